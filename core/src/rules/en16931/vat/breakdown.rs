//! What else a group of the breakdown must say.

use super::{Category, INTRA_COMMUNITY};
use crate::rules::check::Check::Of;
use crate::rules::check::{Breach, Outcome, Scope, holds_if, plain};
use crate::rules::facts::Slot;
use crate::rules::registry::Row;
use crate::rules::unit::Unit;
use crate::rules::words::vat as words;
use crate::term::Term::{self, *};

/// Whether a category has a reason for exemption.
pub(super) enum Reason {
    Wanted,
    Unwanted,
}

/// `-10` of each category.
pub(super) fn reason(scope: &Scope<'_, '_>, category: &Category) -> Outcome {
    if !category.is_of_breakdown(scope)? {
        return plain(true);
    }
    let reason = scope.first(BT_120).map(|text| (BT_120, text)).or(scope.first(BT_121).map(|code| (BT_121, code)));
    Ok(match category.reason {
        Reason::Wanted => holds_if(reason.is_some(), || Breach { term: Some(BT_120), ..Breach::default() }),
        Reason::Unwanted => holds_if(reason.is_none(), || {
            reason.map_or_else(Breach::default, |(term, stated)| Breach::of(term, Some(stated)))
        }),
    })
}

/// What a supply within the European Union must say besides.
pub(super) const INTRA_COMMUNITY_ROWS: &[Row] = &[
    Row::new("BR-IC-11", &[BG_14, BG_23, BT_72, BT_73, BT_74, BT_118], words::IC[10])
        .both(Unit::Invoice, Of(delivery_day, &INTRA_COMMUNITY)),
    Row::new("BR-IC-12", &[BG_23, BT_80, BT_118], words::IC[11])
        .both(Unit::Invoice, Of(delivery_country, &INTRA_COMMUNITY)),
];

fn delivery_day(scope: &Scope<'_, '_>, category: &Category) -> Outcome {
    let has_period =
        || scope.has(BG_14) || (scope.is_cii() && scope.units(Unit::Period).any(|period| !period.stated.is_empty()));
    let holds = !is_in_breakdown(scope, category) || says(scope, BT_72) || has_period();
    Ok(holds_if(holds, || Breach::of(BT_72, scope.first(BT_72))))
}

fn delivery_country(scope: &Scope<'_, '_>, category: &Category) -> Outcome {
    let holds = !is_in_breakdown(scope, category) || says(scope, BT_80);
    Ok(holds_if(holds, || Breach::of(BT_80, scope.first(BT_80))))
}

/// UBL asks for two characters, CII for the element.
fn says(scope: &Scope<'_, '_>, term: Term) -> bool {
    scope.group.all(Slot::Term(term)).any(|stated| scope.is_cii() || stated.text.chars().count() > 1)
}

fn is_in_breakdown(scope: &Scope<'_, '_>, category: &Category) -> bool {
    let syntax = scope.syntax();
    if scope.is_cii() {
        scope.facts.breakdown().any(|group| category.has_code(group, BT_118, syntax))
    } else {
        scope.units(Unit::BreakdownVat).any(|group| category.has_code(group, BT_118, syntax) && group.is_vat(syntax))
    }
}
