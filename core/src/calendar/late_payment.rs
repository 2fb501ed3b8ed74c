//! What a public buyer owes when it pays late.

use time::macros::date;

use super::{CalendarError, after};
use crate::date::Date;
use crate::decimal::Decimal;

/// Points of percentage added to the rate of the European Central Bank.
///
/// Source: code de la commande publique R.2192-31.
pub const INTEREST_MARGIN: Decimal = Decimal::from_parts(8, 0, 0, false, 0);

/// The fixed indemnity for recovery costs, in euros, due once per late payment.
///
/// Source: code de la commande publique D.2192-35.
pub const RECOVERY_INDEMNITY: Decimal = Decimal::from_parts(40, 0, 0, false, 0);

const DAYS_TO_PAY_INTEREST: u16 = 45;
const DAYS_IN_A_YEAR: i128 = 365;

/// What comes on top of the principal of an invoice paid late. All zero when it was paid in time.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct LatePayment {
    /// Days of lateness, from the day after the deadline to the day of payment included.
    pub days: u32,
    /// Yearly rate, in percent: that of the European Central Bank and 8 points.
    pub rate: Decimal,
    /// Interest (*intérêts moratoires*), in euros, two decimals.
    pub interest: Decimal,
    /// Fixed indemnity for recovery costs, in euros.
    pub indemnity: Decimal,
    /// The last day for the buyer to pay the interest and the indemnity: 45 days after the principal.
    /// Nothing when none is owed.
    pub payable_by: Option<Date>,
}

impl LatePayment {
    /// Interest and indemnity together, in euros.
    #[must_use]
    pub fn total(&self) -> Decimal {
        self.interest + self.indemnity
    }
}

/// The day whose rate of the European Central Bank applies to an invoice due on `due`: the first of the
/// half-year in which interest starts to run, that is on the day after.
///
/// Source: code de la commande publique R.2192-31 and R.2192-32.
///
/// # Errors
///
/// [`CalendarError::OutOfRange`] on the last day of the year 9999.
pub fn interest_rate_day(due: Date) -> Result<Date, CalendarError> {
    let start = after(due, 1)?;
    let january = date!(2000 - 01 - 01).replace_year(start.year()).expect("every year has a first of January");
    let july = date!(2000 - 07 - 01).replace_year(start.year()).expect("every year has a first of July");
    Ok(if start < july { january } else { july })
}

/// What is owed on top of `principal`, the unpaid amount in euros with VAT, when it was due on `due` and is
/// paid on `paid`. `ecb_rate` is the rate of the main refinancing operations, in percent, in force on
/// [`interest_rate_day`].
///
/// Simple interest by the day, on a year of 365 days, rounded half up to the cent. It is owed without a
/// reminder, and on top of it an indemnity of 40 €.
///
/// Source: code de la commande publique L.2192-13, R.2192-31 to R.2192-36 and D.2192-35.
///
/// # Errors
///
/// - [`CalendarError::NegativePrincipal`], [`CalendarError::NegativeRate`];
/// - [`CalendarError::Overflow`]: the interest cannot be computed exactly;
/// - [`CalendarError::OutOfRange`]: the day to pay it by is past the year 9999.
///
/// ```
/// use factrice::calendar::late_interest;
/// use factrice::{date, decimal};
///
/// let late = late_interest(
///     decimal::parse("10000.00")?,
///     date::parse("2026-02-11")?,
///     date::parse("2026-02-21")?,
///     decimal::parse("2.15")?,
/// )?;
/// assert_eq!(late.days, 10);
/// assert_eq!(decimal::to_fixed(late.interest, 2), "27.81");
/// assert_eq!(decimal::to_fixed(late.total(), 2), "67.81");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn late_interest(
    principal: Decimal,
    due: Date,
    paid: Date,
    ecb_rate: Decimal,
) -> Result<LatePayment, CalendarError> {
    if principal < Decimal::ZERO {
        return Err(CalendarError::NegativePrincipal { principal });
    }
    if ecb_rate < Decimal::ZERO {
        return Err(CalendarError::NegativeRate { rate: ecb_rate });
    }
    let days = u32::try_from((paid - due).whole_days()).unwrap_or(0);
    let overflow = CalendarError::Overflow { principal, days };
    let rate = ecb_rate.checked_add(INTEREST_MARGIN).ok_or_else(|| overflow.clone())?;
    if days == 0 || principal.is_zero() {
        let zero = Decimal::ZERO;
        return Ok(LatePayment { days, rate, interest: zero, indemnity: zero, payable_by: None });
    }

    let interest = interest_in_cents(principal, rate, days)
        .and_then(|cents| Decimal::try_from_i128_with_scale(cents, 2).ok())
        .filter(|interest| interest.checked_add(RECOVERY_INDEMNITY).is_some())
        .ok_or(overflow)?;
    Ok(LatePayment {
        days,
        rate,
        interest,
        indemnity: RECOVERY_INDEMNITY,
        payable_by: Some(after(paid, DAYS_TO_PAY_INTEREST)?),
    })
}

