//! What each status of an ordinary invoice answers, one row per status.

use super::super::SupplierAction::{
    AcknowledgeRejection, Complete, ContactRecipient, ContactSupport, CorrectValidator, Delete, DepositAgain, FillIn,
    IssueNewInvoice, Recycle, Submit, Wait,
};
use super::super::{Actor, Stage, SupplierAction};
use crate::text::Text;

/// What is known of one status.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) code: &'static str,
    pub(super) label: Text,
    pub(super) meaning: Text,
    pub(super) stage: Option<Stage>,
    pub(super) recipient: bool,
    pub(super) terminal: bool,
    pub(super) next: Actor,
    pub(super) actions: &'static [SupplierAction],
}

impl Row {
    pub(super) const fn new(code: &'static str, fr: &'static str, en: &'static str) -> Self {
        Self {
            code,
            label: Text::new(fr, en),
            meaning: Text::new("", ""),
            stage: None,
            recipient: false,
            terminal: false,
            next: Actor::Portal,
            actions: &[Wait],
        }
    }

    pub(super) const fn means(self, fr: &'static str, en: &'static str) -> Self {
        Self { meaning: Text::new(fr, en), ..self }
    }

    pub(super) const fn at(self, stage: Stage) -> Self {
        Self { stage: Some(stage), ..self }
    }

    pub(super) const fn seen_by_recipient(self) -> Self {
        Self { recipient: true, ..self }
    }

    pub(super) const fn terminal(self) -> Self {
        Self { terminal: true, ..self }
    }

    pub(super) const fn next(self, next: Actor, actions: &'static [SupplierAction]) -> Self {
        Self { next, actions, ..self }
    }
}

pub(super) const UNKNOWN: Text = Text::new(
    "Ce statut n'est pas dans la liste publiée par le portail ; il est conservé tel quel.",
    "This status is not in the list that the portal publishes; it is kept as it came.",
);

