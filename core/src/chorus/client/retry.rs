//! When a request is sent again, and after what wait.

use std::time::Duration;

use time::UtcDateTime;

use crate::chorus::{Error, HttpFailure, Operation};
use crate::transport::TransportError;

/// When the client sends a request again.
///
/// Only where repeating is safe: what changes nothing, and what has certainly not been carried out
/// (no connection was made, or the quota was used up); and only where it may help: the network, the
/// gateway, the quota. The wait doubles each time and is drawn from its upper half, so that many
/// clients do not return together. A wait that the portal asks for with `Retry-After` is kept.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Retry {
    /// How many times at most a request is sent; 4 unless set, at least 1.
    pub attempts: u32,
    /// Longest wait before the second attempt; half a second unless set.
    pub first_wait: Duration,
    /// Longest wait before any attempt; 30 seconds unless set. Where the portal asks for more, the
    /// error is given back.
    pub longest_wait: Duration,
    /// How long after the call began nothing more is sent for it; 90 seconds unless set. With the
    /// time limit of the transport, it has to stay below the lease of the outbox.
    pub within: Duration,
}

impl Default for Retry {
    fn default() -> Self {
        Self {
            attempts: 4,
            first_wait: Duration::from_millis(500),
            longest_wait: Duration::from_secs(30),
            within: Duration::from_secs(90),
        }
    }
}

impl Retry {
    /// Never again.
    #[must_use]
    pub fn never() -> Self {
        Self { attempts: 1, ..Self::default() }
    }

    /// The wait before the next attempt; nothing when there is none.
    pub(super) fn wait(&self, error: &Error, attempt: u32, left: Duration) -> Option<Duration> {
        if attempt >= self.attempts || !is_safe(error) || !may_pass(error) {
            return None;
        }
        let asked = match error {
            Error::Http { retry_after: Some(seconds), .. } => Duration::from_secs(*seconds),
            _ => Duration::ZERO,
        };
        let doubled = self.first_wait.saturating_mul(1 << (attempt - 1).min(20)).min(self.longest_wait);
        let wait = asked.max(doubled.mul_f64(0.5 + 0.5 * fastrand::f64()));
        (asked <= self.longest_wait && wait < left).then_some(wait)
    }
}

/// Whether sending the request again cannot do something twice.
fn is_safe(error: &Error) -> bool {
    error.operation().is_read() || !error.may_have_been_received()
}

/// Whether the failure is of the network, the gateway or the quota.
const fn may_pass(error: &Error) -> bool {
    match error {
        Error::Transport { source, .. } => source.is_retryable(),
        Error::Http { failure, .. } => matches!(failure, HttpFailure::Gateway | HttpFailure::Quota),
        _ => false,
    }
}

/// The instant after which nothing more is sent for a call.
#[derive(Clone, Copy)]
pub(super) struct Deadline(Option<UtcDateTime>);

impl Deadline {
    pub(super) fn after(now: UtcDateTime, time: Duration) -> Self {
        Self(time::Duration::try_from(time).ok().and_then(|time| now.checked_add(time)))
    }

    pub(super) fn left(self, now: UtcDateTime) -> Duration {
        let Some(at) = self.0 else { return Duration::MAX };
        Duration::try_from(at - now).unwrap_or(Duration::ZERO)
    }

    /// Whether a request may still be sent.
    pub(super) fn check(self, now: UtcDateTime, operation: Operation, host: &str) -> Result<(), Error> {
        if self.left(now) > Duration::ZERO { Ok(()) } else { Err(Self::missed(operation, host)) }
    }

    /// The error of a request that would be sent too late.
    pub(super) fn missed(operation: Operation, host: &str) -> Error {
        let source = TransportError::Timeout { host: host.to_owned(), request_sent: false };
        Error::Transport { operation, source }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::utc_datetime;

    use super::*;

    const LONG: Duration = Duration::from_secs(3600);

    fn transport(operation: Operation, source: TransportError) -> Error {
        Error::Transport { operation, source }
    }

    fn http(operation: Operation, status: u16, retry_after: Option<u64>) -> Error {
        Error::Http { operation, status, failure: HttpFailure::from_status(status), code: None, retry_after }
    }

    #[test]
    fn what_may_have_been_carried_out_is_never_sent_again() {
        let retry = Retry::default();
        let host = || "api".to_owned();
        let lost = TransportError::Interrupted { host: host(), reason: "reset".into() };
        let late = TransportError::Timeout { host: host(), request_sent: true };
        let unreachable = TransportError::Connect { host: host(), reason: "refused".into() };
        for operation in Operation::ALL.iter().copied().filter(|operation| !operation.is_read()) {
            for error in [transport(operation, lost.clone()), transport(operation, late.clone())] {
                assert_eq!(retry.wait(&error, 1, LONG), None, "{error}");
            }
            for status in [400, 401, 403, 413, 500, 502, 503, 504] {
                assert_eq!(retry.wait(&http(operation, status, None), 1, LONG), None, "{operation} {status}");
            }
            assert!(retry.wait(&transport(operation, unreachable.clone()), 1, LONG).is_some());
            assert!(retry.wait(&http(operation, 429, None), 1, LONG).is_some());
        }
        assert!(retry.wait(&transport(Operation::TauxTva, lost), 1, LONG).is_some());
    }

    #[test]
    fn the_wait_doubles_up_to_the_longest_and_the_last_attempt_has_none() {
        let retry = Retry { attempts: 30, ..Retry::default() };
        let error = http(Operation::TauxTva, 503, None);
        for attempt in 1..30 {
            let full = retry.first_wait.saturating_mul(1 << (attempt - 1).min(20)).min(retry.longest_wait);
            let wait = retry.wait(&error, attempt, LONG).unwrap();
            assert!(wait >= full / 2 && wait <= full, "{attempt}: {wait:?} of {full:?}");
        }
        assert_eq!(retry.wait(&error, 30, LONG), None);
        assert_eq!(Retry::never().wait(&error, 1, LONG), None);
    }

    #[test]
    fn a_wait_that_the_portal_asks_for_is_kept_or_the_error_given_back() {
        let retry = Retry::default();
        let wait = |seconds| retry.wait(&http(Operation::TauxTva, 429, Some(seconds)), 1, LONG);
        assert_eq!(wait(7), Some(Duration::from_secs(7)));
        assert_eq!(wait(31), None);
        assert_eq!(retry.wait(&http(Operation::TauxTva, 429, Some(7)), 1, Duration::from_secs(7)), None);
    }

    #[test]
    fn nothing_is_sent_after_the_deadline() {
        let now = utc_datetime!(2026-01-05 08:00);
        let deadline = Deadline::after(now, Duration::from_secs(90));
        assert_eq!(deadline.left(now), Duration::from_secs(90));
        assert!(deadline.check(now, Operation::Soumettre, "api").is_ok());
        let error = deadline.check(now + Duration::from_secs(90), Operation::Soumettre, "api").unwrap_err();
        assert!(!error.may_have_been_received(), "{error}");
        assert_eq!(Deadline::after(now, Duration::MAX).left(now), Duration::MAX);
    }
}
