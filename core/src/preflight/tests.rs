use super::*;
use crate::cadre::CadreDeFacturation;
use crate::chorus::wire::{ParametresService, ParametresStructure};
use crate::chorus::{Recipient, RecipientService, Requirement};
use crate::date::{self, Date};
use crate::decimal::{Decimal, parse};
use crate::identifier::Siret;
use crate::invoice::{
    AttachedDocument, Buyer, DeliveryInformation, DocumentLevelAllowanceCharge, DocumentTotals, Identifier,
    InvoiceLine, LineVatInformation, Payee, PaymentInstructions, Period, PostalAddress, PrecedingInvoiceReference,
    Seller, SupportingDocument, VatBreakdown,
};
use crate::lifecycle::Status;
use crate::reason;
use crate::text::{Language, Sentence};
use crate::vat::{self, Options};

const SUPPLIER: &str = "73282932000074";
const OTHER: &str = "22460001500511";
const STATE: &str = "11000201100044";
const IBAN: &str = "FR7630006000011234567890189";

fn number(text: &str) -> Decimal {
    parse(text).unwrap()
}

fn day(text: &str) -> Date {
    date::parse(text).unwrap()
}

fn line(id: &str, item: &str, quantity: &str, price: &str, category: &str, rate: &str) -> InvoiceLine {
    let vat = LineVatInformation::new(category, Some(number(rate)));
    InvoiceLine::new(id, item, number(quantity), "C62", number(price), vat)
}

/// The facts of an invoice for 40 reams and 2 hours.
fn facts() -> Invoice {
    let siret = |text: &str| text.parse::<Siret>().unwrap();
    let bordeaux = PostalAddress::new("12 quai des Chartrons", "33000", "Bordeaux", "FR");
    let paris = PostalAddress::new("20 avenue de Ségur", "75007", "Paris", "FR");
    let lines = vec![
        line("1", "Ramette de papier A4", "40", "4.125", "S", "20"),
        line("2", "Livraison à l’étage", "2", "30", "S", "20"),
    ];
    let mut facts = Invoice::new(
        "F-2026-0042",
        day("2026-11-02"),
        Seller::by_siret("Atelier du Pont", &siret(SUPPLIER), bordeaux),
        Buyer::by_siret("Services de l’État", &siret(STATE), paris),
        lines,
    )
    .with_cadre(&CadreDeFacturation::A1);
    facts.buyer_reference = Some("SRV-TECH".to_owned());
    facts.purchase_order_reference = Some("1400001234".to_owned());
    facts.contract_reference = Some("2026-M-17".to_owned());
    facts.payment_terms = Some("Paiement à 30 jours.".to_owned());
    facts.payment_instructions = Some(PaymentInstructions::transfer(IBAN));
    facts.delivery_information =
        Some(DeliveryInformation { actual_delivery_date: Some(day("2026-10-30")), ..Default::default() });
    facts.supporting_documents = vec![attached("BL-881", "bon_de_livraison-881.pdf")];
    facts
}

fn attached(reference: &str, file: &str) -> SupportingDocument {
    SupportingDocument {
        reference: reference.to_owned(),
        attached_document: Some(AttachedDocument::new(b"%PDF-1.7".to_vec(), "application/pdf", file)),
        ..SupportingDocument::default()
    }
}

fn computed(facts: &Invoice) -> Invoice {
    vat::compute(facts, &Options::default()).unwrap().invoice
}

fn recipient(requirement: Requirement) -> Recipient {
    let service = |code: &str, active, numero_engagement| RecipientService {
        code: code.to_owned(),
        active,
        parametres: Some(ParametresService { numero_engagement: Some(numero_engagement), ..Default::default() }),
        ..RecipientService::default()
    };
    Recipient {
        siret: STATE.to_owned(),
        active: true,
        parametres: ParametresStructure {
            gestion_numero_ej_ou_code_service: Some(requirement == Requirement::Either),
            code_service_doit_etre_renseigne: Some(matches!(requirement, Requirement::CodeService | Requirement::Both)),
            numero_ej_doit_etre_renseigne: Some(matches!(
                requirement,
                Requirement::NumeroEngagement | Requirement::Both
            )),
            ..Default::default()
        },
        services: vec![
            service("SRV-TECH", true, false),
            service("SRV-EJ", true, true),
            service("SRV-OLD", false, false),
        ],
        ..Recipient::default()
    }
}

