//! Writes the documents that `ubl.py` checks against the official schemas of UBL 2.1:
//! every fixture, and every valid UBL document of the corpus, read and written by us, into
//! `target/schema/ubl`.

use std::path::Path;

use factrice::invoice::Invoice;
use factrice::syntax::{Limits, ubl};
use factrice_tests::{Corpus, workspace};

#[test]
fn the_documents_to_check_against_the_schema_are_written() {
    let folder = workspace().join("target/schema/ubl");
    if folder.is_dir() {
        std::fs::remove_dir_all(&folder).expect("the folder of the last run can be removed");
    }
    std::fs::create_dir_all(&folder).expect("a folder below target can be made");

    let mut count = 0;
    for entry in workspace().join("tests/fixtures/ubl").read_dir().expect("the fixtures are there") {
        let path = entry.expect("a fixture").path();
        let label = path.file_stem().expect("a file").to_string_lossy().into_owned();
        let mut invoice = read(&std::fs::read(&path).expect("a fixture"));
        write(&folder, &label, &invoice);
        without_what_the_standard_lets_out(&mut invoice);
        write(&folder, &format!("{label}-sparse"), &invoice);
        count += 2;
    }
    assert!(count >= 10, "only {count} fixtures");
    if let Some(corpus) = Corpus::load("the corpus against the schema of UBL") {
        for entry in corpus.entries.iter().filter(|entry| entry.is_ubl() && entry.is_valid()) {
            write(&folder, &entry.path.replace('/', "_"), &read(&corpus.read(entry)));
            count += 1;
        }
    }
    println!("{count} documents written to {}", folder.display());
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

fn read(bytes: &[u8]) -> Invoice {
    ubl::read(bytes, &Limits::default()).expect("a valid document").invoice
}

fn write(folder: &Path, label: &str, invoice: &Invoice) {
    let written = ubl::write(invoice).expect("what was read can be written");
    std::fs::write(folder.join(format!("{label}.xml")), written.xml).expect("a file below target");
}
