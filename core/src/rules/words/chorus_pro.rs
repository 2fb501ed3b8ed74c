//! The rules of Chorus Pro. Those about a length share their demand; what is here of them is what to do.
//!
//! The wording is our own; what the rules test is said in [`crate::rules::chorus_pro`].

use super::{Words, words};
use crate::text::Text;

pub(in crate::rules) const SHORTER_NUMBER: Text = Text::new(
    "Raccourcir la numérotation dans votre logiciel\u{a0}: 20 caractères suffisent avec l’année sur deux chiffres et \
     un compteur. Une facture citée (BT-25) garde le numéro sous lequel le portail la connaît.",
    "Shorten the numbering in your program: 20 characters are enough with a two-digit year and a counter. An invoice \
     that is quoted (BT-25) keeps the number that the portal knows it by.",
);

pub(in crate::rules) const NUMBER: Words = words(
    "Le numéro de facture (BT-1) ne comporte que des lettres sans accent, des chiffres et les signes - _ / +.",
    "The invoice number (BT-1) must consist of letters without accents, digits and the signs - _ / + only.",
    "Changer le modèle de numérotation de votre logiciel\u{a0}: ni espace, ni point, ni «\u{a0}n°\u{a0}». Le portail \
     refuse la facture avant de l’enregistrer, le numéro corrigé peut donc servir tout de suite.",
    "Change the numbering pattern of your program: no space, no point, no “n°”. The portal refuses the invoice before \
     recording it, so the corrected number can be used at once.",
);

pub(in crate::rules) const TYPE: Words = words(
    "Le type de document (BT-3) n’est pas de ceux que Chorus Pro refuse\u{a0}: 261, 473, 501, 502, 751.",
    "The document type (BT-3) must not be one that Chorus Pro refuses: 261, 473, 501, 502, 751.",
    "Employer 380 pour une facture, 381 pour un avoir, 386 pour un acompte, 384 pour une facture rectificative.",
    "Use 380 for an invoice, 381 for a credit note, 386 for a prepayment, 384 for a corrected invoice.",
);

pub(in crate::rules) const TYPE_UNLISTED: Words = words(
    "Le type de document (BT-3) est l’un de ceux que les plateformes françaises connaissent.",
    "The document type (BT-3) should be one that the French platforms know.",
    "Employer 380 pour une facture, 381 pour un avoir, 386 pour un acompte, 384 pour une facture rectificative. Une \
     facture proforma (325) n’est pas une facture et ne se dépose pas.",
    "Use 380 for an invoice, 381 for a credit note, 386 for a prepayment, 384 for a corrected invoice. A pro forma \
     invoice (325) is no invoice and is not deposited.",
);

pub(in crate::rules) const COPY_REFERENCE: Text = Text::new(
    "Recopier la référence telle que le bon de commande la donne, sans libellé ni commentaire autour.",
    "Copy the reference as the purchase order gives it, without any label or remark around it.",
);

pub(in crate::rules) const SERVICE_RESERVED: Words = words(
    "Une entreprise n’adresse pas sa facture au service FACTURES_PUBLIQUES (BT-10).",
    "A company should not send its invoice to the service FACTURES_PUBLIQUES (BT-10).",
    "Ce service ne reçoit que les factures entre entités publiques. Reprendre le code service du bon de commande, ou \
     le demander à l’acheteur\u{a0}; une entité publique peut laisser celui-ci.",
    "That service takes invoices between public entities only. Take the service code of the purchase order, or ask \
     the buyer; a public entity may leave it.",
);

pub(in crate::rules) const SERVICE_REQUIRED: Words = words(
    "Le code service (BT-10) figure sur la facture quand le destinataire l’exige.",
    "The service code (BT-10) must be stated when the recipient requires it.",
    "Il est sur le bon de commande, souvent sous «\u{a0}SE\u{a0}» ou «\u{a0}service exécutant\u{a0}». L’annuaire de \
     Chorus Pro donne les services de chaque destinataire.",
    "It stands on the purchase order, often under “SE” or “service exécutant”. The directory of Chorus Pro gives the \
     services of each recipient.",
);

