//! How the portal says no.

use http::{Response, StatusCode};

use crate::chorus::wire::{Enveloppe, to_json};
use crate::simulator::answers::{bare, json};
use crate::simulator::checks::PortalCheck;

/// Why a request is not carried out.
#[derive(Debug)]
pub(super) enum Trouble {
    /// HTTP 200 with a code.
    Refused { code: i64, libelle: String },
    /// HTTP 400.
    Malformed { words: String },
    /// HTTP 413.
    TooLarge,
}

/// A refusal whose code is published, with its message code and its meaning in words of ours.
pub(super) struct Known {
    code: i64,
    message_code: &'static str,
    words: &'static str,
}

impl Known {
    pub(super) const NOTHING_FOUND: Self = known(20000, "TRA_MSG_00.015", "aucun résultat");
    pub(super) const NO_WORKS_FOUND: Self = known(20007, "GFT_MSG_01.075", "aucun résultat");
    pub(super) const INVOICE_UNKNOWN: Self = known(20000, "GDP_MSG_11.008", "facture inconnue");
    pub(super) const NO_RIGHTS: Self = known(20001, "GDP_MSG_11.005", "le compte n'a pas de droits sur cette facture");
    pub(super) const FLUX_TOO_LARGE: Self = known(20001, "GDP_MSG_11.022", "le fichier dépasse 10 Mo");
    pub(super) const NOT_SUSPENDED: Self = known(20002, "GDP_MSG_11.033", "la facture n'est pas suspendue");
    pub(super) const STATUS_FORBIDS: Self =
        known(20002, "GDP_MSG_11.001", "le statut courant de la facture ne permet pas cette action");
    pub(super) const ATTACHMENT_TOO_LARGE: Self = known(20003, "SIM_MSG_20003", "la pièce jointe dépasse 10 Mo");
}

const fn known(code: i64, message_code: &'static str, words: &'static str) -> Known {
    Known { code, message_code, words }
}

impl Trouble {
    pub(super) fn malformed(field: &str) -> Self {
        Self::Malformed { words: format!("{field} : valeur inconnue") }
    }

    pub(super) fn response(self) -> Response<Vec<u8>> {
        match self {
            Self::Refused { code, libelle } => {
                json(StatusCode::OK, to_json(&Enveloppe { code_retour: Some(code), libelle: Some(libelle) }))
            }
            Self::Malformed { words } => {
                let body = Enveloppe { code_retour: None, libelle: Some(words) };
                json(StatusCode::BAD_REQUEST, to_json(&body))
            }
            Self::TooLarge => bare(StatusCode::PAYLOAD_TOO_LARGE),
        }
    }
}

impl From<Known> for Trouble {
    fn from(known: Known) -> Self {
        Self::Refused { code: known.code, libelle: format!("{} : {}", known.message_code, known.words) }
    }
}

impl From<&PortalCheck> for Trouble {
    fn from(check: &PortalCheck) -> Self {
        Self::Refused { code: i64::from(check.code_retour), libelle: check.libelle() }
    }
}
