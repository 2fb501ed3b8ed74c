//! What an invoice says, amounts aside.

use crate::chorus::wire::{FormatDepot, ModeDepot, SoumettreRequest, TypeFacture, TypeTva};
use crate::identifier::{InvoiceNumber, NumeroMarche};
use crate::simulator::checks::{
    CADRE, COMMENT_LENGTH, CONTRACT_LENGTH, CURRENCY, DATE_FORM, DATE_FUTURE, DATE_MISSING, Deposit, Depositor,
    EXEMPTION_REASON, FILE_COUNT, FILE_DESIGNATION, FILE_UNKNOWN, INVOICE_SIZE, MAIN_FILE_FORMAT, MAIN_FILE_MISSING,
    NUMBER_DUPLICATE, NUMBER_FORM, NUMBER_MISSING, ORIGIN_LENGTH, PAYMENT_MEANS, PortalCheck, TYPE, VAT_REGIME,
};
use crate::simulator::files::{FileRecord, LARGEST_INVOICE, MOST_FILES};
use crate::simulator::invoices::text;
use crate::simulator::portal::Portal;

pub(super) fn check(
    portal: &Portal,
    deposit: &Deposit,
    depositor: &Depositor<'_>,
    found: &mut Vec<&'static PortalCheck>,
) {
    let request = &deposit.request;
    found.extend(number(portal, deposit));
    found.extend(date(portal, deposit));
    let cadre = request.cadre_de_facturation.as_ref().and_then(|cadre| cadre.code_cadre_facturation.as_ref());
    if !cadre.is_some_and(|code| code.is_submittable()) {
        found.push(&CADRE);
    }
    references(request, deposit.mode == ModeDepot::UploadApi, found);
    if request.commentaire.as_ref().is_some_and(|comment| comment.chars().count() > 2000) {
        found.push(&COMMENT_LENGTH);
    }
    files(portal, request, &deposit.mode, depositor, found);
}

/// The portal numbers a structured entry that has no number.
fn number(portal: &Portal, deposit: &Deposit) -> Option<&'static PortalCheck> {
    let Some(number) = text(deposit.request.numero_facture_saisi.as_deref()) else {
        return (deposit.mode != ModeDepot::SaisieApi).then_some(&NUMBER_MISSING);
    };
    if InvoiceNumber::parse(number).is_err() {
        return Some(&NUMBER_FORM);
    }
    let supplier = deposit.request.fournisseur.as_ref().and_then(|party| party.id_fournisseur)?;
    portal.numbers.contains(&(supplier, number.to_owned())).then_some(&NUMBER_DUPLICATE)
}

/// A structured entry may have no day: it then has that of its deposit.
fn date(portal: &Portal, deposit: &Deposit) -> Option<&'static PortalCheck> {
    let written = deposit.request.date_facture.as_ref().filter(|moment| !moment.text.trim().is_empty());
    let Some(written) = written else {
        return (deposit.mode != ModeDepot::SaisieApi).then_some(&DATE_MISSING);
    };
    match written.date() {
        None => Some(&DATE_FORM),
        Some(day) if day > portal.today() => Some(&DATE_FUTURE),
        Some(_) => None,
    }
}

fn references(request: &SoumettreRequest, is_flux: bool, found: &mut Vec<&'static PortalCheck>) {
    let references = request.references.clone().unwrap_or_default();
    let is_code = |code: &str| code.len() == 3 && code.bytes().all(|letter| letter.is_ascii_uppercase());
    if !references.devise_facture.as_deref().is_some_and(is_code) {
        found.push(&CURRENCY);
    }
    let kind = references.type_facture.as_ref();
    if !matches!(kind, Some(TypeFacture::Facture | TypeFacture::Avoir)) {
        found.push(&TYPE);
    }
    if references.type_tva.is_none() {
        found.push(&VAT_REGIME);
    }
    let has_reason = is_flux || text(references.motif_exoneration_tva.as_deref()).is_some();
    if references.type_tva == Some(TypeTva::Exoneration) && !has_reason {
        found.push(&EXEMPTION_REASON);
    }
    if references.mode_paiement.is_none() && kind != Some(&TypeFacture::Avoir) {
        found.push(&PAYMENT_MEANS);
    }
    if references.numero_marche.is_some_and(|number| number.chars().count() > NumeroMarche::LONGEST) {
        found.push(&CONTRACT_LENGTH);
    }
    if references.numero_facture_origine.is_some_and(|number| number.chars().count() > InvoiceNumber::LONGEST) {
        found.push(&ORIGIN_LENGTH);
    }
}

fn files(
    portal: &Portal,
    request: &SoumettreRequest,
    mode: &ModeDepot,
    depositor: &Depositor<'_>,
    found: &mut Vec<&'static PortalCheck>,
) {
    let main_id = request.piece_jointe_principale.first().and_then(|piece| piece.piece_jointe_principale_id);
    let is_pdf = matches!(mode, ModeDepot::DepotPdfApi | ModeDepot::DepotPdfSigneApi);
    if is_pdf && main_id.is_none() {
        found.push(&MAIN_FILE_MISSING);
    }
    let others = request.piece_jointe_complementaire.iter().map(|piece| piece.piece_jointe_complementaire_id);
    let wanted: Vec<Option<i64>> = main_id.map(Some).into_iter().chain(others).collect();
    let of_account = |id: &Option<i64>| portal.file_of(depositor.login, (*id)?);
    let sent: Vec<&FileRecord> = wanted.iter().filter_map(of_account).collect();
    if sent.len() < wanted.len() {
        found.push(&FILE_UNKNOWN);
    }
    let format = main_id.and_then(|id| portal.file_of(depositor.login, id)).and_then(|file| file.format.as_ref());
    if is_pdf && format.is_some_and(|format| (*format == FormatDepot::PdfNonSigne) != (*mode == ModeDepot::DepotPdfApi))
    {
        found.push(&MAIN_FILE_FORMAT);
    }
    if sent.iter().fold(0_usize, |sum, file| sum.saturating_add(file.size())) > LARGEST_INVOICE {
        found.push(&INVOICE_SIZE);
    }
    if wanted.len() > MOST_FILES {
        found.push(&FILE_COUNT);
    }
    let designations = request.piece_jointe_complementaire.iter();
    let mut designations = designations.filter_map(|piece| piece.piece_jointe_complementaire_designation.as_ref());
    if designations.any(|words| words.chars().count() > 100) {
        found.push(&FILE_DESIGNATION);
    }
}
