use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::bound::{Codes, Currency, Days, Text};
use super::table::{Home, Row, Table};
use crate::invoice::{Group, Invoice, Slot};
use crate::syntax::xml::{ElementId, NameId, Tree};
use crate::term::{Path, Term};
use crate::{date, decimal};

/// White space of XML, which means nothing around a value.
pub(super) const BLANK: [char; 4] = [' ', '\t', '\r', '\n'];

/// Gaps recorded at the most; further ones are counted.
const MOST_GAPS: usize = 10_000;

/// Something in a document that did not go into the model.
#[derive(Clone, Debug)]
pub(crate) struct Gap {
    pub(crate) kind: GapKind,
    pub(crate) path: Path,
    pub(crate) element: ElementId,
    pub(crate) attribute: Option<NameId>,
}

/// Why it did not go into the model.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum GapKind {
    /// No business term is bound to it.
    Unknown,
    /// Its text is no value of the type of the term.
    Unreadable,
    /// The standard allows one, and there is one already.
    Repeated,
    /// There is nothing in it that a business term is bound to.
    Empty,
    /// It contradicts what the rest of the document fixes, such as the currency of an amount.
    Inconsistent,
}

/// Reads a tree into a model, with what found no place in it and the number of gaps not recorded.
pub(crate) fn read(tree: &Tree, table: &Table) -> (Invoice, Vec<Gap>, usize) {
    let mut reader = Reader::new(tree, table, None);
    reader.invoice.lines.reserve_exact(count_lines(tree, table));
    reader.children(tree.root(), 0);
    if reader.is_out_of_order {
        reader.gaps.sort_by_key(|gap| gap.element);
    }
    (reader.invoice, reader.gaps, reader.gaps_omitted)
}

fn count_lines(tree: &Tree, table: &Table) -> usize {
    let Some((line, way)) = table.lines.split_last() else { return 0 };
    let parent = way.iter().try_fold(tree.root(), |element, name| tree.child(element, *name));
    parent.map_or(0, |parent| tree.children(parent).filter(|child| tree.name_id(*child) == *line).count())
}

/// Calls `visit` with the path of every value and the element that it stands in.
pub(crate) fn trace(tree: &Tree, table: &Table, visit: &mut Visit<'_>) {
    Reader::new(tree, table, Some(visit)).children(tree.root(), 0);
}

/// Called with the path of a value and the element that it stands in.
type Visit<'a> = dyn FnMut(&Path, ElementId) + 'a;

struct Reader<'a> {
    tree: &'a Tree,
    table: &'a Table,
    currencies: [&'a str; 2],
    invoice: Invoice,
    open: Vec<OpenGroup>,
    /// Values put into the model so far.
    placed: usize,
    /// Inside an element that says part of its content again.
    repeating: bool,
    /// The group that an element around repeats for, and the occurrence begun in it.
    repetition: Option<(Term, Option<usize>)>,
    gaps: Vec<Gap>,
    gaps_omitted: usize,
    /// Not all gaps are in the order of the document.
    is_out_of_order: bool,
    visit: Option<&'a mut Visit<'a>>,
}

struct OpenGroup {
    term: Term,
    /// The occurrence, once there is a value for it.
    index: Option<usize>,
}

impl<'a> Reader<'a> {
    fn new(tree: &'a Tree, table: &'a Table, visit: Option<&'a mut Visit<'a>>) -> Self {
        let currencies = table.currencies.each_ref().map(|way| {
            let end = way.iter().try_fold(tree.root(), |element, name| tree.child(element, *name));
            end.filter(|end| *end != tree.root()).map(|end| tree.text(end)).unwrap_or_default()
        });
        Self {
            tree,
            table,
            currencies,
            invoice: Invoice::default(),
            open: Vec::new(),
            placed: 0,
            repeating: false,
            repetition: None,
            gaps: Vec::new(),
            gaps_omitted: 0,
            is_out_of_order: false,
            visit,
        }
    }

