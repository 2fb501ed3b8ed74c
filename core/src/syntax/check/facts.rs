//! How the tables say where a document states what.

use crate::codelist::{CodeList, CodeListUse};
use crate::rules::facts::Slot;
use crate::rules::unit::Unit;
use crate::term::Term;

/// Where an occurrence of a unit is, and where its values are below.
pub(super) struct FactsAt {
    pub(super) unit: Unit,
    pub(super) at: &'static [&'static str],
    pub(super) values: &'static [Value],
}

/// Where a value is, from the element of its unit.
#[derive(Clone, Copy)]
pub(super) struct Value {
    pub(super) path: &'static str,
    pub(super) slot: Slot,
    pub(super) which: Which,
}

/// Which of the elements on the path are values.
#[derive(Clone, Copy)]
pub(super) enum Which {
    All,
    First,
    /// Those with this attribute of this value.
    Having(&'static str, &'static str),
}

/// An element or attribute whose text is a code.
pub(super) struct CodeAt {
    /// The rule; none for an element that no rule takes, though it looks like one below.
    pub(super) rule: Option<(&'static str, CodeList)>,
    pub(super) at: &'static [&'static str],
    /// Its path from the element: `.` or `@name`.
    pub(super) path: &'static str,
    pub(super) place: CodeListUse,
    /// The attribute must be there.
    pub(super) needed: bool,
    /// The element is another rule's when it has this attribute.
    pub(super) unless: Option<&'static str>,
}

pub(super) const fn unit(unit: Unit, at: &'static [&'static str], values: &'static [Value]) -> FactsAt {
    FactsAt { unit, at, values }
}

pub(super) const fn value(path: &'static str, term: Term) -> Value {
    slot(path, Slot::Term(term))
}

pub(super) const fn slot(path: &'static str, slot: Slot) -> Value {
    Value { path, slot, which: Which::All }
}

pub(super) const fn first(path: &'static str, term: Term) -> Value {
    Value { which: Which::First, ..value(path, term) }
}

pub(super) const fn having(path: &'static str, term: Term, attribute: &'static str, is: &'static str) -> Value {
    Value { which: Which::Having(attribute, is), ..value(path, term) }
}

pub(super) const fn code(
    rule: &'static str,
    list: CodeList,
    place: CodeListUse,
    path: &'static str,
    at: &'static [&'static str],
) -> CodeAt {
    CodeAt { rule: Some((rule, list)), at, path, place, needed: false, unless: None }
}

/// Elements that look like those of a row below and are none of them.
pub(super) const fn no_code(at: &'static [&'static str]) -> CodeAt {
    CodeAt { rule: None, at, path: ".", place: CodeListUse::Cii, needed: false, unless: None }
}
