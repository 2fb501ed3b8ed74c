//! One table per document type binds business terms to elements and attributes, and drives reading,
//! writing and locating alike.

mod bound;
mod ledger;
mod printed;
mod read;
mod table;
mod write;

pub(crate) use bound::{
    Bound, Condition, Currency, Selector, amount, compact_day, fixed, group, leaf, required, required_wrap, wrap,
};
pub(crate) use read::{Gap, GapKind, read, trace};
pub(crate) use table::Table;
pub(crate) use write::write;
