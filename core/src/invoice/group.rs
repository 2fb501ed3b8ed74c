//! The model seen through its business terms: what codecs, rules and renderings are tables over.

use crate::date::Date;
use crate::decimal::Decimal;
use crate::term::{Path, Term};

/// The value of a business term.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'a> {
    /// Text, a code or an identifier.
    Text(&'a str),
    /// A day.
    Date(Date),
    /// An amount, a price, a quantity or a percentage.
    Decimal(Decimal),
    /// The bytes of an attached document.
    Binary(&'a [u8]),
}

/// The place of a value in the model, to be filled.
#[derive(Debug)]
pub(crate) enum Slot<'a> {
    Text(&'a mut String),
    OptionalText(&'a mut Option<String>),
    Date(&'a mut Option<Date>),
    Decimal(&'a mut Option<Decimal>),
    Binary(&'a mut Vec<u8>),
}

/// A record whose fields are reached by the terms they hold.
pub(crate) trait Group {
    /// The value of a term of this group; none when absent or not of this group.
    fn value(&self, term: Term) -> Option<Value<'_>>;

    /// Where to put the value of a term of this group.
    fn slot(&mut self, term: Term) -> Option<Slot<'_>>;

    /// The occurrence `index` of a group within this one.
    fn group(&self, term: Term, index: usize) -> Option<&dyn Group>;

    /// Like [`Group::group`], to be filled.
    fn group_mut(&mut self, term: Term, index: usize) -> Option<&mut dyn Group>;

    /// Adds an occurrence of a group within this one and returns its index; none when there is one
    /// already and no more may be added.
    fn add(&mut self, term: Term) -> Option<usize>;

    /// Whether nothing at all is in the group.
    fn is_empty(&self) -> bool;
}

/// A field that holds one value.
pub(crate) trait Field {
    fn value(&self) -> Option<Value<'_>>;
    fn slot(&mut self) -> Slot<'_>;
}

impl Field for String {
    fn value(&self) -> Option<Value<'_>> {
        (!self.is_empty()).then_some(Value::Text(self))
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Text(self)
    }
}

impl Field for Option<String> {
    fn value(&self) -> Option<Value<'_>> {
        self.as_deref().map(Value::Text)
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::OptionalText(self)
    }
}

impl Field for Option<Date> {
    fn value(&self) -> Option<Value<'_>> {
        self.map(Value::Date)
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Date(self)
    }
}

impl Field for Option<Decimal> {
    fn value(&self) -> Option<Value<'_>> {
        self.map(Value::Decimal)
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Decimal(self)
    }
}

impl Field for Vec<u8> {
    fn value(&self) -> Option<Value<'_>> {
        (!self.is_empty()).then_some(Value::Binary(self))
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Binary(self)
    }
}

/// A field that holds the occurrences of a group.
pub(crate) trait Occurrences {
    fn nth(&self, index: usize) -> Option<&dyn Group>;
    fn nth_mut(&mut self, index: usize) -> Option<&mut dyn Group>;
    fn add(&mut self) -> Option<usize>;
}

impl<T: Group + Default> Occurrences for Option<T> {
    fn nth(&self, index: usize) -> Option<&dyn Group> {
        self.as_ref().filter(|_| index == 0).map(|group| group as &dyn Group)
    }

    fn nth_mut(&mut self, index: usize) -> Option<&mut dyn Group> {
        self.as_mut().filter(|_| index == 0).map(|group| group as &mut dyn Group)
    }

    fn add(&mut self) -> Option<usize> {
        self.is_none().then(|| {
            *self = Some(T::default());
            0
        })
    }
}

impl<T: Group + Default> Occurrences for Vec<T> {
    fn nth(&self, index: usize) -> Option<&dyn Group> {
        self.get(index).map(|group| group as &dyn Group)
    }

    fn nth_mut(&mut self, index: usize) -> Option<&mut dyn Group> {
        self.get_mut(index).map(|group| group as &mut dyn Group)
    }

    fn add(&mut self) -> Option<usize> {
        // Most of what may repeat does not.
        if self.is_empty() {
            self.reserve_exact(1);
        }
        self.push(T::default());
        Some(self.len() - 1)
    }
}

impl crate::invoice::Invoice {
    /// The value at a path such as `BG-25[2]/BT-131`; none when it is absent.
    ///
    /// ```
    /// use factrice::invoice::{Invoice, Value};
    ///
    /// let invoice = Invoice { number: "F-1".to_owned(), ..Invoice::default() };
    /// assert_eq!(invoice.value(&"BT-1".parse()?), Some(Value::Text("F-1")));
    /// assert_eq!(invoice.value(&"BG-25[1]/BT-131".parse()?), None);
    /// # Ok::<(), factrice::term::PathError>(())
    /// ```
    #[must_use]
    pub fn value(&self, path: &Path) -> Option<Value<'_>> {
        let (last, groups) = path.steps().split_last()?;
        let mut group: &dyn Group = self;
        for step in groups {
            group = group.group(step.term, step.index.unwrap_or(0))?;
        }
        match group.group(last.term, last.index.unwrap_or(0)) {
            Some(identifier) => identifier.value(last.term),
            None => group.value(last.term),
        }
    }

    /// Calls `visit` with the path of every value of a term, in the order of the model.
    pub(crate) fn each_value<'i>(&'i self, term: Term, visit: &mut dyn FnMut(Path, Value<'i>)) {
        each_below(self, &Path::root(), &term.lineage(), visit);
    }
}

fn each_below<'i>(group: &'i dyn Group, above: &Path, way: &[Term], visit: &mut dyn FnMut(Path, Value<'i>)) {
    let Some((step, rest)) = way.split_first() else { return };
    let value = group.value(*step).filter(|_| rest.is_empty());
    if let Some(value) = value {
        visit(above.clone().then(*step), value);
    }
    let is_repeatable = step.cardinality().is_repeatable();
    for index in 0.. {
        let Some(inner) = group.group(*step, index) else { break };
        let path = if is_repeatable { above.clone().then_nth(*step, index) } else { above.clone().then(*step) };
        match (inner.value(*step).filter(|_| rest.is_empty()), rest) {
            (Some(value), _) => visit(path, value),
            (None, rest) => each_below(inner, &path, rest, visit),
        }
    }
}
