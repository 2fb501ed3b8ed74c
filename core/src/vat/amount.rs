//! The amounts of allowances and charges, from percentages where they are not stated.

use crate::decimal::Decimal;
use crate::term::{Path, Term};
use crate::vat::exact::percentage_of;
use crate::vat::included::without_vat;
use crate::vat::key::Key;
use crate::vat::ledger::{Ledger, Tolerance, exactly};
use crate::vat::{AdjustmentReason, ComputeError, Prices};

/// An allowance or a charge, of a line or of the document.
pub(super) struct AllowanceCharge<'a> {
    pub(super) amount: &'a mut Option<Decimal>,
    pub(super) base_amount: &'a mut Option<Decimal>,
    pub(super) percentage: Option<Decimal>,
    /// Where it stands, and its terms for the amount and the base.
    pub(super) path: Path,
    pub(super) amount_term: Term,
    pub(super) base_term: Term,
}

/// Its amount as it was entered, with VAT or without, and as it is written, without.
#[derive(Clone, Copy, Debug)]
pub(super) struct Resolved {
    pub(super) entered: Decimal,
    pub(super) written: Decimal,
}

impl AllowanceCharge<'_> {
    /// Fills the amount, and the base that it was computed from.
    ///
    /// `implied_base` is what the percentage applies to when no base is stated.
    pub(super) fn resolve(
        self,
        implied_base: impl FnOnce() -> Result<Option<Decimal>, ComputeError>,
        key: Key,
        prices: Prices,
        ledger: &mut Ledger,
    ) -> Result<Resolved, ComputeError> {
        let amount_path = || self.path.clone().then(self.amount_term);
        let base_path = || self.path.clone().then(self.base_term);

        let computed = match (*self.amount, self.percentage, *self.base_amount) {
            (None, None, _) => return Err(ComputeError::Missing { path: amount_path() }),
            (None, Some(percentage), base) => {
                let base = match base {
                    Some(base) => base,
                    None => implied_base()?.ok_or_else(|| ComputeError::Missing { path: base_path() })?,
                };
                *self.base_amount = Some(base);
                Some(exactly(percentage_of(base, percentage), amount_path)?)
            }
            (Some(_), Some(percentage), Some(base)) => Some(exactly(percentage_of(base, percentage), amount_path)?),
            (Some(_), _, _) => None,
        };

        if prices == Prices::WithVat {
            let entered = match (*self.amount, computed) {
                (Some(stated), Some(computed)) => {
                    ledger.compare(stated, computed, Tolerance::TwoCents, amount_path);
                    stated
                }
                (stated, computed) => stated.or(computed).unwrap_or_default(),
            };
            let base = self.base_amount.map(|base| exactly(without_vat(base, key), base_path)).transpose()?;
            let converted = exactly(without_vat(entered, key), amount_path)?;
            let of_base = match (*self.amount, self.percentage, base) {
                (None, Some(percentage), Some(base)) => percentage_of(base, percentage),
                _ => None,
            };
            let is_near = |amount: &Decimal| (*amount - converted).abs() <= Decimal::new(1, 2);
            let written = of_base.filter(is_near).unwrap_or(converted);
            if let (Some(entered), Some(written)) = (*self.base_amount, base) {
                ledger.adjust(entered, written, AdjustmentReason::VatRemoved, base_path);
            }
            ledger.adjust(entered, written, AdjustmentReason::VatRemoved, amount_path);
            *self.base_amount = base;
            *self.amount = Some(written);
            return Ok(Resolved { entered, written });
        }

        if let Some(base) = *self.base_amount {
            ledger.keep_fact(base, base_path)?;
        }
        let amount = match (*self.amount, computed) {
            (Some(stated), None) => ledger.keep_fact(stated, amount_path)?,
            (stated, computed) => {
                ledger.keep(stated, computed.unwrap_or_default(), Tolerance::TwoCents, amount_path)?
            }
        };
        *self.amount = Some(amount);
        Ok(Resolved { entered: amount, written: amount })
    }
}
