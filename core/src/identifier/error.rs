//! Why a text is not the identifier it should be.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text::{Language, Text};

/// What kind of identifier was being read.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum IdentifierKind {
    /// SIREN, of a company.
    Siren,
    /// SIRET, of an establishment.
    Siret,
    /// VAT number given by France, Monaco included.
    FrenchVatNumber,
    /// VAT number given by another Member State (`UE_HORS_FRANCE`).
    EuVatNumber,
    /// Country and name of a company outside the Union (`HORS_UE`).
    HorsUe,
    /// RIDET, of New Caledonia.
    Ridet,
    /// TAHITI number, of French Polynesia.
    Tahiti,
    /// Provisional identifier of a company being registered (`AUTRE`).
    Autre,
    /// Identifier of a natural person (`PARTICULIER`).
    Particulier,
    /// Identifier of a type that this version does not know.
    Unknown,
    /// International bank account number.
    Iban,
    /// French bank details.
    Rib,
    /// Bank identifier code.
    Bic,
    /// Service code of a public recipient.
    CodeService,
    /// Engagement number given by a public buyer.
    NumeroEngagement,
    /// Contract number given by a public buyer.
    NumeroMarche,
    /// Invoice number.
    InvoiceNumber,
    /// Electronic address.
    ElectronicAddress,
}

impl IdentifierKind {
    /// The usual name of the identifier.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Siren => Text::new("SIREN", "SIREN"),
            Self::Siret => Text::new("SIRET", "SIRET"),
            Self::FrenchVatNumber => Text::new("Numéro de TVA français", "French VAT number"),
            Self::EuVatNumber => Text::new("Numéro de TVA intracommunautaire", "EU VAT number"),
            Self::HorsUe => Text::new("Identifiant hors Union européenne", "Non-EU identifier"),
            Self::Ridet => Text::new("RIDET", "RIDET"),
            Self::Tahiti => Text::new("Numéro TAHITI", "TAHITI number"),
            Self::Autre => Text::new("Identifiant provisoire", "Provisional identifier"),
            Self::Particulier => Text::new("Identifiant de particulier", "Identifier of a person"),
            Self::Unknown => Text::new("Identifiant", "Identifier"),
            Self::Iban => Text::new("IBAN", "IBAN"),
            Self::Rib => Text::new("RIB", "RIB"),
            Self::Bic => Text::new("BIC", "BIC"),
            Self::CodeService => Text::new("Code service", "Service code"),
            Self::NumeroEngagement => Text::new("Numéro d'engagement", "Engagement number"),
            Self::NumeroMarche => Text::new("Numéro de marché", "Contract number"),
            Self::InvoiceNumber => Text::new("Numéro de facture", "Invoice number"),
            Self::ElectronicAddress => Text::new("Adresse électronique", "Electronic address"),
        }
    }
}

/// The part of an identifier that an error is about.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum IdentifierPart {
    /// All of it.
    Whole,
    /// The SIREN, nine digits.
    Siren,
    /// The NIC, the five digits that follow the SIREN in a SIRET.
    Nic,
    /// The SIRET, in an electronic address.
    Siret,
    /// The two characters between `FR` and the SIREN in a VAT number.
    VatKey,
    /// The two letters of the country.
    Country,
    /// What follows the country or the scheme.
    Body,
    /// The two digits that follow the country in an IBAN.
    CheckDigits,
    /// The five digits of the bank in a RIB.
    BankCode,
    /// The five digits of the branch (*guichet*) in a RIB.
    BranchCode,
    /// The eleven characters of the account in a RIB.
    AccountNumber,
    /// The two digits that end a RIB.
    RibKey,
    /// The four characters of the institution in a BIC.
    Institution,
    /// The two characters of the place in a BIC.
    Location,
    /// The scheme of an electronic address.
    Scheme,
}

impl IdentifierPart {
    /// The name of the part, with its article.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Whole => Text::new("l'identifiant", "the identifier"),
            Self::Siren => Text::new("le SIREN", "the SIREN"),
            Self::Nic => Text::new("le NIC", "the NIC"),
            Self::Siret => Text::new("le SIRET", "the SIRET"),
            Self::VatKey => Text::new("la clé de TVA", "the VAT key"),
            Self::Country => Text::new("le code pays", "the country code"),
            Self::Body => Text::new("le numéro proprement dit", "the number itself"),
            Self::CheckDigits => Text::new("la clé de contrôle", "the check digits"),
            Self::BankCode => Text::new("le code banque", "the bank code"),
            Self::BranchCode => Text::new("le code guichet", "the branch code"),
            Self::AccountNumber => Text::new("le numéro de compte", "the account number"),
            Self::RibKey => Text::new("la clé RIB", "the RIB key"),
            Self::Institution => Text::new("le code de l'établissement", "the institution code"),
            Self::Location => Text::new("le code emplacement", "the location code"),
            Self::Scheme => Text::new("le schéma", "the scheme"),
        }
    }
}

