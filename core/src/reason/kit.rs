//! The reasons of the supplier kit, in its order.
//!
//! Source: "Kit de communication à destination des fournisseurs du Ministère de l'Intérieur", 2016,
//! « Motifs de rejet possibles ». The kit prints « Suppression pour compensation d'avoirs
//! (nouveauté) » twice in its second group; it is one reason. The codes are those of the external
//! specifications of the 2026 reform, annex 7, whose labels are the same, and for CMD_ERR and
//! RETRAIT_MAN_SERV of AFNOR XP Z12-012. Sources differ on DOUBLE_FACT: « Double facturation » for
//! AFNOR, regulatory data sent twice for annex 7; both mean an invoice that came twice. The usual
//! status is published for the first reason and for missing documents; for the others it is what
//! recipients do.

use super::Contact::{Bank, Buyer, MainContractor, Nobody, ReceivingService};
use super::Group::{Other, PurchasingAccounting, Technical};
use super::Retransmission::{AfterCompletion, AskFirst, NotNeeded, SameInvoice};
use super::Source::Kit;
use super::{Reason, code};

pub(super) static REASONS: [Reason; 16] = [
    Reason::new("se_ej_incorrect", Kit, Technical, "SE/EJ incorrect", "Incorrect service or engagement (SE/EJ)")
        .codes(&[
            code("SE_ERR", "Service destinataire incorrect", "Wrong receiving service"),
            code(
                "CMD_EJ_ERR",
                "N° de commande/engagement incorrect ou manquant",
                "Order or engagement number wrong or missing",
            ),
            code("CMD_ERR", "N° de commande incorrect ou manquant", "Order number wrong or missing"),
            code("DEST_ERR", "Erreur de destinataire", "Wrong recipient"),
        ])
        .resend(SameInvoice)
        .with(&["A_RECYCLER", "REJETEE"])
        .ask(Buyer)
        .means(
            "L'adresse de facturation (SE : SIRET du destinataire et code service) ou le numéro de commande (EJ : \
             engagement juridique) n'existe pas, ou n'est pas celui de cette commande.",
            "The billing address (SE: the recipient's SIRET and service code) or the order number (EJ: engagement \
             juridique) does not exist, or is not that of this order.",
        )
        .remedy(
            "Relire le bon de commande, au besoin demander à l'acheteur le SIRET, le code service et le numéro \
             d'engagement. Si la facture est « À recycler », la retransmettre corrigée, sous le même numéro, avec \
             l'opération recycler.",
            "Check the purchase order, and ask the buyer for the SIRET, the service code and the engagement number \
             if in doubt. If the invoice is « À recycler », send it again corrected, under the same number, with \
             the operation recycler.",
        )
        .keywords(&[
            "SE/EJ",
            "EJ",
            "engagement juridique",
            "numéro d'engagement",
            "n° d'engagement",
            "num engagement",
            "engagement inconnu",
            "numéro de commande",
            "n° de commande",
            "bon de commande",
            "commande inconnue",
            "commande inexistante",
            "code service",
            "service exécutant",
            "mauvais service",
            "mauvais destinataire",
            "SIRET du destinataire",
            "engagement number",
            "order number",
            "purchase order",
            "service code",
        ]),
    Reason::new(
        "creancier_inconnu",
        Kit,
        Technical,
        "Créancier inconnu ou différent de celui de l'EJ",
        "Creditor unknown or other than that of the engagement",
    )
    .codes(&[code(
        "CREANCIER_ERR",
        "Créancier inconnu ou différent de celui du marché/commande",
        "Creditor unknown or other than that of the contract or order",
    )])
    .ask(Buyer)
    .means(
        "L'entreprise qui facture n'est pas celle à qui la commande a été passée, ou l'administration ne la connaît \
         pas encore.",
        "The company that invoices is not the one that received the order, or the administration does not know it \
         yet.",
    )
    .remedy(
        "Comparer le SIRET de la facture à celui du bon de commande. Émettre une nouvelle facture, sous un nouveau \
         numéro, depuis l'établissement désigné par la commande ; sinon, demander à l'acheteur de modifier la \
         commande avant de facturer.",
        "Compare the SIRET of the invoice with that of the purchase order. Issue a new invoice, under a new number, \
         from the establishment named in the order; otherwise ask the buyer to change the order before invoicing.",
    )
    .keywords(&[
        "créancier",
        "fournisseur différent",
        "fournisseur inconnu",
        "tiers inconnu",
        "titulaire différent",
        "SIRET du fournisseur",
        "creditor",
    ]),
    Reason::new("marche_termine", Kit, PurchasingAccounting, "Marché terminé", "Public contract ended")
        .codes(&[
            code("MARCHE_TERM", "Marché terminé", "Public contract ended"),
            code("CONTRAT_TERM", "Contrat terminé", "Contract ended"),
        ])
        .new_in_2016()
        .resend(AskFirst)
        .ask(Buyer)
        .means(
            "Le marché ou le contrat cité sur la facture est arrivé à son terme : rien ne peut plus y être facturé.",
            "The public contract quoted on the invoice has come to its end: nothing more can be invoiced on it.",
        )
        .remedy(
            "Appeler l'acheteur : il indique le marché ou la commande à citer, ou régularise. Émettre ensuite une \
             nouvelle facture, sous un nouveau numéro, avec cette référence.",
            "Call the buyer, who names the contract or order to quote or puts matters right. Then issue a new \
             invoice, under a new number, with that reference.",
        )
        .keywords(&[
            "marché clos",
            "marché clôturé",
            "marché expiré",
            "marché échu",
            "marché soldé",
            "fin de marché",
            "marché arrivé à échéance",
            "contrat expiré",
            "contrat résilié",
            "contract expired",
        ]),
    Reason::new(
        "sous_traitant_non_declare",
        Kit,
        PurchasingAccounting,
        "Sous-traitant / cotraitant non déclaré",
        "Subcontractor or joint contractor not declared",
    )
    .codes(&[code(
        "ST_CT_NON_DECLAR",
        "Sous-traitant / cotraitant non déclaré",
        "Subcontractor or joint contractor not declared",
    )])
    .new_in_2016()
    .ask(MainContractor)
    .means(
        "L'entreprise qui facture n'est pas déclarée au marché comme sous-traitant ou cotraitant : elle ne peut pas \
         être payée directement.",
        "The company that invoices is not declared in the contract as a subcontractor or joint contractor: it cannot \
         be paid directly.",
    )
    .remedy(
        "Faire déclarer l'entreprise par le titulaire du marché (acte spécial de sous-traitance, formulaire DC4) et \
         attendre l'accord de l'acheteur, puis émettre une nouvelle facture, sous un nouveau numéro.",
        "Have the main contractor declare the company (special act of subcontracting, form DC4) and wait for the \
         buyer's agreement, then issue a new invoice, under a new number.",
    )
    .keywords(&["sous-traitant", "cotraitant", "acte de sous-traitance", "acte spécial", "DC4", "subcontractor"]),
    Reason::new(
        "suppression_compensation_avoirs",
        Kit,
        PurchasingAccounting,
        "Suppression pour compensation d'avoirs",
        "Removed because offset by credit notes",
    )
    .codes(&[code(
        "SUPPR_COMP_AVOIR",
        "Suppression pour compensation d'avoirs",
        "Removed because offset by credit notes",
    )])
    .new_in_2016()
    .resend(NotNeeded)
    .ask(Nobody)
    .means(
        "Un ou plusieurs avoirs annulent la facture : le destinataire les retire ensemble.",
        "One or several credit notes cancel the invoice: the recipient removes them together.",
    )
    .remedy(
        "Ne rien renvoyer. Vérifier que l'avoir et la facture se compensent bien dans votre comptabilité ; en cas \
         d'écart, écrire au service qui a traité la facture.",
        "Send nothing. Check that the credit note and the invoice do offset each other in your books; if they do \
         not, write to the service that handled the invoice.",
    )
    .keywords(&[
        "compensation d'avoir",
        "compensé par un avoir",
        "compensée par avoir",
        "annulée par avoir",
        "credit note",
    ]),
    Reason::new(
        "justificatif_absent",
        Kit,
        PurchasingAccounting,
        "Justificatif absent ou insuffisant",
        "Supporting document missing or insufficient",
    )
    .codes(&[code("JUSTIF_ABS", "Justificatif absent ou insuffisant", "Supporting document missing or insufficient")])
    .resend(AfterCompletion)
    .with(&["SUSPENDUE", "REJETEE"])
    .ask(ReceivingService)
    .means(
        "Il manque une pièce pour payer (bon de livraison, attestation, procès-verbal, détail des prestations), ou \
         celle qui est jointe ne suffit pas.",
        "A document is missing for the payment (delivery note, certificate, minutes, details of the services), or \
         the one attached is not enough.",
    )
    .remedy(
        "Lire le commentaire pour savoir quelle pièce est attendue. Si la facture est « Suspendue », la compléter \
         avec cette pièce (opération completer) : son numéro ne change pas. Si elle est « Rejetée », émettre une \
         nouvelle facture, sous un nouveau numéro, avec la pièce jointe.",
        "Read the comment to learn which document is expected. If the invoice is « Suspendue », complete it with \
         that document (operation completer): its number stays the same. If it is « Rejetée », issue a new invoice, \
         under a new number, with the document attached.",
    )
    .keywords(&[
        "justificatif",
        "pièce justificative",
        "pièce jointe manquante",
        "pièce jointe absente",
        "pièce manquante",
        "document manquant",
        "annexe manquante",
        "bon de livraison manquant",
        "bon de livraison absent",
        "bon d'intervention",
        "procès-verbal manquant",
        "supporting document",
        "missing document",
    ]),
    Reason::new(
        "montant_errone",
        Kit,
        PurchasingAccounting,
        "Montant de la facture erroné",
        "Wrong amount of the invoice",
    )
    .codes(&[code("MONTANT_ERR", "Montant de la facture erroné", "Wrong amount of the invoice")])
    .ask(Buyer)
    .means(
        "Le montant facturé n'est pas celui que l'acheteur attend, d'après la commande ou le service fait. Depuis le \
         19 février 2025, ce motif ne peut plus servir à refuser un décompte de travaux.",
        "The amount invoiced is not what the buyer expects from the order or from the certified delivery. Since 19 \
         February 2025 this reason can no longer be used to refuse a statement of works.",
    )
    .remedy(
        "Comparer quantités, prix et totaux avec la commande. Émettre une nouvelle facture, sous un nouveau numéro, \
         au bon montant ; si l'ancienne est déjà dans votre comptabilité, l'annuler par un avoir interne.",
        "Compare quantities, prices and totals with the order. Issue a new invoice, under a new number, for the \
         right amount; if the old one is already in your books, cancel it with an internal credit note.",
    )
    .keywords(&[
        "montant erroné",
        "montant incorrect",
        "montant faux",
        "erreur de montant",
        "erreur sur le montant",
        "écart de montant",
        "montant ne correspond pas",
        "montant différent",
        "montant HT",
        "montant TTC",
        "trop facturé",
        "wrong amount",
    ]),
    Reason::new("taux_tva_errone", Kit, PurchasingAccounting, "Taux de TVA erroné", "Wrong VAT rate")
        .codes(&[code("TX_TVA_ERR", "Taux de TVA erroné", "Wrong VAT rate")])
        .ask(Nobody)
        .means(
            "Un taux de TVA de la facture n'est pas celui qui s'applique à cette vente, à ce territoire ou à cette \
             date, ou la facture aurait dû être sans TVA (autoliquidation, exonération).",
            "A VAT rate of the invoice is not the one that applies to this sale, territory or date, or the invoice \
             should have been without VAT (reverse charge, exemption).",
        )
        .remedy(
            "Vérifier le taux de chaque ligne, puis émettre une nouvelle facture, sous un nouveau numéro, avec les \
             bons taux et les totaux recalculés.",
            "Check the rate of each line, then issue a new invoice, under a new number, with the right rates and the \
             totals computed again.",
        )
        .keywords(&[
            "taux de TVA",
            "TVA erronée",
            "TVA incorrecte",
            "erreur de TVA",
            "erreur TVA",
            "mauvais taux",
            "TVA",
            "autoliquidation",
            "VAT rate",
            "VAT",
        ]),
    Reason::new(
        "retraitement_manuel",
        Kit,
        PurchasingAccounting,
        "Retraitement manuel par les services",
        "Handled again by hand by the services",
    )
    .codes(&[code("RETRAIT_MAN_SERV", "Retraitement manuel par les services", "Handled again by hand by the services")])
    .new_in_2016()
    .resend(NotNeeded)
    .ask(ReceivingService)
    .means(
        "Le destinataire retire la facture du portail pour la traiter lui-même, hors de Chorus Pro. Ce n'est pas un \
         refus de payer.",
        "The recipient takes the invoice off the portal to handle it himself, outside Chorus Pro. It is not a \
         refusal to pay.",
    )
    .remedy(
        "Ne rien renvoyer, pour ne pas créer de doublon. Attendre le paiement ; sans nouvelle à l'échéance, demander \
         au service exécutant où en est la facture.",
        "Send nothing, so as not to create a duplicate. Wait for the payment; without news at the due date, ask the \
         receiving service where the invoice stands.",
    )
    .keywords(&[
        "retraitement manuel",
        "traitement manuel",
        "traitée manuellement",
        "retraitée par nos services",
        "hors Chorus",
        "handled manually",
    ]),
    Reason::new("paiement_en_regie", Kit, PurchasingAccounting, "Paiement en régie", "Paid by a petty-cash office")
        .codes(&[code(
            "TRANSF_PMNT_REGIE",
            "Transfert pour paiement en régie",
            "Moved to payment by a petty-cash office",
        )])
        .new_in_2016()
        .resend(NotNeeded)
        .ask(ReceivingService)
        .means(
            "La facture est payée par une régie d'avances (petites dépenses), et non par le circuit de Chorus Pro.",
            "The invoice is paid by a petty-cash office (régie d'avances), and not through Chorus Pro.",
        )
        .remedy(
            "Ne rien renvoyer : le régisseur paie directement. Si le paiement n'arrive pas, demander au service \
             exécutant les coordonnées de la régie.",
            "Send nothing: the petty-cash officer pays directly. If the payment does not come, ask the receiving \
             service how to reach that office.",
        )
        .keywords(&["régie", "régisseur", "petty cash"]),
    Reason::new("erreur_rib", Kit, PurchasingAccounting, "Erreur de RIB", "Wrong bank details")
        .codes(&[code("COORD_BANC_ERR", "Erreur de coordonnées bancaires", "Error in the bank details")])
        .with(&["REJETEE", "SUSPENDUE"])
        .ask(Bank)
        .means(
            "Le compte bancaire indiqué est faux, clos, ou n'est pas celui que l'administration connaît pour votre \
             entreprise.",
            "The bank account stated is wrong, closed, or not the one that the administration knows for your company.",
        )
        .remedy(
            "Vérifier l'IBAN et le BIC sur un relevé d'identité bancaire récent de votre banque et les mettre à jour \
             sur le portail. Si la facture est « Suspendue », la compléter avec le RIB (opération completer) ; sinon \
             émettre une nouvelle facture, sous un nouveau numéro, avec les bonnes coordonnées.",
            "Check the IBAN and BIC on a recent statement of bank details (RIB) from your bank and update them on \
             the portal. If the invoice is « Suspendue », complete it with the RIB (operation completer); otherwise \
             issue a new invoice, under a new number, with the right details.",
        )
        .keywords(&[
            "RIB",
            "IBAN",
            "BIC",
            "relevé d'identité bancaire",
            "coordonnées bancaires",
            "compte bancaire",
            "domiciliation bancaire",
            "bank details",
            "bank account",
        ]),
    Reason::new(
        "livraison_incomplete",
        Kit,
        PurchasingAccounting,
        "Livraison incomplète / non effectuée",
        "Delivery incomplete or not made",
    )
    .codes(&[code("LIVR_INCOMP", "Livraison incomplète ou non effectuée", "Incomplete delivery or no delivery")])
    .with(&["REJETEE", "SUSPENDUE"])
    .ask(Buyer)
    .means(
        "L'acheteur n'a pas reçu, ou pas entièrement, ce qui est facturé : le service fait ne peut pas être attesté.",
        "The buyer has not received what is invoiced, or not all of it: the delivery cannot be certified.",
    )
    .remedy(
        "Livrer ce qui manque, ou envoyer à l'acheteur la preuve de la livraison. Si la facture est « Suspendue », \
         la compléter avec cette preuve (opération completer) ; sinon émettre, une fois la livraison faite, une \
         nouvelle facture sous un nouveau numéro.",
        "Deliver what is missing, or send the buyer the proof of delivery. If the invoice is « Suspendue », complete \
         it with that proof (operation completer); otherwise, once delivered, issue a new invoice under a new number.",
    )
    .keywords(&[
        "livraison non effectuée",
        "service fait non",
        "absence de service fait",
        "non livré",
        "pas livré",
        "livraison partielle",
        "livraison incomplète",
        "livraison non conforme",
        "non reçu",
        "pas reçu",
        "prestation non réalisée",
        "prestation non effectuée",
        "service non fait",
        "not delivered",
    ]),
    Reason::new(
        "facture_non_conforme",
        Kit,
        PurchasingAccounting,
        "Facture non conforme à la commande",
        "Invoice does not match the order",
    )
    .codes(&[code("FACT_NON_CONFORME", "Facture non conforme à la commande", "Invoice does not match the order")])
    .ask(Buyer)
    .means(
        "Les articles, les quantités, les prix ou les références de la facture ne sont pas ceux de la commande.",
        "The items, quantities, prices or references of the invoice are not those of the order.",
    )
    .remedy(
        "Comparer la facture à la commande ligne à ligne, éclaircir l'écart avec l'acheteur, puis émettre une \
         nouvelle facture, sous un nouveau numéro, conforme à la commande.",
        "Compare the invoice with the order line by line, clear up the difference with the buyer, then issue a new \
         invoice, under a new number, that matches the order.",
    )
    .keywords(&[
        "non conforme à la commande",
        "non conforme au bon de commande",
        "non conforme au devis",
        "non conforme au marché",
        "ne correspond pas à la commande",
        "ne correspond pas au bon de commande",
        "ne correspond pas au devis",
        "différent de la commande",
        "facture non conforme",
        "pas conforme au devis",
        "pas conforme au bon de commande",
        "pas conforme à la commande",
        "not match the order",
    ]),
    Reason::new("double_facturation", Kit, PurchasingAccounting, "Double facturation", "Invoiced twice")
        .codes(&[
            code("DOUBLE_FACT", "Double facturation", "Invoiced twice"),
            code(
                "DOUBLON",
                "Facture en doublon (déjà émise / reçue)",
                "Duplicate invoice (already issued or received)",
            ),
        ])
        .resend(NotNeeded)
        .ask(ReceivingService)
        .means(
            "La même prestation a déjà été facturée, ou la même facture a été envoyée deux fois.",
            "The same supply was invoiced already, or the same invoice was sent twice.",
        )
        .remedy(
            "Ne rien renvoyer : suivre la première facture. Annuler celle-ci dans votre comptabilité par un avoir. \
             S'il s'agit bien de deux prestations, le montrer au service exécutant avant d'émettre une nouvelle \
             facture sous un nouveau numéro.",
            "Send nothing: follow the first invoice. Cancel this one in your books with a credit note. If there \
             really were two supplies, show it to the receiving service before issuing a new invoice under a new \
             number.",
        )
        .keywords(&[
            "doublon",
            "en double",
            "double facture",
            "déjà facturé",
            "déjà payé",
            "déjà réglé",
            "déjà reçu",
            "déjà transmise",
            "déjà mandatée",
            "duplicate",
        ]),
    Reason::new("contacter_acheteur", Kit, Other, "Contacter votre acheteur", "Contact your buyer")
        .codes(&[code("CONTACT_ACHTR", "Autres : contacter votre acheteur", "Others: contact your buyer")])
        .resend(AskFirst)
        .ask(Buyer)
        .means(
            "Le destinataire refuse la facture pour une raison qu'il veut expliquer de vive voix.",
            "The recipient refuses the invoice for a reason that he wants to explain in person.",
        )
        .remedy(
            "Appeler l'acheteur désigné sur la commande et ne rien renvoyer avant sa réponse ; ensuite, en général, \
             émettre une nouvelle facture sous un nouveau numéro.",
            "Call the buyer named on the order and send nothing before he answers; then, as a rule, issue a new \
             invoice under a new number.",
        )
        .keywords(&[
            "contacter l'acheteur",
            "contactez l'acheteur",
            "contactez votre acheteur",
            "prendre contact avec l'acheteur",
            "prendre contact avec votre acheteur",
            "merci de nous contacter",
            "contact the buyer",
        ]),
    Reason::new("suppression_en_masse", Kit, Other, "Suppression en masse", "Mass removal")
        .resend(AskFirst)
        .ask(ReceivingService)
        .means(
            "Le destinataire a retiré d'un coup un ensemble de factures, souvent anciennes, sans examiner chacune.",
            "The recipient removed a whole set of invoices at once, often old ones, without looking at each.",
        )
        .remedy(
            "Demander au service exécutant si la facture est payée ou reste due ; si elle reste due, émettre une \
             nouvelle facture sous un nouveau numéro.",
            "Ask the receiving service whether the invoice is paid or still due; if it is due, issue a new invoice \
             under a new number.",
        )
        .keywords(&["suppression massive", "supprimée en masse", "apurement"]),
];
