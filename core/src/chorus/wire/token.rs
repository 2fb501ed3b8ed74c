//! The access token of PISTE: a form on the way in, JSON on the way out.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Request of the token: the form of an OAuth 2 client credentials grant. Printing one hides the
/// secret.
///
/// Source: RFC 6749 §4.4; PISTE asks for the scope `openid`.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct TokenRequest {
    /// `client_credentials`.
    pub grant_type: String,
    /// Identifier of the PISTE application.
    pub client_id: String,
    /// Secret of the PISTE application.
    pub client_secret: String,
    /// `openid`.
    pub scope: String,
}

impl TokenRequest {
    /// Writes the form.
    #[must_use]
    pub fn to_form(&self) -> Vec<u8> {
        form_urlencoded::Serializer::new(String::new())
            .append_pair("grant_type", &self.grant_type)
            .append_pair("client_id", &self.client_id)
            .append_pair("client_secret", &self.client_secret)
            .append_pair("scope", &self.scope)
            .finish()
            .into_bytes()
    }

    /// Reads a form; what it does not hold stays empty.
    #[must_use]
    pub fn from_form(form: &[u8]) -> Self {
        let mut request = Self::default();
        for (field, value) in form_urlencoded::parse(form) {
            match &*field {
                "grant_type" => request.grant_type = value.into_owned(),
                "client_id" => request.client_id = value.into_owned(),
                "client_secret" => request.client_secret = value.into_owned(),
                "scope" => request.scope = value.into_owned(),
                _ => {}
            }
        }
        request
    }
}

impl fmt::Debug for TokenRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TokenRequest")
            .field("grant_type", &self.grant_type)
            .field("client_id", &self.client_id)
            .field("scope", &self.scope)
            .finish_non_exhaustive()
    }
}

/// Answer of the token. Printing one hides the token.
#[derive(Clone, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub struct TokenResponse {
    /// The token.
    pub access_token: String,
    /// `Bearer`.
    pub token_type: String,
    /// Seconds that the token lives, 3600 so far.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "crate::chorus::wire::field::Field::read")]
    pub expires_in: Option<i64>,
    /// `openid`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
}

impl fmt::Debug for TokenResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TokenResponse")
            .field("token_type", &self.token_type)
            .field("expires_in", &self.expires_in)
            .field("scope", &self.scope)
            .finish_non_exhaustive()
    }
}

/// Answer of the token endpoint when it gives no token.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub struct TokenErrorResponse {
    /// Code of the refusal, such as `invalid_client`.
    pub error: String,
    /// The refusal in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_description: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_back_whatever_the_secret_holds() {
        let request = TokenRequest {
            grant_type: "client_credentials".into(),
            client_id: "id".into(),
            client_secret: "é&=+ %".into(),
            scope: "openid".into(),
        };
        assert_eq!(TokenRequest::from_form(&request.to_form()), request);
        assert_eq!(TokenRequest::from_form(b"a&b=c&%"), TokenRequest::default());
    }

    #[test]
    fn printing_shows_no_secret() {
        let request = TokenRequest { client_secret: "hunter2".into(), ..TokenRequest::default() };
        let response = TokenResponse { access_token: "hunter2".into(), ..TokenResponse::default() };
        assert!(!format!("{request:?}{response:?}").contains("hunter2"));
    }
}
