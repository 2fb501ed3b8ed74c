//! What a validator does: finding, reading, validating and refusing invoices that name it.

use crate::cadre::{CadreDeFacturation, TypeDemandePaiement};
use crate::chorus::wire::codes::{ActionValideur, TypeFacture, TypeFactureTravaux};
use crate::chorus::wire::field::{answers, records, responses};
use crate::chorus::wire::invoice::{FactureEmise, PageLignesPoste, PagePiecesJointes, PageTva};
use crate::chorus::wire::page::{Pagination, ParametresRetour};
use crate::date::Moment;
use crate::decimal::Decimal;
use crate::identifier::TypeIdentifiant;
use crate::lifecycle::Status;

records! {
    /// Request of `factures/rechercher/aTraiter/valideur`.
    pub struct RechercherATraiterValideurRequest {
        /// Identifier of the user; not needed with a technical account.
        pub id_utilisateur_courant: Option<i64>,
        /// Identifier of the validator in Chorus Pro, its `idStructureCPP`.
        pub id_structure: Option<i64>,
        /// What the identifier of the validator is.
        pub type_identifiant_structure: Option<TypeIdentifiant>,
        /// Identifier of the validator, usually a SIRET.
        pub identifiant_structure: Option<String>,
        /// Page and order of the results.
        pub pagination: Option<Pagination>,
    }

    /// Request of `factures/rechercher/valideur`; every criterion may be absent.
    pub struct RechercherValideurRequest {
        /// Identifier of the user; not needed with a technical account.
        pub id_utilisateur_courant: Option<i64>,
        /// Kind of payment request.
        pub type_demande_paiement: Option<TypeDemandePaiement>,
        /// Identifier of the recipient in Chorus Pro.
        pub id_destinataire: Option<i64>,
        /// Widens the search to every establishment of the recipient's company.
        pub recherche_siren_destinataire: Option<bool>,
        /// Identifier of the recipient's service in Chorus Pro.
        pub id_service_executant: Option<i64>,
        /// Invoice number (BT-1).
        pub numero_facture: Option<String>,
        /// Earliest day of deposit.
        pub periode_date_depot_du: Option<Moment>,
        /// Latest day of deposit.
        pub periode_date_depot_au: Option<Moment>,
        /// Kinds of document to look for; all when empty.
        pub liste_type_facture: Vec<TypeFacture>,
        /// Kinds of works document to look for; all when empty.
        pub liste_type_facture_travaux: Vec<TypeFactureTravaux>,
        /// Identifier of the supplier in Chorus Pro.
        pub id_fournisseur: Option<i64>,
        /// Widens the search to every establishment of the supplier's company.
        pub recherche_siren_fournisseur: Option<bool>,
        /// Identifier of the supplier's own service in Chorus Pro.
        pub id_service_fournisseur: Option<i64>,
        /// Identifier of the validator in Chorus Pro.
        pub id_structure_valideur: Option<i64>,
        /// Identifier of the project manager of the works in Chorus Pro.
        pub id_structure_moe: Option<i64>,
        /// Identifier of the contracting authority of the works in Chorus Pro.
        pub id_structure_moa: Option<i64>,
        /// Invoicing frame.
        pub cadre_facturation: Option<CadreDeFacturation>,
        /// Statuses to look for.
        pub statut_courant: Vec<Status>,
        /// Earliest day of issue.
        pub periode_date_facture_du: Option<Moment>,
        /// Latest day of issue.
        pub periode_date_facture_au: Option<Moment>,
        /// Lowest total without VAT.
        #[serde(rename = "montantHTMin")]
        pub montant_ht_min: Option<Decimal>,
        /// Highest total without VAT.
        #[serde(rename = "montantHTMax")]
        pub montant_ht_max: Option<Decimal>,
        /// Lowest total with VAT.
        #[serde(rename = "montantTTCMin")]
        pub montant_ttc_min: Option<Decimal>,
        /// Highest total with VAT.
        #[serde(rename = "montantTTCMax")]
        pub montant_ttc_max: Option<Decimal>,
        /// Lowest amount to pay.
        pub montant_a_payer_min: Option<Decimal>,
        /// Highest amount to pay.
        pub montant_a_payer_max: Option<Decimal>,
        /// Contract number, 50 characters at most (BT-12).
        pub numero_marche: Option<String>,
        /// Engagement number, called `numeroBonCommande` elsewhere (BT-13).
        pub numero_engagement: Option<String>,
        /// Page and order of the results.
        pub pagination: Option<Pagination>,
    }

    /// Request of `factures/consulter/valideur`.
    pub struct ConsulterValideurRequest {
        /// Identifier of the user; not needed with a technical account.
        pub id_utilisateur_courant: Option<i64>,
        /// Identifier of the invoice in Chorus Pro.
        #[serde(rename = "identifiantFactureCPP")]
        pub identifiant_facture_cpp: Option<i64>,
        /// Language of the labels, `FR` or `EN`; French when absent.
        pub code_langue: Option<String>,
        /// Page and order of the VAT breakdown.
        pub recherche_ligne_tva_recap: Option<PageTva>,
        /// Page and order of the attached files.
        pub recherche_pj: Option<PagePiecesJointes>,
        /// Page and order of the lines.
        pub recherche_ligne_poste: Option<PageLignesPoste>,
    }

    /// Request of `factures/traiter/factureAValider`.
    pub struct TraiterAValiderRequest {
        /// Identifier of the invoice in Chorus Pro, called `identifiantFactureCPP` elsewhere.
        pub id_facture: Option<i64>,
        /// What the validator decides.
        pub action: Option<ActionValideur>,
        /// Rank of the validator; the portal publishes no list of its values.
        pub type_valideur: Option<String>,
        /// Identifier of the validator in Chorus Pro.
        pub id_valideur: Option<i64>,
        /// Code of the reason for a refusal, as `recuperer/motifs/refus/Facture/AValider` lists
        /// them.
        pub motif_refus: Option<String>,
        /// What the validator adds, in free text.
        pub complement_info: Option<String>,
    }

    /// Request of `factures/recuperer/statutsFactureVisibles/valideur`.
    pub struct StatutsVisiblesValideurRequest {
        /// Identifier of the user; not needed with a technical account.
        pub id_utilisateur_courant: Option<i64>,
    }
}

