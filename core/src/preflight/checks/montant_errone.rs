//! An amount that the order does not cover.

use super::{Scope, at, is_same, stated};
use crate::decimal::Decimal;
use crate::preflight::prediction::{Confidence, PredictedRejection};
use crate::preflight::say::amount;
use crate::term::Term;
use crate::term::Term::*;
use crate::text::{Language, Sentence, Text};

/// With what was invoiced before, an invoice comes to the amount of the order at the most.
pub(super) fn by_order(scope: &Scope<'_>, found: &mut Vec<PredictedRejection>) {
    let Some(order) = &scope.known.order else { return };
    let Some(totals) = &scope.invoice.document_totals else { return };
    let other_currency =
        stated(order.currency_code.as_deref()).is_some_and(|code| !is_same(code, &scope.invoice.currency_code));
    if other_currency {
        return;
    }
    if scope.is_credit_note() {
        credited(scope, found);
        return;
    }
    // A final invoice whose deposits were paid states the whole order again; what it adds is what is due.
    let deducts = totals.paid_amount.is_some_and(|paid| !paid.is_zero());
    let without_vat = order.total_without_vat.zip(totals.total_without_vat).filter(|_| !deducts);
    let with_vat = if deducts { totals.amount_due_for_payment } else { totals.total_with_vat };
    let with_vat = order.total_with_vat.zip(with_vat);
    let compared = [
        (without_vat, order.invoiced_without_vat, BT_109, WITHOUT_VAT),
        (with_vat, order.invoiced_with_vat, if deducts { BT_115 } else { BT_112 }, WITH_VAT),
    ];
    for (amounts, before, term, which) in compared {
        let Some((ordered, stated)) = amounts else { continue };
        let before = before.unwrap_or_default();
        let Some(together) = stated.checked_add(before).filter(|together| *together > ordered) else { continue };
        found.push(too_much(scope, &Excess { ordered, stated, before, together, term, which }));
        return;
    }
}

const WITHOUT_VAT: Text = Text::new("hors TVA", "without VAT");
const WITH_VAT: Text = Text::new("TVA comprise", "with VAT");

struct Excess {
    ordered: Decimal,
    stated: Decimal,
    before: Decimal,
    together: Decimal,
    term: Term,
    which: Text,
}

fn too_much(scope: &Scope<'_>, excess: &Excess) -> PredictedRejection {
    let currency = &scope.invoice.currency_code;
    let Excess { ordered, stated, before, together, term, which } = excess;
    let evidence = Sentence::by(|language| {
        let say = |value: &Decimal| amount(*value, currency, language);
        match (language, before.is_zero()) {
            (Language::Fr, true) => {
                format!("La facture demande {} {}, la commande est de {}.", say(stated), which.fr, say(ordered))
            }
            (Language::En, true) => {
                format!("The invoice asks {} {}, the order is for {}.", say(stated), which.en, say(ordered))
            }
            (Language::Fr, false) => format!(
                "La facture demande {} {}\u{a0}; avec les {} déjà facturés cela fait {}, la commande est de {}.",
                say(stated),
                which.fr,
                say(before),
                say(together),
                say(ordered)
            ),
            (Language::En, false) => format!(
                "The invoice asks {} {}; with {} invoiced before that makes {}, the order is for {}.",
                say(stated),
                which.en,
                say(before),
                say(together),
                say(ordered)
            ),
        }
    });
    let left = ordered.checked_sub(*before).unwrap_or_default().max(Decimal::ZERO);
    let fix = Sentence::by(|language| {
        let left = amount(left, currency, language);
        match language {
            Language::Fr => {
                format!("Facturer {left} {} au plus, ou faire modifier la commande par l’acheteur.", which.fr)
            }
            Language::En => format!("Invoice {left} {} at the most, or have the buyer change the order.", which.en),
        }
    });
    PredictedRejection::new("montant_errone", Confidence::Likely, evidence, fix).at(at(BG_22).then(*term))
}

/// A credit note gives back what was invoiced at the most.
fn credited(scope: &Scope<'_>, found: &mut Vec<PredictedRejection>) {
    let before = scope.known.order.as_ref().and_then(|order| order.invoiced_with_vat);
    let total = scope.invoice.document_totals.as_ref().and_then(|totals| totals.total_with_vat);
    let Some((before, total)) = before.zip(total).filter(|(before, total)| total.abs() > *before) else { return };
    let currency = &scope.invoice.currency_code;
    let evidence = Sentence::by(|language| {
        let (total, before) = (amount(total.abs(), currency, language), amount(before, currency, language));
        match language {
            Language::Fr => format!("L’avoir est de {total}, et {before} seulement ont été facturés sur la commande."),
            Language::En => format!("The credit note is for {total}, and only {before} were invoiced on the order."),
        }
    });
    let fix = Text::new(
        "Créditer le montant de la facture d’origine au plus.",
        "Credit the amount of the original invoice at the most.",
    );
    found.push(
        PredictedRejection::new("montant_errone", Confidence::Likely, evidence, fix.into()).at(at(BG_22).then(BT_112)),
    );
}
