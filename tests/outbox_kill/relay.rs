//! A relay between a worker and the served portal, which breaks an exchange at a byte.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;

/// Where an exchange is broken, and both connections with it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Cut {
    /// When so many bytes of the request, its head included, have been passed on.
    Request(usize),
    /// When so many bytes of the answer, its head included, have been passed on.
    Answer(usize),
}

/// Looks at the path of a request and the length of the whole request, and says where the exchange
/// is broken.
type Plan = dyn Fn(&str, usize) -> Option<Cut> + Send + Sync;
/// Is called when an exchange was broken, before the worker can notice.
type Broken = dyn Fn() + Send + Sync;

/// A relay; it lives as long as the process.
pub(crate) struct Relay {
    pub(crate) address: SocketAddr,
}

impl Relay {
    pub(crate) fn to(
        server: SocketAddr,
        plan: impl Fn(&str, usize) -> Option<Cut> + Send + Sync + 'static,
        broken: impl Fn() + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port of this machine is free");
        let address = listener.local_addr().expect("it is bound");
        let (plan, broken): (Arc<Plan>, Arc<Broken>) = (Arc::new(plan), Arc::new(broken));
        std::thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let (plan, broken) = (Arc::clone(&plan), Arc::clone(&broken));
                std::thread::spawn(move || relay(client, server, &*plan, &*broken));
            }
        });
        Self { address }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

/// Passes on exchange by exchange, until one side closes or an exchange is broken.
fn relay(client: TcpStream, server: SocketAddr, plan: &Plan, broken: &Broken) -> io::Result<()> {
    let server = TcpStream::connect(server)?;
    let (mut from_client, mut from_server) = (BufReader::new(client.try_clone()?), BufReader::new(server.try_clone()?));
    let (mut to_client, mut to_server) = (&client, &server);
    while let Some(request) = message(&mut from_client)? {
        let path = String::from_utf8_lossy(&request).split(' ').nth(1).unwrap_or_default().to_owned();
        let cut = plan(&path, request.len());
        if let Some(Cut::Request(bytes)) = cut
            && bytes < request.len()
        {
            to_server.write_all(&request[..bytes])?;
            return end(&client, &server, broken);
        }
        to_server.write_all(&request)?;
        let Some(answer) = message(&mut from_server)? else { break };
        if let Some(cut) = cut {
            let bytes = if let Cut::Answer(bytes) = cut { bytes.min(answer.len() - 1) } else { 0 };
            to_client.write_all(&answer[..bytes])?;
            return end(&client, &server, broken);
        }
        to_client.write_all(&answer)?;
    }
    client.shutdown(Shutdown::Both)
}

fn end(client: &TcpStream, server: &TcpStream, broken: &Broken) -> io::Result<()> {
    broken();
    server.shutdown(Shutdown::Both)?;
    client.shutdown(Shutdown::Both)
}

/// The bytes of one message of HTTP/1.1 whose body has a stated length; nothing when the other side
/// has closed.
fn message(stream: &mut BufReader<TcpStream>) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    let mut length = 0;
    loop {
        let start = bytes.len();
        if stream.read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&bytes[start..]).to_ascii_lowercase();
        if let Some(stated) = line.strip_prefix("content-length:") {
            length = stated.trim().parse().map_err(io::Error::other)?;
        }
        if line.trim().is_empty() {
            break;
        }
    }
    let start = bytes.len();
    bytes.resize(start + length, 0);
    stream.read_exact(&mut bytes[start..])?;
    Ok(Some(bytes))
}
