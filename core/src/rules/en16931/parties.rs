//! Seller, buyer, payee and tax representative.

use std::sync::LazyLock;

use crate::codelist::{CodeList, CodeListUse};
use crate::rules::check::Check::{By, NotBlank, Present};
use crate::rules::check::{Breach, Outcome, Scope, holds_if, plain};
use crate::rules::facts::{Slot, Stated};
use crate::rules::registry::Row;
use crate::rules::unit::Unit;
use crate::rules::words::{br, br_co};
use crate::term::Term::{self, *};

pub(super) const ROWS: &[Row] = &[
    Row::new("BR-06", &[BT_27], br::BR_06).both(Unit::Invoice, NotBlank(BT_27)),
    Row::new("BR-07", &[BT_44], br::BR_07).both(Unit::Invoice, NotBlank(BT_44)),
    Row::new("BR-08", &[BG_5], br::BR_08).both(Unit::Invoice, Present(BG_5)),
    Row::new("BR-09", &[BG_5, BT_40], br::BR_09)
        .ubl(Unit::SellerAddress, NotBlank(BT_40))
        .cii(Unit::Invoice, NotBlank(BT_40)),
    Row::new("BR-10", &[BG_8], br::BR_10).both(Unit::Invoice, Present(BG_8)),
    Row::new("BR-11", &[BG_8, BT_55], br::BR_11)
        .ubl(Unit::BuyerAddress, NotBlank(BT_55))
        .cii(Unit::Invoice, NotBlank(BT_55)),
    Row::new("BR-17", &[BG_4, BG_10, BT_27, BT_28, BT_29, BT_30, BT_59, BT_60, BT_61], br::BR_17)
        .both(Unit::Payee, By(payee)),
    Row::new("BR-18", &[BG_4, BG_11, BT_62], br::BR_18).both(Unit::Representative, NotBlank(BT_62)),
    Row::new("BR-19", &[BG_4, BG_11, BG_12], br::BR_19).both(Unit::Representative, Present(BG_12)),
    Row::new("BR-20", &[BG_4, BG_11, BG_12, BT_69], br::BR_20)
        .ubl(Unit::RepresentativeAddress, NotBlank(BT_69))
        .cii(Unit::Representative, NotBlank(BT_69)),
    Row::new("BR-56", &[BG_11, BT_63], br::BR_56)
        .ubl(Unit::Representative, Present(BT_63))
        .cii(Unit::Representative, By(representative_vat_identifier)),
    Row::new("BR-62", &[BT_34], br::BR_62)
        .ubl(Unit::SellerElectronicAddress, Present(BT_34_1))
        .cii(Unit::SellerElectronicAddress, By(|scope| first_address_has_scheme(scope, BT_34_1))),
    Row::new("BR-63", &[BT_49], br::BR_63)
        .ubl(Unit::BuyerElectronicAddress, Present(BT_49_1))
        .cii(Unit::BuyerElectronicAddress, By(|scope| first_address_has_scheme(scope, BT_49_1))),
    Row::new("BR-CO-09", &[BT_31, BT_48, BT_63], br_co::BR_CO_09).both(Unit::TaxRegistration, By(vat_prefix)),
    Row::new("BR-CO-26", &[BT_29, BT_30, BT_31], br_co::BR_CO_26).both(Unit::Seller, By(seller_identifier)),
];

/// The payee has a name and is not the seller: UBL compares with the trading name, CII with the name.
fn payee(scope: &Scope<'_, '_>) -> Outcome {
    let pairs: &[(Term, Term)] = if scope.is_cii() {
        &[(BT_59, BT_27), (BT_60, BT_29), (BT_61, BT_30)]
    } else {
        &[(BT_59, BT_28), (BT_60, BT_29)]
    };
    if !scope.has(BT_59) {
        return Ok(holds_if(false, || Breach { term: Some(BT_59), ..Breach::default() }));
    }
    for (own, sellers) in pairs {
        let is_sellers = |value: &&Stated<'_>| scope.facts.whole.is_sellers(*sellers, value.text);
        if let Some(value) = scope.group.all(Slot::Term(*own)).find(is_sellers) {
            return Ok(holds_if(false, || Breach::of(*own, Some(value))));
        }
    }
    plain(true)
}

fn representative_vat_identifier(scope: &Scope<'_, '_>) -> Outcome {
    let is_there = scope.group.all(Slot::Term(BT_63)).any(|stated| !stated.is_blank());
    Ok(holds_if(is_there, || Breach::of(BT_63, scope.first(BT_63))))
}

/// CII looks at the first electronic address alone.
fn first_address_has_scheme(scope: &Scope<'_, '_>, scheme: Term) -> Outcome {
    if scope.group.index > 0 { plain(true) } else { NotBlank(scheme).run(scope) }
}

/// The prefixes of VAT numbers as the artefacts of UBL have them: one text, in which they search.
static UBL_PREFIXES: LazyLock<String> = LazyLock::new(|| {
    let prefixes = CodeList::VatPrefix.entries().iter().filter(|entry| entry.is_allowed_in(CodeListUse::UblInvoice));
    prefixes.fold(" ".to_owned(), |text, entry| text + entry.code + " ")
});

fn vat_prefix(scope: &Scope<'_, '_>) -> Outcome {
    let is_vat = scope.group.is_of_vat(scope.syntax())?;
    let Some(identifier) = scope.one(Slot::Term(BT_31))?.filter(|_| is_vat) else { return plain(true) };
    let end = identifier.text.char_indices().nth(2).map_or(identifier.text.len(), |(end, _)| end);
    let prefix = &identifier.text[..end];
    let is_known = if scope.is_cii() {
        prefix.len() == 2 && CodeList::VatPrefix.contains(prefix, CodeListUse::Cii) && prefix.trim() == prefix
    } else {
        UBL_PREFIXES.contains(prefix)
    };
    Ok(holds_if(is_known, || Breach { term: None, ..Breach::of(BT_31, Some(identifier)) }))
}

fn seller_identifier(scope: &Scope<'_, '_>) -> Outcome {
    let creditor = scope.group.all(Slot::Term(BT_29_1)).filter(|scheme| scheme.text == "SEPA").count();
    let identifiers = scope.group.all(Slot::Term(BT_29)).count();
    let is_there = identifiers > creditor || scope.group.has(Slot::GlobalId) || scope.has(BT_30) || scope.has(BT_31);
    plain(is_there)
}
