use std::borrow::Cow;

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use super::check::Why;
use super::facts::Place;
use super::judge::Judge;
use super::registry::REGISTRY;
use super::rule::{Rule, Severity};
use crate::source::{Location, Syntax};
use crate::term::Path;
use crate::text::{Language, Text};

/// The verdict on an invoice: every rule that it breaks.
///
/// Its JSON form is stable: `syntax`, `valid`, `findings`, `unchecked` and `omitted`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Report {
    /// The syntax that the rules were applied in.
    pub syntax: Syntax,
    /// The broken rules, in the order of the document.
    pub findings: Vec<Finding>,
    /// The checks that could not run, because a value is not what the check needs. The official
    /// validator gives no verdict on such a document, and nobody accepts it.
    pub unchecked: Vec<Unchecked>,
    /// How many more there are: a rule is listed a thousand times at the most.
    pub omitted: usize,
}

/// A rule that an invoice breaks.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// How much it weighs in the syntax of the document.
    pub severity: Severity,
    /// The value or group at fault.
    pub path: Path,
    /// Where it stands in the document that was read.
    pub location: Option<Location>,
    /// What should stand there, where that can be said.
    pub expected: Option<String>,
    /// What stands there; of a long text, the first 200 characters and an ellipsis.
    pub actual: Option<String>,
}

/// A check that could not run.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Unchecked {
    /// The rule.
    pub rule: &'static Rule,
    /// The group that it was to be checked on.
    pub path: Path,
    /// Where the value stands that keeps the check from running.
    pub location: Option<Location>,
    /// What is wrong with it.
    pub obstacle: Obstacle,
    /// The value; of a long one, the first 200 characters and an ellipsis.
    pub actual: String,
}

/// What keeps a check from running.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Obstacle {
    /// A number is needed.
    NotANumber,
    /// A day is needed.
    NotADay,
    /// `true` or `false` is needed.
    NotATruthValue,
    /// One value is needed, and this one is a second.
    Repeated,
}

impl Report {
    /// What was found, with the places of it.
    pub(crate) fn new(syntax: Syntax, judge: Judge, locate: impl Fn(Place) -> Option<Location>) -> Self {
        let Judge { mut raised, blocked, omitted, .. } = judge;
        raised.sort_by_key(|raised| (raised.place, raised.rule));
        let findings = raised.into_iter().map(|raised| {
            let rule = REGISTRY.rule(raised.rule);
            Finding {
                rule,
                severity: rule.severity(syntax).unwrap_or(Severity::Fatal),
                path: raised.path,
                location: locate(raised.place),
                expected: raised.expected,
                actual: raised.actual,
            }
        });
        let unchecked = blocked.into_iter().map(|blocked| Unchecked {
            rule: REGISTRY.rule(blocked.rule),
            path: blocked.path,
            location: locate(blocked.place),
            obstacle: blocked.why.into(),
            actual: blocked.actual,
        });
        Self { syntax, findings: findings.collect(), unchecked: unchecked.collect(), omitted }
    }

    /// Whether no fatal rule is broken and every check could run.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.unchecked.is_empty() && self.fatal().next().is_none()
    }

    /// The findings that make the invoice invalid.
    pub fn fatal(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.severity == Severity::Fatal)
    }

    /// The findings that do not.
    pub fn warnings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.severity == Severity::Warning)
    }
}

impl Finding {
    /// What the rule demands, in `language`.
    #[must_use]
    pub fn message(&self, language: Language) -> Cow<'static, str> {
        self.rule.demand(language)
    }

    /// What to do, in `language`.
    #[must_use]
    pub fn hint(&self, language: Language) -> &'static str {
        self.rule.hint(language)
    }
}

impl Unchecked {
    /// Why the check could not run, in `language`.
    #[must_use]
    pub const fn message(&self, language: Language) -> &'static str {
        self.obstacle.label().in_language(language)
    }

    /// What to do, in `language`.
    #[must_use]
    pub const fn hint(&self, language: Language) -> &'static str {
        self.obstacle.hint().in_language(language)
    }
}

