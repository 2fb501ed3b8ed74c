//! The checks, a file for each reason.

mod attachments;
mod creancier_inconnu;
mod double_facturation;
mod erreur_rib;
mod facture_non_conforme;
mod justificatif_absent;
mod lines;
mod livraison_incomplete;
mod marche_termine;
mod montant_errone;
mod se_ej_incorrect;
mod sous_traitant_non_declare;
mod taux_tva_errone;
mod technical;

use super::known::{ContractorRole, Known, Need};
use super::prediction::{PredictedRejection, Prediction};
use crate::cadre::CadreDeFacturation;
use crate::identifier::Iban;
use crate::invoice::Invoice;
use crate::reason::{self, Reason};
use crate::rules::Report;
use crate::term::{Path, Term};

/// A check as data: what it predicts, what it needs to know, and what does it.
struct Check {
    reason: &'static str,
    needs: Option<Need>,
    run: fn(&Scope<'_>, &mut Vec<PredictedRejection>),
}

const fn check(reason: &'static str, needs: Option<Need>, run: fn(&Scope<'_>, &mut Vec<PredictedRejection>)) -> Check {
    Check { reason, needs, run }
}

const CHECKS: &[Check] = &[
    check("rejet_contenu_public", None, technical::rules),
    check("rejet_contenu_public", Some(Need::Today), technical::future),
    check("nom_piece_jointe_invalide", None, attachments::names_and_contents),
    check("se_ej_incorrect", Some(Need::Recipient), se_ej_incorrect::by_recipient),
    check("se_ej_incorrect", Some(Need::Order), se_ej_incorrect::by_order),
    check("creancier_inconnu", Some(Need::Order), creancier_inconnu::by_order),
    check("marche_termine", Some(Need::Order), marche_termine::by_order),
    check("sous_traitant_non_declare", Some(Need::Order), sous_traitant_non_declare::by_order),
    check("justificatif_absent", Some(Need::Order), justificatif_absent::by_order),
    check("montant_errone", Some(Need::Order), montant_errone::by_order),
    check("taux_tva_errone", None, taux_tva_errone::by_day),
    check("taux_tva_errone", Some(Need::Order), taux_tva_errone::by_order),
    check("erreur_rib", Some(Need::Accounts), erreur_rib::by_accounts),
    check("livraison_incomplete", Some(Need::Order), livraison_incomplete::by_order),
    check("livraison_incomplete", Some(Need::Today), livraison_incomplete::by_day),
    check("facture_non_conforme", Some(Need::Order), facture_non_conforme::by_order),
    check("double_facturation", Some(Need::History), double_facturation::by_history),
];

/// What a check may look at.
struct Scope<'a> {
    invoice: &'a Invoice,
    report: &'a Report,
    known: &'a Known,
}

pub(super) fn run(invoice: &Invoice, report: &Report, known: &Known) -> Prediction {
    let scope = Scope { invoice, report, known };
    let mut rejections = Vec::new();
    for check in CHECKS {
        if check.needs.is_none_or(|need| need.is_met(known)) {
            (check.run)(&scope, &mut rejections);
        }
    }
    rejections.sort_by_key(|rejection| rejection.confidence);
    let missing = Need::ALL.into_iter().filter(|need| !need.is_met(known)).collect();
    Prediction { rejections, missing }
}

pub(super) fn predictable() -> Vec<&'static Reason> {
    let is_predicted = |reason: &&Reason| {
        CHECKS.iter().any(|check| check.reason == reason.id) || technical::reasons().any(|id| id == reason.id)
    };
    reason::all().filter(is_predicted).collect()
}

impl Scope<'_> {
    /// What is invoiced before anything is delivered.
    fn is_deposit(&self) -> bool {
        matches!(self.invoice.type_code.trim(), "386" | "500")
    }

    fn is_credit_note(&self) -> bool {
        self.invoice.is_credit_note()
    }

    fn seller_siret(&self) -> Option<&str> {
        self.invoice.seller.as_ref()?.siret()
    }

    fn buyer_siret(&self) -> Option<&str> {
        self.invoice.buyer.as_ref()?.siret()
    }

    /// The role that the invoice claims for its seller by its cadre; none for an ordinary supplier.
    fn claimed_role(&self) -> Option<ContractorRole> {
        use CadreDeFacturation::*;
        match self.invoice.cadre() {
            Some(A9 | A10 | A11) => return Some(ContractorRole::Subcontractor),
            Some(A12 | A13 | A14) => return Some(ContractorRole::JointContractor),
            Some(_) => return None,
            None => {}
        }
        match self.invoice.process_control.as_ref()?.business_process_type.as_deref()?.trim() {
            "S3" | "S5" => Some(ContractorRole::Subcontractor),
            "S6" => Some(ContractorRole::JointContractor),
            _ => None,
        }
    }
}

/// The path of a term directly below the invoice.
fn at(term: Term) -> Path {
    Path::root().then(term)
}

/// A text that says something.
fn stated(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

/// A text without white space, its letters in capitals: how references and numbers are compared.
fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).flat_map(char::to_uppercase).collect()
}

fn is_same(one: &str, other: &str) -> bool {
    squeezed(one) == squeezed(other)
}

/// An account in its normal form; a text that is no IBAN stays, without its spaces.
fn account(text: &str) -> String {
    Iban::parse(text).map_or_else(|_| squeezed(text), |iban| iban.as_str().to_owned())
}
