//! Dates and delays that the law sets: when a company has to send electronic invoices, when a public
//! buyer has to pay, what a late payment costs, and when an invoice falls due.
//!
//! No function reads a clock, a bank rate or a calendar of holidays: what is needed is passed in. Delays
//! are counted in calendar days, and a deadline that falls on a Sunday is left there.
//!
//! ```
//! use factrice::calendar::{PublicBuyer, late_interest, payment_deadline};
//! use factrice::{date, decimal};
//!
//! let received = date::parse("2026-01-12")?;
//! let due = payment_deadline(received, PublicBuyer::LocalAuthority, &[])?.expect("nothing is suspended");
//! assert_eq!(date::to_iso(due), "2026-02-11");
//!
//! let late = late_interest(decimal::parse("12000")?, due, date::parse("2026-03-13")?, decimal::parse("2.15")?)?;
//! assert_eq!((late.days, decimal::to_fixed(late.interest, 2)), (30, "100.11".to_owned()));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod company_size;
mod error;
mod late_payment;
mod public_payment;
mod terms;

pub use company_size::CompanySize;
pub use error::CalendarError;
pub use late_payment::{INTEREST_MARGIN, LatePayment, RECOVERY_INDEMNITY, interest_rate_day, late_interest};
pub use public_payment::{PublicBuyer, Suspension, clock_start, payment_deadline, payment_deadline_within};
pub use terms::{PaymentTerms, due_date};

use time::Duration;

use crate::date::Date;

/// The day that comes `days` after `date`.
fn after(date: Date, days: u16) -> Result<Date, CalendarError> {
    date.checked_add(Duration::days(i64::from(days))).ok_or(CalendarError::OutOfRange { from: date, days })
}
