//! The rules of family BR: what every invoice must state, and what each of its groups needs.

use super::{Words, words};

pub(in crate::rules) const BR_01: Words = words(
    "La facture doit nommer la spécification qu’elle suit (BT-24).",
    "An invoice must name the specification that it follows (BT-24).",
    "Votre logiciel l’écrit d’après le format qu’il produit\u{a0}: urn:cen.eu:en16931:2017 quand aucun profil \
     particulier n’est demandé. S’il manque, le signaler à l’éditeur.",
    "Your software writes it from the format it produces: urn:cen.eu:en16931:2017 when no particular profile is asked \
     for. If it is missing, tell the software’s publisher.",
);

pub(in crate::rules) const BR_02: Words = words(
    "La facture doit porter un numéro (BT-1).",
    "An invoice must have a number (BT-1).",
    "Reprendre le numéro donné par votre comptabilité, unique et dans une suite sans trou. Un brouillon n’en a pas \
     encore\u{a0}: valider la facture avant de l’exporter.",
    "Take the number given by your accounting program, unique and in a series without gaps. A draft has none yet: post \
     the invoice before exporting it.",
);

pub(in crate::rules) const BR_03: Words = words(
    "La facture doit porter sa date d’émission (BT-2).",
    "An invoice must state the day it was issued (BT-2).",
    "Mettre le jour où la facture est validée, et non celui de la livraison ou de l’échéance. Dans le fichier, elle \
     s’écrit AAAA-MM-JJ en UBL et AAAAMMJJ (format 102) en CII.",
    "Use the day the invoice is posted, not that of delivery or payment. In the file it is written YYYY-MM-DD in UBL, \
     and YYYYMMDD (format 102) in CII.",
);

pub(in crate::rules) const BR_04: Words = words(
    "La facture doit dire de quel type de document il s’agit (BT-3).",
    "An invoice must say what type of document it is (BT-3).",
    "Faire correspondre le type de pièce de votre logiciel à un code\u{a0}: 380 pour une facture, 381 pour un avoir, \
     386 pour un acompte, 384 pour une facture rectificative.",
    "Map the document type of your program to a code: 380 for an invoice, 381 for a credit note, 386 for a prepayment, \
     384 for a corrected invoice.",
);

pub(in crate::rules) const BR_05: Words = words(
    "La facture doit indiquer sa devise (BT-5).",
    "An invoice must state its currency (BT-5).",
    "EUR pour une facture en euros. La devise vient souvent de la fiche client ou du dossier comptable\u{a0}: la \
     renseigner là, et elle suivra sur toutes les factures.",
    "EUR for an invoice in euros. The currency usually comes from the customer record or the company settings: fill it \
     in there, and every invoice will have it.",
);

pub(in crate::rules) const BR_06: Words = words(
    "La facture doit porter la raison sociale du vendeur (BT-27).",
    "An invoice must give the name of the seller (BT-27).",
    "Mettre la dénomination inscrite au répertoire Sirene, dans la fiche de votre société. L’enseigne a sa propre \
     place, l’appellation commerciale (BT-28), et ne la remplace pas.",
    "Put the registered company name (the one in the Sirene register) in your company settings. A trading name has a \
     place of its own (BT-28) and does not replace it.",
);

pub(in crate::rules) const BR_07: Words = words(
    "La facture doit porter le nom de l’acheteur (BT-44).",
    "An invoice must give the name of the buyer (BT-44).",
    "Reprendre le nom de l’entité publique tel qu’il figure sur le bon de commande, et le saisir comme raison sociale \
     dans la fiche client.",
    "Copy the name of the public entity from the purchase order, and enter it as the company name in the customer \
     record.",
);

pub(in crate::rules) const BR_08: Words = words(
    "La facture doit comporter l’adresse postale du vendeur (BG-5).",
    "An invoice must include the postal address of the seller (BG-5).",
    "Compléter l’adresse dans la fiche de votre société\u{a0}: rue, code postal, ville et pays. C’est celle du siège \
     ou de l’établissement qui facture.",
    "Complete the address in your company settings: street, post code, city and country. It is that of the head office \
     or of the establishment that invoices.",
);

