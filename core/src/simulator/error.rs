//! What cannot be asked of a simulator.

use crate::text::Language;

/// What cannot be asked of a simulator.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum SimulatorError {
    /// No supplier of the directory has this SIRET.
    #[error("no supplier of the simulated portal has the SIRET {siret}; take one of its directory")]
    UnknownSupplier {
        /// The SIRET that was given.
        siret: String,
    },
    /// No technical account of the directory has this login.
    #[error("no technical account of the simulated portal has the login {login}; take one of its directory")]
    UnknownAccount {
        /// The login that was given.
        login: String,
    },
}

impl SimulatorError {
    /// A stable lower-case word for the variant.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::UnknownSupplier { .. } => "unknown_supplier",
            Self::UnknownAccount { .. } => "unknown_account",
        }
    }

    /// What is wrong and what to do, in `language`; `Display` is the English.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        if language == Language::En {
            return self.to_string();
        }
        match self {
            Self::UnknownSupplier { siret } => {
                format!("aucun fournisseur du portail simulé n'a le SIRET {siret} ; prenez-en un de son annuaire")
            }
            Self::UnknownAccount { login } => format!(
                "aucun compte technique du portail simulé n'a l'identifiant {login} ; prenez-en un de son annuaire"
            ),
        }
    }

    /// The same question gets the same answer.
    #[must_use]
    pub const fn is_retryable(&self) -> bool {
        false
    }
}
