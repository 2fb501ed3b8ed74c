//! The network transport against servers that behave badly.
#![cfg(feature = "http")]
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use factrice::text::Language;
use factrice::transport::{
    Clock, HttpOptions, HttpOptionsError, HttpTransport, Proxy, SystemClock, Transport, TransportError,
};
use http::Request;
use pollster::block_on;

/// A server that hands every connection to `serve`, and counts them.
struct Server {
    address: String,
    connections: Arc<AtomicUsize>,
}

impl Server {
    fn new(serve: impl Fn(BufReader<TcpStream>) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let connections = Arc::new(AtomicUsize::new(0));
        let (count, serve) = (Arc::clone(&connections), Arc::new(serve));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                count.fetch_add(1, Ordering::SeqCst);
                let (stream, serve) = (BufReader::new(stream.unwrap()), Arc::clone(&serve));
                std::thread::spawn(move || serve(stream));
            }
        });
        Self { address, connections }
    }

    /// A server that gives every request the same answer, byte for byte, and closes after `requests`.
    fn answering(answer: &'static str, requests: usize) -> Self {
        Self::new(move |mut stream| {
            for _ in 0..requests {
                if read_request(&mut stream).is_none() {
                    return;
                }
                stream.get_mut().write_all(answer.as_bytes()).unwrap();
            }
        })
    }

    fn request(&self, body: &[u8]) -> Request<Vec<u8>> {
        Request::post(format!("http://{}/path", self.address)).header("x-one", "1").body(body.to_vec()).unwrap()
    }
}

/// Reads a request; nothing when the other side has closed.
fn read_request(stream: &mut BufReader<TcpStream>) -> Option<(String, Vec<u8>)> {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if stream.read_line(&mut head).ok()? == 0 {
            return None;
        }
    }
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    stream.read_exact(&mut body).ok()?;
    Some((head, body))
}

fn options() -> HttpOptions {
    HttpOptions { proxy: Proxy::None, ..HttpOptions::default() }
}

fn transport() -> HttpTransport {
    HttpTransport::new(&options()).unwrap()
}

fn send(transport: &HttpTransport, request: Request<Vec<u8>>) -> Result<http::Response<Vec<u8>>, TransportError> {
    block_on(transport.send(request))
}

const OK: &str = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\nx-two: 2\r\n\r\n{}";

#[test]
fn request_and_answer_pass_as_they_are_and_connections_are_used_again() {
    let server = Server::new(|mut stream| {
        while let Some((head, body)) = read_request(&mut stream) {
            assert!(head.starts_with("POST /path HTTP/1.1\r\n") && head.contains("x-one: 1\r\n"), "{head}");
            assert!(head.contains("user-agent: factrice/"), "{head}");
            let answer = format!("HTTP/1.1 418 Teapot\r\ncontent-length: {}\r\n\r\n", body.len());
            stream.get_mut().write_all(&[answer.as_bytes(), &body].concat()).unwrap();
        }
    });
    let transport = transport();
    for body in [&b"here"[..], b"", &[0xFF; 100_000]].into_iter().cycle().take(60) {
        let answer = send(&transport, server.request(body)).unwrap();
        assert_eq!((answer.status().as_u16(), answer.body().as_slice()), (418, body));
    }
    // A connection goes back to where it is kept a moment after its answer was read.
    assert!(server.connections.load(Ordering::SeqCst) < 30);
}

#[test]
fn the_body_comes_part_by_part_when_asked_so() {
    let server = Server::new(|mut stream| {
        read_request(&mut stream).unwrap();
        let stream = stream.get_mut();
        stream.write_all(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n").unwrap();
        stream.write_all(b"2\r\nde\r\n0\r\n\r\n").unwrap();
    });
    let transport = transport();
    let mut answer = block_on(transport.open(server.request(b""))).unwrap();
    let mut whole = Vec::new();
    while let Some(part) = block_on(answer.body_mut().next()).unwrap() {
        whole.extend(part);
    }
    assert_eq!(whole, b"abcde");
}

#[test]
fn a_body_that_breaks_off_is_interrupted_in_both_ways_of_reading() {
    const SHORT: &str = "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{}";
    let server = Server::answering(SHORT, 1);
    let error = send(&transport(), server.request(b"")).unwrap_err();
    assert!(matches!(error, TransportError::Interrupted { .. }) && error.may_have_been_received(), "{error}");

    let server = Server::answering(SHORT, 1);
    let transport = transport();
    let mut answer = block_on(transport.open(server.request(b""))).unwrap();
    let mut outcome = block_on(answer.body_mut().next());
    while let Ok(Some(_)) = outcome {
        outcome = block_on(answer.body_mut().next());
    }
    assert_eq!(outcome.unwrap_err().kind(), "interrupted");
}

#[test]
fn a_connection_that_is_closed_without_an_answer_leaves_doubt() {
    let server = Server::new(|mut stream| drop(read_request(&mut stream)));
    let error = send(&transport(), server.request(b"x")).unwrap_err();
    assert!(matches!(error, TransportError::Interrupted { .. }), "{error:?}");
}

#[test]
fn a_port_where_nobody_listens_is_no_connection_and_leaves_no_doubt() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let error = send(&transport(), Request::post(format!("http://{free}/")).body(Vec::new()).unwrap()).unwrap_err();
    assert!(matches!(error, TransportError::Connect { .. }) && !error.may_have_been_received(), "{error:?}");
}

