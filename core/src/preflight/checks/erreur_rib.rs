//! A bank account that the administration does not know.

use super::{Scope, account, at};
use crate::identifier::Iban;
use crate::preflight::prediction::{Confidence, PredictedRejection};
use crate::term::Term::*;
use crate::text::{Language, Sentence};

/// A payee such as a factor has accounts of its own. What is no IBAN is for the rules.
pub(super) fn by_accounts(scope: &Scope<'_>, found: &mut Vec<PredictedRejection>) {
    let Some(known) = scope.known.accounts.as_ref().filter(|_| scope.invoice.payee.is_none()) else { return };
    let known: Vec<String> = known.iter().map(|text| account(text)).collect();
    let transfers = scope.invoice.payment_instructions.iter().flat_map(|payment| &payment.credit_transfers);
    for (index, transfer) in transfers.enumerate() {
        let Ok(iban) = Iban::parse(&transfer.account_identifier) else { continue };
        if known.iter().any(|known| known == iban.as_str()) {
            continue;
        }
        let iban = iban.as_str();
        let evidence = Sentence::by(|language| match language {
            Language::Fr => format!("Le compte {iban} n’est pas de ceux du fournisseur que l’administration connaît."),
            Language::En => {
                format!("The account {iban} is not among those of the supplier that the administration knows.")
            }
        });
        let fix = Sentence::by(|language| match (known.as_slice(), language) {
            ([], Language::Fr) => "Déposer le RIB sur Chorus Pro avant d’envoyer la facture.".to_owned(),
            ([], Language::En) => "Register the bank details on Chorus Pro before sending the invoice.".to_owned(),
            ([first, ..], Language::Fr) => {
                format!(
                    "Mettre un compte connu en BT-84, tel que {first}, ou enregistrer le nouveau RIB sur Chorus Pro d’abord."
                )
            }
            ([first, ..], Language::En) => {
                format!(
                    "Put an account that is known in BT-84, such as {first}, or register the new one on Chorus Pro first."
                )
            }
        });
        let rejection = PredictedRejection::new("erreur_rib", Confidence::Likely, evidence, fix);
        found.push(rejection.at(at(BG_16).then_nth(BG_17, index).then(BT_84)));
    }
}
