//! The code lists of EN 16931: which codes an invoice may carry where, and what they are called.
//!
//! Membership is decided as the official validation artefacts decide it, since their verdict is the
//! recipient's: spaces around a code are tolerated, letter case matters except in VATEX, and some
//! codes are only for one syntax or one kind of document ([`CodeListUse`]).
//!
//! ```
//! use factrice::codelist::{CodeList, CodeListUse};
//!
//! assert!(CodeList::Unit.contains("KGM", CodeListUse::UblInvoice));
//! assert_eq!(CodeList::Unit.name_of("KGM"), Some("kilogram"));
//! assert_eq!(CodeList::Country.search("reunion")[0].code, "RE");
//!
//! assert!(CodeList::InvoiceType.contains("381", CodeListUse::UblCreditNote));
//! assert!(!CodeList::InvoiceType.contains("381", CodeListUse::UblInvoice));
//! ```

mod entry;
mod generated;
mod list;
pub mod platform;
mod search;
#[cfg(test)]
mod tests;

pub use entry::{CodeListUse, Entry};
pub use list::CodeList;
