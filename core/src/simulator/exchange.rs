//! What becomes of a request on its way to the portal and back.

use std::time::Duration;

use http::header::RETRY_AFTER;
use http::{HeaderValue, Request, Response, StatusCode};

use crate::chorus::Operation;
use crate::simulator::answers;
use crate::simulator::faults::FaultKind;
use crate::simulator::portal::Portal;
use crate::transport::{Body, BoxFuture, TransportError};

/// What becomes of a request, for whoever carries the answer.
#[derive(Clone, Debug)]
pub struct Exchange {
    /// What was asked; nothing when the path is none of the portal's.
    pub operation: Option<Operation>,
    /// What the portal answers; nothing when the request does not reach it.
    pub answer: Option<Response<Vec<u8>>>,
    /// How late the answer is.
    pub delay: Duration,
    /// How much of the answer arrives.
    pub delivery: Delivery,
}

/// How much of an answer arrives.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Delivery {
    /// All of it.
    Whole,
    /// The head, which announces the whole body, and so many bytes of the body; then the connection
    /// breaks. A body that is no longer than that arrives whole.
    Truncated {
        /// Bytes of the body that arrive.
        after_bytes: usize,
    },
    /// Nothing: the connection breaks.
    Nothing,
}

impl Exchange {
    /// Lets the portal look at a request, and whatever goes wrong go wrong.
    pub(super) fn new(portal: &mut Portal, request: &Request<Vec<u8>>) -> Self {
        let operation = Operation::from_path(request.uri().path());
        let mut exchange = Self { operation, answer: None, delay: Duration::ZERO, delivery: Delivery::Whole };
        let mut decisive = None;
        for fault in portal.faults.strike(operation) {
            match fault {
                FaultKind::Latency { seconds } => {
                    exchange.delay = exchange.delay.saturating_add(Duration::from_secs(seconds.into()));
                }
                FaultKind::ClockJump { seconds } => portal.jump(time::Duration::seconds(seconds)),
                other => decisive = decisive.or(Some(other)),
            }
        }
        match decisive {
            Some(FaultKind::Unauthorized {}) => exchange.answer = Some(answers::bare(StatusCode::UNAUTHORIZED)),
            Some(FaultKind::Quota { retry_after }) => exchange.answer = Some(quota(retry_after)),
            Some(FaultKind::ServerError { status }) => {
                let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
                exchange.answer = Some(answers::bare(status));
            }
            Some(FaultKind::Reset {}) => exchange.delivery = Delivery::Nothing,
            Some(FaultKind::LostAnswer {}) => {
                exchange.answer = Some(answers::answer(portal, request));
                exchange.delivery = Delivery::Nothing;
            }
            Some(FaultKind::TruncatedAnswer { after_bytes }) => {
                exchange.answer = Some(answers::answer(portal, request));
                exchange.delivery = Delivery::Truncated { after_bytes };
            }
            Some(FaultKind::Latency { .. } | FaultKind::ClockJump { .. }) | None => {
                exchange.answer = Some(answers::answer(portal, request));
            }
        }
        exchange
    }

    /// The answer as a transport gives it: its head, then its body up to where the connection breaks.
    pub(super) fn open(self, host: &str) -> Result<Response<Box<dyn Body>>, TransportError> {
        let broken = || TransportError::Interrupted { host: host.to_owned(), reason: BROKEN.to_owned() };
        match (self.answer, self.delivery) {
            (None, _) | (_, Delivery::Nothing) => Err(broken()),
            (Some(answer), Delivery::Truncated { after_bytes }) if after_bytes < answer.body().len() => {
                Ok(answer.map(|mut body| {
                    body.truncate(after_bytes);
                    Box::new(Parts { part: Some(body), end: Some(broken()) }) as Box<dyn Body>
                }))
            }
            (Some(answer), _) => {
                Ok(answer.map(|body| Box::new(Parts { part: Some(body), end: None }) as Box<dyn Body>))
            }
        }
    }
}

const BROKEN: &str = "a fault of the simulated portal";

/// A body of one part, and how it ends.
struct Parts {
    part: Option<Vec<u8>>,
    end: Option<TransportError>,
}

impl Body for Parts {
    fn next<'a>(&'a mut self) -> BoxFuture<'a, Result<Option<Vec<u8>>, TransportError>> {
        let part = self.part.take().filter(|part| !part.is_empty());
        let next = match part {
            Some(part) => Ok(Some(part)),
            None => self.end.clone().map_or(Ok(None), Err),
        };
        Box::pin(async { next })
    }
}

fn quota(retry_after: Option<u32>) -> Response<Vec<u8>> {
    let mut answer = answers::bare(StatusCode::TOO_MANY_REQUESTS);
    if let Some(seconds) = retry_after {
        answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    answer
}
