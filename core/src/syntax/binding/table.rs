use std::ops::Range;

use super::bound::{Bound, Currency, Selector, Text};
use crate::syntax::xml::{ElementId, NameId, Tree, Vocabulary};
use crate::term::{DataType, Term};

/// A [`Bound`] tree laid out flat, its names numbered.
#[derive(Debug)]
pub(crate) struct Table {
    pub(super) rows: Vec<Row>,
    /// The name of each row.
    names: Vec<NameId>,
    /// The ways from the root to the currency of the invoice (BT-5) and of its VAT accounting (BT-6).
    pub(super) currencies: [Vec<NameId>; 2],
    /// The way from the root to the specification that is followed (BT-24).
    specification: Vec<NameId>,
    pub(super) currency_attribute: NameId,
    /// The way from the root to the invoice lines (BG-25).
    pub(super) lines: Vec<NameId>,
    /// The groups that neither repeat nor stand in one that does, as lineages, innermost first.
    pub(super) single_groups: Vec<Vec<Term>>,
}

/// A [`Bound`] element, ready to be used.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) bound: &'static Bound,
    pub(super) children: Range<usize>,
    /// The first of the neighbouring rows with the same name.
    pub(super) first_namesake: usize,
    /// The groups that lead to the opened group, outermost first, itself excluded.
    pub(super) opens_below: Vec<Term>,
    /// The opened group repeats, or stands in one that does.
    pub(super) opens_in_repeating: bool,
    pub(super) term: Option<Home>,
    pub(super) attributes: Vec<(NameId, &'static str, Home)>,
    pub(super) selector: Option<Sought>,
    /// The element says the same in every document.
    pub(super) constant: bool,
    /// What of its group this row does not write, a later one does.
    pub(super) shares_group: bool,
    /// An attribute and its value that would make a namesake of the parent take the element.
    pub(super) claimed: Option<(&'static str, &'static str)>,
}

/// A term and the groups that lead to the record that holds it, outermost first.
#[derive(Debug)]
pub(super) struct Home {
    pub(super) term: Term,
    pub(super) groups: Vec<Term>,
    /// The innermost group is the identifier whose value the term is.
    pub(super) in_identifier: bool,
    /// No group on the way repeats.
    pub(super) single: bool,
}

/// A [`Selector`] with its names numbered.
#[derive(Debug)]
pub(super) enum Sought {
    Child { path: Vec<NameId>, values: &'static [&'static str], wanted: bool },
    ChildAttribute { child: NameId, attribute: NameId, value: &'static str },
    ChildCurrency { child: NameId, currency: Currency },
    OwnCurrency(Currency),
}

impl Table {
    /// Lays out `root` and adds its names to `vocabulary`.
    pub(crate) fn new(root: &'static Bound, vocabulary: &mut Vocabulary) -> Self {
        let mut rows = vec![Row::new(root, vocabulary)];
        let mut next = 0;
        while next < rows.len() {
            let first = rows.len();
            let bound = rows[next].bound;
            for (at, child) in bound.children.iter().enumerate() {
                let mut row = Row::new(child, vocabulary);
                let follows_namesake = at > 0 && bound.children[at - 1].name == child.name;
                row.shares_group = child.condition.is_some()
                    && bound.children[at + 1..]
                        .iter()
                        .any(|later| later.condition.is_some() && later.opens.is_some() && later.opens == child.opens);
                row.first_namesake = if follows_namesake { rows[first + at - 1].first_namesake } else { first + at };
                rows.push(row);
            }
            rows[next].children = first..rows.len();
            next += 1;
        }
        claim(&mut rows);
        let names: Vec<NameId> = rows.iter().map(|row| vocabulary.add(row.bound.name)).collect();
        let way_to = |is_sought: &dyn Fn(&Row) -> bool| {
            rows.iter().position(is_sought).map(|row| way_to(row, &rows, &names)).unwrap_or_default()
        };
        let [specification, invoice, accounting] = [Term::BT_24, Term::BT_5, Term::BT_6]
            .map(|term| way_to(&|row| row.term.as_ref().is_some_and(|home| home.term == term)));
        let currencies = [invoice, accounting];
        let lines = way_to(&|row| row.bound.opens == Some(Term::BG_25));
        let holds_others = |term: &Term| Term::ALL.iter().any(|other| other.parent() == Some(*term));
        let mut single_groups: Vec<Vec<Term>> =
            Term::ALL.iter().filter(|term| holds_others(term)).map(|term| term.lineage()).collect();
        single_groups.retain(|lineage| !lineage.iter().any(|term| term.cardinality().is_repeatable()));
        single_groups.sort_by_key(|lineage| std::cmp::Reverse(lineage.len()));
        let currency_attribute = vocabulary.add("currencyID");
        Self { rows, names, currencies, specification, currency_attribute, lines, single_groups }
    }

