#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![doc = "Electronic invoices for the French public sector."]

pub mod date;
pub mod decimal;
pub mod invoice;
pub mod term;
pub mod text;
pub mod vat;
