//! The main job: an invoice from its facts to its payment, and three that meet a refusal.
//!
//! ```sh
//! cargo run --example submit
//! cargo run --example submit -- --lang fr
//! cargo run --example submit -- FILE.json    # the facts of an invoice of yours
//! cargo run --example submit -- FILE.xml     # a UBL or CII invoice
//! ```

mod adapt;
mod facts;
mod portal;
mod scenes;

use std::path::PathBuf;
use std::process::ExitCode;

use factrice::chorus::RecipientService;
use factrice::document;
use factrice::invoice::Invoice;
use factrice::kit::{self, HelpChannel};
use factrice::syntax::ubl;
use factrice::text::{Language, Text};
use factrice::vat::{Options, compute};
use factrice_cli::locale;
use factrice_cli::print::paint::{BAD, GOOD, WAITING, chapter, entry, paint, wrapped};
use factrice_cli::print::{invoice, out};

use crate::portal::Portal;

const USAGE: &str = "usage: submit [--lang fr|en] [FILE]";
const FIGURES: Text = Text::new("Des faits aux montants", "From the facts to the figures");
const DOCUMENT: Text = Text::new("Le document", "The document");
const PORTAL: Text = Text::new("Le portail", "The portal");
const PAID: Text = Text::new("Déposée, suivie, payée", "Deposited, followed, paid");
const SENT_BACK: Text =
    Text::new("Un engagement mal saisi : renvoyée, recyclée", "A mistyped engagement: sent back, recycled");
const SUSPENDED: Text =
    Text::new("Un justificatif manque : suspendue, complétée", "A document is missing: suspended, completed");
const REJECTED: Text = Text::new("Rejetée : motif, commentaire, remède", "Rejected: reason, comment, remedy");
const CHANGED: Text = Text::new("Adaptée", "Adapted");
const REPORTED: Text = Text::new("Écart", "Difference");
const ADJUSTED: Text = Text::new("Ajusté", "Adjusted");
const WRITTEN: Text = Text::new("Écrit", "Written");
const JUDGED: Text = Text::new("Vérifié", "Checked");
const VALID: Text = Text::new("conforme aux règles d’EN 16931", "it obeys the rules of EN 16931");
const LOST: Text = Text::new("Non porté", "Not carried");
const RECIPIENT: Text = Text::new("Destinataire", "Recipient");
const REQUIRES: Text = Text::new("Exige", "Requires");
const SERVICE: Text = Text::new("Service", "Service");
const BEFORE: Text = Text::new("Avant", "Before");
const ONBOARDED: Text = Text::new(
    "mandat de facturation signé, conditions d’utilisation acceptées : les dépôts sont ouverts",
    "invoicing mandate signed, terms of use accepted: deposits are open",
);
const HELP: Text = Text::new("Aide", "Help");
const FAILED: Text = Text::new("Arrêt", "Stopped");

fn main() -> ExitCode {
    let (language, path) = match arguments() {
        Ok(arguments) => arguments,
        Err(usage) => {
            eprintln!("{usage}");
            return ExitCode::from(2);
        }
    };
    match run(language, path.as_deref()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            let words = wrapped(&reason, 76).join("\n  ");
            anstream::eprintln!("\n  {}\n  {words}", paint(BAD, FAILED.in_language(language)));
            ExitCode::FAILURE
        }
    }
}

fn arguments() -> Result<(Language, Option<String>), &'static str> {
    let mut language = locale::language();
    let mut path = None;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match (argument.as_str(), &path) {
            ("--lang", _) => match arguments.next().as_deref() {
                Some("fr") => language = Language::Fr,
                Some("en") => language = Language::En,
                _ => return Err(USAGE),
            },
            (flag, _) if flag.starts_with('-') => return Err(USAGE),
            (_, None) => path = Some(argument),
            _ => return Err(USAGE),
        }
    }
    Ok((language, path))
}

fn run(language: Language, path: Option<&str>) -> Result<(), String> {
    let facts = match path {
        Some(path) => facts::load(path).map_err(|error| error.explain(language))?,
        None => facts::sample(language).map_err(|error| error.to_string())?,
    };

    chapter(1, FIGURES.in_language(language));
    let (facts, changes) = adapt::adapt(facts, language).map_err(|error| error.explain(language))?;
    for change in &changes {
        entry(CHANGED.in_language(language), &paint(WAITING, change));
    }
    let computed = compute(&facts, &Options::default()).map_err(|error| error.explain(language))?;
    for difference in &computed.differences {
        entry(REPORTED.in_language(language), &paint(WAITING, difference.explain(language)));
    }
    for adjustment in &computed.adjustments {
        entry(ADJUSTED.in_language(language), &adjustment.explain(language));
    }
    if !changes.is_empty() || !computed.differences.is_empty() || !computed.adjustments.is_empty() {
        out::line("");
    }
    invoice::print(&computed.invoice, language);

    chapter(2, DOCUMENT.in_language(language));
    write_document(&computed.invoice, language)?;

    chapter(3, PORTAL.in_language(language));
    let portal = Portal::open(&computed.invoice);
    pollster::block_on(play(&portal, computed.invoice, language)).map_err(|error| error.explain(language))
}

