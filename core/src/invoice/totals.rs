use serde::{Deserialize, Serialize};

#[cfg(feature = "schema")]
use crate::decimal::DecimalText;
use crate::decimal::{self, Decimal};

/// BG-22. The totals of the invoice, in its currency (BT-5) unless said, two decimals.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DocumentTotals {
    /// BT-106. Sum of BT-131.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub sum_of_line_net_amounts: Option<Decimal>,
    /// BT-107. Sum of BT-92.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub sum_of_allowances: Option<Decimal>,
    /// BT-108. Sum of BT-99.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub sum_of_charges: Option<Decimal>,
    /// BT-109. BT-106 − BT-107 + BT-108.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub total_without_vat: Option<Decimal>,
    /// BT-110. Sum of BT-117.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub total_vat: Option<Decimal>,
    /// BT-111. Total VAT in the accounting currency (BT-6).
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub total_vat_in_accounting_currency: Option<Decimal>,
    /// BT-112. BT-109 + BT-110.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub total_with_vat: Option<Decimal>,
    /// BT-113. What is paid already, deposits included.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub paid_amount: Option<Decimal>,
    /// BT-114. What is added to round the amount due.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub rounding_amount: Option<Decimal>,
    /// BT-115. BT-112 − BT-113 + BT-114.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub amount_due_for_payment: Option<Decimal>,
}

/// BG-23. The VAT of one category and rate.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VatBreakdown {
    /// BT-116. Amount that bears this VAT, two decimals.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub taxable_amount: Option<Decimal>,
    /// BT-117. The VAT, two decimals.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub tax_amount: Option<Decimal>,
    /// BT-118. VAT category, UNTDID 5305: `S`, `Z`, `E`, `AE`, `K`, `G`, `O`, `L`, `M`, `B`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub category_code: String,
    /// BT-119. Rate in percent; none for category O.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub rate: Option<Decimal>,
    /// BT-120. Why there is no VAT, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exemption_reason: Option<String>,
    /// BT-121. Why there is no VAT, code of the VATEX list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exemption_reason_code: Option<String>,
}
