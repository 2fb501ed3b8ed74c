//! Exact decimal numbers: parsing that never rounds, rounding that says how, fixed-scale printing.
//!
//! Amounts, prices, quantities and percentages are [`Decimal`]. No binary floating point takes part.

pub use rust_decimal::Decimal;
use rust_decimal::RoundingStrategy;

use crate::text::Language;

/// Why a text is not a decimal number.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum DecimalError {
    /// The text is empty or blank.
    #[error("a number is expected, found nothing")]
    Empty,
    /// The text holds something other than a sign, digits and one point.
    #[error(
        "not a decimal number: unexpected `{found}` at character {position}; write digits with a point, such as 1234.56"
    )]
    Unexpected {
        /// The character that has no place in a number.
        found: char,
        /// Its position, counted from 1.
        position: usize,
    },
    /// There is a sign or a point but no digit.
    #[error("not a decimal number: no digit")]
    NoDigit,
    /// The number has more significant digits than can be kept exactly.
    #[error("a number of {digits} digits is too long: at most 28 can be kept exactly")]
    TooLong {
        /// Significant digits found.
        digits: usize,
    },
}

impl DecimalError {
    /// A stable lower-case word for the variant.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Unexpected { .. } => "unexpected",
            Self::NoDigit => "no_digit",
            Self::TooLong { .. } => "too_long",
        }
    }

    /// The same text gives the same error.
    #[must_use]
    pub const fn is_retryable(&self) -> bool {
        false
    }

    /// What is wrong and what to do, in `language`; `Display` is the English.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        if language == Language::En {
            return self.to_string();
        }
        match self {
            Self::Empty => "un nombre est attendu, rien n’est donné".to_owned(),
            Self::Unexpected { found, position } => format!(
                "ce n’est pas un nombre décimal : « {found} » inattendu en position {position} ; écrivez des chiffres \
                 avec un point, par exemple 1234.56"
            ),
            Self::NoDigit => "ce n’est pas un nombre décimal : aucun chiffre".to_owned(),
            Self::TooLong { digits } => {
                format!("un nombre de {digits} chiffres est trop long : 28 au plus sont gardés exactement")
            }
        }
    }
}

/// Reads a decimal number exactly, or says why it cannot.
///
/// Accepts surrounding white space, an optional sign and digits with an optional point. Exponents,
/// grouping, commas and numbers that would have to be rounded are refused. Zeros that carry no value
/// (leading, or trailing after the point) do not count against the 28 digits.
///
/// # Errors
///
/// [`DecimalError`] names what is wrong and where.
///
/// ```
/// use factrice::decimal::parse;
///
/// assert_eq!(parse(" 1234.50 ")?.to_string(), "1234.50");
/// assert!(parse("1,5").is_err());
/// assert!(parse("0.12345678901234567890123456789").is_err());
/// # Ok::<(), factrice::decimal::DecimalError>(())
/// ```
pub fn parse(text: &str) -> Result<Decimal, DecimalError> {
    match parse_short(text) {
        Some(number) => Ok(number),
        None => parse_any(text),
    }
}

/// A number as most are: an optional sign, then digits with an optional point, few enough for a machine word.
fn parse_short(text: &str) -> Option<Decimal> {
    const MOST_DIGITS: usize = 18;
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.len() > MOST_DIGITS {
        return None;
    }
    let (mut sum, mut point) = (0_i64, None);
    for (at, byte) in digits.bytes().enumerate() {
        match byte {
            b'0'..=b'9' => sum = sum * 10 + i64::from(byte - b'0'),
            b'.' if point.is_none() => point = Some(at),
            _ => return None,
        }
    }
    let places = point.map_or(0, |point| digits.len() - point - 1);
    let is_number = digits.len() > usize::from(point.is_some());
    is_number.then(|| Decimal::new(if digits.len() < text.len() { -sum } else { sum }, places as u32))
}

fn parse_any(text: &str) -> Result<Decimal, DecimalError> {
    const MOST_DIGITS: usize = 28;
    const BLANKS: [char; 4] = [' ', '\t', '\r', '\n'];

    let started = text.trim_start_matches(BLANKS);
    let trimmed = started.trim_end_matches(BLANKS);
    if trimmed.is_empty() {
        return Err(DecimalError::Empty);
    }
    let negative = trimmed.starts_with('-');
    let unsigned = trimmed.strip_prefix(['-', '+']).unwrap_or(trimmed);

    let point = unsigned.find('.');
    let outside = |(at, c): &(usize, char)| !c.is_ascii_digit() && Some(*at) != point;
    if let Some((at, found)) = unsigned.char_indices().find(outside) {
        let before = text.len() - started.len() + trimmed.len() - unsigned.len();
        return Err(DecimalError::Unexpected { found, position: before + at + 1 });
    }
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    if whole.is_empty() && fraction.is_empty() {
        return Err(DecimalError::NoDigit);
    }

    let whole = whole.trim_start_matches('0');
    let kept = if whole.len() + fraction.len() > MOST_DIGITS { fraction.trim_end_matches('0') } else { fraction };
    let leading_zeros = if whole.is_empty() { kept.len() - kept.trim_start_matches('0').len() } else { 0 };
    let digits = whole.len() + kept.len() - leading_zeros;
    if digits > MOST_DIGITS || kept.len() > MOST_DIGITS {
        return Err(DecimalError::TooLong { digits });
    }

    let mantissa = whole.bytes().chain(kept.bytes()).fold(0_i128, |sum, digit| sum * 10 + i128::from(digit - b'0'));
    let scale = u32::try_from(kept.len()).map_err(|_| DecimalError::TooLong { digits })?;
    Decimal::try_from_i128_with_scale(if negative { -mantissa } else { mantissa }, scale)
        .map_err(|_| DecimalError::TooLong { digits })
}