responses! {
    /// Answer of `factures/rechercher/aTraiter/valideur`.
    pub struct RechercherATraiterValideurResponse {
        /// Place of this page in the results.
        pub parametres_retour: Option<ParametresRetour>,
        /// The invoices of this page.
        pub liste_factures: Vec<FactureDuValideur>,
    }

    /// Answer of `factures/rechercher/valideur`.
    pub struct RechercherValideurResponse {
        /// Place of this page in the results.
        pub parametres_retour: Option<ParametresRetour>,
        /// The invoices of this page.
        pub liste_factures: Vec<FactureDuValideur>,
    }

    /// Answer of `factures/consulter/valideur`.
    pub struct ConsulterValideurResponse {
        /// The invoice.
        pub facture: Option<FactureEmise>,
    }

    /// Answer of `factures/traiter/factureAValider`.
    pub struct TraiterAValiderResponse {
        /// Identifier of the invoice in Chorus Pro, called `identifiantFactureCPP` elsewhere.
        pub id_facture: Option<i64>,
        /// Invoice number (BT-1).
        pub numero_facture: Option<String>,
        /// When the request was carried out.
        pub date_traitement: Option<Moment>,
        /// Status that the invoice has now.
        pub statut_facture: Option<Status>,
    }

    /// Answer of `factures/recuperer/statutsFactureVisibles/valideur`.
    pub struct StatutsVisiblesValideurResponse {
        /// The statuses.
        pub liste_statut_facture: Vec<StatutVisible>,
    }
}

