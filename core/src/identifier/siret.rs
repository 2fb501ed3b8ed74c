//! SIRET: the number of an establishment in the French registry.

use super::checksum::{digit_sum, luhn_digit};
use super::scan::digits;
use super::{Checksum, IdentifierError, IdentifierKind, IdentifierPart, Siren};

const LA_POSTE: &str = "356000000";
const LA_POSTE_HEAD_OFFICE: &str = "35600000000048";

/// The number of an establishment: the [`Siren`] of its company and the five digits of its NIC, fourteen
/// digits in all, the last one a Luhn check digit.
///
/// The recipient of a Chorus Pro invoice is always designated by a SIRET. `FromStr` is strict; JSON is
/// read leniently, so that data of the sandbox loads.
///
/// The establishments of La Poste (SIREN 356 000 000) outnumber what the check digit leaves room for:
/// except for the head office, their fourteen digits add up to a multiple of 5 instead.
///
/// Source: code de commerce R.123-221 (the number); INSEE, base Sirene (the check digit, La Poste).
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Siret(String);

checked_text!(Siret, |text: &str| Siret::parse(text, Checksum::Strict), |text: &str| Siret::parse(
    text,
    Checksum::Lenient
));

impl Siret {
    /// The ISO 6523 scheme (ICD) of SIRET numbers.
    pub const SCHEME: &str = "0009";

    /// Reads a SIRET; spaces and dots between groups are dropped.
    ///
    /// # Errors
    ///
    /// - [`IdentifierError::Empty`], [`IdentifierError::Character`], [`IdentifierError::Length`]: it is
    ///   not fourteen digits;
    /// - [`IdentifierError::CheckDigits`], strict mode only: the SIREN, or else the NIC, fails its check;
    /// - [`IdentifierError::LaPosteSum`], strict mode only: so does an establishment of La Poste.
    ///
    /// ```
    /// use factrice::identifier::{Checksum, Siret};
    ///
    /// assert_eq!(Siret::parse("732.829.320.00074", Checksum::Strict)?.nic(), "00074");
    /// assert!(Siret::parse("00000000000727", Checksum::Strict).is_err());
    /// assert!(Siret::parse("00000000000727", Checksum::Lenient).is_ok());
    /// # Ok::<(), factrice::identifier::IdentifierError>(())
    /// ```
    pub fn parse(text: &str, checksum: Checksum) -> Result<Self, IdentifierError> {
        let siret = Self(digits(IdentifierKind::Siret, text, &[14])?);
        if checksum == Checksum::Strict {
            siret.check()?;
        }
        Ok(siret)
    }

    /// The company that the establishment belongs to: the first nine digits.
    #[must_use]
    pub fn siren(&self) -> Siren {
        Siren::of_digits(&self.0)
    }

    /// The number of the establishment within its company (*numéro interne de classement*): the last
    /// five digits.
    #[must_use]
    pub fn nic(&self) -> &str {
        self.0.split_at(9).1
    }

    /// The digits in groups, such as `732 829 320 00074`.
    #[must_use]
    pub fn grouped(&self) -> String {
        format!("{} {}", self.siren().grouped(), self.nic())
    }

    /// Whether the SIREN and the whole number pass their checks.
    #[must_use]
    pub fn has_valid_checksum(&self) -> bool {
        self.check().is_ok()
    }

    fn check(&self) -> Result<(), IdentifierError> {
        self.siren().check(IdentifierKind::Siret)?;
        if self.0.starts_with(LA_POSTE) && self.0 != LA_POSTE_HEAD_OFFICE {
            let sum = digit_sum(&self.0);
            return if sum.is_multiple_of(5) { Ok(()) } else { Err(IdentifierError::LaPosteSum { sum }) };
        }
        let (body, found) = self.0.split_at(13);
        let expected = char::from(luhn_digit(body)).to_string();
        if found == expected {
            return Ok(());
        }
        Err(IdentifierError::CheckDigits {
            identifier: IdentifierKind::Siret,
            part: IdentifierPart::Nic,
            expected,
            found: found.to_owned(),
        })
    }
}
