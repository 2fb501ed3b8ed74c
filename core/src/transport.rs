//! The way to a server: one request out, one answer back.
//!
//! Nothing in this crate opens a socket. A program gives a [`Transport`], and tests give a
//! simulated one. What needs the time asks a [`Clock`] that the program gives as well.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use time::UtcDateTime;

use crate::text::{Language, Text};

/// A future that can be stored and sent between threads.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Sends one HTTP request and gives its answer, whatever its status.
///
/// An implementation verifies the server's certificate, sets its own time limits, follows no
/// redirect (the headers hold credentials), never repeats a request by itself, and logs neither
/// headers nor bodies.
///
/// ```
/// use factrice::transport::{BoxFuture, Transport, TransportError};
///
/// struct Always200;
///
/// impl Transport for Always200 {
///     fn send<'a>(
///         &'a self,
///         _request: http::Request<Vec<u8>>,
///     ) -> BoxFuture<'a, Result<http::Response<Vec<u8>>, TransportError>> {
///         Box::pin(async { Ok(http::Response::new(b"{}".to_vec())) })
///     }
/// }
/// ```
pub trait Transport: Send + Sync {
    /// Sends `request` and waits for the whole answer.
    ///
    /// # Errors
    ///
    /// [`TransportError`] when there is no answer; an answer of any HTTP status is not an error
    /// here.
    fn send<'a>(
        &'a self,
        request: http::Request<Vec<u8>>,
    ) -> BoxFuture<'a, Result<http::Response<Vec<u8>>, TransportError>>;
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send<'a>(
        &'a self,
        request: http::Request<Vec<u8>>,
    ) -> BoxFuture<'a, Result<http::Response<Vec<u8>>, TransportError>> {
        (**self).send(request)
    }
}

impl<T: Transport + ?Sized> Transport for &T {
    fn send<'a>(
        &'a self,
        request: http::Request<Vec<u8>>,
    ) -> BoxFuture<'a, Result<http::Response<Vec<u8>>, TransportError>> {
        (**self).send(request)
    }
}

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The present instant.
    fn now(&self) -> UtcDateTime;
}

impl<T: Clock + ?Sized> Clock for Arc<T> {
    fn now(&self) -> UtcDateTime {
        (**self).now()
    }
}

impl<T: Clock + ?Sized> Clock for &T {
    fn now(&self) -> UtcDateTime {
        (**self).now()
    }
}

/// Why a request has no answer.
///
/// `reason` is what the network layer reported; whoever fills it in keeps headers and bodies out of
/// it.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum TransportError {
    /// No connection to the server.
    #[error("cannot connect to {host}: {reason}; check the network, the proxy and the address")]
    Connect {
        /// Server the request was for.
        host: String,
        /// What the network layer reported.
        reason: String,
    },
    /// The server's certificate or the encryption is not acceptable.
    #[error("no secure connection to {host}: {reason}; check the certificates that this machine trusts")]
    Tls {
        /// Server the request was for.
        host: String,
        /// What the network layer reported.
        reason: String,
    },
    /// The time limit has passed.
    #[error("{host} did not answer in time; {}", advice(*request_sent).en)]
    Timeout {
        /// Server the request was for.
        host: String,
        /// Whether any part of the request had left.
        request_sent: bool,
    },
    /// The connection broke after the request had begun to leave and before the whole answer came.
    #[error("the connection to {host} broke before the answer came: {reason}; {}", advice(true).en)]
    Interrupted {
        /// Server the request was for.
        host: String,
        /// What the network layer reported.
        reason: String,
    },
    /// Anything else.
    #[error("the request to {host} failed: {reason}; {}", advice(*request_sent).en)]
    Other {
        /// Server the request was for.
        host: String,
        /// What the network layer reported.
        reason: String,
        /// Whether any part of the request may have left.
        request_sent: bool,
    },
}

