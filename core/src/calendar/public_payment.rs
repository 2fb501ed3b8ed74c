//! When a public buyer has to pay.

use serde::{Deserialize, Serialize};

use super::{CalendarError, after};
use crate::date::Date;
use crate::text::Text;

/// The least that a buyer has left to pay once what was missing has come.
const DAYS_AFTER_COMPLETION: i64 = 30;

/// The kinds of public buyer that the maximum payment delay depends on.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PublicBuyer {
    /// The State, or one of its establishments that is neither of health nor of trade.
    State,
    /// A local authority, or one of its establishments.
    LocalAuthority,
    /// A public health establishment.
    PublicHealth,
    /// An establishment of the health service of the armed forces.
    ArmedForcesHealth,
    /// A public enterprise that is not a local public establishment.
    PublicEnterprise,
}

impl PublicBuyer {
    /// Every kind.
    pub const ALL: [Self; 5] =
        [Self::State, Self::LocalAuthority, Self::PublicHealth, Self::ArmedForcesHealth, Self::PublicEnterprise];

    /// The longest delay, in days, that the buyer may take or agree on.
    ///
    /// Source: code de la commande publique R.2192-10 and R.2192-11.
    #[must_use]
    pub const fn maximum_payment_delay(self) -> u16 {
        match self {
            Self::State | Self::LocalAuthority => 30,
            Self::PublicHealth | Self::ArmedForcesHealth => 50,
            Self::PublicEnterprise => 60,
        }
    }

    /// The name of the kind.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::State => Text::new("État ou établissement public de l'État", "State or establishment of the State"),
            Self::LocalAuthority => {
                Text::new("Collectivité territoriale ou établissement public local", "Local authority or establishment")
            }
            Self::PublicHealth => Text::new("Établissement public de santé", "Public health establishment"),
            Self::ArmedForcesHealth => Text::new(
                "Établissement du service de santé des armées",
                "Establishment of the health service of the armed forces",
            ),
            Self::PublicEnterprise => Text::new("Entreprise publique", "Public enterprise"),
        }
    }
}

/// A time during which the buyer waits for something that is missing: status `SUSPENDUE`, until
/// `COMPLETEE`. The law calls it an interruption.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Suspension {
    /// The day when the supplier was told what is missing.
    pub notified: Date,
    /// The day when the buyer received all of it; nothing while it is still waited for.
    pub completed: Option<Date>,
}

/// The day that the delay is counted from: the receipt of the payment request, or the performance of the
/// services when it comes later.
///
/// On the portal, the receipt is the day when the buyer is told that the invoice is available.
///
/// Source: code de la commande publique R.2192-12, R.2192-13 and R.2192-15.
#[must_use]
pub fn clock_start(received: Date, performed: Option<Date>) -> Date {
    performed.map_or(received, |performed| received.max(performed))
}

/// The last day on which `buyer` pays in time an invoice received on `received` (see [`clock_start`]), or
/// nothing while a suspension waits for the supplier.
///
/// See [`payment_deadline_within`] for suspensions and for a shorter delay set in the contract.
///
/// # Errors
///
/// Those of [`payment_deadline_within`].
pub fn payment_deadline(
    received: Date,
    buyer: PublicBuyer,
    suspensions: &[Suspension],
) -> Result<Option<Date>, CalendarError> {
    payment_deadline_within(received, buyer.maximum_payment_delay(), suspensions)
}

/// The last day to pay in time when the delay is `days`, or nothing while a suspension waits for the
/// supplier.
///
/// A suspension does not stop a clock that would then go on. Once everything has come, a new delay opens:
/// 30 days, or what was left on the day of the notification when that is more. Only one suspension is
/// allowed, so the earliest counts and others change nothing; neither does one notified once the delay is
/// over.
///
/// Source: code de la commande publique R.2192-12, R.2192-27 and R.2192-29.
///
/// # Errors
///
/// - [`CalendarError::SuspendedBeforeReceipt`], [`CalendarError::CompletedBeforeSuspension`]: the dates of a
///   suspension are not in order;
/// - [`CalendarError::OutOfRange`]: the deadline is past the year 9999.
pub fn payment_deadline_within(
    received: Date,
    days: u16,
    suspensions: &[Suspension],
) -> Result<Option<Date>, CalendarError> {
    for suspension in suspensions {
        suspension.check(received)?;
    }
    let due = after(received, days)?;
    let first = suspensions.iter().min_by_key(|suspension| suspension.notified);
    let Some(suspension) = first.filter(|suspension| suspension.notified <= due) else {
        return Ok(Some(due));
    };
    let Some(completed) = suspension.completed else { return Ok(None) };

    let left = (due - suspension.notified).whole_days().max(DAYS_AFTER_COMPLETION);
    let left = u16::try_from(left).expect("no more than the delay, or 30 days");
    after(completed, left).map(Some)
}

