use super::*;
use crate::date;
use crate::decimal::parse;
use crate::invoice::{
    Buyer, Identifier, Invoice, InvoiceLine, InvoiceNote, LegalMentions, LineAllowanceCharge, LineVatInformation,
    PaymentInstructions, PostalAddress, PrecedingInvoiceReference, Seller, VatBreakdown,
};
use crate::text::Language;
use crate::vat;

fn invoice() -> Invoice {
    let siret = "73282932000074".parse().unwrap();
    let recipient = "11000201100044".parse().unwrap();
    let seller =
        Seller::by_siret("Atelier <du> Pont", &siret, PostalAddress::new("1 rue Haute", "33000", "Bordeaux", "FR"));
    let buyer =
        Buyer::by_siret("Ville de Brest", &recipient, PostalAddress::new("2 rue Frézier", "29200", "Brest", "FR"));
    let rate = LineVatInformation::new("S", Some(parse("20").unwrap()));
    let line = InvoiceLine::new("1", "Ramette", parse("400").unwrap(), "C62", parse("4.125").unwrap(), rate);
    let mut facts = Invoice::new("F-7", date::parse("2026-11-02").unwrap(), seller, buyer, vec![line])
        .with_legal_mentions(&LegalMentions::public_buyer(), Language::Fr);
    facts.payment_instructions =
        Some(PaymentInstructions::transfer_to(&"FR7630006000011234567890189".parse().unwrap(), None));
    facts.lines[0].allowances.push(LineAllowanceCharge {
        amount: Some(parse("10").unwrap()),
        reason: Some("Fidélité".to_owned()),
        ..LineAllowanceCharge::default()
    });
    vat::compute(&facts, &vat::Options::default()).unwrap().invoice
}

fn value<'l>(fields: &'l [Field], label: &str) -> Option<&'l str> {
    fields.iter().find(|field| field.label == label).map(|field| field.value.as_str())
}

#[test]
fn an_invoice_says_who_what_and_how_much() {
    let layout = layout(&invoice(), Language::Fr);
    assert_eq!((layout.title.as_str(), layout.number.as_str()), ("Facture", "F-7"));
    assert_eq!(value(&layout.summary, "Date d’émission"), Some("02/11/2026"));
    assert_eq!(value(&layout.summary, "Net à payer"), Some("1\u{202f}968,00\u{a0}€"));
    let seller = &layout.parties[0];
    assert_eq!((seller.role.as_str(), seller.name.as_str()), ("Vendeur", "Atelier <du> Pont"));
    assert_eq!(seller.address, ["1 rue Haute", "33000 Bordeaux", "France"]);
    assert_eq!(value(&seller.fields, "SIRET"), Some("732\u{a0}829\u{a0}320\u{a0}00074"));
    assert_eq!(value(&seller.fields, "N°\u{a0}TVA"), Some("FR44732829320"));
    let cells = &layout.lines.rows[0].cells;
    let said: Vec<_> = cells.iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(said, ["1", "Ramette", "400 u.", "4,125", "20\u{a0}%", "1\u{202f}640,00"]);
    assert_eq!(cells[1].details, ["Fidélité -10,00"]);
    assert_eq!(layout.totals.last().map(|total| total.value.as_str()), Some("1\u{202f}968,00\u{a0}€"));
    let iban = "FR76\u{a0}3000\u{a0}6000\u{a0}0112\u{a0}3456\u{a0}7890\u{a0}189";
    assert_eq!(value(&layout.payment, "IBAN"), Some(iban));
    assert!(value(&layout.notes, "Frais de recouvrement").is_some_and(|note| note.contains("40 €")));
}

#[test]
fn a_page_in_english_is_english() {
    let layout = layout(&invoice(), Language::En);
    assert_eq!(layout.title, "Invoice");
    assert_eq!(value(&layout.summary, "Amount due"), Some("€1,968.00"));
    assert_eq!(layout.vat.rows[0].cells[0].text, "20%");
    assert!(html(&layout, &Options::default()).contains("<html lang=\"en\">"));
}

#[test]
fn a_credit_note_names_the_invoice_that_it_credits() {
    let mut credit = invoice();
    credit.type_code = "381".to_owned();
    credit.preceding_invoice_references =
        vec![PrecedingInvoiceReference { number: "F-6".to_owned(), issue_date: date::parse("2026-10-01").ok() }];
    let layout = layout(&credit, Language::Fr);
    assert_eq!(layout.title, "Avoir");
    assert_eq!(value(&layout.references, "Facture créditée"), Some("F-6 du 01/10/2026"));
    assert_eq!(layout.totals.last().map(|total| total.label.as_str()), Some("Net de l’avoir"));
}

#[test]
fn a_code_of_exemption_is_put_into_the_words_of_the_law() {
    let exempt = |code: &str, reason: Option<&str>, category: &str| {
        let invoice = Invoice {
            vat_breakdowns: vec![VatBreakdown {
                category_code: category.to_owned(),
                exemption_reason: reason.map(str::to_owned),
                exemption_reason_code: Some(code.to_owned()),
                ..VatBreakdown::default()
            }],
            ..Invoice::default()
        };
        layout(&invoice, Language::Fr).vat.rows[0].cells[0].details.join("")
    };
    assert_eq!(exempt("VATEX-FR-FRANCHISE", None, "E"), "TVA non applicable, art. 293 B du CGI");
    assert_eq!(exempt("VATEX-FR-FRANCHISE", Some("Franchise"), "E"), "Franchise");
    assert!(exempt("", None, "AE").contains("utoliquidation"));
}

#[test]
fn an_option_for_debits_and_a_scheme_are_said() {
    let mut stated = invoice();
    stated.vat_point_date_code = Some("3".to_owned());
    stated.notes.push(InvoiceNote { subject_code: None, text: "Merci.".to_owned() });
    if let Some(buyer) = &mut stated.buyer {
        buyer.electronic_address = Some(Identifier::new("110002011", "0225"));
    }
    let layout = layout(&stated, Language::Fr);
    assert!(value(&layout.notes, "Exigibilité de la TVA").is_some_and(|said| said.contains("débits")));
    assert_eq!(value(&layout.notes, "Note"), Some("Merci."));
    assert_eq!(value(&layout.parties[1].fields, "Adresse électronique"), Some("110002011 (0225)"));
}

#[test]
fn a_page_of_html_holds_no_markup_but_its_own() {
    let mut hostile = invoice();
    hostile.lines[0].note = Some("<script>alert(\"1\")</script>\u{202e}\u{0}".to_owned());
    let page = html(&layout(&hostile, Language::Fr), &Options::default());
    assert!(page.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;\u{fffd}\u{fffd}"));
    assert!(!page.contains("<script") && page.contains("Atelier &lt;du&gt; Pont"));
    assert!(page.contains("<th scope=\"col\"") && page.contains("<th scope=\"row\""));
}

#[test]
fn a_logo_is_part_of_the_file() {
    let logo = Logo::new([0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n'].to_vec()).unwrap();
    let options = Options { logo: Some(logo), accent: Colour::new(1, 2, 255) };
    let page = html(&layout(&invoice(), Language::Fr), &options);
    assert!(page.contains("data:image/png;base64,iVBORw0KGgo=") && page.contains("--accent: #0102ff"));
    assert_eq!(Logo::new(b"GIF89a".to_vec()), Err(LogoError));
}
