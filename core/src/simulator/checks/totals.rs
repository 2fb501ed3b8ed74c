//! Lines, VAT breakdown and totals.

use crate::chorus::wire::{LignePosteSoumise, LigneTvaSoumise, ModeDepot, MontantTotalSoumis};
use crate::decimal::Decimal;
use crate::simulator::checks::{
    AMOUNT_FORM, DISCOUNT_REASON, Deposit, LINE_INCOMPLETE, LINE_RATE, LINES_MISSING, PortalCheck, TOTAL_BASES,
    TOTAL_MISSING, TOTAL_VAT, TOTAL_WITH_VAT, TOTAL_WITHOUT_VAT, VAT_LINE_ABSENT, VAT_LINE_INCOMPLETE, VAT_LINE_RATE,
    VAT_LINE_REPEATED, VAT_LINES_MISSING,
};
use crate::simulator::invoices::{Amounts, text};

/// A VAT rate of the portal's list.
pub(in crate::simulator) struct Taux {
    pub(in crate::simulator) code: &'static str,
    pub(in crate::simulator) label: &'static str,
    pub(in crate::simulator) percent: Decimal,
}

/// The VAT rates that `recuperer/tauxtva` lists. The real list is kept by the portal: `TVA1` and
/// `TVA12` are as seen there, the other codes are ours.
pub(in crate::simulator) const TAUX_TVA: [Taux; 6] = [
    taux("TVA1", "Art 293B (FranchiseEnBase)", 0, 0),
    taux("TVA2", "Taux particulier 2,1 %", 21, 1),
    taux("TVA3", "Taux réduit 5,5 %", 55, 1),
    taux("TVA4", "Taux intermédiaire 10 %", 10, 0),
    taux("TVA5", "Taux réduit outre-mer 8,5 %", 85, 1),
    taux("TVA12", "Taux normal 20 %", 20, 0),
];

const fn taux(code: &'static str, label: &'static str, digits: u32, scale: u32) -> Taux {
    Taux { code, label, percent: Decimal::from_parts(digits, 0, 0, false, scale) }
}

/// The amounts of a deposit; nothing when one is missing or wrong.
pub(super) fn check(deposit: &Deposit, found: &mut Vec<&'static PortalCheck>) -> Option<Amounts> {
    let before = found.len();
    let request = &deposit.request;
    if deposit.mode == ModeDepot::SaisieApi && request.ligne_poste.is_empty() {
        found.push(&LINES_MISSING);
    }
    if deposit.mode == ModeDepot::SaisieApi && request.ligne_tva.is_empty() {
        found.push(&VAT_LINES_MISSING);
    }
    let totals = request.montant_total.clone().unwrap_or_default();
    if !is_well_formed(&request.ligne_poste, &request.ligne_tva, &totals) {
        found.push(&AMOUNT_FORM);
        return None;
    }
    rates(&request.ligne_poste, &request.ligne_tva, found);
    let (Some(without_vat), Some(vat), Some(payable)) =
        (totals.montant_ht_total, totals.montant_tva, totals.montant_a_payer)
    else {
        found.push(&TOTAL_MISSING);
        return None;
    };
    lines(&request.ligne_poste, without_vat, deposit.adjustment, found);
    breakdown(&request.ligne_tva, without_vat, vat, found);
    let discount = totals.montant_remise_globale_ttc.unwrap_or_default();
    if !discount.is_zero() && text(totals.motif_remise_globale_ttc.as_deref()).is_none() {
        found.push(&DISCOUNT_REASON);
    }
    let with_vat = without_vat + vat - discount;
    if totals.montant_ttc_total.is_some_and(|stated| stated != with_vat) {
        found.push(&TOTAL_WITH_VAT);
    }
    (found.len() == before).then_some(Amounts { without_vat, vat, with_vat, payable })
}

/// Whether every amount has at most 19 characters and six decimals, so that no sum can overflow.
fn is_well_formed(lines: &[LignePosteSoumise], breakdown: &[LigneTvaSoumise], totals: &MontantTotalSoumis) -> bool {
    let of_lines = lines.iter().flat_map(|line| {
        [
            line.ligne_poste_quantite,
            line.ligne_poste_montant_unitaire_ht,
            line.ligne_poste_montant_remise_ht,
            line.ligne_poste_taux_tva_manuel,
        ]
    });
    let of_breakdown = breakdown.iter().flat_map(|line| {
        [line.ligne_tva_montant_base_ht_par_taux, line.ligne_tva_montant_tva_par_taux, line.ligne_tva_taux_manuel]
    });
    let of_totals = [
        totals.montant_ht_total,
        totals.montant_tva,
        totals.montant_ttc_total,
        totals.montant_remise_globale_ttc,
        totals.montant_a_payer,
    ];
    of_lines.chain(of_breakdown).chain(of_totals).flatten().all(is_amount)
}

