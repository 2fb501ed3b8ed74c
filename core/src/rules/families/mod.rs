//! The rules of a syntax alone, as data: what must not stand below an element, and how often the rest may.

pub(super) mod cii;
pub(super) mod generated;
pub(super) mod ubl;

use super::rule::Severity;
use crate::term::Term;
use crate::text::{Language, Text};

/// An element that rules are evaluated on.
///
/// Of the contexts that an element matches, the one of the lowest order takes it.
#[derive(Debug)]
pub(crate) struct Context {
    pub(crate) order: u8,
    /// Paths: from the root with a leading `/`, else at any depth. `*Amount` is any name with that ending.
    pub(crate) at: &'static [&'static str],
    pub(crate) rules: &'static [SyntaxRule],
}

/// A rule that names elements or attributes.
#[derive(Debug)]
pub(crate) struct SyntaxRule {
    pub(crate) id: &'static str,
    pub(crate) severity: Severity,
    pub(crate) terms: &'static [Term],
    pub(crate) test: SyntaxTest,
}

/// What a rule of a syntax demands below each element of its context; an attribute is a last step `@name`.
#[derive(Debug)]
pub(crate) enum SyntaxTest {
    /// Nothing stands there.
    Absent(&'static str),
    /// Nothing of the document matches the path, which begins with `//`.
    AbsentAnywhere(&'static str),
    /// Nothing stands there, or it is at home there.
    AbsentBut(&'static str, Home),
    /// So many stand there at the most.
    AtMost(u8, &'static str),
    /// One stands there, no more and no less.
    One(&'static str),
    /// At least one stands there.
    Some(&'static str),
    /// All that stand there have the same text, to the character.
    Same(&'static str),
    /// All that stand there have the same text, white space around it apart.
    SameTrimmed(&'static str),
    /// What stands there has this text, to the character.
    Only(&'static str, &'static str),
    /// The text of the element has at most two characters after its first point.
    TwoDecimals,
    /// The text of the element is a day such as `20261102`, unless its format is another than `102`.
    Day,
}

/// Where something may stand that must be absent elsewhere.
#[derive(Debug)]
pub(crate) enum Home {
    /// At any depth below an element of this name.
    Below(&'static str),
    /// Directly in an element of this name; an attribute, on it.
    In(&'static str),
    /// Directly in an element of this name whose `ram:TypeCode` is one of these.
    InTyped(&'static str, &'static [&'static str]),
}

/// A rule whose breach makes an invoice invalid.
const fn fatal(id: &'static str, terms: &'static [Term], test: SyntaxTest) -> SyntaxRule {
    SyntaxRule { id, severity: Severity::Fatal, terms, test }
}

const fn warning(id: &'static str, terms: &'static [Term], test: SyntaxTest) -> SyntaxRule {
    SyntaxRule { id, severity: Severity::Warning, terms, test }
}

const fn absent(id: &'static str, severity: Severity, terms: &'static [Term], path: &'static str) -> SyntaxRule {
    SyntaxRule { id, severity, terms, test: SyntaxTest::Absent(path) }
}

const fn absent_anywhere(
    id: &'static str,
    severity: Severity,
    terms: &'static [Term],
    path: &'static str,
) -> SyntaxRule {
    SyntaxRule { id, severity, terms, test: SyntaxTest::AbsentAnywhere(path) }
}

impl SyntaxTest {
    pub(crate) const fn path(&self) -> &'static str {
        match self {
            Self::Absent(path)
            | Self::AbsentAnywhere(path)
            | Self::AbsentBut(path, _)
            | Self::AtMost(_, path)
            | Self::One(path)
            | Self::Some(path)
            | Self::Same(path)
            | Self::SameTrimmed(path)
            | Self::Only(path, _) => path,
            Self::TwoDecimals | Self::Day => ".",
        }
    }

    /// Whether it is about an attribute.
    pub(crate) fn is_of_attribute(&self) -> bool {
        self.path().rsplit('/').next().is_some_and(|last| last.starts_with('@'))
    }

    pub(super) fn demand(&self, language: Language) -> String {
        let path = self.path().trim_start_matches('/');
        let what = match (language, self.is_of_attribute()) {
            (Language::Fr, true) => "l’attribut",
            (Language::Fr, false) => "l’élément",
            (Language::En, true) => "attribute",
            (Language::En, false) => "element",
        };
        match (language, self) {
            (Language::Fr, Self::Absent(_)) => format!("EN 16931 n’utilise pas {what} {path} à cet endroit."),
            (Language::En, Self::Absent(_)) => format!("EN 16931 does not use the {what} {path} here."),
            (Language::Fr, Self::AbsentAnywhere(_)) => format!("EN 16931 n’utilise nulle part {what} {path}."),
            (Language::En, Self::AbsentAnywhere(_)) => format!("EN 16931 does not use the {what} {path} anywhere."),
            (Language::Fr, Self::AbsentBut(_, home)) => {
                format!("EN 16931 n’utilise {what} {path} que dans {}.", home.text(language))
            }
            (Language::En, Self::AbsentBut(_, home)) => {
                format!("EN 16931 uses the {what} {path} in {} only.", home.text(language))
            }
            (Language::Fr, Self::AtMost(1, _)) => format!("{path} figure une fois au plus."),
            (Language::En, Self::AtMost(1, _)) => format!("{path} may stand here once at the most."),
            (Language::Fr, Self::AtMost(most, _)) => format!("{path} figure {most} fois au plus."),
            (Language::En, Self::AtMost(most, _)) => format!("{path} may stand here {most} times at the most."),
            (Language::Fr, Self::One(_)) => format!("{path} figure une fois, ni plus ni moins."),
            (Language::En, Self::One(_)) => format!("{path} must stand here once, no more and no less."),
            (Language::Fr, Self::Some(_)) => format!("{path} doit figurer ici."),
            (Language::En, Self::Some(_)) => format!("{path} must stand here."),
            (Language::Fr, Self::Same(_) | Self::SameTrimmed(_)) => {
                format!("Tous les {path} du document ont la même valeur.")
            }
            (Language::En, Self::Same(_) | Self::SameTrimmed(_)) => {
                format!("Every {path} of the document must have the same value.")
            }
            (Language::Fr, Self::Only(_, text)) => format!("{path} vaut {text}, s’il figure ici."),
            (Language::En, Self::Only(_, text)) => format!("{path} must be {text}, if it stands here."),
            (Language::Fr, Self::TwoDecimals) => "Un montant a deux décimales au plus.".to_owned(),
            (Language::En, Self::TwoDecimals) => "An amount has at most two decimals.".to_owned(),
            (Language::Fr, Self::Day) => "Une date au format 102 s’écrit avec huit chiffres, AAAAMMJJ.".to_owned(),
            (Language::En, Self::Day) => "A date in format 102 is written with eight digits, YYYYMMDD.".to_owned(),
        }
    }

    pub(super) const fn hint(&self) -> Text {
        match self {
            Self::Absent(_) | Self::AbsentAnywhere(_) | Self::AbsentBut(..) => Text::new(
                "Retirez-le : le destinataire peut l’ignorer. Si l’information compte, mettez-la dans une note ou une \
                 pièce jointe.",
                "Remove it: the recipient may pass over it. If what it says matters, say it in a note or an attachment.",
            ),
            Self::AtMost(..) => Text::new(
                "Gardez celui qui compte, ou réunissez leurs contenus en un seul.",
                "Keep the one that counts, or join what they say in one.",
            ),
            Self::One(_) => Text::new(
                "Ajoutez-le s’il manque ; s’il y en a plusieurs, gardez celui qui compte.",
                "Add it if it is missing; if there are several, keep the one that counts.",
            ),
            Self::Some(_) => Text::new("Ajoutez-le.", "Add it."),
            Self::Same(_) | Self::SameTrimmed(_) => Text::new(
                "Donnez à tous la même valeur ; s’il en faut plusieurs, faites une facture pour chacune.",
                "Give all of them the same value; if several are needed, make an invoice for each.",
            ),
            Self::Only(..) => {
                Text::new("Écrivez cette valeur, ou retirez l’élément.", "Write that value, or remove it.")
            }
            Self::TwoDecimals => Text::new(
                "Arrondissez le montant au centime ; les zéros et les espaces à la fin comptent aussi.",
                "Round the amount to two decimals; zeros and spaces at its end count as well.",
            ),
            Self::Day => Text::new(
                "Écrivez l’année, le mois et le jour sans séparateur, par exemple 20261102.",
                "Write year, month and day without separators, such as 20261102.",
            ),
        }
    }
}

impl Home {
    fn text(&self, language: Language) -> String {
        match (language, self) {
            (_, Self::Below(name) | Self::In(name)) => (*name).to_owned(),
            (Language::Fr, Self::InTyped(name, codes)) => {
                format!("{name} de type (ram:TypeCode) {}", codes.join(" ou "))
            }
            (Language::En, Self::InTyped(name, codes)) => format!("{name} of ram:TypeCode {}", codes.join(" or ")),
        }
    }
}
