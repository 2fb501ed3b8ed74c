//! The cadres as data: one row for each.

use super::{CadreDeFacturation, Requirement, Role, TypeDemandePaiement};
use crate::text::Text;

pub(super) struct Frame {
    pub(super) cadre: CadreDeFacturation,
    pub(super) short_code: &'static str,
    pub(super) kind: TypeDemandePaiement,
    /// Who deposits; where there are several, one of them.
    pub(super) depositors: &'static [Role],
    /// Who deals with it next, in this order.
    pub(super) next: &'static [Role],
    pub(super) requirements: &'static [Requirement],
    pub(super) label: Text,
}

const fn frame(
    cadre: CadreDeFacturation,
    short_code: &'static str,
    kind: TypeDemandePaiement,
    depositors: &'static [Role],
    next: &'static [Role],
    requirements: &'static [Requirement],
    label: Text,
) -> Frame {
    Frame { cadre, short_code, kind, depositors, next, requirements, label }
}

const WORKS: &[Requirement] = &[Requirement::WorksContract, Requirement::OtherChannel];

/// Source: Chorus Pro API for codes and kinds; the supplier pages of the portal for who validates A9 and A12; for the
/// others the names of the codes.
pub(super) static FRAMES: [Frame; 25] = {
    use CadreDeFacturation::*;
    use Requirement::{NothingToPay, OtherChannel, Validator};
    use Role::{
        ContractingAuthority, Court, JointContractor, LeadContractor, MainContractor, ProjectManager, Recipient,
        Subcontractor, Supplier, TaxAdministration,
    };
    use TypeDemandePaiement::{DemandeRemboursement, Facture, FactureTravaux, MemoireJustice};
    [
        frame(
            A1,
            "A1",
            Facture,
            &[Supplier],
            &[Recipient],
            &[],
            Text::new("Facture d'un fournisseur", "Supplier's invoice"),
        ),
        frame(
            A2,
            "A2",
            Facture,
            &[Supplier],
            &[Recipient],
            &[NothingToPay],
            Text::new("Facture d'un fournisseur déjà payée", "Supplier's invoice, already paid"),
        ),
        frame(
            A3,
            "A3",
            MemoireJustice,
            &[Supplier],
            &[Court],
            &[OtherChannel],
            Text::new("Mémoire de frais de justice", "Memorandum of justice costs"),
        ),
        frame(
            A4,
            "A4",
            FactureTravaux,
            &[Supplier],
            &[ProjectManager, ContractingAuthority],
            WORKS,
            Text::new("Projet de décompte mensuel du fournisseur", "Supplier's draft monthly statement"),
        ),
        frame(
            A5,
            "A5",
            FactureTravaux,
            &[Supplier],
            &[ContractingAuthority],
            WORKS,
            Text::new("État d'acompte du fournisseur", "Supplier's interim payment statement"),
        ),
        frame(
            A6,
            "A6",
            FactureTravaux,
            &[Supplier],
            &[Recipient],
            WORKS,
            Text::new("État d'acompte validé du fournisseur", "Supplier's validated interim payment statement"),
        ),
        frame(
            A7,
            "A7",
            FactureTravaux,
            &[Supplier],
            &[ProjectManager, ContractingAuthority],
            WORKS,
            Text::new("Projet de décompte final du fournisseur", "Supplier's draft final statement"),
        ),
        frame(
            A8,
            "A8",
            FactureTravaux,
            &[Supplier],
            &[Recipient],
            WORKS,
            Text::new("Décompte général et définitif du fournisseur", "Supplier's general and final statement"),
        ),
        frame(
            A9,
            "A9",
            Facture,
            &[Subcontractor],
            &[MainContractor, Recipient],
            &[Validator],
            Text::new("Facture d'un sous-traitant", "Subcontractor's invoice"),
        ),
        frame(
            A10,
            "A10",
            FactureTravaux,
            &[Subcontractor],
            &[MainContractor, ProjectManager],
            WORKS,
            Text::new("Projet de décompte mensuel d'un sous-traitant", "Subcontractor's draft monthly statement"),
        ),
        frame(
            A11,
            "A11",
            FactureTravaux,
            &[Subcontractor],
            &[MainContractor, ProjectManager],
            WORKS,
            Text::new("Projet de décompte final d'un sous-traitant", "Subcontractor's draft final statement"),
        ),
        frame(
            A12,
            "A12",
            Facture,
            &[JointContractor],
            &[LeadContractor, Recipient],
            &[Validator],
            Text::new("Facture d'un cotraitant", "Joint contractor's invoice"),
        ),
        frame(
            A13,
            "A13",
            FactureTravaux,
            &[JointContractor],
            &[LeadContractor, ProjectManager, ContractingAuthority],
            WORKS,
            Text::new("Projet de décompte mensuel d'un cotraitant", "Joint contractor's draft monthly statement"),
        ),
        frame(
            A14,
            "A14",
            FactureTravaux,
            &[JointContractor],
            &[LeadContractor, ProjectManager, ContractingAuthority],
            WORKS,
            Text::new("Projet de décompte final d'un cotraitant", "Joint contractor's draft final statement"),
        ),
        frame(
            A15,
            "A15",
            FactureTravaux,
            &[ProjectManager],
            &[ContractingAuthority],
            WORKS,
            Text::new("État d'acompte de la maîtrise d'œuvre", "Project manager's interim payment statement"),
        ),
        frame(
            A16,
            "A16",
            FactureTravaux,
            &[ProjectManager],
            &[Recipient],
            WORKS,
            Text::new(
                "État d'acompte validé de la maîtrise d'œuvre",
                "Project manager's validated interim payment statement",
            ),
        ),
        frame(
            A17,
            "A17",
            FactureTravaux,
            &[ProjectManager],
            &[ContractingAuthority],
            WORKS,
            Text::new("Projet de décompte général de la maîtrise d'œuvre", "Project manager's draft general statement"),
        ),
        frame(
            A18,
            "A18",
            FactureTravaux,
            &[ProjectManager],
            &[Supplier, Recipient],
            WORKS,
            Text::new("Décompte général de la maîtrise d'œuvre", "Project manager's general statement"),
        ),
        frame(
            A19,
            "A19",
            FactureTravaux,
            &[ContractingAuthority],
            &[Recipient],
            WORKS,
            Text::new(
                "État d'acompte validé de la maîtrise d'ouvrage",
                "Contracting authority's validated interim payment statement",
            ),
        ),
        frame(
            A20,
            "A20",
            FactureTravaux,
            &[ContractingAuthority],
            &[Recipient, Supplier],
            WORKS,
            Text::new("Décompte général de la maîtrise d'ouvrage", "Contracting authority's general statement"),
        ),
        frame(
            A21,
            "A21",
            DemandeRemboursement,
            &[Supplier],
            &[TaxAdministration],
            &[OtherChannel],
            Text::new("Demande de remboursement de TIC", "Request to refund energy excise"),
        ),
        frame(
            A22,
            "A22",
            FactureTravaux,
            &[Supplier, LeadContractor],
            &[ProjectManager, ContractingAuthority],
            WORKS,
            Text::new(
                "Projet de décompte général du fournisseur, procédure tacite",
                "Supplier's draft general statement, tacit procedure",
            ),
        ),
        frame(
            A23,
            "A23",
            FactureTravaux,
            &[Supplier, LeadContractor],
            &[Recipient],
            WORKS,
            Text::new(
                "Décompte général et définitif tacite du fournisseur",
                "Supplier's tacit general and final statement",
            ),
        ),
        frame(
            A24,
            "A24",
            FactureTravaux,
            &[ProjectManager, ContractingAuthority],
            &[Recipient],
            WORKS,
            Text::new("Décompte général et définitif tacite", "Tacit general and final statement"),
        ),
        frame(
            A25,
            "A25",
            FactureTravaux,
            &[ProjectManager, ContractingAuthority],
            &[Recipient],
            WORKS,
            Text::new(
                "Décompte général et définitif, procédure tacite",
                "General and final statement, tacit procedure",
            ),
        ),
    ]
};
