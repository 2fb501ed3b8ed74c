//! `soumettre`, in its three modes.

use crate::chorus::wire::{Moment, SoumettreRequest, SoumettreResponse};
use crate::decimal::Decimal;
use crate::simulator::answers::TAKEN;
use crate::simulator::answers::access::Caller;
use crate::simulator::answers::trouble::Trouble;
use crate::simulator::checks::{self, Deposit, MODE};
use crate::simulator::files::fingerprint;
use crate::simulator::portal::Portal;

/// Takes one invoice, or refuses it for the first thing that is wrong.
pub(super) fn submit(
    portal: &mut Portal,
    caller: &Caller,
    asked: SoumettreRequest,
    body: &[u8],
) -> Result<SoumettreResponse, Trouble> {
    check_codes(&asked)?;
    let mode = asked.mode_depot.clone().filter(|mode| mode.is_submittable()).ok_or(Trouble::from(&MODE))?;
    let deposit = Deposit { request: asked, mode, adjustment: Decimal::ZERO, supplier_siret: None };
    let verdict = checks::check(portal, &deposit, &caller.depositor());
    if let Some(check) = verdict.found.first() {
        return Err(Trouble::from(*check));
    }
    let amounts = verdict.amounts.ok_or(Trouble::from(&checks::TOTAL_MISSING))?;
    let id = portal.register(&deposit, amounts, None);

    let invoice = portal.invoices.get(&id);
    let main_file = invoice.and_then(|invoice| invoice.main_file.as_ref());
    let print = main_file.and_then(|linked| portal.files.get(&linked.file)).map(|file| file.fingerprint.clone());
    let supplier = invoice.and_then(|invoice| portal.directory.supplier(invoice.supplier));
    Ok(SoumettreResponse {
        code_retour: 0,
        libelle: TAKEN.into(),
        identifiant_facture_cpp: Some(id),
        numero_facture: invoice.map(|invoice| invoice.number.clone()),
        statut_facture: invoice.map(|invoice| invoice.status.clone()),
        date_depot: Some(Moment::from_date(portal.today())),
        identifiant_structure: supplier.map(|supplier| supplier.siret.clone()),
        empreinte_certificat_depot: Some(print.unwrap_or_else(|| fingerprint(body))),
    })
}

/// A code that the portal does not know makes the whole request malformed.
fn check_codes(asked: &SoumettreRequest) -> Result<(), Trouble> {
    let references = asked.references.as_ref();
    let cadre = asked.cadre_de_facturation.as_ref().and_then(|cadre| cadre.code_cadre_facturation.as_ref());
    let checks = [
        ("modeDepot", asked.mode_depot.as_ref().is_some_and(|code| !code.is_known())),
        ("codeCadreFacturation", cadre.is_some_and(|code| !code.is_known())),
        ("typeFacture", references.and_then(|it| it.type_facture.as_ref()).is_some_and(|code| !code.is_known())),
        ("typeTva", references.and_then(|it| it.type_tva.as_ref()).is_some_and(|code| !code.is_known())),
        ("modePaiement", references.and_then(|it| it.mode_paiement.as_ref()).is_some_and(|code| !code.is_known())),
    ];
    match checks.iter().find(|(_, is_unknown)| *is_unknown) {
        Some((field, _)) => Err(Trouble::malformed(field)),
        None => Ok(()),
    }
}
