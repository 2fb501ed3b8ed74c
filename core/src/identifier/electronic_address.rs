//! Where an electronic invoice is delivered.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::scan::{bounded, is_blank};
use super::{
    Alphabet, Checksum, CodeService, FrenchVatNumber, IdentifierError, IdentifierKind, IdentifierPart, Siren, Siret,
};

const KIND: IdentifierKind = IdentifierKind::ElectronicAddress;

/// An electronic address (BT-34, BT-49): a scheme of the EAS list and an identifier in that scheme,
/// printed `0225:732829320`.
///
/// Addresses in the schemes of French companies (`0002`, `0009`, `0225`, `9957`) are checked, checksums
/// leniently. For another scheme, only the shape of its code and the absence of spaces are.
///
/// Source: CEF, Electronic Address Scheme code list; AFNOR XP Z12-013 (scheme 0225).
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ElectronicAddress {
    scheme: String,
    value: String,
}

impl ElectronicAddress {
    /// The EAS code of SIREN numbers.
    pub const SIREN: &str = Siren::SCHEME;
    /// The EAS code of SIRET numbers.
    pub const SIRET: &str = Siret::SCHEME;
    /// The EAS code of the French reform: a SIREN, alone or followed by a SIRET, a SIRET and a service,
    /// or a suffix.
    pub const FRENCH: &str = "0225";
    /// The EAS code of French VAT numbers.
    pub const FRENCH_VAT: &str = "9957";

    /// The greatest length of an address in scheme 0225.
    pub const LONGEST_FRENCH: usize = 125;

    /// Checks an address and its scheme.
    ///
    /// # Errors
    ///
    /// - [`IdentifierError::Scheme`]: the scheme is neither four digits nor two capitals;
    /// - [`IdentifierError::Empty`], [`IdentifierError::Character`], [`IdentifierError::Length`],
    ///   [`IdentifierError::TooLong`]: the address has not the form of its scheme;
    /// - [`IdentifierError::Mismatch`]: the SIRET in a 0225 address is not of the SIREN before it.
    pub fn new(scheme: &str, value: &str) -> Result<Self, IdentifierError> {
        let scheme = scheme.trim();
        let digits = scheme.len() == 4 && scheme.bytes().all(|byte| byte.is_ascii_digit());
        let capitals = scheme.len() == 2 && scheme.bytes().all(|byte| byte.is_ascii_uppercase());
        if !digits && !capitals {
            return Err(IdentifierError::Scheme { found: scheme.chars().take(40).collect() });
        }
        let value = match scheme {
            Self::SIREN => Siren::parse(value, Checksum::Lenient)?.into(),
            Self::SIRET => Siret::parse(value, Checksum::Lenient)?.into(),
            Self::FRENCH_VAT => FrenchVatNumber::parse(value, Checksum::Lenient)?.into(),
            Self::FRENCH => french(value)?,
            _ => bounded(KIND, value, usize::MAX, Alphabet::NoSpace)?,
        };
        Ok(Self { scheme: scheme.to_owned(), value })
    }

    /// The default address of a French company: `0225` and its SIREN.
    #[must_use]
    pub fn from_siren(siren: &Siren) -> Self {
        Self { scheme: Self::FRENCH.to_owned(), value: siren.to_string() }
    }

    /// The address of an establishment in the French reform: `0225`, its SIREN and its SIRET.
    #[must_use]
    pub fn from_siret(siret: &Siret) -> Self {
        Self { scheme: Self::FRENCH.to_owned(), value: format!("{}_{siret}", siret.siren()) }
    }

    /// The address of a service of a public recipient: `0225`, its SIREN, its SIRET and the service code.
    ///
    /// # Errors
    ///
    /// [`IdentifierError::Character`] when the code has characters that an address cannot hold: the
    /// position is counted in the whole address.
    pub fn from_service(siret: &Siret, service: &CodeService) -> Result<Self, IdentifierError> {
        Self::new(Self::FRENCH, &format!("{}_{siret}_{service}", siret.siren()))
    }

    /// The address by SIRET alone, scheme `0009`, as on the Peppol network.
    #[must_use]
    pub fn by_siret(siret: &Siret) -> Self {
        Self { scheme: Self::SIRET.to_owned(), value: siret.to_string() }
    }

    /// The scheme, a code of the EAS list (BT-34-1, BT-49-1).
    #[must_use]
    pub fn scheme(&self) -> &str {
        &self.scheme
    }

    /// The identifier in the scheme.
    #[must_use]
    pub fn value(&self) -> &str {
        &self.value
    }

    /// The French company that the address is of, when the scheme tells.
    #[must_use]
    pub fn siren(&self) -> Option<Siren> {
        match self.scheme.as_str() {
            Self::SIREN | Self::SIRET | Self::FRENCH => Some(Siren::of_digits(&self.value)),
            Self::FRENCH_VAT => FrenchVatNumber::parse(&self.value, Checksum::Lenient).ok()?.siren(),
            _ => None,
        }
    }
}

impl fmt::Display for ElectronicAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.scheme, self.value)
    }
}

impl FromStr for ElectronicAddress {
    type Err = IdentifierError;

    /// Reads `scheme:identifier`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (scheme, value) = text.split_once(':').unwrap_or((text, ""));
        Self::new(scheme, value)
    }
}

impl TryFrom<&str> for ElectronicAddress {
    type Error = IdentifierError;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl Serialize for ElectronicAddress {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ElectronicAddress {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// `SIREN`, `SIREN_SIRET`, `SIREN_SIRET_SERVICE` or `SIREN_SUFFIX`.
fn french(value: &str) -> Result<String, IdentifierError> {
    const PART: IdentifierPart = IdentifierPart::Siren;

    let blanks = value.chars().take_while(|letter| is_blank(*letter)).count();
    let value = bounded(KIND, value, ElectronicAddress::LONGEST_FRENCH, Alphabet::FrenchElectronicAddress)?;
    let mut parts = value.split('_');
    let siren = parts.next().unwrap_or_default();
    if let Some((place, found)) = siren.chars().enumerate().find(|(_, letter)| !letter.is_ascii_digit()) {
        let position = blanks + place + 1;
        return Err(IdentifierError::Character {
            identifier: KIND,
            part: PART,
            found,
            position,
            expected: Alphabet::Digits,
        });
    }
    if siren.len() != 9 {
        return Err(IdentifierError::Length { identifier: KIND, part: PART, expected: &[9], found: siren.len() });
    }

    match parts.next() {
        Some(siret) if looks_like_siret(siret) && !siret.starts_with(siren) => Err(IdentifierError::Mismatch {
            identifier: KIND,
            part: IdentifierPart::Siret,
            expected: format!("{siren}…"),
            found: siret.to_owned(),
        }),
        _ => Ok(value),
    }
}

fn looks_like_siret(part: &str) -> bool {
    part.len() == 14 && part.bytes().all(|byte| byte.is_ascii_digit())
}
