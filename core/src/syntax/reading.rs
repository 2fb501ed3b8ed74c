use std::collections::HashMap;
use std::fmt;
use std::sync::OnceLock;

use serde::Serialize;

use super::binding::{self, Gap, GapKind};
use super::check;
use super::tables;
use super::xml::{ElementId, Tree};
use crate::invoice::Invoice;
use crate::rules::judge::Judge;
use crate::rules::{Report, RuleSet};
use crate::source::{Location, Syntax};
use crate::term::Path;

/// A document that was taken apart: the invoice in it, and where everything stands.
///
/// The invoice is read when it is first asked for; to be judged, a document needs no model.
pub struct Reading {
    /// The syntax it was in.
    pub syntax: Syntax,
    tree: Tree,
    model: OnceLock<Model>,
}

/// What of a document is in the model, and what is not.
struct Model {
    invoice: Invoice,
    gaps: Vec<Gap>,
    gaps_omitted: usize,
}

/// Something in a document that did not go into the model.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Unmapped {
    /// Why.
    pub kind: UnmappedKind,
    /// The value it would have been, or the group it stands in; empty at the top.
    pub path: Path,
    /// Name of the element or attribute, such as `cbc:UUID` or `@schemeName`.
    pub name: String,
    /// Its text.
    pub value: String,
    /// Where it stands.
    pub location: Location,
}

/// Why something in a document did not go into the model.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum UnmappedKind {
    /// No business term is bound to it.
    Unknown,
    /// Its text is no value of the type of the term, such as a day that does not exist.
    Unreadable,
    /// The standard allows one, and there is one already.
    Repeated,
    /// There is nothing in it that a business term is bound to.
    Empty,
    /// It contradicts what the rest of the document fixes, such as the currency of an amount.
    Inconsistent,
}

impl Reading {
    pub(super) const fn new(syntax: Syntax, tree: Tree) -> Self {
        Self { syntax, tree, model: OnceLock::new() }
    }

    /// The invoice.
    #[must_use]
    pub fn invoice(&self) -> &Invoice {
        &self.model().invoice
    }

    /// The invoice alone.
    #[must_use]
    pub fn into_invoice(mut self) -> Invoice {
        self.model();
        self.model.take().map(|model| model.invoice).unwrap_or_default()
    }

    fn model(&self) -> &Model {
        self.model.get_or_init(|| {
            let (invoice, gaps, gaps_omitted) = binding::read(&self.tree, tables::table(self.syntax));
            Model { invoice, gaps, gaps_omitted }
        })
    }

    /// The specification that the document says it follows (BT-24).
    pub(crate) fn specification(&self) -> Option<&str> {
        tables::table(self.syntax).specification(&self.tree)
    }

    /// What did not go into the model, in the order of the document; at most 10,000 of them.
    pub fn unmapped(&self) -> impl Iterator<Item = Unmapped> + '_ {
        self.model().gaps.iter().map(|gap| {
            let tree = &self.tree;
            let (name, value) = match gap.attribute {
                Some(name) => {
                    (format!("@{}", tree.name_text(name)), tree.attribute(gap.element, name).unwrap_or_default())
                }
                None => (tree.name(gap.element).to_owned(), tree.text(gap.element)),
            };
            Unmapped {
                kind: gap.kind.into(),
                path: gap.path.clone(),
                name,
                value: value.to_owned(),
                location: self.location(gap.element),
            }
        })
    }

    /// How many more did not go into the model than [`Reading::unmapped`] gives.
    #[must_use]
    pub fn unmapped_omitted(&self) -> usize {
        self.model().gaps_omitted
    }

    /// Whether all of the document is in the model.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.model().gaps.is_empty()
    }

    /// Where the value at `path` stands in the document.
    #[must_use]
    pub fn locate(&self, path: &Path) -> Option<Location> {
        let mut found = None;
        binding::trace(&self.tree, tables::table(self.syntax), &mut |visited, element| {
            if found.is_none() && visited == path {
                found = Some(element);
            }
        });
        found.map(|element| self.location(element))
    }

    /// The text of the document.
    #[must_use]
    pub fn source(&self) -> &str {
        self.tree.source()
    }

    /// Judges the document by the rules of EN 16931.
    #[must_use]
    pub fn validate(&self) -> Report {
        self.validate_with(&[RuleSet::En16931])
    }

    /// Judges the document by the rules of some sets.
    #[must_use]
    pub fn validate_with(&self, sets: &[RuleSet]) -> Report {
        let mut judge = Judge::default();
        if sets.contains(&RuleSet::En16931) {
            judge = check::judge(&self.tree, tables::rules(self.syntax), self.syntax);
            self.refine(&mut judge);
        }
        if sets.contains(&RuleSet::ChorusPro) {
            check::judge_data(self.invoice(), &self.tree, self.syntax, &mut judge);
        }
        Report::new(self.syntax, judge, |place| Some(self.location(ElementId::new(place.0))))
    }

    /// Says which value is meant where a rule knows the group that it stands in.
    fn refine(&self, judge: &mut Judge) {
        let mut vague: HashMap<u32, Vec<&mut Path>> = HashMap::new();
        for raised in &mut judge.raised {
            vague.entry(raised.place.0).or_default().push(&mut raised.path);
        }
        if vague.is_empty() {
            return;
        }
        binding::trace(&self.tree, tables::table(self.syntax), &mut |precise, element| {
            for path in vague.get_mut(&element.index()).into_iter().flatten() {
                if precise.steps().len() > path.steps().len() && precise.steps().starts_with(path.steps()) {
                    path.clone_from(precise);
                }
            }
        });
    }

    fn location(&self, element: ElementId) -> Location {
        Location { xpath: self.tree.xpath(element), position: self.tree.position(element) }
    }
}

impl fmt::Debug for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reading")
            .field("syntax", &self.syntax)
            .field("invoice", self.invoice())
            .field("gaps", &self.model().gaps.len())
            .finish_non_exhaustive()
    }
}

impl From<GapKind> for UnmappedKind {
    fn from(kind: GapKind) -> Self {
        match kind {
            GapKind::Unknown => Self::Unknown,
            GapKind::Unreadable => Self::Unreadable,
            GapKind::Repeated => Self::Repeated,
            GapKind::Empty => Self::Empty,
            GapKind::Inconsistent => Self::Inconsistent,
        }
    }
}
