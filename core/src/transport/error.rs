//! Why a request has no answer.

use crate::text::{Language, Text};

/// Why a request has no answer.
///
/// `reason` is what the network layer reported; whoever fills it in keeps headers and bodies out of
/// it.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum TransportError {
    /// No connection to the server.
    #[error("cannot connect to {host}: {reason}; check the network, the proxy and the address")]
    Connect {
        /// Server the request was for.
        host: String,
        /// What the network layer reported.
        reason: String,
    },
    /// The server's certificate or the encryption is not acceptable.
    #[error("no secure connection to {host}: {reason}; check the certificates that this machine trusts")]
    Tls {
        /// Server the request was for.
        host: String,
        /// What the network layer reported.
        reason: String,
    },
    /// The time limit has passed.
    #[error("{host} did not answer in time; {}", advice(*request_sent).en)]
    Timeout {
        /// Server the request was for.
        host: String,
        /// Whether any part of the request had left.
        request_sent: bool,
    },
    /// The connection broke after the request had begun to leave and before the whole answer came.
    #[error("the connection to {host} broke before the answer came: {reason}; {}", advice(true).en)]
    Interrupted {
        /// Server the request was for.
        host: String,
        /// What the network layer reported.
        reason: String,
    },
    /// Anything else.
    #[error("the request to {host} failed: {reason}; {}", advice(*request_sent).en)]
    Other {
        /// Server the request was for.
        host: String,
        /// What the network layer reported.
        reason: String,
        /// Whether any part of the request may have left.
        request_sent: bool,
    },
}

impl TransportError {
    /// A stable lower-case word for the variant.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Connect { .. } => "connect",
            Self::Tls { .. } => "tls",
            Self::Timeout { .. } => "timeout",
            Self::Interrupted { .. } => "interrupted",
            Self::Other { .. } => "other",
        }
    }

    /// What is wrong and what to do, in `language`; `Display` is the English. What the network layer
    /// reported stays in its own words.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        if language == Language::En {
            return self.to_string();
        }
        match self {
            Self::Connect { host, reason } => {
                format!("connexion à {host} impossible : {reason} ; vérifiez le réseau, le proxy et l'adresse")
            }
            Self::Tls { host, reason } => format!(
                "pas de connexion sûre à {host} : {reason} ; vérifiez les certificats que cette machine accepte"
            ),
            Self::Timeout { host, request_sent } => {
                format!("{host} n'a pas répondu à temps ; {}", advice(*request_sent).fr)
            }
            Self::Interrupted { host, reason } => {
                format!("la connexion à {host} s'est rompue avant la réponse : {reason} ; {}", advice(true).fr)
            }
            Self::Other { host, reason, request_sent } => {
                format!("la demande à {host} a échoué : {reason} ; {}", advice(*request_sent).fr)
            }
        }
    }

    /// Whether the same request may succeed later, if repeating it does no harm.
    #[must_use]
    pub const fn is_retryable(&self) -> bool {
        matches!(self, Self::Connect { .. } | Self::Timeout { .. } | Self::Interrupted { .. })
    }

    /// Whether the server may have received the request and carried it out.
    ///
    /// A request that changes something must not be repeated before one has looked.
    #[must_use]
    pub const fn may_have_been_received(&self) -> bool {
        match self {
            Self::Connect { .. } | Self::Tls { .. } => false,
            Self::Interrupted { .. } => true,
            Self::Timeout { request_sent, .. } | Self::Other { request_sent, .. } => *request_sent,
        }
    }
}

const fn advice(request_sent: bool) -> Text {
    if request_sent {
        Text::new(
            "cherchez ce que la demande est devenue avant de la renvoyer",
            "ask what became of the request before sending it again",
        )
    } else {
        Text::new("rien n'a été envoyé, réessayez", "nothing was sent, try again")
    }
}