fn ordered(identifier: &str, item: &str, quantity: &str, price: &str, rate: &str) -> OrderLine {
    OrderLine {
        identifier: identifier.to_owned(),
        item: item.to_owned(),
        quantity: Some(number(quantity)),
        quantity_unit_code: Some("C62".to_owned()),
        delivered: Some(number(quantity)),
        unit_price: Some(number(price)),
        vat_rate: Some(number(rate)),
        ..OrderLine::default()
    }
}

/// Everything that can be known, of the order that [`facts`] invoices.
fn known() -> Known {
    let order = Order {
        number: "1400001234".to_owned(),
        contract: Some("2026-M-17".to_owned()),
        recipient_siret: Some(STATE.to_owned()),
        code_service: Some("SRV-TECH".to_owned()),
        supplier_siret: Some(SUPPLIER.to_owned()),
        contractors: Some(Vec::new()),
        currency_code: Some("EUR".to_owned()),
        end_date: Some(day("2026-12-31")),
        lines: vec![
            ordered("10", "Ramette de papier A4", "40", "4.125", "20"),
            ordered("20", "LIVRAISON A L’ETAGE", "2", "30", "20"),
        ],
        total_without_vat: Some(number("225")),
        total_with_vat: Some(number("270")),
        required_documents: vec!["Bon de livraison".to_owned()],
        ..Order::default()
    };
    let sent = SentInvoice {
        supplier_siret: Some(SUPPLIER.to_owned()),
        number: "F-2026-0040".to_owned(),
        issue_date: Some(day("2026-10-02")),
        recipient_siret: Some(STATE.to_owned()),
        order: Some("1400001234".to_owned()),
        total_with_vat: Some(number("270")),
        status: Some(Status::MiseEnPaiement),
        ..SentInvoice::default()
    };
    Known {
        recipient: Some(recipient(Requirement::Both)),
        order: Some(order),
        history: Some(vec![sent]),
        accounts: Some(vec!["FR76 3000 6000 0112 3456 7890 189".to_owned()]),
        today: Some(day("2026-11-02")),
    }
}

type Change = fn(&mut Invoice, &mut Known);

/// What is wrong, the reason that it leads to, the status, and how sure that is.
struct Defect(&'static str, Change, &'static str, Option<Status>, Confidence);

fn order(known: &mut Known) -> &mut Order {
    known.order.as_mut().unwrap()
}

fn sent(known: &mut Known) -> &mut SentInvoice {
    &mut known.history.as_mut().unwrap()[0]
}

fn given(known: &mut Known) -> &mut Recipient {
    known.recipient.as_mut().unwrap()
}

fn restated(invoice: &mut Invoice, change: impl FnOnce(&mut Invoice)) {
    let mut facts = vat::strip_figures(invoice);
    change(&mut facts);
    *invoice = computed(&facts);
}

fn role(known: &mut Known, siret: &str, role: ContractorRole) {
    order(known).contractors = Some(vec![Contractor { siret: siret.to_owned(), role }]);
}

