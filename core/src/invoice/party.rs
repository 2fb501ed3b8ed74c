use serde::{Deserialize, Serialize};

use crate::invoice::Identifier;

/// BG-4. The party that sells.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Seller {
    /// BT-27. Full legal name. Chorus Pro takes at most 99 characters.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// BT-28. Name the seller is known by, when it is not the legal one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trading_name: Option<String>,
    /// BT-29 and BT-29-1. Identifiers of the seller. Chorus Pro: the SIRET.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Identifier>,
    /// BT-30 and BT-30-1. Identifier in the company register: SIREN or SIRET, scheme `0002`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legal_registration_identifier: Option<Identifier>,
    /// BT-31. VAT number, country prefix included.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vat_identifier: Option<String>,
    /// BT-32. Local tax registration, for a seller without VAT number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax_registration_identifier: Option<String>,
    /// BT-33. Legal form, capital and the like.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_legal_information: Option<String>,
    /// BT-34 and BT-34-1. Electronic address, with its scheme (EAS).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub electronic_address: Option<Identifier>,
    /// BG-5. Postal address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_address: Option<PostalAddress>,
    /// BG-6. Whom to ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
}

/// BG-7. The party that buys.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Buyer {
    /// BT-44. Full name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// BT-45. Name the buyer is known by, when it is not the full one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trading_name: Option<String>,
    /// BT-46 and BT-46-1. Identifier of the buyer. Chorus Pro: the SIRET.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier: Option<Identifier>,
    /// BT-47 and BT-47-1. Identifier in the company register. Chorus Pro: the SIRET, scheme
    /// `0002`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legal_registration_identifier: Option<Identifier>,
    /// BT-48. VAT number, country prefix included. Chorus Pro ignores it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vat_identifier: Option<String>,
    /// BT-49 and BT-49-1. Electronic address, with its scheme (EAS).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub electronic_address: Option<Identifier>,
    /// BG-8. Postal address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_address: Option<PostalAddress>,
    /// BG-9. Whom to ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
}

/// BG-10. The party that is paid instead of the seller, such as a factor.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Payee {
    /// BT-59. Name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// BT-60 and BT-60-1. Identifier of the payee.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier: Option<Identifier>,
    /// BT-61 and BT-61-1. Identifier in the company register.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legal_registration_identifier: Option<Identifier>,
}

/// BG-11. The party that answers for the seller’s VAT.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SellerTaxRepresentative {
    /// BT-62. Full name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// BT-63. VAT number, country prefix included.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub vat_identifier: String,
    /// BG-12. Postal address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_address: Option<PostalAddress>,
}

/// BG-5, BG-8, BG-12, BG-15. A postal address of the seller, the buyer, the tax representative or
/// the place of delivery.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PostalAddress {
    /// BT-35, BT-50, BT-64, BT-75. First line, usually number and street.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line_1: Option<String>,
    /// BT-36, BT-51, BT-65, BT-76. Second line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line_2: Option<String>,
    /// BT-162, BT-163, BT-164, BT-165. Third line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line_3: Option<String>,
    /// BT-37, BT-52, BT-66, BT-77. City.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// BT-38, BT-53, BT-67, BT-78. Post code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post_code: Option<String>,
    /// BT-39, BT-54, BT-68, BT-79. Region or department.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_subdivision: Option<String>,
    /// BT-40, BT-55, BT-69, BT-80. Country, ISO 3166-1 alpha-2.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub country_code: String,
}

/// BG-6, BG-9. Whom to ask at the seller’s or the buyer’s.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Contact {
    /// BT-41, BT-56. Person or department.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point: Option<String>,
    /// BT-42, BT-57. Telephone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
    /// BT-43, BT-58. E-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}
