//! Wrong recipient, service or engagement.

use super::{Scope, at, is_same, stated};
use crate::cadre::TypeDemandePaiement;
use crate::chorus::{Recipient, Requirement, ServiceStanding};
use crate::preflight::prediction::{Confidence, PredictedRejection};
use crate::preflight::say::quoted;
use crate::rules;
use crate::term::Term::*;
use crate::text::{Language, Sentence, Text};

const REASON: &str = "se_ej_incorrect";

/// What the recipient requires, and whether it can be sent to.
pub(super) fn by_recipient(scope: &Scope<'_>, found: &mut Vec<PredictedRejection>) {
    let Some(recipient) = &scope.known.recipient else { return };
    let siret = scope.buyer_siret();
    if let Some(siret) = siret.filter(|siret| !recipient.siret.is_empty() && !is_same(siret, &recipient.siret)) {
        found.push(other_siret(siret, &recipient.siret, "le destinataire fourni", "the recipient given"));
        return;
    }
    standing(scope, recipient, found);
    let service = stated(scope.invoice.buyer_reference.as_deref());
    let required = recipient.required_references(service);
    if let Some(code) = service.filter(|_| required.service != ServiceStanding::Active) {
        found.extend(wrong_service(code, required.service, recipient));
    }
    let engagement = stated(scope.invoice.purchase_order_reference.as_deref());
    if !required.requirement.is_met(service.is_some(), engagement.is_some()) {
        found.push(missing(required.requirement, service.is_some()));
    }
}

/// Whether the recipient takes invoices at all, and such invoices.
fn standing(scope: &Scope<'_>, recipient: &Recipient, found: &mut Vec<PredictedRejection>) {
    let siret = &recipient.siret;
    let works = scope.invoice.cadre().and_then(|cadre| cadre.type_demande_paiement());
    let is_works = works == Some(TypeDemandePaiement::FactureTravaux);
    let evidence = if !recipient.active {
        Sentence::by(|language| match language {
            Language::Fr => format!("La structure {siret} n’est plus active sur Chorus Pro."),
            Language::En => format!("The structure {siret} is no longer active on Chorus Pro."),
        })
    } else if recipient.parametres.est_moa_uniquement == Some(true) && !is_works {
        Sentence::by(|language| match language {
            Language::Fr => format!("La structure {siret} ne reçoit que des factures de travaux."),
            Language::En => format!("The structure {siret} takes works documents only."),
        })
    } else {
        return;
    };
    let fix = Text::new(
        "Demander à l’acheteur le SIRET qui reçoit ses factures, et le mettre en BT-46.",
        "Ask the buyer which SIRET receives its invoices, and put it in BT-46.",
    );
    let rejection = PredictedRejection::new(REASON, Confidence::Certain, evidence, fix.into());
    found.push(rejection.coded("DEST_ERR").refused().at(at(BG_7).then(BT_46)));
}

fn wrong_service(code: &str, standing: ServiceStanding, recipient: &Recipient) -> Option<PredictedRejection> {
    let what = match standing {
        ServiceStanding::Closed => Text::new("est fermé", "is closed"),
        ServiceStanding::Unknown if !recipient.services.is_empty() => {
            Text::new("n’existe pas chez ce destinataire", "does not exist at this recipient")
        }
        ServiceStanding::Reserved => Text::new(
            "est réservé aux factures entre entités publiques",
            "is reserved to invoices between public entities",
        ),
        _ => return None,
    };
    let evidence = Sentence::by(|language| match language {
        Language::Fr => format!("Le service {} (BT-10) {}.", quoted(code, language), what.fr),
        Language::En => format!("The service {} (BT-10) {}.", quoted(code, language), what.en),
    });
    let open: Vec<&str> = recipient
        .services
        .iter()
        .filter(|service| {
            service.active && recipient.required_references(Some(&service.code)).service == ServiceStanding::Active
        })
        .map(|service| service.code.as_str())
        .take(5)
        .collect();
    let fix = Sentence::by(|language| match (language, open.is_empty()) {
        (Language::Fr, true) => "Reprendre le code service (SE) du bon de commande.".to_owned(),
        (Language::En, true) => "Take the service code (SE) of the purchase order.".to_owned(),
        (Language::Fr, false) => {
            format!(
                "Reprendre le code service (SE) du bon de commande\u{a0}; services ouverts\u{a0}: {}.",
                open.join(", ")
            )
        }
        (Language::En, false) => {
            format!("Take the service code (SE) of the purchase order; open services: {}.", open.join(", "))
        }
    });
    let rejection = PredictedRejection::new(REASON, Confidence::Certain, evidence, fix);
    Some(rejection.coded("SE_ERR").refused().at(at(BT_10)))
}

