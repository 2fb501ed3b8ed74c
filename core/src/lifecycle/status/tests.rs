use super::*;
use crate::text::fold;

/// The 56 values of `statutFacture` in the published API.
const PUBLISHED: &str = "BROUILLON A_VALIDER_1 ERREUR_FOURNISSEUR_SUR_VALIDEUR REFUSEE_1 VALIDEE_1 \
    ABSENCE_VALIDATION_1_HORS_DELAI A_VALIDER_2 ERREUR_COTRAITANT_SUR_VALIDEUR REFUSEE_2 VALIDEE_2 \
    ABSENCE_VALIDATION_2_HORS_DELAI DEPOSEE ERREUR_FOURNISSEUR_SUR_MOE EN_COURS_ACHEMINEMENT MISE_A_DISPOSITION \
    A_RECYCLER SUSPENDUE REJETEE MANDATEE MISE_EN_PAIEMENT COMPTABILISEE MISE_A_DISPOSITION_COMPTABLE ABANDONNEE \
    SUPPRIMEE ASSOCIEE EN_COURS_TRAITEMENT_PIVOT_S A_VALIDER_MOE REFUSEE_MOE EN_ATTENTE_RECYCLAGE_FOURNISSEUR \
    ERREUR_MOE_SUR_FOURNISSEUR ERREUR_MOA_SUR_FOURNISSEUR INTERPRETEE_OCR COMPLETEE ERREUR_FOURNISSEUR_SUR_MOA \
    ERREUR_MOE_SUR_MOA ERREUR_DESTINATAIRE_PD ERREUR_DESTINATAIRE_EA SERVICE_FAIT NON_CONFORME A_ASSOCIER_MOE \
    ERREUR_DE_MOE MISE_A_DISPOSITION_MOE PRISE_EN_COMPTE_MOE A_ASSOCIER_MOA ERREUR_DE_MOA REFUSEE_MOA \
    A_ASSOCIER_FOURNISSEUR REFUSEE_FOURNISSEUR A_COMPLETER TRANSMISE_MOA PRISE_EN_COMPTE_DESTINATAIRE \
    REMPLACEE_PAR_A22 DUPLIQUE_APRES_REFUS MISE_A_DISPOSITION_MOA PRISE_EN_COMPTE_MOA TECHNIQUE_INCONNU";

#[test]
fn the_published_statuses_are_all_there_in_their_order() {
    let published: Vec<_> = PUBLISHED.split_whitespace().collect();
    assert_eq!(published.len(), 56);
    let codes: Vec<_> = Status::KNOWN.iter().map(Status::code).collect();
    assert_eq!(codes, published);
}

#[test]
fn every_status_is_found_by_code_and_by_label_in_both_languages() {
    for status in Status::KNOWN {
        let text = status.text().unwrap_or_else(|| panic!("{status} has no row"));
        assert_eq!(&Status::from_code(status.code()), status);
        assert_eq!(Status::from_label(text.fr).as_ref(), Some(status), "{}", text.fr);
        assert_eq!(Status::from_label(text.en).as_ref(), Some(status), "{}", text.en);
        assert_eq!(Status::from_label(&fold(text.fr).to_uppercase()).as_ref(), Some(status));
        assert_eq!(Status::from_label(&status.code().to_lowercase().replace('_', " ")).as_ref(), Some(status));
    }
}

#[test]
fn every_status_answers_every_question() {
    for status in Status::KNOWN {
        let row = status.row().unwrap_or_else(|| panic!("{status} has no row"));
        for text in [row.label, row.meaning] {
            assert!(!text.fr.is_empty() && !text.en.is_empty(), "{status}");
            assert_ne!(text.fr, text.en, "{status}");
        }
        assert!(row.terminal || row.next != Actor::Nobody, "{status} waits for nobody");
        assert!(row.terminal || !row.actions.is_empty(), "{status} leaves the supplier without advice");
    }
}

#[test]
fn every_row_belongs_to_a_published_status() {
    let rows: Vec<_> = table::ROWS.iter().chain(&works::ROWS).map(|row| row.code).collect();
    assert_eq!(rows.len(), 56);
    for code in &rows {
        assert!(Status::from_code(code).is_known(), "{code}");
        assert_eq!(rows.iter().filter(|other| *other == code).count(), 1, "{code}");
    }
}

