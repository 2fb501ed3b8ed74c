//! Real processes, killed by a signal.
//!
//! The portal lives in this process and its journal in a file; the workers are this test program
//! again, told by its environment to run one test that is the worker.

use std::io::Write;
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use factrice::chorus::Client;
use factrice::outbox::{Durability, Outbox, SqliteJournal};
use factrice::simulator::{Simulator, sandbox};
use factrice::transport::{BoxFuture, Clock, Transport};
use factrice_tests::{Folder, say};
use pollster::block_on;
use time::UtcDateTime;

use crate::death::Dice;
use crate::frames::{self, Wire};
use crate::world::{Doors, World, draft};

const ROUNDS: u64 = 40;
const INVOICES: usize = 400;
/// Drafts that the workers of a round try.
const PART: usize = 10;

const ADDRESS: &str = "FACTRICE_KILL_ADDRESS";
const JOURNAL: &str = "FACTRICE_KILL_JOURNAL";
const ROUND: &str = "FACTRICE_KILL_ROUND";
const NAME: &str = "FACTRICE_KILL_NAME";

/// Where in an exchange the portal kills the worker that asks.
#[derive(Clone, Copy, Debug)]
enum Blow {
    BeforeWork,
    BeforeAnswer,
    WithinAnswer,
}

/// The workers of a round, and when the portal kills the first of them.
struct Round {
    children: Mutex<Vec<Child>>,
    requests: AtomicU64,
    kill_at: u64,
    blow: Blow,
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
    let doors = Doors::new();
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port of this machine is free");
    let address = listener.local_addr().expect("it is bound").to_string();
    let current: Arc<Mutex<Option<Arc<Round>>>> = Arc::default();
    serve(listener, doors.clone(), Arc::clone(&current));

    let dice = Dice::new(7);
    for round in 0..ROUNDS {
        let blow = [Blow::BeforeWork, Blow::BeforeAnswer, Blow::WithinAnswer][dice.below(3) as usize];
        let kill_at = 2 + dice.below(14);
        let state = Arc::new(Round { children: Mutex::default(), requests: AtomicU64::new(0), kill_at, blow });
        *current.lock().expect("no round panics") = Some(Arc::clone(&state));
        let spawn = |name: u8| worker(&address, &path, round, name).spawn().expect("this program can be run");
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
        doors.portal.advance(time::Duration::minutes(20));
    }

    let journal = Arc::new(SqliteJournal::open_with(&path, Durability::ProcessDeath).expect("it is there"));
    let world = World { doors, journal };
    let left = world.worker("before", &crate::death::Life::long()).summary().expect("it can be counted");
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

/// Answers the workers, and kills the first one where the round says.
fn serve(listener: TcpListener, doors: Doors, current: Arc<Mutex<Option<Arc<Round>>>>) {
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { continue };
            let (doors, current) = (doors.clone(), Arc::clone(&current));
            std::thread::spawn(move || {
                let mut name = [0];
                std::io::Read::read_exact(&mut stream, &mut name).ok()?;
                let request = frames::to_request(&frames::read(&mut stream).ok()?)?;
                let round = current.lock().expect("no round panics").clone()?;
                let count = round.requests.fetch_add(u64::from(name[0] == 0), Ordering::SeqCst) + 1;
                let blow = (name[0] == 0 && count == round.kill_at).then_some(round.blow);
                if matches!(blow, Some(Blow::BeforeWork)) {
                    round.kill(0);
                    return None;
                }
                let answer = frames::answer(&block_on(doors.send(request)).ok()?);
                match blow {
                    Some(Blow::BeforeAnswer) => round.kill(0),
                    Some(_) => {
                        let length = u32::try_from(answer.len()).ok()?;
                        stream.write_all(&length.to_be_bytes()).ok()?;
                        stream.write_all(&answer[..answer.len() / 2]).ok()?;
                        round.kill(0);
                    }
                    None => frames::write(&mut stream, &answer).ok()?,
                }
                Some(())
            });
        }
    });
}

fn worker(address: &str, journal: &std::path::Path, round: u64, name: u8) -> Command {
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
    let name: u8 = name.parse().expect("a number");
    let clock: Arc<dyn Clock> = Arc::new(RoundClock { start: start_of(round), began: Instant::now() });
    let environment = Simulator::sandbox().environment();
    let wire = Arc::new(Wire { address, name });
    let client = Client::new(wire, Arc::clone(&clock), environment, sandbox::supplier_credentials());
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
