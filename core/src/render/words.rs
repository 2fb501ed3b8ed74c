//! Codes put into words for the reader of a page.

use crate::codelist::CodeList;
use crate::text::{Language, Text};

type Names = &'static [(&'static str, Text)];

/// BT-3. What a document is called; every credit note is in [`is_credit_note`].
const TITLES: Names = &[
    ("261", Text::new("Avoir (autofacturation)", "Self-billed credit note")),
    ("262", Text::new("Avoir global", "Global credit note")),
    ("325", Text::new("Facture pro forma", "Pro forma invoice")),
    ("326", Text::new("Facture partielle", "Partial invoice")),
    ("380", Text::new("Facture", "Invoice")),
    ("381", Text::new("Avoir", "Credit note")),
    ("383", Text::new("Note de débit", "Debit note")),
    ("384", Text::new("Facture rectificative", "Corrected invoice")),
    ("386", Text::new("Facture d’acompte", "Deposit invoice")),
    ("389", Text::new("Facture (autofacturation)", "Self-billed invoice")),
    ("393", Text::new("Facture affacturée", "Factored invoice")),
    ("396", Text::new("Avoir affacturé", "Factored credit note")),
    ("471", Text::new("Facture rectificative (autofacturation)", "Self-billed corrected invoice")),
    ("472", Text::new("Facture rectificative affacturée", "Factored corrected invoice")),
    ("473", Text::new("Facture rectificative affacturée (autofacturation)", "Self-billed factored corrected invoice")),
    ("500", Text::new("Facture d’acompte (autofacturation)", "Self-billed deposit invoice")),
    ("501", Text::new("Facture affacturée (autofacturation)", "Self-billed factored invoice")),
    ("502", Text::new("Avoir affacturé (autofacturation)", "Self-billed factored credit note")),
    ("503", Text::new("Avoir sur acompte", "Deposit credit note")),
];

/// BT-130. The units that are usual on invoices, so short that one of them and many are written alike.
const UNITS: Names = &[
    ("C62", Text::new("u.", "ea.")),
    ("DAY", Text::new("j", "d")),
    ("E48", Text::new("prest.", "svc")),
    ("EA", Text::new("pce", "pc")),
    ("GRM", Text::new("g", "g")),
    ("H87", Text::new("pce", "pc")),
    ("HUR", Text::new("h", "h")),
    ("KGM", Text::new("kg", "kg")),
    ("KMT", Text::new("km", "km")),
    ("KWH", Text::new("kWh", "kWh")),
    ("LS", Text::new("forfait", "lump sum")),
    ("LTR", Text::new("l", "l")),
    ("MIN", Text::new("min", "min")),
    ("MON", Text::new("mois", "mo.")),
    ("MTK", Text::new("m²", "m²")),
    ("MTQ", Text::new("m³", "m³")),
    ("MTR", Text::new("m", "m")),
    ("MWH", Text::new("MWh", "MWh")),
    ("NAR", Text::new("art.", "art.")),
    ("P1", Text::new("%", "%")),
    ("PR", Text::new("paire", "pr")),
    ("SET", Text::new("lot", "set")),
    ("TNE", Text::new("t", "t")),
    ("WEE", Text::new("sem.", "wk")),
    ("XBX", Text::new("ctn", "box")),
    ("XPK", Text::new("pqt", "pkg")),
    ("XPP", Text::new("pce", "pc")),
    ("ANN", Text::new("an", "yr")),
];

/// BT-81. The means of payment that are usual on invoices.
const MEANS: Names = &[
    ("10", Text::new("Espèces", "Cash")),
    ("20", Text::new("Chèque", "Cheque")),
    ("30", Text::new("Virement", "Credit transfer")),
    ("42", Text::new("Virement sur compte bancaire", "Payment to bank account")),
    ("48", Text::new("Carte bancaire", "Bank card")),
    ("49", Text::new("Prélèvement", "Direct debit")),
    ("54", Text::new("Carte de crédit", "Credit card")),
    ("57", Text::new("Accord permanent", "Standing agreement")),
    ("58", Text::new("Virement SEPA", "SEPA credit transfer")),
    ("59", Text::new("Prélèvement SEPA", "SEPA direct debit")),
    ("97", Text::new("Compensation", "Clearing between partners")),
];

