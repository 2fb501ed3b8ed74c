//! Every byte of the exchange that submits an invoice, and of the one that asks for it.

use factrice::outbox::Role;
use factrice_tests::say;
use pollster::block_on;

use crate::death::{Life, Way};
use crate::world::{World, structured};

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
            let world = World::new();
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
        let world = World::new();
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
    say(format_args!("outbox kill test, byte by byte: {all} invoices, each arrived once"));
}
