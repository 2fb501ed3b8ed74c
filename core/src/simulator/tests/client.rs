use super::*;

#[test]
fn the_client_of_this_crate_works_against_the_simulator() {
    let simulator = Simulator::sandbox();
    let client = client(&simulator, sandbox::supplier_credentials());
    pollster::block_on(async {
        let recipient = client.find_recipient(sandbox::UNIVERSITY).await.unwrap();
        assert_eq!(recipient.services.len(), 15);
        for place in 1..=205 {
            client.soumettre(&entry(&format!("F{place}"))).await.unwrap();
        }
        simulator.advance(Duration::hours(5));
        let found = client.search_invoices(RechercherFournisseurRequest::default()).await.unwrap();
        assert_eq!(found.len(), 205);
        assert!(found.iter().all(|invoice| invoice.statut == Some(Status::MiseADisposition)));
    });
}
