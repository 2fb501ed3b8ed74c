//! BIC: the code of a bank.

use super::scan::{check_alphabet, check_length, joined, marks};
use super::{Alphabet, IdentifierError, IdentifierKind, IdentifierPart};

/// A bank identifier code (BT-86): institution (4 characters), country (2), place (2) and, in the long
/// form, branch (3).
///
/// Both forms are kept as given. Whether a bank has the code is not checked.
///
/// Source: ISO 9362:2022.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Bic(String);

checked_text!(Bic, Bic::parse);

impl Bic {
    /// Reads a BIC; spaces and dots between groups are dropped, small letters become capitals.
    ///
    /// # Errors
    ///
    /// [`IdentifierError::Empty`], [`IdentifierError::Character`], [`IdentifierError::Length`].
    pub fn parse(text: &str) -> Result<Self, IdentifierError> {
        const KIND: IdentifierKind = IdentifierKind::Bic;

        let marks = marks(KIND, text)?;
        for (part, start, length, alphabet) in [
            (IdentifierPart::Institution, 0, 4, Alphabet::LettersAndDigits),
            (IdentifierPart::Country, 4, 2, Alphabet::Letters),
            (IdentifierPart::Location, 6, 2, Alphabet::LettersAndDigits),
            (IdentifierPart::BranchCode, 8, usize::MAX, Alphabet::LettersAndDigits),
        ] {
            check_alphabet(KIND, part, marks.iter().skip(start).take(length), alphabet)?;
        }
        check_length(KIND, marks.len(), &[8, 11])?;
        Ok(Self(joined(&marks)))
    }

    /// The institution, four characters.
    #[must_use]
    pub fn institution(&self) -> &str {
        self.slice(0, 4)
    }

    /// The country of the institution, ISO 3166-1 alpha-2.
    #[must_use]
    pub fn country(&self) -> &str {
        self.slice(4, 6)
    }

    /// The place, two characters.
    #[must_use]
    pub fn location(&self) -> &str {
        self.slice(6, 8)
    }

    /// The branch, three characters, unless the code is that of the head office: the short form, or the
    /// long form that ends in `XXX`.
    #[must_use]
    pub fn branch(&self) -> Option<&str> {
        self.0.get(8..11).filter(|branch| *branch != "XXX")
    }

    fn slice(&self, start: usize, end: usize) -> &str {
        self.0.get(start..end).expect("at least eight ASCII characters")
    }
}
