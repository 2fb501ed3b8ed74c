//! Means of payment and bank accounts.

use super::{Found, Row, at, is_stated};
use crate::cadre::CadreDeFacturation;
use crate::decimal::to_fixed;
use crate::identifier::{Bic, Iban};
use crate::invoice::{CreditTransfer, Invoice, PaymentInstructions};
use crate::rules::rule::Confidence::{Presumed, Published, Reported};
use crate::rules::words::chorus_pro as words;
use crate::term::Path;
use crate::term::Term::*;

pub(super) const ROWS: &[Row] = &[
    Row::new("CPRO-PAYMENT-MEANS", &[BG_16, BT_81], Published, words::PAYMENT_MEANS).by(payment_means),
    Row::new("CPRO-PAYMENT-MEANS-UNLISTED", &[BT_81], Presumed, words::PAYMENT_MEANS_UNLISTED).by(unlisted_means),
    Row::new("CPRO-CREDIT-MEANS", &[BG_16, BT_81], Published, words::CREDIT_MEANS).by(credit_means),
    Row::new("CPRO-ACCOUNT", &[BG_17, BT_81, BT_84], Published, words::ACCOUNT).by(account),
    Row::new("CPRO-IBAN", &[BT_84], Published, words::IBAN).by(iban),
    Row::longest("BR-FR-CPRO-39", 27, &[BT_84], Reported, words::SHORTER_ACCOUNT),
    Row::new("CPRO-BIC", &[BT_86], Published, words::BIC).by(bic),
    Row::new("BR-FR-CPRO-49", &[BT_86], Presumed, words::BIC_LENGTH).by(bic_length),
    Row::new("CPRO-PAID", &[BT_23, BT_113, BT_115], Published, words::PAID).by(paid),
];

/// Means of payment of the portal (UNTDID 4461), with the SEPA forms of transfer and debit.
const LISTED_MEANS: [&str; 10] = ["10", "20", "30", "31", "42", "48", "49", "58", "59", "97"];

/// Those that are paid to an account.
const TRANSFERS: [&str; 4] = ["30", "31", "42", "58"];

fn means(invoice: &Invoice) -> Option<&str> {
    let means = invoice.payment_instructions.as_ref()?.means_code.trim();
    Some(means).filter(|means| !means.is_empty())
}

fn payment_means(invoice: &Invoice, found: &mut Found) {
    if !invoice.is_credit_note() && means(invoice).is_none() {
        found.missing(at(BG_16).then(BT_81));
    }
}

fn unlisted_means(invoice: &Invoice, found: &mut Found) {
    if let Some(means) = means(invoice).filter(|means| !LISTED_MEANS.contains(means)) {
        found.wrong(at(BG_16).then(BT_81), means);
    }
}

fn credit_means(invoice: &Invoice, found: &mut Found) {
    if let Some(means) = means(invoice).filter(|_| invoice.is_credit_note()) {
        found.wrong(at(BG_16).then(BT_81), means);
    }
}

/// The payment of an invoice, when it is made to an account.
fn transfer(invoice: &Invoice) -> Option<&PaymentInstructions> {
    let payment = invoice.payment_instructions.as_ref()?;
    (!invoice.is_credit_note() && TRANSFERS.contains(&payment.means_code.trim())).then_some(payment)
}

fn account(invoice: &Invoice, found: &mut Found) {
    let Some(payment) = transfer(invoice) else { return };
    if !payment.credit_transfers.iter().any(|account| is_stated(&account.account_identifier)) {
        found.missing(at(BG_16).then_nth(BG_17, 0).then(BT_84));
    }
}

fn accounts(payment: &PaymentInstructions) -> impl Iterator<Item = (Path, &CreditTransfer)> {
    let accounts = payment.credit_transfers.iter().enumerate();
    accounts.map(|(index, account)| (at(BG_16).then_nth(BG_17, index), account))
}

fn iban(invoice: &Invoice, found: &mut Found) {
    for (path, account) in transfer(invoice).into_iter().flat_map(accounts) {
        if is_stated(&account.account_identifier) && Iban::parse(&account.account_identifier).is_err() {
            found.wrong(path.then(BT_84), &account.account_identifier);
        }
    }
}

/// The accounts whose bank is named, with its name.
fn banks(invoice: &Invoice) -> impl Iterator<Item = (Path, &str)> {
    let accounts = invoice.payment_instructions.iter().flat_map(accounts);
    accounts.filter_map(|(path, account)| {
        let bank = account.service_provider_identifier.as_deref()?.trim();
        Some((path.then(BT_86), bank))
    })
}

fn has_length_of_bic(bank: &str) -> bool {
    (8..=11).contains(&bank.chars().count())
}

/// What is too short or too long is for the rule about its length.
fn bic(invoice: &Invoice, found: &mut Found) {
    for (path, bank) in banks(invoice).filter(|(_, bank)| has_length_of_bic(bank) && Bic::parse(bank).is_err()) {
        found.wrong(path, bank);
    }
}

fn bic_length(invoice: &Invoice, found: &mut Found) {
    for (path, bank) in banks(invoice).filter(|(_, bank)| !has_length_of_bic(bank)) {
        found.wrong(path, bank);
    }
}

fn paid(invoice: &Invoice, found: &mut Found) {
    let process = invoice.process_control.as_ref().and_then(|control| control.business_process_type.as_deref());
    let is_paid = invoice.cadre() == Some(CadreDeFacturation::A2)
        || process.is_some_and(|process| matches!(process.trim(), "B2" | "S2" | "M2"));
    let due = invoice.document_totals.as_ref().and_then(|totals| totals.amount_due_for_payment);
    if let Some(due) = due.filter(|due| is_paid && !due.is_zero()) {
        found.add(at(BG_22).then(BT_115), "0.00".to_owned(), to_fixed(due, 2));
    }
}
