//! The rules that every VAT category has under the same numbers, `-01` to `-10`, and those that `K` and `O` add.
//!
//! Element `n` of an array is the rule of number `n + 1`: `BR-AE-02` is `AE[1]`. The names are those of the rules, so
//! that `IC` is category `K`, `AF` category `L` and `AG` category `M`.

#[macro_use]
mod templates;

use super::{Words, words};
use crate::text::Text;

/// The hints of a category: those of `-01`, `-02` to `-04`, `-05` to `-07`, `-08`, `-09` and `-10`.
struct Hints {
    groups: Text,
    parties: Text,
    rate: Text,
    base: Text,
    tax: Text,
    reason: Text,
}

/// The rules of a category, one template per kind of demand, and the rules it adds.
macro_rules! category {
    (
        $code:ident: $groups:ident, $parties:ident, $rate:ident, $base:ident, $tax:ident, $reason:ident,
        $hints:expr $(, $more:expr)* $(,)?
    ) => {{
        const HINTS: Hints = $hints;
        [
            $groups!($code, HINTS.groups),
            $parties!($code line, HINTS.parties),
            $parties!($code allowance, HINTS.parties),
            $parties!($code charge, HINTS.parties),
            $rate!($code line, HINTS.rate),
            $rate!($code allowance, HINTS.rate),
            $rate!($code charge, HINTS.rate),
            $base!($code, HINTS.base),
            $tax!($code, HINTS.tax),
            $reason!($code, HINTS.reason),
            $($more),*
        ]
    }};
}

const GROUP_PER_RATE: Text = Text::new(
    "Recalculer la ventilation à partir des lignes\u{a0}: un groupe par taux employé, et aucun pour un taux qui ne \
     l’est plus. Une remise ou des frais ajoutés après coup sont souvent en cause.",
    "Compute the breakdown again from the lines: one group per rate in use, and none for a rate no longer used. An \
     allowance or a fee added late is often the cause.",
);
const ONE_GROUP: Text = Text::new(
    "Faire un groupe, et un seul, de tout ce qui est de cette catégorie, même si votre logiciel en fait un par compte \
     ou par motif. Supprimer le groupe que plus rien n’emploie.",
    "Make one group, and only one, of all that is of this category, even if your program makes one per account or per \
     reason. Remove a group that nothing uses any more.",
);
const RATE_ZERO: Text = Text::new(
    "Écrire 0, sans laisser le taux vide. Si de la TVA est due, c’est la catégorie qu’il faut changer\u{a0}: S, avec \
     le taux français.",
    "Write 0 rather than leave the rate empty. If VAT is due, change the category instead: S, with the French rate.",
);
const BASE_OF_RATE: Text = Text::new(
    "C’est le plus souvent la base qui est fausse\u{a0}: la recalculer à partir des lignes. Vérifier aussi la \
     catégorie et le taux des remises et des frais (BG-20, BG-21), ou supprimer un groupe sans ligne.",
    "The taxable amount is usually the wrong one: compute it again from the lines. Check the category and rate of \
     allowances and charges (BG-20, BG-21) too, or remove a group that has no line.",
);
const BASE_OF_CATEGORY: Text = Text::new(
    "C’est le plus souvent la base qui est fausse\u{a0}: la recalculer à partir des lignes. Vérifier aussi la \
     catégorie des remises et des frais du document (BG-20, BG-21).",
    "The taxable amount is usually the wrong one: compute it again from the lines. Check the category of the \
     allowances and charges of the document (BG-20, BG-21) too.",
);
const TAX_OF_RATE: Text = Text::new(
    "Recalculer la TVA\u{a0}: base × taux / 100, arrondie au centime. Un tel écart vient d’un taux pris pour un autre, \
     d’une base TTC ou d’un montant absent\u{a0}; une TVA calculée ligne par ligne n’en est qu’à quelques centimes.",
    "Compute the VAT again: taxable amount × rate / 100, rounded to the cent. Such a gap comes from a mistaken rate, a \
     base that includes VAT, or a missing amount; VAT computed line by line is only some cents off.",
);
const TAX_ZERO: Text = Text::new(
    "Écrire 0, et ne rien compter pour ce groupe dans le total de la TVA (BT-110). Si de la TVA est due, la catégorie \
     est S.",
    "Write 0, and count nothing for this group in the total VAT (BT-110). If VAT is due, the category is S.",
);
const IGIC: Text = Text::new(
    "L’IGIC n’existe qu’aux îles Canaries. Pour une vente taxée en France, remplacer L par S, avec le taux \
     français\u{a0}; un code taxe mal associé est souvent en cause.",
    "IGIC exists only in the Canary Islands. For a sale taxed in France replace L by S, with the French rate; a tax \
     code mapped wrongly is often the cause.",
);
const IPSI: Text = Text::new(
    "L’IPSI n’existe qu’à Ceuta et Melilla. Pour une vente taxée en France, remplacer M par S, avec le taux \
     français\u{a0}; un code taxe mal associé est souvent en cause.",
    "IPSI exists only in Ceuta and Melilla. For a sale taxed in France replace M by S, with the French rate; a tax \
     code mapped wrongly is often the cause.",
);
const NO_REASON: Text = Text::new(
    "Effacer le motif. Si l’opération est vraiment exonérée, c’est la catégorie qu’il faut changer\u{a0}: E, au taux \
     0.",
    "Clear the reason. If the supply really is exempt, change the category instead: E, with a rate of 0.",
);
const UNMIXED: Text = Text::new(
    "O ne se mélange pas\u{a0}: faire une facture à part pour ce qui est hors du champ. Des débours refacturés avec \
     des ventes taxées vont plutôt en catégorie E, taux 0, code VATEX-EU-79-C.",
    "O does not mix: make a separate invoice for what is outside the scope. Disbursements passed on along with taxed \
     sales rather go into category E, rate 0, code VATEX-EU-79-C.",
);

