//! What holds of every syntax for every invoice and for every input.

mod invoices;

use std::path::Path;

use factrice::document;
use factrice::rules::{Family, Report, Rule};
use factrice::syntax::{self, Limits, Syntax, Written};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::invoices::{any_invoice, carriable};

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, max_shrink_iters: 20_000, ..ProptestConfig::default() }
}

/// Rules of a syntax that what an invoice says, or leaves out, can break; the others only its spelling can.
const OF_CONTENT: &[&str] = &[
    "CII-DT-033",
    "CII-SR-009",
    "CII-SR-010",
    "CII-SR-014",
    "CII-SR-046",
    "CII-SR-069",
    "CII-SR-072",
    "CII-SR-439",
    "CII-SR-454",
    "CII-SR-475",
    "CII-SR-476",
    "UBL-DT-01",
    "UBL-DT-06",
    "UBL-DT-07",
    "UBL-SR-07",
    "UBL-SR-19",
    "UBL-SR-20",
    "UBL-SR-21",
    "UBL-SR-29",
    "UBL-SR-48",
];

/// Whether a rule is one of a syntax alone, and of how an invoice is spelled in it.
fn is_of_spelling(rule: &Rule) -> bool {
    let families = [Family::UblRestriction, Family::UblDatatype, Family::CiiRestriction, Family::CiiDatatype];
    families.contains(&rule.family()) && !OF_CONTENT.contains(&rule.id())
}

proptest! {
    #![proptest_config(config(500))]

    #[test]
    fn an_invoice_is_written_and_read_back_or_the_writer_says_what_is_lost(invoice in any_invoice()) {
        for syntax in Syntax::ALL {
            let written = syntax::write_as(&invoice, syntax).expect("XML can hold every character");
            prop_assert_eq!(&syntax::write_as(&invoice, syntax).expect("as before"), &written, "writing is deterministic");

            let again = syntax::read(written.xml.as_bytes(), &Limits::default()).expect("what was written can be read");
            prop_assert_eq!(again.syntax, syntax);
            let unmapped: Vec<_> = again.unmapped().collect();
            prop_assert!(unmapped.is_empty(), "our own writing has {:?}\n{}", unmapped, written.xml);
            if written.losses.is_empty() {
                prop_assert_eq!(again.invoice(), &invoice, "{}", written.xml);
            }
            // What is read back is what could be carried: it is carried again, whole.
            let second = syntax::write_as(again.invoice(), syntax).expect("as before");
            prop_assert_eq!(losses(&second), Vec::<String>::new());
            let third = syntax::read(second.xml.as_bytes(), &Limits::default()).expect("as before");
            prop_assert_eq!(third.invoice(), again.invoice(), "{}", second.xml);
        }
    }

    #[test]
    fn an_invoice_that_a_syntax_can_carry_is_carried_without_loss(invoice in any_invoice()) {
        for syntax in Syntax::ALL {
            let invoice = carriable(invoice.clone(), syntax);
            let written = syntax::write_as(&invoice, syntax).expect("XML can hold every character");
            prop_assert_eq!(losses(&written), Vec::<String>::new());
            let again = syntax::read(written.xml.as_bytes(), &Limits::default()).expect("what was written can be read");
            prop_assert_eq!(again.invoice(), &invoice, "{}", written.xml);
        }
    }

    #[test]
    fn what_is_written_stands_where_its_syntax_allows_it(invoice in any_invoice()) {
        for syntax in Syntax::ALL {
            let invoice = carriable(invoice.clone(), syntax);
            let report = document::validate(&invoice, syntax).expect("XML can hold every character");
            let ours: Vec<_> = report.findings.iter().filter(|finding| is_of_spelling(finding.rule)).collect();
            prop_assert!(ours.is_empty(), "{:?}", ours);
        }
    }

    #[test]
    fn an_invoice_is_judged_as_the_document_that_it_is_written_as(invoice in any_invoice()) {
        for syntax in Syntax::ALL {
            let written = syntax::write_as(&invoice, syntax).expect("XML can hold every character");
            let read = document::read(written.xml.as_bytes()).expect("what was written can be read").validate();
            let judged = document::validate(&invoice, syntax).expect("as before");
            let rules = |report: &Report| report.findings.iter().map(|finding| finding.rule.id()).collect::<Vec<_>>();
            prop_assert_eq!(rules(&judged), rules(&read));
        }
    }

    #[test]
    fn an_invoice_that_two_syntaxes_can_carry_goes_from_one_to_the_other_and_back(invoice in any_invoice()) {
        let invoice = carriable(carriable(invoice, Syntax::UblInvoice), Syntax::Cii);
        for way in [[Syntax::UblInvoice, Syntax::Cii, Syntax::UblInvoice], [Syntax::Cii, Syntax::UblInvoice, Syntax::Cii]] {
            let mut converted = invoice.clone();
            for syntax in way {
                let written = syntax::write_as(&converted, syntax).expect("XML can hold every character");
                prop_assert_eq!(losses(&written), Vec::<String>::new());
                converted = syntax::read(written.xml.as_bytes(), &Limits::default()).expect("as before").into_invoice();
            }
            prop_assert_eq!(&converted, &invoice);
        }
    }
}

