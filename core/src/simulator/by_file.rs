//! An invoice that came in a file, told the way `soumettre` tells one.

use crate::chorus::vat_by_rate;
use crate::chorus::wire::{
    CadreDeFacturation, CadreSoumis, DestinataireSoumis, FournisseurSoumis, LignePosteSoumise, ModeDepot, ModePaiement,
    Moment, MontantTotalSoumis, ReferencesSoumises, SoumettreRequest, TypeFacture, TypeTva,
};
use crate::decimal::{self, Decimal};
use crate::invoice::{Buyer, Identifier, Invoice, InvoiceLine, PaymentInstructions, Seller, VatBreakdown};
use crate::simulator::checks::{Deposit, IBAN_MISSING, PortalCheck};
use crate::simulator::directory::Directory;
use crate::simulator::invoices::text;

/// Document types that the portal takes (BT-3).
///
/// Source: Factur-X, Chorus Pro remark on BT-3.
const INVOICES: [&str; 4] = ["380", "384", "386", "389"];
const CREDIT_NOTES: [&str; 1] = ["381"];

/// Means of payment (BT-81) that are transfers to an account, for which the portal wants the IBAN.
const TRANSFERS: [&str; 3] = ["30", "31", "42"];

/// Tells an invoice as a deposit of the portal.
pub(super) fn deposit(invoice: &Invoice, directory: &Directory) -> Deposit {
    let supplier_siret = invoice.seller.as_ref().and_then(seller_siret);
    let supplier = supplier_siret.as_deref().and_then(|siret| directory.supplier_of(siret));
    let totals = invoice.document_totals.clone().unwrap_or_default();
    let charges = totals.sum_of_charges.unwrap_or_default();
    let request = SoumettreRequest {
        mode_depot: Some(ModeDepot::UploadApi),
        numero_facture_saisi: Some(invoice.number.clone()),
        date_facture: invoice.issue_date.map(Moment::from_date),
        destinataire: Some(DestinataireSoumis {
            code_destinataire: invoice.buyer.as_ref().and_then(buyer_siret),
            code_service_executant: invoice.buyer_reference.clone(),
        }),
        fournisseur: Some(FournisseurSoumis {
            id_fournisseur: supplier.map(|supplier| supplier.id),
            ..FournisseurSoumis::default()
        }),
        cadre_de_facturation: Some(CadreSoumis {
            code_cadre_facturation: Some(cadre(invoice)),
            ..CadreSoumis::default()
        }),
        references: Some(references(invoice)),
        ligne_poste: invoice.lines.iter().zip(1..).map(|(line, place)| told_line(line, place)).collect(),
        ligne_tva: vat_by_rate(&invoice.vat_breakdowns),
        montant_total: Some(MontantTotalSoumis {
            montant_ht_total: totals.total_without_vat,
            montant_tva: totals.total_vat.or_else(|| no_vat(&invoice.vat_breakdowns)),
            montant_ttc_total: totals.total_with_vat,
            montant_a_payer: totals.amount_due_for_payment,
            ..MontantTotalSoumis::default()
        }),
        ..SoumettreRequest::default()
    };
    Deposit {
        request,
        mode: ModeDepot::UploadApi,
        adjustment: charges.checked_sub(totals.sum_of_allowances.unwrap_or_default()).unwrap_or(Decimal::MAX),
        supplier_siret,
    }
}

/// What the portal checks in a file and not in a submission.
pub(super) fn check(invoice: &Invoice, found: &mut Vec<&'static PortalCheck>) {
    let needs_iban = |payment: &PaymentInstructions| {
        TRANSFERS.contains(&payment.means_code.as_str())
            && payment.credit_transfers.iter().all(|transfer| transfer.account_identifier.trim().is_empty())
    };
    let is_invoice = INVOICES.contains(&invoice.type_code.as_str());
    if is_invoice && invoice.payment_instructions.as_ref().is_some_and(needs_iban) {
        found.push(&IBAN_MISSING);
    }
}

/// The first of some identifiers that is a SIRET: fourteen digits.
fn siret<'a>(identifiers: impl IntoIterator<Item = &'a Identifier>) -> Option<String> {
    let is_siret = |value: &&str| value.len() == 14 && value.bytes().all(|digit| digit.is_ascii_digit());
    identifiers.into_iter().map(|identifier| identifier.value.trim()).find(is_siret).map(str::to_owned)
}

fn seller_siret(seller: &Seller) -> Option<String> {
    siret(seller.identifiers.iter().chain(&seller.legal_registration_identifier))
}

