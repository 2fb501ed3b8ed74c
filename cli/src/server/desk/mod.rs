//! The page for people, and what it asks.

mod guard;
mod log;
mod state;

use factrice::simulator::{Outcome, Simulator, SimulatorError};
use factrice::text::{Language, Text};
use http::header::{CONTENT_TYPE, HeaderName};
use http::{HeaderValue, Method, Request, Response, StatusCode};
use hyper::body::Bytes;
use serde::{Deserialize, Serialize};
use serde_json::json;
use time::Duration;

use super::pace::Pace;

pub(super) use self::log::Log;

const JSON: &str = "application/json; charset=utf-8";

/// What the page is made of.
const FILES: &[(&str, &str, &str)] = &[
    ("/", "text/html; charset=utf-8", include_str!("../page/page.html")),
    ("/simulator/page.css", "text/css; charset=utf-8", include_str!("../page/page.css")),
    ("/simulator/page.js", "text/javascript; charset=utf-8", include_str!("../page/page.js")),
    ("/simulator/dom.js", "text/javascript; charset=utf-8", include_str!("../page/dom.js")),
    ("/simulator/dialog.js", "text/javascript; charset=utf-8", include_str!("../page/dialog.js")),
    ("/simulator/words.js", "text/javascript; charset=utf-8", include_str!("../page/words.js")),
    ("/simulator/icon.svg", "image/svg+xml", include_str!("../page/icon.svg")),
];

/// What a browser is to hold the page to.
const HEADERS: &[(&str, &str)] = &[
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    ("cache-control", "no-store"),
    ("cross-origin-resource-policy", "same-origin"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
];

/// Whether a path is the desk's, and not the portal's.
pub(super) fn is_for(path: &str) -> bool {
    path == "/" || path.starts_with("/simulator/")
}

/// Answers the page.
pub(super) struct Desk {
    host: Option<String>,
}

/// Why the desk says no.
enum Refusal {
    Guarded(Text),
    NotFound,
    Method,
    Unreadable(serde_json::Error),
    Forbidden(SimulatorError),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClockMove {
    /// How far; up to the next thing that happens if left out.
    seconds: Option<u32>,
}

impl Desk {
    pub(super) fn new(host: Option<String>) -> Self {
        Self { host }
    }

    pub(super) fn answer(
        &self,
        request: &Request<Vec<u8>>,
        simulator: &Simulator,
        pace: &Pace,
        log: &Log,
    ) -> Response<Bytes> {
        let guarded = guard::check(request, self.host.as_deref()).map_err(Refusal::Guarded);
        let answer = guarded.and_then(|()| {
            pace.catch_up(simulator);
            route(request, simulator, pace, log)
        });
        let mut answer = answer.unwrap_or_else(|refusal| refusal.response());
        for (name, value) in HEADERS {
            answer.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        answer
    }
}

fn route(
    request: &Request<Vec<u8>>,
    simulator: &Simulator,
    pace: &Pace,
    log: &Log,
) -> Result<Response<Bytes>, Refusal> {
    let path = request.uri().path();
    if let Some((_, kind, text)) = FILES.iter().find(|(name, ..)| *name == path) {
        return only(Method::GET, request)
            .map(|()| response(StatusCode::OK, kind, Bytes::from_static(text.as_bytes())));
    }
    let parts: Vec<&str> = path.trim_start_matches("/simulator/").split('/').collect();
    match parts.as_slice() {
        ["state"] => {
            only(Method::GET, request)?;
            Ok(done(&state::state(simulator, pace.speed, log)))
        }
        ["reasons"] => {
            only(Method::GET, request)?;
            Ok(done(&state::reasons()))
        }
        ["clock"] => {
            only(Method::POST, request)?;
            let asked: ClockMove = read(request)?;
            match asked.seconds {
                Some(seconds) => simulator.advance(Duration::seconds(seconds.into())),
                None => drop(simulator.advance_to_next_event()),
            }
            Ok(done(&state::state(simulator, pace.speed, log)))
        }
        ["invoices", id] => {
            only(Method::GET, request)?;
            invoice(id, simulator)
        }
        ["invoices", id, "outcome"] => {
            only(Method::POST, request)?;
            let outcome: Outcome = read(request)?;
            let number = id.parse().map_err(|_| Refusal::NotFound)?;
            simulator.act(number, &outcome).map_err(Refusal::Forbidden)?;
            invoice(id, simulator)
        }
        _ => Err(Refusal::NotFound),
    }
}

fn invoice(id: &str, simulator: &Simulator) -> Result<Response<Bytes>, Refusal> {
    let invoice = id.parse().ok().and_then(|id| simulator.invoice(id)).ok_or(Refusal::NotFound)?;
    Ok(done(&state::detail(&invoice, &simulator.directory())))
}

fn only(method: Method, request: &Request<Vec<u8>>) -> Result<(), Refusal> {
    if *request.method() == method { Ok(()) } else { Err(Refusal::Method) }
}

fn read<'a, T: Deserialize<'a>>(request: &'a Request<Vec<u8>>) -> Result<T, Refusal> {
    serde_json::from_slice(request.body()).map_err(Refusal::Unreadable)
}

fn done(record: &impl Serialize) -> Response<Bytes> {
    let body = serde_json::to_vec(record).unwrap_or_default();
    response(StatusCode::OK, JSON, body.into())
}

fn response(status: StatusCode, kind: &'static str, body: Bytes) -> Response<Bytes> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

impl Refusal {
    fn response(&self) -> Response<Bytes> {
        let (status, kind, fr, en) = match self {
            Self::Guarded(text) => (StatusCode::FORBIDDEN, "forbidden", text.fr.to_owned(), text.en.to_owned()),
            Self::NotFound => {
                let (fr, en) = ("cela n’existe pas ici".to_owned(), "there is no such thing here".to_owned());
                (StatusCode::NOT_FOUND, "not_found", fr, en)
            }
            Self::Method => {
                let (fr, en) = ("cette méthode ne convient pas".to_owned(), "this method does not suit".to_owned());
                (StatusCode::METHOD_NOT_ALLOWED, "method", fr, en)
            }
            Self::Unreadable(error) => {
                let (line, column) = (error.line(), error.column());
                let fr = format!("JSON illisible, ligne {line}, colonne {column}");
                (StatusCode::BAD_REQUEST, "json", fr, format!("unreadable JSON, line {line}, column {column}"))
            }
            Self::Forbidden(error) => {
                let status = match error {
                    SimulatorError::UnknownInvoice { .. } => StatusCode::NOT_FOUND,
                    SimulatorError::StatusForbids { .. } => StatusCode::CONFLICT,
                    _ => StatusCode::BAD_REQUEST,
                };
                (status, error.kind(), error.explain(Language::Fr), error.explain(Language::En))
            }
        };
        let body = json!({"error": {"kind": kind, "fr": fr, "en": en}});
        response(status, JSON, body.to_string().into())
    }
}
