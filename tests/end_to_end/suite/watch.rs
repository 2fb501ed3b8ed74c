//! Looks for secrets in everything that is logged while the scenarios run: the lines and the spans of
//! this crate, of the HTTP client and server, and of the TLS library, at the finest level.

use std::io::{self, Write};
use std::sync::{Mutex, Once, PoisonError};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use factrice::chorus::wire::{TokenResponse, from_json};
use factrice::chorus::{Credentials, Operation};
use factrice::simulator::sandbox;
use factrice::transport::{Body, BoxFuture, Transport, TransportError};
use http::{Request, Response};
use secrecy::ExposeSecret;
use tracing_subscriber::fmt;
use tracing_subscriber::fmt::format::FmtSpan;

/// What must never be logged.
static SECRETS: Mutex<Vec<String>> = Mutex::new(Vec::new());
/// The lines that held one.
static LEAKS: Mutex<Vec<String>> = Mutex::new(Vec::new());
/// How many lines were looked at.
static LINES: Mutex<usize> = Mutex::new(0);

/// Watches every line from now on.
pub(crate) fn begin() {
    static BEGUN: Once = Once::new();
    BEGUN.call_once(|| {
        for credentials in [sandbox::supplier_credentials(), sandbox::recipient_credentials()] {
            guard(&credentials);
        }
        fmt()
            .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
            .with_span_events(FmtSpan::FULL)
            .with_ansi(false)
            .with_writer(|| Eye(Vec::new()))
            .init();
    });
}

/// Counts what these credentials hold, and the header made of them, among the secrets.
pub(crate) fn guard(credentials: &Credentials) {
    let password = credentials.technical_password.expose_secret();
    let account = STANDARD.encode(format!("{}:{password}", credentials.technical_login));
    let values = [credentials.client_id.as_str(), credentials.client_secret.expose_secret(), password, &account];
    values.into_iter().for_each(keep);
}

/// Fails when a secret was logged.
pub(crate) fn check() {
    let leaks = LEAKS.lock().unwrap_or_else(PoisonError::into_inner).clone();
    assert!(leaks.is_empty(), "logged: {leaks:#?}");
}

/// Everything that must not be seen so far.
pub(crate) fn secrets() -> Vec<String> {
    SECRETS.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

pub(crate) fn lines() -> usize {
    *LINES.lock().unwrap_or_else(PoisonError::into_inner)
}

fn keep(secret: &str) {
    let mut secrets = SECRETS.lock().unwrap_or_else(PoisonError::into_inner);
    if !secret.is_empty() && !secrets.iter().any(|kept| kept == secret) {
        secrets.push(secret.to_owned());
    }
}

/// One line of the log, looked at when it is whole.
struct Eye(Vec<u8>);

impl Write for Eye {
    fn write(&mut self, part: &[u8]) -> io::Result<usize> {
        self.0.extend_from_slice(part);
        Ok(part.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Eye {
    fn drop(&mut self) {
        let line = String::from_utf8_lossy(&self.0);
        *LINES.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        if secrets().iter().any(|secret| line.contains(secret.as_str())) {
            LEAKS.lock().unwrap_or_else(PoisonError::into_inner).push(line.into_owned());
        }
    }
}

/// A transport whose tokens count among the secrets.
pub(crate) struct Watched<T>(pub(crate) T);

impl<T: Transport> Transport for Watched<T> {
    fn send<'a>(&'a self, request: Request<Vec<u8>>) -> BoxFuture<'a, Result<Response<Vec<u8>>, TransportError>> {
        Box::pin(async move {
            let is_token = request.uri().path() == Operation::Token.path();
            let answer = self.0.send(request).await?;
            if is_token && let Ok(given) = from_json::<TokenResponse>(answer.body()) {
                keep(&given.access_token);
            }
            Ok(answer)
        })
    }

    fn open<'a>(&'a self, request: Request<Vec<u8>>) -> BoxFuture<'a, Result<Response<Box<dyn Body>>, TransportError>> {
        self.0.open(request)
    }
}
