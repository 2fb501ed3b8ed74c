//! Public recipients, the structures that an account acts for, and the national register.

use crate::chorus::wire::codes::StructurePriveePublique;
use crate::chorus::wire::contenu::Contenu;
use crate::chorus::wire::field::{answers, records, responses};
use crate::chorus::wire::page::{Pagination, ParametresRetour};
use crate::date::Moment;

records! {
    /// Request of `transverses/recuperer/structures/actives/fournisseur`, `…/destinataire` and
    /// `…/facturetravaux`. The portal pages the answer; how to ask for a page is not published.
    pub struct StructuresActivesRequest {}

    /// Request of `transverses/rechercher/destinataire`.
    pub struct RechercherDestinataireRequest {
        /// SIRET of the recipient, 14 digits.
        pub identifiant: Option<String>,
        /// Name, town or postcode, or a part of one.
        pub nom_ville_code_postal: Option<String>,
        /// Keeps private or public structures.
        pub type_structure: Option<StructurePriveePublique>,
        /// Page and order of the results.
        pub parametres_recherche: Option<Pagination>,
    }

    /// Request of `transverses/telecharger/annuaire/destinataire`.
    pub struct TelechargerAnnuaireRequest {}

    /// Request of `transverses/consulter/information/siret`.
    pub struct InformationSiretRequest {
        /// SIRET of the establishment, 14 digits.
        pub siret_structure: Option<String>,
    }
}

responses! {
    /// Answer of `transverses/recuperer/structures/actives/fournisseur`, `…/destinataire` and
    /// `…/facturetravaux`.
    pub struct StructuresActivesResponse {
        /// Number of this page, counted from 1.
        pub page_courante: Option<i64>,
        /// Number of pages.
        pub pages: Option<i64>,
        /// Results to a page; the portal gives 10 when nothing is asked.
        pub nb_resultats_par_page: Option<i64>,
        /// Number of results on all pages.
        pub total: Option<i64>,
        /// The structures.
        pub liste_structures: Vec<StructureActive>,
    }

    /// Answer of `transverses/rechercher/destinataire`.
    pub struct RechercherDestinataireResponse {
        /// The recipients of this page.
        pub liste_destinataires: Vec<DestinataireTrouve>,
        /// Place of this page in the results.
        pub parametres_retour: Option<ParametresRetour>,
    }

    /// Answer of `transverses/telecharger/annuaire/destinataire`.
    pub struct TelechargerAnnuaireResponse {
        /// A ZIP with every public recipient, its services and what they require. What is in it is
        /// not published.
        pub fichier_resultat: Option<Contenu>,
    }

    /// Answer of `transverses/consulter/information/siret`: what the register of Insee says of an
    /// establishment.
    pub struct InformationSiretResponse {
        /// Address.
        pub adresse: Option<String>,
        /// Size of the company, such as `PME`.
        pub categorie_entreprise: Option<String>,
        /// Legal form.
        pub categorie_juridique: Option<String>,
        /// Title, for a natural person.
        pub civilite: Option<String>,
        /// Day on which the company was created.
        pub date_creation_entreprise: Option<Moment>,
        /// Day on which the establishment was created.
        pub date_creation_etablissement: Option<Moment>,
        /// Day on which the establishment was opened again.
        pub date_reactivation_etablissement: Option<Moment>,
        /// Whether the establishment is active.
        pub est_actif: Option<bool>,
        /// Where the head office is.
        pub localisation_siege: Option<String>,
        /// Whether the register withholds the particulars.
        pub non_diffusible_insee: Option<bool>,
        /// Number of the establishment within the company (NIC), five digits.
        pub numero_interne_classement: Option<String>,
        /// Legal name.
        pub raison_sociale: Option<String>,
        /// Whether the establishment is the head office, in the words of the register.
        pub siege: Option<String>,
        /// SIREN, nine digits.
        pub siren: Option<String>,
        /// SIRET, 14 digits.
        pub siret: Option<String>,
        /// SIRET of the establishment before or after this one.
        pub siret_predecesseur_successeur: Option<String>,
    }
}

answers! {
    /// An active structure that the account acts for.
    pub struct StructureActive {
        /// Identifier of the structure in Chorus Pro.
        #[serde(rename = "idStructureCPP")]
        pub id_structure_cpp: Option<i64>,
        /// Identifier of the structure, usually a SIRET.
        pub identifiant: Option<String>,
        /// Name of the structure.
        pub designation_structure: Option<String>,
    }

    /// A recipient that a search has found.
    pub struct DestinataireTrouve {
        /// Identifier of the structure in Chorus Pro.
        #[serde(rename = "idStructureCPP")]
        pub id_structure_cpp: Option<i64>,
        /// SIRET, 14 digits.
        pub siret: Option<String>,
        /// Name of the recipient.
        pub nom_destinataire: Option<String>,
        /// Postcode of the address.
        pub adresse_code_postal: Option<String>,
        /// Town of the address.
        pub adresse_ville: Option<String>,
    }
}
