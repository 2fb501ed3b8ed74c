//! Invoice statuses.

mod table;
mod works;

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use self::table::Row;
use super::{Actor, Stage, SupplierAction};
use crate::text::{Language, Text, fold};

/// The status of an invoice on Chorus Pro: the 56 published ones, or a code that is not among them.
///
/// Serialised as its code, such as `"MISE_A_DISPOSITION"`.
///
/// Source: Chorus Pro API "Factures" v1.0.0, values of `statutFacture`, `statut`,
/// `statutCourantCode` and `histoStatutCode`. The French labels of the rarer statuses, their
/// visibility and the actor that comes next are not published; they are read from the names and
/// from how the portal behaves.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum Status {
    /// `BROUILLON`: draft.
    Brouillon,
    /// `A_VALIDER_1`: waiting for the first validator.
    AValider1,
    /// `ERREUR_FOURNISSEUR_SUR_VALIDEUR`: the supplier named the wrong validator.
    ErreurFournisseurSurValideur,
    /// `REFUSEE_1`: refused by the first validator.
    Refusee1,
    /// `VALIDEE_1`: approved by the first validator.
    Validee1,
    /// `ABSENCE_VALIDATION_1_HORS_DELAI`: the first validator let the delay pass.
    AbsenceValidation1HorsDelai,
    /// `A_VALIDER_2`: waiting for the second validator.
    AValider2,
    /// `ERREUR_COTRAITANT_SUR_VALIDEUR`: the joint contractor named the wrong validator.
    ErreurCotraitantSurValideur,
    /// `REFUSEE_2`: refused by the second validator.
    Refusee2,
    /// `VALIDEE_2`: approved by the second validator.
    Validee2,
    /// `ABSENCE_VALIDATION_2_HORS_DELAI`: the second validator let the delay pass.
    AbsenceValidation2HorsDelai,
    /// `DEPOSEE`: deposited.
    Deposee,
    /// `ERREUR_FOURNISSEUR_SUR_MOE`: the supplier named the wrong project manager.
    ErreurFournisseurSurMoe,
    /// `EN_COURS_ACHEMINEMENT`: on its way to the recipient.
    EnCoursAcheminement,
    /// `MISE_A_DISPOSITION`: made available to the recipient.
    MiseADisposition,
    /// `A_RECYCLER`: to be sent to another recipient, service or engagement.
    ARecycler,
    /// `SUSPENDUE`: suspended until a document is supplied.
    Suspendue,
    /// `REJETEE`: rejected by the recipient.
    Rejetee,
    /// `MANDATEE`: payment order issued.
    Mandatee,
    /// `MISE_EN_PAIEMENT`: payment ordered.
    MiseEnPaiement,
    /// `COMPTABILISEE`: booked.
    Comptabilisee,
    /// `MISE_A_DISPOSITION_COMPTABLE`: with the public accountant.
    MiseADispositionComptable,
    /// `ABANDONNEE`: given up.
    Abandonnee,
    /// `SUPPRIMEE`: deleted.
    Supprimee,
    /// `ASSOCIEE`: works document joined to the one that follows it.
    Associee,
    /// `EN_COURS_TRAITEMENT_PIVOT_S`: the outgoing file is being made.
    EnCoursTraitementPivotS,
    /// `A_VALIDER_MOE`: waiting for the project manager's approval.
    AValiderMoe,
    /// `REFUSEE_MOE`: refused by the project manager.
    RefuseeMoe,
    /// `EN_ATTENTE_RECYCLAGE_FOURNISSEUR`: waiting for the supplier to recycle it.
    EnAttenteRecyclageFournisseur,
    /// `ERREUR_MOE_SUR_FOURNISSEUR`: the project manager named the wrong supplier.
    ErreurMoeSurFournisseur,
    /// `ERREUR_MOA_SUR_FOURNISSEUR`: the project owner named the wrong supplier.
    ErreurMoaSurFournisseur,
    /// `INTERPRETEE_OCR`: PDF read by the portal, not sent yet.
    InterpreteeOcr,
    /// `COMPLETEE`: the supplier answered the suspension.
    Completee,
    /// `ERREUR_FOURNISSEUR_SUR_MOA`: the supplier named the wrong project owner.
    ErreurFournisseurSurMoa,
    /// `ERREUR_MOE_SUR_MOA`: the project manager named the wrong project owner.
    ErreurMoeSurMoa,
    /// `ERREUR_DESTINATAIRE_PD`: wrong recipient of a draft statement of account.
    ErreurDestinatairePd,
    /// `ERREUR_DESTINATAIRE_EA`: wrong recipient of an interim statement.
    ErreurDestinataireEa,
    /// `SERVICE_FAIT`: delivery certified.
    ServiceFait,
    /// `NON_CONFORME`: not compliant when it was integrated.
    NonConforme,
    /// `A_ASSOCIER_MOE`: to be joined to the works file by the project manager.
    AAssocierMoe,
    /// `ERREUR_DE_MOE`: sent to a project manager who is not the right one.
    ErreurDeMoe,
    /// `MISE_A_DISPOSITION_MOE`: made available to the project manager.
    MiseADispositionMoe,
    /// `PRISE_EN_COMPTE_MOE`: taken up by the project manager.
    PriseEnCompteMoe,
    /// `A_ASSOCIER_MOA`: to be joined to the works file by the project owner.
    AAssocierMoa,
    /// `ERREUR_DE_MOA`: sent to a project owner who is not the right one.
    ErreurDeMoa,
    /// `REFUSEE_MOA`: refused by the project owner.
    RefuseeMoa,
    /// `A_ASSOCIER_FOURNISSEUR`: to be joined to the works file by the supplier.
    AAssocierFournisseur,
    /// `REFUSEE_FOURNISSEUR`: refused by the supplier.
    RefuseeFournisseur,
    /// `A_COMPLETER`: data missing before it can be sent.
    ACompleter,
    /// `TRANSMISE_MOA`: passed to the project owner.
    TransmiseMoa,
    /// `PRISE_EN_COMPTE_DESTINATAIRE`: taken up by the recipient.
    PriseEnCompteDestinataire,
    /// `REMPLACEE_PAR_A22`: replaced by a document of the tacit procedure.
    RemplaceeParA22,
    /// `DUPLIQUE_APRES_REFUS`: copied after a refusal.
    DupliqueApresRefus,
    /// `MISE_A_DISPOSITION_MOA`: made available to the project owner.
    MiseADispositionMoa,
    /// `PRISE_EN_COMPTE_MOA`: taken up by the project owner.
    PriseEnCompteMoa,
    /// `TECHNIQUE_INCONNU`: the portal itself does not know.
    TechniqueInconnu,
    /// A code that is not among the published ones, kept as it came.
    Other {
        /// The code as the portal wrote it.
        code: String,
    },
}

