//! Where everything stands.

use std::collections::BTreeMap;

use serde::Serialize;
use time::{Duration, UtcDateTime};

use crate::decimal::Decimal;
use crate::kit;
use crate::lifecycle::{Stage, Status};
use crate::outbox::{Error, Journal, State, Submission};

/// Submissions in a state.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct StateCount {
    /// The state.
    pub state: State,
    /// How many.
    pub submissions: u64,
}

/// Invoices in a status.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct StatusCount {
    /// The status.
    pub status: Status,
    /// How many.
    pub invoices: u64,
}

/// How long a step took.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
pub struct StepTime {
    /// The state that the step begins with.
    pub from: State,
    /// The state that it ends with.
    pub to: State,
    /// How many submissions have done it.
    pub submissions: u64,
    /// Mean time, in milliseconds.
    pub mean_millis: i64,
    /// Longest time, in milliseconds.
    pub longest_millis: i64,
}

/// An amount in a currency.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Money {
    /// Currency code.
    pub currency: String,
    /// How many invoices.
    pub invoices: u64,
    /// Their amounts to pay together; credit notes count against them.
    #[serde(serialize_with = "as_text")]
    pub amount: Decimal,
}

/// Where the submissions of a journal stand.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Summary {
    /// How many submissions there are.
    pub submissions: u64,
    /// How many the portal has.
    pub taken: u64,
    /// How many times something was sent.
    pub attempts: u64,
    /// By state; states that nothing is in are left out.
    pub states: Vec<StateCount>,
    /// By the status that was last read.
    pub statuses: Vec<StatusCount>,
    /// How long each step took.
    pub steps: Vec<StepTime>,
    /// What the portal has and nobody has ordered to pay or rejected yet, by currency.
    pub outstanding: Vec<Money>,
    /// What is ordered to pay, by currency.
    pub paid: Vec<Money>,
    /// What was gained by not sending paper, in euros: the average of the supplier kit for each
    /// invoice that the portal has.
    ///
    /// Source: Ministère de l’Intérieur, communication kit for suppliers, 2016.
    pub gain_in_euros: u64,
}

#[derive(Default)]
struct Steps(BTreeMap<(State, State), (u64, i128, i128)>);

impl Steps {
    fn add(&mut self, from: State, to: State, since: Option<UtcDateTime>, until: Option<UtcDateTime>) {
        let (Some(since), Some(until)) = (since, until) else { return };
        let took = (until - since).max(Duration::ZERO).whole_milliseconds();
        let (count, total, longest) = self.0.entry((from, to)).or_default();
        *count += 1;
        *total += took;
        *longest = took.max(*longest);
    }
}

#[derive(Default)]
struct Sums(BTreeMap<String, (u64, Decimal)>);

impl Sums {
    fn add(&mut self, submission: &Submission) -> Result<(), Error> {
        let amount = if submission.credit_note { -submission.amount.abs() } else { submission.amount };
        let (invoices, sum) = self.0.entry(submission.currency.clone()).or_default();
        *invoices += 1;
        let overflow = || Error::Overflow { currency: submission.currency.clone() };
        *sum = sum.checked_add(amount).ok_or_else(overflow)?;
        Ok(())
    }

    fn finish(self) -> Vec<Money> {
        self.0.into_iter().map(|(currency, (invoices, amount))| Money { currency, invoices, amount }).collect()
    }
}

impl Summary {
    /// Counts the submissions of a journal, reading them page by page.
    ///
    /// # Errors
    ///
    /// [`Error::Journal`], and [`Error::Overflow`] when a sum cannot be kept.
    pub fn of(journal: &dyn Journal) -> Result<Self, Error> {
        const PAGE: usize = 500;

        let mut summary = Self::default();
        let mut states: BTreeMap<State, u64> = BTreeMap::new();
        let mut statuses: BTreeMap<String, u64> = BTreeMap::new();
        let mut steps = Steps::default();
        let (mut outstanding, mut paid) = (Sums::default(), Sums::default());
        let mut after = None;
        loop {
            let page = journal.list(after.as_ref(), PAGE)?;
            let Some(last) = page.last() else { break };
            after = Some(last.key.clone());
            for submission in &page {
                summary.submissions += 1;
                summary.taken += u64::from(submission.state.is_taken());
                summary.attempts += u64::from(submission.attempts);
                *states.entry(submission.state).or_default() += 1;
                if let Some(status) = submission.status() {
                    *statuses.entry(status.code().to_owned()).or_default() += 1;
                }
                let of = submission;
                steps.add(State::Prepared, State::Sent, Some(of.prepared_at), of.sent_at);
                steps.add(State::Sent, State::Acknowledged, of.sent_at, of.acknowledged_at);
                steps.add(State::Acknowledged, State::Followed, of.acknowledged_at, of.followed_at);
                let ended = of.ended_at.filter(|_| of.state == State::Final);
                steps.add(State::Followed, State::Final, of.followed_at, ended);
                match submission.status().and_then(Status::stage) {
                    _ if !submission.state.is_taken() => {}
                    Some(Stage::MiseEnPaiement) => paid.add(submission)?,
                    Some(Stage::Rejetee) if submission.state == State::Final => {}
                    _ => outstanding.add(submission)?,
                }
            }
        }
        summary.states = states.into_iter().map(|(state, submissions)| StateCount { state, submissions }).collect();
        summary.statuses = statuses
            .into_iter()
            .map(|(code, invoices)| StatusCount { status: Status::from_code(&code), invoices })
            .collect();
        let millis = |millis: i128| i64::try_from(millis).unwrap_or(i64::MAX);
        summary.steps = steps
            .0
            .into_iter()
            .map(|((from, to), (submissions, total, longest))| StepTime {
                from,
                to,
                submissions,
                mean_millis: millis(total / i128::from(submissions.max(1))),
                longest_millis: millis(longest),
            })
            .collect();
        summary.outstanding = outstanding.finish();
        summary.paid = paid.finish();
        summary.gain_in_euros = summary.taken.saturating_mul(u64::from(kit::AVERAGE_GAIN));
        Ok(summary)
    }
}

#[allow(clippy::trivially_copy_pass_by_ref)]
fn as_text<S: serde::Serializer>(amount: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(amount)
}