    fn children(&mut self, element: ElementId, row: usize) {
        let first = self.table.rows[row].children.start;
        let mut cursor = first;
        let mut seen = 0_u64;
        let mut deferred = Vec::new();
        let tree = self.tree;
        for child in tree.children(element) {
            let Some(matched) = self.table.row_for(row, cursor, tree, child, self.currencies) else {
                self.gap(GapKind::Unknown, child, None);
                continue;
            };
            let bit = 1_u64 << (matched - first).min(63);
            let again = seen & bit != 0;
            seen |= bit;
            cursor = matched;
            if self.table.rows[matched].bound.deferred {
                deferred.push((child, matched, again));
            } else {
                self.element(child, matched, again);
            }
        }
        for (child, matched, again) in deferred {
            let before = self.gaps.len();
            self.element(child, matched, again);
            self.is_out_of_order |= before < self.gaps.len();
        }
    }

    fn element(&mut self, element: ElementId, index: usize, again: bool) {
        let table = self.table;
        let row = &table.rows[index];
        let Some(group) = row.bound.opens else {
            let before = (self.placed, self.gaps.len());
            self.content(element, index);
            let may_be_empty = row.constant || row.bound.required || row.bound.children.is_empty();
            if !may_be_empty && before == (self.placed, self.gaps.len()) {
                self.gap(GapKind::Empty, element, None);
            }
            return;
        };

        let repeats = row.bound.repeats_per.is_some();
        if again && !repeats && !group.cardinality().is_repeatable() {
            self.gap(GapKind::Repeated, element, None);
            return;
        }
        let outer = (self.repeating, self.repetition);
        self.repeating |= repeats && again;
        let begun = self.repetition.filter(|(repeated, _)| *repeated == group && !again).and_then(|(_, begun)| begun);
        if let Some(inner) = row.bound.repeats_per {
            self.repetition = Some((inner, None));
        }
        let depth = self.open.len();
        self.open_above(&row.opens_below);
        let at = self.open.len();
        self.open.push(OpenGroup { term: group, index: begun });
        let before = (self.placed, self.gaps.len());
        self.content(element, index);
        // What only says something of other groups, in an element that may repeat, still is an occurrence.
        let is_numbered = group.cardinality().is_repeatable() && self.open[at].index.is_none();
        match row.bound.continues {
            true if before == (self.placed, self.gaps.len()) => self.gap(GapKind::Empty, element, None),
            false if self.placed == before.0 || is_numbered => {
                let groups: Vec<Term> = row.opens_below.iter().copied().chain([group]).collect();
                self.settle(&groups);
            }
            _ => {}
        }
        if again && repeats && self.repetition.is_some_and(|(_, begun)| begun.is_none()) {
            self.gap(GapKind::Repeated, element, None);
        }
        let index = self.open[at].index;
        self.open.truncate(depth);
        (self.repeating, self.repetition) = outer;
        if let Some((repeated, begun)) = &mut self.repetition
            && *repeated == group
        {
            *begun = index;
        }
    }

    /// Opens the groups that lead to another one and are not open yet.
    fn open_above(&mut self, groups: &[Term]) {
        let shared = self.shared(groups);
        if shared < groups.len() && shared == self.open.len() {
            self.open.extend(groups[shared..].iter().map(|term| OpenGroup { term: *term, index: None }));
        }
    }

    fn content(&mut self, element: ElementId, index: usize) {
        let table = self.table;
        let row = &table.rows[index];
        let tree = self.tree;
        let text = tree.text(element);
        match row.bound.text {
            Text::Term(_) => {
                if let Some(home) = &row.term {
                    let is_kept = match row.bound.required && text.is_empty() {
                        false => self.place(row, home, text, element, None),
                        // Empty, it still says that its group is there.
                        true if home.groups.is_empty() => true,
                        true => {
                            self.settle(&home.groups);
                            true
                        }
                    };
                    // The attributes of what is not taken say nothing of what is there.
                    if !is_kept {
                        return;
                    }
                }
            }
            Text::Note => self.note(text, element),
            Text::Fixed(value) => {
                if !says(text, value) {
                    self.gap(GapKind::Unknown, element, None);
                }
            }
            Text::None => {
                if !text.is_empty() {
                    self.gap(GapKind::Unknown, element, None);
                }
            }
        }
        for (name, value) in tree.attributes(element) {
            self.attribute(row, element, name, value);
        }
        self.children(element, index);
    }

