//! Asking the portal whether it has an invoice.

use crate::chorus;
use crate::chorus::wire::{FactureTrouvee, ModeDepot, Moment, RechercherFournisseurRequest};
use crate::date::Date;
use crate::outbox::{Failure, Mode, Outbox, Submission};
use crate::text::Text;

/// What the portal says of an invoice.
pub(super) enum Presence {
    /// It is there.
    There(Box<FactureTrouvee>),
    /// It is not there.
    Absent,
    /// Something is there that a person has to look at; sending might make a second invoice.
    Unclear(Failure),
}

const NUMBER_TAKEN: Text = Text::new(
    "Chorus Pro a une facture de ce numéro avec un autre montant ; rien n’est renvoyé, comparez les deux",
    "Chorus Pro has an invoice of this number with another amount; nothing is sent again, compare the two",
);
const LOOK_ALIKE: Text = Text::new(
    "Chorus Pro a une facture de même montant et de même destinataire, qu’il a numérotée lui-même depuis l’envoi ; \
     rien n’est renvoyé, vérifiez si c’est celle-ci",
    "Chorus Pro has an invoice of the same amount and recipient that it numbered itself since the sending; nothing is \
     sent again, check whether it is this one",
);

impl Outbox {
    /// Asks by supplier and number. An invoice of this number that was deposited before the day of
    /// this one is another, of an earlier year.
    ///
    /// A structured entry that has left is also looked for under another number: whether the portal
    /// keeps the number that it is given is not established.
    ///
    /// Source: Chorus Pro API, `rechercher/fournisseur`; reason `DOUBLON` for supplier, number and
    /// year.
    pub(super) async fn look(&self, submission: &Submission) -> Result<Presence, chorus::Error> {
        let request = RechercherFournisseurRequest {
            numero_facture: Some(submission.number.clone()),
            id_fournisseur: Some(submission.supplier),
            ..Default::default()
        };
        let mut found = self.client.search_invoices(request).await?;
        found.retain(|invoice| has_number(invoice, &submission.number) && is_since(invoice, submission.date));
        let amount_fits = |invoice: &FactureTrouvee| match (submission.total_with_vat, invoice.montant_ttc) {
            (Some(ours), Some(theirs)) => ours.abs() == theirs.abs(),
            _ => true,
        };
        match found.iter().position(amount_fits) {
            Some(place) => Ok(Presence::There(Box::new(found.swap_remove(place)))),
            None if !found.is_empty() => Ok(Presence::Unclear(Failure::new("number_taken", NUMBER_TAKEN))),
            None => self.look_alike(submission).await,
        }
    }

    async fn look_alike(&self, submission: &Submission) -> Result<Presence, chorus::Error> {
        let (Mode::Structured, Some(sent), Some(total)) =
            (&submission.mode, submission.sent_at, submission.total_with_vat)
        else {
            return Ok(Presence::Absent);
        };
        let since = sent.date().previous_day().unwrap_or(sent.date());
        let request = RechercherFournisseurRequest {
            id_fournisseur: Some(submission.supplier),
            mode_depot: Some(ModeDepot::SaisieApi),
            montant_ttc_min: Some(total),
            montant_ttc_max: Some(total),
            periode_date_depot_du: Some(Moment::from_date(since)),
            ..Default::default()
        };
        let found = self.client.search_invoices(request).await?;
        let recipient = Some(submission.recipient.as_str());
        let alike = found.iter().any(|invoice| {
            is_numbered_by_portal(invoice)
                && is_since(invoice, since)
                && (invoice.code_destinataire.is_none() || invoice.code_destinataire.as_deref() == recipient)
        });
        Ok(if alike { Presence::Unclear(Failure::new("look_alike", LOOK_ALIKE)) } else { Presence::Absent })
    }
}

fn has_number(invoice: &FactureTrouvee, number: &str) -> bool {
    invoice.numero_facture.as_deref().is_some_and(|found| found.trim().eq_ignore_ascii_case(number))
}

/// Whether an invoice may have been deposited on `day` or later; a day is given for clocks that
/// differ.
fn is_since(invoice: &FactureTrouvee, day: Date) -> bool {
    let deposited = invoice.date_depot.as_ref().and_then(Moment::date);
    let from = day.previous_day().unwrap_or(day);
    deposited.is_none_or(|deposited| deposited >= from)
}

/// Source: observed, `20260000000000000002`: the year, then sixteen digits.
fn is_numbered_by_portal(invoice: &FactureTrouvee) -> bool {
    let number = invoice.numero_facture.as_deref().unwrap_or_default();
    number.len() == 20 && number.bytes().all(|byte| byte.is_ascii_digit())
}
