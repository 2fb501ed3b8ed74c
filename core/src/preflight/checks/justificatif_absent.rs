//! A supporting document that the buyer wants and that is not there.

use super::{Scope, at, stated};
use crate::invoice::SupportingDocument;
use crate::preflight::prediction::{Confidence, PredictedRejection};
use crate::preflight::say::quoted;
use crate::term::Term::BG_24;
use crate::text::{Language, Sentence, fold};

pub(super) fn by_order(scope: &Scope<'_>, found: &mut Vec<PredictedRejection>) {
    let Some(order) = scope.known.order.as_ref().filter(|_| !scope.is_credit_note()) else { return };
    let present: Vec<String> = scope.invoice.supporting_documents.iter().filter_map(names).collect();
    for wanted in &order.required_documents {
        let folded = fold(wanted);
        if folded.is_empty() || present.iter().any(|names| names.contains(&folded)) {
            continue;
        }
        let evidence = Sentence::by(|language| match language {
            Language::Fr => format!(
                "La commande demande {}\u{a0}; aucune pièce jointe n’est nommée ainsi.",
                quoted(wanted, language)
            ),
            Language::En => format!("The order asks for {}; no attachment is called so.", quoted(wanted, language)),
        });
        let fix = Sentence::by(|language| match language {
            Language::Fr => format!("Joindre {} en BG-24, et l’y nommer.", quoted(wanted, language)),
            Language::En => format!("Attach {} in BG-24, and call it so there.", quoted(wanted, language)),
        });
        found.push(PredictedRejection::new("justificatif_absent", Confidence::Likely, evidence, fix).at(at(BG_24)));
    }
}

/// What a document is called, folded; none when it is only referred to.
fn names(document: &SupportingDocument) -> Option<String> {
    let file = document.attached_document.as_ref().filter(|file| !file.content.is_empty());
    if file.is_none() && stated(document.external_location.as_deref()).is_none() {
        return None;
    }
    let description = document.description.as_deref().unwrap_or_default();
    let filename = file.map(|file| file.filename.as_str()).unwrap_or_default();
    Some([&document.reference, description, filename].map(fold).join("|"))
}
