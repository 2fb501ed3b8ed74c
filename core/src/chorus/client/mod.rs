//! The client: the calls of the API over a transport.

mod calls;
mod collector;
mod deposit;
mod download;
mod follow_up;
mod invoice;
mod recipient;
mod search;
#[cfg(test)]
mod tests;
mod validator;

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use http::{Request, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use time::{Duration, UtcDateTime};

use crate::chorus::call::{Call, token_request, token_response};
use crate::chorus::{Credentials, Environment, Error, HttpFailure, Operation, Session, Token};
use crate::transport::{Clock, Transport};

pub use self::deposit::{FileToDeposit, Signature, Submission};
pub use self::download::{Download, Downloaded, FileKind};

/// A client of the portal.
///
/// It asks for a token when it needs one, keeps it until two minutes before its end, and asks for a
/// new one once when the portal answers 401; a request that was refused that way has not been
/// carried out, and is sent again. What changes nothing is asked a second time when the answer is
/// lost or the gateway fails. What deposits or changes is never repeated: after an error whose
/// [`may_have_been_received`](Error::may_have_been_received) is true, look before sending again.
///
/// There is one method for each call, named as the portal names it, and methods with English names
/// that join calls or read every page.
///
/// A client can be shared between threads. Calls that start together without a token may each ask
/// for one.
pub struct Client {
    transport: Arc<dyn Transport>,
    clock: Arc<dyn Clock>,
    environment: Environment,
    credentials: Credentials,
    read_attempts: u32,
    token: Mutex<Option<Renewable>>,
}

/// A token and the time that it may be used.
struct Renewable {
    token: Token,
    from: UtcDateTime,
    until: UtcDateTime,
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
        Self { transport, clock, environment, credentials, read_attempts: 2, token: Mutex::new(None) }
    }

    /// Sets how many times at most a call that changes nothing is sent; 2 unless set, at least 1.
    #[must_use]
    pub fn with_read_attempts(mut self, attempts: u32) -> Self {
        self.read_attempts = attempts.max(1);
        self
    }

    /// The portal that the client talks to.
    #[must_use]
    pub const fn environment(&self) -> &Environment {
        &self.environment
    }

    /// Makes one call, with a new token if the portal refuses the present one.
    async fn call<Q, A>(&self, call: Call<Q, A>, record: &Q) -> Result<A, Error>
    where
        Q: Serialize + Sync,
        A: DeserializeOwned,
    {
        let token = self.token().await?;
        let first = self.call_with(&call, record, &token).await;
        if !matches!(first, Err(Error::Http { status: 401, .. })) {
            return first;
        }
        self.forget(&token);
        let token = self.token().await?;
        self.call_with(&call, record, &token).await
    }

    async fn call_with<Q, A>(&self, call: &Call<Q, A>, record: &Q, token: &Token) -> Result<A, Error>
    where
        Q: Serialize + Sync,
        A: DeserializeOwned,
    {
        let session = Session::new(&self.environment, &self.credentials, token);
        let write = || call.request(&session, record);
        self.exchange(call.operation, write, |answer| call.response(&answer)).await
    }

    /// Sends a request and reads its answer, again if that is safe and may help.
    async fn exchange<T>(
        &self,
        operation: Operation,
        write: impl Fn() -> Request<Vec<u8>> + Send,
        read: impl Fn(Response<Vec<u8>>) -> Result<T, Error> + Send,
    ) -> Result<T, Error> {
        let attempts = if operation.is_read() { self.read_attempts } else { 1 };
        let mut attempt = 1;
        loop {
            let answer = self.transport.send(write()).await;
            let outcome = answer.map_err(|source| Error::Transport { operation, source }).and_then(&read);
            match outcome {
                Err(error) if attempt < attempts && may_pass(&error) => attempt += 1,
                outcome => return outcome,
            }
        }
    }

    /// The token, asked for when there is none that lasts.
    async fn token(&self) -> Result<Token, Error> {
        let now = self.clock.now();
        if let Some(kept) = self.kept().as_ref().filter(|kept| kept.from <= now && now < kept.until) {
            return Ok(kept.token.clone());
        }
        let write = || token_request(&self.environment, &self.credentials);
        let token = self.exchange(Operation::Token, write, token_response).await?;
        *self.kept() = Renewable::new(&token, now);
        Ok(token)
    }

    fn forget(&self, refused: &Token) {
        let mut kept = self.kept();
        if kept.as_ref().is_some_and(|kept| kept.token.is_same_as(refused)) {
            *kept = None;
        }
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, Option<Renewable>> {
        self.token.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("environment", &self.environment).finish_non_exhaustive()
    }
}

impl Renewable {
    /// Nothing when the server did not say how long the token lives: it then serves one call.
    fn new(token: &Token, asked_at: UtcDateTime) -> Option<Self> {
        const EARLY: i64 = 120;
        const LONGEST: i64 = 86_400;

        let seconds = i64::try_from(token.expires_in()?).unwrap_or(LONGEST).min(LONGEST);
        let until = asked_at.checked_add(Duration::seconds(seconds - EARLY))?;
        Some(Self { token: token.clone(), from: asked_at, until })
    }
}

/// Whether the failure is of the network or of the gateway, so that asking at once may succeed.
const fn may_pass(error: &Error) -> bool {
    match error {
        Error::Transport { source, .. } => source.is_retryable(),
        Error::Http { failure, .. } => matches!(failure, HttpFailure::Gateway),
        _ => false,
    }
}
