//! The refusals that machines decide: files that cannot be accepted, contents that fail a check.
//!
//! Source: external specifications of the 2026 reform, general file, tables of irreceivability and
//! of rejection. The flux is refused before any invoice exists, so the number stays free.

use super::Contact::{PortalSupport, SoftwareEditor};
use super::Group::Technical as Machine;
use super::Retransmission::{NotNeeded, SameNumber};
use super::Source::Technical;
use super::{Reason, code};

const fn file(id: &'static str, fr: &'static str, en: &'static str) -> Reason {
    Reason::new(id, Technical, Machine, fr, en).resend(SameNumber).with(&[]).ask(SoftwareEditor)
}

pub(super) static REASONS: [Reason; 31] = [
    file("flux_trop_volumineux", "Flux trop volumineux", "Flux too large")
        .codes(&[code("IRR_TAILLE", "Contrôle de taille du flux", "Size check of the flux")])
        .means("Le flux dépasse la taille permise.", "The flux is larger than allowed.")
        .remedy(
            "Répartir les factures en plusieurs flux et les déposer à nouveau.",
            "Spread the invoices over several flux and deposit them again.",
        ),
    file("fichier_trop_volumineux", "Fichier trop volumineux", "File too large")
        .codes(&[code("IRR_TAILLE_F", "Contrôle de taille des fichiers", "Size check of the files")])
        .means("Un fichier du flux dépasse la taille permise.", "A file of the flux is larger than allowed.")
        .remedy(
            "Alléger le fichier (pièces jointes plus petites) et déposer à nouveau.",
            "Make the file lighter (smaller attachments) and deposit again.",
        ),
    file("piece_jointe_trop_volumineuse", "Pièce jointe trop volumineuse", "Attachment too large")
        .codes(&[code("IRR_TAILLE_PJ", "Contrôle de taille des pièces jointes", "Size check of the attachments")])
        .means("Une pièce jointe dépasse la taille permise.", "An attachment is larger than allowed.")
        .remedy(
            "Compresser ou découper la pièce jointe et déposer à nouveau.",
            "Compress or split the attachment and deposit again.",
        ),
    file("flux_deja_recu", "Flux déjà reçu", "Flux already received")
        .codes(&[
            code("IRR_UNICITE", "Contrôle d'unicité", "Uniqueness check"),
            code("IRR_UNCITE", "Contrôle d'unicité du flux", "Uniqueness check of the flux"),
        ])
        .resend(NotNeeded)
        .means("Ce flux a déjà été envoyé et reçu.", "This flux was sent and received already.")
        .remedy(
            "Ne rien renvoyer : suivre le premier dépôt. S'il s'agit d'un autre contenu, changer l'identifiant du flux.",
            "Send nothing: follow the first deposit. If the content is another, change the identifier of the flux.",
        ),
    file("flux_vide", "Flux vide", "Empty flux")
        .codes(&[code("IRR_VIDE", "Contrôle de flux non vide", "Check that the flux is not empty")])
        .means("Le flux ne contient rien.", "The flux holds nothing.")
        .remedy("Produire le flux à nouveau et le déposer.", "Make the flux again and deposit it."),
    file("fichier_vide", "Fichier vide", "Empty file")
        .codes(&[code("IRR_VIDE_F", "Contrôle des fichiers non vides", "Check that the files are not empty")])
        .means("Un fichier du flux est vide.", "A file of the flux is empty.")
        .remedy("Produire le fichier à nouveau et déposer.", "Make the file again and deposit."),
    file("piece_jointe_vide", "Pièce jointe vide", "Empty attachment")
        .codes(&[code(
            "IRR_VID_PJ",
            "Contrôle des pièces jointes non vides",
            "Check that the attachments are not empty",
        )])
        .means("Une pièce jointe est vide.", "An attachment is empty.")
        .remedy("Joindre le vrai document et déposer à nouveau.", "Attach the real document and deposit again."),
    file("nom_flux_invalide", "Nom de flux invalide", "Invalid flux name")
        .codes(&[code(
            "IRR_FORM",
            "Contrôle du nom de l'enveloppe du flux",
            "Check of the name of the flux envelope",
        )])
        .means("Le nom du flux ne suit pas les règles de nommage.", "The name of the flux breaks the naming rules.")
        .remedy("Renommer le flux selon les règles et le déposer.", "Rename the flux by the rules and deposit it."),
    file("nom_fichier_invalide", "Nom de fichier invalide", "Invalid file name")
        .codes(&[code("IRR_NOM_F", "Contrôle du nom des fichiers", "Check of the file names")])
        .means("Le nom d'un fichier ne suit pas les règles de nommage.", "The name of a file breaks the naming rules.")
        .remedy("Renommer le fichier et déposer à nouveau.", "Rename the file and deposit again."),
    file("nom_piece_jointe_invalide", "Nom de pièce jointe invalide", "Invalid attachment name")
        .codes(&[code("IRR_NOM_PJ", "Contrôle du nom des pièces jointes", "Check of the attachment names")])
        .means(
            "Le nom d'une pièce jointe est trop long ou contient des caractères interdits.",
            "The name of an attachment is too long or holds forbidden characters.",
        )
        .remedy(
            "Renommer la pièce jointe en lettres et chiffres simples, avec son extension, et déposer à nouveau.",
            "Rename the attachment with plain letters and digits, with its extension, and deposit again.",
        ),
    file("type_flux_invalide", "Type de flux invalide", "Invalid flux type")
        .codes(&[code(
            "IRR_TYPE",
            "Contrôle de type et extension du flux",
            "Check of the type and extension of the flux",
        )])
        .means(
            "Le type ou l'extension du flux n'est pas accepté.",
            "The type or the extension of the flux is not accepted.",
        )
        .remedy(
            "Déposer un fichier XML ou une archive tar.gz, selon la syntaxe annoncée.",
            "Deposit an XML file or a tar.gz archive, as the syntax announced requires.",
        ),
    file("type_fichier_invalide", "Type de fichier invalide", "Invalid file type")
        .codes(&[code(
            "IRR_TYPE_F",
            "Contrôle de type et extension des fichiers",
            "Check of the type and extension of the files",
        )])
        .means(
            "Le type ou l'extension d'un fichier du flux n'est pas accepté.",
            "The type or the extension of a file of the flux is not accepted.",
        )
        .remedy(
            "Vérifier que chaque fichier a le format et l'extension attendus, puis déposer à nouveau.",
            "Check that each file has the format and extension expected, then deposit again.",
        ),
    file("type_piece_jointe_invalide", "Type de pièce jointe invalide", "Invalid attachment type")
        .codes(&[code(
            "IRR_EXT_DOC",
            "Contrôle de type et extension des pièces jointes",
            "Check of the type and extension of the attachments",
        )])
        .means(
            "Le type ou l'extension d'une pièce jointe n'est pas accepté.",
            "The type or the extension of an attachment is not accepted.",
        )
        .remedy(
            "Convertir la pièce jointe en PDF et déposer à nouveau.",
            "Convert the attachment to PDF and deposit again.",
        ),
    file("fichier_dangereux", "Fichier infecté", "Infected file")
        .codes(&[code("IRR_ANTIVIRUS", "Contrôle anti-virus", "Virus check")])
        .means("Le contrôle antivirus a écarté le flux.", "The virus check has set the flux aside.")
        .remedy(
            "Nettoyer les fichiers et les pièces jointes avec un antivirus, puis déposer à nouveau.",
            "Clean the files and the attachments with an antivirus, then deposit again.",
        ),
    file("code_interface_inconnu", "Code interface inconnu", "Unknown interface code")
        .codes(&[code("IRR_CODE_INTER", "Contrôle du code interface", "Check of the interface code")])
        .means("Le code interface du flux n'existe pas.", "The interface code of the flux does not exist.")
        .remedy(
            "Corriger le code interface dans le nom du flux et déposer à nouveau.",
            "Correct the interface code in the name of the flux and deposit again.",
        ),
    file("archive_illisible", "Archive illisible", "Unreadable archive")
        .codes(&[code("IRR_EXTRAC", "Extraction de l'archive", "Extraction of the archive")])
        .means("L'archive déposée n'a pas pu être ouverte.", "The archive deposited could not be opened.")
        .remedy("Refaire l'archive tar.gz et la déposer.", "Make the tar.gz archive again and deposit it."),
    file("raccordement_inconnu", "Raccordement inconnu", "Unknown connection")
        .codes(&[code("IRR_CODE_APP", "Contrôle du code application", "Check of the application code")])
        .ask(PortalSupport)
        .means(
            "Aucun raccordement n'existe pour le code application du flux.",
            "No connection exists for the application code of the flux.",
        )
        .remedy(
            "Vérifier le code application de la fiche de raccordement, au besoin avec l'assistance, puis déposer à \
             nouveau.",
            "Check the application code of the connection sheet, with the support if need be, then deposit again.",
        ),
    file("syntaxe_incorrecte", "Syntaxe incorrecte", "Wrong syntax")
        .codes(&[code("IRR_SYNTAX", "Contrôle syntaxique des fichiers", "Syntax check of the files")])
        .means(
            "Un fichier n'est pas conforme au schéma de son format (XML mal formé, élément absent ou mal placé).",
            "A file does not follow the schema of its format (broken XML, element missing or misplaced).",
        )
        .remedy(
            "Valider le fichier avant l'envoi, corriger l'élément cité et déposer à nouveau.",
            "Validate the file before sending, correct the element named and deposit again.",
        ),
    file("rejet_semantique", "Rejet pour erreur sémantique", "Rejected for a semantic error")
        .codes(&[code("REJ_SEMAN", "Contrôle du format sémantique", "Check of the semantic format")])
        .means(
            "Une donnée de la facture enfreint une règle du format (valeur, longueur ou liste de codes).",
            "A value of the invoice breaks a rule of the format (value, length or code list).",
        )
        .remedy(
            "Valider la facture, corriger la donnée citée et déposer à nouveau.",
            "Validate the invoice, correct the value named and deposit again.",
        ),
    file("rejet_unicite", "Rejet sur contrôle d'unicité", "Rejected as not unique")
        .codes(&[code("REJ_UNI", "Données déjà transmises", "Data already sent")])
        .resend(NotNeeded)
        .means(
            "Une facture de même numéro, du même vendeur et de la même année a déjà été transmise.",
            "An invoice with the same number, seller and year was sent already.",
        )
        .remedy(
            "Suivre la première facture. S'il s'agit d'une autre vente, lui donner un autre numéro.",
            "Follow the first invoice. If it is another sale, give it another number.",
        ),
    file("rejet_coherence", "Rejet sur contrôle de cohérence", "Rejected for inconsistent data")
        .codes(&[code("REJ_COH", "Contrôle de cohérence de données", "Consistency check of the data")])
        .means(
            "Des données de la facture se contredisent ou ne correspondent pas aux référentiels.",
            "Values of the invoice contradict one another or the reference data.",
        )
        .remedy(
            "Corriger les données citées et déposer à nouveau.",
            "Correct the values named and deposit again.",
        ),
    file("rejet_periode", "Rejet sur la période", "Rejected for its period")
        .codes(&[code("REJ_PER", "Contrôle de la période déclarée", "Check of the period declared")])
        .means("La période déclarée n'est pas recevable.", "The period declared is not acceptable.")
        .remedy("Corriger la période et transmettre à nouveau.", "Correct the period and send again."),
    file("rejet_regle_gestion", "Rejet sur règle de gestion", "Rejected by a business rule")
        .codes(&[code("REJ_RG", "Contrôle des règles de gestion", "Check of the business rules")])
        .means("Une règle de gestion n'est pas respectée.", "A business rule is broken.")
        .remedy(
            "Lire la règle citée, corriger et transmettre à nouveau.",
            "Read the rule named, correct and send again.",
        ),
    file("rejet_encaissement", "Rejet sur l'encaissement", "Rejected for the payment declared")
        .codes(&[code(
            "REJ_ENCAISSEMENT",
            "Contrôle des encaissements par taux de TVA",
            "Check of the payments by VAT rate",
        )])
        .means(
            "L'encaissement déclaré ne suit pas la répartition par taux de TVA de la facture.",
            "The payment declared does not follow the breakdown of the invoice by VAT rate.",
        )
        .remedy(
            "Répartir l'encaissement entre les taux de TVA de la facture et transmettre à nouveau.",
            "Spread the payment over the VAT rates of the invoice and send again.",
        ),
    file("rejet_statut_incoherent", "Rejet pour statut incohérent", "Rejected for an inconsistent status")
        .codes(&[code("REJ_INC", "Contrôle de cohérence des statuts", "Consistency check of the statuses")])
        .means(
            "Le statut transmis ne peut pas suivre le précédent.",
            "The status sent cannot follow the one before.",
        )
        .remedy(
            "Relire l'historique de la facture et transmettre le bon statut.",
            "Read the history of the invoice and send the right status.",
        ),
    file("rejet_statut_inexistant", "Rejet pour statut non autorisé", "Rejected for a status not allowed")
        .codes(&[code("REJ_INEX", "Contrôle des statuts autorisés", "Check of the statuses allowed")])
        .means("Le statut transmis n'est pas de ceux qui sont admis.", "The status sent is not an allowed one.")
        .remedy("Transmettre un statut de la liste.", "Send a status of the list."),
    file("rejet_habilitation", "Rejet pour défaut de droits", "Rejected for lack of rights")
        .codes(&[code("REJ_HAB", "Contrôle des droits et habilitations", "Check of the rights")])
        .ask(PortalSupport)
        .means(
            "L'émetteur n'a pas le droit d'agir sur cet objet.",
            "The sender has no right to act on this object.",
        )
        .remedy(
            "Vérifier le compte et le mandat de l'émetteur, au besoin avec l'assistance, puis transmettre à nouveau.",
            "Check the account and the mandate of the sender, with the support if need be, then send again.",
        ),
    file("rejet_adressage", "Rejet sur contrôle d'adressage", "Rejected for its addressing")
        .codes(&[code("REJ_ADR", "Contrôle d'adressage", "Check of the addressing")])
        .means(
            "L'adresse électronique du destinataire n'est pas dans l'annuaire.",
            "The electronic address of the recipient is not in the directory.",
        )
        .remedy(
            "Reprendre l'adresse dans l'annuaire et déposer à nouveau.",
            "Take the address from the directory and deposit again.",
        ),
    file("rejet_contenu_public", "Rejet sur contrôles du secteur public", "Rejected by the public-sector checks")
        .codes(&[code("REJ_CONT_B2G", "Contrôles métier B2G", "Public-sector business checks")])
        .means(
            "Une donnée exigée par le destinataire public manque ou est fausse : code service, numéro d'engagement, \
             SIRET.",
            "Something that the public recipient requires is missing or wrong: service code, engagement number, SIRET.",
        )
        .remedy(
            "Vérifier le code service et le numéro d'engagement sur le bon de commande, corriger et déposer à nouveau.",
            "Check the service code and the engagement number on the purchase order, correct and deposit again.",
        ),
    file("rejet_reference_piece_jointe", "Rejet sur référence de pièce jointe", "Rejected for an attachment reference")
        .codes(&[code("REJ_REF_PJ", "Contrôle des références de pièce jointe", "Check of the attachment references")])
        .means(
            "La facture cite une pièce jointe qui n'est pas dans le dépôt.",
            "The invoice refers to an attachment that is not in the deposit.",
        )
        .remedy(
            "Ajouter la pièce citée, ou retirer sa référence, et déposer à nouveau.",
            "Add the attachment named, or drop its reference, and deposit again.",
        ),
    file("rejet_association_piece_jointe", "Rejet sur association de pièce jointe", "Rejected for a stray attachment")
        .codes(&[code(
            "REJ_ASS_PJ",
            "Contrôle d'association des pièces jointes",
            "Check that attachments belong to an invoice",
        )])
        .means(
            "Une pièce jointe n'a pas pu être rattachée à une facture.",
            "An attachment could not be tied to an invoice.",
        )
        .remedy(
            "Citer la pièce jointe dans la facture à laquelle elle appartient et déposer à nouveau.",
            "Name the attachment in the invoice that it belongs to and deposit again.",
        ),
];
