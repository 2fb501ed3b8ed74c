use super::*;

fn code(text: &str) -> Status {
    Status::from_code(text)
}

#[test]
fn what_the_recipient_may_set_is_direct() {
    for to in ["A_RECYCLER", "SUSPENDUE", "REJETEE", "SERVICE_FAIT", "MANDATEE", "COMPTABILISEE", "MISE_EN_PAIEMENT"] {
        assert_eq!(Status::MiseADisposition.can_become(&code(to)), Verdict::Direct, "{to}");
        assert_eq!(Status::Completee.can_become(&code(to)), Verdict::Direct, "{to}");
    }
}

#[test]
fn steps_that_the_portal_does_not_show_are_skipped_not_impossible() {
    assert_eq!(
        Status::Deposee.can_become(&Status::Comptabilisee),
        Verdict::Skipped { through: vec![Status::MiseADisposition] }
    );
    assert_eq!(
        Status::AValider1.can_become(&Status::MiseADisposition),
        Verdict::Skipped { through: vec![Status::Validee1, Status::Deposee] }
    );
    assert_eq!(
        Status::ARecycler.can_become(&Status::EnCoursAcheminement),
        Verdict::Skipped { through: vec![Status::Deposee] }
    );
    assert_eq!(
        Status::MiseADisposition.can_become(&Status::Completee),
        Verdict::Skipped { through: vec![Status::Suspendue] }
    );
}

#[test]
fn nothing_follows_a_terminal_status() {
    for from in ["REJETEE", "MISE_EN_PAIEMENT", "REFUSEE_1", "SUPPRIMEE", "NON_CONFORME"] {
        for to in ["DEPOSEE", "MISE_A_DISPOSITION", "COMPTABILISEE", "A_VALIDER_MOE"] {
            assert_eq!(
                code(from).can_become(&code(to)),
                Verdict::Impossible { why: Obstacle::Terminal },
                "{from} {to}"
            );
        }
    }
}

#[test]
fn an_invoice_does_not_run_backwards() {
    for (from, to) in [
        ("MISE_A_DISPOSITION", "DEPOSEE"),
        ("COMPTABILISEE", "MISE_A_DISPOSITION"),
        ("COMPTABILISEE", "SUSPENDUE"),
        ("MANDATEE", "SERVICE_FAIT"),
        ("MANDATEE", "MISE_A_DISPOSITION"),
        ("DEPOSEE", "BROUILLON"),
        ("COMPLETEE", "DEPOSEE"),
    ] {
        assert_eq!(code(from).can_become(&code(to)), Verdict::Impossible { why: Obstacle::Backwards }, "{from} {to}");
    }
}

#[test]
fn a_held_invoice_resumes_only_by_its_own_move() {
    assert_eq!(Status::Suspendue.can_become(&Status::Completee), Verdict::Direct);
    assert_eq!(Status::Suspendue.can_become(&Status::MiseADisposition), Verdict::Direct);
    assert_eq!(Status::ARecycler.can_become(&Status::Deposee), Verdict::Direct);
    assert_eq!(Status::ErreurFournisseurSurValideur.can_become(&Status::AValider1), Verdict::Direct);
    assert!(Status::ARecycler.can_become(&Status::Brouillon).is_impossible());
}

#[test]
fn unknown_codes_and_uncharted_works_statuses_are_never_impossible() {
    assert_eq!(code("NOUVEAU").can_become(&Status::Deposee), Verdict::Unknown);
    assert_eq!(Status::Rejetee.can_become(&code("NOUVEAU")), Verdict::Unknown);
    assert_eq!(Status::TechniqueInconnu.can_become(&Status::Deposee), Verdict::Unknown);
    assert_eq!(Status::AValiderMoe.can_become(&Status::TransmiseMoa), Verdict::Unknown);
    assert_eq!(Status::MiseADisposition.can_become(&Status::EnAttenteRecyclageFournisseur), Verdict::Unknown);
    assert_eq!(Status::Deposee.can_become(&Status::Deposee), Verdict::Same);
}

#[test]
fn without_resuming_moves_the_table_has_no_loop() {
    for status in Status::KNOWN {
        let through: Vec<_> = status.transitions().filter(|row| !row.resumes).map(|row| &row.to).collect();
        for next in through {
            let mut reached = vec![next];
            let mut at = 0;
            while at < reached.len() {
                for row in reached[at].transitions().filter(|row| !row.resumes) {
                    if !reached.contains(&&row.to) {
                        reached.push(&row.to);
                    }
                }
                at += 1;
            }
            assert!(!reached.contains(&status), "{status} comes back by way of {next}");
        }
    }
}

#[test]
fn rows_are_distinct_and_a_terminal_status_leads_to_terminal_ones_only() {
    let rows = Transition::all();
    for (index, row) in rows.iter().enumerate() {
        assert!(!rows[..index].iter().any(|other| other.from == row.from && other.to == row.to), "{row:?}");
        assert!(!row.from.is_terminal() || row.to.is_terminal(), "{row:?}");
        assert!(!row.trigger.text().fr.is_empty() && !row.trigger.text().en.is_empty());
    }
}
