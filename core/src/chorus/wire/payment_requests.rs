//! Invoices in any role, those of the archive included: `factures/rechercher/demandePaiement`.

use crate::cadre::{CadreDeFacturation, TypeDemandePaiement};
use crate::chorus::wire::codes::{Archivage, RoleUtilisateur, TypeFacture, TypeFactureTravaux};
use crate::chorus::wire::field::{answers, records, responses};
use crate::date::Moment;
use crate::decimal::Decimal;
use crate::identifier::TypeIdentifiant;
use crate::lifecycle::Status;

records! {
    /// Request of `factures/rechercher/demandePaiement`; every criterion but the role may be absent.
    pub struct RechercherDemandePaiementRequest {
        /// What the account is to the invoices.
        pub role_utilisateur: Option<RoleUtilisateur>,
        /// Invoice number (BT-1).
        pub numero_facture: Option<String>,
        /// Kind of payment request.
        pub type_demande_paiement: Option<TypeDemandePaiement>,
        /// Invoice or credit note (BT-3).
        pub type_facture: Option<TypeFacture>,
        /// Kind of works document.
        pub type_facture_travaux: Option<TypeFactureTravaux>,
        /// Invoicing frame.
        pub cadre_facturation: Option<CadreDeFacturation>,
        /// Statuses to look for.
        pub statut_courant: Vec<Status>,
        /// Earliest day of the current status.
        pub periode_date_heure_etat_courant_du: Option<Moment>,
        /// Latest day of the current status.
        pub periode_date_heure_etat_courant_au: Option<Moment>,
        /// Earliest day of issue.
        pub periode_date_fournisseur_du: Option<Moment>,
        /// Latest day of issue.
        pub periode_date_fournisseur_au: Option<Moment>,
        /// Earliest day of deposit.
        pub periode_date_depot_du: Option<Moment>,
        /// Latest day of deposit.
        pub periode_date_depot_au: Option<Moment>,
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
        /// Engagement number, 50 characters at most (BT-13).
        pub numero_bon_commande: Option<String>,
        /// Number of the invoice that a credit note corrects (BT-25).
        pub numero_facture_origine: Option<String>,
        /// The supplier to look for.
        pub structure_fournisseur: Option<CritereFournisseur>,
        /// Widens the search to every establishment of the supplier's company.
        pub recherche_siren_fournisseur: Option<bool>,
        /// Identifier of the supplier's own service in Chorus Pro.
        pub id_service_fournisseur: Option<i64>,
        /// The project manager of the works to look for.
        pub structure_moe: Option<CritereMoe>,
        /// Identifier of the service of the project manager of the works in Chorus Pro.
        pub id_service_moe: Option<i64>,
        /// The contracting authority of the works to look for.
        pub structure_moa: Option<CritereMoa>,
        /// Identifier of the service of the contracting authority of the works in Chorus Pro.
        pub id_service_moa: Option<i64>,
        /// The validator to look for.
        pub structure_valideur: Option<CritereValideur>,
        /// The recipient to look for.
        pub structure_destinataire: Option<CritereStructureDestinataire>,
        /// Widens the search to every establishment of the recipient's company.
        pub recherche_siren_destinataire: Option<bool>,
        /// Identifier of the recipient's service in Chorus Pro.
        pub id_service_destinataire: Option<i64>,
        /// Whether the invoice is in the portal or in its archive.
        pub dp_ou_dp_archive: Option<Archivage>,
        /// Number of the works file.
        pub numero_dossier_facturation: Option<String>,
        /// Number of a memorandum of justice costs.
        pub numero_facture_memoire: Option<String>,
        /// Number of the recipient's payment order.
        pub numero_dp_mandat: Option<String>,
    }

    /// A supplier to look for.
    pub struct CritereFournisseur {
        /// Identifier of the supplier in Chorus Pro.
        pub id_structure_fournisseur: Option<i64>,
        /// What the identifier of the supplier is.
        pub type_identifiant_structure_fournisseur: Option<TypeIdentifiant>,
        /// Identifier of the supplier, usually a SIRET.
        pub identifiant_structure_fournisseur: Option<String>,
    }

    /// A project manager of works to look for.
    pub struct CritereMoe {
        /// Identifier of the project manager of the works in Chorus Pro.
        pub id_structure_moe: Option<i64>,
        /// What the identifier of the project manager of the works is.
        pub type_identifiant_structure_moe: Option<TypeIdentifiant>,
        /// Identifier of the project manager of the works, usually a SIRET.
        pub identifiant_structure_moe: Option<String>,
    }

    /// A contracting authority of works to look for.
    pub struct CritereMoa {
        /// Identifier of the contracting authority of the works in Chorus Pro.
        pub id_structure_moa: Option<i64>,
        /// What the identifier of the contracting authority of the works is.
        pub type_identifiant_structure_moa: Option<TypeIdentifiant>,
        /// Identifier of the contracting authority of the works, usually a SIRET.
        pub identifiant_structure_moa: Option<String>,
    }

    /// A validator to look for.
    pub struct CritereValideur {
        /// Identifier of the validator in Chorus Pro.
        pub id_structure_valideur: Option<i64>,
        /// What the identifier of the validator is.
        pub type_identifiant_structure_valideur: Option<TypeIdentifiant>,
        /// Identifier of the validator, usually a SIRET.
        pub identifiant_structure_valideur: Option<String>,
    }

    /// A recipient to look for.
    pub struct CritereStructureDestinataire {
        /// Identifier of the recipient in Chorus Pro.
        pub id_structure_destinataire: Option<i64>,
        /// What the identifier of the recipient is.
        pub type_identifiant_structure_destinataire: Option<TypeIdentifiant>,
        /// Identifier of the recipient, usually a SIRET.
        pub identifiant_structure_destinataire: Option<String>,
    }
}