pub(in crate::rules) const BR_09: Words = words(
    "L’adresse postale du vendeur (BG-5) doit indiquer le pays (BT-40).",
    "The seller’s postal address (BG-5) must state the country (BT-40).",
    "Mettre un code à deux lettres, FR pour la France, plutôt que le nom du pays. Ce champ est souvent vide dans un \
     logiciel qui ne sert qu’en France.",
    "Use a two-letter code, FR for France, rather than the name of the country. A program used only within France \
     often leaves this field empty.",
);

pub(in crate::rules) const BR_10: Words = words(
    "La facture doit comporter l’adresse postale de l’acheteur (BG-8).",
    "An invoice must include the postal address of the buyer (BG-8).",
    "Compléter l’adresse de facturation dans la fiche client\u{a0}; le bon de commande la donne. Un lieu de livraison \
     différent va à part, dans l’adresse de livraison (BG-15).",
    "Complete the billing address in the customer record; the purchase order gives it. A different place of delivery \
     goes elsewhere, in the deliver-to address (BG-15).",
);

pub(in crate::rules) const BR_11: Words = words(
    "L’adresse postale de l’acheteur (BG-8) doit indiquer le pays (BT-55).",
    "The buyer’s postal address (BG-8) must state the country (BT-55).",
    "Mettre un code à deux lettres dans la fiche client, FR pour la France. S’il manque sur beaucoup de factures, \
     fixer FR comme pays par défaut des nouveaux clients.",
    "Enter a two-letter code in the customer record, FR for France. If many invoices lack it, make FR the default \
     country of new customers.",
);

pub(in crate::rules) const BR_12: Words = words(
    "Les totaux du document (BG-22) doivent donner la somme des montants nets des lignes (BT-106).",
    "The document totals (BG-22) must give the sum of line net amounts (BT-106).",
    "C’est le total HT des lignes, avant remises et majorations du document. L’écrire même quand il est égal au total \
     hors TVA (BT-109).",
    "It is the total of the lines without VAT, before the allowances and charges of the document. Write it even when \
     it equals the total without VAT (BT-109).",
);

pub(in crate::rules) const BR_13: Words = words(
    "Les totaux du document (BG-22) doivent donner le total hors TVA (BT-109).",
    "The document totals (BG-22) must give the total without VAT (BT-109).",
    "C’est le total HT de la facture\u{a0}: somme des lignes (BT-106), moins les remises (BT-107), plus les \
     majorations (BT-108). Sans les unes ni les autres, il est égal à BT-106.",
    "It is the net total of the invoice: the lines (BT-106), less the allowances (BT-107), plus the charges (BT-108). \
     With neither of these it equals BT-106.",
);

pub(in crate::rules) const BR_14: Words = words(
    "Les totaux du document (BG-22) doivent donner le total TVA comprise (BT-112).",
    "The document totals (BG-22) must give the total with VAT (BT-112).",
    "C’est le total TTC. Sur une facture sans TVA (franchise, exonération, autoliquidation), il est égal au total hors \
     TVA (BT-109), mais il reste à écrire.",
    "It is the gross total. On an invoice without VAT (small business scheme, exemption, reverse charge) it equals the \
     total without VAT (BT-109), but it still has to be written.",
);

pub(in crate::rules) const BR_15: Words = words(
    "Les totaux du document (BG-22) doivent donner le montant à payer (BT-115).",
    "The document totals (BG-22) must give the amount due for payment (BT-115).",
    "C’est le total TTC (BT-112) moins ce qui est déjà payé (BT-113). Une facture entièrement réglée porte 0, pas un \
     champ vide.",
    "It is the total with VAT (BT-112) less what is already paid (BT-113). An invoice paid in full states 0, not an \
     empty field.",
);

pub(in crate::rules) const BR_16: Words = words(
    "La facture doit comporter au moins une ligne (BG-25).",
    "An invoice must have at least one line (BG-25).",
    "Un forfait demande aussi une ligne\u{a0}: quantité 1, unité LS, prix égal au forfait. Les lignes de commentaire \
     ou de sous-total de votre logiciel ne comptent pas.",
    "A flat fee needs a line too: quantity 1, unit LS, the fee as its price. The comment and subtotal lines of your \
     program do not count.",
);

