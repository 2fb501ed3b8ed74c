//! The instants of the virtual clock as the portal writes them: in French time.

use time::{OffsetDateTime, PrimitiveDateTime, UtcDateTime, UtcOffset};

use crate::date::{Date, Moment};

/// French date and time of an instant.
pub(super) fn local(at: UtcDateTime) -> PrimitiveDateTime {
    let written = Moment::from_instant(OffsetDateTime::from(at));
    written.local().unwrap_or(PrimitiveDateTime::new(at.date(), at.time()))
}

/// French day of an instant.
pub(super) fn day(at: UtcDateTime) -> Date {
    local(at).date()
}

/// `2026-01-05 09:30`, the form of histories.
pub(super) fn minute(at: UtcDateTime) -> Moment {
    Moment::from_date_time(local(at))
}

/// `2026-01-05T09:30:00.000+01:00`, the form of reports on a flux.
pub(super) fn instant(at: UtcDateTime) -> Moment {
    let french = local(at);
    let utc = PrimitiveDateTime::new(at.date(), at.time());
    let ahead = i32::try_from((french - utc).whole_seconds()).unwrap_or_default();
    let offset = UtcOffset::from_whole_seconds(ahead).unwrap_or(UtcOffset::UTC);
    Moment::from_instant(french.assume_offset(offset))
}

#[cfg(test)]
mod tests {
    use time::macros::utc_datetime;

    use super::*;
    use crate::date;

    #[test]
    fn an_instant_is_written_in_french_time() {
        let winter = utc_datetime!(2026-01-05 23:30);
        assert_eq!(date::to_iso(day(winter)), "2026-01-06");
        assert_eq!(minute(winter).text, "2026-01-06 00:30");
        assert_eq!(instant(winter).text, "2026-01-06T00:30:00.000+01:00");
        assert_eq!(instant(utc_datetime!(2026-07-05 08:00)).text, "2026-07-05T10:00:00.000+02:00");
    }
}
