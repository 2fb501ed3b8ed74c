//! The number of an invoice, as Chorus Pro takes it.

use super::scan::bounded;
use super::{Alphabet, IdentifierError, IdentifierKind};

/// The number of an invoice or credit note (BT-1) within the bounds of Chorus Pro: at most 20 characters,
/// letters without accents, digits, and `-` `_` `/` `+`.
///
/// Narrower than EN 16931, which takes any text, and than the French reform, which takes 35 characters.
/// A number is used once per supplier: the number of a rejected invoice cannot be used again.
///
/// Source: Chorus Pro, external specifications, `numeroFactureSaisi`; Factur-X, Chorus Pro remark on BT-1.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct InvoiceNumber(String);

checked_text!(InvoiceNumber, InvoiceNumber::parse);

impl InvoiceNumber {
    /// The greatest length, in characters.
    pub const LONGEST: usize = 20;

    /// Reads an invoice number, white space around it dropped.
    ///
    /// # Errors
    ///
    /// [`IdentifierError::Empty`], [`IdentifierError::Character`] (a space inside included),
    /// [`IdentifierError::TooLong`].
    ///
    /// ```
    /// use factrice::identifier::InvoiceNumber;
    ///
    /// assert!(InvoiceNumber::parse("FA/2026-11_0042").is_ok());
    /// assert!(InvoiceNumber::parse("FA n° 42").is_err());
    /// # Ok::<(), factrice::identifier::IdentifierError>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self, IdentifierError> {
        bounded(IdentifierKind::InvoiceNumber, text, Self::LONGEST, Alphabet::InvoiceNumber).map(Self)
    }
}
