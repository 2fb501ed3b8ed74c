//! The account's own structures and bank details, and the state of the service.

use crate::chorus::wire::codes::StatutRattachement;
use crate::chorus::wire::field::{answers, records, responses};
use crate::chorus::wire::page::{Pagination, ParametresRetour};
use crate::date::Moment;
use crate::decimal::Decimal;
use crate::identifier::TypeIdentifiant;

records! {
    /// Request of `utilisateurs/monCompte/recuperer/rattachements`.
    pub struct RattachementsRequest {
        /// Page and order of the results.
        pub parametres_recherche: Option<Pagination>,
    }

    /// Request of `transverses/recuperer/coordbanc/valides`.
    pub struct CoordonneesBancairesRequest {
        /// Identifier of the structure in Chorus Pro, its `idStructureCPP`.
        pub id_structure: Option<i64>,
    }

    /// Request of `transverses/recuperer/tauxtva`, the usual test of a connection.
    pub struct TauxTvaRequest {
        /// Language of the labels, `FR` or `EN`; French when absent.
        pub code_langue: Option<String>,
    }

    /// Request of `transverses/health-check`, the one call that is a GET and has no body.
    pub struct HealthCheckRequest {}
}

responses! {
    /// Answer of `utilisateurs/monCompte/recuperer/rattachements`.
    pub struct RattachementsResponse {
        /// The structures the account is attached to.
        pub liste_structure_rattachement: Vec<StructureRattachee>,
        /// Place of this page in the results.
        pub parametres_retour: Option<ParametresRetour>,
    }
}

answers! {
    /// A structure that the account is attached to.
    pub struct StructureRattachee {
        /// Identifier of the attachment.
        pub id_rattachement_structure: Option<i64>,
        /// Identifier of the structure in Chorus Pro, its `idStructureCPP`.
        pub id_structure: Option<i64>,
        /// Identifier of the structure, usually a SIRET.
        pub identifiant_structure: Option<String>,
        /// What the identifier is.
        pub type_identifiant_structure: Option<TypeIdentifiant>,
        /// Name of the structure.
        pub designation_structure: Option<String>,
        /// Role of the account in the structure.
        pub role_utilisateur: Option<String>,
        /// Status of the attachment.
        pub statut_rattachement_structure: Option<StatutRattachement>,
        /// Status of the account.
        pub statut_utilisateur: Option<String>,
        /// Services of the structure that the account is attached to.
        pub liste_services_rattache: Vec<ServiceDuCompte>,
    }

    /// A service of a structure that the account is attached to.
    pub struct ServiceDuCompte {
        /// Identifier of the attachment.
        pub id_rattachement_service: Option<i64>,
        /// Identifier of the service in Chorus Pro.
        pub id_service: Option<i64>,
        /// Code of the service, the one that invoices quote.
        pub code_service: Option<String>,
        /// Name of the service.
        pub libelle_service: Option<String>,
        /// Whether the service can be named on invoices.
        pub est_actif: Option<bool>,
        /// Status of the service.
        pub statut_service: Option<String>,
        /// Status of the attachment.
        pub statut_rattachement_service: Option<StatutRattachement>,
        /// First day on which the service can be named.
        pub date_dbt_service: Option<Moment>,
        /// Last day on which the service can be named.
        pub date_fin_service: Option<Moment>,
    }

    /// A service that the account is attached to.
    pub struct ServiceRattache {
        /// Identifier of the attachment.
        pub id_rattachement: Option<i64>,
        /// Identifier of the service in Chorus Pro.
        pub id_service: Option<i64>,
        /// Code of the service, the one that invoices quote.
        pub code_service: Option<String>,
        /// Name of the service.
        pub nom_service: Option<String>,
        /// Status of the attachment.
        pub statut_rattachement: Option<StatutRattachement>,
        /// First day of the attachment.
        pub date_debut: Option<Moment>,
        /// Last day of the attachment.
        pub date_fin: Option<Moment>,
        /// Comment on the attachment.
        pub commentaire: Option<String>,
    }
}

responses! {
    /// Answer of `transverses/recuperer/coordbanc/valides`.
    pub struct CoordonneesBancairesResponse {
        /// The bank details.
        pub liste_coordonnee_bancaire: Vec<CoordonneeBancaire>,
    }
}

answers! {
    /// Bank details of a supplier that the portal has approved.
    pub struct CoordonneeBancaire {
        /// Identifier of the bank details.
        pub id_coordonnee_bancaire: Option<i64>,
        /// Name the supplier gave to them.
        pub nom_coordonnee_bancaire: Option<String>,
    }
}

responses! {
    /// Answer of `transverses/recuperer/tauxtva`.
    pub struct TauxTvaResponse {
        /// The rates.
        pub liste_taux_tva: Vec<TauxTva>,
    }
}

answers! {
    /// A VAT rate that the portal knows by a code.
    pub struct TauxTva {
        /// Code of the rate.
        pub code_taux_tva: Option<String>,
        /// Name of the rate.
        pub libelle_taux_tva: Option<String>,
        /// Rate in percent.
        pub valeur_taux_tva: Option<Decimal>,
    }

    /// Answer of `transverses/health-check`.
    pub struct HealthCheckResponse {
        /// HTTP status as a number.
        pub status_code_value: Option<i64>,
        /// HTTP status as a word, `OK` when the portal is up.
        pub status_code: Option<String>,
        /// What the portal says of itself.
        pub body: Option<String>,
    }
}
