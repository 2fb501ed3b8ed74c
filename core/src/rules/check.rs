//! How a rule is decided.

use super::double::Double;
use super::en16931::vat::Category;
use super::facts::{CategoryUse, Facts, Group, Place, Side, Slot, Stated};
use super::unit::Unit;
use crate::decimal::{self, Decimal};
use crate::source::Syntax;
use crate::term::Term;

/// What is checked on every occurrence of a unit.
#[derive(Clone, Copy)]
pub(crate) enum Check {
    /// The value is there, and more than white space.
    NotBlank(Term),
    /// The value is there, be it empty.
    Present(Term),
    /// One of the values is there, be it empty.
    OneOf(&'static [Term]),
    /// The value is spelled with at most two characters after the point.
    Decimals(Term),
    /// Whatever the function says.
    By(Predicate),
    /// Whatever the function says of the invoice, whichever occurrence it is asked on.
    Once(Predicate),
    /// Whatever the function says of a VAT category.
    Of(CategoryPredicate, &'static Category),
}

pub(crate) type Predicate = fn(&Scope<'_, '_>) -> Outcome;
pub(crate) type CategoryPredicate = fn(&Scope<'_, '_>, &Category) -> Outcome;

/// The verdict on one occurrence; none where the check could not run.
pub(crate) type Outcome = Result<Verdict, Unreadable>;

/// Whether a rule holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Verdict {
    Holds,
    Broken(Breach),
}

/// How a rule is broken.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Breach {
    /// The term at fault, in the unit; none for the unit itself.
    pub(crate) term: Option<Term>,
    /// Where it is in the document; none for the unit itself.
    pub(crate) place: Option<Place>,
    /// The line at fault, for what is looked at from the invoice.
    pub(crate) line: Option<usize>,
    pub(crate) expected: Option<String>,
    pub(crate) actual: Option<String>,
}

/// A value that keeps a check from running.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Unreadable {
    pub(crate) place: Place,
    pub(crate) why: Why,
    pub(crate) actual: String,
}

/// Why a value keeps a check from running.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Why {
    NotANumber,
    NotADay,
    NotATruthValue,
    Repeated,
}

/// What a check may look at.
pub(crate) struct Scope<'s, 'a> {
    pub(crate) facts: &'s Facts<'a>,
    pub(crate) group: &'s Group<'a>,
}

impl Check {
    pub(crate) fn run(self, scope: &Scope<'_, '_>) -> Outcome {
        match self {
            Self::NotBlank(term) => {
                let stated = scope.one(Slot::Term(term))?;
                Ok(holds_if(stated.is_some_and(|stated| !stated.is_blank()), || Breach::of(term, stated)))
            }
            Self::Present(term) => Ok(holds_if(scope.has(term), || Breach { term: Some(term), ..Breach::default() })),
            Self::OneOf(terms) => Ok(holds_if(terms.iter().any(|term| scope.has(*term)), || Breach {
                term: terms.first().copied(),
                ..Breach::default()
            })),
            Self::Decimals(term) => {
                let stated = scope.one(Slot::Term(term))?;
                Ok(holds_if(stated.is_none_or(|stated| has_two_decimals(stated.text)), || Breach::of(term, stated)))
            }
            Self::By(predicate) | Self::Once(predicate) => predicate(scope),
            Self::Of(predicate, category) => predicate(scope, category),
        }
    }
}

/// How much of a value is quoted.
const QUOTED: usize = 200;

/// A value as findings quote it: all of it, or its start and an ellipsis when it is long.
pub(crate) fn quote(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Whether at most two characters follow the first point, white space and zeros counted.
pub(crate) fn has_two_decimals(text: &str) -> bool {
    text.split_once('.').is_none_or(|(_, decimals)| decimals.chars().count() <= 2)
}

/// Broken, as `breach` says, unless `holds`.
pub(crate) fn holds_if(holds: bool, breach: impl FnOnce() -> Breach) -> Verdict {
    if holds { Verdict::Holds } else { Verdict::Broken(breach()) }
}

/// Broken without more to say, unless `holds`.
pub(crate) fn plain(holds: bool) -> Outcome {
    Ok(holds_if(holds, Breach::default))
}

/// Broken for a term whose figure should be another, unless `holds`.
pub(crate) fn figure(holds: bool, term: Term, stated: Option<&Stated<'_>>, expected: Decimal) -> Outcome {
    Ok(holds_if(holds, || Breach { expected: Some(decimal::to_fixed(expected, 2)), ..Breach::of(term, stated) }))
}

/// Rounded to two decimals, halves up: -0.125 becomes -0.12.
pub(crate) fn half_up(number: Decimal) -> Decimal {
    let half = Decimal::new(5, 1);
    let cents = number.checked_mul(Decimal::ONE_HUNDRED).and_then(|cents| cents.checked_add(half));
    cents.map_or(number, |cents| cents.floor() / Decimal::ONE_HUNDRED)
}

impl Breach {
    pub(crate) fn of(term: Term, stated: Option<&Stated<'_>>) -> Self {
        Self {
            term: Some(term),
            place: stated.map(|stated| stated.place),
            actual: stated.map(|stated| quote(stated.text)),
            ..Self::default()
        }
    }

    pub(crate) fn expecting(self, expected: &str) -> Self {
        Self { expected: Some(quote(expected)), ..self }
    }
}

impl<'a> Stated<'a> {
    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim_ascii().is_empty()
    }

    pub(crate) fn trimmed(&self) -> &'a str {
        self.text.trim_ascii()
    }

    pub(crate) fn number(&self) -> Result<Decimal, Unreadable> {
        decimal::parse(self.text).map_err(|_| self.unreadable(Why::NotANumber))
    }

    /// A number where the official artefacts reckon in double precision.
    pub(crate) fn double(&self) -> Result<Double, Unreadable> {
        match decimal::parse(self.text) {
            Ok(number) => Ok(Double::from(number)),
            Err(_) => Double::parse(self.trimmed()).ok_or_else(|| self.unreadable(Why::NotANumber)),
        }
    }

    pub(crate) fn unreadable(&self, why: Why) -> Unreadable {
        Unreadable { place: self.place, why, actual: quote(self.text) }
    }

    /// A truth value as XML Schema reads it.
    pub(crate) fn truth(&self) -> Result<bool, Unreadable> {
        match self.trimmed() {
            "true" | "1" => Ok(true),
            "false" | "0" => Ok(false),
            _ => Err(self.unreadable(Why::NotATruthValue)),
        }
    }
}