proptest! {
    #![proptest_config(config(3000))]

    #[test]
    fn arbitrary_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..400)) {
        survives(&bytes);
    }

    #[test]
    fn arbitrary_text_is_read_or_refused(text in ".{0,200}") {
        survives(text.as_bytes());
        survives(format!("<Invoice>{text}</Invoice>").as_bytes());
        survives(format!("<Invoice {text}/>").as_bytes());
    }

    #[test]
    fn arbitrary_markup_is_read_or_refused(pieces in vec(select(MARKUP), 0..60)) {
        survives(pieces.concat().as_bytes());
        survives(format!("{HEAD}{}</Invoice>", pieces.concat()).as_bytes());
        survives(format!("{CII_HEAD}{}</rsm:CrossIndustryInvoice>", pieces.concat()).as_bytes());
    }

    #[test]
    fn a_damaged_invoice_is_read_or_refused(
        fixture in any::<Index>(),
        damages in vec((any::<Index>(), any::<Index>(), damage()), 1..8),
    ) {
        let fixtures = fixtures();
        let mut bytes = fixture.get(&fixtures).clone();
        for (at, to, damage) in damages {
            apply(&mut bytes, at, to, &damage);
        }
        survives(&bytes);
    }
}

#[test]
fn the_fixtures_are_read_and_written_back_without_loss() {
    for bytes in fixtures() {
        let reading = syntax::read(&bytes, &Limits::default()).expect("a valid document");
        assert!(reading.is_complete(), "{:?}", reading.unmapped().collect::<Vec<_>>());
        let written = syntax::write_as(reading.invoice(), reading.syntax).expect("what was read can be written");
        assert_eq!(losses(&written), Vec::<String>::new());
        let again = syntax::read(written.xml.as_bytes(), &Limits::default()).expect("what was written can be read");
        assert_eq!(again.invoice(), reading.invoice());
    }
}

const HEAD: &str = "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2' \
     xmlns:cac='urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2' \
     xmlns:cbc='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'>";

const CII_HEAD: &str = "<rsm:CrossIndustryInvoice \
     xmlns:rsm='urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100' \
     xmlns:ram='urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100' \
     xmlns:udt='urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100'>\
     <rsm:SupplyChainTradeTransaction><ram:ApplicableHeaderTradeSettlement>";

