//! Days of the calendar, written `2026-11-23`, and moments as the portal writes them.

mod moment;

pub use time::Date;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;

pub use self::moment::Moment;
use crate::text::Language;

const ISO: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]");
const COMPACT: &[BorrowedFormatItem<'_>] = format_description!("[year][month][day]");

/// A text that is not a day of the calendar written `YYYY-MM-DD`.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("`{found}` is not a day of the calendar; write YYYY-MM-DD, such as 2026-11-23")]
pub struct DateError {
    /// The text as it was found, cut to 40 characters.
    pub found: String,
}

impl DateError {
    /// A stable lower-case word for the error.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        "not_a_day"
    }

    /// The same text gives the same error.
    #[must_use]
    pub const fn is_retryable(&self) -> bool {
        false
    }

    /// What is wrong and what to do, in `language`; `Display` is the English.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        match language {
            Language::Fr => {
                format!(
                    "« {} » n’est pas un jour du calendrier ; écrivez AAAA-MM-JJ, par exemple 2026-11-23",
                    self.found
                )
            }
            Language::En => self.to_string(),
        }
    }
}

/// Reads a day written `YYYY-MM-DD`, white space around it allowed.
///
/// # Errors
///
/// [`DateError`] when the text is anything else, a time or a time zone included.
pub fn parse(text: &str) -> Result<Date, DateError> {
    let trimmed = text.trim_matches([' ', '\t', '\r', '\n']);
    let is_signed = trimmed.starts_with(['+', '-']);
    Date::parse(trimmed, ISO)
        .ok()
        .filter(|_| !is_signed)
        .ok_or_else(|| DateError { found: trimmed.chars().take(40).collect() })
}

/// Reads a day as XML Schema writes it: `YYYY-MM-DD`, with a time zone that is dropped, such as
/// `2026-11-23+01:00`. The day is the one that is written, whatever the zone.
pub(crate) fn parse_xml(text: &str) -> Result<Date, DateError> {
    let trimmed = text.trim_matches([' ', '\t', '\r', '\n']);
    let (day, zone) = trimmed.split_at_checked(10).unwrap_or((trimmed, ""));
    let is_zone = match zone.as_bytes() {
        b"" | b"Z" => true,
        [b'+' | b'-', a, b, b':', c, d] => [a, b, c, d].iter().all(|digit| digit.is_ascii_digit()),
        _ => false,
    };
    parse(if is_zone { day } else { trimmed })
}

/// Reads a day written `YYYYMMDD`.
pub(crate) fn parse_compact(text: &str) -> Result<Date, DateError> {
    let is_compact = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    let parsed = is_compact.then(|| Date::parse(text, COMPACT).ok()).flatten();
    parsed.ok_or_else(|| DateError { found: text.chars().take(40).collect() })
}

/// Writes a day as `YYYY-MM-DD`.
#[must_use]
pub fn to_iso(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

/// Writes a day as `YYYYMMDD`.
pub(crate) fn to_compact(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), u8::from(date.month()), date.day())
}

/// A day of the calendar, written `YYYY-MM-DD`.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[schemars(transparent, extend("format" = "date"))]
#[allow(dead_code)]
pub(crate) struct DateText(String);

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
    fn an_error_is_explained_in_both_languages() {
        let error = parse("29/02/2024").unwrap_err();
        assert!(error.explain(Language::Fr).contains("« 29/02/2024 » n’est pas un jour"));
        assert_eq!(error.explain(Language::En), error.to_string());
    }

    #[test]
    fn the_time_zone_of_an_xml_day_is_dropped() {
        for text in ["2016-04-04+01:00", "2016-04-04Z", "2016-04-04"] {
            assert_eq!(parse_xml(text).map(to_iso).as_deref(), Ok("2016-04-04"));
        }
        assert!(parse_xml("2016-04-04T00:00").is_err());
        assert!(parse_xml("2016-04-0é").is_err());
    }

    #[test]
    fn a_compact_day_is_read_and_written_back() {
        for text in ["20240229", "00010101", "99991231"] {
            assert_eq!(parse_compact(text).map(to_compact).as_deref(), Ok(text));
        }
        for text in ["20230229", "2024-02-29", "202402290", "+2024022", "2024022", "2024022é", ""] {
            assert!(parse_compact(text).is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_day_is_refused() {
        for text in [
            "2023-02-29",
            "20240229",
            "2024-2-9",
            "2024-02-29T00:00:00",
            "",
            "29/02/2024",
            "+2024-02-29",
            "-2024-02-29",
        ] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
