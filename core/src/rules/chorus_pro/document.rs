//! Number, type, references, notes.

use super::{Found, Row, at, is_stated};
use crate::cadre::CadreDeFacturation;
use crate::decimal::to_fixed;
use crate::identifier::{CodeService, IdentifierError, InvoiceNumber, NumeroEngagement, NumeroMarche};
use crate::invoice::Invoice;
use crate::rules::rule::Confidence::{Presumed, Published, Reported};
use crate::rules::words::chorus_pro as words;
use crate::term::Path;
use crate::term::Term::*;

pub(super) const ROWS: &[Row] = &[
    Row::longest("BR-FR-CPRO-02", InvoiceNumber::LONGEST, &[BT_1, BT_25], Reported, words::SHORTER_NUMBER),
    Row::new("CPRO-NUMBER", &[BT_1], Reported, words::NUMBER).by(number),
    Row::new("CPRO-TYPE", &[BT_3], Published, words::TYPE).by(refused_type),
    Row::new("CPRO-TYPE-UNLISTED", &[BT_3], Presumed, words::TYPE_UNLISTED).by(unlisted_type),
    Row::longest("CPRO-SERVICE", CodeService::LONGEST, &[BT_10], Published, words::COPY_REFERENCE),
    Row::new("CPRO-SERVICE-RESERVED", &[BT_10], Presumed, words::SERVICE_RESERVED).by(reserved_service),
    Row::new("BR-FR-CPRO-11", &[BT_10], Reported, words::SERVICE_REQUIRED),
    Row::new("BR-FR-CPRO-12", &[BT_13], Reported, words::ENGAGEMENT_REQUIRED),
    Row::new("BR-FR-CPRO-13", &[BT_10, BT_13], Reported, words::EITHER_REQUIRED),
    Row::longest("BR-FR-CPRO-14", NumeroMarche::LONGEST, &[BT_12], Reported, words::COPY_REFERENCE),
    Row::longest("BR-FR-CPRO-15", NumeroEngagement::LONGEST, &[BT_13], Reported, words::COPY_REFERENCE),
    Row::new("BR-FR-CPRO-20", &[BG_3], Reported, words::ONE_PRECEDING_INVOICE).by(one_preceding_invoice),
    Row::new("BR-FR-CPRO-24", &[BT_23], Reported, words::NO_S5).by(no_s5),
    Row::new("CPRO-CADRE", &[BT_23], Presumed, words::CADRE).by(cadre),
    Row::new("CPRO-CREDIT-ORIGIN", &[BG_3, BT_25], Presumed, words::CREDIT_ORIGIN).by(credit_origin),
    Row::new("CPRO-CREDIT-SIGN", &[BT_112], Presumed, words::CREDIT_SIGN).by(credit_sign),
    Row::longest("BR-FR-CPRO-35", 1024, &[BT_20], Reported, words::SHORTER_TERMS),
    Row::longest("BR-FR-CPRO-42", 1024, &[BT_22], Reported, words::SHORTER_NOTE),
];

/// Types that the portal does not take.
///
/// Source: Factur-X, Chorus Pro remark on BT-3 (261, 751); external specifications of the reform, B2G (473, 501, 502).
const REFUSED_TYPES: [&str; 5] = ["261", "473", "501", "502", "751"];

/// The other types that the reform lists, among them those that the remark on BT-3 names.
const LISTED_TYPES: [&str; 12] = ["262", "380", "381", "384", "386", "389", "393", "396", "471", "472", "500", "503"];

/// Business processes of the reform: nature of the operation and kind of invoice.
const REFORM_PROCESSES: [&str; 20] = [
    "B1", "S1", "M1", "B2", "S2", "M2", "S3", "B4", "S4", "M4", "S5", "S6", "B7", "S7", "B8", "S8", "M8", "B9", "S9",
    "M9",
];

fn number(invoice: &Invoice, found: &mut Found) {
    if matches!(InvoiceNumber::parse(&invoice.number), Err(IdentifierError::Character { .. })) {
        found.wrong(at(BT_1), &invoice.number);
    }
}

fn refused_type(invoice: &Invoice, found: &mut Found) {
    if REFUSED_TYPES.contains(&invoice.type_code.trim()) {
        found.wrong(at(BT_3), &invoice.type_code);
    }
}

fn unlisted_type(invoice: &Invoice, found: &mut Found) {
    let code = invoice.type_code.trim();
    if is_stated(code) && !REFUSED_TYPES.contains(&code) && !LISTED_TYPES.contains(&code) {
        found.wrong(at(BT_3), code);
    }
}

fn reserved_service(invoice: &Invoice, found: &mut Found) {
    let reserved = |code: &&str| CodeService::parse(code).is_ok_and(|code| code.is_reserved_to_public_entities());
    if let Some(code) = invoice.buyer_reference.as_deref().filter(reserved) {
        found.wrong(at(BT_10), code);
    }
}

fn one_preceding_invoice(invoice: &Invoice, found: &mut Found) {
    for (index, reference) in invoice.preceding_invoice_references.iter().enumerate().skip(1) {
        found.wrong(Path::root().then_nth(BG_3, index).then(BT_25), &reference.number);
    }
}

/// BT-23 as stated, white space around it apart.
fn process(invoice: &Invoice) -> Option<&str> {
    let process = invoice.process_control.as_ref()?.business_process_type.as_deref()?.trim();
    Some(process).filter(|process| !process.is_empty())
}

fn no_s5(invoice: &Invoice, found: &mut Found) {
    if process(invoice) == Some("S5") {
        found.add(Path::root().then(BG_2).then(BT_23), "S3".to_owned(), "S5".to_owned());
    }
}

fn cadre(invoice: &Invoice, found: &mut Found) {
    let Some(process) = process(invoice) else { return };
    let is_known = invoice.cadre().is_some_and(|cadre| cadre != CadreDeFacturation::SansCadre);
    if !is_known && !REFORM_PROCESSES.contains(&process) {
        found.wrong(Path::root().then(BG_2).then(BT_23), process);
    }
}

fn credit_origin(invoice: &Invoice, found: &mut Found) {
    let named = invoice.preceding_invoice_references.iter().any(|origin| is_stated(&origin.number));
    if invoice.is_credit_note() && !named {
        found.missing(at(BG_3));
    }
}

fn credit_sign(invoice: &Invoice, found: &mut Found) {
    let total = invoice.document_totals.as_ref().and_then(|totals| totals.total_with_vat);
    if let Some(total) = total.filter(|total| invoice.is_credit_note() && total.is_sign_negative() && !total.is_zero())
    {
        found.add(at(BG_22).then(BT_112), to_fixed(total.abs(), 2), to_fixed(total, 2));
    }
}
