//! Where the portal is.

use http::Uri;

use crate::chorus::Operation;
use crate::text::Language;

/// A portal to talk to: the addresses of its API and of its tokens.
///
/// ```
/// use factrice::chorus::{Environment, Operation};
///
/// let sandbox = Environment::sandbox();
/// assert_eq!(sandbox.url(Operation::Soumettre), "https://sandbox-api.piste.gouv.fr/cpro/factures/v1/soumettre");
///
/// let local = Environment::custom("http://127.0.0.1:8080", "http://127.0.0.1:8080")?;
/// assert_eq!(local.url(Operation::Token), "http://127.0.0.1:8080/api/oauth/token");
/// # Ok::<(), factrice::chorus::EnvironmentError>(())
/// ```
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Environment {
    api: String,
    oauth: String,
}

/// An address that cannot be the base of a portal.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error(
    "`{found}` is not the address of a server; write it as https://host, with a path if need be, and nothing after"
)]
pub struct EnvironmentError {
    /// The address as it was given, cut to 200 characters.
    pub found: String,
}

impl EnvironmentError {
    /// What is wrong and what to do, in `language`; `Display` is the English.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        match language {
            Language::En => self.to_string(),
            Language::Fr => format!(
                "`{}` n'est pas l'adresse d'un serveur ; écrivez-la sous la forme https://hôte, avec un chemin au besoin, \
                 et rien après",
                self.found
            ),
        }
    }
}

impl Environment {
    /// The qualification portal: fictitious structures, no legal effect.
    #[must_use]
    pub fn sandbox() -> Self {
        Self { api: "https://sandbox-api.piste.gouv.fr".into(), oauth: "https://sandbox-oauth.piste.gouv.fr".into() }
    }

    /// The production portal: what is sent there is sent.
    #[must_use]
    pub fn production() -> Self {
        Self { api: "https://api.piste.gouv.fr".into(), oauth: "https://oauth.piste.gouv.fr".into() }
    }

    /// Another server that speaks as the portal does: a simulator, a proxy.
    ///
    /// `api` and `oauth` are bases that the paths of [`Operation::path`] are added to. `http://` is
    /// accepted for a server of one's own; the credentials then travel in clear.
    ///
    /// # Errors
    ///
    /// [`EnvironmentError`] when a base is not `http` or `https` with a host, or has a user, a
    /// query or a fragment.
    pub fn custom(api: &str, oauth: &str) -> Result<Self, EnvironmentError> {
        Ok(Self { api: base(api)?, oauth: base(oauth)? })
    }

    /// The full address of an operation.
    #[must_use]
    pub fn url(&self, operation: Operation) -> String {
        let base = if operation == Operation::Token { &self.oauth } else { &self.api };
        format!("{base}{}", operation.path())
    }

    pub(super) fn uri(&self, operation: Operation) -> Uri {
        self.url(operation).parse().expect("a base that was checked and a fixed path make an address")
    }
}

fn base(text: &str) -> Result<String, EnvironmentError> {
    const LONGEST: usize = 2000;

    let refused = || EnvironmentError { found: text.chars().take(200).collect() };
    let trimmed = text.trim().trim_end_matches('/');
    if trimmed.len() > LONGEST || trimmed.contains(['?', '#']) {
        return Err(refused());
    }
    let uri: Uri = trimmed.parse().map_err(|_| refused())?;
    let host = uri.authority().filter(|authority| !authority.host().is_empty() && !authority.as_str().contains('@'));
    if !matches!(uri.scheme_str(), Some("http" | "https")) || host.is_none() {
        return Err(refused());
    }
    Ok(trimmed.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_and_operations_have_their_own_hosts() {
        let production = Environment::production();
        assert_eq!(production.url(Operation::Token), "https://oauth.piste.gouv.fr/api/oauth/token");
        assert_eq!(
            production.url(Operation::HealthCheck),
            "https://api.piste.gouv.fr/cpro/transverses/v1/health-check"
        );
        for environment in [production, Environment::sandbox()] {
            for operation in Operation::ALL {
                assert_eq!(environment.uri(*operation).path(), operation.path());
            }
        }
    }

    #[test]
    fn a_base_may_have_a_path_and_a_slash() {
        let proxied = Environment::custom("https://proxy.example/piste/", "http://[::1]:9").unwrap();
        assert_eq!(proxied.uri(Operation::Soumettre), "https://proxy.example/piste/cpro/factures/v1/soumettre");
        assert_eq!(proxied.uri(Operation::Token), "http://[::1]:9/api/oauth/token");
    }

    #[test]
    fn what_is_not_an_address_is_refused() {
        for text in [
            "",
            "portal",
            "/cpro",
            "ftp://host",
            "https://",
            "https://host?a=b",
            "https://host#a",
            "https://me:pw@host",
            "https://ho st",
        ] {
            assert!(Environment::custom(text, "https://host").is_err(), "{text}");
            assert!(Environment::custom("https://host", text).is_err(), "{text}");
        }
    }
}
