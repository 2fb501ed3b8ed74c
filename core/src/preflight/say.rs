//! Values in sentences.

use crate::date::{Date, to_iso};
use crate::decimal::{Decimal, marked, to_fixed};
use crate::text::Language;

/// An amount, with two decimals at least.
pub(super) fn amount(amount: Decimal, currency: &str, language: Language) -> String {
    let digits = marked(&to_fixed(amount, 2), language);
    let currency = currency.trim();
    if currency.is_empty() { digits } else { format!("{digits}\u{a0}{currency}") }
}

/// A quantity or a price, without decimals that it does not need.
pub(super) fn number(number: Decimal, language: Language) -> String {
    marked(&number.normalize().to_string(), language)
}

pub(super) fn percent(rate: Decimal, language: Language) -> String {
    match language {
        Language::Fr => format!("{}\u{a0}%", number(rate, language)),
        Language::En => format!("{}%", number(rate, language)),
    }
}

pub(super) fn day(day: Date, language: Language) -> String {
    match language {
        Language::Fr => format!("{:02}/{:02}/{}", day.day(), u8::from(day.month()), day.year()),
        Language::En => to_iso(day),
    }
}

/// A text as the invoice or the facts have it, cut where it is long.
pub(super) fn quoted(text: &str, language: Language) -> String {
    const LONGEST: usize = 80;

    let mut shown: String = text.trim().chars().take(LONGEST).collect();
    if text.trim().chars().count() > LONGEST {
        shown.push('…');
    }
    match language {
        Language::Fr => format!("«\u{a0}{shown}\u{a0}»"),
        Language::En => format!("“{shown}”"),
    }
}
