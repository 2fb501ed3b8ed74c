use super::*;
use crate::simulator::sandbox::{
    CARRIED_OVER, CARRIED_OVER_ID, MANDATE_UNSIGNED, MANDATE_UNSIGNED_ID, NOT_ACTIVATED, NOT_ACTIVATED_ID,
};

fn entry_of(id: i64, number: &str) -> SoumettreRequest {
    let fournisseur = Some(FournisseurSoumis { id_fournisseur: Some(id), ..Default::default() });
    SoumettreRequest { fournisseur, ..entry(number) }
}

#[test]
fn nothing_is_deposited_before_activation_mandate_and_terms() {
    let simulator = Simulator::sandbox();
    let person = Person::new(&simulator, &sandbox::credentials_of(NOT_ACTIVATED_ID));
    let asked = entry_of(NOT_ACTIVATED_ID, "F1");
    let flux = DeposerFluxRequest { syntaxe_flux: Some(SyntaxeFlux::E1UblInvoice), ..Default::default() };
    let pdf = DeposerPdfRequest { format_depot: Some(FormatDepot::PdfNonSigne), ..Default::default() };
    let deposit_flux = || person.call(chorus::deposer_flux_request, chorus::deposer_flux_response, &flux);
    let deposit_pdf = || person.call(chorus::deposer_pdf_request, chorus::deposer_pdf_response, &pdf);

    for (expected, step) in [
        (29004, Simulator::activate as fn(&Simulator, &str) -> Result<(), _>),
        (29005, Simulator::sign_mandate),
        (29006, Simulator::accept_terms),
    ] {
        assert_eq!(code(person.submit(&asked)), expected);
        assert_eq!(code(deposit_flux()), expected);
        assert_eq!(code(deposit_pdf()), expected);
        step(&simulator, NOT_ACTIVATED).unwrap();
    }
    assert!(person.submit(&asked).is_ok());
    assert_eq!(code(deposit_flux()), 29081);
}

#[test]
fn a_supplier_without_mandate_is_refused_until_it_signs() {
    let simulator = Simulator::sandbox();
    let person = Person::new(&simulator, &sandbox::credentials_of(MANDATE_UNSIGNED_ID));
    let asked = entry_of(MANDATE_UNSIGNED_ID, "F1");
    assert_eq!(code(person.submit(&asked)), 29005);
    simulator.sign_mandate(MANDATE_UNSIGNED).unwrap();
    assert!(person.submit(&asked).is_ok());
}

#[test]
fn an_account_carried_over_from_chorus_factures_needs_no_activation() {
    let simulator = Simulator::sandbox();
    let person = Person::new(&simulator, &sandbox::credentials_of(CARRIED_OVER_ID));
    let asked = entry_of(CARRIED_OVER_ID, "F1");
    assert_eq!(code(person.submit(&asked)), 29005);
    simulator.sign_mandate(CARRIED_OVER).unwrap();
    assert_eq!(code(person.submit(&asked)), 29006);
    simulator.accept_terms(CARRIED_OVER).unwrap();
    assert!(person.submit(&asked).is_ok());
}

#[test]
fn a_supplier_that_is_not_in_the_directory_cannot_be_onboarded() {
    let error = Simulator::sandbox().activate("00000000000000").unwrap_err();
    assert_eq!(error.kind(), "unknown_supplier");
    assert!(error.explain(crate::text::Language::Fr).contains("00000000000000"));
}
