//! Reading and writing the syntaxes of EN 16931.
//!
//! One table per document type binds business terms to elements; it drives reading, writing and
//! locating. Reading takes any well-formed invoice, however bad, and keeps what it could not map.

mod binding;
mod error;
mod fault;
mod reading;
pub mod ubl;
mod xml;

use serde::Serialize;

pub use error::{Limits, Position, ReadError, WriteError};
pub use fault::XmlFault;
pub use reading::{Location, Reading, Unmapped, UnmappedKind};

use crate::term::Path;
use crate::text::Text;

/// A syntax of EN 16931.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Syntax {
    /// UBL 2.1 Invoice.
    UblInvoice,
    /// UBL 2.1 CreditNote.
    UblCreditNote,
}

impl Syntax {
    /// A stable lower-case word, such as `ubl-invoice`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::UblInvoice => "ubl-invoice",
            Self::UblCreditNote => "ubl-credit-note",
        }
    }
}

impl std::fmt::Display for Syntax {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::UblInvoice => "UBL Invoice",
            Self::UblCreditNote => "UBL CreditNote",
        })
    }
}

/// A written document.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// The document, UTF-8.
    pub xml: String,
    /// Its syntax.
    pub syntax: Syntax,
    /// What the syntax could not carry.
    pub losses: Vec<Loss>,
}

/// A value that a syntax could not carry.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Loss {
    /// The value.
    pub path: Path,
    /// Why.
    pub reason: Text,
}