pub(in crate::rules) const ENGAGEMENT_REQUIRED: Words = words(
    "Le numéro d’engagement (BT-13) figure sur la facture quand le destinataire ou son service l’exige.",
    "The engagement number (BT-13) must be stated when the recipient or its service requires it.",
    "C’est le numéro de la commande, dit «\u{a0}EJ\u{a0}» pour l’État. Le reprendre du bon de commande, ou le demander \
     à l’acheteur avant de facturer.",
    "It is the number of the order, called “EJ” by the State. Take it from the purchase order, or ask the buyer before \
     invoicing.",
);

pub(in crate::rules) const EITHER_REQUIRED: Words = words(
    "Le code service (BT-10) ou le numéro d’engagement (BT-13) figure sur la facture quand le destinataire exige l’un \
     des deux.",
    "The service code (BT-10) or the engagement number (BT-13) must be stated when the recipient requires one of them.",
    "Reprendre du bon de commande celui qu’il donne\u{a0}; l’un des deux suffit à ce destinataire.",
    "Take from the purchase order the one that it gives; either will do for this recipient.",
);

pub(in crate::rules) const ONE_PRECEDING_INVOICE: Words = words(
    "La facture cite une facture antérieure (BG-3) au plus.",
    "An invoice must quote one preceding invoice (BG-3) at the most.",
    "Faire un avoir par facture créditée\u{a0}; sur une facture de solde, citer le dernier acompte et nommer les \
     autres dans une note (BG-1).",
    "Make one credit note for each invoice credited; on a final invoice quote the last deposit, and name the others in \
     a note (BG-1).",
);

pub(in crate::rules) const NO_S5: Words = words(
    "Une facture de sous-traitant à un acheteur public ne porte pas le cadre S5 (BT-23).",
    "A subcontractor’s invoice to a public buyer must not have the process S5 (BT-23).",
    "Employer S3, la demande de paiement direct, ou le cadre A9 de Chorus Pro. S5 est pour les factures adressées au \
     titulaire.",
    "Use S3, the request for direct payment, or the frame A9 of Chorus Pro. S5 is for invoices to the main contractor.",
);

pub(in crate::rules) const CADRE: Words = words(
    "Le cadre de facturation (BT-23), s’il figure, est un code A1 à A25 de Chorus Pro ou un code de la réforme tel que \
     B1 ou S1.",
    "The invoicing frame (BT-23), if stated, should be a code A1 to A25 of Chorus Pro or one of the reform such as B1 \
     or S1.",
    "Écrire A1 pour la facture ou l’avoir d’un fournisseur, A2 si elle est déjà payée, A9 pour un sous-traitant, A12 \
     pour un cotraitant. Sans BT-23, Chorus Pro prend A1.",
    "Write A1 for a supplier’s invoice or credit note, A2 if it is already paid, A9 for a subcontractor, A12 for a \
     joint contractor. Without BT-23, Chorus Pro takes A1.",
);

pub(in crate::rules) const CREDIT_ORIGIN: Words = words(
    "Un avoir cite la facture qu’il crédite (BT-25).",
    "A credit note should quote the invoice that it credits (BT-25).",
    "Renseigner en BG-3 le numéro de la facture d’origine, tel qu’il a été déposé\u{a0}: sans lui, le destinataire ne \
     peut rapprocher l’avoir.",
    "State in BG-3 the number of the original invoice, as it was deposited: without it the recipient cannot match the \
     credit note.",
);

pub(in crate::rules) const CREDIT_SIGN: Words = words(
    "Les montants d’un avoir sont positifs\u{a0}: son type (BT-3) donne le sens.",
    "The amounts of a credit note should be positive: its type (BT-3) says which way they go.",
    "Dans votre logiciel, exporter l’avoir en valeurs positives. Avec un total négatif sous le type 381, le \
     destinataire risque d’y lire une facture à payer.",
    "Have your program export credit notes with positive values. With a negative total under type 381 the recipient \
     may read an invoice to pay.",
);

pub(in crate::rules) const SHORTER_TERMS: Text = Text::new(
    "Garder le délai et le mode de paiement\u{a0}; mettre les conditions générales dans une pièce jointe.",
    "Keep the time and the means of payment; put general terms in an attachment.",
);

