//! Writes the documents that `check.py` checks against the official schemas: every fixture, and every
//! valid document of the corpus, in its own syntax, and the UBL fixtures as CII, into `target/schema/documents`.

use std::path::Path;

use factrice::invoice::Invoice;
use factrice::syntax::{self, Limits, Reading, Syntax, UnmappedKind};
use factrice_tests::{Corpus, say, workspace};

#[test]
fn the_documents_to_check_against_the_schemas_are_written() {
    let folder = workspace().join("target/schema/documents");
    if folder.is_dir() {
        std::fs::remove_dir_all(&folder).expect("the folder of the last run can be removed");
    }
    std::fs::create_dir_all(&folder).expect("a folder below target can be made");

    let mut count = 0;
    for fixtures in ["tests/fixtures/ubl", "tests/fixtures/cii"] {
        for entry in workspace().join(fixtures).read_dir().expect("the fixtures are there") {
            let path = entry.expect("a fixture").path();
            let label = path.file_stem().expect("a file").to_string_lossy().into_owned();
            let reading = read(&std::fs::read(&path).expect("a fixture"));
            let (syntax, mut invoice) = (reading.syntax, reading.into_invoice());
            write(&folder, &label, &invoice, syntax);
            write(&folder, &format!("{label}-as-cii"), &invoice, Syntax::Cii);
            without_what_the_standard_lets_out(&mut invoice);
            write(&folder, &format!("{label}-sparse"), &invoice, syntax);
            write(&folder, &format!("{label}-sparse-as-cii"), &invoice, Syntax::Cii);
            count += 4;
        }
    }
    assert!(count >= 40, "only {count} documents from fixtures");
    if let Some(corpus) = Corpus::load("the corpus against the schemas") {
        for entry in corpus.entries.iter().filter(|entry| (entry.is_ubl() || entry.is_cii()) && entry.is_valid()) {
            let reading = read(&corpus.read(entry));
            if reading.unmapped().any(|gap| gap.kind == UnmappedKind::Unreadable) {
                continue;
            }
            write(&folder, &entry.path.replace('/', "_"), reading.invoice(), reading.syntax);
            count += 1;
        }
    }
    say(format_args!("{count} documents written to {}", folder.display()));
}

/// Takes out what EN 16931 does not ask for where the schema might.
fn without_what_the_standard_lets_out(invoice: &mut Invoice) {
    for reference in &mut invoice.preceding_invoice_references {
        reference.issue_date = None;
    }
    for document in &mut invoice.supporting_documents {
        document.description = None;
    }
    invoice.purchase_order_reference = None;
    if let Some(payment) = &mut invoice.payment_instructions {
        payment.remittance_information = None;
    }
    for charge in invoice.document_level_allowances.iter_mut().chain(&mut invoice.document_level_charges) {
        (charge.base_amount, charge.percentage, charge.reason) = (None, None, None);
    }
    for line in &mut invoice.lines {
        if let Some(price) = &mut line.price_details {
            price.item_gross_price = price.item_net_price;
            price.item_price_discount = None;
            price.base_quantity_unit_code = None;
        }
        if let Some(item) = &mut line.item_information {
            item.description = None;
        }
    }
}

fn read(bytes: &[u8]) -> Reading {
    syntax::read(bytes, &Limits::default()).expect("a valid document")
}

fn write(folder: &Path, label: &str, invoice: &Invoice, syntax: Syntax) {
    let written = syntax::write_as(invoice, syntax).expect("what was read can be written");
    std::fs::write(folder.join(format!("{label}.xml")), written.xml).expect("a file below target");
}
