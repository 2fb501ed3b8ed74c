//! The token that a client keeps.

use time::{Duration, UtcDateTime};
use tokio::sync::{Mutex, MutexGuard};

use crate::chorus::Token;

/// The token of a client. Whoever holds the lock is the only one to ask for a new one.
#[derive(Default)]
pub(super) struct TokenCache(Mutex<Option<Renewable>>);

/// A token and the time that it may be used.
struct Renewable {
    token: Token,
    from: UtcDateTime,
    until: UtcDateTime,
}

/// The place of the token, held by the one who looks at it or renews it.
pub(super) struct Held<'a>(MutexGuard<'a, Option<Renewable>>);

impl TokenCache {
    pub(super) async fn hold(&self) -> Held<'_> {
        Held(self.0.lock().await)
    }

    /// Drops a token that the portal has refused, unless there is another by now.
    pub(super) async fn forget(&self, refused: &Token) {
        let mut kept = self.0.lock().await;
        if kept.as_ref().is_some_and(|kept| kept.token.is_same_as(refused)) {
            *kept = None;
        }
    }
}

impl Held<'_> {
    /// The token, if it lasts.
    pub(super) fn good_at(&self, now: UtcDateTime) -> Option<Token> {
        let kept = self.0.as_ref().filter(|kept| kept.from <= now && now < kept.until)?;
        Some(kept.token.clone())
    }

    /// Keeps a token until two minutes before its end. One of unknown life serves one call.
    pub(super) fn keep(&mut self, token: &Token, asked_at: UtcDateTime) {
        const EARLY: i64 = 120;
        const LONGEST: i64 = 86_400;

        let until = token.expires_in().and_then(|seconds| {
            let seconds = i64::try_from(seconds).unwrap_or(LONGEST).min(LONGEST);
            asked_at.checked_add(Duration::seconds(seconds - EARLY))
        });
        *self.0 = until.map(|until| Renewable { token: token.clone(), from: asked_at, until });
    }
}
