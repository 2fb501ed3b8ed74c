//! The Chorus Pro API: typed records, pure request and answer pairs, and what can go wrong.
//!
//! [`wire`] holds the records. Each operation is a pair such as [`soumettre_request`] and
//! [`soumettre_response`], which neither wait nor connect. [`Client`] joins them over a
//! [`Transport`](crate::transport::Transport). [`Environment`] says where the portal is,
//! [`Credentials`] and a [`Token`] make the [`Session`] that every request needs.
//!
//! An answer of HTTP 200 is a success only when its `codeRetour` is 0; otherwise it is
//! [`Error::Refused`].

mod call;
mod client;
mod credentials;
mod environment;
mod error;
mod from_invoice;
mod operation;
mod recipient;
mod session;
pub mod wire;

pub use self::call::{
    ajouter_fichier_request, ajouter_fichier_response, cadres_facturation_request, cadres_facturation_response,
    completer_request, completer_response, consulter_cr_detaille_request, consulter_cr_detaille_response,
    consulter_cr_request, consulter_cr_response, consulter_fournisseur_request, consulter_fournisseur_response,
    consulter_historique_request, consulter_historique_response, consulter_service_request, consulter_service_response,
    consulter_structure_request, consulter_structure_response, consulter_valideur_request, consulter_valideur_response,
    coordonnees_bancaires_request, coordonnees_bancaires_response, corriger_valideur_request,
    corriger_valideur_response, deposer_flux_request, deposer_flux_response, deposer_pdf_request, deposer_pdf_response,
    detacher_piece_jointe_request, detacher_piece_jointe_response, devises_request, devises_response,
    etats_demande_paiement_request, etats_demande_paiement_response, etats_traitement_request,
    etats_traitement_response, formats_flux_request, formats_flux_response, health_check_request,
    health_check_response, information_siret_request, information_siret_response, lister_rattachements_request,
    lister_rattachements_response, modes_depot_request, modes_depot_response, modes_reglement_request,
    modes_reglement_response, motifs_exoneration_request, motifs_exoneration_response, motifs_refus_request,
    motifs_refus_response, pays_request, pays_response, rattachements_request, rattachements_response,
    rechercher_a_traiter_fournisseur_request, rechercher_a_traiter_fournisseur_response,
    rechercher_a_traiter_valideur_request, rechercher_a_traiter_valideur_response, rechercher_demande_paiement_request,
    rechercher_demande_paiement_response, rechercher_destinataire_request, rechercher_destinataire_response,
    rechercher_engagements_request, rechercher_engagements_response, rechercher_espaces_request,
    rechercher_espaces_response, rechercher_fournisseur_request, rechercher_fournisseur_response,
    rechercher_pieces_compte_request, rechercher_pieces_compte_response, rechercher_pieces_structure_request,
    rechercher_pieces_structure_response, rechercher_services_request, rechercher_services_response,
    rechercher_structures_request, rechercher_structures_response, rechercher_travaux_request,
    rechercher_travaux_response, rechercher_valideur_request, rechercher_valideur_response, recycler_request,
    recycler_response, soumettre_request, soumettre_response, statuts_visibles_valideur_request,
    statuts_visibles_valideur_response, structures_actives_destinataire_request,
    structures_actives_destinataire_response, structures_actives_fournisseur_request,
    structures_actives_fournisseur_response, structures_actives_travaux_request, structures_actives_travaux_response,
    syntaxes_flux_request, syntaxes_flux_response, taux_tva_request, taux_tva_response, telecharger_annuaire_request,
    telecharger_annuaire_response, telecharger_groupe_request, telecharger_groupe_response,
    telecharger_piece_jointe_request, telecharger_piece_jointe_response, token_request, token_response,
    traiter_a_valider_request, traiter_a_valider_response, traiter_recue_request, traiter_recue_response,
    traiter_rejet_request, traiter_rejet_response, types_demande_paiement_request, types_demande_paiement_response,
    types_facture_travaux_request, types_facture_travaux_response, types_identifiant_request,
    types_identifiant_response, types_piece_jointe_request, types_piece_jointe_response,
};
pub use self::client::{Client, Download, Downloaded, FileKind, FileToDeposit, Quota, Retry, Signature, Submission};
pub use self::credentials::{Credentials, CredentialsError};
pub use self::environment::{Environment, EnvironmentError};
pub use self::error::{Error, HttpFailure};
pub use self::from_invoice::SubmissionError;
pub(crate) use self::from_invoice::vat_by_rate;
pub use self::operation::Operation;
pub use self::recipient::{Recipient, RecipientService, RequiredReferences, Requirement, ServiceStanding};
pub use self::session::{Session, Token};
