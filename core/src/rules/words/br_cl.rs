//! The rules of family BR-CL: codes that have to come from a list.

use super::{Words, words};

pub(in crate::rules) const BR_CL_01: Words = words(
    "Le code de type de facture (BT-3) doit être de la liste UNTDID 1001 et convenir au document, facture ou avoir.",
    "The invoice type code (BT-3) must be in the list UNTDID 1001 and suit the document, invoice or credit note.",
    "380 pour une facture, 381 pour un avoir, 386 pour un acompte, 384 pour une rectificative. En UBL, 381 demande un \
     document CreditNote, les trois autres un document Invoice.",
    "380 for an invoice, 381 for a credit note, 386 for a prepayment, 384 for a correction. In UBL, 381 needs a \
     CreditNote document, the three others an Invoice document.",
);

pub(in crate::rules) const BR_CL_03: Words = words(
    "La devise écrite à côté d’un montant (celle de BT-5 ou de BT-6) doit être un code de la liste ISO 4217.",
    "The currency written beside an amount (that of BT-5 or of BT-6) must be a code of the list ISO 4217.",
    "C’est l’attribut currencyID, que votre logiciel écrit\u{a0}: EUR en majuscules, ni «\u{a0}€\u{a0}» ni \
     «\u{a0}euro\u{a0}». Vérifier le code de la devise dans ses réglages.",
    "It is the attribute currencyID, which your software writes: EUR in capitals, neither “€” nor “euro”. Check the \
     code of the currency in its settings.",
);

pub(in crate::rules) const BR_CL_04: Words = words(
    "Le code de devise de la facture (BT-5) doit être de la liste ISO 4217.",
    "The invoice currency code (BT-5) must be in the list ISO 4217.",
    "Trois lettres majuscules\u{a0}: EUR, USD, CHF. Un symbole ou un nom vient d’ordinaire du champ \
     «\u{a0}devise\u{a0}» de la fiche client.",
    "Three capital letters: EUR, USD, CHF. A symbol or a name usually comes from the currency field of the customer \
     record.",
);

pub(in crate::rules) const BR_CL_05: Words = words(
    "Le code de devise de comptabilisation de la TVA (BT-6) doit être de la liste ISO 4217.",
    "The VAT accounting currency code (BT-6) must be in the list ISO 4217.",
    "EUR pour une facture en devise étrangère dont la TVA se déclare en France. Si la facture est en euros, supprimer \
     BT-6.",
    "EUR for an invoice in a foreign currency whose VAT is declared in France. If the invoice is in euros, remove \
     BT-6.",
);

pub(in crate::rules) const BR_CL_06: Words = words(
    "Le code de date d’exigibilité de la TVA (BT-8) doit être l’un des trois que permet la syntaxe\u{a0}: 3, 35 ou 432 \
     en UBL\u{a0}; 5, 29 ou 72 en CII.",
    "The VAT point date code (BT-8) must be one of the three that the syntax allows: 3, 35 or 432 in UBL; 5, 29 or 72 \
     in CII.",
    "Émission de la facture, donc TVA sur les débits\u{a0}: 3 en UBL, 5 en CII. Livraison\u{a0}: 35 ou 29. \
     Encaissement, le cas courant des services\u{a0}: 432 ou 72.",
    "Issue of the invoice (TVA sur les débits): 3 in UBL, 5 in CII. Delivery: 35 or 29. Payment, the usual case of \
     services: 432 or 72.",
);

pub(in crate::rules) const BR_CL_07: Words = words(
    "Le schéma d’un objet facturé (BT-18-1, BT-128-1) doit être un code de la liste UNTDID 1153.",
    "The scheme of an invoiced object (BT-18-1, BT-128-1) must be a code of the list UNTDID 1153.",
    "AVE pour un point de livraison d’énergie, MG pour un compteur, ABZ pour une immatriculation. Une référence de \
     commande n’est pas un objet facturé\u{a0}: elle va dans BT-13.",
    "AVE for a metering point, MG for a meter, ABZ for a vehicle’s licence plate. An order reference is no invoiced \
     object: it goes into BT-13.",
);

