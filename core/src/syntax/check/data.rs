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

/// Where paths are in a document.
struct Places(HashMap<Path, Seen>);

/// What is seen of a path.
#[derive(Clone, Copy, Default)]
struct Seen {
    /// The first element that says the value itself.
    itself: Option<ElementId>,
    /// The first and the last element that values below stand in.
    span: Option<(ElementId, ElementId)>,
}

impl Places {
    /// Goes through the document once, for all paths and the groups that they stand in.
    fn of<'p>(paths: impl Iterator<Item = &'p Path>, tree: &Tree, syntax: Syntax) -> Self {
        let mut places: HashMap<Path, Seen> = paths.flat_map(prefixes).map(|path| (path, Seen::default())).collect();
        binding::trace(tree, tables::table(syntax), &mut |visited, element| {
            if let Some(seen) = places.get_mut(visited) {
                seen.itself = seen.itself.or(Some(element));
            }
            for group in prefixes(visited) {
                if let Some(seen) = places.get_mut(&group) {
                    let (first, last) = seen.span.unwrap_or((element, element));
                    seen.span = Some((first.min(element), last.max(element)));
                }
            }
        });
        Self(places)
    }

    /// Where a value stands; for one that is absent, the innermost element around its group.
    fn of_path(&self, path: &Path, tree: &Tree) -> ElementId {
        if let Some(itself) = self.0.get(path).and_then(|seen| seen.itself) {
            return itself;
        }
        let spans = prefixes(path).filter_map(|group| self.0.get(&group)?.span);
        spans.last().map_or(tree.root(), |(first, last)| tree.around(first, last))
    }
}

/// A path and those of the groups around it, the outermost first.
fn prefixes(path: &Path) -> impl Iterator<Item = Path> + '_ {
    (1..=path.steps().len()).map(|length| path.up_to(length))
}
