//! What UBL says in its own way.

use factrice::invoice::Identifier;
use factrice::syntax::{Limits, ubl};

#[test]
fn the_scheme_of_an_identifier_too_many_does_not_go_to_the_first() {
    let xml = "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2' \
         xmlns:cac='urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2' \
         xmlns:cbc='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'>\
         <cac:AccountingCustomerParty><cac:Party>\
         <cac:PartyIdentification><cbc:ID>1</cbc:ID></cac:PartyIdentification>\
         <cac:PartyIdentification><cbc:ID schemeID='0088'>2</cbc:ID></cac:PartyIdentification>\
         </cac:Party></cac:AccountingCustomerParty></Invoice>";
    let reading = ubl::read(xml.as_bytes(), &Limits::default()).expect("it is well formed");
    let identifier = reading.invoice.buyer.as_ref().and_then(|buyer| buyer.identifier.clone());
    assert_eq!(identifier, Some(Identifier { value: "1".to_owned(), scheme: None }));
    let gaps: Vec<_> = reading.unmapped().map(|gap| (gap.path.to_string(), gap.value)).collect();
    assert_eq!(gaps, [("BG-7/BT-46".to_owned(), "2".to_owned())]);
}
