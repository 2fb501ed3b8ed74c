//! What happened to one invoice, in order.

use serde::{Deserialize, Serialize};
use time::Duration;

use super::{Obstacle, Stage, Status, Verdict};
use crate::date::Moment;

/// The person who gave an invoice its status.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub struct Author {
    /// First name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// Family name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// Electronic mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Telephone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

/// One line of an invoice's history.
///
/// Source: Chorus Pro API, `consulter/historique`, `histoStatut`.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct HistoryEntry {
    /// The portal's number for the line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    /// The status that the invoice took.
    pub status: Status,
    /// When, as the portal wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Moment>,
    /// The recipient's words: the reason and, after it, his comment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// Who did it, when the portal says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<Author>,
}

/// A step of a timeline that cannot have happened as it is told.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct ImpossibleStep {
    /// The status before.
    pub from: Status,
    /// The status after.
    pub to: Status,
    /// The place of the status after, counted from 0 in [`Timeline::entries`].
    pub index: usize,
    /// Why it cannot.
    pub why: Obstacle,
}

/// A step of a timeline that passed over statuses that the portal did not show.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct SkippedStep {
    /// The status before.
    pub from: Status,
    /// The status after.
    pub to: Status,
    /// The place of the status after, counted from 0 in [`Timeline::entries`].
    pub index: usize,
    /// The statuses passed over, in order.
    pub through: Vec<Status>,
}

/// The history of one invoice, oldest entry first, each event once.
///
/// ```
/// use factrice::lifecycle::{HistoryEntry, Stage, Status, Timeline};
///
/// // As the portal gives them: newest first.
/// let timeline = Timeline::new(vec![
///     HistoryEntry::new("MISE_EN_PAIEMENT", "2016-10-21 09:00"),
///     HistoryEntry::new("MISE_A_DISPOSITION", "2016-09-30 14:05"),
///     HistoryEntry::new("DEPOSEE", "2016-09-30 14:01"),
/// ]);
/// assert_eq!(timeline.current(), Some(&Status::MiseEnPaiement));
/// assert_eq!(timeline.stage(), Some(Stage::MiseEnPaiement));
/// assert!(timeline.is_final());
/// assert!(timeline.impossible_steps().is_empty());
/// ```
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(from = "Stored")]
pub struct Timeline {
    entries: Vec<HistoryEntry>,
}

#[derive(Deserialize)]
struct Stored {
    entries: Vec<HistoryEntry>,
}

impl HistoryEntry {
    /// An entry with a status code and a date and time; `at` may be empty when it is not known.
    #[must_use]
    pub fn new(code: &str, at: &str) -> Self {
        let at = (!at.trim().is_empty()).then(|| Moment::from_text(at));
        Self { id: None, status: Status::from_code(code), at, comment: None, author: None }
    }

    /// The same entry with the recipient's words.
    #[must_use]
    pub fn with_comment(self, comment: impl Into<String>) -> Self {
        Self { comment: Some(comment.into()), ..self }
    }

    fn words(&self) -> Option<&str> {
        self.comment.as_deref().map(str::trim).filter(|words| !words.is_empty())
    }

    fn is_stamped(&self) -> bool {
        self.at.as_ref().is_some_and(|at| at.local().is_some())
    }

    fn same_moment(&self, other: &Self) -> bool {
        match (&self.at, &other.at) {
            (Some(one), Some(two)) => {
                one.text.trim() == two.text.trim() || (one.local().is_some() && one.local() == two.local())
            }
            (None, None) => true,
            _ => false,
        }
    }

    /// Whether both tell of one event.
    fn is_same_event(&self, other: &Self) -> bool {
        if let (Some(one), Some(two)) = (self.id, other.id) {
            return one == two;
        }
        let words = match (self.words(), other.words()) {
            (Some(one), Some(two)) => one == two,
            _ => true,
        };
        self.status == other.status && self.same_moment(other) && words
    }

    /// Adds what `other` knows of the same event.
    fn absorb(&mut self, other: Self) {
        self.id = self.id.or(other.id);
        let day_only = !self.at.as_ref().is_some_and(Moment::has_time);
        if self.at.is_none() || (day_only && other.at.as_ref().is_some_and(Moment::has_time)) {
            self.at = other.at;
        }
        if self.words().is_none() {
            self.comment = other.comment.or(self.comment.take());
        }
        self.author = self.author.take().or(other.author);
    }
}

impl Timeline {
    /// Puts history entries in order.
    ///
    /// The portal gives the newest first, and `entries` is taken so, unless its own dates say that
    /// it runs the other way. Entries are sorted by date, oldest first; one without a readable date
    /// stays with its neighbour. Entries of the same minute keep their order, unless it is
    /// impossible and the other is not. An event that was given twice is kept once.
    #[must_use]
    pub fn new(entries: Vec<HistoryEntry>) -> Self {
        Self { entries: arrange(oldest_first(entries)) }
    }

    /// Adds the entries of another look at the portal, which may overlap what is already known.
    pub fn merge(&mut self, entries: Vec<HistoryEntry>) {
        let mut all = std::mem::take(&mut self.entries);
        all.extend(oldest_first(entries));
        self.entries = arrange(all);
    }

    /// The entries, oldest first.
    #[must_use]
    pub fn entries(&self) -> &[HistoryEntry] {
        &self.entries
    }

    /// The latest entry.
    #[must_use]
    pub fn latest(&self) -> Option<&HistoryEntry> {
        self.entries.last()
    }

    /// The latest status.
    #[must_use]
    pub fn current(&self) -> Option<&Status> {
        self.latest().map(|entry| &entry.status)
    }

