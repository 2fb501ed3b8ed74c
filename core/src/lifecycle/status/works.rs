//! What each status of the works circuit (« factures de travaux ») answers, one row per status.
//!
//! MOE is the project manager (maîtrise d'œuvre), MOA the project owner (maîtrise d'ouvrage). The
//! portal publishes the codes of this circuit but not its moves, so [`super::super::Verdict`] is
//! `Unknown` between them.

use super::super::SupplierAction::{
    Associate, ContactRecipient, ContactSupport, DepositAgain, IssueNewInvoice, Recycle, Wait,
};
use super::super::{Actor, Stage};
use super::table::Row;

pub(in super::super) static ROWS: [Row; 25] = [
    Row::new("A_VALIDER_MOE", "À valider par la MOE", "Awaiting the project manager's approval")
        .means(
            "La maîtrise d'œuvre doit contrôler et valider le document.",
            "The project manager has to check and approve the document.",
        )
        .next(Actor::ProjectManager, &[Wait]),
    Row::new("MISE_A_DISPOSITION_MOE", "Mise à disposition de la MOE", "Made available to the project manager")
        .means("La maîtrise d'œuvre a reçu le document.", "The project manager has received the document.")
        .next(Actor::ProjectManager, &[Wait]),
    Row::new("PRISE_EN_COMPTE_MOE", "Prise en compte par la MOE", "Taken up by the project manager")
        .means("La maîtrise d'œuvre traite le document.", "The project manager is processing the document.")
        .next(Actor::ProjectManager, &[Wait]),
    Row::new("A_ASSOCIER_MOE", "À associer par la MOE", "To be joined to the file by the project manager")
        .means(
            "La maîtrise d'œuvre doit rattacher le document à la pièce suivante du dossier.",
            "The project manager has to join the document to the next one of the file.",
        )
        .next(Actor::ProjectManager, &[Wait]),
    Row::new("REFUSEE_MOE", "Refusée par la MOE", "Refused by the project manager")
        .means(
            "La maîtrise d'œuvre a refusé le document : le circuit s'arrête là.",
            "The project manager has refused the document: its course stops there.",
        )
        .at(Stage::Rejetee)
        .terminal()
        .next(Actor::Supplier, &[IssueNewInvoice, ContactRecipient]),
    Row::new("ERREUR_DE_MOE", "Erreur de MOE", "Wrong project manager")
        .means(
            "Le document a été adressé à une maîtrise d'œuvre qui n'est pas celle du marché.",
            "The document was sent to a project manager who is not the one of the contract.",
        )
        .next(Actor::Supplier, &[DepositAgain, ContactRecipient]),
    Row::new(
        "ERREUR_FOURNISSEUR_SUR_MOE",
        "Erreur du fournisseur sur la MOE",
        "Wrong project manager named by the supplier",
    )
    .means(
        "Le fournisseur a désigné une mauvaise maîtrise d'œuvre et doit corriger.",
        "The supplier named the wrong project manager and has to correct it.",
    )
    .next(Actor::Supplier, &[DepositAgain, ContactRecipient]),
    Row::new(
        "ERREUR_MOE_SUR_FOURNISSEUR",
        "Erreur de la MOE sur le fournisseur",
        "Wrong supplier named by the project manager",
    )
    .means(
        "La maîtrise d'œuvre a désigné un mauvais fournisseur et doit corriger.",
        "The project manager named the wrong supplier and has to correct it.",
    )
    .next(Actor::ProjectManager, &[Wait, ContactRecipient]),
    Row::new("ERREUR_MOE_SUR_MOA", "Erreur de la MOE sur la MOA", "Wrong project owner named by the project manager")
        .means(
            "La maîtrise d'œuvre a désigné une mauvaise maîtrise d'ouvrage et doit corriger.",
            "The project manager named the wrong project owner and has to correct it.",
        )
        .next(Actor::ProjectManager, &[Wait, ContactRecipient]),
    Row::new("TRANSMISE_MOA", "Transmise à la MOA", "Passed to the project owner")
        .means("Le document est parti vers la maîtrise d'ouvrage.", "The document is on its way to the project owner.")
        .next(Actor::ProjectOwner, &[Wait]),
    Row::new("MISE_A_DISPOSITION_MOA", "Mise à disposition de la MOA", "Made available to the project owner")
        .means("La maîtrise d'ouvrage a reçu le document.", "The project owner has received the document.")
        .next(Actor::ProjectOwner, &[Wait]),
    Row::new("PRISE_EN_COMPTE_MOA", "Prise en compte par la MOA", "Taken up by the project owner")
        .means("La maîtrise d'ouvrage traite le document.", "The project owner is processing the document.")
        .next(Actor::ProjectOwner, &[Wait]),
    Row::new("A_ASSOCIER_MOA", "À associer par la MOA", "To be joined to the file by the project owner")
        .means(
            "La maîtrise d'ouvrage doit rattacher le document à la pièce suivante du dossier.",
            "The project owner has to join the document to the next one of the file.",
        )
        .next(Actor::ProjectOwner, &[Wait]),
    Row::new("REFUSEE_MOA", "Refusée par la MOA", "Refused by the project owner")
        .means(
            "La maîtrise d'ouvrage a refusé le document : le circuit s'arrête là.",
            "The project owner has refused the document: its course stops there.",
        )
        .at(Stage::Rejetee)
        .terminal()
        .next(Actor::Supplier, &[IssueNewInvoice, ContactRecipient]),
    Row::new("ERREUR_DE_MOA", "Erreur de MOA", "Wrong project owner")
        .means(
            "Le document a été adressé à une maîtrise d'ouvrage qui n'est pas celle du marché.",
            "The document was sent to a project owner who is not the one of the contract.",
        )
        .next(Actor::Supplier, &[DepositAgain, ContactRecipient]),
    Row::new(
        "ERREUR_FOURNISSEUR_SUR_MOA",
        "Erreur du fournisseur sur la MOA",
        "Wrong project owner named by the supplier",
    )
    .means(
        "Le fournisseur a désigné une mauvaise maîtrise d'ouvrage et doit corriger.",
        "The supplier named the wrong project owner and has to correct it.",
    )
    .next(Actor::Supplier, &[DepositAgain, ContactRecipient]),
    Row::new(
        "ERREUR_MOA_SUR_FOURNISSEUR",
        "Erreur de la MOA sur le fournisseur",
        "Wrong supplier named by the project owner",
    )
    .means(
        "La maîtrise d'ouvrage a désigné un mauvais fournisseur et doit corriger.",
        "The project owner named the wrong supplier and has to correct it.",
    )
    .next(Actor::ProjectOwner, &[Wait, ContactRecipient]),
    Row::new("A_ASSOCIER_FOURNISSEUR", "À associer par le fournisseur", "To be joined to the file by the supplier")
        .means(
            "Le fournisseur doit rattacher le document à la pièce suivante du dossier de travaux.",
            "The supplier has to join the document to the next one of the works file.",
        )
        .seen_by_recipient()
        .next(Actor::Supplier, &[Associate]),
    Row::new("REFUSEE_FOURNISSEUR", "Refusée par le fournisseur", "Refused by the supplier")
        .means(
            "Le fournisseur a refusé le document de travaux qui lui était présenté.",
            "The supplier has refused the works document presented to him.",
        )
        .at(Stage::Rejetee)
        .seen_by_recipient()
        .terminal()
        .next(Actor::Nobody, &[ContactRecipient]),
    Row::new("ERREUR_DESTINATAIRE_PD", "Erreur de destinataire (PD)", "Wrong recipient (draft statement of account)")
        .means(
            "Le projet de décompte a été adressé au mauvais destinataire.",
            "The draft statement of account was sent to the wrong recipient.",
        )
        .next(Actor::Supplier, &[DepositAgain, ContactSupport]),
    Row::new("ERREUR_DESTINATAIRE_EA", "Erreur de destinataire (EA)", "Wrong recipient (interim statement)")
        .means(
            "L'état d'acompte a été adressé au mauvais destinataire.",
            "The interim statement was sent to the wrong recipient.",
        )
        .next(Actor::Supplier, &[DepositAgain, ContactSupport]),
    Row::new("ASSOCIEE", "Associée", "Joined to the next document")
        .means(
            "Le document de travaux est rattaché à la pièce suivante, qui prend le relais.",
            "The works document is joined to the next one, which takes over.",
        )
        .seen_by_recipient()
        .terminal()
        .next(Actor::Nobody, &[]),
    Row::new("REMPLACEE_PAR_A22", "Remplacée par un A22", "Replaced by an A22 document")
        .means(
            "Un projet de décompte général déposé selon la procédure tacite (cadre A22) remplace ce document.",
            "A draft general statement deposited under the tacit procedure (framework A22) replaces this document.",
        )
        .seen_by_recipient()
        .terminal()
        .next(Actor::Nobody, &[]),
    Row::new("PRISE_EN_COMPTE_DESTINATAIRE", "Prise en compte par le destinataire", "Taken up by the recipient")
        .means("Le destinataire a pris le document en charge.", "The recipient has taken charge of the document.")
        .at(Stage::MiseADisposition)
        .seen_by_recipient()
        .next(Actor::Recipient, &[Wait]),
    Row::new(
        "EN_ATTENTE_RECYCLAGE_FOURNISSEUR",
        "En attente de recyclage par le fournisseur",
        "Awaiting recycling by the supplier",
    )
    .means(
        "Le document est arrivé au mauvais endroit et attend que le fournisseur corrige son adressage.",
        "The document went to the wrong place and waits for the supplier to correct its routing.",
    )
    .at(Stage::Rejetee)
    .seen_by_recipient()
    .next(Actor::Supplier, &[Recycle, ContactRecipient]),
];
