//! Days and instants as the portal writes them.

use std::fmt;

use serde::{Deserialize, Serialize};
use time::{Date, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset, Weekday};

/// A day or an instant, kept as it was written and read when asked.
///
/// The portal writes three shapes, without saying which: `2024-03-15`, `2024-03-15 09:30`, and ISO
/// 8601 with or without an offset (`2018-02-16T15:10:25.536+01:00`). A time without an offset is
/// French legal time. A text in none of these shapes is kept, and answers `None`. Serialised as its
/// text.
///
/// ```
/// use factrice::date::{self, Moment};
///
/// let moment = Moment::from_text("2024-03-15 09:30");
/// assert_eq!(moment.date().map(date::to_iso).as_deref(), Some("2024-03-15"));
/// assert_eq!(moment.time().map(time::Time::as_hms), Some((9, 30, 0)));
/// assert_eq!(moment.offset(), None);
/// ```
#[derive(Clone, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Moment {
    /// The text as it was written.
    pub text: String,
}

impl Moment {
    /// A moment written `text`, whether or not it can be read.
    #[must_use]
    pub fn from_text(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }

    /// A day, written `YYYY-MM-DD`.
    #[must_use]
    pub fn from_date(date: Date) -> Self {
        Self { text: super::to_iso(date) }
    }

    /// A day and a time in French legal time, written `YYYY-MM-DD HH:MM`.
    #[must_use]
    pub fn from_date_time(at: PrimitiveDateTime) -> Self {
        Self { text: format!("{} {:02}:{:02}", super::to_iso(at.date()), at.hour(), at.minute()) }
    }

    /// An instant, written in ISO 8601 with milliseconds and its offset.
    #[must_use]
    pub fn from_instant(at: OffsetDateTime) -> Self {
        let (hours, minutes, _) = at.offset().as_hms();
        let sign = if at.offset().is_negative() { '-' } else { '+' };
        let (hour, minute, second, millisecond) = at.time().as_hms_milli();
        Self {
            text: format!(
                "{}T{hour:02}:{minute:02}:{second:02}.{millisecond:03}{sign}{:02}:{:02}",
                super::to_iso(at.date()),
                hours.unsigned_abs(),
                minutes.unsigned_abs()
            ),
        }
    }

