//! The body of an answer, as it arrives.

use crate::transport::{BoxFuture, TransportError};

/// The body of an answer, part by part.
pub trait Body: Send {
    /// The next part, when it has arrived; nothing when the body has ended.
    ///
    /// # Errors
    ///
    /// [`TransportError`] when the body ends before it is whole.
    fn next<'a>(&'a mut self) -> BoxFuture<'a, Result<Option<Vec<u8>>, TransportError>>;
}

/// A body that is there whole.
pub(super) struct Whole(pub(super) Option<Vec<u8>>);

impl Body for Whole {
    fn next<'a>(&'a mut self) -> BoxFuture<'a, Result<Option<Vec<u8>>, TransportError>> {
        let part = self.0.take().filter(|part| !part.is_empty());
        Box::pin(async { Ok(part) })
    }
}
