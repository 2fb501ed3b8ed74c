//! The VAT number given by France.

use super::checksum::modulo_97;
use super::scan::{check_alphabet, check_length, joined, marks};
use super::{Alphabet, Checksum, IdentifierError, IdentifierKind, IdentifierPart, Siren};

const PREFIX: &str = "FR";
const KEY_ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// The VAT number of a company identified in France or in Monaco: `FR`, a key of two characters and the
/// nine digits of the SIREN.
///
/// A key of two digits is `(12 + 3 × (SIREN mod 97)) mod 97`. A key with a letter has a check of its own.
/// Companies of Monaco have no SIREN: three zeros and six digits stand in its place.
///
/// `FromStr` is strict. JSON is read leniently, as for [`Siren`].
///
/// Source: CGI art. 286 ter; European Commission, VIES, structure of VAT numbers (FR). The check of a key
/// with a letter is not published by the administration; it is the one in general use.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct FrenchVatNumber(String);

checked_text!(FrenchVatNumber, |text: &str| FrenchVatNumber::parse(text, Checksum::Strict), |text: &str| {
    FrenchVatNumber::parse(text, Checksum::Lenient)
});

impl FrenchVatNumber {
    /// Reads a VAT number; spaces and dots between groups are dropped, small letters become capitals.
    ///
    /// # Errors
    ///
    /// - [`IdentifierError::Empty`], [`IdentifierError::Prefix`], [`IdentifierError::Character`],
    ///   [`IdentifierError::Length`]: it is not `FR`, a key and nine digits;
    /// - [`IdentifierError::CheckDigits`], strict mode only: the SIREN fails its check, or the key is not
    ///   the one that the SIREN calls for;
    /// - [`IdentifierError::LetterKey`], strict mode only: a key with a letter fails its check.
    pub fn parse(text: &str, checksum: Checksum) -> Result<Self, IdentifierError> {
        const KIND: IdentifierKind = IdentifierKind::FrenchVatNumber;

        let marks = marks(KIND, text)?;
        let start: String = marks.iter().take(2).map(|mark| mark.letter).collect();
        if start != PREFIX {
            return Err(IdentifierError::Prefix { identifier: KIND, expected: PREFIX, found: start });
        }
        check_alphabet(KIND, IdentifierPart::VatKey, marks.iter().skip(2).take(2), Alphabet::VatKey)?;
        check_alphabet(KIND, IdentifierPart::Siren, marks.iter().skip(4), Alphabet::Digits)?;
        check_length(KIND, marks.len(), &[13])?;

        let number = Self(joined(&marks));
        if checksum == Checksum::Strict {
            number.check()?;
        }
        Ok(number)
    }

    /// The number that the tax administration gives to a company by default, with a key of two digits.
    ///
    /// Having a SIREN is not being identified for VAT: a company under the small-business exemption may
    /// have no VAT number at all.
    #[must_use]
    pub fn from_siren(siren: &Siren) -> Self {
        Self(format!("{PREFIX}{}{siren}", numeric_key(siren.as_str())))
    }

    /// The two characters after `FR`.
    #[must_use]
    pub fn key(&self) -> &str {
        self.0.get(2..4).expect("thirteen ASCII characters")
    }

    /// The SIREN of the company, unless the number is one of Monaco.
    #[must_use]
    pub fn siren(&self) -> Option<Siren> {
        (!self.is_monegasque()).then(|| Siren::of_digits(self.body()))
    }

    /// Whether the company is in Monaco: three zeros in place of the start of a SIREN.
    #[must_use]
    pub fn is_monegasque(&self) -> bool {
        self.body().starts_with("000")
    }

    /// Whether the key and the SIREN pass their checks.
    #[must_use]
    pub fn has_valid_checksum(&self) -> bool {
        self.check().is_ok()
    }

    fn body(&self) -> &str {
        self.0.get(4..).expect("thirteen ASCII characters")
    }

    fn check(&self) -> Result<(), IdentifierError> {
        if let Some(siren) = self.siren() {
            siren.check(IdentifierKind::FrenchVatNumber)?;
        }
        let found = self.key();
        if found.chars().all(|letter| letter.is_ascii_digit()) {
            let expected = numeric_key(self.body());
            if found == expected {
                return Ok(());
            }
            return Err(IdentifierError::CheckDigits {
                identifier: IdentifierKind::FrenchVatNumber,
                part: IdentifierPart::VatKey,
                expected,
                found: found.to_owned(),
            });
        }
        if letter_key_agrees(found, self.body()) {
            Ok(())
        } else {
            Err(IdentifierError::LetterKey { found: found.to_owned() })
        }
    }
}

fn numeric_key(siren: &str) -> String {
    format!("{:02}", (12 + 3 * modulo_97(siren.chars())) % 97)
}

fn letter_key_agrees(key: &str, siren: &str) -> bool {
    let mut values = key.chars().filter_map(|letter| KEY_ALPHABET.find(letter));
    let (Some(first), Some(second)) = (values.next(), values.next()) else { return false };
    let code = if first < 10 { first * 24 + second - 10 } else { first * 34 + second - 100 };
    siren.parse::<usize>().is_ok_and(|siren| (siren + 1 + code / 11) % 11 == code % 11)
}
