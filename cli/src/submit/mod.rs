//! `factrice submit`: through the outbox, to the simulated portal or to a real one.

mod draft;
mod simulated;

use std::sync::Arc;

use factrice::chorus::Client;
use factrice::outbox::{Error, Journal, Key, MemoryJournal, Outbox, Submission};
use factrice::transport::Clock;
use pollster::block_on;
use serde_json::json;

use crate::command::{Submit, Transport};
use crate::failure::Failure;
use crate::files;
use crate::outbox::{self, show};
use crate::outcome::Outcome;
use crate::portal::Connection;
use crate::say::Voice;

/// Submits an invoice once. In the simulated portal it is followed to its end, or until it waits for
/// the supplier; a real one takes days, and `factrice track` follows it.
pub(crate) fn run(command: &Submit, voice: Voice) -> Result<Outcome, Failure> {
    let submission = match command.portal.transport {
        Transport::Simulator => to_simulator(command, voice)?,
        Transport::ChorusPro => to_chorus_pro(command, voice)?,
    };
    if voice.json {
        voice.object(&json!({"file": files::name(&command.input), "submission": submission}));
    } else {
        show::submission(&submission, voice.language);
    }
    Ok(Outcome::clean_if(show::is_well(&submission)))
}

fn to_simulator(command: &Submit, voice: Voice) -> Result<Submission, Failure> {
    let invoice = draft::invoice(command)?;
    let (portal, supplier) = simulated::portal(&invoice, command.validator.as_ref());
    let draft = draft::draft(&invoice, supplier, command, voice)?;
    let key = draft.key().clone();
    let outbox = outbox(command, simulated::client(&portal), portal.clock())?;
    block_on(outbox.submit(draft)).map_err(Failure::Outbox)?;
    simulated::follow_to_the_end(&outbox, &portal, &key).map_err(Failure::Outbox)?;
    known(&outbox, key)
}

fn to_chorus_pro(command: &Submit, voice: Voice) -> Result<Submission, Failure> {
    let invoice = draft::invoice(command)?;
    let connection = Connection::new(&command.portal)?;
    let supplier = connection.supplier(invoice.seller.as_ref(), voice)?;
    let draft = draft::draft(&invoice, supplier, command, voice)?;
    let key = draft.key().clone();
    let outbox = outbox(command, connection.client, connection.clock)?;
    block_on(outbox.submit(draft)).map_err(Failure::Outbox)?;
    known(&outbox, key)
}

fn outbox(command: &Submit, client: Client, clock: Arc<dyn Clock>) -> Result<Outbox, Failure> {
    let journal: Arc<dyn Journal> = match &command.journal {
        Some(path) => outbox::journal(path)?,
        None => Arc::new(MemoryJournal::new()),
    };
    Ok(outbox::worker(journal, client, clock))
}

fn known(outbox: &Outbox, key: Key) -> Result<Submission, Failure> {
    let known = outbox.submission(&key).map_err(Failure::Outbox)?;
    known.ok_or(Failure::Outbox(Error::Unknown { key }))
}
