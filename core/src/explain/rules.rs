//! The rules of EN 16931 and of Chorus Pro.

use super::Kind;
use super::entry::{Entry, Wording, squeeze};
use crate::rules::{self, Family, Rule};
use crate::source::Syntax;
use crate::text::{Language, Text};

/// The rules that are not about the elements of one syntax, to be found by words as well.
pub(super) fn entries() -> impl Iterator<Item = Entry> {
    rules::all().iter().filter(|rule| !is_of_syntax(rule)).map(entry)
}

/// The rule of one syntax alone that has this identifier: their sentences are alike, and words would find them all.
pub(super) fn of_syntax(squeezed: &str) -> Option<Entry> {
    rules::all().iter().filter(|rule| is_of_syntax(rule)).find(|rule| squeeze(rule.id()) == squeezed).map(entry)
}

fn is_of_syntax(rule: &Rule) -> bool {
    matches!(rule.family(), Family::UblRestriction | Family::UblDatatype | Family::CiiRestriction | Family::CiiDatatype)
}

fn entry(rule: &Rule) -> Entry {
    let (family, weight) = (rule.family().label(), weight(rule));
    let title = Wording::new(format!("{} : {}", family.fr, weight.fr), format!("{}: {}", family.en, weight.en));
    let demand = Wording::new(rule.demand(Language::Fr), rule.demand(Language::En));
    let hint = Wording::new(rule.hint(Language::Fr), rule.hint(Language::En));
    Entry::new(Kind::Rule, rule.id(), title)
        .means(demand)
        .remedy(hint)
        .see_also(rule.terms().iter().map(|term| term.id()))
}

/// How much a rule weighs, where that is the same in every syntax that has it.
fn weight(rule: &Rule) -> Text {
    match (rule.severity(Syntax::UblInvoice), rule.severity(Syntax::Cii)) {
        (Some(one), Some(other)) if one != other => {
            Text::new("erreur en CII, avertissement en UBL", "error in CII, warning in UBL")
        }
        (Some(severity), _) | (None, Some(severity)) => severity.label(),
        (None, None) => Text::new("sans effet", "without effect"),
    }
}
