use super::compose::compose;
use super::flow::{Flow, Ink, LEFT, PAGE_HEIGHT, PAGE_WIDTH};
use super::*;
use crate::decimal::Decimal;
use crate::invoice::{Invoice, InvoiceLine, InvoiceNote, LineVatInformation, PostalAddress, Seller};
use crate::render::layout;
use crate::text::Language;
use crate::vat;

fn invoice(lines: usize) -> Invoice {
    let vat = LineVatInformation::new("S", Some(Decimal::from(20)));
    let line = |at: usize| InvoiceLine::new(at.to_string(), "Ramette", Decimal::ONE, "C62", Decimal::TEN, vat.clone());
    let address = PostalAddress::new("1 rue Haute", "33000", "Bordeaux", "FR");
    let facts = Invoice {
        number: "F-7".to_owned(),
        type_code: "380".to_owned(),
        currency_code: "EUR".to_owned(),
        seller: Some(Seller::new("Atelier du Pont", address)),
        lines: (1..=lines).map(line).collect(),
        ..Invoice::default()
    };
    vat::compute(&facts, &vat::Options::default()).unwrap().invoice
}

fn composed(invoice: &Invoice) -> Flow {
    compose(&layout(invoice, Language::Fr), &Options::default(), None)
}

/// The texts of a page, in the order in which they are drawn.
fn texts(flow: &Flow, page: usize) -> Vec<&str> {
    let marks = flow.pages[page].iter();
    marks
        .filter_map(|mark| match &mark.ink {
            Ink::Text { text, .. } => Some(text.as_str()),
            Ink::Area { .. } | Ink::Logo { .. } => None,
        })
        .collect()
}

#[track_caller]
fn assert_within_the_page(flow: &Flow) {
    for mark in flow.pages.iter().flatten() {
        let (left, top, right, bottom) = match &mark.ink {
            Ink::Text { x, y, text, style } => {
                let width = style.weight.face().width(text.trim_end_matches(' ')) * style.size;
                (*x, *y - style.size, *x + width, *y)
            }
            Ink::Area { x, y, width, height, .. } | Ink::Logo { x, y, width, height } => {
                (*x, *y, *x + *width, *y + *height)
            }
        };
        assert!(left >= LEFT - 0.1 && right <= PAGE_WIDTH - LEFT + 0.1, "{left} to {right}");
        assert!(top >= 0.0 && bottom <= PAGE_HEIGHT, "{top} to {bottom}");
    }
}

#[test]
fn pages_grow_with_the_lines_and_are_counted() {
    let pages = |lines| composed(&invoice(lines)).pages.len();
    assert_eq!(pages(1), 1);
    let more = |lines| pages(lines + 1000) - pages(lines);
    assert!(more(1000) >= 20 && more(1000).abs_diff(more(2000)) <= 1, "{} {}", more(1000), more(2000));
    let flow = composed(&invoice(100));
    let count = flow.pages.len();
    let last = format!("Page {count} sur {count}");
    assert!(texts(&flow, count - 1).contains(&last.as_str()));
}

#[test]
fn the_header_of_a_table_is_repeated_and_totals_are_never_alone() {
    for lines in 1..80 {
        let flow = composed(&invoice(lines));
        assert_within_the_page(&flow);
        let last = texts(&flow, flow.pages.len() - 1);
        assert!(last.contains(&"Net à payer") && last.contains(&"Total HT"), "{lines}");
        assert!(last.contains(&"Désignation") && last.contains(&"Ramette"), "{lines}");
    }
}

#[test]
fn what_is_too_long_goes_on_in_lines_and_over_pages() {
    let mut long = invoice(2);
    let words = "W".repeat(4000);
    long.number.clone_from(&words);
    if let Some(seller) = &mut long.seller {
        seller.name = words.repeat(3);
    }
    long.lines[0].quantity_unit_code.clone_from(&words);
    long.lines[1].note = Some("mot ".repeat(20_000));
    long.notes.push(InvoiceNote { subject_code: Some(words.clone()), text: words.repeat(4) });
    let flow = composed(&long);
    assert_within_the_page(&flow);
    assert!(flow.pages.len() > 5);
    let texts = (0..flow.pages.len()).flat_map(|page| texts(&flow, page));
    let drawn: usize = texts.filter(|text| text.starts_with("mot")).map(|text| text.matches("mot").count()).sum();
    assert_eq!(drawn, 20_000);
}

#[test]
fn equal_input_gives_equal_bytes_that_claim_the_archival_form() {
    let layout = layout(&invoice(3), Language::En);
    let bytes = pdf(&layout, &Options::default()).unwrap();
    assert_eq!(bytes, pdf(&layout, &Options::default()).unwrap());
    assert!(bytes.starts_with(b"%PDF-1.7"));
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.contains("pdfaid:part>3<") && text.contains("pdfaid:conformance>A<"));
}

#[test]
fn characters_that_the_fonts_lack_are_replaced() {
    let mut odd = invoice(1);
    odd.number = "漢\u{1f600}\u{5d0}\u{7}É".to_owned();
    let flow = composed(&odd);
    assert!(texts(&flow, 0).iter().any(|text| text.ends_with("\u{fffd}\u{fffd}\u{fffd}\u{fffd}É")));
    assert!(pdf(&layout(&odd, Language::Fr), &Options::default()).is_ok());
}

#[test]
fn a_damaged_logo_is_an_error() {
    let logo = Logo::new([0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', 0].to_vec()).unwrap();
    let options = Options { logo: Some(logo), ..Options::default() };
    let error = pdf(&layout(&invoice(1), Language::Fr), &options).unwrap_err();
    assert_eq!((error.kind(), error.is_retryable()), ("logo", false));
}
