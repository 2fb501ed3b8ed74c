//! What a supplier can do about an invoice.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// Something a supplier can do while an invoice has a given status.
///
/// Source: Chorus Pro API "Factures" v1.0.0, operations `soumettre`, `completer`, `recycler`,
/// `traiterRejet` and `corriger/valideur/facture`.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SupplierAction {
    /// Nothing to do but look again later.
    Wait,
    /// Send the draft.
    Submit,
    /// Fill in the data that the portal could not read, then send.
    FillIn,
    /// Throw the draft away, or give up an invoice that is to be recycled.
    Delete,
    /// Answer a suspension with the missing documents.
    Complete,
    /// Send the same invoice to the right recipient, service or engagement.
    Recycle,
    /// Name another validator.
    CorrectValidator,
    /// Tell the portal that the rejection was seen and handled.
    AcknowledgeRejection,
    /// Issue a corrected invoice under a new number.
    IssueNewInvoice,
    /// Correct the invoice and deposit it again.
    DepositAgain,
    /// Join the document to the works file on the portal.
    Associate,
    /// Call or write to the recipient.
    ContactRecipient,
    /// Ask the portal's support.
    ContactSupport,
}

impl SupplierAction {
    /// Every action.
    pub const ALL: [Self; 13] = [
        Self::Wait,
        Self::Submit,
        Self::FillIn,
        Self::Delete,
        Self::Complete,
        Self::Recycle,
        Self::CorrectValidator,
        Self::AcknowledgeRejection,
        Self::IssueNewInvoice,
        Self::DepositAgain,
        Self::Associate,
        Self::ContactRecipient,
        Self::ContactSupport,
    ];

    /// What to do, as an instruction.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::Wait => Text::new(
                "Attendre et consulter à nouveau le statut plus tard.",
                "Wait, and look at the status again later.",
            ),
            Self::Submit => {
                Text::new("Envoyer le brouillon pour déposer la facture.", "Send the draft to deposit the invoice.")
            }
            Self::FillIn => Text::new(
                "Renseigner les données manquantes sur le portail, puis envoyer la facture.",
                "Fill in the missing data on the portal, then send the invoice.",
            ),
            Self::Delete => Text::new(
                "Supprimer la facture sur le portail si elle ne doit plus être envoyée.",
                "Delete the invoice on the portal if it is no longer to be sent.",
            ),
            Self::Complete => Text::new(
                "Compléter la facture : joindre les pièces demandées, avec un commentaire. Le numéro ne change pas.",
                "Complete the invoice: attach the documents asked for, with a comment. The number stays the same.",
            ),
            Self::Recycle => Text::new(
                "Recycler la facture : corriger le SIRET du destinataire, le code service ou le numéro d'engagement. \
                 Le numéro de facture ne change pas.",
                "Recycle the invoice: correct the recipient's SIRET, the service code or the engagement number. The \
                 invoice number stays the same.",
            ),
            Self::CorrectValidator => {
                Text::new("Corriger le valideur désigné sur la facture.", "Correct the validator named on the invoice.")
            }
            Self::AcknowledgeRejection => Text::new(
                "Marquer le rejet comme traité sur le portail.",
                "Mark the rejection as handled on the portal.",
            ),
            Self::IssueNewInvoice => Text::new(
                "Émettre une facture corrigée sous un nouveau numéro.",
                "Issue a corrected invoice under a new number.",
            ),
            Self::DepositAgain => {
                Text::new("Corriger la facture et la déposer à nouveau.", "Correct the invoice and deposit it again.")
            }
            Self::Associate => Text::new(
                "Associer le document au dossier de travaux, dans l'espace « Factures de travaux ».",
                "Join the document to the works file, in the « Factures de travaux » area of the portal.",
            ),
            Self::ContactRecipient => {
                Text::new("Prendre contact avec le destinataire public.", "Get in touch with the public recipient.")
            }
            Self::ContactSupport => {
                Text::new("Demander l'aide de l'assistance Chorus Pro.", "Ask the Chorus Pro support for help.")
            }
        }
    }

    /// The operation of the Chorus Pro API that does it, such as `recycler`, when there is one.
    #[must_use]
    pub const fn operation(self) -> Option<&'static str> {
        match self {
            Self::Submit | Self::IssueNewInvoice => Some("soumettre"),
            Self::DepositAgain => Some("deposer/flux"),
            Self::Complete => Some("completer"),
            Self::Recycle => Some("recycler"),
            Self::CorrectValidator => Some("corriger/valideur/facture"),
            Self::AcknowledgeRejection => Some("traiterRejet"),
            Self::Wait => Some("consulter/historique"),
            Self::FillIn | Self::Delete | Self::Associate | Self::ContactRecipient | Self::ContactSupport => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_says_what_to_do_in_both_languages() {
        for action in SupplierAction::ALL {
            assert!(!action.text().fr.is_empty() && !action.text().en.is_empty(), "{action:?}");
            assert_ne!(action.text().fr, action.text().en);
        }
    }

    #[test]
    fn the_three_answers_to_a_refusal_have_their_own_operation() {
        assert_eq!(SupplierAction::Recycle.operation(), Some("recycler"));
        assert_eq!(SupplierAction::Complete.operation(), Some("completer"));
        assert_eq!(SupplierAction::AcknowledgeRejection.operation(), Some("traiterRejet"));
    }
}
