//! Numbers in double precision, where the official artefacts reckon so.
//!
//! An amount never is one. But whether a difference of exactly 1.00 is within a tolerance depends on
//! how the recipient’s validator reckons, and some of its tests reckon in double precision.

use std::cmp::Ordering;
use std::ops::{Add, Mul, Sub};

use crate::decimal::Decimal;

/// Powers of ten that a double holds exactly, as far as they are needed.
const POWERS: [f64; 13] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12];

/// A number of XPath type `xs:double`.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub(crate) struct Double(f64);

impl Double {
    pub(crate) const ONE: Self = Self(1.0);

    /// Rounded to two decimals, halves up: `floor(x * 100 + 0.5) / 100`.
    pub(crate) fn rounded(self) -> Self {
        Self((self.0 * 100.0 + 0.5).floor() / 100.0)
    }

    pub(crate) fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// Divided by 100.
    pub(crate) fn percent(self) -> Self {
        Self(self.0 / 100.0)
    }

    /// Whether this lies between `centre` - 1 and `centre` + 1, both excluded.
    pub(crate) fn is_within_one_of(self, centre: Self) -> bool {
        centre - Self::ONE < self && self < centre + Self::ONE
    }
}

impl From<Decimal> for Double {
    /// The double closest to the decimal as it is spelled.
    #[allow(clippy::cast_precision_loss)]
    fn from(number: Decimal) -> Self {
        const EXACT: u64 = 1 << 53;
        match (u64::try_from(number.mantissa().unsigned_abs()), POWERS.get(number.scale() as usize)) {
            // Both are doubles without loss, so their quotient is the closest one.
            (Ok(digits), Some(power)) if digits <= EXACT => {
                let magnitude = digits as f64 / power;
                Self(if number.is_sign_negative() { -magnitude } else { magnitude })
            }
            _ => Self(number.to_string().parse().unwrap_or_default()),
        }
    }
}

impl Add for Double {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Double {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Mul for Double {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        Self(self.0 * other.0)
    }
}

impl PartialEq<Decimal> for Double {
    fn eq(&self, other: &Decimal) -> bool {
        *self == Self::from(*other)
    }
}

impl PartialOrd<Decimal> for Double {
    fn partial_cmp(&self, other: &Decimal) -> Option<Ordering> {
        self.partial_cmp(&Self::from(*other))
    }
}
