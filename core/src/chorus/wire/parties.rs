//! The parties of an invoice, as `factures/consulter/fournisseur` shows them.

use crate::cadre::CadreDeFacturation;
use crate::chorus::wire::codes::TypeCoordonneesBancaires;
use crate::chorus::wire::field::answers;
use crate::date::Moment;
use crate::identifier::TypeIdentifiant;

answers! {
    /// Recipient of an invoice.
    pub struct DestinataireFacture {
        /// Identifier of the recipient in Chorus Pro.
        pub id_destinataire: Option<i64>,
        /// SIRET of the recipient, 14 digits.
        pub code_destinataire: Option<String>,
        /// Name of the recipient.
        pub libelle_destinataire: Option<String>,
        /// Identifier of the recipient's service in Chorus Pro.
        pub id_service_executant: Option<i64>,
        /// Code of the recipient's service, 100 characters at most.
        pub code_service_executant: Option<String>,
        /// Name of the recipient's service.
        pub libelle_service_executant: Option<String>,
        /// Whether the recipient reports that an invoice has been paid.
        pub mise_en_paiement_destinataire: Option<bool>,
        /// Identifier of the address of the recipient.
        pub adresse_destinataire_id: Option<i64>,
        /// Street and number of the recipient.
        pub adresse_destinataire_detail: Option<String>,
        /// First additional address line of the recipient.
        pub adresse_destinataire_complement1: Option<String>,
        /// Second additional address line of the recipient.
        pub adresse_destinataire_complement2: Option<String>,
        /// Postcode of the recipient.
        pub adresse_destinataire_code_postal: Option<String>,
        /// Town of the recipient.
        pub adresse_destinataire_ville: Option<String>,
        /// ISO 3166-1 country code of the recipient.
        pub adresse_destinataire_code_pays: Option<String>,
        /// Country of the recipient, in words.
        pub adresse_destinataire_libelle_pays: Option<String>,
        /// Name of the recipient.
        pub designation_destinataire: Option<String>,
    }

    /// Supplier of an invoice, with its bank details.
    pub struct FournisseurFacture {
        /// Identifier of the supplier in Chorus Pro, its `idStructureCPP`; not the SIRET.
        pub id_fournisseur: Option<i64>,
        /// What the supplier's identifier is.
        pub type_identifiant_fournisseur: Option<TypeIdentifiant>,
        /// Identifier of the supplier, usually a SIRET.
        pub code_fournisseur: Option<String>,
        /// Legal name of the supplier.
        pub raison_sociale_fournisseur: Option<String>,
        /// Family name, for a natural person.
        pub nom_fournisseur: Option<String>,
        /// First name, for a natural person.
        pub prenom_fournisseur: Option<String>,
        /// Identifier of the supplier's own service in Chorus Pro.
        pub id_service_fournisseur: Option<i64>,
        /// Code of the supplier's own service.
        pub code_service_fournisseur: Option<String>,
        /// Name of the supplier's own service.
        pub libelle_service_fournisseur: Option<String>,
        /// Identifier of the address of the supplier.
        pub adresse_fournisseur_id: Option<i64>,
        /// Street and number of the supplier.
        pub adresse_fournisseur_detail: Option<String>,
        /// First additional address line of the supplier.
        pub adresse_fournisseur_complement1: Option<String>,
        /// Second additional address line of the supplier.
        pub adresse_fournisseur_complement2: Option<String>,
        /// Postcode of the supplier.
        pub adresse_fournisseur_code_postal: Option<String>,
        /// Town of the supplier.
        pub adresse_fournisseur_ville: Option<String>,
        /// ISO 3166-1 country code of the supplier.
        pub adresse_fournisseur_code_pays: Option<String>,
        /// Country of the supplier, in words.
        pub adresse_fournisseur_libelle_pays: Option<String>,
        /// Entry of the supplier in the trade register.
        pub numero_rcs_fournisseur: Option<String>,
        /// Check digits of the supplier's IBAN.
        pub coord_bancaires_fournisseur_cle_iban: Option<String>,
        /// Check digits of the supplier's RIB.
        pub coord_bancaires_fournisseur_cle_rib: Option<String>,
        /// Bank code of the supplier's account.
        pub coord_bancaires_fournisseur_code_banque: Option<String>,
        /// Branch code of the supplier's account.
        pub coord_bancaires_code_guichet: Option<String>,
        /// BIC of the supplier's bank.
        pub coord_bancaires_bic_swift: Option<String>,
        /// ISO 3166-1 country code of the supplier's account.
        pub coord_bancaires_fournisseur_code_pays: Option<String>,
        /// Number of the supplier's account.
        pub coord_bancaires_fournisseur_compte_bancaire: Option<String>,
        /// Identifier of the supplier's bank details.
        pub coord_bancaires_fournisseur_id: Option<i64>,
        /// Whether the account is given as a RIB or as an IBAN.
        pub coord_bancaires_fournisseur_type: Option<TypeCoordonneesBancaires>,
        /// Name of the supplier's bank details.
        pub coord_bancaires_fournisseur_libelle: Option<String>,
        /// Factor that the payment is made to, when the claim has been sold.
        pub affactureur: Option<Affactureur>,
        /// Name of the supplier.
        pub designation_fournisseur: Option<String>,
    }

    /// Factor of an invoice.
    pub struct Affactureur {
        /// Identifier of the factor in Chorus Pro.
        pub affactureur_id: Option<i64>,
        /// Identifier of the factor.
        pub affactureur_code: Option<String>,
        /// What the identifier of the factor is.
        pub affactureur_type_identifiant: Option<TypeIdentifiant>,
        /// Legal name of the factor.
        pub affactureur_raison_sociale: Option<String>,
        /// ISO 3166-1 country code of the factor.
        pub affactureur_code_pays: Option<String>,
    }

    /// Invoicing frame of an invoice, its validators and the parties of the works.
    pub struct CadreFacture {
        /// Invoicing frame.
        pub code_cadre_facturation: Option<CadreDeFacturation>,
        /// Identifier of the first validator in Chorus Pro.
        pub id_valideur1: Option<i64>,
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
        /// Identifier of the second validator in Chorus Pro.
        pub id_valideur2: Option<i64>,
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
        /// Identifier of the project manager of the works in Chorus Pro.
        pub id_moe: Option<i64>,
        /// What the identifier of the project manager of the works is.
        pub type_identifiant_moe: Option<TypeIdentifiant>,
        /// Identifier of the project manager of the works.
        pub identifiant_moe: Option<String>,
        /// Legal name of the project manager of the works.
        pub raison_sociale_moe: Option<String>,
        /// Family name of the project manager of the works, for a natural person.
        pub nom_moe: Option<String>,
        /// First name of the project manager of the works, for a natural person.
        pub prenom_moe: Option<String>,
        /// Identifier of the service of the project manager of the works.
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
        /// Legal name of the contracting authority of the works.
        pub raison_sociale_moa: Option<String>,
        /// Identifier of the service of the contracting authority of the works.
        pub id_service_moa: Option<i64>,
        /// Code of the service of the contracting authority of the works.
        pub code_service_moa: Option<String>,
        /// Name of the service of the contracting authority of the works.
        pub nom_service_moa: Option<String>,
        /// Name of the second validator.
        pub designation_valideur2: Option<String>,
        /// Name of the project manager of the works.
        pub designation_moe: Option<String>,
        /// Name of the contracting authority of the works.
        pub designation_moa: Option<String>,
    }

    /// Document before an invoice in a works file.
    pub struct PiecePrecedente {
        /// Invoicing frame of the document.
        pub cadre_facturation_piece_precedente: Option<CadreDeFacturation>,
        /// Identifier of the document.
        pub id_piece_precedente: Option<i64>,
        /// Number of the document.
        pub numero_piece_precedente: Option<String>,
        /// Identifier of the recipient of the document.
        pub id_destinataire_piece_precedente: Option<i64>,
        /// SIRET of the recipient of the document.
        pub identifiant_destinataire_piece_precedente: Option<String>,
        /// Legal name of the recipient of the document.
        pub raison_sociale_destinataire_piece_precedente: Option<String>,
        /// Identifier of the recipient's service of the document.
        pub id_service_executant_piece_precedente: Option<i64>,
        /// Code of the recipient's service of the document.
        pub code_service_executant_piece_precedente: Option<String>,
        /// Name of the recipient's service of the document.
        pub nom_service_executant_piece_precedente: Option<String>,
    }

    /// Document after an invoice in a works file.
    pub struct PieceSuivante {
        /// Invoicing frame of the document.
        pub cadre_facturation_piece_suivante: Option<CadreDeFacturation>,
        /// Identifier of the document.
        pub id_piece_suivante: Option<i64>,
        /// Number of the document (`numeroPieceSuiante` on the wire).
        pub numero_piece_suiante: Option<String>,
    }
}
