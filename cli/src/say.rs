//! How a command tells what it did: JSON lines for programs, sentences for people.

use std::io::Write;
use std::path::Path;

use anstyle::Style as Colour;
use factrice::syntax::{Unmapped, UnmappedKind};
use factrice::text::{Language, Text};
use factrice_cli::print::out;
use factrice_cli::print::paint::{BAD, WAITING, harmless, paint};
use serde_json::{Value, json};

use crate::failure::Failure;
use crate::files;

/// To whom, and in which language.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Voice {
    pub(crate) json: bool,
    pub(crate) language: Language,
}

impl Voice {
    /// A line of JSON.
    pub(crate) fn object(self, object: &Value) {
        out::line(object);
    }

    /// Something to look at, for a person.
    pub(crate) fn remark(self, file: &str, label: Text, words: &str) {
        self.tell(file, WAITING, label, words);
    }

    /// Why nothing was done.
    pub(crate) fn failure(self, path: &Path, failure: &Failure) {
        let file = failure.file().map_or_else(|| files::name(path), str::to_owned);
        let words = failure.explain(self.language);
        if self.json {
            self.object(&json!({"file": file, "error": {"kind": failure.kind(), "message": words}}));
        } else {
            self.tell(&file, BAD, Text::new("erreur", "error"), &words);
        }
    }

    /// Something to know that is about no file, for a person; beside JSON, too.
    pub(crate) fn note(self, words: &str) {
        // Nobody is left to tell when standard error is closed.
        let _ = writeln!(anstream::stderr(), "{}", harmless(words));
    }

    fn tell(self, file: &str, colour: Colour, label: Text, words: &str) {
        let colon = match self.language {
            Language::Fr => " :",
            Language::En => ":",
        };
        let label = paint(colour, label.in_language(self.language));
        // Nobody is left to tell when standard error is closed.
        let _ = writeln!(anstream::stderr(), "{}: {label}{colon} {}", harmless(file), harmless(words));
    }
}

/// Something that the model does not hold, in a sentence.
pub(crate) fn unmapped(found: &Unmapped, language: Language) -> String {
    let why = match found.kind {
        UnmappedKind::Unknown => Text::new("aucun terme de la norme n’y correspond", "no business term is bound to it"),
        UnmappedKind::Unreadable => {
            Text::new("ce n’est pas une valeur du type attendu", "it is no value of the type expected")
        }
        UnmappedKind::Repeated => Text::new(
            "la norme n’en admet qu’un, et il y en a déjà un",
            "the standard allows one, and there is one already",
        ),
        UnmappedKind::Empty => Text::new("il ne contient rien d’utilisable", "there is nothing in it to keep"),
        UnmappedKind::Inconsistent => {
            Text::new("il contredit le reste du document", "it contradicts the rest of the document")
        }
    };
    let position = found.location.position;
    let value: String = found.value.chars().take(60).collect();
    match language {
        Language::Fr => {
            format!("ligne {}, colonne {} : {} « {value} » : {}", position.line, position.column, found.name, why.fr)
        }
        Language::En => format!("{position}: {} “{value}”: {}", found.name, why.en),
    }
}

/// The same for a program: the record, and the sentence beside it.
pub(crate) fn with_message(record: impl serde::Serialize, message: String) -> Value {
    let mut value = serde_json::to_value(record).unwrap_or_default();
    if let Some(fields) = value.as_object_mut() {
        fields.insert("message".to_owned(), Value::String(message));
    }
    value
}
