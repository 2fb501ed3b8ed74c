//! A VAT rate that is not the right one.

use super::{Scope, lines};
use crate::date::Date;
use crate::decimal::Decimal;
use crate::invoice::InvoiceLine;
use crate::preflight::prediction::{Confidence, PredictedRejection};
use crate::preflight::say::{day, percent, quoted};
use crate::term::Path;
use crate::term::Term::*;
use crate::text::{Language, Sentence, Text};
use crate::vat::rate;

const REASON: &str = "taux_tva_errone";

fn rate_of(line: &InvoiceLine) -> Option<Decimal> {
    line.vat_information.as_ref().and_then(|vat| vat.rate)
}

fn path_of(line: &Path) -> Path {
    line.clone().then(BG_30).then(BT_152)
}

/// Rates that were not French on the day. Those that the platforms never take are for the rules.
pub(super) fn by_day(scope: &Scope<'_>, found: &mut Vec<PredictedRejection>) {
    let Some(day) = tax_day(scope) else { return };
    let mut wrong: Vec<(Decimal, Vec<Path>)> = Vec::new();
    for (path, line) in lines::each(scope.invoice) {
        let is_wrong = |rate: &Decimal| !rate::is_french_rate(*rate, day) && rate::ACCEPTED_BY_PLATFORMS.contains(rate);
        let Some(rate) = rate_of(line).filter(is_wrong) else { continue };
        match wrong.iter_mut().find(|(known, _)| *known == rate) {
            Some((_, paths)) => paths.push(path_of(&path)),
            None => wrong.push((rate, vec![path_of(&path)])),
        }
    }
    for (rate, paths) in wrong {
        found.push(not_in_force(rate, day, paths));
    }
}

fn not_in_force(rate: Decimal, date: Date, paths: Vec<Path>) -> PredictedRejection {
    let evidence = Sentence::by(|language| match language {
        Language::Fr => {
            format!(
                "Le taux de {} n’était celui d’aucun territoire français le {}.",
                percent(rate, language),
                day(date, language)
            )
        }
        Language::En => {
            format!(
                "The rate of {} was that of no French territory on {}.",
                percent(rate, language),
                day(date, language)
            )
        }
    });
    let fix = Text::new(
        "Mettre le taux de la vente au jour de la livraison\u{a0}: 20, 10, 5,5 ou 2,1\u{a0}% en métropole.",
        "Put the rate of the sale on the day of delivery: 20, 10, 5.5 or 2.1% in metropolitan France.",
    );
    paths
        .into_iter()
        .fold(PredictedRejection::new(REASON, Confidence::Likely, evidence, fix.into()), PredictedRejection::at)
}

/// The day whose rates apply; a credit note has those of the invoice that it credits.
fn tax_day(scope: &Scope<'_>) -> Option<Date> {
    let invoice = scope.invoice;
    if scope.is_credit_note() || invoice.type_code.trim() == "384" {
        return invoice.preceding_invoice_references.iter().find_map(|origin| origin.issue_date);
    }
    let delivered = invoice.delivery_information.as_ref().and_then(|delivery| delivery.actual_delivery_date);
    invoice.vat_point_date.or(delivered).or(invoice.issue_date)
}

/// Rates that are not those of the order.
pub(super) fn by_order(scope: &Scope<'_>, found: &mut Vec<PredictedRejection>) {
    for sold in lines::sold(scope) {
        let rates = rate_of(sold.line).zip(sold.ordered.and_then(|ordered| ordered.vat_rate));
        let Some((stated, ordered)) = rates.filter(|(stated, ordered)| stated != ordered) else { continue };
        let item = sold.ordered.map(lines::name).unwrap_or_default();
        let evidence = Sentence::by(|language| {
            let (item, stated, ordered) =
                (quoted(item, language), percent(stated, language), percent(ordered, language));
            match language {
                Language::Fr => format!("{item} est facturé à {stated} de TVA, et commandé à {ordered}."),
                Language::En => format!("{item} is invoiced at {stated} VAT, and ordered at {ordered}."),
            }
        });
        let fix = Sentence::by(|language| match language {
            Language::Fr => format!(
                "Mettre {} sur la ligne, ou faire corriger la commande par l’acheteur.",
                percent(ordered, language)
            ),
            Language::En => {
                format!("Put {} on the line, or have the buyer correct the order.", percent(ordered, language))
            }
        });
        found.push(PredictedRejection::new(REASON, Confidence::Likely, evidence, fix).at(path_of(&sold.path)));
    }
}
