//! The business terms of EN 16931-1: identifiers, names, places in the hierarchy, and paths to values.
//!
//! `BT-131` names a value (the line net amount), `BG-25` a group of values (an invoice line), and
//! `BG-25[2]/BT-131` the net amount of the second line.

mod path;
mod table;

use std::fmt;

pub use path::{Path, PathError, Step};
pub use table::Term;

/// How often a term may stand in its group.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Cardinality {
    /// `0..1`.
    Optional,
    /// `1..1`.
    One,
    /// `0..n`.
    Any,
    /// `1..n`.
    AtLeastOne,
}

impl Cardinality {
    /// Whether the term must be there.
    #[must_use]
    pub const fn is_mandatory(self) -> bool {
        matches!(self, Self::One | Self::AtLeastOne)
    }

    /// Whether the term may be there more than once.
    #[must_use]
    pub const fn is_repeatable(self) -> bool {
        matches!(self, Self::Any | Self::AtLeastOne)
    }
}

/// The semantic data type of a term. Source: EN 16931-1 §6.5.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum DataType {
    /// A group of terms.
    Group,
    /// An amount of money with at most two decimals.
    Amount,
    /// A price per unit, with as many decimals as it needs.
    UnitPrice,
    /// A quantity, with as many decimals as it needs.
    Quantity,
    /// A percentage: `20` is 20 %.
    Percentage,
    /// An identifier.
    Identifier,
    /// The scheme that an identifier belongs to.
    Scheme,
    /// The version of that scheme.
    SchemeVersion,
    /// A reference to another document.
    Reference,
    /// A code out of a list.
    Code,
    /// A day.
    Date,
    /// Free text.
    Text,
    /// The bytes of an attached document.
    Binary,
}

impl Term {
    /// The term of an identifier such as `BT-131`.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|term| term.id() == id)
    }

    /// Whether the term is a group (`BG-…`).
    #[must_use]
    pub const fn is_group(self) -> bool {
        matches!(self.data_type(), DataType::Group)
    }

    /// The terms from the one below the invoice down to this one: `BG-25`, `BG-29`, `BT-146`.
    #[must_use]
    pub fn lineage(self) -> Vec<Self> {
        let mut lineage: Vec<Self> = std::iter::successors(Some(self), |term| term.parent()).collect();
        lineage.reverse();
        lineage
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_term_is_found_by_its_id() {
        for term in Term::ALL {
            assert_eq!(Term::from_id(term.id()), Some(*term));
        }
        assert_eq!(Term::from_id("BT-4"), None);
    }

    #[test]
    fn a_lineage_goes_from_the_invoice_down() {
        assert_eq!(Term::BT_146.lineage(), [Term::BG_25, Term::BG_29, Term::BT_146]);
        assert_eq!(Term::BT_1.lineage(), [Term::BT_1]);
        assert_eq!(Term::BT_29_1.lineage(), [Term::BG_4, Term::BT_29, Term::BT_29_1]);
    }
}
