//! What was invoiced already.

use super::{Scope, at, is_same, stated};
use crate::codelist::{CodeList, CodeListUse};
use crate::lifecycle::Status;
use crate::preflight::known::SentInvoice;
use crate::preflight::prediction::{Confidence, PredictedRejection};
use crate::preflight::say::{amount, day, quoted};
use crate::term::Term::*;
use crate::text::{Language, Sentence, Text};

const REASON: &str = "double_facturation";

/// Days within which the same amount on the same order raises a doubt.
const SOON: i64 = 7;

pub(super) fn by_history(scope: &Scope<'_>, found: &mut Vec<PredictedRejection>) {
    let history = scope.known.history.iter().flatten().filter(|sent| is_of_supplier(scope, sent));
    let number = stated(Some(&scope.invoice.number));
    let (same, others): (Vec<_>, Vec<_>) =
        history.partition(|sent| stated(Some(&sent.number)) == number && number.is_some());
    found.extend(same.first().map(|sent| same_number(sent)));
    if same.is_empty() {
        found.extend(
            others.into_iter().filter_map(|sent| same_supply(scope, sent)).min_by_key(|rejection| rejection.confidence),
        );
    }
}

fn is_of_supplier(scope: &Scope<'_>, sent: &SentInvoice) -> bool {
    let both = scope.seller_siret().zip(stated(sent.supplier_siret.as_deref()));
    both.is_none_or(|(ours, theirs)| is_same(ours, theirs))
}

/// The portal takes a number once for each supplier, whatever became of it.
fn same_number(sent: &SentInvoice) -> PredictedRejection {
    let evidence = Sentence::by(|language| {
        let number = quoted(&sent.number, language);
        let status = sent.status.as_ref().map(|status| status.label(language).to_owned());
        match (language, status) {
            (Language::Fr, Some(status)) => format!("Le portail a déjà une facture {number}, «\u{a0}{status}\u{a0}»."),
            (Language::En, Some(status)) => format!("The portal already has an invoice {number}, “{status}”."),
            (Language::Fr, None) => format!("Le portail a déjà une facture {number}."),
            (Language::En, None) => format!("The portal already has an invoice {number}."),
        }
    });
    let fix = match sent.status {
        Some(Status::ARecycler) => Text::new(
            "Ne pas la déposer à nouveau\u{a0}: la retransmettre par l’opération recycler, sous le même numéro.",
            "Do not deposit it again: send it on with the operation recycler, under the same number.",
        ),
        Some(Status::Suspendue) => Text::new(
            "Ne pas la déposer à nouveau\u{a0}: la compléter par l’opération completer, sous le même numéro.",
            "Do not deposit it again: complete it with the operation completer, under the same number.",
        ),
        Some(Status::Rejetee) => Text::new(
            "Le numéro d’une facture rejetée ne sert plus\u{a0}: en donner un nouveau à la facture corrigée.",
            "The number of a rejected invoice cannot be used again: give the corrected invoice a new one.",
        ),
        _ => Text::new(
            "Suivre la facture déjà déposée. Si c’en est une autre, lui donner le numéro suivant de votre série.",
            "Follow the invoice that is deposited already. If this is another, give it the next number of your series.",
        ),
    };
    PredictedRejection::new(REASON, Confidence::Certain, evidence, fix.into()).coded("DOUBLON").refused().at(at(BT_1))
}

/// The same amount to the same recipient on the same order, at about the same time, under another number.
fn same_supply(scope: &Scope<'_>, sent: &SentInvoice) -> Option<PredictedRejection> {
    let invoice = scope.invoice;
    let is_credit_note = |code: &str| CodeList::InvoiceType.contains(code, CodeListUse::UblCreditNote);
    if sent.status == Some(Status::Rejetee) || is_credit_note(&sent.type_code) != is_credit_note(&invoice.type_code) {
        return None;
    }
    // An invoice that quotes another completes or corrects it.
    if invoice.preceding_invoice_references.iter().any(|origin| is_same(&origin.number, &sent.number)) {
        return None;
    }
    let same = |ours: Option<&str>, theirs: Option<&str>| {
        let both = stated(ours).zip(stated(theirs));
        both.is_none_or(|(ours, theirs)| is_same(ours, theirs))
    };
    let total = invoice.document_totals.as_ref()?.total_with_vat?;
    if sent.total_with_vat != Some(total)
        || total.is_zero()
        || !same(scope.buyer_siret(), sent.recipient_siret.as_deref())
        || !same(invoice.purchase_order_reference.as_deref(), sent.order.as_deref())
    {
        return None;
    }
    let days = invoice.issue_date.zip(sent.issue_date).map(|(ours, theirs)| (ours - theirs).whole_days().abs())?;
    let confidence = match days {
        0 => Confidence::Likely,
        1..=SOON => Confidence::Possible,
        _ => return None,
    };
    let evidence = Sentence::by(|language| {
        let (number, total) = (quoted(&sent.number, language), amount(total, &invoice.currency_code, language));
        let issued = sent.issue_date.map(|issued| day(issued, language)).unwrap_or_default();
        match language {
            Language::Fr => format!("La facture {number} du {issued}, au même destinataire, est aussi de {total}."),
            Language::En => format!("The invoice {number} of {issued}, to the same recipient, is also for {total}."),
        }
    });
    let fix = Text::new(
        "S’il s’agit de la même prestation, ne pas envoyer cette facture. Sinon, le rendre visible\u{a0}: période \
         (BG-14), bon de livraison (BT-16) ou une note.",
        "If it is the same supply, do not send this invoice. If not, make it visible: period (BG-14), delivery note \
         (BT-16) or a note.",
    );
    let rejection = PredictedRejection::new(REASON, confidence, evidence, fix.into());
    Some(rejection.coded("DOUBLE_FACT").at(at(BG_22).then(BT_112)))
}
