//! What cannot be asked of a simulator.

use crate::lifecycle::Status;
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
    /// No invoice has this identifier.
    #[error("no invoice of the simulated portal has the identifier {id}; take one of its invoices")]
    UnknownInvoice {
        /// The identifier that was given.
        id: i64,
    },
    /// The recipient cannot do so to an invoice of this status.
    #[error("the invoice {id} is {from}, and its recipient cannot make it {to}; wait for a status that allows it")]
    StatusForbids {
        /// Identifier of the invoice.
        id: i64,
        /// Its status.
        from: Status,
        /// The status that would have come of it.
        to: Status,
    },
    /// A recycling, a suspension or a rejection needs a reason.
    #[error("the invoice {id} cannot be sent back without a reason; state one")]
    ReasonMissing {
        /// Identifier of the invoice.
        id: i64,
    },
    /// A reason or a comment is longer than the portal takes.
    #[error("reason and comment together have more than {limit} characters; shorten the comment")]
    ReasonTooLong {
        /// The most that the portal takes.
        limit: usize,
    },
}

impl SimulatorError {
    /// A stable lower-case word for the variant.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::UnknownSupplier { .. } => "unknown_supplier",
            Self::UnknownAccount { .. } => "unknown_account",
            Self::UnknownInvoice { .. } => "unknown_invoice",
            Self::StatusForbids { .. } => "status_forbids",
            Self::ReasonMissing { .. } => "reason_missing",
            Self::ReasonTooLong { .. } => "reason_too_long",
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
            Self::UnknownInvoice { id } => {
                format!("aucune facture du portail simulé n'a l'identifiant {id} ; prenez l'une de ses factures")
            }
            Self::StatusForbids { id, from, to } => format!(
                "la facture {id} est {from}, et son destinataire ne peut pas la rendre {to} ; attendez un statut qui le permette"
            ),
            Self::ReasonMissing { id } => {
                format!("la facture {id} ne peut pas être renvoyée sans motif ; indiquez-en un")
            }
            Self::ReasonTooLong { limit } => {
                format!("motif et commentaire dépassent ensemble {limit} caractères ; abrégez le commentaire")
            }
        }
    }

    /// The same question gets the same answer.
    #[must_use]
    pub const fn is_retryable(&self) -> bool {
        false
    }
}