impl Obstacle {
    /// What is wrong, for people.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::NotANumber => Text::new(
                "Cette valeur n’est pas un nombre ; la règle ne peut être vérifiée.",
                "This value is not a number; the rule cannot be checked.",
            ),
            Self::NotADay => Text::new(
                "Cette valeur n’est pas une date ; la règle ne peut être vérifiée.",
                "This value is not a date; the rule cannot be checked.",
            ),
            Self::NotATruthValue => Text::new(
                "Cette valeur n’est ni « true » ni « false » ; la règle ne peut être vérifiée.",
                "This value is neither `true` nor `false`; the rule cannot be checked.",
            ),
            Self::Repeated => Text::new(
                "Cette valeur en répète une qui ne peut figurer qu’une fois ; la règle ne peut être vérifiée.",
                "This value repeats one that may stand once; the rule cannot be checked.",
            ),
        }
    }

    /// What to do.
    #[must_use]
    pub const fn hint(self) -> Text {
        match self {
            Self::NotANumber => Text::new(
                "Écrivez des chiffres avec un point pour les décimales, par exemple 1234.56.",
                "Write digits, with a point for the decimals, such as 1234.56.",
            ),
            Self::NotADay => Text::new(
                "Écrivez l’année, le mois et le jour : 2026-11-02 en UBL, 20261102 en CII.",
                "Write the year, the month and the day: 2026-11-02 in UBL, 20261102 in CII.",
            ),
            Self::NotATruthValue => Text::new(
                "Écrivez true pour des frais, false pour une remise.",
                "Write true for a charge, false for an allowance.",
            ),
            Self::Repeated => Text::new("Gardez la valeur qui compte.", "Keep the value that counts."),
        }
    }
}

impl From<Why> for Obstacle {
    fn from(why: Why) -> Self {
        match why {
            Why::NotANumber => Self::NotANumber,
            Why::NotADay => Self::NotADay,
            Why::NotATruthValue => Self::NotATruthValue,
            Why::Repeated => Self::Repeated,
        }
    }
}

/// A sentence in both languages, as JSON has it.
#[derive(Serialize)]
struct Bilingual<'a> {
    fr: Cow<'a, str>,
    en: Cow<'a, str>,
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut report = serializer.serialize_struct("Report", 5)?;
        report.serialize_field("syntax", &self.syntax)?;
        report.serialize_field("valid", &self.is_valid())?;
        report.serialize_field("findings", &self.findings)?;
        report.serialize_field("unchecked", &self.unchecked)?;
        report.serialize_field("omitted", &self.omitted)?;
        report.end()
    }
}

impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let in_both = |say: fn(&Self, Language) -> Cow<'static, str>| Bilingual {
            fr: say(self, Language::Fr),
            en: say(self, Language::En),
        };
        let mut finding = serializer.serialize_struct("Finding", 8)?;
        finding.serialize_field("rule", self.rule)?;
        finding.serialize_field("severity", &self.severity)?;
        finding.serialize_field("path", &self.path)?;
        finding.serialize_field("location", &self.location)?;
        finding.serialize_field("message", &in_both(Self::message))?;
        finding.serialize_field("hint", &in_both(|finding, language| finding.hint(language).into()))?;
        finding.serialize_field("expected", &self.expected)?;
        finding.serialize_field("actual", &self.actual)?;
        finding.end()
    }
}

impl Serialize for Unchecked {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut unchecked = serializer.serialize_struct("Unchecked", 7)?;
        unchecked.serialize_field("rule", self.rule)?;
        unchecked.serialize_field("path", &self.path)?;
        unchecked.serialize_field("location", &self.location)?;
        unchecked.serialize_field("obstacle", &self.obstacle)?;
        unchecked.serialize_field("message", &self.obstacle.label())?;
        unchecked.serialize_field("hint", &self.obstacle.hint())?;
        unchecked.serialize_field("actual", &self.actual)?;
        unchecked.end()
    }
}
