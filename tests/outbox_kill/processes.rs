//! Real processes, killed by a signal.
//!
//! The portal lives in this process and its journal in a file; the workers are this test program
//! again, told by its environment to run one test that is the worker.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use factrice::chorus::Client;
use factrice::outbox::{Durability, Outbox, SqliteJournal, Summary};
use factrice::simulator::{Simulator, sandbox};
use factrice::transport::{BoxFuture, Clock};
use factrice_tests::{Folder, say};
use pollster::block_on;
use time::UtcDateTime;

use crate::death::Dice;
use crate::relay::{Cut, Relay};
use crate::world::{Road, World, draft, environment, http};

const ROUNDS: u64 = 40;
const INVOICES: usize = 400;
/// Drafts that the workers of a round try.
const PART: usize = 10;

const ADDRESS: &str = "FACTRICE_KILL_ADDRESS";
const JOURNAL: &str = "FACTRICE_KILL_JOURNAL";
const ROUND: &str = "FACTRICE_KILL_ROUND";
const NAME: &str = "FACTRICE_KILL_NAME";

/// The workers of a round, and where the first of them is killed.
struct Round {
    children: Mutex<Vec<Child>>,
    requests: AtomicU64,
    kill_at: u64,
    cut: Cut,
}

impl Round {
    fn kill(&self, name: usize) {
        if let Some(child) = self.children.lock().expect("no kill panics").get_mut(name) {
            let _ = child.kill();
        }
    }
}

/// The virtual time of a round, with the real time that has passed in it.
struct RoundClock {
    start: UtcDateTime,
    began: Instant,
}

impl Clock for RoundClock {
    fn now(&self) -> UtcDateTime {
        self.start + self.began.elapsed()
    }

    fn sleep<'a>(&'a self, time: Duration) -> BoxFuture<'a, ()> {
        Box::pin(async move { std::thread::sleep(time) })
    }
}

fn start_of(round: u64) -> UtcDateTime {
    Simulator::sandbox().now() + Duration::from_secs(20 * 60 * round)
}

#[test]
fn processes_that_are_killed_lose_no_invoice_and_deposit_none_twice() {
    let began = Instant::now();
    let folder = Folder::new("kill-processes");
    let path = folder.path().join("journal.sqlite");
    let journal = || Arc::new(SqliteJournal::open_with(&path, Durability::ProcessDeath).expect("it can be opened"));
    let world = World::with(Road::Http, journal());
    let current: Arc<Mutex<Option<Arc<Round>>>> = Arc::default();
    let relays = [relay(&world, &current, true), relay(&world, &current, false)];

    let dice = Dice::new(7);
    for round in 0..ROUNDS {
        let bytes = usize::try_from(dice.below(1_000)).expect("few bytes");
        let cut = if dice.below(3) == 0 { Cut::Request(bytes) } else { Cut::Answer(bytes) };
        let kill_at = 2 + dice.below(14);
        let state = Arc::new(Round { children: Mutex::default(), requests: AtomicU64::new(0), kill_at, cut });
        *current.lock().expect("no round panics") = Some(Arc::clone(&state));
        let spawn =
            |name: usize| worker(&relays[name].url(), &path, round, name).spawn().expect("this program can run");
        state.children.lock().expect("no kill panics").extend([spawn(0), spawn(1)]);
        let waited = Instant::now();
        while state.requests.load(Ordering::SeqCst) == 0 && waited.elapsed() < Duration::from_secs(20) {
            std::thread::sleep(Duration::from_millis(1));
        }
        std::thread::sleep(Duration::from_micros(dice.below(200_000)));
        state.kill(1);
        std::thread::sleep(Duration::from_millis(60));
        state.kill(0);
        for child in state.children.lock().expect("no kill panics").iter_mut() {
            child.wait().expect("a killed process ends");
        }
        world.doors.portal.advance(time::Duration::minutes(20));
    }

    let left = Summary::of(&*world.journal).expect("it can be counted");
    let drafts: Vec<_> = (0..INVOICES).map(|place| draft(&format!("P-{place}"), place)).collect();
    let last = world.worker("the last one", &crate::death::Life::long());
    for draft in &drafts {
        block_on(last.submit(draft.clone())).expect("the last worker is not killed");
    }
    world.finish();
    world.check(&drafts);
    assert!(left.submissions > ROUNDS / 2, "the workers did too little to show anything: {left:?}");
    say(format_args!(
        "outbox kill test, SIGKILL: {} processes killed, {} of {INVOICES} invoices in the journal by then ({} taken), \
         each arrived once ({} s)",
        2 * ROUNDS,
        left.submissions,
        left.taken,
        began.elapsed().as_secs()
    ));
}

/// The way of a worker to the portal; on that of the first one it is killed where the round says.
fn relay(world: &World, current: &Arc<Mutex<Option<Arc<Round>>>>, is_first: bool) -> Relay {
    let (plan, broken) = (Arc::clone(current), Arc::clone(current));
    Relay::to(
        world.doors.address(),
        move |_, _| {
            let round = plan.lock().expect("no round panics").clone()?;
            let count = round.requests.fetch_add(u64::from(is_first), Ordering::SeqCst) + 1;
            (is_first && count == round.kill_at).then_some(round.cut)
        },
        move || {
            if let Some(round) = &*broken.lock().expect("no round panics") {
                round.kill(0);
            }
        },
    )
}

fn worker(address: &str, journal: &Path, round: u64, name: usize) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this program has a place"));
    command
        .args(["--exact", "processes::the_worker_that_is_killed", "--nocapture"])
        .env(ADDRESS, address)
        .env(JOURNAL, journal)
        .env(ROUND, round.to_string())
        .env(NAME, name.to_string())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// Is a worker when the environment says so, and nothing otherwise.
#[test]
fn the_worker_that_is_killed() {
    let told = |name| std::env::var(name).ok();
    let (Some(address), Some(journal), Some(round), Some(name)) =
        (told(ADDRESS), told(JOURNAL), told(ROUND), told(NAME))
    else {
        return;
    };
    let round: u64 = round.parse().expect("a number");
    let clock: Arc<dyn Clock> = Arc::new(RoundClock { start: start_of(round), began: Instant::now() });
    let credentials = sandbox::supplier_credentials();
    let client = Client::new(Arc::new(http()), Arc::clone(&clock), environment(&address), credentials);
    let journal = SqliteJournal::open_with(journal, Durability::ProcessDeath).expect("the journal can be opened");
    let outbox = Outbox::new(Arc::new(journal), client, clock, format!("process {name}"));
    let first = usize::try_from(round).expect("few rounds") * PART;
    for place in first..first + PART {
        let _ = block_on(outbox.resume(2));
        let _ = block_on(outbox.submit(draft(&format!("P-{place}"), place)));
    }
    loop {
        let _ = block_on(outbox.resume(5));
        std::thread::sleep(Duration::from_millis(5));
    }
}
