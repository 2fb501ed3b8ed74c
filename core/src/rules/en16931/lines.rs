//! Invoice lines, their periods and their items.

use super::document::{days_in_order, has_an_end, texts_in_order};
use crate::decimal::Decimal;
use crate::rules::check::Check::{By, NotBlank, OneOf, Present};
use crate::rules::check::{Breach, Outcome, Scope, holds_if, plain};
use crate::rules::facts::Slot;
use crate::rules::registry::Row;
use crate::rules::unit::Unit;
use crate::rules::words::{br, br_co};
use crate::term::Term::{self, *};

pub(super) const ROWS: &[Row] = &[
    Row::new("BR-21", &[BG_25, BT_126], br::BR_21).both(Unit::Line, NotBlank(BT_126)),
    Row::new("BR-22", &[BG_25, BT_129], br::BR_22).both(Unit::Line, Present(BT_129)),
    Row::new("BR-23", &[BG_25, BT_130], br::BR_23).both(Unit::Line, Present(BT_130)),
    Row::new("BR-24", &[BG_25, BT_131], br::BR_24).both(Unit::Line, Present(BT_131)),
    Row::new("BR-25", &[BG_25, BT_153], br::BR_25).both(Unit::Line, NotBlank(BT_153)),
    Row::new("BR-26", &[BG_25, BT_146], br::BR_26).both(Unit::Line, Present(BT_146)),
    Row::new("BR-27", &[BT_146], br::BR_27).both(Unit::Line, By(|scope| not_negative(scope, BT_146, false))),
    Row::new("BR-28", &[BT_148], br::BR_28).both(Unit::Line, By(|scope| not_negative(scope, BT_148, true))),
    Row::new("BR-30", &[BT_134, BT_135], br::BR_30)
        .ubl(Unit::LinePeriod, By(|scope| days_in_order(scope, BT_134, BT_135)))
        .cii(Unit::LinePeriod, By(|scope| texts_in_order(scope, BT_134, BT_135))),
    Row::new("BR-54", &[BG_32, BT_160, BT_161], br::BR_54)
        .both(Unit::ItemAttribute, By(|scope| plain(scope.has(BT_160) && scope.has(BT_161)))),
    Row::new("BR-64", &[BT_157], br::BR_64)
        .ubl(Unit::ItemIdentifier, Present(BT_157_1))
        .cii(Unit::Line, By(|scope| scheme_if(scope, Slot::GlobalId, BT_157_1))),
    Row::new("BR-65", &[BT_158], br::BR_65)
        .ubl(Unit::ItemClassification, Present(BT_158_1))
        .cii(Unit::ItemClassification, By(|scope| scheme_if(scope, Slot::Term(BT_158), BT_158_1))),
    Row::new("BR-CO-04", &[BG_25, BT_151], br_co::BR_CO_04).both(Unit::Line, Present(BT_151)),
    Row::new("BR-CO-20", &[BG_26, BT_134, BT_135], br_co::BR_CO_20)
        .ubl(Unit::LinePeriod, OneOf(&[BT_134, BT_135]))
        .cii(Unit::LinePeriod, By(has_an_end)),
];

fn not_negative(scope: &Scope<'_, '_>, price: Term, may_be_absent: bool) -> Outcome {
    let mut holds = may_be_absent && !scope.has(price);
    for stated in scope.group.all(Slot::Term(price)) {
        holds |= stated.double()? >= Decimal::ZERO;
    }
    Ok(holds_if(holds, || Breach::of(price, scope.first(price)).expecting("≥ 0")))
}

/// An identifier of CII that is there has its scheme.
fn scheme_if(scope: &Scope<'_, '_>, identifier: Slot, scheme: Term) -> Outcome {
    if scope.group.has(identifier) { NotBlank(scheme).run(scope) } else { plain(true) }
}
