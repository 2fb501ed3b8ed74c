//! Payment instructions.

use crate::rules::check::Check::{By, Present};
use crate::rules::check::{Breach, Outcome, Scope, Why, holds_if, plain};
use crate::rules::facts::Slot;
use crate::rules::registry::Row;
use crate::rules::unit::Unit;
use crate::rules::words::br;
use crate::term::Term::*;

pub(super) const ROWS: &[Row] = &[
    Row::new("BR-49", &[BG_16, BT_81], br::BR_49).both(Unit::PaymentMeans, Present(BT_81)),
    Row::new("BR-50", &[BG_16, BG_17, BT_84], br::BR_50).both(Unit::PaymentMeans, By(account_is_named)),
    Row::new("BR-51", &[BT_87], br::BR_51).both(Unit::Card, By(card_number)).ubl_warning(),
    Row::new("BR-61", &[BT_81, BT_84], br::BR_61).both(Unit::PaymentMeans, By(account_is_there)),
];

/// The number of an account: an IBAN, or in CII another number as well.
const ACCOUNTS: [Slot; 2] = [Slot::Term(BT_84), Slot::OTHER_ACCOUNT];

/// Whether the means of payment is a credit transfer.
fn is_credit_transfer(scope: &Scope<'_, '_>, trimmed: bool) -> bool {
    let code = |text: &str| matches!(text, "30" | "58");
    scope.group.all(Slot::Term(BT_81)).any(|means| code(if trimmed { means.trimmed() } else { means.text }))
}

fn account_is_named(scope: &Scope<'_, '_>) -> Outcome {
    let accounts = scope.group.all(Slot::Term(BG_17)).count();
    if accounts == 0 || !is_credit_transfer(scope, false) {
        return plain(true);
    }
    for slot in ACCOUNTS {
        if let Some(again) = scope.group.all(slot).nth(accounts) {
            return Err(again.unreadable(Why::Repeated));
        }
    }
    let named = ACCOUNTS.iter().flat_map(|slot| scope.group.all(*slot)).filter(|account| !account.is_blank()).count();
    Ok(holds_if(named >= accounts, || Breach::of(BT_84, scope.first(BT_84))))
}

/// CII looks at accounts that are there; `CII-SR-470` says when there is none.
fn account_is_there(scope: &Scope<'_, '_>) -> Outcome {
    let is_asked = if scope.is_cii() {
        is_credit_transfer(scope, false) && scope.has(BG_17)
    } else {
        is_credit_transfer(scope, true)
    };
    let is_there = ACCOUNTS.iter().any(|slot| scope.group.has(*slot));
    Ok(holds_if(!is_asked || is_there, || Breach { term: Some(BT_84), ..Breach::default() }))
}

fn card_number(scope: &Scope<'_, '_>) -> Outcome {
    let Some(number) = scope.one(Slot::Term(BT_87))? else { return plain(true) };
    let length = number.text.split_ascii_whitespace().map(|part| part.chars().count() + 1).sum::<usize>();
    Ok(holds_if(length <= 11, || Breach { term: Some(BT_87), place: Some(number.place), ..Breach::default() }))
}
