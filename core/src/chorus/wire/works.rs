//! Works documents (*factures de travaux*), as project manager and contracting authority find them.
//!
//! The portal publishes no description of this part of its API. The names are those that a client
//! in production reads and writes.

use crate::cadre::TypeDemandePaiement;
use crate::chorus::wire::codes::{RoleUtilisateur, TypeFactureTravaux};
use crate::chorus::wire::field::{answers, records, responses};
use crate::chorus::wire::page::{Pagination, ParametresRetour};
use crate::date::Moment;
use crate::decimal::Decimal;
use crate::identifier::TypeIdentifiant;
use crate::lifecycle::Status;

records! {
    /// Request of `facturesTravaux/rechercher`.
    pub struct RechercherTravauxRequest {
        /// Role in which the account asks: project manager or contracting authority.
        pub role_utilisateur: Option<RoleUtilisateur>,
        /// Identifier of the recipient in Chorus Pro.
        pub id_destinataire: Option<i64>,
        /// Identifier of the recipient's service in Chorus Pro.
        pub id_service_executant: Option<i64>,
        /// Keeps documents that have been downloaded, or those that have not.
        pub flag_telecharge: Option<bool>,
        /// First moment of the current status.
        pub periode_date_heure_etat_courant_du: Option<Moment>,
        /// Last moment of the current status.
        pub periode_date_heure_etat_courant_au: Option<Moment>,
        /// Page and order of the results.
        pub recherche_facture_travaux: Option<Pagination>,
    }
}

responses! {
    /// Answer of `facturesTravaux/rechercher`.
    pub struct RechercherTravauxResponse {
        /// The documents of this page.
        pub liste_factures_travaux: Vec<FactureTravauxTrouvee>,
        /// Place of this page in the results.
        pub parametres_retour: Option<ParametresRetour>,
    }
}

answers! {
    /// A works document that a search has found.
    pub struct FactureTravauxTrouvee {
        /// Identifier of the document in Chorus Pro.
        pub id_facture_travaux: Option<i64>,
        /// Number of the document.
        pub numero_facture_travaux: Option<String>,
        /// Day the document was issued.
        pub date_facture_travaux: Option<Moment>,
        /// Day of deposit.
        pub date_depot: Option<Moment>,
        /// Since when the document has its status.
        pub date_heure_etat_courant: Option<Moment>,
        /// Current status.
        pub statut_facture_travaux: Option<Status>,
        /// Kind of works document.
        pub type_facture_travaux: Option<TypeFactureTravaux>,
        /// Kind of payment request.
        pub type_demande_paiement: Option<TypeDemandePaiement>,
        /// Identifier of the supplier, usually a SIRET.
        pub identifiant_fournisseur: Option<String>,
        /// What the identifier of the supplier is.
        pub type_identifiant_fournisseur: Option<TypeIdentifiant>,
        /// Name of the supplier.
        pub designation_fournisseur: Option<String>,
        /// Identifier of the recipient in Chorus Pro.
        pub id_destinataire: Option<i64>,
        /// SIRET of the recipient, 14 digits.
        pub identifiant_destinataire: Option<String>,
        /// Name of the recipient.
        pub designation_destinataire: Option<String>,
        /// Identifier of the recipient's service in Chorus Pro.
        pub id_service_executant: Option<i64>,
        /// Code of the recipient's service.
        pub identifiant_service_executant: Option<String>,
        /// ISO 4217 code of the currency.
        pub devise: Option<String>,
        /// Total without VAT.
        #[serde(rename = "montantHT")]
        pub montant_ht: Option<Decimal>,
        /// Total with VAT.
        #[serde(rename = "montantTTC")]
        pub montant_ttc: Option<Decimal>,
        /// Amount to pay.
        #[serde(rename = "montantAPayer")]
        pub montant_a_payer: Option<Decimal>,
        /// Whether the recipient has downloaded the document.
        pub facture_telechargee_par_destinataire: Option<bool>,
    }
}