answers! {
    /// An invoice that a search of its validator has found.
    pub struct FactureDuValideur {
        /// Identifier of the invoice in Chorus Pro, called `identifiantFactureCPP` elsewhere.
        pub id_facture: Option<i64>,
        /// Kind of payment request.
        pub type_demande_paiement: Option<TypeDemandePaiement>,
        /// Identifier of the supplier in Chorus Pro.
        pub id_fournisseur: Option<i64>,
        /// Identifier of the supplier, usually a SIRET.
        pub identifiant_fournisseur: Option<String>,
        /// What the identifier of the supplier is.
        pub type_identifiant_fournisseur: Option<TypeIdentifiant>,
        /// Name of the supplier.
        pub designation_fournisseur: Option<String>,
        /// Code of the supplier's own service.
        pub code_service_fournisseur: Option<String>,
        /// Name of the supplier's own service.
        pub nom_service_fournisseur: Option<String>,
        /// Identifier of the project manager of the works in Chorus Pro.
        pub id_moe: Option<i64>,
        /// What the identifier of the project manager of the works is.
        pub type_identifiant_moe: Option<TypeIdentifiant>,
        /// Identifier of the project manager of the works.
        pub identifiant_moe: Option<String>,
        /// Name of the project manager of the works.
        pub designation_moe: Option<String>,
        /// Identifier of the service of the project manager of the works in Chorus Pro.
        pub id_service_moe: Option<i64>,
        /// Code of the service of the project manager of the works.
        pub code_service_moe: Option<String>,
        /// Name of the service of the project manager of the works.
        pub nom_service_moe: Option<String>,
        /// Identifier of the contracting authority of the works in Chorus Pro.
        pub id_moa: Option<i64>,
        /// What the identifier of the contracting authority of the works is.
        pub type_identifiant_moa: Option<TypeIdentifiant>,
        /// Identifier of the contracting authority of the works.
        pub identifiant_moa: Option<String>,
        /// Name of the contracting authority of the works.
        pub designation_moa: Option<String>,
        /// Identifier of the service of the contracting authority of the works in Chorus Pro.
        pub id_service_moa: Option<i64>,
        /// Code of the service of the contracting authority of the works.
        pub code_service_moa: Option<String>,
        /// Name of the service of the contracting authority of the works.
        pub nom_service_moa: Option<String>,
        /// Identifier of the recipient in Chorus Pro.
        pub id_destinataire: Option<i64>,
        /// What the identifier of the recipient is.
        pub type_identifiant_destinataire: Option<TypeIdentifiant>,
        /// SIRET of the recipient, 14 digits.
        pub identifiant_destinataire: Option<String>,
        /// Name of the recipient.
        pub designation_destinataire: Option<String>,
        /// Identifier of the recipient's service in Chorus Pro.
        pub id_service_executant: Option<i64>,
        /// Code of the recipient's service, 100 characters at most.
        pub code_service_executant: Option<String>,
        /// Name of the recipient's service.
        pub nom_service_executant: Option<String>,
        /// Identifier of the validator in Chorus Pro.
        pub id_valideur: Option<i64>,
        /// What the identifier of the validator is.
        pub type_identifiant_valideur: Option<TypeIdentifiant>,
        /// Identifier of the validator, usually a SIRET.
        pub identifiant_valideur: Option<String>,
        /// Name of the validator.
        pub designation_valideur: Option<String>,
        /// Invoice or credit note (BT-3).
        pub type_facture: Option<TypeFacture>,
        /// Kind of works document.
        pub type_facture_travaux: Option<TypeFactureTravaux>,
        /// Invoice number (BT-1).
        pub numero_facture: Option<String>,
        /// Day the invoice was issued (BT-2).
        pub date_facture: Option<Moment>,
        /// Day of deposit.
        pub date_depot: Option<Moment>,
        /// Total without VAT.
        #[serde(rename = "montantHT")]
        pub montant_ht: Option<Decimal>,
        /// Total with VAT.
        #[serde(rename = "montantTTC")]
        pub montant_ttc: Option<Decimal>,
        /// Amount to pay (BT-115).
        pub montant_a_payer: Option<Decimal>,
        /// ISO 4217 code of the currency.
        pub devise: Option<String>,
        /// Current status.
        pub statut: Option<Status>,
        /// Contract number, 50 characters at most (BT-12).
        pub numero_marche: Option<String>,
        /// Engagement number, called `numeroBonCommande` elsewhere (BT-13).
        pub numero_engagement: Option<String>,
    }

    /// A status that a validator sees.
    pub struct StatutVisible {
        /// Status that a validator sees.
        pub code_statut_facture: Option<Status>,
    }
}
