//! The directory of public recipients as a file.
//!
//! The portal publishes nothing of what is in its ZIP. This one holds a single file in a form of the
//! simulator: `annuaire.json`, a list of the active recipients, each with what the portal says of
//! it, what it requires, and its services with what each requires. The same directory gives the
//! same bytes.

use serde::Serialize;

use crate::chorus::wire::{DestinataireTrouve, ParametresService, ParametresStructure, ServiceTrouve, to_json};
use crate::date::Date;
use crate::simulator::answers::{recipients, structures};
use crate::simulator::directory::{Directory, Recipient};
use crate::simulator::zip;

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

pub(super) fn archive(directory: &Directory, today: Date) -> Vec<u8> {
    let active = directory.recipients.iter().filter(|recipient| recipient.active);
    let entries: Vec<Entry> = active.map(|recipient| entry(recipient, today)).collect();
    zip::archive(std::iter::once(("annuaire.json", to_json(&entries).as_slice())))
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