static ALL: [Status; 56] = [
    Status::Brouillon,
    Status::AValider1,
    Status::ErreurFournisseurSurValideur,
    Status::Refusee1,
    Status::Validee1,
    Status::AbsenceValidation1HorsDelai,
    Status::AValider2,
    Status::ErreurCotraitantSurValideur,
    Status::Refusee2,
    Status::Validee2,
    Status::AbsenceValidation2HorsDelai,
    Status::Deposee,
    Status::ErreurFournisseurSurMoe,
    Status::EnCoursAcheminement,
    Status::MiseADisposition,
    Status::ARecycler,
    Status::Suspendue,
    Status::Rejetee,
    Status::Mandatee,
    Status::MiseEnPaiement,
    Status::Comptabilisee,
    Status::MiseADispositionComptable,
    Status::Abandonnee,
    Status::Supprimee,
    Status::Associee,
    Status::EnCoursTraitementPivotS,
    Status::AValiderMoe,
    Status::RefuseeMoe,
    Status::EnAttenteRecyclageFournisseur,
    Status::ErreurMoeSurFournisseur,
    Status::ErreurMoaSurFournisseur,
    Status::InterpreteeOcr,
    Status::Completee,
    Status::ErreurFournisseurSurMoa,
    Status::ErreurMoeSurMoa,
    Status::ErreurDestinatairePd,
    Status::ErreurDestinataireEa,
    Status::ServiceFait,
    Status::NonConforme,
    Status::AAssocierMoe,
    Status::ErreurDeMoe,
    Status::MiseADispositionMoe,
    Status::PriseEnCompteMoe,
    Status::AAssocierMoa,
    Status::ErreurDeMoa,
    Status::RefuseeMoa,
    Status::AAssocierFournisseur,
    Status::RefuseeFournisseur,
    Status::ACompleter,
    Status::TransmiseMoa,
    Status::PriseEnCompteDestinataire,
    Status::RemplaceeParA22,
    Status::DupliqueApresRefus,
    Status::MiseADispositionMoa,
    Status::PriseEnCompteMoa,
    Status::TechniqueInconnu,
];

