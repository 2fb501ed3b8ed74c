//! Spaces of the portal, and the services that a user is attached to.

use crate::chorus::wire::account::ServiceRattache;
use crate::chorus::wire::codes::{EtatEspace, TypeHabilitation};
use crate::chorus::wire::field::{answers, records, responses};
use crate::chorus::wire::page::{Pagination, ParametresRetour};
use crate::identifier::TypeIdentifiant;

records! {
    /// Request of `structures/rechercher/espaces`.
    pub struct RechercherEspacesRequest {
        /// Identifier of the service in Chorus Pro.
        pub id_service: Option<i64>,
        /// Page and order of the results.
        pub parametres_rechercher_espaces: Option<Pagination>,
        /// The structure.
        pub structure: Option<CritereStructureEspaces>,
    }

    /// The structure whose spaces are listed.
    pub struct CritereStructureEspaces {
        /// Identifier of the structure in Chorus Pro, its `idStructureCPP`.
        pub id_structure: Option<i64>,
        /// Identifier of the structure, usually a SIRET.
        pub identifiant_structure: Option<String>,
        /// What the structure's identifier is.
        pub type_identifiant_structure: Option<TypeIdentifiant>,
    }

    /// Request of `structures/lister/rattachementsutilisateur`: a structure and a user, each by its
    /// identifier in Chorus Pro or by the one it has elsewhere.
    pub struct ListerRattachementsRequest {
        /// E-mail address with which the user logs in.
        pub adresse_email_connexion_utilisateur: Option<String>,
        /// Identifier of the structure in Chorus Pro, its `idStructureCPP`.
        pub id_structure: Option<i64>,
        /// Identifier of the user.
        pub id_utilisateur: Option<i64>,
        /// Identifier of the structure, usually a SIRET.
        pub identifiant_structure: Option<String>,
        /// Page and order of the results.
        pub parametres_lister_rattachements_structure_utilisateur: Option<Pagination>,
        /// What the structure's identifier is.
        pub type_identifiant_structure: Option<TypeIdentifiant>,
    }
}

responses! {
    /// Answer of `structures/rechercher/espaces`.
    pub struct RechercherEspacesResponse {
        /// The spaces of this page.
        pub liste_espace: Vec<EspaceTrouve>,
        /// Place of this page in the results.
        pub parametres_retour: Option<ParametresRetour>,
    }

    /// Answer of `structures/lister/rattachementsutilisateur`.
    pub struct ListerRattachementsResponse {
        /// Name of the structure.
        pub designation_structure: Option<String>,
        /// Identifier of the structure in Chorus Pro, its `idStructureCPP`.
        pub id_structure: Option<i64>,
        /// Identifier of the structure, usually a SIRET.
        pub identifiant_structure: Option<String>,
        /// The services of this page.
        pub liste_services: Vec<ServiceRattache>,
        /// Place of this page in the results.
        pub parametres_retour: Option<ParametresRetour>,
        /// Whether the portal tells that this is the first service.
        pub premier_service: Option<bool>,
    }
}

answers! {
    /// A space of a structure on the portal, such as the one of received invoices.
    pub struct EspaceTrouve {
        /// Code of the kind of space.
        pub code_espace: Option<i64>,
        /// Code of the service, the one that invoices quote.
        pub code_service: Option<String>,
        /// State of the space.
        pub etat_courant: Option<EtatEspace>,
        /// Identifier of the space.
        pub id_espace_fo: Option<i64>,
        /// Identifier of the service in Chorus Pro.
        pub id_service: Option<i64>,
        /// Name of the space.
        pub libelle_espace: Option<String>,
        /// Name of the service.
        pub libelle_service: Option<String>,
        /// What the account may do in the space.
        pub type_habilitation: Option<TypeHabilitation>,
    }
}