pub(in crate::rules) const BR_17: Words = words(
    "Le bénéficiaire du paiement (BG-10) doit avoir un nom (BT-59) et ne pas être le vendeur lui-même (BG-4).",
    "The payee (BG-10) must have a name (BT-59) and be someone else than the seller (BG-4).",
    "Ne remplir ce groupe que si un tiers encaisse, comme une société d’affacturage. Si le paiement vous revient, le \
     supprimer\u{a0}: votre IBAN (BT-84) suffit.",
    "Fill in this group only when a third party, such as a factoring company, is paid in your place. If you are paid \
     yourself, remove it: your IBAN (BT-84) is enough.",
);

pub(in crate::rules) const BR_18: Words = words(
    "Le représentant fiscal du vendeur (BG-11) doit avoir un nom (BT-62).",
    "The seller’s tax representative (BG-11) must have a name (BT-62).",
    "Ce groupe ne sert qu’au vendeur étranger qui a désigné un représentant fiscal. Y mettre le nom de ce \
     représentant\u{a0}; une entreprise établie en France le supprime.",
    "This group is only for a foreign seller that has appointed a tax representative. Put the representative’s name in \
     it; a company established in France removes it.",
);

pub(in crate::rules) const BR_19: Words = words(
    "Le représentant fiscal du vendeur (BG-11) doit avoir une adresse postale (BG-12).",
    "The seller’s tax representative (BG-11) must have a postal address (BG-12).",
    "Reprendre l’adresse de l’acte de désignation du représentant, pays compris. Sans représentant fiscal, supprimer \
     le groupe BG-11 en entier.",
    "Take the address from the deed that appoints the representative, with the country. Without a tax representative, \
     remove the whole group BG-11.",
);

pub(in crate::rules) const BR_20: Words = words(
    "L’adresse postale du représentant fiscal (BG-12) doit indiquer le pays (BT-69).",
    "The tax representative’s postal address (BG-12) must state the country (BT-69).",
    "Mettre FR\u{a0}: le représentant fiscal d’une vente taxée en France y est établi.",
    "Put FR: the tax representative for a sale taxed in France is established there.",
);

pub(in crate::rules) const BR_21: Words = words(
    "Chaque ligne de facture (BG-25) doit avoir un identifiant (BT-126).",
    "Each invoice line (BG-25) must have an identifier (BT-126).",
    "Numéroter les lignes 1, 2, 3…, chacune d’un numéro différent. L’acheteur s’en sert pour désigner une ligne en cas \
     de litige.",
    "Number the lines 1, 2, 3…, each differently. The buyer uses the number to point at a line in a dispute.",
);

pub(in crate::rules) const BR_22: Words = words(
    "Chaque ligne de facture (BG-25) doit donner la quantité facturée (BT-129).",
    "Each invoice line (BG-25) must give the invoiced quantity (BT-129).",
    "Mettre 1 pour un forfait. Pour reprendre un article facturé à tort, la quantité est négative et le prix reste \
     positif.",
    "Put 1 for a flat fee. To take back an item invoiced by mistake, make the quantity negative and leave the price \
     positive.",
);

pub(in crate::rules) const BR_23: Words = words(
    "Chaque quantité facturée (BT-129) doit avoir une unité (BT-130).",
    "Each invoiced quantity (BT-129) must have a unit (BT-130).",
    "C62 pour des pièces, LS pour un forfait, HUR pour des heures, DAY pour des jours, KGM pour des kilogrammes. \
     Associer ces codes aux unités de vos fiches article.",
    "C62 for pieces, LS for a lump sum, HUR for hours, DAY for days, KGM for kilograms. Map the units of your item \
     records to these codes.",
);

