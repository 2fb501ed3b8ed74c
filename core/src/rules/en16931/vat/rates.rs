//! Which rates a category may have.

use super::Category;
use crate::decimal::Decimal;
use crate::rules::check::{Breach, Outcome, Scope, holds_if, plain};
use crate::rules::facts::{Slot, Stated};
use crate::term::Term::{self, *};

/// The rates that a category may have.
pub(super) enum Rate {
    /// Above 0.
    Positive,
    /// 0 or above; above 0 in CII.
    PositiveInCii,
    /// 0 or above.
    NotNegative,
    /// 0.
    Zero,
    /// None at all.
    Absent,
}

/// `-05` of each category.
pub(super) fn of_line(scope: &Scope<'_, '_>, category: &Category) -> Outcome {
    of(scope, category, BT_151, BT_152)
}

/// `-06` of each category.
pub(super) fn of_allowance(scope: &Scope<'_, '_>, category: &Category) -> Outcome {
    of(scope, category, BT_95, BT_96)
}

/// `-07` of each category.
pub(super) fn of_charge(scope: &Scope<'_, '_>, category: &Category) -> Outcome {
    of(scope, category, BT_102, BT_103)
}

fn of(scope: &Scope<'_, '_>, category: &Category, code: Term, rate: Term) -> Outcome {
    if !category.is_of(scope.group, code, scope.syntax())? {
        return plain(true);
    }
    let stated = scope.one(Slot::Term(rate))?;
    let number = || stated.map(Stated::double).transpose();
    let (holds, expected) = match category.rate {
        Rate::Absent => (stated.is_none(), ""),
        Rate::Zero => (number()?.is_some_and(|rate| rate == Decimal::ZERO), "0"),
        Rate::PositiveInCii if scope.is_cii() => (number()?.is_some_and(|rate| rate > Decimal::ZERO), "> 0"),
        Rate::Positive => (number()?.is_some_and(|rate| rate > Decimal::ZERO), "> 0"),
        Rate::PositiveInCii | Rate::NotNegative => (number()?.is_some_and(|rate| rate >= Decimal::ZERO), "≥ 0"),
    };
    let expected = (!expected.is_empty()).then(|| expected.to_owned());
    Ok(holds_if(holds, || Breach { expected, ..Breach::of(rate, stated) }))
}
