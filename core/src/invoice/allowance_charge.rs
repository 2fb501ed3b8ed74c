use serde::{Deserialize, Serialize};

#[cfg(feature = "schema")]
use crate::decimal::DecimalText;
use crate::decimal::{self, Decimal};

/// BG-20, BG-21. An allowance or a charge on the whole invoice.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DocumentLevelAllowanceCharge {
    /// BT-92, BT-99. Amount without VAT, positive, two decimals.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub amount: Option<Decimal>,
    /// BT-93, BT-100. Amount that the percentage applies to, two decimals.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub base_amount: Option<Decimal>,
    /// BT-94, BT-101. Percentage of the base amount: `5` is 5 %.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub percentage: Option<Decimal>,
    /// BT-95, BT-102. VAT category, UNTDID 5305.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub vat_category_code: String,
    /// BT-96, BT-103. VAT rate in percent.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub vat_rate: Option<Decimal>,
    /// BT-97, BT-104. Reason in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// BT-98, BT-105. Reason, UNTDID 5189 for an allowance, 7161 for a charge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason_code: Option<String>,
}

/// BG-27, BG-28. An allowance or a charge on one line. It follows the VAT of the line.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LineAllowanceCharge {
    /// BT-136, BT-141. Amount without VAT, positive, two decimals.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub amount: Option<Decimal>,
    /// BT-137, BT-142. Amount that the percentage applies to, two decimals.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub base_amount: Option<Decimal>,
    /// BT-138, BT-143. Percentage of the base amount: `5` is 5 %.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub percentage: Option<Decimal>,
    /// BT-139, BT-144. Reason in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// BT-140, BT-145. Reason, UNTDID 5189 for an allowance, 7161 for a charge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason_code: Option<String>,
}
