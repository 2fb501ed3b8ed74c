use super::*;

fn statuses(timeline: &Timeline) -> Vec<&str> {
    timeline.entries().iter().map(|entry| entry.status.code()).collect()
}

fn numbered(id: i64, code: &str, at: &str) -> HistoryEntry {
    HistoryEntry { id: Some(id), ..HistoryEntry::new(code, at) }
}

#[test]
fn the_portal_order_is_turned_over() {
    let timeline = Timeline::new(vec![
        HistoryEntry::new("MISE_A_DISPOSITION", "2016-09-30 14:05"),
        HistoryEntry::new("EN_COURS_ACHEMINEMENT", "2016-09-30 14:01"),
        HistoryEntry::new("DEPOSEE", "2016-09-30 14:01"),
    ]);
    assert_eq!(statuses(&timeline), ["DEPOSEE", "EN_COURS_ACHEMINEMENT", "MISE_A_DISPOSITION"]);
    assert_eq!(timeline.stage(), Some(Stage::MiseADisposition));
    assert!(!timeline.is_final());
    assert!(timeline.impossible_steps().is_empty());
    assert!(timeline.skipped_steps().is_empty());
}

#[test]
fn entries_given_oldest_first_stay_so() {
    let timeline = Timeline::new(vec![
        HistoryEntry::new("DEPOSEE", "2016-09-30"),
        HistoryEntry::new("EN_COURS_ACHEMINEMENT", "2016-09-30"),
        HistoryEntry::new("MISE_A_DISPOSITION", "2016-10-01"),
    ]);
    assert_eq!(statuses(&timeline), ["DEPOSEE", "EN_COURS_ACHEMINEMENT", "MISE_A_DISPOSITION"]);
}

#[test]
fn the_three_shapes_of_dates_sort_together() {
    let timeline = Timeline::new(vec![
        HistoryEntry::new("MISE_EN_PAIEMENT", "2018-02-20"),
        HistoryEntry::new("DEPOSEE", "2018-02-16T15:10:25.536+01:00"),
        HistoryEntry::new("MISE_A_DISPOSITION", "2018-02-16 15:12"),
    ]);
    assert_eq!(statuses(&timeline), ["DEPOSEE", "MISE_A_DISPOSITION", "MISE_EN_PAIEMENT"]);
}

#[test]
fn an_unreadable_date_keeps_its_entry_beside_its_neighbour() {
    let timeline = Timeline::new(vec![
        HistoryEntry::new("MISE_EN_PAIEMENT", "2018-02-20"),
        HistoryEntry::new("COMPTABILISEE", "le 19 février"),
        HistoryEntry::new("MISE_A_DISPOSITION", "2018-02-16"),
    ]);
    assert_eq!(statuses(&timeline), ["MISE_A_DISPOSITION", "COMPTABILISEE", "MISE_EN_PAIEMENT"]);
    assert_eq!(timeline.entries()[1].at.as_ref().unwrap().text, "le 19 février");
}

#[test]
fn overlapping_looks_at_the_portal_give_each_event_once() {
    let mut timeline = Timeline::new(vec![HistoryEntry::new("MISE_A_DISPOSITION", "2016-09-30 14:05")]);
    timeline.merge(vec![
        numbered(3, "REJETEE", "2016-10-02 09:00").with_comment("Taux de TVA erroné"),
        numbered(2, "MISE_A_DISPOSITION", "2016-09-30 14:05"),
        numbered(1, "DEPOSEE", "2016-09-30 14:01"),
    ]);
    timeline.merge(vec![numbered(3, "REJETEE", "2016-10-02"), HistoryEntry::new("REJETEE", "2016-10-02 09:00")]);
    assert_eq!(statuses(&timeline), ["DEPOSEE", "MISE_A_DISPOSITION", "REJETEE"]);
    assert_eq!(timeline.entries()[1].id, Some(2));
    assert_eq!(timeline.refusal_comment(), Some("Taux de TVA erroné"));
    assert!(timeline.is_final());
}

#[test]
fn two_suspensions_are_two_events() {
    let timeline = Timeline::new(vec![
        HistoryEntry::new("SUSPENDUE", "2016-10-05 10:00").with_comment("PV de réception"),
        HistoryEntry::new("COMPLETEE", "2016-10-04 10:00"),
        HistoryEntry::new("SUSPENDUE", "2016-10-03 10:00").with_comment("Bon de livraison"),
    ]);
    assert_eq!(statuses(&timeline), ["SUSPENDUE", "COMPLETEE", "SUSPENDUE"]);
    assert_eq!(timeline.refusal_comment(), Some("PV de réception"));
    assert_eq!(timeline.stage(), Some(Stage::MiseADisposition));

    let undated = Timeline::new(
        ["SUSPENDUE", "COMPLETEE", "SUSPENDUE", "SUSPENDUE"].map(|code| HistoryEntry::new(code, "")).into(),
    );
    assert_eq!(statuses(&undated), ["SUSPENDUE", "COMPLETEE", "SUSPENDUE"]);
}

