//! Structures: finding one, and what it requires of invoices.

use crate::chorus::wire::codes::{StatutRecherche, StatutStructure, StructurePriveePublique};
use crate::chorus::wire::field::{answers, records, responses};
use crate::chorus::wire::page::{Pagination, ParametresRetour};
use crate::date::Moment;
use crate::identifier::TypeIdentifiant;

records! {
    /// Request of `structures/rechercher`.
    pub struct RechercherStructuresRequest {
        /// Page and order of the results.
        pub parametres: Option<Pagination>,
        /// Keeps only the private structures that the account is attached to; true when absent.
        pub restreindre_structures_privees: Option<bool>,
        /// What is known of the structure.
        pub structure: Option<CritereStructure>,
    }

    /// What is known of a structure that is looked for.
    pub struct CritereStructure {
        /// ISO 3166-1 country code of the address.
        pub adresse_code_pays: Option<String>,
        /// Postcode of the address.
        pub adresse_code_postal: Option<String>,
        /// Town of the address.
        pub adresse_ville: Option<String>,
        /// Keeps contracting authorities of works only.
        #[serde(rename = "estMOA")]
        pub est_moa: Option<bool>,
        /// Keeps structures that are only contracting authorities of works.
        #[serde(rename = "estMOAUniquement")]
        pub est_moa_uniquement: Option<bool>,
        /// Identifier of the structure, usually a SIRET.
        pub identifiant_structure: Option<String>,
        /// Usual name of the structure.
        pub libelle_structure: Option<String>,
        /// Family name, for a natural person.
        pub nom_structure: Option<String>,
        /// First name, for a natural person.
        pub prenom_structure: Option<String>,
        /// Legal name of the structure.
        pub raison_sociale_structure: Option<String>,
        /// Keeps structures of this status.
        pub statut_structure: Option<StatutRecherche>,
        /// What the identifier is.
        pub type_identifiant_structure: Option<TypeIdentifiant>,
        /// Keeps private or public structures.
        pub type_structure: Option<StructurePriveePublique>,
    }

    /// Request of `structures/consulter`.
    pub struct ConsulterStructureRequest {
        /// Language of the labels, `FR` or `EN`; French when absent.
        pub code_langue: Option<String>,
        /// Identifier of the structure in Chorus Pro.
        #[serde(rename = "idStructureCPP")]
        pub id_structure_cpp: Option<i64>,
    }
}

responses! {
    /// Answer of `structures/rechercher`.
    pub struct RechercherStructuresResponse {
        /// The structures of this page.
        pub liste_structures: Vec<StructureTrouvee>,
        /// Place of this page in the results.
        pub parametres_retour: Option<ParametresRetour>,
    }
}

answers! {
    /// A structure that a search has found.
    pub struct StructureTrouvee {
        /// Name of the structure.
        pub designation_structure: Option<String>,
        /// Identifier of the structure in Chorus Pro.
        #[serde(rename = "idStructureCPP")]
        pub id_structure_cpp: Option<i64>,
        /// Identifier of the structure, usually a SIRET.
        pub identifiant_structure: Option<String>,
        /// Whether the structure is active.
        pub statut: Option<StatutStructure>,
        /// What the identifier is.
        pub type_identifiant_structure: Option<TypeIdentifiant>,
    }
}

responses! {
    /// Answer of `structures/consulter`.
    pub struct ConsulterStructureResponse {
        /// Postal address of the head office.
        pub adresse_postale_du_siege: Option<AdressePostale>,
        /// Name and identifiers of the structure.
        pub information_generales: Option<InformationsStructure>,
        /// What the structure requires of invoices.
        pub parametres: Option<ParametresStructure>,
    }
}

answers! {
    /// Name and identifiers of a structure.
    pub struct InformationsStructure {
        /// When the password of the structure's technical account expires.
        pub date_expiration_mot_passe_compte_tech: Option<Moment>,
        /// E-mail address of the structure.
        pub email_structure: Option<String>,
        /// Whether the structure is a delegated validator.
        pub est_valideur_deleguee: Option<bool>,
        /// Identifier of the structure in Chorus Pro.
        #[serde(rename = "idStructureCPP")]
        pub id_structure_cpp: Option<i64>,
        /// Identifier of the structure this one was copied from.
        pub id_structure_origine: Option<i64>,
        /// Identifier of the structure, usually a SIRET.
        pub identifiant_structure: Option<String>,
        /// Usual name of the structure.
        pub libelle_structure: Option<String>,
        /// Structures that this one was copied to.
        pub liste_structure_dupliquees: Vec<StructureDupliquee>,
        /// Family name, for a natural person.
        pub nom_structure: Option<String>,
        /// Entry of the structure in the trade register.
        pub numero_rcs_structure: Option<String>,
        /// VAT number of the structure.
        #[serde(rename = "numeroTVA")]
        pub numero_tva: Option<String>,
        /// First name, for a natural person.
        pub prenom_structure: Option<String>,
        /// Legal name of the structure.
        pub raison_sociale_structure: Option<String>,
        /// Whether the structure is private or public.
        pub structure_privee_publique: Option<StructurePriveePublique>,
        /// What the identifier is.
        pub type_identifiant_structure: Option<TypeIdentifiant>,
    }

    /// A copy of a structure.
    pub struct StructureDupliquee {
        /// Identifier of the copy in Chorus Pro.
        pub structure_dupliquee: Option<i64>,
    }

    /// Postal address and telephone numbers.
    pub struct AdressePostale {
        /// Street and number.
        pub adresse: Option<String>,
        /// Postcode.
        pub code_postal: Option<String>,
        /// First additional address line.
        pub complement_adresse1: Option<String>,
        /// Second additional address line.
        pub complement_adresse2: Option<String>,
        /// Fax number.
        pub fax: Option<String>,
        /// Dialling code of the fax number.
        pub indicatif_fax: Option<String>,
        /// Dialling code of the telephone number.
        pub indicatif_telephone: Option<String>,
        /// ISO 3166-1 country code.
        pub pays: Option<String>,
        /// Telephone number.
        pub telephone: Option<String>,
        /// Town.
        pub ville: Option<String>,
    }

    /// What a structure requires of invoices, and what it reports.
    pub struct ParametresStructure {
        /// Whether every invoice must name a service code.
        pub code_service_doit_etre_renseigne: Option<bool>,
        /// Whether the structure is connected by EDI.
        #[serde(rename = "connexionEDI")]
        pub connexion_edi: Option<bool>,
        /// Whether the structure is only a contracting authority of works, and so no ordinary
        /// recipient.
        pub est_moa_uniquement: Option<bool>,
        /// Whether the structure is a delegated validator.
        pub est_valideur_delegue: Option<bool>,
        /// Whether every invoice must name a service code or an engagement number, or both.
        #[serde(rename = "gestionNumeroEJOuCodeService")]
        pub gestion_numero_ej_ou_code_service: Option<bool>,
        /// Whether the structure is a contracting authority of works.
        pub geta_moa: Option<bool>,
        /// Whether the national register withholds the particulars of the structure.
        pub non_diffusible_insee: Option<bool>,
        /// Whether every invoice must name an engagement number.
        #[serde(rename = "numeroEJDoitEtreRenseigne")]
        pub numero_ej_doit_etre_renseigne: Option<bool>,
        /// Whether the structure receives invoices by EDI.
        #[serde(rename = "recevoirDonneesViaEDI")]
        pub recevoir_donnees_via_edi: Option<bool>,
        /// Whether the recipient never reports that an invoice has been paid.
        pub statut_mise_en_paiement_nest_pas_remonte: Option<bool>,
    }
}
