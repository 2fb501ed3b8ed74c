//! Why an operation could not be done.

use crate::chorus::Operation;
use crate::deposit;
use crate::reason::{ApiError, FluxError, HttpMeaning};
use crate::text::{Language, Text};
use crate::transport::TransportError;

/// Why an operation could not be done. No variant holds a body, a token or a password.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no answer.
    #[error("`{operation}` has no answer from Chorus Pro")]
    Transport {
        /// What was asked.
        operation: Operation,
        /// Why there is no answer.
        #[source]
        source: TransportError,
    },
    /// The portal has understood the request and refuses it, usually under HTTP 200.
    #[error("Chorus Pro refuses `{operation}` with code {code_retour} ({libelle}); codes are numbered by operation")]
    Refused {
        /// What was asked.
        operation: Operation,
        /// HTTP status of the answer.
        status: u16,
        /// Code of the refusal, numbered by operation.
        code_retour: i32,
        /// Message code, sometimes with its wording, cut to 500 characters.
        libelle: String,
    },
    /// The portal, or the gateway in front of it, answers with an HTTP error.
    #[error("`{operation}` is answered with HTTP {status}: {}", failure.words(Language::En))]
    Http {
        /// What was asked.
        operation: Operation,
        /// HTTP status of the answer.
        status: u16,
        /// What the status means here.
        failure: HttpFailure,
        /// Code of the refusal where the token endpoint gives one, such as `invalid_client`.
        code: Option<String>,
        /// Seconds to wait, when the answer says so.
        retry_after: Option<u64>,
    },
    /// The answer is not the JSON it should be.
    #[error("the answer to `{operation}` (HTTP {status}) cannot be read, at line {line}, column {column}")]
    Unreadable {
        /// What was asked.
        operation: Operation,
        /// HTTP status of the answer.
        status: u16,
        /// Line of the first defect, counted from 1.
        line: usize,
        /// Column of the first defect, counted from 1.
        column: usize,
    },
    /// The answer lacks what makes it one.
    #[error("the answer to `{operation}` lacks `{field}`")]
    Incomplete {
        /// What was asked.
        operation: Operation,
        /// Name of the missing field.
        field: String,
    },
    /// The file that an answer holds could not be passed on.
    #[error("the file that `{operation}` gives cannot be written: {reason}")]
    Unwritable {
        /// What was asked.
        operation: Operation,
        /// What the sink says.
        reason: String,
    },
    /// A search has more results than the portal gives.
    #[error("`{operation}` gave only the first {received} of its results; narrow the search, for instance by period")]
    Truncated {
        /// What was asked.
        operation: Operation,
        /// Results received.
        received: u64,
        /// Results announced, when the portal announced any number.
        total: Option<u64>,
    },
    /// The portal would not take what was to be deposited; nothing was sent.
    #[error("`{operation}` was not sent to Chorus Pro")]
    Deposit {
        /// What was to be asked.
        operation: Operation,
        /// Why it was not.
        #[source]
        source: deposit::Error,
    },
    /// No structure has this SIRET.
    #[error("no structure of Chorus Pro has the SIRET {siret}; check the number with the recipient")]
    UnknownRecipient {
        /// The SIRET that was looked for.
        siret: String,
    },
}

/// What an HTTP status of the portal means.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum HttpFailure {
    /// 400: the request is not well formed, or a code in it is not known.
    Malformed,
    /// 401, and a refused application: token, application or technical account.
    Credentials,
    /// 403: no right to this operation, or no such path.
    Forbidden,
    /// 404.
    NotFound,
    /// 413: file or answer too large.
    TooLarge,
    /// 415: content type.
    ContentType,
    /// 429: too many requests.
    Quota,
    /// 502, 503, 504: the gateway cannot reach the portal.
    Gateway,
    /// Any other 5xx: the portal has failed, at times because of the request.
    Server,
    /// A status that has no meaning here, a redirect for instance.
    Unexpected,
}

