//! Real time as it passes in the portal.

use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use factrice::simulator::Simulator;
use time::Duration;

/// How fast time passes in the portal, and up to when it has.
pub(super) struct Pace {
    pub(super) speed: u32,
    last: Mutex<Instant>,
}

impl Pace {
    pub(super) fn new(speed: u32) -> Self {
        Self { speed, last: Mutex::new(Instant::now()) }
    }

    /// Moves the clock of the portal on by what has passed since the last time.
    pub(super) fn catch_up(&self, simulator: &Simulator) {
        if self.speed == 0 {
            return;
        }
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        let passed = now.saturating_duration_since(*last);
        *last = now;
        let passed = Duration::try_from(passed.saturating_mul(self.speed)).unwrap_or(Duration::MAX);
        simulator.advance(passed);
    }
}
