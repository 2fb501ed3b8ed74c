//! Line net amounts (BT-131) from quantities, prices, allowances and charges.

use std::collections::BTreeMap;

use crate::decimal::{Decimal, round};
use crate::invoice::{InvoiceLine, LineAllowanceCharge, PriceDetails};
use crate::term::{Path, Term};
use crate::vat::amount::{AllowanceCharge, Resolved};
use crate::vat::distribution::{Part, distribute};
use crate::vat::exact::{Fraction, add, multiply, subtract, sum, to_amount};
use crate::vat::included::{fraction_without_vat, replace_prices, without_vat};
use crate::vat::key::Key;
use crate::vat::ledger::{Ledger, Tolerance, exactly};
use crate::vat::{AdjustmentReason, Category, ComputeError, Options, Prices, Rounding};

/// Decimals that quotients are cut to before they are added: far finer than any cent they decide,
/// far coarser than their last digit.
const QUOTIENT_PLACES: u32 = 15;

/// The sums of the lines of one VAT category and rate.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct LineSum {
    /// Σ BT-131, as the lines have it.
    pub(super) written: Decimal,
    /// Σ of what was entered, with VAT when prices include it; none when a line states only BT-131.
    pub(super) entered: Option<Decimal>,
}

/// A figure, or the fact for want of which there is none.
type Known = Result<Fraction, Path>;

/// What the facts of a line give before it is rounded.
struct LineFacts {
    key: Key,
    /// The line as entered, with VAT when prices include it.
    entered: Known,
}

/// Fills BT-131 of every line and returns its sums per VAT category and rate.
pub(super) fn fill_lines(
    lines: &mut [InvoiceLine],
    options: &Options,
    ledger: &mut Ledger,
) -> Result<BTreeMap<Key, LineSum>, ComputeError> {
    let facts: Vec<LineFacts> = lines
        .iter_mut()
        .enumerate()
        .map(|(index, line)| read_facts(line, &line_path(index), options, ledger))
        .collect::<Result<_, _>>()?;
    let computed = net_amounts(&facts, options, ledger, lines)?;

    let mut sums = BTreeMap::new();
    for (index, ((line, facts), computed)) in lines.iter_mut().zip(&facts).zip(&computed).enumerate() {
        let path = || line_path(index).then(Term::BT_131);
        let net = match (line.net_amount, computed, &facts.entered) {
            (stated, Some(computed), _) => ledger.keep(stated, computed.net, Tolerance::TwoCents, path)?,
            (Some(stated), None, _) => ledger.keep_fact(stated, path)?,
            (None, None, entered) => {
                let missing = entered.as_ref().err().cloned().unwrap_or_else(path);
                return Err(ComputeError::Missing { path: missing });
            }
        };
        line.net_amount = Some(net);
        if options.prices == Prices::WithVat {
            let target = computed.as_ref().map(|computed| computed.net);
            replace_prices(line, target, facts.key, &line_path(index), ledger)?;
        }
        let sum = sums.entry(facts.key).or_insert(LineSum { written: Decimal::ZERO, entered: Some(Decimal::ZERO) });
        sum.written = exactly(add(sum.written, net), path)?;
        sum.entered = match (sum.entered, computed) {
            (Some(sum), Some(computed)) => Some(exactly(add(sum, computed.entered), path)?),
            _ => None,
        };
    }
    Ok(sums)
}

fn line_path(index: usize) -> Path {
    Path::root().then_nth(Term::BG_25, index)
}

fn read_facts(
    line: &mut InvoiceLine,
    path: &Path,
    options: &Options,
    ledger: &mut Ledger,
) -> Result<LineFacts, ComputeError> {
    let vat_path = || path.clone().then(Term::BG_30);
    let vat =
        line.vat_information.as_mut().ok_or_else(|| ComputeError::Missing { path: vat_path().then(Term::BT_151) })?;
    let key =
        Key::read(&vat.category_code, vat.rate, || vat_path().then(Term::BT_151), || vat_path().then(Term::BT_152))?;
    if key.category != Category::OutOfScope {
        vat.rate = vat.rate.or(Some(key.rate()));
    }

    let goods = read_goods(line, path, ledger)?;
    let base = goods.as_ref().ok().and_then(|goods| goods.to_amount());
    let too_large = || path.clone().then(Term::BT_131);
    let mut resolve = |entry: &mut LineAllowanceCharge, group, index, amount_term, base_term| {
        let entry = AllowanceCharge {
            amount: &mut entry.amount,
            base_amount: &mut entry.base_amount,
            percentage: entry.percentage,
            path: path.clone().then_nth(group, index),
            amount_term,
            base_term,
        };
        entry.resolve(|| Ok(base), key, options.prices, ledger)
    };
    let mut extras = Decimal::ZERO;
    for (index, charge) in line.charges.iter_mut().enumerate() {
        let Resolved { entered, .. } = resolve(charge, Term::BG_28, index, Term::BT_141, Term::BT_142)?;
        extras = exactly(add(extras, entered), too_large)?;
    }
    for (index, allowance) in line.allowances.iter_mut().enumerate() {
        let Resolved { entered, .. } = resolve(allowance, Term::BG_27, index, Term::BT_136, Term::BT_137)?;
        extras = exactly(subtract(extras, entered), too_large)?;
    }
    let entered = match goods {
        Ok(goods) => Ok(exactly(goods.plus(extras), too_large)?),
        Err(missing) => Err(missing),
    };
    Ok(LineFacts { key, entered })
}

