//! Downloading invoices: `factures/telecharger/groupe`.

use crate::chorus::wire::attachments::FactureATelecharger;
use crate::chorus::wire::codes::{FormatTelechargement, OuiNon};
use crate::chorus::wire::contenu::Contenu;
use crate::chorus::wire::field::{records, responses};

records! {
    /// Request of `factures/telecharger/groupe`.
    pub struct TelechargerGroupeRequest {
        /// Identifier of the user; not needed with a technical account.
        pub id_utilisateur_courant: Option<i64>,
        /// Identifier of the portal space the invoices are seen from.
        pub id_espace: Option<i64>,
        /// Form of the invoices.
        pub format: Option<FormatTelechargement>,
        /// Whether the additional files come along; for PDF only.
        pub avec_pieces_jointes_complementaires: Option<OuiNon>,
        /// The invoices; ten at most are advised.
        pub liste_facture: Vec<FactureATelecharger>,
    }
}

responses! {
    /// Answer of `factures/telecharger/groupe`.
    pub struct TelechargerGroupeResponse {
        /// The file: PDF, XML, or a ZIP archive with one directory for each invoice.
        pub fichier_resultat: Option<Contenu>,
    }
}
