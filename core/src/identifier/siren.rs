//! SIREN: the number of a company in the French registry.

use super::checksum::luhn_digit;
use super::scan::{digits, grouped};
use super::{Checksum, IdentifierError, IdentifierKind, IdentifierPart};

/// The number of a company or public body in the French registry: nine digits, the last one a Luhn
/// check digit.
///
/// `FromStr` is strict. JSON is read leniently, so that data of the sandbox loads.
///
/// Source: code de commerce R.123-221 (the number); INSEE, base Sirene (the check digit).
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Siren(String);

checked_text!(Siren, |text: &str| Siren::parse(text, Checksum::Strict), |text: &str| Siren::parse(
    text,
    Checksum::Lenient
));

impl Siren {
    /// The ISO 6523 scheme (ICD) of SIREN numbers, which SIRET numbers are met under too.
    pub const SCHEME: &str = "0002";

    /// Reads a SIREN; spaces and dots between groups are dropped.
    ///
    /// # Errors
    ///
    /// - [`IdentifierError::Empty`], [`IdentifierError::Character`], [`IdentifierError::Length`]: it is
    ///   not nine digits;
    /// - [`IdentifierError::CheckDigits`], strict mode only: the last digit is not the one that the
    ///   others call for.
    ///
    /// ```
    /// use factrice::identifier::{Checksum, Siren};
    ///
    /// assert_eq!(Siren::parse("732 829 320", Checksum::Strict)?.as_str(), "732829320");
    /// assert!(Siren::parse("732829321", Checksum::Strict).is_err());
    /// # Ok::<(), factrice::identifier::IdentifierError>(())
    /// ```
    pub fn parse(text: &str, checksum: Checksum) -> Result<Self, IdentifierError> {
        let siren = Self(digits(IdentifierKind::Siren, text, &[9])?);
        if checksum == Checksum::Strict {
            siren.check(IdentifierKind::Siren)?;
        }
        Ok(siren)
    }

    /// The nine digits in groups of three, such as `732 829 320`.
    #[must_use]
    pub fn grouped(&self) -> String {
        grouped(&self.0, 3)
    }

    /// Whether the last digit is the one that the others call for.
    #[must_use]
    pub fn has_valid_checksum(&self) -> bool {
        self.check(IdentifierKind::Siren).is_ok()
    }

    /// The first nine of digits that have been checked already.
    pub(super) fn of_digits(digits: &str) -> Self {
        Self(digits.chars().take(9).collect())
    }

    /// Checks the Luhn digit, on behalf of the identifier that the SIREN is part of.
    pub(super) fn check(&self, identifier: IdentifierKind) -> Result<(), IdentifierError> {
        let (body, found) = self.0.split_at(8);
        let expected = char::from(luhn_digit(body)).to_string();
        if found == expected {
            return Ok(());
        }
        Err(IdentifierError::CheckDigits { identifier, part: IdentifierPart::Siren, expected, found: found.to_owned() })
    }
}
