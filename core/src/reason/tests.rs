use std::collections::HashSet;

use super::*;

/// The list of the kit, group by group, in its order, as printed but for the second printing of
/// « Suppression pour compensation d'avoirs ».
const PRINTED: [(Group, &str, bool); 16] = [
    (Group::Technical, "SE/EJ incorrect", false),
    (Group::Technical, "Créancier inconnu ou différent de celui de l'EJ", false),
    (Group::PurchasingAccounting, "Marché terminé", true),
    (Group::PurchasingAccounting, "Sous-traitant / cotraitant non déclaré", true),
    (Group::PurchasingAccounting, "Suppression pour compensation d'avoirs", true),
    (Group::PurchasingAccounting, "Justificatif absent ou insuffisant", false),
    (Group::PurchasingAccounting, "Montant de la facture erroné", false),
    (Group::PurchasingAccounting, "Taux de TVA erroné", false),
    (Group::PurchasingAccounting, "Retraitement manuel par les services", true),
    (Group::PurchasingAccounting, "Paiement en régie", true),
    (Group::PurchasingAccounting, "Erreur de RIB", false),
    (Group::PurchasingAccounting, "Livraison incomplète / non effectuée", false),
    (Group::PurchasingAccounting, "Facture non conforme à la commande", false),
    (Group::PurchasingAccounting, "Double facturation", false),
    (Group::Other, "Contacter votre acheteur", false),
    (Group::Other, "Suppression en masse", false),
];

#[test]
fn the_kit_holds_exactly_its_sixteen_reasons_in_their_groups() {
    let rows: Vec<_> = kit().iter().map(|reason| (reason.group, reason.label.fr, reason.new_in_2016)).collect();
    assert_eq!(rows, PRINTED);
    let count = |group| kit().iter().filter(|reason| reason.group == group).count();
    assert_eq!(Group::ALL.map(count), [2, 12, 2]);
    assert!(kit().iter().all(|reason| reason.source == Source::Kit));
}

#[test]
fn five_reasons_are_new_in_2016() {
    assert_eq!(kit().iter().filter(|reason| reason.new_in_2016).count(), 5);
    assert!(all().skip(16).all(|reason| !reason.new_in_2016));
}

#[test]
fn one_reason_alone_lets_the_same_invoice_be_sent_again() {
    let same: Vec<_> = all().filter(|reason| reason.allows_same_invoice()).map(|reason| reason.id).collect();
    assert_eq!(same, ["se_ej_incorrect"]);
    assert_eq!(from_id("se_ej_incorrect").unwrap().usual_status(), Some("A_RECYCLER"));
    let completed: Vec<_> =
        kit().iter().filter(|reason| reason.retransmission == Retransmission::AfterCompletion).collect();
    assert_eq!(completed.len(), 1);
    assert_eq!(completed[0].id, "justificatif_absent");
    assert_eq!(completed[0].usual_status(), Some("SUSPENDUE"));
}

#[test]
fn the_groups_are_worded_as_in_the_kit() {
    assert_eq!(
        Group::ALL.map(|group| group.label().fr),
        ["Problèmes techniques", "Problèmes d'achats / problèmes comptables", "Autres"]
    );
}

#[test]
fn every_code_leads_to_its_reason_and_keeps_its_finer_meaning() {
    for (code, id) in [
        ("SE_ERR", "se_ej_incorrect"),
        ("CMD_EJ_ERR", "se_ej_incorrect"),
        ("DEST_ERR", "se_ej_incorrect"),
        ("CREANCIER_ERR", "creancier_inconnu"),
        ("MARCHE_TERM", "marche_termine"),
        ("CONTRAT_TERM", "marche_termine"),
        ("ST_CT_NON_DECLAR", "sous_traitant_non_declare"),
        ("SUPPR_COMP_AVOIR", "suppression_compensation_avoirs"),
        ("JUSTIF_ABS", "justificatif_absent"),
        ("MONTANT_ERR", "montant_errone"),
        ("TX_TVA_ERR", "taux_tva_errone"),
        ("TRANSF_PMNT_REGIE", "paiement_en_regie"),
        ("COORD_BANC_ERR", "erreur_rib"),
        ("LIVR_INCOMP", "livraison_incomplete"),
        ("FACT_NON_CONFORME", "facture_non_conforme"),
        ("DOUBLE_FACT", "double_facturation"),
        ("DOUBLON", "double_facturation"),
        ("CONTACT_ACHTR", "contacter_acheteur"),
    ] {
        assert_eq!(from_code(code).map(|reason| reason.id), Some(id), "{code}");
        assert_eq!(from_code(&code.to_lowercase()).map(|reason| reason.id), Some(id), "{code}");
    }
    let reason = from_code("SE_ERR").unwrap();
    assert_eq!(reason.official_code("SE_ERR").unwrap().label.fr, "Service destinataire incorrect");
    assert_ne!(reason.official_code("SE_ERR").unwrap().label, reason.official_code("CMD_EJ_ERR").unwrap().label);
    assert_eq!(from_code("NOUVEAU_CODE"), None);
    assert_eq!(from_code(""), None);
}

