//! Document totals and the VAT breakdown that they add up.

use std::collections::HashSet;

use crate::decimal::{self, Decimal};
use crate::rules::check::Check::{By, Once, Present};
use crate::rules::check::{Breach, Outcome, Scope, Unreadable, Verdict, Why, figure, half_up, holds_if, plain};
use crate::rules::double::Double;
use crate::rules::facts::{Group, Slot, Stated, Sum};
use crate::rules::registry::Row;
use crate::rules::unit::Unit;
use crate::rules::words::{br, br_co};
use crate::term::Term::{self, *};

pub(super) const ROWS: &[Row] = &[
    Row::new("BR-12", &[BT_106], br::BR_12).both(Unit::Totals, Present(BT_106)),
    Row::new("BR-13", &[BT_109], br::BR_13).both(Unit::Totals, Present(BT_109)),
    Row::new("BR-14", &[BT_112], br::BR_14).both(Unit::Totals, Present(BT_112)),
    Row::new("BR-15", &[BT_115], br::BR_15).both(Unit::Totals, Present(BT_115)),
    Row::new("BR-45", &[BG_23, BT_116], br::BR_45).both(Unit::Breakdown, Present(BT_116)),
    Row::new("BR-46", &[BG_23, BT_117], br::BR_46).both(Unit::Breakdown, Present(BT_117)),
    Row::new("BR-47", &[BG_23, BT_118], br::BR_47).both(Unit::Breakdown, By(category_is_there)),
    Row::new("BR-48", &[BG_23, BT_119], br::BR_48).both(Unit::Breakdown, By(rate_is_there)),
    Row::new("BR-53", &[BT_5, BT_6, BT_111], br::BR_53)
        .ubl(Unit::Invoice, By(accounting_total))
        .cii(Unit::Totals, Once(accounting_total)),
    Row::new("BR-CO-10", &[BT_106, BT_131], br_co::BR_CO_10)
        .both(Unit::Totals, By(|scope| sum_of(scope, BT_106, &scope.facts.line_nets))),
    Row::new("BR-CO-11", &[BT_92, BT_107], br_co::BR_CO_11)
        .both(Unit::Totals, By(|scope| sum_or_absent(scope, BT_107, &scope.facts.allowances))),
    Row::new("BR-CO-12", &[BT_99, BT_108], br_co::BR_CO_12)
        .both(Unit::Totals, By(|scope| sum_or_absent(scope, BT_108, &scope.facts.charges))),
    Row::new("BR-CO-13", &[BT_106, BT_107, BT_108, BT_109, BT_131], br_co::BR_CO_13)
        .both(Unit::Totals, By(total_without_vat)),
    Row::new("BR-CO-14", &[BT_110, BT_117], br_co::BR_CO_14)
        .ubl(Unit::VatTotal, By(vat_total_of_its_breakdown))
        .cii(Unit::VatAmount, By(vat_total_of_all)),
    Row::new("BR-CO-15", &[BT_5, BT_109, BT_110, BT_112], br_co::BR_CO_15).both(Unit::Invoice, By(total_with_vat)),
    Row::new("BR-CO-16", &[BT_112, BT_113, BT_114, BT_115], br_co::BR_CO_16).both(Unit::Totals, By(amount_due)),
    Row::new("BR-CO-17", &[BT_116, BT_117, BT_118, BT_119], br_co::BR_CO_17).both(Unit::Breakdown, By(tax_amount)),
];

fn category_is_there(scope: &Scope<'_, '_>) -> Outcome {
    let is_there = scope.has(BT_118) && scope.group.is_of_vat(scope.syntax())?;
    Ok(holds_if(is_there, || Breach { term: Some(BT_118), ..Breach::default() }))
}

fn rate_is_there(scope: &Scope<'_, '_>) -> Outcome {
    let is_vat = scope.group.is_vat(scope.syntax());
    let is_outside = |code: &Stated<'_>| (if scope.is_cii() { code.text } else { code.trimmed() }) == "O";
    let is_there = is_vat && (scope.has(BT_119) || scope.group.all(Slot::Term(BT_118)).any(is_outside));
    Ok(holds_if(is_there, || Breach { term: Some(BT_119), ..Breach::default() }))
}

