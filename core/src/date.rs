//! Days of the calendar, written `2026-11-23`.

pub use time::Date;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;

const ISO: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]");

/// A text that is not a day of the calendar written `YYYY-MM-DD`.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("`{found}` is not a day of the calendar; write YYYY-MM-DD, such as 2026-11-23")]
pub struct DateError {
    /// The text as it was found, cut to 40 characters.
    pub found: String,
}

/// Reads a day written `YYYY-MM-DD`, white space around it allowed.
///
/// # Errors
///
/// [`DateError`] when the text is anything else, a time or a time zone included.
pub fn parse(text: &str) -> Result<Date, DateError> {
    let trimmed = text.trim_matches([' ', '\t', '\r', '\n']);
    Date::parse(trimmed, ISO).map_err(|_| DateError { found: trimmed.chars().take(40).collect() })
}

/// Writes a day as `YYYY-MM-DD`.
#[must_use]
pub fn to_iso(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

/// Serde form of an optional day: a string, such as `"2026-11-23"`.
pub(crate) mod serde_option {
    use serde::{Deserialize, Deserializer, Serializer, de};

    use super::Date;

    #[allow(clippy::trivially_copy_pass_by_ref)]
    pub(crate) fn serialize<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        match date {
            Some(date) => serializer.serialize_str(&super::to_iso(*date)),
            None => serializer.serialize_none(),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
        Option::<String>::deserialize(deserializer)?
            .map(|text| super::parse(&text).map_err(de::Error::custom))
            .transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_and_written_back() {
        assert_eq!(to_iso(parse(" 2024-02-29\n").unwrap()), "2024-02-29");
    }

    #[test]
    fn what_is_not_a_day_is_refused() {
        for text in ["2023-02-29", "20240229", "2024-2-9", "2024-02-29T00:00:00", "", "29/02/2024"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
