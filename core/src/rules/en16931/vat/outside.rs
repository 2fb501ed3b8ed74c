//! An invoice outside the scope of VAT (category O) has no other category.

use super::{Category, OUTSIDE};
use crate::rules::check::Check::Of;
use crate::rules::check::{Breach, Outcome, Scope, holds_if, plain, quote};
use crate::rules::facts::{CategoryUse, Side, Slot};
use crate::rules::registry::Row;
use crate::rules::unit::Unit;
use crate::rules::words::vat as words;
use crate::term::Term::*;

pub(super) const ROWS: &[Row] = &[
    Row::new("BR-O-11", &[BG_23, BT_118], words::O[10]).both(Unit::Invoice, Of(alone_in_breakdown, &OUTSIDE)),
    Row::new("BR-O-12", &[BG_23, BG_25, BT_118, BT_151], words::O[11])
        .both(Unit::Invoice, Of(alone_in_lines, &OUTSIDE)),
    Row::new("BR-O-13", &[BG_20, BG_23, BT_95, BT_118], words::O[12])
        .both(Unit::Invoice, Of(alone_in_allowances, &OUTSIDE)),
    Row::new("BR-O-14", &[BG_21, BG_23, BT_102, BT_118], words::O[13])
        .both(Unit::Invoice, Of(alone_in_charges, &OUTSIDE)),
];

fn alone_in_breakdown(scope: &Scope<'_, '_>, category: &Category) -> Outcome {
    if scope.is_cii() {
        return alone_in_groups_and_lines(scope, category);
    }
    if !is_asked(scope, category) {
        return plain(true);
    }
    let syntax = scope.syntax();
    let other =
        |group: &&crate::rules::facts::Group<'_>| group.is_vat(syntax) && !category.has_code(group, BT_118, syntax);
    let other = scope.units(Unit::BreakdownVat).find(other);
    Ok(holds_if(other.is_none(), || Breach::of(BT_118, other.and_then(|group| group.first(Slot::Term(BT_118))))))
}

fn alone_in_lines(scope: &Scope<'_, '_>, category: &Category) -> Outcome {
    if scope.is_cii() {
        return alone_in_groups_and_lines(scope, category);
    }
    alone(scope, category, &[Side::Line])
}

fn alone_in_allowances(scope: &Scope<'_, '_>, category: &Category) -> Outcome {
    let sides: &[Side] = if scope.is_cii() { &[Side::Allowance, Side::Charge] } else { &[Side::Allowance] };
    alone(scope, category, sides)
}

fn alone_in_charges(scope: &Scope<'_, '_>, category: &Category) -> Outcome {
    let sides: &[Side] = if scope.is_cii() { &[Side::Allowance, Side::Charge] } else { &[Side::Charge] };
    alone(scope, category, sides)
}

/// CII looks at groups of the breakdown and at lines alike.
fn alone_in_groups_and_lines(scope: &Scope<'_, '_>, category: &Category) -> Outcome {
    if !is_asked(scope, category) {
        return plain(true);
    }
    let other = scope
        .facts
        .breakdown()
        .find(|group| group.has(Slot::Term(BT_118)) && !category.has_code(group, BT_118, scope.syntax()));
    match other.and_then(|group| group.first(Slot::Term(BT_118))) {
        Some(code) => Ok(holds_if(false, || Breach::of(BT_118, Some(code)))),
        None => alone(scope, category, &[Side::Line]),
    }
}

fn alone(scope: &Scope<'_, '_>, category: &Category, sides: &[Side]) -> Outcome {
    if !is_asked(scope, category) {
        return plain(true);
    }
    let syntax = scope.syntax();
    let other = |used: &&CategoryUse<'_>| {
        sides.contains(&used.side)
            && (scope.is_cii() || used.is_vat)
            && !category.is_used_by(used, syntax)
            && (used.code.is_some() || !scope.is_cii())
    };
    let other = scope.facts.uses.iter().find(other);
    Ok(holds_if(other.is_none(), || Breach {
        place: other.map(|used| used.place),
        line: other.and_then(|used| used.line),
        actual: other.and_then(|used| used.code).map(quote),
        ..Breach::default()
    }))
}

/// Whether the breakdown has the category.
fn is_asked(scope: &Scope<'_, '_>, category: &Category) -> bool {
    let syntax = scope.syntax();
    let has = |group: &crate::rules::facts::Group<'_>| category.has_code(group, BT_118, syntax) && group.is_vat(syntax);
    if scope.is_cii() { scope.facts.breakdown().any(has) } else { scope.units(Unit::BreakdownVat).any(has) }
}