/// BR-S-01 to BR-S-10.
pub(in crate::rules) const S: [Words; 10] = category!(
    S: groups, seller_tax_number, rate_above_zero, base_of_rate, tax_of_rate, no_reason,
    Hints {
        groups: GROUP_PER_RATE,
        parties: Text::new(
            "Mettre votre numéro de TVA (BT-31), FR et onze caractères, dans la fiche de votre société. En franchise \
             en base, sans numéro, la catégorie n’est pas S mais E.",
            "Put your VAT number (BT-31), FR and eleven characters, in your company settings. Under the small business \
             scheme, without a number, the category is not S but E.",
        ),
        rate: Text::new(
            "Écrire le pourcentage\u{a0}: 20, 10, 5.5 ou 2.1 en métropole, 8.5 ou 2.1 en Guadeloupe, en Martinique et \
             à La Réunion. S’il n’y a pas de TVA, c’est la catégorie qu’il faut changer.",
            "Write the percentage: 20, 10, 5.5 or 2.1 in mainland France, 8.5 or 2.1 in Guadeloupe, Martinique and \
             Réunion. If there is no VAT, change the category instead.",
        ),
        base: BASE_OF_RATE,
        tax: TAX_OF_RATE,
        reason: Text::new(
            "Effacer le motif. Une mention comme «\u{a0}TVA sur les débits\u{a0}» va dans une note (BG-1). Si \
             l’opération est vraiment exonérée, c’est la catégorie qu’il faut changer\u{a0}: E, au taux 0.",
            "Clear the reason. A mention such as «\u{a0}TVA sur les débits\u{a0}» goes into a note (BG-1). If the \
             supply really is exempt, change the category instead: E, with a rate of 0.",
        ),
    },
);

