//! Who has to do with a document of a cadre, and what the cadre requires.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// The part that a party plays in a contract, for the cadre de facturation.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The supplier; in a contract for works, the company that holds it (« titulaire »).
    Supplier,
    /// A subcontractor of the first rank, whom the public buyer pays directly (« sous-traitant »).
    Subcontractor,
    /// A joint contractor, one of a group (« cotraitant »).
    JointContractor,
    /// The company that holds the contract, towards its subcontractor (« titulaire »).
    MainContractor,
    /// The joint contractor that represents the group (« mandataire »).
    LeadContractor,
    /// The project manager of works (« maîtrise d'œuvre », MOE).
    ProjectManager,
    /// The contracting authority of works (« maîtrise d'ouvrage », MOA).
    ContractingAuthority,
    /// The public recipient that pays.
    Recipient,
    /// The court that has ordered the costs of justice.
    Court,
    /// The administration that refunds energy excise.
    TaxAdministration,
}

/// What a cadre asks of whoever deposits a document of it.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Requirement {
    /// The amount to pay (BT-115) is zero.
    NothingToPay,
    /// The company that validates the invoice is named by its SIRET.
    Validator,
    /// There is a contract for works, with a project manager (MOE) and a contracting authority (MOA) on the portal.
    WorksContract,
    /// `soumettre` does not take it: it is deposited on the portal, or as a file.
    OtherChannel,
}

impl Role {
    /// The party in words.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Supplier => Text::new("le fournisseur", "the supplier"),
            Self::Subcontractor => Text::new("le sous-traitant", "the subcontractor"),
            Self::JointContractor => Text::new("le cotraitant", "the joint contractor"),
            Self::MainContractor => Text::new("le titulaire du marché", "the main contractor"),
            Self::LeadContractor => Text::new("le mandataire du groupement", "the lead contractor of the group"),
            Self::ProjectManager => Text::new("la maîtrise d’œuvre (MOE)", "the project manager (MOE)"),
            Self::ContractingAuthority => Text::new("la maîtrise d’ouvrage (MOA)", "the contracting authority (MOA)"),
            Self::Recipient => Text::new("le destinataire public", "the public recipient"),
            Self::Court => Text::new("la juridiction", "the court"),
            Self::TaxAdministration => {
                Text::new("l’administration des douanes ou des impôts", "the customs or tax administration")
            }
        }
    }
}

impl Requirement {
    /// What is required, in words.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::NothingToPay => {
                Text::new("le montant à payer (BT-115) est nul", "the amount to pay (BT-115) is zero")
            }
            Self::Validator => Text::new(
                "l’entreprise qui valide la facture est désignée par son SIRET",
                "the company that validates the invoice is named by its SIRET",
            ),
            Self::WorksContract => Text::new(
                "un marché de travaux, avec une maîtrise d’œuvre et une maîtrise d’ouvrage connues de Chorus Pro",
                "a contract for works, with a project manager and a contracting authority known to Chorus Pro",
            ),
            Self::OtherChannel => Text::new(
                "le dépôt se fait sur le portail ou par fichier, non par `soumettre`",
                "it is deposited on the portal or as a file, not by `soumettre`",
            ),
        }
    }
}