/// The characters that a part of an identifier is made of.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Alphabet {
    /// `0` to `9`.
    Digits,
    /// `A` to `Z`.
    Letters,
    /// `A` to `Z` and `0` to `9`.
    LettersAndDigits,
    /// Letters and digits, without `I` and `O`.
    VatKey,
    /// Letters, digits, `+` and `*`.
    EuVatNumber,
    /// Letters without accents, digits and `-` `_` `/` `+`.
    InvoiceNumber,
    /// Letters without accents, digits and `+` `-` `_` `.`.
    FrenchElectronicAddress,
    /// Anything but white space and control characters.
    NoSpace,
    /// Anything but control characters.
    Printable,
}

impl Alphabet {
    /// Whether `letter` is one of the characters.
    #[must_use]
    pub fn contains(self, letter: char) -> bool {
        match self {
            Self::Digits => letter.is_ascii_digit(),
            Self::Letters => letter.is_ascii_alphabetic(),
            Self::LettersAndDigits => letter.is_ascii_alphanumeric(),
            Self::VatKey => letter.is_ascii_digit() || (letter.is_ascii_uppercase() && !matches!(letter, 'I' | 'O')),
            Self::EuVatNumber => letter.is_ascii_alphanumeric() || matches!(letter, '+' | '*'),
            Self::InvoiceNumber => letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '/' | '+'),
            Self::FrenchElectronicAddress => letter.is_ascii_alphanumeric() || matches!(letter, '+' | '-' | '_' | '.'),
            Self::NoSpace => !letter.is_whitespace() && !letter.is_control(),
            Self::Printable => !letter.is_control(),
        }
    }

    /// What the characters are, in words.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Digits => Text::new("un chiffre", "a digit"),
            Self::Letters => Text::new("une lettre sans accent", "a letter without accent"),
            Self::LettersAndDigits => {
                Text::new("une lettre sans accent ou un chiffre", "a letter without accent or a digit")
            }
            Self::VatKey => {
                Text::new("un chiffre ou une lettre autre que I et O", "a digit or a letter other than I and O")
            }
            Self::EuVatNumber => Text::new(
                "une lettre sans accent, un chiffre, « + » ou « * »",
                "a letter without accent, a digit, `+` or `*`",
            ),
            Self::InvoiceNumber => Text::new(
                "une lettre sans accent, un chiffre, « - », « _ », « / » ou « + »",
                "a letter without accent, a digit, `-`, `_`, `/` or `+`",
            ),
            Self::FrenchElectronicAddress => Text::new(
                "une lettre sans accent, un chiffre, « + », « - », « _ » ou « . »",
                "a letter without accent, a digit, `+`, `-`, `_` or `.`",
            ),
            Self::NoSpace => Text::new("un caractère visible", "a visible character"),
            Self::Printable => Text::new("un caractère imprimable", "a printable character"),
        }
    }
}

