//! What time it is, and waiting.

use std::sync::Arc;
use std::time::Duration;

use time::UtcDateTime;

use crate::transport::BoxFuture;

/// Tells the time, and waits.
pub trait Clock: Send + Sync {
    /// The present instant.
    fn now(&self) -> UtcDateTime;

    /// Waits. A simulated clock moves on instead.
    fn sleep<'a>(&'a self, time: Duration) -> BoxFuture<'a, ()>;
}

impl<T: Clock + ?Sized> Clock for Arc<T> {
    fn now(&self) -> UtcDateTime {
        (**self).now()
    }

    fn sleep<'a>(&'a self, time: Duration) -> BoxFuture<'a, ()> {
        (**self).sleep(time)
    }
}

impl<T: Clock + ?Sized> Clock for &T {
    fn now(&self) -> UtcDateTime {
        (**self).now()
    }

    fn sleep<'a>(&'a self, time: Duration) -> BoxFuture<'a, ()> {
        (**self).sleep(time)
    }
}
