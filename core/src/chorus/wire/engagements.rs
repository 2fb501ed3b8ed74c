//! Engagements of the State (*engagements juridiques*).

use crate::chorus::wire::codes::EtatEngagementJuridique;
use crate::chorus::wire::field::{answers, records, responses};

records! {
    /// Request of `engagementsJuridiques/rechercher`, which knows the engagements of the State only.
    pub struct RechercherEngagementsRequest {
        /// Identifier of the recipient in Chorus Pro, its `idStructureCPP`, as text.
        pub structure_receptrice_engagement_juridique: Option<String>,
        /// Engagement number, 50 characters at most (BT-13).
        pub numero_engagement_juridique: Option<String>,
        /// State of the engagement.
        pub etat_courant_engagement_juridique: Option<EtatEngagementJuridique>,
    }
}

responses! {
    /// Answer of `engagementsJuridiques/rechercher`.
    pub struct RechercherEngagementsResponse {
        /// The engagements.
        pub liste_engagement_juridique: Vec<EngagementTrouve>,
    }
}

answers! {
    /// An engagement that a search has found. What the portal says of one is not published; these
    /// are the names of the question.
    pub struct EngagementTrouve {
        /// Engagement number, 50 characters at most (BT-13).
        pub numero_engagement_juridique: Option<String>,
        /// State of the engagement.
        pub etat_courant_engagement_juridique: Option<EtatEngagementJuridique>,
    }
}
