//! How patient the outbox is.

use time::Duration;

use crate::outbox::{Digest, Key};

/// How patient the outbox is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Policy {
    /// How long a worker may work on one submission, and how long after an attempt without an answer
    /// nobody asks and sends again. Longer than the time in which the client begins to send
    /// ([`Retry::within`](crate::chorus::Retry::within)) and the time limit of the transport
    /// together; 10 minutes unless set.
    pub lease: Duration,
    /// How long after the deposit of a file without an answer its invoice may still appear on the
    /// portal, which integrates files later; only then is it sent again. 24 hours unless set.
    pub flux_settles: Duration,
    /// Time before the first look at what was taken, and before the next attempt at what failed. It
    /// doubles with every look that shows nothing new. 15 minutes unless set.
    pub first_look: Duration,
    /// Longest time between two looks; 12 hours unless set.
    pub longest_wait: Duration,
    /// After how much time without news an invoice that may never be told to be paid is followed no
    /// more ([`Status::may_be_last`](crate::lifecycle::Status::may_be_last)); 90 days unless set.
    pub silence: Duration,
    /// Spreads the looks of many submissions: each wait is shortened by up to a quarter, by the key
    /// and by this number.
    pub seed: u64,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            lease: Duration::minutes(10),
            flux_settles: Duration::hours(24),
            first_look: Duration::minutes(15),
            longest_wait: Duration::hours(12),
            silence: Duration::days(90),
            seed: 0,
        }
    }
}

impl Policy {
    /// The wait before the next look after `looks` that showed nothing new.
    #[must_use]
    pub fn wait(&self, key: &Key, looks: u32) -> Duration {
        let longest = self.longest_wait.max(Duration::SECOND).whole_milliseconds();
        let first = self.first_look.max(Duration::SECOND).whole_milliseconds();
        let doubled = first.checked_shl(looks.min(40)).filter(|wait| *wait > 0).unwrap_or(longest).min(longest);
        let drawn = Digest::of_parts(&[key.as_str().as_bytes(), &self.seed.to_be_bytes(), &looks.to_be_bytes()]);
        let drawn = i128::from(drawn.as_bytes().first().copied().unwrap_or_default());
        let wait = doubled - doubled / 4 * drawn / 255;
        Duration::milliseconds(i64::try_from(wait).unwrap_or(i64::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_up_to_the_longest_and_is_spread_by_key_and_seed() {
        let policy = Policy::default();
        let key = Key::new("1/2026/F-1").unwrap();
        for looks in 0..70 {
            let full = (policy.first_look * 2_i32.pow(looks.min(8))).min(policy.longest_wait);
            let wait = policy.wait(&key, looks);
            assert!(wait <= full && wait >= full * 3 / 4, "{looks}: {wait} of {full}");
        }
        let other = Key::new("1/2026/F-2").unwrap();
        assert_ne!(policy.wait(&key, 3), policy.wait(&other, 3));
        assert_ne!(policy.wait(&key, 3), Policy { seed: 7, ..policy.clone() }.wait(&key, 3));
        assert_eq!(policy.wait(&key, 3), policy.wait(&key, 3));
    }

    #[test]
    fn a_policy_without_sense_still_waits() {
        let policy = Policy { first_look: Duration::MAX, longest_wait: Duration::MIN, ..Policy::default() };
        let wait = policy.wait(&Key::new("k").unwrap(), u32::MAX);
        assert!(wait > Duration::ZERO && wait <= Duration::SECOND);
    }
}