impl Status {
    /// The published statuses, in the order of the API's own list.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &ALL
    }

    /// The code that the portal uses, such as `MISE_A_DISPOSITION`.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::Brouillon => "BROUILLON",
            Self::AValider1 => "A_VALIDER_1",
            Self::ErreurFournisseurSurValideur => "ERREUR_FOURNISSEUR_SUR_VALIDEUR",
            Self::Refusee1 => "REFUSEE_1",
            Self::Validee1 => "VALIDEE_1",
            Self::AbsenceValidation1HorsDelai => "ABSENCE_VALIDATION_1_HORS_DELAI",
            Self::AValider2 => "A_VALIDER_2",
            Self::ErreurCotraitantSurValideur => "ERREUR_COTRAITANT_SUR_VALIDEUR",
            Self::Refusee2 => "REFUSEE_2",
            Self::Validee2 => "VALIDEE_2",
            Self::AbsenceValidation2HorsDelai => "ABSENCE_VALIDATION_2_HORS_DELAI",
            Self::Deposee => "DEPOSEE",
            Self::ErreurFournisseurSurMoe => "ERREUR_FOURNISSEUR_SUR_MOE",
            Self::EnCoursAcheminement => "EN_COURS_ACHEMINEMENT",
            Self::MiseADisposition => "MISE_A_DISPOSITION",
            Self::ARecycler => "A_RECYCLER",
            Self::Suspendue => "SUSPENDUE",
            Self::Rejetee => "REJETEE",
            Self::Mandatee => "MANDATEE",
            Self::MiseEnPaiement => "MISE_EN_PAIEMENT",
            Self::Comptabilisee => "COMPTABILISEE",
            Self::MiseADispositionComptable => "MISE_A_DISPOSITION_COMPTABLE",
            Self::Abandonnee => "ABANDONNEE",
            Self::Supprimee => "SUPPRIMEE",
            Self::Associee => "ASSOCIEE",
            Self::EnCoursTraitementPivotS => "EN_COURS_TRAITEMENT_PIVOT_S",
            Self::AValiderMoe => "A_VALIDER_MOE",
            Self::RefuseeMoe => "REFUSEE_MOE",
            Self::EnAttenteRecyclageFournisseur => "EN_ATTENTE_RECYCLAGE_FOURNISSEUR",
            Self::ErreurMoeSurFournisseur => "ERREUR_MOE_SUR_FOURNISSEUR",
            Self::ErreurMoaSurFournisseur => "ERREUR_MOA_SUR_FOURNISSEUR",
            Self::InterpreteeOcr => "INTERPRETEE_OCR",
            Self::Completee => "COMPLETEE",
            Self::ErreurFournisseurSurMoa => "ERREUR_FOURNISSEUR_SUR_MOA",
            Self::ErreurMoeSurMoa => "ERREUR_MOE_SUR_MOA",
            Self::ErreurDestinatairePd => "ERREUR_DESTINATAIRE_PD",
            Self::ErreurDestinataireEa => "ERREUR_DESTINATAIRE_EA",
            Self::ServiceFait => "SERVICE_FAIT",
            Self::NonConforme => "NON_CONFORME",
            Self::AAssocierMoe => "A_ASSOCIER_MOE",
            Self::ErreurDeMoe => "ERREUR_DE_MOE",
            Self::MiseADispositionMoe => "MISE_A_DISPOSITION_MOE",
            Self::PriseEnCompteMoe => "PRISE_EN_COMPTE_MOE",
            Self::AAssocierMoa => "A_ASSOCIER_MOA",
            Self::ErreurDeMoa => "ERREUR_DE_MOA",
            Self::RefuseeMoa => "REFUSEE_MOA",
            Self::AAssocierFournisseur => "A_ASSOCIER_FOURNISSEUR",
            Self::RefuseeFournisseur => "REFUSEE_FOURNISSEUR",
            Self::ACompleter => "A_COMPLETER",
            Self::TransmiseMoa => "TRANSMISE_MOA",
            Self::PriseEnCompteDestinataire => "PRISE_EN_COMPTE_DESTINATAIRE",
            Self::RemplaceeParA22 => "REMPLACEE_PAR_A22",
            Self::DupliqueApresRefus => "DUPLIQUE_APRES_REFUS",
            Self::MiseADispositionMoa => "MISE_A_DISPOSITION_MOA",
            Self::PriseEnCompteMoa => "PRISE_EN_COMPTE_MOA",
            Self::TechniqueInconnu => "TECHNIQUE_INCONNU",
            Self::Other { code } => code,
        }
    }

    /// The status with this code; a code that is not published is kept in [`Status::Other`].
    ///
    /// White space around the code is dropped, nothing else is forgiven.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        let code = code.trim();
        ALL.iter()
            .find(|status| status.code() == code)
            .cloned()
            .unwrap_or_else(|| Self::Other { code: code.to_owned() })
    }

    /// The published status with this French label or English gloss; case, accents and spacing do
    /// not matter. The code written as words is understood too.
    #[must_use]
    pub fn from_label(label: &str) -> Option<Self> {
        let wanted = fold(label);
        ALL.iter()
            .find(|status| status.text().is_some_and(|text| fold(text.fr) == wanted || fold(text.en) == wanted))
            .or_else(|| ALL.iter().find(|status| fold(status.code()) == wanted))
            .cloned()
    }

    /// Whether the code is not among the published ones.
    #[must_use]
    pub const fn is_unknown(&self) -> bool {
        matches!(self, Self::Other { .. })
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

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl From<&str> for Status {
    fn from(code: &str) -> Self {
        Self::from_code(code)
    }
}

impl Serialize for Status {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Status {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|code| Self::from_code(&code))
    }
}

#[cfg(test)]
mod tests;
