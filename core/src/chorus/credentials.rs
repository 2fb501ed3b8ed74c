//! What opens the portal.

use std::fmt;

use secrecy::SecretString;
use serde::Deserialize;

use crate::text::{Language, Text};

/// What opens the portal: an application of PISTE and a technical account of Chorus Pro.
///
/// The two are separate, and each environment has its own pair. The password of the technical
/// account expires; the portal gives the day in `dateExpirationMotPasseCompteTech` of
/// `structures/consulter`. Printing credentials shows none of the four.
#[derive(Clone)]
pub struct Credentials {
    /// Identifier of the PISTE application.
    pub client_id: String,
    /// Secret of the PISTE application.
    pub client_secret: SecretString,
    /// Login of the technical account, such as `TECH_1_123@cpro.fr`.
    pub technical_login: String,
    /// Password of the technical account.
    pub technical_password: SecretString,
}

/// Why there are no credentials. It quotes nothing of what was read.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum CredentialsError {
    /// A value is not there, or is empty.
    #[error("`{variable}` is not set; the portal needs all four of {}", Credentials::VARIABLES.join(", "))]
    Missing {
        /// Name of the value.
        variable: String,
    },
    /// The text is not the JSON it should be.
    #[error("the credentials cannot be read, at line {line}, column {column}; {}", FORM.en)]
    Unreadable {
        /// Line of the first defect, counted from 1.
        line: usize,
        /// Column of the first defect, counted from 1.
        column: usize,
    },
    /// The file cannot be read.
    #[error("the file of the credentials cannot be read: {reason}")]
    File {
        /// What the system reported.
        reason: String,
    },
}

const FORM: Text = Text::new(
    "il faut un objet JSON de quatre textes : client_id, client_secret, technical_login, technical_password",
    "a JSON object of four texts is needed: client_id, client_secret, technical_login, technical_password",
);

impl Credentials {
    /// The variables of the environment that hold credentials: identifier and secret of the
    /// application, login and password of the technical account.
    pub const VARIABLES: [&str; 4] =
        ["FACTRICE_CLIENT_ID", "FACTRICE_CLIENT_SECRET", "FACTRICE_TECHNICAL_LOGIN", "FACTRICE_TECHNICAL_PASSWORD"];

    /// Takes the four values from wherever `value_of` finds the [`VARIABLES`](Self::VARIABLES).
    ///
    /// # Errors
    ///
    /// [`CredentialsError::Missing`] for the first that is not there.
    pub fn from_variables(value_of: impl Fn(&str) -> Option<String>) -> Result<Self, CredentialsError> {
        let value = |variable: &str| {
            let value = value_of(variable).filter(|value| !value.trim().is_empty());
            value.ok_or_else(|| CredentialsError::Missing { variable: variable.to_owned() })
        };
        let [client_id, client_secret, technical_login, technical_password] = Self::VARIABLES;
        Ok(Self {
            client_id: value(client_id)?,
            client_secret: value(client_secret)?.into(),
            technical_login: value(technical_login)?,
            technical_password: value(technical_password)?.into(),
        })
    }

    /// Reads credentials from a JSON object with the names of the fields of this record.
    ///
    /// # Errors
    ///
    /// [`CredentialsError::Unreadable`], and [`CredentialsError::Missing`] for an empty value.
    pub fn from_json(text: &[u8]) -> Result<Self, CredentialsError> {
        let stated: Stated = serde_json::from_slice(text)
            .map_err(|error| CredentialsError::Unreadable { line: error.line(), column: error.column() })?;
        let values = [stated.client_id, stated.client_secret, stated.technical_login, stated.technical_password];
        Self::from_variables(|variable| {
            let place = Self::VARIABLES.iter().position(|known| *known == variable)?;
            values.get(place).cloned()
        })
    }

    /// Takes the [`VARIABLES`](Self::VARIABLES) of the environment.
    ///
    /// # Errors
    ///
    /// As for [`from_variables`](Self::from_variables).
    #[cfg(feature = "http")]
    pub fn from_env() -> Result<Self, CredentialsError> {
        Self::from_variables(|variable| std::env::var(variable).ok())
    }