#[rustfmt::skip]
const DEFECTS: &[Defect] = {
    use Confidence::{Certain, Likely, Possible};
    const RECYCLE: Option<Status> = Some(Status::ARecycler);
    const REJECTED: Option<Status> = Some(Status::Rejetee);
    const SUSPENDED: Option<Status> = Some(Status::Suspendue);
    &[
        Defect("no service", |i, k| { i.buyer_reference = None; k.order = None; }, "se_ej_incorrect", None, Certain),
        Defect("no engagement", |i, _| i.purchase_order_reference = None, "se_ej_incorrect", None, Certain),
        Defect("neither", |i, k| { *given(k) = recipient(Requirement::Either); k.order = None; i.buyer_reference = None; i.purchase_order_reference = None; },
            "se_ej_incorrect", None, Certain),
        Defect("the service wants it", |i, k| { *given(k) = recipient(Requirement::Nothing); i.buyer_reference = Some("SRV-EJ".into());
            i.purchase_order_reference = None; order(k).code_service = None; }, "se_ej_incorrect", None, Certain),
        Defect("closed service", |i, k| { i.buyer_reference = Some("SRV-OLD".into()); order(k).code_service = None; }, "se_ej_incorrect", None, Certain),
        Defect("unknown service", |i, k| { i.buyer_reference = Some("SRV-TEHC".into()); order(k).code_service = None; }, "se_ej_incorrect", None, Certain),
        Defect("inactive recipient", |_, k| given(k).active = false, "se_ej_incorrect", None, Certain),
        Defect("works only", |_, k| given(k).parametres.est_moa_uniquement = Some(true), "se_ej_incorrect", None, Certain),
        Defect("other recipient", |_, k| given(k).siret = OTHER.into(), "se_ej_incorrect", RECYCLE, Likely),
        Defect("other service", |_, k| order(k).code_service = Some("SRV-EJ".into()), "se_ej_incorrect", RECYCLE, Likely),
        Defect("other buyer in the order", |_, k| order(k).recipient_siret = Some(OTHER.into()), "se_ej_incorrect", RECYCLE, Likely),
        Defect("other engagement", |_, k| order(k).number = "1400001243".into(), "se_ej_incorrect", RECYCLE, Likely),
        Defect("order not quoted", |i, k| { *given(k) = recipient(Requirement::Nothing); i.purchase_order_reference = None; }, "se_ej_incorrect", RECYCLE, Possible),
        Defect("other creditor", |_, k| order(k).supplier_siret = Some(OTHER.into()), "creancier_inconnu", REJECTED, Likely),
        Defect("other establishment", |_, k| order(k).supplier_siret = Some("73282932000082".into()), "creancier_inconnu", REJECTED, Likely),
        Defect("contract ended", |_, k| order(k).end_date = Some(day("2026-10-29")), "marche_termine", REJECTED, Likely),
        Defect("contract ended, no delivery", |i, k| { i.delivery_information = None; order(k).end_date = Some(day("2026-11-01")); }, "marche_termine", REJECTED, Likely),
        Defect("subcontractor", |i, _| *i = i.clone().with_cadre(&CadreDeFacturation::A9), "sous_traitant_non_declare", REJECTED, Likely),
        Defect("joint contractor", |i, k| { *i = i.clone().with_cadre(&CadreDeFacturation::A12); role(k, OTHER, ContractorRole::JointContractor); },
            "sous_traitant_non_declare", REJECTED, Likely),
        Defect("other role", |i, k| { *i = i.clone().with_cadre(&CadreDeFacturation::A12); role(k, SUPPLIER, ContractorRole::Subcontractor); },
            "sous_traitant_non_declare", REJECTED, Likely),
        Defect("no document", |i, _| i.supporting_documents.clear(), "justificatif_absent", SUSPENDED, Likely),
        Defect("another document", |_, k| order(k).required_documents.push("PV de réception".into()), "justificatif_absent", SUSPENDED, Likely),
        Defect("amount", |_, k| { order(k).total_without_vat = Some(number("224.99")); order(k).lines.clear(); }, "montant_errone", REJECTED, Likely),
        Defect("amount with what was invoiced", |_, k| { order(k).total_with_vat = Some(number("300")); order(k).total_without_vat = None;
            order(k).invoiced_with_vat = Some(number("30.01")); }, "montant_errone", REJECTED, Likely),
        Defect("rate of the order", |_, k| order(k).lines[0].vat_rate = Some(number("5.5")), "taux_tva_errone", REJECTED, Likely),
        Defect("old rate", |i, k| { restated(i, |i| i.lines[0].vat_information.as_mut().unwrap().rate = Some(number("19.6"))); order(k).lines[0].vat_rate = None; },
            "taux_tva_errone", REJECTED, Likely),
        Defect("foreign rate", |i, k| { restated(i, |i| i.lines[0].vat_information.as_mut().unwrap().rate = Some(number("19"))); order(k).lines[0].vat_rate = None; },
            "taux_tva_errone", None, Certain),
        Defect("account", |_, k| k.accounts = Some(vec!["BE68539007547034".into()]), "erreur_rib", REJECTED, Likely),
        Defect("no account", |_, k| k.accounts = Some(Vec::new()), "erreur_rib", REJECTED, Likely),
        Defect("no IBAN", |i, _| i.payment_instructions = Some(PaymentInstructions::transfer("30006000011234567890189")), "erreur_rib", None, Certain),
        Defect("not delivered", |_, k| order(k).lines[0].delivered = Some(number("39.5")), "livraison_incomplete", REJECTED, Likely),
        Defect("delivered and invoiced", |_, k| { order(k).lines[0].invoiced = Some(number("1")); order(k).lines[0].quantity = Some(number("41")); },
            "livraison_incomplete", REJECTED, Likely),
        Defect("to be delivered", |i, _| i.delivery_information.as_mut().unwrap().actual_delivery_date = Some(day("2026-11-03")), "livraison_incomplete", REJECTED, Likely),
        Defect("quantity", |_, k| order(k).lines[0].quantity = Some(number("39")), "facture_non_conforme", REJECTED, Likely),
        Defect("price", |_, k| order(k).lines[0].unit_price = Some(number("4.12")), "facture_non_conforme", REJECTED, Likely),
        Defect("unit", |_, k| order(k).lines[0].quantity_unit_code = Some("XPK".into()), "facture_non_conforme", REJECTED, Likely),
        Defect("item", |_, k| { order(k).lines.remove(1); }, "facture_non_conforme", REJECTED, Likely),
        Defect("contract", |_, k| order(k).contract = Some("2026-M-18".into()), "facture_non_conforme", REJECTED, Likely),
        Defect("currency", |_, k| order(k).currency_code = Some("CHF".into()), "facture_non_conforme", REJECTED, Likely),
        Defect("same number", |_, k| sent(k).number = "F-2026-0042".into(), "double_facturation", None, Certain),
        Defect("rejected number", |_, k| { sent(k).number = "F-2026-0042".into(); sent(k).status = Some(Status::Rejetee); }, "double_facturation", None, Certain),
        Defect("same day", |_, k| sent(k).issue_date = Some(day("2026-11-02")), "double_facturation", Some(Status::Rejetee), Likely),
        Defect("same week", |_, k| sent(k).issue_date = Some(day("2026-10-26")), "double_facturation", Some(Status::Rejetee), Possible),
        Defect("future", |_, k| k.today = Some(day("2026-11-01")), "rejet_contenu_public", None, Certain),
        Defect("number", |i, _| i.number = "F 42".into(), "rejet_contenu_public", None, Likely),
        Defect("arithmetic", |i, _| i.document_totals.as_mut().unwrap().amount_due_for_payment = Some(number("271")), "rejet_regle_gestion", None, Likely),
        Defect("no currency", |i, k| { i.currency_code.clear(); order(k).currency_code = None; }, "rejet_semantique", None, Likely),
        Defect("buyer without SIRET", |i, _| { let buyer = i.buyer.as_mut().unwrap(); buyer.identifier = None;
            buyer.legal_registration_identifier = Some(Identifier::new("110002011", "0002")); }, "siret_errone", None, Likely),
        Defect("file", |i, _| i.supporting_documents.push(attached("PLAN", "plan.dwg")), "type_piece_jointe_invalide", None, Certain),
        Defect("long file name", |i, _| i.supporting_documents.push(attached("PLAN", &("p".repeat(47) + ".pdf"))), "nom_piece_jointe_invalide", None, Likely),
        Defect("path in a file name", |i, _| i.supporting_documents.push(attached("PLAN", "plans/plan.pdf")), "nom_piece_jointe_invalide", None, Possible),
        Defect("no PDF", |i, _| { i.supporting_documents.push(attached("PLAN", "plan.pdf"));
            i.supporting_documents[1].attached_document.as_mut().unwrap().content = b"<html>".to_vec(); }, "type_piece_jointe_invalide", None, Possible),
        Defect("empty file", |i, _| { i.supporting_documents.push(attached("PLAN", "plan.pdf"));
            i.supporting_documents[1].attached_document.as_mut().unwrap().content.clear(); }, "piece_jointe_vide", None, Possible),
        Defect("large file", |i, _| { i.supporting_documents.push(attached("PLAN", "plan.pdf"));
            i.supporting_documents[1].attached_document.as_mut().unwrap().content = vec![0; 10 * 1024 * 1024 + 1]; }, "piece_jointe_trop_volumineuse", None, Certain),
        Defect("no file", |i, _| i.supporting_documents.push(SupportingDocument { reference: "PLAN".into(), ..SupportingDocument::default() }),
            "rejet_reference_piece_jointe", None, Certain),
    ]
};