pub(in crate::rules) const SHORTER_NOTE: Text = Text::new(
    "Partager le texte entre plusieurs notes (BG-1), ou le joindre comme document.",
    "Spread the text over several notes (BG-1), or attach it as a document.",
);

pub(in crate::rules) const SELLER_IDENTIFIED: Words = words(
    "Le vendeur a un identifiant (BT-29) que Chorus Pro connaît\u{a0}: SIRET (0009), numéro de TVA d’un autre État de \
     l’Union (0223), particulier (0226), hors Union (0227), RIDET (0228) ou TAHITI (0229).",
    "The seller must have an identifier (BT-29) that Chorus Pro knows: SIRET (0009), VAT number of another Member \
     State (0223), individual (0226), outside the Union (0227), RIDET (0228) or TAHITI (0229).",
    "Mettre le SIRET de l’établissement inscrit sur Chorus Pro dans la fiche de votre société, avec le schéma 0009.",
    "Put the SIRET of the establishment that is registered on Chorus Pro in your company settings, under scheme 0009.",
);

pub(in crate::rules) const SELLER_EU_VAT: Words = words(
    "Un numéro de TVA d’un autre État de l’Union (BT-29, schéma 0223) a 18 caractères au plus.",
    "A VAT number of another Member State (BT-29, scheme 0223) must have at most 18 characters.",
    "Écrire le préfixe du pays et le numéro sans espace, comme à l’inscription sur Chorus Pro.",
    "Write the country prefix and the number without spaces, as registered on Chorus Pro.",
);

pub(in crate::rules) const SELLER_OUTSIDE_EU: Words = words(
    "L’identifiant d’un vendeur hors de l’Union (BT-29, schéma 0227) a 18 caractères au plus.",
    "The identifier of a seller outside the Union (BT-29, scheme 0227) must have at most 18 characters.",
    "Il se forme du code du pays et des 16 premiers caractères de la raison sociale.",
    "It is made of the country code and the first 16 characters of the company name.",
);

pub(in crate::rules) const SELLER_RIDET: Words = words(
    "Un RIDET (BT-29, schéma 0228) a 9 ou 10 caractères.",
    "A RIDET (BT-29, scheme 0228) must have 9 or 10 characters.",
    "Reprendre le numéro du registre de Nouvelle-Calédonie, sans espace.",
    "Take the number of the register of New Caledonia, without spaces.",
);

pub(in crate::rules) const SELLER_TAHITI: Words = words(
    "Un numéro TAHITI (BT-29, schéma 0229) a 9 ou 10 caractères.",
    "A TAHITI number (BT-29, scheme 0229) must have 9 or 10 characters.",
    "Reprendre le numéro du registre de Polynésie française, sans espace.",
    "Take the number of the register of French Polynesia, without spaces.",
);

pub(in crate::rules) const SELLER_INDIVIDUAL: Words = words(
    "L’identifiant d’un particulier (BT-29, schéma 0226) commence par 10 chiffres et a 80 caractères au plus.",
    "The identifier of an individual (BT-29, scheme 0226) must begin with 10 digits and have at most 80 characters.",
    "Reprendre l’identifiant que Chorus Pro a donné à l’inscription.",
    "Take the identifier that Chorus Pro gave on registration.",
);

pub(in crate::rules) const SELLER_SIRET: Words = words(
    "Un vendeur identifié par son SIREN l’est aussi par son SIRET (BT-29, schéma 0009).",
    "A seller identified by its SIREN must also be by its SIRET (BT-29, scheme 0009).",
    "Compléter la fiche de votre société avec les 14 chiffres du SIRET de l’établissement inscrit sur Chorus Pro.",
    "Complete your company settings with the 14 digits of the SIRET of the establishment registered on Chorus Pro.",
);

pub(in crate::rules) const BUYER_SIRET: Words = words(
    "L’acheteur public est désigné par son SIRET (BT-46, schéma 0009).",
    "The public buyer must be designated by its SIRET (BT-46, scheme 0009).",
    "Le reprendre du bon de commande dans la fiche client\u{a0}: 14 chiffres. Un numéro de TVA ou un SIREN ne suffit \
     pas, le portail ne trouve un destinataire que par son SIRET.",
    "Take it from the purchase order to the customer record: 14 digits. A VAT number or a SIREN is not enough, the \
     portal finds a recipient by its SIRET alone.",
);

