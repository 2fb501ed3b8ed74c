//! Why a portal cannot be served.

use std::io;

use factrice::text::Language;

/// Why a portal cannot be served.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ServerError {
    /// The address cannot be had.
    #[error("the address cannot be listened on: {}", bind_words(source, Language::En))]
    Bind {
        /// What the system says.
        #[source]
        source: io::Error,
    },
    /// Certificate and key are not usable.
    #[error("the certificate or its key cannot be used: {found}; give a chain and its key in PEM")]
    Certificate {
        /// What is wrong with them.
        found: String,
    },
}

impl ServerError {
    /// A stable lower-case word for the variant.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Bind { source } if source.kind() == io::ErrorKind::AddrInUse => "address_in_use",
            Self::Bind { .. } => "bind",
            Self::Certificate { .. } => "certificate",
        }
    }

    /// What is wrong and what to do, in `language`; `Display` is the English.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        match (self, language) {
            (_, Language::En) => self.to_string(),
            (Self::Bind { source }, Language::Fr) => {
                format!("impossible d’écouter à cette adresse : {}", bind_words(source, language))
            }
            (Self::Certificate { found }, Language::Fr) => {
                format!("le certificat ou sa clé n’est pas utilisable : {found} ; donnez une chaîne et sa clé en PEM")
            }
        }
    }
}

fn bind_words(error: &io::Error, language: Language) -> String {
    match (error.kind(), language) {
        (io::ErrorKind::AddrInUse, Language::Fr) => {
            "un autre programme l’occupe ; choisissez un autre port, ou 0 pour en recevoir un libre".to_owned()
        }
        (io::ErrorKind::AddrInUse, Language::En) => {
            "another program has it; choose another port, or 0 to be given a free one".to_owned()
        }
        (io::ErrorKind::AddrNotAvailable, Language::Fr) => "cette machine n’a pas cette adresse".to_owned(),
        (io::ErrorKind::AddrNotAvailable, Language::En) => "this machine does not have it".to_owned(),
        (io::ErrorKind::PermissionDenied, Language::Fr) => {
            "accès refusé ; choisissez un port au-delà de 1023".to_owned()
        }
        (io::ErrorKind::PermissionDenied, Language::En) => "access denied; choose a port above 1023".to_owned(),
        _ => error.to_string(),
    }
}
