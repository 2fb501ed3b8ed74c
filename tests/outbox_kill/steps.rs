//! Every step of a submission, then every step of its resumption.

use factrice::outbox::Draft;
use factrice_tests::say;
use pollster::block_on;

use crate::death::{Life, Way};
use crate::world::{Road, World, flux, structured};

/// A draft of a number.
type Make = fn(&str) -> Draft;

#[test]
fn a_worker_may_die_at_any_step_and_its_successor_at_any_other() {
    for road in Road::ALL {
        every_step(road);
    }
}

fn every_step(road: Road) {
    let mut deaths = 0;
    let mut invoices = 0;
    for (name, make) in [("S", structured as Make), ("F", flux as Make)] {
        for way in [Way::Before, Way::After] {
            for step in 1.. {
                let world = World::new(road);
                let mut drafts = Vec::new();
                let mut last = false;
                for successor_way in [Way::Before, Way::After, Way::AnswerShort(30)] {
                    for successor_step in 1.. {
                        let draft = make(&format!("{name}-{}", drafts.len()));
                        drafts.push(draft.clone());
                        let life = Life::until(step, way);
                        let outcome = block_on(world.worker("first", &life).submit(draft.clone()));
                        assert!(outcome.is_ok() || life.is_over(), "{outcome:?}");
                        deaths += usize::from(life.is_over());
                        last = !life.is_over();

                        world.wait();
                        if matches!(world.journal.load(draft.key()), Ok(None)) {
                            // Nothing was promised yet: the caller submits again.
                            block_on(world.worker("caller", &Life::long()).submit(draft))
                                .expect("this worker does not die");
                        }
                        let life = Life::until(successor_step, successor_way);
                        let _ = block_on(world.worker("second", &life).resume(5));
                        deaths += usize::from(life.is_over());
                        let done = successor_step > 12 || last;
                        world.wait();
                        world.finish_open();
                        if done {
                            break;
                        }
                    }
                }
                world.finish();
                world.check(&drafts);
                invoices += drafts.len();
                if last {
                    break;
                }
            }
        }
    }
    assert!(deaths > 150, "{deaths}");
    say(format_args!(
        "outbox kill test, step by step, {road:?}: {invoices} invoices, {deaths} deaths, each invoice arrived once"
    ));
}
