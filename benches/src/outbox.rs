//! How fast invoices pass through the outbox with a journal in a SQLite file, and whether memory stays
//! flat; beside the bare commits that such a journal cannot do without.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;

use factrice::chorus::wire::{ModeDepot, SoumettreRequest, SoumettreResponse, TokenResponse, to_json};
use factrice::chorus::{Client, Credentials, Environment, Operation};
use factrice::date::Date;
use factrice::lifecycle::Status;
use factrice::outbox::{Draft, Durability, Outbox, SqliteJournal, State, Summary, verify};
use factrice::transport::{BoxFuture, Clock, Transport, TransportError};
use factrice::vat;
use http::{Request, Response};
use pollster::block_on;
use rusqlite::Connection;
use time::UtcDateTime;

use crate::invoice::facts_of;

const SUBMISSIONS: usize = 100_000;
const STEPS: usize = 10;
/// Submissions of the runs that are measured beside it.
const FEWER: usize = 10_000;
/// Bytes that a submission leaves in a journal, record, request and entries of the trail.
const BYTES: usize = 3_000;
/// How much more memory the last tenth may take than the first.
const MOST_GROWTH: f64 = 1.1;

/// Measures, and prints the table. It comes first, while the process is small.
pub(crate) fn run() {
    let folder = std::env::temp_dir().join(format!("factrice-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a temporary folder can be made");
    println!(
        "{:<44}{:>12}{:>12}{:>14}{:>14}",
        "outbox, journal in SQLite", "submissions", "a second", "memory, MB", "journal, MB"
    );
    flat(&folder);
    let fast = at_durability(&folder.join("process.sqlite"), Durability::ProcessDeath);
    let safe = at_durability(&folder.join("power.sqlite"), Durability::PowerFailure);
    let floor = bare_commits(&folder.join("floor.sqlite"));
    row("survives a power failure", FEWER, safe, None, None);
    row("survives the death of the process only", FEWER, fast, None, None);
    row("floor: two commits each that wait for the disk", FEWER, floor, None, None);
    println!("the outbox takes {:.2} times the floor", floor / safe);
    println!();
    let _ = std::fs::remove_dir_all(&folder);
}

/// The long run, tenth by tenth.
fn flat(folder: &Path) {
    let path = folder.join("long.sqlite");
    let desk = Desk::new(&path, Durability::PowerFailure);
    let mut memory = Vec::new();
    for step in 0..STEPS {
        let count = SUBMISSIONS / STEPS;
        let rate = desk.submit(step * count, count);
        memory.push(resident());
        let label = format!("{} to {}", step * count + 1, (step + 1) * count);
        row(&label, count, rate, resident(), Some(size(&path)));
    }
    let summary = Summary::of(desk.outbox.journal()).expect("the journal can be read");
    assert_eq!((summary.submissions, summary.taken), (SUBMISSIONS as u64, SUBMISSIONS as u64));
    let began = Instant::now();
    let verified = verify(desk.outbox.journal()).expect("nobody else has written");
    println!("{} entries of the trail verified in {:.1} s", verified.head.sequence, began.elapsed().as_secs_f64());
    if let (Some(Some(first)), Some(Some(last))) = (memory.first(), memory.last()) {
        let growth = last / first;
        let verdict = if growth <= MOST_GROWTH { "met" } else { "MISSED" };
        println!(
            "{:<58}{growth:>7.2}  memory of the last tenth over the first: {verdict}",
            "target: memory is flat over 100,000 submissions"
        );
    }
}

fn at_durability(path: &Path, durability: Durability) -> f64 {
    Desk::new(path, durability).submit(0, FEWER)
}

#[allow(clippy::cast_precision_loss)]
fn row(label: &str, count: usize, rate: f64, memory: Option<f64>, journal: Option<f64>) {
    let figure = |figure: Option<f64>| figure.map_or_else(|| "-".to_owned(), |figure| format!("{figure:.1}"));
    println!("{label:<44}{count:>12}{rate:>12.0}{:>14}{:>14}", figure(memory), figure(journal));
}

/// An outbox at work, and the invoice that it submits under ever new numbers.
struct Desk {
    outbox: Outbox,
    request: SoumettreRequest,
    issued: Date,
}

impl Desk {
    fn new(path: &Path, durability: Durability) -> Self {
        let journal = SqliteJournal::open_with(path, durability).expect("a journal can be made");
        let credentials = Credentials::from_variables(|name| Some(name.to_owned())).expect("each has a value");
        let clock: Arc<dyn Clock> = Arc::new(Machine);
        let client = Client::new(Arc::new(Portal::default()), Arc::clone(&clock), Environment::sandbox(), credentials);
        let outbox = Outbox::new(Arc::new(journal), client, clock, "bench");
        let invoice =
            vat::compute(&facts_of(3), &vat::Options::default()).expect("the facts have their figures").invoice;
        let request = SoumettreRequest::from_invoice(&invoice, 1, ModeDepot::SaisieApi).expect("it can be submitted");
        Self { outbox, request, issued: UtcDateTime::now().date() }
    }

    /// Submissions a second.
    #[allow(clippy::cast_precision_loss)]
    fn submit(&self, first: usize, count: usize) -> f64 {
        let began = Instant::now();
        for number in first..first + count {
            let request =
                SoumettreRequest { numero_facture_saisi: Some(format!("B-{number}")), ..self.request.clone() };
            let draft = Draft::structured(request, self.issued).expect("it can be found again");
            let sent = block_on(self.outbox.submit(draft)).expect("the journal can be written");
            assert_eq!(sent.state, State::Acknowledged);
        }
        count as f64 / began.elapsed().as_secs_f64()
    }
}

/// A portal that takes everything and keeps nothing.
#[derive(Default)]
struct Portal {
    taken: AtomicI64,
}

impl Transport for Portal {
    fn send<'a>(&'a self, request: Request<Vec<u8>>) -> BoxFuture<'a, Result<Response<Vec<u8>>, TransportError>> {
        let answer = if request.uri().path() == Operation::Token.path() {
            to_json(&TokenResponse {
                access_token: "token".to_owned(),
                token_type: "Bearer".to_owned(),
                expires_in: Some(3600),
                scope: None,
            })
        } else {
            to_json(&SoumettreResponse {
                libelle: "GCU_MSG_01_000".to_owned(),
                identifiant_facture_cpp: Some(self.taken.fetch_add(1, Ordering::Relaxed) + 1),
                statut_facture: Some(Status::Deposee),
                ..SoumettreResponse::default()
            })
        };
        Box::pin(async { Ok(Response::new(answer)) })
    }
}