pub(in crate::rules) const BR_24: Words = words(
    "Chaque ligne de facture (BG-25) doit donner son montant net (BT-131).",
    "Each invoice line (BG-25) must give its net amount (BT-131).",
    "C’est la quantité multipliée par le prix net, moins les remises et plus les majorations de la ligne, le tout \
     arrondi au centime. Une ligne gratuite porte 0.",
    "It is the quantity times the net price, less the allowances and plus the charges of the line, rounded to the \
     cent. A free line states 0.",
);

pub(in crate::rules) const BR_25: Words = words(
    "Chaque ligne de facture (BG-25) doit nommer l’article (BT-153).",
    "Each invoice line (BG-25) must name the item (BT-153).",
    "Mettre une désignation courte ici et le détail dans la description (BT-154). Sur une ligne saisie à la main, une \
     référence seule ne suffit pas.",
    "Put a short name here and the details in the description (BT-154). On a line typed by hand, a reference alone is \
     not enough.",
);

pub(in crate::rules) const BR_26: Words = words(
    "Chaque ligne de facture (BG-25) doit donner le prix net de l’article (BT-146).",
    "Each invoice line (BG-25) must give the net price of the item (BT-146).",
    "C’est le prix unitaire HT, rabais déduit\u{a0}; il peut avoir plus de deux décimales. Un article offert a un prix \
     de 0, et non un prix vide.",
    "It is the unit price without VAT, discount deducted; it may have more than two decimals. A free item has a price \
     of 0, not an empty one.",
);

pub(in crate::rules) const BR_27: Words = words(
    "Le prix net de l’article (BT-146) doit être donné, et ne peut pas être négatif.",
    "The net price of the item (BT-146) must be given and cannot be negative.",
    "Pour déduire une somme, garder le prix positif et rendre la quantité (BT-129) négative, ou saisir une remise \
     (BG-20, BG-27). Pour annuler une facture, émettre un avoir (381).",
    "To deduct a sum, keep the price positive and make the quantity (BT-129) negative, or enter an allowance (BG-20, \
     BG-27). To cancel an invoice, issue a credit note (381).",
);

pub(in crate::rules) const BR_28: Words = words(
    "Le prix brut de l’article (BT-148) ne peut pas être négatif.",
    "The gross price of the item (BT-148) cannot be negative.",
    "C’est le prix du catalogue avant rabais, le rabais (BT-147) étant lui aussi positif. Pour reprendre un article, \
     mettre le signe moins sur la quantité (BT-129).",
    "It is the list price before the discount, and the discount (BT-147) is positive too. To take an item back, put \
     the minus sign on the quantity (BT-129).",
);

pub(in crate::rules) const BR_29: Words = words(
    "La fin de la période de facturation (BT-74) ne peut pas précéder son début (BT-73).",
    "The end of the invoicing period (BT-74) cannot be earlier than its start (BT-73).",
    "Vérifier l’ordre et surtout l’année des deux dates\u{a0}; pour un seul jour, mettre deux fois la même. En CII, \
     les écrire AAAAMMJJ, au format 102.",
    "Check the order of the two dates, and the years above all; for a single day, state it twice. In CII, write them \
     YYYYMMDD, in format 102.",
);

pub(in crate::rules) const BR_30: Words = words(
    "La fin de la période d’une ligne (BT-135) ne peut pas précéder son début (BT-134).",
    "The end of a line’s period (BT-135) cannot be earlier than its start (BT-134).",
    "Vérifier l’ordre et l’année des dates de la ligne\u{a0}: un abonnement renouvelé garde parfois la fin de la \
     période d’avant. En CII, les écrire AAAAMMJJ, au format 102.",
    "Check the order and the years of the line’s dates: a renewed subscription sometimes keeps the end of the period \
     before. In CII, write them YYYYMMDD, in format 102.",
);

pub(in crate::rules) const BR_31: Words = words(
    "Une remise au niveau du document (BG-20) doit donner son montant (BT-92).",
    "A document level allowance (BG-20) must give its amount (BT-92).",
    "Un pourcentage (BT-94) seul ne suffit pas\u{a0}: l’appliquer à son assiette et écrire le résultat, arrondi au \
     centime et positif. Il sera déduit du total.",
    "A percentage (BT-94) alone is not enough: apply it to its base and write the result, rounded to the cent and \
     positive. It is then deducted from the total.",
);

