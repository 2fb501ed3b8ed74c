mod lines;
mod parties;
mod payment;
mod totals;

use crate::cadre::CadreDeFacturation;
use crate::codelist::CodeList;
use crate::date::Date;
use crate::decimal::Decimal;
use crate::invoice::{Identifier, Invoice, Period, SupportingDocument};
use crate::render::clean::clean;
use crate::render::layout::{Field, Layout};
use crate::render::{number, words};
use crate::text::{Language, Text};

/// What the page of an invoice says, in `language`.
///
/// Control characters and marks of direction are replaced by `�`; what is invisible by nature (soft
/// hyphens, spaces without width) is left out.
#[must_use]
pub fn layout(invoice: &Invoice, language: Language) -> Layout {
    let page = Page { invoice, language };
    Layout {
        language,
        title: words::title(&invoice.type_code, language).to_owned(),
        number: clean(&invoice.number),
        issue_date: invoice.issue_date,
        summary: page.summary(),
        parties: page.parties(),
        references: page.references(),
        lines: page.lines(),
        adjustments: page.adjustments(),
        vat: page.vat(),
        totals: page.totals(),
        payment: page.payment(),
        notes: page.notes(),
        attachments: page.attachments(),
        footer: page.footer(),
    }
}

/// An invoice and the language that it is put into.
struct Page<'i> {
    invoice: &'i Invoice,
    language: Language,
}

