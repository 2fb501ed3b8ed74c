//! `factrice settle`: a person ends the doubt about a submission.

use factrice::outbox::{Key, Settlement};
use pollster::block_on;
use serde_json::json;

use crate::command::Settle;
use crate::failure::Failure;
use crate::outbox::{self, show};
use crate::outcome::Outcome;
use crate::portal::Connection;
use crate::say::Voice;

/// Journals what a person has found out, and sends the invoice if it never arrived.
pub(crate) fn run(command: &Settle, voice: Voice) -> Result<Outcome, Failure> {
    let journal = outbox::existing_journal(&command.journal)?;
    let connection = Connection::new(&command.portal)?;
    let outbox = outbox::worker(journal, connection.client, connection.clock);
    let key = Key::new(&command.key).map_err(|error| Failure::Outbox(error.into()))?;
    let settlement = command.arrived.map_or(Settlement::NeverArrived, |invoice_id| Settlement::Arrived { invoice_id });
    let submission = block_on(outbox.settle(&key, settlement)).map_err(Failure::Outbox)?;
    if voice.json {
        voice.object(&json!({"submission": submission}));
    } else {
        show::submission(&submission, voice.language);
    }
    Ok(Outcome::clean_if(show::is_well(&submission)))
}
