//! Invoice statuses.

mod table;
mod works;

use self::table::Row;
use super::{Actor, Stage, SupplierAction};
use crate::code::{OpenCode, open_codes};
use crate::text::{Language, Text};

open_codes! {
    /// The status of an invoice on Chorus Pro: the 56 published ones, or a code that is not among them.
    ///
    /// Serialised as its code, such as `"MISE_A_DISPOSITION"`.
    ///
    /// Source: Chorus Pro API "Factures" v1.0.0, values of `statutFacture`, `statut`,
    /// `statutCourantCode` and `histoStatutCode`. The French labels of the rarer statuses, their
    /// visibility and the actor that comes next are not published; they are read from the names and
    /// from how the portal behaves.
    pub enum Status {
        /// Draft.
        Brouillon = "BROUILLON",
        /// Waiting for the first validator.
        AValider1 = "A_VALIDER_1",
        /// The supplier named the wrong validator.
        ErreurFournisseurSurValideur = "ERREUR_FOURNISSEUR_SUR_VALIDEUR",
        /// Refused by the first validator.
        Refusee1 = "REFUSEE_1",
        /// Approved by the first validator.
        Validee1 = "VALIDEE_1",
        /// The first validator let the delay pass.
        AbsenceValidation1HorsDelai = "ABSENCE_VALIDATION_1_HORS_DELAI",
        /// Waiting for the second validator.
        AValider2 = "A_VALIDER_2",
        /// The joint contractor named the wrong validator.
        ErreurCotraitantSurValideur = "ERREUR_COTRAITANT_SUR_VALIDEUR",
        /// Refused by the second validator.
        Refusee2 = "REFUSEE_2",
        /// Approved by the second validator.
        Validee2 = "VALIDEE_2",
        /// The second validator let the delay pass.
        AbsenceValidation2HorsDelai = "ABSENCE_VALIDATION_2_HORS_DELAI",
        /// Deposited.
        Deposee = "DEPOSEE",
        /// The supplier named the wrong project manager.
        ErreurFournisseurSurMoe = "ERREUR_FOURNISSEUR_SUR_MOE",
        /// On its way to the recipient.
        EnCoursAcheminement = "EN_COURS_ACHEMINEMENT",
        /// Made available to the recipient.
        MiseADisposition = "MISE_A_DISPOSITION",
        /// To be sent to another recipient, service or engagement.
        ARecycler = "A_RECYCLER",
        /// Suspended until a document is supplied.
        Suspendue = "SUSPENDUE",
        /// Rejected by the recipient.
        Rejetee = "REJETEE",
        /// Payment order issued.
        Mandatee = "MANDATEE",
        /// Payment ordered.
        MiseEnPaiement = "MISE_EN_PAIEMENT",
        /// Booked.
        Comptabilisee = "COMPTABILISEE",
        /// With the public accountant.
        MiseADispositionComptable = "MISE_A_DISPOSITION_COMPTABLE",
        /// Given up.
        Abandonnee = "ABANDONNEE",
        /// Deleted.
        Supprimee = "SUPPRIMEE",
        /// Works document joined to the one that follows it.
        Associee = "ASSOCIEE",
        /// The outgoing file is being made.
        EnCoursTraitementPivotS = "EN_COURS_TRAITEMENT_PIVOT_S",
        /// Waiting for the project manager's approval.
        AValiderMoe = "A_VALIDER_MOE",
        /// Refused by the project manager.
        RefuseeMoe = "REFUSEE_MOE",
        /// Waiting for the supplier to recycle it.
        EnAttenteRecyclageFournisseur = "EN_ATTENTE_RECYCLAGE_FOURNISSEUR",
        /// The project manager named the wrong supplier.
        ErreurMoeSurFournisseur = "ERREUR_MOE_SUR_FOURNISSEUR",
        /// The project owner named the wrong supplier.
        ErreurMoaSurFournisseur = "ERREUR_MOA_SUR_FOURNISSEUR",
        /// PDF read by the portal, not sent yet.
        InterpreteeOcr = "INTERPRETEE_OCR",
        /// The supplier answered the suspension.
        Completee = "COMPLETEE",
        /// The supplier named the wrong project owner.
        ErreurFournisseurSurMoa = "ERREUR_FOURNISSEUR_SUR_MOA",
        /// The project manager named the wrong project owner.
        ErreurMoeSurMoa = "ERREUR_MOE_SUR_MOA",
        /// Wrong recipient of a draft statement of account.
        ErreurDestinatairePd = "ERREUR_DESTINATAIRE_PD",
        /// Wrong recipient of an interim statement.
        ErreurDestinataireEa = "ERREUR_DESTINATAIRE_EA",
        /// Delivery certified.
        ServiceFait = "SERVICE_FAIT",
        /// Not compliant when it was integrated.
        NonConforme = "NON_CONFORME",
        /// To be joined to the works file by the project manager.
        AAssocierMoe = "A_ASSOCIER_MOE",
        /// Sent to a project manager who is not the right one.
        ErreurDeMoe = "ERREUR_DE_MOE",
        /// Made available to the project manager.
        MiseADispositionMoe = "MISE_A_DISPOSITION_MOE",
        /// Taken up by the project manager.
        PriseEnCompteMoe = "PRISE_EN_COMPTE_MOE",
        /// To be joined to the works file by the project owner.
        AAssocierMoa = "A_ASSOCIER_MOA",
        /// Sent to a project owner who is not the right one.
        ErreurDeMoa = "ERREUR_DE_MOA",
        /// Refused by the project owner.
        RefuseeMoa = "REFUSEE_MOA",
        /// To be joined to the works file by the supplier.
        AAssocierFournisseur = "A_ASSOCIER_FOURNISSEUR",
        /// Refused by the supplier.
        RefuseeFournisseur = "REFUSEE_FOURNISSEUR",
        /// Data missing before it can be sent.
        ACompleter = "A_COMPLETER",
        /// Passed to the project owner.
        TransmiseMoa = "TRANSMISE_MOA",
        /// Taken up by the recipient.
        PriseEnCompteDestinataire = "PRISE_EN_COMPTE_DESTINATAIRE",
        /// Replaced by a document of the tacit procedure.
        RemplaceeParA22 = "REMPLACEE_PAR_A22",
        /// Copied after a refusal.
        DupliqueApresRefus = "DUPLIQUE_APRES_REFUS",
        /// Made available to the project owner.
        MiseADispositionMoa = "MISE_A_DISPOSITION_MOA",
        /// Taken up by the project owner.
        PriseEnCompteMoa = "PRISE_EN_COMPTE_MOA",
        /// The portal itself does not know.
        TechniqueInconnu = "TECHNIQUE_INCONNU",
    }
}

