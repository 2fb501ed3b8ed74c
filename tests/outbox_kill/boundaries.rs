//! Every byte of the exchange that submits an invoice, and of the one that asks for it.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use factrice::outbox::Role;
use factrice_tests::say;
use pollster::block_on;

use crate::death::{Life, Way};
use crate::relay::{Cut, Relay};
use crate::world::{Road, World, environment, structured};

const SUBMIT: &str = "/soumettre";
const SEARCH: &str = "/rechercher/fournisseur";

/// Bytes of the longest of the requests and answers of the exchange, and more.
const LONGEST: usize = 1_100;
const LONGEST_ANSWER: usize = 300;
/// Invoices of one portal: a search looks at all of them.
const CHUNK: usize = 50;

/// A way of dying at a byte.
type Dying = fn(usize) -> Way;

#[test]
fn the_exchange_may_break_at_any_byte() {
    let mut all = 0;
    let ways: [(&str, Dying, usize); 3] = [
        ("Q", Way::RequestCut, LONGEST),
        ("A", Way::AnswerCut, LONGEST_ANSWER),
        ("T", Way::AnswerShort, LONGEST_ANSWER),
    ];
    for (name, way, longest) in ways {
        for chunk in (0..longest).step_by(CHUNK) {
            let world = World::new(Road::InProcess);
            let drafts: Vec<_> = (chunk..chunk + CHUNK).map(|bytes| structured(&format!("{name}-{bytes}"))).collect();
            for (draft, bytes) in drafts.iter().zip(chunk..) {
                let _ = block_on(world.worker("first", &Life::until_path(SUBMIT, way(bytes))).submit(draft.clone()));
            }
            world.wait();
            world.finish();
            world.check(&drafts);
            all += drafts.len();
            let sent = world.journal.load(drafts[0].key()).unwrap().unwrap();
            let request = sent.documents.iter().find(|document| document.role == Role::Request).unwrap();
            assert!(request.bytes < LONGEST as u64, "{} bytes are sent", request.bytes);
        }
    }
    for chunk in (0..LONGEST).step_by(CHUNK) {
        let world = World::new(Road::InProcess);
        let drafts: Vec<_> = (chunk..chunk + CHUNK).map(|bytes| structured(&format!("S-{bytes}"))).collect();
        for (place, draft) in drafts.iter().enumerate() {
            let life = Life::until_path(SUBMIT, if place % 2 == 0 { Way::Before } else { Way::After });
            let _ = block_on(world.worker("first", &life).submit(draft.clone()));
        }
        world.wait();
        for bytes in chunk..chunk + CHUNK {
            let way = if bytes % 3 == 0 { Way::AnswerCut(bytes) } else { Way::AnswerShort(bytes) };
            let _ = block_on(world.worker("second", &Life::until_path(SEARCH, way)).resume(1));
        }
        world.finish();
        world.check(&drafts);
        all += drafts.len();
    }
    say(format_args!("outbox kill test, byte by byte, InProcess: {all} invoices, each arrived once"));
}

/// What the relay breaks next, and whose life ends with it.
#[derive(Default)]
struct Next {
    cuts: Mutex<VecDeque<Cut>>,
    life: Mutex<Option<Arc<Life>>>,
    longest: AtomicUsize,
}

/// Over HTTP, head and body of both messages are broken at every byte; the worker dies of it, or lives
/// on with what it knows.
#[test]
fn the_exchange_may_break_at_any_byte_of_the_connection() {
    let (mut all, mut longest) = (0, 0);
    for dies in [true, false] {
        for (name, cut, path) in
            [("Q", Cut::Request as fn(usize) -> Cut, SUBMIT), ("A", Cut::Answer, SUBMIT), ("S", Cut::Answer, SEARCH)]
        {
            let mut first = 0;
            loop {
                let world = World::new(Road::Http);
                let next = Arc::new(Next::default());
                let relay = relay(&world, &next, path);
                let there = environment(&relay.url());
                let drafts: Vec<_> = (first..first + CHUNK)
                    .map(|bytes| structured(&format!("{name}{}-{bytes}", u8::from(dies))))
                    .collect();
                for (draft, bytes) in drafts.iter().zip(first..) {
                    if path == SEARCH {
                        let lost = Life::until_path(SUBMIT, if bytes % 2 == 0 { Way::Before } else { Way::After });
                        let _ = block_on(world.worker("before", &lost).submit(draft.clone()));
                        continue;
                    }
                    one(&next, cut(bytes), dies, |life| {
                        let _ = block_on(world.worker_over(&there, "first", life).submit(draft.clone()));
                    });
                }
                world.wait();
                if path == SEARCH {
                    for bytes in first..first + CHUNK {
                        one(&next, cut(bytes), dies, |life| {
                            let _ = block_on(world.worker_over(&there, "second", life).resume(1));
                        });
                    }
                }
                world.wait();
                world.finish();
                world.check(&drafts);
                all += drafts.len();
                first += CHUNK;
                if first > next.longest.load(Ordering::SeqCst) {
                    break;
                }
            }
            longest = longest.max(first);
        }
    }
    assert!(longest > 1_000, "requests and answers are longer than {longest} bytes");
    say(format_args!("outbox kill test, byte by byte, Http: {all} invoices, each arrived once"));
}

/// Breaks the next exchange there, and lets a worker meet it.
fn one(next: &Next, cut: Cut, dies: bool, work: impl FnOnce(&Arc<Life>)) {
    let life = Life::long();
    next.cuts.lock().expect("nobody panics with it").push_back(cut);
    *next.life.lock().expect("nobody panics with it") = dies.then(|| Arc::clone(&life));
    work(&life);
    next.cuts.lock().expect("nobody panics with it").clear();
}

fn relay(world: &World, next: &Arc<Next>, path: &'static str) -> Relay {
    let (plan, broken) = (Arc::clone(next), Arc::clone(next));
    Relay::to(
        world.doors.address(),
        move |asked, length| {
            if !asked.contains(path) {
                return None;
            }
            plan.longest.fetch_max(length, Ordering::SeqCst);
            plan.cuts.lock().expect("nobody panics with it").pop_front()
        },
        move || {
            if let Some(life) = &*broken.life.lock().expect("nobody panics with it") {
                life.end();
            }
        },
    )
}
