use pollster::block_on;

use super::*;
use factrice::cadre::CadreDeFacturation;
use factrice::chorus::Signature;
use factrice::chorus::wire::{ModeDepot, PieceJointeComplementaire, SoumettreRequest, from_json};
use factrice::invoice::{AttachedDocument, SupportingDocument};
use factrice::outbox::{DraftError, Error, Role};
use factrice::simulator::Script;
use factrice::text::Language;

const SUBMIT: &str = "factures/v1/soumettre";
const SEARCH: &str = "rechercher/fournisseur";
const ATTACH: &str = "ajouter/fichier";
const SIGNED_PDF: &[u8] =
    b"%PDF-1.7\n1 0 obj<</SubFilter/ETSI.CAdES.detached/ByteRange[0 082 088 009]/Contents<3080>>>endobj\n";

fn file(file_name: &str, content: &[u8]) -> FileToDeposit {
    FileToDeposit { file_name: file_name.to_owned(), content: content.to_vec() }
}

#[test]
fn attachments_are_journaled_stored_and_named_by_the_invoice() {
    let scene = Scene::new();
    let mut invoice = invoice("F-1");
    for (name, content) in [("bon.txt", "reçu"), ("plan.pdf", "%PDF-1.7")] {
        invoice.supporting_documents.push(SupportingDocument {
            reference: name.to_owned(),
            attached_document: Some(AttachedDocument::new(content.into(), "text/plain", name)),
            ..SupportingDocument::default()
        });
    }
    let draft = Draft::of_invoice(&invoice, sandbox::SUPPLIER_ID).unwrap();
    scene.way.plan(SUBMIT, Fault::Status(503));
    let first = block_on(scene.outbox().submit(draft.clone())).unwrap();
    let attached: Vec<_> = first.documents.iter().filter(|document| document.role == Role::Attachment).collect();
    assert_eq!(attached.len(), 2);
    assert_eq!(attached[1].file_name.as_deref(), Some("plan.pdf"));
    assert_eq!(scene.journal.document(&attached[1].digest).unwrap().unwrap(), b"%PDF-1.7");

    scene.wait();
    block_on(scene.outbox().resume(10)).unwrap();
    let sent = scene.load(&draft);
    assert_eq!((sent.state, sent.attempts), (State::Acknowledged, 2));
    assert_eq!(scene.way.count(ATTACH), 4, "stored again, which does no harm");
    let request = scene.journal.document(&sent.document(Role::Request).unwrap().digest).unwrap().unwrap();
    let request: SoumettreRequest = from_json(&request).unwrap();
    let named: Vec<_> = request
        .piece_jointe_complementaire
        .iter()
        .map(|piece| &piece.piece_jointe_complementaire_designation)
        .collect();
    assert_eq!(named, [&Some("bon.txt".to_owned()), &Some("plan.pdf".to_owned())]);
    scene.sound();
}

#[test]
fn an_attachment_that_the_portal_refuses_ends_the_submission() {
    let scene = Scene::new();
    scene.way.plan(ATTACH, Fault::Status(413));
    let draft = draft("F-1").with_attachments(vec![file("bon.txt", b"x")]).unwrap();
    let refused = block_on(scene.outbox().submit(draft)).unwrap();
    assert_eq!((refused.state, refused.failure.unwrap().kind.as_str()), (State::Refused, "too_large"));
    assert_eq!(scene.way.count(SUBMIT), 0);
}

#[test]
fn what_the_portal_would_not_take_makes_no_draft() {
    let invoice = invoice("F-1");
    let issued = invoice.issue_date.unwrap();
    let request = |invoice: &Invoice| {
        SoumettreRequest::from_invoice(invoice, sandbox::SUPPLIER_ID, ModeDepot::DepotPdfApi).unwrap()
    };
    let subcontracted = invoice.clone().with_cadre(&CadreDeFacturation::A9);
    let pdf = |file: FileToDeposit| Draft::pdf(request(&invoice), issued, file, Some(Signature::Pades));
    let flux =
        |name: &str| Draft::flux(&invoice, sandbox::SUPPLIER_ID, file(name, b"<Invoice/>"), SyntaxeFlux::E1Cii16b);
    let mut carrying = request(&invoice);
    carrying.piece_jointe_complementaire = vec![PieceJointeComplementaire::default()];
    let bon = || vec![file("bon.txt", b"x")];
    for (refused, kind) in [
        (pdf(file("F-1.pdf", b"%PDF-1.7")), "file_not_signed"),
        (pdf(file("F-1.xml", SIGNED_PDF)), "file_other_ending"),
        (flux("F-1.pdf"), "file_other_ending"),
        (flux("F-1.xml"), "file_other_document"),
        (Draft::of_invoice(&subcontracted, sandbox::SUPPLIER_ID), "validator_missing"),
        (draft("F-1").with_attachments(vec![file("virus.exe", b"MZ")]), "attachment_type"),
        (draft("F-1").with_attachments(vec![file("a.txt", &vec![0; 10 << 20]); 13]), "invoice_too_large"),
        (super::flux("F-1").with_attachments(bon()), "attachments"),
        (Draft::structured(carrying, issued).unwrap().with_attachments(bon()), "attachments"),
    ] {
        let error = refused.unwrap_err();
        assert_eq!(error.kind(), kind);
        assert_ne!(error.explain(Language::Fr), error.explain(Language::En));
    }
}