responses! {
    /// Answer of `factures/rechercher/demandePaiement`; it has no pages.
    pub struct RechercherDemandePaiementResponse {
        /// The invoices.
        pub liste_demande_paiement: Vec<DemandePaiementTrouvee>,
        /// Number of results.
        pub total: Option<i64>,
    }
}

answers! {
    /// An invoice that a search in any role has found.
    pub struct DemandePaiementTrouvee {
        /// Identifier of the invoice in Chorus Pro, called `identifiantFactureCPP` elsewhere.
        pub id_demande_paiement: Option<i64>,
        /// Invoice number (BT-1).
        pub numero_demande_paiement: Option<String>,
        /// Kind of payment request.
        pub type_demande_paiement: Option<TypeDemandePaiement>,
        /// Invoice or credit note (BT-3).
        pub type_facture: Option<TypeFacture>,
        /// Kind of works document.
        pub type_facture_travaux: Option<TypeFactureTravaux>,
        /// Invoicing frame.
        pub cadre_facturation: Option<CadreDeFacturation>,
        /// Current status.
        pub etat_courant: Option<Status>,
        /// When the current status was set.
        pub date_heure_etat_courant: Option<Moment>,
        /// Day the invoice was issued (BT-2).
        pub date_fournisseur: Option<Moment>,
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
        /// Contract number, 50 characters at most (BT-12).
        pub numero_marche: Option<String>,
        /// Engagement number, 50 characters at most (BT-13).
        pub numero_bon_commande: Option<String>,
        /// Number of the invoice that a credit note corrects (BT-25).
        pub numero_facture_origine: Option<String>,
        /// Identifier of the supplier in Chorus Pro.
        pub id_structure_fournisseur: Option<i64>,
        /// Identifier of the supplier's own service in Chorus Pro.
        pub id_service_fournisseur: Option<i64>,
        /// Identifier of the project manager of the works in Chorus Pro.
        pub id_structure_moe: Option<i64>,
        /// Identifier of the service of the project manager of the works in Chorus Pro.
        pub id_service_moe: Option<i64>,
        /// Identifier of the contracting authority of the works in Chorus Pro.
        pub id_structure_moa: Option<i64>,
        /// Identifier of the service of the contracting authority of the works in Chorus Pro.
        pub id_service_moa: Option<i64>,
        /// Identifier of the first validator in Chorus Pro.
        pub id_structure_valideur1: Option<i64>,
        /// Identifier of the second validator in Chorus Pro.
        pub id_structure_valideur2: Option<i64>,
        /// Identifier of the recipient in Chorus Pro.
        pub id_structure_destinataire: Option<i64>,
        /// Identifier of the recipient's service in Chorus Pro.
        pub id_service_destinataire: Option<i64>,
        /// Whether the invoice is in the portal or in its archive.
        pub dp_ou_dp_archive: Option<Archivage>,
        /// Number of the works file.
        pub numero_dossier_facturation: Option<String>,
        /// Identifier of the works file.
        pub id_dossier_facturation: Option<i64>,
        /// What the recipient wrote when it set the current status: reason and comment in one text.
        pub commentaire_etat_courant: Option<String>,
        /// Number of the recipient's payment order.
        pub numero_dp_mandat: Option<String>,
        /// SIRET of the supplier in qualification.
        pub siret_fournisseur_qualif: Option<String>,
        /// SIRET of the recipient in qualification.
        pub siret_destinataire_qualif: Option<String>,
        /// Number of results, which the portal repeats with each of them.
        pub nombre_resultat_total: Option<String>,
        /// Code of the recipient's service.
        pub code_service_destinataire: Option<String>,
        /// Name of the recipient's service.
        pub nom_service_destinataire: Option<String>,
        /// Identifier of the supplier, usually a SIRET.
        pub identifiant_structure_fournisseur: Option<String>,
        /// Identifier of the recipient, usually a SIRET.
        pub identifiant_structure_destinataire: Option<String>,
    }
}