/// `principal × rate % × days ÷ 365` in cents, half up, on whole numbers so that nothing is rounded on the
/// way. Cents and percent cancel out.
fn interest_in_cents(principal: Decimal, rate: Decimal, days: u32) -> Option<i128> {
    let (principal, rate) = (principal.normalize(), rate.normalize());
    let dividend = principal.mantissa().checked_mul(rate.mantissa())?.checked_mul(i128::from(days))?;
    let divisor = 10_i128.checked_pow(principal.scale() + rate.scale())?.checked_mul(DAYS_IN_A_YEAR)?;
    let doubled = dividend.checked_mul(2)?.checked_add(divisor)?;
    Some(doubled / divisor.checked_mul(2)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decimal::parse;

    fn late(principal: &str, due: Date, paid: Date, rate: &str) -> Result<LatePayment, CalendarError> {
        late_interest(parse(principal).unwrap(), due, paid, parse(rate).unwrap())
    }

    #[test]
    fn a_year_of_lateness_costs_the_rate() {
        let late = late("1000", date!(2025 - 03 - 01), date!(2026 - 03 - 01), "4.5").unwrap();
        assert_eq!((late.days, late.rate), (365, parse("12.5").unwrap()));
        assert_eq!(late.interest, parse("125").unwrap());
        assert_eq!(late.indemnity, parse("40").unwrap());
        assert_eq!(late.total(), parse("165").unwrap());
        assert_eq!(late.payable_by, Some(date!(2026 - 04 - 15)));
    }

    #[test]
    fn a_leap_day_is_a_day_like_another() {
        let late = late("36500", date!(2024 - 02 - 28), date!(2024 - 03 - 01), "2").unwrap();
        assert_eq!((late.days, late.interest), (2, parse("20").unwrap()));
    }

    #[test]
    fn half_a_cent_goes_up() {
        let (due, paid) = (date!(2026 - 01 - 01), date!(2026 - 01 - 02));
        assert_eq!(late("18.25", due, paid, "2").unwrap().interest, parse("0.01").unwrap());
        assert_eq!(late("18.24", due, paid, "2").unwrap().interest, parse("0").unwrap());
        assert_eq!(late("54.75", due, paid, "2").unwrap().interest, parse("0.02").unwrap());
    }

    #[test]
    fn nothing_is_owed_in_time() {
        for paid in [date!(2026 - 01 - 01), date!(2026 - 01 - 31)] {
            let late = late("1000", date!(2026 - 01 - 31), paid, "2.15").unwrap();
            assert_eq!((late.days, late.total(), late.payable_by), (0, Decimal::ZERO, None));
        }
    }

    #[test]
    fn the_rate_is_that_of_the_half_year_in_which_interest_starts() {
        let day = |due| interest_rate_day(due).unwrap();
        assert_eq!(day(date!(2026 - 06 - 29)), date!(2026 - 01 - 01));
        assert_eq!(day(date!(2026 - 06 - 30)), date!(2026 - 07 - 01));
        assert_eq!(day(date!(2026 - 12 - 30)), date!(2026 - 07 - 01));
        assert_eq!(day(date!(2026 - 12 - 31)), date!(2027 - 01 - 01));
        assert_eq!(interest_rate_day(Date::MAX).unwrap_err().kind(), "out_of_range");
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        let (due, paid) = (date!(2026 - 01 - 01), date!(2026 - 02 - 01));
        assert_eq!(late("-1", due, paid, "2").unwrap_err().kind(), "negative_principal");
        assert_eq!(late("1", due, paid, "-0.5").unwrap_err().kind(), "negative_rate");
        let thousand = Decimal::from(1000);
        assert_eq!(late_interest(Decimal::MAX, due, paid, thousand).unwrap_err().kind(), "overflow");
        assert_eq!(late_interest(Decimal::ONE, due, paid, Decimal::MAX).unwrap_err().kind(), "overflow");
        assert_eq!(late("1", due, Date::MAX, "2").unwrap_err().kind(), "out_of_range");
    }
}
