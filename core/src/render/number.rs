//! Numbers and days as people of each language write them.

use crate::date::Date;
use crate::decimal::{Decimal, to_fixed};
use crate::text::Language;

/// An amount with its currency, such as `1 234,56 €` or `€1,234.56`.
#[must_use]
pub fn money(amount: Decimal, currency: &str, language: Language) -> String {
    let number = grouped(&to_fixed(amount, 2), language);
    match (currency, language) {
        ("EUR", Language::Fr) => format!("{number} €"),
        ("EUR", Language::En) => match number.strip_prefix('-') {
            Some(unsigned) => format!("-€{unsigned}"),
            None => format!("€{number}"),
        },
        (_, _) => format!("{number} {currency}"),
    }
}

/// A price, with the decimals that it has and two at least.
#[must_use]
pub fn price(price: Decimal, language: Language) -> String {
    grouped(&to_fixed(price, 2), language)
}

/// A number without decimals that it does not need.
#[must_use]
pub fn number(number: Decimal, language: Language) -> String {
    grouped(&number.normalize().to_string(), language)
}

/// A count, such as `1 202` or `1,202`.
#[must_use]
pub fn count(count: usize, language: Language) -> String {
    grouped(&count.to_string(), language)
}

/// A percentage, such as `5,5 %` or `5.5%`.
#[must_use]
pub fn percent(rate: Decimal, language: Language) -> String {
    match language {
        Language::Fr => format!("{} %", number(rate, language)),
        Language::En => format!("{}%", number(rate, language)),
    }
}

fn grouped(plain: &str, language: Language) -> String {
    let (thousands, point) = match language {
        Language::Fr => ('\u{202f}', ','),
        Language::En => (',', '.'),
    };
    let (sign, unsigned) = plain.strip_prefix('-').map_or(("", plain), |unsigned| ("-", unsigned));
    let (whole, fraction) = unsigned.split_once('.').map_or((unsigned, None), |(whole, rest)| (whole, Some(rest)));
    let mut text = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(thousands);
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push(point);
        text.push_str(fraction);
    }
    text
}

/// A day, such as `23/11/2026` or `23 Nov 2026`.
#[must_use]
pub fn day(date: Date, language: Language) -> String {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let month = u8::from(date.month());
    match language {
        Language::Fr => format!("{:02}/{month:02}/{:04}", date.day(), date.year()),
        Language::En => {
            let name = MONTHS.get(usize::from(month) - 1).expect("a month is one of twelve");
            format!("{}\u{a0}{name}\u{a0}{:04}", date.day(), date.year())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_days_are_written_as_each_language_does() {
        let amount = Decimal::new(-123_456_789, 2);
        assert_eq!(money(amount, "EUR", Language::Fr), "-1\u{202f}234\u{202f}567,89 €");
        assert_eq!(money(amount, "EUR", Language::En), "-€1,234,567.89");
        assert_eq!(percent(Decimal::new(550, 2), Language::Fr), "5,5 %");
        let date = crate::date::parse("2026-11-03").unwrap();
        assert_eq!(day(date, Language::Fr), "03/11/2026");
        assert_eq!(day(date, Language::En), "3\u{a0}Nov\u{a0}2026");
    }
}