fn summary(prediction: &Prediction) -> Vec<(&'static str, String)> {
    prediction.rejections.iter().map(|rejection| (rejection.reason.id, rejection.evidence.en.clone())).collect()
}

#[test]
fn every_seeded_defect_is_found_with_its_reason_and_no_other() {
    for Defect(name, seed, reason, status, confidence) in DEFECTS {
        let (mut invoice, mut known) = (computed(&facts()), known());
        seed(&mut invoice, &mut known);
        let prediction = predict(&invoice, &known).unwrap();
        let reasons: Vec<&str> = prediction.rejections.iter().map(|rejection| rejection.reason.id).collect();
        assert!(
            !reasons.is_empty() && reasons.iter().all(|found| found == reason),
            "{name}: {:?}",
            summary(&prediction)
        );
        let first = &prediction.rejections[0];
        assert_eq!((&first.status, first.confidence), (status, *confidence), "{name}: {:?}", summary(&prediction));
        assert!(!first.paths.is_empty(), "{name}");
        for sentence in [&first.evidence, &first.fix] {
            assert!(sentence.fr.ends_with('.') && sentence.en.ends_with('.'), "{name}: {sentence:?}");
            assert_ne!(sentence.fr, sentence.en, "{name}");
            assert!(
                !sentence.fr.contains('\'') && !sentence.fr.contains(" :") && !sentence.fr.contains(" ;"),
                "{sentence:?}"
            );
        }
    }
}

