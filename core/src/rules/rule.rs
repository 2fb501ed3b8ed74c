use std::borrow::Cow;
use std::fmt;

use serde::{Serialize, Serializer};

use super::families::SyntaxTest;
use super::words::Words;
use crate::source::Syntax;
use crate::term::Term;
use crate::text::{Language, Text};

/// How much a broken rule weighs.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The invoice is not valid; the recipient refuses it.
    Fatal,
    /// The invoice is valid; the recipient may pass over what the rule names.
    Warning,
}

impl Severity {
    /// A stable lower-case word: `fatal` or `warning`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fatal => "fatal",
            Self::Warning => "warning",
        }
    }

    /// The word for people.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Fatal => Text::new("erreur", "error"),
            Self::Warning => Text::new("avertissement", "warning"),
        }
    }
}

/// The families of rules, by what they are about.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Family {
    /// What must be there: `BR-01` to `BR-65`.
    Integrity,
    /// What must agree: `BR-CO-…`.
    Condition,
    /// VAT, category by category: `BR-S-…`, `BR-AE-…` and so on; split payment `BR-B-…`.
    Vat,
    /// How many decimals an amount may have: `BR-DEC-…`.
    Decimals,
    /// Codes that must be of a list: `BR-CL-…`.
    Codes,
    /// What UBL has and EN 16931 does not use, and how often the rest may stand: `UBL-CR-…`, `UBL-SR-…`.
    UblRestriction,
    /// Attributes and types of UBL: `UBL-DT-…`.
    UblDatatype,
    /// What CII has and EN 16931 does not use, and how often the rest may stand: `CII-SR-…`.
    CiiRestriction,
    /// Attributes and types of CII: `CII-DT-…`.
    CiiDatatype,
    /// What Chorus Pro asks of an invoice besides: `BR-FR-CPRO-…`, `CPRO-…`.
    ChorusPro,
}

impl Family {
    /// Every family.
    pub const ALL: [Self; 10] = [
        Self::Integrity,
        Self::Condition,
        Self::Vat,
        Self::Decimals,
        Self::Codes,
        Self::UblRestriction,
        Self::UblDatatype,
        Self::CiiRestriction,
        Self::CiiDatatype,
        Self::ChorusPro,
    ];

    /// The name for people.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Integrity => Text::new("Présence des données", "Presence of data"),
            Self::Condition => Text::new("Cohérence des données", "Consistency of data"),
            Self::Vat => Text::new("TVA", "VAT"),
            Self::Decimals => Text::new("Nombre de décimales", "Number of decimals"),
            Self::Codes => Text::new("Listes de codes", "Code lists"),
            Self::UblRestriction => Text::new("Éléments d’UBL", "Elements of UBL"),
            Self::UblDatatype => Text::new("Attributs d’UBL", "Attributes of UBL"),
            Self::CiiRestriction => Text::new("Éléments de CII", "Elements of CII"),
            Self::CiiDatatype => Text::new("Attributs de CII", "Attributes of CII"),
            Self::ChorusPro => Text::new("Chorus Pro", "Chorus Pro"),
        }
    }

    /// Who can mend what breaks a rule of the family.
    #[must_use]
    pub const fn concern(self) -> Concern {
        match self {
            Self::Integrity | Self::ChorusPro => Concern::Entry,
            Self::Condition | Self::Vat => Concern::Accounting,
            Self::Decimals
            | Self::Codes
            | Self::UblRestriction
            | Self::UblDatatype
            | Self::CiiRestriction
            | Self::CiiDatatype => Concern::Software,
        }
    }
}

/// Who can mend what breaks a rule.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Concern {
    /// Whoever enters the facts of the invoice.
    Entry,
    /// Whoever answers for its figures and its VAT.
    Accounting,
    /// The program that writes the document.
    Software,
}

impl Concern {
    /// The name for people.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Entry => Text::new("saisie", "data entry"),
            Self::Accounting => Text::new("comptabilité", "accounting"),
            Self::Software => Text::new("logiciel", "software"),
        }
    }
}