pub(in crate::rules) const BUYER_SIRET_KEY: Words = words(
    "Le SIRET de l’acheteur (BT-46) a la bonne clé de contrôle.",
    "The SIRET of the buyer (BT-46) should have the right check digit.",
    "Relire les 14 chiffres\u{a0}: l’un d’eux est sans doute faux. Les structures fictives du bac à sable de Chorus \
     Pro ont le plus souvent une clé fausse, sans que cela gêne.",
    "Read the 14 digits again: one of them is probably wrong. The fictitious structures of the Chorus Pro sandbox \
     mostly have a wrong key, and it does no harm there.",
);

pub(in crate::rules) const PAYEE_SIRET: Words = words(
    "Un bénéficiaire du paiement identifié par son SIREN l’est aussi par son SIRET (BT-60, schéma 0009).",
    "A payee identified by its SIREN must also be by its SIRET (BT-60, scheme 0009).",
    "Demander son SIRET à la société d’affacturage, et l’écrire en BT-60.",
    "Ask the factoring company for its SIRET, and write it in BT-60.",
);

pub(in crate::rules) const SHORTER_ADDRESS: Text = Text::new(
    "Garder la rue, le code postal et la ville\u{a0}; une indication d’accès va dans une note (BG-1).",
    "Keep street, post code and city; how to get there goes in a note (BG-1).",
);

pub(in crate::rules) const SHORTER_NAME: Text = Text::new(
    "Employer la dénomination courte du répertoire Sirene\u{a0}; le portail reconnaît les parties à leur SIRET.",
    "Use the short name of the Sirene register; the portal knows the parties by their SIRET.",
);

pub(in crate::rules) const SHORTER_PLACE: Text = Text::new(
    "Mettre un identifiant, tel que le SIRET du lieu\u{a0}; son nom et son adresse ont leurs champs (BT-70, BG-15).",
    "Put an identifier, such as the SIRET of the place; its name and address have fields of their own (BT-70, BG-15).",
);

pub(in crate::rules) const LINE_NUMBER: Words = words(
    "Le numéro d’une ligne (BT-126) a 6 caractères au plus, et la facture 999\u{a0}999 lignes au plus.",
    "The number of a line (BT-126) must have at most 6 characters, and an invoice at most 999,999 lines.",
    "Numéroter les lignes 1, 2, 3… plutôt que de reprendre l’identifiant interne de votre logiciel.",
    "Number the lines 1, 2, 3… rather than using the internal identifier of your program.",
);

pub(in crate::rules) const SHORTER_DESCRIPTION: Text = Text::new(
    "Résumer l’article, et joindre le détail comme document.",
    "Sum the item up, and attach the details as a document.",
);

pub(in crate::rules) const SHORTER_ITEM: Text = Text::new(
    "Mettre le code normalisé seul, tel qu’un GTIN de 14 chiffres\u{a0}; la référence du vendeur a son champ (BT-155).",
    "Put the standard code alone, such as a GTIN of 14 digits; the seller’s reference has a field of its own (BT-155).",
);

pub(in crate::rules) const QUANTITY: Words = words(
    "Une quantité (BT-129) a 4 décimales et 10 chiffres au plus.",
    "A quantity (BT-129) must have at most 4 decimals and 10 digits.",
    "Changer l’unité (BT-130), kilogrammes plutôt que grammes par exemple, ou facturer la ligne au forfait (quantité \
     1, unité LS).",
    "Change the unit (BT-130), kilograms instead of grams for instance, or invoice the line as a lump sum (quantity 1, \
     unit LS).",
);

pub(in crate::rules) const GROSS_PRICE: Words = words(
    "En CII, un prix brut (BT-148) va avec le rabais qui mène au prix net (BT-147).",
    "In CII, a gross price (BT-148) must come with the discount that leads to the net price (BT-147).",
    "Écrire le rabais, 0 s’il n’y en a pas, ou retirer le prix brut.",
    "Write the discount, 0 if there is none, or leave the gross price out.",
);

