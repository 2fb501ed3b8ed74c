//! Walks a document once, collects what it states and judges it.

use std::collections::HashMap;

use super::collect::Collector;
use super::machine::{Machine, State};
use super::watch::{Act, Watch};
use crate::rules::check::{has_two_decimals, quote};
use crate::rules::facts::{Place, Stated};
use crate::rules::families::Home;
use crate::rules::judge::{Judge, Raised};
use crate::rules::registry::RuleId;
use crate::source::Syntax;
use crate::syntax::xml::{ElementId, NameId, Tree};

/// Judges a document.
pub(super) fn walk(tree: &Tree, machine: &Machine, syntax: Syntax) -> Judge {
    let mut walker = Walker {
        tree,
        machine,
        collector: Collector::new(syntax),
        counters: vec![Counter::default(); machine.counters()],
        texts: vec![None; machine.counters()],
        stand_ins: tree.other_names().map(|name| machine.stand_in(name)).collect(),
        open: Vec::new(),
        typed: HashMap::new(),
    };
    for element in tree.elements() {
        walker.enter(element);
    }
    while walker.open.pop().map(|open| walker.leave(open)).is_some() {}
    walker.collector.finish()
}

struct Walker<'a> {
    tree: &'a Tree,
    machine: &'a Machine,
    collector: Collector<'a>,
    counters: Vec<Counter>,
    /// Per counter, the text that others are compared with.
    texts: Vec<Option<&'a str>>,
    /// What names that are in no table stand in for.
    stand_ins: Vec<Option<NameId>>,
    open: Vec<Open>,
    /// Per rule, whether an element is of a type that the rule knows.
    typed: HashMap<(RuleId, ElementId), bool>,
}

#[derive(Clone, Copy)]
struct Open {
    element: ElementId,
    state: State,
}

#[derive(Clone, Copy, Default)]
struct Counter {
    below: Option<ElementId>,
    count: u32,
}

impl<'a> Walker<'a> {
    fn enter(&mut self, element: ElementId) {
        while let Some(open) = self.open.pop_if(|open| !self.tree.holds(open.element, element)) {
            self.leave(open);
        }
        let from = self.open.last().map_or_else(|| self.machine.start(), |open| open.state);
        let state = self.machine.step(from, self.known(self.tree.name_id(element)));
        self.open.push(Open { element, state });
        for watch in self.machine.watches(state) {
            self.meet(element, watch);
        }
        for (name, value) in self.tree.attributes(element) {
            for act in self.machine.anywhere(name) {
                self.act(element, *act, value);
            }
        }
    }

    fn known(&self, name: NameId) -> NameId {
        let other = self.tree.other_name(name).and_then(|other| self.stand_ins.get(other).copied().flatten());
        other.unwrap_or(name)
    }

    fn meet(&mut self, element: ElementId, watch: &Watch) {
        match watch.attribute {
            None => self.act(element, watch.act, self.tree.raw_text(element)),
            Some(name) => match (self.tree.attribute(element, name), watch.act) {
                (Some(value), act) => self.act(element, act, value),
                (None, Act::Code { rule, needed: true, .. }) => self.raise(rule, element, None),
                _ => {}
            },
        }
    }