/// BR-Z-01 to BR-Z-10.
pub(in crate::rules) const Z: [Words; 10] = category!(
    Z: one_group, seller_tax_number, rate_zero, base_of_category, tax_zero, no_reason,
    Hints {
        groups: ONE_GROUP,
        parties: Text::new(
            "Mettre votre numéro de TVA (BT-31). Vérifier aussi la catégorie\u{a0}: le taux zéro n’a guère d’usage en \
             France, où une vente sans TVA est d’ordinaire en E, AE, K, G ou O.",
            "Put your VAT number (BT-31). Check the category too: a zero rate is hardly used in France, where a sale \
             without VAT is normally in E, AE, K, G or O.",
        ),
        rate: RATE_ZERO,
        base: BASE_OF_CATEGORY,
        tax: TAX_ZERO,
        reason: Text::new(
            "En France, une vente sans TVA est d’ordinaire en E, AE, K, G ou O, avec son motif\u{a0}: changer la \
             catégorie. Si le taux zéro est voulu, effacer le motif.",
            "In France a sale without VAT is normally in E, AE, K, G or O, with its reason: change the category. If \
             the zero rate is meant, clear the reason.",
        ),
    },
);

/// BR-E-01 to BR-E-10.
pub(in crate::rules) const E: [Words; 10] = category!(
    E: one_group, seller_tax_number, rate_zero, base_of_category, tax_zero, reason,
    Hints {
        groups: Text::new(
            "Même avec plusieurs motifs d’exonération, il n’y a qu’un groupe E\u{a0}: y réunir les bases et citer les \
             motifs en clair (BT-120), ou faire une facture par motif. Supprimer un groupe que rien n’emploie.",
            "Even with several exemption reasons there is only one group E: gather the bases in it and quote the \
             reasons as text (BT-120), or make one invoice per reason. Remove a group that nothing uses.",
        ),
        parties: Text::new(
            "Mettre votre numéro de TVA (BT-31). Si vous n’en avez pas, comme en franchise en base (article 293 B du \
             CGI), mettre votre SIREN en immatriculation fiscale (BT-32).",
            "Put your VAT number (BT-31). If you have none, as under the French small business scheme (article 293 B \
             of the CGI), put your SIREN as tax registration (BT-32).",
        ),
        rate: RATE_ZERO,
        base: BASE_OF_CATEGORY,
        tax: TAX_ZERO,
        reason: Text::new(
            "En franchise en base\u{a0}: VATEX-FR-FRANCHISE et «\u{a0}TVA non applicable, art. 293 B du CGI\u{a0}». \
             Pour des débours\u{a0}: VATEX-EU-79-C. Sinon, l’article du CGI qui exonère l’opération, comme le 261.",
            "Small business scheme: VATEX-FR-FRANCHISE and «\u{a0}TVA non applicable, art. 293 B du CGI\u{a0}». \
             Disbursements: VATEX-EU-79-C. Otherwise the article of the CGI that exempts the supply, such as 261.",
        ),
    },
);

/// BR-AE-01 to BR-AE-10.
pub(in crate::rules) const AE: [Words; 10] = category!(
    AE: one_group, both_tax_numbers, rate_zero, base_of_category, tax_zero, reason,
    Hints {
        groups: ONE_GROUP,
        parties: Text::new(
            "De votre côté\u{a0}: le numéro de TVA (BT-31). Du côté de l’acheteur, qui déclare la TVA à votre \
             place\u{a0}: son numéro de TVA (BT-48) ou, en France, son SIREN (BT-47, schéma 0002), dans la fiche \
             client.",
            "On your side: the VAT number (BT-31). On that of the buyer, who declares the VAT in your place: its VAT \
             number (BT-48) or, in France, its SIREN (BT-47, scheme 0002), in the customer record.",
        ),
        rate: Text::new(
            "Écrire 0 et non le taux que l’acheteur appliquera. Si c’est vous qui déclarez la TVA, la catégorie est S.",
            "Write 0, not the rate that the buyer will apply. If you declare the VAT yourself, the category is S.",
        ),
        base: BASE_OF_CATEGORY,
        tax: Text::new(
            "C’est l’acheteur qui calcule la TVA\u{a0}: écrire 0, et ne rien compter pour ce groupe dans le total de \
             la TVA (BT-110).",
            "The buyer computes the VAT: write 0, and count nothing for this group in the total VAT (BT-110).",
        ),
        reason: Text::new(
            "VATEX-EU-AE et «\u{a0}Autoliquidation\u{a0}». Pour la sous-traitance de travaux immobiliers (article 283, \
             2 nonies du CGI), VATEX-FR-AE.",
            "VATEX-EU-AE and «\u{a0}Autoliquidation\u{a0}». For subcontracted building works (article 283, 2 nonies of \
             the CGI), VATEX-FR-AE.",
        ),
    },
);

