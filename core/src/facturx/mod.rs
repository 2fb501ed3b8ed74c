//! Invoices that a person and a machine can read: a PDF with the XML of the invoice inside, as Factur-X and
//! ZUGFeRD define it.
//!
//! [`extract()`] takes the XML out of a hybrid of any producer, byte for byte, with the facts of its attachment and
//! of its metadata; where these disagree, it says so in [`Divergence`]s.
//!
//! [`cii()`] writes the XML of a profile and says what that profile cannot carry; [`attach()`] adds it to a PDF that is
//! there already, without touching its pages.

pub mod attach;
mod conformance;
mod divergence;
mod embedded;
mod error;
mod extract;
mod glance;
mod judge;
mod level;
#[cfg(test)]
pub(crate) mod tests;
mod written;
mod xmp;

pub use attach::attach;
pub use conformance::ConformanceLevel;
pub use divergence::Divergence;
pub use embedded::{EmbeddedFile, Place, Relationship};
pub use error::{ExtractError, Limits};
pub(crate) use extract::is_pdf;
pub use extract::{Extracted, extract, extract_within};
pub use level::Level;
pub use written::cii;
pub use xmp::Metadata;
