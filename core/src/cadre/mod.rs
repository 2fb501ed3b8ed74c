//! Invoicing frames (*cadres de facturation*): what kind of document an invoice is in the portal,
//! who deposits it, who deals with it next, and what it requires.

mod role;
mod table;

pub use self::role::{Requirement, Role};

use self::table::{FRAMES, Frame};
use crate::code::open_codes;
use crate::text::Text;

open_codes! {
    /// *Cadre de facturation*, the invoicing frame.
    ///
    /// [`code`](Self::code) is the value of the API; [`short_code`](Self::short_code) is `A1` to
    /// `A25`, the code of XML documents (BT-23).
    ///
    /// Source: Chorus Pro API, field `codeCadreFacturation`.
    pub enum CadreDeFacturation {
        /// Invoice or credit note of a supplier.
        A1 = "A1_FACTURE_FOURNISSEUR",
        /// Invoice of a supplier, already paid.
        A2 = "A2_FACTURE_FOURNISSEUR_DEJA_PAYEE",
        /// Memorandum of justice costs.
        A3 = "A3_MEMOIRE_JUSTICE",
        /// Works: draft monthly statement of the supplier.
        A4 = "A4_PROJET_DECOMPTE_MENSUEL_FOURNISSEUR",
        /// Works: interim payment statement of the supplier.
        A5 = "A5_ETAT_ACOMPTE_FOURNISSEUR",
        /// Works: validated interim payment statement of the supplier.
        A6 = "A6_ETAT_ACOMPTE_VALIDE_FOURNISSEUR",
        /// Works: draft final statement of the supplier.
        A7 = "A7_PROJET_DECOMPTE_FINAL_FOURNISSEUR",
        /// Works: general and final statement of the supplier.
        A8 = "A8_DECOMPTE_GENERAL_DEFINITIF_FOURNISSEUR",
        /// Invoice of a subcontractor paid directly.
        A9 = "A9_FACTURE_SOUSTRAITANT",
        /// Works: draft monthly statement of a subcontractor.
        A10 = "A10_PROJET_DECOMPTE_MENSUEL_SOUSTRAITANT",
        /// Works: draft final statement of a subcontractor; no longer in the XML lists.
        A11 = "A11_PROJET_DECOMPTE_FINAL_SOUSTRAITANT",
        /// Invoice of a joint contractor.
        A12 = "A12_FACTURE_COTRAITANT",
        /// Works: draft monthly statement of a joint contractor.
        A13 = "A13_PROJET_DECOMPTE_MENSUEL_COTRAITANT",
        /// Works: draft final statement of a joint contractor.
        A14 = "A14_PROJET_DECOMPTE_FINAL_COTRAITANT",
        /// Works: interim payment statement of the project manager.
        A15 = "A15_ETAT_ACOMPTE_MOE",
        /// Works: validated interim payment statement of the project manager.
        A16 = "A16_ETAT_ACOMPTE_VALIDE_MOE",
        /// Works: draft general statement of the project manager.
        A17 = "A17_PROJET_DECOMPTE_GENERAL_MOE",
        /// Works: general statement of the project manager.
        A18 = "A18_DECOMPTE_GENERAL_MOE",
        /// Works: validated interim payment statement of the contracting authority.
        A19 = "A19_ETAT_ACOMPTE_VALIDE_MOA",
        /// Works: general statement of the contracting authority.
        A20 = "A20_DECOMPTE_GENERAL_MOA",
        /// Request to refund energy excise.
        A21 = "A21_DEMANDE_REMBOURSEMENT_TIC",
        /// Works: draft general statement of the supplier, tacit procedure.
        A22 = "A22_PROJET_DECOMPTE_GENERAL_FOURNISSEUR_PROCEDURE_TACITE",
        /// Works: tacit general and final statement of the supplier.
        A23 = "A23_DECOMPTE_GENERAL_DEFINITIF_TACITE_FOURNISSEUR",
        /// Works: tacit general and final statement; published sources disagree on who deposits it.
        A24 = "A24_DECOMPTE_GENERAL_DEFINITIF_TACITE_MOE",
        /// Works: general and final statement, tacit procedure; published sources disagree on who
        /// deposits it.
        A25 = "A25_DECOMPTE_GENERAL_DEFINITIF_MOE_PROCEDURE_TACITE",
        /// No frame; seen in answers only.
        SansCadre = "SANS_CADRE_DE_FACTURATION",
    }

    /// Kind of payment request.
    pub enum TypeDemandePaiement {
        /// Invoice or credit note.
        Facture = "FACTURE",
        /// Works document.
        FactureTravaux = "FACTURE_TRAVAUX",
        /// Memorandum of justice costs.
        MemoireJustice = "MEMOIRE_JUSTICE",
        /// Refund of energy excise.
        DemandeRemboursement = "DEMANDE_REMBOURSEMENT",
    }
}

