//! Reading and writing CII, over real invoices.

mod round_trip;

use factrice_tests::Entry;

use crate::round_trip::Documents;

const CII: Documents =
    Documents { syntax: "CII", are: Entry::is_cii, valid_at_least: 140, place, goes_with_another: |_| false };

/// Elements that say one and the same thing.
const ALIASES: &[(&str, &str)] = &[
    ("/ram:PayeePartyCreditorFinancialAccount/ram:ProprietaryID", "/ram:PayeePartyCreditorFinancialAccount/ram:IBANID"),
    ("/ram:DefinedTradeContact/ram:DepartmentName", "/ram:DefinedTradeContact/ram:PersonName"),
    ("TradeParty/ram:GlobalID", "TradeParty/ram:ID"),
    ("/ram:GrossPriceProductTradePrice/ram:BasisQuantity", "/ram:NetPriceProductTradePrice/ram:BasisQuantity"),
    (
        "/ram:GrossPriceProductTradePrice/ram:BasisQuantity/@unitCode",
        "/ram:NetPriceProductTradePrice/ram:BasisQuantity/@unitCode",
    ),
];

fn place(path: &str) -> String {
    let alias = ALIASES.iter().find_map(|(said, meant)| Some(format!("{}{meant}", path.strip_suffix(said)?)));
    alias.unwrap_or_else(|| path.to_owned())
}

#[test]
fn every_valid_cii_invoice_is_read_and_written_back_without_loss() {
    CII.valid_ones_are_kept();
}

#[test]
fn every_cii_document_is_read_or_refused_with_a_reason() {
    CII.nothing_disappears();
}