pub(in crate::rules) const BR_CL_08: Words = words(
    "Le code du sujet d’une note (BT-21) doit être de la liste UNTDID 4451.",
    "The subject code of a note (BT-21) must be in the list UNTDID 4451.",
    "PMD pour les pénalités de retard, PMT pour l’indemnité de 40\u{a0}€, AAB pour l’escompte. En UBL, il s’écrit \
     entre deux # en tête de la note. Une note peut s’en passer.",
    "PMD for late payment penalties, PMT for the flat indemnity of €40, AAB for the discount. In UBL it stands between \
     two # at the head of the note. A note can do without.",
);

pub(in crate::rules) const BR_CL_10: Words = words(
    "Le schéma d’un identifiant du vendeur, de l’acheteur ou du bénéficiaire (BT-29-1, BT-46-1, BT-60-1) doit être de \
     la liste ISO/IEC 6523.",
    "The scheme of an identifier of the seller, the buyer or the payee (BT-29-1, BT-46-1, BT-60-1) must be in the list \
     ISO/IEC 6523.",
    "0009 pour un SIRET, 0002 pour un SIREN, 0088 pour un GLN\u{a0}: quatre chiffres, zéros compris. Un identifiant \
     propre à votre logiciel s’écrit sans schéma.",
    "0009 for a SIRET, 0002 for a SIREN, 0088 for a GLN: four digits, zeros included. An identifier of your own \
     program is written without a scheme.",
);

pub(in crate::rules) const BR_CL_11: Words = words(
    "Le schéma d’un enregistrement légal (BT-30-1, BT-47-1, BT-61-1) doit être un code de la liste ISO/IEC 6523.",
    "The scheme of a legal registration (BT-30-1, BT-47-1, BT-61-1) must be a code of the list ISO/IEC 6523.",
    "0002 pour une entreprise ou une entité française (SIREN). Vérifier les zéros\u{a0}: un tableur fait de 0002 un \
     simple 2.",
    "0002 for a French company or public entity (SIREN). Check the zeros: a spreadsheet makes a mere 2 of 0002.",
);

pub(in crate::rules) const BR_CL_13: Words = words(
    "Le schéma de classification d’un article (BT-158-1) doit être un code de la liste UNTDID 7143.",
    "The classification scheme of an item (BT-158-1) must be a code of the list UNTDID 7143.",
    "STI pour un code CPV, TST pour UNSPSC, HS pour une nomenclature douanière, ZZZ pour une nomenclature convenue \
     avec l’acheteur. Le sigle CPV n’est pas un code de la liste.",
    "STI for a CPV code, TST for UNSPSC, HS for customs codes, ZZZ for a classification agreed with the buyer. The \
     letters CPV are no code of the list.",
);

pub(in crate::rules) const BR_CL_14: Words = words(
    "Un code de pays (BT-40, BT-55, BT-69, BT-80) doit être de la liste ISO 3166-1.",
    "A country code (BT-40, BT-55, BT-69, BT-80) must be in the list ISO 3166-1.",
    "Deux lettres majuscules\u{a0}: FR, BE, DE\u{a0}; GB pour le Royaume-Uni, GR pour la Grèce. «\u{a0}France\u{a0}» \
     ou FRA vient du champ «\u{a0}pays\u{a0}» d’une fiche client.",
    "Two capital letters: FR, BE, DE; GB for the United Kingdom, GR for Greece. “France” or FRA comes from the country \
     field of a customer record.",
);