/// Why a text is not the identifier it should be.
///
/// [`IdentifierError::explain`] says it in French or in English; `Display` is the English.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum IdentifierError {
    /// There is nothing but blanks and separators.
    Empty {
        /// What was being read.
        identifier: IdentifierKind,
    },
    /// A character has no place there.
    Character {
        /// What was being read.
        identifier: IdentifierKind,
        /// Where it stands.
        part: IdentifierPart,
        /// The character; ASCII letters of a number are shown as capitals.
        found: char,
        /// Its position in the text as it was given, counted from 1.
        position: usize,
        /// What is expected there.
        expected: Alphabet,
    },
    /// The number of characters, separators aside, is not a possible one.
    Length {
        /// What was being read.
        identifier: IdentifierKind,
        /// The part that is too short or too long.
        part: IdentifierPart,
        /// The possible lengths.
        expected: &'static [usize],
        /// The length found.
        found: usize,
    },
    /// The text is longer than allowed.
    TooLong {
        /// What was being read.
        identifier: IdentifierKind,
        /// The greatest length allowed.
        longest: usize,
        /// The length found.
        found: usize,
    },
    /// An IBAN has not the length of its country.
    CountryLength {
        /// The country of the IBAN, ISO 3166-1 alpha-2.
        country: String,
        /// The length of an IBAN of that country.
        expected: usize,
        /// The length found.
        found: usize,
    },
    /// The country is not one that such an identifier can have.
    Country {
        /// What was being read.
        identifier: IdentifierKind,
        /// The country found.
        found: String,
    },
    /// The text does not start as it must.
    Prefix {
        /// What was being read.
        identifier: IdentifierKind,
        /// The start expected.
        expected: &'static str,
        /// The start found.
        found: String,
    },
    /// The check digits do not agree with the rest.
    CheckDigits {
        /// What was being read.
        identifier: IdentifierKind,
        /// The part whose check digits are wrong.
        part: IdentifierPart,
        /// The check digits that would agree.
        expected: String,
        /// The check digits found.
        found: String,
    },
    /// The key of a VAT number has a letter and does not agree with the SIREN.
    LetterKey {
        /// The key found.
        found: String,
    },
    /// The digits of an establishment of La Poste do not add up to a multiple of 5.
    LaPosteSum {
        /// The sum of the digits.
        sum: u32,
    },
    /// Two parts that should tell the same do not.
    Mismatch {
        /// What was being read.
        identifier: IdentifierKind,
        /// The part at fault.
        part: IdentifierPart,
        /// The value expected.
        expected: String,
        /// The value found.
        found: String,
    },
    /// The service code is kept for invoices between public entities.
    ReservedCodeService {
        /// The service code.
        found: String,
    },
    /// The scheme of an electronic address is not four digits or two capitals.
    Scheme {
        /// The scheme found.
        found: String,
    },
}

