//! Prices and amounts that were entered with VAT, and what they are without.

use crate::decimal::Decimal;
use crate::invoice::{InvoiceLine, PriceDetails};
use crate::term::{Path, Term};
use crate::vat::exact::{Fraction, add, multiply, subtract};
use crate::vat::key::Key;
use crate::vat::ledger::{Ledger, exactly};
use crate::vat::{AdjustmentReason, ComputeError};

/// Decimals of a unit price. Source: BR-FR-DEC-03, and `lignePosteMontantUnitaireHT` of the Chorus
/// Pro API: six at most.
const PRICE_PLACES: u32 = 6;
/// Decimals where six are too few for the price times the quantity to give the line's net amount.
const MOST_PRICE_PLACES: u32 = 12;

/// An amount without the VAT it includes.
pub(super) fn without_vat(amount: Decimal, key: Key) -> Option<Decimal> {
    fraction_without_vat(amount, key)?.to_amount()
}

/// The same, not rounded yet.
pub(super) fn fraction_without_vat(amount: Decimal, key: Key) -> Option<Fraction> {
    Fraction::new(amount, key.hundred_and_rate()).times(Decimal::ONE_HUNDRED)
}

/// Replaces the prices of a line by the ones without VAT.
///
/// The net price is the entered one over 1 plus the rate, to six decimals. Where that price times
/// the quantity, allowances and charges applied, does not give `net_amount`, the price is computed
/// back from `net_amount` instead, with as few decimals more as that takes.
pub(super) fn replace_prices(
    line: &mut InvoiceLine,
    net_amount: Option<Decimal>,
    key: Key,
    path: &Path,
    ledger: &mut Ledger,
) -> Result<(), ComputeError> {
    let extras = line_extras(line);
    let quantity = line.quantity;
    let Some(prices) = line.price_details.as_mut() else { return Ok(()) };
    let price_path = || path.clone().then(Term::BG_29).then(Term::BT_146);
    let convert =
        |price: Decimal| exactly(fraction_without_vat(price, key).and_then(|p| p.rounded(PRICE_PLACES)), price_path);

    let discount = prices.item_price_discount.map(convert).transpose()?;
    if let Some(entered) = prices.item_net_price {
        let plain = convert(entered)?;
        let back =
            quantity.zip(net_amount).and_then(|(quantity, net)| price_giving(net, plain, quantity, prices, extras?));
        let written = back.unwrap_or(plain).normalize();
        ledger.adjust(entered, written, AdjustmentReason::VatRemoved, price_path);
        prices.item_net_price = Some(written);
        if let Some(gross) = prices.item_gross_price {
            let written = exactly(add(written, discount.unwrap_or_default()), price_path)?;
            ledger.adjust(gross, written, AdjustmentReason::VatRemoved, || {
                path.clone().then(Term::BG_29).then(Term::BT_148)
            });
            prices.item_gross_price = Some(written);
        }
    }
    if let (Some(entered), Some(written)) = (prices.item_price_discount, discount) {
        ledger.adjust(entered, written.normalize(), AdjustmentReason::VatRemoved, || {
            path.clone().then(Term::BG_29).then(Term::BT_147)
        });
        prices.item_price_discount = Some(written.normalize());
    }
    Ok(())
}

/// The charges of a line less its allowances, already without VAT.
fn line_extras(line: &InvoiceLine) -> Option<Decimal> {
    let charges = line.charges.iter().try_fold(Decimal::ZERO, |sum, charge| add(sum, charge.amount?))?;
    line.allowances.iter().try_fold(charges, |sum, allowance| subtract(sum, allowance.amount?))
}

/// A price, never negative unless `plain` is, that gives the net amount of the line; none when
/// there is no such price.
fn price_giving(
    net: Decimal,
    plain: Decimal,
    quantity: Decimal,
    prices: &PriceDetails,
    extras: Decimal,
) -> Option<Decimal> {
    let base = prices.base_quantity.unwrap_or(Decimal::ONE);
    let gives_net = |price: &Decimal| {
        multiply(*price, quantity)
            .and_then(|amount| Fraction::new(amount, base).plus(extras))
            .and_then(Fraction::to_amount)
            .is_some_and(|amount| amount == net)
    };
    if quantity.is_zero() || gives_net(&plain) {
        return Some(plain);
    }
    let mut goods = multiply(subtract(net, extras)?, base)?;
    if quantity.is_sign_negative() {
        goods = -goods;
    }
    let exact = Fraction::new(goods, quantity.abs());
    (PRICE_PLACES..=MOST_PRICE_PLACES)
        .filter_map(|places| exact.rounded(places))
        .find(|price| gives_net(price) && price.is_sign_negative() == plain.is_sign_negative())
}