pub(in crate::rules) const BR_32: Words = words(
    "Une remise au niveau du document (BG-20) doit avoir une catégorie de TVA (BT-95).",
    "A document level allowance (BG-20) must have a VAT category (BT-95).",
    "Reprendre la catégorie et le taux des lignes que la remise diminue. Si elles ont plusieurs taux, faire une remise \
     par taux, au prorata des bases.",
    "Use the category and the rate of the lines that the allowance reduces. If they have several rates, make one \
     allowance per rate, in proportion to the bases.",
);

pub(in crate::rules) const BR_33: Words = words(
    "Une remise au niveau du document (BG-20) doit avoir un motif\u{a0}: un texte (BT-97) ou un code (BT-98).",
    "A document level allowance (BG-20) must have a reason: a text (BT-97) or a code (BT-98).",
    "«\u{a0}Remise commerciale\u{a0}» ou le code 95 conviennent d’ordinaire. Reprendre le libellé de la remise dans \
     votre logiciel, ou en fixer un par défaut.",
    "“Discount” or code 95 will usually do. Take the label of the discount from your program, or set a default one.",
);

pub(in crate::rules) const BR_36: Words = words(
    "Une majoration au niveau du document (BG-21) doit donner son montant (BT-99).",
    "A document level charge (BG-21) must give its amount (BT-99).",
    "Écrire le montant HT des frais (port, emballage, dossier), arrondi au centime\u{a0}; un pourcentage (BT-101) seul \
     ne suffit pas. Si les frais sont offerts, supprimer le groupe.",
    "Write the amount of the fee (carriage, packing, handling) without VAT, rounded to the cent; a percentage (BT-101) \
     alone is not enough. If the fee is waived, remove the group.",
);

pub(in crate::rules) const BR_37: Words = words(
    "Une majoration au niveau du document (BG-21) doit avoir une catégorie de TVA (BT-102).",
    "A document level charge (BG-21) must have a VAT category (BT-102).",
    "Des frais suivent en principe la TVA de ce qu’ils accompagnent\u{a0}: reprendre la catégorie et le taux des \
     lignes livrées, S à 20\u{a0}% le plus souvent.",
    "A fee normally follows the VAT of what it goes with: use the category and the rate of the lines delivered, most \
     often S at 20%.",
);

pub(in crate::rules) const BR_38: Words = words(
    "Une majoration au niveau du document (BG-21) doit avoir un motif\u{a0}: un texte (BT-104) ou un code (BT-105).",
    "A document level charge (BG-21) must have a reason: a text (BT-104) or a code (BT-105).",
    "Dire ce qui est facturé\u{a0}: «\u{a0}Frais de port\u{a0}» ou le code FC, «\u{a0}Emballage\u{a0}» ou le code PC. \
     Le libellé des frais dans votre logiciel convient.",
    "Say what is charged: “Freight” or code FC, “Packing” or code PC. The label of the fee in your program will do.",
);

pub(in crate::rules) const BR_41: Words = words(
    "Une remise de ligne (BG-27) doit donner son montant (BT-136).",
    "A line allowance (BG-27) must give its amount (BT-136).",
    "Calculer le montant de la remise pour toute la ligne et non par pièce, arrondi au centime et positif\u{a0}; le \
     pourcentage (BT-138) n’est qu’une précision.",
    "Compute the allowance for the whole line, not per piece, rounded to the cent and positive; the percentage \
     (BT-138) only explains it.",
);

pub(in crate::rules) const BR_42: Words = words(
    "Une remise de ligne (BG-27) doit avoir un motif\u{a0}: un texte (BT-139) ou un code (BT-140).",
    "A line allowance (BG-27) must have a reason: a text (BT-139) or a code (BT-140).",
    "«\u{a0}Remise\u{a0}» ou le code 95 suffisent. Un rabais déjà compris dans le prix net (BT-146) n’est pas une \
     remise de ligne\u{a0}: il va dans BT-147, sans motif.",
    "“Discount” or code 95 is enough. A discount already within the net price (BT-146) is no line allowance: it goes \
     into BT-147, without a reason.",
);

