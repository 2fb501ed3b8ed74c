//! The public stages of the supplier kit.

use serde::{Deserialize, Serialize};

use crate::text::{Text, fold};

/// A stage of an invoice as the supplier kit shows it: five in a row, or rejected.
///
/// Source: "Kit de communication à destination des fournisseurs du Ministère de l'Intérieur", 2016,
/// page on following an invoice.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// 1. Deposited on the portal.
    Deposee,
    /// 2. On its way to the recipient.
    EnCoursAcheminement,
    /// 3. Made available to the recipient.
    MiseADisposition,
    /// 4. Booked.
    Comptabilisee,
    /// 5. Payment ordered.
    MiseEnPaiement,
    /// Rejected, with a reason and an optional comment.
    Rejetee,
}

impl Stage {
    /// The five stages in their order, then rejected.
    pub const ALL: [Self; 6] = [
        Self::Deposee,
        Self::EnCoursAcheminement,
        Self::MiseADisposition,
        Self::Comptabilisee,
        Self::MiseEnPaiement,
        Self::Rejetee,
    ];

    /// The number that the kit prints beside the stage, 1 to 5; none for rejected.
    #[must_use]
    pub const fn number(self) -> Option<u8> {
        match self {
            Self::Deposee => Some(1),
            Self::EnCoursAcheminement => Some(2),
            Self::MiseADisposition => Some(3),
            Self::Comptabilisee => Some(4),
            Self::MiseEnPaiement => Some(5),
            Self::Rejetee => None,
        }
    }

    /// The stage with this number.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.number() == Some(number))
    }

    /// The label, in French as the kit prints it.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Deposee => Text::new("Déposée", "Deposited"),
            Self::EnCoursAcheminement => {
                Text::new("En cours d'acheminement vers le destinataire", "On its way to the recipient")
            }
            Self::MiseADisposition => {
                Text::new("Mise à disposition du destinataire", "Made available to the recipient")
            }
            Self::Comptabilisee => Text::new("Comptabilisée", "Booked"),
            Self::MiseEnPaiement => Text::new("Mise en paiement", "Payment ordered"),
            Self::Rejetee => Text::new("Rejetée", "Rejected"),
        }
    }

    /// What the stage means to a supplier.
    #[must_use]
    pub const fn meaning(self) -> Text {
        match self {
            Self::Deposee => Text::new(
                "Le portail a reçu la facture ; elle n'est pas encore partie vers le destinataire.",
                "The portal has received the invoice; it has not left for the recipient yet.",
            ),
            Self::EnCoursAcheminement => Text::new(
                "Le portail transmet la facture au système du destinataire.",
                "The portal is passing the invoice to the recipient's system.",
            ),
            Self::MiseADisposition => Text::new(
                "Le service financier du destinataire a la facture et la traite.",
                "The recipient's finance service has the invoice and is processing it.",
            ),
            Self::Comptabilisee => Text::new(
                "Le comptable public a enregistré la facture.",
                "The public accountant has booked the invoice.",
            ),
            Self::MiseEnPaiement => Text::new(
                "L'ordre de virement est donné ; les fonds arrivent sous quelques jours.",
                "The transfer has been ordered; the money arrives within a few days.",
            ),
            Self::Rejetee => Text::new(
                "La facture est refusée, avec un motif et, parfois, un commentaire.",
                "The invoice is refused, with a reason and sometimes a comment.",
            ),
        }
    }

    /// The stage with this French label or English gloss; case, accents and spacing do not matter.
    #[must_use]
    pub fn from_label(label: &str) -> Option<Self> {
        let wanted = fold(label);
        Self::ALL.into_iter().find(|stage| fold(stage.label().fr) == wanted || fold(stage.label().en) == wanted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_five_stages_are_numbered_and_worded_as_in_the_kit() {
        let printed: Vec<_> = (1..=5).map(|number| Stage::from_number(number).unwrap().label().fr).collect();
        assert_eq!(
            printed,
            [
                "Déposée",
                "En cours d'acheminement vers le destinataire",
                "Mise à disposition du destinataire",
                "Comptabilisée",
                "Mise en paiement",
            ]
        );
        assert_eq!(Stage::Rejetee.label().fr, "Rejetée");
        assert_eq!(Stage::Rejetee.number(), None);
        assert_eq!(Stage::from_number(0), None);
        assert_eq!(Stage::from_number(6), None);
    }

    #[test]
    fn a_stage_is_found_by_its_label_in_both_languages() {
        for stage in Stage::ALL {
            assert_eq!(Stage::from_label(stage.label().fr), Some(stage));
            assert_eq!(Stage::from_label(&stage.label().en.to_uppercase()), Some(stage));
        }
        assert_eq!(
            Stage::from_label("en cours d’acheminement  vers le DESTINATAIRE"),
            Some(Stage::EnCoursAcheminement)
        );
        assert_eq!(Stage::from_label("payée"), None);
    }
}