    /// The public stage that the invoice has reached. A status that is not known leaves it where it
    /// was.
    #[must_use]
    pub fn stage(&self) -> Option<Stage> {
        self.stages().last().copied().flatten()
    }

    /// Whether the invoice moves no more.
    #[must_use]
    pub fn is_final(&self) -> bool {
        self.current().is_some_and(Status::is_terminal)
    }

    /// The recipient's words on the latest entry that refuses, suspends or sends back the invoice.
    #[must_use]
    pub fn refusal_comment(&self) -> Option<&str> {
        self.entries
            .iter()
            .rev()
            .find(|entry| entry.status == Status::Suspendue || entry.status.stage() == Some(Stage::Rejetee))
            .and_then(HistoryEntry::words)
    }

    /// The steps that cannot have happened as they are told. Unknown statuses are never among them.
    #[must_use]
    pub fn impossible_steps(&self) -> Vec<ImpossibleStep> {
        self.steps()
            .filter_map(|(index, from, to)| match from.can_become(to) {
                Verdict::Impossible { why } => Some(ImpossibleStep { from: from.clone(), to: to.clone(), index, why }),
                _ => None,
            })
            .collect()
    }

    /// The steps that passed over statuses that the portal did not show.
    #[must_use]
    pub fn skipped_steps(&self) -> Vec<SkippedStep> {
        self.steps()
            .filter_map(|(index, from, to)| match from.can_become(to) {
                Verdict::Skipped { through } => {
                    Some(SkippedStep { from: from.clone(), to: to.clone(), index, through })
                }
                _ => None,
            })
            .collect()
    }

    /// The time spent in a stage, over all its visits that have ended. None when no visit has both
    /// a readable beginning and a readable end.
    #[must_use]
    pub fn duration_in(&self, stage: Stage) -> Option<Duration> {
        let stages = self.stages();
        let spans = self.entries.windows(2).zip(&stages).filter(|(_, at)| **at == Some(stage));
        let mut total = None;
        for (pair, _) in spans {
            if let [before, after] = pair
                && let Some(from) = before.at.as_ref().and_then(Moment::local)
                && let Some(to) = after.at.as_ref().and_then(Moment::local)
            {
                total = Some(total.unwrap_or(Duration::ZERO) + (to - from));
            }
        }
        total
    }

    /// The stage after each entry.
    fn stages(&self) -> Vec<Option<Stage>> {
        let mut stage = None;
        let mut stages = Vec::with_capacity(self.entries.len());
        for entry in &self.entries {
            if entry.status.is_known() && entry.status != Status::TechniqueInconnu {
                stage = entry.status.stage();
            }
            stages.push(stage);
        }
        stages
    }

    fn steps(&self) -> impl Iterator<Item = (usize, &Status, &Status)> {
        self.entries.windows(2).enumerate().filter_map(|(index, pair)| match pair {
            [before, after] => Some((index + 1, &before.status, &after.status)),
            _ => None,
        })
    }
}

impl From<Stored> for Timeline {
    fn from(stored: Stored) -> Self {
        Self { entries: arrange(stored.entries) }
    }
}

/// Turns a history over, unless its dates show that it is oldest first already.
fn oldest_first(mut entries: Vec<HistoryEntry>) -> Vec<HistoryEntry> {
    let mut dates = entries.iter().filter_map(|entry| entry.at.as_ref().and_then(Moment::local));
    let first = dates.next();
    let last = dates.next_back();
    if last.is_none() || first >= last {
        entries.reverse();
    }
    entries
}

/// Sorts entries that come roughly oldest first, and keeps each event once.
fn arrange(entries: Vec<HistoryEntry>) -> Vec<HistoryEntry> {
    let mut distinct: Vec<HistoryEntry> = Vec::with_capacity(entries.len());
    for entry in entries {
        match distinct.iter_mut().find(|known| known.id.is_some() && known.id == entry.id) {
            Some(known) => known.absorb(entry),
            None => distinct.push(entry),
        }
    }
    let mut last = None;
    let mut dated: Vec<_> = distinct
        .into_iter()
        .map(|entry| {
            last = entry.at.as_ref().and_then(Moment::local).or(last);
            (last, entry)
        })
        .collect();
    dated.sort_by_key(|(date, _)| *date);

    let mut kept: Vec<HistoryEntry> = Vec::with_capacity(dated.len());
    for (_, entry) in dated {
        match find_same(&kept, &entry) {
            Some(index) => {
                if let Some(known) = kept.get_mut(index) {
                    known.absorb(entry);
                }
            }
            None => kept.push(entry),
        }
    }
    untangle(&mut kept);
    kept
}

/// An event without date is the same only as the entry just before it: an invoice can be suspended
/// twice.
fn find_same(kept: &[HistoryEntry], entry: &HistoryEntry) -> Option<usize> {
    let place = kept.iter().rposition(|known| known.is_same_event(entry))?;
    (entry.at.is_some() || place + 1 == kept.len()).then_some(place)
}

/// Swaps neighbours of the same minute where only the other order is possible.
fn untangle(entries: &mut [HistoryEntry]) {
    for _ in 1..entries.len() {
        let mut calm = true;
        for index in 1..entries.len() {
            let (Some(before), Some(after)) = (entries.get(index - 1), entries.get(index)) else { continue };
            if before.is_stamped()
                && before.same_moment(after)
                && before.status.can_become(&after.status).is_impossible()
                && matches!(after.status.can_become(&before.status), Verdict::Direct | Verdict::Skipped { .. })
            {
                entries.swap(index - 1, index);
                calm = false;
            }
        }
        if calm {
            return;
        }
    }
}

#[cfg(test)]
mod tests;
