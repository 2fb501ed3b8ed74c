//! The clock of the machine.

use std::time::Duration;

use time::UtcDateTime;

use crate::transport::{BoxFuture, Clock, runtime};

/// The clock of the machine. Any executor may poll its waits.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> UtcDateTime {
        UtcDateTime::now()
    }

    fn sleep<'a>(&'a self, time: Duration) -> BoxFuture<'a, ()> {
        Box::pin(runtime::within(async move { tokio::time::sleep(time).await }))
    }
}
