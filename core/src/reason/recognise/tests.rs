use super::*;
use crate::reason::kit;

fn best(text: &str) -> Option<(&'static str, Confidence)> {
    let found = recognise(text);
    Some((found.best()?.id, found.matches.first()?.confidence))
}

fn comment(text: &str) -> Option<String> {
    recognise(text).comment
}

#[test]
fn the_merged_text_gives_reason_and_comment() {
    for (text, reason, left) in [
        (
            "SE/EJ incorrect : le numéro d'engagement 1400 n'existe pas",
            "se_ej_incorrect",
            Some("le numéro d'engagement 1400 n'existe pas"),
        ),
        ("SE/EJ* incorrect", "se_ej_incorrect", None),
        ("SE / EJ INCORRECT (retransmission de la facture possible) - EJ 1400", "se_ej_incorrect", Some("EJ 1400")),
        ("Motif : Taux de TVA erroné - Commentaire : merci de corriger", "taux_tva_errone", Some("merci de corriger")),
        ("Taux de TVA erroné merci de corriger", "taux_tva_errone", Some("merci de corriger")),
        ("MARCHE TERMINE (nouveauté)\nVoir avec l'acheteur", "marche_termine", Some("Voir avec l'acheteur")),
        (
            "Problèmes d'achats / problèmes comptables : Double facturation, déjà payée",
            "double_facturation",
            Some("déjà payée"),
        ),
        (
            "Votre facture est rejetée. Motif de rejet : Erreur de RIB. Le compte est clos.",
            "erreur_rib",
            Some("Votre facture est rejetée. Le compte est clos."),
        ),
        ("Rejetée : Facture non conforme à la commande. Prix faux", "facture_non_conforme", Some("Prix faux")),
        ("Erreur de RIB (compte clos)", "erreur_rib", Some("compte clos")),
        ("Montant de la facture erroné -50 €", "montant_errone", Some("-50 €")),
    ] {
        assert_eq!(best(text), Some((reason, Confidence::Label)), "{text}");
        assert_eq!(comment(text).as_deref(), left, "{text}");
    }
}

#[test]
fn a_reason_inside_a_sentence_leaves_the_sentence_whole() {
    let text = "Bonjour, taux de TVA erroné sur la ligne 3, merci.";
    assert_eq!(best(text), Some(("taux_tva_errone", Confidence::Label)));
    assert_eq!(comment(text).as_deref(), Some(text));
}

#[test]
fn an_official_code_is_the_surest_sign() {
    let found = recognise("MONTANT_ERR - Montant de la facture erroné : voir le devis");
    assert_eq!(found.matches[0].confidence, Confidence::Code);
    assert_eq!(found.matches[0].code.as_deref(), Some("MONTANT_ERR"));
    assert_eq!(found.comment.as_deref(), Some("voir le devis"));
    assert_eq!(best("montant_err"), Some(("montant_errone", Confidence::Code)));
    assert_eq!(best("[CMD_EJ_ERR] 1400"), Some(("se_ej_incorrect", Confidence::Code)));
    assert_eq!(best("DOUBLON"), Some(("double_facturation", Confidence::Code)));
    assert_eq!(best("IRR_SYNTAX"), Some(("syntaxe_incorrecte", Confidence::Code)));
    assert_eq!(recognise("XMONTANT_ERR_2").matches, []);
}

#[test]
fn the_finer_code_is_told_by_its_own_label() {
    let found = recognise("Service destinataire incorrect : D4220");
    assert_eq!(found.matches[0].code.as_deref(), Some("SE_ERR"));
    assert_eq!(found.best().unwrap().id, "se_ej_incorrect");
}

#[test]
fn every_label_of_the_kit_is_recognised_in_both_languages() {
    for reason in kit() {
        for label in [reason.label.fr, reason.label.en] {
            for text in
                [label.to_owned(), label.to_uppercase(), fold(label), format!("{label} : voir pièce jointe n° 3")]
            {
                assert_eq!(best(&text), Some((reason.id, Confidence::Label)), "{text}");
            }
            assert_eq!(comment(&format!("{label} : àé€ 😀")).as_deref(), Some("àé€ 😀"));
            assert_eq!(comment(label), None);
        }
    }
}

#[test]
fn plurals_feminines_and_broken_spacing_are_forgiven() {
    assert_eq!(best("Justificatifs absents ou insuffisants"), Some(("justificatif_absent", Confidence::Label)));
    assert_eq!(best("sous traitant/co-traitant non declaré"), Some(("sous_traitant_non_declare", Confidence::Label)));
    assert_eq!(best("Livraison incomplète/non effectuée"), Some(("livraison_incomplete", Confidence::Label)));
    assert_eq!(
        best("Cre\u{301}ancier inconnu ou diffe\u{301}rent de celui de l’EJ"),
        Some(("creancier_inconnu", Confidence::Label))
    );
}