impl HttpFailure {
    /// The meaning of an HTTP status that is not a success.
    #[must_use]
    pub const fn from_status(status: u16) -> Self {
        match status {
            400 => Self::Malformed,
            401 => Self::Credentials,
            403 => Self::Forbidden,
            404 => Self::NotFound,
            413 => Self::TooLarge,
            415 => Self::ContentType,
            429 => Self::Quota,
            502..=504 => Self::Gateway,
            500..=599 => Self::Server,
            _ => Self::Unexpected,
        }
    }

    const fn kind(self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::Credentials => "credentials",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not_found",
            Self::TooLarge => "too_large",
            Self::ContentType => "content_type",
            Self::Quota => "quota",
            Self::Gateway => "gateway",
            Self::Server => "server",
            Self::Unexpected => "unexpected",
        }
    }

    /// What such a failure means and what to do; none for [`Unexpected`](Self::Unexpected).
    #[must_use]
    pub fn meaning(self) -> Option<&'static HttpMeaning> {
        HttpMeaning::of(match self {
            Self::Malformed => 400,
            Self::Credentials => 401,
            Self::Forbidden => 403,
            Self::NotFound => 404,
            Self::TooLarge => 413,
            Self::ContentType => 415,
            Self::Quota => 429,
            Self::Gateway => 503,
            Self::Server => 500,
            Self::Unexpected => return None,
        })
    }

    fn words(self, language: Language) -> String {
        self.meaning().map_or_else(
            || UNEXPECTED.in_language(language).to_owned(),
            |known| sentences(known.meaning, known.remedy, language),
        )
    }
}

