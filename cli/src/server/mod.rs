//! The simulated portal over HTTP, for any client.
//!
//! HTTP/1.1 with keep-alive, in clear or over TLS. What goes wrong by a
//! [`Fault`](factrice::simulator::Fault) goes wrong for real: an answer is late, a connection
//! breaks, a body is shorter than announced.
//!
//! ```no_run
//! use factrice::simulator::Simulator;
//! use factrice_cli::server::{Options, Server};
//!
//! let simulator = Simulator::sandbox();
//! let server = Server::bind(simulator.clone(), "127.0.0.1:0", Options { speed: 0, ..Options::default() })?;
//! println!("the portal answers at {}", server.url());
//! # Ok::<(), factrice_cli::server::ServerError>(())
//! ```

mod body;
mod call;
mod connection;
mod error;
mod pace;
mod service;
mod socket;
mod tls;

use std::net::{SocketAddr, TcpListener, ToSocketAddrs};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use factrice::simulator::Simulator;
use time::UtcDateTime;
use time::format_description::well_known::Rfc3339;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;
use tokio_rustls::TlsAcceptor;

pub use self::call::Call;
pub use self::error::ServerError;
pub use self::tls::Certificate;

use self::service::Service;

/// A simulated portal that is served; it stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    is_secure: bool,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// How a portal is served.
pub struct Options {
    /// Seconds that pass in the portal while one passes outside; 0: its clock stands still unless it
    /// is moved.
    pub speed: u32,
    /// What the connections are secured with; nothing: HTTP in clear.
    pub certificate: Option<Certificate>,
    /// What a client may ask of the server.
    pub limits: Limits,
    /// Is told of each call of the portal, on the thread of the server.
    pub observer: Option<Observer>,
}

/// Is told of a call.
pub type Observer = Box<dyn Fn(&Call) + Send + Sync>;

/// What a client may ask of the server.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of the body of a request; one that is larger is answered with HTTP 413.
    pub body: usize,
    /// Connections at a time; others wait until one ends.
    pub connections: usize,
    /// For the next request of a connection to begin and its headers to arrive, and for a secure
    /// connection to be agreed on.
    pub head_time: Duration,
    /// For the body of a request to arrive, and for a client to take what it is sent.
    pub body_time: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self { speed: 1, certificate: None, limits: Limits::default(), observer: None }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body: 200 * 1024 * 1024,
            connections: 256,
            head_time: Duration::from_secs(60),
            body_time: Duration::from_secs(120),
        }
    }
}

impl Server {
    /// Serves a portal at an address, from now on; port 0 takes one that is free.
    ///
    /// # Errors
    ///
    /// [`ServerError::Bind`] when the address cannot be had, [`ServerError::Certificate`] when the
    /// certificate and its key are not usable.
    pub fn bind(simulator: Simulator, address: impl ToSocketAddrs, options: Options) -> Result<Self, ServerError> {
        let Options { speed, certificate, limits, observer } = options;
        let tls = certificate.map(|certificate| certificate.acceptor()).transpose()?;
        let bind = |source| ServerError::Bind { source };
        let listener = TcpListener::bind(address).map_err(bind)?;
        listener.set_nonblocking(true).map_err(bind)?;
        let address = listener.local_addr().map_err(bind)?;
        let runtime = Builder::new_current_thread().enable_all().build().map_err(bind)?;

        let is_secure = tls.is_some();
        let service = Service::new(simulator, speed, limits, observer);
        let (stop, stopped) = oneshot::channel();
        let thread = thread::Builder::new()
            .name("factrice-server".to_owned())
            .spawn(move || run(&runtime, listener, service, tls, stopped))
            .map_err(bind)?;
        Ok(Self { address, is_secure, stop: Some(stop), thread: Some(thread) })
    }

    /// Where the portal is served.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// The base of its API, of its tokens and of its page, without a slash at the end. A server that
    /// listens on every address of the machine is named by the loopback address.
    #[must_use]
    pub fn url(&self) -> String {
        let scheme = if self.is_secure { "https" } else { "http" };
        let mut address = self.address;
        match address {
            SocketAddr::V4(v4) if v4.ip().is_unspecified() => address.set_ip([127, 0, 0, 1].into()),
            SocketAddr::V6(v6) if v6.ip().is_unspecified() => address.set_ip(std::net::Ipv6Addr::LOCALHOST.into()),
            _ => {}
        }
        format!("{scheme}://{address}")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // The server has ended already when nobody listens.
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            // A panic of the server's thread has been printed by it.
            let _ = thread.join();
        }
    }
}

/// Serves until it is told to stop; open connections end with the runtime.
fn run(
    runtime: &Runtime,
    listener: TcpListener,
    service: Service,
    tls: Option<TlsAcceptor>,
    stopped: oneshot::Receiver<()>,
) {
    runtime.spawn(connection::accept(listener, service, tls));
    // An error means that the server was dropped: a reason to stop as well.
    let _ = runtime.block_on(stopped);
}

/// An instant in RFC 3339.
fn instant(at: UtcDateTime) -> String {
    at.format(&Rfc3339).unwrap_or_else(|_| at.to_string())
}