/// How well the sources of a rule of Chorus Pro establish it.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// An official document says it, or independent sources that agree.
    Published,
    /// One source says it.
    Reported,
    /// It is inferred: never a reason to refuse an invoice.
    Presumed,
}

impl Confidence {
    /// How much a rule weighs that is known so well: what is presumed is a warning.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::Published | Self::Reported => Severity::Fatal,
            Self::Presumed => Severity::Warning,
        }
    }

    /// The words for people.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Published => Text::new("publiée ou concordante", "published or concordant"),
            Self::Reported => Text::new("d’une seule source", "from one source"),
            Self::Presumed => Text::new("présumée", "presumed"),
        }
    }
}

/// Rules that are applied together.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum RuleSet {
    /// Those of EN 16931, as the official validator of the syntax decides them.
    En16931,
    /// Those of Chorus Pro.
    ChorusPro,
}

impl RuleSet {
    /// Every set.
    pub const ALL: [Self; 2] = [Self::En16931, Self::ChorusPro];

    /// A stable lower-case word: `en16931` or `chorus-pro`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En16931 => "en16931",
            Self::ChorusPro => "chorus-pro",
        }
    }
}

/// A rule: what it demands of an invoice, and what to do when it is broken.
///
/// Source: validation artefacts of EN 16931, release [`RELEASE`](super::RELEASE); for Chorus Pro, AFNOR XP Z12-012
/// as implemented in public software, remarks on Chorus Pro in the official Factur-X profiles, AIFE's specifications.
pub struct Rule {
    pub(super) id: &'static str,
    pub(super) family: Family,
    pub(super) terms: &'static [Term],
    pub(super) ubl: Option<Severity>,
    pub(super) cii: Option<Severity>,
    pub(super) confidence: Option<Confidence>,
    pub(super) wording: Wording,
}

/// Where the sentences of a rule come from.
pub(super) enum Wording {
    /// They are written for it.
    Own(Words),
    /// They say the same of many elements.
    Syntax(&'static SyntaxTest),
    /// They say the same of many lengths: how many characters the terms of the rule may have.
    Longest(usize, Text),
}

impl Rule {
    /// The identifier as published, such as `BR-CO-10`.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// What it is about.
    #[must_use]
    pub const fn family(&self) -> Family {
        self.family
    }

    /// The business terms that it looks at.
    #[must_use]
    pub const fn terms(&self) -> &'static [Term] {
        self.terms
    }

    /// How much it weighs in a syntax; none when it is not a rule of that syntax.
    #[must_use]
    pub const fn severity(&self, syntax: Syntax) -> Option<Severity> {
        match syntax {
            Syntax::UblInvoice | Syntax::UblCreditNote => self.ubl,
            Syntax::Cii => self.cii,
        }
    }

    /// How well its sources establish it, for a rule of Chorus Pro.
    #[must_use]
    pub const fn confidence(&self) -> Option<Confidence> {
        self.confidence
    }

    /// Who can mend what breaks it.
    #[must_use]
    pub const fn concern(&self) -> Concern {
        self.family.concern()
    }

    /// What it demands.
    #[must_use]
    pub fn demand(&self, language: Language) -> Cow<'static, str> {
        match &self.wording {
            Wording::Own(words) => words.demand.in_language(language).into(),
            Wording::Syntax(test) => test.demand(language).into(),
            Wording::Longest(most, _) => longest(self.terms, *most, language).into(),
        }
    }

    /// What to do when it is broken.
    #[must_use]
    pub fn hint(&self, language: Language) -> &'static str {
        match &self.wording {
            Wording::Own(words) => words.hint.in_language(language),
            Wording::Syntax(test) => test.hint().in_language(language),
            Wording::Longest(_, hint) => hint.in_language(language),
        }
    }
}

/// How many characters terms may have, in a sentence.
fn longest(terms: &[Term], most: usize, language: Language) -> String {
    let named: Vec<String> =
        terms.iter().map(|term| format!("{} ({term})", term.label().in_language(language))).collect();
    let named = named.join(", ");
    match language {
        Language::Fr => format!("{named}\u{a0}: {most} caractères au plus."),
        Language::En => format!("{named}: at most {most} characters."),
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Rule {}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id)
    }
}
