use serde::{Deserialize, Serialize};

#[cfg(feature = "schema")]
use crate::date::DateText;
use crate::date::{self, Date};
use crate::invoice::{
    Buyer, DeliveryInformation, DocumentLevelAllowanceCharge, DocumentTotals, Identifier, InvoiceLine, Payee,
    PaymentInstructions, Seller, SellerTaxRepresentative, SupportingDocument, VatBreakdown,
};

/// An invoice or a credit note: the whole semantic model of EN 16931-1.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Invoice {
    /// BT-1. Invoice number, unique for the seller. Chorus Pro takes at most 20 letters, digits
    /// and `-_/+`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// BT-2. Day the invoice is issued. Chorus Pro refuses a day after the deposit.
    #[serde(with = "date::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DateText>"))]
    pub issue_date: Option<Date>,
    /// BT-3. What kind of invoice it is, UNTDID 1001: `380` invoice, `381` credit note, `386`
    /// deposit invoice, `384` corrected invoice…
    #[serde(skip_serializing_if = "String::is_empty")]
    pub type_code: String,
    /// BT-5. Currency of every amount but BT-111, ISO 4217.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub currency_code: String,
    /// BT-6. Currency the VAT is accounted in when it is not BT-5, ISO 4217.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vat_accounting_currency_code: Option<String>,
    /// BT-7. Day the VAT becomes due. Excludes BT-8.
    #[serde(with = "date::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DateText>"))]
    pub vat_point_date: Option<Date>,
    /// BT-8. What makes the VAT due, UNTDID 2005: `3` invoice date, `35` delivery date, `432`
    /// payment date. Excludes BT-7.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vat_point_date_code: Option<String>,
    /// BT-9. Day the payment is due.
    #[serde(with = "date::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DateText>"))]
    pub payment_due_date: Option<Date>,
    /// BT-10. Reference that the buyer routes by. Chorus Pro: the code service (SE).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub buyer_reference: Option<String>,
    /// BT-11. Project that the invoice refers to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project_reference: Option<String>,
    /// BT-12. Contract that the invoice refers to. Chorus Pro: the numéro de marché.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract_reference: Option<String>,
    /// BT-13. Order of the buyer. Chorus Pro: the numéro d’engagement (EJ).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purchase_order_reference: Option<String>,
    /// BT-14. Order as numbered by the seller.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sales_order_reference: Option<String>,
    /// BT-15. Receipt note of the goods.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receiving_advice_reference: Option<String>,
    /// BT-16. Delivery note of the goods.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub despatch_advice_reference: Option<String>,
    /// BT-17. Call for tender or lot.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tender_or_lot_reference: Option<String>,
    /// BT-18 and BT-18-1. What is invoiced (a meter, a subscription), with its scheme, UNTDID
    /// 1153.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invoiced_object_identifier: Option<Identifier>,
    /// BT-19. Account of the buyer to book the invoice on. Chorus Pro ignores it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub buyer_accounting_reference: Option<String>,
    /// BT-20. Payment terms in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_terms: Option<String>,
    /// BG-1. Notes, the compulsory French ones among them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<InvoiceNote>,
    /// BG-2. Business process and specification that the invoice follows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub process_control: Option<ProcessControl>,
    /// BG-3. Invoices that this one corrects, credits or completes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub preceding_invoice_references: Vec<PrecedingInvoiceReference>,
    /// BG-4. Who sells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seller: Option<Seller>,
    /// BG-7. Who buys.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub buyer: Option<Buyer>,
    /// BG-10. Who is paid, when it is not the seller.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payee: Option<Payee>,
    /// BG-11. Tax representative of the seller.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seller_tax_representative: Option<SellerTaxRepresentative>,
    /// BG-13. Where and when it was delivered, and the invoicing period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivery_information: Option<DeliveryInformation>,
    /// BG-16. How to pay.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_instructions: Option<PaymentInstructions>,
    /// BG-20. Allowances on the whole invoice.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub document_level_allowances: Vec<DocumentLevelAllowanceCharge>,
    /// BG-21. Charges on the whole invoice.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub document_level_charges: Vec<DocumentLevelAllowanceCharge>,
    /// BG-22. Totals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document_totals: Option<DocumentTotals>,
    /// BG-23. VAT per category and rate.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub vat_breakdowns: Vec<VatBreakdown>,
    /// BG-24. Additional supporting documents, attached or linked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub supporting_documents: Vec<SupportingDocument>,
    /// BG-25. Invoice lines.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<InvoiceLine>,
}

/// BG-1. A note on the invoice.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InvoiceNote {
    /// BT-21. What the note is about, UNTDID 4451: `PMD`, `PMT`, `AAB`…
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject_code: Option<String>,
    /// BT-22. The note.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
}

/// BG-2. Rules that the invoice follows.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProcessControl {
    /// BT-23. Business process. Chorus Pro: the cadre de facturation, `A1` to `A25`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub business_process_type: Option<String>,
    /// BT-24. Specification that the invoice claims to follow, such as
    /// `urn:cen.eu:en16931:2017`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub specification_identifier: String,
}

/// BG-3. An earlier invoice that this one refers to.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PrecedingInvoiceReference {
    /// BT-25. Number of that invoice.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// BT-26. Day it was issued.
    #[serde(with = "date::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DateText>"))]
    pub issue_date: Option<Date>,
}
