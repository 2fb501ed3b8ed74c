//! `factrice preflight`: the rejections that an invoice would meet.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use factrice::date::Date;
use factrice::document::{self, Document};
use factrice::invoice::{Buyer, Invoice};
use factrice::preflight::{self, Known, PredictedRejection, Prediction, SentInvoice, unpredictable};
use factrice::reason;
use factrice::text::{Language, Text};
use factrice::vat;
use factrice_cli::print::out;
use factrice_cli::print::paint::{BAD, FAINT, GOOD, STRONG, WAITING, harmless, paint, wrapped};
use factrice_cli::print::words::{Noun, colon};
use pollster::block_on;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::command::{Portal, Preflight, Transport};
use crate::failure::Failure;
use crate::files;
use crate::outcome::Outcome;
use crate::portal::Connection;
use crate::say::Voice;

const REJECTIONS: Noun =
    Noun::new(("rejet prévisible", "rejets prévisibles"), ("rejection predicted", "rejections predicted"));
const NOTHING: Text = Text::new("aucun rejet prévisible", "no rejection predicted");
const REFUSED: Text = Text::new("refusée au dépôt", "refused at the deposit");
const AT: Text = Text::new("Où", "Where");
const MISSING: Text = Text::new("Non fourni, et donc non vérifié", "Not given, and so not checked");
const UNPREDICTABLE: Text = Text::new("Aucune donnée ne prédit", "No data predicts");

/// Paths of a rejection that are shown.
const SHOWN: usize = 5;

/// Compares an invoice with the rules and with the facts that are given.
pub(crate) fn run(command: &Preflight, voice: Voice) -> Result<Outcome, Failure> {
    let subject = Subject::read(&command.input)?;
    let mut known = known(command)?;
    if command.portal.transport == Transport::ChorusPro {
        ask(&command.portal, subject.invoice(), &mut known)?;
    }
    let prediction = subject.predict(&known)?;
    let file = files::name(&command.input);
    if voice.json {
        voice.object(&line(&file, &prediction, voice.language));
    } else {
        print(&file, &prediction, voice.language);
    }
    Ok(Outcome::clean_if(prediction.rejections.is_empty()))
}

fn known(command: &Preflight) -> Result<Known, Failure> {
    Ok(Known {
        recipient: facts(command.recipient.as_deref(), files::json_object)?,
        order: facts(command.order.as_deref(), files::json_object)?,
        history: facts(command.history.as_deref(), list)?,
        accounts: facts(command.accounts.as_deref(), list)?,
        today: command.today.or_else(today),
    })
}

fn list<T: DeserializeOwned>(bytes: &[u8]) -> Result<Vec<T>, serde_json::Error> {
    serde_json::from_slice(files::json_text(bytes))
}

fn facts<T>(path: Option<&Path>, read: impl Fn(&[u8]) -> Result<T, serde_json::Error>) -> Result<Option<T>, Failure> {
    let Some(path) = path else { return Ok(None) };
    let file = || files::name(path);
    let bytes = files::bytes(path).map_err(|failure| match failure {
        Failure::Read(source) => Failure::ReadFacts { file: file(), source },
        other => other,
    })?;
    read(&bytes).map(Some).map_err(|source| Failure::Facts { file: file(), source })
}

/// The day by the clock of the machine, in universal time.
fn today() -> Option<Date> {
    const FIRST: i32 = 2_440_588;

    let days = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs() / (24 * 60 * 60);
    Date::from_julian_day(FIRST.checked_add(i32::try_from(days).ok()?)?).ok()
}

/// Learns from the portal what was not given: the recipient with its service, and the invoices that
/// have the number already.
fn ask(portal: &Portal, invoice: &Invoice, known: &mut Known) -> Result<(), Failure> {
    let client = Connection::new(portal)?.client;
    let siret = invoice.buyer.as_ref().and_then(Buyer::siret).unwrap_or_default();
    if known.recipient.is_none() {
        let found = match &invoice.buyer_reference {
            Some(code) => block_on(client.find_recipient_service(siret, code)),
            None => block_on(client.find_recipient(siret)),
        };
        known.recipient = Some(found.map_err(Failure::Portal)?);
    }
    if known.history.is_none() {
        let same_number = block_on(client.find_invoices(&invoice.number, None)).map_err(Failure::Portal)?;
        known.history = Some(same_number.into_iter().map(SentInvoice::from).collect());
    }
    Ok(())
}

/// What is judged: facts in JSON, which are computed first, or a document.
enum Subject {
    Facts(Box<Invoice>),
    Document(Box<Document>),
}

impl Subject {
    fn read(path: &Path) -> Result<Self, Failure> {
        let bytes = files::bytes(path)?;
        if files::is_json(&bytes) {
            let facts: Invoice = files::json_object(&bytes).map_err(Failure::Json)?;
            // What cannot be computed is judged as it stands.
            let invoice = vat::compute(&facts, &vat::Options::default()).map_or(facts, |computed| computed.invoice);
            return Ok(Self::Facts(Box::new(invoice)));
        }
        let document = document::read(&bytes).map_err(Failure::Document)?;
        Ok(Self::Document(Box::new(document)))
    }

