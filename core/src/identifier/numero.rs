//! The references that a public buyer gives to its supplier.

use super::scan::bounded;
use super::{Alphabet, IdentifierError, IdentifierKind};

/// The number of the buyer's commitment to pay (*numéro d'engagement juridique*, *bon de commande*,
/// BT-13): at most 50 characters.
///
/// Source: Chorus Pro API, `soumettre`, `numeroBonCommande`.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct NumeroEngagement(String);

checked_text!(NumeroEngagement, NumeroEngagement::parse);

impl NumeroEngagement {
    /// The greatest length, in characters.
    pub const LONGEST: usize = 50;

    /// Reads an engagement number, white space around it dropped.
    ///
    /// # Errors
    ///
    /// [`IdentifierError::Empty`], [`IdentifierError::Character`] for a control character,
    /// [`IdentifierError::TooLong`].
    pub fn parse(text: &str) -> Result<Self, IdentifierError> {
        bounded(IdentifierKind::NumeroEngagement, text, Self::LONGEST, Alphabet::Printable).map(Self)
    }
}

/// The number of the public contract (*numéro de marché*, BT-12): at most 50 characters.
///
/// Source: Chorus Pro API, `soumettre`, `numeroMarche`.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct NumeroMarche(String);

checked_text!(NumeroMarche, NumeroMarche::parse);

impl NumeroMarche {
    /// The greatest length, in characters.
    pub const LONGEST: usize = 50;

    /// Reads a contract number, white space around it dropped.
    ///
    /// # Errors
    ///
    /// [`IdentifierError::Empty`], [`IdentifierError::Character`] for a control character,
    /// [`IdentifierError::TooLong`].
    pub fn parse(text: &str) -> Result<Self, IdentifierError> {
        bounded(IdentifierKind::NumeroMarche, text, Self::LONGEST, Alphabet::Printable).map(Self)
    }
}