pub(in crate::rules) const BR_CL_15: Words = words(
    "Le pays d’origine d’un article (BT-159) doit être un code de la liste ISO 3166-1.",
    "The country of origin of an item (BT-159) must be a code of the list ISO 3166-1.",
    "Deux lettres majuscules, comme FR ou CN, dans la fiche article. «\u{a0}UE\u{a0}» ou «\u{a0}Import\u{a0}» n’est \
     pas un pays\u{a0}: laisser alors BT-159 de côté.",
    "Two capital letters, such as FR or CN, in the item record. “EU” or “Import” is no country: then leave BT-159 out.",
);

pub(in crate::rules) const BR_CL_16: Words = words(
    "Le code du moyen de paiement (BT-81) doit être de la liste UNTDID 4461.",
    "The payment means code (BT-81) must be in the list UNTDID 4461.",
    "30 ou 58 pour un virement, 59 pour un prélèvement SEPA, 48 pour une carte, 20 pour un chèque, 10 pour des \
     espèces. Un nom comme «\u{a0}virement\u{a0}» va dans BT-82.",
    "30 or 58 for a transfer, 59 for a SEPA direct debit, 48 for a card, 20 for a cheque, 10 for cash. A name such as \
     “transfer” goes into BT-82.",
);

pub(in crate::rules) const BR_CL_17: Words = words(
    "La catégorie de TVA d’une remise (BT-95), d’une majoration (BT-102) ou de la ventilation (BT-118) doit être S, Z, \
     E, AE, K, G, O, L, M ou B.",
    "The VAT category of an allowance (BT-95), a charge (BT-102) or the breakdown (BT-118) must be S, Z, E, AE, K, G, \
     O, L, M or B.",
    "S pour tout taux français (20, 10, 5.5 ou 2.1), E en exonération ou en franchise, AE en autoliquidation. Associer \
     à ces lettres les codes taxe de votre logiciel.",
    "S for any French rate (20, 10, 5.5 or 2.1), E for an exemption or the small business scheme, AE for reverse \
     charge. Map the tax codes of your program to these letters.",
);

pub(in crate::rules) const BR_CL_18: Words = words(
    "La catégorie de TVA d’une ligne (BT-151) ou de la ventilation (BT-118) doit être S, Z, E, AE, K, G, O, L, M ou B.",
    "The VAT category of a line (BT-151) or of the breakdown (BT-118) must be S, Z, E, AE, K, G, O, L, M or B.",
    "S pour tout taux français, même réduit\u{a0}: il n’y a pas de code à part pour les taux réduits. E en exonération \
     ou en franchise, AE en autoliquidation.",
    "S for any French rate, even a reduced one: reduced rates have no code of their own. E for an exemption or the \
     small business scheme, AE for reverse charge.",
);

pub(in crate::rules) const BR_CL_19: Words = words(
    "Le code de motif d’une remise (BT-98, BT-140) doit être de la liste UNTDID 5189.",
    "The reason code of an allowance (BT-98, BT-140) must be in the list UNTDID 5189.",
    "95 pour une remise ordinaire, 100 pour un rabais particulier, 64 pour un accord particulier. Si aucun ne va, \
     donner le motif en clair (BT-97, BT-139). FC et PC sont des codes de majoration.",
    "95 for an ordinary discount, 100 for a special rebate, 64 for a special agreement. If none fits, give the reason \
     as text (BT-97, BT-139). FC and PC are codes of charges. FC and PC are codes of charges.",
);

pub(in crate::rules) const BR_CL_20: Words = words(
    "Le code de motif d’une majoration (BT-105, BT-145) doit être de la liste UNTDID 7161.",
    "The reason code of a charge (BT-105, BT-145) must be in the list UNTDID 7161.",
    "FC pour le transport, DL pour la livraison, PC pour l’emballage. Si aucun ne va, donner le motif en clair \
     (BT-104, BT-144). 95 et 100 sont des codes de remise.",
    "FC for freight, DL for delivery, PC for packing. If none fits, give the reason as text (BT-104, BT-144). 95 and \
     100 are codes of allowances.",
);

