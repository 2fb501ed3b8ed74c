use std::fmt;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// How long to repeat one task.
const BUDGET: Duration = Duration::from_millis(1500);
const FEWEST_RUNS: usize = 11;

/// The median time of one run.
#[derive(Clone, Copy)]
pub(crate) struct Measured {
    nanoseconds: f64,
}

/// Runs a task again and again for a while; at least eleven times after a first that is not counted.
pub(crate) fn measure<T>(mut task: impl FnMut() -> T) -> Measured {
    black_box(task());
    let start = Instant::now();
    let mut times = Vec::new();
    while times.len() < FEWEST_RUNS || start.elapsed() < BUDGET {
        let run = Instant::now();
        black_box(task());
        times.push(run.elapsed());
    }
    times.sort_unstable();
    Measured::from_nanoseconds(times[times.len() / 2].as_secs_f64() * 1e9)
}

impl Measured {
    pub(crate) const fn from_nanoseconds(nanoseconds: f64) -> Self {
        Self { nanoseconds }
    }

    pub(crate) const fn nanoseconds(self) -> f64 {
        self.nanoseconds
    }

    /// Nanoseconds for each of `count`.
    #[allow(clippy::cast_precision_loss)]
    pub(crate) fn per(self, count: usize) -> f64 {
        self.nanoseconds / count as f64
    }

    #[allow(clippy::cast_precision_loss)]
    pub(crate) fn megabytes_per_second(self, bytes: usize) -> f64 {
        bytes as f64 * 1e3 / self.nanoseconds
    }
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.nanoseconds {
            time if time >= 1e6 => f.pad(&format!("{:.2} ms", time / 1e6)),
            time if time >= 1e3 => f.pad(&format!("{:.2} µs", time / 1e3)),
            time => f.pad(&format!("{time:.0} ns")),
        }
    }
}
