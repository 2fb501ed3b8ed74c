//! The simulated portal that an invoice is submitted to when no other is named.

use factrice::chorus::Client;
use factrice::date::Date;
use factrice::identifier::Siret;
use factrice::invoice::Invoice;
use factrice::outbox::{Error, Key, Outbox, State};
use factrice::simulator::{Engagement, Onboarding, Recipient, Service, Simulator, Supplier, sandbox};
use factrice::transport::Clock;
use pollster::block_on;
use std::sync::Arc;
use time::macros::time;

/// Identifiers of the parties of an invoice that the sandbox does not know.
const SUPPLIER: i64 = 26_300_101;
const RECIPIENT: i64 = 26_300_900;
const VALIDATOR: i64 = 26_300_800;

pub(super) fn client(portal: &Simulator) -> Client {
    let credentials = sandbox::supplier_credentials();
    Client::new(Arc::new(portal.clone()), portal.clock(), portal.environment(), credentials)
}

/// The sandbox on the morning after the invoice was issued, with the parties, the service and the
/// engagement of the invoice in its directory; and the identifier of the supplier.
pub(super) fn portal(invoice: &Invoice, validator: Option<&Siret>) -> (Simulator, i64) {
    let mut directory = sandbox::directory();
    if let Some(validator) = validator {
        let siret = validator.as_str().to_owned();
        directory.suppliers.push(Supplier { id: VALIDATOR, siret, active: true, ..Supplier::default() });
    }
    let seller = invoice.seller.clone().unwrap_or_default();
    let siret = seller.siret().unwrap_or_default().to_owned();
    let known = directory.suppliers.iter().find(|supplier| supplier.siret == siret).map(|supplier| supplier.id);
    let supplier = known.unwrap_or(SUPPLIER);
    if known.is_none() {
        directory.suppliers.push(Supplier {
            id: SUPPLIER,
            siret: siret.clone(),
            name: seller.name,
            active: true,
            onboarding: Onboarding::complete(),
            ..Supplier::default()
        });
    }
    let login = sandbox::supplier_credentials().technical_login;
    for account in &mut directory.accounts {
        account.password_expires_on = Date::MAX;
        if account.login == login {
            account.structures.push(supplier);
        }
    }
    let buyer = invoice.buyer.clone().unwrap_or_default();
    let recipient_siret = buyer.siret().unwrap_or_default().to_owned();
    if !directory.recipients.iter().any(|recipient| recipient.siret == recipient_siret) {
        directory.recipients.push(Recipient {
            id: RECIPIENT,
            siret: recipient_siret.clone(),
            name: buyer.name,
            active: true,
            reports_payment: true,
            ..Recipient::default()
        });
    }
    let recipient = directory.recipients.iter_mut().find(|recipient| recipient.siret == recipient_siret);
    if let Some(recipient) = recipient {
        if let Some(code) = &invoice.buyer_reference
            && !recipient.services.iter().any(|service| service.code == *code)
        {
            let service = Service { id: RECIPIENT + 1, code: code.clone(), active: true, ..Service::default() };
            recipient.services.push(service);
        }
        if let Some(number) = &invoice.purchase_order_reference
            && !recipient.engagements.iter().any(|engagement| engagement.number == *number)
        {
            recipient.engagements.push(Engagement { number: number.clone(), supplier_siret: siret });
        }
    }
    let sandbox_opens = Simulator::sandbox().now();
    let issued = invoice.issue_date.and_then(Date::next_day);
    let opening = issued.map_or(sandbox_opens, |day| day.with_time(time!(08:00)).as_utc());
    (Simulator::new(directory, 1, opening), supplier)
}

/// Lets time pass until the submission is at its end, or nothing more happens by itself.
pub(super) fn follow_to_the_end(outbox: &Outbox, portal: &Simulator, key: &Key) -> Result<(), Error> {
    if portal.invoices().is_empty() && !waits_for_flux(outbox, key)? {
        return Ok(());
    }
    loop {
        let events = portal.advance_to_next_event();
        let Some(due) = outbox.next_due()? else { return Ok(()) };
        portal.advance(due - portal.now());
        block_on(outbox.follow(100))?;
        if events.is_none() {
            return Ok(());
        }
    }
}

/// Whether a file was deposited whose invoice is not there yet.
fn waits_for_flux(outbox: &Outbox, key: &Key) -> Result<bool, Error> {
    let known = outbox.submission(key)?;
    Ok(known.is_some_and(|known| known.state == State::Acknowledged && known.invoice_id.is_none()))
}
