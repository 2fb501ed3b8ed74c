//! Arithmetic that is exact or says that it cannot be.
//!
//! `Decimal`'s own checked operations round in silence when a result needs more than 28 digits;
//! these return `None` instead. A quotient is kept as a fraction and rounded once.

use crate::decimal::{Decimal, round};

/// No amount may reach this: 16 digits before the point, two after it and a sign are the 19
/// positions that the French platforms take.
const LIMIT: Decimal = Decimal::from_parts(0x6fc1_0000, 0x0023_86f2, 0, false, 0);

/// The product, when it can be kept exactly.
pub(super) fn multiply(a: Decimal, b: Decimal) -> Option<Decimal> {
    let (a, b) = (a.normalize(), b.normalize());
    let product = a.checked_mul(b)?;
    (product.is_zero() == (a.is_zero() || b.is_zero())
        && (product.is_zero() || product.scale() == a.scale() + b.scale()))
    .then_some(product)
}

/// The sum, when it can be kept exactly.
pub(super) fn add(a: Decimal, b: Decimal) -> Option<Decimal> {
    let (a, b) = (a.normalize(), b.normalize());
    let sum = a.checked_add(b)?;
    (sum.is_zero() || sum.scale() >= a.scale().max(b.scale())).then_some(sum)
}

/// The difference, when it can be kept exactly.
pub(super) fn subtract(a: Decimal, b: Decimal) -> Option<Decimal> {
    add(a, -b)
}

/// The sum of many.
pub(super) fn sum(numbers: impl IntoIterator<Item = Decimal>) -> Option<Decimal> {
    numbers.into_iter().try_fold(Decimal::ZERO, add)
}

/// An amount: two decimals, half away from zero, within the size that an invoice can carry.
pub(super) fn to_amount(number: Decimal) -> Option<Decimal> {
    let mut amount = round(number, 2);
    if amount.abs() >= LIMIT {
        return None;
    }
    amount.rescale(2);
    Some(if amount.is_zero() { Decimal::new(0, 2) } else { amount })
}

/// Whether an amount has more than the two decimals that BR-DEC rules allow.
pub(super) fn is_too_fine(amount: Decimal) -> bool {
    amount.normalize().scale() > 2
}

/// A number not yet divided: `numerator / denominator`, the denominator above zero.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fraction {
    numerator: Decimal,
    denominator: Decimal,
}

impl Fraction {
    pub(super) fn new(numerator: Decimal, denominator: Decimal) -> Self {
        debug_assert!(denominator > Decimal::ZERO, "a denominator is above zero");
        Self { numerator, denominator }
    }

    /// This fraction with `amount` added.
    pub(super) fn plus(self, amount: Decimal) -> Option<Self> {
        let numerator = add(self.numerator, multiply(amount, self.denominator)?)?;
        Some(Self { numerator, ..self })
    }

    /// This fraction times `number`.
    pub(super) fn times(self, number: Decimal) -> Option<Self> {
        Some(Self { numerator: multiply(self.numerator, number)?, ..self })
    }

    /// The quotient to `places` decimals, half away from zero, rounded once.
    pub(super) fn rounded(self, places: u32) -> Option<Decimal> {
        let (numerator, denominator) = (self.numerator.normalize(), self.denominator.normalize());
        let (up, down) = (denominator.scale() + places, numerator.scale());
        let (mut over, mut under) = (numerator.mantissa(), denominator.mantissa());
        if up >= down {
            over = over.checked_mul(10_i128.checked_pow(up - down)?)?;
        } else {
            under = under.checked_mul(10_i128.checked_pow(down - up)?)?;
        }
        let (quotient, rest) = (over.checked_div(under)?, over.checked_rem(under)?);
        let away = if rest.checked_abs()? >= under - rest.checked_abs()? { over.signum() } else { 0 };
        Decimal::try_from_i128_with_scale(quotient.checked_add(away)?, places).ok()
    }

    /// The quotient as an amount.
    pub(super) fn to_amount(self) -> Option<Decimal> {
        self.rounded(2).and_then(to_amount)
    }

    /// The quotient to as many digits as a decimal keeps: for comparing, and for sums of quotients.
    pub(super) fn approximately(self) -> Option<Decimal> {
        self.numerator.checked_div(self.denominator)
    }
}

/// `percentage` of `base`, as an amount.
pub(super) fn percentage_of(base: Decimal, percentage: Decimal) -> Option<Decimal> {
    Fraction::new(multiply(base, percentage)?, Decimal::ONE_HUNDRED).to_amount()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decimal::parse;

    fn number(text: &str) -> Decimal {
        parse(text).unwrap()
    }

    #[test]
    fn what_cannot_be_kept_exactly_is_refused() {
        let long = number("1234567890123456789012345678");
        let fine = number("0.0000000000000000000000000001");
        assert_eq!(multiply(long, number("9.1")), None);
        assert_eq!(multiply(fine, fine), None);
        assert_eq!(add(long, fine), None);
        assert_eq!(add(long, Decimal::MAX), None);
        assert_eq!(add(Decimal::MAX, number("0.1")), None);
        assert_eq!(multiply(number("1.10"), number("2.0")), Some(number("2.2")));
        assert_eq!(add(number("1.5"), number("-1.5")), Some(Decimal::ZERO));
    }

    #[test]
    fn a_quotient_is_rounded_once_half_away_from_zero() {
        let rounded = |n: &str, d: &str| Fraction::new(number(n), number(d)).rounded(2).unwrap();
        assert_eq!(rounded("0.125", "1"), number("0.13"));
        assert_eq!(rounded("-0.125", "1"), number("-0.13"));
        assert_eq!(rounded("2", "3"), number("0.67"));
        assert_eq!(rounded("-1", "3"), number("-0.33"));
        assert_eq!(rounded("0.1249999999999999999999999999", "1"), number("0.12"));
        assert_eq!(rounded("0.375", "3"), number("0.13"));
        assert_eq!(rounded("1", "1000"), Decimal::ZERO);
    }

    #[test]
    fn amounts_end_below_ten_quadrillion() {
        assert_eq!(LIMIT, number("10000000000000000"));
        assert_eq!(to_amount(number("9999999999999999.994")), Some(number("9999999999999999.99")));
        assert_eq!(to_amount(number("9999999999999999.995")), None);
    }
}
