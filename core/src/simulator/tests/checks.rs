use super::*;
use crate::simulator::PortalCheck;
use crate::simulator::sandbox::*;

type Change = fn(&mut SoumettreRequest);

fn line(asked: &mut SoumettreRequest) -> &mut LignePosteSoumise {
    &mut asked.ligne_poste[0]
}

fn references(asked: &mut SoumettreRequest) -> &mut ReferencesSoumises {
    asked.references.as_mut().unwrap()
}

fn totals(asked: &mut SoumettreRequest) -> &mut MontantTotalSoumis {
    asked.montant_total.as_mut().unwrap()
}

fn route(asked: &mut SoumettreRequest, siret: &str, service: Option<&str>, engagement: Option<&str>) {
    *asked = entry_to("F1", siret, service, engagement);
}

fn validated(asked: &mut SoumettreRequest, cadre: CadreDeFacturation, siret: Option<&str>) {
    let validator = siret.map(str::to_owned);
    asked.cadre_de_facturation = Some(CadreSoumis {
        code_cadre_facturation: Some(cadre),
        code_structure_valideur: validator,
        ..Default::default()
    });
}

/// One defect for each check that a structured entry can fail.
const DEFECTS: &[(i32, Change)] = &[
    (29001, |asked| asked.fournisseur = None),
    (29001, |asked| asked.fournisseur.as_mut().unwrap().id_fournisseur = Some(1)),
    (29002, |asked| asked.fournisseur.as_mut().unwrap().id_fournisseur = Some(OTHER_SUPPLIER_ID)),
    (29007, |asked| asked.fournisseur.as_mut().unwrap().code_coordonnees_bancaires_fournisseur = Some(1)),
    (29010, |asked| asked.destinataire = None),
    (29011, |asked| route(asked, "2000000010001", None, None)),
    (29012, |asked| route(asked, "20000000100099", None, None)),
    (29013, |asked| route(asked, CLOSED, None, None)),
    (29014, |asked| route(asked, WORKS_ONLY, None, None)),
    (29015, |asked| route(asked, HOSPITAL, None, Some(" "))),
    (29016, |asked| route(asked, STATE, None, Some(STATE_ENGAGEMENT))),
    (29017, |asked| route(asked, STATE, Some(STATE_SERVICE), None)),
    (29018, |asked| route(asked, UNIVERSITY, Some(UNIVERSITY_STRICT_SERVICE), None)),
    (29019, |asked| route(asked, TOWN, Some("FACTURES_PUBLIQUES"), None)),
    (29020, |asked| route(asked, TOWN, Some(&"S".repeat(101)), None)),
    (29021, |asked| route(asked, TOWN, None, Some(&"9".repeat(51)))),
    (29022, |asked| validated(asked, CadreDeFacturation::A9, None)),
    (29023, |asked| validated(asked, CadreDeFacturation::A12, Some("00000000999999"))),
    (29023, |asked| validated(asked, CadreDeFacturation::A12, Some(SUPPLIER))),
    (29031, |asked| asked.numero_facture_saisi = Some("F".repeat(21))),
    (29031, |asked| asked.numero_facture_saisi = Some("F n° 1".into())),
    (29034, |asked| asked.date_facture = Some(Moment::from_text("05/01/2026"))),
    (29035, |asked| asked.date_facture = Some(Moment::from_text("2026-01-06"))),
    (29036, |asked| asked.cadre_de_facturation = None),
    (29036, |asked| validated(asked, CadreDeFacturation::A4, None)),
    (29037, |asked| references(asked).devise_facture = Some("eur".into())),
    (29038, |asked| references(asked).type_facture = Some(TypeFacture::Acompte)),
    (29039, |asked| references(asked).type_tva = None),
    (29040, |asked| references(asked).type_tva = Some(TypeTva::Exoneration)),
    (29041, |asked| references(asked).mode_paiement = None),
    (29043, |asked| references(asked).numero_marche = Some("9".repeat(51))),
    (29044, |asked| references(asked).numero_facture_origine = Some("9".repeat(21))),
    (29045, |asked| asked.commentaire = Some("é".repeat(2001))),
    (29050, |asked| asked.ligne_poste.clear()),
    (29051, |asked| line(asked).ligne_poste_quantite = None),
    (29051, |asked| line(asked).ligne_poste_denomination = Some(" ".into())),
    (29052, |asked| line(asked).ligne_poste_taux_tva = Some("TVA12".into())),
    (29052, |asked| line(asked).ligne_poste_taux_tva_manuel = None),
    (29053, |asked| asked.ligne_tva.clear()),
    (29054, |asked| asked.ligne_tva[0].ligne_tva_montant_base_ht_par_taux = None),
    (29055, |asked| asked.ligne_tva[0].ligne_tva_taux = Some("TVA12".into())),
    (29056, |asked| asked.ligne_tva.push(asked.ligne_tva[0].clone())),
    (29057, |asked| line(asked).ligne_poste_taux_tva_manuel = Some(decimal("10"))),
    (29058, |asked| totals(asked).montant_a_payer = Some(decimal("120.0000001"))),
    (29058, |asked| line(asked).ligne_poste_quantite = Some(decimal("12345678901234567890"))),
    (29059, |asked| asked.montant_total = None),
    (29060, |asked| line(asked).ligne_poste_montant_remise_ht = Some(decimal("1"))),
    (29061, |asked| asked.ligne_tva[0].ligne_tva_montant_base_ht_par_taux = Some(decimal("99"))),
    (29062, |asked| asked.ligne_tva[0].ligne_tva_montant_tva_par_taux = Some(decimal("19.99"))),
    (29063, |asked| totals(asked).montant_ttc_total = Some(decimal("120.01"))),
    (29064, |asked| totals(asked).montant_remise_globale_ttc = Some(decimal("5"))),
    (29071, |asked| {
        asked.piece_jointe_complementaire =
            vec![PieceJointeComplementaire { piece_jointe_complementaire_id: Some(1), ..Default::default() }];
    }),
    (29095, |asked| asked.mode_depot = None),
    (29095, |asked| asked.mode_depot = Some(ModeDepot::Edi)),
];

