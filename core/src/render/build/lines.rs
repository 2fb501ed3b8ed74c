use super::Page;
use crate::codelist::CodeList;
use crate::decimal::Decimal;
use crate::invoice::{InvoiceLine, ItemInformation, LineAllowanceCharge, LineVatInformation, PriceDetails};
use crate::render::clean::clean;
use crate::render::layout::{Cell, Column, ColumnKind, Row, Table};
use crate::render::{number, words};
use crate::text::Text;
use crate::vat::Category;

impl Page<'_> {
    pub(super) fn lines(&self) -> Table {
        let columns = [
            (LINE, ColumnKind::Mark),
            (ITEM, ColumnKind::Text),
            (QUANTITY, ColumnKind::Figure),
            (PRICE, ColumnKind::Figure),
            (VAT, ColumnKind::Figure),
            (NET, ColumnKind::Figure),
        ];
        Table {
            heading: self.say(LINES).to_owned(),
            columns: self.columns(&columns),
            rows: self.invoice.lines.iter().map(|line| self.line(line)).collect(),
        }
    }

    pub(super) fn columns(&self, columns: &[(Text, ColumnKind)]) -> Vec<Column> {
        columns.iter().map(|(heading, kind)| Column { heading: self.say(*heading).to_owned(), kind: *kind }).collect()
    }

    fn line(&self, line: &InvoiceLine) -> Row {
        let price = line.price_details.as_ref();
        let net_price = price.and_then(|price| price.item_net_price);
        let cells = vec![
            clean(&line.identifier).into(),
            self.item(line),
            line.quantity.map(|quantity| self.quantity(quantity, &line.quantity_unit_code)).unwrap_or_default().into(),
            Cell {
                text: net_price.map(|net| self.amount(net)).unwrap_or_default(),
                details: price.map(|price| self.price_details(price, line)).unwrap_or_default(),
            },
            line.vat_information.as_ref().map(|vat| self.line_vat(vat)).unwrap_or_default().into(),
            line.net_amount.map(|net| self.amount(net)).unwrap_or_default().into(),
        ];
        Row { cells }
    }

    fn quantity(&self, quantity: Decimal, unit_code: &str) -> String {
        let unit = words::unit(&clean(unit_code), self.language);
        format!("{} {unit}", number::number(quantity, self.language)).trim_end().to_owned()
    }

    pub(super) fn line_vat(&self, vat: &LineVatInformation) -> String {
        let code = clean(&vat.category_code);
        let bears = Category::from_code(&code).is_some_and(Category::bears_vat);
        match vat.rate {
            Some(rate) if bears => self.percent(rate),
            Some(rate) => format!("{} {code}", self.percent(rate)).trim_end().to_owned(),
            None => code,
        }
    }

    fn price_details(&self, price: &PriceDetails, line: &InvoiceLine) -> Vec<String> {
        let mut details = Vec::new();
        let base = price.base_quantity.filter(|base| *base != Decimal::ONE);
        details.extend(base.map(|base| {
            let unit = price.base_quantity_unit_code.as_deref().unwrap_or(&line.quantity_unit_code);
            format!("/ {}", self.quantity(base, unit))
        }));
        if let Some(discount) = price.item_price_discount.filter(|discount| !discount.is_zero()) {
            let gross = price.item_gross_price.map(|gross| self.amount(gross)).unwrap_or_default();
            details.push(format!("{gross} − {}", self.amount(discount)).trim().to_owned());
        }
        details
    }

    fn item(&self, line: &InvoiceLine) -> Cell {
        let item = line.item_information.as_ref();
        let mut details = Vec::new();
        details.extend(item.and_then(|item| item.description.as_deref()).map(clean));
        details.extend(item.into_iter().flat_map(|item| self.item_details(item)));
        let period = line.period.as_ref().and_then(|period| self.period(period));
        details.extend(period.map(|period| self.labelled(LINE_PERIOD, &period)));
        for (label, value) in
            [(ORDER_LINE, &line.purchase_order_line_reference), (ACCOUNT, &line.buyer_accounting_reference)]
        {
            details.extend(value.as_deref().map(|value| self.labelled(label, &clean(value))));
        }
        let object = line.object_identifier.as_ref();
        details.extend(object.map(|object| self.labelled(OBJECT, &self.identifier(object))));
        details
            .extend(line.allowances.iter().map(|allowance| self.line_adjustment(allowance, CodeList::AllowanceReason)));
        details.extend(line.charges.iter().map(|charge| self.line_adjustment(charge, CodeList::ChargeReason)));
        details.extend(line.note.as_deref().map(clean));
        details.retain(|detail| !detail.is_empty());
        Cell { text: item.map(|item| clean(&item.name)).unwrap_or_default(), details }
    }

    fn item_details(&self, item: &ItemInformation) -> Vec<String> {
        let mut details = Vec::new();
        for (label, value) in [(SELLER_REFERENCE, &item.seller_identifier), (BUYER_REFERENCE, &item.buyer_identifier)] {
            details.extend(value.as_deref().map(|value| self.labelled(label, &clean(value))));
        }
        let standard = item.standard_identifier.as_ref();
        details.extend(standard.map(|standard| match standard.scheme.as_deref() {
            Some("0160") => self.labelled(GTIN, &clean(&standard.value)),
            _ => self.labelled(STANDARD_REFERENCE, &self.identifier(standard)),
        }));
        for class in &item.classifications {
            let scheme = clean(&class.scheme);
            let value =
                if scheme.is_empty() { clean(&class.code) } else { format!("{} ({scheme})", clean(&class.code)) };
            details.push(self.labelled(CLASSIFICATION, &value));
        }
        for attribute in &item.attributes {
            let colon = Text::new("\u{a0}:", ":");
            details.push(format!("{}{} {}", clean(&attribute.name), self.say(colon), clean(&attribute.value)));
        }
        let origin = item.country_of_origin.as_deref().map(|code| words::country(&clean(code), self.language));
        details.extend(origin.map(|country| self.labelled(ORIGIN, &country)));
        details
    }

    fn line_adjustment(&self, adjustment: &LineAllowanceCharge, reasons: CodeList) -> String {
        let reason = self.reason(adjustment.reason.as_deref(), adjustment.reason_code.as_deref(), reasons);
        let basis = self.basis(adjustment.percentage, adjustment.base_amount);
        let amount = adjustment.amount.map(|amount| self.signed(amount, reasons)).unwrap_or_default();
        let label = if basis.is_empty() { reason } else { format!("{reason} ({basis})") };
        format!("{label} {amount}").trim().to_owned()
    }

    /// Why there is an allowance or a charge, in words.
    pub(super) fn reason(&self, stated: Option<&str>, code: Option<&str>, reasons: CodeList) -> String {
        let general = if reasons == CodeList::AllowanceReason { ALLOWANCE } else { CHARGE };
        let named = code.and_then(|code| reasons.name_of(code)).filter(|_| self.language == crate::text::Language::En);
        let stated = stated.map(clean).filter(|reason| !reason.is_empty());
        stated.or_else(|| named.map(str::to_owned)).unwrap_or_else(|| self.say(general).to_owned())
    }

    /// What a percentage is taken of.
    pub(super) fn basis(&self, percentage: Option<Decimal>, base: Option<Decimal>) -> String {
        match (percentage.map(|rate| self.percent(rate)), base.map(|base| self.amount(base))) {
            (Some(rate), Some(base)) => format!("{rate} × {base}"),
            (Some(rate), None) => rate,
            (None, _) => String::new(),
        }
    }

    /// An allowance as what it takes off, a charge as what it adds.
    pub(super) fn signed(&self, amount: Decimal, reasons: CodeList) -> String {
        if reasons == CodeList::AllowanceReason { self.amount(-amount) } else { format!("+{}", self.amount(amount)) }
    }
}