#[test]
fn words_that_go_with_a_reason_are_a_weaker_sign() {
    for (text, reason) in [
        ("Merci de transmettre un nouveau relevé d'identité bancaire", "erreur_rib"),
        ("IBAN erroné", "erreur_rib"),
        ("Le R.I.B. est illisible", "erreur_rib"),
        ("Le numéro d'engagement est faux", "se_ej_incorrect"),
        ("Le n° d'engagement est faux", "se_ej_incorrect"),
        ("Bon de commande absent de la facture", "se_ej_incorrect"),
        ("C'est un doublon de la facture 12", "double_facturation"),
        ("Pièce justificative manquante", "justificatif_absent"),
        ("La T.V.A. n'est pas de 20 %", "taux_tva_errone"),
        ("Facture payée par la régie", "paiement_en_regie"),
        ("La facture n'est pas conforme au bon de commande", "facture_non_conforme"),
        ("Livraison non effectuée", "livraison_incomplete"),
        ("Prix non conforme au bon de commande", "facture_non_conforme"),
    ] {
        assert_eq!(best(text), Some((reason, Confidence::Keywords)), "{text}");
        assert_eq!(comment(text).as_deref(), Some(text));
    }
}

#[test]
fn a_label_outranks_the_words_of_its_comment() {
    let found = recognise("Taux de TVA erroné : voir le bon de commande et le RIB");
    let reasons: Vec<_> = found.matches.iter().map(|found| found.reason_id.as_str()).collect();
    assert_eq!(reasons, ["taux_tva_errone", "se_ej_incorrect", "erreur_rib"]);
    assert_eq!(found.matches[0].words, "Taux de TVA erroné");
    assert_eq!(found.comment.as_deref(), Some("voir le bon de commande et le RIB"));
}

#[test]
fn several_reasons_keep_the_order_of_the_text() {
    let found = recognise("Erreur de RIB / Taux de TVA erroné : à revoir");
    let reasons: Vec<_> = found.matches.iter().map(|found| found.reason_id.as_str()).collect();
    assert_eq!(reasons, ["erreur_rib", "taux_tva_errone"]);
    assert_eq!(found.comment.as_deref(), Some("à revoir"));
}

#[test]
fn a_common_word_is_a_reason_only_when_it_stands_alone() {
    assert_eq!(best("Autre : voir mon message"), Some(("autre", Confidence::Label)));
    assert_eq!(best("AUTRE"), Some(("autre", Confidence::Code)));
    assert_eq!(best("Voir l'autre message"), None);
    assert_eq!(best("AUTRE MESSAGE A VENIR"), None);
    assert_eq!(best("Autres : contacter votre acheteur"), Some(("contacter_acheteur", Confidence::Label)));
}

#[test]
fn an_unknown_text_is_kept_whole_as_the_comment() {
    let found = recognise("  Commentaire : voir le courrier du 3 mai ");
    assert_eq!(found.matches, []);
    assert_eq!(found.comment.as_deref(), Some("Commentaire : voir le courrier du 3 mai"));
    let motive = found.motive();
    assert_eq!((motive.code.as_deref(), motive.reason()), (None, None));
    assert_eq!(motive.text, "  Commentaire : voir le courrier du 3 mai ");
    assert_eq!(comment(" \n"), None);
}

#[test]
fn a_motive_survives_json() {
    let motive = recognise("TX_TVA_ERR : 10 % au lieu de 20 %").motive();
    let json = serde_json::to_string(&motive).unwrap();
    assert_eq!(
        json,
        r#"{"code":"TX_TVA_ERR","reason_id":"taux_tva_errone","confidence":"code","comment":"10 % au lieu de 20 %","text":"TX_TVA_ERR : 10 % au lieu de 20 %"}"#
    );
    assert_eq!(serde_json::from_str::<Motive>(&json).unwrap(), motive);
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic_and_nothing_is_invented(text in r"(\PC|RIB|SE/EJ incorrect|Motif|Commentaire|½|é|œ|TX_TVA_ERR|[ :*()-]){0,12}") {
        let found = recognise(&text);
        proptest::prop_assert_eq!(&found.text, &text);
        for found in &found.matches {
            proptest::prop_assert!(text.contains(&found.words));
            proptest::prop_assert!(found.reason().is_some());
        }
    }
}