    fn act(&mut self, element: ElementId, act: Act, text: &'a str) {
        let place = Place(element.index());
        match act {
            Act::Open(unit) => self.collector.open(unit, place),
            Act::Take(unit, slot) => self.collector.take(unit, Stated { slot, text, place }),
            Act::TakeFirst(unit, slot) => self.collector.take_first(unit, Stated { slot, text, place }),
            Act::TakeWhere(unit, slot, attribute, value) => {
                if self.tree.attribute(element, attribute) == Some(value) {
                    self.collector.take(unit, Stated { slot, text, place });
                }
            }
            Act::Forbid(rule) => self.raise(rule, element, Some(text)),
            Act::ForbidBut { rule, home, is_attribute } => {
                if !self.is_at_home(rule, home, usize::from(!is_attribute)) {
                    self.raise(rule, element, Some(text));
                }
            }
            Act::Count { rule, counter, above, most } => {
                let level = self.open.len().checked_sub(usize::from(above) + 1);
                let below = level.and_then(|level| self.open.get(level)).map(|open| open.element);
                let counter = &mut self.counters[counter];
                if counter.below != below {
                    *counter = Counter { below, count: 0 };
                }
                counter.count += 1;
                if counter.count - 1 == most {
                    self.raise(rule, element, Some(text));
                }
            }
            Act::Expect { .. } => {}
            Act::Alike { rule, counter, trimmed } => {
                let text = if trimmed { text.trim_ascii() } else { text };
                let first = *self.texts[counter].get_or_insert(text);
                if first != text {
                    self.raise(rule, element, Some(text));
                }
            }
            Act::Only { rule, text: only } => {
                if text != only {
                    self.raise(rule, element, Some(text));
                }
            }
            Act::TwoDecimals(rule) => {
                if !has_two_decimals(text) {
                    self.raise(rule, element, Some(text));
                }
            }
            Act::Day { rule, format } => {
                if self.tree.attribute(element, format) == Some("102") && !is_day(text.trim_ascii()) {
                    self.raise(rule, element, Some(text));
                }
            }
            Act::Code { rule, counter, list, place, unless, .. } => {
                let is_other = unless.is_some_and(|name| self.tree.attribute(element, name).is_some());
                if !is_other && !self.is_code(counter, text, |code| list.contains(code, place)) {
                    self.raise(rule, element, Some(text));
                }
            }
        }
    }

    /// Whether the open element so many levels above is where something belongs.
    fn is_at_home(&mut self, rule: RuleId, home: &Home, above: usize) -> bool {
        let tree = self.tree;
        let mut around = self.open.iter().rev().skip(above).map(|open| open.element);
        let is = |element, name: &str| tree.name(element) == name;
        match home {
            Home::Below(name) => around.any(|element| is(element, name)),
            Home::In(name) => around.next().is_some_and(|element| is(element, name)),
            Home::InTyped(name, codes) => around.next().filter(|element| is(*element, name)).is_some_and(|element| {
                *self.typed.entry((rule, element)).or_insert_with(|| {
                    let mut types = tree.children(element).filter(|child| is(*child, "ram:TypeCode"));
                    types.any(|child| codes.contains(&tree.raw_text(child)))
                })
            }),
        }
    }

    /// Whether a code is in its list; the code that was last found there is not looked up again.
    fn is_code(&mut self, counter: usize, code: &'a str, contains: impl Fn(&str) -> bool) -> bool {
        let last = &mut self.texts[counter];
        if *last == Some(code) {
            return true;
        }
        let is_code = contains(code);
        if is_code {
            *last = Some(code);
        }
        is_code
    }

    fn leave(&mut self, open: Open) {
        if !self.machine.watches_until_end(open.state) {
            return;
        }
        for watch in self.machine.watches(open.state) {
            match watch.act {
                Act::Expect { rule, counter } if self.counters[counter].below != Some(open.element) => {
                    self.raise(rule, open.element, None);
                }
                Act::Open(unit) => self.collector.close(unit),
                _ => {}
            }
        }
    }

    fn raise(&mut self, rule: RuleId, element: ElementId, actual: Option<&str>) {
        let actual = actual.map(str::trim_ascii).filter(|text| !text.is_empty()).map(quote);
        let path = self.collector.path();
        let place = Place(element.index());
        self.collector.judge.raise(Raised { rule, path, place, expected: None, actual });
    }
}

/// Whether a text is a day in digits, such as `20261102`; a 31st of April passes.
fn is_day(text: &str) -> bool {
    let between = |text: &str, first: &str, last: &str| (first..=last).contains(&text);
    text.len() == 8
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && between(&text[4..6], "01", "12")
        && between(&text[6..], "01", "31")
}