fn write_document(invoice: &Invoice, language: Language) -> Result<(), String> {
    let written = ubl::write(invoice).map_err(|error| error.explain(language))?;
    let folder = PathBuf::from("target").join("submit");
    let path = folder.join(format!("{}.xml", invoice.number.replace('/', "-")));
    std::fs::create_dir_all(&folder)
        .and_then(|()| std::fs::write(&path, &written.xml))
        .map_err(|error| format!("{}: {error}", path.display()))?;
    let lines = written.xml.lines().count();
    let size = match language {
        Language::Fr => format!("{lines} lignes, {} octets", written.xml.len()),
        Language::En => format!("{lines} lines, {} bytes", written.xml.len()),
    };
    let words = format!("{}, {} ({size})", written.syntax, path.display());
    entry(WRITTEN.in_language(language), &words);
    judge(&written.xml, language)?;
    for loss in &written.losses {
        entry(LOST.in_language(language), &format!("{}: {}", loss.path, loss.reason.in_language(language)));
    }
    Ok(())
}

/// The verdict of the recipient’s validator, before anything leaves.
fn judge(xml: &str, language: Language) -> Result<(), String> {
    let report = document::read(xml.as_bytes()).map_err(|error| error.explain(language))?.validate();
    if report.is_valid() {
        entry(JUDGED.in_language(language), &paint(GOOD, VALID.in_language(language)));
    }
    for finding in report.fatal() {
        let words = format!("{} {}", finding.rule.id(), finding.message(language));
        entry(JUDGED.in_language(language), &paint(BAD, words));
    }
    for unchecked in &report.unchecked {
        let words = format!("{} {}", unchecked.rule.id(), unchecked.message(language));
        entry(JUDGED.in_language(language), &paint(BAD, words));
    }
    Ok(())
}

async fn play(portal: &Portal, invoice: Invoice, language: Language) -> Result<(), scenes::SceneError> {
    welcome(portal, &invoice, language).await?;

    chapter(4, PAID.in_language(language));
    scenes::paid(portal, &invoice, language).await?;

    chapter(5, SENT_BACK.in_language(language));
    let invoice = Invoice { number: adapt::next_number(&invoice.number), ..invoice };
    scenes::sent_back(portal, &invoice, language).await?;

    chapter(6, SUSPENDED.in_language(language));
    let invoice = Invoice { number: adapt::next_number(&invoice.number), ..invoice };
    scenes::suspended(portal, &invoice, language).await?;

    chapter(7, REJECTED.in_language(language));
    let invoice = Invoice { number: adapt::next_number(&invoice.number), ..invoice };
    scenes::rejected(portal, &invoice, language).await?;

    out::line("");
    let found = HelpChannel::ALL.iter().filter(|channel| channel.e_mail().is_none());
    let channels: Vec<_> = found.map(|channel| channel.label().in_language(language)).collect();
    entry(HELP.in_language(language), &format!("{}, {}", channels.join(", "), kit::Portal::today().address));
    out::line("");
    Ok(())
}

/// What the portal knows of the recipient, and the steps that precede a first deposit.
async fn welcome(portal: &Portal, invoice: &Invoice, language: Language) -> Result<(), scenes::SceneError> {
    let recipient = portal.client.find_recipient(&portal.recipient).await?;
    let siret = format!("SIRET {}", portal.recipient);
    let named = recipient.designation.iter().filter(|name| !name.is_empty()).cloned().chain([siret]);
    entry(RECIPIENT.in_language(language), &named.collect::<Vec<_>>().join(", "));
    for service in &recipient.services {
        entry(SERVICE.in_language(language), &service_in_words(service));
    }
    let required = recipient.required_references(invoice.buyer_reference.as_deref());
    entry(REQUIRES.in_language(language), required.requirement.label().in_language(language));

    let signed =
        portal.simulator.sign_mandate(&portal.supplier).and_then(|()| portal.simulator.accept_terms(&portal.supplier));
    if signed.is_ok() {
        entry(BEFORE.in_language(language), &paint(GOOD, ONBOARDED.in_language(language)));
    }
    Ok(())
}

fn service_in_words(service: &RecipientService) -> String {
    format!("{} {}", service.code, service.libelle.as_deref().unwrap_or_default())
}
