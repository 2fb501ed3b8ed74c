use factrice::text::Text;
use factrice::vat::{self, Options, Prices, Rounding};
use factrice_cli::print::invoice;
use serde_json::json;

use crate::command::{Compute, RoundingMode};
use crate::convert::{json_form, report_unmapped, unmapped_json};
use crate::failure::Failure;
use crate::files;
use crate::outcome::Outcome;
use crate::say::{Voice, with_message};

const DIFFERENCE: Text = Text::new("écart", "difference");
const ADJUSTMENT: Text = Text::new("ajustement", "adjustment");

/// From facts to a complete invoice.
pub(crate) fn run(command: &Compute, voice: Voice) -> Result<Outcome, Failure> {
    let input = files::read(&command.input)?;
    let options = Options {
        rounding: match command.rounding {
            RoundingMode::PerLine => Rounding::PerLine,
            RoundingMode::PerDocument => Rounding::PerDocument,
        },
        prices: if command.prices_with_vat { Prices::WithVat } else { Prices::WithoutVat },
        ..Options::default()
    };
    let computed = vat::compute(&input.invoice, &options).map_err(Failure::Compute)?;
    let file = files::name(&command.input);
    let output = command.output.as_deref().filter(|path| !files::is_standard(path));

    if output.is_some() || !voice.json {
        files::write(output, &json_form(&computed.invoice)?)?;
    }
    if voice.json {
        let differences = computed.differences.iter();
        let differences = differences.map(|found| with_message(found, found.explain(voice.language)));
        let adjustments = computed.adjustments.iter();
        let adjustments = adjustments.map(|found| with_message(found, found.explain(voice.language)));
        let mut object = json!({
            "file": file,
            "syntax": input.syntax,
            "consistent": computed.is_consistent(),
            "differences": differences.collect::<Vec<_>>(),
            "adjustments": adjustments.collect::<Vec<_>>(),
            "unmapped": unmapped_json(&input, voice.language),
            "unmapped_omitted": input.unmapped_omitted,
        });
        match output {
            Some(path) => object["output"] = json!(files::name(path)),
            None => object["invoice"] = json!(computed.invoice),
        }
        voice.object(&object);
    } else {
        if output.is_some() {
            invoice::print(&computed.invoice, voice.language);
        }
        report_unmapped(&file, &input, voice);
        for found in &computed.differences {
            voice.remark(&file, DIFFERENCE, &found.explain(voice.language));
        }
        for found in &computed.adjustments {
            voice.remark(&file, ADJUSTMENT, &found.explain(voice.language));
        }
    }
    Ok(Outcome::clean_if(computed.is_consistent() && input.unmapped.is_empty()))
}