#[test]
fn a_submission_is_journaled_sent_and_acknowledged() {
    let scene = Scene::new();
    let sent = block_on(scene.outbox().submit(draft("F-1"))).unwrap();
    assert_eq!((sent.state, sent.attempts, sent.lease.clone()), (State::Acknowledged, 1, None));
    assert_eq!(sent.invoice_id, Some(scene.portal.invoices()[0].id));
    assert_eq!(sent.key.as_str(), "100001/2026/F-1");
    assert_eq!(sent.status().map(|status| status.code()), Some("DEPOSEE"));
    assert_eq!(scene.load(&draft("F-1")), sent);
    scene.sound();
}

#[test]
fn the_archive_holds_the_bytes_that_were_sent() {
    let scene = Scene::new();
    let invoice = invoice("F-1");
    let request = SoumettreRequest::from_invoice(&invoice, sandbox::SUPPLIER_ID, ModeDepot::DepotPdfApi).unwrap();
    let pdf = FileToDeposit { file_name: "F-1.pdf".into(), content: SIGNED_PDF.to_vec() };
    for (place, signature) in [None, Some(Signature::Pades), Some(Signature::Xades)].into_iter().enumerate() {
        let number = format!("F-{place}");
        let request = SoumettreRequest { numero_facture_saisi: Some(number), ..request.clone() };
        let draft = Draft::pdf(request, invoice.issue_date.unwrap(), pdf.clone(), signature).unwrap();
        let sent = block_on(scene.outbox().submit(draft)).unwrap();
        assert_eq!(sent.state, State::Acknowledged, "{:?}", sent.failure);
        let kept = |role| scene.journal.document(&sent.document(role).unwrap().digest).unwrap().unwrap();
        assert_eq!(kept(Role::File), pdf.content);
        assert!(String::from_utf8(kept(Role::Request)).unwrap().contains("pieceJointePrincipaleId"));
    }
    scene.sound();
}

#[test]
fn the_same_key_is_never_sent_twice() {
    let scene = Scene::new();
    let outbox = scene.outbox();
    let first = block_on(outbox.submit(draft("F-1"))).unwrap();
    assert_eq!(block_on(scene.outbox().submit(draft("F-1"))).unwrap(), first);
    assert_eq!(outbox.prepare(&draft("F-1")).unwrap(), first);
    assert_eq!(scene.way.count(SUBMIT), 1);

    let dearer = Draft::of_invoice(&invoice_to("F-1", sandbox::TOWN, "33.35"), sandbox::SUPPLIER_ID).unwrap();
    assert!(matches!(block_on(outbox.submit(dearer)), Err(Error::Taken { .. })));
    let renamed = draft("f-1").with_key(Key::new("my own").unwrap());
    assert_eq!(block_on(outbox.submit(renamed)), Err(Error::Taken { key: first.key }));
    assert_eq!(scene.way.count(SUBMIT), 1);
}

#[test]
fn a_lost_answer_is_found_by_asking_and_nothing_is_sent_again() {
    let faults = [Fault::AnswerLost, Fault::AnswerCut(0), Fault::AnswerCut(20), Fault::DoneStatus(504)];
    for fault in faults {
        let scene = Scene::new();
        scene.way.plan(SUBMIT, fault);
        let sent = block_on(scene.outbox().submit(draft("F-1"))).unwrap();
        assert_eq!((sent.state, sent.invoice_id), (State::Sent, None), "{fault:?}");
        assert!(sent.failure.is_some() && sent.lease.is_some());
        scene.wait();
        let round = block_on(scene.outbox().resume(10)).unwrap();
        assert_eq!((round.found, round.acknowledged), (1, 0), "{fault:?}");
        let found = scene.load(&draft("F-1"));
        assert_eq!(found.invoice_id, Some(scene.portal.invoices()[0].id));
        assert_eq!((found.state, found.attempts, scene.way.count(SUBMIT)), (State::Acknowledged, 1, 1));
        scene.sound();
    }
}

