//! Instants of the journal: to the millisecond, written as RFC 3339 says.

use time::format_description::well_known::Rfc3339;
use time::{Duration, UtcDateTime};

/// An instant without what is finer than a millisecond, so that it is read back as it was.
pub(super) fn whole(at: UtcDateTime) -> UtcDateTime {
    from_millis(to_millis(at)).unwrap_or(at)
}

/// Milliseconds since 1970.
pub(super) fn to_millis(at: UtcDateTime) -> i64 {
    i64::try_from(at.unix_timestamp_nanos().div_euclid(1_000_000)).unwrap_or(i64::MAX)
}

/// The instant of a number of milliseconds since 1970; nothing beyond the calendar.
pub(super) fn from_millis(millis: i64) -> Option<UtcDateTime> {
    UtcDateTime::from_unix_timestamp_nanos(i128::from(millis) * 1_000_000).ok()
}

/// The instant `after` another, or the end of time.
pub(super) fn later(at: UtcDateTime, after: Duration) -> UtcDateTime {
    whole(at.checked_add(after.max(Duration::ZERO)).unwrap_or(UtcDateTime::MAX))
}

/// `2026-01-05T08:00:00Z`.
pub(super) fn text(at: UtcDateTime) -> String {
    at.format(&Rfc3339).unwrap_or_else(|_| at.to_string())
}

pub(super) mod serde_text {
    use serde::{Deserialize, Deserializer, Serializer, de};
    use time::UtcDateTime;
    use time::format_description::well_known::Rfc3339;

    #[allow(clippy::trivially_copy_pass_by_ref)]
    pub(in crate::outbox) fn serialize<S: Serializer>(at: &UtcDateTime, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&super::text(*at))
    }

    pub(in crate::outbox) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<UtcDateTime, D::Error> {
        let text = String::deserialize(deserializer)?;
        UtcDateTime::parse(&text, &Rfc3339).map_err(de::Error::custom)
    }
}

pub(super) mod serde_option {
    use serde::{Deserialize, Deserializer, Serializer, de};
    use time::UtcDateTime;
    use time::format_description::well_known::Rfc3339;

    #[allow(clippy::trivially_copy_pass_by_ref)]
    pub(in crate::outbox) fn serialize<S: Serializer>(
        at: &Option<UtcDateTime>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match at {
            Some(at) => serializer.serialize_str(&super::text(*at)),
            None => serializer.serialize_none(),
        }
    }

    pub(in crate::outbox) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<UtcDateTime>, D::Error> {
        Option::<String>::deserialize(deserializer)?
            .map(|text| UtcDateTime::parse(&text, &Rfc3339).map_err(de::Error::custom))
            .transpose()
    }
}

#[cfg(test)]
mod tests {
    use time::macros::utc_datetime;

    use super::*;

    #[test]
    fn an_instant_survives_the_way_through_text_and_number() {
        let at = whole(utc_datetime!(2026-01-05 08:00:00.123456));
        assert_eq!(text(at), "2026-01-05T08:00:00.123Z");
        assert_eq!(UtcDateTime::parse(&text(at), &Rfc3339), Ok(at));
        assert_eq!(from_millis(to_millis(at)), Some(at));
        assert_eq!(from_millis(i64::MAX), None);
        assert_eq!(later(UtcDateTime::MAX, Duration::days(1)).year(), 9999);
        assert_eq!(later(at, Duration::days(-1)), at);
    }
}
