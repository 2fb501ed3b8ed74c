//! The verdicts of Factrice beside those of the crate `en16931`, on thousands of invoices: generated, valid,
//! then with one fault each. Where the two disagree, a row of the table says why and who is right; the
//! table is asserted to the document.

mod dice;
mod disagreement;
mod faults;
mod invoices;
mod markup;
mod table;
mod verdict;

use factrice::invoice::Invoice;
use factrice::syntax::{self, Syntax};

use crate::dice::Dice;
use crate::disagreement::Disagreements;
use crate::verdict::{ours, peers, shared_rules};

/// Valid invoices in each syntax.
const INVOICES: u64 = 250;
/// Documents with a fault that are made of each.
const FAULTS: u64 = 9;

#[test]
fn every_disagreement_about_ubl_is_explained() {
    compare(Syntax::UblInvoice, table::UBL).assert("UBL");
}

#[test]
fn every_disagreement_about_cii_is_explained() {
    compare(Syntax::Cii, table::CII).assert("CII");
}

fn compare(syntax: Syntax, table: &'static [disagreement::Row]) -> Disagreements {
    let shared = shared_rules(syntax);
    let mut disagreements = Disagreements::new(table);
    for seed in 0..INVOICES {
        let mut dice = Dice::new(seed);
        let invoice = invoices::invoice(&mut dice);
        let valid = write(&invoice, syntax);
        assert_eq!(verdict::fatal(&valid), [""; 0], "{seed} is not valid:\n{valid}");
        disagreements.compare(&format!("{seed}"), &valid, ours(&valid, &shared), peers(&valid, &shared));
        for number in 1..=FAULTS {
            let faulty = faults::faulty(&valid, &mut dice);
            let (ours, peers) = (ours(&faulty.xml, &shared), peers(&faulty.xml, &shared));
            disagreements.compare(&format!("{seed}/{number}: {}", faulty.fault), &faulty.xml, ours, peers);
        }
    }
    disagreements
}

/// The document; in UBL, a credit note for what credits.
fn write(invoice: &Invoice, syntax: Syntax) -> String {
    let syntax = match syntax {
        Syntax::UblInvoice if invoice.is_credit_note() => Syntax::UblCreditNote,
        other => other,
    };
    let written = syntax::write_as(invoice, syntax).expect("the invoice can be written");
    assert!(written.losses.is_empty(), "{:?}", written.losses);
    written.xml
}