impl Page<'_> {
    fn say(&self, text: Text) -> &'static str {
        text.in_language(self.language)
    }

    fn day(&self, date: Date) -> String {
        number::day(date, self.language)
    }

    fn money(&self, amount: Decimal) -> String {
        self.money_in(amount, &self.invoice.currency_code)
    }

    fn money_in(&self, amount: Decimal, currency: &str) -> String {
        number::money(amount, clean(currency).as_str(), self.language).trim_end().replace(' ', "\u{a0}")
    }

    /// An amount of a column that says its currency elsewhere.
    fn amount(&self, amount: Decimal) -> String {
        number::price(amount, self.language)
    }

    fn percent(&self, rate: Decimal) -> String {
        number::percent(rate, self.language).replace(' ', "\u{a0}")
    }

    /// A label and what follows it in the same line.
    fn labelled(&self, label: Text, value: &str) -> String {
        let colon = if self.language == Language::Fr { "\u{a0}:" } else { ":" };
        format!("{}{colon} {value}", self.say(label))
    }

    fn field(&self, label: Text, value: Option<&str>) -> Option<Field> {
        field(self.say(label), &clean(value?))
    }

    fn day_field(&self, label: Text, date: Option<Date>) -> Option<Field> {
        field(self.say(label), &self.day(date?))
    }

    /// An identifier with the name of its scheme where that is not told by the label.
    fn identifier(&self, identifier: &Identifier) -> String {
        let value = clean(&identifier.value);
        match identifier.scheme.as_deref().map(clean).filter(|scheme| !scheme.is_empty()) {
            Some(scheme) => format!("{value} ({scheme})"),
            None => value,
        }
    }

    fn period(&self, period: &Period) -> Option<String> {
        let day = |date| self.day(date);
        let french = self.language == Language::Fr;
        match (period.start_date, period.end_date) {
            (Some(start), Some(end)) if french => Some(format!("du {} au {}", day(start), day(end))),
            (Some(start), Some(end)) => Some(format!("{} to {}", day(start), day(end))),
            (Some(start), None) => Some(format!("{} {}", if french { "à partir du" } else { "from" }, day(start))),
            (None, Some(end)) => Some(format!("{} {}", if french { "jusqu’au" } else { "until" }, day(end))),
            (None, None) => None,
        }
    }

    fn summary(&self) -> Vec<Field> {
        let due = self.invoice.document_totals.as_ref().and_then(|totals| totals.amount_due_for_payment);
        let mut fields = Vec::new();
        fields.extend(self.day_field(ISSUED, self.invoice.issue_date));
        fields.extend(self.day_field(DUE, self.invoice.payment_due_date));
        let delivered = self.invoice.delivery_information.as_ref();
        fields.extend(self.day_field(DELIVERED, delivered.and_then(|delivery| delivery.actual_delivery_date)));
        let period = delivered.and_then(|delivery| self.period(delivery.invoicing_period.as_ref()?));
        fields.extend(period.and_then(|period| field(self.say(PERIOD), &period)));
        fields.extend(due.and_then(|due| field(self.say(self.amount_due_label()), &self.money(due))));
        fields
    }

    fn amount_due_label(&self) -> Text {
        if words::is_credit_note(&self.invoice.type_code) { CREDITED } else { AMOUNT_DUE }
    }

    fn references(&self) -> Vec<Field> {
        let invoice = self.invoice;
        let mut fields = Vec::new();
        for preceding in &invoice.preceding_invoice_references {
            let label = if words::is_credit_note(&invoice.type_code) { CREDITED_INVOICE } else { PRECEDING_INVOICE };
            let number = clean(&preceding.number);
            let value = match (preceding.issue_date.map(|date| self.day(date)), self.language) {
                (Some(day), Language::Fr) => format!("{number} du {day}"),
                (Some(day), Language::En) => format!("{number} of {day}"),
                (None, _) => number,
            };
            fields.extend(field(self.say(label), value.trim()));
        }
        for (label, value) in [
            (SERVICE, &invoice.buyer_reference),
            (ENGAGEMENT, &invoice.purchase_order_reference),
            (CONTRACT, &invoice.contract_reference),
            (TENDER, &invoice.tender_or_lot_reference),
            (PROJECT, &invoice.project_reference),
            (SALES_ORDER, &invoice.sales_order_reference),
            (DESPATCH, &invoice.despatch_advice_reference),
            (RECEIPT, &invoice.receiving_advice_reference),
            (ACCOUNT, &invoice.buyer_accounting_reference),
        ] {
            fields.extend(self.field(label, value.as_deref()));
        }
        let object = invoice.invoiced_object_identifier.as_ref().map(|object| self.identifier(object));
        fields.extend(self.field(OBJECT, object.as_deref()));
        fields.extend(self.process());
        fields
    }

    /// BT-23: the cadre de facturation, or whatever the process is.
    fn process(&self) -> Option<Field> {
        let stated = self.invoice.process_control.as_ref()?.business_process_type.as_deref()?;
        let cadre = self.invoice.cadre();
        let label = cadre.as_ref().and_then(CadreDeFacturation::label);
        match (cadre.as_ref().and_then(CadreDeFacturation::short_code), label) {
            (Some(code), Some(label)) => field(self.say(CADRE), &format!("{code} – {}", self.say(label))),
            _ => match nature(stated) {
                Some(nature) => field(self.say(NATURE), self.say(nature)),
                None => self.field(PROCESS, Some(stated)),
            },
        }
    }

    fn notes(&self) -> Vec<Field> {
        let noted = |code: Option<&str>, text: &str| {
            let label = code.map(clean).filter(|code| !code.is_empty());
            let label = label.map_or_else(|| self.say(NOTE).to_owned(), |code| words::subject(&code, self.language));
            field(&label, &clean(text))
        };
        let notes = self.invoice.notes.iter();
        let mut fields: Vec<Field> = notes.filter_map(|note| noted(note.subject_code.as_deref(), &note.text)).collect();
        fields.extend(self.vat_point());
        fields
    }

    /// BT-7, BT-8: when the VAT becomes due.
    fn vat_point(&self) -> Option<Field> {
        if let Some(date) = self.invoice.vat_point_date {
            return self.day_field(VAT_POINT, Some(date));
        }
        let code = self.invoice.vat_point_date_code.as_deref()?.trim();
        let meaning = match code {
            "3" | "5" => ON_DEBITS,
            "35" | "29" => ON_DELIVERY,
            "432" | "72" => ON_PAYMENT,
            _ => return self.field(VAT_POINT, CodeList::VatPointDate.name_of(code).or(Some(code))),
        };
        self.field(VAT_POINT, Some(self.say(meaning)))
    }

    fn attachments(&self) -> Vec<Field> {
        self.invoice.supporting_documents.iter().filter_map(|document| self.attachment(document)).collect()
    }

    fn attachment(&self, document: &SupportingDocument) -> Option<Field> {
        let attached = document.attached_document.as_ref();
        let said = [
            document.description.as_deref(),
            attached.map(|attached| attached.filename.as_str()),
            document.external_location.as_deref(),
        ];
        let said: Vec<String> = said.into_iter().flatten().map(clean).filter(|text| !text.is_empty()).collect();
        let reference = clean(&document.reference);
        match (reference.is_empty(), said.is_empty()) {
            (true, true) => None,
            (true, false) => field(self.say(DOCUMENT), &said.join(" – ")),
            (false, true) => field(self.say(DOCUMENT), &reference),
            (false, false) => field(&reference, &said.join(" – ")),
        }
    }
}

