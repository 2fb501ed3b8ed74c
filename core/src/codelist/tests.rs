use super::CodeListUse::{Cii, UblCreditNote, UblInvoice, UblSellerOrPayee};
use super::{CodeList, CodeListUse, Entry};
use crate::text::Language;

/// The codes of each list, and how many of them have a name. Source: EN 16931 validation artefacts,
/// release 1.3.16.
const COUNTS: [(CodeList, usize, usize); 17] = [
    (CodeList::InvoiceType, 62, 32),
    (CodeList::Currency, 178, 175),
    (CodeList::Country, 252, 252),
    (CodeList::ReferenceQualifier, 818, 818),
    (CodeList::NoteSubject, 401, 0),
    (CodeList::PaymentMeans, 84, 84),
    (CodeList::AllowanceReason, 19, 19),
    (CodeList::ChargeReason, 178, 178),
    (CodeList::VatCategory, 10, 10),
    (CodeList::ItemClassification, 185, 185),
    (CodeList::IdentifierScheme, 244, 236),
    (CodeList::ElectronicAddressScheme, 104, 92),
    (CodeList::Unit, 2162, 2162),
    (CodeList::Mime, 6, 6),
    (CodeList::VatPointDate, 6, 6),
    (CodeList::VatPrefix, 253, 252),
    (CodeList::Vatex, 88, 87),
];

fn codes(entries: impl IntoIterator<Item = &'static Entry>) -> Vec<&'static str> {
    entries.into_iter().map(|entry| entry.code).collect()
}

fn allowed(list: CodeList, place: CodeListUse) -> Vec<&'static str> {
    codes(list.entries().iter().filter(|entry| entry.is_allowed_in(place)))
}

#[test]
fn every_list_is_whole() {
    assert_eq!(COUNTS.map(|(list, ..)| list), CodeList::ALL);
    for (list, codes, named) in COUNTS {
        assert_eq!(list.entries().len(), codes, "{list:?}");
        assert_eq!(list.entries().iter().filter(|entry| entry.name.is_some()).count(), named, "{list:?}");
        assert_eq!(list.edition(), "1.3.16");
    }
}

#[test]
fn every_list_is_sorted_without_duplicates() {
    for list in CodeList::ALL {
        assert!(list.entries().is_sorted_by(|one, next| one.code < next.code), "{list:?}");
    }
}

#[test]
fn every_code_is_found_and_allowed_somewhere() {
    for list in CodeList::ALL {
        for entry in list.entries() {
            assert_eq!(list.find(entry.code), Some(entry), "{list:?}");
            assert_eq!(list.name_of(entry.code), entry.name);
            assert!(CodeListUse::ALL.into_iter().any(|place| list.contains(entry.code, place)), "{list:?} {entry:?}");
        }
    }
}

#[test]
fn every_list_has_a_name_of_its_own_in_both_languages() {
    for language in [Language::Fr, Language::En] {
        let mut names = CodeList::ALL.map(|list| list.name().in_language(language)).to_vec();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), CodeList::ALL.len());
        assert!(names.iter().all(|name| !name.is_empty()));
    }
}

#[test]
fn an_invoice_and_a_credit_note_of_ubl_share_one_type() {
    let invoices = allowed(CodeList::InvoiceType, UblInvoice);
    let credit_notes = allowed(CodeList::InvoiceType, UblCreditNote);
    assert_eq!(credit_notes, ["261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532", "81", "83"]);
    assert!(invoices.contains(&"380") && !credit_notes.contains(&"380"));
    assert!(!invoices.contains(&"381"));
    let both: Vec<_> = invoices.iter().filter(|code| credit_notes.contains(code)).collect();
    assert_eq!(both, [&"81"]);
    assert_eq!(allowed(CodeList::InvoiceType, Cii), codes(CodeList::InvoiceType.entries()));
}

#[test]
fn the_vat_point_date_has_other_codes_in_each_syntax() {
    assert_eq!(allowed(CodeList::VatPointDate, UblInvoice), ["3", "35", "432"]);
    assert_eq!(allowed(CodeList::VatPointDate, UblCreditNote), ["3", "35", "432"]);
    assert_eq!(allowed(CodeList::VatPointDate, Cii), ["29", "5", "72"]);
}

