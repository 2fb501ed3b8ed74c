//! What the portal checks before it takes an invoice.

mod content;
mod parties;
mod table;
mod totals;

pub(super) use self::parties::{may_validate, onboarding, routing};
pub use self::table::PortalCheck;
pub(super) use self::table::*;
pub(super) use self::totals::TAUX_TVA;

use crate::chorus::wire::{ModeDepot, SoumettreRequest};
use crate::decimal::Decimal;
use crate::simulator::invoices::Amounts;
use crate::simulator::portal::Portal;

/// An invoice that is about to be taken, whichever way it came.
pub(super) struct Deposit {
    pub(super) request: SoumettreRequest,
    pub(super) mode: ModeDepot,
    /// Charges less allowances of the whole document, without VAT; zero for what the API carries.
    pub(super) adjustment: Decimal,
    /// Supplier and recipient as the document writes them, for the report of a flux.
    pub(super) supplier_siret: Option<String>,
}

/// Everything that is wrong with a deposit, in the order in which the portal looks, and its amounts
/// when they are right.
pub(super) struct Verdict {
    pub(super) found: Vec<&'static PortalCheck>,
    pub(super) amounts: Option<Amounts>,
}

/// Whom a deposit is made for.
pub(super) struct Depositor<'a> {
    pub(super) login: &'a str,
    pub(super) structures: &'a [i64],
}

/// Checks a deposit.
pub(super) fn check(portal: &Portal, deposit: &Deposit, depositor: &Depositor<'_>) -> Verdict {
    let mut found = Vec::new();
    parties::supplier(portal, deposit, depositor, &mut found);
    parties::recipient(portal, &deposit.request, &mut found);
    content::check(portal, deposit, depositor, &mut found);
    let amounts = totals::check(deposit, &mut found);
    Verdict { found, amounts }
}