impl Suspension {
    fn check(&self, received: Date) -> Result<(), CalendarError> {
        let notified = self.notified;
        if notified < received {
            return Err(CalendarError::SuspendedBeforeReceipt { received, notified });
        }
        match self.completed {
            Some(completed) if completed < notified => {
                Err(CalendarError::CompletedBeforeSuspension { notified, completed })
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    fn suspension(notified: Date, completed: Option<Date>) -> Suspension {
        Suspension { notified, completed }
    }

    #[test]
    fn each_kind_of_buyer_has_its_delay() {
        assert_eq!(PublicBuyer::ALL.map(PublicBuyer::maximum_payment_delay), [30, 30, 50, 50, 60]);
    }

    #[test]
    fn the_delay_is_counted_from_the_day_after_receipt() {
        let due = |received, buyer| payment_deadline(received, buyer, &[]).unwrap().unwrap();
        assert_eq!(due(date!(2026 - 01 - 31), PublicBuyer::State), date!(2026 - 03 - 02));
        assert_eq!(due(date!(2024 - 01 - 31), PublicBuyer::State), date!(2024 - 03 - 01));
        assert_eq!(due(date!(2026 - 11 - 20), PublicBuyer::PublicHealth), date!(2027 - 01 - 09));
        assert_eq!(due(date!(2026 - 01 - 01), PublicBuyer::PublicEnterprise), date!(2026 - 03 - 02));
    }

    #[test]
    fn the_clock_waits_for_the_services() {
        let received = date!(2026 - 01 - 10);
        assert_eq!(clock_start(received, None), received);
        assert_eq!(clock_start(received, Some(date!(2026 - 01 - 05))), received);
        assert_eq!(clock_start(received, Some(date!(2026 - 01 - 15))), date!(2026 - 01 - 15));
    }

    #[test]
    fn a_suspension_opens_a_new_delay_of_thirty_days() {
        let suspensions = [suspension(date!(2026 - 01 - 20), Some(date!(2026 - 02 - 05)))];
        let due = payment_deadline(date!(2026 - 01 - 01), PublicBuyer::State, &suspensions);
        assert_eq!(due, Ok(Some(date!(2026 - 03 - 07))));
    }

    #[test]
    fn a_suspension_keeps_what_was_left_when_it_is_more() {
        let suspensions = [suspension(date!(2026 - 01 - 06), Some(date!(2026 - 02 - 05)))];
        let due = payment_deadline(date!(2026 - 01 - 01), PublicBuyer::PublicHealth, &suspensions);
        assert_eq!(due, Ok(Some(date!(2026 - 03 - 22))));
    }

    #[test]
    fn nothing_is_due_while_the_supplier_is_waited_for() {
        let suspensions = [suspension(date!(2026 - 01 - 20), None)];
        assert_eq!(payment_deadline(date!(2026 - 01 - 01), PublicBuyer::State, &suspensions), Ok(None));
    }

    #[test]
    fn only_the_earliest_suspension_counts() {
        let first = suspension(date!(2026 - 01 - 20), Some(date!(2026 - 02 - 05)));
        let second = suspension(date!(2026 - 02 - 10), None);
        let due = payment_deadline(date!(2026 - 01 - 01), PublicBuyer::State, &[second, first]);
        assert_eq!(due, Ok(Some(date!(2026 - 03 - 07))));
    }

    #[test]
    fn a_suspension_comes_too_late_once_the_delay_is_over() {
        let received = date!(2026 - 01 - 01);
        let last_day = suspension(date!(2026 - 01 - 31), None);
        let day_after = suspension(date!(2026 - 02 - 01), None);
        assert_eq!(payment_deadline(received, PublicBuyer::State, &[last_day]), Ok(None));
        assert_eq!(payment_deadline(received, PublicBuyer::State, &[day_after]), Ok(Some(date!(2026 - 01 - 31))));
    }

    #[test]
    fn dates_out_of_order_or_out_of_range_are_refused() {
        let received = date!(2026 - 01 - 10);
        let kind =
            |suspension| payment_deadline(received, PublicBuyer::State, &[suspension]).map_err(|error| error.kind());
        assert_eq!(kind(suspension(date!(2026 - 01 - 09), None)), Err("suspended_before_receipt"));
        assert_eq!(
            kind(suspension(date!(2026 - 01 - 20), Some(date!(2026 - 01 - 19)))),
            Err("completed_before_suspension")
        );
        assert_eq!(
            payment_deadline(Date::MAX, PublicBuyer::State, &[]),
            Err(CalendarError::OutOfRange { from: Date::MAX, days: 30 })
        );
    }

    #[test]
    fn a_contract_may_set_a_shorter_delay() {
        assert_eq!(payment_deadline_within(date!(2026 - 02 - 27), 15, &[]), Ok(Some(date!(2026 - 03 - 14))));
    }
}