/// BT-21. What a note is about.
const SUBJECTS: Names = &[
    ("AAB", Text::new("Escompte", "Early payment")),
    ("AAI", Text::new("Informations générales", "General information")),
    ("ABL", Text::new("Mentions légales", "Legal information")),
    ("BLU", Text::new("Éco-participation", "Waste disposal contribution")),
    ("CUS", Text::new("Douane", "Customs")),
    ("DCL", Text::new("Déclaration", "Declaration")),
    ("PMD", Text::new("Pénalités de retard", "Late payment")),
    ("PMT", Text::new("Frais de recouvrement", "Recovery costs")),
    ("REG", Text::new("Informations réglementaires", "Regulatory information")),
    ("SUR", Text::new("Remarques du vendeur", "Remarks of the seller")),
    ("TXD", Text::new("Informations fiscales", "Tax information")),
];

/// The countries of the addresses on invoices to French buyers, as French calls them.
const COUNTRIES: &[(&str, &str)] = &[
    ("AT", "Autriche"),
    ("BE", "Belgique"),
    ("BG", "Bulgarie"),
    ("CA", "Canada"),
    ("CH", "Suisse"),
    ("CN", "Chine"),
    ("CY", "Chypre"),
    ("CZ", "Tchéquie"),
    ("DE", "Allemagne"),
    ("DK", "Danemark"),
    ("EE", "Estonie"),
    ("ES", "Espagne"),
    ("FI", "Finlande"),
    ("FR", "France"),
    ("GB", "Royaume-Uni"),
    ("GF", "Guyane"),
    ("GP", "Guadeloupe"),
    ("GR", "Grèce"),
    ("HR", "Croatie"),
    ("HU", "Hongrie"),
    ("IE", "Irlande"),
    ("IT", "Italie"),
    ("LT", "Lituanie"),
    ("LU", "Luxembourg"),
    ("LV", "Lettonie"),
    ("MC", "Monaco"),
    ("MQ", "Martinique"),
    ("MT", "Malte"),
    ("NC", "Nouvelle-Calédonie"),
    ("NL", "Pays-Bas"),
    ("NO", "Norvège"),
    ("PF", "Polynésie française"),
    ("PL", "Pologne"),
    ("PT", "Portugal"),
    ("RE", "La Réunion"),
    ("RO", "Roumanie"),
    ("SE", "Suède"),
    ("SI", "Slovénie"),
    ("SK", "Slovaquie"),
    ("US", "États-Unis"),
    ("YT", "Mayotte"),
];

/// BT-3. What a document of a type is called.
pub(super) fn title(type_code: &str, language: Language) -> &'static str {
    let code = type_code.trim();
    let listed = named(TITLES, code, language);
    let general = if is_credit_note(code) { "381" } else { "380" };
    listed.or_else(|| named(TITLES, general, language)).unwrap_or_default()
}

/// Whether amounts of a document of the type are owed to the buyer.
pub(super) fn is_credit_note(type_code: &str) -> bool {
    matches!(
        type_code.trim(),
        "81" | "83" | "261" | "262" | "296" | "308" | "381" | "396" | "420" | "458" | "502" | "503" | "532"
    )
}

/// BT-130, BT-150. A unit; a code that no list names stays as it is.
pub(super) fn unit(code: &str, language: Language) -> String {
    named(UNITS, code.trim(), language).or_else(|| CodeList::Unit.name_of(code)).unwrap_or(code).to_owned()
}

/// BT-81. A means of payment.
pub(super) fn means(code: &str, language: Language) -> String {
    named(MEANS, code.trim(), language).or_else(|| CodeList::PaymentMeans.name_of(code)).unwrap_or(code).to_owned()
}

/// BT-21. What a note is about.
pub(super) fn subject(code: &str, language: Language) -> String {
    named(SUBJECTS, code.trim(), language).map_or_else(|| format!("Note {code}"), str::to_owned)
}

/// A country.
pub(super) fn country(code: &str, language: Language) -> String {
    let french = || COUNTRIES.iter().find(|(known, _)| *known == code).map(|(_, name)| *name);
    let own = if language == Language::Fr { french() } else { None };
    own.or_else(|| CodeList::Country.name_of(code)).unwrap_or(code).to_owned()
}

fn named(names: Names, code: &str, language: Language) -> Option<&'static str> {
    names.iter().find(|(known, _)| *known == code).map(|(_, name)| name.in_language(language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_called_by_its_type() {
        assert_eq!(title("384", Language::Fr), "Facture rectificative");
        assert_eq!(title("381", Language::En), "Credit note");
        assert_eq!(title("532", Language::Fr), "Avoir");
        assert_eq!(title("?", Language::En), "Invoice");
    }

    #[test]
    fn a_code_without_words_stays_itself() {
        assert_eq!(unit("HUR", Language::Fr), "h");
        assert_eq!(unit("ZZ9", Language::Fr), "ZZ9");
        assert_eq!(country("DE", Language::Fr), "Allemagne");
        assert_eq!(country("??", Language::En), "??");
    }
}
