//! Business terms in sentences.

use super::Kind;
use super::entry::{Entry, Wording};
use super::lists;
use crate::term::{Cardinality, DataType, Term};
use crate::text::{Language, Text};

/// An entry per term and group, in the order of the standard.
pub(super) fn entries() -> impl Iterator<Item = Entry> {
    Term::ALL.iter().map(|term| {
        let lists = lists::restricting(*term).map(|list| list.id);
        Entry::new(Kind::Term, term.id(), term.label())
            .means(Wording::new(meaning(*term, Language::Fr), meaning(*term, Language::En)))
            .see_also(term.parent().map(Term::id))
            .see_also(lists)
    })
}

fn meaning(term: Term, language: Language) -> String {
    let data_type = data_type(term.data_type()).in_language(language);
    let times = times(term.cardinality()).in_language(language);
    let place = match (term.parent(), language) {
        (Some(parent), Language::Fr) => format!("dans {} ({})", parent.id(), parent.label().fr),
        (Some(parent), Language::En) => format!("in {} ({})", parent.id(), parent.label().en),
        (None, Language::Fr) => "au niveau de la facture".to_owned(),
        (None, Language::En) => "at the level of the invoice".to_owned(),
    };
    format!("{data_type}, {times} {place}.")
}

const fn times(cardinality: Cardinality) -> Text {
    match cardinality {
        Cardinality::Optional => Text::new("au plus une fois (0..1)", "at most once (0..1)"),
        Cardinality::One => Text::new("exactement une fois (1..1)", "exactly once (1..1)"),
        Cardinality::Any => Text::new("autant de fois que nécessaire (0..n)", "any number of times (0..n)"),
        Cardinality::AtLeastOne => Text::new("au moins une fois (1..n)", "at least once (1..n)"),
    }
}

/// Source: EN 16931-1 §6.5.
const fn data_type(data_type: DataType) -> Text {
    match data_type {
        DataType::Group => Text::new("Groupe de termes", "Group of terms"),
        DataType::Amount => Text::new("Montant, à deux décimales au plus", "Amount with at most two decimals"),
        DataType::UnitPrice => Text::new(
            "Prix unitaire, avec autant de décimales qu’il en faut",
            "Unit price, with as many decimals as it needs",
        ),
        DataType::Quantity => {
            Text::new("Quantité, avec autant de décimales qu’il en faut", "Quantity, with as many decimals as it needs")
        }
        DataType::Percentage => Text::new("Pourcentage : 20 vaut 20 %", "Percentage: 20 is 20 %"),
        DataType::Identifier => Text::new("Identifiant", "Identifier"),
        DataType::Scheme => Text::new("Schéma d’un identifiant", "Scheme of an identifier"),
        DataType::SchemeVersion => Text::new("Version d’un schéma", "Version of a scheme"),
        DataType::Reference => Text::new("Référence d’un autre document", "Reference to another document"),
        DataType::Code => Text::new("Code d’une liste", "Code of a list"),
        DataType::Date => Text::new("Date", "Date"),
        DataType::Text => Text::new("Texte libre", "Free text"),
        DataType::Binary => Text::new("Contenu d’un document joint", "Content of an attached document"),
    }
}
