//! Submissions as a person reads them.

use factrice::lifecycle::{Stage, Status};
use factrice::outbox::{Money, State, Submission, Summary};
use factrice::text::{Language, Text};
use factrice_cli::print::paint::{BAD, GOOD, STRONG, entry, paint};
use factrice_cli::print::{out, timeline};

const SUBMISSION: Text = Text::new("Dépôt", "Submission");
const STATE: Text = Text::new("État", "State");
const PORTAL: Text = Text::new("Sur Chorus Pro", "On Chorus Pro");
const WHY: Text = Text::new("Pourquoi", "Why");

/// Whether nobody has to look at it: taken, not refused, and not waiting for the supplier.
pub(crate) fn is_well(submission: &Submission) -> bool {
    let status = submission.status();
    let is_refused = status.and_then(Status::stage) == Some(Stage::Rejetee);
    submission.state.is_taken() && !is_refused && status != Some(&Status::Suspendue)
}

pub(crate) fn submission(submission: &Submission, language: Language) {
    let style = match submission.state {
        State::Refused => BAD,
        State::Final => GOOD,
        _ => STRONG,
    };
    entry(SUBMISSION.in_language(language), submission.key.as_str());
    entry(STATE.in_language(language), &paint(style, submission.state.label().in_language(language)));
    if let Some(id) = submission.invoice_id {
        entry(PORTAL.in_language(language), &id.to_string());
    }
    if let Some(failure) = &submission.failure {
        entry(WHY.in_language(language), failure.in_language(language));
    }
    timeline::print(&submission.timeline, 0, language);
    if let Some(words) = submission.timeline.refusal_comment() {
        timeline::print_reason(words, language);
    }
    out::line("");
}

pub(crate) fn summary(summary: &Summary, language: Language) {
    let money = |sums: &[Money]| {
        let sums: Vec<_> = sums.iter().map(|sum| format!("{} {}", sum.amount, sum.currency)).collect();
        if sums.is_empty() { "0".to_owned() } else { sums.join(", ") }
    };
    let (outstanding, paid) = (money(&summary.outstanding), money(&summary.paid));
    let (submissions, taken, gain) = (summary.submissions, summary.taken, summary.gain_in_euros);
    match language {
        Language::Fr => out::line(format_args!(
            "dépôts : {submissions} ; reçus par Chorus Pro : {taken} ; en attente : {outstanding} ; mis en paiement : {paid} ; \
             gain moyen sur le papier : {gain} €"
        )),
        Language::En => out::line(format_args!(
            "submissions: {submissions}; taken by Chorus Pro: {taken}; outstanding: {outstanding}; ordered to pay: {paid}; \
             average gain over paper: {gain} €"
        )),
    }
}
