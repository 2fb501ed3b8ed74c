#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![doc = "Electronic invoices for the French public sector."]

pub mod cadre;
pub mod calendar;
pub mod chorus;
mod code;
pub mod date;
pub mod decimal;
pub mod document;
pub mod identifier;
pub mod invoice;
pub mod lifecycle;
pub mod reason;
pub mod syntax;
pub mod term;
pub mod text;
pub mod transport;
pub mod vat;
