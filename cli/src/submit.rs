//! `factrice submit` and `factrice track`: through the outbox, over the simulated portal.

use std::path::Path;
use std::sync::Arc;

use factrice::chorus::Client;
use factrice::chorus::wire::{ModeDepot, SoumettreRequest};
use factrice::date::Date;
use factrice::deposit::{FileToDeposit, PdfSignature, Signature, SyntaxeFlux};
use factrice::identifier::Siret;
use factrice::invoice::{AttachedDocument, Invoice, SupportingDocument};
use factrice::lifecycle::{Stage, Status};
use factrice::outbox::{
    Draft, DraftError, Error, Journal, Key, MemoryJournal, Money, Outbox, SqliteJournal, State, Submission, Summary,
};
use factrice::simulator::{Engagement, Onboarding, Recipient, Service, Simulator, Supplier, sandbox};
use factrice::syntax::{self, Syntax};
use factrice::text::{Language, Text};
use factrice::transport::Clock;
use factrice_cli::print::paint::{BAD, GOOD, STRONG, entry, paint};
use factrice_cli::print::{out, timeline};
use pollster::block_on;
use serde_json::json;
use time::macros::time;

use crate::command::{DepositMode, FluxSyntax, Submit, Track};
use crate::failure::Failure;
use crate::files;
use crate::outcome::Outcome;
use crate::say::Voice;

const SUBMISSION: Text = Text::new("Dépôt", "Submission");
const STATE: Text = Text::new("État", "State");
const PORTAL: Text = Text::new("Sur Chorus Pro", "On Chorus Pro");
const WHY: Text = Text::new("Pourquoi", "Why");
const SIGNED: Text = Text::new(
    "le PDF est signé ; --mode pdf-signe le déclare tel",
    "the PDF is signed; --mode pdf-signe announces it as such",
);
const UNKNOWN: Text = Text::new("le journal ne connaît pas ce dépôt", "the journal knows no such submission");

/// Identifiers of the parties of an invoice that the sandbox does not know.
const SUPPLIER: i64 = 26_300_101;
const RECIPIENT: i64 = 26_300_900;
const VALIDATOR: i64 = 26_300_800;

/// Submits an invoice once, and follows it to its end or until it waits for the supplier.
pub(crate) fn run(command: &Submit, voice: Voice) -> Result<Outcome, Failure> {
    let mut invoice = files::read(&command.input)?.invoice;
    for path in &command.attach {
        invoice.supporting_documents.push(attachment(files::companion(path)?));
    }
    let (portal, supplier) = portal(&invoice, command.validator.as_ref());
    let draft = draft(&invoice, supplier, command, voice)?;
    let key = draft.key().clone();
    let journal = journal(command.journal.as_deref())?;
    let outbox = outbox(journal, &portal);

    block_on(outbox.submit(draft)).map_err(Failure::Outbox)?;
    if !portal.invoices().is_empty() || waits_for_flux(&outbox, &key) {
        follow(&outbox, &portal).map_err(Failure::Outbox)?;
    }
    let unknown = || Failure::Outbox(Error::Unknown { key: key.clone() });
    let submission = outbox.submission(&key).map_err(Failure::Outbox)?.ok_or_else(unknown)?;
    if voice.json {
        voice.object(&json!({"file": files::name(&command.input), "submission": submission}));
    } else {
        print(&submission, voice.language);
    }
    Ok(Outcome::clean_if(is_well(&submission)))
}

/// Shows what a journal knows of submissions.
pub(crate) fn track(command: &Track, voice: Voice) -> Result<Outcome, Failure> {
    if !command.journal.is_file() {
        return Err(Failure::Read(std::io::ErrorKind::NotFound.into()));
    }
    let journal = journal(Some(&command.journal))?;
    let mut told = vec![false; command.ids.len()];
    let mut after = None;
    loop {
        let page = journal.list(after.as_ref(), 200).map_err(|error| Failure::Outbox(error.into()))?;
        let Some(last) = page.last() else { break };
        after = Some(last.key.clone());
        for submission in &page {
            let mut is_wanted = command.ids.is_empty();
            for (id, told) in command.ids.iter().zip(&mut told) {
                let is_named = *id == submission.number || id == submission.key.as_str();
                *told |= is_named;
                is_wanted |= is_named;
            }
            if !is_wanted {
                continue;
            }
            if voice.json {
                voice.object(&json!({"submission": submission}));
            } else {
                print(submission, voice.language);
            }
        }
    }
    for (id, _) in command.ids.iter().zip(&told).filter(|(_, told)| !**told) {
        voice.note(&format!("{id}: {}", UNKNOWN.in_language(voice.language)));
    }
    if command.ids.is_empty() {
        let summary = outbox(journal, &Simulator::sandbox()).summary().map_err(Failure::Outbox)?;
        if voice.json {
            voice.object(&json!({"summary": summary}));
        } else {
            print_summary(&summary, voice.language);
        }
    }
    Ok(Outcome::clean_if(told.iter().all(|told| *told)))
}