fn buyer_siret(buyer: &Buyer) -> Option<String> {
    siret(buyer.identifier.iter().chain(&buyer.legal_registration_identifier))
}

/// A1 when the document names no frame of the portal (BT-23).
fn cadre(invoice: &Invoice) -> CadreDeFacturation {
    let process = invoice.process_control.as_ref().and_then(|process| process.business_process_type.as_deref());
    text(process).and_then(CadreDeFacturation::from_short_code).unwrap_or(CadreDeFacturation::A1)
}

fn references(invoice: &Invoice) -> ReferencesSoumises {
    let type_facture = match invoice.type_code.as_str() {
        code if INVOICES.contains(&code) => Some(TypeFacture::Facture),
        code if CREDIT_NOTES.contains(&code) => Some(TypeFacture::Avoir),
        _ => None,
    };
    let origin = invoice.preceding_invoice_references.first();
    let payment = invoice.payment_instructions.as_ref();
    ReferencesSoumises {
        devise_facture: Some(invoice.currency_code.clone()),
        type_facture,
        type_tva: Some(regime(invoice)),
        motif_exoneration_tva: invoice.vat_breakdowns.iter().find_map(|line| line.exemption_reason_code.clone()),
        numero_marche: invoice.contract_reference.clone(),
        numero_bon_commande: invoice.purchase_order_reference.clone(),
        numero_facture_origine: origin.map(|origin| origin.number.clone()),
        mode_paiement: payment.and_then(|payment| means(&payment.means_code)),
    }
}

/// The VAT regime: from the date code (BT-8, 72 and 432 are the payment), else from the categories.
fn regime(invoice: &Invoice) -> TypeTva {
    let categories = || invoice.vat_breakdowns.iter().map(|line| line.category_code.as_str());
    if matches!(invoice.vat_point_date_code.as_deref(), Some("72" | "432")) {
        TypeTva::SurEncaissement
    } else if categories().next().is_none() || categories().any(|code| code == "S") {
        TypeTva::SurDebit
    } else if categories().any(|code| code == "E") {
        TypeTva::Exoneration
    } else {
        TypeTva::SansTva
    }
}

/// Source: UNTDID 4461, the codes that Chorus Pro lists.
fn means(code: &str) -> Option<ModePaiement> {
    Some(match code.trim() {
        "" => return None,
        "10" => ModePaiement::Espece,
        "20" => ModePaiement::Cheque,
        "30" | "31" | "42" | "58" => ModePaiement::Virement,
        "49" | "59" => ModePaiement::Prelevement,
        _ => ModePaiement::Autre,
    })
}

/// A line whose discount is what lies between quantity times price and its net amount (BT-131).
fn told_line(line: &InvoiceLine, place: i64) -> LignePosteSoumise {
    let price = line.price_details.as_ref().and_then(|details| {
        let price = details.item_net_price?;
        match details.base_quantity.filter(|quantity| !quantity.is_zero()) {
            Some(quantity) => price.checked_div(quantity),
            None => Some(price),
        }
    });
    let price = price.map(|price| decimal::round(price, 6));
    let gross = line.quantity.zip(price).and_then(|(quantity, price)| quantity.checked_mul(price));
    let discount = gross.zip(line.net_amount).and_then(|(gross, net)| gross.checked_sub(net));
    let item = line.item_information.as_ref();
    let rate = line.vat_information.as_ref().and_then(|vat| vat.rate);
    LignePosteSoumise {
        ligne_poste_numero: Some(place),
        ligne_poste_reference: item.and_then(|item| item.seller_identifier.clone()),
        ligne_poste_denomination: item.map(|item| item.name.clone()),
        ligne_poste_quantite: line.quantity,
        ligne_poste_unite: Some(line.quantity_unit_code.clone()),
        ligne_poste_montant_unitaire_ht: price,
        ligne_poste_montant_remise_ht: discount
            .map(|discount| decimal::round(discount, 6))
            .filter(|discount| !discount.is_zero()),
        ligne_poste_taux_tva: None,
        ligne_poste_taux_tva_manuel: Some(rate.unwrap_or_default()),
    }
}

/// Zero when a document that states no total VAT (BT-110) has none.
fn no_vat(breakdown: &[VatBreakdown]) -> Option<Decimal> {
    breakdown.iter().all(|line| line.tax_amount.is_none_or(|tax| tax.is_zero())).then_some(Decimal::ZERO)
}
