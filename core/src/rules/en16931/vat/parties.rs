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
    // Whoever asks for allowances reads of each whether it is one.
    if side == Side::Allowance
        && let Some(indicator) = scope.facts.indicators.first()
    {
        indicator.truth()?;
    }
    let Some((used, is_vat)) = used_of_vat(scope, category, side) else { return plain(true) };
    Ok(holds_if(is_vat && category.identifiers.are_there(scope), || Breach {
        place: Some(used.place),
        line: used.line,
        ..Breach::default()
    }))
}

/// The first use of a category that counts, and whether it is one of VAT. For lines of category S, UBL asks for
/// the tax as well.
fn used_of_vat<'s>(scope: &'s Scope<'_, '_>, category: &Category, side: Side) -> Option<(&'s CategoryUse<'s>, bool)> {
    let syntax = scope.syntax();
    let uses = || {
        let uses = scope.facts.uses_of(side).filter(|used| category.is_used_by(used, syntax));
        uses.filter(|used| scope.is_cii() || category.counts(used))
    };
    let of_vat = uses().find(|used| used.is_vat).map(|used| (used, true));
    let asks_for_tax = !scope.is_cii() && category.code == "S" && side == Side::Line;
    of_vat.or_else(|| uses().next().filter(|_| asks_for_tax).map(|used| (used, false)))
}

impl Category {
    /// Whether UBL looks at this use: two of its tests are stricter than the others.
    fn counts(&self, used: &CategoryUse<'_>) -> bool {
        match self.code {
            "O" => used.is_of_document,
            "L" if used.side == Side::Charge => used.code == Some(self.code),
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
