//! The official reasons that are not in the supplier kit.
//!
//! Source: external specifications of the 2026 reform, annex 7, table of refusal reasons; AFNOR XP
//! Z12-012 for `NON_TRANSMISE`. Codes that say what a reason of the kit says are in [`super::kit`].

use super::Contact::{Buyer, MainContractor, Nobody, ReceivingService, SoftwareEditor};
use super::Group::{Other, PurchasingAccounting, Technical};
use super::Retransmission::{AfterCompletion, AskFirst, NotNeeded, SameNumber};
use super::Source::Annex7;
use super::{Reason, code};

pub(super) static REASONS: [Reason; 23] = [
    Reason::new("mauvais_valideur", Annex7, Technical, "Mauvais valideur", "Wrong validator")
        .codes(&[code("ERR_VALIDEUR", "Mauvais valideur", "Wrong validator")])
        .resend(SameNumber)
        .with(&["ERREUR_FOURNISSEUR_SUR_VALIDEUR", "ERREUR_COTRAITANT_SUR_VALIDEUR"])
        .ask(MainContractor)
        .means(
            "L'entreprise désignée pour valider la facture du sous-traitant ou du cotraitant n'est pas la bonne.",
            "The company named to validate the subcontractor's or joint contractor's invoice is not the right one.",
        )
        .remedy(
            "Demander au titulaire du marché qui doit valider, puis corriger le valideur sur la même facture \
             (opération corriger/valideur/facture).",
            "Ask the main contractor who has to validate, then correct the validator on the same invoice (operation \
             corriger/valideur/facture).",
        )
        .keywords(&["erreur de valideur", "wrong validator"]),
    Reason::new(
        "autre_motif_valideur",
        Annex7,
        Other,
        "Autre motif que « Erreur de valideur »",
        "Other reason than a wrong validator",
    )
    .codes(&[code(
        "AUT_MOTIF_ERR_VALIDEUR",
        "Autre motif que « Erreur de valideur »",
        "Other reason than a wrong validator",
    )])
    .with(&["REFUSEE_1", "REFUSEE_2"])
    .ask(MainContractor)
    .means(
        "Le valideur est le bon, mais il refuse la facture pour une raison donnée dans son commentaire.",
        "The validator is the right one, but he refuses the invoice for a reason given in his comment.",
    )
    .remedy(
        "Lire le commentaire, s'entendre avec le titulaire du marché, puis émettre une nouvelle facture, sous un \
         nouveau numéro.",
        "Read the comment, settle the matter with the main contractor, then issue a new invoice, under a new number.",
    ),
    Reason::new("erreur_routage", Annex7, Technical, "Erreur de routage", "Routing error")
        .codes(&[code("ROUTAGE_ERR", "Erreur de routage", "Routing error")])
        .resend(SameNumber)
        .with(&[])
        .ask(SoftwareEditor)
        .means(
            "L'annuaire a changé, ou la plateforme d'envoi s'est trompée : la facture n'est pas arrivée.",
            "The directory has changed, or the sending platform made a mistake: the invoice did not arrive.",
        )
        .remedy(
            "Mettre à jour l'adressage d'après l'annuaire, puis renvoyer la même facture sans rien y changer d'autre.",
            "Update the routing from the directory, then send the same invoice again without any other change.",
        ),
    Reason::new(
        "code_routage_errone",
        Annex7,
        Technical,
        "Code de routage absent ou erroné",
        "Routing code missing or wrong",
    )
    .codes(&[code("CODE_ROUTAGE_ERR", "Code de routage absent ou erroné", "Routing code missing or wrong")])
    .resend(SameNumber)
    .with(&["A_RECYCLER", "SUSPENDUE", "REJETEE"])
    .ask(Buyer)
    .means(
        "Le code de routage (le code service, pour une entité publique) manque ou n'existe pas.",
        "The routing code (the service code, for a public entity) is missing or does not exist.",
    )
    .remedy(
        "Demander le code service à l'acheteur. Si la facture est « À recycler », la recycler avec ce code ; si elle \
         n'est pas entrée sur le portail, la corriger et la déposer à nouveau sous le même numéro ; si elle est \
         « Rejetée », en émettre une nouvelle.",
        "Ask the buyer for the service code. If the invoice is « À recycler », recycle it with that code; if it did \
         not enter the portal, correct it and deposit it again under the same number; if it is « Rejetée », issue a \
         new one.",
    ),
    Reason::new(
        "adresse_electronique_erronee",
        Annex7,
        Technical,
        "Adresse de facturation électronique erronée",
        "Wrong electronic billing address",
    )
    .codes(&[code("ADR_ERR", "Adresse de facturation électronique erronée", "Wrong electronic billing address")])
    .resend(SameNumber)
    .with(&[])
    .ask(Buyer)
    .means(
        "L'adresse électronique du destinataire (BT-49) ou la vôtre (BT-34) manque ou est fausse.",
        "The electronic address of the recipient (BT-49) or yours (BT-34) is missing or wrong.",
    )
    .remedy(
        "Reprendre l'adresse dans l'annuaire ou la demander à l'acheteur, corriger la facture et la renvoyer sous le \
         même numéro.",
        "Take the address from the directory or ask the buyer for it, correct the invoice and send it again under \
         the same number.",
    ),
    Reason::new("siret_errone", Annex7, Technical, "SIRET erroné ou absent", "SIRET wrong or missing")
        .codes(&[code("SIRET_ERR", "SIRET erroné ou absent", "SIRET wrong or missing")])
        .resend(SameNumber)
        .with(&["A_RECYCLER", "SUSPENDUE", "REJETEE"])
        .ask(Buyer)
        .means(
            "Le SIRET du destinataire est faux, ou manque alors qu'il est exigé.",
            "The recipient's SIRET is wrong, or missing although it is required.",
        )
        .remedy(
            "Reprendre le SIRET sur le bon de commande. Si la facture est « À recycler », la recycler ; si elle n'est \
             pas entrée sur le portail, la corriger et la déposer à nouveau sous le même numéro ; si elle est \
             « Rejetée », en émettre une nouvelle.",
            "Take the SIRET from the purchase order. If the invoice is « À recycler », recycle it; if it did not \
             enter the portal, correct it and deposit it again under the same number; if it is « Rejetée », issue a \
             new one.",
        )
        .keywords(&["SIRET erroné", "SIRET inconnu", "SIRET incorrect", "mauvais SIRET", "wrong SIRET"]),
    Reason::new("destinataire_inconnu", Annex7, Technical, "Destinataire inconnu", "Unknown recipient")
        .codes(&[code("DEST_INC", "Destinataire inconnu", "Unknown recipient")])
        .resend(SameNumber)
        .with(&[])
        .ask(Buyer)
        .means(
            "Le destinataire n'est pas dans l'annuaire : la facture n'a été remise à personne.",
            "The recipient is not in the directory: the invoice was delivered to nobody.",
        )
        .remedy(
            "Vérifier le SIRET avec l'acheteur, corriger la facture et la déposer à nouveau sous le même numéro.",
            "Check the SIRET with the buyer, correct the invoice and deposit it again under the same number.",
        ),
    Reason::new("destinataire_non_connecte", Annex7, Technical, "Destinataire non connecté", "Recipient not connected")
        .codes(&[code("NON_TRANSMISE", "Destinataire non connecté", "Recipient not connected")])
        .resend(SameNumber)
        .with(&[])
        .ask(Buyer)
        .means(
            "Le destinataire n'a pas d'adresse de réception active : la facture est déposée mais n'est pas transmise.",
            "The recipient has no active address to receive at: the invoice is deposited but not passed on.",
        )
        .remedy(
            "Demander au destinataire par quelle voie lui remettre la facture.",
            "Ask the recipient by which way to deliver the invoice.",
        ),
    Reason::new("emetteur_inconnu", Annex7, Technical, "Émetteur inconnu", "Unknown sender")
        .codes(&[code("EMMET_INC", "Émetteur inconnu", "Unknown sender")])
        .ask(Buyer)
        .means(
            "Le destinataire ne connaît pas votre entreprise et écarte la facture comme indésirable.",
            "The recipient does not know your company and sets the invoice aside as unwanted.",
        )
        .remedy(
            "Se faire connaître de l'acheteur avec le bon de commande, puis émettre une nouvelle facture, sous un \
             nouveau numéro.",
            "Make yourself known to the buyer with the purchase order, then issue a new invoice, under a new number.",
        ),
    Reason::new("transaction_inconnue", Annex7, PurchasingAccounting, "Transaction inconnue", "Unknown transaction")
        .codes(&[code("TRANSAC_INC", "Transaction inconnue", "Unknown transaction")])
        .ask(Buyer)
        .means(
            "La facture ne correspond à aucune livraison ni prestation connue du destinataire.",
            "The invoice matches no delivery or service known to the recipient.",
        )
        .remedy(
            "Envoyer à l'acheteur la preuve de la commande et de la livraison ; s'il l'accepte, émettre une nouvelle \
             facture sous un nouveau numéro.",
            "Send the buyer the proof of the order and of the delivery; if he accepts it, issue a new invoice under a \
             new number.",
        ),
    Reason::new(
        "erreur_calcul",
        Annex7,
        PurchasingAccounting,
        "Erreur de calcul de la facture",
        "Calculation error in the invoice",
    )
    .codes(&[code("CALCUL_ERR", "Erreur de calcul", "Calculation error")])
    .ask(SoftwareEditor)
    .means(
        "Un montant de ligne, un arrondi ou la TVA ne découle pas des autres données de la facture.",
        "A line amount, a rounding or the VAT does not follow from the other data of the invoice.",
    )
    .remedy(
        "Recalculer la facture, corriger l'arrondi ou la ligne en cause, et émettre une nouvelle facture sous un \
         nouveau numéro.",
        "Compute the invoice again, correct the rounding or the line at fault, and issue a new invoice under a new \
         number.",
    )
    .keywords(&["erreur d'arrondi", "total faux", "erreur d'addition"]),
    Reason::new("montant_total_errone", Annex7, PurchasingAccounting, "Montant total erroné", "Wrong total amount")
        .codes(&[code("MONTANTTOTAL_ERR", "Montant total erroné", "Wrong total amount")])
        .ask(Buyer)
        .means(
            "Un des totaux de la facture, par exemple le net à payer, est faux.",
            "One of the totals of the invoice, such as the amount due, is wrong.",
        )
        .remedy(
            "Recalculer les totaux et émettre une nouvelle facture, sous un nouveau numéro.",
            "Compute the totals again and issue a new invoice, under a new number.",
        )
        .keywords(&["net à payer"]),
    Reason::new(
        "mention_legale_manquante",
        Annex7,
        PurchasingAccounting,
        "Mention légale manquante",
        "Legal mention missing",
    )
    .codes(&[code("NON_CONFORME", "Mention légale manquante", "Legal mention missing")])
    .ask(Nobody)
    .means(
        "Une mention que la loi impose sur une facture manque, et aucun contrôle automatique ne l'avait vu.",
        "A mention that the law requires on an invoice is missing, and no automatic check had seen it.",
    )
    .remedy(
        "Ajouter la mention citée dans le commentaire et émettre une nouvelle facture, sous un nouveau numéro.",
        "Add the mention named in the comment and issue a new invoice, under a new number.",
    )
    .keywords(&["mention légale", "mention obligatoire", "mentions obligatoires"]),
    Reason::new(
        "reference_contractuelle_manquante",
        Annex7,
        PurchasingAccounting,
        "Référence contractuelle manquante",
        "Contractual reference missing",
    )
    .codes(&[code(
        "REF_CT_ABSENT",
        "Référence contractuelle nécessaire pour le traitement de la facture manquante",
        "Contractual reference needed to handle the invoice missing",
    )])
    .with(&["REJETEE", "SUSPENDUE"])
    .ask(Buyer)
    .means(
        "Une référence que le contrat exige manque : numéro de contrat (BT-12), de bon de livraison (BT-16), \
         référence de l'acheteur (BT-10), projet (BT-11), objet facturé (BT-18) ou facture antérieure (BG-3).",
        "A reference that the contract requires is missing: contract number (BT-12), delivery note (BT-16), buyer \
         reference (BT-10), project (BT-11), invoiced object (BT-18) or preceding invoice (BG-3).",
    )
    .remedy(
        "Chercher dans le commentaire quelle référence est attendue. Si la facture est « Suspendue », l'indiquer en \
         la complétant ; sinon émettre une nouvelle facture, sous un nouveau numéro, avec cette référence.",
        "Look in the comment for the reference expected. If the invoice is « Suspendue », give it by completing; \
         otherwise issue a new invoice, under a new number, with that reference.",
    ),
    Reason::new("reference_incorrecte", Annex7, PurchasingAccounting, "Référence incorrecte", "Wrong reference")
        .codes(&[code("REF_ERR", "Référence incorrecte", "Wrong reference")])
        .resend(AfterCompletion)
        .with(&["SUSPENDUE"])
        .ask(Buyer)
        .means(
            "Une référence de la facture est fausse ; le commentaire dit laquelle.",
            "A reference of the invoice is wrong; the comment says which.",
        )
        .remedy(
            "Donner la bonne référence en complétant la facture suspendue (opération completer). Si elle est \
             rejetée, émettre une nouvelle facture sous un nouveau numéro.",
            "Give the right reference by completing the suspended invoice (operation completer). If it is rejected, \
             issue a new invoice under a new number.",
        ),
    Reason::new(
        "prix_unitaire_incorrect",
        Annex7,
        PurchasingAccounting,
        "Prix unitaires incorrects",
        "Wrong unit prices",
    )
    .codes(&[code("PU_ERR", "Prix unitaires incorrects", "Wrong unit prices")])
    .ask(Buyer)
    .means("Un prix unitaire n'est pas celui de la commande.", "A unit price is not that of the order.")
    .remedy(
        "Reprendre les prix de la commande et émettre une nouvelle facture, sous un nouveau numéro.",
        "Take the prices of the order and issue a new invoice, under a new number.",
    )
    .keywords(&["prix unitaire", "unit price"]),
    Reason::new("remise_erronee", Annex7, PurchasingAccounting, "Remise erronée", "Wrong discount")
        .codes(&[code("REM_ERR", "Remise erronée", "Wrong discount")])
        .ask(Buyer)
        .means(
            "Une remise manque ou n'est pas celle qui est convenue.",
            "A discount is missing or is not the one agreed.",
        )
        .remedy(
            "Appliquer la remise convenue et émettre une nouvelle facture, sous un nouveau numéro.",
            "Apply the discount agreed and issue a new invoice, under a new number.",
        )
        .keywords(&["remise", "rabais", "discount"]),
    Reason::new(
        "quantite_incorrecte",
        Annex7,
        PurchasingAccounting,
        "Quantité facturée incorrecte",
        "Wrong quantity invoiced",
    )
    .codes(&[code("QTE_ERR", "Quantité facturée incorrecte", "Wrong quantity invoiced")])
    .ask(Buyer)
    .means(
        "Une quantité facturée n'est pas celle qui a été commandée ou livrée.",
        "A quantity invoiced is not the one ordered or delivered.",
    )
    .remedy(
        "Reprendre les quantités livrées et émettre une nouvelle facture, sous un nouveau numéro.",
        "Take the quantities delivered and issue a new invoice, under a new number.",
    )
    .keywords(&["quantité erronée", "quantité incorrecte", "erreur de quantité", "wrong quantity"]),
    Reason::new("article_incorrect", Annex7, PurchasingAccounting, "Article facturé incorrect", "Wrong item invoiced")
        .codes(&[code("ART_ERR", "Article facturé incorrect", "Wrong item invoiced")])
        .ask(Buyer)
        .means("Un article facturé n'est pas celui qui a été commandé.", "An item invoiced is not the one ordered.")
        .remedy(
            "Corriger l'article et émettre une nouvelle facture, sous un nouveau numéro.",
            "Correct the item and issue a new invoice, under a new number.",
        ),
    Reason::new(
        "qualite_incorrecte",
        Annex7,
        PurchasingAccounting,
        "Qualité d'article livré incorrecte",
        "Quality of a delivered item not as agreed",
    )
    .codes(&[code("QUALITE_ERR", "Qualité d'article livré incorrecte", "Quality of a delivered item not as agreed")])
    .ask(Buyer)
    .means("Un article livré est défectueux.", "A delivered item is defective.")
    .remedy(
        "S'entendre avec l'acheteur sur un remplacement ou une remise, puis émettre une nouvelle facture, sous un \
         nouveau numéro.",
        "Agree with the buyer on a replacement or a discount, then issue a new invoice, under a new number.",
    )
    .keywords(&["défectueux", "défectueuse", "defective"]),
    Reason::new(
        "modalites_paiement_incorrectes",
        Annex7,
        PurchasingAccounting,
        "Modalités de paiement incorrectes",
        "Wrong payment terms",
    )
    .codes(&[code("MODPAI_ERR", "Modalités de paiement incorrectes", "Wrong payment terms")])
    .ask(Buyer)
    .means(
        "Les conditions de paiement, par exemple la date d'échéance, ne sont pas celles du contrat.",
        "The payment terms, such as the due date, are not those of the contract.",
    )
    .remedy(
        "Reprendre le délai de paiement du contrat et émettre une nouvelle facture, sous un nouveau numéro.",
        "Take the payment period of the contract and issue a new invoice, under a new number.",
    )
    .keywords(&["date d'échéance", "délai de paiement", "due date"]),
    Reason::new(
        "encaissement_annule",
        Annex7,
        PurchasingAccounting,
        "Encaissement non réalisé ou annulation d'encaissement",
        "Payment not received or cancelled",
    )
    .codes(&[code(
        "ANNUL_ENC",
        "Encaissement non réalisé ou annulation d'encaissement",
        "Payment not received or cancelled",
    )])
    .resend(NotNeeded)
    .with(&[])
    .ask(ReceivingService)
    .means(
        "Un encaissement déclaré n'a pas eu lieu, ou a été annulé.",
        "A payment that was declared did not take place, or was cancelled.",
    )
    .remedy(
        "Ne rien renvoyer : rectifier l'encaissement déclaré et demander au service exécutant la date du paiement.",
        "Send nothing: correct the payment declared and ask the receiving service for the date of payment.",
    ),
    Reason::new("autre", Annex7, Other, "Autre", "Other")
        .codes(&[code("AUTRE", "Autre", "Other")])
        .resend(AskFirst)
        .ask(ReceivingService)
        .means(
            "Le motif n'est dans aucune liste : seul le commentaire l'explique.",
            "The reason is in no list: only the comment explains it.",
        )
        .remedy(
            "Lire le commentaire ; s'il ne suffit pas, interroger le service exécutant avant de renvoyer quoi que ce \
             soit.",
            "Read the comment; if it is not enough, ask the receiving service before sending anything.",
        ),
];