    fn attribute(&mut self, row: &'a Row, element: ElementId, name: NameId, value: &str) {
        if let Some((_, _, home)) = row.attributes.iter().find(|(known, ..)| *known == name) {
            self.place(row, home, value.trim_ascii(), element, Some(name));
            return;
        }
        if let Some(currency) = row.bound.currency
            && name == self.table.currency_attribute
        {
            let [invoice, accounting] = self.currencies;
            let expected = if currency == Currency::Invoice { invoice } else { accounting };
            if value != expected {
                self.gap(GapKind::Inconsistent, element, Some(name));
            }
            return;
        }
        let fixed = row.bound.fixed_attribute.filter(|(known, _)| self.tree.name_text(name) == *known);
        if fixed.is_none_or(|(_, expected)| expected != value) {
            self.gap(GapKind::Unknown, element, Some(name));
        }
    }

    /// A note that may start with its subject code between number signs.
    fn note(&mut self, text: &str, element: ElementId) {
        let Some(note) = self.open.last_mut().filter(|open| open.term == Term::BG_1) else { return };
        let (subject_code, text) = match split_subject(text) {
            Some((code, rest)) => (Some(code.to_owned()), rest),
            None => (None, text),
        };
        self.invoice.notes.push(crate::invoice::InvoiceNote { subject_code, text: text.to_owned() });
        note.index = Some(self.invoice.notes.len() - 1);
        self.placed += 1;
        if self.visit.is_some() {
            for term in [Term::BT_21, Term::BT_22] {
                let path = self.path().then(term);
                self.visited(&path, element);
            }
        }
    }

    /// Puts a value into the model; whether it is there now, or was and is said again.
    fn place(&mut self, row: &Row, home: &Home, text: &str, element: ElementId, attribute: Option<NameId>) -> bool {
        self.placed += 1;
        let Some(group) = holder(&mut self.invoice, &mut self.open, &home.groups) else { return true };
        let outcome = match (decoded(text, row.bound.codes), row.bound.days) {
            (None, _) => Outcome::Inconsistent,
            (_, Days::Compact(name, value)) if !states(self.tree, element, name, value) => Outcome::Unreadable,
            (Some(text), days) => group.slot(home.term).map_or(Outcome::Filled, |slot| fill(slot, text, days)),
        };

        let gap = match outcome {
            Outcome::Filled => None,
            Outcome::Same if self.repeating || row.bound.again => None,
            Outcome::Same | Outcome::Different => Some(GapKind::Repeated),
            Outcome::Unreadable => Some(GapKind::Unreadable),
            Outcome::Inconsistent => Some(GapKind::Inconsistent),
        };
        if let Some(kind) = gap {
            self.gap_of(home, kind, element, attribute);
        }
        if self.visit.is_some() {
            let path = self.path_of(home);
            self.visited(&path, element);
        }
        gap != Some(GapKind::Repeated)
    }

    /// How many of `groups` are open, from the invoice down.
    fn shared(&self, groups: &[Term]) -> usize {
        self.open.iter().zip(groups).take_while(|(open, term)| open.term == **term).count()
    }

    /// Makes sure that a group has its occurrence in the model even when it says nothing.
    fn settle(&mut self, groups: &[Term]) {
        self.placed += 1;
        holder(&mut self.invoice, &mut self.open, groups);
    }

    /// The innermost open group.
    fn path(&self) -> Path {
        self.open.last().map_or_else(Path::root, |open| self.path_through(&open.term.lineage()))
    }

    fn path_of(&self, home: &Home) -> Path {
        let groups = self.path_through(&home.groups);
        if home.in_identifier { groups } else { groups.then(home.term) }
    }

    fn path_through(&self, groups: &[Term]) -> Path {
        groups.iter().fold(Path::root(), |path, term| {
            let open = self.open.iter().find(|open| open.term == *term);
            step(path, *term, open.and_then(|open| open.index).unwrap_or(0))
        })
    }

    fn visited(&mut self, path: &Path, element: ElementId) {
        if let Some(visit) = &mut self.visit {
            visit(path, element);
        }
    }

    fn gap_of(&mut self, home: &Home, kind: GapKind, element: ElementId, attribute: Option<NameId>) {
        let path = self.path_of(home);
        self.record(Gap { kind, path, element, attribute });
    }