impl Error {
    /// A stable lower-case word for what went wrong.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Transport { source, .. } => source.kind(),
            Self::Refused { .. } => "refused",
            Self::Http { failure, .. } => failure.kind(),
            Self::Unreadable { .. } => "unreadable",
            Self::Incomplete { .. } => "incomplete",
            Self::Unwritable { .. } => "unwritable",
            Self::Truncated { .. } => "truncated",
            Self::Deposit { source, .. } => source.kind(),
            Self::UnknownRecipient { .. } => "unknown_recipient",
        }
    }

    /// What is wrong, what it means and what to do, in `language`. `Display` is the English, without
    /// the meaning of a refusal.
    ///
    /// ```
    /// use factrice::chorus::{Error, Operation};
    /// use factrice::text::Language;
    ///
    /// let error = Error::Refused {
    ///     operation: Operation::Completer,
    ///     status: 200,
    ///     code_retour: 20002,
    ///     libelle: "GDP_MSG_11.033".to_owned(),
    /// };
    /// assert!(error.explain(Language::Fr).contains("La facture n'est pas au statut « Suspendue »."));
    /// ```
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let said = match language {
            Language::En => self.to_string(),
            Language::Fr => self.in_french(),
        };
        match self {
            Self::Transport { source, .. } => format!("{said}{}{}", colon(language), source.explain(language)),
            Self::Deposit { source, .. } => format!("{said}{}{}", colon(language), source.explain(language)),
            Self::Refused { libelle, .. } => format!("{said}. {}", self.sense_of_refusal(libelle, language)),
            _ => said,
        }
    }

    /// What the return code of a refusal means, when it is a known one.
    #[must_use]
    pub fn api_error(&self) -> Option<&'static ApiError> {
        match self {
            Self::Refused { operation, code_retour, libelle, .. } => {
                ApiError::recognise(operation.path(), *code_retour, libelle)
            }
            _ => None,
        }
    }

    /// What a refusal means and what to do: by its code, else by its words.
    fn sense_of_refusal(&self, libelle: &str, language: Language) -> String {
        if let Some(known) = self.api_error() {
            return sentences(known.meaning, known.remedy, language);
        }
        let told = FluxError::recognise(libelle);
        let told: Vec<_> = told.iter().map(|known| sentences(known.meaning, known.remedy, language)).collect();
        if told.is_empty() { UNKNOWN_REFUSAL.in_language(language).to_owned() } else { told.join(" ") }
    }

    fn in_french(&self) -> String {
        match self {
            Self::Transport { operation, .. } => format!("`{operation}` n'a pas reçu de réponse de Chorus Pro"),
            Self::Refused { operation, code_retour, libelle, .. } => format!(
                "Chorus Pro refuse `{operation}` avec le code {code_retour} ({libelle}) ; les codes sont numérotés par \
                 opération"
            ),
            Self::Http { operation, status, failure, .. } => {
                format!("`{operation}` a reçu la réponse HTTP {status} : {}", failure.words(Language::Fr))
            }
            Self::Unreadable { operation, status, line, column } => {
                format!("la réponse à `{operation}` (HTTP {status}) est illisible, à la ligne {line}, colonne {column}")
            }
            Self::Incomplete { operation, field } => format!("il manque `{field}` dans la réponse à `{operation}`"),
            Self::Unwritable { operation, reason } => {
                format!("le fichier que donne `{operation}` ne peut pas être écrit : {reason}")
            }
            Self::Truncated { operation, received, .. } => format!(
                "`{operation}` n'a donné que les {received} premiers résultats ; resserrez la recherche, par exemple \
                 par période"
            ),
            Self::Deposit { operation, .. } => format!("`{operation}` n'a pas été envoyé à Chorus Pro"),
            Self::UnknownRecipient { siret } => format!(
                "aucune structure de Chorus Pro n'a le SIRET {siret} ; vérifiez ce numéro auprès du destinataire"
            ),
        }
    }

    /// What was asked.
    #[must_use]
    pub const fn operation(&self) -> Operation {
        match self {
            Self::Transport { operation, .. }
            | Self::Refused { operation, .. }
            | Self::Http { operation, .. }
            | Self::Unreadable { operation, .. }
            | Self::Incomplete { operation, .. }
            | Self::Unwritable { operation, .. }
            | Self::Truncated { operation, .. }
            | Self::Deposit { operation, .. } => *operation,
            Self::UnknownRecipient { .. } => Operation::RechercherStructures,
        }
    }

    /// Whether asking again may succeed and does no harm. Never true for what deposits or changes.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.operation().is_read()
            && match self {
                Self::Transport { source, .. } => source.is_retryable(),
                Self::Http { failure, .. } => {
                    matches!(failure, HttpFailure::Quota | HttpFailure::Gateway | HttpFailure::Server)
                }
                _ => false,
            }
    }

    /// Whether the operation may have been carried out all the same, so that one has to look before
    /// repeating it. Never true for what changes nothing.
    #[must_use]
    pub fn may_have_been_received(&self) -> bool {
        !self.operation().is_read()
            && match self {
                Self::Transport { source, .. } => source.may_have_been_received(),
                Self::Http { failure, .. } => {
                    matches!(failure, HttpFailure::Gateway | HttpFailure::Server | HttpFailure::Unexpected)
                }
                Self::Unreadable { .. } | Self::Incomplete { .. } => true,
                _ => false,
            }
    }
}

const UNEXPECTED: Text = Text::new(
    "Ce statut n'a pas de sens ici. Vérifier l'environnement et les proxys.",
    "This status has no meaning here. Check the environment and any proxy.",
);

const UNKNOWN_REFUSAL: Text = Text::new(
    "Corriger ce que dit ce libellé ; s'il ne suffit pas, le transmettre avec le code à l'assistance Chorus Pro.",
    "Correct what these words say; if they are not enough, give them with the code to the Chorus Pro support.",
);

fn sentences(meaning: Text, remedy: Text, language: Language) -> String {
    format!("{} {}", meaning.in_language(language), remedy.in_language(language))
}

