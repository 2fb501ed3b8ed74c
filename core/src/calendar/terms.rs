//! When an invoice falls due by the terms agreed with the buyer.

use super::{CalendarError, after};
use crate::date::Date;
use crate::text::Language;

const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// How the due date follows from the issue date.
///
/// "45 days end of month" is understood in two ways, both lawful; the contract says which. They are two
/// variants here.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum PaymentTerms {
    /// A number of days after the issue date.
    Net {
        /// The days.
        days: u16,
    },
    /// A number of days after the end of the month of issue (*fin de mois, puis n jours*).
    EndOfMonthThenDays {
        /// The days.
        days: u16,
    },
    /// The end of the month in which a number of days after the issue date ends (*n jours, fin de mois*).
    DaysThenEndOfMonth {
        /// The days.
        days: u16,
    },
    /// A day set in advance.
    OnDate {
        /// The day.
        date: Date,
    },
}

/// The due date (BT-9) of an invoice issued on `issue`.
///
/// # Errors
///
/// [`CalendarError::OutOfRange`] when it is past the year 9999.
///
/// ```
/// use factrice::calendar::{PaymentTerms, due_date};
/// use factrice::date;
///
/// let issue = date::parse("2026-01-15")?;
/// let due = due_date(issue, PaymentTerms::EndOfMonthThenDays { days: 45 })?;
/// assert_eq!(date::to_iso(due), "2026-03-17");
/// let due = due_date(issue, PaymentTerms::DaysThenEndOfMonth { days: 45 })?;
/// assert_eq!(date::to_iso(due), "2026-03-31");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn due_date(issue: Date, terms: PaymentTerms) -> Result<Date, CalendarError> {
    match terms {
        PaymentTerms::Net { days } => after(issue, days),
        PaymentTerms::EndOfMonthThenDays { days } => after(end_of_month(issue), days),
        PaymentTerms::DaysThenEndOfMonth { days } => after(issue, days).map(end_of_month),
        PaymentTerms::OnDate { date } => Ok(date),
    }
}

impl PaymentTerms {
    /// The terms in words, for BT-20.
    #[must_use]
    pub fn wording(self, language: Language) -> String {
        match language {
            Language::Fr => self.in_french(),
            Language::En => self.in_english(),
        }
    }

    /// Whether an invoice between companies issued on `issue` falls due within what the law allows: 60 days
    /// after issue, or 45 days end of month in either meaning.
    ///
    /// Shorter limits of some trades, and the 45 days of periodic invoices, are not looked at. Public buyers
    /// have limits of their own, see [`super::PublicBuyer`].
    ///
    /// Source: code de commerce L.441-10, I.
    ///
    /// # Errors
    ///
    /// [`CalendarError::OutOfRange`] when the due date, or the limit, is past the year 9999.
    pub fn is_within_commercial_limit(self, issue: Date) -> Result<bool, CalendarError> {
        const DAYS: u16 = 60;
        const DAYS_END_OF_MONTH: u16 = 45;

        let end_of_month = match self {
            Self::EndOfMonthThenDays { days } | Self::DaysThenEndOfMonth { days } => days <= DAYS_END_OF_MONTH,
            Self::Net { .. } | Self::OnDate { .. } => false,
        };
        Ok(end_of_month || due_date(issue, self)? <= after(issue, DAYS)?)
    }

    fn in_french(self) -> String {
        let plural = |days: u16| if days > 1 { "jours" } else { "jour" };
        match self {
            Self::Net { days: 0 } => "Paiement comptant, à la date de la facture".to_owned(),
            Self::Net { days } => format!("Paiement à {days} {} à compter de la date de la facture", plural(days)),
            Self::EndOfMonthThenDays { days: 0 } | Self::DaysThenEndOfMonth { days: 0 } => {
                "Paiement à la fin du mois de la facture".to_owned()
            }
            Self::EndOfMonthThenDays { days } => {
                format!("Paiement à {days} {} à compter de la fin du mois de la facture", plural(days))
            }
            Self::DaysThenEndOfMonth { days } => format!(
                "Paiement à {days} {} à compter de la date de la facture, reporté à la fin du mois",
                plural(days)
            ),
            Self::OnDate { date } => {
                let day = if date.day() == 1 { "1er".to_owned() } else { date.day().to_string() };
                let month = MONTHS_FR[usize::from(u8::from(date.month())) - 1];
                format!("Paiement au plus tard le {day} {month} {}", date.year())
            }
        }
    }

