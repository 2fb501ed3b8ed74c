use std::fmt;

use factrice::syntax::Syntax;

use crate::measure::{self, Time};
use crate::memory;
use crate::sample::Sample;
use crate::task::Task;

/// What was measured on a sample.
pub(crate) struct Outcome {
    pub(crate) syntax: Syntax,
    pub(crate) lines: usize,
    pub(crate) bytes: usize,
    times: [Time; Task::ALL.len()],
    /// The peak memory of [`Task::ReadAndValidate`] and of [`Task::PeerValidate`], as multiples of the document.
    pub(crate) peak: f64,
    pub(crate) peak_of_peer: f64,
}

impl Outcome {
    pub(crate) fn of(sample: &Sample) -> Self {
        Self {
            syntax: sample.syntax,
            lines: sample.lines,
            bytes: sample.xml.len(),
            times: measure::race(sample),
            peak: memory::peak(Task::ReadAndValidate, sample),
            peak_of_peer: memory::peak(Task::PeerValidate, sample),
        }
    }

    pub(crate) fn time(&self, task: Task) -> Time {
        self.times[task as usize]
    }

    /// How many times as long as a bare pass a task takes.
    pub(crate) fn over_floor(&self, task: Task) -> f64 {
        self.time(task).over(self.time(Task::Floor))
    }

    /// How many times as long as us the peer takes.
    pub(crate) fn lead(&self, task: Task) -> Option<f64> {
        task.of_peer().map(|peer| self.time(peer).over(self.time(task)))
    }

    /// What a line costs, as a multiple of what it costs in another document.
    pub(crate) fn growth(&self, task: Task, from: &Self) -> f64 {
        self.time(task).per(self.lines).over(from.time(task).per(from.lines))
    }
}

/// Where a figure was measured.
impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {} lines", name(self.syntax), self.lines)
    }
}

pub(crate) const fn name(syntax: Syntax) -> &'static str {
    match syntax {
        Syntax::UblInvoice | Syntax::UblCreditNote => "UBL",
        Syntax::Cii => "CII",
    }
}