struct Machine;

impl Clock for Machine {
    fn now(&self) -> UtcDateTime {
        UtcDateTime::now()
    }

    fn sleep<'a>(&'a self, time: std::time::Duration) -> BoxFuture<'a, ()> {
        Box::pin(async move { std::thread::sleep(time) })
    }
}

/// What a journal that survives a power failure does at the least: the invoice is on the disk before it
/// leaves, and so is that it leaves.
#[allow(clippy::cast_precision_loss)]
fn bare_commits(path: &Path) -> f64 {
    let connection = Connection::open(path).expect("a file can be made");
    connection.pragma_update(None, "journal_mode", "WAL").expect("SQLite writes ahead");
    connection.pragma_update(None, "synchronous", "FULL").expect("SQLite waits for the disk");
    connection.execute("CREATE TABLE kept (bytes BLOB NOT NULL)", []).expect("a table can be made");
    let bytes = vec![7_u8; BYTES / 2];
    let began = Instant::now();
    for _ in 0..2 * FEWER {
        connection.execute("INSERT INTO kept VALUES (?1)", [&bytes]).expect("a row can be written");
    }
    FEWER as f64 / began.elapsed().as_secs_f64()
}

/// The memory of this process in MB, where the system tells it.
fn resident() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: f64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kilobytes / 1e3)
}

#[allow(clippy::cast_precision_loss)]
fn size(path: &Path) -> f64 {
    std::fs::metadata(path).map_or(0.0, |file| file.len() as f64 / 1e6)
}
