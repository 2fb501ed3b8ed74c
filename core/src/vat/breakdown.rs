//! The VAT breakdown (BG-23): what bears VAT, and the VAT, per category and rate.

use std::collections::BTreeMap;

use crate::decimal::Decimal;
use crate::invoice::{DocumentLevelAllowanceCharge, Invoice, VatBreakdown};
use crate::term::{Path, Term};
use crate::vat::amount::{AllowanceCharge, Resolved};
use crate::vat::exact::{add, percentage_of, subtract, sum, to_amount};
use crate::vat::key::{Key, read_category};
use crate::vat::ledger::{Ledger, Tolerance, exactly};
use crate::vat::line::LineSum;
use crate::vat::{AdjustmentReason, Category, ComputeError, Difference, DifferenceKind, Options, Prices, exemption};

/// What falls under one VAT category and rate.
#[derive(Clone, Copy, Debug, Default)]
struct Share {
    /// Lines, plus charges, less allowances: BT-116.
    taxable: Decimal,
    /// The same as entered with VAT; none when that is not known.
    with_vat: Option<Decimal>,
}

/// Everything that falls under some VAT category and rate.
pub(super) struct Shares {
    lines: BTreeMap<Key, LineSum>,
    shares: BTreeMap<Key, Share>,
    /// Σ BT-131, Σ BT-92, Σ BT-99.
    pub(super) line_sum: Decimal,
    pub(super) allowance_sum: Decimal,
    pub(super) charge_sum: Decimal,
}

impl Shares {
    pub(super) fn new(lines: BTreeMap<Key, LineSum>) -> Result<Self, ComputeError> {
        let shares =
            lines.iter().map(|(key, sum)| (*key, Share { taxable: sum.written, with_vat: sum.entered })).collect();
        let line_sum = sum(lines.values().map(|sum| sum.written)).and_then(to_amount);
        let line_sum = exactly(line_sum, || totals_path(Term::BT_106))?;
        Ok(Self { lines, shares, line_sum, allowance_sum: Decimal::ZERO, charge_sum: Decimal::ZERO })
    }

    /// Fills BT-92 of every allowance and takes it off the share it belongs to.
    pub(super) fn take_allowances(
        &mut self,
        allowances: &mut [DocumentLevelAllowanceCharge],
        options: &Options,
        ledger: &mut Ledger,
    ) -> Result<(), ComputeError> {
        for (index, allowance) in allowances.iter_mut().enumerate() {
            let path = Path::root().then_nth(Term::BG_20, index);
            let terms = [Term::BT_92, Term::BT_93, Term::BT_95, Term::BT_96];
            let resolved = self.resolve(allowance, &path, terms, options, ledger, subtract)?;
            self.allowance_sum = exactly(add(self.allowance_sum, resolved.written), || path.then(Term::BT_92))?;
        }
        Ok(())
    }

    /// Fills BT-99 of every charge and adds it to the share it belongs to.
    pub(super) fn add_charges(
        &mut self,
        charges: &mut [DocumentLevelAllowanceCharge],
        options: &Options,
        ledger: &mut Ledger,
    ) -> Result<(), ComputeError> {
        for (index, charge) in charges.iter_mut().enumerate() {
            let path = Path::root().then_nth(Term::BG_21, index);
            let terms = [Term::BT_99, Term::BT_100, Term::BT_102, Term::BT_103];
            let resolved = self.resolve(charge, &path, terms, options, ledger, add)?;
            self.charge_sum = exactly(add(self.charge_sum, resolved.written), || path.then(Term::BT_99))?;
        }
        Ok(())
    }

    fn resolve(
        &mut self,
        entry: &mut DocumentLevelAllowanceCharge,
        path: &Path,
        [amount_term, base_term, category_term, rate_term]: [Term; 4],
        options: &Options,
        ledger: &mut Ledger,
        combine: fn(Decimal, Decimal) -> Option<Decimal>,
    ) -> Result<Resolved, ComputeError> {
        let key = Key::read(
            &entry.vat_category_code,
            entry.vat_rate,
            || path.clone().then(category_term),
            || path.clone().then(rate_term),
        )?;
        if key.category != Category::OutOfScope {
            entry.vat_rate = entry.vat_rate.or(Some(key.rate()));
        }
        let lines = self.lines.get(&key);
        let implied_base = || {
            let base = match options.prices {
                Prices::WithoutVat => lines.map(|sum| sum.written),
                Prices::WithVat => lines.and_then(|sum| sum.entered),
            };
            base.map(|base| exactly(to_amount(base), || path.clone().then(base_term))).transpose()
        };
        let resolved = AllowanceCharge {
            amount: &mut entry.amount,
            base_amount: &mut entry.base_amount,
            percentage: entry.percentage,
            path: path.clone(),
            amount_term,
            base_term,
        }
        .resolve(implied_base, key, options.prices, ledger)?;

        let share = self.shares.entry(key).or_insert(Share { taxable: Decimal::ZERO, with_vat: Some(Decimal::ZERO) });
        let amount_path = || path.clone().then(amount_term);
        share.taxable = exactly(combine(share.taxable, resolved.written), amount_path)?;
        share.with_vat = match share.with_vat {
            Some(sum) => Some(exactly(combine(sum, resolved.entered), amount_path)?),
            None => None,
        };
        Ok(resolved)
    }
}

