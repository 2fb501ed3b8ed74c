//! Working on, round after round.

use time::{Duration, UtcDateTime};

use crate::outbox::{Error, Failure, Outbox, instant};

/// Submissions that a round takes up before it looks at the clock again.
const ROUND: usize = 100;

impl Outbox {
    /// Sends what is open and follows what was taken, each when it is due, and waits in between; until
    /// everything has come to its end, or until that instant. Dropping the future stops it at no harm.
    ///
    /// When the portal cannot be reached, or takes nothing from anybody, it is left in peace for
    /// [`Policy::first_look`](crate::outbox::Policy::first_look).
    ///
    /// # Errors
    ///
    /// [`Error::Journal`], [`Error::Archive`].
    pub async fn run(&self, until: UtcDateTime) -> Result<(), Error> {
        loop {
            let stopped = self.round().await?;
            let Some(due) = self.next_due()? else { return Ok(()) };
            let now = self.now();
            let peace = if stopped.is_some() { self.policy.first_look } else { Duration::SECOND };
            let next = due.max(instant::later(now, peace));
            let wait = next.min(until) - now;
            if let Ok(wait) = std::time::Duration::try_from(wait)
                && !wait.is_zero()
            {
                self.clock.sleep(wait).await;
            }
            if next >= until {
                return Ok(());
            }
        }
    }

    async fn round(&self) -> Result<Option<Failure>, Error> {
        let resumed = self.resume(ROUND).await?;
        if resumed.stopped.is_some() {
            return Ok(resumed.stopped);
        }
        Ok(self.follow(ROUND).await?.stopped)
    }
}
