//! What the supplier kit tells beside its calendar, stages and reasons: why to send electronic
//! invoices, on which portal, by which steps, and where to find help.
//!
//! The calendar is in [`calendar`](crate::calendar), the stages in [`lifecycle`](crate::lifecycle),
//! the reasons of rejection in [`reason`](crate::reason).
//!
//! Source: "Kit de communication à destination des fournisseurs du Ministère de l'Intérieur", 2016.
//!
//! ```
//! use factrice::kit::{HelpChannel, Portal};
//!
//! assert_eq!(Portal::today().address, "https://portail.chorus-pro.gouv.fr");
//! assert_eq!(HelpChannel::MinistryTeam.e_mail(), Some("chorus-demat@interieur.gouv.fr"));
//! ```

use serde::{Deserialize, Serialize};
use time::macros::date;

use crate::date::Date;
use crate::text::Text;

/// The day on which Chorus Pro replaced Chorus-Factures, and on which its help channels opened. An
/// account registered on the older portal before it was carried over.
pub const OPENING: Date = date!(2016 - 07 - 18);

/// What an electronic invoice saves its issuer on average, in euros.
pub const AVERAGE_GAIN: u8 = 3;

/// A site on which suppliers deposit by hand.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
pub struct Portal {
    /// Name.
    pub name: &'static str,
    /// Address.
    pub address: &'static str,
    /// Whether invoices are still deposited there.
    pub open: bool,
}

static PORTALS: [Portal; 3] = [
    Portal { name: "Chorus-Factures", address: "https://chorus-factures.budget.gouv.fr/login/auth", open: false },
    Portal { name: "Chorus Portail Pro 2017 (CPP 2017)", address: "https://chorus-pro.gouv.fr", open: true },
    Portal { name: "Chorus Pro", address: "https://portail.chorus-pro.gouv.fr", open: true },
];

impl Portal {
    /// The portals, the oldest first: the one before the kit, the one that the kit announces, and
    /// the present address of the same.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &PORTALS
    }

    /// The portal of today.
    #[must_use]
    pub const fn today() -> Self {
        PORTALS[PORTALS.len() - 1]
    }
}

/// What electronic invoices bring.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Benefit {
    /// Time.
    Time,
    /// Money.
    Money,
    /// Traceability and security.
    Traceability,
    /// Environment.
    Environment,
    /// Storage.
    Storage,
}

impl Benefit {
    /// The benefits, in the order of the kit.
    pub const ALL: [Self; 5] = [Self::Time, Self::Money, Self::Traceability, Self::Environment, Self::Storage];

    /// The label, in French as the kit prints it.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Time => Text::new(
                "Gains de temps et optimisation des processus d'échange et de traitement",
                "Time saved, and better processes of exchange and treatment",
            ),
            Self::Money => Text::new("Gains financiers", "Money saved"),
            Self::Traceability => {
                Text::new("Traçabilité et sécurité des échanges", "Traceability and security of the exchanges")
            }
            Self::Environment => Text::new("Gains environnementaux", "Gains for the environment"),
            Self::Storage => {
                Text::new("Gains d'espace de stockage et archivage", "Less space for storage and archives")
            }
        }
    }

    /// What it comes down to.
    #[must_use]
    pub const fn meaning(self) -> Text {
        match self {
            Self::Time => Text::new(
                "La facture arrive et se consulte aussitôt, une partie de la saisie disparaît, et le paiement vient \
                 plus tôt.",
                "The invoice arrives and can be looked up at once, part of the typing disappears, and the payment \
                 comes sooner.",
            ),
            Self::Money => Text::new(
                "Ni papier, ni encre, ni affranchissement : 3 euros de moins, en moyenne, par facture émise.",
                "No paper, no ink, no postage: 3 euros less, on average, for each invoice issued.",
            ),
            Self::Traceability => Text::new(
                "Chaque envoi est suivi, horodaté et protégé.",
                "Each deposit is tracked, time-stamped and protected.",
            ),
            Self::Environment => Text::new("L'empreinte carbone baisse.", "The carbon footprint shrinks."),
            Self::Storage => {
                Text::new("Conserver et archiver devient plus simple.", "Keeping and archiving become simpler.")
            }
        }
    }
}

/// A step of a supplier, from the order to the payment.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SupplierStep {
    /// Taking the references from the order.
    TakeReferences,
    /// Creating an account.
    CreateAccount,
    /// Confirming it.
    Activate,
    /// Signing the mandate and the terms.
    Sign,
    /// Depositing.
    Deposit,
    /// Following.
    Follow,
}