/// A field, unless there is nothing in it.
fn field(label: &str, value: &str) -> Option<Field> {
    (!value.is_empty()).then(|| Field { label: label.to_owned(), value: value.to_owned() })
}

/// The nature of what is invoiced, in the processes of the French reform: `B1`, `S1`, `M1`…
fn nature(process: &str) -> Option<Text> {
    let mut letters = process.trim().chars();
    let (kind, digit) = (letters.next()?, letters.next()?);
    let is_process = digit.is_ascii_digit() && letters.next().is_none();
    match kind {
        _ if !is_process => None,
        'B' => Some(Text::new("Livraison de biens", "Supply of goods")),
        'S' => Some(Text::new("Prestation de services", "Supply of services")),
        'M' => Some(Text::new("Livraison de biens et prestation de services", "Supply of goods and services")),
        _ => None,
    }
}

const ISSUED: Text = Text::new("Date d’émission", "Date of issue");
const DUE: Text = Text::new("Échéance", "Payment due");
const DELIVERED: Text = Text::new("Date de livraison", "Date of delivery");
const PERIOD: Text = Text::new("Période", "Period");
const AMOUNT_DUE: Text = Text::new("Net à payer", "Amount due");
const CREDITED: Text = Text::new("Net de l’avoir", "Amount credited");
const CREDITED_INVOICE: Text = Text::new("Facture créditée", "Credited invoice");
const PRECEDING_INVOICE: Text = Text::new("Facture antérieure", "Preceding invoice");
const SERVICE: Text = Text::new("Code service (SE)", "Service code (SE)");
const ENGAGEMENT: Text = Text::new("Engagement (EJ)", "Order number (EJ)");
const CONTRACT: Text = Text::new("Marché", "Contract");
const TENDER: Text = Text::new("Appel d’offres ou lot", "Tender or lot");
const PROJECT: Text = Text::new("Projet", "Project");
const SALES_ORDER: Text = Text::new("Commande du vendeur", "Order of the seller");
const DESPATCH: Text = Text::new("Bon de livraison", "Delivery note");
const RECEIPT: Text = Text::new("Bon de réception", "Receipt note");
const ACCOUNT: Text = Text::new("Imputation comptable", "Account of the buyer");
const OBJECT: Text = Text::new("Objet facturé", "Invoiced object");
const CADRE: Text = Text::new("Cadre de facturation", "Invoicing frame");
const NATURE: Text = Text::new("Nature des opérations", "Nature of the operations");
const PROCESS: Text = Text::new("Processus", "Process");
const NOTE: Text = Text::new("Note", "Note");
const VAT_POINT: Text = Text::new("Exigibilité de la TVA", "VAT becomes due");
const ON_DEBITS: Text =
    Text::new("Option pour le paiement de la TVA d’après les débits", "By date of invoice (debits)");
const ON_DELIVERY: Text = Text::new("À la livraison", "On delivery");
const ON_PAYMENT: Text = Text::new("À l’encaissement", "On payment");
const DOCUMENT: Text = Text::new("Document", "Document");
