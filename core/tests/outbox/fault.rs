//! A way to the portal that fails when told to.

use std::collections::VecDeque;
use std::sync::Mutex;

use http::{Request, Response};

use factrice::simulator::Simulator;
use factrice::transport::{BoxFuture, Transport, TransportError};

/// What happens to a request.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Fault {
    /// It does not leave.
    NotSent,
    /// It is carried out, and the answer is lost.
    AnswerLost,
    /// It is carried out, and only so many bytes of the answer arrive.
    AnswerCut(usize),
    /// It is answered with this HTTP status, and not carried out.
    Status(u16),
    /// It is carried out, and answered with this HTTP status.
    DoneStatus(u16),
}

/// A transport that fails on paths that hold some text.
pub(super) struct Faulty {
    portal: Simulator,
    planned: Mutex<VecDeque<(&'static str, Fault)>>,
    seen: Mutex<Vec<String>>,
}

impl Faulty {
    pub(super) fn new(portal: Simulator) -> Self {
        Self { portal, planned: Mutex::new(VecDeque::new()), seen: Mutex::new(Vec::new()) }
    }

    /// The next request whose path holds `path` meets a fault.
    pub(super) fn plan(&self, path: &'static str, fault: Fault) {
        self.planned.lock().unwrap().push_back((path, fault));
    }

    /// Forgets the faults that were not met.
    pub(super) fn clear(&self) {
        self.planned.lock().unwrap().clear();
    }

    /// How many requests had a path that holds `path`.
    pub(super) fn count(&self, path: &str) -> usize {
        self.seen.lock().unwrap().iter().filter(|seen| seen.contains(path)).count()
    }

    fn fault(&self, path: &str) -> Option<Fault> {
        let mut planned = self.planned.lock().unwrap();
        let place = planned.iter().position(|(part, _)| path.contains(part))?;
        planned.remove(place).map(|(_, fault)| fault)
    }
}

impl Transport for Faulty {
    fn send<'a>(&'a self, request: Request<Vec<u8>>) -> BoxFuture<'a, Result<Response<Vec<u8>>, TransportError>> {
        Box::pin(async move {
            let host = || "simulator.invalid".to_owned();
            let path = request.uri().path().to_owned();
            self.seen.lock().unwrap().push(path.clone());
            let fault = self.fault(&path);
            let with_status = |status: u16, body: Vec<u8>| {
                let mut response = Response::new(body);
                *response.status_mut() = http::StatusCode::from_u16(status).unwrap();
                response
            };
            match fault {
                Some(Fault::NotSent) => {
                    return Err(TransportError::Connect { host: host(), reason: "refused".to_owned() });
                }
                Some(Fault::Status(status)) => return Ok(with_status(status, Vec::new())),
                _ => {}
            }
            let mut answer = self.portal.send(request).await?;
            match fault {
                Some(Fault::AnswerLost) => {
                    Err(TransportError::Interrupted { host: host(), reason: "reset".to_owned() })
                }
                Some(Fault::AnswerCut(bytes)) => {
                    answer.body_mut().truncate(bytes);
                    Ok(answer)
                }
                Some(Fault::DoneStatus(status)) => Ok(with_status(status, Vec::new())),
                _ => Ok(answer),
            }
        })
    }
}
