//! From a listening socket to requests.

use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsAcceptor;

use super::service::Service;
use super::socket::{Breaker, Socket};

/// Bytes of the head of a request.
const LARGEST_HEAD: usize = 64 * 1024;
/// Headers of a request.
const MOST_HEADERS: usize = 100;
/// What to wait when the system cannot give a connection, as when all its files are open.
const PAUSE: Duration = Duration::from_millis(100);

/// Takes connections for ever.
pub(super) async fn accept(listener: TcpListener, service: Service, tls: Option<TlsAcceptor>) {
    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
    let service = Arc::new(service);
    let places = Arc::new(Semaphore::new(service.limits.connections.clamp(1, Semaphore::MAX_PERMITS)));
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
        let Ok((stream, _)) = listener.accept().await else {
            sleep(PAUSE).await;
            continue;
        };
        let (service, tls) = (Arc::clone(&service), tls.clone());
        tokio::spawn(async move {
            connect(stream, service, tls).await;
            drop(place);
        });
    }
}

async fn connect(stream: TcpStream, service: Arc<Service>, tls: Option<TlsAcceptor>) {
    // An answer is written in one go; without this it only arrives later.
    let _ = stream.set_nodelay(true);
    let breaker = Breaker::default();
    let socket = Socket::new(stream, breaker.clone(), service.limits.body_time);
    match tls {
        None => serve(socket, service, breaker).await,
        Some(tls) => {
            if let Ok(Ok(secure)) = timeout(service.limits.head_time, tls.accept(socket)).await {
                serve(secure, service, breaker).await;
            }
        }
    }
}

/// Answers the requests of a connection until one of the two sides ends it.
async fn serve(stream: impl AsyncRead + AsyncWrite + Unpin, service: Arc<Service>, breaker: Breaker) {
    let head_time = service.limits.head_time;
    let answer = service_fn(move |request| {
        let (service, breaker) = (Arc::clone(&service), breaker.clone());
        async move { service.answer(request, &breaker).await }
    });
    // What ends a connection before its time is the client's, or a fault that was asked for.
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(head_time)
        .max_headers(MOST_HEADERS)
        .max_buf_size(LARGEST_HEAD)
        .serve_connection(TokioIo::new(stream), answer)
        .await;
}
