//! French VAT rates, by territory and by day.
//!
//! The table begins with the day from which a rate is established; it says nothing of the time
//! before, even where a rate was in force already. Not in the table, because their days are not
//! established: the rates of the overseas departments before 31 March 2001, those of Corsica before
//! 1 January 2012, the reduced rates before 1 July 1982, and the increased rate before 13 September
//! 1990.

use serde::{Deserialize, Serialize};
use time::macros::date;

pub use crate::codelist::platform::VAT_RATES as ACCEPTED_BY_PLATFORMS;
use crate::date::Date;
use crate::decimal::Decimal;
use crate::text::Text;
use crate::vat::Territory;

/// Which of the rates of a territory.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RateKind {
    /// Taux majoré, abolished on 1 January 1993.
    Increased,
    /// Taux normal.
    Normal,
    /// Taux intermédiaire: catering, transport, building maintenance…
    Intermediate,
    /// Taux réduit: food, books, energy saving works…
    Reduced,
    /// Taux super-réduit or particulier: the press, reimbursed medicines, first shows…
    SuperReduced,
    /// A rate that one kind of goods has in one territory: petroleum products in Corsica, live
    /// animals sold to persons without VAT in the overseas departments.
    Special,
}

impl RateKind {
    /// What the rate is called.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Increased => Text::new("taux majoré", "increased rate"),
            Self::Normal => Text::new("taux normal", "normal rate"),
            Self::Intermediate => Text::new("taux intermédiaire", "intermediate rate"),
            Self::Reduced => Text::new("taux réduit", "reduced rate"),
            Self::SuperReduced => Text::new("taux particulier", "super-reduced rate"),
            Self::Special => Text::new("taux spécial", "special rate"),
        }
    }
}

/// A rate, where and when it applies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// Where.
    pub territory: Territory,
    /// Which of the rates there.
    pub kind: RateKind,
    /// Percentage: `5.5` is 5.5 %.
    pub percentage: Decimal,
    /// First day established.
    pub from: Date,
    /// Last day; none while in force.
    pub to: Option<Date>,
    /// The text that sets it.
    pub source: &'static str,
}

impl Rate {
    /// Whether the rate applies on `date`.
    #[must_use]
    pub fn applies_on(&self, date: Date) -> bool {
        self.from <= date && self.to.is_none_or(|last| date <= last)
    }
}

/// The whole table, the oldest first within a territory and kind.
#[must_use]
pub const fn all() -> &'static [Rate] {
    TABLE
}

/// The rates of `territory` on `date`, the highest first; none where VAT does not apply.
#[must_use]
pub fn rates(territory: Territory, date: Date) -> Vec<Rate> {
    let mut rates: Vec<Rate> =
        TABLE.iter().filter(|rate| rate.territory == territory && rate.applies_on(date)).copied().collect();
    rates.sort_by_key(|rate| std::cmp::Reverse(rate.percentage));
    rates
}

/// The rate of one kind in `territory` on `date`, in percent; none when there is none or when it is
/// not established.
///
/// ```
/// use factrice::date::parse;
/// use factrice::vat::{RateKind, Territory, rate};
///
/// let rate = rate::rate(Territory::Reunion, RateKind::Normal, parse("2026-11-23")?);
/// assert_eq!(rate.map(|rate| rate.to_string()), Some("8.5".to_owned()));
/// # Ok::<(), factrice::date::DateError>(())
/// ```
#[must_use]
pub fn rate(territory: Territory, kind: RateKind, date: Date) -> Option<Decimal> {
    TABLE
        .iter()
        .find(|rate| rate.territory == territory && rate.kind == kind && rate.applies_on(date))
        .map(|rate| rate.percentage)
}

/// Whether `percentage` is a rate somewhere in France on `date`. Zero is: exempt and exported
/// supplies have it.
#[must_use]
pub fn is_french_rate(percentage: Decimal, date: Date) -> bool {
    percentage.is_zero() || TABLE.iter().any(|rate| rate.percentage == percentage && rate.applies_on(date))
}