    fn invoice(&self) -> &Invoice {
        match self {
            Self::Facts(invoice) => invoice,
            Self::Document(document) => document.invoice(),
        }
    }

    fn predict(&self, known: &Known) -> Result<Prediction, Failure> {
        match self {
            Self::Facts(invoice) => preflight::predict(invoice, known).map_err(Failure::Serialise),
            Self::Document(document) => {
                let report = document.validate_with(&preflight::RULE_SETS);
                Ok(preflight::predict_judged(document.invoice(), &report, known))
            }
        }
    }
}

fn line(file: &str, prediction: &Prediction, language: Language) -> Value {
    let rejection = |rejection: &PredictedRejection| {
        json!({
            "reason": rejection.reason.id,
            "label": rejection.reason.label.in_language(language),
            "code": rejection.code,
            "rule": rejection.rule,
            "status": rejection.status,
            "confidence": rejection.confidence,
            "paths": rejection.paths,
            "evidence": rejection.evidence.in_language(language),
            "fix": rejection.fix.in_language(language),
        })
    };
    let unpredictable = unpredictable().iter();
    json!({
        "file": file,
        "rejections": prediction.rejections.iter().map(rejection).collect::<Vec<_>>(),
        "missing": prediction.missing,
        "unpredictable": unpredictable
            .map(|reason| json!({"reason": reason.reason, "why": reason.why.in_language(language)}))
            .collect::<Vec<_>>(),
    })
}

fn print(file: &str, prediction: &Prediction, language: Language) {
    let file = harmless(&file.replace('\n', "\u{fffd}"));
    let count = prediction.rejections.len();
    if count == 0 {
        let words = paint(GOOD, NOTHING.in_language(language));
        out::line(format_args!("{} {}  {words}", paint(GOOD.bold(), "✓"), paint(STRONG, file)));
    } else {
        let words = paint(BAD, REJECTIONS.counted(count, language));
        out::line(format_args!("{} {}  {words}", paint(BAD.bold(), "✗"), paint(STRONG, file)));
    }
    for rejection in &prediction.rejections {
        block(rejection, language);
    }
    let missing: Vec<&str> = prediction.missing.iter().map(|need| need.label().in_language(language)).collect();
    if !missing.is_empty() {
        note(MISSING, &missing.join(", "), language);
    }
    let labels = unpredictable().iter().filter_map(|known| reason::from_id(known.reason));
    let labels: Vec<&str> = labels.map(|reason| reason.label.in_language(language)).collect();
    note(UNPREDICTABLE, &labels.join(", "), language);
}

/// A remark below the list.
fn note(label: Text, words: &str, language: Language) {
    let words = format!("{}{} {words}.", label.in_language(language), colon(language));
    for (at, line) in wrapped(&words, out::width().saturating_sub(4)).iter().enumerate() {
        let indent = if at == 0 { "  " } else { "    " };
        out::line(format_args!("{indent}{}", paint(FAINT, line)));
    }
}

/// How sure, which reason, where it would end; what was found, where, and what to do.
fn block(rejection: &PredictedRejection, language: Language) {
    use factrice::preflight::Confidence::{Certain, Likely, Possible};

    let style = match rejection.confidence {
        Certain => BAD,
        Likely | Possible => WAITING,
    };
    let status = rejection.status.as_ref().map_or(REFUSED.in_language(language), |status| status.label(language));
    let codes = [Some(rejection.reason.id), rejection.code, rejection.rule.map(factrice::rules::Rule::id)];
    let codes: Vec<&str> = codes.into_iter().flatten().collect();
    let label = rejection.reason.label.in_language(language);
    out::line(format_args!(
        "  {} {} {} {}",
        paint(style, rejection.confidence.label().in_language(language)),
        paint(STRONG, label),
        paint(FAINT, format!("({})", codes.join(", "))),
        paint(FAINT, format!("→ {}", harmless(status))),
    ));
    let width = out::width().saturating_sub(6);
    let text = |mark: &str, words: &str| {
        for (at, line) in wrapped(&harmless(words), width.saturating_sub(2)).iter().enumerate() {
            out::line(format_args!("    {} {line}", if at == 0 { mark } else { " " }));
        }
    };
    text(" ", rejection.evidence.in_language(language));
    let mut paths: Vec<String> = rejection.paths.iter().take(SHOWN).map(ToString::to_string).collect();
    paths.retain(|path| !path.is_empty());
    if rejection.paths.len() > SHOWN {
        paths.push("…".to_owned());
    }
    if !paths.is_empty() {
        let words = format!("{}{} {}", AT.in_language(language), colon(language), paths.join(", "));
        out::line(format_args!("      {}", paint(FAINT, words)));
    }
    text("→", rejection.fix.in_language(language));
}
