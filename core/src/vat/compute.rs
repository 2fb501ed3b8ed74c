use serde::Serialize;

use crate::decimal::Decimal;
use crate::invoice::Invoice;
use crate::term::{Path, Term};
use crate::vat::breakdown::{Shares, fill_breakdown};
use crate::vat::exact::is_too_fine;
use crate::vat::ledger::Ledger;
use crate::vat::line::fill_lines;
use crate::vat::totals::fill_totals;
use crate::vat::{Adjustment, ComputeError, Difference, Options};

/// An invoice with its figures, and the account of how they came about.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Computation {
    /// The invoice, complete.
    pub invoice: Invoice,
    /// The figures that the caller stated and that the facts do not give. The invoice keeps them.
    pub differences: Vec<Difference>,
    /// The figures that plain rounding would not give, and what was entered with VAT and replaced.
    pub adjustments: Vec<Adjustment>,
}

impl Computation {
    /// Whether the invoice passes BR-CO-10 to BR-CO-17, BR-DEC and the `-08` and `-09` rules:
    /// whether every difference is tolerated.
    #[must_use]
    pub fn is_consistent(&self) -> bool {
        self.differences.iter().all(|difference| difference.tolerated)
    }
}

/// Fills the line net amounts (BT-131), the VAT breakdown (BG-23) and the totals (BG-22) of an
/// invoice from its facts: quantities, prices, allowances, charges, VAT rates, and the amount paid.
///
/// A figure that is stated already stays, those that depend on it are computed from it, and it is
/// reported when the facts give another. Absent is not zero: BT-107 appears when there are
/// allowances, BT-113 when it is stated, and an amount of zero is written as zero.
///
/// - BT-131 is the quantity times the price over its base quantity, plus charges, less allowances,
///   multiplied first, divided once, and rounded once.
/// - An allowance or charge without amount is its percentage of its base amount. Without base
///   amount, a line takes quantity times price, and the document takes the net amounts of the lines
///   under the same VAT category and rate; the base is then written (BT-93, BT-100, BT-137,
///   BT-142).
/// - BT-117 is BT-116 times the rate, per category and rate; rates compare as numbers.
/// - New groups of the breakdown come after the stated ones, by category and falling rate.
/// - Where a group needs a reason and none is stated, it gets the one of [`Options::exemption`] when
///   that is of its category; else `AE`, `K`, `G` and `O` get the one that fits every case, and `E`
///   gets none.
/// - BT-111 is BT-110 times [`Options::accounting_currency_rate`]; without a rate, only a stated one
///   is there.
///
/// Rounding is half away from zero, and happens where an amount is written, nowhere else.
///
/// # Errors
///
/// [`ComputeError::Missing`] when a figure can be neither computed nor found; `UnknownCategory`,
/// `RateForbidden`, `RateOutOfRange` and `BaseQuantity` when a fact makes no sense; `Overflow` when
/// a figure would reach 10^16 or could not be computed exactly; `OptionOutOfRange` when an option
/// makes no sense.
///
/// ```
/// use factrice::date;
/// use factrice::decimal::parse;
/// use factrice::invoice::{
///     Buyer, Invoice, InvoiceLine, LineVatInformation, PostalAddress, Seller,
/// };
/// use factrice::vat::{Options, compute};
///
/// let rennes = PostalAddress::new("3 rue des Lilas", "35000", "Rennes", "FR");
/// let brest = PostalAddress::new("2 rue Frézier", "29200", "Brest", "FR");
/// let seller = Seller::new("Atelier Dupré", rennes);
/// let buyer = Buyer::new("Ville de Brest", brest);
/// let vat = LineVatInformation::new("S", Some(parse("20")?));
/// let line = InvoiceLine::new("1", "Chaise", parse("12")?, "C62", parse("41.335")?, vat);
/// let day = date::parse("2026-11-23")?;
/// let facts = Invoice::new("F-2026-7", day, seller, buyer, vec![line]);
///
/// let computation = compute(&facts, &Options::default())?;
/// let totals = computation.invoice.document_totals.unwrap();
/// assert_eq!(totals.total_without_vat, Some(parse("496.02")?));
/// assert_eq!(totals.total_with_vat, Some(parse("595.22")?));
/// assert!(computation.differences.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Source: EN 16931-1 §6.4.2 and §6.4.3; BR-CO-10 to BR-CO-17; the `-08` and `-09` rules.
pub fn compute(invoice: &Invoice, options: &Options) -> Result<Computation, ComputeError> {
    check_options(invoice, options)?;
    let mut invoice = invoice.clone();
    let mut ledger = Ledger::default();

    let sums = fill_lines(&mut invoice.lines, options, &mut ledger)?;
    let mut shares = Shares::new(sums)?;
    shares.take_allowances(&mut invoice.document_level_allowances, options, &mut ledger)?;
    shares.add_charges(&mut invoice.document_level_charges, options, &mut ledger)?;
    fill_breakdown(&mut invoice, &shares, options, &mut ledger)?;
    fill_totals(&mut invoice, &shares, options, &mut ledger)?;

    Ok(Computation { invoice, differences: ledger.differences, adjustments: ledger.adjustments })
}

fn check_options(invoice: &Invoice, options: &Options) -> Result<(), ComputeError> {
    if let Some(value) = options.accounting_currency_rate {
        if value <= Decimal::ZERO {
            return Err(ComputeError::OptionOutOfRange { option: "accounting_currency_rate", value });
        }
        if invoice.vat_accounting_currency_code.is_none() {
            return Err(ComputeError::Missing { path: Path::root().then(Term::BT_6) });
        }
    }
    match options.amount_due_step {
        Some(value) if value <= Decimal::ZERO || is_too_fine(value) => {
            Err(ComputeError::OptionOutOfRange { option: "amount_due_step", value })
        }
        _ => Ok(()),
    }
}
