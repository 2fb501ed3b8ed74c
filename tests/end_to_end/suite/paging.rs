//! Lists longer than a page of the portal.

use std::collections::BTreeSet;

use factrice::chorus::wire::RechercherFournisseurRequest;
use factrice::chorus::{Requirement, ServiceStanding};
use factrice::lifecycle::Status;
use factrice::simulator::sandbox;
use pollster::block_on;

use super::{Scene, to_a_town};

#[test]
fn every_invoice_is_found_past_the_ten_of_a_page() {
    block_on(async {
        let scene = Scene::new();
        let mut deposited = BTreeSet::new();
        for place in 1..=23 {
            deposited.insert(scene.entered(&to_a_town(&format!("F-{place}"))).await);
        }
        let first = scene.client.rechercher_fournisseur(&RechercherFournisseurRequest::default()).await.unwrap();
        assert_eq!(first.liste_factures.len(), 10, "the portal gives ten unless asked");

        let found = scene.client.search_invoices(RechercherFournisseurRequest::default()).await.unwrap();
        let ids: BTreeSet<i64> = found.iter().filter_map(|invoice| invoice.identifiant_facture_cpp).collect();
        assert_eq!((ids, found.len()), (deposited, 23));
        assert!(found.iter().all(|invoice| invoice.statut == Some(Status::Deposee)));

        let one = scene.client.find_invoices("F-1", Some(sandbox::SUPPLIER_ID)).await.unwrap();
        assert_eq!(one.len(), 1, "F-1 is not F-10");
    });
}

#[test]
fn every_service_of_a_large_recipient_is_read() {
    let recipient = block_on(Scene::new().client.find_recipient(sandbox::UNIVERSITY)).unwrap();
    assert_eq!(recipient.services.len(), 15);
    let required = recipient.required_references(Some(sandbox::UNIVERSITY_STRICT_SERVICE));
    assert_eq!((required.requirement, required.service), (Requirement::Both, ServiceStanding::Active));
}