#[test]
fn every_reason_of_the_kit_is_predicted_by_a_defect_or_said_to_be_unpredictable() {
    for reason in reason::kit() {
        let is_seeded = DEFECTS.iter().any(|defect| defect.2 == reason.id);
        let is_said = unpredictable().iter().any(|unpredictable| unpredictable.reason == reason.id);
        assert!(is_seeded != is_said, "{}", reason.id);
        assert_eq!(predictable().contains(&reason), is_seeded, "{}", reason.id);
    }
    for reason in predictable() {
        assert!(DEFECTS.iter().any(|defect| defect.2 == reason.id), "{} is seeded by no defect", reason.id);
    }
}

/// What is invoiced, and how.
const KINDS: [&str; 8] =
    ["supplier", "paid", "subcontractor", "joint contractor", "deposit", "credit note", "final", "part"];

/// Categories and rates of VAT.
const RATES: [(&str, &str); 7] =
    [("S", "20"), ("S", "10"), ("S", "5.5"), ("S", "2.1"), ("S", "8.5"), ("E", "0"), ("AE", "0")];

/// What a recipient requires, and of which service.
const REQUIREMENTS: [(Requirement, Option<&str>); 6] = [
    (Requirement::Nothing, None),
    (Requirement::CodeService, Some("SRV-TECH")),
    (Requirement::NumeroEngagement, None),
    (Requirement::Either, None),
    (Requirement::Both, Some("SRV-TECH")),
    (Requirement::Nothing, Some("SRV-EJ")),
];

fn taxed(facts: &mut Invoice, known: &mut Known, (category, rate): (&str, &str)) {
    for line in &mut facts.lines {
        line.vat_information = Some(LineVatInformation::new(category, Some(number(rate))));
    }
    for line in &mut order(known).lines {
        line.vat_rate = Some(number(rate));
    }
    let (reason, code) = match category {
        "E" => ("Exonération de TVA, article 261-4-4° du CGI", "VATEX-EU-132"),
        "AE" => ("Autoliquidation", "VATEX-EU-AE"),
        _ => return,
    };
    facts.vat_breakdowns = vec![VatBreakdown {
        category_code: category.to_owned(),
        rate: Some(Decimal::ZERO),
        exemption_reason: Some(reason.to_owned()),
        exemption_reason_code: Some(code.to_owned()),
        ..VatBreakdown::default()
    }];
}