    fn in_english(self) -> String {
        let plural = |days: u16| if days > 1 { "days" } else { "day" };
        match self {
            Self::Net { days: 0 } => "Payment due on the invoice date".to_owned(),
            Self::Net { days } => format!("Payment due {days} {} after the invoice date", plural(days)),
            Self::EndOfMonthThenDays { days: 0 } | Self::DaysThenEndOfMonth { days: 0 } => {
                "Payment due at the end of the month of the invoice".to_owned()
            }
            Self::EndOfMonthThenDays { days } => {
                format!("Payment due {days} {} after the end of the month of the invoice", plural(days))
            }
            Self::DaysThenEndOfMonth { days } => {
                format!("Payment due at the end of the month reached {days} {} after the invoice date", plural(days))
            }
            Self::OnDate { date } => format!("Payment due on {} {} {}", date.day(), date.month(), date.year()),
        }
    }
}

fn end_of_month(date: Date) -> Date {
    let last = date.month().length(date.year());
    date.replace_day(last).expect("the length of a month is one of its days")
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn net_days_run_from_the_issue_date() {
        assert_eq!(due_date(date!(2026 - 01 - 31), PaymentTerms::Net { days: 30 }), Ok(date!(2026 - 03 - 02)));
        assert_eq!(due_date(date!(2024 - 01 - 31), PaymentTerms::Net { days: 30 }), Ok(date!(2024 - 03 - 01)));
        assert_eq!(due_date(date!(2026 - 01 - 31), PaymentTerms::Net { days: 0 }), Ok(date!(2026 - 01 - 31)));
    }

    #[test]
    fn end_of_month_comes_before_or_after_the_days() {
        let before = |issue| due_date(issue, PaymentTerms::EndOfMonthThenDays { days: 30 }).unwrap();
        let later = |issue| due_date(issue, PaymentTerms::DaysThenEndOfMonth { days: 30 }).unwrap();
        assert_eq!(before(date!(2026 - 01 - 15)), date!(2026 - 03 - 02));
        assert_eq!(before(date!(2024 - 02 - 29)), date!(2024 - 03 - 30));
        assert_eq!(later(date!(2024 - 01 - 15)), date!(2024 - 02 - 29));
        assert_eq!(later(date!(2025 - 01 - 15)), date!(2025 - 02 - 28));
        assert_eq!(later(date!(2025 - 01 - 31)), date!(2025 - 03 - 31));
        assert_eq!(later(date!(2025 - 12 - 31)), date!(2026 - 01 - 31));
    }

    #[test]
    fn a_fixed_day_stays_and_the_end_of_time_is_an_error() {
        let day = date!(2026 - 05 - 01);
        assert_eq!(due_date(date!(2026 - 01 - 15), PaymentTerms::OnDate { date: day }), Ok(day));
        assert_eq!(due_date(Date::MAX, PaymentTerms::DaysThenEndOfMonth { days: 0 }), Ok(Date::MAX));
        assert_eq!(
            due_date(Date::MAX, PaymentTerms::Net { days: 1 }),
            Err(CalendarError::OutOfRange { from: Date::MAX, days: 1 })
        );
    }

    #[test]
    fn terms_are_worded_in_both_languages() {
        let french = |terms: PaymentTerms| terms.wording(Language::Fr);
        assert_eq!(french(PaymentTerms::Net { days: 30 }), "Paiement à 30 jours à compter de la date de la facture");
        assert_eq!(
            french(PaymentTerms::EndOfMonthThenDays { days: 1 }),
            "Paiement à 1 jour à compter de la fin du mois de la facture"
        );
        assert_eq!(
            french(PaymentTerms::DaysThenEndOfMonth { days: 45 }),
            "Paiement à 45 jours à compter de la date de la facture, reporté à la fin du mois"
        );
        let first_of_august = PaymentTerms::OnDate { date: date!(2026 - 08 - 01) };
        assert_eq!(french(first_of_august), "Paiement au plus tard le 1er août 2026");
        assert_eq!(first_of_august.wording(Language::En), "Payment due on 1 August 2026");
        assert_eq!(PaymentTerms::Net { days: 1 }.wording(Language::En), "Payment due 1 day after the invoice date");
    }

    #[test]
    fn the_limit_between_companies_is_sixty_days_or_forty_five_end_of_month() {
        let within = |terms: PaymentTerms| terms.is_within_commercial_limit(date!(2026 - 01 - 01)).unwrap();
        assert!(within(PaymentTerms::Net { days: 60 }));
        assert!(!within(PaymentTerms::Net { days: 61 }));
        assert!(within(PaymentTerms::EndOfMonthThenDays { days: 45 }));
        assert!(!within(PaymentTerms::EndOfMonthThenDays { days: 46 }));
        assert!(within(PaymentTerms::OnDate { date: date!(2026 - 03 - 02) }));
        assert!(!within(PaymentTerms::OnDate { date: date!(2026 - 03 - 03) }));
    }
}
