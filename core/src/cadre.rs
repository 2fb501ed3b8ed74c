//! Invoicing frames (*cadres de facturation*): what kind of document an invoice is in the portal,
//! and who deposits it.

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

    /// Whether `soumettre` takes this frame.
    #[must_use]
    pub const fn is_submittable(&self) -> bool {
        matches!(self, Self::A1 | Self::A2 | Self::A9 | Self::A12)
    }

    /// Whether a submission in this frame must name the company that validates it.
    #[must_use]
    pub const fn needs_validator(&self) -> bool {
        matches!(self, Self::A9 | Self::A12)
    }

    fn frame(&self) -> Option<&'static Frame> {
        FRAMES.iter().find(|frame| frame.cadre == *self)
    }
}

struct Frame {
    cadre: CadreDeFacturation,
    short_code: &'static str,
    kind: TypeDemandePaiement,
    label: Text,
}

const fn frame(
    cadre: CadreDeFacturation,
    short_code: &'static str,
    kind: TypeDemandePaiement,
    fr: &'static str,
    en: &'static str,
) -> Frame {
    Frame { cadre, short_code, kind, label: Text::new(fr, en) }
}

static FRAMES: [Frame; 25] = {
    use CadreDeFacturation::*;
    use TypeDemandePaiement::{DemandeRemboursement, Facture, FactureTravaux, MemoireJustice};
    [
        frame(A1, "A1", Facture, "Facture d'un fournisseur", "Supplier's invoice"),
        frame(A2, "A2", Facture, "Facture d'un fournisseur déjà payée", "Supplier's invoice, already paid"),
        frame(A3, "A3", MemoireJustice, "Mémoire de frais de justice", "Memorandum of justice costs"),
        frame(
            A4,
            "A4",
            FactureTravaux,
            "Projet de décompte mensuel du fournisseur",
            "Supplier's draft monthly statement",
        ),
        frame(A5, "A5", FactureTravaux, "État d'acompte du fournisseur", "Supplier's interim payment statement"),
        frame(
            A6,
            "A6",
            FactureTravaux,
            "État d'acompte validé du fournisseur",
            "Supplier's validated interim payment statement",
        ),
        frame(A7, "A7", FactureTravaux, "Projet de décompte final du fournisseur", "Supplier's draft final statement"),
        frame(
            A8,
            "A8",
            FactureTravaux,
            "Décompte général et définitif du fournisseur",
            "Supplier's general and final statement",
        ),
        frame(A9, "A9", Facture, "Facture d'un sous-traitant", "Subcontractor's invoice"),
        frame(
            A10,
            "A10",
            FactureTravaux,
            "Projet de décompte mensuel d'un sous-traitant",
            "Subcontractor's draft monthly statement",
        ),
        frame(
            A11,
            "A11",
            FactureTravaux,
            "Projet de décompte final d'un sous-traitant",
            "Subcontractor's draft final statement",
        ),
        frame(A12, "A12", Facture, "Facture d'un cotraitant", "Joint contractor's invoice"),
        frame(
            A13,
            "A13",
            FactureTravaux,
            "Projet de décompte mensuel d'un cotraitant",
            "Joint contractor's draft monthly statement",
        ),
        frame(
            A14,
            "A14",
            FactureTravaux,
            "Projet de décompte final d'un cotraitant",
            "Joint contractor's draft final statement",
        ),
        frame(
            A15,
            "A15",
            FactureTravaux,
            "État d'acompte de la maîtrise d'œuvre",
            "Project manager's interim payment statement",
        ),
        frame(
            A16,
            "A16",
            FactureTravaux,
            "État d'acompte validé de la maîtrise d'œuvre",
            "Project manager's validated interim payment statement",
        ),
        frame(
            A17,
            "A17",
            FactureTravaux,
            "Projet de décompte général de la maîtrise d'œuvre",
            "Project manager's draft general statement",
        ),
        frame(
            A18,
            "A18",
            FactureTravaux,
            "Décompte général de la maîtrise d'œuvre",
            "Project manager's general statement",
        ),
        frame(
            A19,
            "A19",
            FactureTravaux,
            "État d'acompte validé de la maîtrise d'ouvrage",
            "Contracting authority's validated interim payment statement",
        ),
        frame(
            A20,
            "A20",
            FactureTravaux,
            "Décompte général de la maîtrise d'ouvrage",
            "Contracting authority's general statement",
        ),
        frame(A21, "A21", DemandeRemboursement, "Demande de remboursement de TIC", "Request to refund energy excise"),
        frame(
            A22,
            "A22",
            FactureTravaux,
            "Projet de décompte général du fournisseur, procédure tacite",
            "Supplier's draft general statement, tacit procedure",
        ),
        frame(
            A23,
            "A23",
            FactureTravaux,
            "Décompte général et définitif tacite du fournisseur",
            "Supplier's tacit general and final statement",
        ),
        frame(A24, "A24", FactureTravaux, "Décompte général et définitif tacite", "Tacit general and final statement"),
        frame(
            A25,
            "A25",
            FactureTravaux,
            "Décompte général et définitif, procédure tacite",
            "General and final statement, tacit procedure",
        ),
    ]
};

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
}
