//! How many requests the client allows itself.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use time::UtcDateTime;

/// How many requests the client sends in a span of time.
///
/// The quota of a PISTE application is not published; its owner sees it on the page of the
/// application. Requests are spread evenly: after a burst of half the number, one each `per /
/// requests`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Quota {
    /// Requests allowed, at least 1.
    pub requests: u32,
    /// Time in which they are allowed.
    pub per: Duration,
}

impl Quota {
    /// So many requests a second.
    #[must_use]
    pub const fn per_second(requests: u32) -> Self {
        Self { requests, per: Duration::from_secs(1) }
    }

    /// So many requests a minute.
    #[must_use]
    pub const fn per_minute(requests: u32) -> Self {
        Self { requests, per: Duration::from_secs(60) }
    }
}

/// Hands out the turns of a quota: each takes one interval of a line that may be as far behind the
/// present as a burst is long.
#[derive(Debug)]
pub(super) struct Limiter {
    interval: Duration,
    burst: Duration,
    line: Mutex<Option<Line>>,
}

/// The next turn, and the latest instant at which one was asked for.
#[derive(Clone, Copy, Debug)]
struct Line {
    next: UtcDateTime,
    seen: UtcDateTime,
}

impl Limiter {
    pub(super) fn new(quota: Quota) -> Self {
        let requests = quota.requests.max(1);
        let interval = quota.per / requests;
        Self { interval, burst: interval * (requests / 2), line: Mutex::new(None) }
    }

    /// Takes a turn, and gives the time to wait for it. A clock that was set back takes the line
    /// with it.
    pub(super) fn turn(&self, now: UtcDateTime) -> Duration {
        let mut line = self.line.lock().unwrap_or_else(PoisonError::into_inner);
        let earliest = now.checked_sub(signed(self.burst)).unwrap_or(now);
        let planned = line.map_or(Some(earliest), |line| line.next.checked_sub((line.seen - now).max(ZERO)));
        let turn = planned.unwrap_or(earliest).max(earliest);
        *line = turn.checked_add(signed(self.interval)).map(|next| Line { next, seen: now });
        Duration::try_from(turn - now).unwrap_or(Duration::ZERO)
    }

    /// Gives back a turn that was not used.
    pub(super) fn give_back(&self) {
        let mut line = self.line.lock().unwrap_or_else(PoisonError::into_inner);
        *line = line.and_then(|line| Some(Line { next: line.next.checked_sub(signed(self.interval))?, ..line }));
    }
}

const ZERO: time::Duration = time::Duration::ZERO;

fn signed(time: Duration) -> time::Duration {
    time::Duration::try_from(time).unwrap_or(time::Duration::MAX)
}

#[cfg(test)]
mod tests {
    use time::macros::utc_datetime;

    use super::*;

    const NOW: UtcDateTime = utc_datetime!(2026-01-05 08:00);

    #[test]
    fn no_span_holds_more_requests_than_the_quota_and_half_of_them() {
        let limiter = Limiter::new(Quota::per_second(10));
        let mut now = NOW;
        let sent: Vec<UtcDateTime> = (0..100)
            .map(|_| {
                now += limiter.turn(now);
                now
            })
            .collect();
        for (place, at) in sent.iter().enumerate() {
            let within = sent[place..].iter().filter(|later| **later - *at < Duration::from_secs(1)).count();
            assert!(within <= 16, "{within} requests in the second after {at}");
        }
        assert_eq!(sent[5], NOW, "a burst of half the quota has no wait");
        assert!(sent[99] - NOW >= Duration::from_secs(9), "the quota is kept in the long run");
    }

    #[test]
    fn a_turn_given_back_is_there_for_the_next() {
        let limiter = Limiter::new(Quota { requests: 1, per: Duration::from_secs(60) });
        assert_eq!(limiter.turn(NOW), Duration::ZERO);
        assert_eq!(limiter.turn(NOW), Duration::from_secs(60));
        limiter.give_back();
        assert_eq!(limiter.turn(NOW), Duration::from_secs(60));
    }

    #[test]
    fn a_clock_set_back_makes_nobody_wait_for_it() {
        let limiter = Limiter::new(Quota { requests: 1, per: Duration::from_secs(60) });
        limiter.turn(NOW);
        assert_eq!(limiter.turn(NOW - Duration::from_secs(86_400)), Duration::from_secs(60));
    }

    #[test]
    fn a_quota_of_nothing_still_lets_one_through() {
        assert_eq!(Limiter::new(Quota { requests: 0, per: Duration::ZERO }).turn(NOW), Duration::ZERO);
    }
}
