//! Reading and writing UBL, over real invoices.

mod round_trip;

use factrice_tests::Entry;

use crate::round_trip::Documents;

const UBL: Documents = Documents {
    syntax: "UBL",
    are: Entry::is_ubl,
    valid_at_least: 300,
    place: str::to_owned,
    // `VAT` beside a registration that is reported or empty.
    goes_with_another: |leaf| leaf.text == "VAT" && leaf.path.ends_with("/cac:TaxScheme/cbc:ID"),
};

#[test]
fn every_valid_ubl_invoice_is_read_and_written_back_without_loss() {
    UBL.valid_ones_are_kept();
}

#[test]
fn every_ubl_document_is_read_or_refused_with_a_reason() {
    UBL.nothing_disappears();
}