/// Fills BG-23: the stated groups in their order, then the missing ones by category and falling
/// rate.
pub(super) fn fill_breakdown(
    invoice: &mut Invoice,
    shares: &Shares,
    options: &Options,
    ledger: &mut Ledger,
) -> Result<(), ComputeError> {
    let mut open = shares.shares.clone();
    for (index, group) in invoice.vat_breakdowns.iter_mut().enumerate() {
        let path = Path::root().then_nth(Term::BG_23, index);
        let key = stated_key(group, &path, shares)?;
        match key.and_then(|key| Some((key, open.remove(&key)?))) {
            Some((key, share)) => fill_group(group, key, share, &path, options, ledger)?,
            None => {
                let used = key.is_some_and(|key| shares.shares.contains_key(&key));
                let kind = if used { DifferenceKind::RepeatedGroup } else { DifferenceKind::UnusedGroup };
                report_group(group, kind, &path, ledger)?;
            }
        }
    }
    for (key, share) in open {
        let mut group = VatBreakdown { category_code: key.category.code().to_owned(), ..VatBreakdown::default() };
        let path = Path::root().then_nth(Term::BG_23, invoice.vat_breakdowns.len());
        fill_group(&mut group, key, share, &path, options, ledger)?;
        invoice.vat_breakdowns.push(group);
    }
    Ok(())
}

/// The category and rate of a stated group. A category without VAT is found whatever the rate, one
/// that is used at a single rate needs none; none when it is not used at all.
fn stated_key(group: &VatBreakdown, path: &Path, shares: &Shares) -> Result<Option<Key>, ComputeError> {
    let category = read_category(&group.category_code, || path.clone().then(Term::BT_118))?;
    match group.rate {
        _ if !category.bears_vat() => Ok(Some(Key::new(category, Decimal::ZERO))),
        Some(rate) => Ok(Some(Key::new(category, rate))),
        None => {
            let mut used = shares.shares.keys().filter(|key| key.category == category);
            match (used.next(), used.next()) {
                (Some(_), Some(_)) => Err(ComputeError::Missing { path: path.clone().then(Term::BT_119) }),
                (only, _) => Ok(only.copied()),
            }
        }
    }
}

fn fill_group(
    group: &mut VatBreakdown,
    key: Key,
    share: Share,
    path: &Path,
    options: &Options,
    ledger: &mut Ledger,
) -> Result<(), ComputeError> {
    let taxable_path = || path.clone().then(Term::BT_116);
    let tax_path = || path.clone().then(Term::BT_117);

    let taxable = exactly(to_amount(share.taxable), taxable_path)?;
    let tolerance = match key.category {
        Category::CanaryIslands | Category::CeutaMelilla | Category::SplitPayment => Tolerance::BelowOne,
        _ => Tolerance::Exact,
    };
    let taxable = ledger.keep(group.taxable_amount, taxable, tolerance, taxable_path)?;

    let (tax, tolerance) = if key.category.bears_vat() && !key.rate().is_zero() {
        let plain = exactly(percentage_of(taxable, key.rate()), tax_path)?;
        let tax = match (options.prices, share.with_vat) {
            (Prices::WithVat, Some(with_vat)) if group.tax_amount.is_none() => {
                keep_total(plain, exactly(subtract(with_vat, taxable).and_then(to_amount), tax_path)?, tax_path, ledger)
            }
            _ => plain,
        };
        (tax, Tolerance::BelowOne)
    } else {
        (Decimal::new(0, 2), Tolerance::Exact)
    };
    let tax = ledger.keep(group.tax_amount, tax, tolerance, tax_path)?;

    if let Some(rate) = group.rate {
        ledger.compare(rate, key.rate(), Tolerance::Exact, || path.clone().then(Term::BT_119));
    }
    group.taxable_amount = Some(taxable);
    group.tax_amount = Some(tax);
    group.rate = group.rate.or(key.written_rate());
    if key.category.needs_reason() {
        fill_reason(group, key.category, options);
    }
    Ok(())
}

/// The VAT that keeps the total as it was entered, where the standard allows it.
fn keep_total(plain: Decimal, wanted: Decimal, path: impl Fn() -> Path, ledger: &mut Ledger) -> Decimal {
    if (plain - wanted).abs() < Decimal::ONE {
        ledger.adjust(plain, wanted, AdjustmentReason::TotalWithVatKept, path);
        wanted
    } else {
        ledger.adjust(wanted, plain, AdjustmentReason::TotalWithVatLost, path);
        plain
    }
}

/// Fills BT-120 and BT-121 where the caller states neither, and BT-120 where the code gives it.
fn fill_reason(group: &mut VatBreakdown, category: Category, options: &Options) {
    match (&group.exemption_reason, &group.exemption_reason_code) {
        (None, None) => {
            let chosen = options.exemption.filter(|exemption| exemption.category == category);
            if let Some(exemption) = chosen.or_else(|| exemption::default_for(category)) {
                group.exemption_reason = Some(exemption.mention.in_language(options.language).to_owned());
                group.exemption_reason_code = Some(exemption.code.to_owned());
            }
        }
        (None, Some(code)) => {
            group.exemption_reason = exemption::find(code)
                .filter(|exemption| exemption.category == category)
                .map(|exemption| exemption.mention.in_language(options.language).to_owned());
        }
        (Some(_), _) => {}
    }
}

/// Reports a group that stands for nothing, its absent amounts taken as zero.
fn report_group(
    group: &mut VatBreakdown,
    kind: DifferenceKind,
    path: &Path,
    ledger: &mut Ledger,
) -> Result<(), ComputeError> {
    let zero = Decimal::new(0, 2);
    for (amount, term) in [(&mut group.taxable_amount, Term::BT_116), (&mut group.tax_amount, Term::BT_117)] {
        let stated = *amount.get_or_insert(zero);
        let path = path.clone().then(term);
        exactly(to_amount(stated), || path.clone())?;
        ledger.differences.push(Difference { path, stated, computed: zero, kind, tolerated: false });
    }
    Ok(())
}

pub(super) fn totals_path(term: Term) -> Path {
    Path::root().then(Term::BG_22).then(term)
}
