//! Seller, buyer, payee: how they are identified, and how long their names may be.

use super::{Found, Row, at};
use crate::identifier::{Checksum, Siren, Siret};
use crate::invoice::{Identifier, Invoice, Seller};
use crate::rules::rule::Confidence::{Presumed, Reported};
use crate::rules::words::chorus_pro as words;
use crate::term::Path;
use crate::term::Term::*;

pub(super) const ROWS: &[Row] = &[
    Row::new("BR-FR-CPRO-03", &[BT_29, BT_29_1], Reported, words::SELLER_IDENTIFIED).by(seller_identified),
    Row::new("BR-FR-CPRO-04", &[BT_29], Reported, words::SELLER_EU_VAT).by(|invoice, found| {
        form(invoice, found, "0223", |value| value.chars().count() <= 18);
    }),
    Row::new("BR-FR-CPRO-05", &[BT_29], Reported, words::SELLER_OUTSIDE_EU).by(|invoice, found| {
        form(invoice, found, "0227", |value| value.chars().count() <= 18);
    }),
    Row::new("BR-FR-CPRO-06", &[BT_29], Reported, words::SELLER_RIDET).by(|invoice, found| {
        form(invoice, found, "0228", is_of_nine_or_ten);
    }),
    Row::new("BR-FR-CPRO-07", &[BT_29], Reported, words::SELLER_TAHITI).by(|invoice, found| {
        form(invoice, found, "0229", is_of_nine_or_ten);
    }),
    Row::new("BR-FR-CPRO-08", &[BT_29], Reported, words::SELLER_INDIVIDUAL).by(|invoice, found| {
        form(invoice, found, "0226", is_of_individual);
    }),
    Row::new("BR-FR-CPRO-09", &[BT_29, BT_30], Reported, words::SELLER_SIRET).by(seller_siret),
    Row::new("BR-FR-CPRO-10", &[BT_46, BT_47], Reported, words::BUYER_SIRET).by(buyer_siret),
    Row::new("CPRO-BUYER-SIRET", &[BT_46, BT_47], Presumed, words::BUYER_SIRET_KEY).by(buyer_siret_key),
    Row::new("BR-FR-CPRO-17", &[BT_60, BT_61], Reported, words::PAYEE_SIRET).by(payee_siret),
    Row::longest("BR-FR-CPRO-32", 400, &[BT_35, BT_36, BT_162], Reported, words::SHORTER_ADDRESS),
    Row::longest("BR-FR-CPRO-33", 400, &[BT_37], Reported, words::SHORTER_ADDRESS),
    Row::longest("BR-FR-CPRO-34", 99, &[BT_45], Reported, words::SHORTER_NAME),
    Row::longest("BR-FR-CPRO-36", 99, &[BT_28], Reported, words::SHORTER_NAME),
    Row::longest("BR-FR-CPRO-37", 99, &[BT_59], Reported, words::SHORTER_NAME),
    Row::longest("BR-FR-CPRO-43", 99, &[BT_27], Reported, words::SHORTER_NAME),
    Row::longest("BR-FR-CPRO-44", 99, &[BT_44], Reported, words::SHORTER_NAME),
    Row::longest("BR-FR-CPRO-38", 20, &[BT_71], Reported, words::SHORTER_PLACE),
];

/// Schemes that identify a seller without SIRET: EU, individual, outside the EU, RIDET, TAHITI.
const OTHER_SELLERS: [&str; 5] = ["0223", "0226", "0227", "0228", "0229"];

/// A seller known by its SIREN is for the rule that wants its SIRET.
fn seller_identified(invoice: &Invoice, found: &mut Found) {
    let Some(seller) = &invoice.seller else { return };
    let other = seller.identifiers.iter().any(|identifier| is_of(identifier, &OTHER_SELLERS));
    if seller.siret().is_none() && !other && siren_of(seller).is_none() {
        found.missing(at(BG_4).then_nth(BT_29, 0));
    }
}

fn seller_siret(invoice: &Invoice, found: &mut Found) {
    let Some(seller) = &invoice.seller else { return };
    let other = seller.identifiers.iter().any(|identifier| is_of(identifier, &OTHER_SELLERS));
    if let Some(siren) = siren_of(seller).filter(|_| seller.siret().is_none() && !other) {
        let in_register = seller.legal_registration_identifier.as_ref().is_some_and(|known| known.value == siren);
        let path = at(BG_4);
        found.wrong(if in_register { path.then(BT_30) } else { path.then_nth(BT_29, 0) }, siren);
    }
}

fn buyer_siret(invoice: &Invoice, found: &mut Found) {
    let Some(buyer) = &invoice.buyer else { return };
    if buyer.siret().is_none() {
        let actual = buyer.identifier.as_ref().map(|identifier| identifier.value.clone());
        found.add(at(BG_7).then(BT_46), None, actual);
    }
}

fn buyer_siret_key(invoice: &Invoice, found: &mut Found) {
    let Some(buyer) = &invoice.buyer else { return };
    let Some(siret) = buyer.siret().filter(|siret| Siret::parse(siret, Checksum::Strict).is_err()) else { return };
    let is_identifier = buyer.identifier.as_ref().is_some_and(|identifier| identifier.value == siret);
    found.wrong(at(BG_7).then(if is_identifier { BT_46 } else { BT_47 }), siret);
}

fn payee_siret(invoice: &Invoice, found: &mut Found) {
    let Some(payee) = &invoice.payee else { return };
    let known = [(BT_60, &payee.identifier), (BT_61, &payee.legal_registration_identifier)];
    let known = || known.iter().filter_map(|(term, identifier)| Some((*term, identifier.as_ref()?)));
    let has_siret = known().any(|(_, identifier)| is_digits(&identifier.value, 14));
    if let Some((term, siren)) = known().find(|(_, identifier)| is_siren(identifier)).filter(|_| !has_siret) {
        found.wrong(at(BG_10).then(term), &siren.value);
    }
}

fn form(invoice: &Invoice, found: &mut Found, scheme: &str, is_right: fn(&str) -> bool) {
    let identifiers = invoice.seller.iter().flat_map(|seller| &seller.identifiers).enumerate();
    for (index, identifier) in identifiers.filter(|(_, identifier)| is_of(identifier, &[scheme])) {
        if !is_right(identifier.value.trim()) {
            found.wrong(Path::root().then(BG_4).then_nth(BT_29, index), &identifier.value);
        }
    }
}

fn is_of_nine_or_ten(value: &str) -> bool {
    (9..=10).contains(&value.chars().count())
}

fn is_of_individual(value: &str) -> bool {
    let digits = value.chars().take(10).filter(char::is_ascii_digit).count();
    digits == 10 && value.chars().count() <= 80
}

/// The SIREN by which a seller is identified.
fn siren_of(seller: &Seller) -> Option<&str> {
    let known = seller.identifiers.iter().chain(&seller.legal_registration_identifier);
    known.filter(|identifier| is_siren(identifier)).map(|identifier| identifier.value.as_str()).next()
}

fn is_siren(identifier: &Identifier) -> bool {
    matches!(identifier.scheme.as_deref(), None | Some(Siren::SCHEME)) && is_digits(&identifier.value, 9)
}

fn is_digits(value: &str, count: usize) -> bool {
    value.len() == count && value.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_of(identifier: &Identifier, schemes: &[&str]) -> bool {
    identifier.scheme.as_deref().is_some_and(|scheme| schemes.contains(&scheme))
}