fn of_kind(facts: &mut Invoice, known: &mut Known, kind: &str) {
    let origin = |number: &str, issued: &str| {
        vec![PrecedingInvoiceReference { number: number.to_owned(), issue_date: Some(day(issued)) }]
    };
    order(known).total_with_vat = None;
    match kind {
        "paid" => {
            *facts = facts.clone().with_cadre(&CadreDeFacturation::A2);
            facts.payment_instructions =
                Some(PaymentInstructions { means_code: "48".to_owned(), ..Default::default() });
            let total = computed(facts).document_totals.unwrap().total_with_vat;
            facts.document_totals = Some(DocumentTotals { paid_amount: total, ..DocumentTotals::default() });
        }
        "subcontractor" => {
            *facts = facts.clone().with_cadre(&CadreDeFacturation::A9);
            order(known).supplier_siret = Some(OTHER.to_owned());
            role(known, SUPPLIER, ContractorRole::Subcontractor);
        }
        "joint contractor" => {
            *facts = facts.clone().with_cadre(&CadreDeFacturation::A12);
            order(known).supplier_siret = Some(OTHER.to_owned());
            role(known, SUPPLIER, ContractorRole::JointContractor);
        }
        "deposit" => {
            facts.type_code = "386".to_owned();
            facts.delivery_information = None;
            facts.lines.truncate(1);
            facts.lines[0].item_information.as_mut().unwrap().name = "Acompte de 30 %".to_owned();
            facts.lines[0].quantity = Some(number("0.3"));
            facts.lines[0].price_details.as_mut().unwrap().item_net_price = Some(number("225"));
        }
        "credit note" => {
            facts.type_code = "381".to_owned();
            facts.payment_instructions = None;
            facts.preceding_invoice_references = origin("F-2026-0039", "2026-09-30");
            facts.supporting_documents.clear();
            order(known).end_date = Some(day("2026-10-15"));
            order(known).invoiced_with_vat = Some(number("5000"));
            order(known).lines.iter_mut().for_each(|line| line.invoiced = line.quantity);
        }
        "final" => {
            facts.preceding_invoice_references = origin("F-2026-0038", "2026-09-15");
            facts.document_totals =
                Some(DocumentTotals { paid_amount: Some(number("67.5")), ..DocumentTotals::default() });
            order(known).invoiced_without_vat = Some(number("60"));
            order(known).invoiced_with_vat = Some(number("67.5"));
            order(known).total_with_vat = computed(facts).document_totals.unwrap().total_with_vat;
        }
        "part" => {
            facts.lines.truncate(1);
            facts.lines[0].quantity = Some(number("15"));
            let first = &mut order(known).lines[0];
            (first.invoiced, first.delivered) = (Some(number("20")), Some(number("35")));
            order(known).invoiced_without_vat = Some(number("82.5"));
        }
        _ => {}
    }
}