#[test]
fn the_kit_stages_hold_the_statuses_of_the_same_name() {
    for (code, stage) in [
        ("DEPOSEE", Stage::Deposee),
        ("EN_COURS_ACHEMINEMENT", Stage::EnCoursAcheminement),
        ("MISE_A_DISPOSITION", Stage::MiseADisposition),
        ("COMPTABILISEE", Stage::Comptabilisee),
        ("MISE_EN_PAIEMENT", Stage::MiseEnPaiement),
        ("REJETEE", Stage::Rejetee),
    ] {
        let status = Status::from_code(code);
        assert_eq!(status.stage(), Some(stage));
        assert_eq!(status.text(), Some(stage.label()));
    }
    for code in ["SUSPENDUE", "COMPLETEE", "SERVICE_FAIT", "MANDATEE", "MISE_A_DISPOSITION_COMPTABLE"] {
        assert_eq!(Status::from_code(code).stage(), Some(Stage::MiseADisposition), "{code}");
    }
    assert_eq!(Status::ARecycler.stage(), Some(Stage::Rejetee));
    assert_eq!(Status::Brouillon.stage(), None);
}

#[test]
fn terminal_statuses_are_exactly_these() {
    let terminal: Vec<_> = Status::KNOWN.iter().filter(|status| status.is_terminal()).map(Status::code).collect();
    assert_eq!(
        terminal,
        [
            "REFUSEE_1",
            "REFUSEE_2",
            "REJETEE",
            "MISE_EN_PAIEMENT",
            "ABANDONNEE",
            "SUPPRIMEE",
            "ASSOCIEE",
            "REFUSEE_MOE",
            "NON_CONFORME",
            "REFUSEE_MOA",
            "REFUSEE_FOURNISSEUR",
            "REMPLACEE_PAR_A22",
            "DUPLIQUE_APRES_REFUS",
        ]
    );
}

#[test]
fn payment_is_never_guaranteed_to_be_reported() {
    for code in ["MANDATEE", "COMPTABILISEE"] {
        let status = Status::from_code(code);
        assert!(status.may_be_last() && !status.is_terminal(), "{code}");
    }
    assert!(Status::MiseEnPaiement.may_be_last());
    assert!(!Status::MiseADisposition.may_be_last());
}

#[test]
fn visibility_follows_the_course_of_the_invoice() {
    for code in ["BROUILLON", "A_VALIDER_1", "DEPOSEE", "EN_COURS_ACHEMINEMENT", "A_RECYCLER", "A_VALIDER_MOE"] {
        assert!(!Status::from_code(code).is_visible_to_recipient(), "{code}");
    }
    for code in ["MISE_A_DISPOSITION", "SUSPENDUE", "COMPLETEE", "REJETEE", "MANDATEE", "MISE_EN_PAIEMENT"] {
        assert!(Status::from_code(code).is_visible_to_recipient(), "{code}");
    }
    assert!(Status::KNOWN.iter().all(Status::is_visible_to_supplier));
}

#[test]
fn the_works_circuit_is_told_apart() {
    assert_eq!(Status::KNOWN.iter().filter(|status| status.is_works()).count(), 25);
    assert!(Status::TransmiseMoa.is_works() && Status::PriseEnCompteDestinataire.is_works());
    assert!(!Status::MiseADisposition.is_works());
}

#[test]
fn the_supplier_has_the_right_answer_to_each_refusal() {
    assert_eq!(Status::ARecycler.supplier_actions().first(), Some(&SupplierAction::Recycle));
    assert_eq!(Status::Suspendue.supplier_actions().first(), Some(&SupplierAction::Complete));
    let rejected = Status::Rejetee.supplier_actions();
    assert!(rejected.contains(&SupplierAction::AcknowledgeRejection));
    assert!(rejected.contains(&SupplierAction::IssueNewInvoice));
    assert!(!rejected.contains(&SupplierAction::Recycle));
    assert_eq!(
        Status::ErreurFournisseurSurValideur.supplier_actions().first(),
        Some(&SupplierAction::CorrectValidator)
    );
    assert_eq!(Status::MiseADisposition.next_actor(), Actor::Recipient);
    assert_eq!(Status::MiseEnPaiement.next_actor(), Actor::Nobody);
}

#[test]
fn an_unknown_code_is_kept_and_answers_what_it_can() {
    let status: Status = serde_json::from_str("\"ABSENCE_VALIDATION_MOE_DELAI_REGLEMENTAIRE\"").unwrap();
    assert!(!status.is_known());
    assert_eq!(status.label(Language::Fr), "ABSENCE_VALIDATION_MOE_DELAI_REGLEMENTAIRE");
    assert_eq!(serde_json::to_string(&status).unwrap(), "\"ABSENCE_VALIDATION_MOE_DELAI_REGLEMENTAIRE\"");
    assert_eq!((status.stage(), status.is_terminal(), status.next_actor()), (None, false, Actor::Unknown));
    assert_eq!(Status::from_label("n'importe quoi"), None);
    assert_eq!(Status::from_label(""), None);
}

#[test]
fn labels_forgive_case_accents_and_spacing() {
    assert_eq!(Status::from_label("  MISE À  DISPOSITION du destinataire "), Some(Status::MiseADisposition));
    assert_eq!(Status::from_label("a recycler"), Some(Status::ARecycler));
    assert_eq!(Status::from_label("rejetee"), Some(Status::Rejetee));
}
