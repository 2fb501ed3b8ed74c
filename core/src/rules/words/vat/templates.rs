//! The sentences that the rules of all VAT categories have in common, with the category left open.

/// The code of a category with its name, as [`crate::vat::Category::label`] has it.
#[rustfmt::skip]
macro_rules! category_fr {
    (S) => { "S (soumis à la TVA)" };
    (Z) => { "Z (taux zéro)" };
    (E) => { "E (exonéré de TVA)" };
    (AE) => { "AE (autoliquidation)" };
    (K) => { "K (livraison intracommunautaire)" };
    (G) => { "G (exportation hors de l’Union européenne)" };
    (O) => { "O (hors du champ de la TVA)" };
    (L) => { "L (IGIC des îles Canaries)" };
    (M) => { "M (IPSI de Ceuta et Melilla)" };
}

#[rustfmt::skip]
macro_rules! category_en {
    (S) => { "S (standard rated)" };
    (Z) => { "Z (zero rated)" };
    (E) => { "E (exempt from VAT)" };
    (AE) => { "AE (reverse charge)" };
    (K) => { "K (intra-Community supply)" };
    (G) => { "G (export outside the European Union)" };
    (O) => { "O (outside the scope of VAT)" };
    (L) => { "L (IGIC of the Canary Islands)" };
    (M) => { "M (IPSI of Ceuta and Melilla)" };
}

/// Where a category is stated, with the term of its code.
#[rustfmt::skip]
macro_rules! place_fr {
    (line) => { "Une ligne (BT-151)" };
    (allowance) => { "Une remise au niveau du document (BT-95)" };
    (charge) => { "Une majoration au niveau du document (BT-102)" };
}

#[rustfmt::skip]
macro_rules! place_en {
    (line) => { "A line (BT-151)" };
    (allowance) => { "A document level allowance (BT-95)" };
    (charge) => { "A document level charge (BT-102)" };
}

/// The term of the rate beside that code.
#[rustfmt::skip]
macro_rules! rate_term {
    (line) => { "BT-152" };
    (allowance) => { "BT-96" };
    (charge) => { "BT-103" };
}

/// A demand about what has a category in one place.
macro_rules! of_place {
    ($code:ident $place:ident, $hint:expr, [$($fr:expr),+], [$($en:expr),+]) => {
        Words::new(
            Text::new(
                concat!(place_fr!($place), " de catégorie ", category_fr!($code), " " $(, $fr)+),
                concat!(place_en!($place), " of category ", category_en!($code), " " $(, $en)+),
            ),
            $hint,
        )
    };
}

/// A demand about a group of the breakdown.
macro_rules! of_group {
    ($code:ident, $hint:expr, $fr:literal, $en:literal) => {
        Words::new(
            Text::new(
                concat!("Un groupe de ventilation de la TVA (BG-23) de catégorie ", category_fr!($code), " ", $fr),
                concat!("A VAT breakdown group (BG-23) of category ", category_en!($code), " ", $en),
            ),
            $hint,
        )
    };
}

/// A demand about how many groups of a category the breakdown has.
macro_rules! count_of_groups {
    ($code:ident, $hint:expr, $fr:literal, $en:literal) => {
        Words::new(
            Text::new(
                concat!(
                    "La ventilation de la TVA (BG-23) doit avoir ",
                    $fr,
                    " de catégorie ",
                    category_fr!($code),
                    " si une ligne (BT-151), une remise (BT-95) ou une majoration (BT-102) en relève, et aucun sinon."
                ),
                concat!(
                    "The VAT breakdown (BG-23) must have ",
                    $en,
                    " of category ",
                    category_en!($code),
                    " if a line (BT-151), an allowance (BT-95) or a charge (BT-102) has it, and none otherwise."
                ),
            ),
            $hint,
        )
    };
}

/// `-01` of the categories that have a group per rate.
macro_rules! groups {
    ($code:ident, $hint:expr) => {
        count_of_groups!($code, $hint, "au moins un groupe", "at least one group")
    };
}

/// `-01` of the categories that have a single group.
macro_rules! one_group {
    ($code:ident, $hint:expr) => {
        count_of_groups!($code, $hint, "un seul groupe", "a single group")
    };
}

/// `-02` to `-04`: any number that the tax office knows the seller by.
macro_rules! seller_tax_number {
    ($code:ident $place:ident, $hint:expr) => {
        of_place!(
            $code $place,
            $hint,
            [
                "exige le numéro de TVA (BT-31) ou l’immatriculation fiscale (BT-32) du vendeur, ",
                "ou le numéro de TVA de son représentant (BT-63)."
            ],
            [
                "requires the seller’s VAT number (BT-31) or tax registration (BT-32), ",
                "or its representative’s VAT number (BT-63)."
            ]
        )
    };
}

/// `-02` to `-04` of reverse charge: the buyer, who declares the VAT, is identified too.
macro_rules! both_tax_numbers {
    ($code:ident $place:ident, $hint:expr) => {
        of_place!(
            $code $place,
            $hint,
            [
                "exige un numéro fiscal du vendeur (BT-31, BT-32 ou BT-63) ",
                "et le numéro de TVA (BT-48) ou l’enregistrement légal (BT-47) de l’acheteur."
            ],
            [
                "requires a tax number of the seller (BT-31, BT-32 or BT-63) ",
                "and the VAT number (BT-48) or legal registration (BT-47) of the buyer."
            ]
        )
    };
}

