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

    /// A number as XML Schema spells doubles: with an exponent at will, `INF`, `NaN`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        match text {
            "INF" => Some(Self(f64::INFINITY)),
            "-INF" => Some(Self(f64::NEG_INFINITY)),
            "NaN" => Some(Self(f64::NAN)),
            _ if text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'-' | b'+' | b'e' | b'E')) => {
                text.parse().ok().map(Self)
            }
            _ => None,
        }
    }

    /// Rounded to two decimals, halves up: `floor(x * 100 + 0.5) / 100`.
    pub(crate) fn rounded(self) -> Self {
        Self((self.0 * 100.0 + 0.5).floor() / 100.0)
    }

    /// Rounded in double precision, then taken as a decimal.
    pub(crate) fn cents(self) -> Option<Decimal> {
        Self::decimal((self.0 * 100.0 + 0.5).floor())
    }

    /// Taken as the decimal that it is exactly, then rounded.
    pub(crate) fn exact_cents(self) -> Option<Decimal> {
        let cents = Self::decimal((self.0 * 100.0).round())?;
        let half = Decimal::new(5, 3);
        let (low, high) = (cents.checked_sub(half)?, cents.checked_add(half)?);
        let step = Decimal::new(1, 2);
        if self.compare(low) == Ordering::Less {
            cents.checked_sub(step)
        } else if self.compare(high) == Ordering::Less {
            Some(cents)
        } else {
            cents.checked_add(step)
        }
    }

    /// A whole number of cents as an amount; none past what a double counts exactly.
    #[allow(clippy::cast_possible_truncation)]
    fn decimal(cents: f64) -> Option<Decimal> {
        (cents.abs() < 9e15).then(|| Decimal::new(cents as i64, 2))
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

    /// Whether a decimal lies between this - 1 and this + 1, both reckoned in double precision, then
    /// compared with the decimal exactly.
    pub(crate) fn surrounds(self, number: Decimal) -> bool {
        (self - Self::ONE).compare(number) == Ordering::Less && (self + Self::ONE).compare(number) == Ordering::Greater
    }

    /// Compares the exact value of the double with a decimal.
    fn compare(self, number: Decimal) -> Ordering {
        let approximate = Self::from(number);
        if approximate != self {
            return if self < approximate { Ordering::Less } else { Ordering::Greater };
        }
        // The double closest to the decimal is this one: what is left is their difference.
        let bits = self.0.to_bits();
        let exponent = i32::try_from((bits >> 52) & 0x7ff).unwrap_or_default() - 1075;
        let digits = i128::from((bits & ((1 << 52) - 1)) | (1 << 52));
        let digits = if self.0 < 0.0 { -digits } else { digits };
        let power = 10_i128.checked_pow(number.scale());
        let shifted = u32::try_from(-exponent).ok().and_then(|shift| 1_i128.checked_shl(shift));
        let sides = power
            .zip(shifted)
            .and_then(|(power, shifted)| digits.checked_mul(power).zip(number.mantissa().checked_mul(shifted)));
        sides.map_or(Ordering::Equal, |(double, decimal)| double.cmp(&decimal))
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
