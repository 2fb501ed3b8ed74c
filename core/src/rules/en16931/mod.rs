//! The rules of EN 16931, by what they are about.

mod allowances;
mod codes;
mod decimals;
mod document;
mod lines;
mod parties;
mod payment;
mod totals;
pub(super) mod vat;

use super::registry::Row;

/// Every rule that both syntaxes have.
pub(super) fn rows() -> impl Iterator<Item = &'static Row> {
    let tables: [&'static [Row]; 8] = [
        document::ROWS,
        parties::ROWS,
        lines::ROWS,
        allowances::ROWS,
        payment::ROWS,
        totals::ROWS,
        decimals::ROWS,
        codes::ROWS,
    ];
    tables.into_iter().chain(vat::tables()).flatten()
}