/// `-02` to `-04` of a supply within the European Union.
macro_rules! both_vat_numbers {
    ($code:ident $place:ident, $hint:expr) => {
        of_place!(
            $code $place,
            $hint,
            [
                "exige le numéro de TVA du vendeur (BT-31) ou de son représentant fiscal (BT-63), ",
                "et celui de l’acheteur (BT-48)."
            ],
            [
                "requires the VAT number of the seller (BT-31) or of its tax representative (BT-63), ",
                "and that of the buyer (BT-48)."
            ]
        )
    };
}

/// `-02` to `-04` of an export.
macro_rules! seller_vat_number {
    ($code:ident $place:ident, $hint:expr) => {
        of_place!(
            $code $place,
            $hint,
            ["exige le numéro de TVA du vendeur (BT-31) ou de son représentant fiscal (BT-63)."],
            ["requires the VAT number of the seller (BT-31) or of its tax representative (BT-63)."]
        )
    };
}

/// `-02` to `-04` outside the scope of VAT.
macro_rules! no_vat_number {
    ($code:ident $place:ident, $hint:expr) => {
        of_place!(
            $code $place,
            $hint,
            [
                "exclut les numéros de TVA du vendeur (BT-31), ",
                "de son représentant fiscal (BT-63) et de l’acheteur (BT-48)."
            ],
            [
                "rules out the VAT numbers of the seller (BT-31), ",
                "of its tax representative (BT-63) and of the buyer (BT-48)."
            ]
        )
    };
}

/// `-05` to `-07` where VAT is due.
macro_rules! rate_above_zero {
    ($code:ident $place:ident, $hint:expr) => {
        of_place!(
            $code $place,
            $hint,
            ["doit porter un taux de TVA (", rate_term!($place), ") supérieur à 0."],
            ["must have a VAT rate (", rate_term!($place), ") above 0."]
        )
    };
}

/// `-05` to `-07` where no VAT is due.
macro_rules! rate_zero {
    ($code:ident $place:ident, $hint:expr) => {
        of_place!(
            $code $place,
            $hint,
            ["doit porter un taux de TVA (", rate_term!($place), ") de 0."],
            ["must have a VAT rate (", rate_term!($place), ") of 0."]
        )
    };
}

/// `-05` to `-07` outside the scope of VAT.
macro_rules! no_rate {
    ($code:ident $place:ident, $hint:expr) => {
        of_place!(
            $code $place,
            $hint,
            ["ne peut porter aucun taux de TVA (", rate_term!($place), "), pas même 0."],
            ["cannot have any VAT rate (", rate_term!($place), "), not even 0."]
        )
    };
}

/// `-05` to `-07` of the IPSI, whose rate may be zero.
macro_rules! rate_not_negative {
    ($code:ident $place:ident, $hint:expr) => {
        of_place!(
            $code $place,
            $hint,
            ["doit porter un taux (", rate_term!($place), ") de 0 ou plus."],
            ["must have a rate (", rate_term!($place), ") of 0 or more."]
        )
    };
}

/// `-05` to `-07` of the IGIC, where the syntaxes differ on a rate of zero.
macro_rules! rate_not_negative_nor_zero_in_cii {
    ($code:ident $place:ident, $hint:expr) => {
        of_place!(
            $code $place,
            $hint,
            ["doit porter un taux (", rate_term!($place), ") de 0 ou plus, et supérieur à 0 en CII."],
            ["must have a rate (", rate_term!($place), ") of 0 or more, and above 0 in CII."]
        )
    };
}

/// `-08` of the categories that have a group per rate.
macro_rules! base_of_rate {
    ($code:ident, $hint:expr) => {
        of_group!(
            $code,
            $hint,
            "doit avoir pour base (BT-116) les lignes (BT-131) et majorations (BT-99) de son taux (BT-119), moins les \
             remises (BT-92).",
            "must have as taxable amount (BT-116) the lines (BT-131) and charges (BT-99) of its rate (BT-119), less \
             the allowances (BT-92)."
        )
    };
}

/// `-08` of the categories that have a single group.
macro_rules! base_of_category {
    ($code:ident, $hint:expr) => {
        of_group!(
            $code,
            $hint,
            "doit avoir pour base (BT-116) les lignes (BT-131) et majorations (BT-99) de la catégorie, moins les \
             remises (BT-92).",
            "must have as taxable amount (BT-116) the lines (BT-131) and charges (BT-99) of the category, less the \
             allowances (BT-92)."
        )
    };
}

/// `-09` where VAT is due.
macro_rules! tax_of_rate {
    ($code:ident, $hint:expr) => {
        of_group!(
            $code,
            $hint,
            "doit avoir pour TVA (BT-117) sa base (BT-116) multipliée par son taux (BT-119), à moins d’une unité \
             monétaire près.",
            "must have as VAT (BT-117) its taxable amount (BT-116) times its rate (BT-119), to within less than one \
             unit of the currency."
        )
    };
}

/// `-09` where no VAT is due.
macro_rules! tax_zero {
    ($code:ident, $hint:expr) => {
        of_group!($code, $hint, "doit avoir une TVA (BT-117) de 0.", "must have VAT (BT-117) of 0.")
    };
}

/// `-10` where an exemption makes no sense.
macro_rules! no_reason {
    ($code:ident, $hint:expr) => {
        of_group!(
            $code,
            $hint,
            "ne peut donner aucun motif d’exonération, ni texte (BT-120) ni code (BT-121).",
            "cannot give any exemption reason, neither a text (BT-120) nor a code (BT-121)."
        )
    };
}

/// `-10` where no VAT is due.
macro_rules! reason {
    ($code:ident, $hint:expr) => {
        of_group!(
            $code,
            $hint,
            "doit dire pourquoi il n’y a pas de TVA, par un texte (BT-120) ou un code (BT-121).",
            "must say why there is no VAT, by a text (BT-120) or a code (BT-121)."
        )
    };
}
