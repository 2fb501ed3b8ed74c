//! How many decimals amounts have.

use super::totals::has_two_decimals;
use crate::rules::check::Check::{By, Decimals, Once};
use crate::rules::check::has_two_decimals as spelled_with_two_decimals;
use crate::rules::check::{Breach, Outcome, Scope, holds_if, plain};
use crate::rules::facts::Slot;
use crate::rules::registry::Row;
use crate::rules::unit::Unit;
use crate::rules::words::br_dec;
use crate::term::Term::{self, *};

pub(super) const ROWS: &[Row] = &[
    Row::new("BR-DEC-01", &[BT_92], br_dec::BR_DEC_01)
        .ubl(Unit::Allowance, Decimals(BT_92))
        .cii(Unit::Allowance, By(|scope| first_is_short(scope, BT_92))),
    Row::new("BR-DEC-02", &[BT_93], br_dec::BR_DEC_02).both(Unit::Allowance, Decimals(BT_93)),
    Row::new("BR-DEC-05", &[BT_99], br_dec::BR_DEC_05)
        .ubl(Unit::Charge, Decimals(BT_99))
        .cii(Unit::Charge, By(|scope| first_is_short(scope, BT_99))),
    Row::new("BR-DEC-06", &[BT_100], br_dec::BR_DEC_06).both(Unit::Charge, Decimals(BT_100)),
    Row::new("BR-DEC-09", &[BT_106], br_dec::BR_DEC_09).both(Unit::Totals, Decimals(BT_106)),
    Row::new("BR-DEC-10", &[BT_107], br_dec::BR_DEC_10).both(Unit::Totals, Decimals(BT_107)),
    Row::new("BR-DEC-11", &[BT_108], br_dec::BR_DEC_11).both(Unit::Totals, Decimals(BT_108)),
    Row::new("BR-DEC-12", &[BT_109], br_dec::BR_DEC_12).both(Unit::Totals, Decimals(BT_109)),
    Row::new("BR-DEC-13", &[BT_110], br_dec::BR_DEC_13)
        .published()
        .cii(Unit::Totals, Once(|scope| one_total_is_short(scope, BT_5, true))),
    Row::new("BR-DEC-14", &[BT_112], br_dec::BR_DEC_14).both(Unit::Totals, Decimals(BT_112)),
    Row::new("BR-DEC-15", &[BT_111], br_dec::BR_DEC_15)
        .published()
        .cii(Unit::Totals, Once(|scope| one_total_is_short(scope, BT_6, false))),
    Row::new("BR-DEC-16", &[BT_113], br_dec::BR_DEC_16).both(Unit::Totals, Decimals(BT_113)),
    Row::new("BR-DEC-17", &[BT_114], br_dec::BR_DEC_17).both(Unit::Totals, Decimals(BT_114)),
    Row::new("BR-DEC-18", &[BT_115], br_dec::BR_DEC_18).both(Unit::Totals, Decimals(BT_115)),
    Row::new("BR-DEC-19", &[BT_116], br_dec::BR_DEC_19).both(Unit::Breakdown, Decimals(BT_116)),
    Row::new("BR-DEC-20", &[BT_117], br_dec::BR_DEC_20).both(Unit::Breakdown, Decimals(BT_117)),
    Row::new("BR-DEC-23", &[BT_131], br_dec::BR_DEC_23).both(Unit::Line, Decimals(BT_131)),
    Row::new("BR-DEC-24", &[BT_136], br_dec::BR_DEC_24).both(Unit::LineAllowance, Decimals(BT_136)),
    Row::new("BR-DEC-25", &[BT_137], br_dec::BR_DEC_25).both(Unit::LineAllowance, Decimals(BT_137)),
    Row::new("BR-DEC-27", &[BT_141], br_dec::BR_DEC_27).both(Unit::LineCharge, Decimals(BT_141)),
    Row::new("BR-DEC-28", &[BT_142], br_dec::BR_DEC_28).both(Unit::LineCharge, Decimals(BT_142)),
];

/// Of two amounts, the artefacts of CII look at the first.
fn first_is_short(scope: &Scope<'_, '_>, term: Term) -> Outcome {
    let stated = scope.first(term);
    Ok(holds_if(stated.is_none_or(|stated| spelled_with_two_decimals(stated.text)), || Breach::of(term, stated)))
}

/// The artefacts of CII ask that one total of VAT be in the currency and short; for the currency of the
/// invoice, one in another currency will do.
fn one_total_is_short(scope: &Scope<'_, '_>, currency: Term, others_will_do: bool) -> Outcome {
    let stated = scope.facts.invoice().and_then(|invoice| invoice.first(Slot::Term(currency)));
    let mut totals = scope.units(Unit::VatAmount).peekable();
    if totals.peek().is_none() || (stated.is_none() && !others_will_do) {
        return plain(true);
    }
    let mut holds = false;
    let mut at_fault = None;
    for total in totals {
        let is_in_currency = total.first(Slot::Currency).map(|own| own.text) == stated.map(|stated| stated.text);
        holds |= if is_in_currency { has_two_decimals(total)? } else { others_will_do };
        at_fault = at_fault.or(total.first(Slot::Term(BT_110)));
    }
    Ok(holds_if(holds, || Breach::of(if others_will_do { BT_110 } else { BT_111 }, at_fault)))
}