const LINES: Text = Text::new("Lignes", "Lines");
const LINE: Text = Text::new("N°", "No.");
const ITEM: Text = Text::new("Désignation", "Description");
const QUANTITY: Text = Text::new("Quantité", "Quantity");
const PRICE: Text = Text::new("Prix unitaire HT", "Unit price excl. VAT");
const VAT: Text = Text::new("TVA", "VAT");
const NET: Text = Text::new("Montant HT", "Amount excl. VAT");
const LINE_PERIOD: Text = Text::new("Période", "Period");
const ORDER_LINE: Text = Text::new("Ligne de commande", "Order line");
const ACCOUNT: Text = Text::new("Imputation", "Account");
const OBJECT: Text = Text::new("Objet", "Object");
const SELLER_REFERENCE: Text = Text::new("Réf.", "Ref.");
const BUYER_REFERENCE: Text = Text::new("Réf. acheteur", "Buyer’s ref.");
const STANDARD_REFERENCE: Text = Text::new("Réf. normalisée", "Standard ref.");
const GTIN: Text = Text::new("GTIN", "GTIN");
const CLASSIFICATION: Text = Text::new("Classement", "Classification");
const ORIGIN: Text = Text::new("Origine", "Origin");
const ALLOWANCE: Text = Text::new("Remise", "Allowance");
const CHARGE: Text = Text::new("Frais", "Charge");
