//! What supplier and recipient can do with an invoice that is there.

use crate::chorus::wire::field::{answers, records, responses};
use crate::chorus::wire::submission::{DestinataireSoumis, PieceJointeComplementaire, ReferencesSoumises};
use crate::date::Moment;
use crate::identifier::TypeIdentifiant;
use crate::lifecycle::Status;

records! {
    /// Request of `factures/recycler`, for an invoice that is `A_RECYCLER`.
    pub struct RecyclerRequest {
        /// Identifier of the user; not needed with a technical account.
        pub id_utilisateur_courant: Option<i64>,
        /// Identifier of the invoice in Chorus Pro.
        #[serde(rename = "identifiantFactureCPP")]
        pub identifiant_facture_cpp: Option<i64>,
        /// Recipient.
        pub destinataire: Option<DestinataireSoumis>,
        /// Comment of the supplier, 2000 characters at most.
        pub commentaire: Option<String>,
        /// References of the invoice; only the routing ones are meant to change.
        pub reference: Option<ReferencesSoumises>,
    }

    /// Request of `factures/completer`, for an invoice that is `SUSPENDUE`.
    pub struct CompleterRequest {
        /// Identifier of the user; not needed with a technical account.
        pub id_utilisateur_courant: Option<i64>,
        /// Identifier of the invoice in Chorus Pro.
        #[serde(rename = "identifiantFactureCPP")]
        pub identifiant_facture_cpp: Option<i64>,
        /// Additional files.
        pub piece_jointe_complementaire: Vec<PieceJointeComplementaire>,
        /// Comment of the supplier, 2000 characters at most.
        pub commentaire: Option<String>,
    }

    /// Request of `factures/traiterRejet`: the supplier has seen that these invoices are rejected.
    pub struct TraiterRejetRequest {
        /// The invoices.
        pub liste_demande_paiement: Vec<DemandePaiement>,
    }

    /// An invoice named by its identifier.
    pub struct DemandePaiement {
        /// Identifier of the invoice in Chorus Pro.
        pub id_demande_paiement: Option<i64>,
    }

    /// Request of `factures/traiter/recue`: the recipient gives an invoice its next status.
    pub struct TraiterRecueRequest {
        /// Identifier of the user; not needed with a technical account.
        pub id_utilisateur_courant: Option<i64>,
        /// Identifier of the invoice in Chorus Pro, called `identifiantFactureCPP` elsewhere.
        pub id_facture: Option<i64>,
        /// Status to give to the invoice.
        pub nouveau_statut: Option<Status>,
        /// Reason in free text, 255 characters at most; mandatory to reject or suspend, else an
        /// empty text.
        pub motif: Option<String>,
        /// Number of the recipient's payment order.
        #[serde(rename = "numeroDPMandat")]
        pub numero_dp_mandat: Option<String>,
    }

    /// Request of `factures/corriger/valideur/facture`, for an invoice that is
    /// `ERREUR_FOURNISSEUR_SUR_VALIDEUR`.
    pub struct CorrigerValideurRequest {
        /// Identifier of the invoice in Chorus Pro, called `identifiantFactureCPP` elsewhere.
        pub id_facture: Option<i64>,
        /// Identifier of the right validator in Chorus Pro, its `idStructureCPP`.
        pub id_structure: Option<i64>,
        /// What the identifier of the right validator is.
        pub type_identifiant_structure: Option<TypeIdentifiant>,
        /// Identifier of the right validator, usually a SIRET.
        pub identifiant_structure: Option<String>,
    }

    /// Request of `transverses/recuperer/etats/traitement`.
    pub struct EtatsTraitementRequest {
        /// Status to start from.
        pub statut_courant: Option<Status>,
    }
}

responses! {
    /// Answer of `factures/recycler`.
    pub struct RecyclerResponse {
        /// Identifier of the invoice in Chorus Pro.
        #[serde(rename = "identifiantFactureCPP")]
        pub identifiant_facture_cpp: Option<i64>,
        /// Invoice number (BT-1).
        pub numero_facture: Option<String>,
        /// Current status.
        pub statut_facture: Option<Status>,
        /// New day of deposit.
        pub date_depot: Option<Moment>,
    }

    /// Answer of `factures/completer`.
    pub struct CompleterResponse {
        /// Number of this page, counted from 1.
        pub page_courante: Option<i64>,
        /// Number of pages.
        pub pages: Option<i64>,
        /// Results to a page; the portal gives 10 when nothing is asked.
        pub nb_resultats_par_page: Option<i64>,
        /// Number of results on all pages.
        pub total: Option<i64>,
        /// Identifier of the invoice in Chorus Pro.
        #[serde(rename = "identifiantFactureCPP")]
        pub identifiant_facture_cpp: Option<i64>,
        /// Invoice number (BT-1).
        pub numero_facture: Option<String>,
        /// When the request was carried out.
        pub date_traitement: Option<Moment>,
    }

    /// Answer of `factures/traiterRejet`.
    pub struct TraiterRejetResponse {}

    /// Answer of `factures/corriger/valideur/facture`.
    pub struct CorrigerValideurResponse {
        /// Identifier of the invoice in Chorus Pro, called `identifiantFactureCPP` elsewhere.
        pub id_facture: Option<i64>,
    }

    /// Answer of `factures/traiter/recue`.
    pub struct TraiterRecueResponse {
        /// Identifier of the invoice in Chorus Pro, called `identifiantFactureCPP` elsewhere.
        pub id_facture: Option<i64>,
        /// Invoice number (BT-1).
        pub numero_facture: Option<String>,
        /// When the request was carried out.
        pub date_traitement: Option<Moment>,
        /// Status that the invoice has now.
        pub nouveau_statut: Option<Status>,
    }

    /// Answer of `transverses/recuperer/etats/traitement`: the statuses a recipient may give next.
    pub struct EtatsTraitementResponse {
        /// The statuses a recipient may give.
        pub liste_statuts_possibles_pour_traitement: Vec<StatutPossible>,
    }
}

answers! {
    /// A status that may follow.
    pub struct StatutPossible {
        /// Status that may follow.
        pub statut_possible_pour_traitement: Option<Status>,
    }
}
