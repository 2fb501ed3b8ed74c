use factrice::explain::{Explanation, explain};
use factrice::text::{Language, Text};
use factrice_cli::print::out;
use factrice_cli::print::paint::{FAINT, HEADING, STRONG, entry, harmless, paint};
use serde_json::json;

use crate::outcome::Outcome;
use crate::say::Voice;

const MEANS: Text = Text::new("Sens", "It means");
const REMEDY: Text = Text::new("Que faire", "What to do");
const CONTACT: Text = Text::new("À contacter", "Whom to ask");
const SEE_ALSO: Text = Text::new("Voir aussi", "See also");
const ALSO_FOUND: Text = Text::new("Répondent aussi :", "Also found:");
const NOTHING: Text = Text::new(
    "rien ne répond à ces mots ; essayez un code (A_RECYCLER), un terme (BT-131) ou un seul mot",
    "nothing answers these words; try a code (A_RECYCLER), a term (BT-131) or a single word",
);

/// What the words mean.
pub(crate) fn run(words: &[String], voice: Voice) -> Outcome {
    let query = words.join(" ");
    let found = explain(&query, voice.language);
    if voice.json {
        voice.object(&json!({"query": query, "explanations": found}));
        return Outcome::clean_if(!found.is_empty());
    }
    let Some((first, others)) = found.split_first() else {
        voice.remark(&query, Text::new("introuvable", "not found"), NOTHING.in_language(voice.language));
        return Outcome::Remarks;
    };
    whole(first, voice.language);
    if !others.is_empty() {
        out::line(format_args!("\n{}", paint(FAINT, ALSO_FOUND.in_language(voice.language))));
        let width = others.iter().map(|other| other.id.chars().count()).max().unwrap_or_default();
        for other in others {
            let kind = other.kind.label().in_language(voice.language);
            let (id, title) = (format!("{:<width$}", other.id), harmless(&other.title));
            out::line(format_args!("  {}  {title} {}", paint(STRONG, id), paint(FAINT, format!("({kind})"))));
        }
    }
    Outcome::Clean
}

fn whole(found: &Explanation, language: Language) {
    let kind = found.kind.label().in_language(language);
    let heading = format!("{} ─ {}", found.id, found.title);
    out::line(format_args!("{} {}", paint(HEADING, heading), paint(FAINT, format!("({kind})"))));
    entry(MEANS.in_language(language), &found.meaning);
    for (label, words) in [(REMEDY, &found.remedy), (CONTACT, &found.contact)] {
        if let Some(words) = words {
            entry(label.in_language(language), words);
        }
    }
    if !found.see_also.is_empty() {
        entry(SEE_ALSO.in_language(language), &found.see_also.join(", "));
    }
}