#[test]
fn the_scheme_of_creditor_identifiers_is_for_sellers_and_payees_in_ubl() {
    for place in CodeListUse::ALL {
        assert_eq!(CodeList::IdentifierScheme.contains("SEPA", place), place == UblSellerOrPayee, "{place:?}");
        assert!(CodeList::IdentifierScheme.contains("0009", place), "{place:?}");
    }
}

#[test]
fn the_syntaxes_differ_by_few_other_codes() {
    for (list, only_ubl, only_cii) in [
        (CodeList::Country, &["SS"][..], &["AN"][..]),
        (CodeList::VatPrefix, &["SS"], &["AN"]),
        (CodeList::Currency, &[], &[]),
        (CodeList::Unit, &[], &[]),
        (CodeList::PaymentMeans, &[], &[]),
    ] {
        let (ubl, cii) = (allowed(list, UblInvoice), allowed(list, Cii));
        assert_eq!(
            ubl.iter().filter(|code| !cii.contains(code)).collect::<Vec<_>>(),
            only_ubl.iter().collect::<Vec<_>>()
        );
        assert_eq!(
            cii.iter().filter(|code| !ubl.contains(code)).collect::<Vec<_>>(),
            only_cii.iter().collect::<Vec<_>>()
        );
    }
    assert!(CodeList::NoteSubject.contains("BAT", Cii) && !CodeList::NoteSubject.contains("BAT", UblInvoice));
    assert!(CodeList::VatPrefix.contains("EL", UblInvoice) && !CodeList::Country.contains("EL", UblInvoice));
}

#[test]
fn spaces_around_a_code_are_ignored_and_no_others() {
    assert!(CodeList::Currency.contains(" \tEUR\r\n", UblInvoice));
    for code in ["", " ", "E UR", "EUR USD", "\u{a0}EUR", "eur", "EURO"] {
        assert_eq!(CodeList::Currency.find(code), None, "{code:?}");
    }
    assert!(CodeList::Mime.contains("text/csv", Cii));
    assert!(!CodeList::Mime.contains(" text/csv", Cii));
}

#[test]
fn only_exemption_reasons_are_found_in_any_letter_case() {
    assert_eq!(CodeList::Vatex.find(" vatex-fr-franchise ").map(|entry| entry.code), Some("VATEX-FR-FRANCHISE"));
    for list in CodeList::ALL {
        for entry in list.entries().iter().filter(|entry| entry.code.to_lowercase() != entry.code) {
            let lower = list.find(&entry.code.to_lowercase());
            assert_eq!(lower, (list == CodeList::Vatex).then_some(entry), "{list:?}");
        }
    }
}

#[test]
fn a_name_is_given_as_published_or_not_at_all() {
    assert_eq!(CodeList::PaymentMeans.name_of("58"), Some("SEPA credit transfer"));
    assert_eq!(CodeList::Country.name_of("RE"), Some("Réunion"));
    assert_eq!(CodeList::VatCategory.name_of("B"), Some("Transferred (VAT), In Italy"));
    assert_eq!(CodeList::NoteSubject.name_of("AAI"), None);
    assert_eq!(CodeList::Unit.name_of("unknown"), None);
}

#[test]
fn a_search_ignores_case_and_accents_and_wants_every_word() {
    assert_eq!(codes(CodeList::Country.search("COTE d'ivoire")), ["CI"]);
    assert_eq!(codes(CodeList::PaymentMeans.search("sepa transf")), ["58"]);
    assert_eq!(codes(CodeList::Vatex.search("franchise")), ["VATEX-FR-FRANCHISE"]);
    assert!(CodeList::Country.search("ivoire guinea").is_empty());
    for nothing in ["", " … "] {
        assert!(CodeList::Country.search(nothing).is_empty());
    }
}

#[test]
fn a_search_puts_the_closest_first() {
    let kilograms = CodeList::Unit.search("kilogram");
    assert_eq!(kilograms[0].code, "KGM");
    assert!(kilograms.len() > 50);
    assert_eq!(CodeList::Unit.search("hur")[0].code, "HUR");
    assert_eq!(CodeList::IdentifierScheme.search("0009")[0].code, "0009");

    let niger = codes(CodeList::Country.search("niger"));
    assert_eq!(niger, ["NE", "NG"]);
}
