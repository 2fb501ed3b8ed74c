//! A supplier's invoices: `factures/rechercher/fournisseur`, and those it has to act on.

use crate::cadre::{CadreDeFacturation, TypeDemandePaiement};
use crate::chorus::wire::codes::{ModeDepot, TypeFacture};
use crate::chorus::wire::field::{answers, records, responses};
use crate::chorus::wire::page::{Pagination, ParametresRetour};
use crate::date::Moment;
use crate::decimal::Decimal;
use crate::identifier::TypeIdentifiant;
use crate::lifecycle::Status;

records! {
    /// Request of `factures/rechercher/fournisseur`; every criterion may be absent.
    pub struct RechercherFournisseurRequest {
        /// Identifier of the user; not needed with a technical account.
        pub id_utilisateur_courant: Option<i64>,
        /// Recipients to look for.
        pub liste_destinataire: Vec<CritereDestinataire>,
        /// Widens the search to every establishment of the recipients' companies.
        pub recherche_siren_destinataire: Option<bool>,
        /// Invoice number (BT-1).
        pub numero_facture: Option<String>,
        /// Earliest day of deposit.
        pub periode_date_depot_du: Option<Moment>,
        /// Latest day of deposit.
        pub periode_date_depot_au: Option<Moment>,
        /// Keeps invoices or credit notes.
        pub type_facture: Option<TypeFacture>,
        /// Identifier of the supplier in Chorus Pro, its `idStructureCPP`; not the SIRET.
        pub id_fournisseur: Option<i64>,
        /// Identifier of the supplier's own service in Chorus Pro.
        pub id_service_fournisseur: Option<i64>,
        /// Identifier of the validator in Chorus Pro.
        pub id_structure_valideur: Option<i64>,
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
        pub montant_apayer_min: Option<Decimal>,
        /// Highest amount to pay.
        pub montant_apayer_max: Option<Decimal>,
        /// Identifier of the supplier's bank details.
        pub coordonnee_bancaire: Option<i64>,
        /// Identifiers of the users who created the invoices.
        pub id_utilisateur_createur: Vec<i64>,
        /// Contract number, 50 characters at most (BT-12).
        pub numero_marche: Option<String>,
        /// Engagement number, 50 characters at most (BT-13).
        pub numero_bon_commande: Option<String>,
        /// Number of the invoice that a credit note corrects (BT-25).
        pub numero_facture_origine: Option<String>,
        /// Keeps invoices deposited this way.
        pub mode_depot: Option<ModeDepot>,
        /// Identifier of the flux.
        pub numero_flux_depot: Option<String>,
        /// Page and order of the results.
        pub recherche_facture_par_fournisseur: Option<Pagination>,
        /// Asks for the size of each invoice with its files.
        pub recuperer_taille: Option<bool>,
        /// Earliest day of the current status.
        pub periode_date_heure_etat_courant_du: Option<Moment>,
        /// Latest day of the current status.
        pub periode_date_heure_etat_courant_au: Option<Moment>,
        /// Keeps invoices whose rejection has been acknowledged, or has not.
        pub rejet_traite: Option<bool>,
    }

    /// A recipient to look for.
    pub struct CritereDestinataire {
        /// Identifier of the recipient in Chorus Pro.
        pub id_destinataire: Option<i64>,
        /// Identifiers of services of this recipient; all when empty.
        pub liste_id_service_executant: Vec<i64>,
        /// Legal name of the recipient (`raisonSocialeStuctDmd` on the wire).
        pub raison_sociale_stuct_dmd: Option<String>,
    }
}

responses! {
    /// Answer of `factures/rechercher/fournisseur`.
    pub struct RechercherFournisseurResponse {
        /// Place of this page in the results.
        pub parametres_retour: Option<ParametresRetour>,
        /// The invoices of this page.
        pub liste_factures: Vec<FactureTrouvee>,
    }
}

