//! Who does something to an invoice.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// A party that moves an invoice along.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The supplier that issues the invoice.
    Supplier,
    /// The main contractor or the representative of the group, who approves the invoice of a
    /// subcontractor or of a joint contractor (« valideur »).
    Validator,
    /// The joint contractor (« cotraitant »).
    JointContractor,
    /// The project manager of works (« maîtrise d'œuvre », MOE).
    ProjectManager,
    /// The project owner of works (« maîtrise d'ouvrage », MOA).
    ProjectOwner,
    /// The portal itself.
    Portal,
    /// The public recipient: the buyer's receiving and authorising services.
    Recipient,
    /// The public accountant who books and pays.
    Accountant,
    /// Nobody: the invoice does not move any more.
    Nobody,
    /// Not known, because the status is not.
    Unknown,
}

impl Actor {
    /// The name of the party.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Supplier => Text::new("le fournisseur", "the supplier"),
            Self::Validator => Text::new("le valideur", "the validator"),
            Self::JointContractor => Text::new("le cotraitant", "the joint contractor"),
            Self::ProjectManager => Text::new("la maîtrise d'œuvre", "the project manager"),
            Self::ProjectOwner => Text::new("la maîtrise d'ouvrage", "the project owner"),
            Self::Portal => Text::new("le portail", "the portal"),
            Self::Recipient => Text::new("le destinataire public", "the public recipient"),
            Self::Accountant => Text::new("le comptable public", "the public accountant"),
            Self::Nobody => Text::new("personne", "nobody"),
            Self::Unknown => Text::new("acteur inconnu", "unknown party"),
        }
    }
}