#[test]
fn each_defect_is_refused_with_the_code_of_its_check_and_its_field() {
    for (expected, change) in DEFECTS {
        let simulator = Simulator::sandbox();
        let mut asked = entry("F1");
        change(&mut asked);
        let answer = Person::supplier(&simulator).submit(&asked);
        let Err(Error::Refused { code_retour, libelle, .. }) = answer else { panic!("{expected}: {answer:?}") };
        assert_eq!(code_retour, *expected, "{libelle}");
        let check = PortalCheck::all().iter().find(|check| check.code_retour == *expected).unwrap();
        assert_eq!(libelle, check.libelle());
        assert!(simulator.invoices().is_empty());
    }
}

#[test]
fn the_references_that_a_recipient_requires_are_enough() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    for (number, siret, service, engagement) in [
        ("1", STATE, Some(STATE_SERVICE), Some(STATE_ENGAGEMENT)),
        ("2", TOWN, None, None),
        ("3", HOSPITAL, Some("PHARMACIE"), None),
        ("4", HOSPITAL, None, Some("BC-1")),
        ("5", UNIVERSITY, Some(UNIVERSITY_SERVICE), None),
        ("6", UNIVERSITY, Some(UNIVERSITY_STRICT_SERVICE), Some("BC-1")),
    ] {
        assert!(supplier.submit(&entry_to(number, siret, service, engagement)).is_ok(), "{number}");
    }
}

#[test]
fn a_number_is_taken_once_by_a_supplier_even_when_its_invoice_is_rejected() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    let asked = entry_to("F1", STATE, Some(STATE_SERVICE), Some(STATE_OTHER_ENGAGEMENT));
    let id = supplier.submitted(&asked);
    assert_eq!(code(supplier.submit(&asked)), 29032);
    simulator.run_until_quiet();
    assert_eq!(status(&simulator, id), Status::Rejetee);
    assert_eq!(code(Person::supplier(&simulator).submit(&entry("F1"))), 29032);

    let other = Person::new(&simulator, &credentials_of(OTHER_SUPPLIER_ID));
    let fournisseur = Some(FournisseurSoumis { id_fournisseur: Some(OTHER_SUPPLIER_ID), ..Default::default() });
    assert!(other.submit(&SoumettreRequest { fournisseur, ..entry("F1") }).is_ok());
}

#[test]
fn lines_rounded_to_the_cent_or_not_both_add_up() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    let mut asked = entry("F1");
    asked.ligne_poste = (1..=3)
        .map(|place| LignePosteSoumise {
            ligne_poste_numero: Some(place),
            ligne_poste_quantite: Some(decimal("1")),
            ligne_poste_montant_unitaire_ht: Some(decimal("33.333")),
            ..entry("F1").ligne_poste.remove(0)
        })
        .collect();
    assert!(supplier.submit(&asked).is_ok());
    asked.numero_facture_saisi = Some("F2".into());
    asked.ligne_poste[0].ligne_poste_montant_unitaire_ht = Some(decimal("33.32"));
    assert!(supplier.submit(&asked).is_ok());
    asked.numero_facture_saisi = Some("F3".into());
    asked.ligne_poste[0].ligne_poste_montant_unitaire_ht = Some(decimal("33.31"));
    assert_eq!(code(supplier.submit(&asked)), 29060);
}