impl IdentifierError {
    /// A stable lower-case word for the variant.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Empty { .. } => "empty",
            Self::Character { .. } => "character",
            Self::Length { .. } => "length",
            Self::TooLong { .. } => "too_long",
            Self::CountryLength { .. } => "country_length",
            Self::Country { .. } => "country",
            Self::Prefix { .. } => "prefix",
            Self::CheckDigits { .. } => "check_digits",
            Self::LetterKey { .. } => "letter_key",
            Self::LaPosteSum { .. } => "la_poste_sum",
            Self::Mismatch { .. } => "mismatch",
            Self::ReservedCodeService { .. } => "reserved_code_service",
            Self::Scheme { .. } => "scheme",
        }
    }

    /// The same text gives the same error.
    #[must_use]
    pub const fn is_retryable(&self) -> bool {
        false
    }

    /// What kind of identifier was being read.
    #[must_use]
    pub const fn identifier(&self) -> IdentifierKind {
        match self {
            Self::Empty { identifier }
            | Self::Character { identifier, .. }
            | Self::Length { identifier, .. }
            | Self::TooLong { identifier, .. }
            | Self::Country { identifier, .. }
            | Self::Prefix { identifier, .. }
            | Self::CheckDigits { identifier, .. }
            | Self::Mismatch { identifier, .. } => *identifier,
            Self::CountryLength { .. } => IdentifierKind::Iban,
            Self::LetterKey { .. } => IdentifierKind::FrenchVatNumber,
            Self::LaPosteSum { .. } => IdentifierKind::Siret,
            Self::ReservedCodeService { .. } => IdentifierKind::CodeService,
            Self::Scheme { .. } => IdentifierKind::ElectronicAddress,
        }
    }

    /// What is wrong with which part, in `language`.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let label = self.identifier().label().in_language(language);
        match language {
            Language::Fr => format!("{label} : {}", self.in_french()),
            Language::En => format!("{label}: {}", self.in_english()),
        }
    }

    fn in_french(&self) -> String {
        match self {
            Self::Empty { .. } => "vide ; à renseigner ou à omettre".to_owned(),
            Self::Character { part, found, position, expected, .. } => format!(
                "caractère « {} » inattendu en position {position}{} ; attendu : {}",
                found.escape_debug(),
                place(*part, Language::Fr),
                expected.label().fr
            ),
            Self::Length { part, expected, found, .. } => {
                let plural = if *found > 1 { "s" } else { "" };
                let place = place(*part, Language::Fr);
                format!("{found} caractère{plural} trouvé{plural}{place}, {} attendus", alternatives(expected, "ou"))
            }
            Self::TooLong { longest, found, .. } => {
                format!("{found} caractères trouvés, {longest} au plus sont admis")
            }
            Self::CountryLength { country, expected, found } => {
                format!("{found} caractères trouvés, {expected} attendus pour le pays {country}")
            }
            Self::Country { found, .. } => format!("le code pays « {found} » n'est pas admis ici"),
            Self::Prefix { expected, found, .. } => format!("doit commencer par {expected}, commence par « {found} »"),
            Self::CheckDigits { part, expected, found, .. } => match part {
                IdentifierPart::Siren | IdentifierPart::Nic => format!(
                    "contrôle en échec sur {} : chiffre final {expected} attendu au lieu de {found} ; une saisie est \
                     erronée, ou le numéro est fictif comme dans le bac à sable",
                    part.label().fr
                ),
                _ => format!(
                    "contrôle en échec sur {} : {expected} attendu au lieu de {found} ; une saisie est erronée",
                    part.label().fr
                ),
            },
            Self::LetterKey { found } => {
                format!("la clé {found} ne correspond pas au SIREN ; une saisie est erronée")
            }
            Self::LaPosteSum { sum } => format!(
                "la somme des chiffres d'un établissement de La Poste est un multiple de 5, ici {sum} ; vérifiez le NIC"
            ),
            Self::Mismatch { part, expected, found, .. } => {
                format!("incohérence sur {} : {expected} attendu, {found} trouvé", part.label().fr)
            }
            Self::ReservedCodeService { found } => format!(
                "{found} est réservé aux factures entre entités publiques ; demandez à l'acheteur le code de son service"
            ),
            Self::Scheme { found } => {
                format!("le schéma « {found} » doit être un code de quatre chiffres ou de deux capitales, tel que 0225")
            }
        }
    }

    fn in_english(&self) -> String {
        match self {
            Self::Empty { .. } => "empty; give it or leave it out".to_owned(),
            Self::Character { part, found, position, expected, .. } => format!(
                "unexpected character `{}` at position {position}{}; expected {}",
                found.escape_debug(),
                place(*part, Language::En),
                expected.label().en
            ),
            Self::Length { part, expected, found, .. } => {
                let plural = if *found > 1 { "s" } else { "" };
                let place = place(*part, Language::En);
                format!("{found} character{plural} found{place}, {} expected", alternatives(expected, "or"))
            }
            Self::TooLong { longest, found, .. } => {
                format!("{found} characters found, at most {longest} are allowed")
            }
            Self::CountryLength { country, expected, found } => {
                format!("{found} characters found, {expected} expected for country {country}")
            }
            Self::Country { found, .. } => format!("country code `{found}` is not possible here"),
            Self::Prefix { expected, found, .. } => format!("must start with {expected}, starts with `{found}`"),
            Self::CheckDigits { part, expected, found, .. } => match part {
                IdentifierPart::Siren | IdentifierPart::Nic => format!(
                    "check failed on {}: last digit {expected} expected instead of {found}; a character is mistyped, \
                     or the number is fictitious as in the sandbox",
                    part.label().en
                ),
                _ => format!(
                    "check failed on {}: {expected} expected instead of {found}; a character is mistyped",
                    part.label().en
                ),
            },
            Self::LetterKey { found } => {
                format!("key {found} does not agree with the SIREN; a character is mistyped")
            }
            Self::LaPosteSum { sum } => {
                format!(
                    "the digits of an establishment of La Poste add up to a multiple of 5, here {sum}; check the NIC"
                )
            }
            Self::Mismatch { part, expected, found, .. } => {
                format!("mismatch on {}: {expected} expected, {found} found", part.label().en)
            }
            Self::ReservedCodeService { found } => format!(
                "{found} is kept for invoices between public entities; ask the buyer for the code of its service"
            ),
            Self::Scheme { found } => {
                format!("scheme `{found}` must be a code of four digits or two capitals, such as 0225")
            }
        }
    }
}

impl fmt::Display for IdentifierError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.explain(Language::En))
    }
}

impl std::error::Error for IdentifierError {}

/// `, in the NIC`, or nothing for the whole identifier.
fn place(part: IdentifierPart, language: Language) -> String {
    let label = part.label().in_language(language);
    match (part, language) {
        (IdentifierPart::Whole, _) => String::new(),
        (_, Language::Fr) => format!(" dans {label}"),
        (_, Language::En) => format!(" in {label}"),
    }
}

fn alternatives(lengths: &[usize], or: &str) -> String {
    lengths.iter().map(usize::to_string).collect::<Vec<_>>().join(&format!(" {or} "))
}
