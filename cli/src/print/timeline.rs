//! What became of an invoice, readable on a terminal.

use anstyle::Style;
use factrice::lifecycle::{HistoryEntry, Stage, Status, Timeline};
use factrice::reason::{self, Reason};
use factrice::text::{Language, Text};
use serde::Serialize;

use super::out;
use super::paint::{BAD, FAINT, GOOD, STRONG, WAITING, entry, paint};

const NEXT: Text = Text::new("À qui d’agir", "Who acts next");
const YOU_CAN: Text = Text::new("Vous pouvez", "You can");
const REASON: Text = Text::new("Motif", "Reason");
const COMMENT: Text = Text::new("Commentaire", "Comment");
const MEANS: Text = Text::new("Sens", "It means");
const REMEDY: Text = Text::new("Que faire", "What to do");
const CONTACT: Text = Text::new("À contacter", "Whom to ask");
const SAME_INVOICE: Text = Text::new("Renvoi", "Sending again");
const WORDS: Text = Text::new("Texte reçu", "As received");

/// Prints the entries from `from` on: when, what, and the stage that the supplier kit knows it by.
pub fn print(timeline: &Timeline, from: usize, language: Language) {
    for (at, step) in timeline.entries().iter().enumerate().skip(from) {
        let is_last = at + 1 == timeline.entries().len();
        print_step(step, is_last, language);
    }
}

fn print_step(step: &HistoryEntry, is_last: bool, language: Language) {
    let when = step.at.as_ref().map_or("", |moment| moment.text.as_str());
    let style = style_of(&step.status);
    let label = step.status.label(Language::Fr);
    let gloss = match language {
        Language::Fr => String::new(),
        Language::En => format!(" ({})", step.status.label(Language::En)),
    };
    let stage = step.status.stage().and_then(Stage::number).map_or("   ".to_owned(), |number| format!("{number}/5"));
    let bullet = if is_last { "●" } else { "○" };
    out::line(format_args!(
        "  {}  {} {} {}{}",
        paint(FAINT, format!("{when:<16}")),
        paint(FAINT, stage),
        paint(style, bullet),
        paint(if is_last { style.bold() } else { style }, label),
        paint(FAINT, gloss),
    ));
}

/// Prints whose turn it is, and what the supplier can do.
pub fn print_next(status: &Status, language: Language) {
    entry(NEXT.in_language(language), status.next_actor().label().in_language(language));
    for action in status.supplier_actions() {
        entry(YOU_CAN.in_language(language), action.text().in_language(language));
    }
}

/// Prints why an invoice was sent back, suspended or rejected, and what to do about it.
pub fn print_reason(words: &str, language: Language) {
    let recognition = reason::recognise(words);
    let Some(reason) = recognition.best() else {
        entry(WORDS.in_language(language), words);
        return;
    };
    let label = match language {
        Language::Fr => reason.label.fr.to_owned(),
        Language::En => format!("{} ({})", reason.label.fr, reason.label.en),
    };
    out::line("");
    entry(REASON.in_language(language), &label);
    if let Some(comment) = &recognition.comment {
        entry(COMMENT.in_language(language), &format!("« {comment} »"));
    }
    explain(reason, language);
}

fn explain(reason: &Reason, language: Language) {
    entry(MEANS.in_language(language), reason.meaning.in_language(language));
    entry(REMEDY.in_language(language), reason.remedy.in_language(language));
    entry(CONTACT.in_language(language), reason.contact.text().in_language(language));
    entry(SAME_INVOICE.in_language(language), reason.retransmission.text().in_language(language));
}

/// How an invoice of a status stands, for its supplier.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Paid.
    Good,
    /// Somebody waits for the supplier.
    Waiting,
    /// Refused.
    Bad,
    /// On its way.
    UnderWay,
}

impl Standing {
    /// How an invoice of a status stands.
    #[must_use]
    pub fn of(status: &Status) -> Self {
        match status {
            Status::ARecycler | Status::Suspendue | Status::ACompleter => Self::Waiting,
            Status::MiseEnPaiement => Self::Good,
            _ if status.stage() == Some(Stage::Rejetee) => Self::Bad,
            _ => Self::UnderWay,
        }
    }
}

/// Green when it is paid, yellow when somebody waits for the supplier, red when it is refused.
#[must_use]
pub fn style_of(status: &Status) -> Style {
    match Standing::of(status) {
        Standing::Waiting => WAITING,
        Standing::Good => GOOD,
        Standing::Bad => BAD,
        Standing::UnderWay => STRONG,
    }
}
