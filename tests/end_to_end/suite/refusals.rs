//! What the portal refuses at the deposit, by structured entry and by flux, and what it is told to
//! mean.

use factrice::chorus::wire::{ModeDepot, SyntaxeFlux};
use factrice::chorus::{Error, FileToDeposit, Submission};
use factrice::invoice::Invoice;
use factrice::lifecycle::FluxState;
use factrice::reason::FluxError;
use factrice::simulator::{PortalCheck, sandbox};
use factrice::syntax::ubl;
use factrice::text::Language;
use pollster::block_on;

use super::{Scene, decimal, invoice, pdf, to_a_town, to_the_state};

const NOBODY: &str = "99999999999999";

fn wrong_total() -> Invoice {
    let mut invoice = to_a_town("F-9");
    let totals = invoice.document_totals.as_mut().expect("computed");
    totals.total_with_vat = totals.total_with_vat.map(|total| total + decimal("1"));
    invoice
}

/// Invoices that cannot be deposited after `F-1`, and the words of the refusal.
fn refused() -> [(Invoice, &'static str); 8] {
    [
        (to_a_town("F-1"), "déjà une facture portant ce numéro"),
        (wrong_total(), "total TTC"),
        (invoice("F-2", NOBODY, None, None), "destinataire n'est pas référencé"),
        (invoice("F-2", sandbox::CLOSED, None, None), "inactive"),
        (invoice("F-2", sandbox::STATE, None, Some(sandbox::STATE_ENGAGEMENT)), "code service est obligatoire"),
        (invoice("F-2", sandbox::STATE, Some(sandbox::STATE_SERVICE), None), "numéro d'engagement est obligatoire"),
        (invoice("F-2", sandbox::HOSPITAL, None, None), "code service ou le numéro d'engagement"),
        (
            invoice("F-2", sandbox::UNIVERSITY, Some(sandbox::UNIVERSITY_STRICT_SERVICE), None),
            "obligatoire pour ce service",
        ),
    ]
}

#[test]
fn each_defect_is_refused_with_its_meaning_and_remedy_in_both_languages() {
    block_on(async {
        let scene = Scene::new();
        scene.entered(&to_a_town("F-1")).await;
        for (invoice, words) in refused() {
            let error = scene.enter(&invoice).await.unwrap_err();
            assert!(matches!(&error, Error::Refused { libelle, .. } if libelle.contains(words)), "{words}: {error}");
            assert!(!error.is_retryable() && !error.may_have_been_received());
            assert_explained(&error);
        }
        assert_eq!(scene.simulator.invoices().len(), 1, "a refusal leaves nothing behind");
    });
}

#[track_caller]
fn assert_explained(error: &Error) {
    let Error::Refused { libelle, .. } = error else { panic!("{error}") };
    let known = FluxError::recognise(libelle);
    let known = known.first().unwrap_or_else(|| panic!("nothing is known of {libelle}"));
    for language in [Language::Fr, Language::En] {
        let explained = error.explain(language);
        assert!(explained.contains(known.meaning.in_language(language)), "{explained}");
        assert!(explained.contains(known.remedy.in_language(language)), "{explained}");
    }
}

#[test]
fn each_defect_is_refused_in_a_flux_which_leaves_the_number_free() {
    block_on(async {
        let scene = Scene::new();
        scene.entered(&to_a_town("F-1")).await;
        for (invoice, words) in refused() {
            let file = FileToDeposit {
                file_name: "facture.xml".into(),
                content: ubl::write(&invoice).unwrap().xml.into_bytes(),
            };
            let flux = scene.client.deposit_flux(file, SyntaxeFlux::E1UblInvoice).await.unwrap();
            scene.simulator.advance(time::Duration::minutes(10));
            let report = scene.client.flux_report(flux.numero_flux_depot.as_deref().unwrap()).await.unwrap();
            assert_eq!(report.etat_courant_depot_flux, Some(FluxState::Rejete), "{words}");
            let said: Vec<_> = report.liste_erreur_dp.iter().filter_map(|at| at.libelle_erreur_dp.clone()).collect();
            assert!(said.iter().any(|text| text.contains(words)), "{words}: {said:?}");
            assert!(said.iter().all(|text| !FluxError::recognise(text).is_empty()), "{said:?}");
        }
        assert!(scene.enter(&to_the_state("F-2")).await.is_ok());
    });
}

#[test]
fn a_pdf_is_refused_for_the_same_defects() {
    block_on(async {
        let scene = Scene::new();
        let invoice = invoice("F-2", NOBODY, None, None);
        let mode = Submission::Pdf { file: pdf("facture.pdf") };
        let error = scene.client.submit(mode, scene.request(&invoice, ModeDepot::DepotPdfApi)).await.unwrap_err();
        assert_explained(&error);
    });
}

#[test]
fn whatever_the_portal_checks_of_an_invoice_is_explained() {
    for check in PortalCheck::all().iter().filter(|check| !check.element.is_empty()) {
        let [by_call, by_flux] = [check.libelle(), check.flux_libelle()].map(|text| FluxError::recognise(&text));
        assert_eq!(by_call.len(), 1, "{}: {by_call:?}", check.libelle());
        assert_eq!(by_call, by_flux, "{}", check.libelle());
    }
}
