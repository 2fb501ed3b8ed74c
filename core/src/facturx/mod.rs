//! Invoices that a person and a machine can read: a PDF with the XML of the invoice inside, as Factur-X and
//! ZUGFeRD define it.
//!
//! [`extract()`] takes the XML out of a hybrid of any producer, byte for byte, with the facts of its attachment and
//! of its metadata; where these disagree, it says so in [`Divergence`]s.

mod divergence;
mod embedded;
mod error;
mod extract;
mod glance;
mod judge;
mod level;
#[cfg(test)]
pub(crate) mod tests;
mod xmp;

pub use divergence::Divergence;
pub use embedded::{EmbeddedFile, Place, Relationship};
pub use error::{ExtractError, Limits};
pub(crate) use extract::is_pdf;
pub use extract::{Extracted, extract, extract_within};
pub use level::ConformanceLevel;
pub use xmp::Metadata;
