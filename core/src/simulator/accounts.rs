//! Who uses the portal: suppliers and their onboarding, technical accounts, PISTE applications.

use secrecy::SecretString;
use serde::{Deserialize, Serialize};

use crate::date::{self, Date};
use crate::kit::OPENING;

/// A private structure that deposits invoices.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default)]
pub struct Supplier {
    /// Identifier of the structure in the portal (`idStructureCPP`, `idFournisseur`).
    pub id: i64,
    /// SIRET, 14 digits; its check digit is not looked at.
    pub siret: String,
    /// Legal name.
    pub name: String,
    /// Post code of the head office.
    pub post_code: String,
    /// City of the head office.
    pub city: String,
    /// VAT number.
    pub vat_number: Option<String>,
    /// Whether the structure is active.
    pub active: bool,
    /// How far it has come with the steps that precede a first deposit.
    pub onboarding: Onboarding,
    /// Bank accounts that invoices may name.
    pub bank_accounts: Vec<BankAccount>,
}

/// Bank details of a supplier, as the portal keeps them.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default)]
pub struct BankAccount {
    /// Identifier in the portal (`idCoordonneeBancaire`).
    pub id: i64,
    /// Name given by the supplier.
    pub label: String,
    /// IBAN.
    pub iban: String,
    /// BIC of the bank.
    pub bic: Option<String>,
}

/// The steps between the creation of an account and a first deposit.
///
/// An account of Chorus-Factures registered before 18 July 2016 is carried over: it counts as
/// activated. The invoicing mandate and the terms of use are signed on the new portal and have
/// still to be.
///
/// Source: Ministère de l'Intérieur, communication kit for suppliers, 2016; that carrying over
/// spares the activation and nothing else is our reading, since the kit only says that the account
/// is taken over.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub struct Onboarding {
    /// Whether the link of the confirmation e-mail was followed.
    pub account_activated: bool,
    /// Whether the invoicing mandate is signed.
    pub mandate_signed: bool,
    /// Whether the terms of use are accepted.
    pub terms_accepted: bool,
    /// Day of registration on the older portal, Chorus-Factures, if there was one.
    #[serde(with = "date::serde_option", skip_serializing_if = "Option::is_none")]
    pub chorus_factures_registration: Option<Date>,
}

/// A step of the onboarding.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OnboardingStep {
    /// Activating the account.
    Activate,
    /// Signing the invoicing mandate.
    SignMandate,
    /// Accepting the terms of use.
    AcceptTerms,
}

impl Onboarding {
    /// Every step done.
    #[must_use]
    pub const fn complete() -> Self {
        Self { account_activated: true, mandate_signed: true, terms_accepted: true, chorus_factures_registration: None }
    }

    /// An account of Chorus-Factures that was registered on `day`, with nothing done on the new
    /// portal.
    #[must_use]
    pub const fn registered_on_chorus_factures(day: Date) -> Self {
        Self {
            account_activated: false,
            mandate_signed: false,
            terms_accepted: false,
            chorus_factures_registration: Some(day),
        }
    }

    /// Whether the account comes from Chorus-Factures, registered there before 18 July 2016.
    #[must_use]
    pub fn is_carried_over(&self) -> bool {
        self.chorus_factures_registration.is_some_and(|day| day < OPENING)
    }

    /// Whether the account is activated, on this portal or by being carried over.
    #[must_use]
    pub fn is_activated(&self) -> bool {
        self.account_activated || self.is_carried_over()
    }

    /// The first step still to be done, none when the supplier may deposit.
    #[must_use]
    pub fn next_step(&self) -> Option<OnboardingStep> {
        if !self.is_activated() {
            Some(OnboardingStep::Activate)
        } else if !self.mandate_signed {
            Some(OnboardingStep::SignMandate)
        } else if !self.terms_accepted {
            Some(OnboardingStep::AcceptTerms)
        } else {
            None
        }
    }
}

/// A technical account, which acts for structures through the API.
#[derive(Clone, Debug)]
pub struct Account {
    /// Login, such as `TECH_1_1234@cpro.fr`.
    pub login: String,
    /// Password. Printing the account does not show it.
    pub password: SecretString,
    /// Last day on which the password is good, in French time.
    pub password_expires_on: Date,
    /// Identifiers of the structures that the account acts for, suppliers and recipients alike.
    pub structures: Vec<i64>,
}

/// An application registered with PISTE.
#[derive(Clone, Debug)]
pub struct Application {
    /// Client identifier.
    pub client_id: String,
    /// Client secret. Printing the application does not show it.
    pub client_secret: SecretString,
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn the_steps_come_in_the_order_of_the_kit() {
        let mut onboarding = Onboarding::default();
        assert_eq!(onboarding.next_step(), Some(OnboardingStep::Activate));
        onboarding.account_activated = true;
        assert_eq!(onboarding.next_step(), Some(OnboardingStep::SignMandate));
        onboarding.mandate_signed = true;
        assert_eq!(onboarding.next_step(), Some(OnboardingStep::AcceptTerms));
        onboarding.terms_accepted = true;
        assert_eq!(onboarding.next_step(), None);
        assert_eq!(Onboarding::complete().next_step(), None);
    }

    #[test]
    fn an_account_registered_before_the_opening_day_is_carried_over() {
        let before = Onboarding::registered_on_chorus_factures(date!(2016 - 07 - 17));
        assert_eq!(before.next_step(), Some(OnboardingStep::SignMandate));
        let that_day = Onboarding::registered_on_chorus_factures(OPENING);
        assert_eq!(that_day.next_step(), Some(OnboardingStep::Activate));
    }
}
