//! The rules of family BR-B: VAT category B, which only Italy knows.

use super::{Words, words};

pub(in crate::rules) const BR_B_01: Words = words(
    "La catégorie de TVA B, paiement scindé (Italie), n’est permise que si tous les codes de pays de la facture \
     (BT-40, BT-55 et les autres) sont IT.",
    "VAT category B, split payment (Italy), is allowed only if every country code of the invoice (BT-40, BT-55 and the \
     others) is IT.",
    "Le paiement scindé n’existe pas en France\u{a0}: mettre S quand vous facturez la TVA, AE quand l’acheteur \
     l’autoliquide. B vient souvent d’un code taxe mal associé.",
    "Split payment does not exist in France: use S when you charge VAT, AE when the buyer accounts for it. B often \
     comes from a tax code mapped wrongly.",
);

pub(in crate::rules) const BR_B_02: Words = words(
    "Une facture ne peut pas réunir les catégories de TVA B (paiement scindé, Italie) et S (soumis à la TVA), sur ses \
     lignes (BT-151) ou ailleurs (BT-95, BT-102, BT-118).",
    "An invoice cannot combine VAT categories B (split payment, Italy) and S (standard rated), on its lines (BT-151) \
     or elsewhere (BT-95, BT-102, BT-118).",
    "En France, passer toutes les lignes, remises et majorations de B à S. En Italie, le paiement scindé vaut pour \
     toute la facture.",
    "In France, change every line, allowance and charge from B to S. In Italy, split payment applies to the whole \
     invoice.",
);
