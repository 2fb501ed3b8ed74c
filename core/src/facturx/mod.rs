//! Hybrid invoices: a PDF for people that carries its XML for machines, as Factur-X and ZUGFeRD do.
//!
//! [`cii()`] writes the XML of a profile and says what that profile cannot carry; [`attach()`] adds it to a
//! PDF that is there already, without touching its pages.

pub mod attach;
mod level;
mod written;

pub use attach::attach;
pub use level::{Level, Relationship};
pub use written::cii;