pub(in crate::rules) const PAYMENT_MEANS: Words = words(
    "Une facture dit comment elle se paie (BT-81).",
    "An invoice must say how it is to be paid (BT-81).",
    "Renseigner le mode de règlement de votre logiciel\u{a0}: 30 pour un virement, 49 pour un prélèvement, 48 pour une \
     carte, 97 pour une compensation.",
    "Fill in the means of payment in your program: 30 for a transfer, 49 for a direct debit, 48 for a card, 97 for a \
     clearing.",
);

pub(in crate::rules) const PAYMENT_MEANS_UNLISTED: Words = words(
    "Le moyen de paiement (BT-81) est de ceux que Chorus Pro nomme\u{a0}: 10, 20, 30, 31, 42, 48, 49, 97, ou leur \
     forme SEPA 58 ou 59.",
    "The means of payment (BT-81) should be one that Chorus Pro names: 10, 20, 30, 31, 42, 48, 49, 97, or their SEPA \
     form 58 or 59.",
    "Employer 30 pour un virement\u{a0}; un moyen que le portail ne nomme pas risque d’y devenir «\u{a0}autre\u{a0}».",
    "Use 30 for a transfer; a means that the portal does not name may become “other” there.",
);

pub(in crate::rules) const CREDIT_MEANS: Words = words(
    "Un avoir ne porte pas de moyen de paiement (BT-81).",
    "A credit note must not state any means of payment (BT-81).",
    "Retirer les instructions de paiement (BG-16) de l’avoir\u{a0}: l’acheteur l’impute sur ce qu’il doit.",
    "Leave the payment instructions (BG-16) out of the credit note: the buyer sets it off against what he owes.",
);

pub(in crate::rules) const ACCOUNT: Words = words(
    "Une facture payée par virement (30, 31, 42, 58) donne le compte à créditer (BT-84).",
    "An invoice paid by transfer (30, 31, 42, 58) must give the account to pay to (BT-84).",
    "Renseigner l’IBAN dans la fiche bancaire de votre société et le faire porter par les factures.",
    "Fill in the IBAN in the bank record of your company and have invoices carry it.",
);

pub(in crate::rules) const IBAN: Words = words(
    "Le compte à créditer (BT-84) est un IBAN valide.",
    "The account to pay to (BT-84) must be a valid IBAN.",
    "Recopier l’IBAN du relevé d’identité bancaire. Un RIB (banque, guichet, compte, clé) n’est pas reçu en XML.",
    "Copy the IBAN from the statement of bank details. A RIB (bank, branch, account, key) is not taken in XML.",
);

pub(in crate::rules) const SHORTER_ACCOUNT: Text = Text::new(
    "Écrire l’IBAN sans espace\u{a0}: un IBAN français a 27 caractères. Pour un compte étranger au numéro plus long, \
     voir avec le destinataire comment il paie.",
    "Write the IBAN without spaces: a French one has 27 characters. For a foreign account with a longer number, ask \
     the recipient how he pays.",
);

pub(in crate::rules) const BIC: Words = words(
    "La banque (BT-86) est désignée par un BIC.",
    "The bank (BT-86) must be designated by a BIC.",
    "Recopier le BIC du relevé d’identité bancaire, 8 ou 11 lettres et chiffres, ou ne rien mettre\u{a0}: l’IBAN \
     suffit.",
    "Copy the BIC from the statement of bank details, 8 or 11 letters and digits, or leave it out: the IBAN is enough.",
);

pub(in crate::rules) const BIC_LENGTH: Words = words(
    "Le BIC (BT-86) a de 8 à 11 caractères.",
    "The BIC (BT-86) should have 8 to 11 characters.",
    "Recopier le BIC seul, sans le nom de la banque, ou ne rien mettre\u{a0}: l’IBAN suffit.",
    "Copy the BIC alone, without the name of the bank, or leave it out: the IBAN is enough.",
);

pub(in crate::rules) const PAID: Words = words(
    "Une facture déjà payée (cadre A2, ou B2, S2, M2) n’a plus rien à payer (BT-115).",
    "An invoice that is already paid (frame A2, or B2, S2, M2) must have nothing left to pay (BT-115).",
    "Reporter en BT-113 tout ce qui est payé, ou employer le cadre A1 s’il reste à payer.",
    "State in BT-113 all that is paid, or use the frame A1 if something is still due.",
);