    fn gap(&mut self, kind: GapKind, element: ElementId, attribute: Option<NameId>) {
        let path = self.path();
        self.record(Gap { kind, path, element, attribute });
    }

    fn record(&mut self, gap: Gap) {
        if self.gaps.len() < MOST_GAPS {
            self.gaps.push(gap);
        } else {
            self.gaps_omitted += 1;
        }
    }
}

/// The record at the end of `groups`, through those that are open, the others added where missing.
///
/// Where the standard allows one occurrence, what another element has begun is continued.
fn holder<'m>(invoice: &'m mut Invoice, open: &mut [OpenGroup], groups: &[Term]) -> Option<&'m mut dyn Group> {
    let mut group: &mut dyn Group = invoice;
    let mut open = open.iter_mut();
    let mut shared = true;
    for term in groups {
        let at = match open.next().filter(|open| shared && open.term == *term) {
            Some(open) => *open.index.get_or_insert_with(|| group.add(*term).unwrap_or(0)),
            None => {
                shared = false;
                group.add(*term).unwrap_or(0)
            }
        };
        group = group.group_mut(*term, at)?;
    }
    Some(group)
}

enum Outcome {
    Filled,
    Same,
    Different,
    Unreadable,
    Inconsistent,
}

fn fill(slot: Slot<'_>, text: &str, days: Days) -> Outcome {
    match slot {
        Slot::Text(place) if place.is_empty() => {
            text.clone_into(place);
            Outcome::Filled
        }
        Slot::Text(place) => same(place == text),
        Slot::OptionalText(place) => match place {
            Some(present) => same(present == text),
            None => {
                *place = Some(text.to_owned());
                Outcome::Filled
            }
        },
        Slot::Date(place) => {
            let parsed = if days == Days::Iso { date::parse_xml(text) } else { date::parse_compact(text) };
            fill_parsed(place, parsed.ok())
        }
        Slot::Decimal(place) => fill_parsed(place, decimal::parse(text).ok()),
        Slot::Binary(place) => match STANDARD.decode(text.split_ascii_whitespace().collect::<String>()) {
            Err(_) => Outcome::Unreadable,
            Ok(bytes) if place.is_empty() => {
                *place = bytes;
                Outcome::Filled
            }
            Ok(bytes) => same(*place == bytes),
        },
    }
}

/// The code of the term that a text stands for; none when the syntax does not use it.
fn decoded(text: &str, codes: Codes) -> Option<&str> {
    match codes.iter().find(|(_, said)| *said == text) {
        Some((code, _)) => Some(code),
        None => codes.iter().all(|(code, _)| *code != text).then_some(text),
    }
}

/// Whether an attribute has this value, or is not there.
fn states(tree: &Tree, element: ElementId, attribute: &str, value: &str) -> bool {
    tree.attributes(element).all(|(name, stated)| tree.name_text(name) != attribute || stated == value)
}

fn fill_parsed<T: PartialEq>(place: &mut Option<T>, parsed: Option<T>) -> Outcome {
    match (parsed, &place) {
        (None, _) => Outcome::Unreadable,
        (parsed, None) => {
            *place = parsed;
            Outcome::Filled
        }
        (parsed, Some(_)) => same(parsed == *place),
    }
}

fn same(same: bool) -> Outcome {
    if same { Outcome::Same } else { Outcome::Different }
}

/// The subject code of a note written `#AAI#text`, and its text.
pub(super) fn split_subject(text: &str) -> Option<(&str, &str)> {
    let (code, rest) = text.strip_prefix('#')?.split_once('#')?;
    is_subject_code(code).then_some((code, rest.trim_start_matches(BLANK)))
}

/// Codes of UNTDID 4451 are three letters.
pub(super) fn is_subject_code(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether a text says what is fixed, the two spellings of a truth value being one.
fn says(text: &str, value: &str) -> bool {
    text == value || matches!((text, value), ("0", "false") | ("1", "true"))
}

fn step(path: Path, term: Term, index: usize) -> Path {
    if term.cardinality().is_repeatable() { path.then_nth(term, index) } else { path.then(term) }
}