    /// The name of the outermost element.
    pub(crate) fn root(&self) -> &'static str {
        self.rows[0].bound.name
    }

    /// The specification that a document says it follows (BT-24).
    pub(crate) fn specification<'t>(&self, tree: &'t Tree) -> Option<&'t str> {
        let end = self.specification.iter().try_fold(tree.root(), |element, name| tree.child(element, *name))?;
        Some(tree.text(end))
    }

    /// Whether an element or attribute holds the term.
    #[cfg(test)]
    pub(crate) fn binds(&self, term: Term) -> bool {
        self.homes().any(|home| home.term == term)
    }

    /// The terms that the table binds, each once, with the groups that lead to them.
    pub(super) fn homes(&self) -> impl Iterator<Item = &Home> {
        self.rows.iter().flat_map(|row| row.term.iter().chain(row.attributes.iter().map(|(.., home)| home)))
    }

    /// The first row below `parent` that takes `element`.
    pub(super) fn row_for(
        &self,
        parent: usize,
        cursor: usize,
        tree: &Tree,
        element: ElementId,
        currencies: [&str; 2],
    ) -> Option<usize> {
        let children = self.rows[parent].children.clone();
        let name = tree.name_id(element);
        let named = (cursor.max(children.start)..children.end)
            .chain(children.start..cursor.min(children.end))
            .find(|row| self.names[*row] == name)?;
        (self.rows[named].first_namesake..children.end)
            .take_while(|row| self.names[*row] == name)
            .find(|row| self.selects(*row, tree, element, currencies))
    }

    fn selects(&self, row: usize, tree: &Tree, element: ElementId, currencies: [&str; 2]) -> bool {
        match &self.rows[row].selector {
            None => true,
            Some(Sought::Child { path, values, wanted }) => {
                let end = path.iter().try_fold(element, |below, name| tree.child(below, *name));
                end.is_some_and(|end| values.contains(&tree.text(end))) == *wanted
            }
            Some(Sought::ChildAttribute { child, attribute, value }) => {
                let child = tree.child(element, *child);
                child.and_then(|child| tree.attribute(child, *attribute)) == Some(*value)
            }
            Some(Sought::ChildCurrency { child, currency }) => {
                let child = tree.child(element, *child);
                is_in(*currency, child.and_then(|child| tree.attribute(child, self.currency_attribute)), currencies)
            }
            Some(Sought::OwnCurrency(currency)) => {
                is_in(*currency, tree.attribute(element, self.currency_attribute), currencies)
            }
        }
    }
}

impl Row {
    fn new(bound: &'static Bound, vocabulary: &mut Vocabulary) -> Self {
        let term = match bound.text {
            Text::Term(term) => Some(Home::of(term)),
            Text::Note => Some(Home::of(Term::BT_22)),
            Text::None | Text::Fixed(_) => None,
        };
        Self {
            bound,
            constant: bound.is_constant(),
            shares_group: false,
            claimed: None,
            children: 0..0,
            first_namesake: 0,
            opens_below: bound.opens.map(above).unwrap_or_default(),
            opens_in_repeating: bound
                .opens
                .is_some_and(|group| group.lineage().iter().any(|term| term.cardinality().is_repeatable())),
            term,
            attributes: bound
                .attributes
                .iter()
                .map(|(name, term)| (vocabulary.add(name), *name, Home::of(*term)))
                .collect(),
            selector: bound.selector.as_ref().map(|selector| match selector {
                Selector::Child(path, values) => {
                    Sought::Child { path: path.iter().map(|name| vocabulary.add(name)).collect(), values, wanted: true }
                }
                Selector::NotChild(path, values) => Sought::Child {
                    path: path.iter().map(|name| vocabulary.add(name)).collect(),
                    values,
                    wanted: false,
                },
                Selector::ChildAttribute(child, attribute, value) => {
                    Sought::ChildAttribute { child: vocabulary.add(child), attribute: vocabulary.add(attribute), value }
                }
                Selector::ChildCurrency(child, currency) => {
                    Sought::ChildCurrency { child: vocabulary.add(child), currency: *currency }
                }
                Selector::OwnCurrency(currency) => Sought::OwnCurrency(*currency),
            }),
        }
    }
}

impl Home {
    fn of(term: Term) -> Self {
        let mut groups = above(term);
        let in_identifier = Term::ALL.iter().any(|other| other.parent() == Some(term));
        if in_identifier && term.data_type() != DataType::Group {
            groups.push(term);
        }
        let single = !groups.iter().any(|group| group.cardinality().is_repeatable());
        Self { term, groups, in_identifier, single }
    }
}

/// Whether an amount that states this currency is in `currency`.
fn is_in(currency: Currency, stated: Option<&str>, [invoice, accounting]: [&str; 2]) -> bool {
    match currency {
        Currency::Invoice => {
            stated.is_none_or(|stated| stated == invoice || (invoice.is_empty() && stated != accounting))
        }
        Currency::VatAccounting => stated == Some(accounting),
    }
}

/// The names from below the root down to a row.
fn way_to(row: usize, rows: &[Row], names: &[NameId]) -> Vec<NameId> {
    let parent = |row: &usize| rows.iter().position(|above| above.children.contains(row));
    let mut way: Vec<NameId> =
        std::iter::successors(Some(row), parent).take_while(|row| *row > 0).map(|row| names[row]).collect();
    way.reverse();
    way
}

/// Notes on the rows what the selectors of their parents' namesakes lay claim to.
fn claim(rows: &mut [Row]) {
    for parent in 0..rows.len() {
        let Some(Selector::ChildAttribute(child, attribute, value)) = rows[parent].bound.selector else { continue };
        let name = rows[parent].bound.name;
        let namesakes = rows[parent].first_namesake..rows.len();
        let others = namesakes.take_while(|row| rows[*row].bound.name == name).filter(|row| *row != parent);
        let children: Vec<usize> = others.flat_map(|row| rows[row].children.clone()).collect();
        for row in children.into_iter().filter(|row| rows[*row].bound.name == child).collect::<Vec<_>>() {
            rows[row].claimed = Some((attribute, value));
        }
    }
}

fn above(term: Term) -> Vec<Term> {
    let mut lineage = term.lineage();
    lineage.pop();
    lineage
}