#[test]
fn the_other_official_codes_are_there() {
    for code in "ERR_VALIDEUR AUT_MOTIF_ERR_VALIDEUR ROUTAGE_ERR CODE_ROUTAGE_ERR ADR_ERR SIRET_ERR DEST_INC EMMET_INC \
        TRANSAC_INC CALCUL_ERR MONTANTTOTAL_ERR NON_CONFORME REF_CT_ABSENT REF_ERR PU_ERR REM_ERR QTE_ERR ART_ERR \
        QUALITE_ERR MODPAI_ERR ANNUL_ENC AUTRE IRR_VIDE IRR_TAILLE IRR_FORM IRR_TYPE IRR_UNICITE IRR_ANTIVIRUS \
        REJ_SEMAN REJ_UNI REJ_COH REJ_PER REJ_RG REJ_ENCAISSEMENT REJ_ADR REJ_CONT_B2G REJ_REF_PJ REJ_ASS_PJ"
        .split_whitespace()
    {
        assert!(from_code(code).is_some(), "{code}");
    }
}

#[test]
fn every_label_finds_its_reason_in_both_languages() {
    for reason in all() {
        for label in [reason.label.fr, reason.label.en] {
            assert_eq!(from_label(label).map(|found| found.id), Some(reason.id), "{label}");
            assert_eq!(from_label(&fold(label).to_uppercase()).map(|found| found.id), Some(reason.id), "{label}");
        }
        for code in reason.codes {
            assert_eq!(from_label(code.label.fr).map(|found| found.id), Some(reason.id), "{}", code.code);
            assert_eq!(from_label(code.label.en).map(|found| found.id), Some(reason.id), "{}", code.code);
        }
    }
}

#[test]
fn labels_forgive_case_accents_spacing_and_the_remarks_of_the_kit() {
    for (label, id) in [
        ("SE/EJ* incorrect (retransmission de la facture possible)", "se_ej_incorrect"),
        ("se / ej  INCORRECT", "se_ej_incorrect"),
        ("•Marché terminé (nouveauté)", "marche_termine"),
        ("Sous-traitant/co-traitant non declare", "sous_traitant_non_declare"),
        ("Suppression pour compensation d’avoirs (nouveauté)", "suppression_compensation_avoirs"),
        ("•Livraison incomplète / non effectuée", "livraison_incomplete"),
    ] {
        assert_eq!(from_label(label).map(|reason| reason.id), Some(id), "{label}");
    }
    for label in ["", "(nouveauté)", "incorrect", "Taux de TVA"] {
        assert_eq!(from_label(label), None, "{label}");
    }
}

#[test]
fn every_reason_answers_every_question_in_both_languages() {
    for reason in all() {
        let texts = [
            reason.label,
            reason.meaning,
            reason.remedy,
            reason.contact.text(),
            reason.retransmission.text(),
            reason.group.label(),
        ];
        for text in texts.into_iter().chain(reason.codes.iter().map(|code| code.label)) {
            assert!(!text.fr.trim().is_empty() && !text.en.trim().is_empty(), "{}", reason.id);
            assert_ne!(text.fr, text.en, "{}", reason.id);
        }
    }
    for reason in kit() {
        assert!(reason.usual_status().is_some(), "{}", reason.id);
        assert!(!reason.keywords.is_empty(), "{}", reason.id);
    }
}

#[test]
fn identifiers_codes_and_labels_are_unique() {
    let mut seen = HashSet::new();
    for reason in all() {
        assert!(seen.insert(reason.id), "{}", reason.id);
        assert!(reason.id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{}", reason.id);
        for code in reason.codes {
            assert!(seen.insert(code.code), "{}", code.code);
        }
    }
    let labels: Vec<_> = all().flat_map(|reason| [squeeze(reason.label.fr), squeeze(reason.label.en)]).collect();
    assert_eq!(labels.iter().collect::<HashSet<_>>().len(), labels.len());
}

#[test]
fn a_reason_is_serialised_with_its_words() {
    let json = serde_json::to_value(from_code("TX_TVA_ERR").unwrap()).unwrap();
    assert_eq!(json["id"], "taux_tva_errone");
    assert_eq!(json["group"], "purchasing_accounting");
    assert_eq!(json["retransmission"], "new_invoice");
    assert_eq!(json["label"]["fr"], "Taux de TVA erroné");
    assert_eq!(json.get("keywords"), None);
}
