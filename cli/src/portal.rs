//! The way from a command to a real portal.

use std::sync::Arc;

use factrice::chorus::{Client, Credentials, Environment};
use factrice::invoice::Seller;
use factrice::text::Language;
use factrice::transport::{Clock, HttpOptions, HttpTransport, Proxy, SystemClock};
use pollster::block_on;
use time::Duration;

use crate::command::{Portal, Site};
use crate::failure::Failure;
use crate::files;
use crate::say::Voice;

/// Days before the end of a password from which on the user is told.
const NOTICE: i64 = 30;

/// A client of the portal that the command line names.
pub(crate) struct Connection {
    pub(crate) client: Client,
    pub(crate) clock: Arc<dyn Clock>,
}

impl Connection {
    pub(crate) fn new(portal: &Portal) -> Result<Self, Failure> {
        let credentials = match &portal.credentials {
            Some(path) => Credentials::from_file(path),
            None => Credentials::from_env(),
        };
        let credentials = credentials.map_err(Failure::Credentials)?;
        let transport = HttpTransport::new(&http_options(portal)?).map_err(Failure::Http)?;
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        let client = Client::new(Arc::new(transport), Arc::clone(&clock), environment(portal)?, credentials);
        Ok(Self { client, clock })
    }

    /// The identifier of the seller in the portal, one of the structures that the account is attached
    /// to. Tells when the password of the account ends soon.
    pub(crate) fn supplier(&self, seller: Option<&Seller>, voice: Voice) -> Result<i64, Failure> {
        let siret = seller.and_then(Seller::siret).unwrap_or_default();
        let own = block_on(self.client.own_structures()).map_err(Failure::Portal)?;
        let found = own.iter().find(|structure| structure.identifiant_structure.as_deref() == Some(siret));
        let id = found.and_then(|structure| structure.id_structure);
        let id = id.ok_or_else(|| Failure::NotAttached { siret: siret.to_owned() })?;
        let ends = block_on(self.client.technical_password_expiry(id)).map_err(Failure::Portal)?;
        if let Some(ends) = ends.filter(|ends| *ends - self.clock.now().date() < Duration::days(NOTICE)) {
            voice.note(&match voice.language {
                Language::Fr => {
                    format!("le mot de passe du compte technique expire le {ends} ; renouvelez-le sur le portail")
                }
                Language::En => format!("the password of the technical account ends on {ends}; renew it on the portal"),
            });
        }
        Ok(id)
    }
}

fn environment(portal: &Portal) -> Result<Environment, Failure> {
    let Some(api) = &portal.api else {
        return Ok(match portal.site {
            Site::Sandbox => Environment::sandbox(),
            Site::Production => Environment::production(),
        });
    };
    Environment::custom(api, portal.oauth.as_ref().unwrap_or(api)).map_err(Failure::Environment)
}

fn http_options(portal: &Portal) -> Result<HttpOptions, Failure> {
    let root_certificates = match &portal.root {
        Some(path) => vec![files::bytes(path)?],
        None => Vec::new(),
    };
    let proxy = portal.proxy.clone().map_or(Proxy::Environment, |address| Proxy::At { address: address.into() });
    Ok(HttpOptions { root_certificates, proxy, ..HttpOptions::default() })
}
