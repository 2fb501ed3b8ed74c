use std::path::Path;

use factrice::render;
use serde_json::json;

use crate::command::Render;
use crate::convert::{report_unmapped, unmapped_json};
use crate::failure::Failure;
use crate::files;
use crate::outcome::Outcome;
use crate::say::Voice;

/// What a page is made as.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    Html,
    Pdf,
}

/// The page that a person reads.
pub(crate) fn run(command: &Render, voice: Voice) -> Result<Outcome, Failure> {
    let output = command.output.as_deref().filter(|path| !files::is_standard(path));
    let form = output.map_or(Ok(Form::Html), form_of)?;
    let input = files::read(&command.input)?;
    let layout = render::layout(&input.invoice, voice.language);
    let options = render::Options::default();
    let page = match form {
        Form::Html => render::html(&layout, &options).into_bytes(),
        Form::Pdf => render::pdf(&layout, &options).map_err(Failure::Page)?,
    };
    let file = files::name(&command.input);
    if output.is_some() || !voice.json {
        files::write(output, &page)?;
    }
    if voice.json {
        let mut object = json!({
            "file": file,
            "syntax": input.syntax,
            "form": if form == Form::Pdf { "pdf" } else { "html" },
            "unmapped": unmapped_json(&input, voice.language),
            "unmapped_omitted": input.unmapped_omitted,
        });
        match output {
            Some(path) => object["output"] = json!(files::name(path)),
            None => object["page"] = json!(String::from_utf8_lossy(&page)),
        }
        voice.object(&object);
    } else {
        report_unmapped(&file, &input, voice);
    }
    Ok(Outcome::Clean)
}

fn form_of(path: &Path) -> Result<Form, Failure> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("pdf") => Ok(Form::Pdf),
        Some("html" | "htm") => Ok(Form::Html),
        _ => Err(Failure::PageForm { file: files::name(path) }),
    }
}