fn accounting_total(scope: &Scope<'_, '_>) -> Outcome {
    let Some(invoice) = scope.facts.invoice() else { return plain(true) };
    let totals = scope.units(Unit::VatAmount).filter_map(|amount| amount.first(Slot::Currency));
    let totals: HashSet<&str> = totals.map(|currency| currency.text).collect();
    let own: HashSet<&str> = invoice.all(Slot::Term(BT_5)).map(|currency| currency.text).collect();
    let lacks =
        |currency: &&Stated<'_>| !totals.contains(currency.text) || (scope.is_cii() && own.contains(currency.text));
    let lacking = invoice.all(Slot::Term(BT_6)).find(lacks);
    Ok(lacking
        .map_or(Verdict::Holds, |currency| Verdict::Broken(Breach::of(BT_111, None).expecting(currency.trimmed()))))
}

/// The totals of VAT in a currency.
fn totals_in<'s>(scope: &'s Scope<'_, '_>, currency: &'s str) -> impl Iterator<Item = &'s Group<'s>> {
    scope
        .facts
        .units(Unit::VatAmount)
        .filter(move |amount| amount.first(Slot::Currency).is_some_and(|stated| stated.text == currency))
}

/// A total is the sum, rounded; CII adds in double precision.
fn sum_of(scope: &Scope<'_, '_>, total: Term, sum: &Sum) -> Outcome {
    let stated = scope.one(Slot::Term(total))?;
    let exact = half_up(sum.exact()?);
    let Some(number) = scope.number(total)? else { return figure(false, total, stated, exact) };
    let holds = if scope.is_cii() { sum.double()?.exact_cents() == Some(number) } else { exact == number };
    figure(holds, total, stated, exact)
}

/// A total is the sum, or there is nothing to add and no total.
fn sum_or_absent(scope: &Scope<'_, '_>, total: Term, sum: &Sum) -> Outcome {
    if sum.count() == 0 && !scope.has(total) { plain(true) } else { sum_of(scope, total, sum) }
}

fn total_without_vat(scope: &Scope<'_, '_>) -> Outcome {
    let [net, allowances, charges, total] = numbers(scope, [BT_106, BT_107, BT_108, BT_109])?;
    let stated = scope.first(BT_109);
    let (Some(net), Some(total)) = (net, total) else {
        return Ok(holds_if(false, || Breach::of(BT_109, stated)));
    };
    let sum = net
        .checked_sub(allowances.unwrap_or_default())
        .and_then(|sum| sum.checked_add(charges.unwrap_or_default()))
        .unwrap_or(Decimal::MAX);
    let is_plain = !scope.is_cii() && allowances.is_none() && charges.is_none();
    let expected = if is_plain { sum } else { half_up(sum) };
    figure(total == expected, BT_109, stated, expected)
}

fn vat_total_of_its_breakdown(scope: &Scope<'_, '_>) -> Outcome {
    if !scope.has(BG_23) {
        return plain(true);
    }
    let mut sum = Sum::default();
    scope.group.all(Slot::Term(BT_117)).for_each(|amount| sum.add(amount));
    sum_of(scope, BT_110, &sum)
}

fn vat_total_of_all(scope: &Scope<'_, '_>) -> Outcome {
    let currency = scope.facts.invoice().and_then(|invoice| invoice.first(Slot::Term(BT_5)));
    let own = scope.group.first(Slot::Currency);
    if own.is_none() || own.map(|own| own.text) != currency.map(|currency| currency.text) {
        return plain(true);
    }
    sum_of(scope, BT_110, &scope.facts.whole.tax)
}

