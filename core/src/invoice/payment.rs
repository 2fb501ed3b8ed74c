use serde::{Deserialize, Serialize};

/// BG-16. How the invoice is to be paid.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PaymentInstructions {
    /// BT-81. Payment means, UNTDID 4461: `30` transfer, `58` SEPA transfer, `49` direct debit,
    /// `59` SEPA direct debit, `48` card, `20` cheque, `10` cash, `97` clearing.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub means_code: String,
    /// BT-82. Payment means in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub means_text: Option<String>,
    /// BT-83. Reference that the payer repeats in the payment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remittance_information: Option<String>,
    /// BG-17. Accounts to pay to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub credit_transfers: Vec<CreditTransfer>,
    /// BG-18. Card that was used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub card: Option<PaymentCard>,
    /// BG-19. Direct debit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direct_debit: Option<DirectDebit>,
}

/// BG-17. An account to pay to.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CreditTransfer {
    /// BT-84. IBAN, or the account number outside SEPA.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub account_identifier: String,
    /// BT-85. Name of the account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_name: Option<String>,
    /// BT-86. BIC of the bank.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_provider_identifier: Option<String>,
}

/// BG-18. The card that was used to pay.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PaymentCard {
    /// BT-87. Last four to six digits of the card; never the whole number.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub primary_account_number: String,
    /// BT-88. Name on the card.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holder_name: Option<String>,
}

/// BG-19. A direct debit.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DirectDebit {
    /// BT-89. Reference of the mandate (RUM).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mandate_reference: Option<String>,
    /// BT-90. SEPA creditor identifier (ICS).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creditor_identifier: Option<String>,
    /// BT-91. Account that is debited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debited_account_identifier: Option<String>,
}
