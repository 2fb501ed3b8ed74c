//! Who asks: the token of the PISTE application, and the technical account.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::header::AUTHORIZATION;
use http::{HeaderMap, Request, Response, StatusCode};
use secrecy::ExposeSecret;
use sha2::{Digest, Sha256};
use time::Duration;

use crate::chorus::wire::{TokenErrorResponse, TokenRequest, TokenResponse, to_json};
use crate::simulator::answers::{bare, has_content_type, json};
use crate::simulator::checks::Depositor;
use crate::simulator::invoices::InvoiceRecord;
use crate::simulator::portal::Portal;

/// Life of a token in seconds.
const TOKEN_LIFE: i64 = 3600;

/// The technical account that a request comes from.
#[derive(Clone, Debug)]
pub(super) struct Caller {
    pub(super) login: String,
    pub(super) structures: Vec<i64>,
}

impl Caller {
    pub(super) fn acts_for(&self, structure: i64) -> bool {
        self.structures.contains(&structure)
    }

    /// Whether the account may see an invoice: for its supplier, its validator, or its recipient once
    /// it has come there.
    pub(super) fn sees(&self, portal: &Portal, invoice: &InvoiceRecord) -> bool {
        self.acts_for(invoice.supplier)
            || self.validates(portal, invoice)
            || (self.acts_for(invoice.recipient) && invoice.status.is_visible_to_recipient())
    }

    /// Whether the account acts for the validator of an invoice.
    pub(super) fn validates(&self, portal: &Portal, invoice: &InvoiceRecord) -> bool {
        let validator = invoice.validator().and_then(|siret| portal.directory.structure_of(siret));
        validator.is_some_and(|validator| self.acts_for(validator.id))
    }

    pub(super) fn depositor(&self) -> Depositor<'_> {
        Depositor { login: &self.login, structures: &self.structures }
    }
}

/// Gives a token to an application.
pub(super) fn token(portal: &mut Portal, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    if !has_content_type(request, "application/x-www-form-urlencoded") {
        return bare(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    let form = TokenRequest::from_form(request.body());
    let is_known = portal.directory.applications.iter().any(|application| {
        application.client_id == form.client_id && application.client_secret.expose_secret() == form.client_secret
    });
    if form.grant_type != "client_credentials" {
        return refused("unsupported_grant_type", "grant_type doit être client_credentials");
    }
    if !is_known {
        return refused("invalid_client", "client_id ou client_secret incorrect");
    }
    if form.scope.split_whitespace().all(|scope| scope != "openid") {
        return refused("invalid_scope", "scope doit contenir openid");
    }

    let now = portal.now;
    portal.tokens.retain(|_, ends| *ends > now);
    let place = portal.draw_id();
    let drawn = portal.seed.at(place.unsigned_abs());
    let digest = Sha256::digest(format!("{drawn:016x} {place} {}", form.client_id));
    let access_token: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let ends = portal.later(Duration::seconds(TOKEN_LIFE));
    portal.tokens.insert(access_token.clone(), ends);
    let answer = TokenResponse {
        access_token,
        token_type: "Bearer".into(),
        expires_in: Some(TOKEN_LIFE),
        scope: Some("openid".into()),
    };
    json(StatusCode::OK, to_json(&answer))
}

fn refused(error: &str, words: &str) -> Response<Vec<u8>> {
    let body = TokenErrorResponse { error: error.to_owned(), error_description: Some(words.to_owned()) };
    json(StatusCode::BAD_REQUEST, to_json(&body))
}

/// The account of a request, if its token and its password are good today.
pub(super) fn caller(portal: &Portal, headers: &HeaderMap) -> Option<Caller> {
    let token = headers.get(AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")?;
    portal.tokens.get(token).filter(|ends| portal.now < **ends)?;

    let pair = STANDARD.decode(headers.get("cpro-account")?.as_bytes()).ok()?;
    let pair = String::from_utf8(pair).ok()?;
    let (login, password) = pair.split_once(':')?;
    let account = portal.directory.accounts.iter().find(|account| account.login == login)?;
    let is_good = account.password.expose_secret() == password && portal.today() <= account.password_expires_on;
    is_good.then(|| Caller { login: account.login.clone(), structures: account.structures.clone() })
}