fn total_with_vat(scope: &Scope<'_, '_>) -> Outcome {
    let Some(currency) = scope.first(BT_5) else { return plain(true) };
    if let Some(again) = scope.units(Unit::Totals).nth(1) {
        if scope.is_cii() {
            return Ok(holds_if(false, || Breach { place: Some(again.place), ..Breach::of(BT_112, None) }));
        }
        return Err(Unreadable { place: again.place, why: Why::Repeated, actual: String::new() });
    }
    let of = |term| -> Result<Option<(Decimal, Stated<'_>)>, Unreadable> {
        let stated = scope.units(Unit::Totals).find_map(|totals| totals.first(Slot::Term(term)));
        stated.map(|stated| stated.number().map(|number| (number, *stated))).transpose()
    };
    let (Some((net, _)), Some((total, stated))) = (of(BT_109)?, of(BT_112)?) else {
        return Ok(holds_if(false, || Breach::of(BT_112, None)));
    };
    if scope.is_cii() && total == net {
        return plain(true);
    }
    let mut totals = totals_in(scope, currency.text);
    let (Some(vat), None) = (totals.next(), totals.next()) else {
        return Ok(holds_if(false, || Breach::of(BT_110, None)));
    };
    let Some(vat) = vat.number(BT_110)? else { return Ok(holds_if(false, || Breach::of(BT_110, None))) };
    let expected = net.checked_add(vat).map_or(Decimal::MAX, half_up);
    figure(total == expected, BT_112, Some(&stated), expected)
}

fn amount_due(scope: &Scope<'_, '_>) -> Outcome {
    let [total, paid, rounding, due] = numbers(scope, [BT_112, BT_113, BT_114, BT_115])?;
    let stated = scope.first(BT_115);
    let (Some(total), Some(due)) = (total, due) else {
        return Ok(holds_if(false, || Breach::of(BT_115, stated)));
    };
    let minus = |from: Decimal, what: Decimal| from.checked_sub(what).unwrap_or(Decimal::MAX);
    let left = minus(total, paid.unwrap_or_default());
    let expected = left.checked_add(rounding.unwrap_or_default()).unwrap_or(Decimal::MAX);
    let holds = if scope.is_cii() {
        due == expected
    } else {
        let left = if paid.is_some() { half_up(left) } else { left };
        rounding.map_or(due, |rounding| half_up(minus(due, rounding))) == left
    };
    figure(holds, BT_115, stated, expected)
}

/// The tax of a group of the breakdown is its base times its rate, give or take one.
fn tax_amount(scope: &Scope<'_, '_>) -> Outcome {
    let [base, tax, rate] = numbers(scope, [BT_116, BT_117, BT_119])?;
    // The artefacts of CII do not see the rate of another tax.
    let is_vat = || scope.group.all(Slot::TaxScheme).any(|scheme| scheme.trimmed().eq_ignore_ascii_case("VAT"));
    let rate = rate.filter(|_| !scope.is_cii() || is_vat());
    let stated = scope.first(BT_117);
    let rounds_to_zero = |number: Decimal| {
        let half = Decimal::new(5, 1);
        -half <= number && number < half
    };
    let no_tax = tax.is_some_and(rounds_to_zero);
    let Some(rate) = rate.filter(|rate| !rounds_to_zero(*rate)) else {
        return figure(no_tax, BT_117, stated, Decimal::ZERO);
    };
    let (Some(base), Some(tax)) = (base, tax) else { return Ok(holds_if(false, || Breach::of(BT_117, stated))) };
    let expected = percent_of(base, rate);
    let difference = tax.abs().checked_sub(half_up(percent_of(base.abs(), rate))).unwrap_or(Decimal::MAX).abs();
    let holds = if scope.is_cii() { difference <= Decimal::ONE } else { difference < Decimal::ONE };
    figure(holds, BT_117, stated, decimal::round(expected, 2))
}

pub(super) fn percent_of(base: Decimal, rate: Decimal) -> Decimal {
    base.checked_mul(rate).and_then(|product| product.checked_div(Decimal::ONE_HUNDRED)).unwrap_or(Decimal::MAX)
}

/// The amounts of a group that may each be there once.
fn numbers<const N: usize>(scope: &Scope<'_, '_>, terms: [Term; N]) -> Result<[Option<Decimal>; N], Unreadable> {
    let mut numbers = [None; N];
    for (number, term) in numbers.iter_mut().zip(terms) {
        *number = scope.number(term)?;
    }
    Ok(numbers)
}

/// Whether a total of VAT has at most two decimals, as CII reckons it.
pub(super) fn has_two_decimals(amount: &Group<'_>) -> Result<bool, Unreadable> {
    Ok(amount.number(BT_110)?.is_none_or(|number| Double::from(number).rounded() == Double::from(number)))
}