/// The quantity times the price over its base quantity.
fn read_goods(line: &mut InvoiceLine, path: &Path, ledger: &mut Ledger) -> Result<Known, ComputeError> {
    let price_path = |term| path.clone().then(Term::BG_29).then(term);
    let (price, base) = match line.price_details.as_mut() {
        Some(prices) => (net_price(prices, path, ledger)?, prices.base_quantity.unwrap_or(Decimal::ONE)),
        None => (None, Decimal::ONE),
    };
    if base <= Decimal::ZERO {
        return Err(ComputeError::BaseQuantity { path: price_path(Term::BT_149), quantity: base });
    }
    let Some(price) = price else { return Ok(Err(price_path(Term::BT_146))) };
    let Some(quantity) = line.quantity else { return Ok(Err(path.clone().then(Term::BT_129))) };
    let goods = exactly(multiply(quantity, price), || path.clone().then(Term::BT_131))?;
    Ok(Ok(Fraction::new(goods, base)))
}

/// BT-146, or what BT-148 and BT-147 make of it.
fn net_price(prices: &mut PriceDetails, path: &Path, ledger: &mut Ledger) -> Result<Option<Decimal>, ComputeError> {
    let price_path = || path.clone().then(Term::BG_29).then(Term::BT_146);
    if let Some(gross) = prices.item_gross_price {
        let net = exactly(subtract(gross, prices.item_price_discount.unwrap_or_default()), price_path)?;
        match prices.item_net_price {
            Some(stated) => ledger.compare(stated, net, Tolerance::TwoCents, price_path),
            None => prices.item_net_price = Some(net),
        }
    }
    Ok(prices.item_net_price)
}

/// A line as computed.
struct Computed {
    /// BT-131.
    net: Decimal,
    /// The same as entered, with VAT when prices include it.
    entered: Decimal,
}

/// BT-131 of every line that its facts allow, rounded as the options say.
fn net_amounts(
    facts: &[LineFacts],
    options: &Options,
    ledger: &mut Ledger,
    lines: &[InvoiceLine],
) -> Result<Vec<Option<Computed>>, ComputeError> {
    let mut computed: Vec<Option<Computed>> = Vec::with_capacity(facts.len());
    let mut members: BTreeMap<Key, Vec<(usize, Fraction)>> = BTreeMap::new();
    for (index, facts) in facts.iter().enumerate() {
        computed.push(match &facts.entered {
            Ok(entered) => {
                members.entry(facts.key).or_default().push((index, *entered));
                let amount = exactly(entered.to_amount(), || line_path(index).then(Term::BT_131))?;
                Some(Computed { net: amount, entered: amount })
            }
            Err(_) => None,
        });
    }
    if options.prices == Prices::WithoutVat && options.rounding == Rounding::PerLine {
        return Ok(computed);
    }

    for (key, members) in &members {
        let first = members.first().map_or(0, |(index, _)| *index);
        let whole_path = || line_path(first).then(Term::BT_131);
        if options.rounding == Rounding::PerDocument {
            let parts =
                exactly(members.iter().map(|(_, entered)| part(*entered)).collect::<Option<Vec<_>>>(), whole_path)?;
            let whole = exactly(sum(parts.iter().map(|part| part.exact)).and_then(to_amount), whole_path)?;
            let amounts = exactly(distribute(&parts, whole), whole_path)?;
            for ((index, _), amount) in members.iter().zip(amounts) {
                if let Some(Some(line)) = computed.get_mut(*index) {
                    (line.net, line.entered) = (amount, amount);
                }
            }
        }
        if options.prices == Prices::WithVat {
            let entered: Vec<Decimal> =
                members.iter().filter_map(|(index, _)| Some(computed.get(*index)?.as_ref()?.entered)).collect();
            let parts =
                entered.iter().map(|amount| part(fraction_without_vat(*amount, *key)?)).collect::<Option<Vec<_>>>();
            let parts = exactly(parts, whole_path)?;
            let whole = exactly(sum(entered.iter().copied()).and_then(|sum| without_vat(sum, *key)), whole_path)?;
            let amounts = exactly(distribute(&parts, whole), whole_path)?;
            for ((index, _), amount) in members.iter().zip(amounts) {
                if let Some(Some(line)) = computed.get_mut(*index) {
                    line.net = amount;
                }
            }
        }
    }
    note_adjustments(&computed, facts, options, ledger, lines);
    Ok(computed)
}

/// Notes which lines are not their own rounding.
fn note_adjustments(
    computed: &[Option<Computed>],
    facts: &[LineFacts],
    options: &Options,
    ledger: &mut Ledger,
    lines: &[InvoiceLine],
) {
    for (index, ((computed, facts), line)) in computed.iter().zip(facts).zip(lines).enumerate() {
        let (Some(computed), Ok(entered), None) = (computed, &facts.entered, line.net_amount) else { continue };
        let plain = match options.prices {
            Prices::WithoutVat => entered.to_amount(),
            Prices::WithVat => without_vat(computed.entered, facts.key),
        };
        if let Some(plain) = plain {
            ledger.adjust(plain, computed.net, AdjustmentReason::LinesAddUp, || line_path(index).then(Term::BT_131));
        }
    }
}

fn part(exact: Fraction) -> Option<Part> {
    Some(Part { exact: round(exact.approximately()?, QUOTIENT_PLACES), rounded: exact.to_amount()? })
}
