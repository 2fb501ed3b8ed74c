//! What a VAT breakdown is grouped by.

use std::cmp::Reverse;

use crate::decimal::Decimal;
use crate::term::Path;
use crate::vat::{Category, ComputeError};

/// A category and a rate; groups go by category, then by falling rate.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct Key {
    pub(super) category: Category,
    rate: Reverse<Decimal>,
}

impl Key {
    pub(super) fn new(category: Category, rate: Decimal) -> Self {
        Self { category, rate: Reverse(rate.normalize()) }
    }

    /// The key of a category code and a rate, refusing what contradicts itself. Category `O` has
    /// rate 0 here.
    pub(super) fn read(
        code: &str,
        rate: Option<Decimal>,
        code_path: impl FnOnce() -> Path,
        rate_path: impl FnOnce() -> Path,
    ) -> Result<Self, ComputeError> {
        let category = read_category(code, code_path)?;
        let rate = match rate {
            Some(rate) if !is_rate(rate) => return Err(ComputeError::RateOutOfRange { path: rate_path(), rate }),
            Some(rate) if !rate.is_zero() && !category.bears_vat() => {
                let category = category.code().to_owned();
                return Err(ComputeError::RateForbidden { path: rate_path(), category, rate });
            }
            Some(rate) => rate,
            None if category.bears_vat() => return Err(ComputeError::Missing { path: rate_path() }),
            None => Decimal::ZERO,
        };
        Ok(Self::new(category, rate))
    }

    /// The rate in percent, zero for category `O`.
    pub(super) const fn rate(self) -> Decimal {
        self.rate.0
    }

    /// The rate as the breakdown writes it (BT-119): none for category `O`.
    pub(super) fn written_rate(self) -> Option<Decimal> {
        (self.category != Category::OutOfScope).then_some(self.rate.0)
    }

    /// A hundred plus the rate: what an amount with VAT is divided by.
    pub(super) fn hundred_and_rate(self) -> Decimal {
        Decimal::ONE_HUNDRED + self.rate.0
    }
}

/// The category of a code.
pub(super) fn read_category(code: &str, path: impl FnOnce() -> Path) -> Result<Category, ComputeError> {
    if code.is_empty() {
        return Err(ComputeError::Missing { path: path() });
    }
    Category::from_code(code)
        .ok_or_else(|| ComputeError::UnknownCategory { path: path(), code: code.chars().take(40).collect() })
}

/// Zero, or what BR-CO-17 does not round to zero, up to 100 %, with no more decimals than any rate
/// has.
fn is_rate(rate: Decimal) -> bool {
    rate.is_zero() || rate >= Decimal::new(5, 1) && rate <= Decimal::ONE_HUNDRED && rate.normalize().scale() <= 6
}