fn is_amount(amount: Decimal) -> bool {
    let amount = amount.normalize();
    amount.scale() <= 6 && amount.to_string().len() <= 19
}

fn rates(lines: &[LignePosteSoumise], breakdown: &[LigneTvaSoumise], found: &mut Vec<&'static PortalCheck>) {
    let of_lines: Vec<Option<Decimal>> =
        lines.iter().map(|line| rate(line.ligne_poste_taux_tva.as_deref(), line.ligne_poste_taux_tva_manuel)).collect();
    let of_breakdown: Vec<Option<Decimal>> =
        breakdown.iter().map(|line| rate(line.ligne_tva_taux.as_deref(), line.ligne_tva_taux_manuel)).collect();
    if of_lines.contains(&None) {
        found.push(&LINE_RATE);
    }
    if of_breakdown.contains(&None) {
        found.push(&VAT_LINE_RATE);
    }
    if (1..of_breakdown.len()).any(|place| of_breakdown[..place].contains(&of_breakdown[place])) {
        found.push(&VAT_LINE_REPEATED);
    }
    if !breakdown.is_empty() && of_lines.iter().any(|rate| rate.is_some() && !of_breakdown.contains(rate)) {
        found.push(&VAT_LINE_ABSENT);
    }
}

/// The percentage of a rate given either by its code or by hand.
fn rate(code: Option<&str>, by_hand: Option<Decimal>) -> Option<Decimal> {
    match (text(code), by_hand) {
        (Some(code), None) => TAUX_TVA.iter().find(|taux| taux.code == code).map(|taux| taux.percent),
        (None, Some(percent)) => (!percent.is_sign_negative()).then_some(percent),
        _ => None,
    }
}

/// Whether the lines add up to the total: each may have been rounded to the cent or not.
fn lines(
    lines: &[LignePosteSoumise],
    without_vat: Decimal,
    adjustment: Decimal,
    found: &mut Vec<&'static PortalCheck>,
) {
    if lines.is_empty() {
        return;
    }
    let is_named = |line: &LignePosteSoumise| {
        line.ligne_poste_numero.is_some() && text(line.ligne_poste_denomination.as_deref()).is_some()
    };
    let net = |line: &LignePosteSoumise| {
        let amount = line.ligne_poste_quantite?.checked_mul(line.ligne_poste_montant_unitaire_ht?)?;
        amount.checked_sub(line.ligne_poste_montant_remise_ht.unwrap_or_default())
    };
    let has_amount = |line: &LignePosteSoumise| {
        line.ligne_poste_quantite.is_some() && line.ligne_poste_montant_unitaire_ht.is_some()
    };
    if !lines.iter().all(|line| is_named(line) && has_amount(line)) {
        found.push(&LINE_INCOMPLETE);
        return;
    }
    let sum = lines.iter().try_fold(adjustment, |sum, line| sum.checked_add(net(line)?));
    let gap = sum.and_then(|sum| sum.checked_sub(without_vat));
    let half_cents = Decimal::new(5, 3).checked_mul(Decimal::from(lines.len()));
    if !matches!((gap, half_cents), (Some(gap), Some(allowed)) if gap.abs() <= allowed) {
        found.push(&TOTAL_WITHOUT_VAT);
    }
}

fn breakdown(breakdown: &[LigneTvaSoumise], without_vat: Decimal, vat: Decimal, found: &mut Vec<&'static PortalCheck>) {
    if breakdown.is_empty() {
        return;
    }
    let sums = breakdown.iter().try_fold((Decimal::ZERO, Decimal::ZERO), |(bases, taxes), line| {
        let base = line.ligne_tva_montant_base_ht_par_taux?;
        let tax = line.ligne_tva_montant_tva_par_taux?;
        Some((bases.checked_add(base)?, taxes.checked_add(tax)?))
    });
    let Some((bases, taxes)) = sums else {
        found.push(&VAT_LINE_INCOMPLETE);
        return;
    };
    if bases != without_vat {
        found.push(&TOTAL_BASES);
    }
    if taxes != vat {
        found.push(&TOTAL_VAT);
    }
}
