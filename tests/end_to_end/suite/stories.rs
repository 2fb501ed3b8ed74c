//! What can become of an invoice: paid, sent back, suspended, rejected.

use factrice::chorus::wire::{
    ConsulterCrRequest, DestinataireSoumis, ReferencesSoumises, SyntaxeFlux, TraiterRecueRequest,
};
use factrice::chorus::{FileToDeposit, Requirement};
use factrice::lifecycle::{FluxState, Stage, Status, SupplierAction};
use factrice::reason::{self, Contact, Retransmission};
use factrice::simulator::{Outcome, Script, sandbox};
use factrice::syntax::ubl;
use pollster::block_on;

use super::{Scene, codes, every_mode, invoice, is_paid, to_a_town, to_the_state};

#[test]
fn an_invoice_is_paid_in_every_mode_of_submission() {
    block_on(async {
        let scene = Scene::new();
        let recipient = scene.client.find_recipient(sandbox::STATE).await.unwrap();
        assert_eq!(recipient.required_references(None).requirement, Requirement::Both);
        assert!(recipient.service(sandbox::STATE_SERVICE).is_some_and(|service| service.active));

        for (place, (mode, submission)) in every_mode().into_iter().enumerate() {
            let invoice = to_the_state(&format!("F-{place}"));
            let answer = scene.client.submit(submission, scene.request(&invoice, mode.clone())).await.unwrap();
            assert_eq!(answer.statut_facture, Some(Status::Deposee));
            let id = answer.identifiant_facture_cpp.unwrap();
            assert!(is_paid(&scene.outcome(id).await), "{mode:?}");

            let read = scene.client.invoice(id).await.unwrap();
            assert_eq!(read.numero_facture.as_deref(), Some(invoice.number.as_str()));
            assert_eq!(read.mode_depot, Some(mode));
        }
    });
}

#[test]
fn a_flux_is_reported_in_detail_and_as_a_pdf_and_its_invoice_is_paid() {
    block_on(async {
        let scene = Scene::new();
        let file = FileToDeposit {
            file_name: "F-1.xml".into(),
            content: ubl::write(&to_the_state("F-1")).unwrap().xml.into_bytes(),
        };
        let deposited = scene.client.deposit_flux(file, SyntaxeFlux::E1UblInvoice).await.unwrap();
        let flux = deposited.numero_flux_depot.unwrap();
        let mut states = Vec::new();
        loop {
            let state = scene.client.flux_report(&flux).await.unwrap().etat_courant_depot_flux.unwrap();
            if states.last() != Some(&state) {
                states.push(state.clone());
            }
            if state.is_terminal() {
                break;
            }
            scene.simulator.advance_to_next_event().expect("the flux goes on");
        }
        assert_eq!(states.last(), Some(&FluxState::Integre));
        assert!(states.len() > 2, "{states:?}");

        let asked = ConsulterCrRequest { numero_flux_depot: Some(flux.clone()), ..Default::default() };
        let report = scene.client.consulter_cr(&asked).await.unwrap();
        assert_eq!(report.etat_courant_flux, Some(FluxState::Integre));
        assert!(report.fichier_cr.unwrap().to_bytes().unwrap().starts_with(b"%PDF"));

        let found = scene.client.invoices_of_flux(&flux).await.unwrap();
        assert_eq!(found.len(), 1);
        assert!(is_paid(&scene.outcome(found[0].identifiant_facture_cpp.unwrap()).await));
    });
}

#[test]
fn a_wrong_engagement_is_sent_back_recycled_and_paid() {
    block_on(async {
        let scene = Scene::new();
        let wrong = invoice("F-1", sandbox::STATE, Some(sandbox::STATE_SERVICE), Some("1499999999"));
        let id = scene.entered(&wrong).await;
        let timeline = scene.outcome(id).await;
        assert_eq!(timeline.current(), Some(&Status::ARecycler));
        assert_eq!(Status::ARecycler.supplier_actions()[0], SupplierAction::Recycle);
        let said = reason::recognise(timeline.refusal_comment().unwrap());
        let best = said.best().unwrap();
        assert_eq!((best.id, best.retransmission), ("se_ej_incorrect", Retransmission::SameInvoice));
        assert!(said.comment.unwrap().contains("1499999999"));

        let routing = DestinataireSoumis {
            code_destinataire: Some(sandbox::STATE.into()),
            code_service_executant: Some(sandbox::STATE_SERVICE.into()),
        };
        let references =
            ReferencesSoumises { numero_bon_commande: Some(sandbox::STATE_ENGAGEMENT.into()), ..Default::default() };
        let answer = scene.client.recycle(id, routing, references, None).await.unwrap();
        assert_eq!(answer.numero_facture.as_deref(), Some("F-1"));
        let timeline = scene.outcome(id).await;
        assert!(is_paid(&timeline));
        assert_eq!(codes(&timeline).iter().filter(|code| **code == "DEPOSEE").count(), 2);
    });
}

