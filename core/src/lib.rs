#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![doc = "Electronic invoices for the French public sector."]

pub mod calendar;
pub mod chorus;
pub mod date;
pub mod decimal;
pub mod identifier;
pub mod invoice;
pub mod lifecycle;
pub mod simulator;
pub mod syntax;
pub mod term;
pub mod text;
pub mod transport;
