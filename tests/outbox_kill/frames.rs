//! Requests and answers over a stream: a length, then the bytes.

use std::io::{self, Read, Write};
use std::net::TcpStream;

use factrice::transport::{BoxFuture, Transport, TransportError};
use http::{HeaderName, HeaderValue, Method, Request, Response, StatusCode, Uri};

/// Writes some bytes with their length before them.
pub(crate) fn write(stream: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
    stream.write_all(&length.to_be_bytes())?;
    stream.write_all(bytes)?;
    stream.flush()
}

/// Reads what [`write`] has written.
pub(crate) fn read(stream: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut length = [0; 4];
    stream.read_exact(&mut length)?;
    let mut bytes = vec![0; usize::try_from(u32::from_be_bytes(length)).map_err(io::Error::other)?];
    stream.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// A request as bytes.
pub(crate) fn request(request: &Request<Vec<u8>>) -> Vec<u8> {
    let mut bytes = format!("{} {}\n", request.method(), request.uri()).into_bytes();
    for (name, value) in request.headers() {
        bytes.extend([name.as_str().as_bytes(), b": ", value.as_bytes(), b"\n"].concat());
    }
    bytes.push(b'\n');
    bytes.extend(request.body());
    bytes
}

/// The request that such bytes are.
pub(crate) fn to_request(bytes: &[u8]) -> Option<Request<Vec<u8>>> {
    let end = bytes.windows(2).position(|pair| pair == b"\n\n")?;
    let head = std::str::from_utf8(&bytes[..end]).ok()?;
    let mut lines = head.lines();
    let (method, uri) = lines.next()?.split_once(' ')?;
    let mut request = Request::new(bytes[end + 2..].to_vec());
    *request.method_mut() = method.parse::<Method>().ok()?;
    *request.uri_mut() = uri.parse::<Uri>().ok()?;
    for line in lines {
        let (name, value) = line.split_once(": ")?;
        request.headers_mut().insert(name.parse::<HeaderName>().ok()?, HeaderValue::from_str(value).ok()?);
    }
    Some(request)
}

/// An answer as bytes.
pub(crate) fn answer(answer: &Response<Vec<u8>>) -> Vec<u8> {
    [&answer.status().as_u16().to_be_bytes()[..], answer.body()].concat()
}

/// A transport to the portal of another process, a connection for each request.
pub(crate) struct Wire {
    pub(crate) address: String,
    /// Which worker this is.
    pub(crate) name: u8,
}

impl Wire {
    fn exchange(&self, asked: &Request<Vec<u8>>) -> io::Result<Response<Vec<u8>>> {
        let mut stream = TcpStream::connect(&self.address)?;
        stream.write_all(&[self.name])?;
        write(&mut stream, &request(asked))?;
        let bytes = read(&mut stream)?;
        let (status, body) = bytes.split_at_checked(2).ok_or(io::ErrorKind::UnexpectedEof)?;
        let status = u16::from_be_bytes([status[0], status[1]]);
        let mut answer = Response::new(body.to_vec());
        *answer.status_mut() = StatusCode::from_u16(status).map_err(io::Error::other)?;
        Ok(answer)
    }
}

impl Transport for Wire {
    fn send<'a>(&'a self, request: Request<Vec<u8>>) -> BoxFuture<'a, Result<Response<Vec<u8>>, TransportError>> {
        Box::pin(async move {
            self.exchange(&request)
                .map_err(|error| TransportError::Interrupted { host: "portal".into(), reason: error.to_string() })
        })
    }
}
