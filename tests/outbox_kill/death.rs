//! Death at a chosen operation, in a chosen way.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use factrice::outbox::{Begun, Digest, Document, Entry, Event, Journal, JournalError, Key, State, Submission};
use factrice::transport::{BoxFuture, Transport, TransportError};
use http::{Request, Response};
use time::UtcDateTime;

/// How a worker dies in an operation.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Way {
    /// Before anything is done.
    Before,
    /// When everything is done, before the worker knows.
    After,
    /// When so many bytes of the request have left; the portal throws it away.
    RequestCut(usize),
    /// When so many bytes of the answer have arrived.
    AnswerCut(usize),
    /// As `AnswerCut`, and the worker lives on with what it has.
    AnswerShort(usize),
}

/// A life that ends at an operation, counted from 1; 0 never.
#[derive(Debug)]
pub(crate) struct Life {
    at: u64,
    way: Way,
    /// Counts only requests whose path holds this text, when it is set.
    path: Option<&'static str>,
    done: AtomicU64,
    dead: AtomicBool,
}

impl Life {
    pub(crate) fn long() -> Arc<Self> {
        Self::until(0, Way::Before)
    }

    pub(crate) fn until(at: u64, way: Way) -> Arc<Self> {
        Arc::new(Self { at, way, path: None, done: AtomicU64::new(0), dead: AtomicBool::new(false) })
    }

    pub(crate) fn until_path(path: &'static str, way: Way) -> Arc<Self> {
        Arc::new(Self { at: 1, way, path: Some(path), done: AtomicU64::new(0), dead: AtomicBool::new(false) })
    }

    /// Ends it now.
    pub(crate) fn end(&self) {
        self.dead.store(true, Ordering::SeqCst);
    }

    pub(crate) fn is_over(&self) -> bool {
        self.dead.load(Ordering::SeqCst)
    }

    /// How the worker dies in the operation that begins now, if it does. `Err` when it is dead.
    fn next(&self, path: Option<&str>) -> Result<Option<Way>, ()> {
        if self.is_over() {
            return Err(());
        }
        let counts = self.path.is_none_or(|part| path.is_some_and(|path| path.contains(part)));
        if !counts || self.done.fetch_add(1, Ordering::SeqCst) + 1 != self.at {
            return Ok(None);
        }
        if !matches!(self.way, Way::AnswerShort(_)) {
            self.dead.store(true, Ordering::SeqCst);
        }
        Ok(Some(self.way))
    }
}

/// A transport that ends with a life.
pub(crate) struct MortalTransport<T> {
    pub(crate) inner: T,
    pub(crate) life: Arc<Life>,
}

impl<T: Transport> Transport for MortalTransport<T> {
    fn send<'a>(&'a self, request: Request<Vec<u8>>) -> BoxFuture<'a, Result<Response<Vec<u8>>, TransportError>> {
        Box::pin(async move {
            let lost = || TransportError::Interrupted { host: "portal".into(), reason: "dead".into() };
            let way = self.life.next(Some(request.uri().path())).map_err(|()| lost())?;
            match way {
                Some(Way::Before) => return Err(lost()),
                Some(Way::RequestCut(bytes)) if bytes < request.body().len() => return Err(lost()),
                _ => {}
            }
            let mut answer = self.inner.send(request).await?;
            match way {
                Some(Way::AnswerShort(bytes)) => {
                    answer.body_mut().truncate(bytes);
                    Ok(answer)
                }
                Some(Way::AnswerCut(bytes)) if bytes < answer.body().len() => Err(lost()),
                Some(_) => Err(lost()),
                None => Ok(answer),
            }
        })
    }
}

/// A journal that ends with a life.
pub(crate) struct MortalJournal {
    pub(crate) inner: Arc<dyn Journal>,
    pub(crate) life: Arc<Life>,
}

impl MortalJournal {
    fn then<T>(&self, work: impl FnOnce() -> Result<T, JournalError>) -> Result<T, JournalError> {
        let dead = || JournalError::Storage { reason: "dead".into() };
        match self.life.next(None).map_err(|()| dead())? {
            None => work(),
            Some(Way::Before | Way::RequestCut(_)) => Err(dead()),
            Some(_) => {
                work()?;
                Err(dead())
            }
        }
    }

    fn read<T>(&self, work: impl FnOnce() -> Result<T, JournalError>) -> Result<T, JournalError> {
        if self.life.is_over() {
            return Err(JournalError::Storage { reason: "dead".into() });
        }
        work()
    }
}

impl Journal for MortalJournal {
    fn begin(&self, submission: &Submission, documents: &[Document<'_>], event: &Event) -> Result<Begun, JournalError> {
        self.then(|| self.inner.begin(submission, documents, event))
    }

    fn update(
        &self,
        submission: &Submission,
        documents: &[Document<'_>],
        event: Option<&Event>,
    ) -> Result<bool, JournalError> {
        self.then(|| self.inner.update(submission, documents, event))
    }

    fn load(&self, key: &Key) -> Result<Option<Submission>, JournalError> {
        self.read(|| self.inner.load(key))
    }

    fn due(&self, states: &[State], now: UtcDateTime, most: usize) -> Result<Vec<Submission>, JournalError> {
        self.read(|| self.inner.due(states, now, most))
    }

    fn next_due(&self, states: &[State]) -> Result<Option<UtcDateTime>, JournalError> {
        self.read(|| self.inner.next_due(states))
    }

    fn list(&self, after: Option<&Key>, most: usize) -> Result<Vec<Submission>, JournalError> {
        self.read(|| self.inner.list(after, most))
    }

    fn entries(&self, after: u64, most: usize) -> Result<Vec<Entry>, JournalError> {
        self.read(|| self.inner.entries(after, most))
    }

    fn document(&self, digest: &Digest) -> Result<Option<Vec<u8>>, JournalError> {
        self.read(|| self.inner.document(digest))
    }
}

/// Numbers that look drawn and are always the same (SplitMix64).
pub(crate) struct Dice(Mutex<u64>);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(Mutex::new(seed))
    }

    /// A number from 0 to `below` without it.
    pub(crate) fn below(&self, below: u64) -> u64 {
        let mut state = self.0.lock().expect("nobody panics with the dice in hand");
        *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut drawn = *state;
        drawn = (drawn ^ (drawn >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        drawn = (drawn ^ (drawn >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (drawn ^ (drawn >> 31)) % below.max(1)
    }
}
