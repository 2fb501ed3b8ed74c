//! What stops a computation on dates or on interest.

use crate::date::{Date, to_iso};
use crate::decimal::Decimal;
use crate::text::Language;

/// Why a date or an amount of interest cannot be computed.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum CalendarError {
    /// The result is past the last day that can be represented, in the year 9999.
    #[error("{days} days after {} is past the year 9999; check the date", to_iso(*from))]
    OutOfRange {
        /// The day that is counted from.
        from: Date,
        /// The days to add.
        days: u16,
    },
    /// A suspension is notified before the invoice is received.
    #[error(
        "the suspension of {} comes before the receipt of the invoice on {}; check both dates",
        to_iso(*notified),
        to_iso(*received)
    )]
    SuspendedBeforeReceipt {
        /// The day when the payment request was received.
        received: Date,
        /// The day when the supplier was told of the suspension.
        notified: Date,
    },
    /// A suspension ends before it starts.
    #[error(
        "the answer of {} comes before the suspension of {}; check both dates",
        to_iso(*completed),
        to_iso(*notified)
    )]
    CompletedBeforeSuspension {
        /// The day when the supplier was told of the suspension.
        notified: Date,
        /// The day when the buyer received what was missing.
        completed: Date,
    },
    /// Interest is asked for on a negative amount.
    #[error("no interest runs on {principal}; give the unpaid amount, VAT included")]
    NegativePrincipal {
        /// The amount.
        principal: Decimal,
    },
    /// The rate of the European Central Bank is below zero, which it has never been.
    #[error("{rate} % is not a refinancing rate; give it in percent, such as 2.15")]
    NegativeRate {
        /// The rate, in percent.
        rate: Decimal,
    },
    /// The interest is too large, or its factors too precise, to be computed exactly.
    #[error("the interest on {principal} for {days} days cannot be computed exactly; check the amount")]
    Overflow {
        /// The amount that interest runs on.
        principal: Decimal,
        /// The days of lateness.
        days: u32,
    },
}

impl CalendarError {
    /// A stable lower-case word for the variant.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::OutOfRange { .. } => "out_of_range",
            Self::SuspendedBeforeReceipt { .. } => "suspended_before_receipt",
            Self::CompletedBeforeSuspension { .. } => "completed_before_suspension",
            Self::NegativePrincipal { .. } => "negative_principal",
            Self::NegativeRate { .. } => "negative_rate",
            Self::Overflow { .. } => "overflow",
        }
    }

    /// The same dates and amounts give the same error.
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
            Self::OutOfRange { from, days } => {
                format!("{days} jours après le {}, l'an 9999 est dépassé ; vérifiez la date", to_iso(*from))
            }
            Self::SuspendedBeforeReceipt { received, notified } => format!(
                "la suspension du {} précède la réception de la facture, le {} ; vérifiez ces dates",
                to_iso(*notified),
                to_iso(*received)
            ),
            Self::CompletedBeforeSuspension { notified, completed } => format!(
                "la réponse du {} précède la suspension du {} ; vérifiez ces dates",
                to_iso(*completed),
                to_iso(*notified)
            ),
            Self::NegativePrincipal { principal } => {
                format!("aucun intérêt ne court sur {principal} ; donnez le montant impayé, toutes taxes comprises")
            }
            Self::NegativeRate { rate } => {
                format!("{rate} % n'est pas un taux de refinancement ; donnez-le en pour cent, par exemple 2,15")
            }
            Self::Overflow { principal, days } => format!(
                "les intérêts sur {principal} pendant {days} jours ne peuvent être calculés exactement ; vérifiez le montant"
            ),
        }
    }
}
