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
    /// No element of the document has this attribute.
    AbsentAnywhere(&'static str),
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
}

impl SyntaxTest {
    pub(crate) const fn path(&self) -> &'static str {
        match self {
            Self::Absent(path)
            | Self::AbsentAnywhere(path)
            | Self::AtMost(_, path)
            | Self::One(path)
            | Self::Some(path)
            | Self::Same(path)
            | Self::SameTrimmed(path) => path,
        }
    }

    pub(super) fn demand(&self, language: Language) -> String {
        let path = self.path();
        match (language, self) {
            (Language::Fr, Self::Absent(_)) if is_attribute(path) => {
                format!("EN 16931 n’utilise pas l’attribut {path}.")
            }
            (Language::En, Self::Absent(_)) if is_attribute(path) => {
                format!("EN 16931 does not use the attribute {path}.")
            }
            (Language::Fr, Self::Absent(_)) => format!("EN 16931 n’utilise pas l’élément {path} à cet endroit."),
            (Language::En, Self::Absent(_)) => format!("EN 16931 does not use the element {path} here."),
            (Language::Fr, Self::AbsentAnywhere(_)) => format!("EN 16931 n’utilise nulle part l’attribut {path}."),
            (Language::En, Self::AbsentAnywhere(_)) => format!("EN 16931 does not use the attribute {path} anywhere."),
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
        }
    }

    pub(super) const fn hint(&self) -> Text {
        match self {
            Self::Absent(_) | Self::AbsentAnywhere(_) => Text::new(
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
        }
    }
}

fn is_attribute(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|last| last.starts_with('@'))
}
