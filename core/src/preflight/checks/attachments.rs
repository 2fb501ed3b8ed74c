//! Attached files that the portal would not store: what no rule says of them.

use super::Scope;
use crate::deposit::{self, FileToDeposit};
use crate::preflight::prediction::{Confidence, PredictedRejection};
use crate::term::Path;
use crate::term::Term::{BG_24, BT_125, BT_125_2};
use crate::text::{Sentence, Text};

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
        let (reason, fix, term) = match error {
            deposit::Error::NameCharacter { .. } => ("nom_piece_jointe_invalide", PLAIN_NAME, BT_125_2),
            deposit::Error::OtherContent { .. } => ("type_piece_jointe_invalide", SAME_TYPE, BT_125),
            _ => continue,
        };
        let path = Path::root().then_nth(BG_24, index).then(BT_125);
        let path = if term == BT_125 { path } else { path.then(term) };
        let evidence = Sentence::by(|language| error.explain(language));
        found.push(PredictedRejection::new(reason, Confidence::Possible, evidence, fix.into()).refused().at(path));
    }
}
