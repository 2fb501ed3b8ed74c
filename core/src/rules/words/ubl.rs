//! The rules of families UBL-SR and UBL-CR that look at what a document states.

use super::{Words, words};

pub(in crate::rules) const UBL_SR_04: Words = words(
    "Une facture n’a qu’un objet facturé (BT-18) au plus.",
    "An invoice has at most one invoiced object (BT-18).",
    "L’objet facturé est un cac:AdditionalDocumentReference de type 130. Garder celui qui compte\u{a0}; les autres \
     pièces n’ont pas de type.",
    "The invoiced object is a cac:AdditionalDocumentReference of type 130. Keep the one that counts; other documents \
     have no type.",
);

pub(in crate::rules) const UBL_SR_12: Words = words(
    "Le vendeur n’a qu’un numéro de TVA (BT-31) au plus.",
    "The seller has at most one VAT identifier (BT-31).",
    "Garder le numéro sous lequel cette vente est déclarée. S’il est celui d’un représentant fiscal, il se met en \
     BT-63.",
    "Keep the number under which this sale is declared. If it is that of a tax representative, it belongs in BT-63.",
);

pub(in crate::rules) const UBL_SR_13: Words = words(
    "Le vendeur n’a qu’une immatriculation fiscale autre que la TVA (BT-32) au plus.",
    "The seller has at most one tax registration other than for VAT (BT-32).",
    "Un cac:PartyTaxScheme dont le régime n’est pas exactement VAT en est une. Le numéro de TVA demande le régime VAT, \
     sans espace autour\u{a0}; le SIREN se met en BT-30.",
    "A cac:PartyTaxScheme is one when its scheme is not exactly VAT. A VAT identifier needs the scheme VAT, without \
     spaces around it; a company number belongs in BT-30.",
);

pub(in crate::rules) const UBL_SR_18: Words = words(
    "L’acheteur n’a qu’un numéro de TVA (BT-48) au plus.",
    "The buyer has at most one VAT identifier (BT-48).",
    "Garder dans la fiche client le numéro de TVA de l’entité qui est facturée.",
    "Keep in the customer record the VAT identifier of the entity that is invoiced.",
);

pub(in crate::rules) const UBL_SR_19: Words = words(
    "Un bénéficiaire du paiement a un seul nom (BT-59), différent de celui du vendeur (BT-27).",
    "A payee has one name (BT-59), other than that of the seller (BT-27).",
    "N’indiquer un bénéficiaire (BG-10) que si un autre que le vendeur est payé, un affactureur par exemple. Sinon, \
     retirer ce groupe.",
    "Name a payee (BG-10) only when somebody other than the seller is paid, such as a factor. Otherwise remove the \
     group.",
);

pub(in crate::rules) const UBL_SR_20: Words = words(
    "Un bénéficiaire du paiement a un identifiant (BT-60) au plus, l’identifiant de créancier SEPA à part, et un autre \
     nom que le vendeur.",
    "A payee has at most one identifier (BT-60), a SEPA creditor identifier apart, and another name than the seller.",
    "Garder l’identifiant que l’acheteur connaît. Si le bénéficiaire est le vendeur lui-même, retirer ce groupe \
     (BG-10).",
    "Keep the identifier that the buyer knows. If the payee is the seller, remove the group (BG-10).",
);

pub(in crate::rules) const UBL_SR_21: Words = words(
    "Un bénéficiaire du paiement a un identifiant légal (BT-61) au plus, et un autre nom que le vendeur.",
    "A payee has at most one legal registration identifier (BT-61), and another name than the seller.",
    "Garder l’identifiant du registre légal, le SIREN en France. Si le bénéficiaire est le vendeur lui-même, retirer \
     ce groupe (BG-10).",
    "Keep the identifier of the company register, in France the SIREN. If the payee is the seller, remove the group \
     (BG-10).",
);

pub(in crate::rules) const UBL_SR_29: Words = words(
    "Une facture n’a qu’un identifiant de créancier SEPA (BT-90) au plus.",
    "An invoice has at most one SEPA creditor identifier (BT-90).",
    "C’est l’identifiant (ICS) de qui émet le prélèvement\u{a0}: le mettre au vendeur, ou au bénéficiaire s’il y en a \
     un, mais pas aux deux.",
    "It is the identifier of who collects the direct debit: give it to the seller, or to the payee if there is one, \
     not to both.",
);

pub(in crate::rules) const UBL_SR_30: Words = words(
    "Une remise a un seul motif en clair (BT-97, BT-139) au plus.",
    "An allowance has at most one reason in words (BT-97, BT-139).",
    "Réunir les motifs dans une seule phrase, ou faire une remise pour chacun.",
    "Join the reasons in one sentence, or make an allowance for each.",
);

pub(in crate::rules) const UBL_SR_31: Words = words(
    "Des frais ont un seul motif en clair (BT-104, BT-144) au plus.",
    "A charge has at most one reason in words (BT-104, BT-144).",
    "Réunir les motifs dans une seule phrase, ou séparer les frais.",
    "Join the reasons in one sentence, or make a charge for each.",
);

pub(in crate::rules) const UBL_SR_43: Words = words(
    "Une pièce justificative (BG-24) n’a ni type ni schéma d’identifiant\u{a0}; un objet facturé (BT-18) est de type \
     130, un lot de marché dans un avoir (BT-17) de type 50.",
    "A supporting document (BG-24) has neither a type nor a scheme of its identifier; an invoiced object (BT-18) is of \
     type 130, a lot reference in a credit note (BT-17) of type 50.",
    "Retirer cbc:DocumentTypeCode d’une simple pièce jointe\u{a0}; pour un objet facturé (compteur, abonnement, \
     chantier), mettre 130.",
    "Remove cbc:DocumentTypeCode from a mere attachment; for an invoiced object (meter, subscription, site), put 130.",
);

pub(in crate::rules) const UBL_SR_53: Words = words(
    "Une immatriculation fiscale a un numéro et dit de quel impôt elle relève.",
    "A tax registration has a number and says which tax it is for.",
    "Mettre cbc:CompanyID, et cac:TaxScheme/cbc:ID avec VAT pour la TVA. Sans numéro, retirer tout le \
     cac:PartyTaxScheme.",
    "Put cbc:CompanyID, and cac:TaxScheme/cbc:ID with VAT for VAT. Without a number, remove the whole \
     cac:PartyTaxScheme.",
);

pub(in crate::rules) const UBL_CR_665: Words = words(
    "L’identifiant d’une pièce justificative (BT-122) n’a pas de schéma.",
    "The identifier of a supporting document (BT-122) has no scheme.",
    "Retirer schemeID. Il ne sert qu’à l’objet facturé (BT-18), qui est de type 130.",
    "Remove schemeID. Only an invoiced object (BT-18), which is of type 130, has one.",
);

pub(in crate::rules) const UBL_CR_666: Words = words(
    "Un objet facturé (BT-18) n’a pas de pièce jointe.",
    "An invoiced object (BT-18) has no attachment.",
    "Joindre le fichier à une pièce justificative à part (BG-24), sans type.",
    "Attach the file to a supporting document of its own (BG-24), without a type.",
);

pub(in crate::rules) const UBL_CR_673: Words = words(
    "Un objet facturé (BT-18) n’a pas de description.",
    "An invoiced object (BT-18) has no description.",
    "Retirer cbc:DocumentDescription, ou en faire une pièce justificative à part (BG-24), sans type.",
    "Remove cbc:DocumentDescription, or make it a supporting document of its own (BG-24), without a type.",
);
