use std::fmt;
use std::time::{Duration, Instant};

use crate::sample::Sample;
use crate::task::Task;

/// How long to repeat the tasks on one sample.
const BUDGET: Duration = Duration::from_secs(4);
/// How long one task runs before the next has its turn, at the least.
const TURN: Duration = Duration::from_millis(1);
const FEWEST_ROUNDS: usize = 11;

/// The median time of one run.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Time {
    nanoseconds: f64,
}

/// The time of every task on a sample. They take turns, so that noise hits them all alike; which one is
/// first goes round.
pub(crate) fn race(sample: &Sample) -> [Time; Task::ALL.len()] {
    let runs = Task::ALL.map(|task| runs_of_a_turn(task, sample));
    let mut times = Task::ALL.map(|_| Vec::new());
    let start = Instant::now();
    let mut round = 0;
    while round < FEWEST_ROUNDS || start.elapsed() < BUDGET {
        for turn in 0..Task::ALL.len() {
            let at = (round + turn) % Task::ALL.len();
            times[at].push(turn_of(Task::ALL[at], sample, runs[at]));
        }
        round += 1;
    }
    times.map(Time::median)
}

fn runs_of_a_turn(task: Task, sample: &Sample) -> u32 {
    task.run(sample);
    let once = turn_of(task, sample, 1).as_nanos().max(1);
    u32::try_from(TURN.as_nanos() / once + 1).expect("a turn is short")
}

fn turn_of(task: Task, sample: &Sample, runs: u32) -> Duration {
    let start = Instant::now();
    for _ in 0..runs {
        task.run(sample);
    }
    start.elapsed() / runs
}

impl Time {
    fn median(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        Self { nanoseconds: times[times.len() / 2].as_secs_f64() * 1e9 }
    }

    /// How many times as long as another it is.
    pub(crate) fn over(self, other: Self) -> f64 {
        self.nanoseconds / other.nanoseconds
    }

    /// The time for each of `count`.
    #[allow(clippy::cast_precision_loss)]
    pub(crate) fn per(self, count: usize) -> Self {
        Self { nanoseconds: self.nanoseconds / count as f64 }
    }

    #[allow(clippy::cast_precision_loss)]
    pub(crate) fn megabytes_per_second(self, bytes: usize) -> f64 {
        bytes as f64 * 1e3 / self.nanoseconds
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.nanoseconds {
            time if time >= 1e6 => f.pad(&format!("{:.2} ms", time / 1e6)),
            time if time >= 1e3 => f.pad(&format!("{:.2} µs", time / 1e3)),
            time => f.pad(&format!("{time:.0} ns")),
        }
    }
}
