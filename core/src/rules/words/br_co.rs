//! The rules of family BR-CO: figures and dates that have to agree with each other.

use super::{Words, words};

pub(in crate::rules) const BR_CO_03: Words = words(
    "La date d’exigibilité de la TVA (BT-7) et le code qui en tient lieu (BT-8) ne peuvent pas figurer ensemble.",
    "The VAT point date (BT-7) and the code that stands for it (BT-8) cannot both be given.",
    "Garder l’un des deux\u{a0}: la date si elle est connue, sinon le code. Pour la TVA sur les encaissements, c’est \
     le code\u{a0}: 432 en UBL, 72 en CII.",
    "Keep one of the two: the date if it is known, otherwise the code. For VAT due on payment it is the code: 432 in \
     UBL, 72 in CII.",
);

pub(in crate::rules) const BR_CO_04: Words = words(
    "Chaque ligne de facture (BG-25) doit avoir une catégorie de TVA (BT-151).",
    "Each invoice line (BG-25) must have a VAT category (BT-151).",
    "Elle vient du code taxe de l’article ou du client\u{a0}: S avec TVA, E en exonération ou en franchise, AE en \
     autoliquidation. Une ligne saisie à la main n’en a souvent pas.",
    "It comes from the tax code of the item or of the customer: S with VAT, E for an exemption or the small business \
     scheme, AE for reverse charge. Lines typed by hand often lack it.",
);

pub(in crate::rules) const BR_CO_05: Words = words(
    "Le motif (BT-97) et le code de motif (BT-98) d’une remise au niveau du document doivent dire la même chose.",
    "The reason (BT-97) and the reason code (BT-98) of a document level allowance must say the same thing.",
    "Aucun programme ne peut en juger\u{a0}: relire les deux. En cas de doute, garder le texte seul, ou le code 95 \
     avec «\u{a0}Remise\u{a0}».",
    "No program can judge this: read both again. If in doubt keep the text alone, or code 95 with “Discount”.",
);

pub(in crate::rules) const BR_CO_06: Words = words(
    "Le motif (BT-104) et le code de motif (BT-105) d’une majoration au niveau du document doivent dire la même chose.",
    "The reason (BT-104) and the reason code (BT-105) of a document level charge must say the same thing.",
    "Aucun programme ne peut en juger\u{a0}: relire les deux. FC va avec «\u{a0}Frais de port\u{a0}», PC avec \
     «\u{a0}Emballage\u{a0}»\u{a0}; en cas de doute, garder le texte seul.",
    "No program can judge this: read both again. FC goes with “Freight”, PC with “Packing”; if in doubt keep the text \
     alone.",
);

pub(in crate::rules) const BR_CO_07: Words = words(
    "Le motif (BT-139) et le code de motif (BT-140) d’une remise de ligne doivent dire la même chose.",
    "The reason (BT-139) and the reason code (BT-140) of a line allowance must say the same thing.",
    "Aucun programme ne peut en juger\u{a0}: relire les deux. Un code fixé par défaut dans votre logiciel ne va pas \
     avec tous les libellés\u{a0}; en cas de doute, garder le texte seul.",
    "No program can judge this: read both again. A code set by default in your program does not suit every label; if \
     in doubt keep the text alone.",
);

pub(in crate::rules) const BR_CO_08: Words = words(
    "Le motif (BT-144) et le code de motif (BT-145) d’une majoration de ligne doivent dire la même chose.",
    "The reason (BT-144) and the reason code (BT-145) of a line charge must say the same thing.",
    "Aucun programme ne peut en juger\u{a0}: relire les deux. Quand aucun code ne convient, comme pour une \
     éco-contribution, garder le texte seul.",
    "No program can judge this: read both again. When no code fits, as for an eco-contribution, keep the text alone.",
);

pub(in crate::rules) const BR_CO_09: Words = words(
    "Un numéro de TVA (BT-31, BT-48, BT-63) doit commencer par les deux lettres du pays qui l’a attribué.",
    "A VAT number (BT-31, BT-48, BT-63) must begin with the two letters of the country that gave it.",
    "En France\u{a0}: FR, une clé de deux caractères et le SIREN, sans espaces (FR44732829320). Pour la Grèce, EL. Un \
     SIREN ou un SIRET seul va dans BT-30 ou BT-47.",
    "In France: FR, a key of two characters and the SIREN, without spaces (FR44732829320). For Greece, EL. A SIREN or \
     SIRET alone goes into BT-30 or BT-47.",
);

pub(in crate::rules) const BR_CO_10: Words = words(
    "La somme des montants nets des lignes (BT-106) doit être égale au total des montants nets (BT-131) de toutes les \
     lignes.",
    "The sum of line net amounts (BT-106) must equal the net amounts (BT-131) of all lines added up.",
    "C’est d’ordinaire BT-106 qui est faux\u{a0}: additionner les montants de ligne déjà arrondis au centime, sans en \
     oublier. Les remises du document (BG-20) n’y entrent pas.",
    "BT-106 is usually the wrong one: add up the line amounts as rounded to the cent, leaving none out. The allowances \
     of the document (BG-20) are not part of it.",
);

