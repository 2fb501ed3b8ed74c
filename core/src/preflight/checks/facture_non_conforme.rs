//! An invoice that does not match the order: contract, currency, items, units, prices, quantities.

use super::lines::{self, Sold, Together};
use super::{Scope, at, is_same, stated};
use crate::decimal::Decimal;
use crate::preflight::known::{Order, OrderLine};
use crate::preflight::prediction::{Confidence, PredictedRejection};
use crate::preflight::say::{number, quoted};
use crate::term::Path;
use crate::term::Term::*;
use crate::text::{Language, Sentence, Text};

pub(super) fn by_order(scope: &Scope<'_>, found: &mut Vec<PredictedRejection>) {
    let Some(order) = &scope.known.order else { return };
    header(scope, order, found);
    let sold = lines::sold(scope);
    for sold in &sold {
        match sold.ordered {
            None => found.push(not_ordered(sold)),
            Some(ordered) => {
                found.extend(other_unit(sold, ordered));
                found.extend(other_price(sold, ordered));
            }
        }
    }
    found.extend(lines::together(&sold).into_iter().filter_map(too_many));
}

fn rejection(evidence: Sentence, fix: Sentence, path: Path) -> PredictedRejection {
    PredictedRejection::new("facture_non_conforme", Confidence::Likely, evidence, fix).at(path)
}

fn header(scope: &Scope<'_>, order: &Order, found: &mut Vec<PredictedRejection>) {
    let contract = (scope.invoice.contract_reference.as_deref(), order.contract.as_deref());
    let currency = (Some(scope.invoice.currency_code.as_str()), order.currency_code.as_deref());
    let compared = [
        (contract, Text::new("Le marché", "The contract"), BT_12),
        (currency, Text::new("La devise", "The currency"), BT_5),
    ];
    for ((ours, theirs), name, term) in compared {
        let both = stated(ours).zip(stated(theirs));
        let Some((ours, theirs)) = both.filter(|(ours, theirs)| !is_same(ours, theirs)) else { continue };
        let evidence = Sentence::by(|language| {
            let (name, ours, theirs) = (name.in_language(language), quoted(ours, language), quoted(theirs, language));
            match language {
                Language::Fr => format!("{name} ({term}) est {ours} sur la facture, {theirs} sur la commande."),
                Language::En => format!("{name} ({term}) is {ours} on the invoice, {theirs} on the order."),
            }
        });
        let fix = Sentence::by(|language| match language {
            Language::Fr => format!("Mettre {} en {term}.", quoted(theirs, language)),
            Language::En => format!("Put {} in {term}.", quoted(theirs, language)),
        });
        found.push(rejection(evidence, fix, at(term)));
    }
}

fn not_ordered(sold: &Sold<'_>) -> PredictedRejection {
    let item = sold.line.item_information.as_ref().map(|item| item.name.as_str());
    let item = stated(item).unwrap_or(&sold.line.identifier);
    let evidence = Sentence::by(|language| match language {
        Language::Fr => format!("{} n’est pas à la commande.", quoted(item, language)),
        Language::En => format!("{} is not on the order.", quoted(item, language)),
    });
    let fix = Text::new(
        "Nommer l’article comme la commande, ou citer sa ligne en BT-132\u{a0}; s’il est en plus, demander à l’acheteur un avenant.",
        "Name the item as the order does, or quote its line in BT-132; if it is extra, ask the buyer to amend the order.",
    );
    rejection(evidence, fix.into(), sold.path.clone().then(BG_31).then(BT_153))
}

fn other_unit(sold: &Sold<'_>, ordered: &OrderLine) -> Option<PredictedRejection> {
    let unit = stated(ordered.quantity_unit_code.as_deref()).filter(|_| !lines::has_same_unit(sold.line, ordered))?;
    let (item, stated) = (lines::name(ordered), &sold.line.quantity_unit_code);
    let evidence = Sentence::by(|language| match language {
        Language::Fr => format!("{} est facturé en {stated}, et commandé en {unit}.", quoted(item, language)),
        Language::En => format!("{} is invoiced in {stated}, and ordered in {unit}.", quoted(item, language)),
    });
    let fix = Sentence::by(|language| match language {
        Language::Fr => format!("Facturer dans l’unité de la commande, {unit} (BT-130)."),
        Language::En => format!("Invoice in the unit of the order, {unit} (BT-130)."),
    });
    Some(rejection(evidence, fix, sold.path.clone().then(BT_130)))
}

/// Compared without dividing: the price is for as many units as BT-149 says.
fn other_price(sold: &Sold<'_>, ordered: &OrderLine) -> Option<PredictedRejection> {
    let price = sold.line.price_details.as_ref()?;
    let (stated, expected) = (price.item_net_price?, ordered.unit_price?);
    let units = price.base_quantity.filter(|units| !units.is_zero()).unwrap_or(Decimal::ONE);
    let whole = expected.checked_mul(units)?;
    if whole == stated || !lines::has_same_unit(sold.line, ordered) {
        return None;
    }
    let item = lines::name(ordered);
    let evidence = Sentence::by(|language| {
        let (item, stated, whole) = (quoted(item, language), number(stated, language), number(whole, language));
        match language {
            Language::Fr => format!("{item} est facturé {stated} (BT-146), et commandé {whole}."),
            Language::En => format!("{item} is invoiced at {stated} (BT-146), and ordered at {whole}."),
        }
    });
    let fix = Sentence::by(|language| match language {
        Language::Fr => format!(
            "Reprendre le prix de la commande, {}, ou faire agréer la révision par l’acheteur.",
            number(whole, language)
        ),
        Language::En => format!(
            "Take the price of the order, {}, or have the buyer agree to the revision.",
            number(whole, language)
        ),
    });
    Some(rejection(evidence, fix, sold.path.clone().then(BG_29).then(BT_146)))
}

fn too_many(together: Together<'_>) -> Option<PredictedRejection> {
    let Together { ordered, paths, quantity } = together;
    let (most, before) = (ordered.quantity?, ordered.invoiced.unwrap_or_default());
    let all = quantity.checked_add(before).filter(|all| *all > most)?;
    let item = lines::name(ordered);
    let evidence = Sentence::by(|language| {
        let (item, all, most) = (quoted(item, language), number(all, language), number(most, language));
        match (language, before.is_zero()) {
            (Language::Fr, true) => format!("{item}\u{a0}: {all} facturés, {most} commandés."),
            (Language::En, true) => format!("{item}: {all} invoiced, {most} ordered."),
            (Language::Fr, false) => format!("{item}\u{a0}: {all} facturés en tout, {most} commandés."),
            (Language::En, false) => format!("{item}: {all} invoiced in all, {most} ordered."),
        }
    });
    let left = most.checked_sub(before).unwrap_or_default().max(Decimal::ZERO);
    let fix = Sentence::by(|language| match language {
        Language::Fr => {
            format!("Facturer {} au plus, ou faire modifier la commande par l’acheteur.", number(left, language))
        }
        Language::En => format!("Invoice {} at the most, or have the buyer change the order.", number(left, language)),
    });
    let rejection = PredictedRejection::new("facture_non_conforme", Confidence::Likely, evidence, fix);
    Some(paths.into_iter().fold(rejection, |rejection, path| rejection.at(path.then(BT_129))))
}
