use factrice::invoice::Invoice;
use factrice::syntax::{Loss, ubl};
use factrice::text::{Language, Text};
use serde_json::{Value, json};

use crate::command::{Convert, Form};
use crate::failure::Failure;
use crate::files::{self, Input};
use crate::outcome::Outcome;
use crate::say::{self, Voice, with_message};

const NOT_CARRIED: Text = Text::new("non porté", "not carried");
const NOT_READ: Text = Text::new("non repris", "not taken over");

/// From one form to another.
pub(crate) fn run(command: &Convert, voice: Voice) -> Result<Outcome, Failure> {
    let input = files::read(&command.input)?;
    let (document, losses) = match command.to {
        Form::Json => (json_form(&input.invoice)?, Vec::new()),
        Form::Ubl => {
            let written = ubl::write(&input.invoice).map_err(Failure::Serialise)?;
            (written.xml, written.losses)
        }
    };
    let file = files::name(&command.input);
    let output = command.output.as_deref().filter(|path| !files::is_standard(path));

    if output.is_some() || !voice.json {
        files::write(output, &document)?;
    }
    if voice.json {
        let lost = |loss: &Loss| json!({"path": loss.path, "message": loss.reason.in_language(voice.language)});
        let mut object = json!({
            "file": file,
            "syntax": input.syntax,
            "to": command.to.code(),
            "losses": losses.iter().map(lost).collect::<Vec<_>>(),
            "unmapped": unmapped_json(&input, voice.language),
            "unmapped_omitted": input.unmapped_omitted,
        });
        match (output, command.to) {
            (Some(path), _) => object["output"] = json!(files::name(path)),
            (None, Form::Json) => object["invoice"] = json!(input.invoice),
            (None, Form::Ubl) => object["document"] = json!(document),
        }
        voice.object(&object);
    } else {
        report_unmapped(&file, &input, voice);
        for loss in &losses {
            let colon = if voice.language == Language::Fr { " :" } else { ":" };
            let place = loss.path.describe(voice.language);
            voice.remark(&file, NOT_CARRIED, &format!("{place}{colon} {}", loss.reason.in_language(voice.language)));
        }
    }
    Ok(Outcome::clean_if(losses.is_empty() && input.unmapped.is_empty()))
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