pub(in crate::rules) const BR_43: Words = words(
    "Une majoration de ligne (BG-28) doit donner son montant (BT-141).",
    "A line charge (BG-28) must give its amount (BT-141).",
    "Écrire le montant HT pour toute la ligne, arrondi au centime\u{a0}; le pourcentage (BT-143) n’est qu’une \
     précision. Sans frais, supprimer le groupe.",
    "Write the amount without VAT for the whole line, rounded to the cent; the percentage (BT-143) only explains it. \
     Without a charge, remove the group.",
);

pub(in crate::rules) const BR_44: Words = words(
    "Une majoration de ligne (BG-28) doit avoir un motif\u{a0}: un texte (BT-144) ou un code (BT-145).",
    "A line charge (BG-28) must have a reason: a text (BT-144) or a code (BT-145).",
    "Dire ce qui s’ajoute au prix\u{a0}: «\u{a0}Éco-contribution\u{a0}», «\u{a0}Emballage\u{a0}» (code PC), \
     «\u{a0}Livraison\u{a0}» (code DL). Le libellé des frais dans votre logiciel convient.",
    "Say what is added to the price: “Eco-contribution”, “Packing” (code PC), “Delivery” (code DL). The label of the \
     fee in your program will do.",
);

pub(in crate::rules) const BR_45: Words = words(
    "Chaque groupe de la ventilation de la TVA (BG-23) doit donner sa base d’imposition (BT-116).",
    "Each group of the VAT breakdown (BG-23) must give its taxable amount (BT-116).",
    "C’est la colonne «\u{a0}Base HT\u{a0}» du tableau de TVA en pied de facture\u{a0}: lignes et majorations de cette \
     catégorie et de ce taux, moins les remises. L’écrire aussi sans TVA.",
    "It is the “net amount” column of the VAT table at the foot of the invoice: lines and charges of this category and \
     rate, less allowances. Write it even when no VAT is due.",
);

pub(in crate::rules) const BR_46: Words = words(
    "Chaque groupe de la ventilation de la TVA (BG-23) doit donner le montant de la TVA (BT-117).",
    "Each group of the VAT breakdown (BG-23) must give its amount of VAT (BT-117).",
    "C’est la base (BT-116) multipliée par le taux, le tout arrondi au centime. Sans TVA (exonération, franchise, \
     autoliquidation), écrire 0 plutôt que rien.",
    "It is the taxable amount (BT-116) times the rate, rounded to the cent. Without VAT (exemption, small business \
     scheme, reverse charge) write 0 rather than nothing.",
);

pub(in crate::rules) const BR_47: Words = words(
    "Chaque groupe de la ventilation de la TVA (BG-23) doit avoir une catégorie (BT-118).",
    "Each group of the VAT breakdown (BG-23) must have a category (BT-118).",
    "S quand de la TVA est due\u{a0}; E en exonération ou en franchise\u{a0}; AE en autoliquidation\u{a0}; K pour une \
     livraison dans l’Union européenne, G pour un export\u{a0}; O hors du champ. Elle suit le code taxe des lignes.",
    "S when VAT is due; E for an exemption or the small business scheme; AE for reverse charge; K for a supply within \
     the European Union, G for an export; O outside the scope. It follows the tax code of the lines.",
);

pub(in crate::rules) const BR_48: Words = words(
    "Chaque groupe de la ventilation de la TVA (BG-23) doit donner son taux (BT-119), sauf en catégorie O (hors du \
     champ de la TVA).",
    "Each group of the VAT breakdown (BG-23) must give its rate (BT-119), except in category O (outside the scope of \
     VAT).",
    "Écrire le pourcentage sans signe\u{a0}: 20, 10, 5.5 ou 2.1. Pour E, AE, K, G et Z, écrire 0.",
    "Write the percentage without a sign: 20, 10, 5.5 or 2.1. For E, AE, K, G and Z, write 0.",
);

