//! What machines refuse: broken rules, and a day that has not come.

use super::{Scope, at};
use crate::preflight::prediction::{Confidence, PredictedRejection};
use crate::preflight::say::{day, quoted};
use crate::rules::{self, Family, Finding, Rule, Severity};
use crate::term::Path;
use crate::term::Term::BT_2;
use crate::text::{Language, Sentence, Text};

/// Reasons of the rules that are not about the public sector in general.
const BY_RULE: &[(&str, &[&str])] = &[
    ("siret_errone", &["BR-FR-CPRO-10", "CPRO-BUYER-SIRET"]),
    ("se_ej_incorrect", &["CPRO-SERVICE", "CPRO-SERVICE-RESERVED", "BR-FR-CPRO-15"]),
    ("erreur_rib", &["CPRO-ACCOUNT", "CPRO-IBAN", "BR-FR-CPRO-39", "CPRO-BIC", "BR-FR-CPRO-49"]),
    ("taux_tva_errone", &["CPRO-VAT-RATE"]),
    ("montant_errone", &["CPRO-AMOUNT", "CPRO-PAID", "CPRO-CREDIT-SIGN"]),
    ("nom_piece_jointe_invalide", &["BR-FR-CPRO-41"]),
    ("type_piece_jointe_invalide", &["CPRO-ATTACHMENT-TYPE"]),
    ("piece_jointe_trop_volumineuse", &["CPRO-ATTACHMENT-SIZE", "CPRO-ATTACHMENTS-SIZE"]),
    ("piece_jointe_vide", &["CPRO-ATTACHMENT-EMPTY"]),
    ("rejet_reference_piece_jointe", &["CPRO-ATTACHMENT"]),
];

/// Places of one rule that are told.
const PLACES: usize = 100;

/// What the rules can be predicted as.
pub(super) fn reasons() -> impl Iterator<Item = &'static str> {
    BY_RULE.iter().map(|(reason, _)| *reason).chain(["rejet_semantique", "rejet_regle_gestion"])
}

fn reason_of(rule: &Rule) -> &'static str {
    let known = BY_RULE.iter().find(|(_, rules)| rules.contains(&rule.id()));
    match (known, rule.family()) {
        (Some((reason, _)), _) => reason,
        (None, Family::ChorusPro) => "rejet_contenu_public",
        (None, Family::Condition | Family::Vat) => "rejet_regle_gestion",
        (None, _) => "rejet_semantique",
    }
}

fn confidence_of(rule: &Rule) -> Confidence {
    match rule.confidence() {
        Some(rules::Confidence::Published) => Confidence::Certain,
        Some(rules::Confidence::Presumed) => Confidence::Possible,
        Some(rules::Confidence::Reported) | None => Confidence::Likely,
    }
}

/// The rules that the invoice breaks, once each. Warnings of EN 16931 refuse nothing; those of Chorus Pro may.
pub(super) fn rules(scope: &Scope<'_>, found: &mut Vec<PredictedRejection>) {
    let weighs = |finding: &&Finding| finding.severity == Severity::Fatal || finding.rule.family() == Family::ChorusPro;
    let mut broken: Vec<PredictedRejection> = Vec::new();
    for finding in scope.report.findings.iter().filter(weighs) {
        add(&mut broken, finding.rule, &finding.path, || evidence(finding));
    }
    for unchecked in &scope.report.unchecked {
        add(&mut broken, unchecked.rule, &unchecked.path, || {
            Sentence::by(|language| {
                let place = unchecked.path.describe(language);
                format!("{} {} ({place})", unchecked.message(language), quoted(&unchecked.actual, language))
            })
        });
    }
    found.extend(broken);
}

fn add(broken: &mut Vec<PredictedRejection>, rule: &'static Rule, path: &Path, evidence: impl FnOnce() -> Sentence) {
    match broken.iter_mut().find(|rejection| rejection.rule == Some(rule)) {
        Some(rejection) if rejection.paths.len() < PLACES => rejection.paths.push(path.clone()),
        Some(_) => {}
        None => {
            let fix = Sentence::by(|language| rule.hint(language).to_owned());
            let rejection = PredictedRejection::new(reason_of(rule), confidence_of(rule), evidence(), fix);
            broken.push(rejection.refused().by_rule(Some(rule)).at(path.clone()));
        }
    }
}

/// What the rule demands, and what stands there.
fn evidence(finding: &Finding) -> Sentence {
    Sentence::by(|language| {
        let demand = finding.message(language);
        let place = finding.path.describe(language);
        let colon = if language == Language::Fr { "\u{a0}:" } else { ":" };
        match (&finding.actual, &finding.expected) {
            (Some(actual), Some(expected)) => {
                let (actual, expected) = (quoted(actual, language), quoted(expected, language));
                let (found, awaited) = (FOUND.in_language(language), EXPECTED.in_language(language));
                format!("{demand} {place}{colon} {actual} {found}, {expected} {awaited}.")
            }
            (Some(actual), None) => {
                format!("{demand} {place}{colon} {} {}.", quoted(actual, language), FOUND.in_language(language))
            }
            (None, _) => format!("{demand} {place}."),
        }
    })
}

const FOUND: Text = Text::new("trouvé", "found");
const EXPECTED: Text = Text::new("attendu", "expected");

/// The portal takes no invoice of a day to come.
pub(super) fn future(scope: &Scope<'_>, found: &mut Vec<PredictedRejection>) {
    let dates = scope.invoice.issue_date.zip(scope.known.today);
    let Some((issued, today)) = dates.filter(|(issued, today)| issued > today) else { return };
    let evidence = Sentence::by(|language| match language {
        Language::Fr => format!(
            "La facture est datée du {} (BT-2), après le dépôt du {}.",
            day(issued, language),
            day(today, language)
        ),
        Language::En => format!(
            "The invoice is dated {} (BT-2), after the deposit on {}.",
            day(issued, language),
            day(today, language)
        ),
    });
    let fix = Sentence::by(|language| match language {
        Language::Fr => {
            format!("La dater du {} au plus tard, ou la déposer le {}.", day(today, language), day(issued, language))
        }
        Language::En => {
            format!("Date it {} at the latest, or deposit it on {}.", day(today, language), day(issued, language))
        }
    });
    found.push(
        PredictedRejection::new("rejet_contenu_public", Confidence::Certain, evidence, fix).refused().at(at(BT_2)),
    );
}
