//! Attached files that the portal would not store: what no rule says of them.

use super::Scope;
use crate::deposit::{self, FileToDeposit};
use crate::preflight::prediction::{Confidence, PredictedRejection};
use crate::preflight::say::quoted;
use crate::term::Path;
use crate::term::Term::{BG_24, BT_125, BT_125_2};
use crate::text::{Language, Sentence, Text};

const PLAIN_NAME: Text = Text::new(
    "Nommer le fichier sans chemin ni caractère de contrôle (BT-125-2).",
    "Name the file without a path and without control characters (BT-125-2).",
);
const SAME_TYPE: Text = Text::new(
    "Joindre le fichier voulu, sous l’extension de son contenu (BT-125-2).",
    "Attach the file that is meant, under the ending of its content (BT-125-2).",
);

/// Names and contents; types, lengths and sizes are for the rules of Chorus Pro.
pub(super) fn names_and_contents(scope: &Scope<'_>, found: &mut Vec<PredictedRejection>) {
    for (index, document) in scope.invoice.supporting_documents.iter().enumerate() {
        let Some(attached) = &document.attached_document else { continue };
        let file = FileToDeposit { file_name: attached.filename.clone(), content: attached.content.clone() };
        let Err(error) = deposit::check_attachment(&file) else { continue };
        let path = Path::root().then_nth(BG_24, index).then(BT_125);
        let name = &file.file_name;
        let (reason, evidence, fix, path) = match error {
            deposit::Error::NameCharacter { .. } => {
                let evidence = Sentence::by(|language| match language {
                    Language::Fr => format!("{} n’est pas un simple nom de fichier.", quoted(name, language)),
                    Language::En => format!("{} is no plain file name.", quoted(name, language)),
                });
                ("nom_piece_jointe_invalide", evidence, PLAIN_NAME, path.then(BT_125_2))
            }
            deposit::Error::OtherContent { expected, .. } => {
                let evidence = Sentence::by(|language| match language {
                    Language::Fr => format!("Le contenu de {} n’est pas {}.", quoted(name, language), expected.fr),
                    Language::En => format!("The content of {} is not {}.", quoted(name, language), expected.en),
                });
                ("type_piece_jointe_invalide", evidence, SAME_TYPE, path)
            }
            _ => continue,
        };
        found.push(PredictedRejection::new(reason, Confidence::Possible, evidence, fix.into()).refused().at(path));
    }
}
