//! What UBL says in its own way.

use factrice::date;
use factrice::invoice::{CreditTransfer, Identifier, Invoice, PaymentInstructions};
use factrice::syntax::{self, Limits, Syntax, ubl};

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
    let identifier = reading.invoice().buyer.as_ref().and_then(|buyer| buyer.identifier.clone());
    assert_eq!(identifier, Some(Identifier { value: "1".to_owned(), scheme: None }));
    let gaps: Vec<_> = reading.unmapped().map(|gap| (gap.path.to_string(), gap.value)).collect();
    assert_eq!(gaps, [("BG-7/BT-46".to_owned(), "2".to_owned())]);
}

#[test]
fn what_the_artefacts_of_ubl_want_once_is_written_once_though_accounts_repeat() {
    let account = |iban: &str| CreditTransfer { account_identifier: iban.to_owned(), ..CreditTransfer::default() };
    let payment = PaymentInstructions {
        means_code: "30".to_owned(),
        means_text: Some("Virement".to_owned()),
        credit_transfers: vec![account("FR7630006000011234567890189"), account("FR7630001007941234567890185")],
        ..PaymentInstructions::default()
    };
    let invoice = Invoice {
        payment_due_date: date::parse("2026-12-02").ok(),
        payment_instructions: Some(payment),
        ..Invoice::default()
    };
    let written = syntax::write_as(&invoice, Syntax::UblCreditNote).expect("it can be written");
    assert_eq!(written.xml.matches("<cac:PaymentMeans>").count(), 2);
    assert_eq!(written.xml.matches("<cbc:PaymentDueDate>").count(), 1);
    assert_eq!(written.xml.matches(" name=").count(), 1);
    let reading = syntax::read(written.xml.as_bytes(), &Limits::default()).expect("it can be read");
    assert_eq!((reading.is_complete(), reading.invoice()), (true, &invoice));
}
