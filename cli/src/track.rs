//! `factrice track`: what a journal knows, after asking the portal for news if it is named.

use std::sync::Arc;

use factrice::outbox::{Journal, Outbox, Submission};
use factrice::text::Text;
use pollster::block_on;
use serde_json::json;

use crate::command::{Track, Transport};
use crate::failure::Failure;
use crate::outbox::{self, show};
use crate::outcome::Outcome;
use crate::portal::Connection;
use crate::say::Voice;

const UNKNOWN: Text = Text::new("le journal ne connaît pas ce dépôt", "the journal knows no such submission");
const STOPPED: Text = Text::new("le portail n’a pas pu être interrogé", "the portal could not be asked");

/// Submissions that are taken up in one run, so that the portal is not asked too much at a time.
const MOST: usize = 500;

/// Shows what a journal knows of submissions.
pub(crate) fn run(command: &Track, voice: Voice) -> Result<Outcome, Failure> {
    let journal = outbox::existing_journal(&command.journal)?;
    let is_up_to_date = match command.portal.transport {
        Transport::Simulator => true,
        Transport::ChorusPro => refresh(&journal, command, voice)?,
    };
    let told = list(&*journal, command, voice)?;
    if command.ids.is_empty() {
        let summary = factrice::outbox::Summary::of(&*journal).map_err(Failure::Outbox)?;
        if voice.json {
            voice.object(&json!({"summary": summary}));
        } else {
            show::summary(&summary, voice.language);
        }
    }
    Ok(Outcome::clean_if(is_up_to_date && told.iter().all(|told| *told)))
}

/// Sends what is open and due, and looks once at what was taken and is due. Gives whether the portal
/// could be asked.
fn refresh(journal: &Arc<dyn Journal>, command: &Track, voice: Voice) -> Result<bool, Failure> {
    let connection = Connection::new(&command.portal)?;
    let outbox = outbox::worker(Arc::clone(journal), connection.client, connection.clock);
    let stopped = block_on(take_up(&outbox)).map_err(Failure::Outbox)?;
    if let Some(failure) = &stopped {
        let language = voice.language;
        voice.note(&format!("{}: {}", STOPPED.in_language(language), failure.in_language(language)));
    }
    Ok(stopped.is_none())
}

async fn take_up(outbox: &Outbox) -> Result<Option<factrice::outbox::Failure>, factrice::outbox::Error> {
    let resumed = outbox.resume(MOST).await?;
    if resumed.stopped.is_some() {
        return Ok(resumed.stopped);
    }
    Ok(outbox.follow(MOST).await?.stopped)
}

/// Shows the submissions that are wanted; gives which of the names were found.
fn list(journal: &dyn Journal, command: &Track, voice: Voice) -> Result<Vec<bool>, Failure> {
    let mut told = vec![false; command.ids.len()];
    let mut after = None;
    loop {
        let page = journal.list(after.as_ref(), 200).map_err(|error| Failure::Outbox(error.into()))?;
        let Some(last) = page.last() else { break };
        after = Some(last.key.clone());
        for submission in page.iter().filter(|submission| is_wanted(submission, &command.ids, &mut told)) {
            if voice.json {
                voice.object(&json!({"submission": submission}));
            } else {
                show::submission(submission, voice.language);
            }
        }
    }
    for (id, _) in command.ids.iter().zip(&told).filter(|(_, told)| !**told) {
        voice.note(&format!("{id}: {}", UNKNOWN.in_language(voice.language)));
    }
    Ok(told)
}

/// Whether a submission is named, or all are wanted; notes the names that it goes by.
fn is_wanted(submission: &Submission, ids: &[String], told: &mut [bool]) -> bool {
    let mut is_wanted = ids.is_empty();
    for (id, told) in ids.iter().zip(told) {
        let is_named = *id == submission.number || id == submission.key.as_str();
        *told |= is_named;
        is_wanted |= is_named;
    }
    is_wanted
}
