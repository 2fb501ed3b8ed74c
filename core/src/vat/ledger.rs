//! What was stated against what is computed.

use crate::decimal::Decimal;
use crate::term::Path;
use crate::vat::exact::{is_too_fine, to_amount};
use crate::vat::{Adjustment, AdjustmentReason, ComputeError, Difference, DifferenceKind};

/// How far a stated figure may be from the computed one.
#[derive(Clone, Copy, Debug)]
pub(super) enum Tolerance {
    /// Not at all.
    Exact,
    /// By less than one unit of the currency.
    ///
    /// Source: BR-CO-17, BR-S-09, in the stricter of their two official readings.
    BelowOne,
    /// By two cents: EN 16931 has no rule on the figure, this is the slack of the rules that others
    /// have.
    ///
    /// Source: Peppol BIS Billing 3.0, PEPPOL-EN16931-R040 and R120.
    TwoCents,
    /// By anything: no rule relates the figure to another.
    Any,
}

impl Tolerance {
    fn admits(self, stated: Decimal, computed: Decimal) -> bool {
        let gap = stated.checked_sub(computed).map(|gap| gap.abs());
        match self {
            Self::Exact => stated == computed,
            Self::BelowOne => gap.is_some_and(|gap| gap < Decimal::ONE),
            Self::TwoCents => gap.is_some_and(|gap| gap <= Decimal::new(2, 2)),
            Self::Any => true,
        }
    }
}

/// The differences and adjustments of one computation.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    pub(super) differences: Vec<Difference>,
    pub(super) adjustments: Vec<Adjustment>,
}

impl Ledger {
    /// The amount to go on with: the stated one, reported if it differs, or else the computed one.
    pub(super) fn keep(
        &mut self,
        stated: Option<Decimal>,
        computed: Decimal,
        tolerance: Tolerance,
        path: impl FnOnce() -> Path,
    ) -> Result<Decimal, ComputeError> {
        let Some(stated) = stated else { return Ok(computed) };
        if to_amount(stated).is_none() {
            return Err(ComputeError::Overflow { path: path() });
        }
        if is_too_fine(stated) {
            let kind = DifferenceKind::Decimals;
            self.differences.push(Difference { path: path(), stated, computed, kind, tolerated: false });
        } else if stated != computed {
            self.compare(stated, computed, tolerance, path);
        }
        Ok(stated)
    }

    /// Reports a stated fact that other facts contradict.
    pub(super) fn compare(
        &mut self,
        stated: Decimal,
        computed: Decimal,
        tolerance: Tolerance,
        path: impl FnOnce() -> Path,
    ) {
        if stated != computed {
            let (kind, tolerated) = (DifferenceKind::Value, tolerance.admits(stated, computed));
            self.differences.push(Difference { path: path(), stated, computed, kind, tolerated });
        }
    }

    /// Keeps a stated amount that nothing is computed for, and reports it if it has too many
    /// decimals.
    pub(super) fn keep_fact(&mut self, stated: Decimal, path: impl FnOnce() -> Path) -> Result<Decimal, ComputeError> {
        match to_amount(stated) {
            Some(rounded) => self.keep(Some(stated), rounded, Tolerance::Any, path),
            None => Err(ComputeError::Overflow { path: path() }),
        }
    }

    /// Notes that `written` stands where `plain` would be expected.
    pub(super) fn adjust(
        &mut self,
        plain: Decimal,
        written: Decimal,
        reason: AdjustmentReason,
        path: impl FnOnce() -> Path,
    ) {
        if plain != written {
            self.adjustments.push(Adjustment { path: path(), plain, written, reason });
        }
    }
}

/// `figure`, or the error that it cannot be computed.
pub(super) fn exactly<T>(figure: Option<T>, path: impl FnOnce() -> Path) -> Result<T, ComputeError> {
    figure.ok_or_else(|| ComputeError::Overflow { path: path() })
}
