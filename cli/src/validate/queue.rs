//! Work on all cores, results in order.

use std::num::NonZero;
use std::ops::ControlFlow;
use std::sync::mpsc;
use std::thread;

/// Results that a worker may be ahead of the one that is taken; what bounds the memory.
const AHEAD: usize = 16;

/// Does `work` on every item, on all cores, and takes the results in the order of the items, as they
/// come, until there are no more or `take` has enough.
pub(super) fn in_order<T: Sync, R: Send>(
    items: &[T],
    work: impl Fn(&T) -> R + Sync,
    mut take: impl FnMut(R) -> ControlFlow<()>,
) {
    let workers = thread::available_parallelism().map_or(1, NonZero::get).min(items.len());
    thread::scope(|scope| {
        // Of three workers, the first has the items 0, 3, 6… and its own lane to hand them over.
        let lane = |first: usize| {
            let (sender, receiver) = mpsc::sync_channel(AHEAD);
            let work = &work;
            scope.spawn(move || {
                let items = items.iter().skip(first).step_by(workers);
                // Nobody takes the result once `take` has enough.
                items.map(work).try_for_each(|result| sender.send(result))
            });
            receiver
        };
        let lanes: Vec<_> = (0..workers).map(lane).collect();
        for lane in lanes.iter().cycle().take(items.len()) {
            // A worker that panicked hands over nothing; the scope passes the panic on.
            let Ok(result) = lane.recv() else { return };
            if take(result).is_break() {
                return;
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        for count in [0, 1, 2, 7, 500] {
            let items: Vec<u64> = (0..count).collect();
            let mut taken = Vec::new();
            let slow = |item: &u64| {
                thread::sleep(Duration::from_micros(item % 3 * 50));
                item * 2
            };
            in_order(&items, slow, |result| {
                taken.push(result / 2);
                ControlFlow::Continue(())
            });
            assert_eq!(taken, items);
        }
    }

    #[test]
    fn work_ends_soon_after_there_is_enough() {
        let items: Vec<usize> = (0..100_000).collect();
        let (done, mut taken) = (AtomicUsize::new(0), 0);
        let count = |_: &usize| done.fetch_add(1, Ordering::Relaxed);
        in_order(&items, count, |_| {
            taken += 1;
            if taken == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        let workers = thread::available_parallelism().map_or(1, NonZero::get);
        assert_eq!(taken, 3);
        assert!(done.load(Ordering::Relaxed) <= 3 + workers * (AHEAD + 2), "{done:?}");
    }
}
