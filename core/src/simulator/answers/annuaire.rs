//! The directory of public recipients as a file.
//!
//! The portal publishes nothing of what is in its ZIP. This one holds a single file in a form of the
//! simulator: `annuaire.json`, a list of the active recipients, each with what the portal says of
//! it, what it requires, and its services with what each requires. The same directory gives the
//! same bytes.

use std::io::{Cursor, Write};

use serde::Serialize;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::chorus::wire::{DestinataireTrouve, ParametresService, ParametresStructure, ServiceTrouve, to_json};
use crate::date::Date;
use crate::simulator::answers::{recipients, structures};
use crate::simulator::directory::{Directory, Recipient};

#[derive(Serialize)]
struct Entry {
    destinataire: DestinataireTrouve,
    parametres: ParametresStructure,
    services: Vec<ServiceEntry>,
}

#[derive(Serialize)]
struct ServiceEntry {
    service: ServiceTrouve,
    parametres: ParametresService,
}

pub(super) fn zip(directory: &Directory, today: Date) -> Vec<u8> {
    let active = directory.recipients.iter().filter(|recipient| recipient.active);
    let entries: Vec<Entry> = active.map(|recipient| entry(recipient, today)).collect();
    packed(&to_json(&entries)).expect("a file of a few megabytes can be written into memory")
}

fn entry(recipient: &Recipient, today: Date) -> Entry {
    let services = recipient.services.iter().map(|service| ServiceEntry {
        service: structures::listed(service, today),
        parametres: structures::service_flags(recipient, service),
    });
    Entry {
        destinataire: recipients::entry(recipient),
        parametres: structures::flags(recipient),
        services: services.collect(),
    }
}

fn packed(content: &[u8]) -> Result<Vec<u8>, zip::result::ZipError> {
    let stored = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("annuaire.json", stored)?;
    zip.write_all(content)?;
    Ok(zip.finish()?.into_inner())
}