/// The outbox of this process, over a simulated portal.
fn outbox(journal: Arc<dyn Journal>, portal: &Simulator) -> Outbox {
    let credentials = sandbox::supplier_credentials();
    let client = Client::new(Arc::new(portal.clone()), portal.clock(), portal.environment(), credentials);
    Outbox::new(journal, client, portal.clock(), format!("factrice {}", std::process::id()))
}

fn journal(path: Option<&Path>) -> Result<Arc<dyn Journal>, Failure> {
    let Some(path) = path else { return Ok(Arc::new(MemoryJournal::new())) };
    Ok(Arc::new(SqliteJournal::open(path).map_err(|error| Failure::Outbox(error.into()))?))
}

fn draft(invoice: &Invoice, supplier: i64, command: &Submit, voice: Voice) -> Result<Draft, Failure> {
    let refused = |error: DraftError| Failure::Outbox(error.into());
    if let DepositMode::Flux = command.mode {
        let (syntax, syntaxe) = match (command.syntax, invoice.is_credit_note()) {
            (FluxSyntax::Ubl, false) => (Syntax::UblInvoice, SyntaxeFlux::E1UblInvoice),
            (FluxSyntax::Ubl, true) => (Syntax::UblCreditNote, SyntaxeFlux::E1UblInvoice),
            (FluxSyntax::Cii, _) => (Syntax::Cii, SyntaxeFlux::E1Cii16b),
        };
        let xml = syntax::write_as(invoice, syntax).map_err(Failure::Serialise)?.xml;
        let stem = command.input.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let file = FileToDeposit::xml(format!("{}.xml", stem.unwrap_or_default()), &xml, &syntaxe);
        return Draft::flux(invoice, supplier, file, syntaxe).map_err(refused);
    }
    let (mode, signature) = match command.mode {
        DepositMode::PdfSigne => (ModeDepot::DepotPdfSigneApi, Some(Signature::Pades)),
        DepositMode::Pdf => (ModeDepot::DepotPdfApi, None),
        _ => (ModeDepot::SaisieApi, None),
    };
    let request = SoumettreRequest::from_invoice(invoice, supplier, mode).map_err(|error| refused(error.into()))?;
    let request = match &command.validator {
        Some(validator) => request.with_validator(validator, None),
        None => request,
    };
    let issued = invoice.issue_date.ok_or_else(|| refused(DraftError::Missing { field: "dateFacture" }))?;
    let pdf = command.pdf.as_deref().map(files::companion).transpose()?;
    let draft = match pdf.filter(|_| !matches!(command.mode, DepositMode::Saisie)) {
        Some(pdf) => {
            if signature.is_none() && PdfSignature::recognise(&pdf.content).is_signed() {
                voice.note(&format!("{}: {}", pdf.file_name, SIGNED.in_language(voice.language)));
            }
            Draft::pdf(request, issued, pdf, signature)
        }
        None => Draft::structured(request, issued),
    };
    draft.and_then(|draft| draft.with_attachments(FileToDeposit::attached_to(invoice))).map_err(refused)
}

/// A file as a document that supports the invoice (BG-24).
fn attachment(file: FileToDeposit) -> SupportingDocument {
    let media_type = file.media_type();
    SupportingDocument {
        reference: file.file_name.clone(),
        attached_document: Some(AttachedDocument::new(file.content, media_type, file.file_name)),
        ..SupportingDocument::default()
    }
}

/// The sandbox on the morning after the invoice was issued, with the parties, the service and the
/// engagement of the invoice in its directory; and the identifier of the supplier.
fn portal(invoice: &Invoice, validator: Option<&Siret>) -> (Simulator, i64) {
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

/// Whether a file was deposited whose invoice is not there yet.
fn waits_for_flux(outbox: &Outbox, key: &Key) -> bool {
    let known = outbox.submission(key).ok().flatten();
    known.is_some_and(|known| known.state == State::Acknowledged && known.invoice_id.is_none())
}

/// Lets time pass until the submission is at its end, or nothing more happens by itself.
fn follow(outbox: &Outbox, portal: &Simulator) -> Result<(), Error> {
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

/// Whether nobody has to look at it: taken, not refused, and not waiting for the supplier.
fn is_well(submission: &Submission) -> bool {
    let status = submission.status();
    let is_refused = status.and_then(Status::stage) == Some(Stage::Rejetee);
    submission.state.is_taken() && !is_refused && status != Some(&Status::Suspendue)
}

fn print(submission: &Submission, language: Language) {
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

fn print_summary(summary: &Summary, language: Language) {
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
