//! A creditor that is not the one of the order.

use super::{Scope, at, is_same, stated};
use crate::preflight::known::ContractorRole;
use crate::preflight::prediction::{Confidence, PredictedRejection};
use crate::term::Term::*;
use crate::text::{Language, Sentence};

/// Subcontractors and joint contractors invoice an order that another received; they have a check of their own.
pub(super) fn by_order(scope: &Scope<'_>, found: &mut Vec<PredictedRejection>) {
    let Some(order) = scope.known.order.as_ref().filter(|_| scope.claimed_role().is_none()) else { return };
    let expected = stated(order.supplier_siret.as_deref());
    let Some((siret, expected)) = scope.seller_siret().zip(expected).filter(|(a, b)| !is_same(a, b)) else { return };
    let is_same_company = siret.get(..9).is_some_and(|siren| expected.get(..9) == Some(siren));
    let evidence = Sentence::by(|language| match (language, is_same_company) {
        (Language::Fr, true) => {
            format!("L’établissement {siret} facture une commande passée à {expected}, de la même entreprise.")
        }
        (Language::En, true) => {
            format!("The establishment {siret} invoices an order that {expected}, of the same company, received.")
        }
        (Language::Fr, false) => format!("L’entreprise {siret} facture une commande passée à {expected}."),
        (Language::En, false) => format!("The company {siret} invoices an order that {expected} received."),
    });
    let declared = order.contractors.iter().flatten().find(|contractor| is_same(&contractor.siret, siret));
    let fix = Sentence::by(|language| match (declared.map(|contractor| contractor.role), language) {
        (Some(role), Language::Fr) => format!("Elle y est déclarée\u{a0}: employer le cadre {} (BT-23).", cadre(role)),
        (Some(role), Language::En) => format!("It is declared there: use the frame {} (BT-23).", cadre(role)),
        (None, Language::Fr) => {
            format!("Facturer depuis {expected}, ou demander à l’acheteur de modifier la commande avant de facturer.")
        }
        (None, Language::En) => {
            format!("Invoice from {expected}, or ask the buyer to change the order before invoicing.")
        }
    });
    found.push(
        PredictedRejection::new("creancier_inconnu", Confidence::Likely, evidence, fix).at(at(BG_4).then_nth(BT_29, 0)),
    );
}

const fn cadre(role: ContractorRole) -> &'static str {
    match role {
        ContractorRole::Subcontractor => "A9",
        ContractorRole::JointContractor => "A12",
    }
}