impl<'a> Group<'a> {
    pub(crate) fn all(&self, slot: Slot) -> impl Iterator<Item = &Stated<'a>> {
        self.stated.iter().filter(move |stated| stated.slot == slot)
    }

    pub(crate) fn first(&self, slot: Slot) -> Option<&Stated<'a>> {
        self.stated.iter().find(|stated| stated.slot == slot)
    }

    pub(crate) fn has(&self, slot: Slot) -> bool {
        self.first(slot).is_some()
    }

    /// The value that may be there once.
    pub(crate) fn one(&self, slot: Slot) -> Result<Option<&Stated<'a>>, Unreadable> {
        let mut all = self.all(slot);
        let first = all.next();
        match all.next() {
            Some(second) => Err(second.unreadable(Why::Repeated)),
            None => Ok(first),
        }
    }

    /// The number that may be there once.
    pub(crate) fn number(&self, term: Term) -> Result<Option<Decimal>, Unreadable> {
        self.one(Slot::Term(term))?.map(Stated::number).transpose()
    }

    /// Like [`Group::is_vat`], where two taxes keep the check from running.
    pub(crate) fn is_of_vat(&self, syntax: Syntax) -> Result<bool, Unreadable> {
        // In UBL, a line says its tax once; others may say it again, each time once.
        let taxes = if self.unit == Unit::LineVat { 1 } else { self.all(Slot::SchemeGroup).count().max(1) };
        if let Some(again) = self.all(Slot::TaxScheme).nth(taxes) {
            return Err(again.unreadable(Why::Repeated));
        }
        Ok(self.is_vat(syntax))
    }

    /// Whether it is a category or a registration of VAT, as the official artefacts of the syntax tell.
    pub(crate) fn is_vat(&self, syntax: Syntax) -> bool {
        let is_registration = self.unit == Unit::TaxRegistration;
        self.all(Slot::TaxScheme).any(|scheme| match syntax {
            Syntax::Cii if is_registration => scheme.text == "VA",
            Syntax::Cii => scheme.text.eq_ignore_ascii_case("VAT"),
            Syntax::UblInvoice | Syntax::UblCreditNote => scheme.trimmed().eq_ignore_ascii_case("VAT"),
        })
    }
}

impl<'a> Scope<'_, 'a> {
    pub(crate) fn syntax(&self) -> Syntax {
        self.facts.syntax
    }

    pub(crate) fn is_cii(&self) -> bool {
        self.facts.syntax == Syntax::Cii
    }

    pub(crate) fn has(&self, term: Term) -> bool {
        self.group.has(Slot::Term(term))
    }

    pub(crate) fn first(&self, term: Term) -> Option<&Stated<'a>> {
        self.group.first(Slot::Term(term))
    }

    pub(crate) fn one(&self, slot: Slot) -> Result<Option<&Stated<'a>>, Unreadable> {
        self.group.one(slot)
    }

    pub(crate) fn number(&self, term: Term) -> Result<Option<Decimal>, Unreadable> {
        self.group.number(term)
    }

    pub(crate) fn units(&self, unit: Unit) -> impl Iterator<Item = &Group<'a>> {
        self.facts.units(unit)
    }
}

impl<'a> Facts<'a> {
    pub(crate) fn units(&self, unit: Unit) -> std::slice::Iter<'_, Group<'a>> {
        self.groups[unit as usize].iter()
    }

    /// The groups of the VAT breakdown.
    pub(crate) fn breakdown(&self) -> impl Iterator<Item = &Group<'a>> {
        self.units(Unit::Breakdown).chain(self.units(Unit::SpecialBreakdown))
    }

    /// The invoice as a whole; it ends last.
    pub(crate) fn invoice(&self) -> Option<&Group<'a>> {
        self.units(Unit::Invoice).next()
    }

    pub(crate) fn uses_of(&self, side: Side) -> impl Iterator<Item = &CategoryUse<'a>> {
        self.uses.iter().filter(move |used| used.side == side)
    }
}
