//! Numbers as people of each language write them.

use factrice::decimal::{Decimal, to_fixed};
use factrice::text::Language;

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
