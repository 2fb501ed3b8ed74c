//! The document totals (BG-22).

use crate::decimal::{Decimal, round};
use crate::invoice::Invoice;
use crate::term::Term;
use crate::vat::breakdown::{Shares, totals_path};
use crate::vat::exact::{Fraction, add, multiply, subtract, sum, to_amount};
use crate::vat::ledger::{Ledger, Tolerance, exactly};
use crate::vat::{ComputeError, Options};

/// Fills BG-22 from the sums and the breakdown, each total from those that were kept before it.
///
/// Source: BR-CO-10 to BR-CO-16.
pub(super) fn fill_totals(
    invoice: &mut Invoice,
    shares: &Shares,
    options: &Options,
    ledger: &mut Ledger,
) -> Result<(), ComputeError> {
    let mut totals = invoice.document_totals.take().unwrap_or_default();
    let mut keep = |stated: &mut Option<Decimal>, computed: Option<Decimal>, tolerance, term| {
        let path = || totals_path(term);
        let computed = exactly(computed.and_then(to_amount), path)?;
        let kept = ledger.keep(*stated, computed, tolerance, path)?;
        *stated = Some(kept);
        Ok::<Decimal, ComputeError>(kept)
    };

    let lines = keep(&mut totals.sum_of_line_net_amounts, Some(shares.line_sum), Tolerance::Exact, Term::BT_106)?;
    let mut allowances = Decimal::ZERO;
    if totals.sum_of_allowances.is_some() || !invoice.document_level_allowances.is_empty() {
        let computed = Some(shares.allowance_sum);
        allowances = keep(&mut totals.sum_of_allowances, computed, Tolerance::Exact, Term::BT_107)?;
    }
    let mut charges = Decimal::ZERO;
    if totals.sum_of_charges.is_some() || !invoice.document_level_charges.is_empty() {
        charges = keep(&mut totals.sum_of_charges, Some(shares.charge_sum), Tolerance::Exact, Term::BT_108)?;
    }
    let without_vat = subtract(lines, allowances).and_then(|sum| add(sum, charges));
    let without_vat = keep(&mut totals.total_without_vat, without_vat, Tolerance::Exact, Term::BT_109)?;

    let vat = sum(invoice.vat_breakdowns.iter().filter_map(|group| group.tax_amount));
    let vat = keep(&mut totals.total_vat, vat, Tolerance::Exact, Term::BT_110)?;
    if let Some(rate) = options.accounting_currency_rate {
        let in_accounting_currency = multiply(vat, rate);
        let stated = &mut totals.total_vat_in_accounting_currency;
        keep(stated, in_accounting_currency, Tolerance::BelowOne, Term::BT_111)?;
    } else if let Some(stated) = totals.total_vat_in_accounting_currency {
        keep(&mut totals.total_vat_in_accounting_currency, Some(stated), Tolerance::Any, Term::BT_111)?;
    }
    let with_vat = keep(&mut totals.total_with_vat, add(without_vat, vat), Tolerance::Exact, Term::BT_112)?;

    let mut due = Some(with_vat);
    if let Some(paid) = totals.paid_amount {
        let paid = keep(&mut totals.paid_amount, Some(paid), Tolerance::Any, Term::BT_113)?;
        due = subtract(with_vat, paid);
    }
    let step = options.amount_due_step.and_then(|step| Some(rounding_to(due?, step)));
    match (totals.rounding_amount, step) {
        (stated, Some(rounding)) if stated.is_some() || rounding.is_none_or(|rounding| !rounding.is_zero()) => {
            due = add_rounding(due, keep(&mut totals.rounding_amount, rounding, Tolerance::Any, Term::BT_114)?);
        }
        (Some(stated), _) => {
            let rounding = keep(&mut totals.rounding_amount, Some(stated), Tolerance::Any, Term::BT_114)?;
            due = add_rounding(due, rounding);
        }
        (None, _) => {}
    }
    keep(&mut totals.amount_due_for_payment, due, Tolerance::Exact, Term::BT_115)?;

    invoice.document_totals = Some(totals);
    Ok(())
}

fn add_rounding(due: Option<Decimal>, rounding: Decimal) -> Option<Decimal> {
    due.and_then(|due| add(due, rounding))
}

/// What takes `due` to the nearest multiple of `step`, halves away from zero.
fn rounding_to(due: Decimal, step: Decimal) -> Option<Decimal> {
    let steps = round(Fraction::new(due, step).rounded(0)?, 0);
    subtract(multiply(steps, step)?, due)
}
