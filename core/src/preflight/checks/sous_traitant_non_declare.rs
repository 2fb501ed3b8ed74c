//! A subcontractor or joint contractor that the contract does not declare.

use super::{Scope, at, is_same};
use crate::preflight::known::ContractorRole;
use crate::preflight::prediction::{Confidence, PredictedRejection};
use crate::term::Term::*;
use crate::text::{Language, Sentence, Text};

pub(super) fn by_order(scope: &Scope<'_>, found: &mut Vec<PredictedRejection>) {
    let declared = scope.known.order.as_ref().and_then(|order| order.contractors.as_ref());
    let (Some(declared), Some(role), Some(siret)) = (declared, scope.claimed_role(), scope.seller_siret()) else {
        return;
    };
    let others = declared.iter().find(|contractor| is_same(&contractor.siret, siret));
    if others.is_some_and(|contractor| contractor.role == role) {
        return;
    }
    let claimed = name(role);
    let evidence = Sentence::by(|language| match (language, others.map(|contractor| name(contractor.role))) {
        (Language::Fr, None) => {
            format!("{siret} facture comme {}, et le marché ne déclare pas cette entreprise.", claimed.fr)
        }
        (Language::En, None) => {
            format!("{siret} invoices as a {}, and the contract does not declare that company.", claimed.en)
        }
        (Language::Fr, Some(role)) => {
            format!("{siret} facture comme {}, et le marché la déclare comme {}.", claimed.fr, role.fr)
        }
        (Language::En, Some(role)) => {
            format!("{siret} invoices as a {}, and the contract declares it as a {}.", claimed.en, role.en)
        }
    });
    let fix = Sentence::from(match (others.is_some(), role) {
        (false, _) => Text::new(
            "Faire déclarer l’entreprise par le titulaire (formulaire DC4) et attendre l’accord de l’acheteur avant de facturer.",
            "Have the main contractor declare the company (form DC4) and wait for the buyer’s agreement before invoicing.",
        ),
        (true, ContractorRole::Subcontractor) => Text::new(
            "Employer le cadre A12, celui d’un cotraitant (BT-23).",
            "Use the frame A12, that of a joint contractor (BT-23).",
        ),
        (true, ContractorRole::JointContractor) => Text::new(
            "Employer le cadre A9, celui d’un sous-traitant (BT-23).",
            "Use the frame A9, that of a subcontractor (BT-23).",
        ),
    });
    let rejection = PredictedRejection::new("sous_traitant_non_declare", Confidence::Likely, evidence, fix);
    found.push(rejection.at(at(BG_4).then_nth(BT_29, 0)).at(at(BG_2).then(BT_23)));
}

const fn name(role: ContractorRole) -> Text {
    match role {
        ContractorRole::Subcontractor => Text::new("sous-traitant", "subcontractor"),
        ContractorRole::JointContractor => Text::new("cotraitant", "joint contractor"),
    }
}
