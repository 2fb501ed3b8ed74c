use factrice::document;
use factrice::facturx;
use factrice::text::Text;
use serde_json::json;

use crate::command::Extract;
use crate::failure::Failure;
use crate::files;
use crate::hybrid;
use crate::outcome::Outcome;
use crate::say::Voice;

const DIVERGENCE: Text = Text::new("divergence", "divergence");

/// The XML of a hybrid PDF, byte for byte.
pub(crate) fn run(command: &Extract, voice: Voice) -> Result<Outcome, Failure> {
    let bytes = files::bytes(&command.input)?;
    let extracted = facturx::extract(&bytes).map_err(|error| Failure::Document(document::ReadError::from(error)))?;
    let file = files::name(&command.input);
    let output = command.output.as_deref().filter(|path| !files::is_standard(path));

    if output.is_some() || !voice.json {
        files::write(output, extracted.xml())?;
    }
    if voice.json {
        let mut object = json!({"file": file, "hybrid": hybrid::facts(&extracted, voice.language)});
        match output {
            Some(path) => object["output"] = json!(files::name(path)),
            None => object["document"] = json!(std::str::from_utf8(extracted.xml()).ok()),
        }
        voice.object(&object);
    } else {
        for divergence in &extracted.divergences {
            voice.remark(&file, DIVERGENCE, &divergence.message(voice.language));
        }
    }
    Ok(Outcome::Clean)
}
