//! The rules of families CII-SR and CII-DT that look at what a document states.

use super::{Words, words};

pub(in crate::rules) const CII_SR_046: Words = words(
    "L’identifiant standard d’un article (BT-157) dit de quel répertoire il vient.",
    "The standard identifier of an item (BT-157) says which register it comes from.",
    "Mettre schemeID\u{a0}: 0160 pour un GTIN. Une référence de votre catalogue se met en BT-155, sans schéma.",
    "Put schemeID: 0160 for a GTIN. A reference of your own catalogue belongs in BT-155, without a scheme.",
);

pub(in crate::rules) const CII_SR_090: Words = words(
    "Le pays d’origine d’un article (BT-159) est unique et porte un code.",
    "The country of origin of an item (BT-159) is one, and has a code.",
    "Mettre un seul code de pays à deux lettres, ou retirer ram:OriginTradeCountry.",
    "Put a single country code of two letters, or remove ram:OriginTradeCountry.",
);

pub(in crate::rules) const CII_SR_119: Words = words(
    "Le rabais sur le prix brut (BT-147) a un montant, et son indicateur vaut false.",
    "The discount on a gross price (BT-147) has an amount, and its indicator is false.",
    "Mettre ram:ChargeIndicator à false avec ram:ActualAmount, ou retirer les deux\u{a0}; des frais vont dans le prix \
     net.",
    "Put ram:ChargeIndicator as false beside ram:ActualAmount, or remove both; a charge belongs in the net price.",
);

pub(in crate::rules) const CII_SR_449: Words = words(
    "Le lieu de livraison a un seul identifiant (BT-71).",
    "The place of delivery has one identifier (BT-71).",
    "Garder ram:GlobalID s’il vient d’un répertoire, tel un GLN ou un SIRET, sinon ram:ID.",
    "Keep ram:GlobalID if it comes from a register, such as a GLN, else ram:ID.",
);

pub(in crate::rules) const CII_SR_450: Words = words(
    "L’acheteur a un seul identifiant (BT-46).",
    "The buyer has one identifier (BT-46).",
    "Garder ram:GlobalID s’il vient d’un répertoire, tel un SIRET, sinon ram:ID, votre numéro de client.",
    "Keep ram:GlobalID if it comes from a register, else ram:ID, your customer number.",
);

pub(in crate::rules) const CII_SR_451: Words = words(
    "Le bénéficiaire du paiement a un seul identifiant (BT-60).",
    "The payee has one identifier (BT-60).",
    "Garder ram:GlobalID s’il vient d’un répertoire, tel un SIRET, sinon ram:ID.",
    "Keep ram:GlobalID if it comes from a register, else ram:ID.",
);

pub(in crate::rules) const CII_SR_457: Words = words(
    "Une facture n’a qu’une référence d’appel d’offres ou de lot (BT-17) au plus.",
    "An invoice has at most one tender or lot reference (BT-17).",
    "C’est un ram:AdditionalReferencedDocument de type 50. Garder celui du lot facturé\u{a0}; une autre pièce est de \
     type 916.",
    "It is a ram:AdditionalReferencedDocument of type 50. Keep that of the lot invoiced; any other document is of type \
     916.",
);

pub(in crate::rules) const CII_SR_458: Words = words(
    "Une facture n’a qu’un objet facturé (BT-18) au plus.",
    "An invoice has at most one invoiced object (BT-18).",
    "C’est un ram:AdditionalReferencedDocument de type 130. Garder celui qui compte\u{a0}; une autre pièce est de type \
     916.",
    "It is a ram:AdditionalReferencedDocument of type 130. Keep the one that counts; any other document is of type \
     916.",
);

pub(in crate::rules) const CII_SR_465: Words = words(
    "Le contact du vendeur (BT-41) est une personne ou un service, pas les deux.",
    "The contact of the seller (BT-41) is a person or a department, not both.",
    "Garder ram:PersonName ou ram:DepartmentName\u{a0}; le nom du service peut suivre celui de la personne.",
    "Keep ram:PersonName or ram:DepartmentName; the department may follow the name of the person.",
);

pub(in crate::rules) const CII_SR_466: Words = words(
    "Le contact de l’acheteur (BT-56) est une personne ou un service, pas les deux.",
    "The contact of the buyer (BT-56) is a person or a department, not both.",
    "Garder ram:PersonName ou ram:DepartmentName\u{a0}; le nom du service peut suivre celui de la personne.",
    "Keep ram:PersonName or ram:DepartmentName; the department may follow the name of the person.",
);

pub(in crate::rules) const CII_SR_470: Words = words(
    "Un virement (BT-81\u{a0}: 30 ou 58) indique le compte à créditer (BT-84).",
    "A credit transfer (BT-81: 30 or 58) states the account to be credited (BT-84).",
    "Renseigner l’IBAN dans les coordonnées bancaires de votre société. Si la facture est déjà payée ou l’est \
     autrement, corriger le code du moyen de paiement.",
    "Fill in the IBAN in the bank details of your company. If the invoice is paid already or in another way, correct \
     the code of the payment means.",
);

pub(in crate::rules) const CII_SR_474: Words = words(
    "Une ligne n’a qu’un objet facturé (BT-128) au plus.",
    "A line has at most one invoiced object (BT-128).",
    "C’est un ram:AdditionalReferencedDocument de type 130. Garder celui qui compte, ou faire une ligne pour chacun.",
    "It is a ram:AdditionalReferencedDocument of type 130. Keep the one that counts, or make a line for each.",
);

pub(in crate::rules) const CII_SR_475: Words = words(
    "Les pièces justificatives (type 916) ont ensemble une description (BT-123) au plus.",
    "The supporting documents (type 916) together have at most one description (BT-123).",
    "Ce n’est qu’un avertissement, et la norme admet une description par pièce. Pour le faire taire, n’en garder \
     qu’une\u{a0}: la référence (BT-122) nomme déjà la pièce.",
    "It is a warning only, and the standard allows a description of each document. To silence it, keep one: the \
     reference (BT-122) names the document already.",
);

pub(in crate::rules) const CII_SR_476: Words = words(
    "Les pièces justificatives (type 916) ont ensemble un fichier joint (BT-125) au plus.",
    "The supporting documents (type 916) together have at most one attached file (BT-125).",
    "Ce n’est qu’un avertissement, et la norme admet un fichier par pièce. Pour le faire taire, réunir les fichiers en \
     un seul.",
    "It is a warning only, and the standard allows a file for each document. To silence it, join the files in one.",
);

pub(in crate::rules) const CII_DT_033: Words = words(
    "Une quantité ne porte une unité que si la quantité facturée (BT-129) d’une ligne en porte une (BT-130).",
    "A quantity has a unit only if the invoiced quantity (BT-129) of some line has one (BT-130).",
    "Mettre unitCode sur la quantité facturée de chaque ligne\u{a0}: C62 pour une pièce, HUR pour une heure.",
    "Put unitCode on the invoiced quantity of every line: C62 for a piece, HUR for an hour.",
);
