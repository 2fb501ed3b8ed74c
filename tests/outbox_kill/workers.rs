//! Many workers on one journal, who die at any time.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use factrice::outbox::{Draft, Durability, Journal, MemoryJournal, SqliteJournal, Summary};
use factrice_tests::{Folder, say};
use pollster::block_on;

use crate::death::{Dice, Life, Way};
use crate::world::{Road, World, draft};

const WORKERS: usize = 4;
/// Portals, each with a journal of its own.
const WORLDS: u64 = 100;
/// Invoices of one portal: a search looks at all of them.
const INVOICES: usize = 100;

#[test]
fn of_ten_thousand_invoices_none_is_lost_and_none_arrives_twice() {
    ten_thousand(Road::InProcess);
}

#[test]
fn of_ten_thousand_invoices_over_http_none_is_lost_and_none_arrives_twice() {
    ten_thousand(Road::Http);
}

fn ten_thousand(road: Road) {
    let began = Instant::now();
    let folder = Folder::new(&format!("kill-{road:?}"));
    let (mut deaths, mut invoices, mut attempts) = (0, 0, 0);
    for seed in 0..WORLDS {
        let path = folder.path().join(format!("{seed}.sqlite"));
        let open = || -> Arc<dyn Journal> {
            if seed % 2 == 0 {
                Arc::new(MemoryJournal::new())
            } else {
                Arc::new(SqliteJournal::open_with(&path, Durability::ProcessDeath).expect("a journal can be made"))
            }
        };
        let world = World::with(road, open());
        let drafts: Vec<Draft> = (0..INVOICES).map(|place| draft(&format!("{seed}-{place}"), place)).collect();
        deaths += campaign(&world, &drafts, seed);
        world.finish();
        world.check(&drafts);
        invoices += drafts.len();
        attempts += Summary::of(&*world.journal).expect("it can be counted").attempts;
    }
    assert!(invoices >= 10_000);
    assert!(deaths > 1_000, "{deaths} deaths are too few to show anything");
    say(format_args!(
        "outbox kill test, {road:?}, {WORKERS} workers on one journal: {invoices} invoices, {deaths} deaths, {attempts} attempts \
         journaled, {invoices} arrivals: none lost, none twice ({} s)",
        began.elapsed().as_secs()
    ));
}

/// Rounds in which every worker works until it dies, or until it has done its part. Between rounds
/// the leases end.
fn campaign(world: &World, drafts: &[Draft], seed: u64) -> usize {
    let next: Vec<AtomicUsize> = (0..WORKERS).map(|_| AtomicUsize::new(0)).collect();
    let deaths = AtomicUsize::new(0);
    for round in 0..400_u64 {
        if next.iter().all(|next| next.load(Ordering::SeqCst) >= drafts.len()) {
            break;
        }
        std::thread::scope(|scope| {
            for (name, next) in next.iter().enumerate() {
                let deaths = &deaths;
                let dice = Dice::new(seed << 32 | round << 8 | name as u64);
                scope.spawn(move || {
                    let life = Life::until(1 + dice.below(60), way(&dice));
                    let worker = world.worker(&format!("worker {name}"), &life);
                    work(&worker, drafts, next, name, &life, &dice);
                    deaths.fetch_add(usize::from(life.is_over()), Ordering::SeqCst);
                });
            }
        });
        world.wait();
    }
    deaths.into_inner()
}

fn way(dice: &Dice) -> Way {
    let bytes = usize::try_from(dice.below(1_200)).unwrap_or_default();
    match dice.below(5) {
        0 => Way::Before,
        1 => Way::RequestCut(bytes),
        2 => Way::AnswerCut(bytes),
        3 => Way::AnswerShort(bytes),
        _ => Way::After,
    }
}

/// Submits every draft that is this worker's, or that nobody has submitted when it comes by. Every
/// fourth draft is submitted by all of them.
fn work(
    worker: &factrice::outbox::Outbox,
    drafts: &[Draft],
    next: &AtomicUsize,
    name: usize,
    life: &Life,
    dice: &Dice,
) {
    let end = (next.load(Ordering::SeqCst) + 40).min(drafts.len());
    loop {
        let place = next.load(Ordering::SeqCst);
        if place >= end || life.is_over() {
            return;
        }
        let draft = &drafts[place];
        if place.is_multiple_of(4) || place % WORKERS == name {
            match dice.below(8) {
                0 => drop(block_on(worker.resume(3))),
                1 => drop(worker.prepare(draft)),
                _ => {}
            }
            if block_on(worker.submit(draft.clone())).is_err() {
                // The caller was not told that it is done: it comes again with the same draft.
                continue;
            }
        }
        next.fetch_add(1, Ordering::SeqCst);
    }
}
