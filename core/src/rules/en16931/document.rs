//! The invoice as a whole, its period, its references and its notes.

use crate::date;
use crate::rules::check::Check::{By, NotBlank, Once, OneOf, Present};
use crate::rules::check::{Breach, Outcome, Scope, Why, holds_if, plain};
use crate::rules::facts::{Slot, Stated};
use crate::rules::registry::Row;
use crate::rules::unit::Unit;
use crate::rules::words::{br, br_co};
use crate::term::Term::{self, *};

pub(super) const ROWS: &[Row] = &[
    Row::new("BR-01", &[BT_24], br::BR_01).both(Unit::Invoice, NotBlank(BT_24)),
    Row::new("BR-02", &[BT_1], br::BR_02).both(Unit::Invoice, NotBlank(BT_1)),
    Row::new("BR-03", &[BT_2], br::BR_03).both(Unit::Invoice, NotBlank(BT_2)),
    Row::new("BR-04", &[BT_3], br::BR_04).both(Unit::Invoice, NotBlank(BT_3)),
    Row::new("BR-05", &[BT_5], br::BR_05).both(Unit::Invoice, NotBlank(BT_5)),
    Row::new("BR-16", &[BG_25], br::BR_16).both(Unit::Invoice, By(has_lines)),
    Row::new("BR-29", &[BT_73, BT_74], br::BR_29)
        .ubl(Unit::Period, By(|scope| days_in_order(scope, BT_73, BT_74)))
        .cii(Unit::Period, By(|scope| texts_in_order(scope, BT_73, BT_74))),
    Row::new("BR-52", &[BG_24, BT_122], br::BR_52).both(Unit::Document, NotBlank(BT_122)),
    Row::new("BR-55", &[BG_3, BT_25], br::BR_55)
        .ubl(Unit::PrecedingInvoice, Present(BT_25))
        .cii(Unit::PrecedingInvoice, NotBlank(BT_25)),
    Row::new("BR-57", &[BG_15, BT_80], br::BR_57)
        .ubl(Unit::DeliveryAddress, Present(BT_80))
        .cii(Unit::Delivery, By(delivery_country)),
    Row::new("BR-CO-03", &[BT_7, BT_8], br_co::BR_CO_03)
        .ubl(Unit::Invoice, By(|scope| plain(!(scope.has(BT_7) && scope.has(BT_8)))))
        .cii(Unit::Breakdown, Once(|scope| plain(!(any_group_has(scope, BT_7) && any_group_has(scope, BT_8))))),
    Row::new("BR-CO-18", &[BG_23], br_co::BR_CO_18)
        .ubl(Unit::Invoice, Present(BG_23))
        .cii(Unit::Invoice, By(|scope| plain(scope.facts.lines == 0 || scope.has(BG_23)))),
    Row::new("BR-CO-19", &[BG_14, BT_8, BT_73, BT_74], br_co::BR_CO_19)
        .ubl(Unit::Period, OneOf(&[BT_73, BT_74, BT_8]))
        .cii(Unit::Period, By(has_an_end)),
];

fn has_lines(scope: &Scope<'_, '_>) -> Outcome {
    plain(scope.has(BG_25) || (scope.is_cii() && scope.facts.lines > 0))
}

pub(super) fn has_an_end(scope: &Scope<'_, '_>) -> Outcome {
    plain(scope.group.has(Slot::Start) || scope.group.has(Slot::End))
}

/// UBL compares days.
pub(super) fn days_in_order(scope: &Scope<'_, '_>, start: Term, end: Term) -> Outcome {
    let day = |stated: &Stated<'_>| date::parse_xml(stated.text.trim()).map_err(|_| stated.unreadable(Why::NotADay));
    let (Some(start), Some(last)) = (scope.one(Slot::Term(start))?, scope.one(Slot::Term(end))?) else {
        return plain(true);
    };
    let holds = day(last)? >= day(start)?;
    Ok(holds_if(holds, || Breach::of(end, Some(last)).expecting(&format!("≥ {}", start.trimmed()))))
}

/// CII compares the texts of days, which must be in the format 102.
pub(super) fn texts_in_order(scope: &Scope<'_, '_>, start: Term, end: Term) -> Outcome {
    if !(scope.group.has(Slot::Start) && scope.group.has(Slot::End)) {
        return plain(true);
    }
    let texts = |term| scope.group.all(Slot::Term(term)).map(|stated| stated.text);
    let holds = texts(end).max().zip(texts(start).min()).is_some_and(|(end, start)| end >= start);
    Ok(holds_if(holds, || {
        let breach = Breach::of(end, scope.first(end));
        match scope.first(start) {
            Some(start) => breach.expecting(&format!("≥ {}", start.trimmed())),
            None => breach,
        }
    }))
}

fn any_group_has(scope: &Scope<'_, '_>, term: Term) -> bool {
    scope.facts.breakdown().any(|group| group.has(Slot::Term(term)))
}

fn delivery_country(scope: &Scope<'_, '_>) -> Outcome {
    if scope.has(BG_15) { NotBlank(BT_80).run(scope) } else { plain(true) }
}