#[test]
fn a_server_that_never_answers_is_given_up_in_time() {
    let server = Server::new(|mut stream| {
        read_request(&mut stream);
        let _ = stream.read(&mut [0]);
    });
    let patience = Duration::from_millis(50);
    for impatient in
        [HttpOptions { time_limit: patience, ..options() }, HttpOptions { silence_limit: patience, ..options() }]
    {
        let error = send(&HttpTransport::new(&impatient).unwrap(), server.request(b"x")).unwrap_err();
        assert_eq!(error, TransportError::Timeout { host: "127.0.0.1".into(), request_sent: true });
    }
}

#[test]
fn a_redirect_is_an_answer_and_is_not_followed() {
    let elsewhere = Server::answering(OK, 1);
    let location = format!("http://{}/", elsewhere.address);
    let server = Server::new(move |mut stream| {
        read_request(&mut stream).unwrap();
        let answer = format!("HTTP/1.1 307 Moved\r\nlocation: {location}\r\ncontent-length: 0\r\n\r\n");
        stream.get_mut().write_all(answer.as_bytes()).unwrap();
    });
    assert_eq!(send(&transport(), server.request(b"secret")).unwrap().status(), 307);
    assert_eq!(elsewhere.connections.load(Ordering::SeqCst), 0);
}

#[test]
fn an_answer_without_end_is_not_kept() {
    let server = Server::new(|mut stream| {
        read_request(&mut stream);
        let _ = stream.get_mut().write_all(b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n");
        while stream.get_mut().write_all(&[b' '; 4096]).is_ok() {}
    });
    let small = HttpTransport::new(&HttpOptions { largest_answer: 10_000, ..options() }).unwrap();
    let error = send(&small, server.request(b"")).unwrap_err();
    assert!(error.to_string().contains("larger than 10000 bytes") && error.may_have_been_received(), "{error}");
}

#[test]
fn what_is_not_http_is_an_error() {
    for answer in ["hello\r\n\r\n", "\0\0\0", "HTTP/9.9 abc\r\n\r\n"] {
        let server = Server::answering(answer, 1);
        assert!(send(&transport(), server.request(b"")).is_err(), "{answer:?}");
    }
    let server = Server::answering(OK, 1);
    let plain_as_tls = format!("https://{}/", server.address);
    let error = send(&transport(), Request::get(plain_as_tls).body(Vec::new()).unwrap()).unwrap_err();
    assert!(!error.may_have_been_received(), "{error:?}");
}

#[test]
fn an_address_without_host_or_of_another_scheme_is_refused_before_anything_is_sent() {
    for address in ["/path", "ftp://host/", "ws://host/"] {
        let request = Request::builder().uri(address).body(Vec::new()).unwrap();
        let error = send(&transport(), request).unwrap_err();
        assert!(!error.may_have_been_received(), "{address}: {error:?}");
    }
}

#[test]
fn a_proxy_gets_the_request_and_its_password_is_not_printed() {
    let proxy = Server::new(|mut stream| {
        let (head, _) = read_request(&mut stream).unwrap();
        assert!(head.starts_with("POST http://portal.invalid/path HTTP/1.1\r\n"), "{head}");
        assert!(head.contains("proxy-authorization: Basic bWU6aHVudGVyMg==\r\n"), "{head}");
        stream.get_mut().write_all(OK.as_bytes()).unwrap();
    });
    let address = format!("http://me:hunter2@{}", proxy.address);
    let options = HttpOptions { proxy: Proxy::At { address: address.into() }, ..options() };
    let transport = HttpTransport::new(&options).unwrap();
    let request = || Request::post("http://portal.invalid/path").body(Vec::new()).unwrap();
    assert_eq!(send(&transport, request()).unwrap().headers()["x-two"], "2");

    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let address = format!("http://me:hunter2@{nobody}");
    let unreachable = HttpOptions { proxy: Proxy::At { address: address.into() }, ..options.clone() };
    let error = send(&HttpTransport::new(&unreachable).unwrap(), request()).unwrap_err();
    let printed = format!("{options:?} {transport:?} {error:?} {error} {}", error.explain(Language::Fr));
    assert!(!printed.contains("hunter2"), "{printed}");
}

#[test]
fn options_that_cannot_be_used_are_named() {
    let unreadable = |certificate: &[u8]| {
        let options = HttpOptions { root_certificates: vec![certificate.to_vec()], ..options() };
        HttpTransport::new(&options).unwrap_err()
    };
    let hollow = b"-----BEGIN CERTIFICATE-----\naGVsbG8=\n-----END CERTIFICATE-----\n";
    for text in [&b""[..], b"certificate", hollow] {
        let error = unreadable(text);
        assert_eq!(error, HttpOptionsError::Certificate { place: 1 });
        assert!(error.explain(Language::Fr).contains("certificat racine 1"));
    }
    let proxy = HttpOptions { proxy: Proxy::At { address: "http://me:hunter2@".into() }, ..options() };
    assert_eq!(HttpTransport::new(&proxy).unwrap_err(), HttpOptionsError::Proxy);
    let nobody = HttpOptions { trust_system: false, ..options() };
    assert_eq!(HttpTransport::new(&nobody).unwrap_err().kind(), "no_root");
}

#[test]
fn the_clock_of_the_machine_waits_under_any_executor() {
    let before = SystemClock.now();
    block_on(SystemClock.sleep(Duration::from_millis(1)));
    assert!(SystemClock.now() > before);
}
