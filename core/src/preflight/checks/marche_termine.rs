//! A contract that has ended.

use super::{Scope, at};
use crate::preflight::prediction::{Confidence, PredictedRejection};
use crate::preflight::say::day;
use crate::term::Path;
use crate::term::Term::*;
use crate::text::{Language, Sentence};

/// What counts is when it was supplied, if the invoice says so: an invoice may well come after the end.
pub(super) fn by_order(scope: &Scope<'_>, found: &mut Vec<PredictedRejection>) {
    let Some(end) = scope.known.order.as_ref().and_then(|order| order.end_date) else { return };
    if scope.is_credit_note() {
        return;
    }
    let delivery = scope.invoice.delivery_information.as_ref();
    let period = delivery.and_then(|delivery| delivery.invoicing_period.as_ref());
    let supplied = delivery.and_then(|delivery| Some((delivery.actual_delivery_date?, at(BG_13).then(BT_72))));
    let covered = period.and_then(|period| Some((period.end_date?, at(BG_13).then(BG_14).then(BT_74))));
    let issued = scope.invoice.issue_date.map(|issued| (issued, at(BT_2)));
    let Some((last, path)): Option<(_, Path)> = supplied.or(covered).or(issued) else { return };
    if last <= end {
        return;
    }
    let evidence = Sentence::by(|language| match language {
        Language::Fr => {
            format!(
                "Le marché s’est terminé le {}, la facture porte sur le {} ({}).",
                day(end, language),
                day(last, language),
                path
            )
        }
        Language::En => {
            format!(
                "The contract ended on {}, the invoice is for {} ({}).",
                day(end, language),
                day(last, language),
                path
            )
        }
    });
    let fix = Sentence::by(|language| match language {
        Language::Fr => format!(
            "Appeler l’acheteur pour savoir quel marché citer. Si la prestation a eu lieu avant le {}, l’écrire en BT-72 ou en BG-14.",
            day(end, language)
        ),
        Language::En => format!(
            "Call the buyer to learn which contract to quote. If it was supplied before {}, state so in BT-72 or BG-14.",
            day(end, language)
        ),
    });
    let rejection = PredictedRejection::new("marche_termine", Confidence::Likely, evidence, fix);
    found.push(rejection.coded("MARCHE_TERM").at(path));
}