pub(in crate::rules) const BR_CO_11: Words = words(
    "La somme des remises (BT-107) doit être égale au total des remises au niveau du document (BT-92).",
    "The sum of allowances (BT-107) must equal the document level allowances (BT-92) added up.",
    "Additionner toutes les remises BG-20, et elles seules\u{a0}: celles des lignes (BG-27) sont déjà déduites des \
     montants nets. Sans remise du document, BT-107 est absent ou vaut 0.",
    "Add up all the allowances BG-20 and nothing else: those of the lines (BG-27) are deducted from the net amounts \
     already. With no document allowance, BT-107 is absent or 0.",
);

pub(in crate::rules) const BR_CO_12: Words = words(
    "La somme des majorations (BT-108) doit être égale au total des majorations au niveau du document (BT-99).",
    "The sum of charges (BT-108) must equal the document level charges (BT-99) added up.",
    "Additionner tous les frais BG-21, hors TVA, et eux seuls\u{a0}: ceux des lignes (BG-28) sont déjà dans les \
     montants nets. Sans frais au niveau du document, BT-108 est absent ou vaut 0.",
    "Add up all the charges BG-21, without VAT, and nothing else: those of the lines (BG-28) are within the net \
     amounts already. With no document charge, BT-108 is absent or 0.",
);

pub(in crate::rules) const BR_CO_13: Words = words(
    "Le total hors TVA (BT-109) doit être la somme des lignes (BT-106), moins les remises (BT-107), plus les \
     majorations (BT-108).",
    "The total without VAT (BT-109) must be the sum of the lines (BT-106), less the allowances (BT-107), plus the \
     charges (BT-108).",
    "Recalculer BT-109 à partir des trois autres. L’erreur vient souvent d’une remise comptée à la fois sur les lignes \
     et sur le document, ou saisie TTC.",
    "Compute BT-109 again from the other three. The usual cause is an allowance counted both on the lines and on the \
     document, or entered with VAT.",
);

pub(in crate::rules) const BR_CO_14: Words = words(
    "Le total de la TVA (BT-110) doit être la somme des montants de TVA (BT-117) de la ventilation (BG-23).",
    "The total VAT (BT-110) must be the amounts of VAT (BT-117) of the breakdown (BG-23) added up.",
    "Additionner les montants de TVA arrondis, un par groupe. Un écart de quelques centimes vient d’une TVA calculée \
     ligne par ligne\u{a0}: c’est alors BT-110 qu’il faut corriger.",
    "Add up the rounded amounts of VAT, one per group. A gap of a few cents comes from VAT computed line by line: then \
     BT-110 is the one to correct.",
);

pub(in crate::rules) const BR_CO_15: Words = words(
    "Le total TVA comprise (BT-112) doit être le total hors TVA (BT-109) plus le total de la TVA (BT-110), dans la \
     devise de la facture (BT-5).",
    "The total with VAT (BT-112) must be the total without VAT (BT-109) plus the total VAT (BT-110), in the currency \
     of the invoice (BT-5).",
    "Recalculer le TTC à partir des deux autres totaux, et non en additionnant des TTC de ligne. Vérifier que BT-110 \
     figure une seule fois dans cette devise, même s’il vaut 0.",
    "Compute the gross total from the two others, not by adding up gross amounts of lines. Check that BT-110 is there \
     once in that currency, even if it is 0.",
);

pub(in crate::rules) const BR_CO_16: Words = words(
    "Le montant à payer (BT-115) doit être le total TVA comprise (BT-112), moins le montant payé (BT-113), plus le \
     montant arrondi (BT-114).",
    "The amount due (BT-115) must be the total with VAT (BT-112), less the paid amount (BT-113), plus the rounding \
     amount (BT-114).",
    "Vérifier d’abord les acomptes\u{a0}: BT-113 est la somme de ce qui est déjà payé, TTC. Sans acompte ni arrondi, \
     le montant à payer est le total TTC.",
    "Check the deposits first: BT-113 is the sum of what is already paid, VAT included. Without deposit or rounding, \
     the amount due is the total with VAT.",
);

pub(in crate::rules) const BR_CO_17: Words = words(
    "La TVA d’une catégorie (BT-117) doit être sa base (BT-116) multipliée par son taux (BT-119), à une unité \
     monétaire près.",
    "The VAT of a category (BT-117) must be its taxable amount (BT-116) times its rate (BT-119), to within one unit of \
     the currency.",
    "Un écart aussi grand n’est pas un arrondi\u{a0}: le taux est celui d’un autre groupe, ou écrit 0.20 au lieu de \
     20, ou la base est TTC. Sans taux, la TVA vaut 0.",
    "So large a gap is no rounding: the rate is that of another group, or written 0.20 instead of 20, or the taxable \
     amount includes VAT. Without a rate, the VAT is 0.",
);

