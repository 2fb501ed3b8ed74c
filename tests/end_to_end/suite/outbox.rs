//! The outbox over each way to the portal, with a journal in a file.

use std::sync::Arc;

use factrice::chorus::{Operation, Retry};
use factrice::outbox::{Draft, Journal, Outbox, SqliteJournal, State, export, verify};
use factrice::simulator::{Fault, FaultKind, sandbox};
use factrice_tests::Folder;
use pollster::block_on;
use time::Duration;

use super::{Scene, to_a_town, watch};

impl Scene {
    fn outbox(&self, journal: &Arc<dyn Journal>) -> Outbox {
        let client = self.client_of(sandbox::supplier_credentials()).with_retry(Retry::never());
        Outbox::new(journal.clone(), client, self.simulator.clock(), "worker")
    }

    /// The next submission meets a fault.
    fn fail(&self, kind: FaultKind) {
        self.simulator.set_faults(vec![Fault::on(Operation::Soumettre, kind).to(1)]);
    }
}

#[test]
fn whatever_goes_wrong_each_invoice_arrives_once_and_the_journal_holds_no_secret() {
    let folder = Folder::new("end-to-end-outbox");
    let path = folder.path().join("journal.sqlite");
    let journal: Arc<dyn Journal> = Arc::new(SqliteJournal::open(&path).expect("a journal can be made"));
    let scene = Scene::new();
    let outbox = scene.outbox(&journal);
    let faults = [
        FaultKind::Reset {},
        FaultKind::LostAnswer {},
        FaultKind::TruncatedAnswer { after_bytes: 0 },
        FaultKind::TruncatedAnswer { after_bytes: 25 },
        FaultKind::Unauthorized {},
        FaultKind::Quota { retry_after: Some(5) },
        FaultKind::ServerError { status: 500 },
        FaultKind::ServerError { status: 504 },
    ];
    let drafts: Vec<Draft> = (0..=faults.len())
        .map(|place| {
            Draft::of_invoice(&to_a_town(&format!("F-{place}")), sandbox::SUPPLIER_ID).expect("it can be found")
        })
        .collect();
    for (place, draft) in drafts.iter().enumerate() {
        if let Some(kind) = faults.get(place) {
            scene.fail(kind.clone());
        }
        block_on(outbox.submit(draft.clone())).expect("the journal can be written");
    }
    scene.simulator.set_faults(Vec::new());
    while let Some(due) = journal.next_due(&State::OPEN).expect("the journal can be read") {
        scene.simulator.advance(due - scene.simulator.clock().now());
        block_on(outbox.resume(100)).expect("the journal can be written");
    }
    let mut numbers: Vec<String> = scene.simulator.invoices().into_iter().map(|invoice| invoice.number).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (0..=faults.len()).map(|place| format!("F-{place}")).collect::<Vec<_>>());

    scene.simulator.run_until_quiet();
    scene.simulator.advance(Duration::days(1));
    block_on(outbox.follow(100)).expect("the journal can be written");
    for draft in &drafts {
        let known = journal.load(draft.key()).expect("the journal can be read").expect("it is there");
        assert_eq!(known.state, State::Final, "{known:?}");
    }
    let verified = verify(&*journal).expect("nobody else has written");
    assert_eq!(verified.submissions, drafts.len() as u64);

    let mut told = Vec::new();
    export(&*journal, &mut told).expect("the trail can be written");
    let mut files = vec![told];
    for entry in std::fs::read_dir(folder.path()).expect("the folder is there") {
        files.push(std::fs::read(entry.expect("an entry").path()).expect("a file"));
    }
    for secret in watch::secrets() {
        let found = files.iter().any(|file| file.windows(secret.len()).any(|part| part == secret.as_bytes()));
        assert!(!found, "{secret} is in the journal");
    }
    assert!(files.len() >= 2 && watch::secrets().len() > 3);
}
