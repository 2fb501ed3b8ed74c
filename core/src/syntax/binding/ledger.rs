use std::collections::HashSet;

use super::table::{Home, Table};
use crate::invoice::{Group, Invoice};
use crate::syntax::Loss;
use crate::term::{Path, Term};
use crate::text::Text as Words;

const NO_PLACE: Words = Words::new(
    "l’élément qui porterait cette donnée n’a pas lieu d’être dans ce document",
    "the element that would carry this value has no reason to be in this document",
);
const NOTHING_IN_GROUP: Words = Words::new(
    "ce groupe ne contient rien, et rien dans ce document ne dit qu’il est là",
    "nothing is in this group, and nothing in this document says that it is there",
);

/// What was written, and what could not be.
#[derive(Debug)]
pub(super) struct Ledger {
    /// Per term, the values written of it or, for a group, in it.
    written: [u32; Term::ALL.len()],
    losses: Vec<Loss>,
}

impl Ledger {
    pub(super) const fn new() -> Self {
        Self { written: [0; Term::ALL.len()], losses: Vec::new() }
    }

    pub(super) fn written(&self, term: Term) -> u32 {
        self.written[term as usize]
    }

    pub(super) const fn losses(&self) -> usize {
        self.losses.len()
    }

    pub(super) fn count(&mut self, home: &Home) {
        self.written[home.term as usize] += 1;
        self.count_groups(&home.groups);
    }

    pub(super) fn count_groups(&mut self, groups: &[Term]) {
        for group in groups {
            self.written[*group as usize] += 1;
        }
    }

    pub(super) fn lose(&mut self, path: Path, reason: Words) {
        self.losses.push(Loss { path, reason });
    }

    pub(super) fn lose_group(&mut self, path: Path) {
        self.lose(path, NOTHING_IN_GROUP);
    }

    /// All losses, with the values and groups outside any repeating group that are there and were not
    /// written.
    pub(super) fn close(mut self, invoice: &Invoice, table: &Table) -> Vec<Loss> {
        for home in table.homes() {
            let is_lost = home.single
                && self.written(home.term) == 0
                && holder(invoice, &home.groups).is_some_and(|group| group.value(home.term).is_some());
            if is_lost {
                let groups = single_path(&home.groups);
                self.lose(if home.in_identifier { groups } else { groups.then(home.term) }, NO_PLACE);
            }
        }
        for groups in &table.single_groups {
            let is_written = groups.last().is_some_and(|group| self.written(*group) > 0);
            if is_written || holder(invoice, groups).is_none() {
                continue;
            }
            let path = single_path(groups);
            if !self.losses.iter().any(|loss| loss.path.steps().starts_with(path.steps())) {
                self.lose_group(path);
            }
        }
        let mut told = HashSet::new();
        self.losses.retain(|loss| told.insert(loss.path.clone()));
        self.losses
    }
}

fn holder<'a>(invoice: &'a Invoice, groups: &[Term]) -> Option<&'a dyn Group> {
    groups.iter().try_fold(invoice as &dyn Group, |group, term| group.group(*term, 0))
}

fn single_path(groups: &[Term]) -> Path {
    groups.iter().fold(Path::root(), |path, group| path.then(*group))
}
