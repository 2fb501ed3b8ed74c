use super::*;
use crate::simulator::sandbox::*;
use crate::simulator::{Outcome, Script};

fn recycle(person: &Person, id: i64, service: &str, engagement: &str) -> Result<RecyclerResponse, Error> {
    let asked = RecyclerRequest {
        identifiant_facture_cpp: Some(id),
        destinataire: Some(DestinataireSoumis {
            code_destinataire: Some(STATE.into()),
            code_service_executant: Some(service.into()),
        }),
        reference: Some(ReferencesSoumises { numero_bon_commande: Some(engagement.into()), ..Default::default() }),
        ..Default::default()
    };
    person.call(chorus::recycler_request, chorus::recycler_response, &asked)
}

fn complete(person: &Person, id: i64, file: Option<i64>) -> Result<CompleterResponse, Error> {
    let piece = file.map(|file| PieceJointeComplementaire {
        piece_jointe_complementaire_id: Some(file),
        piece_jointe_complementaire_designation: Some("Bon de livraison".into()),
        ..Default::default()
    });
    let asked = CompleterRequest {
        identifiant_facture_cpp: Some(id),
        piece_jointe_complementaire: piece.into_iter().collect(),
        commentaire: Some("Voici la pièce".into()),
        ..Default::default()
    };
    person.call(chorus::completer_request, chorus::completer_response, &asked)
}

fn handle_rejection(person: &Person, ids: &[i64]) -> Result<TraiterRejetResponse, Error> {
    let list = ids.iter().map(|id| DemandePaiement { id_demande_paiement: Some(*id) }).collect();
    let asked = TraiterRejetRequest { liste_demande_paiement: list };
    person.call(chorus::traiter_rejet_request, chorus::traiter_rejet_response, &asked)
}

#[test]
fn a_recycled_invoice_keeps_its_number_and_is_paid() {
    let simulator = Simulator::sandbox();
    let asked = entry_to("F1", STATE, Some("FAUX"), Some("9999"));
    let id = Person::supplier(&simulator).submitted(&asked);
    simulator.run_until_quiet();
    assert_eq!(status(&simulator, id), Status::ARecycler);

    let supplier = Person::supplier(&simulator);
    assert_eq!(code(recycle(&supplier, id, "", STATE_ENGAGEMENT)), 29016);
    assert_eq!(status(&simulator, id), Status::ARecycler);
    let answer = recycle(&supplier, id, STATE_SERVICE, STATE_ENGAGEMENT).unwrap();
    assert_eq!(answer.numero_facture.as_deref(), Some("F1"));
    assert_eq!(answer.statut_facture, Some(Status::Deposee));
    assert_ne!(answer.date_depot.unwrap().text, "2026-01-05");
    simulator.run_until_quiet();
    let invoice = simulator.invoice(id).unwrap();
    assert_eq!(invoice.status, Status::MiseEnPaiement);
    assert_eq!(invoice.service_code.as_deref(), Some(STATE_SERVICE));
    assert_eq!(code(recycle(&Person::supplier(&simulator), id, STATE_SERVICE, STATE_ENGAGEMENT)), 20002);
}

#[test]
fn a_completed_invoice_goes_on_and_an_empty_completion_does_not_help() {
    let simulator = Simulator::sandbox();
    let id = Person::supplier(&simulator).submitted(&entry_to("F1", MUSEUM, None, None));
    assert_eq!(code(complete(&Person::supplier(&simulator), id, None)), 20002);
    simulator.run_until_quiet();
    let supplier = Person::supplier(&simulator);
    assert_eq!(code(complete(&supplier, id, Some(1))), 29071);
    complete(&supplier, id, None).unwrap();
    simulator.run_until_quiet();
    assert_eq!(status(&simulator, id), Status::Suspendue);

    let supplier = Person::supplier(&simulator);
    let file = supplier.attach("bon.pdf", b"x").unwrap();
    complete(&supplier, id, Some(file)).unwrap();
    assert_eq!(status(&simulator, id), Status::Completee);
    simulator.run_until_quiet();
    let invoice = simulator.invoice(id).unwrap();
    assert_eq!(statuses(&invoice)[2..7], ["SUSPENDUE", "COMPLETEE", "SUSPENDUE", "COMPLETEE", "SERVICE_FAIT"]);
    assert_eq!(invoice.status, Status::MiseEnPaiement);
}

#[test]
fn a_script_waits_for_the_supplier_and_the_story_takes_over_at_its_end() {
    let simulator = Simulator::sandbox();
    simulator
        .set_script("F1", Script::default().then(1, Outcome::suspend("Justificatif absent")).then(1, Outcome::Pay));
    simulator.set_script("F2", Script::default().then(1, Outcome::recycle("SE/EJ incorrect")));
    let supplier = Person::supplier(&simulator);
    let [first, second] = ["F1", "F2"].map(|number| supplier.submitted(&entry(number)));
    simulator.run_until_quiet();
    assert_eq!(status(&simulator, first), Status::Suspendue);
    let supplier = Person::supplier(&simulator);
    complete(&supplier, first, None).unwrap();
    recycle(&supplier, second, STATE_SERVICE, STATE_ENGAGEMENT).unwrap();
    simulator.run_until_quiet();
    assert_eq!(statuses(&simulator.invoice(first).unwrap())[3..], ["COMPLETEE", "MISE_EN_PAIEMENT"]);
    assert_eq!(status(&simulator, second), Status::MiseEnPaiement);
    assert_eq!(simulator.invoice(second).unwrap().recipient_siret, STATE);
}

