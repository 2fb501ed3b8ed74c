//! The runtime that sockets and timers need, whatever executor polls the future.

use std::future::Future;
use std::pin::Pin;
use std::sync::OnceLock;
use std::task::{Context, Poll};

use tokio::runtime::{Builder, Handle, Runtime};

/// Runs `work` with the runtime at hand; any executor may poll what is given back.
pub(super) fn within<F: Future>(work: F) -> Within<F> {
    Within { work: Box::pin(work) }
}

/// A future that finds the runtime whenever it is polled.
pub(super) struct Within<F> {
    work: Pin<Box<F>>,
}

impl<F: Future> Future for Within<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let _entered = handle().enter();
        self.work.as_mut().poll(context)
    }
}

/// The runtime of the whole process: one thread, begun when first needed.
pub(super) fn handle() -> &'static Handle {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    RUNTIME
        .get_or_init(|| {
            Builder::new_multi_thread()
                .worker_threads(1)
                .thread_name("factrice-http")
                .enable_all()
                .build()
                .expect("the system gives a process one more thread and a poller")
        })
        .handle()
}
