//! The kinds of identifier that Chorus Pro knows a structure by.

use super::scan::{Mark, bounded, check_alphabet, check_length, joined, marks};
use super::{Alphabet, Checksum, IdentifierError, IdentifierKind, IdentifierPart, Siret};
use crate::code::open_codes;
use crate::text::Text;

/// The prefixes of VAT numbers given by Member States other than France, and by Northern Ireland.
///
/// Greece uses `EL`; its ISO code `GR` is met too.
const EU_VAT_PREFIXES: &[&str] = &[
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
    "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI",
];

open_codes! {
    /// The kind of identifier by which Chorus Pro knows a structure. A recipient is always known by
    /// its SIRET.
    ///
    /// Source: Chorus Pro API, fields `typeIdentifiant…`; AIFE, external specifications,
    /// `TypeIdentifiant`.
    #[derive(Ord, PartialOrd)]
    pub enum TypeIdentifiant {
        /// A company or public body registered in France: its SIRET, 14 digits.
        Siret = "SIRET",
        /// A company of another Member State: its VAT number, 18 characters at most.
        UeHorsFrance = "UE_HORS_FRANCE",
        /// A company outside the Union: country, then the first 16 characters of its legal name.
        HorsUe = "HORS_UE",
        /// A company of New Caledonia: its RIDET, 9 or 10 characters.
        Ridet = "RIDET",
        /// A company of French Polynesia: its TAHITI number, 9 characters.
        Tahiti = "TAHITI",
        /// A company being registered: a provisional identifier.
        Autre = "AUTRE",
        /// A natural person, for court costs.
        Particulier = "PARTICULIER",
    }
}

impl TypeIdentifiant {
    /// The code in the XML formats, from `1` to `7`: `schemeName` in UBL, `TypeIdentifiant` in the formats
    /// of Chorus Pro.
    #[must_use]
    pub const fn xml_code(&self) -> Option<&'static str> {
        match self {
            Self::Siret => Some("1"),
            Self::UeHorsFrance => Some("2"),
            Self::HorsUe => Some("3"),
            Self::Ridet => Some("4"),
            Self::Tahiti => Some("5"),
            Self::Autre => Some("6"),
            Self::Particulier => Some("7"),
            Self::Other { .. } => None,
        }
    }

    /// The type of an XML code, if it is one from `1` to `7`.
    #[must_use]
    pub fn from_xml_code(code: &str) -> Option<Self> {
        Self::KNOWN.iter().find(|known| known.xml_code() == Some(code)).cloned()
    }

    /// The ISO 6523 scheme (ICD) of such identifiers in the formats of the French reform.
    ///
    /// Source: DGFiP, external specifications, identifier schemes.
    #[must_use]
    pub const fn icd_scheme(&self) -> Option<&'static str> {
        match self {
            Self::Siret => Some(Siret::SCHEME),
            Self::UeHorsFrance => Some("0223"),
            Self::HorsUe => Some("0227"),
            Self::Ridet => Some("0228"),
            Self::Tahiti => Some("0229"),
            Self::Particulier => Some("0226"),
            Self::Autre | Self::Other { .. } => None,
        }
    }

    /// The type whose identifiers have an ISO 6523 scheme.
    #[must_use]
    pub fn from_icd_scheme(scheme: &str) -> Option<Self> {
        Self::KNOWN.iter().find(|known| known.icd_scheme() == Some(scheme)).cloned()
    }

    /// What the type is, in words.
    #[must_use]
    pub const fn label(&self) -> Text {
        match self {
            Self::Siret => Text::new("Structure immatriculée en France (SIRET)", "Registered in France (SIRET)"),
            Self::UeHorsFrance => Text::new(
                "Entreprise d'un autre État membre (numéro de TVA)",
                "Company of another Member State (VAT number)",
            ),
            Self::HorsUe => Text::new("Entreprise hors de l'Union européenne", "Company outside the European Union"),
            Self::Ridet => Text::new("Entreprise de Nouvelle-Calédonie (RIDET)", "Company of New Caledonia (RIDET)"),
            Self::Tahiti => {
                Text::new("Entreprise de Polynésie française (TAHITI)", "Company of French Polynesia (TAHITI)")
            }
            Self::Autre => Text::new("Entreprise en cours d'immatriculation", "Company being registered"),
            Self::Particulier => Text::new("Particulier", "Natural person"),
            Self::Other { .. } => Text::new("Type d'identifiant inconnu", "Unknown type of identifier"),
        }
    }

    /// Checks that `value` is in the normal form of such identifiers, the one that the portal compares.
    /// `checksum` matters for a SIRET only.
    ///
    /// # Errors
    ///
    /// Those of [`TypeIdentifiant::normalize`], and [`IdentifierError::Mismatch`] when the value needs to
    /// be normalized.
    pub fn check(&self, value: &str, checksum: Checksum) -> Result<(), IdentifierError> {
        let normal = self.normalize(value, checksum)?;
        if normal == value {
            return Ok(());
        }
        Err(IdentifierError::Mismatch {
            identifier: self.kind(),
            part: IdentifierPart::Whole,
            expected: normal,
            found: value.to_owned(),
        })
    }

    /// The normal form of an identifier of this type: without the separators of numbers, or without the
    /// white space around a text. `checksum` matters for a SIRET only.
    ///
    /// A supplier that was registered with a British VAT number before 2021 is now outside the Union and
    /// its number is refused here.
    ///
    /// # Errors
    ///
    /// [`IdentifierError`] says what is wrong with `value`.
    pub fn normalize(&self, value: &str, checksum: Checksum) -> Result<String, IdentifierError> {
        match self {
            Self::Siret => Siret::parse(value, checksum).map(String::from),
            Self::UeHorsFrance => eu_vat_number(value),
            Self::HorsUe => hors_ue(value),
            Self::Ridet => overseas(self.kind(), value, &[9, 10]),
            Self::Tahiti => overseas(self.kind(), value, &[9]),
            Self::Autre => bounded(self.kind(), value, 18, Alphabet::Printable),
            Self::Particulier => bounded(self.kind(), value, 80, Alphabet::Printable),
            Self::Other { .. } => bounded(self.kind(), value, usize::MAX, Alphabet::Printable),
        }
    }

    /// The identifier of a company outside the Union: its country, then the first 16 characters of its
    /// legal name.
    ///
    /// Runs of white space in the name count for one space, and none is left at the end.
    ///
    /// # Errors
    ///
    /// [`IdentifierError::Character`] or [`IdentifierError::Length`] when `country` is not two letters,
    /// [`IdentifierError::Country`] when it is in the Union, [`IdentifierError::Empty`] without a name.
    ///
    /// ```
    /// use factrice::identifier::TypeIdentifiant;
    ///
    /// let identifier = TypeIdentifiant::hors_ue_identifier("CH", "Fromages et Alpages Romands SA")?;
    /// assert_eq!(identifier, "CHFromages et Alpa");
    /// # Ok::<(), factrice::identifier::IdentifierError>(())
    /// ```
    pub fn hors_ue_identifier(country: &str, legal_name: &str) -> Result<String, IdentifierError> {
        const KIND: IdentifierKind = IdentifierKind::HorsUe;
        const LONGEST_NAME: usize = 16;

        let marks = marks(KIND, country)?;
        check_alphabet(KIND, IdentifierPart::Country, &marks, Alphabet::Letters)?;
        check_length(KIND, marks.len(), &[2])?;
        let country: String = marks.iter().map(|mark| mark.letter).collect();
        refuse_union(&country)?;

        let spaced = legal_name.split_whitespace().collect::<Vec<_>>().join(" ");
        let kept: String = spaced.chars().take(LONGEST_NAME).collect();
        let name = bounded(KIND, &kept, LONGEST_NAME, Alphabet::Printable)?;
        Ok(format!("{country}{name}"))
    }

    const fn kind(&self) -> IdentifierKind {
        match self {
            Self::Siret => IdentifierKind::Siret,
            Self::UeHorsFrance => IdentifierKind::EuVatNumber,
            Self::HorsUe => IdentifierKind::HorsUe,
            Self::Ridet => IdentifierKind::Ridet,
            Self::Tahiti => IdentifierKind::Tahiti,
            Self::Autre => IdentifierKind::Autre,
            Self::Particulier => IdentifierKind::Particulier,
            Self::Other { .. } => IdentifierKind::Unknown,
        }
    }
}