pub(super) static ROWS: [Row; 31] = [
    Row::new("BROUILLON", "Brouillon", "Draft")
        .means(
            "La facture est saisie mais n'est pas envoyée : personne d'autre ne la voit.",
            "The invoice is entered but not sent: nobody else sees it.",
        )
        .next(Actor::Supplier, &[Submit, Delete]),
    Row::new("INTERPRETEE_OCR", "Interprétée OCR", "Read from the PDF")
        .means(
            "Le portail a lu le PDF ; les données sont à vérifier avant l'envoi.",
            "The portal has read the PDF; check the data before sending.",
        )
        .next(Actor::Supplier, &[Submit, FillIn, Delete]),
    Row::new("A_COMPLETER", "À compléter", "To be filled in")
        .means(
            "Il manque des données obligatoires : la facture ne peut pas encore être envoyée.",
            "Mandatory data is missing: the invoice cannot be sent yet.",
        )
        .next(Actor::Supplier, &[FillIn, Delete]),
    Row::new("A_VALIDER_1", "À valider 1", "Awaiting validator 1")
        .means(
            "Le premier valideur (titulaire ou mandataire) a quinze jours pour accepter la facture.",
            "The first validator (main contractor or representative) has fifteen days to approve the invoice.",
        )
        .at(Stage::Deposee)
        .next(Actor::Validator, &[Wait]),
    Row::new("VALIDEE_1", "Validée 1", "Approved by validator 1")
        .means(
            "Le premier valideur a accepté la facture ; le portail poursuit.",
            "The first validator has approved the invoice; the portal carries on.",
        )
        .at(Stage::Deposee),
    Row::new("REFUSEE_1", "Refusée 1", "Refused by validator 1")
        .means(
            "Le premier valideur a refusé la facture : elle n'ira pas jusqu'au destinataire.",
            "The first validator has refused the invoice: it will not reach the recipient.",
        )
        .at(Stage::Rejetee)
        .terminal()
        .next(Actor::Supplier, &[IssueNewInvoice]),
    Row::new(
        "ABSENCE_VALIDATION_1_HORS_DELAI",
        "Absence de validation 1 hors délai",
        "No answer from validator 1 in time",
    )
    .means(
        "Le premier valideur n'a pas répondu dans le délai : la facture est réputée acceptée et poursuit sa route.",
        "The first validator did not answer in time: the invoice counts as approved and moves on.",
    )
    .at(Stage::Deposee),
    Row::new("A_VALIDER_2", "À valider 2", "Awaiting validator 2")
        .means(
            "Le second valideur a quinze jours pour accepter la facture.",
            "The second validator has fifteen days to approve the invoice.",
        )
        .at(Stage::Deposee)
        .next(Actor::Validator, &[Wait]),
    Row::new("VALIDEE_2", "Validée 2", "Approved by validator 2")
        .means(
            "Le second valideur a accepté la facture ; le portail poursuit.",
            "The second validator has approved the invoice; the portal carries on.",
        )
        .at(Stage::Deposee),
    Row::new("REFUSEE_2", "Refusée 2", "Refused by validator 2")
        .means(
            "Le second valideur a refusé la facture : elle n'ira pas jusqu'au destinataire.",
            "The second validator has refused the invoice: it will not reach the recipient.",
        )
        .at(Stage::Rejetee)
        .terminal()
        .next(Actor::Supplier, &[IssueNewInvoice]),
    Row::new(
        "ABSENCE_VALIDATION_2_HORS_DELAI",
        "Absence de validation 2 hors délai",
        "No answer from validator 2 in time",
    )
    .means(
        "Le second valideur n'a pas répondu dans le délai : la facture est réputée acceptée et poursuit sa route.",
        "The second validator did not answer in time: the invoice counts as approved and moves on.",
    )
    .at(Stage::Deposee),
    Row::new(
        "ERREUR_FOURNISSEUR_SUR_VALIDEUR",
        "Erreur du fournisseur sur le valideur",
        "Wrong validator named by the supplier",
    )
    .means(
        "La personne désignée comme valideur n'est pas la bonne : le fournisseur doit en indiquer une autre.",
        "The party named as validator is not the right one: the supplier has to name another.",
    )
    .at(Stage::Deposee)
    .next(Actor::Supplier, &[CorrectValidator, Delete]),
    Row::new(
        "ERREUR_COTRAITANT_SUR_VALIDEUR",
        "Erreur du cotraitant sur le valideur",
        "Wrong validator named by the joint contractor",
    )
    .means(
        "Le cotraitant a désigné un mauvais second valideur et doit en indiquer un autre.",
        "The joint contractor named a wrong second validator and has to name another.",
    )
    .at(Stage::Deposee)
    .next(Actor::JointContractor, &[Wait, CorrectValidator]),
    Row::new("DEPOSEE", "Déposée", "Deposited")
        .means(
            "Le portail a enregistré le dépôt ; cette date fait foi.",
            "The portal has recorded the deposit; its date is the legal one.",
        )
        .at(Stage::Deposee),
    Row::new("EN_COURS_ACHEMINEMENT", "En cours d'acheminement vers le destinataire", "On its way to the recipient")
        .means(
            "Le portail transmet la facture au système du destinataire.",
            "The portal is passing the invoice to the recipient's system.",
        )
        .at(Stage::EnCoursAcheminement),
    Row::new("EN_COURS_TRAITEMENT_PIVOT_S", "En cours de traitement (pivot sortant)", "Outgoing file being made")
        .means(
            "Étape technique : le portail prépare le fichier destiné au destinataire.",
            "Technical step: the portal is making the file for the recipient.",
        )
        .at(Stage::EnCoursAcheminement),
    Row::new("MISE_A_DISPOSITION", "Mise à disposition du destinataire", "Made available to the recipient")
        .means(
            "Le destinataire a la facture ; le délai de paiement part de cette mise à disposition, ou du service \
             fait s'il est postérieur.",
            "The recipient has the invoice; the payment period runs from that moment, or from the certified \
             delivery if later.",
        )
        .at(Stage::MiseADisposition)
        .seen_by_recipient()
        .next(Actor::Recipient, &[Wait]),
    Row::new("A_RECYCLER", "À recycler", "To be recycled")
        .means(
            "La facture est arrivée au mauvais endroit : SIRET, service ou engagement à corriger, sans changer son \
             numéro.",
            "The invoice went to the wrong place: correct the SIRET, service or engagement, keeping its number.",
        )
        .at(Stage::Rejetee)
        .next(Actor::Supplier, &[Recycle, Delete]),
    Row::new("SUSPENDUE", "Suspendue", "Suspended")
        .means(
            "Il manque une pièce justificative : le délai de paiement est suspendu jusqu'à la réponse du fournisseur.",
            "A supporting document is missing: the payment period is suspended until the supplier answers.",
        )
        .at(Stage::MiseADisposition)
        .seen_by_recipient()
        .next(Actor::Supplier, &[Complete, ContactRecipient]),
    Row::new("COMPLETEE", "Complétée", "Completed")
        .means(
            "Le fournisseur a répondu à la suspension ; le destinataire reprend le traitement.",
            "The supplier has answered the suspension; the recipient resumes processing.",
        )
        .at(Stage::MiseADisposition)
        .seen_by_recipient()
        .next(Actor::Recipient, &[Wait]),
    Row::new("REJETEE", "Rejetée", "Rejected")
        .means(
            "Le destinataire a refusé la facture ; elle est close, et son numéro ne peut pas resservir.",
            "The recipient has refused the invoice; it is closed, and its number cannot be used again.",
        )
        .at(Stage::Rejetee)
        .seen_by_recipient()
        .terminal()
        .next(Actor::Supplier, &[AcknowledgeRejection, IssueNewInvoice, ContactRecipient]),
    Row::new("SERVICE_FAIT", "Service fait", "Delivery certified")
        .means(
            "Le destinataire atteste la livraison ou la prestation.",
            "The recipient certifies the delivery or the service.",
        )
        .at(Stage::MiseADisposition)
        .seen_by_recipient()
        .next(Actor::Recipient, &[Wait]),
    Row::new("MANDATEE", "Mandatée", "Payment order issued")
        .means(
            "L'ordonnateur a émis le mandat. Certains destinataires ne remontent rien après ce statut.",
            "The authorising officer has issued the payment order. Some recipients report nothing after this.",
        )
        .at(Stage::MiseADisposition)
        .seen_by_recipient()
        .next(Actor::Accountant, &[Wait]),
    Row::new("MISE_A_DISPOSITION_COMPTABLE", "Mise à disposition du comptable", "With the public accountant")
        .means(
            "Le comptable public a la facture et la contrôle.",
            "The public accountant has the invoice and is checking it.",
        )
        .at(Stage::MiseADisposition)
        .seen_by_recipient()
        .next(Actor::Accountant, &[Wait]),
    Row::new("COMPTABILISEE", "Comptabilisée", "Booked")
        .means(
            "Le comptable public a enregistré la facture. Certains destinataires ne remontent pas le paiement.",
            "The public accountant has booked the invoice. Some recipients do not report the payment.",
        )
        .at(Stage::Comptabilisee)
        .seen_by_recipient()
        .next(Actor::Accountant, &[Wait]),
    Row::new("MISE_EN_PAIEMENT", "Mise en paiement", "Payment ordered")
        .means(
            "L'ordre de virement est donné : le paiement arrive sous quelques jours.",
            "The transfer has been ordered: the payment arrives within a few days.",
        )
        .at(Stage::MiseEnPaiement)
        .seen_by_recipient()
        .terminal()
        .next(Actor::Nobody, &[]),
    Row::new("ABANDONNEE", "Abandonnée", "Given up")
        .means("Le traitement de la facture est abandonné.", "The invoice has been given up.")
        .terminal()
        .next(Actor::Nobody, &[]),
    Row::new("SUPPRIMEE", "Supprimée", "Deleted")
        .means(
            "La facture a été supprimée, à l'état de brouillon ou au lieu d'être recyclée.",
            "The invoice was deleted, as a draft or instead of being recycled.",
        )
        .terminal()
        .next(Actor::Nobody, &[]),
    Row::new("NON_CONFORME", "Non conforme", "Not compliant")
        .means(
            "La facture n'a pas passé les contrôles d'intégration ; elle n'a pas été transmise.",
            "The invoice failed the checks at integration; it was not passed on.",
        )
        .at(Stage::Rejetee)
        .terminal()
        .next(Actor::Supplier, &[DepositAgain, ContactSupport]),
    Row::new("DUPLIQUE_APRES_REFUS", "Dupliquée après refus", "Copied after a refusal")
        .means(
            "Une copie de la facture refusée a été créée pour être corrigée et renvoyée.",
            "A copy of the refused invoice was made, to be corrected and sent again.",
        )
        .terminal()
        .next(Actor::Nobody, &[]),
    Row::new("TECHNIQUE_INCONNU", "Statut technique inconnu", "Unknown technical status")
        .means(
            "Le portail ne sait pas dire où en est la facture ; il faut redemander plus tard.",
            "The portal cannot say where the invoice stands; ask again later.",
        )
        .seen_by_recipient()
        .next(Actor::Portal, &[Wait, ContactSupport]),
];
