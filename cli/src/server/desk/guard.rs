//! Who may ask: the page itself, in a browser that was sent here by its user.
//!
//! Another site can have a browser send requests here, and can give its own name the address of this
//! machine. The first is told by the origin and by the type of the body, which no form can state;
//! the second by the name that the browser calls the server by.

use std::net::{Ipv4Addr, Ipv6Addr};

use factrice::text::Text;
use http::header::{CONTENT_TYPE, HOST, HeaderName, ORIGIN};
use http::{Method, Request};

const NAME: Text = Text::new(
    "ce nom ne désigne pas ce serveur ; ouvrez la page par son adresse ou par localhost",
    "this name is not the server’s; open the page by its address or by localhost",
);
const FOREIGN: Text = Text::new(
    "la demande vient d’un autre site ; agissez depuis la page elle-même",
    "the request comes from another site; act from the page itself",
);
const NOT_JSON: Text =
    Text::new("un corps de type application/json est attendu", "a body of type application/json is expected");

/// Whether a request comes from the page, or is a person's who opens it.
pub(super) fn check(request: &Request<Vec<u8>>, host: Option<&str>) -> Result<(), Text> {
    let named = header(request, &HOST).or_else(|| request.uri().authority().map(|authority| authority.as_str()));
    let named = named.ok_or(NAME)?;
    let name = name_of(named);
    if !is_address(name) && !is_local(name) && !host.is_some_and(|host| host.eq_ignore_ascii_case(name)) {
        return Err(NAME);
    }
    if *request.method() == Method::GET {
        return Ok(());
    }

    let site = header(request, &HeaderName::from_static("sec-fetch-site"));
    let is_own = |origin: &str| origin.split_once("://").is_some_and(|(_, rest)| rest.eq_ignore_ascii_case(named));
    if site.is_some_and(|site| site != "same-origin") || header(request, &ORIGIN).is_some_and(|origin| !is_own(origin))
    {
        return Err(FOREIGN);
    }
    let kind = header(request, &CONTENT_TYPE).unwrap_or_default().split(';').next().unwrap_or_default();
    if kind.trim().eq_ignore_ascii_case("application/json") { Ok(()) } else { Err(NOT_JSON) }
}

fn header<'a>(request: &'a Request<Vec<u8>>, name: &HeaderName) -> Option<&'a str> {
    request.headers().get(name).and_then(|value| value.to_str().ok())
}

/// A host without its port.
fn name_of(host: &str) -> &str {
    match host.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((address, _)) => address,
        None => host.rsplit_once(':').map_or(host, |(name, _)| name),
    }
}

/// Whether it is an address, to which no site can bind a name of its own.
fn is_address(name: &str) -> bool {
    name.parse::<Ipv4Addr>().is_ok() || name.parse::<Ipv6Addr>().is_ok()
}

fn is_local(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name == "localhost" || name.ends_with(".localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(method: Method, headers: &[(&str, &str)]) -> Result<(), Text> {
        let mut request = Request::builder().method(method);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        check(&request.body(Vec::new()).expect("well formed"), Some("portal.test"))
    }

    #[test]
    fn the_server_is_called_by_an_address_or_by_a_name_of_its_own() {
        for host in ["127.0.0.1:8080", "[::1]:8080", "192.168.1.7", "localhost", "a.localhost:1", "Portal.test:80"] {
            assert_eq!(asked(Method::GET, &[("host", host)]), Ok(()), "{host}");
        }
        for host in ["evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example", "", "[::1"] {
            assert_eq!(asked(Method::GET, &[("host", host)]), Err(NAME), "{host}");
        }
        assert_eq!(asked(Method::GET, &[]), Err(NAME));
    }

    #[test]
    fn only_the_page_itself_changes_anything() {
        const OWN: [(&str, &str); 2] = [("host", "127.0.0.1:8080"), ("content-type", "application/json")];
        let with = |more: &[(&'static str, &'static str)]| asked(Method::POST, &[&OWN[..], more].concat());
        assert_eq!(with(&[]), Ok(()));
        assert_eq!(with(&[("origin", "http://127.0.0.1:8080"), ("sec-fetch-site", "same-origin")]), Ok(()));
        assert_eq!(with(&[("origin", "http://127.0.0.1:8081")]), Err(FOREIGN));
        assert_eq!(with(&[("origin", "null")]), Err(FOREIGN));
        assert_eq!(with(&[("sec-fetch-site", "cross-site")]), Err(FOREIGN));
        assert_eq!(with(&[("sec-fetch-site", "same-site")]), Err(FOREIGN));
        assert_eq!(asked(Method::POST, &[OWN[0], ("content-type", "text/plain")]), Err(NOT_JSON));
        assert_eq!(asked(Method::POST, &OWN[..1]), Err(NOT_JSON));
    }
}