fn eu_vat_number(value: &str) -> Result<String, IdentifierError> {
    const KIND: IdentifierKind = IdentifierKind::EuVatNumber;
    const LONGEST: usize = 18;

    let marks = marks(KIND, value)?;
    check_alphabet(KIND, IdentifierPart::Country, marks.iter().take(2), Alphabet::Letters)?;
    let country: String = marks.iter().take(2).map(|mark| mark.letter).collect();
    if !EU_VAT_PREFIXES.contains(&country.as_str()) {
        return Err(IdentifierError::Country { identifier: KIND, found: country });
    }
    check_alphabet(KIND, IdentifierPart::Body, marks.iter().skip(2), Alphabet::EuVatNumber)?;
    match marks.len() {
        2 => Err(IdentifierError::Empty { identifier: KIND }),
        found if found > LONGEST => Err(IdentifierError::TooLong { identifier: KIND, longest: LONGEST, found }),
        _ => Ok(joined(&marks)),
    }
}

fn hors_ue(value: &str) -> Result<String, IdentifierError> {
    const KIND: IdentifierKind = IdentifierKind::HorsUe;

    let text = bounded(KIND, value, 18, Alphabet::Printable)?;
    let start: Vec<Mark> =
        text.chars().take(2).enumerate().map(|(place, letter)| Mark { position: place + 1, letter }).collect();
    check_alphabet(KIND, IdentifierPart::Country, &start, Alphabet::Letters)?;
    refuse_union(&joined(&start).to_ascii_uppercase())?;
    if text.chars().skip(2).all(char::is_whitespace) {
        return Err(IdentifierError::Empty { identifier: KIND });
    }
    Ok(text)
}

fn overseas(identifier: IdentifierKind, value: &str, lengths: &'static [usize]) -> Result<String, IdentifierError> {
    let marks = marks(identifier, value)?;
    check_alphabet(identifier, IdentifierPart::Whole, &marks, Alphabet::LettersAndDigits)?;
    check_length(identifier, marks.len(), lengths)?;
    Ok(joined(&marks))
}

fn refuse_union(country: &str) -> Result<(), IdentifierError> {
    let in_union = country == "FR" || EU_VAT_PREFIXES.iter().any(|prefix| *prefix == country && *prefix != "XI");
    if in_union {
        return Err(IdentifierError::Country { identifier: IdentifierKind::HorsUe, found: country.to_owned() });
    }
    Ok(())
}