const fn percent(mantissa: u32, scale: u32) -> Decimal {
    Decimal::from_parts(mantissa, 0, 0, false, scale)
}

const fn row(
    territory: Territory,
    kind: RateKind,
    percentage: Decimal,
    from: Date,
    to: Option<Date>,
    source: &'static str,
) -> Rate {
    Rate { territory, kind, percentage, from, to, source }
}

#[rustfmt::skip]
const TABLE: &[Rate] = {
    use RateKind::{Increased, Intermediate, Normal, Reduced, Special, SuperReduced};
    use Territory::{Corsica, Guadeloupe, Martinique, MetropolitanFrance, Reunion};

    &[
        row(MetropolitanFrance, Increased, percent(22, 0), date!(1990-09-13), Some(date!(1992-12-31)), "CGI art. 281 bis"),
        row(MetropolitanFrance, Normal, percent(176, 1), date!(1977-01-01), Some(date!(1982-06-30)), "loi 76-1232, CGI art. 278"),
        row(MetropolitanFrance, Normal, percent(186, 1), date!(1982-07-01), Some(date!(1995-07-31)), "loi 82-540, CGI art. 278"),
        row(MetropolitanFrance, Normal, percent(206, 1), date!(1995-08-01), Some(date!(2000-03-31)), "loi 95-858, CGI art. 278"),
        row(MetropolitanFrance, Normal, percent(196, 1), date!(2000-04-01), Some(date!(2013-12-31)), "loi 2000-656, CGI art. 278"),
        row(MetropolitanFrance, Normal, percent(20, 0), date!(2014-01-01), None, "loi 2012-1510 art. 68, CGI art. 278"),
        row(MetropolitanFrance, Intermediate, percent(7, 0), date!(2012-01-01), Some(date!(2013-12-31)), "loi 2011-1978, CGI art. 279"),
        row(MetropolitanFrance, Intermediate, percent(10, 0), date!(2014-01-01), None, "loi 2012-1510 art. 68, CGI art. 278 bis to 279-0 bis"),
        row(MetropolitanFrance, Reduced, percent(55, 1), date!(1982-07-01), None, "CGI art. 278-0 bis"),
        row(MetropolitanFrance, SuperReduced, percent(21, 1), date!(1986-07-01), None, "CGI art. 281 quater to 281 nonies"),

        row(Corsica, Normal, percent(196, 1), date!(2012-01-01), Some(date!(2013-12-31)), "CGI art. 278 and 297"),
        row(Corsica, Normal, percent(20, 0), date!(2014-01-01), None, "CGI art. 278 and 297"),
        row(Corsica, Intermediate, percent(8, 0), date!(2012-01-01), Some(date!(2013-12-31)), "CGI art. 297"),
        row(Corsica, Intermediate, percent(10, 0), date!(2014-01-01), None, "loi 2012-1510 art. 68, CGI art. 297"),
        row(Corsica, Special, percent(13, 0), date!(2012-01-01), None, "CGI art. 297, petroleum products"),
        row(Corsica, Reduced, percent(21, 1), date!(2012-01-01), None, "CGI art. 297"),
        row(Corsica, SuperReduced, percent(9, 1), date!(2012-01-01), None, "CGI art. 297"),

        row(Guadeloupe, Normal, percent(85, 1), date!(2001-03-31), None, "CGI art. 296"),
        row(Guadeloupe, Reduced, percent(21, 1), date!(2001-03-31), None, "CGI art. 296"),
        row(Guadeloupe, Special, percent(175, 2), date!(2001-03-31), None, "CGI art. 296 bis, live animals"),
        row(Guadeloupe, SuperReduced, percent(105, 2), date!(2001-03-31), None, "CGI art. 296 bis"),
        row(Martinique, Normal, percent(85, 1), date!(2001-03-31), None, "CGI art. 296"),
        row(Martinique, Reduced, percent(21, 1), date!(2001-03-31), None, "CGI art. 296"),
        row(Martinique, Special, percent(175, 2), date!(2001-03-31), None, "CGI art. 296 bis, live animals"),
        row(Martinique, SuperReduced, percent(105, 2), date!(2001-03-31), None, "CGI art. 296 bis"),
        row(Reunion, Normal, percent(85, 1), date!(2001-03-31), None, "CGI art. 296"),
        row(Reunion, Reduced, percent(21, 1), date!(2001-03-31), None, "CGI art. 296"),
        row(Reunion, Special, percent(175, 2), date!(2001-03-31), None, "CGI art. 296 bis, live animals"),
        row(Reunion, SuperReduced, percent(105, 2), date!(2001-03-31), None, "CGI art. 296 bis"),
    ]
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decimal::parse;

    fn percentages(territory: Territory, date: Date) -> Vec<String> {
        rates(territory, date).iter().map(|rate| rate.percentage.to_string()).collect()
    }

    #[test]
    fn each_territory_has_its_rates_of_today() {
        let today = date!(2026 - 11 - 23);
        assert_eq!(percentages(Territory::MetropolitanFrance, today), ["20", "10", "5.5", "2.1"]);
        assert_eq!(percentages(Territory::Corsica, today), ["20", "13", "10", "2.1", "0.9"]);
        for territory in [Territory::Guadeloupe, Territory::Martinique, Territory::Reunion] {
            assert_eq!(percentages(territory, today), ["8.5", "2.1", "1.75", "1.05"]);
        }
        for territory in Territory::ALL {
            assert_eq!(percentages(*territory, today).is_empty(), !territory.has_vat());
        }
    }

    #[test]
    fn the_normal_rate_changes_on_its_day() {
        let normal = |date| rate(Territory::MetropolitanFrance, RateKind::Normal, date).map(|rate| rate.to_string());
        for (date, expected) in [
            (date!(1977 - 01 - 01), "17.6"),
            (date!(1982 - 06 - 30), "17.6"),
            (date!(1982 - 07 - 01), "18.6"),
            (date!(1995 - 07 - 31), "18.6"),
            (date!(1995 - 08 - 01), "20.6"),
            (date!(2000 - 03 - 31), "20.6"),
            (date!(2000 - 04 - 01), "19.6"),
            (date!(2012 - 10 - 01), "19.6"),
            (date!(2013 - 12 - 31), "19.6"),
            (date!(2014 - 01 - 01), "20"),
        ] {
            assert_eq!(normal(date).as_deref(), Some(expected), "{date}");
        }
        assert_eq!(normal(date!(1976 - 12 - 31)), None);
    }

    #[test]
    fn no_two_rates_of_a_kind_overlap_and_none_leaves_a_gap() {
        for (first, second) in TABLE.iter().zip(TABLE.iter().skip(1)) {
            if (first.territory, first.kind) == (second.territory, second.kind) {
                assert_eq!(first.to.and_then(Date::next_day), Some(second.from), "{first:?} {second:?}");
            }
        }
    }

    #[test]
    fn a_rate_is_french_on_some_days_only() {
        let rate = |text| parse(text).unwrap();
        assert!(is_french_rate(rate("19.60"), date!(2013 - 12 - 31)));
        assert!(!is_french_rate(rate("19.6"), date!(2014 - 01 - 01)));
        assert!(!is_french_rate(rate("7"), date!(2026 - 11 - 23)));
        assert!(!is_french_rate(rate("21"), date!(2026 - 11 - 23)));
        assert!(is_french_rate(rate("1.05"), date!(2026 - 11 - 23)));
        assert!(is_french_rate(rate("0"), date!(2026 - 11 - 23)));
    }

    #[test]
    fn platforms_take_every_rate_in_force() {
        for rate in TABLE.iter().filter(|rate| rate.to.is_none()) {
            assert!(ACCEPTED_BY_PLATFORMS.contains(&rate.percentage), "{rate:?}");
        }
    }
}
