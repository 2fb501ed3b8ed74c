use serde::{Deserialize, Serialize};

#[cfg(feature = "schema")]
use crate::decimal::DecimalText;
use crate::decimal::{self, Decimal};
use crate::invoice::{Identifier, LineAllowanceCharge, Period};

/// BG-25. An invoice line.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InvoiceLine {
    /// BT-126. Identifier of the line, unique in the invoice.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub identifier: String,
    /// BT-127. Note on the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// BT-128 and BT-128-1. What the line is about, with its scheme, UNTDID 1153.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object_identifier: Option<Identifier>,
    /// BT-129. Invoiced quantity.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub quantity: Option<Decimal>,
    /// BT-130. Unit, UN/ECE Recommendations 20 and 21: `C62` piece, `HUR` hour, `DAY` day,
    /// `KGM` kilogram…
    #[serde(skip_serializing_if = "String::is_empty")]
    pub quantity_unit_code: String,
    /// BT-131. Net amount of the line in the invoice currency, without VAT, two decimals.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub net_amount: Option<Decimal>,
    /// BT-132. Line of the buyer’s order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purchase_order_line_reference: Option<String>,
    /// BT-133. Account of the buyer to book the line on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub buyer_accounting_reference: Option<String>,
    /// BG-26. Period that the line covers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// BG-27. Allowances on the line.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub allowances: Vec<LineAllowanceCharge>,
    /// BG-28. Charges on the line.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub charges: Vec<LineAllowanceCharge>,
    /// BG-29. Price.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_details: Option<PriceDetails>,
    /// BG-30. VAT of the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vat_information: Option<LineVatInformation>,
    /// BG-31. What is sold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item_information: Option<ItemInformation>,
}

/// BG-29. The price of an item, without VAT, with as many decimals as it needs.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PriceDetails {
    /// BT-146. Price after discount, never negative.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub item_net_price: Option<Decimal>,
    /// BT-147. Discount taken off the gross price.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub item_price_discount: Option<Decimal>,
    /// BT-148. Price before discount.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub item_gross_price: Option<Decimal>,
    /// BT-149. Quantity that the price is for; one when absent.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub base_quantity: Option<Decimal>,
    /// BT-150. Unit of that quantity, the same as BT-130.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_quantity_unit_code: Option<String>,
}

/// BG-30. The VAT of a line.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LineVatInformation {
    /// BT-151. VAT category, UNTDID 5305.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub category_code: String,
    /// BT-152. Rate in percent; none for category O.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DecimalText>"))]
    pub rate: Option<Decimal>,
}

/// BG-31. What a line sells.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ItemInformation {
    /// BT-153. Name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// BT-154. Description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// BT-155. Reference of the seller.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seller_identifier: Option<String>,
    /// BT-156. Reference of the buyer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub buyer_identifier: Option<String>,
    /// BT-157 and BT-157-1. Standard identifier such as a GTIN, with its scheme, ISO 6523.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standard_identifier: Option<Identifier>,
    /// BT-158. Classifications such as CPV.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub classifications: Vec<ItemClassification>,
    /// BT-159. Country of origin, ISO 3166-1 alpha-2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_of_origin: Option<String>,
    /// BG-32. Properties of the item.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<ItemAttribute>,
}

/// BT-158. A code that classifies the item.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ItemClassification {
    /// BT-158. The code.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// BT-158-1. Classification it belongs to, UNTDID 7143.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub scheme: String,
    /// BT-158-2. Version of that classification.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scheme_version: Option<String>,
}

/// BG-32. A property of the item.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ItemAttribute {
    /// BT-160. Name, such as « Couleur ».
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// BT-161. Value, such as « Bleu ».
    #[serde(skip_serializing_if = "String::is_empty")]
    pub value: String,
}
