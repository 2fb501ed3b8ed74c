//! From a request to the portal, and from its answer back.

use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use factrice::simulator::{Delivery, Exchange, Simulator};
use http::{Method, Request, Response, StatusCode};
use hyper::body::Incoming;
use tokio::time::sleep;

use super::body::{Intake, Outgoing};
use super::pace::Pace;
use super::socket::Breaker;
use super::{Call, Limits, Observer};

/// What every connection of a server shares.
pub(super) struct Service {
    pub(super) limits: Limits,
    simulator: Simulator,
    pace: Pace,
    intake: Intake,
    calls: AtomicU64,
    observer: Option<Observer>,
}

impl Service {
    pub(super) fn new(simulator: Simulator, speed: u32, limits: Limits, observer: Option<Observer>) -> Self {
        let (pace, intake) = (Pace::new(speed), Intake::new(&limits));
        Self { limits, simulator, pace, intake, calls: AtomicU64::new(0), observer }
    }

    /// Answers a request; an error breaks the connection.
    pub(super) async fn answer(
        &self,
        request: Request<Incoming>,
        breaker: &Breaker,
    ) -> Result<Response<Outgoing>, io::Error> {
        let (head, body) = request.into_parts();
        let body = match self.intake.take(body).await {
            Ok(body) => body,
            Err(status) => return Ok(bare(status)),
        };
        let mut request = Request::from_parts(head, body);
        if *request.method() == Method::HEAD {
            // The body that a GET would have is left out on the way.
            *request.method_mut() = Method::GET;
        }
        let exchange = self.exchange(&request);
        sleep(exchange.delay).await;
        deliver(exchange, breaker)
    }

    fn exchange(&self, request: &Request<Vec<u8>>) -> Exchange {
        let started = Instant::now();
        self.pace.catch_up(&self.simulator);
        let at = self.simulator.clock().now();
        let exchange = self.simulator.exchange(request);
        let place = self.calls.fetch_add(1, Ordering::Relaxed).wrapping_add(1);
        let call = Call::new(place, at, request, &exchange, &self.simulator, started.elapsed());
        if let Some(observer) = &self.observer {
            observer(&call);
        }
        exchange
    }
}

fn deliver(exchange: Exchange, breaker: &Breaker) -> Result<Response<Outgoing>, io::Error> {
    match (exchange.answer, exchange.delivery) {
        (Some(answer), Delivery::Whole) => Ok(answer.map(Outgoing::whole)),
        (Some(answer), Delivery::Truncated { after_bytes }) => Ok(answer.map(|body| Outgoing::cut(body, after_bytes))),
        (None, _) | (_, Delivery::Nothing) => {
            breaker.pull();
            Err(io::ErrorKind::ConnectionReset.into())
        }
    }
}

fn bare(status: StatusCode) -> Response<Outgoing> {
    let mut answer = Response::new(Outgoing::whole(Vec::new()));
    *answer.status_mut() = status;
    answer
}
