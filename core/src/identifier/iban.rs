//! IBAN: an account number that can be paid to from any country.

use super::checksum::modulo_97;
use super::scan::{check_alphabet, grouped, joined, marks};
use super::{Alphabet, IdentifierError, IdentifierKind, IdentifierPart, Rib};

/// The countries of the IBAN registry, with the length of their IBANs.
///
/// The overseas territories of France have no line of their own: their IBANs start with `FR`.
///
/// Source: SWIFT, IBAN Registry (ISO 13616), release 100.
const REGISTERED: &[(&str, usize)] = &[
    ("AD", 24),
    ("AE", 23),
    ("AL", 28),
    ("AT", 20),
    ("AZ", 28),
    ("BA", 20),
    ("BE", 16),
    ("BG", 22),
    ("BH", 22),
    ("BI", 27),
    ("BR", 29),
    ("BY", 28),
    ("CH", 21),
    ("CR", 22),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DJ", 27),
    ("DK", 18),
    ("DO", 28),
    ("EE", 20),
    ("EG", 29),
    ("ES", 24),
    ("FI", 18),
    ("FK", 18),
    ("FO", 18),
    ("FR", 27),
    ("GB", 22),
    ("GE", 22),
    ("GI", 23),
    ("GL", 18),
    ("GR", 27),
    ("GT", 28),
    ("HN", 28),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IL", 23),
    ("IQ", 23),
    ("IS", 26),
    ("IT", 27),
    ("JO", 30),
    ("KW", 30),
    ("KZ", 20),
    ("LB", 28),
    ("LC", 32),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("LY", 25),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MN", 20),
    ("MR", 27),
    ("MT", 31),
    ("MU", 30),
    ("NI", 28),
    ("NL", 18),
    ("NO", 15),
    ("OM", 23),
    ("PK", 24),
    ("PL", 28),
    ("PS", 29),
    ("PT", 25),
    ("QA", 29),
    ("RO", 24),
    ("RS", 22),
    ("RU", 33),
    ("SA", 24),
    ("SC", 31),
    ("SD", 18),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
    ("SO", 23),
    ("ST", 25),
    ("SV", 28),
    ("TL", 23),
    ("TN", 24),
    ("TR", 26),
    ("UA", 29),
    ("VA", 22),
    ("VG", 24),
    ("XK", 20),
    ("YE", 30),
];

/// Countries whose banks issue IBANs without a line in the registry, with the length in use.
///
/// Their IBANs are accepted, because refusing the account that a supplier is paid on would be worse.
const IN_USE: &[(&str, usize)] = &[
    ("AO", 25),
    ("BF", 28),
    ("BJ", 28),
    ("CF", 27),
    ("CG", 27),
    ("CI", 28),
    ("CM", 27),
    ("CV", 25),
    ("DZ", 26),
    ("GA", 27),
    ("GQ", 27),
    ("GW", 25),
    ("IR", 26),
    ("KM", 27),
    ("MA", 28),
    ("MG", 27),
    ("ML", 28),
    ("MZ", 25),
    ("NE", 28),
    ("SN", 28),
    ("TD", 27),
    ("TG", 28),
];

/// An international bank account number (BT-84): a country, two check digits, and the number of the
/// account in the form of the country.
///
/// The length is the one of the country, and the whole leaves 1 when divided by 97. The key that a French
/// number holds in addition is checked by [`Iban::rib`].
///
/// Source: ISO 13616-1; SWIFT, IBAN Registry.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Iban(String);

checked_text!(Iban, Iban::parse);

