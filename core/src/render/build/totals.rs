use super::Page;
use crate::codelist::CodeList;
use crate::decimal::Decimal;
use crate::invoice::{DocumentLevelAllowanceCharge, LineVatInformation, VatBreakdown};
use crate::render::clean::clean;
use crate::render::layout::{Cell, ColumnKind, Row, Table, Total};
use crate::text::Text;
use crate::vat::{Category, exemption};

impl Page<'_> {
    pub(super) fn adjustments(&self) -> Table {
        let columns = [
            (ADJUSTMENT, ColumnKind::Text),
            (BASIS, ColumnKind::Figure),
            (VAT, ColumnKind::Figure),
            (AMOUNT, ColumnKind::Figure),
        ];
        let allowances = self.invoice.document_level_allowances.iter();
        let charges = self.invoice.document_level_charges.iter();
        let rows = allowances
            .map(|allowance| self.adjustment(allowance, CodeList::AllowanceReason))
            .chain(charges.map(|charge| self.adjustment(charge, CodeList::ChargeReason)));
        Table { heading: self.say(ADJUSTMENTS).to_owned(), columns: self.columns(&columns), rows: rows.collect() }
    }

    fn adjustment(&self, adjustment: &DocumentLevelAllowanceCharge, reasons: CodeList) -> Row {
        let vat = LineVatInformation { category_code: adjustment.vat_category_code.clone(), rate: adjustment.vat_rate };
        let cells = [
            self.reason(adjustment.reason.as_deref(), adjustment.reason_code.as_deref(), reasons),
            self.basis(adjustment.percentage, adjustment.base_amount),
            self.line_vat(&vat),
            adjustment.amount.map(|amount| self.signed(amount, reasons)).unwrap_or_default(),
        ];
        Row { cells: cells.map(Cell::from).into() }
    }

    pub(super) fn vat(&self) -> Table {
        let columns = [(RATE, ColumnKind::Text), (BASE, ColumnKind::Figure), (VAT_AMOUNT, ColumnKind::Figure)];
        Table {
            heading: self.say(VAT).to_owned(),
            columns: self.columns(&columns),
            rows: self.invoice.vat_breakdowns.iter().map(|vat| self.breakdown(vat)).collect(),
        }
    }

    fn breakdown(&self, vat: &VatBreakdown) -> Row {
        let code = clean(&vat.category_code);
        let category = Category::from_code(&code);
        let rate = vat.rate.map(|rate| self.percent(rate));
        let text = match (category, rate) {
            (Some(category), Some(rate)) if category.bears_vat() => rate,
            (Some(category), _) => format!("{} ({code})", capitalised(self.say(category.label()))),
            (None, rate) => format!("{} {code}", rate.unwrap_or_default()).trim().to_owned(),
        };
        let amount = |amount: Option<Decimal>| Cell::from(amount.map(|amount| self.amount(amount)).unwrap_or_default());
        let details = self.exemption(vat, category).into_iter().collect();
        Row { cells: vec![Cell { text, details }, amount(vat.taxable_amount), amount(vat.tax_amount)] }
    }

    /// Why there is no VAT: the words stated, or those of the code, or those that the category has by law.
    fn exemption(&self, vat: &VatBreakdown, category: Option<Category>) -> Option<String> {
        let stated = vat.exemption_reason.as_deref().map(clean).filter(|reason| !reason.is_empty());
        let coded = || vat.exemption_reason_code.as_deref().and_then(|code| exemption::find(code.trim()));
        let by_law = || exemption::default_for(category?);
        stated.or_else(|| coded().or_else(by_law).map(|found| self.say(found.mention).to_owned()))
    }

    pub(super) fn totals(&self) -> Vec<Total> {
        let Some(totals) = &self.invoice.document_totals else { return Vec::new() };
        let is_adjusted = !self.invoice.document_level_allowances.is_empty()
            || !self.invoice.document_level_charges.is_empty()
            || totals.sum_of_allowances.is_some()
            || totals.sum_of_charges.is_some()
            || totals.total_without_vat != totals.sum_of_line_net_amounts;
        let accounting = self.invoice.vat_accounting_currency_code.as_deref().unwrap_or_default();
        let rows = [
            (LINE_SUM, totals.sum_of_line_net_amounts.filter(|_| is_adjusted)),
            (ALLOWANCES, totals.sum_of_allowances.map(|sum| -sum)),
            (CHARGES, totals.sum_of_charges),
            (WITHOUT_VAT, totals.total_without_vat),
            (VAT_TOTAL, totals.total_vat),
            (WITH_VAT, totals.total_with_vat),
            (PAID, totals.paid_amount.map(|paid| -paid)),
            (ROUNDING, totals.rounding_amount),
        ];
        let total =
            |label: Text, value: String, is_strong| Total { label: self.say(label).to_owned(), value, is_strong };
        let mut shown: Vec<Total> = rows
            .into_iter()
            .filter_map(|(label, amount)| Some(total(label, self.money(amount?), label == WITH_VAT)))
            .collect();
        if let Some(vat) = totals.total_vat_in_accounting_currency {
            let place = shown.iter().position(|row| row.label == self.say(WITH_VAT)).unwrap_or(shown.len());
            shown.insert(place, total(VAT_ACCOUNTED, self.money_in(vat, accounting), false));
        }
        let due = totals.amount_due_for_payment;
        shown.extend(due.map(|due| total(self.amount_due_label(), self.money(due), true)));
        shown
    }
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

const ADJUSTMENTS: Text = Text::new("Remises et frais sur l’ensemble", "Allowances and charges on the whole");
const ADJUSTMENT: Text = Text::new("Désignation", "Description");
const BASIS: Text = Text::new("Calcul", "Calculation");
const AMOUNT: Text = Text::new("Montant HT", "Amount excl. VAT");
const VAT: Text = Text::new("TVA", "VAT");
const RATE: Text = Text::new("Taux", "Rate");
const BASE: Text = Text::new("Base HT", "Taxable amount");
const VAT_AMOUNT: Text = Text::new("Montant TVA", "VAT amount");
const LINE_SUM: Text = Text::new("Somme des lignes HT", "Sum of the lines");
const ALLOWANCES: Text = Text::new("Remises", "Allowances");
const CHARGES: Text = Text::new("Frais", "Charges");
const WITHOUT_VAT: Text = Text::new("Total HT", "Total excl. VAT");
const VAT_TOTAL: Text = Text::new("Total TVA", "Total VAT");
const VAT_ACCOUNTED: Text = Text::new("TVA en devise de comptabilisation", "VAT in accounting currency");
const WITH_VAT: Text = Text::new("Total TTC", "Total incl. VAT");
const PAID: Text = Text::new("Déjà réglé", "Already paid");
const ROUNDING: Text = Text::new("Arrondi", "Rounding");
