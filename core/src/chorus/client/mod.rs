//! The client: the calls of the API over a transport.

mod calls;
mod collector;
mod deposit;
mod download;
mod exchange;
mod follow_up;
mod invoice;
mod quota;
mod recipient;
mod reference;
mod retry;
mod search;
#[cfg(test)]
mod tests;
mod token;
mod validator;

use std::fmt;
use std::sync::Arc;

use crate::chorus::client::quota::Limiter;
use crate::chorus::client::token::TokenCache;
use crate::chorus::{Credentials, Environment};
use crate::transport::{Clock, Transport};

pub use self::deposit::{FileToDeposit, Signature, Submission};
pub use self::download::{Download, Downloaded, FileKind};
pub use self::quota::Quota;
pub use self::retry::Retry;

/// A client of the portal.
///
/// It asks for a token when it needs one, one request at a time however many calls wait for it,
/// keeps it until two minutes before its end, and asks for a new one once when the portal answers
/// 401; a request that was refused that way has not been carried out, and is sent again. Otherwise
/// only what is safe to repeat is sent again, as [`Retry`] says. What deposits or changes is never
/// repeated when it may have been carried out: after an error whose
/// [`may_have_been_received`](crate::chorus::Error::may_have_been_received) is true, look before
/// sending again.
///
/// There is one method for each call, named as the portal names it, and methods with English names
/// that join calls or read every page.
///
/// A client can be shared between threads. Each call is a `tracing` span named `chorus_pro` with the
/// operation and an identifier that is sent as `X-Request-ID`; the events in it tell attempts,
/// statuses and waits, and never a header or a body.
pub struct Client {
    transport: Arc<dyn Transport>,
    clock: Arc<dyn Clock>,
    environment: Environment,
    credentials: Credentials,
    retry: Retry,
    quota: Option<Limiter>,
    token: TokenCache,
}

impl Client {
    /// A client that has asked for nothing yet.
    #[must_use]
    pub fn new(
        transport: Arc<dyn Transport>,
        clock: Arc<dyn Clock>,
        environment: Environment,
        credentials: Credentials,
    ) -> Self {
        let token = TokenCache::default();
        Self { transport, clock, environment, credentials, retry: Retry::default(), quota: None, token }
    }

    /// Sets when a request is sent again.
    #[must_use]
    pub const fn with_retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// Sets how many requests the client allows itself, those of tokens included; no limit unless
    /// set.
    #[must_use]
    pub fn with_quota(mut self, quota: Quota) -> Self {
        self.quota = Some(Limiter::new(quota));
        self
    }

    /// The portal that the client talks to.
    #[must_use]
    pub const fn environment(&self) -> &Environment {
        &self.environment
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("environment", &self.environment).finish_non_exhaustive()
    }
}