pub(in crate::rules) const BR_CL_21: Words = words(
    "Le schéma de l’identifiant standard d’un article (BT-157-1) doit être de la liste ISO/IEC 6523.",
    "The scheme of an item’s standard identifier (BT-157-1) must be in the list ISO/IEC 6523.",
    "0160 pour un code-barres GTIN (EAN), zéro compris. «\u{a0}GTIN\u{a0}» ou «\u{a0}EAN\u{a0}» n’est pas un code de \
     la liste.",
    "0160 for a GTIN (EAN) bar code, zero included. “GTIN” or “EAN” is no code of the list.",
);

pub(in crate::rules) const BR_CL_22: Words = words(
    "Le code de motif d’exonération de la TVA (BT-121) doit être de la liste VATEX.",
    "The VAT exemption reason code (BT-121) must be in the list VATEX.",
    "VATEX-FR-FRANCHISE en franchise en base, VATEX-EU-AE en autoliquidation, VATEX-EU-IC, VATEX-EU-G, VATEX-EU-O. Si \
     aucun ne va, citer l’article du CGI dans BT-120.",
    "VATEX-FR-FRANCHISE for the small business scheme, VATEX-EU-AE for reverse charge, VATEX-EU-IC, VATEX-EU-G, \
     VATEX-EU-O. If none fits, quote the article of the tax code in BT-120.",
);

pub(in crate::rules) const BR_CL_23: Words = words(
    "Une unité de mesure (BT-130, BT-150) doit être un code des recommandations 20 et 21 de la CEE-ONU.",
    "A unit of measure (BT-130, BT-150) must be a code of UN/ECE Recommendations 20 and 21.",
    "C62 pour des pièces, LS pour un forfait, HUR, DAY, MON pour des heures, jours, mois, KGM, LTR, MTR pour des \
     kilogrammes, litres, mètres. «\u{a0}U\u{a0}», «\u{a0}pce\u{a0}» ou «\u{a0}h\u{a0}» sont à convertir.",
    "C62 for pieces, LS for a lump sum, HUR, DAY, MON for hours, days, months, KGM, LTR, MTR for kilograms, litres, \
     metres. “U”, “pcs” or “h” have to be converted.",
);

pub(in crate::rules) const BR_CL_24: Words = words(
    "Le type d’un document joint (BT-125-1) doit être PDF, PNG, JPEG, CSV, XLSX ou ODS.",
    "The type of an attached document (BT-125-1) must be PDF, PNG, JPEG, CSV, XLSX or ODS.",
    "Convertir en PDF les documents Word et les pages numérisées, avec le type application/pdf, sans espaces. Une \
     archive ZIP ne peut pas être jointe\u{a0}: en joindre le contenu.",
    "Convert Word documents and scans to PDF, with the type application/pdf, without spaces. A ZIP archive cannot be \
     attached: attach what it holds.",
);

pub(in crate::rules) const BR_CL_25: Words = words(
    "Le schéma d’une adresse électronique (BT-34-1, BT-49-1) doit être un code de la liste EAS.",
    "The scheme of an electronic address (BT-34-1, BT-49-1) must be a code of the list EAS.",
    "0225 pour une adresse de l’annuaire français, 0009 pour un SIRET, 0002 pour un SIREN, EM pour un courriel\u{a0}; \
     les zéros font partie du code.",
    "0225 for an address of the French directory, 0009 for a SIRET, 0002 for a SIREN, EM for an email; the zeros are \
     part of the code.",
);

pub(in crate::rules) const BR_CL_26: Words = words(
    "Le schéma du lieu de livraison (BT-71-1) doit être un code de la liste ISO/IEC 6523.",
    "The scheme of the deliver-to location (BT-71-1) must be a code of the list ISO/IEC 6523.",
    "0009 pour le SIRET de l’établissement livré, 0088 pour un GLN. Un nom de site ou un code interne s’écrit sans \
     schéma.",
    "0009 for the SIRET of the establishment delivered to, 0088 for a GLN. The name of a site or an in-house code is \
     written without a scheme.",
);