impl Iban {
    /// Reads an IBAN; spaces and dots between groups are dropped, small letters become capitals.
    ///
    /// # Errors
    ///
    /// - [`IdentifierError::Empty`], [`IdentifierError::Character`];
    /// - [`IdentifierError::Country`]: the country has no IBAN;
    /// - [`IdentifierError::CountryLength`]: the length is not the one of the country;
    /// - [`IdentifierError::CheckDigits`]: the two digits after the country do not agree with the rest.
    ///
    /// ```
    /// use factrice::identifier::Iban;
    ///
    /// let iban = Iban::parse("fr14 2004 1010 0505 0001 3M02 606")?;
    /// assert_eq!(iban.as_str(), "FR1420041010050500013M02606");
    /// assert_eq!(iban.grouped(), "FR14 2004 1010 0505 0001 3M02 606");
    /// # Ok::<(), factrice::identifier::IdentifierError>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self, IdentifierError> {
        const KIND: IdentifierKind = IdentifierKind::Iban;

        let marks = marks(KIND, text)?;
        check_alphabet(KIND, IdentifierPart::Country, marks.iter().take(2), Alphabet::Letters)?;
        let country: String = marks.iter().take(2).map(|mark| mark.letter).collect();
        let Some(expected) = length_in(&country) else {
            return Err(IdentifierError::Country { identifier: KIND, found: country });
        };
        check_alphabet(KIND, IdentifierPart::CheckDigits, marks.iter().skip(2).take(2), Alphabet::Digits)?;
        check_alphabet(KIND, IdentifierPart::Body, marks.iter().skip(4), Alphabet::LettersAndDigits)?;
        if marks.len() != expected {
            return Err(IdentifierError::CountryLength { country, expected, found: marks.len() });
        }

        let iban = Self(joined(&marks));
        let expected = check_digits(iban.country(), iban.bban());
        if iban.check_digits() == expected {
            return Ok(iban);
        }
        Err(IdentifierError::CheckDigits {
            identifier: KIND,
            part: IdentifierPart::CheckDigits,
            expected,
            found: iban.check_digits().to_owned(),
        })
    }

    /// The country where the account is held, ISO 3166-1 alpha-2 (and `XK` for Kosovo).
    #[must_use]
    pub fn country(&self) -> &str {
        self.0.get(..2).expect("at least fifteen ASCII characters")
    }

    /// The two digits after the country.
    #[must_use]
    pub fn check_digits(&self) -> &str {
        self.0.get(2..4).expect("at least fifteen ASCII characters")
    }

    /// The number of the account in the form of its country (*basic bank account number*).
    #[must_use]
    pub fn bban(&self) -> &str {
        self.0.get(4..).expect("at least fifteen ASCII characters")
    }

    /// The number in blocks of four characters, as it is printed.
    ///
    /// Source: ISO 13616-1, paper form.
    #[must_use]
    pub fn grouped(&self) -> String {
        grouped(&self.0, 4)
    }

    /// The bank, branch, account and key of an account in France or Monaco; `None` elsewhere.
    ///
    /// # Errors
    ///
    /// Those of [`Rib::parse`]: the IBAN passes its own check but the number inside is not a RIB.
    pub fn rib(&self) -> Result<Option<Rib>, IdentifierError> {
        match self.country() {
            "FR" | "MC" => Rib::parse(self.bban()).map(Some),
            _ => Ok(None),
        }
    }

    /// The IBAN of an account in France.
    pub(super) fn of_rib(rib: &Rib) -> Self {
        Self(format!("FR{}{rib}", check_digits("FR", rib.as_str())))
    }
}

fn length_in(country: &str) -> Option<usize> {
    REGISTERED.iter().chain(IN_USE).find(|(code, _)| *code == country).map(|(_, length)| *length)
}

fn check_digits(country: &str, bban: &str) -> String {
    format!("{:02}", 98 - modulo_97(bban.chars().chain(country.chars()).chain("00".chars())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_country_has_one_length() {
        let mut codes: Vec<&str> = REGISTERED.iter().chain(IN_USE).map(|(code, _)| *code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(REGISTERED.len(), 89);
        assert_eq!(codes.len(), REGISTERED.len() + IN_USE.len());
        assert!(REGISTERED.iter().chain(IN_USE).all(|(_, length)| (15..=34).contains(length)));
    }
}
