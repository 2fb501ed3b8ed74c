use crate::outcome::Outcome;
use crate::task::Task;
use crate::{LARGE, MEDIUM};

/// How much more than at 200 lines a line may cost at 10,000, a bare pass taken for the measure: caches help
/// neither there.
const MOST_GROWTH: f64 = 1.25;

/// What is aimed at.
struct Target {
    what: &'static str,
    limit: Limit,
    /// The figure that counts; none where it is not measured.
    figure: fn(&Outcome, &[Outcome]) -> Option<f64>,
}

enum Limit {
    Most(f64),
    Least(f64),
    Below(f64),
    Above(f64),
}

const TARGETS: &[Target] = &[
    Target {
        what: "parse + validate at most 3 times a bare pass",
        limit: Limit::Most(3.0),
        figure: |outcome, _| Some(outcome.over_floor(Task::Validate)),
    },
    Target {
        what: "the same with the model",
        limit: Limit::Most(3.0),
        figure: |outcome, _| Some(outcome.over_floor(Task::ReadAndValidate)),
    },
    Target {
        what: "parse + validate at least 3 times as fast as en16931",
        limit: Limit::Least(3.0),
        figure: |outcome, _| outcome.lead(Task::Validate),
    },
    Target {
        what: "parse + validate linear to 10,000 lines, as a bare pass is",
        limit: Limit::Most(MOST_GROWTH),
        figure: |outcome, all| growth(Task::Validate, outcome, all),
    },
    Target {
        what: "write faster than en16931",
        limit: Limit::Above(1.0),
        figure: |outcome, _| outcome.lead(Task::Write),
    },
    Target {
        what: "peak memory below 3 times the document, from 200 lines on",
        limit: Limit::Below(3.0),
        figure: |outcome, _| (outcome.lines >= MEDIUM).then_some(outcome.peak),
    },
];

/// The worst figure for each target, and whether it is met.
pub(crate) fn verdicts(outcomes: &[Outcome]) {
    println!("{:<58}{:>7}  {:<19}verdict", "target", "worst", "where");
    for target in TARGETS {
        let figures = outcomes.iter().filter_map(|outcome| Some(((target.figure)(outcome, outcomes)?, outcome)));
        let worst =
            figures.max_by(|(one, _), (other, _)| target.limit.badness(*one).total_cmp(&target.limit.badness(*other)));
        let (figure, at) = worst.expect("every target is measured somewhere");
        let verdict = if target.limit.is_met(figure) { "met" } else { "MISSED" };
        println!("{:<58}{figure:>7.2}  {:<19}{verdict}", target.what, at.to_string());
    }
}

impl Limit {
    /// The worse a figure, the larger.
    const fn badness(&self, figure: f64) -> f64 {
        match self {
            Self::Most(_) | Self::Below(_) => figure,
            Self::Least(_) | Self::Above(_) => -figure,
        }
    }

    fn is_met(&self, figure: f64) -> bool {
        match *self {
            Self::Most(most) => figure <= most,
            Self::Least(least) => figure >= least,
            Self::Below(limit) => figure < limit,
            Self::Above(limit) => figure > limit,
        }
    }
}

fn growth(task: Task, outcome: &Outcome, all: &[Outcome]) -> Option<f64> {
    let medium = all.iter().find(|other| other.syntax == outcome.syntax && other.lines == MEDIUM)?;
    (outcome.lines == LARGE).then(|| outcome.growth(task, medium) / outcome.growth(Task::Floor, medium))
}