#[test]
fn a_rejection_is_handled_once_it_is_one() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    simulator.set_script("F1", Script::default().then(1, Outcome::reject("Double facturation", "voir F0")));
    let [rejected, other] = ["F1", "F2"].map(|number| supplier.submitted(&entry(number)));
    simulator.advance(Duration::days(2));
    let supplier = Person::supplier(&simulator);
    assert_eq!(code(handle_rejection(&supplier, &[rejected, other])), 29094);
    assert!(!simulator.invoice(rejected).unwrap().rejection_handled);
    handle_rejection(&supplier, &[rejected]).unwrap();
    handle_rejection(&supplier, &[rejected]).unwrap();
    assert!(simulator.invoice(rejected).unwrap().rejection_handled);
    let history = supplier.history(rejected);
    assert_eq!(history.derniere_action.unwrap().derniere_action_code, Some(ActionUtilisateur::TraitementRejet));
    assert_eq!(history.historiques_des_actions_utilisateurs.unwrap().histo_action.len(), 1);
    assert_eq!(code(handle_rejection(&supplier, &[1])), 20000);
}

#[test]
fn a_recipient_that_acts_takes_the_invoice_over() {
    let simulator = Simulator::sandbox();
    let id = Person::supplier(&simulator).submitted(&entry("F1"));
    assert_eq!(code(Person::recipient(&simulator).treat(id, "SERVICE_FAIT", "")), 20002);
    simulator.advance(Duration::hours(3));

    let recipient = Person::recipient(&simulator);
    assert_eq!(code(recipient.treat(id, "REJETEE", "")), 29092);
    assert_eq!(code(recipient.treat(id, "REJETEE", &"m".repeat(256))), 29093);
    assert_eq!(http_status(recipient.treat(id, "PAYEE", "")), 400);
    assert_eq!(code(recipient.treat(id, "COMPLETEE", "")), 20002);
    assert_eq!(code(recipient.treat(1, "MANDATEE", "")), 20000);
    assert_eq!(code(Person::supplier(&simulator).treat(id, "MANDATEE", "")), 20001);
    let answer = recipient.treat(id, "MANDATEE", "").unwrap();
    assert_eq!(answer.nouveau_statut, Some(Status::Mandatee));
    simulator.run_until_quiet();
    assert_eq!(status(&simulator, id), Status::Mandatee);
    let recipient = Person::recipient(&simulator);
    recipient.treat(id, "MISE_EN_PAIEMENT", "").unwrap();
    assert_eq!(code(recipient.treat(id, "REJETEE", "trop tard")), 20002);
}

#[test]
fn an_invoice_recycled_from_one_recipient_is_told_again_at_the_next() {
    let simulator = Simulator::sandbox();
    let id = Person::supplier(&simulator).submitted(&entry("F1"));
    simulator.advance(Duration::hours(3));
    Person::recipient(&simulator).treat(id, "A_RECYCLER", "Mauvais service").unwrap();
    recycle(&Person::supplier(&simulator), id, STATE_SERVICE, STATE_ENGAGEMENT).unwrap();
    simulator.run_until_quiet();
    assert_eq!(status(&simulator, id), Status::MiseEnPaiement);
}

#[test]
fn the_portal_tells_what_a_recipient_may_do_next() {
    let simulator = Simulator::sandbox();
    let recipient = Person::recipient(&simulator);
    let next = |status: &str| {
        let asked = EtatsTraitementRequest { statut_courant: Some(Status::from_code(status)) };
        recipient.call(chorus::etats_traitement_request, chorus::etats_traitement_response, &asked).map(|answer| {
            let list = answer.liste_statuts_possibles_pour_traitement.into_iter();
            list.filter_map(|one| one.statut_possible_pour_traitement)
                .map(|status| status.to_string())
                .collect::<Vec<_>>()
        })
    };
    assert_eq!(next("COMPTABILISEE").unwrap(), ["MISE_EN_PAIEMENT"]);
    assert_eq!(next("SUSPENDUE").unwrap(), ["MISE_A_DISPOSITION"]);
    assert_eq!(next("MISE_A_DISPOSITION").unwrap().len(), 8);
    assert!(next("MISE_EN_PAIEMENT").unwrap().is_empty());
    assert_eq!(http_status(next("PAYEE")), 400);
}

#[test]
fn an_invoice_of_another_supplier_is_out_of_reach() {
    let simulator = Simulator::sandbox();
    let id = Person::supplier(&simulator).submitted(&entry("F1"));
    let other = Person::new(&simulator, &credentials_of(OTHER_SUPPLIER_ID));
    assert_eq!(code(complete(&other, id, None)), 20001);
    assert_eq!(code(recycle(&other, id, "", "")), 20001);
    assert_eq!(code(handle_rejection(&other, &[id])), 20001);
    assert_eq!(code(complete(&other, 1, None)), 20000);
}