    /// Reads a file as [`from_json`](Self::from_json) does.
    ///
    /// # Errors
    ///
    /// [`CredentialsError::File`], and as for [`from_json`](Self::from_json).
    #[cfg(feature = "http")]
    pub fn from_file(path: impl AsRef<std::path::Path>) -> Result<Self, CredentialsError> {
        let text = std::fs::read(path).map_err(|error| CredentialsError::File { reason: error.to_string() })?;
        Self::from_json(&text)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Stated {
    client_id: String,
    client_secret: String,
    technical_login: String,
    technical_password: String,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials").finish_non_exhaustive()
    }
}

impl CredentialsError {
    /// A stable lower-case word for the variant.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "missing",
            Self::Unreadable { .. } => "unreadable",
            Self::File { .. } => "file",
        }
    }

    /// What is wrong and what to do, in `language`; `Display` is the English.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        match (language, self) {
            (Language::En, _) => self.to_string(),
            (Language::Fr, Self::Missing { variable }) => {
                let all = Credentials::VARIABLES.join(", ");
                format!("`{variable}` n'est pas renseigné ; il faut au portail les quatre : {all}")
            }
            (Language::Fr, Self::Unreadable { line, column }) => {
                format!("les identifiants sont illisibles, à la ligne {line}, colonne {column} ; {}", FORM.fr)
            }
            (Language::Fr, Self::File { reason }) => {
                format!("le fichier des identifiants ne peut pas être lu : {reason}")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;

    use super::*;

    const WHOLE: &str =
        r#"{"client_id": "a", "client_secret": "b", "technical_login": "c", "technical_password": "d"}"#;

    #[test]
    fn each_variable_goes_to_its_place() {
        let read = Credentials::from_variables(|variable| Some(format!("<{variable}>"))).unwrap();
        assert_eq!(read.client_id, "<FACTRICE_CLIENT_ID>");
        assert_eq!(read.client_secret.expose_secret(), "<FACTRICE_CLIENT_SECRET>");
        assert_eq!(read.technical_login, "<FACTRICE_TECHNICAL_LOGIN>");
        assert_eq!(read.technical_password.expose_secret(), "<FACTRICE_TECHNICAL_PASSWORD>");
    }

    #[test]
    fn each_field_of_a_file_goes_to_its_place() {
        let read = Credentials::from_json(WHOLE.as_bytes()).unwrap();
        assert_eq!((read.client_id.as_str(), read.technical_login.as_str()), ("a", "c"));
        assert_eq!((read.client_secret.expose_secret(), read.technical_password.expose_secret()), ("b", "d"));
    }

    #[test]
    fn a_variable_that_is_missing_or_blank_is_named() {
        for absent in Credentials::VARIABLES {
            for blank in [None, Some("  ".to_owned())] {
                let of = |variable: &str| if variable == absent { blank.clone() } else { Some("x".to_owned()) };
                let error = Credentials::from_variables(of).unwrap_err();
                assert_eq!(error, CredentialsError::Missing { variable: absent.to_owned() });
                assert!(error.explain(Language::Fr).contains(absent));
            }
        }
    }

    #[test]
    fn what_cannot_be_read_is_not_quoted() {
        for text in ["", "hunter2", r#"{"client_id": "hunter2"}"#, &WHOLE.replace("client_id", "hunter2"), "[1"] {
            let error = Credentials::from_json(text.as_bytes()).unwrap_err();
            assert_eq!(error.kind(), "unreadable", "{text}");
            assert!(!format!("{error} {error:?} {}", error.explain(Language::Fr)).contains("hunter2"), "{text}");
        }
    }

    #[test]
    fn printing_shows_none_of_the_four() {
        let printed = format!("{:?}", Credentials::from_variables(|_| Some("hunter2".to_owned())).unwrap());
        assert!(!printed.contains("hunter2"), "{printed}");
    }

    #[cfg(feature = "http")]
    #[test]
    fn a_file_that_is_not_there_is_an_error() {
        let error = Credentials::from_file("no/such/file.json").unwrap_err();
        assert_eq!(error.kind(), "file");
    }
}
