//! Why there is no VAT: the reasons of the VATEX list, with the French mention each one puts on an
//! invoice.
//!
//! ```
//! use factrice::vat::exemption;
//!
//! let franchise = exemption::franchise_293b();
//! assert_eq!(franchise.code, "VATEX-FR-FRANCHISE");
//! assert_eq!(franchise.mention.fr, "TVA non applicable, art. 293 B du CGI");
//! ```

mod table;

use serde::Serialize;

use crate::text::Text;
use crate::vat::Category;

/// A reason for which there is no VAT, or for which the buyer accounts for it.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize)]
pub struct Exemption {
    /// BT-121. The code, of the VATEX list.
    pub code: &'static str,
    /// The VAT category that the code goes with.
    pub category: Category,
    /// BT-120. The words to put on the invoice.
    pub mention: Text,
    /// The article that grants it.
    pub legal_ground: Text,
}

/// Every reason of the VATEX list.
#[must_use]
pub const fn all() -> &'static [Exemption] {
    table::TABLE
}

/// The reason of a code such as `VATEX-FR-FRANCHISE`, whatever the case of its letters.
#[must_use]
pub fn find(code: &str) -> Option<Exemption> {
    all().iter().copied().find(|exemption| exemption.code.eq_ignore_ascii_case(code))
}

/// The reason that is right for any invoice of the category, when none more precise is stated:
/// `AE`, `K`, `G` and `O` have one. Category `E` has none, since only the seller knows why.
#[must_use]
pub fn default_for(category: Category) -> Option<Exemption> {
    match category {
        Category::ReverseCharge => Some(reverse_charge()),
        Category::IntraCommunity => Some(intra_eu_supply()),
        Category::Export => Some(export()),
        Category::OutOfScope => Some(out_of_scope()),
        _ => None,
    }
}

/// `E`: the seller is under the franchise en base.
///
/// Source: CGI art. 293 B and 293 E.
#[must_use]
pub fn franchise_293b() -> Exemption {
    listed("VATEX-FR-FRANCHISE")
}

/// `AE`: a subcontractor of building works; the main contractor accounts for the VAT.
///
/// Source: CGI art. 283, 2 nonies.
#[must_use]
pub fn reverse_charge_building_works() -> Exemption {
    listed("VATEX-FR-AE")
}

/// `AE`: any reverse charge, services within the European Union among them.
///
/// Source: Directive 2006/112/EC, art. 196 and 226, point (11a).
#[must_use]
pub fn reverse_charge() -> Exemption {
    listed("VATEX-EU-AE")
}

/// `K`: goods supplied to a business in another member state.
///
/// Source: CGI art. 262 ter, I.
#[must_use]
pub fn intra_eu_supply() -> Exemption {
    listed("VATEX-EU-IC")
}

/// `G`: goods exported outside the European Union.
///
/// Source: CGI art. 262, I.
#[must_use]
pub fn export() -> Exemption {
    listed("VATEX-EU-G")
}

/// `O`: outside the scope of VAT, such as damages.
#[must_use]
pub fn out_of_scope() -> Exemption {
    listed("VATEX-EU-O")
}

/// `E`: disbursements made on behalf of the customer (débours).
///
/// Source: Directive 2006/112/EC, art. 79, point (c); CGI art. 267, II, 2°.
#[must_use]
pub fn disbursements() -> Exemption {
    listed("VATEX-EU-79-C")
}

/// `E`: a credit note without VAT (avoir net de taxe); only on credit notes.
#[must_use]
pub fn credit_note_without_vat() -> Exemption {
    listed("VATEX-FR-CNWVAT")
}

fn listed(code: &str) -> Exemption {
    find(code).expect("the table holds the code")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codelist::CodeList;

    #[test]
    fn the_reasons_are_the_codes_of_the_list() {
        let codes: Vec<_> = all().iter().map(|exemption| exemption.code).collect();
        let listed: Vec<_> = CodeList::Vatex.entries().iter().map(|entry| entry.code).collect();
        assert_eq!(codes, listed);
    }

    #[test]
    fn codes_are_unique_and_their_category_needs_a_reason() {
        let mut codes: Vec<_> = all().iter().map(|exemption| exemption.code).collect();
        assert!(codes.len() > 80);
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), all().len());
        for exemption in all() {
            assert!(exemption.category.needs_reason(), "{}", exemption.code);
            for text in [exemption.mention, exemption.legal_ground] {
                assert!(!text.fr.is_empty() && !text.en.is_empty());
            }
        }
    }

    #[test]
    fn each_helper_gives_the_reason_of_its_category() {
        assert_eq!(franchise_293b().category, Category::Exempt);
        assert_eq!(reverse_charge_building_works().category, Category::ReverseCharge);
        assert_eq!(reverse_charge_building_works().mention.fr, "Autoliquidation");
        assert_eq!(disbursements().category, Category::Exempt);
        assert_eq!(credit_note_without_vat().category, Category::Exempt);
        for category in Category::ALL {
            let default = default_for(*category);
            assert_eq!(default.is_some(), category.needs_reason() && *category != Category::Exempt);
            assert!(default.is_none_or(|exemption| exemption.category == *category));
        }
    }

    #[test]
    fn a_code_is_found_in_any_case_and_an_unknown_one_is_not() {
        assert_eq!(find("vatex-eu-g"), Some(export()));
        assert_eq!(
            find("VATEX-EU-132-1A").unwrap().mention.fr,
            "Exonération de TVA, article 132, paragraphe 1, point a), de la directive 2006/112/CE"
        );
        assert_eq!(
            find("VATEX-FR-CGI261D-1BIS").unwrap().legal_ground.fr,
            "Code général des impôts, article 261 D, 1° bis"
        );
        assert_eq!(find("VATEX-FR-000"), None);
    }
}
