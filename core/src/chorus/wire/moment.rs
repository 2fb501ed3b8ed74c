//! Days and instants as the portal writes them.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use time::format_description::well_known::Iso8601;
use time::{OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};

use crate::chorus::wire::field::Wire;
use crate::date::{self, Date};

/// A day or an instant, kept as the portal wrote it and read when asked.
///
/// The portal has three forms: `2024-03-15`, `2024-03-15 09:30`, and ISO 8601 with or without an
/// offset (`2024-03-15T09:30:00.000+01:00`). A time without an offset is French legal time. A text
/// in no known form is kept, and answers `None`.
///
/// ```
/// use factrice::chorus::wire::Moment;
///
/// let moment = Moment::from_text("2024-03-15 09:30");
/// assert_eq!(moment.date().map(factrice::date::to_iso).as_deref(), Some("2024-03-15"));
/// assert_eq!(moment.time().map(time::Time::as_hms), Some((9, 30, 0)));
/// assert_eq!(moment.offset(), None);
/// ```
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Moment {
    /// The text as it stands on the wire.
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
        Self { text: date::to_iso(date) }
    }

    /// A day and a time in French legal time, written `YYYY-MM-DD HH:MM`.
    #[must_use]
    pub fn from_date_time(at: PrimitiveDateTime) -> Self {
        Self { text: format!("{} {:02}:{:02}", date::to_iso(at.date()), at.hour(), at.minute()) }
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
                date::to_iso(at.date()),
                hours.unsigned_abs(),
                minutes.unsigned_abs()
            ),
        }
    }

    /// The day.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        self.read().map(|(date, _, _)| date)
    }

    /// The time of day, when the text has one.
    #[must_use]
    pub fn time(&self) -> Option<Time> {
        self.read().and_then(|(_, time, _)| time)
    }

    /// The offset from UTC, when the text has one.
    #[must_use]
    pub fn offset(&self) -> Option<UtcOffset> {
        self.read().and_then(|(_, _, offset)| offset)
    }

    fn read(&self) -> Option<(Date, Option<Time>, Option<UtcOffset>)> {
        let text = self.text.trim();
        let Some((day, rest)) = text.split_once(['T', ' ']) else {
            return date::parse(text).ok().map(|date| (date, None, None));
        };
        let date = date::parse(day).ok()?;
        let rest = rest.trim();
        let zone = rest.find(['Z', '+', '-']).unwrap_or(rest.len());
        let (clock, zone) = rest.split_at_checked(zone)?;
        let time = Time::parse(clock.trim(), &Iso8601::TIME).ok()?;
        let offset = match zone {
            "" => None,
            "Z" => Some(UtcOffset::UTC),
            _ => Some(read_offset(zone)?),
        };
        Some((date, Some(time), offset))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl From<Date> for Moment {
    fn from(date: Date) -> Self {
        Self::from_date(date)
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <Self as Wire>::read(deserializer)
    }
}

impl Wire for Moment {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <String as Wire>::read(deserializer).map(|text| Self { text })
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

/// Reads `+01:00`, `+0100` or `+01`.
fn read_offset(zone: &str) -> Option<UtcOffset> {
    let (negative, digits) = match zone.split_at_checked(1)? {
        ("+", digits) => (false, digits),
        ("-", digits) => (true, digits),
        _ => return None,
    };
    let digits = digits.replace(':', "");
    if !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes) = match digits.len() {
        2 => (digits.parse::<i8>().ok()?, 0),
        4 => (digits.get(..2)?.parse::<i8>().ok()?, digits.get(2..)?.parse::<i8>().ok()?),
        _ => return None,
    };
    let sign = if negative { -1 } else { 1 };
    UtcOffset::from_hms(sign * hours, sign * minutes, 0).ok()
}

#[cfg(test)]
mod tests {
    use time::macros::{date, datetime, time};

    use super::*;

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
