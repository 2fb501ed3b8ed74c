//! The base and the tax of each group of the breakdown.

use std::collections::HashMap;

use super::Category;
use crate::decimal::{self, Decimal};
use crate::rules::check::{Breach, Outcome, Scope, Unreadable, figure, half_up, holds_if, plain};
use crate::rules::double::Double;
use crate::rules::en16931::totals::percent_of;
use crate::rules::facts::{CategoryUse, Facts, Side, Slot, Stated};
use crate::source::Syntax;
use crate::term::Term::*;

/// How the bases of a category are reckoned.
pub(super) enum Reckoning {
    /// Rate by rate.
    RateByRate,
    /// Rate by rate; not at all in CII.
    RateByRateInUbl,
    /// All rates together.
    AllTogether,
}

/// What the lines, allowances and charges of a category come to.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sides {
    lines: Reckoned,
    charges: Reckoned,
    allowances: Reckoned,
    any: bool,
}

/// A sum in both reckonings.
#[derive(Clone, Copy, Debug, Default)]
struct Reckoned {
    exact: Decimal,
    double: Double,
}

/// `-08` of each category: the base is lines plus charges minus allowances.
pub(super) fn base(scope: &Scope<'_, '_>, category: &Category) -> Outcome {
    if !category.is_of_breakdown(scope)? {
        return plain(true);
    }
    let stated = scope.first(BT_116);
    let rate = match category.reckoning {
        Reckoning::AllTogether => None,
        Reckoning::RateByRateInUbl if scope.is_cii() => return plain(true),
        Reckoning::RateByRate | Reckoning::RateByRateInUbl => match scope.number(BT_119)? {
            None => return plain(true),
            rate => rate,
        },
    };
    let sides = scope.facts.whole.sides(category.code, rate)?;
    let expected = sides.exact();
    if scope.is_cii() {
        let base = scope.one(Slot::Term(BT_116))?.map(Stated::double).transpose()?;
        let holds = base.zip(sides.rounded()).is_some_and(|(base, sum)| {
            let is_exact = category.code == "O" || matches!(category.reckoning, Reckoning::RateByRate);
            if is_exact { base == sum } else { Double::from(sum).is_within_one_of(base) }
        });
        return figure(holds, BT_116, stated, expected);
    }
    let Some(base) = scope.number(BT_116)? else { return figure(false, BT_116, stated, expected) };
    let holds = match category.reckoning {
        Reckoning::AllTogether => base == expected && scope.facts.lines > 0,
        Reckoning::RateByRate => sides.any && Double::from(base).surrounds(expected),
        Reckoning::RateByRateInUbl => scope.facts.lines > 0 && Double::from(base).surrounds(expected),
    };
    figure(holds, BT_116, stated, expected)
}

/// `-09` of each category: the tax is the base times the rate, or nothing.
pub(super) fn tax(scope: &Scope<'_, '_>, category: &Category) -> Outcome {
    if !category.is_of_breakdown(scope)? {
        return plain(true);
    }
    let stated = scope.first(BT_117);
    match category.reckoning {
        Reckoning::AllTogether => {
            let tax = scope.number(BT_117)?;
            figure(tax == Some(Decimal::ZERO), BT_117, stated, Decimal::ZERO)
        }
        Reckoning::RateByRateInUbl if scope.is_cii() => plain(true),
        Reckoning::RateByRate | Reckoning::RateByRateInUbl => {
            let (base, tax, rate) = (scope.number(BT_116)?, scope.number(BT_117)?, scope.number(BT_119)?);
            let (Some(base), Some(tax), Some(rate)) = (base, tax, rate) else {
                return Ok(holds_if(false, || Breach::of(BT_117, stated)));
            };
            let holds = if scope.is_cii() {
                let reckoned = (Double::from(base).abs() * Double::from(rate).percent()).rounded();
                Double::from(tax).abs().is_within_one_of(reckoned)
            } else {
                let reckoned = half_up(percent_of(base.abs(), rate));
                tax.abs().checked_sub(reckoned).is_some_and(|difference| difference.abs() < Decimal::ONE)
            };
            figure(holds, BT_117, stated, decimal::round(percent_of(base, rate), 2))
        }
    }
}

impl Category {
    /// Whether the group of the breakdown is of this category; CII asks for the tax of three alone.
    pub(super) fn is_of_breakdown(&self, scope: &Scope<'_, '_>) -> Result<bool, Unreadable> {
        let syntax = scope.syntax();
        if scope.is_cii() {
            scope.one(Slot::TaxScheme)?;
            Ok(self.has_code(scope.group, BT_118, syntax))
        } else {
            self.is_of(scope.group, BT_118, syntax)
        }
    }
}

impl Sides {
    /// What every category comes to, at each rate and at all of them.
    pub(crate) fn of_all<'a>(facts: &Facts<'a>) -> HashMap<(&'a str, Option<Decimal>), Result<Self, Unreadable>> {
        let mut all: HashMap<_, Result<Self, Unreadable>> = HashMap::new();
        for used in facts.uses.iter().filter(|used| used.side != Side::Elsewhere) {
            let Some(code) = used.code else { continue };
            // White space around a code means something in CII alone.
            let code = if facts.syntax == Syntax::Cii { code } else { code.trim_ascii() };
            let rate = used.rate.and_then(|rate| decimal::parse(rate).ok());
            for rate in [None].into_iter().chain(rate.map(Some)) {
                let sides = all.entry((code, rate)).or_insert_with(|| Ok(Self::default()));
                if let Ok(known) = sides {
                    *sides = std::mem::take(known).with(used);
                }
            }
        }
        all
    }

    fn with(mut self, used: &CategoryUse<'_>) -> Result<Self, Unreadable> {
        self.any = true;
        if !used.is_of_document {
            return Ok(self);
        }
        let side = match used.side {
            Side::Line => &mut self.lines,
            Side::Charge => &mut self.charges,
            Side::Allowance => &mut self.allowances,
            Side::Undecided | Side::Elsewhere => return Ok(self),
        };
        side.exact = side.exact.checked_add(used.amounts.exact()?).unwrap_or(Decimal::MAX);
        side.double = side.double + used.amounts.double()?;
        Ok(self)
    }

    fn exact(&self) -> Decimal {
        let sum = self.lines.exact.checked_add(self.charges.exact);
        sum.and_then(|sum| sum.checked_sub(self.allowances.exact)).unwrap_or(Decimal::MAX)
    }

    /// Each side added in double precision and rounded, as CII does; none when it is no amount.
    fn rounded(&self) -> Option<Decimal> {
        let [lines, charges, allowances] =
            [&self.lines, &self.charges, &self.allowances].map(|side| side.double.cents());
        lines?.checked_add(charges?)?.checked_sub(allowances?)
    }
}