/// Cases beside those that vary in kind, requirement and rate.
const MORE: &[(&str, Change)] = &[
    ("nothing known", |_, known| *known = Known::default()),
    ("delivered before the end, invoiced after it", |_, known| order(known).end_date = Some(day("2026-10-31"))),
    ("period before the end", |facts, known| {
        let invoicing_period = Some(Period { start_date: Some(day("2026-10-01")), end_date: Some(day("2026-10-31")) });
        facts.delivery_information = Some(DeliveryInformation { invoicing_period, ..Default::default() });
        order(known).end_date = Some(day("2026-10-31"));
    }),
    ("a factor is paid", |facts, _| {
        facts.payee = Some(Payee {
            name: "Affacturage du Midi".to_owned(),
            identifier: Some(Identifier::new(OTHER, "0009")),
            ..Payee::default()
        });
        facts.payment_instructions = Some(PaymentInstructions::transfer("BE68539007547034"));
    }),
    ("another number after a rejection", |_, known| {
        sent(known).status = Some(Status::Rejetee);
        sent(known).issue_date = Some(day("2026-11-01"));
    }),
    ("the number of another supplier", |_, known| {
        sent(known).supplier_siret = Some(OTHER.to_owned());
        sent(known).number = "F-2026-0042".to_owned();
    }),
    ("a corrected invoice quotes the first", |facts, known| {
        facts.type_code = "384".to_owned();
        let number = sent(known).number.clone();
        sent(known).issue_date = Some(day("2026-11-01"));
        facts.preceding_invoice_references =
            vec![PrecedingInvoiceReference { number, issue_date: Some(day("2026-11-01")) }];
    }),
    ("a credit note of the same day and amount is no invoice", |_, known| {
        sent(known).type_code = "381".to_owned();
        sent(known).issue_date = Some(day("2026-11-02"));
    }),
    ("a line quotes that of the order under another name", |facts, _| {
        facts.lines[0].purchase_order_line_reference = Some("10".to_owned());
        facts.lines[0].item_information.as_mut().unwrap().name = "Papier blanc 80 g".to_owned();
    }),
    ("a price for a hundred", |facts, known| {
        let price = facts.lines[0].price_details.as_mut().unwrap();
        (price.item_net_price, price.base_quantity) = (Some(number("412.5")), Some(number("100")));
        facts.lines[0].quantity = Some(number("40"));
        order(known).lines[0].unit_price = Some(number("4.1250"));
    }),
    ("an allowance on the whole", |facts, _| {
        facts.document_level_allowances = vec![DocumentLevelAllowanceCharge {
            amount: Some(number("5")),
            vat_category_code: "S".to_owned(),
            vat_rate: Some(number("20")),
            reason: Some("Remise de fidélité".to_owned()),
            ..DocumentLevelAllowanceCharge::default()
        }];
    }),
    ("the same line twice", |facts, known| {
        facts.lines[0].quantity = Some(number("24"));
        let mut again = facts.lines[0].clone();
        (again.identifier, again.quantity) = ("3".to_owned(), Some(number("16")));
        facts.lines.push(again);
        order(known).lines[0].delivered = Some(number("40"));
    }),
    ("recipient without services", |_, known| given(known).services.clear()),
    ("spaces and case in the references", |facts, _| {
        facts.purchase_order_reference = Some(" 1400 001234 ".to_owned());
        facts.contract_reference = Some("2026-m-17".to_owned());
    }),
    ("a document with an address", |facts, _| {
        facts.supporting_documents = vec![SupportingDocument {
            reference: "881".to_owned(),
            description: Some("Bon de livraison signé".to_owned()),
            external_location: Some("https://example.org/bl/881".to_owned()),
            attached_document: None,
        }];
    }),
    ("debit instead of transfer", |facts, known| {
        facts.payment_instructions = Some(PaymentInstructions { means_code: "97".to_owned(), ..Default::default() });
        known.accounts = Some(Vec::new());
    }),
    ("an old credit note at the rate of its day", |facts, known| {
        of_kind(facts, known, "credit note");
        taxed(facts, known, ("S", "19.6"));
        facts.preceding_invoice_references[0].issue_date = Some(day("2013-12-31"));
    }),
];

#[test]
fn clean_invoices_meet_nothing() {
    let mut count = 0;
    let mut clean = |name: &str, facts: &Invoice, known: &Known| {
        let prediction = predict(&computed(facts), known).unwrap();
        assert_eq!(summary(&prediction), [], "{name}");
        count += 1;
    };
    for (at, kind) in KINDS.into_iter().enumerate() {
        for (number, (requirement, service)) in REQUIREMENTS.into_iter().enumerate() {
            let (mut facts, mut known) = (facts(), known());
            let rate = RATES[(at + number) % RATES.len()];
            taxed(&mut facts, &mut known, rate);
            of_kind(&mut facts, &mut known, kind);
            known.recipient = Some(recipient(requirement));
            facts.buyer_reference = service.map(str::to_owned);
            order(&mut known).code_service = service.map(str::to_owned);
            clean(&format!("{kind}, {requirement:?}, {rate:?}"), &facts, &known);
        }
    }
    for (name, change) in MORE {
        let (mut facts, mut known) = (facts(), known());
        change(&mut facts, &mut known);
        clean(name, &facts, &known);
    }
    assert!(count >= 50, "{count}");
}