pub(in crate::rules) const BR_49: Words = words(
    "Les instructions de paiement (BG-16) doivent indiquer le moyen de paiement (BT-81).",
    "Payment instructions (BG-16) must state the payment means (BT-81).",
    "30 ou 58 pour un virement, 59 pour un prélèvement SEPA, 48 pour une carte, 20 pour un chèque. Associer ces codes \
     aux modes de règlement de votre logiciel.",
    "30 or 58 for a transfer, 59 for a SEPA direct debit, 48 for a card, 20 for a cheque. Map the payment methods of \
     your program to these codes.",
);

pub(in crate::rules) const BR_50: Words = words(
    "Un virement (BG-17) annoncé par le code 30 ou 58 (BT-81) doit indiquer le compte à créditer (BT-84).",
    "A credit transfer (BG-17) announced by code 30 or 58 (BT-81) must name the account to be credited (BT-84).",
    "Mettre l’IBAN, celui du RIB connu de l’acheteur. S’il manque, vérifier le compte bancaire rattaché au mode de \
     règlement dans votre logiciel.",
    "Put the IBAN, the one that the buyer has on file. If it is missing, check the bank account tied to the payment \
     method in your program.",
);

pub(in crate::rules) const BR_51: Words = words(
    "Le numéro de la carte (BT-87) ne peut pas dépasser 10 caractères.",
    "The card account number (BT-87) cannot be longer than 10 characters.",
    "Le numéro complet d’une carte n’a pas sa place sur une facture\u{a0}: les quatre derniers chiffres suffisent.",
    "The full number of a card has no place on an invoice: the last four digits are enough.",
);

pub(in crate::rules) const BR_52: Words = words(
    "Chaque document justificatif additionnel (BG-24) doit avoir une référence (BT-122).",
    "Each additional supporting document (BG-24) must have a reference (BT-122).",
    "Donner le numéro du document (bon de livraison, procès-verbal) ou le nom du fichier joint. Un lot de marché \
     (BT-17) ou un objet facturé (BT-18) laissé vide peut aussi être en cause.",
    "Give the number of the document (delivery note, acceptance report) or the name of the attached file. A tender \
     reference (BT-17) or invoiced object (BT-18) left empty may also be the cause.",
);

pub(in crate::rules) const BR_53: Words = words(
    "Une devise de comptabilisation de la TVA (BT-6) doit différer de celle de la facture (BT-5), et va avec le total \
     de la TVA dans cette devise (BT-111).",
    "A VAT accounting currency (BT-6) must differ from the currency of the invoice (BT-5), and comes with the total \
     VAT in that currency (BT-111).",
    "Si la facture est en euros, supprimer BT-6\u{a0}: il ne sert qu’à une facture en devise étrangère. Sinon, \
     convertir BT-110 et l’écrire dans BT-111.",
    "If the invoice is in euros, remove BT-6: it is only for an invoice in a foreign currency. Otherwise convert \
     BT-110 and write it in BT-111.",
);

pub(in crate::rules) const BR_54: Words = words(
    "Une caractéristique d’article (BG-32) doit avoir un nom (BT-160) et une valeur (BT-161).",
    "An item attribute (BG-32) must have a name (BT-160) and a value (BT-161).",
    "Par exemple «\u{a0}Couleur\u{a0}» et «\u{a0}Bleu\u{a0}». Une caractéristique prévue dans la fiche article mais \
     non remplie est à supprimer de la ligne.",
    "For example “Colour” and “Blue”. An attribute that the item record provides for but leaves empty has to be \
     removed from the line.",
);

pub(in crate::rules) const BR_55: Words = words(
    "Chaque référence à une facture antérieure (BG-3) doit donner le numéro de cette facture (BT-25).",
    "Each preceding invoice reference (BG-3) must give the number of that invoice (BT-25).",
    "Reprendre exactement le numéro de la facture d’origine ou d’acompte. Si l’avoir est créé à partir de la facture, \
     votre logiciel le remplit d’ordinaire tout seul.",
    "Copy the exact number of the original invoice or of the deposit invoice. If the credit note is made from the \
     invoice, your program normally fills it in by itself.",
);

