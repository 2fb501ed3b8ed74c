use crate::decimal::Decimal;
use crate::term::Path;
use crate::text::Language;

/// Why figures cannot be computed from the facts of an invoice.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ComputeError {
    /// A fact that the computation needs is absent.
    #[error("{what} is missing: state it, or state the figure that depends on it", what = path.describe(Language::En))]
    Missing {
        /// Where the fact belongs.
        path: Path,
    },
    /// The VAT category is none of EN 16931.
    #[error("{path}: `{code}` is no VAT category; use S, Z, E, AE, K, G, O, L, M or B")]
    UnknownCategory {
        /// Where the code stands.
        path: Path,
        /// The code as found.
        code: String,
    },
    /// A category without VAT is given a rate above zero.
    #[error("{path}: category {category} bears no VAT, {rate} % contradicts it; change the category or the rate")]
    RateForbidden {
        /// Where the rate stands.
        path: Path,
        /// The category, UNTDID 5305.
        category: String,
        /// The rate in percent.
        rate: Decimal,
    },
    /// The rate is no rate of VAT: negative, above 100 %, with more than six decimals, or so near
    /// to zero that BR-CO-17 takes it for zero.
    #[error("{path}: {rate} % is no VAT rate; state 0, or a percentage from 0.5 to 100, such as 5.5")]
    RateOutOfRange {
        /// Where the rate stands.
        path: Path,
        /// The rate in percent.
        rate: Decimal,
    },
    /// The base quantity of a price (BT-149) is zero or negative.
    #[error("{path}: a price cannot be for {quantity} units; state a base quantity above zero, or none")]
    BaseQuantity {
        /// Where the base quantity stands.
        path: Path,
        /// The quantity as found.
        quantity: Decimal,
    },
    /// The figure is too large, or its facts have too many digits, to be computed exactly.
    #[error("{path} cannot be computed exactly: its facts have too many digits; check them")]
    Overflow {
        /// The figure.
        path: Path,
    },
    /// An option or an argument of the computation makes no sense.
    #[error("{option} cannot be {value}: state a number above zero, an amount with two decimals at most")]
    OptionOutOfRange {
        /// Which one.
        option: &'static str,
        /// Its value.
        value: Decimal,
    },
    /// The deposit invoice is deducted already: its number is among the preceding invoices (BG-3).
    #[error("deposit invoice {number} is deducted already; deduct each deposit once")]
    AlreadyDeducted {
        /// BT-1 of the deposit invoice.
        number: String,
    },
    /// The deposit invoice is not in the currency (BT-5) of the invoice that would deduct it.
    #[error("a deposit in {found} cannot be deducted from an invoice in {expected}; state both in one currency")]
    OtherCurrency {
        /// BT-5 of the invoice.
        expected: String,
        /// BT-5 of the deposit invoice.
        found: String,
    },
}

impl ComputeError {
    /// A stable lower-case word for the variant.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "missing",
            Self::UnknownCategory { .. } => "unknown_category",
            Self::RateForbidden { .. } => "rate_forbidden",
            Self::RateOutOfRange { .. } => "rate_out_of_range",
            Self::BaseQuantity { .. } => "base_quantity",
            Self::Overflow { .. } => "overflow",
            Self::OptionOutOfRange { .. } => "option_out_of_range",
            Self::AlreadyDeducted { .. } => "already_deducted",
            Self::OtherCurrency { .. } => "other_currency",
        }
    }

    /// The same facts give the same error.
    #[must_use]
    pub const fn is_retryable(&self) -> bool {
        false
    }

    /// What is wrong and what to do, in `language`; `Display` is the English.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        if language == Language::En {
            return self.to_string();
        }
        match self {
            Self::Missing { path } => {
                format!("{} manque : renseignez-le, ou déclarez le montant qui en dépend", path.describe(language))
            }
            Self::UnknownCategory { path, code } => {
                format!("{path} : « {code} » n’est pas une catégorie de TVA ; prenez S, Z, E, AE, K, G, O, L, M ou B")
            }
            Self::RateForbidden { path, category, rate } => format!(
                "{path} : la catégorie {category} ne porte pas de TVA, {rate} % la contredit ; changez la catégorie ou \
                 le taux"
            ),
            Self::RateOutOfRange { path, rate } => format!(
                "{path} : {rate} % n’est pas un taux de TVA ; déclarez 0, ou un pourcentage de 0,5 à 100, tel que 5,5"
            ),
            Self::BaseQuantity { path, quantity } => format!(
                "{path} : un prix ne peut valoir pour {quantity} unités ; déclarez une quantité de base positive, ou \
                 aucune"
            ),
            Self::Overflow { path } => format!(
                "{} ne peut être calculé exactement : ses données ont trop de chiffres ; vérifiez-les",
                path.describe(language)
            ),
            Self::OptionOutOfRange { option, value } => format!(
                "{option} ne peut valoir {value} : déclarez un nombre positif, ou un montant à deux décimales au plus"
            ),
            Self::AlreadyDeducted { number } => {
                format!("la facture d’acompte {number} est déjà déduite ; déduisez chaque acompte une seule fois")
            }
            Self::OtherCurrency { expected, found } => format!(
                "un acompte en {found} ne peut être déduit d’une facture en {expected} ; établissez les deux dans la \
                 même devise"
            ),
        }
    }

    /// The term at fault, where there is one.
    #[must_use]
    pub const fn path(&self) -> Option<&Path> {
        match self {
            Self::Missing { path }
            | Self::UnknownCategory { path, .. }
            | Self::RateForbidden { path, .. }
            | Self::RateOutOfRange { path, .. }
            | Self::BaseQuantity { path, .. }
            | Self::Overflow { path } => Some(path),
            Self::OptionOutOfRange { .. } | Self::AlreadyDeducted { .. } | Self::OtherCurrency { .. } => None,
        }
    }
}