#[test]
fn what_is_not_known_is_named_and_not_held_against_the_invoice() {
    let invoice = computed(&facts());
    let prediction = predict(&invoice, &Known::default()).unwrap();
    assert_eq!((prediction.rejections.len(), prediction.missing.as_slice()), (0, Need::ALL.as_slice()));
    assert!(predict(&invoice, &known()).unwrap().missing.is_empty());
}

#[test]
fn the_surest_comes_first() {
    let (mut invoice, mut known) = (computed(&facts()), known());
    sent(&mut known).issue_date = Some(day("2026-10-28"));
    order(&mut known).supplier_siret = Some(OTHER.to_owned());
    invoice.purchase_order_reference = None;
    let prediction = predict(&invoice, &known).unwrap();
    let confidence: Vec<_> = prediction.rejections.iter().map(|rejection| rejection.confidence).collect();
    assert_eq!(confidence, [Confidence::Certain, Confidence::Likely, Confidence::Possible]);
}

#[test]
fn the_evidence_has_the_values() {
    let (mut invoice, mut known) = (computed(&facts()), known());
    order(&mut known).lines[0].unit_price = Some(number("4.12"));
    let prediction = predict(&invoice, &known).unwrap();
    let Sentence { fr, en } = &prediction.rejections[0].evidence;
    assert_eq!(en, "“Ramette de papier A4” is invoiced at 4.125 (BT-146), and ordered at 4.12.");
    assert_eq!(fr, "«\u{a0}Ramette de papier A4\u{a0}» est facturé 4,125 (BT-146), et commandé 4,12.");
    assert_eq!(prediction.rejections[0].paths[0].to_string(), "BG-25[1]/BG-29/BT-146");

    invoice.purchase_order_reference = None;
    let prediction = predict(&invoice, &known).unwrap();
    let required = &prediction.rejections[0];
    assert_eq!(required.rule.map(crate::rules::Rule::id), Some("BR-FR-CPRO-12"));
    assert_eq!(required.code, Some("CMD_EJ_ERR"));
    assert_eq!(required.fix.in_language(Language::En), required.rule.unwrap().hint(Language::En));
}

#[test]
fn a_declared_company_is_told_its_frame() {
    let mut known = known();
    order(&mut known).supplier_siret = Some(OTHER.to_owned());
    role(&mut known, SUPPLIER, ContractorRole::Subcontractor);
    let prediction = predict(&computed(&facts()), &known).unwrap();
    assert_eq!(prediction.rejections[0].fix.en, "It is declared there: use the frame A9 (BT-23).");
}

#[test]
fn facts_go_to_json_and_back_and_a_typing_error_is_refused() {
    let known = known();
    let json = serde_json::to_string(&known).unwrap();
    assert_eq!(serde_json::from_str::<Known>(&json).unwrap(), known);
    let recipient: Recipient = serde_json::from_str(
        r#"{"siret": "11000201100044", "parametres": {"numeroEJDoitEtreRenseigne": true}, "services": [{"code": "S1"}]}"#,
    )
    .unwrap();
    assert!(recipient.active && recipient.services[0].active);
    assert_eq!(recipient.required_references(Some("S1")).requirement, Requirement::NumeroEngagement);
    assert!(serde_json::from_str::<Order>(r#"{"nubmer": "1"}"#).is_err());
    assert!(serde_json::from_str::<Order>(r#"{"total_with_vat": 270.1}"#).is_err());
    let mut known = known;
    order(&mut known).number = "1400001243".to_owned();
    let json = serde_json::to_value(predict(&computed(&facts()), &known).unwrap()).unwrap();
    let rejection = &json["rejections"][0];
    assert_eq!(rejection["reason"], "se_ej_incorrect");
    assert_eq!((&rejection["code"], &rejection["status"]), (&"CMD_EJ_ERR".into(), &"A_RECYCLER".into()));
    assert_eq!(rejection["confidence"], "likely");
    assert!(rejection["evidence"]["fr"].is_string() && json["missing"].as_array().is_some_and(Vec::is_empty));
}
