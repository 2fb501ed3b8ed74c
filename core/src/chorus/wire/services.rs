//! Services of a structure, and what each requires of invoices.

use crate::chorus::wire::field::{answers, records, responses};
use crate::chorus::wire::page::{Pagination, ParametresRetour};
use crate::chorus::wire::structures::AdressePostale;
use crate::date::Moment;

records! {
    /// Request of `structures/rechercher/services`.
    pub struct RechercherServicesRequest {
        /// Identifier of the structure in Chorus Pro, its `idStructureCPP`.
        pub id_structure: Option<i64>,
        /// Page and order of the results.
        pub parametres_rechercher_services_structure: Option<Pagination>,
    }

    /// Request of `structures/consulter/service`.
    pub struct ConsulterServiceRequest {
        /// Language of the labels, `FR` or `EN`; French when absent.
        pub code_langue: Option<String>,
        /// Identifier of the service in Chorus Pro.
        pub id_service: Option<i64>,
        /// Identifier of the structure in Chorus Pro, its `idStructureCPP`.
        pub id_structure: Option<i64>,
    }
}

responses! {
    /// Answer of `structures/rechercher/services`.
    pub struct RechercherServicesResponse {
        /// The services of this page.
        pub liste_services: Vec<ServiceTrouve>,
        /// Place of this page in the results.
        pub parametres_retour: Option<ParametresRetour>,
    }
}

answers! {
    /// A service that a search has found.
    pub struct ServiceTrouve {
        /// Code of the service, the one that invoices quote.
        pub code_service: Option<String>,
        /// Whether the service can be named on invoices.
        pub est_actif: Option<bool>,
        /// Identifier of the service in Chorus Pro.
        pub id_service: Option<i64>,
        /// Name of the service.
        pub libelle_service: Option<String>,
        /// Status of the service.
        pub statut_service: Option<String>,
        /// First day on which the service can be named.
        pub date_dbt_service: Option<Moment>,
        /// Last day on which the service can be named.
        pub date_fin_service: Option<Moment>,
    }
}

responses! {
    /// Answer of `structures/consulter/service`.
    pub struct ConsulterServiceResponse {
        /// Postal address of the service.
        pub adresse_postale: Option<AdressePostale>,
        /// Name and code of the service.
        pub informations_generales: Option<InformationsService>,
        /// Results to a page; the portal gives 10 when nothing is asked.
        pub nb_resultats_par_page: Option<i64>,
        /// Number of this page, counted from 1.
        pub page_courante: Option<i64>,
        /// Number of pages.
        pub pages: Option<i64>,
        /// What the service requires of invoices.
        pub parametres: Option<ParametresService>,
        /// Number of results on all pages.
        pub total: Option<i64>,
    }
}

answers! {
    /// Name and code of a service.
    pub struct InformationsService {
        /// Code of the service, the one that invoices quote.
        pub code_service: Option<String>,
        /// What the service does, in the recipient's words.
        pub description_service: Option<String>,
        /// Name of the service.
        pub nom_service: Option<String>,
    }

    /// What a service requires of invoices, and when it can be named.
    pub struct ParametresService {
        /// When the service was created.
        pub date_creation: Option<Moment>,
        /// First day on which the service can be named.
        pub date_debut_validite: Option<Moment>,
        /// Last day on which the service can be named.
        pub date_fin_validite: Option<Moment>,
        /// When the service was last changed.
        pub date_modification: Option<Moment>,
        /// Whether the service reports that an invoice has been paid.
        pub mise_en_paiement: Option<bool>,
        /// Whether an invoice for this service must name an engagement number.
        pub numero_engagement: Option<bool>,
    }
}