#[test]
fn after_a_lost_answer_nobody_asks_before_the_lease_has_ended() {
    let scene = Scene::new();
    scene.way.plan(SUBMIT, Fault::Status(500));
    block_on(scene.outbox().submit(draft("F-1"))).unwrap();
    assert_eq!(block_on(scene.outbox().resume(10)).unwrap().taken_up, 0);
    let due = scene.outbox().next_due().unwrap().unwrap();
    assert_eq!(due, scene.load(&draft("F-1")).lease.unwrap().until);
    scene.wait();
    let round = block_on(scene.outbox().resume(10)).unwrap();
    assert_eq!((round.acknowledged, round.found), (1, 0), "it was not there, so it is sent");
    assert_eq!(scene.portal.invoices().len(), 1);
}

#[test]
fn when_the_portal_cannot_be_asked_nothing_is_sent() {
    let scene = Scene::new();
    scene.way.plan(SUBMIT, Fault::AnswerLost);
    block_on(scene.outbox().submit(draft("F-1"))).unwrap();
    scene.wait();
    for status in [503, 500, 401, 429, 403] {
        for _ in 0..2 {
            scene.way.plan(SEARCH, Fault::Status(status));
        }
        let round = block_on(scene.outbox().resume(10)).unwrap();
        assert_eq!((round.taken_up, round.open), (1, 1), "{status}");
        assert!(round.stopped.is_some(), "{status}");
        scene.portal.advance(time::Duration::hours(12));
        scene.way.clear();
    }
    assert_eq!(scene.way.count(SUBMIT), 1);
    assert_eq!(scene.load(&draft("F-1")).state, State::Sent);
}

#[test]
fn what_certainly_did_not_leave_is_prepared_again() {
    for fault in [Fault::NotSent, Fault::Status(429), Fault::Status(403)] {
        let scene = Scene::new();
        scene.way.plan(SUBMIT, fault);
        let open = block_on(scene.outbox().submit(draft("F-1"))).unwrap();
        assert_eq!((open.state, open.lease.clone()), (State::Prepared, None), "{fault:?}");
        scene.wait();
        assert_eq!(block_on(scene.outbox().resume(10)).unwrap().acknowledged, 1);
        scene.sound();
    }
}

#[test]
fn a_refusal_ends_a_submission_and_a_correction_takes_its_place() {
    let scene = Scene::new();
    let wrong = Draft::of_invoice(&invoice_to("F-1", sandbox::CLOSED, "33.34"), sandbox::SUPPLIER_ID).unwrap();
    let refused = block_on(scene.outbox().submit(wrong)).unwrap();
    assert_eq!(refused.state, State::Refused);
    assert_eq!(refused.failure.as_ref().map(|failure| failure.kind.as_str()), Some("refused"));
    assert_eq!(scene.outbox().next_due().unwrap(), None);

    let corrected = block_on(scene.outbox().correct(draft("F-1"))).unwrap();
    assert_eq!((corrected.state, corrected.attempts), (State::Acknowledged, 2));
    assert_eq!(scene.portal.invoices().len(), 1);
    let again = block_on(scene.outbox().correct(draft("F-1")));
    assert!(matches!(again, Err(Error::NotRefused { state: State::Acknowledged, .. })));
    assert!(matches!(block_on(scene.outbox().correct(draft("F-2"))), Err(Error::Unknown { .. })));
    scene.sound();
}

#[test]
fn a_duplicate_that_another_program_has_sent_is_recognised() {
    let scene = Scene::new();
    block_on(scene.outbox().submit(draft("F-1"))).unwrap();
    let other = Scene { journal: Arc::new(MemoryJournal::new()), portal: scene.portal.clone(), way: scene.way.clone() };
    let sent = block_on(other.outbox().submit(draft("F-1"))).unwrap();
    assert_eq!(sent.state, State::Acknowledged, "the portal refuses the delivery, not the invoice");
    assert_eq!(sent.invoice_id, Some(scene.portal.invoices()[0].id));

    let dearer = Draft::of_invoice(&invoice_to("F-1", sandbox::TOWN, "40"), sandbox::SUPPLIER_ID).unwrap();
    let third = Scene { journal: Arc::new(MemoryJournal::new()), portal: scene.portal.clone(), way: scene.way.clone() };
    let unclear = block_on(third.outbox().submit(dearer)).unwrap();
    assert_eq!(unclear.state, State::Sent);
    assert_eq!(unclear.failure.map(|failure| failure.kind), Some("number_taken".to_owned()));
}