answers! {
    /// An invoice that a search has found.
    pub struct FactureTrouvee {
        /// Identifier of the invoice in Chorus Pro.
        #[serde(rename = "identifiantFactureCPP")]
        pub identifiant_facture_cpp: Option<i64>,
        /// Kind of payment request.
        pub type_demande_paiement: Option<TypeDemandePaiement>,
        /// Identifier of the supplier, usually a SIRET.
        pub code_fournisseur: Option<String>,
        /// What the supplier's identifier is.
        pub type_identifiant_fournisseur: Option<TypeIdentifiant>,
        /// Name of the supplier.
        pub designation_fournisseur: Option<String>,
        /// Code of the supplier's own service.
        pub code_service_fournisseur: Option<String>,
        /// Name of the supplier's own service.
        pub nom_service_fournisseur: Option<String>,
        /// Identifier of the recipient in Chorus Pro.
        pub id_destinataire: Option<i64>,
        /// SIRET of the recipient, 14 digits.
        pub code_destinataire: Option<String>,
        /// Name of the recipient.
        pub designation_destinataire: Option<String>,
        /// Identifier of the recipient's service in Chorus Pro.
        pub id_service_executant: Option<i64>,
        /// Code of the recipient's service, 100 characters at most.
        pub code_service_executant: Option<String>,
        /// Name of the recipient's service.
        pub nom_service_executant: Option<String>,
        /// Invoice or credit note (BT-3).
        pub type_facture: Option<TypeFacture>,
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
        /// Engagement number, 50 characters at most (BT-13).
        pub numero_bon_commande: Option<String>,
        /// Identifier of the flux.
        pub numero_flux_depot: Option<String>,
        /// What the identifier of the first validator is.
        pub type_identifiant_valideur1: Option<TypeIdentifiant>,
        /// Identifier of the first validator, usually a SIRET.
        pub code_valideur1: Option<String>,
        /// Legal name of the first validator.
        pub raison_sociale_valideur1: Option<String>,
        /// Family name of the first validator, for a natural person.
        pub nom_valideur1: Option<String>,
        /// First name of the first validator, for a natural person.
        pub prenom_valideur1: Option<String>,
        /// When the first validator approved the invoice.
        pub date_validation1: Option<Moment>,
        /// What the identifier of the second validator is.
        pub type_identifiant_valideur2: Option<TypeIdentifiant>,
        /// Identifier of the second validator, usually a SIRET.
        pub code_valideur2: Option<String>,
        /// Legal name of the second validator.
        pub raison_sociale_valideur2: Option<String>,
        /// Family name of the second validator, for a natural person.
        pub nom_valideur2: Option<String>,
        /// First name of the second validator, for a natural person.
        pub prenom_valideur2: Option<String>,
        /// When the second validator approved the invoice.
        pub date_validation2: Option<Moment>,
        /// Number of the invoice that a credit note corrects (BT-25).
        pub numero_facture_origine: Option<String>,
        /// How the invoice was deposited.
        pub mode_depot: Option<ModeDepot>,
        /// Check digits of the supplier's IBAN.
        pub coord_bancaires_fournisseur_cle_iban: Option<String>,
        /// Check digits of the supplier's RIB.
        pub coord_bancaires_fournisseur_cle_rib: Option<String>,
        /// Bank code of the supplier's account.
        pub coord_bancaires_fournisseur_code_banque: Option<String>,
        /// ISO 3166-1 country code of the supplier's account.
        pub coord_bancaires_fournisseur_code_pays: Option<String>,
        /// Number of the supplier's account.
        pub coord_bancaires_fournisseur_compte_bancaire: Option<String>,
        /// Name of the supplier's bank details.
        pub coord_bancaires_fournisseur_nom_cb: Option<String>,
        /// Identifier of the factor.
        pub affactureur_code: Option<String>,
        /// What the identifier of the factor is.
        pub affactureur_type_identifiant: Option<TypeIdentifiant>,
        /// Legal name of the factor.
        pub affactureur_raison_sociale: Option<String>,
        /// Name of the user who created the invoice.
        pub nom_prenom_utilisateur_createur: Option<String>,
        /// Size of the invoice with its files.
        pub taille: Option<i64>,
        /// When the current status was set.
        pub date_heure_etat_courant: Option<Moment>,
        /// What the recipient wrote when it set the current status: reason and comment in one text.
        pub commentaire_etat_courant: Option<String>,
        /// Whether the supplier has acknowledged the rejection.
        pub rejet_traite: Option<bool>,
    }
}

records! {
    /// Request of `factures/rechercher/atraiter/fournisseur`.
    pub struct RechercherATraiterFournisseurRequest {
        /// Identifier of the user; not needed with a technical account.
        pub id_utilisateur_courant: Option<i64>,
        /// Identifier of the supplier in Chorus Pro, its `idStructureCPP`.
        pub id_structure: Option<i64>,
        /// Leaves out the invoices that are rejected.
        pub masquer_rejetee: Option<bool>,
        /// Page and order of the results.
        pub recherche_facture_a_traiter_par_fournisseur: Option<Pagination>,
        /// Asks for the size of each invoice with its files.
        pub recuperer_taille: Option<bool>,
    }
}

responses! {
    /// Answer of `factures/rechercher/atraiter/fournisseur`.
    pub struct RechercherATraiterFournisseurResponse {
        /// Place of this page in the results.
        pub parametres_retour: Option<ParametresRetour>,
        /// The invoices of this page.
        pub liste_factures: Vec<FactureATraiter>,
    }
}

answers! {
    /// An invoice that its supplier has to act on.
    pub struct FactureATraiter {
        /// Identifier of the invoice in Chorus Pro.
        #[serde(rename = "identifiantFactureCPP")]
        pub identifiant_facture_cpp: Option<i64>,
        /// Kind of payment request.
        pub type_demande_paiement: Option<TypeDemandePaiement>,
        /// Identifier of the supplier, usually a SIRET.
        pub code_fournisseur: Option<String>,
        /// What the identifier of the supplier is.
        pub type_identifiant_fournisseur: Option<TypeIdentifiant>,
        /// Name of the supplier.
        pub designation_fournisseur: Option<String>,
        /// Code of the supplier's own service.
        pub code_service_fournisseur: Option<String>,
        /// Name of the supplier's own service.
        pub nom_service_fournisseur: Option<String>,
        /// Identifier of the recipient in Chorus Pro.
        pub id_destinataire: Option<i64>,
        /// SIRET of the recipient, 14 digits.
        pub code_destinataire: Option<String>,
        /// Name of the recipient.
        pub designation_destinataire: Option<String>,
        /// Identifier of the recipient's service in Chorus Pro.
        pub id_service_executant: Option<i64>,
        /// Code of the recipient's service, 100 characters at most.
        pub code_service_executant: Option<String>,
        /// Name of the recipient's service.
        pub nom_service_executant: Option<String>,
        /// Invoice or credit note (BT-3).
        pub type_facture: Option<TypeFacture>,
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
        /// Engagement number, 50 characters at most (BT-13).
        pub numero_bon_commande: Option<String>,
        /// Size of the invoice with its files.
        pub taille: Option<i64>,
    }
}
