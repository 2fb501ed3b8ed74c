//! Joins what rules about data find in the model to the elements of the document.

use std::collections::HashMap;

use crate::invoice::Invoice;
use crate::rules::chorus_pro;
use crate::rules::facts::Place;
use crate::rules::judge::{Judge, Raised};
use crate::source::Syntax;
use crate::syntax::xml::{ElementId, Tree};
use crate::syntax::{binding, tables};
use crate::term::Path;

/// Judges an invoice by the rules of Chorus Pro, as what a document says.
pub(in crate::syntax) fn judge_data(invoice: &Invoice, tree: &Tree, syntax: Syntax, judge: &mut Judge) {
    let breaches = chorus_pro::check(invoice, syntax);
    if breaches.is_empty() {
        return;
    }
    let places = Places::of(breaches.iter().map(|breach| &breach.path), tree, syntax);
    for breach in breaches {
        let place = Place(places.of_path(&breach.path, tree).index());
        let chorus_pro::Breach { rule, path, expected, actual } = breach;
        judge.raise(Raised { rule, path, place, expected, actual });
    }
}

/// The first and the last element that values at or below a path stand in.
struct Places(HashMap<Path, Option<(ElementId, ElementId)>>);

impl Places {
    /// Goes through the document once, for all paths and the groups that they stand in.
    fn of<'p>(paths: impl Iterator<Item = &'p Path>, tree: &Tree, syntax: Syntax) -> Self {
        let mut places: HashMap<Path, _> = paths.flat_map(prefixes).map(|path| (path, None)).collect();
        binding::trace(tree, tables::table(syntax), &mut |visited, element| {
            for prefix in prefixes(visited) {
                if let Some(span) = places.get_mut(&prefix) {
                    let (first, last) = span.unwrap_or((element, element));
                    *span = Some((first.min(element), last.max(element)));
                }
            }
        });
        Self(places)
    }

    /// Where a value stands; for one that is absent, the innermost element around its group.
    fn of_path(&self, path: &Path, tree: &Tree) -> ElementId {
        let spans = prefixes(path).filter_map(|prefix| self.0.get(&prefix).copied().flatten());
        spans.last().map_or(tree.root(), |(first, last)| tree.around(first, last))
    }
}

/// A path and those of the groups around it, the outermost first.
fn prefixes(path: &Path) -> impl Iterator<Item = Path> + '_ {
    (1..=path.steps().len()).map(|length| path.up_to(length))
}
