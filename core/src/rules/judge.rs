//! Evaluates the checks of a group and keeps what they find.

use std::collections::{HashMap, HashSet};

use super::check::{Breach, Check, Outcome, Scope, Unreadable, Verdict, Why};
use super::facts::{Facts, Group, Place};
use super::registry::{REGISTRY, RuleId};
use crate::term::Path;

/// Findings of one rule that are kept; further ones are counted.
const MOST_PER_RULE: u32 = 1000;

/// A rule that is broken, before it is known where in the document.
#[derive(Debug)]
pub(crate) struct Raised {
    pub(crate) rule: RuleId,
    pub(crate) path: Path,
    pub(crate) place: Place,
    pub(crate) expected: Option<String>,
    pub(crate) actual: Option<String>,
}

/// A check that could not run.
#[derive(Debug)]
pub(crate) struct Blocked {
    pub(crate) rule: RuleId,
    pub(crate) path: Path,
    pub(crate) place: Place,
    pub(crate) why: Why,
    pub(crate) actual: String,
}

/// What the checks of one document have found so far.
#[derive(Debug, Default)]
pub(crate) struct Judge {
    pub(crate) raised: Vec<Raised>,
    pub(crate) blocked: Vec<Blocked>,
    pub(crate) omitted: usize,
    counts: Vec<u32>,
    /// The places of what is blocked.
    blocking: HashSet<Place>,
    /// The verdicts on what is decided once.
    once: HashMap<RuleId, Outcome>,
}

impl Judge {
    /// Runs the checks of a group.
    pub(crate) fn examine(&mut self, facts: &Facts<'_>, group: &Group<'_>) {
        let scope = Scope { facts, group };
        for (rule, check) in REGISTRY.checks(facts.syntax, group.unit) {
            let outcome = match check {
                Check::Once(predicate) => self.once.entry(*rule).or_insert_with(|| predicate(&scope)).clone(),
                check => check.run(&scope),
            };
            match outcome {
                Ok(Verdict::Holds) => {}
                Ok(Verdict::Broken(breach)) => self.broken(*rule, group, breach),
                Err(unreadable) => self.block(*rule, group, unreadable),
            }
        }
    }

    /// Keeps a broken rule, or counts it when there are many of it.
    pub(crate) fn raise(&mut self, raised: Raised) {
        let at = usize::from(raised.rule.0);
        if self.counts.len() <= at {
            self.counts.resize(at + 1, 0);
        }
        self.counts[at] += 1;
        if self.counts[at] > MOST_PER_RULE {
            self.omitted += 1;
        } else {
            self.raised.push(raised);
        }
    }

    fn broken(&mut self, rule: RuleId, group: &Group<'_>, breach: Breach) {
        let path = group.unit.path(group.index, breach.line.or(group.line));
        let path = match breach.term {
            Some(term) if path.term() != Some(term) => path.then(term),
            _ => path,
        };
        let place = breach.place.unwrap_or(group.place);
        self.raise(Raised { rule, path, place, expected: breach.expected, actual: breach.actual });
    }

    fn block(&mut self, rule: RuleId, group: &Group<'_>, unreadable: Unreadable) {
        let Unreadable { place, why, actual } = unreadable;
        if !self.blocking.insert(place) {
            return;
        }
        if self.blocked.len() < MOST_PER_RULE as usize {
            let path = group.unit.path(group.index, group.line);
            self.blocked.push(Blocked { rule, path, place, why, actual });
        } else {
            self.omitted += 1;
        }
    }
}
