//! Moments as the portal writes them.

use serde::{Deserialize, Serialize};
use time::{Date, Month, PrimitiveDateTime, Time, UtcOffset, Weekday};

use crate::date;

/// When something happened, as the portal wrote it.
///
/// The portal writes three shapes, without saying which: `2016-09-30`, `2016-09-30 14:05` and
/// `2018-02-16T15:10:25.536+01:00`. The text is kept as it came, so that nothing is lost when it is
/// none of them. Serialised as that text.
#[derive(Clone, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Moment {
    /// The text as it came.
    pub text: String,
}

impl Moment {
    /// Keeps `text` as it is.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }

    /// The date and time in France; midnight when only a day was written. None when it is
    /// unreadable.
    ///
    /// A text without offset is taken as French time, which is what the portal writes; one with an
    /// offset is converted, with the summer time rule in force since 1996.
    #[must_use]
    pub fn local(&self) -> Option<PrimitiveDateTime> {
        let text = self.text.trim();
        let (day, clock) = text.split_at_checked(10)?;
        let day = date::parse(day).ok()?;
        if clock.is_empty() {
            return Some(day.midnight());
        }
        let (time, offset) = read_clock(clock.strip_prefix([' ', 'T', 't'])?)?;
        let written = PrimitiveDateTime::new(day, time);
        match offset {
            Some(offset) => to_french(written, offset),
            None => Some(written),
        }
    }

    /// The day in France. None when it is unreadable.
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        self.local().map(PrimitiveDateTime::date)
    }

    /// Whether the text says a time of day, and not only a day.
    #[must_use]
    pub fn has_time(&self) -> bool {
        self.local().is_some() && self.text.trim().len() > 10
    }
}

impl From<&str> for Moment {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

/// Reads `HH:MM`, optional seconds, optional fraction, optional offset.
fn read_clock(text: &str) -> Option<(Time, Option<UtcOffset>)> {
    let text = text.trim_start();
    let split = text.find(['Z', 'z', '+', '-']).unwrap_or(text.len());
    let (clock, offset) = text.split_at_checked(split)?;
    let mut parts = clock.trim_end().split(':');
    let hour = two_digits(parts.next()?)?;
    let minute = two_digits(parts.next()?)?;
    let (second, nanosecond) = match parts.next() {
        None => (0, 0),
        Some(seconds) => {
            let (whole, fraction) = seconds.split_once(['.', ',']).unwrap_or((seconds, "0"));
            (two_digits(whole)?, nanoseconds(fraction)?)
        }
    };
    if parts.next().is_some() {
        return None;
    }
    let offset = if offset.is_empty() { None } else { Some(read_offset(offset)?) };
    Some((Time::from_hms_nano(hour, minute, second, nanosecond).ok()?, offset))
}

fn read_offset(text: &str) -> Option<UtcOffset> {
    if matches!(text, "Z" | "z") {
        return Some(UtcOffset::UTC);
    }
    let (sign, digits) = text.split_at_checked(1)?;
    let (hours, minutes) = match digits.split_once(':') {
        Some(parts) => parts,
        None if digits.len() == 2 => (digits, "00"),
        None => digits.split_at_checked(2)?,
    };
    let seconds = (i32::from(two_digits(hours)?) * 60 + i32::from(two_digits(minutes)?)) * 60;
    UtcOffset::from_whole_seconds(if sign == "-" { -seconds } else { seconds }).ok()
}

fn two_digits(text: &str) -> Option<u8> {
    if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}

fn nanoseconds(fraction: &str) -> Option<u32> {
    if fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let kept: String = fraction.chars().chain("000000000".chars()).take(9).collect();
    kept.parse().ok()
}

/// French time of a moment written with an offset: UTC+1, and UTC+2 from the last Sunday of March
/// to the last Sunday of October, both at 01:00 UTC.
///
/// Source: directive 2000/84/CE.
fn to_french(written: PrimitiveDateTime, offset: UtcOffset) -> Option<PrimitiveDateTime> {
    let utc = written.checked_sub(time::Duration::seconds(i64::from(offset.whole_seconds())))?;
    let from = last_sunday(utc.year(), Month::March)?.with_hms(1, 0, 0).ok()?;
    let to = last_sunday(utc.year(), Month::October)?.with_hms(1, 0, 0).ok()?;
    let hours = if from <= utc && utc < to { 2 } else { 1 };
    utc.checked_add(time::Duration::hours(hours))
}

fn last_sunday(year: i32, month: Month) -> Option<Date> {
    (25..=31)
        .filter_map(|day| Date::from_calendar_date(year, month, day).ok())
        .find(|day| day.weekday() == Weekday::Sunday)
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn the_three_shapes_of_the_portal_are_read() {
        assert_eq!(Moment::new("2016-09-30").local(), Some(datetime!(2016-09-30 0:00)));
        assert_eq!(Moment::new("2016-09-30 14:05").local(), Some(datetime!(2016-09-30 14:05)));
        assert_eq!(Moment::new("2018-02-16T15:10:25.536+01:00").local(), Some(datetime!(2018-02-16 15:10:25.536)));
        assert_eq!(Moment::new("2025-10-17T00:00:00").local(), Some(datetime!(2025-10-17 0:00)));
    }

    #[test]
    fn an_offset_is_brought_to_french_time() {
        assert_eq!(Moment::new("2024-07-01T22:30:00Z").local(), Some(datetime!(2024-07-02 0:30)));
        assert_eq!(Moment::new("2024-01-01T22:30:00Z").local(), Some(datetime!(2024-01-01 23:30)));
        assert_eq!(Moment::new("2024-03-31T00:59:59Z").local(), Some(datetime!(2024-03-31 1:59:59)));
        assert_eq!(Moment::new("2024-03-31T01:00:00Z").local(), Some(datetime!(2024-03-31 3:00)));
        assert_eq!(Moment::new("2024-07-01T10:00:00+0200").local(), Some(datetime!(2024-07-01 10:00)));
    }

    #[test]
    fn what_is_unreadable_is_kept_and_has_no_time() {
        for text in [
            "",
            "hier",
            "30/09/2016",
            "2016-13-01",
            "2016-09-30 25:00",
            "2016-09-30 14",
            "2016-09-3é 10:00",
            "2016-09-30X",
        ] {
            let moment = Moment::new(text);
            assert_eq!(moment.local(), None, "{text}");
            assert_eq!(moment.text, text);
        }
    }

    #[test]
    fn a_moment_is_serialised_as_its_text() {
        let moment: Moment = serde_json::from_str("\"2016-09-30 14:05\"").unwrap();
        assert!(moment.has_time());
        assert!(!Moment::new("2016-09-30").has_time());
        assert_eq!(serde_json::to_string(&moment).unwrap(), "\"2016-09-30 14:05\"");
    }
}