fn missing(requirement: Requirement, has_service: bool) -> PredictedRejection {
    let what = requirement.label();
    let evidence = Sentence::by(|language| match language {
        Language::Fr => format!("Le destinataire exige {}\u{a0}; la facture ne le donne pas.", what.fr),
        Language::En => format!("The recipient requires {}; the invoice does not give it.", what.en),
    });
    let (rule, code, paths) = match requirement {
        Requirement::Either => ("BR-FR-CPRO-13", "SE_ERR", vec![at(BT_10), at(BT_13)]),
        Requirement::NumeroEngagement => ("BR-FR-CPRO-12", "CMD_EJ_ERR", vec![at(BT_13)]),
        Requirement::Both if has_service => ("BR-FR-CPRO-12", "CMD_EJ_ERR", vec![at(BT_13)]),
        Requirement::Both | Requirement::CodeService | Requirement::Nothing => {
            ("BR-FR-CPRO-11", "SE_ERR", vec![at(BT_10)])
        }
    };
    let rule = rules::find(rule);
    let hint = |language| rule.map(|rule| rule.hint(language).to_owned()).unwrap_or_default();
    let rejection = PredictedRejection::new(REASON, Confidence::Certain, evidence, Sentence::by(hint));
    paths.into_iter().fold(rejection.coded(code).refused().by_rule(rule), PredictedRejection::at)
}

/// Whether the references are those of the order.
pub(super) fn by_order(scope: &Scope<'_>, found: &mut Vec<PredictedRejection>) {
    let Some(order) = &scope.known.order else { return };
    let expected = stated(order.recipient_siret.as_deref());
    if let Some((siret, expected)) =
        scope.buyer_siret().zip(expected).filter(|(siret, expected)| !is_same(siret, expected))
    {
        found.push(other_siret(siret, expected, "la commande", "the order"));
    }
    let service = stated(scope.invoice.buyer_reference.as_deref());
    if let Some((service, expected)) =
        service.zip(stated(order.code_service.as_deref())).filter(|(a, b)| !is_same(a, b))
    {
        let names = (Text::new("Le service", "The service"), "BT-10");
        found.push(other_reference(names, service, expected).coded("SE_ERR").at(at(BT_10)));
    }
    let Some(expected) = stated(Some(&order.number)) else { return };
    match stated(scope.invoice.purchase_order_reference.as_deref()) {
        Some(number) if is_same(number, expected) => {}
        Some(number) => {
            let names = (Text::new("Le numéro d’engagement", "The engagement number"), "BT-13");
            found.push(other_reference(names, number, expected).coded("CMD_EJ_ERR").at(at(BT_13)));
        }
        None if is_required(scope) => {}
        None => {
            let evidence = Sentence::by(|language| match language {
                Language::Fr => format!("La facture ne cite pas la commande {} (BT-13).", quoted(expected, language)),
                Language::En => format!("The invoice does not quote the order {} (BT-13).", quoted(expected, language)),
            });
            let rejection = PredictedRejection::new(REASON, Confidence::Possible, evidence, put(expected, "BT-13"));
            found.push(rejection.coded("CMD_EJ_ERR").at(at(BT_13)));
        }
    }
}

/// Whether what the recipient requires already calls for the engagement.
fn is_required(scope: &Scope<'_>) -> bool {
    scope.known.recipient.as_ref().is_some_and(|recipient| {
        let service = stated(scope.invoice.buyer_reference.as_deref());
        !recipient.required_references(service).requirement.is_met(service.is_some(), false)
    })
}

fn other_siret(siret: &str, expected: &str, fr: &str, en: &str) -> PredictedRejection {
    let evidence = Sentence::by(|language| match language {
        Language::Fr => format!("La facture va au SIRET {siret}, et {fr} donne {expected}."),
        Language::En => format!("The invoice goes to SIRET {siret}, and {en} says {expected}."),
    });
    let rejection = PredictedRejection::new(REASON, Confidence::Likely, evidence, put(expected, "BT-46"));
    rejection.coded("DEST_ERR").at(at(BG_7).then(BT_46))
}

fn other_reference((name, term): (Text, &str), actual: &str, expected: &str) -> PredictedRejection {
    let evidence = Sentence::by(|language| {
        let (name, actual, expected) =
            (name.in_language(language), quoted(actual, language), quoted(expected, language));
        match language {
            Language::Fr => format!("{name} ({term}) est {actual}, celui de la commande {expected}."),
            Language::En => format!("{name} ({term}) is {actual}, that of the order {expected}."),
        }
    });
    PredictedRejection::new(REASON, Confidence::Likely, evidence, put(expected, term))
}

fn put(expected: &str, term: &str) -> Sentence {
    Sentence::by(|language| match language {
        Language::Fr => {
            format!("Mettre {} en {term}, si c’est bien cette commande qui est facturée.", quoted(expected, language))
        }
        Language::En => {
            format!("Put {} in {term}, if this order is the one that is invoiced.", quoted(expected, language))
        }
    })
}
