//! The bodies that come in and go out.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use http::StatusCode;
use http_body_util::BodyExt;
use hyper::body::{Body, Bytes, Frame, Incoming, SizeHint};
use tokio::sync::Semaphore;
use tokio::time::timeout;

use super::Limits;

/// A body up to which nothing is spared.
const SMALL: usize = 1024 * 1024;
/// Larger bodies that may be coming in at the same time; others wait.
const LARGE_AT_A_TIME: usize = 4;

/// Takes in the bodies of requests, within limits.
pub(super) struct Intake {
    largest: usize,
    time: Duration,
    large: Semaphore,
}

impl Intake {
    pub(super) fn new(limits: &Limits) -> Self {
        Self { largest: limits.body, time: limits.body_time, large: Semaphore::new(LARGE_AT_A_TIME) }
    }

    /// The whole of a body, or the HTTP status that refuses it.
    pub(super) async fn take(&self, body: Incoming) -> Result<Vec<u8>, StatusCode> {
        let announced = body.size_hint().lower();
        if usize::try_from(announced).unwrap_or(usize::MAX) > self.largest {
            return Err(StatusCode::PAYLOAD_TOO_LARGE);
        }
        timeout(self.time, self.gather(body)).await.unwrap_or(Err(StatusCode::REQUEST_TIMEOUT))
    }

    async fn gather(&self, mut body: Incoming) -> Result<Vec<u8>, StatusCode> {
        let mut whole = Vec::new();
        let mut permit = None;
        while let Some(frame) = body.frame().await {
            let frame = frame.map_err(|_| StatusCode::BAD_REQUEST)?;
            let Some(part) = frame.data_ref() else { continue };
            let length = whole.len().saturating_add(part.len());
            if length > self.largest {
                return Err(StatusCode::PAYLOAD_TOO_LARGE);
            }
            if length > SMALL && permit.is_none() {
                permit = Some(self.large.acquire().await.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?);
            }
            whole.extend_from_slice(part);
        }
        Ok(whole)
    }
}

/// The body of an answer: all of it, or the beginning and then a break.
pub(super) struct Outgoing {
    announced: u64,
    part: Option<Bytes>,
    ending: Ending,
}

#[derive(Clone, Copy, Eq, PartialEq)]
enum Ending {
    Whole,
    /// Breaks at the second look, so that what came before has left.
    BreaksNext,
    Breaks,
}

impl Outgoing {
    pub(super) fn whole(bytes: impl Into<Bytes>) -> Self {
        let bytes = bytes.into();
        Self { announced: bytes.len() as u64, part: Some(bytes), ending: Ending::Whole }
    }

    /// Announces everything, and breaks after some bytes.
    pub(super) fn cut(bytes: Vec<u8>, after: usize) -> Self {
        if after >= bytes.len() {
            return Self::whole(bytes);
        }
        let announced = bytes.len() as u64;
        let part = Bytes::from(bytes).slice(..after);
        Self { announced, part: Some(part).filter(|part| !part.is_empty()), ending: Ending::BreaksNext }
    }
}

impl Body for Outgoing {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        if let Some(part) = self.part.take() {
            self.announced = self.announced.saturating_sub(part.len() as u64);
            return Poll::Ready(Some(Ok(Frame::data(part))));
        }
        match self.ending {
            Ending::Whole => Poll::Ready(None),
            Ending::BreaksNext => {
                self.ending = Ending::Breaks;
                cx.waker().wake_by_ref();
                Poll::Pending
            }
            Ending::Breaks => Poll::Ready(Some(Err(io::ErrorKind::ConnectionAborted.into()))),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.ending == Ending::Whole && self.part.as_ref().is_none_or(Bytes::is_empty)
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.announced)
    }
}