#[test]
fn an_invoice_that_the_portal_numbered_itself_is_not_sent_again() {
    let scene = Scene::new();
    scene.way.plan(SUBMIT, Fault::Status(500));
    block_on(scene.outbox().submit(draft("F-1"))).unwrap();
    let request = SoumettreRequest::from_invoice(&invoice("F-1"), sandbox::SUPPLIER_ID, ModeDepot::SaisieApi).unwrap();
    let unnumbered = SoumettreRequest { numero_facture_saisi: None, ..request };
    block_on(scene.client().soumettre(&unnumbered)).unwrap();
    scene.wait();
    assert_eq!(block_on(scene.outbox().resume(10)).unwrap().open, 1);
    let open = scene.load(&draft("F-1"));
    assert_eq!(open.failure.map(|failure| failure.kind), Some("look_alike".to_owned()));
    assert_eq!(scene.portal.invoices().len(), 1);
}

#[test]
fn a_prepared_submission_is_sent_by_resume_and_only_once() {
    let scene = Scene::new();
    for number in ["F-1", "F-2", "F-3"] {
        scene.outbox().prepare(&draft(number)).unwrap();
    }
    assert_eq!(scene.way.count(""), 0);
    assert_eq!(block_on(scene.outbox().resume(2)).unwrap().acknowledged, 2);
    assert_eq!(block_on(scene.outbox().resume(9)).unwrap().acknowledged, 1);
    assert_eq!(block_on(scene.outbox().resume(9)).unwrap().taken_up, 0);
    assert_eq!(scene.portal.invoices().len(), 3);
}

#[test]
fn a_file_whose_answer_was_lost_is_found_once_it_is_integrated() {
    let scene = Scene::new();
    scene.way.plan("deposer/flux", Fault::AnswerLost);
    assert_eq!(block_on(scene.outbox().submit(flux("F-1"))).unwrap().state, State::Sent);
    scene.portal.set_default_script(Some(Script::silent()));
    scene.wait();
    assert_eq!(block_on(scene.outbox().resume(9)).unwrap().found, 1);
    let found = scene.load(&flux("F-1"));
    assert!(found.flux.is_some() && found.invoice_id.is_some());
    assert_eq!(scene.way.count("deposer/flux"), 1);
}

#[test]
fn a_file_is_not_sent_again_before_it_must_have_appeared() {
    let scene = Scene::new();
    scene.way.plan("deposer/flux", Fault::Status(502));
    block_on(scene.outbox().submit(flux("F-1"))).unwrap();
    for _ in 0..20 {
        scene.wait();
        block_on(scene.outbox().resume(9)).unwrap();
    }
    assert_eq!(scene.way.count("deposer/flux"), 1);
    scene.portal.advance(time::Duration::hours(24));
    assert_eq!(block_on(scene.outbox().resume(9)).unwrap().acknowledged, 1);
    scene.wait();
    assert_eq!(scene.portal.invoices().len(), 1);
}

#[test]
fn a_draft_that_could_not_be_found_again_is_none() {
    let mut request =
        SoumettreRequest::from_invoice(&invoice("F-1"), sandbox::SUPPLIER_ID, ModeDepot::SaisieApi).unwrap();
    let day = date::parse("2026-01-05").unwrap();
    request.numero_facture_saisi = None;
    let missing = Draft::structured(request.clone(), day).unwrap_err();
    assert_eq!(missing, DraftError::Missing { field: "numeroFactureSaisi" });
    request.numero_facture_saisi = Some(" F-1".into());
    assert_eq!(Draft::structured(request, day).unwrap_err(), DraftError::Number);
    for text in ["", "a\nb", &"x".repeat(201)] {
        assert_eq!(Key::new(text), Err(DraftError::Key));
    }
}

#[test]
fn an_archive_that_was_changed_sends_nothing() {
    let scene = Scene::new();
    let mut prepared = scene.outbox().prepare(&draft("F-1")).unwrap();
    prepared.documents[0].digest = factrice::outbox::Digest::of(b"other");
    assert!(scene.journal.update(&prepared, &[], None).unwrap());
    assert!(matches!(block_on(scene.outbox().resume(9)), Err(Error::Archive { .. })));
    assert_eq!(scene.way.count(SUBMIT), 0);
    assert!(verify(&*scene.journal).is_err());
}

#[test]
fn nothing_that_is_printed_shows_a_document() {
    let scene = Scene::new();
    let draft = draft("F-1");
    let sent = block_on(scene.outbox().submit(draft.clone())).unwrap();
    let printed = format!("{draft:?} {sent:?} {:?} {:?}", scene.outbox(), factrice::outbox::Document::new(b"Bureau"));
    for secret in ["Bureau", "secret", "lignePoste", "fictif"] {
        assert!(!printed.contains(secret), "{printed}");
    }
}
