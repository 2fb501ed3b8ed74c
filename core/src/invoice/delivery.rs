use serde::{Deserialize, Serialize};

#[cfg(feature = "schema")]
use crate::date::DateText;
use crate::date::{self, Date};
use crate::invoice::{Identifier, PostalAddress};

/// BG-13. Where and when goods or services are delivered.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DeliveryInformation {
    /// BT-70. Who is delivered to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party_name: Option<String>,
    /// BT-71 and BT-71-1. Identifier of the place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location_identifier: Option<Identifier>,
    /// BT-72. Day of delivery.
    #[serde(with = "date::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DateText>"))]
    pub actual_delivery_date: Option<Date>,
    /// BG-14. Period that the invoice covers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invoicing_period: Option<Period>,
    /// BG-15. Address of the place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deliver_to_address: Option<PostalAddress>,
}

/// BG-14, BG-26. A period, both days included.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Period {
    /// BT-73, BT-134. First day.
    #[serde(with = "date::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DateText>"))]
    pub start_date: Option<Date>,
    /// BT-74, BT-135. Last day.
    #[serde(with = "date::serde_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<DateText>"))]
    pub end_date: Option<Date>,
}