#[test]
fn skipped_steps_are_told_and_not_reproached() {
    let timeline = Timeline::new(vec![
        HistoryEntry::new("COMPTABILISEE", "2016-10-20"),
        HistoryEntry::new("DEPOSEE", "2016-09-30"),
    ]);
    assert!(timeline.impossible_steps().is_empty());
    assert_eq!(
        timeline.skipped_steps(),
        [SkippedStep {
            from: Status::Deposee,
            to: Status::Comptabilisee,
            index: 1,
            through: vec![Status::MiseADisposition],
        }]
    );
}

#[test]
fn impossible_steps_are_named_with_their_place() {
    let timeline = Timeline::new(vec![
        HistoryEntry::new("MISE_EN_PAIEMENT", "2016-10-20"),
        HistoryEntry::new("REJETEE", "2016-10-10"),
        HistoryEntry::new("DEPOSEE", "2016-09-30"),
        HistoryEntry::new("MISE_A_DISPOSITION", "2016-09-29"),
    ]);
    let steps: Vec<_> = timeline.impossible_steps().into_iter().map(|step| (step.index, step.why)).collect();
    assert_eq!(steps, [(1, Obstacle::Backwards), (3, Obstacle::Terminal)]);
}

#[test]
fn an_unknown_status_is_kept_and_never_fatal() {
    let timeline = Timeline::new(vec![
        HistoryEntry::new("ABSENCE_VALIDATION_MOE_DELAI_REGLEMENTAIRE", "2016-10-20"),
        HistoryEntry::new("MISE_A_DISPOSITION", "2016-09-30"),
    ]);
    assert_eq!(timeline.current().unwrap().code(), "ABSENCE_VALIDATION_MOE_DELAI_REGLEMENTAIRE");
    assert_eq!(timeline.stage(), Some(Stage::MiseADisposition));
    assert!(!timeline.is_final());
    assert!(timeline.impossible_steps().is_empty());
}

#[test]
fn entries_of_one_minute_take_the_only_possible_order() {
    let timeline = Timeline::new(vec![
        HistoryEntry::new("DEPOSEE", "2016-09-30 14:01"),
        HistoryEntry::new("EN_COURS_ACHEMINEMENT", "2016-09-30 14:01"),
        HistoryEntry::new("MISE_A_DISPOSITION", "2016-09-30 14:01"),
    ]);
    assert_eq!(statuses(&timeline), ["DEPOSEE", "EN_COURS_ACHEMINEMENT", "MISE_A_DISPOSITION"]);
}

#[test]
fn time_in_a_stage_counts_every_visit_that_ended() {
    let timeline = Timeline::new(vec![
        HistoryEntry::new("MISE_EN_PAIEMENT", "2016-10-12 00:00"),
        HistoryEntry::new("COMPTABILISEE", "2016-10-10 00:00"),
        HistoryEntry::new("SUSPENDUE", "2016-10-04 00:00"),
        HistoryEntry::new("MISE_A_DISPOSITION", "2016-10-01 00:00"),
        HistoryEntry::new("DEPOSEE", ""),
    ]);
    assert_eq!(timeline.duration_in(Stage::MiseADisposition), Some(Duration::days(9)));
    assert_eq!(timeline.duration_in(Stage::Comptabilisee), Some(Duration::days(2)));
    assert_eq!(timeline.duration_in(Stage::MiseEnPaiement), None);
    assert_eq!(timeline.duration_in(Stage::Deposee), None);
}

#[test]
fn a_timeline_survives_json() {
    let timeline = Timeline::new(vec![
        numbered(2, "NOUVEAU_STATUT", "bientôt").with_comment("è"),
        numbered(1, "DEPOSEE", "2016-09-30 14:01"),
    ]);
    let json = serde_json::to_string(&timeline).unwrap();
    assert!(json.starts_with(r#"{"entries":[{"id":1,"status":"DEPOSEE","at":"2016-09-30 14:01"}"#), "{json}");
    assert_eq!(serde_json::from_str::<Timeline>(&json).unwrap(), timeline);
}

#[test]
fn an_empty_timeline_answers_nothing() {
    let timeline = Timeline::new(Vec::new());
    assert_eq!((timeline.current(), timeline.stage(), timeline.is_final()), (None, None, false));
    assert!(timeline.impossible_steps().is_empty() && timeline.skipped_steps().is_empty());
}

proptest::proptest! {
    #[test]
    fn looking_twice_changes_nothing(picks in proptest::collection::vec((0..56_usize, 10..30_u8, 0..3_u8), 0..8)) {
        let entries: Vec<_> = picks
            .into_iter()
            .map(|(status, day, comment)| {
                let entry = HistoryEntry::new(Status::KNOWN[status].code(), &format!("2016-09-{day} 10:00"));
                if comment == 0 { entry } else { entry.with_comment(format!("motif {comment}")) }
            })
            .collect();
        let once = Timeline::new(entries);
        let mut twice = once.clone();
        twice.merge(once.entries().iter().rev().cloned().collect());
        proptest::prop_assert_eq!(&twice, &once);
        proptest::prop_assert!(once.entries().windows(2).all(|pair| pair[0].at.as_ref().unwrap().local() <= pair[1].at.as_ref().unwrap().local()));
    }
}
