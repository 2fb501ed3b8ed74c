//! Numbers of JSON as exact decimals.

use crate::decimal::{self, Decimal};

/// Reads the digits of a JSON number, exponent included; nothing when they cannot be kept exactly.
pub(super) fn parse(digits: &str) -> Option<Decimal> {
    let digits = digits.trim();
    let Some((mantissa, exponent)) = digits.split_once(['e', 'E']) else {
        return decimal::parse(digits).ok();
    };
    let exponent: i32 = exponent.parse().ok()?;
    let mantissa = decimal::parse(mantissa).ok()?;
    if mantissa.is_zero() {
        return Some(Decimal::ZERO);
    }
    decimal::parse(&shifted(mantissa, exponent)?).ok()
}

/// Writes `mantissa` without its point, then puts the point where `exponent` moves it to.
fn shifted(mantissa: Decimal, exponent: i32) -> Option<String> {
    const FARTHEST: i64 = 60;

    let mantissa = mantissa.normalize();
    let sign = if mantissa.is_sign_negative() { "-" } else { "" };
    let digits = mantissa.mantissa().unsigned_abs().to_string();
    let scale = i64::from(mantissa.scale()) - i64::from(exponent);
    if scale.abs() > FARTHEST {
        return None;
    }
    let places = usize::try_from(scale.unsigned_abs()).ok()?;
    if scale <= 0 {
        return Some(format!("{sign}{digits}{}", "0".repeat(places)));
    }
    let padded = format!("{digits:0>width$}", width = places + 1);
    let (whole, fraction) = padded.split_at(padded.len() - places);
    Some(format!("{sign}{whole}.{fraction}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(digits: &str) -> Option<String> {
        parse(digits).map(|number| number.normalize().to_string())
    }

    #[test]
    fn a_number_is_read_to_its_last_digit() {
        assert_eq!(text("0.1").as_deref(), Some("0.1"));
        assert_eq!(text("1234567.89").as_deref(), Some("1234567.89"));
        assert_eq!(text("-0.000001").as_deref(), Some("-0.000001"));
        assert_eq!(text("9007199254740993").as_deref(), Some("9007199254740993"));
    }

    #[test]
    fn an_exponent_moves_the_point() {
        assert_eq!(text("1.0E7").as_deref(), Some("10000000"));
        assert_eq!(text("1.23456e2").as_deref(), Some("123.456"));
        assert_eq!(text("-12e-3").as_deref(), Some("-0.012"));
        assert_eq!(text("125E+1").as_deref(), Some("1250"));
        assert_eq!(text("0E999").as_deref(), Some("0"));
    }

    #[test]
    fn what_cannot_be_kept_exactly_is_refused() {
        for digits in
            ["", "-", "1e", "e1", "1e99", "1e-99", "1e2147483648", "1,5", "NaN", "12345678901234567890123456789"]
        {
            assert_eq!(parse(digits), None, "{digits}");
        }
    }
}
