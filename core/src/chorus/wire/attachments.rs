//! Files that the portal keeps: finding, detaching and downloading them.

use crate::chorus::wire::codes::{FormatTelechargement, ObjetPieceJointe, OuiNon};
use crate::chorus::wire::contenu::Contenu;
use crate::chorus::wire::field::{answers, records, responses};
use crate::chorus::wire::page::{Pagination, ParametresRetour};
use crate::identifier::TypeIdentifiant;

records! {
    /// Request of `transverses/detacherPieceJointe`.
    pub struct DetacherPieceJointeRequest {
        /// Identifier of the link between the file and what it is attached to, the
        /// `pieceJointeObjetId` of a search.
        pub id_piece_jointe_objet: Option<i64>,
    }

    /// Request of `transverses/rechercher/pj/moncompte`.
    pub struct RechercherPiecesCompteRequest {
        /// Language of the labels, `FR` or `EN`; French when absent.
        pub code_langue: Option<String>,
        /// Name of the file.
        pub piece_jointe_designation: Option<String>,
        /// Identifier of the type of attachment, from `recuperer/typespj`.
        pub piece_jointe_type_id: Option<i64>,
        /// Page and order of the results.
        pub parametres_recherche: Option<Pagination>,
    }

    /// Request of `transverses/rechercher/pj/structure`.
    pub struct RechercherPiecesStructureRequest {
        /// Language of the labels, `FR` or `EN`; French when absent.
        pub code_langue: Option<String>,
        /// Identifier of the structure in Chorus Pro.
        #[serde(rename = "idStructureCPP")]
        pub id_structure_cpp: Option<i64>,
        /// Name of the file.
        pub piece_jointe_designation: Option<String>,
        /// Identifier of the type of attachment, from `recuperer/typespj`.
        pub piece_jointe_type_id: Option<i64>,
        /// Page and order of the results.
        pub parametres_recherche: Option<Pagination>,
    }

    /// Request of `transverses/telecharger/pieceJointe`. Of the records below, the one that
    /// `objet_piece_jointe` speaks of is given; a user has none.
    pub struct TelechargerPieceJointeRequest {
        /// Whose file is wanted.
        pub objet_piece_jointe: Option<ObjetPieceJointe>,
        /// The invoices.
        pub demande_paiement: Option<DemandePaiementATelecharger>,
        /// The engagement.
        pub engagement_juridique: Option<EngagementATelecharger>,
        /// The support ticket.
        pub sollicitation: Option<SollicitationATelecharger>,
        /// The structure, for its files, its mandate and its bank details.
        pub structure: Option<StructureATelecharger>,
    }

    /// Invoices to download.
    pub struct DemandePaiementATelecharger {
        /// Whether the additional files are wanted too.
        pub avec_pieces_jointes_complementaires: Option<OuiNon>,
        /// The form that is wanted.
        pub format: Option<FormatTelechargement>,
        /// The invoices.
        pub liste_facture: Vec<FactureATelecharger>,
    }

    /// An invoice to download.
    pub struct FactureATelecharger {
        /// Identifier of the invoice in Chorus Pro, called `identifiantFactureCPP` elsewhere.
        pub id_facture: Option<i64>,
    }

    /// An engagement whose file is wanted.
    pub struct EngagementATelecharger {
        /// Engagement number, 50 characters at most (BT-13).
        pub numero_engagement_juridique: Option<String>,
    }

    /// A support ticket whose file is wanted.
    pub struct SollicitationATelecharger {
        /// Identifier of the ticket.
        pub id_sollicitation: Option<i64>,
        /// Whether the files of the ticket are wanted too.
        pub piece_jointe_sollicitation: Option<OuiNon>,
    }

    /// A structure whose file is wanted, by its identifier in Chorus Pro or else by the other two.
    pub struct StructureATelecharger {
        /// Identifier of the structure in Chorus Pro, its `idStructureCPP`.
        pub id_structure: Option<i64>,
        /// Identifier of the structure, usually a SIRET.
        pub identifiant_structure: Option<String>,
        /// What the identifier is.
        pub type_identifiant_structure: Option<TypeIdentifiant>,
    }
}

responses! {
    /// Answer of `transverses/detacherPieceJointe`.
    pub struct DetacherPieceJointeResponse {}

    /// Answer of `transverses/rechercher/pj/moncompte` and `transverses/rechercher/pj/structure`.
    pub struct RechercherPiecesResponse {
        /// The files of this page.
        pub liste_pieces_jointes: Vec<PieceJointeTrouvee>,
        /// Place of this page in the results.
        pub parametres_retour: Option<ParametresRetour>,
    }

    /// Answer of `transverses/telecharger/pieceJointe`.
    pub struct TelechargerPieceJointeResponse {
        /// The file.
        pub piece_jointe: Option<Contenu>,
    }
}

answers! {
    /// A file that a search has found.
    pub struct PieceJointeTrouvee {
        /// Name of the file.
        pub piece_jointe_designation: Option<String>,
        /// Extension of the file name.
        pub piece_jointe_extension: Option<String>,
        /// Identifier of the file.
        pub piece_jointe_id: Option<i64>,
        /// Identifier of the link between the file and what it is attached to.
        pub piece_jointe_objet_id: Option<i64>,
        /// Identifier of the structure, usually a SIRET; for the files of a structure.
        pub piece_jointe_structure_code: Option<String>,
        /// Identifier of the structure in Chorus Pro; for the files of a structure.
        pub piece_jointe_structure_id: Option<i64>,
        /// Legal name of the structure; for the files of a structure.
        pub piece_jointe_structure_raison_sociale: Option<String>,
        /// Code of the type of attachment.
        pub piece_jointe_type_code: Option<String>,
        /// Name of the type of attachment.
        pub piece_jointe_type_libelle: Option<String>,
        /// Identifier of the user.
        pub piece_jointe_utilisateur_id: Option<i64>,
    }
}
