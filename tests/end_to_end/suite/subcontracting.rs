//! A subcontractor's invoice, which the main contractor validates before the recipient sees it.

use factrice::chorus::wire::{
    CadreDeFacturation, CadreSoumis, ModeDepot, RechercherATraiterFournisseurRequest, RechercherATraiterValideurRequest,
};
use factrice::chorus::{Client, Download, Error, FileKind, Submission};
use factrice::lifecycle::{Status, SupplierAction};
use factrice::reason;
use factrice::simulator::sandbox;
use pollster::block_on;

use super::{Scene, codes, is_paid, to_a_town};

const REASON: &str = "ERR_VALIDEUR";

/// Submits an invoice that the structure of this SIRET validates.
async fn entered(scene: &Scene, validator: &str) -> i64 {
    let mut request = scene.request(&to_a_town("F-1"), ModeDepot::SaisieApi);
    request.cadre_de_facturation = Some(CadreSoumis {
        code_cadre_facturation: Some(CadreDeFacturation::A9),
        code_structure_valideur: Some(validator.to_owned()),
        ..CadreSoumis::default()
    });
    let answer = scene.client.submit(Submission::Structured, request).await.expect("the portal takes the invoice");
    assert_eq!(answer.statut_facture, Some(Status::AValider1));
    answer.identifiant_facture_cpp.expect("an accepted invoice has an identifier")
}

fn validator(scene: &Scene, supplier: i64) -> Client {
    scene.client_of(sandbox::credentials_of(supplier))
}

async fn waiting(validator: &Client) -> Vec<i64> {
    let asked = RechercherATraiterValideurRequest::default();
    let found = validator.search_invoices_to_validate(asked).await.expect("the validator may search");
    found.into_iter().filter_map(|invoice| invoice.id_facture).collect()
}

#[test]
fn an_invoice_that_is_validated_is_paid() {
    block_on(async {
        let scene = Scene::new();
        let id = entered(&scene, sandbox::OTHER_SUPPLIER).await;
        let validator = validator(&scene, sandbox::OTHER_SUPPLIER_ID);
        assert_eq!(waiting(&validator).await, [id]);

        let read = validator.invoice_as_validator(id).await.unwrap();
        assert_eq!(read.lignes_de_poste.unwrap().ligne_poste.len(), 2);
        let mut file = Vec::new();
        let downloaded = validator.download_invoices(&[id], Download::Pdf, &mut file).await.unwrap();
        assert_eq!(downloaded.kind, FileKind::Pdf);

        validator.validate_invoice(id).await.unwrap();
        assert!(waiting(&validator).await.is_empty());
        let timeline = scene.outcome(id).await;
        assert!(is_paid(&timeline));
        assert_eq!(codes(&timeline)[..3], ["A_VALIDER_1", "VALIDEE_1", "DEPOSEE"]);
    });
}

#[test]
fn an_invoice_that_is_refused_is_replaced() {
    block_on(async {
        let scene = Scene::new();
        let id = entered(&scene, sandbox::OTHER_SUPPLIER).await;
        let validator = validator(&scene, sandbox::OTHER_SUPPLIER_ID);
        let words = Some("travaux non réalisés".to_owned());
        validator.refuse_invoice(id, "AUT_MOTIF_ERR_VALIDEUR", words).await.unwrap();

        let timeline = scene.outcome(id).await;
        assert_eq!(timeline.current(), Some(&Status::Refusee1));
        assert_eq!(Status::Refusee1.supplier_actions(), [SupplierAction::IssueNewInvoice]);
        let comment = timeline.entries().last().unwrap().comment.clone().unwrap();
        assert!(comment.ends_with("travaux non réalisés"), "{comment}");
        let error = scene.client.correct_validator(id, sandbox::CARRIED_OVER).await.unwrap_err();
        assert!(matches!(error, Error::Refused { code_retour: 20002, .. }), "{error}");
    });
}

#[test]
fn an_invoice_with_the_wrong_validator_is_corrected_and_paid() {
    block_on(async {
        let scene = Scene::new();
        let id = entered(&scene, sandbox::CARRIED_OVER).await;
        validator(&scene, sandbox::CARRIED_OVER_ID).refuse_invoice(id, REASON, None).await.unwrap();
        let timeline = scene.outcome(id).await;
        assert_eq!(timeline.current(), Some(&Status::ErreurFournisseurSurValideur));
        assert_eq!(reason::from_code(REASON).unwrap().usual_status(), timeline.current().map(Status::code));
        assert_eq!(Status::ErreurFournisseurSurValideur.supplier_actions()[0], SupplierAction::CorrectValidator);
        let to_do = RechercherATraiterFournisseurRequest::default();
        let found = scene.client.search_invoices_to_act_on(to_do.clone()).await.unwrap();
        assert_eq!(found.iter().map(|invoice| invoice.identifiant_facture_cpp).collect::<Vec<_>>(), [Some(id)]);

        scene.client.correct_validator(id, sandbox::OTHER_SUPPLIER).await.unwrap();
        assert!(scene.client.search_invoices_to_act_on(to_do).await.unwrap().is_empty());
        let validator = validator(&scene, sandbox::OTHER_SUPPLIER_ID);
        assert_eq!(waiting(&validator).await, [id]);
        validator.validate_invoice(id).await.unwrap();
        assert!(is_paid(&scene.outcome(id).await));
    });
}