pub(in crate::rules) const BR_56: Words = words(
    "Le représentant fiscal du vendeur (BG-11) doit avoir un numéro de TVA (BT-63).",
    "The seller’s tax representative (BG-11) must have a VAT number (BT-63).",
    "Mettre le numéro de TVA français du représentant, qui commence par FR. Sans représentant fiscal, supprimer le \
     groupe BG-11\u{a0}: votre propre numéro va dans BT-31.",
    "Put the representative’s French VAT number, which begins with FR. Without a tax representative, remove the group \
     BG-11: your own number goes into BT-31.",
);

pub(in crate::rules) const BR_57: Words = words(
    "L’adresse de livraison (BG-15) doit indiquer le pays (BT-80).",
    "The deliver-to address (BG-15) must state the country (BT-80).",
    "Mettre un code à deux lettres, FR pour la France, sur l’adresse de livraison du client. Si la livraison se fait à \
     l’adresse de l’acheteur, le groupe BG-15 peut disparaître.",
    "Put a two-letter code, FR for France, on the delivery address of the customer. If delivery is to the buyer’s own \
     address, the group BG-15 can go.",
);

pub(in crate::rules) const BR_61: Words = words(
    "Quand le moyen de paiement (BT-81) est un virement, code 30 ou 58, le compte à créditer (BT-84) est nécessaire.",
    "When the payment means (BT-81) is a transfer, code 30 or 58, the account to be credited (BT-84) is needed.",
    "Ajouter votre IBAN, celui du RIB connu de l’acheteur. Si la facture se paie autrement, changer le code\u{a0}: 59 \
     pour un prélèvement SEPA, 48 pour une carte, 20 pour un chèque.",
    "Add your IBAN, the one that the buyer has on file. If the invoice is paid otherwise, change the code: 59 for a \
     SEPA direct debit, 48 for a card, 20 for a cheque.",
);

pub(in crate::rules) const BR_62: Words = words(
    "L’adresse électronique du vendeur (BT-34) doit avoir un schéma (BT-34-1).",
    "The seller’s electronic address (BT-34) must have a scheme (BT-34-1).",
    "0225 pour une adresse de facturation française (SIREN, suivi ou non d’un suffixe), 0009 pour un SIRET, EM pour un \
     courriel. Sans adresse, ne pas écrire BT-34.",
    "0225 for a French e-invoicing address (SIREN, with or without a suffix), 0009 for a SIRET, EM for an email. \
     Without an address, do not write BT-34.",
);

pub(in crate::rules) const BR_63: Words = words(
    "L’adresse électronique de l’acheteur (BT-49) doit avoir un schéma (BT-49-1).",
    "The buyer’s electronic address (BT-49) must have a scheme (BT-49-1).",
    "0225 pour une adresse de l’annuaire français, 0009 pour le SIRET d’une entité publique, EM pour un courriel. La \
     demander à l’acheteur en cas de doute.",
    "0225 for an address of the French directory, 0009 for the SIRET of a public entity, EM for an email. Ask the \
     buyer for it if in doubt.",
);

pub(in crate::rules) const BR_64: Words = words(
    "L’identifiant standard d’un article (BT-157) doit avoir un schéma (BT-157-1).",
    "The standard identifier of an item (BT-157) must have a scheme (BT-157-1).",
    "0160 pour un code-barres GTIN (EAN). Votre propre référence n’est pas un identifiant standard\u{a0}: la mettre \
     dans BT-155, qui n’a pas de schéma.",
    "0160 for a GTIN (EAN) bar code. Your own reference is no standard identifier: put it in BT-155, which has no \
     scheme.",
);

pub(in crate::rules) const BR_65: Words = words(
    "Le code de classification d’un article (BT-158) doit avoir un schéma (BT-158-1).",
    "The classification of an item (BT-158) must have a scheme (BT-158-1).",
    "STI pour un code CPV des marchés publics, TST pour un code UNSPSC, HS pour une nomenclature douanière. Une \
     famille d’articles interne peut rester hors de la facture.",
    "STI for a CPV code of public procurement, TST for a UNSPSC code, HS for a customs code. An in-house product group \
     can stay off the invoice.",
);
