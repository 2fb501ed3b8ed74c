//! The records that Chorus Pro and its clients exchange, named as the portal names them.
//!
//! Field names are those of the portal in snake case, so `numeroFactureSaisi` is
//! `numero_facture_saisi`. Every field may be absent; absent fields are not written, and fields
//! that are not known here are ignored on reading. Amounts are exact: JSON numbers whose digits
//! never pass through binary floating point. Identifiers are whole numbers of 64 bits, days and
//! instants are [`Moment`], files are [`Contenu`], codes are open lists; those of invoices are
//! [`Status`](crate::lifecycle::Status), those of flux [`FluxState`](crate::lifecycle::FluxState).
//!
//! Write and read the records with [`to_json`] and [`from_json`]: the exact numbers need
//! `serde_json`'s text form, and `serde_json::to_value` would round them.
//!
//! Source: Chorus Pro API, descriptions "Factures" and "Structures" v1.0.0; for "Transverses",
//! "Utilisateurs", works and engagements, of which no description is published, the guides of the
//! portal and the public clients of it.

mod account;
mod attachments;
mod codes;
mod contenu;
mod deposit;
mod download;
mod engagements;
mod envelope;
pub(in crate::chorus) mod field;
mod file_answer;
mod flux_report;
mod follow_up;
mod history;
mod invoice;
mod number;
mod page;
mod parties;
mod payment_requests;
mod recipients;
mod reference;
mod scan;
mod search;
mod services;
mod spaces;
mod structures;
mod submission;
#[cfg(test)]
mod tests;
mod token;
mod validator;
mod works;

use serde::Serialize;
use serde::de::DeserializeOwned;

pub use self::account::*;
pub use self::attachments::*;
pub use self::codes::*;
pub use self::contenu::{Contenu, ContenuError};
pub use self::deposit::*;
pub use self::download::*;
pub use self::engagements::*;
pub use self::envelope::Enveloppe;
pub use self::file_answer::FileAnswer;
pub use self::flux_report::*;
pub use self::follow_up::*;
pub use self::history::*;
pub use self::invoice::*;
pub use self::page::*;
pub use self::parties::*;
pub use self::payment_requests::*;
pub use self::recipients::*;
pub use self::reference::*;
pub use self::search::*;
pub use self::services::*;
pub use self::spaces::*;
pub use self::structures::*;
pub use self::submission::*;
pub use self::token::{TokenErrorResponse, TokenRequest, TokenResponse};
pub use self::validator::*;
pub use self::works::*;
pub use crate::cadre::{CadreDeFacturation, TypeDemandePaiement};
pub use crate::date::Moment;
pub use crate::deposit::SyntaxeFlux;
pub use crate::identifier::TypeIdentifiant;

/// A body that is not the JSON record it should be. It quotes nothing of the body.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("the JSON cannot be read, at line {line}, column {column}")]
pub struct JsonError {
    /// Line of the first defect, counted from 1.
    pub line: usize,
    /// Column of the first defect, counted from 1.
    pub column: usize,
}

/// Writes a record of this module as JSON.
///
/// # Panics
///
/// Never for the records of this module; for a type of your own, when it cannot be written as JSON.
#[must_use]
pub fn to_json<T: Serialize>(record: &T) -> Vec<u8> {
    serde_json::to_vec(record).expect("a record of the wire is always valid JSON")
}

/// Reads a record of this module from JSON; a byte order mark is skipped.
///
/// # Errors
///
/// [`JsonError`] tells where the text stops being that record.
pub fn from_json<T: DeserializeOwned>(text: &[u8]) -> Result<T, JsonError> {
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    serde_json::from_slice(text).map_err(|error| JsonError { line: error.line(), column: error.column() })
}
