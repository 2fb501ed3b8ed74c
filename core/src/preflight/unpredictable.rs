//! The reasons of the supplier kit that no data reveals before an invoice is sent.

use serde::Serialize;

use crate::text::Text;

/// A reason that cannot be predicted.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
pub struct Unpredictable {
    /// Identifier of the reason in the taxonomy.
    pub reason: &'static str,
    /// Why no data reveals it.
    pub why: Text,
}

/// The reasons of the supplier kit that cannot be predicted, in its order.
#[must_use]
pub const fn unpredictable() -> &'static [Unpredictable] {
    &UNPREDICTABLE
}

const UNPREDICTABLE: [Unpredictable; 5] = [
    Unpredictable {
        reason: "suppression_compensation_avoirs",
        why: Text::new(
            "Le destinataire le décide après coup, quand un avoir vient annuler la facture qu’il a déjà.",
            "The recipient decides it afterwards, when a credit note cancels the invoice that he already has.",
        ),
    },
    Unpredictable {
        reason: "retraitement_manuel",
        why: Text::new(
            "C’est un choix d’organisation du destinataire\u{a0}; rien dans la facture ni dans la commande ne l’annonce.",
            "It is a choice of the recipient’s organisation; nothing in the invoice or the order announces it.",
        ),
    },
    Unpredictable {
        reason: "paiement_en_regie",
        why: Text::new(
            "Le destinataire choisit la régie qui paie\u{a0}; aucune donnée publiée ne dit quelles dépenses elle prend.",
            "The recipient chooses the petty-cash office that pays; no published data says which expenses it takes.",
        ),
    },
    Unpredictable {
        reason: "contacter_acheteur",
        why: Text::new(
            "Ce motif ne dit pas ce qui ne va pas\u{a0}: la raison est dans l’esprit de l’acheteur.",
            "This reason does not say what is wrong: it is in the mind of the buyer.",
        ),
    },
    Unpredictable {
        reason: "suppression_en_masse",
        why: Text::new(
            "Le destinataire retire d’anciennes factures par lots, sans en regarder aucune.",
            "The recipient removes old invoices in batches, without looking at any of them.",
        ),
    },
];
