//! What holds of UBL for every invoice and for every input.

mod invoices;

use std::path::Path;

use factrice::date::Date;
use factrice::decimal::Decimal;
use factrice::invoice::{
    DeliveryInformation, DocumentTotals, Identifier, Invoice, InvoiceLine, InvoiceNote, Period, PriceDetails,
    ProcessControl, Seller,
};
use factrice::syntax::{Limits, Syntax, Written, ubl};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::invoices::{any_invoice, carriable_invoice};

const SYNTAXES: [Syntax; 2] = [Syntax::UblInvoice, Syntax::UblCreditNote];

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, max_shrink_iters: 20_000, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config(500))]

    #[test]
    fn an_invoice_is_written_and_read_back_or_the_writer_says_what_is_lost(invoice in any_invoice()) {
        for syntax in SYNTAXES {
            let written = ubl::write_as(&invoice, syntax).expect("XML can hold every character");
            prop_assert_eq!(&ubl::write_as(&invoice, syntax).expect("as before"), &written, "writing is deterministic");

            let again = ubl::read(written.xml.as_bytes(), &Limits::default()).expect("what was written can be read");
            prop_assert_eq!(again.syntax, syntax);
            let unmapped: Vec<_> = again.unmapped().collect();
            prop_assert!(unmapped.is_empty(), "our own writing has {:?}\n{}", unmapped, written.xml);
            if written.losses.is_empty() {
                prop_assert_eq!(&again.invoice, &invoice, "{}", written.xml);
            }
            // What is read back is what could be carried: it is carried again, whole.
            let second = ubl::write_as(&again.invoice, syntax).expect("as before");
            prop_assert_eq!(losses(&second), Vec::<String>::new());
            let third = ubl::read(second.xml.as_bytes(), &Limits::default()).expect("as before");
            prop_assert_eq!(&third.invoice, &again.invoice, "{}", second.xml);
        }
    }

    #[test]
    fn an_invoice_that_ubl_can_carry_is_carried_without_loss(invoice in carriable_invoice()) {
        for syntax in SYNTAXES {
            let written = ubl::write_as(&invoice, syntax).expect("XML can hold every character");
            prop_assert_eq!(losses(&written), Vec::<String>::new());
            let again = ubl::read(written.xml.as_bytes(), &Limits::default()).expect("what was written can be read");
            prop_assert_eq!(&again.invoice, &invoice, "{}", written.xml);
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
        let reading = ubl::read(&bytes, &Limits::default()).expect("a valid document");
        assert!(reading.is_complete(), "{:?}", reading.unmapped().collect::<Vec<_>>());
        let written = ubl::write(&reading.invoice).expect("what was read can be written");
        assert_eq!(losses(&written), Vec::<String>::new());
        assert_eq!(written.syntax, reading.syntax);
        let again = ubl::read(written.xml.as_bytes(), &Limits::default()).expect("what was written can be read");
        assert_eq!(again.invoice, reading.invoice);
    }
}

#[test]
fn what_ubl_cannot_carry_is_named() {
    let lost = |invoice: &Invoice, syntax| losses(&ubl::write_as(invoice, syntax).expect("XML can hold it"));
    let [invoice, credit_note] = SYNTAXES;
    let given = |change: fn(&mut Invoice)| {
        let mut invoice = Invoice { currency_code: "EUR".to_owned(), ..Invoice::default() };
        change(&mut invoice);
        invoice
    };

    let sepa = given(|it| {
        let identifiers = vec![Identifier::new("1", "0002"), Identifier::new("FR00ZZZ1", "SEPA")];
        it.seller = Some(Seller { identifiers, ..Seller::default() });
    });
    assert_eq!(lost(&sepa, invoice), ["BG-4/BT-29[2]/BT-29-1"]);

    let due = given(|it| it.payment_due_date = Some(Date::MIN.replace_year(2026).expect("a day of any year")));
    assert_eq!(lost(&due, invoice), [""; 0]);
    assert_eq!(lost(&due, credit_note), ["BT-9"]);

    let process = given(|it| it.process_control = Some(ProcessControl::default()));
    assert_eq!(lost(&process, invoice), ["BG-2"]);

    let accounting = given(|it| {
        it.vat_accounting_currency_code = Some("EUR".to_owned());
        let vat = Some(Decimal::ONE);
        it.document_totals =
            Some(DocumentTotals { total_vat_in_accounting_currency: vat, ..DocumentTotals::default() });
    });
    assert_eq!(lost(&accounting, invoice), ["BG-22/BT-111"]);

    let spaced = given(|it| it.number = " F-1".to_owned());
    assert_eq!(lost(&spaced, invoice), ["BT-1"]);

    let order = given(|it| it.purchase_order_reference = Some(String::new()));
    assert_eq!(lost(&order, invoice), ["BT-13"]);

    let unit =
        given(|it| it.lines.push(InvoiceLine { quantity_unit_code: "C62".to_owned(), ..InvoiceLine::default() }));
    assert_eq!(lost(&unit, invoice), ["BG-25[1]/BT-130"]);

    let hidden = given(|it| {
        it.delivery_information =
            Some(DeliveryInformation { invoicing_period: Some(Period::default()), ..DeliveryInformation::default() });
        it.vat_point_date_code = Some("35".to_owned());
    });
    assert_eq!(lost(&hidden, invoice), ["BG-13/BG-14"]);

    let long = given(|it| it.lines.push(InvoiceLine { quantity: Some(Decimal::MAX), ..InvoiceLine::default() }));
    assert_eq!(lost(&long, invoice), ["BG-25[1]/BT-129"]);

    let gross = given(|it| {
        let price_details = Some(PriceDetails { item_gross_price: Some(Decimal::ONE), ..PriceDetails::default() });
        it.lines.push(InvoiceLine { price_details, ..InvoiceLine::default() });
    });
    assert_eq!(lost(&gross, invoice), ["BG-25[1]/BG-29/BT-147"]);

    let early = given(|it| it.issue_date = Some(Date::MIN));
    assert_eq!(lost(&early, invoice), ["BT-2"]);

    let notes = given(|it| {
        it.notes =
            vec![InvoiceNote::new("general", "text"), InvoiceNote { subject_code: None, text: "#AAI#x".to_owned() }];
    });
    assert_eq!(lost(&notes, invoice), ["BG-1[1]/BT-21", "BG-1[2]/BT-22"]);
}

const HEAD: &str = "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2' \
     xmlns:cac='urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2' \
     xmlns:cbc='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'>";

const MARKUP: &[&str] = &[
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
    let reading = match ubl::read(bytes, &Limits::default()) {
        Ok(reading) => reading,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    for gap in reading.unmapped() {
        assert!(gap.location.position.line >= 1 && !gap.location.xpath.is_empty(), "{gap:?}");
    }
    let Ok(written) = ubl::write_as(&reading.invoice, reading.syntax) else {
        panic!("XML gave a character that XML cannot hold");
    };
    let again = ubl::read(written.xml.as_bytes(), &Limits::default()).expect("what was written can be read");
    assert!(again.is_complete(), "{:?}", again.unmapped().collect::<Vec<_>>());
    if written.losses.is_empty() {
        assert_eq!(again.invoice, reading.invoice, "{}", written.xml);
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
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/ubl");
    let mut paths: Vec<_> =
        folder.read_dir().expect("the fixtures are there").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    assert!(paths.len() >= 5, "the fixtures are missing");
    paths.iter().map(|path| std::fs::read(path).expect("a fixture")).collect()
}
