//! A token, and the headers that open the portal.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::HeaderValue;
use secrecy::ExposeSecret;

use crate::chorus::{Credentials, Environment};

/// A token of PISTE. Printing one hides it.
#[derive(Clone)]
pub struct Token {
    authorization: HeaderValue,
    expires_in: Option<u64>,
}

impl Token {
    /// Takes a token and the seconds that it lives; nothing when it cannot stand in a header.
    #[must_use]
    pub fn new(access_token: &str, expires_in: Option<u64>) -> Option<Self> {
        if access_token.is_empty() || access_token.contains(char::is_whitespace) {
            return None;
        }
        let mut authorization = HeaderValue::from_str(&format!("Bearer {access_token}")).ok()?;
        authorization.set_sensitive(true);
        Some(Self { authorization, expires_in })
    }

    /// Seconds that the token lives from its issue, when the server told.
    #[must_use]
    pub const fn expires_in(&self) -> Option<u64> {
        self.expires_in
    }

    pub(super) fn is_same_as(&self, other: &Self) -> bool {
        self.authorization == other.authorization
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Token").field("expires_in", &self.expires_in).finish_non_exhaustive()
    }
}

/// What every request needs: where the portal is, and the two headers that open it.
#[derive(Clone, Debug)]
pub struct Session {
    pub(super) environment: Environment,
    pub(super) authorization: HeaderValue,
    pub(super) account: HeaderValue,
}

impl Session {
    /// Joins a token to the technical account.
    #[must_use]
    pub fn new(environment: &Environment, credentials: &Credentials, token: &Token) -> Self {
        Self {
            environment: environment.clone(),
            authorization: token.authorization.clone(),
            account: account_header(credentials),
        }
    }
}

/// The header `cpro-account`: login and password in Base64, without the word `Basic`.
fn account_header(credentials: &Credentials) -> HeaderValue {
    let pair = format!("{}:{}", credentials.technical_login, credentials.technical_password.expose_secret());
    let mut header = HeaderValue::try_from(STANDARD.encode(pair)).expect("Base64 can stand in a header");
    header.set_sensitive(true);
    header
}

#[cfg(test)]
mod tests {
    use super::*;

    fn credentials() -> Credentials {
        Credentials {
            client_id: "application".into(),
            client_secret: "hunter1".into(),
            technical_login: "TECH_1_1@cpro.fr".into(),
            technical_password: "hunter2é".into(),
        }
    }

    #[test]
    fn the_account_header_is_base64_of_login_and_password_in_utf_8() {
        let token = Token::new("hunter3", Some(3600)).unwrap();
        let session = Session::new(&Environment::sandbox(), &credentials(), &token);
        assert_eq!(STANDARD.decode(session.account.as_bytes()).unwrap(), "TECH_1_1@cpro.fr:hunter2é".as_bytes());
        assert_eq!(session.authorization, "Bearer hunter3");
    }

    #[test]
    fn printing_shows_no_secret() {
        let token = Token::new("hunter3", None).unwrap();
        let session = Session::new(&Environment::sandbox(), &credentials(), &token);
        let printed = format!("{:?} {token:?} {session:?}", credentials());
        assert!(!printed.contains("hunter"), "{printed}");
        assert!(!printed.contains(&STANDARD.encode("TECH_1_1@cpro.fr:hunter2é")), "{printed}");
    }

    #[test]
    fn a_token_that_would_break_the_header_is_refused() {
        for text in ["", "two words", "line\nbreak", "nul\0"] {
            assert!(Token::new(text, None).is_none(), "{text:?}");
        }
    }
}
