//! Where a value comes from: the syntax of a document, and a place in it.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A syntax of EN 16931.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Syntax {
    /// UBL 2.1 Invoice.
    UblInvoice,
    /// UBL 2.1 CreditNote.
    UblCreditNote,
    /// UN/CEFACT CrossIndustryInvoice (CII), D16B or D22B.
    Cii,
}

impl Syntax {
    /// Every syntax.
    pub const ALL: [Self; 3] = [Self::UblInvoice, Self::UblCreditNote, Self::Cii];

    /// A stable lower-case word, such as `ubl-invoice`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::UblInvoice => "ubl-invoice",
            Self::UblCreditNote => "ubl-credit-note",
            Self::Cii => "cii",
        }
    }
}

impl fmt::Display for Syntax {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::UblInvoice => "UBL Invoice",
            Self::UblCreditNote => "UBL CreditNote",
            Self::Cii => "UN/CEFACT CrossIndustryInvoice",
        })
    }
}

/// Where something stands in a document.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Location {
    /// The element, as an XPath with the usual prefixes: `cac` and `cbc`, or `rsm`, `ram`, `udt` and `qdt`.
    pub xpath: String,
    /// Where it starts.
    pub position: Position,
}

/// A place in a document, counted from 1; columns count characters.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
pub struct Position {
    /// Line.
    pub line: usize,
    /// Character in the line.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}