impl CadreDeFacturation {
    /// The code of XML documents (BT-23), `A1` to `A25`.
    #[must_use]
    pub fn short_code(&self) -> Option<&'static str> {
        self.frame().map(|frame| frame.short_code)
    }

    /// The frame of an XML document (BT-23); nothing when the code is not `A1` to `A25`.
    #[must_use]
    pub fn from_short_code(short_code: &str) -> Option<Self> {
        FRAMES.iter().find(|frame| frame.short_code == short_code).map(|frame| frame.cadre.clone())
    }

    /// The kind of payment request that the frame belongs to.
    #[must_use]
    pub fn type_demande_paiement(&self) -> Option<TypeDemandePaiement> {
        self.frame().map(|frame| frame.kind.clone())
    }

    /// What the document is called.
    #[must_use]
    pub fn label(&self) -> Option<Text> {
        self.frame().map(|frame| frame.label)
    }

    /// Who deposits a document of this frame; where there are several, one of them.
    #[must_use]
    pub fn depositors(&self) -> &'static [Role] {
        self.frame().map_or(&[], |frame| frame.depositors)
    }

    /// Whether it is established who deposits. Published sources disagree on A24 and A25: the project manager by the names
    /// of their codes, the contracting authority by other lists.
    #[must_use]
    pub const fn is_depositor_established(&self) -> bool {
        !matches!(self, Self::A24 | Self::A25 | Self::SansCadre | Self::Other { .. })
    }

    /// Who deals with the document next, in this order, before it is paid. Of A9 and A12 the first is the validator. The
    /// main contractor has 15 days for an invoice of A9, which then counts as validated.
    #[must_use]
    pub fn next_roles(&self) -> &'static [Role] {
        self.frame().map_or(&[], |frame| frame.next)
    }

    /// What is required of a document of this frame.
    #[must_use]
    pub fn requirements(&self) -> &'static [Requirement] {
        self.frame().map_or(&[], |frame| frame.requirements)
    }

    /// Whether `soumettre` takes this frame.
    #[must_use]
    pub fn is_submittable(&self) -> bool {
        self.frame().is_some_and(|frame| !frame.requirements.contains(&Requirement::OtherChannel))
    }

    /// Whether a submission in this frame must name the company that validates it.
    #[must_use]
    pub fn needs_validator(&self) -> bool {
        self.requirements().contains(&Requirement::Validator)
    }

    /// Whether the document belongs to a contract for works.
    #[must_use]
    pub fn is_works(&self) -> bool {
        self.requirements().contains(&Requirement::WorksContract)
    }

    fn frame(&self) -> Option<&'static Frame> {
        FRAMES.iter().find(|frame| frame.cadre == *self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_frame_has_its_code_its_kind_and_its_label() {
        for cadre in CadreDeFacturation::KNOWN.iter().filter(|cadre| **cadre != CadreDeFacturation::SansCadre) {
            let short_code = cadre.short_code().unwrap();
            assert!(cadre.code().starts_with(&format!("{short_code}_")), "{cadre}");
            assert_eq!(CadreDeFacturation::from_short_code(short_code).as_ref(), Some(cadre));
            assert!(cadre.type_demande_paiement().is_some() && cadre.label().is_some());
        }
        assert_eq!(CadreDeFacturation::SansCadre.short_code(), None);
        assert_eq!(CadreDeFacturation::from_short_code("A26"), None);
    }

    #[test]
    fn four_frames_can_be_submitted() {
        let submittable: Vec<_> = CadreDeFacturation::KNOWN.iter().filter(|cadre| cadre.is_submittable()).collect();
        assert_eq!(
            submittable,
            [&CadreDeFacturation::A1, &CadreDeFacturation::A2, &CadreDeFacturation::A9, &CadreDeFacturation::A12]
        );
        assert!(submittable.iter().all(|cadre| cadre.type_demande_paiement() == Some(TypeDemandePaiement::Facture)));
    }

    #[test]
    fn every_frame_says_who_deposits_and_who_is_next() {
        for cadre in CadreDeFacturation::KNOWN.iter().filter(|cadre| **cadre != CadreDeFacturation::SansCadre) {
            assert!(!cadre.depositors().is_empty() && !cadre.next_roles().is_empty(), "{cadre}");
            assert_eq!(
                cadre.is_works(),
                cadre.type_demande_paiement() == Some(TypeDemandePaiement::FactureTravaux),
                "{cadre}"
            );
            assert_eq!(cadre.is_depositor_established(), !matches!(cadre.short_code(), Some("A24" | "A25")));
        }
        let of_projects = CadreDeFacturation::A24.depositors();
        assert_eq!(of_projects, [Role::ProjectManager, Role::ContractingAuthority], "one or the other");
        assert!(CadreDeFacturation::SansCadre.depositors().is_empty());
    }

    #[test]
    fn what_a_frame_requires_is_known() {
        for (cadre, required) in [
            (CadreDeFacturation::A1, &[][..]),
            (CadreDeFacturation::A2, &[Requirement::NothingToPay]),
            (CadreDeFacturation::A9, &[Requirement::Validator]),
            (CadreDeFacturation::A12, &[Requirement::Validator]),
            (CadreDeFacturation::A3, &[Requirement::OtherChannel]),
            (CadreDeFacturation::A13, &[Requirement::WorksContract, Requirement::OtherChannel]),
        ] {
            assert_eq!(cadre.requirements(), required, "{cadre}");
            assert!(required.iter().all(|one| one.label().fr != one.label().en));
        }
        assert_eq!(CadreDeFacturation::A9.next_roles().first(), Some(&Role::MainContractor));
        assert_eq!(CadreDeFacturation::A12.next_roles().first(), Some(&Role::LeadContractor));
    }
}