/// BR-IC-01 to BR-IC-12.
pub(in crate::rules) const IC: [Words; 12] = category!(
    K: one_group, both_vat_numbers, rate_zero, base_of_category, tax_zero, reason,
    Hints {
        groups: ONE_GROUP,
        parties: Text::new(
            "Il faut les deux numéros, chacun avec les deux lettres de son pays. Vérifier celui de l’acheteur sur \
             VIES\u{a0}: sans numéro valable, la vente porte la TVA française, en catégorie S.",
            "Both numbers are needed, each with the two letters of its country. Check the buyer’s on VIES: without a \
             valid number the sale bears French VAT, in category S.",
        ),
        rate: RATE_ZERO,
        base: BASE_OF_CATEGORY,
        tax: TAX_ZERO,
        reason: Text::new(
            "VATEX-EU-IC et «\u{a0}Exonération de TVA, article 262 ter, I du CGI\u{a0}». K est pour des biens\u{a0}; \
             un service à un client professionnel de l’Union va d’ordinaire en AE.",
            "VATEX-EU-IC and «\u{a0}Exonération de TVA, article 262 ter, I du CGI\u{a0}». K is for goods; a service to \
             a business customer in the Union normally goes into AE.",
        ),
    },
    words(
        "Une facture de catégorie K (livraison intracommunautaire) doit donner la date effective de livraison (BT-72) \
         ou la période de facturation (BG-14).",
        "An invoice of category K (intra-Community supply) must give the actual delivery date (BT-72) or the invoicing \
         period (BG-14).",
        "Reprendre la date du bon de livraison ou du document de transport\u{a0}; pour des livraisons groupées sur un \
         mois, les dates de début et de fin.",
        "Take the date from the delivery note or the transport document; for deliveries grouped over a month, the \
         first and the last day.",
    ),
    words(
        "Une facture de catégorie K (livraison intracommunautaire) doit donner le code de pays de livraison (BT-80).",
        "An invoice of category K (intra-Community supply) must give the deliver-to country code (BT-80).",
        "Mettre le code à deux lettres du pays d’arrivée, comme DE ou BE. Des biens livrés en France portent la TVA \
         française, en catégorie S, même si l’acheteur est établi ailleurs.",
        "Put the two-letter code of the country of arrival, such as DE or BE. Goods delivered in France bear French \
         VAT, in category S, even if the buyer is established elsewhere.",
    ),
);

/// BR-G-01 to BR-G-10.
pub(in crate::rules) const G: [Words; 10] = category!(
    G: one_group, seller_vat_number, rate_zero, base_of_category, tax_zero, reason,
    Hints {
        groups: ONE_GROUP,
        parties: Text::new(
            "Mettre votre numéro de TVA (BT-31), FR et onze caractères, dans la fiche de votre société. À l’export, \
             l’immatriculation fiscale (BT-32) ne le remplace pas.",
            "Put your VAT number (BT-31), FR and eleven characters, in your company settings. For an export, the tax \
             registration (BT-32) does not replace it.",
        ),
        rate: RATE_ZERO,
        base: BASE_OF_CATEGORY,
        tax: TAX_ZERO,
        reason: Text::new(
            "VATEX-EU-G et «\u{a0}Exonération de TVA, article 262, I du CGI\u{a0}». Garder la preuve de sortie de \
             l’Union. Une livraison en Allemagne ou en Italie n’est pas un export\u{a0}: elle va en K.",
            "VATEX-EU-G and «\u{a0}Exonération de TVA, article 262, I du CGI\u{a0}». Keep the proof of exit from the \
             Union. A delivery to Germany or Italy is no export: it goes into K.",
        ),
    },
);

