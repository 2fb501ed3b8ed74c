//! The way to a server: one request out, one answer back.
//!
//! Without the feature `http`, nothing in this crate opens a socket. A program gives a
//! [`Transport`], and tests give a simulated one. What needs the time asks a [`Clock`] that the
//! program gives as well. The feature `http` adds `HttpTransport` and `SystemClock`.

mod body;
mod clock;
mod error;
#[cfg(feature = "http")]
mod reqwest;
#[cfg(feature = "http")]
mod runtime;
#[cfg(feature = "http")]
mod system_clock;

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

pub use self::body::Body;
pub use self::clock::Clock;
pub use self::error::TransportError;
#[cfg(feature = "http")]
pub use self::reqwest::{HttpOptions, HttpOptionsError, HttpTransport, Proxy};
#[cfg(feature = "http")]
pub use self::system_clock::SystemClock;

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

    /// Sends `request` and waits for the head of the answer; its body comes part by part.
    ///
    /// Unless an implementation does better, the whole answer is waited for and is one part.
    ///
    /// # Errors
    ///
    /// As for [`send`](Self::send).
    fn open<'a>(
        &'a self,
        request: http::Request<Vec<u8>>,
    ) -> BoxFuture<'a, Result<http::Response<Box<dyn Body>>, TransportError>> {
        Box::pin(async move {
            let answer = self.send(request).await?;
            Ok(answer.map(|body| Box::new(body::Whole(Some(body))) as Box<dyn Body>))
        })
    }
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send<'a>(
        &'a self,
        request: http::Request<Vec<u8>>,
    ) -> BoxFuture<'a, Result<http::Response<Vec<u8>>, TransportError>> {
        (**self).send(request)
    }

    fn open<'a>(
        &'a self,
        request: http::Request<Vec<u8>>,
    ) -> BoxFuture<'a, Result<http::Response<Box<dyn Body>>, TransportError>> {
        (**self).open(request)
    }
}

impl<T: Transport + ?Sized> Transport for &T {
    fn send<'a>(
        &'a self,
        request: http::Request<Vec<u8>>,
    ) -> BoxFuture<'a, Result<http::Response<Vec<u8>>, TransportError>> {
        (**self).send(request)
    }

    fn open<'a>(
        &'a self,
        request: http::Request<Vec<u8>>,
    ) -> BoxFuture<'a, Result<http::Response<Box<dyn Body>>, TransportError>> {
        (**self).open(request)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use time::UtcDateTime;

    use super::*;
    use crate::text::Language;

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

        fn sleep<'a>(&'a self, _time: Duration) -> BoxFuture<'a, ()> {
            Box::pin(async {})
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
