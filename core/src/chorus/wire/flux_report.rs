//! What became of a flux: `transverses/consulterCR` and `consulterCRDetaille`.

use crate::chorus::wire::contenu::Contenu;
use crate::chorus::wire::field::{answers, records, responses};
use crate::date::Moment;
use crate::deposit::SyntaxeFlux;
use crate::lifecycle::FluxState;

records! {
    /// Request of `transverses/consulterCR`.
    pub struct ConsulterCrRequest {
        /// Identifier of the flux.
        pub numero_flux_depot: Option<String>,
        /// Day of deposit.
        pub date_depot: Option<Moment>,
        /// Syntax of the file.
        pub syntaxe_flux: Option<SyntaxeFlux>,
    }

    /// Request of `transverses/consulterCRDetaille`.
    pub struct ConsulterCrDetailleRequest {
        /// Identifier of the flux.
        pub numero_flux_depot: Option<String>,
        /// Syntax of the file.
        pub syntaxe_flux: Option<SyntaxeFlux>,
    }
}

responses! {
    /// Answer of `transverses/consulterCR`.
    pub struct ConsulterCrResponse {
        /// State of the flux.
        pub etat_courant_flux: Option<FluxState>,
        /// Interface that took the flux in, such as `FSO1110A`.
        pub code_interface_flux: Option<String>,
        /// Code of the sending application.
        pub code_appli_partenaire: Option<String>,
        /// Name of the sending partner.
        pub designation_partenaire: Option<String>,
        /// When the flux was deposited.
        pub date_depot_flux: Option<Moment>,
        /// When the flux took its state.
        pub date_heure_etat_courant_flux: Option<Moment>,
        /// Name that the portal gave to the file.
        pub nom_fichier_flux: Option<String>,
        /// Identifier of the flux.
        pub numero_flux_depot: Option<String>,
        /// The report as a PDF.
        #[serde(rename = "fichierCR")]
        pub fichier_cr: Option<Contenu>,
    }

    /// Answer of `transverses/consulterCRDetaille`.
    pub struct ConsulterCrDetailleResponse {
        /// Identifier of the flux.
        pub numero_flux_depot: Option<String>,
        /// Interface that took the flux in, such as `FSO1110A`.
        pub code_interface_depot_flux: Option<String>,
        /// State of the flux.
        pub etat_courant_depot_flux: Option<FluxState>,
        /// When the flux was deposited.
        pub date_depot_flux: Option<Moment>,
        /// When the flux took its state.
        pub date_heure_etat_courant_flux: Option<Moment>,
        /// Name that the portal gave to the file.
        pub nom_fichier: Option<String>,
        /// Errors by invoice.
        #[serde(rename = "listeErreurDP")]
        pub liste_erreur_dp: Vec<ErreurFacture>,
        /// Errors of the file as a whole.
        pub liste_erreur_technique: Vec<ErreurTechnique>,
    }
}

answers! {
    /// What keeps one invoice of a flux out.
    pub struct ErreurFacture {
        /// Number of the invoice (BT-1).
        #[serde(rename = "numeroDP")]
        pub numero_dp: Option<String>,
        /// Identifier of the supplier.
        pub identifiant_fournisseur: Option<String>,
        /// Identifier of the recipient.
        pub identifiant_destinataire: Option<String>,
        /// What is wrong with the invoice, in French.
        #[serde(rename = "libelleErreurDP")]
        pub libelle_erreur_dp: Option<String>,
    }

    /// What is wrong with a flux as a whole.
    pub struct ErreurTechnique {
        /// Code of the error.
        pub code_erreur: Option<String>,
        /// What is wrong with the file, in French.
        pub libelle_erreur: Option<String>,
        /// Kind of error.
        pub nature_erreur: Option<String>,
    }
}
