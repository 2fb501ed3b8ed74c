//! Something invoiced that is not delivered.

use super::lines::{self, Together};
use super::{Scope, at};
use crate::preflight::prediction::{Confidence, PredictedRejection};
use crate::preflight::say::{day, number, quoted};
use crate::term::Term::*;
use crate::text::{Language, Sentence, Text};

const REASON: &str = "livraison_incomplete";

/// More is invoiced than the buyer has received.
pub(super) fn by_order(scope: &Scope<'_>, found: &mut Vec<PredictedRejection>) {
    for Together { ordered, paths, quantity } in lines::together(&lines::sold(scope)) {
        let before = ordered.invoiced.unwrap_or_default();
        let Some(delivered) = ordered.delivered else { continue };
        let Some(together) = quantity.checked_add(before).filter(|together| *together > delivered) else { continue };
        let item = lines::name(ordered);
        let evidence = Sentence::by(|language| {
            let (item, delivered, together) =
                (quoted(item, language), number(delivered, language), number(together, language));
            match (language, before.is_zero()) {
                (Language::Fr, true) => format!("{item}\u{a0}: {together} facturés, {delivered} livrés."),
                (Language::En, true) => format!("{item}: {together} invoiced, {delivered} delivered."),
                (Language::Fr, false) => format!("{item}\u{a0}: {together} facturés en tout, {delivered} livrés."),
                (Language::En, false) => format!("{item}: {together} invoiced in all, {delivered} delivered."),
            }
        });
        let left = delivered.checked_sub(before).unwrap_or_default().max(crate::decimal::Decimal::ZERO);
        let fix = Sentence::by(|language| match language {
            Language::Fr => format!("Livrer le reste d’abord, ou n’en facturer que {}.", number(left, language)),
            Language::En => format!("Deliver the rest first, or invoice {} only.", number(left, language)),
        });
        let rejection = PredictedRejection::new(REASON, Confidence::Likely, evidence, fix);
        found.push(paths.into_iter().fold(rejection, |rejection, path| rejection.at(path.then(BT_129))));
    }
}

/// The delivery is to come.
pub(super) fn by_day(scope: &Scope<'_>, found: &mut Vec<PredictedRejection>) {
    let delivery = scope.invoice.delivery_information.as_ref().and_then(|delivery| delivery.actual_delivery_date);
    let Some((delivered, today)) = delivery.zip(scope.known.today).filter(|(delivered, today)| delivered > today)
    else {
        return;
    };
    if scope.is_deposit() || scope.is_credit_note() {
        return;
    }
    let evidence = Sentence::by(|language| match language {
        Language::Fr => format!(
            "La livraison (BT-72) est pour le {}, après le dépôt du {}.",
            day(delivered, language),
            day(today, language)
        ),
        Language::En => format!(
            "The delivery (BT-72) is on {}, after the deposit on {}.",
            day(delivered, language),
            day(today, language)
        ),
    });
    let fix = Text::new(
        "Attendre la livraison, ou faire une facture d’acompte (type 386).",
        "Wait for the delivery, or make a deposit invoice (type 386).",
    );
    found.push(PredictedRejection::new(REASON, Confidence::Likely, evidence, fix.into()).at(at(BG_13).then(BT_72)));
}