#[test]
fn a_missing_document_is_supplied_and_the_invoice_is_paid() {
    block_on(async {
        let scene = Scene::new();
        let id = scene.entered(&invoice("F-1", sandbox::MUSEUM, None, None)).await;
        let timeline = scene.outcome(id).await;
        assert_eq!(timeline.current(), Some(&Status::Suspendue));
        assert_eq!(timeline.stage(), Some(Stage::MiseADisposition));
        let said = reason::recognise(timeline.refusal_comment().unwrap());
        assert_eq!(said.best().unwrap().id, "justificatif_absent");

        let note = FileToDeposit { file_name: "bon-de-livraison.txt".into(), content: b"recu".to_vec() };
        let attached = scene.client.attach_file(note, "text/plain").await.unwrap();
        scene.client.complete(id, vec![attached], Some("Voici le bon de livraison.".into())).await.unwrap();
        let timeline = scene.outcome(id).await;
        assert!(is_paid(&timeline) && codes(&timeline).contains(&"COMPLETEE"));
    });
}

#[test]
fn a_rejection_has_reason_comment_and_remedy_and_is_acknowledged() {
    block_on(async {
        let scene = Scene::new();
        let script = Script::default().then(2, Outcome::reject("Taux de TVA erroné", "les livres sont à 5,5 %"));
        scene.simulator.set_script("F-1", script);
        let id = scene.entered(&to_a_town("F-1")).await;
        let timeline = scene.outcome(id).await;
        assert!(timeline.is_final());
        assert_eq!(timeline.stage(), Some(Stage::Rejetee));
        let said = reason::recognise(timeline.refusal_comment().unwrap());
        let best = said.best().unwrap();
        assert_eq!((best.id, best.contact), ("taux_tva_errone", Contact::Nobody));
        assert!(best.remedy.fr.contains("nouvelle facture") && best.remedy.en.contains("new invoice"));
        assert_eq!(said.comment.as_deref(), Some("les livres sont à 5,5 %"));

        assert!(!scene.simulator.invoice(id).unwrap().rejection_handled);
        scene.client.acknowledge_rejection(&[id]).await.unwrap();
        assert!(scene.simulator.invoice(id).unwrap().rejection_handled);
        assert!(scene.enter(&to_a_town("F-1")).await.is_err(), "the number of a rejected invoice stays taken");
        assert!(scene.enter(&to_a_town("F-2")).await.is_ok());
    });
}

#[test]
fn every_reason_of_the_kit_survives_the_way_through_the_portal() {
    block_on(async {
        let scene = Scene::new();
        for (place, known) in reason::kit().iter().enumerate() {
            let number = format!("F-{place}");
            let comment = format!("voir le dossier {place}");
            scene.simulator.set_script(&number, Script::default().then(1, Outcome::reject(known.label.fr, &comment)));
            let id = scene.entered(&to_a_town(&number)).await;
            let timeline = scene.outcome(id).await;
            let said = reason::recognise(timeline.refusal_comment().unwrap());
            assert_eq!(said.best().map(|found| found.id), Some(known.id));
            assert_eq!(said.comment, Some(comment), "{}", known.id);
        }
    });
}

#[test]
fn a_status_that_nobody_published_reaches_the_timeline() {
    block_on(async {
        let scene = Scene::new();
        let unheard = Status::from_code("EN_ATTENTE_DE_LA_REFORME");
        let script = Script::default().then(1, Outcome::Advance { status: unheard.clone() });
        scene.simulator.set_script("F-1", script);
        let id = scene.entered(&to_a_town("F-1")).await;
        let recipients = scene.client_of(sandbox::recipient_credentials());
        let asked = TraiterRecueRequest {
            id_facture: Some(id),
            nouveau_statut: Some(unheard.clone()),
            motif: Some(String::new()),
            ..Default::default()
        };
        assert!(recipients.traiter_recue(&asked).await.is_err());
        let timeline = scene.outcome(id).await;
        assert_eq!(timeline.current(), Some(&unheard));
        assert!(!timeline.is_final());
    });
}

#[test]
fn the_same_seed_tells_the_same_story() {
    let play = || {
        block_on(async {
            let scene = Scene::new();
            let mut told = Vec::new();
            for number in ["F-1", "F-2", "F-3"] {
                let id = scene.entered(&to_the_state(number)).await;
                told.push((id, scene.outcome(id).await));
            }
            told
        })
    };
    assert_eq!(play(), play());
}