pub(in crate::rules) const AMOUNT: Words = words(
    "Un montant a 19 caractères au plus, signe et point compris.",
    "An amount must have at most 19 characters, sign and point included.",
    "Vérifier la saisie\u{a0}: une quantité ou un prix a sans doute reçu trop de chiffres.",
    "Check the entry: a quantity or a price probably got too many digits.",
);

pub(in crate::rules) const VAT_RATE: Words = words(
    "Un taux de TVA est de ceux que les plateformes françaises reçoivent\u{a0}: 0, 0,9, 1,05, 1,75, 2,1, 5,5, 7, 8,5, \
     9,2, 9,6, 10, 13, 19,6, 20, 20,6.",
    "A VAT rate must be one that the French platforms take: 0, 0.9, 1.05, 1.75, 2.1, 5.5, 7, 8.5, 9.2, 9.6, 10, 13, \
     19.6, 20, 20.6.",
    "Choisir le taux français de la vente. Un vendeur établi hors de France ne facture pas la TVA de son pays\u{a0}: \
     autoliquidation (AE) ou livraison intracommunautaire (K), au taux 0.",
    "Choose the French rate of the sale. A seller established outside France does not charge the VAT of his country: \
     reverse charge (AE) or intra-Community supply (K), at rate 0.",
);

pub(in crate::rules) const SHORTER_REASON: Text = Text::new(
    "Citer l’article de loi ou la raison en une phrase\u{a0}; le code du motif a son champ.",
    "Quote the article of law or the reason in one sentence; the code of the reason has a field of its own.",
);

pub(in crate::rules) const SHORTER_DOCUMENT: Text = Text::new(
    "Mettre en BT-122 la référence seule\u{a0}; ce qu’est le document se dit en BT-123.",
    "Put the reference alone in BT-122; what the document is goes in BT-123.",
);

pub(in crate::rules) const SHORTER_FILE_NAME: Text = Text::new(
    "Renommer le fichier, sa terminaison comprise dans les 50 caractères.",
    "Rename the file, its ending included in the 50 characters.",
);

pub(in crate::rules) const ATTACHMENT: Words = words(
    "Un document justificatif (BG-24) est joint (BT-125) ou se trouve à une adresse (BT-124).",
    "A supporting document (BG-24) must be attached (BT-125) or have an address (BT-124).",
    "Joindre le fichier, ou retirer le document\u{a0}: une référence seule n’apporte rien au destinataire.",
    "Attach the file, or leave the document out: a reference alone brings nothing to the recipient.",
);

pub(in crate::rules) const ATTACHMENT_TYPE: Words = words(
    "Le nom d’une pièce jointe (BT-125-2) a une terminaison que Chorus Pro reçoit, telle que .pdf ou .xlsx.",
    "The name of an attachment (BT-125-2) must have an ending that Chorus Pro takes, such as .pdf or .xlsx.",
    "Convertir le fichier en PDF, ou lui donner la terminaison de son format.",
    "Turn the file into a PDF, or give it the ending of its format.",
);

pub(in crate::rules) const ATTACHMENT_SIZE: Words = words(
    "Une pièce jointe (BT-125) a 10\u{a0}Mo au plus.",
    "An attachment (BT-125) must have at most 10 MB.",
    "Numériser en noir et blanc ou à une définition plus basse, ou partager le document en plusieurs fichiers.",
    "Scan in black and white or at a lower resolution, or split the document into several files.",
);

pub(in crate::rules) const ATTACHMENTS_SIZE: Words = words(
    "Les pièces jointes d’une facture ont ensemble 120\u{a0}Mo au plus.",
    "The attachments of an invoice must have at most 120 MB together.",
    "Garder les pièces que l’acheteur demande, et lui donner une adresse (BT-124) pour les autres.",
    "Keep the documents that the buyer asks for, and give an address (BT-124) for the others.",
);

pub(in crate::rules) const ATTACHMENT_EMPTY: Words = words(
    "Une pièce jointe (BT-125) n’est pas vide.",
    "An attachment (BT-125) should not be empty.",
    "Joindre le fichier à nouveau\u{a0}: il n’a sans doute pas été lu en entier.",
    "Attach the file again: it was probably not read.",
);