const MARKUP: &[&str] = &[
    "<ram:ID>",
    "</ram:ID>",
    "<ram:GlobalID/>",
    "<ram:ApplicableTradeTax>",
    "</ram:ApplicableTradeTax>",
    "<ram:DueDateTypeCode>35</ram:DueDateTypeCode>",
    "<ram:DueDateTypeCode>29</ram:DueDateTypeCode>",
    "<ram:SpecifiedTradeSettlementPaymentMeans>",
    "</ram:SpecifiedTradeSettlementPaymentMeans>",
    "<ram:PayeePartyCreditorFinancialAccount/>",
    "<ram:PayeePartyCreditorFinancialAccount><ram:ProprietaryID>1</ram:ProprietaryID>",
    "</ram:PayeePartyCreditorFinancialAccount>",
    "<ram:PayeeSpecifiedCreditorFinancialInstitution><ram:BICID>",
    "</ram:BICID></ram:PayeeSpecifiedCreditorFinancialInstitution>",
    "<ram:PayeeSpecifiedCreditorFinancialInstitution/>",
    "<udt:DateTimeString format='102'>20260229</udt:DateTimeString>",
    "<ram:PayeeTradeParty>",
    "</ram:PayeeTradeParty>",
    "</ram:ApplicableHeaderTradeSettlement>",
    "<ram:IncludedSupplyChainTradeLineItem>",
    "</ram:IncludedSupplyChainTradeLineItem>",
    "<ram:BasisQuantity>1</ram:BasisQuantity>",
    "<cbc:ID>",
    "</cbc:ID>",
    "<cbc:ID/>",
    "<cac:InvoiceLine>",
    "</cac:InvoiceLine>",
    "<cac:Item>",
    "</cac:Item>",
    "<cac:TaxTotal>",
    "</cac:TaxTotal>",
    "<cbc:TaxAmount currencyID='EUR'>",
    "</cbc:TaxAmount>",
    "<cbc:Note>",
    "</cbc:Note>",
    "#AAI#",
    "<cac:PaymentMeans>",
    "</cac:PaymentMeans>",
    "<cac:PayeeFinancialAccount/>",
    "<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>",
    "<cac:AccountingSupplierParty>",
    "</cac:AccountingSupplierParty>",
    "<cac:Party>",
    "</cac:Party>",
    "<cac:PartyIdentification>",
    "</cac:PartyIdentification>",
    "<cbc:ID schemeID='SEPA'>",
    "<a xmlns='u'>",
    "</a>",
    "<b:c xmlns:b='u' b:d='e'/>",
    "text",
    " ",
    "\n",
    "1.5",
    "2026-02-29",
    "&amp;",
    "&lt;",
    "&#13;",
    "&#0;",
    "&#x110000;",
    "&x;",
    "<![CDATA[x]]>",
    "<![CDATA[",
    "<!-- x -->",
    "<!--",
    "<?x y?>",
    "<?",
    "<!DOCTYPE x>",
    "<",
    ">",
    "\"",
    "é",
    "\u{0}",
    "]]>",
];

/// Reads, and when there is something to read, does all that can be done with it.
fn survives(bytes: &[u8]) {
    let reading = match syntax::read(bytes, &Limits::default()) {
        Ok(reading) => reading,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    for gap in reading.unmapped() {
        assert!(gap.location.position.line >= 1 && !gap.location.xpath.is_empty(), "{gap:?}");
    }
    let Ok(written) = syntax::write_as(reading.invoice(), reading.syntax) else {
        panic!("XML gave a character that XML cannot hold");
    };
    let again = syntax::read(written.xml.as_bytes(), &Limits::default()).expect("what was written can be read");
    assert!(again.is_complete(), "{:?}", again.unmapped().collect::<Vec<_>>());
    if written.losses.is_empty() {
        assert_eq!(again.invoice(), reading.invoice(), "{}", written.xml);
    }
}

fn losses(written: &Written) -> Vec<String> {
    written.losses.iter().map(|loss| loss.path.to_string()).collect()
}

#[derive(Clone, Debug)]
enum Damage {
    Flip(u8),
    Set(u8),
    Delete,
    Repeat,
    Insert(&'static str),
    Cut,
}

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        (0_u8..8).prop_map(|bit| Damage::Flip(1 << bit)),
        any::<u8>().prop_map(Damage::Set),
        Just(Damage::Delete),
        Just(Damage::Repeat),
        select(MARKUP).prop_map(Damage::Insert),
        Just(Damage::Cut),
    ]
}

fn apply(bytes: &mut Vec<u8>, at: Index, to: Index, damage: &Damage) {
    if bytes.is_empty() {
        return;
    }
    let at = at.index(bytes.len());
    let end = (at + 1 + to.index(600)).min(bytes.len());
    match damage {
        Damage::Flip(bits) => bytes[at] ^= bits,
        Damage::Set(byte) => bytes[at] = *byte,
        Damage::Delete => drop(bytes.drain(at..end)),
        Damage::Repeat => {
            let chunk = bytes[at..end].to_vec();
            bytes.splice(end..end, chunk);
        }
        Damage::Insert(text) => drop(bytes.splice(at..at, text.bytes())),
        Damage::Cut => bytes.truncate(end),
    }
}

fn fixtures() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures");
    let mut paths: Vec<_> = ["ubl", "cii"]
        .iter()
        .flat_map(|syntax| folder.join(syntax).read_dir().expect("the fixtures are there"))
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    assert!(paths.len() >= 10, "the fixtures are missing");
    paths.iter().map(|path| std::fs::read(path).expect("a fixture")).collect()
}
