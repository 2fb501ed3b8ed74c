//! What the caller knows beside the invoice.

use serde::{Deserialize, Serialize};

use crate::chorus::Recipient;
use crate::chorus::wire::{FactureTrouvee, Moment, TypeFacture};
use crate::date::{self, Date};
use crate::decimal::{self, Decimal};
use crate::lifecycle::Status;
use crate::text::Text;

/// What is known beside the invoice; what is not known is left out.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Known {
    /// The recipient, as [`Client::find_recipient`](crate::chorus::Client::find_recipient) reads it. Without
    /// services, none of them is checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recipient: Option<Recipient>,
    /// The order that is invoiced.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<Order>,
    /// What the portal has taken so far of this supplier. What it refused at the deposit never existed there, and
    /// does not belong here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub history: Option<Vec<SentInvoice>>,
    /// IBANs of the supplier's accounts that the administration knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accounts: Option<Vec<String>>,
    /// Day of the deposit.
    #[serde(with = "date::serde_option", skip_serializing_if = "Option::is_none")]
    pub today: Option<Date>,
}

/// A kind of fact that a check needs.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// [`Known::recipient`].
    Recipient,
    /// [`Known::order`].
    Order,
    /// [`Known::history`].
    History,
    /// [`Known::accounts`].
    Accounts,
    /// [`Known::today`].
    Today,
}

impl Need {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Recipient, Self::Order, Self::History, Self::Accounts, Self::Today];

    /// A stable lower-case word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Recipient => "recipient",
            Self::Order => "order",
            Self::History => "history",
            Self::Accounts => "accounts",
            Self::Today => "today",
        }
    }

    /// What it is, for people.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Recipient => Text::new("le destinataire", "the recipient"),
            Self::Order => Text::new("la commande", "the order"),
            Self::History => Text::new("les factures déjà déposées", "the invoices already deposited"),
            Self::Accounts => Text::new("les comptes bancaires du fournisseur", "the supplier’s bank accounts"),
            Self::Today => Text::new("le jour du dépôt", "the day of the deposit"),
        }
    }

    pub(super) const fn is_met(self, known: &Known) -> bool {
        match self {
            Self::Recipient => known.recipient.is_some(),
            Self::Order => known.order.is_some(),
            Self::History => known.history.is_some(),
            Self::Accounts => known.accounts.is_some(),
            Self::Today => known.today.is_some(),
        }
    }
}

/// An order (*bon de commande*, *engagement juridique*), as the supplier received it. What it does not say is left
/// out, and not compared.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Order {
    /// Number of the order: the numéro d’engagement (EJ) that invoices quote in BT-13.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// Number of the contract (numéro de marché) that invoices quote in BT-12.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract: Option<String>,
    /// SIRET to invoice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recipient_siret: Option<String>,
    /// Service (SE) to invoice, quoted in BT-10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_service: Option<String>,
    /// SIRET of the supplier that received the order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supplier_siret: Option<String>,
    /// Every declared subcontractor and joint contractor; none known is not the same as none declared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contractors: Option<Vec<Contractor>>,
    /// Currency of the amounts, ISO 4217; that of the invoice when it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency_code: Option<String>,
    /// Last day of the contract.
    #[serde(with = "date::serde_option", skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
    /// What is ordered.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<OrderLine>,
    /// Amount of the order without VAT.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    pub total_without_vat: Option<Decimal>,
    /// Amount of the order with VAT.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    pub total_with_vat: Option<Decimal>,
    /// What was invoiced before, without VAT, rejected invoices not counted.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    pub invoiced_without_vat: Option<Decimal>,
    /// What was invoiced before, with VAT, rejected invoices not counted.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    pub invoiced_with_vat: Option<Decimal>,
    /// Documents that the buyer wants with the invoice, in words that their reference, description or file name
    /// holds: `bon de livraison`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub required_documents: Vec<String>,
}

/// A company that a contract declares beside its holder.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Contractor {
    /// SIRET.
    pub siret: String,
    /// As what.
    pub role: ContractorRole,
}

/// As what a contract declares a company.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ContractorRole {
    /// Subcontractor paid directly (*sous-traitant*).
    Subcontractor,
    /// Joint contractor (*cotraitant*).
    JointContractor,
}

/// A line of an order.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct OrderLine {
    /// Number of the line, quoted in BT-132.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub identifier: String,
    /// What is ordered, as BT-153 names it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub item: String,
    /// Reference of the seller, BT-155.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seller_identifier: Option<String>,
    /// Reference of the buyer, BT-156.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub buyer_identifier: Option<String>,
    /// Quantity ordered.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    pub quantity: Option<Decimal>,
    /// Unit of the quantities, UN/ECE Recommendations 20 and 21.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantity_unit_code: Option<String>,
    /// Quantity that the buyer has received so far.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    pub delivered: Option<Decimal>,
    /// Quantity that was invoiced before, rejected invoices not counted.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    pub invoiced: Option<Decimal>,
    /// Net price of one unit, without VAT.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    pub unit_price: Option<Decimal>,
    /// VAT rate in percent.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    pub vat_rate: Option<Decimal>,
}

/// An invoice that the portal has taken.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct SentInvoice {
    /// SIRET of the supplier; the one of the invoice when it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supplier_siret: Option<String>,
    /// Number, BT-1.
    pub number: String,
    /// Type, BT-3; `380` when it is left out.
    pub type_code: String,
    /// Day of issue, BT-2.
    #[serde(with = "date::serde_option", skip_serializing_if = "Option::is_none")]
    pub issue_date: Option<Date>,
    /// SIRET of the recipient.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recipient_siret: Option<String>,
    /// Number of the order, BT-13.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<String>,
    /// Total with VAT, BT-112.
    #[serde(with = "decimal::serde_option", skip_serializing_if = "Option::is_none")]
    pub total_with_vat: Option<Decimal>,
    /// Where it stands, as last seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
}

impl From<FactureTrouvee> for SentInvoice {
    /// What a search on the portal has found.
    fn from(found: FactureTrouvee) -> Self {
        let type_code = if found.type_facture == Some(TypeFacture::Avoir) { "381" } else { "380" };
        Self {
            supplier_siret: found.code_fournisseur,
            number: found.numero_facture.unwrap_or_default(),
            type_code: type_code.to_owned(),
            issue_date: found.date_facture.as_ref().and_then(Moment::date),
            recipient_siret: found.code_destinataire,
            order: found.numero_bon_commande,
            total_with_vat: found.montant_ttc,
            status: found.statut,
        }
    }
}

impl Default for SentInvoice {
    fn default() -> Self {
        Self {
            supplier_siret: None,
            number: String::new(),
            type_code: "380".to_owned(),
            issue_date: None,
            recipient_siret: None,
            order: None,
            total_with_vat: None,
            status: None,
        }
    }
}