impl Status {
    /// The published status with this French label or English gloss; case, accents and spacing do
    /// not matter. The code written as words is understood too.
    #[must_use]
    pub fn from_label(label: &str) -> Option<Self> {
        Self::of_label(label, Self::text)
    }

    /// The label in `language`; the code itself when it is not a published one.
    #[must_use]
    pub fn label(&self, language: Language) -> &str {
        self.text().map_or_else(|| self.code(), |text| text.in_language(language))
    }

    /// The label in both languages; none for a code that is not published.
    #[must_use]
    pub fn text(&self) -> Option<Text> {
        self.row().map(|row| row.label)
    }

    /// What the status means, in a sentence.
    #[must_use]
    pub fn meaning(&self) -> Text {
        self.row().map_or(table::UNKNOWN, |row| row.meaning)
    }

    /// The stage of the supplier kit that the status belongs to.
    ///
    /// None before the deposit, for the inner circuit of works documents, for an invoice that was
    /// withdrawn and for an unknown code. An invoice to be recycled counts as rejected, as the
    /// kit's reason « SE/EJ incorrect (retransmission de la facture possible) » does; a suspended
    /// one stays at the third stage.
    #[must_use]
    pub fn stage(&self) -> Option<Stage> {
        self.row().and_then(|row| row.stage)
    }

    /// Whether the invoice moves no more. False for an unknown code: keep asking.
    #[must_use]
    pub fn is_terminal(&self) -> bool {
        self.row().is_some_and(|row| row.terminal)
    }

    /// Whether this can be the last status ever seen: the terminal ones, and `MANDATEE` and
    /// `COMPTABILISEE`, because many recipients do not report the payment.
    #[must_use]
    pub fn may_be_last(&self) -> bool {
        self.is_terminal() || matches!(self, Self::Mandatee | Self::Comptabilisee)
    }

    /// Who is to act now.
    #[must_use]
    pub fn next_actor(&self) -> Actor {
        self.row().map_or(Actor::Unknown, |row| row.next)
    }

    /// What the supplier can do now, the usual thing first.
    #[must_use]
    pub fn supplier_actions(&self) -> &'static [SupplierAction] {
        self.row().map_or(&[SupplierAction::Wait, SupplierAction::ContactSupport], |row| row.actions)
    }

    /// Whether the supplier sees an invoice with this status. True for an unknown code: it was
    /// seen.
    #[must_use]
    pub fn is_visible_to_supplier(&self) -> bool {
        true
    }

    /// Whether the recipient sees an invoice with this status. False where it is not known.
    #[must_use]
    pub fn is_visible_to_recipient(&self) -> bool {
        self.row().is_some_and(|row| row.recipient)
    }

    /// Whether the status belongs to the circuit of works documents (« factures de travaux »).
    #[must_use]
    pub fn is_works(&self) -> bool {
        works::ROWS.iter().any(|row| row.code == self.code())
    }

    fn row(&self) -> Option<&'static Row> {
        let code = self.code();
        table::ROWS.iter().chain(&works::ROWS).find(|row| row.code == code)
    }
}

#[cfg(test)]
mod tests;
