//! Look-up without a network: what a status, a reason, an error, a rule, a business term, a profile or a code
//! means, and what to do about it.
//!
//! A question is an identifier (`A_RECYCLER`, `CMD_EJ_ERR`, `BR-CO-10`, `BT-131`, `HTTP 401`, `unit KGM`), a
//! label as the portal prints it, or words in French or in English.
//!
//! ```
//! use factrice::explain::{Kind, explain};
//! use factrice::text::Language;
//!
//! let found = explain("à recycler", Language::En);
//! assert_eq!((found[0].kind, found[0].id.as_str()), (Kind::Status, "A_RECYCLER"));
//!
//! let found = explain("bt131", Language::Fr);
//! assert_eq!(found[0].title, "Montant net de la ligne");
//! ```

mod entry;
mod index;
mod lists;
mod rank;
mod rules;
mod terms;
#[cfg(test)]
mod tests;
mod words;

use serde::{Deserialize, Serialize};

use crate::text::{Language, Text};

/// The most explanations that one question gets.
pub const MOST: usize = 20;

/// What an explanation is about.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A status of an invoice.
    Status,
    /// A reason of rejection, suspension or recycling.
    Reason,
    /// A state of a flux.
    FluxState,
    /// A defect that the report of a flux names in words.
    FluxError,
    /// A return code of the portal's API.
    ApiError,
    /// An HTTP status of the portal's API.
    HttpStatus,
    /// A business term or group of EN 16931.
    Term,
    /// A *cadre de facturation*.
    Cadre,
    /// A profile (BT-24).
    Profile,
    /// A rule of EN 16931.
    Rule,
    /// A code list of EN 16931.
    CodeList,
    /// A code of such a list.
    Code,
}

impl Kind {
    /// Every kind. At equal closeness, explanations come in this order.
    pub const ALL: [Self; 12] = [
        Self::Status,
        Self::Reason,
        Self::FluxState,
        Self::FluxError,
        Self::ApiError,
        Self::HttpStatus,
        Self::Term,
        Self::Cadre,
        Self::Profile,
        Self::Rule,
        Self::CodeList,
        Self::Code,
    ];

    /// What it is called.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Status => Text::new("statut de facture", "invoice status"),
            Self::Reason => Text::new("motif", "reason"),
            Self::FluxState => Text::new("état de flux", "flux state"),
            Self::FluxError => Text::new("erreur de flux", "flux error"),
            Self::ApiError => Text::new("erreur de l’API", "API error"),
            Self::HttpStatus => Text::new("statut HTTP", "HTTP status"),
            Self::Term => Text::new("terme de la norme", "term of the standard"),
            Self::Cadre => Text::new("cadre de facturation", "invoicing frame"),
            Self::Profile => Text::new("profil", "profile"),
            Self::Rule => Text::new("règle", "rule"),
            Self::CodeList => Text::new("liste de codes", "code list"),
            Self::Code => Text::new("code", "code"),
        }
    }
}

/// What something means, and what to do about it.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Explanation {
    /// What it is about.
    pub kind: Kind,
    /// Its identifier. Asked for, it gives this explanation first.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it means.
    pub meaning: String,
    /// What to do, where there is something to do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remedy: Option<String>,
    /// Who to turn to, where somebody can help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// Identifiers of what goes with it.
    pub see_also: Vec<String>,
}

/// What `query` means, the closest first: those it is the identifier or a code of, then those it is
/// the label of, then those whose words it uses. At most [`MOST`]; none when nothing fits.
///
/// Case, accents, punctuation and spacing do not matter. Words may be French or English, whatever
/// the language of the answer. Codes are published with English names only.
#[must_use]
pub fn explain(query: &str, language: Language) -> Vec<Explanation> {
    rank::find(query, language)
}