    /// The day as it is written, whatever the offset.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        self.read().map(|written| written.date)
    }

    /// The time of day as it is written, when the text has one.
    #[must_use]
    pub fn time(&self) -> Option<Time> {
        self.read().and_then(|written| written.time)
    }

    /// The offset from UTC, when the text has one.
    #[must_use]
    pub fn offset(&self) -> Option<UtcOffset> {
        self.read().and_then(|written| written.offset)
    }

    /// The date and time in France; midnight when only a day was written. None when it is
    /// unreadable.
    ///
    /// A text without offset is taken as French time, which is what the portal writes; one with an
    /// offset is converted, with the summer time rule in force since 1996.
    #[must_use]
    pub fn local(&self) -> Option<PrimitiveDateTime> {
        let Written { date, time, offset } = self.read()?;
        let written = PrimitiveDateTime::new(date, time.unwrap_or(Time::MIDNIGHT));
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
        self.time().is_some()
    }

    fn read(&self) -> Option<Written> {
        let (day, clock) = self.text.trim().split_at_checked(10)?;
        let date = super::parse(day).ok()?;
        if clock.is_empty() {
            return Some(Written { date, time: None, offset: None });
        }
        let (time, offset) = read_clock(clock.strip_prefix([' ', 'T', 't'])?)?;
        Some(Written { date, time: Some(time), offset })
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl From<&str> for Moment {
    fn from(text: &str) -> Self {
        Self::from_text(text)
    }
}

impl From<Date> for Moment {
    fn from(date: Date) -> Self {
        Self::from_date(date)
    }
}

/// What a text says, as it is written.
struct Written {
    date: Date,
    time: Option<Time>,
    offset: Option<UtcOffset>,
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

/// Reads `Z`, `+01:00`, `+0100` or `+01`.
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
    let sign = if sign == "-" { -1 } else { 1 };
    let signed = |part: &str| i8::try_from(two_digits(part)?).ok().map(|part| sign * part);
    UtcOffset::from_hms(signed(hours)?, signed(minutes)?, 0).ok()
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
    use time::macros::{date, datetime, time};

    use super::*;

    #[test]
    fn the_three_shapes_of_the_portal_are_read() {
        assert_eq!(Moment::from_text("2016-09-30").local(), Some(datetime!(2016-09-30 0:00)));
        assert_eq!(Moment::from_text("2016-09-30 14:05").local(), Some(datetime!(2016-09-30 14:05)));
        assert_eq!(
            Moment::from_text("2018-02-16T15:10:25.536+01:00").local(),
            Some(datetime!(2018-02-16 15:10:25.536))
        );
        assert_eq!(Moment::from_text("2025-10-17T00:00:00").local(), Some(datetime!(2025-10-17 0:00)));
    }

    #[test]
    fn an_offset_is_brought_to_french_time() {
        assert_eq!(Moment::from_text("2024-07-01T22:30:00Z").local(), Some(datetime!(2024-07-02 0:30)));
        assert_eq!(Moment::from_text("2024-01-01T22:30:00Z").local(), Some(datetime!(2024-01-01 23:30)));
        assert_eq!(Moment::from_text("2024-03-31T00:59:59Z").local(), Some(datetime!(2024-03-31 1:59:59)));
        assert_eq!(Moment::from_text("2024-03-31T01:00:00Z").local(), Some(datetime!(2024-03-31 3:00)));
        assert_eq!(Moment::from_text("2024-07-01T10:00:00+0200").local(), Some(datetime!(2024-07-01 10:00)));
    }

    #[test]
    fn the_written_day_and_the_french_day_may_differ() {
        let moment = Moment::from_text("2024-07-01T22:30:00Z");
        assert_eq!((moment.date(), moment.day()), (Some(date!(2024 - 07 - 01)), Some(date!(2024 - 07 - 02))));
        assert_eq!(Moment::from_text("2024-07-01T22:30:00+01:60").date(), None);
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
            let moment = Moment::from_text(text);
            assert_eq!(moment.local(), None, "{text}");
            assert_eq!(moment.text, text);
        }
    }

    #[test]
    fn a_moment_is_serialised_as_its_text() {
        let moment: Moment = serde_json::from_str("\"2016-09-30 14:05\"").unwrap();
        assert!(moment.has_time());
        assert!(!Moment::from_text("2016-09-30").has_time());
        assert_eq!(serde_json::to_string(&moment).unwrap(), "\"2016-09-30 14:05\"");
    }

    #[test]
    fn the_three_forms_of_the_portal_are_read() {
        let day = Moment::from_text("2024-03-15");
        assert_eq!((day.date(), day.time(), day.offset()), (Some(date!(2024 - 03 - 15)), None, None));

        let minute = Moment::from_text("2024-03-15 09:30");
        assert_eq!(minute.date(), Some(date!(2024 - 03 - 15)));
        assert_eq!((minute.time(), minute.offset()), (Some(time!(9:30)), None));

        let instant = Moment::from_text("2018-02-16T15:10:25.536+01:00");
        assert_eq!(instant.date(), Some(date!(2018 - 02 - 16)));
        assert_eq!(instant.time(), Some(time!(15:10:25.536)));
        assert_eq!(instant.offset(), UtcOffset::from_hms(1, 0, 0).ok());

        let local = Moment::from_text("2025-10-17T00:00:00");
        assert_eq!((local.time(), local.offset()), (Some(time!(0:00)), None));
        assert_eq!(Moment::from_text("2025-10-17T00:00:00Z").offset(), Some(UtcOffset::UTC));
        assert_eq!(Moment::from_text("2025-10-17T00:00:00-0330").offset(), UtcOffset::from_hms(-3, -30, 0).ok());
    }

    #[test]
    fn a_text_in_no_known_form_is_kept_and_gives_no_day() {
        for text in [
            "",
            "hier",
            "2024-13-01",
            "2024-03-15 25:00",
            "2024-03-15T",
            "15/03/2024",
            "2024-03-15 9h é",
            "1521209425536",
        ] {
            let moment = Moment::from_text(text);
            assert_eq!(moment.date(), None, "{text}");
            assert_eq!(moment.to_string(), text);
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let at = datetime!(2024-03-15 09:30:15.25 +01:00);
        let moment = Moment::from_instant(at);
        assert_eq!(moment.text, "2024-03-15T09:30:15.250+01:00");
        assert_eq!(
            (moment.date(), moment.time(), moment.offset()),
            (Some(at.date()), Some(at.time()), Some(at.offset()))
        );
        assert_eq!(
            Moment::from_instant(at.to_offset(UtcOffset::from_hms(0, -30, 0).unwrap()))
                .offset()
                .unwrap()
                .whole_minutes(),
            -30
        );
        assert_eq!(Moment::from_date_time(datetime!(2024-03-15 09:05)).text, "2024-03-15 09:05");
        assert_eq!(Moment::from_date(date!(2024 - 03 - 15)).text, "2024-03-15");
    }
}
