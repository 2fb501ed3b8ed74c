//! What the page shows.

use factrice::date;
use factrice::lifecycle::{HistoryEntry, Stage, Status};
use factrice::reason;
use factrice::simulator::{Directory, Outcome, SimulatedInvoice, Simulator, sandbox};
use factrice::text::{Language, Text};
use serde::Serialize;

use super::log::Log;
use crate::print::timeline::Standing;
use crate::server::{Call, instant, sandbox_environment};

/// Invoices that the page lists.
const MOST: usize = 200;

#[derive(Serialize)]
pub(super) struct State {
    now: String,
    next_event: Option<String>,
    speed: u32,
    /// Latest first, so many as the page lists.
    invoices: Vec<Entry>,
    total: usize,
    calls: Vec<Call>,
    /// What to set in a shell; nothing where the directory is not that of the sandbox.
    environment: Vec<(&'static str, String)>,
}

#[derive(Serialize)]
struct Entry {
    id: i64,
    number: String,
    supplier: Party,
    recipient: Party,
    amount: Option<String>,
    currency: Option<String>,
    deposited_on: Option<String>,
    status: StatusWords,
    /// What its recipient can do.
    allowed: Vec<&'static str>,
}

#[derive(Serialize)]
struct Party {
    siret: String,
    name: String,
}

#[derive(Serialize)]
struct StatusWords {
    code: String,
    fr: String,
    en: String,
    standing: Standing,
    stage: Option<u8>,
}

#[derive(Serialize)]
pub(super) struct Detail {
    #[serde(flatten)]
    entry: Entry,
    service_code: Option<String>,
    engagement_number: Option<String>,
    flux_number: Option<String>,
    /// The furthest stage that it has reached.
    reached: u8,
    stages: Vec<Text>,
    timeline: Vec<Step>,
    next_actor: Text,
}

#[derive(Serialize)]
struct Step {
    at: Option<String>,
    status: StatusWords,
    comment: Option<String>,
    who: Option<String>,
    /// What the supplier is to do about the reason, where the comment has one that is known.
    remedy: Option<Text>,
}

#[derive(Serialize)]
pub(super) struct ReasonWords {
    label: Text,
    group: Text,
    statuses: &'static [&'static str],
}

pub(super) fn state(simulator: &Simulator, speed: u32, log: &Log) -> State {
    let directory = simulator.directory();
    let invoices = simulator.invoices();
    let login = sandbox::supplier_credentials().technical_login;
    let is_sandbox = directory.accounts.iter().any(|account| account.login == login);
    State {
        now: instant(simulator.clock().now()),
        next_event: simulator.next_event().map(instant),
        speed,
        total: invoices.len(),
        invoices: invoices.iter().rev().take(MOST).map(|invoice| entry(invoice, &directory)).collect(),
        calls: log.last(),
        environment: if is_sandbox { sandbox_environment().into() } else { Vec::new() },
    }
}

pub(super) fn detail(invoice: &SimulatedInvoice, directory: &Directory) -> Detail {
    let numbers = invoice.history.iter().filter_map(|step| step.status.stage().and_then(Stage::number));
    Detail {
        entry: entry(invoice, directory),
        service_code: invoice.service_code.clone(),
        engagement_number: invoice.engagement_number.clone(),
        flux_number: invoice.flux_number.clone(),
        reached: numbers.max().unwrap_or_default(),
        stages: Stage::ALL.into_iter().filter(|stage| stage.number().is_some()).map(Stage::label).collect(),
        timeline: invoice.history.iter().map(step).collect(),
        next_actor: invoice.status.next_actor().label(),
    }
}

pub(super) fn reasons() -> Vec<ReasonWords> {
    let words = |reason: &'static reason::Reason| ReasonWords {
        label: reason.label,
        group: reason.group.label(),
        statuses: reason.statuses,
    };
    reason::kit().iter().map(words).collect()
}

fn entry(invoice: &SimulatedInvoice, directory: &Directory) -> Entry {
    let supplier = directory.suppliers.iter().find(|one| one.siret == invoice.supplier_siret);
    let recipient = directory.recipients.iter().find(|one| one.siret == invoice.recipient_siret);
    Entry {
        id: invoice.id,
        number: invoice.number.clone(),
        supplier: party(&invoice.supplier_siret, supplier.map(|one| one.name.as_str())),
        recipient: party(&invoice.recipient_siret, recipient.map(|one| one.name.as_str())),
        amount: invoice.total_with_vat.map(|amount| amount.to_string()),
        currency: invoice.currency.clone(),
        deposited_on: invoice.deposited_on.map(date::to_iso),
        status: words(&invoice.status),
        allowed: allowed(&invoice.status),
    }
}

fn party(siret: &str, name: Option<&str>) -> Party {
    Party { siret: siret.to_owned(), name: name.unwrap_or_default().to_owned() }
}

fn step(step: &HistoryEntry) -> Step {
    let comment = step.comment.as_deref();
    let recognition = comment.filter(|_| Standing::of(&step.status) != Standing::UnderWay).map(reason::recognise);
    Step {
        at: step.at.as_ref().map(|at| at.text.clone()),
        status: words(&step.status),
        comment: step.comment.clone(),
        who: step.author.as_ref().and_then(|author| author.last_name.clone()),
        remedy: recognition.and_then(|recognition| recognition.best().map(|reason| reason.remedy)),
    }
}

fn words(status: &Status) -> StatusWords {
    StatusWords {
        code: status.code().to_owned(),
        fr: status.label(Language::Fr).to_owned(),
        en: status.label(Language::En).to_owned(),
        standing: Standing::of(status),
        stage: status.stage().and_then(Stage::number),
    }
}

/// The outcomes that suit a status, by their kinds.
fn allowed(status: &Status) -> Vec<&'static str> {
    let outcomes = [
        ("accept", Outcome::Accept),
        ("recycle", Outcome::recycle("")),
        ("suspend", Outcome::suspend("")),
        ("reject", Outcome::Reject { reason: String::new(), comment: None }),
        ("pay", Outcome::Pay),
    ];
    outcomes.into_iter().filter(|(_, outcome)| outcome.suits(status)).map(|(kind, _)| kind).collect()
}