/// BR-O-01 to BR-O-14.
pub(in crate::rules) const O: [Words; 14] = category!(
    O: one_group, no_vat_number, no_rate, base_of_category, tax_zero, reason,
    Hints {
        groups: ONE_GROUP,
        parties: Text::new(
            "Retirer les numéros de TVA et s’identifier par le SIREN (BT-30 et BT-47, schéma 0002). Une vente exonérée \
             ou en franchise n’est pas hors du champ\u{a0}: elle va en E, avec votre numéro de TVA ou BT-32.",
            "Remove the VAT numbers and use the SIREN (BT-30 and BT-47, scheme 0002). An exempt sale, or one under the \
             small business scheme, is not outside the scope: it goes into E, with your VAT number or BT-32.",
        ),
        rate: Text::new(
            "Supprimer le taux\u{a0}: votre logiciel écrit sans doute 0 par défaut. Une vente exonérée, qui a un taux \
             de 0, n’est pas hors du champ\u{a0}: elle va en E.",
            "Remove the rate: your program probably writes 0 by default. An exempt sale, which does have a rate of 0, \
             is not outside the scope: it goes into E.",
        ),
        base: BASE_OF_CATEGORY,
        tax: TAX_ZERO,
        reason: Text::new(
            "VATEX-EU-O et, en clair, ce qui est facturé\u{a0}: une indemnité, une subvention, une cotisation. Une \
             vente exonérée ou en franchise va en E, avec son propre motif.",
            "VATEX-EU-O and, as text, what is invoiced: damages, a grant, a membership fee. An exempt sale, or one \
             under the small business scheme, goes into E with its own reason.",
        ),
    },
    Words::new(
        Text::new(
            "Avec un groupe de catégorie O (hors du champ de la TVA), la ventilation de la TVA (BG-23) ne peut avoir \
             aucun groupe d’une autre catégorie (BT-118).",
            "With a group of category O (outside the scope of VAT), the VAT breakdown (BG-23) cannot have any group of \
             another category (BT-118).",
        ),
        UNMIXED,
    ),
    Words::new(
        Text::new(
            "Avec une ventilation de la TVA (BG-23) de catégorie O (hors du champ de la TVA), aucune ligne (BG-25) ne \
             peut avoir une autre catégorie (BT-151).",
            "With a VAT breakdown (BG-23) of category O (outside the scope of VAT), no line (BG-25) can have another \
             category (BT-151).",
        ),
        UNMIXED,
    ),
    Words::new(
        Text::new(
            "Avec une ventilation de la TVA (BG-23) de catégorie O (hors du champ de la TVA), aucune remise au niveau \
             du document (BG-20) ne peut avoir une autre catégorie (BT-95).",
            "With a VAT breakdown (BG-23) of category O (outside the scope of VAT), no document level allowance \
             (BG-20) can have another category (BT-95).",
        ),
        UNMIXED,
    ),
    Words::new(
        Text::new(
            "Avec une ventilation de la TVA (BG-23) de catégorie O (hors du champ de la TVA), aucune majoration au \
             niveau du document (BG-21) ne peut avoir une autre catégorie (BT-102).",
            "With a VAT breakdown (BG-23) of category O (outside the scope of VAT), no document level charge (BG-21) \
             can have another category (BT-102).",
        ),
        UNMIXED,
    ),
);

/// BR-AF-01 to BR-AF-10.
pub(in crate::rules) const AF: [Words; 10] = category!(
    L: groups, seller_tax_number, rate_not_negative_nor_zero_in_cii, base_of_rate, tax_of_rate, no_reason,
    Hints {
        groups: IGIC,
        parties: IGIC,
        rate: IGIC,
        base: BASE_OF_RATE,
        tax: TAX_OF_RATE,
        reason: NO_REASON,
    },
);

/// BR-AG-01 to BR-AG-10.
pub(in crate::rules) const AG: [Words; 10] = category!(
    M: groups, seller_tax_number, rate_not_negative, base_of_rate, tax_of_rate, no_reason,
    Hints {
        groups: IPSI,
        parties: IPSI,
        rate: IPSI,
        base: BASE_OF_RATE,
        tax: TAX_OF_RATE,
        reason: NO_REASON,
    },
);