impl TransportError {
    /// A stable lower-case word for the variant.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Connect { .. } => "connect",
            Self::Tls { .. } => "tls",
            Self::Timeout { .. } => "timeout",
            Self::Interrupted { .. } => "interrupted",
            Self::Other { .. } => "other",
        }
    }

    /// What is wrong and what to do, in `language`; `Display` is the English. What the network layer
    /// reported stays in its own words.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        if language == Language::En {
            return self.to_string();
        }
        match self {
            Self::Connect { host, reason } => {
                format!("connexion à {host} impossible : {reason} ; vérifiez le réseau, le proxy et l'adresse")
            }
            Self::Tls { host, reason } => format!(
                "pas de connexion sûre à {host} : {reason} ; vérifiez les certificats que cette machine accepte"
            ),
            Self::Timeout { host, request_sent } => {
                format!("{host} n'a pas répondu à temps ; {}", advice(*request_sent).fr)
            }
            Self::Interrupted { host, reason } => {
                format!("la connexion à {host} s'est rompue avant la réponse : {reason} ; {}", advice(true).fr)
            }
            Self::Other { host, reason, request_sent } => {
                format!("la demande à {host} a échoué : {reason} ; {}", advice(*request_sent).fr)
            }
        }
    }

    /// Whether the same request may succeed later, if repeating it does no harm.
    #[must_use]
    pub const fn is_retryable(&self) -> bool {
        matches!(self, Self::Connect { .. } | Self::Timeout { .. } | Self::Interrupted { .. })
    }

    /// Whether the server may have received the request and carried it out.
    ///
    /// A request that changes something must not be repeated before one has looked.
    #[must_use]
    pub const fn may_have_been_received(&self) -> bool {
        match self {
            Self::Connect { .. } | Self::Tls { .. } => false,
            Self::Interrupted { .. } => true,
            Self::Timeout { request_sent, .. } | Self::Other { request_sent, .. } => *request_sent,
        }
    }
}

const fn advice(request_sent: bool) -> Text {
    if request_sent {
        Text::new(
            "cherchez ce que la demande est devenue avant de la renvoyer",
            "ask what became of the request before sending it again",
        )
    } else {
        Text::new("rien n'a été envoyé, réessayez", "nothing was sent, try again")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Echo;

    impl Transport for Echo {
        fn send<'a>(
            &'a self,
            request: http::Request<Vec<u8>>,
        ) -> BoxFuture<'a, Result<http::Response<Vec<u8>>, TransportError>> {
            Box::pin(async move { Ok(http::Response::new(request.into_body())) })
        }
    }

    impl Clock for Echo {
        fn now(&self) -> UtcDateTime {
            UtcDateTime::UNIX_EPOCH
        }
    }

    #[test]
    fn a_transport_works_behind_a_pointer_of_any_kind() {
        let shared: Arc<dyn Transport> = Arc::new(&Echo);
        let answer = pollster::block_on(shared.send(http::Request::new(b"here".to_vec()))).unwrap();
        assert_eq!(answer.body(), b"here");
        let clock: Arc<dyn Clock> = Arc::new(&Echo);
        assert_eq!(clock.now(), UtcDateTime::UNIX_EPOCH);
    }

    #[test]
    fn only_what_never_left_is_certain_not_to_have_been_received() {
        let host = || "api.example".to_owned();
        let reason = || "broken".to_owned();
        assert!(!TransportError::Connect { host: host(), reason: reason() }.may_have_been_received());
        assert!(!TransportError::Tls { host: host(), reason: reason() }.may_have_been_received());
        assert!(TransportError::Interrupted { host: host(), reason: reason() }.may_have_been_received());
        for request_sent in [false, true] {
            assert_eq!(TransportError::Timeout { host: host(), request_sent }.may_have_been_received(), request_sent);
            let other = TransportError::Other { host: host(), reason: reason(), request_sent };
            assert_eq!(other.may_have_been_received(), request_sent);
        }
    }

    #[test]
    fn a_lost_request_is_explained_in_both_languages() {
        let error = TransportError::Timeout { host: "api.example".to_owned(), request_sent: true };
        assert_eq!(error.explain(Language::En), error.to_string());
        assert_eq!(
            error.explain(Language::Fr),
            "api.example n'a pas répondu à temps ; cherchez ce que la demande est devenue avant de la renvoyer"
        );
    }
}