pub(in crate::rules) const BR_CO_18: Words = words(
    "La facture doit comporter une ventilation de la TVA (BG-23), d’un groupe au moins.",
    "An invoice must have a VAT breakdown (BG-23), of at least one group.",
    "Même sans TVA il en faut un\u{a0}: catégorie (E en franchise en base ou exonération, AE en autoliquidation), \
     base, TVA à 0 et motif. La plupart des logiciels le tirent des lignes.",
    "One is needed even without VAT: category (E for the small business scheme or an exemption, AE for reverse \
     charge), base, VAT of 0 and reason. Most programs derive it from the lines.",
);

pub(in crate::rules) const BR_CO_19: Words = words(
    "Une période de facturation (BG-14) doit avoir un début (BT-73), une fin (BT-74) ou les deux.",
    "An invoicing period (BG-14) must have a start (BT-73), an end (BT-74) or both.",
    "Pour un abonnement ou un relevé mensuel, donner les deux dates. Pour une vente ponctuelle, supprimer la période \
     et donner la date de livraison (BT-72).",
    "For a subscription or a monthly statement, give both dates. For a single sale, remove the period and give the \
     delivery date (BT-72).",
);

pub(in crate::rules) const BR_CO_20: Words = words(
    "Une période de ligne (BG-26) doit avoir un début (BT-134), une fin (BT-135) ou les deux.",
    "A line period (BG-26) must have a start (BT-134), an end (BT-135) or both.",
    "Donner les dates de la prestation de cette ligne, ou supprimer la période si la ligne n’en a pas\u{a0}: les \
     lignes sans abonnement n’en ont pas besoin.",
    "Give the dates of the service on this line, or remove the period if the line has none: lines that are no \
     subscription do not need it.",
);

pub(in crate::rules) const BR_CO_21: Words = words(
    "Une remise au niveau du document (BG-20) ne peut pas rester sans motif\u{a0}: un texte (BT-97), un code (BT-98) \
     ou les deux.",
    "A document level allowance (BG-20) cannot go without a reason: a text (BT-97), a code (BT-98) or both.",
    "Ajouter le libellé de la remise, comme «\u{a0}Remise commerciale\u{a0}», ou le code 95. Cette règle va de pair \
     avec BR-33\u{a0}: une seule correction suffit.",
    "Add the label of the discount, such as “Trade discount”, or code 95. This rule goes together with BR-33: one \
     correction settles both.",
);

pub(in crate::rules) const BR_CO_22: Words = words(
    "Une majoration au niveau du document (BG-21) ne peut pas rester sans motif\u{a0}: un texte (BT-104), un code \
     (BT-105) ou les deux.",
    "A document level charge (BG-21) cannot go without a reason: a text (BT-104), a code (BT-105) or both.",
    "Ajouter le libellé des frais, comme «\u{a0}Frais de port\u{a0}», ou un code, comme FC. Cette règle va de pair \
     avec BR-38\u{a0}: une seule correction suffit.",
    "Add the label of the fee, such as “Freight”, or a code, such as FC. This rule goes together with BR-38: one \
     correction settles both.",
);

pub(in crate::rules) const BR_CO_23: Words = words(
    "Une remise de ligne (BG-27) ne peut pas rester sans motif\u{a0}: un texte (BT-139), un code (BT-140) ou les deux.",
    "A line allowance (BG-27) cannot go without a reason: a text (BT-139), a code (BT-140) or both.",
    "Ajouter le libellé de la remise, comme «\u{a0}Remise sur quantité\u{a0}», ou le code 95. Cette règle va de pair \
     avec BR-42\u{a0}: une seule correction suffit.",
    "Add the label of the discount, such as “Quantity discount”, or code 95. This rule goes together with BR-42: one \
     correction settles both.",
);

pub(in crate::rules) const BR_CO_24: Words = words(
    "Une majoration de ligne (BG-28) ne peut pas rester sans motif\u{a0}: un texte (BT-144), un code (BT-145) ou les \
     deux.",
    "A line charge (BG-28) cannot go without a reason: a text (BT-144), a code (BT-145) or both.",
    "Ajouter le libellé des frais, comme «\u{a0}Éco-contribution\u{a0}», ou un code, comme PC pour l’emballage. Cette \
     règle va de pair avec BR-44\u{a0}: une seule correction suffit.",
    "Add the label of the fee, such as “Eco-contribution”, or a code, such as PC for packing. This rule goes together \
     with BR-44: one correction settles both.",
);

pub(in crate::rules) const BR_CO_26: Words = words(
    "Le vendeur (BG-4) doit donner un identifiant (BT-29), un enregistrement légal (BT-30) ou un numéro de TVA \
     (BT-31).",
    "The seller (BG-4) must give an identifier (BT-29), a legal registration (BT-30) or a VAT number (BT-31).",
    "En France\u{a0}: le SIRET en BT-29 (schéma 0009), le SIREN en BT-30 (schéma 0002), le numéro de TVA en BT-31. Un \
     seul suffit à cette règle\u{a0}; Chorus Pro demande le SIRET.",
    "In France: the SIRET in BT-29 (scheme 0009), the SIREN in BT-30 (scheme 0002), the VAT number in BT-31. Any one \
     satisfies this rule; Chorus Pro asks for the SIRET.",
);