impl SupplierStep {
    /// The steps, in their order.
    pub const ALL: [Self; 6] =
        [Self::TakeReferences, Self::CreateAccount, Self::Activate, Self::Sign, Self::Deposit, Self::Follow];

    /// What to do, as an instruction.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::TakeReferences => Text::new(
                "Relever sur le bon de commande le numéro d'engagement (EJ) et le code du service qui reçoit la \
                 facture (SE).",
                "Take from the purchase order the engagement number (EJ) and the code of the service that receives \
                 the invoice (SE).",
            ),
            Self::CreateAccount => Text::new("Créer un compte sur le portail.", "Create an account on the portal."),
            Self::Activate => Text::new(
                "Activer le compte par le courriel de confirmation.",
                "Activate the account with the confirmation e-mail.",
            ),
            Self::Sign => Text::new(
                "Signer en ligne le mandat de facturation et les conditions générales d'utilisation.",
                "Sign the invoicing mandate and the terms of use online.",
            ),
            Self::Deposit => Text::new(
                "Déposer la facture en PDF, signé ou non, ou la saisir.",
                "Deposit the invoice as a PDF, signed or not, or enter it.",
            ),
            Self::Follow => Text::new(
                "Suivre la facture, de sa réception par le service financier à son paiement.",
                "Follow the invoice, from its receipt by the finance service to its payment.",
            ),
        }
    }
}

/// Where a supplier finds help.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HelpChannel {
    /// The virtual assistant of the portal.
    VirtualAssistant,
    /// The frequent questions of the portal.
    Faq,
    /// The online support of the portal.
    OnlineSupport,
    /// The team of the Ministry of the Interior.
    MinistryTeam,
}

impl HelpChannel {
    /// The channels: the three of the portal, then the team of the Ministry.
    pub const ALL: [Self; 4] = [Self::VirtualAssistant, Self::Faq, Self::OnlineSupport, Self::MinistryTeam];

    /// The label, in French as the kit prints it.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::VirtualAssistant => Text::new("Assistant virtuel", "Virtual assistant"),
            Self::Faq => Text::new("Foire aux questions", "Frequently asked questions"),
            Self::OnlineSupport => Text::new("Assistance en ligne", "Online support"),
            Self::MinistryTeam => {
                Text::new("Équipe ministérielle dématérialisation", "Dematerialisation team of the Ministry")
            }
        }
    }

    /// What it helps with.
    #[must_use]
    pub const fn purpose(self) -> Text {
        match self {
            Self::VirtualAssistant => Text::new(
                "Répond aussitôt à une question sur l'usage du portail.",
                "Answers a question about using the portal at once.",
            ),
            Self::Faq => Text::new(
                "Répond aux questions fréquentes, un mot de passe oublié par exemple.",
                "Answers frequent questions, a forgotten password for instance.",
            ),
            Self::OnlineSupport => Text::new(
                "Traite un problème technique ou le cas d'une facture : connexion, rejet, engagement, remboursement.",
                "Handles a technical problem or the case of an invoice: login, rejection, engagement, refund.",
            ),
            Self::MinistryTeam => Text::new(
                "Répond, pour le ministère de l'Intérieur, aux questions générales sur la dématérialisation.",
                "Answers, for the Ministry of the Interior, general questions about electronic invoicing.",
            ),
        }
    }

    /// The e-mail address; none for what is found on the portal itself.
    #[must_use]
    pub const fn e_mail(self) -> Option<&'static str> {
        match self {
            Self::MinistryTeam => Some("chorus-demat@interieur.gouv.fr"),
            Self::VirtualAssistant | Self::Faq | Self::OnlineSupport => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_worded_in_both_languages() {
        let benefits = Benefit::ALL.iter().flat_map(|benefit| [benefit.label(), benefit.meaning()]);
        let steps = SupplierStep::ALL.iter().map(|step| step.text());
        let channels = HelpChannel::ALL.iter().flat_map(|channel| [channel.label(), channel.purpose()]);
        for text in benefits.chain(steps).chain(channels) {
            assert!(!text.fr.is_empty() && !text.en.is_empty() && text.fr != text.en, "{text:?}");
        }
    }

    #[test]
    fn the_portal_of_today_is_open_and_the_oldest_is_not() {
        assert!(Portal::today().open);
        assert!(!Portal::all()[0].open);
    }

    #[test]
    fn the_average_gain_stands_in_its_benefit() {
        for text in [Benefit::Money.meaning().fr, Benefit::Money.meaning().en] {
            assert!(text.contains(&format!("{AVERAGE_GAIN} euros")), "{text}");
        }
    }
}