const fn colon(language: Language) -> &'static str {
    match language {
        Language::Fr => " : ",
        Language::En => ": ",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lost(operation: Operation) -> Error {
        let source = TransportError::Interrupted { host: "api".into(), reason: "reset".into() };
        Error::Transport { operation, source }
    }

    fn http(operation: Operation, status: u16) -> Error {
        Error::Http { operation, status, failure: HttpFailure::from_status(status), code: None, retry_after: None }
    }

    #[test]
    fn a_deposit_is_never_retryable_and_a_read_is_when_it_may_help() {
        for operation in Operation::ALL {
            for error in [lost(*operation), http(*operation, 503), http(*operation, 429), http(*operation, 500)] {
                assert_eq!(error.is_retryable(), operation.is_read(), "{error}");
            }
            assert!(!http(*operation, 401).is_retryable());
        }
    }

    #[test]
    fn a_lost_answer_leaves_a_deposit_in_doubt_and_a_refusal_does_not() {
        assert!(lost(Operation::Soumettre).may_have_been_received());
        assert!(!lost(Operation::ConsulterStructure).may_have_been_received());
        for (status, in_doubt) in [
            (400, false),
            (401, false),
            (403, false),
            (413, false),
            (429, false),
            (500, true),
            (504, true),
            (302, true),
        ] {
            assert_eq!(http(Operation::DeposerFlux, status).may_have_been_received(), in_doubt, "{status}");
        }
        let connect = TransportError::Connect { host: "api".into(), reason: "refused".into() };
        assert!(!Error::Transport { operation: Operation::Soumettre, source: connect }.may_have_been_received());
    }

    #[test]
    fn a_message_says_what_to_do() {
        let error = http(Operation::Soumettre, 401);
        assert_eq!(error.kind(), "credentials");
        assert!(error.to_string().starts_with("`factures/soumettre` is answered with HTTP 401: The token has expired"));
        assert!(error.to_string().contains("check the PISTE application"));
        assert_eq!(error.explain(Language::En), error.to_string());
        assert!(error.explain(Language::Fr).contains("HTTP 401 : Le jeton est périmé"));
    }

    #[test]
    fn every_failure_but_the_unexpected_has_its_meaning() {
        for status in HttpMeaning::all().iter().map(|known| known.status).filter(|status| *status >= 400) {
            let meaning = HttpFailure::from_status(status).meaning().unwrap();
            assert_eq!(Some(meaning.meaning), HttpMeaning::of(status).map(|known| known.meaning), "{status}");
        }
        assert_eq!(HttpFailure::from_status(302).meaning(), None);
        assert!(http(Operation::TauxTva, 302).explain(Language::Fr).ends_with("les proxys."));
    }

    #[test]
    fn a_refusal_is_explained_by_its_code() {
        let refused = |operation, code_retour, libelle: &str| Error::Refused {
            operation,
            status: 200,
            code_retour,
            libelle: libelle.into(),
        };
        let known = refused(Operation::DeposerFlux, 20001, "");
        assert_eq!(known.api_error().unwrap().label_code, Some("GDP_MSG_11.022"));
        assert!(known.explain(Language::En).ends_with(
            "numbered by operation. The file is too large. Spread the invoices over several flux or make the \
             attachments lighter."
        ));
        let unknown = refused(Operation::Recycler, 20004, "GDP_MSG_99.999");
        assert_eq!(unknown.api_error(), None);
        assert_eq!(unknown.explain(Language::En), format!("{unknown}. {}", UNKNOWN_REFUSAL.en));
        assert!(unknown.explain(Language::Fr).contains("20004 (GDP_MSG_99.999)"));
    }

    #[test]
    fn a_lost_answer_is_explained_with_its_cause() {
        let explained = lost(Operation::Soumettre).explain(Language::Fr);
        assert!(
            explained.starts_with("`factures/soumettre` n'a pas reçu de réponse de Chorus Pro : la connexion à api")
        );
    }
}
