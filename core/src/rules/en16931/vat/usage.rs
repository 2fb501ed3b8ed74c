//! Which categories are used, and whether the breakdown has them.

use super::Category;
use crate::rules::check::Check::By;
use crate::rules::check::{Outcome, Scope, plain};
use crate::rules::facts::{Group, Side, Slot};
use crate::rules::registry::Row;
use crate::rules::unit::Unit;
use crate::rules::words::br_b;
use crate::term::Term::*;

/// How the use of a category and its groups in the breakdown must agree.
pub(super) enum Usage {
    /// Both are there, or none is.
    BothOrNone,
    /// The same, where UBL looks at categories of VAT alone.
    BothOrNoneOfVat,
    /// One group if it is used; CII wants no group that is not used.
    OneGroup,
    /// The same, but CII does not ask for the group.
    OneGroupOnly,
}

/// `-01` of each category.
pub(super) fn is_in_breakdown(scope: &Scope<'_, '_>, category: &Category) -> Outcome {
    plain(if scope.is_cii() { cii(scope, category) } else { ubl(scope, category) })
}

fn ubl(scope: &Scope<'_, '_>, category: &Category) -> bool {
    let syntax = scope.syntax();
    let groups = || scope.facts.units(Unit::BreakdownVat).filter(|group| category.has_code(group, BT_118, syntax));
    let of_vat = || groups().filter(|group| group.is_vat(syntax));
    let uses = || scope.facts.uses.iter().filter(|used| category.is_used_by(used, syntax));
    let stated = || uses().filter(|used| used.side != Side::Elsewhere);
    let is_spelled_so = |group: &Group<'_>| group.all(Slot::Term(BT_118)).any(|code| code.text == category.code);
    match category.usage {
        Usage::BothOrNone => stated().next().is_some() == groups().next().is_some(),
        Usage::BothOrNoneOfVat => {
            if stated().any(|used| used.is_vat) {
                groups().any(is_spelled_so)
            } else {
                of_vat().next().is_none()
            }
        }
        Usage::OneGroup | Usage::OneGroupOnly => {
            let groups = of_vat().count();
            (groups == 0 && !uses().any(|used| used.is_vat)) || groups == 1
        }
    }
}

fn cii(scope: &Scope<'_, '_>, category: &Category) -> bool {
    let syntax = scope.syntax();
    let groups = scope.facts.breakdown().filter(|group| category.has_code(group, BT_118, syntax)).count();
    let uses = |is_line: bool| -> usize {
        let used =
            scope.facts.uses.iter().filter(|used| (used.side == Side::Line) == is_line && used.side != Side::Elsewhere);
        used.filter(|used| category.is_used_by(used, syntax)).map(|used| used.uses).sum()
    };
    let (lines, others) = (uses(true), uses(false));
    match category.usage {
        Usage::BothOrNone | Usage::BothOrNoneOfVat => {
            (lines == 0 || lines + groups >= 2) && (others == 0 || others + groups >= 2)
        }
        Usage::OneGroup => (groups + lines + others == 0) || (groups == 1 && lines + others > 0),
        Usage::OneGroupOnly => groups == 0 || (groups == 1 && lines + others > 0),
    }
}

/// Split payment (category B) is Italian.
pub(super) const SPLIT_PAYMENT_ROWS: &[Row] = &[
    Row::new("BR-B-01", &[BT_40, BT_55, BT_95, BT_102, BT_118, BT_151], br_b::BR_B_01)
        .both(Unit::Invoice, By(|scope| plain(!is_used(scope, "B", false) || scope.facts.is_italian))),
    Row::new("BR-B-02", &[BG_20, BG_21, BG_25, BT_95, BT_102, BT_118, BT_151], br_b::BR_B_02)
        .both(Unit::Invoice, By(|scope| plain(!is_used(scope, "B", true) || !is_used(scope, "S", true)))),
];

/// Whether a category is used, spelled exactly so; in UBL, `of_document` passes over allowances of lines.
fn is_used(scope: &Scope<'_, '_>, code: &str, of_document: bool) -> bool {
    let counts = |is_of_document: bool| is_of_document || !of_document || scope.is_cii();
    let in_breakdown = |group: &Group<'_>| group.all(Slot::Term(BT_118)).any(|stated| stated.text == code);
    scope.facts.uses.iter().any(|used| used.code == Some(code) && counts(used.is_of_document))
        || scope.facts.units(Unit::BreakdownVat).any(in_breakdown)
        || scope.facts.breakdown().any(in_breakdown)
}
