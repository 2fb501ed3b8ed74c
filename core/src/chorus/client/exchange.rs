//! One call, from the token it needs to the answer it gets, with the attempts between.

use http::{HeaderName, HeaderValue, Request, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tracing::{Instrument, debug, info_span, warn};

use crate::chorus::call::{Call, token_request, token_response};
use crate::chorus::client::retry::Deadline;
use crate::chorus::{Client, Error, Operation, Session, Token};
use crate::transport::{BoxFuture, TransportError};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// What a call may take, and by what name it goes.
#[derive(Clone, Copy)]
struct Course {
    deadline: Deadline,
    id: u128,
}

impl Client {
    /// Makes one call, with a new token if the portal refuses the present one.
    pub(super) async fn call<Q, A>(&self, call: Call<Q, A>, record: &Q) -> Result<A, Error>
    where
        Q: Serialize + Sync,
        A: DeserializeOwned + Send,
    {
        let write = |session: &Session| call.request(session, record);
        let send = |request| self.transport.send(request);
        let read = |answer: Response<Vec<u8>>| call.response(&answer);
        self.authorized(call.operation, write, send, read).await
    }

    /// Sends what needs a token, however it is sent and read.
    pub(super) async fn authorized<'a, B, T>(
        &'a self,
        operation: Operation,
        write: impl Fn(&Session) -> Request<Vec<u8>> + Send + Sync,
        send: impl Fn(Request<Vec<u8>>) -> BoxFuture<'a, Result<Response<B>, TransportError>> + Send + Sync,
        read: impl Fn(Response<B>) -> Result<T, Error> + Send + Sync,
    ) -> Result<T, Error>
    where
        B: Send,
        T: Send,
    {
        let course = Course { deadline: Deadline::after(self.clock.now(), self.retry.within), id: fastrand::u128(..) };
        let span = info_span!("chorus_pro", %operation, request_id = format_args!("{:032x}", course.id));
        let work = async {
            let token = self.token(course).await?;
            let first = self.attempts(course, operation, || write(&self.session(&token)), &send, &read).await;
            if !matches!(first, Err(Error::Http { status: 401, .. })) {
                return first;
            }
            warn!("the token is refused and renewed");
            self.token.forget(&token).await;
            let token = self.token(course).await?;
            self.attempts(course, operation, || write(&self.session(&token)), &send, &read).await
        };
        work.instrument(span).await
    }

    fn session(&self, token: &Token) -> Session {
        Session::new(&self.environment, &self.credentials, token)
    }

    /// The token, asked for when there is none that lasts.
    async fn token(&self, course: Course) -> Result<Token, Error> {
        let mut held = self.token.hold().await;
        let now = self.clock.now();
        if let Some(token) = held.good_at(now) {
            return Ok(token);
        }
        let write = || token_request(&self.environment, &self.credentials);
        let send = |request| self.transport.send(request);
        let token = self.attempts(course, Operation::Token, write, send, token_response).await?;
        held.keep(&token, now);
        Ok(token)
    }

    /// Sends a request and reads its answer, again where that is safe and may help.
    async fn attempts<'a, B, T>(
        &'a self,
        course: Course,
        operation: Operation,
        write: impl Fn() -> Request<Vec<u8>> + Send,
        send: impl Fn(Request<Vec<u8>>) -> BoxFuture<'a, Result<Response<B>, TransportError>> + Send,
        read: impl Fn(Response<B>) -> Result<T, Error> + Send,
    ) -> Result<T, Error>
    where
        B: Send,
        T: Send,
    {
        let mut attempt = 1;
        loop {
            let mut request = write();
            if let Ok(id) = HeaderValue::try_from(format!("{:032x}", course.id)) {
                request.headers_mut().insert(REQUEST_ID, id);
            }
            self.wait_for_turn(course, operation).await?;
            let asked_at = self.clock.now();
            let answer = send(request).await;
            let took = self.clock.now() - asked_at;
            let answer = answer.map_err(|source| Error::Transport { operation, source });
            let error = match answer.and_then(|answer| {
                debug!(%operation, attempt, status = answer.status().as_u16(), ms = took.whole_milliseconds(), "answered");
                read(answer)
            }) {
                Ok(answer) => return Ok(answer),
                Err(error) => error,
            };
            let left = course.deadline.left(self.clock.now());
            let Some(wait) = self.retry.wait(&error, attempt, left) else {
                warn!(%operation, attempt, kind = error.kind(), "failed");
                return Err(error);
            };
            warn!(%operation, attempt, kind = error.kind(), wait_ms = wait.as_millis(), "sent again after a wait");
            self.clock.sleep(wait).await;
            attempt += 1;
        }
    }

    /// Waits until the quota allows a request; fails when that would be too late for the call.
    async fn wait_for_turn(&self, course: Course, operation: Operation) -> Result<(), Error> {
        let url = self.environment.uri(operation);
        let host = url.host().unwrap_or_default();
        if let Some(quota) = &self.quota {
            let now = self.clock.now();
            let wait = quota.turn(now);
            if wait >= course.deadline.left(now) {
                quota.give_back();
                return Err(Deadline::missed(operation, host));
            }
            if !wait.is_zero() {
                debug!(wait_ms = wait.as_millis(), "waits for the quota");
                self.clock.sleep(wait).await;
            }
        }
        course.deadline.check(self.clock.now(), operation, host)
    }
}