/// Rounds half away from zero to `places` decimals: `1.005` gives `1.01`, `-1.005` gives `-1.01`.
///
/// The commercial rounding of amounts. Source: EN 16931-1 §6.5 (amounts have two decimals).
#[must_use]
pub fn round(number: Decimal, places: u32) -> Decimal {
    number.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
}

/// Prints an amount with exactly `places` decimals when it has no more than that, and all its
/// decimals otherwise: printing never rounds.
#[must_use]
pub fn to_fixed(number: Decimal, places: u32) -> String {
    let mut number = number.normalize();
    if number.scale() < places {
        number.rescale(places);
    }
    number.to_string()
}

/// A decimal number in quotes, such as `"10.50"`: exact, 28 digits at most.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[schemars(transparent, extend("pattern" = r"^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)$"))]
#[allow(dead_code)]
pub(crate) struct DecimalText(String);

/// Serde form of an optional decimal: a string, such as `"10.50"`; numbers are refused, because a JSON
/// number has usually been through a binary one.
pub(crate) mod serde_option {
    use std::fmt;

    use serde::{Deserializer, Serializer, de};

    use super::Decimal;

    pub(crate) fn serialize<S: Serializer>(number: &Option<Decimal>, serializer: S) -> Result<S::Ok, S::Error> {
        match number {
            Some(number) => serializer.collect_str(number),
            None => serializer.serialize_none(),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Decimal>, D::Error> {
        deserializer.deserialize_any(Visitor)
    }

    struct Visitor;

    impl de::Visitor<'_> for Visitor {
        type Value = Option<Decimal>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a decimal number in quotes, such as \"10.50\"")
        }

        fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
            super::parse(text).map(Some).map_err(E::custom)
        }

        fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
            Ok(None)
        }

        fn visit_none<E: de::Error>(self) -> Result<Self::Value, E> {
            Ok(None)
        }
    }
}

/// A number in digits with the decimal mark of `language`: a comma in French.
pub(crate) fn marked(digits: &str, language: Language) -> String {
    match language {
        Language::Fr => digits.replace('.', ","),
        Language::En => digits.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_exactly_or_refused() {
        assert_eq!(parse("0.1").unwrap() + parse("0.2").unwrap(), parse("0.3").unwrap());
        assert_eq!(parse("-.5").unwrap(), Decimal::new(-5, 1));
        assert_eq!(parse("+5.").unwrap(), Decimal::from(5));
        assert_eq!(parse(&"9".repeat(28)).unwrap().to_string(), "9".repeat(28));
        assert_eq!(parse(&format!("000{}", "9".repeat(28))).unwrap().to_string(), "9".repeat(28));
        assert_eq!(parse(&format!("1.{}", "0".repeat(400))).unwrap(), Decimal::ONE);
    }

    #[test]
    fn what_is_not_a_number_is_named() {
        assert_eq!(parse(""), Err(DecimalError::Empty));
        assert_eq!(parse("-"), Err(DecimalError::NoDigit));
        assert_eq!(parse("1e5"), Err(DecimalError::Unexpected { found: 'e', position: 2 }));
        assert_eq!(parse("1.2.3"), Err(DecimalError::Unexpected { found: '.', position: 4 }));
        assert_eq!(parse("-5-3"), Err(DecimalError::Unexpected { found: '-', position: 3 }));
        assert_eq!(parse(" +- 5"), Err(DecimalError::Unexpected { found: '-', position: 3 }));
        assert_eq!(parse("1 234,5"), Err(DecimalError::Unexpected { found: ' ', position: 2 }));
        assert_eq!(parse("é"), Err(DecimalError::Unexpected { found: 'é', position: 1 }));
        assert_eq!(parse(&"9".repeat(400)), Err(DecimalError::TooLong { digits: 400 }));
    }

    #[test]
    fn an_error_is_explained_in_both_languages() {
        for text in ["", "-", "1,5", &"9".repeat(29)] {
            let error = parse(text).unwrap_err();
            assert_eq!(error.explain(Language::En), error.to_string());
            assert_ne!(error.explain(Language::Fr), error.to_string());
        }
        assert!(parse("12,5").unwrap_err().explain(Language::Fr).contains("« , » inattendu en position 3"));
    }

    #[test]
    fn halves_go_away_from_zero() {
        assert_eq!(round(Decimal::new(1005, 3), 2), Decimal::new(101, 2));
        assert_eq!(round(Decimal::new(-1005, 3), 2), Decimal::new(-101, 2));
    }

    #[test]
    fn printing_pads_and_never_rounds() {
        assert_eq!(to_fixed(Decimal::from(10), 2), "10.00");
        assert_eq!(to_fixed(Decimal::new(10125, 3), 2), "10.125");
        assert_eq!(to_fixed(Decimal::new(10120, 3), 2), "10.12");
    }
}
