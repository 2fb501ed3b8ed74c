use factrice::facturx::{self, attach};
use factrice::invoice::Invoice;
use factrice::syntax::{Loss, cii, ubl};
use factrice::text::{Language, Text};
use factrice::transport::{Clock, SystemClock};
use serde_json::{Value, json};

use crate::command::{Convert, Form};
use crate::failure::Failure;
use crate::files::{self, Input};
use crate::outcome::Outcome;
use crate::say::{self, Voice, with_message};

const NOT_CARRIED: Text = Text::new("non porté", "not carried");
const NOT_READ: Text = Text::new("non repris", "not taken over");
const NOT_ARCHIVED: Text = Text::new("pas PDF/A-3", "not PDF/A-3");

/// A PDF that was made a hybrid, and what its XML could not carry.
struct Facturx {
    hybrid: attach::Hybrid,
    losses: Vec<Loss>,
}

/// From one form to another.
pub(crate) fn run(command: &Convert, voice: Voice) -> Result<Outcome, Failure> {
    let input = files::read(&command.input)?;
    let (document, losses) = match command.to {
        Form::Json => (json_form(&input.invoice)?, Vec::new()),
        Form::Ubl => {
            let written = ubl::write(&input.invoice).map_err(Failure::Serialise)?;
            (written.xml, written.losses)
        }
        Form::Cii => {
            let written = cii::write(&input.invoice).map_err(Failure::Serialise)?;
            (written.xml, written.losses)
        }
        Form::Facturx => return into_facturx(command, &input, voice),
    };
    let file = files::name(&command.input);
    let output = command.output.as_deref().filter(|path| !files::is_standard(path));

    if output.is_some() || !voice.json {
        files::write(output, &document)?;
    }
    if voice.json {
        let mut object = told(command, &input, &losses, voice);
        match (output, command.to) {
            (Some(path), _) => object["output"] = json!(files::name(path)),
            (None, Form::Json) => object["invoice"] = json!(input.invoice),
            (None, _) => object["document"] = json!(document),
        }
        voice.object(&object);
    } else {
        report_unmapped(&file, &input, voice);
        report_losses(&file, &losses, voice);
    }
    Ok(Outcome::clean_if(losses.is_empty() && input.unmapped.is_empty()))
}

/// To a hybrid, of a page that is there.
fn into_facturx(command: &Convert, input: &Input, voice: Voice) -> Result<Outcome, Failure> {
    let output = command.output.as_deref().filter(|path| !files::is_standard(path));
    if voice.json && output.is_none() {
        return Err(Failure::NoOutput);
    }
    let Facturx { hybrid, losses } = hybrid(command, &input.invoice)?;
    files::write(output, &hybrid.pdf)?;
    let file = files::name(&command.input);
    if voice.json {
        let mut object = told(command, input, &losses, voice);
        object["output"] = json!(output.map(files::name));
        object["profile"] = json!(hybrid.level.name());
        object["pdf_a"] = json!(hybrid.claims.map(|claim| claim.to_string()));
        object["pdf_a_reason"] = json!(hybrid.reason.in_language(voice.language));
        object["signatures"] = json!(hybrid.signatures);
        voice.object(&object);
    } else {
        report_unmapped(&file, input, voice);
        report_losses(&file, &losses, voice);
        if hybrid.claims.is_none() {
            let page = command.pdf.as_deref().map(files::name).unwrap_or_default();
            voice.remark(&page, NOT_ARCHIVED, hybrid.reason.in_language(voice.language));
        }
    }
    Ok(Outcome::clean_if(losses.is_empty() && input.unmapped.is_empty() && hybrid.claims.is_some()))
}

fn hybrid(command: &Convert, invoice: &Invoice) -> Result<Facturx, Failure> {
    let page = command.pdf.as_deref().ok_or(Failure::NoPage)?;
    let written = facturx::cii(invoice, command.profile.into()).map_err(Failure::Serialise)?;
    let pdf = files::companion(page)?.content;
    let mut options = attach::Options::new(SystemClock.now());
    options.attachments = attach::Attachment::of(invoice);
    let hybrid = attach(&pdf, written.xml.as_bytes(), &options)
        .map_err(|source| Failure::Attach { file: files::name(page), source })?;
    Ok(Facturx { hybrid, losses: written.losses })
}

/// What is told a program of any form.
fn told(command: &Convert, input: &Input, losses: &[Loss], voice: Voice) -> Value {
    let lost = |loss: &Loss| json!({"path": loss.path, "message": loss.reason.in_language(voice.language)});
    json!({
        "file": files::name(&command.input),
        "syntax": input.syntax,
        "to": command.to.code(),
        "losses": losses.iter().map(lost).collect::<Vec<_>>(),
        "unmapped": unmapped_json(input, voice.language),
        "unmapped_omitted": input.unmapped_omitted,
    })
}

fn report_losses(file: &str, losses: &[Loss], voice: Voice) {
    for loss in losses {
        let colon = if voice.language == Language::Fr { " :" } else { ":" };
        let place = loss.path.describe(voice.language);
        voice.remark(file, NOT_CARRIED, &format!("{place}{colon} {}", loss.reason.in_language(voice.language)));
    }
}

/// The JSON form of an invoice, indented.
pub(crate) fn json_form(invoice: &Invoice) -> Result<String, Failure> {
    serde_json::to_string_pretty(invoice).map(|json| json + "\n").map_err(Failure::Json)
}

/// What was met in the document and is not in the model, for a program.
pub(crate) fn unmapped_json(input: &Input, language: Language) -> Vec<Value> {
    input.unmapped.iter().map(|found| with_message(found, say::unmapped(found, language))).collect()
}

/// The same for a person.
pub(crate) fn report_unmapped(file: &str, input: &Input, voice: Voice) {
    for found in &input.unmapped {
        voice.remark(file, NOT_READ, &say::unmapped(found, voice.language));
    }
    if input.unmapped_omitted > 0 {
        let more = match voice.language {
            Language::Fr => format!("et {} autres", input.unmapped_omitted),
            Language::En => format!("and {} more", input.unmapped_omitted),
        };
        voice.remark(file, NOT_READ, &more);
    }
}
