//! Which identifiers a category asks of the parties.

use super::Category;
use crate::rules::check::{Breach, Outcome, Scope, holds_if, plain};
use crate::rules::facts::{CategoryUse, Side, Slot};
use crate::rules::unit::Unit;
use crate::term::Term::{self, *};

/// The identifiers that a category asks for.
pub(super) enum Identifiers {
    /// BT-31, BT-32 or BT-63.
    Seller,
    /// One of those, and BT-48 or BT-47.
    SellerAndBuyer,
    /// BT-31 or BT-63, and BT-48.
    VatOfBoth,
    /// BT-31 or BT-63.
    VatOfSeller,
    /// None of BT-31, BT-63 and BT-48.
    None,
}

/// `-02` of each category.
pub(super) fn of_lines(scope: &Scope<'_, '_>, category: &Category) -> Outcome {
    of(scope, category, Side::Line)
}

/// `-03` of each category.
pub(super) fn of_allowances(scope: &Scope<'_, '_>, category: &Category) -> Outcome {
    of(scope, category, Side::Allowance)
}

/// `-04` of each category.
pub(super) fn of_charges(scope: &Scope<'_, '_>, category: &Category) -> Outcome {
    of(scope, category, Side::Charge)
}

fn of(scope: &Scope<'_, '_>, category: &Category, side: Side) -> Outcome {
    let syntax = scope.syntax();
    let counts = |used: &&CategoryUse<'_>| {
        category.is_used_by(used, syntax) && used.is_vat && (scope.is_cii() || category.counts(used))
    };
    let Some(used) = scope.facts.uses_of(side).find(counts) else { return plain(true) };
    Ok(holds_if(category.identifiers.are_there(scope), || Breach {
        place: Some(used.place),
        line: used.line,
        ..Breach::default()
    }))
}

impl Category {
    /// Whether UBL looks at this use: two of its tests are stricter than the others.
    fn counts(&self, used: &CategoryUse<'_>) -> bool {
        match self.code {
            "O" => used.is_of_document,
            "L" if used.side == Side::Charge => used.code == self.code,
            _ => true,
        }
    }
}

impl Identifiers {
    fn are_there(&self, scope: &Scope<'_, '_>) -> bool {
        let has = |unit: Unit, term: Term| scope.units(unit).any(|party| party.has(Slot::Term(term)));
        let seller_vat = has(Unit::Seller, BT_31) || has(Unit::Representative, BT_63);
        let seller = seller_vat || has(Unit::Seller, BT_32);
        let buyer_vat = has(Unit::Buyer, BT_48);
        match self {
            Self::Seller => seller,
            Self::SellerAndBuyer => seller && (buyer_vat || has(Unit::Buyer, BT_47)),
            Self::VatOfBoth => seller_vat && buyer_vat,
            Self::VatOfSeller => seller_vat,
            Self::None => !seller_vat && !buyer_vat,
        }
    }
}
