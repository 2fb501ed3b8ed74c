//! What a reader is given that does not wish it well, or is not what it is taken for.
//!
//! An allocator that counts shows that no input makes the reader take more than a known multiple of
//! its size; that each of these tests ends shows the rest.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::path::Path;

use factrice::decimal::parse;
use factrice::syntax::{self, Limits, ReadError, Reading, UnmappedKind, XmlFault, ubl};
use factrice::text::Language;

/// Counts what each thread allocates, and the most that it held.
struct Counting;

thread_local! {
    static HELD: Cell<isize> = const { Cell::new(0) };
    static PEAK: Cell<isize> = const { Cell::new(0) };
}

fn count(bytes: isize) {
    HELD.set(HELD.get() + bytes);
    PEAK.set(PEAK.get().max(HELD.get()));
}

// SAFETY: every call is the system allocator's own; only numbers are kept beside it. A vector that
// grows counts as its old and its new memory at once, as it does where memory cannot be extended.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size().cast_signed());
        // SAFETY: the caller keeps the contract of `alloc`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        count(-layout.size().cast_signed());
        // SAFETY: `memory` came from `alloc` above.
        unsafe { System.dealloc(memory, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Memory that reading may take for every byte of the input: the source is copied (1), an element
/// costs the tree 44 bytes and at least 4 of input (11), and while a vector grows it is there one and a
/// half times its final size.
const MOST_PER_BYTE: usize = 32;
/// The same for an input made of empty invoice lines, each of 14 bytes, and a record of 600 to 700.
const MOST_PER_BYTE_OF_LINES: usize = 96;
/// What reading takes whatever the input: tables, the ten thousand gaps that are kept.
const MOST_AT_LEAST: usize = 8 << 20;

const HEAD: &str = "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2' \
     xmlns:cac='urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2' \
     xmlns:cbc='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'>";

/// The shortest way to write an invoice line.
const LINES_HEAD: &str = "<i:Invoice xmlns:i='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2' \
     xmlns='urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2'>";

fn read(bytes: &[u8]) -> Result<Reading, ReadError> {
    read_within(bytes, MOST_PER_BYTE)
}

/// Reads while counting, and does with the result what a caller does.
fn read_within(bytes: &[u8], most_per_byte: usize) -> Result<Reading, ReadError> {
    let before = HELD.get();
    PEAK.set(before);
    let result = syntax::read(bytes, &Limits::default());
    if let Ok(reading) = &result {
        let gaps = reading.unmapped().inspect(|gap| assert!(gap.location.xpath.starts_with('/'))).count();
        assert!(gaps <= 10_000);
    }
    let taken = usize::try_from(PEAK.get() - before).expect("the peak is not below the start");
    let most = MOST_AT_LEAST + most_per_byte * bytes.len();
    assert!(taken <= most, "{taken} bytes of memory for {} bytes of input", bytes.len());
    result
}

fn refused(bytes: &[u8]) -> ReadError {
    let error = read(bytes).map(|reading| reading.into_invoice()).expect_err("it is refused");
    for language in [Language::En, Language::Fr] {
        assert!(error.explain(language).chars().count() >= 15, "{error:?} says next to nothing in {language}");
    }
    assert!(!error.is_retryable());
    error
}

fn invoice(content: &str) -> Vec<u8> {
    format!("{HEAD}{content}</Invoice>").into_bytes()
}

#[test]
fn a_document_over_the_limit_of_bytes_is_not_looked_at() {
    let error = refused(&"<a>".as_bytes().repeat(100 << 20));
    assert_eq!(error, ReadError::TooLarge { bytes: 300 << 20, limit: 256 << 20 });
}

#[test]
fn nesting_is_limited() {
    assert_eq!(refused(&b"<a>".repeat(10_000_000)).kind(), "too_deep");
    assert_eq!(refused(&invoice(&"<cac:Party>".repeat(1_000_000))).kind(), "too_deep");
    let deep = format!("{}{}", "<cac:Party>".repeat(63), "</cac:Party>".repeat(63));
    assert!(read(&invoice(&deep)).is_ok());
}

#[test]
fn a_million_siblings_are_read() {
    let unknown = read(&invoice(&"<a/>".repeat(1_000_000))).expect("it is well formed");
    assert_eq!(unknown.unmapped().count(), 10_000);
    assert_eq!(unknown.unmapped_omitted(), 990_000);
    let last = unknown.unmapped().last().expect("there are gaps");
    assert_eq!(last.location.xpath, "/Invoice/a[10000]");
    assert_eq!(last.location.position.column, HEAD.len() + 9999 * 4 + 1);

    let lines = format!("{LINES_HEAD}{}</i:Invoice>", "<InvoiceLine/>".repeat(1_000_000));
    let lines = read_within(lines.as_bytes(), MOST_PER_BYTE_OF_LINES).expect("it is well formed");
    assert_eq!(lines.invoice().lines.len(), 1_000_000);
    let repeated = read(&invoice(&"<cbc:ID>1</cbc:ID>".repeat(1_000_000))).expect("it is well formed");
    assert_eq!(repeated.unmapped_omitted(), 989_999);
}

#[test]
fn a_million_siblings_are_read_in_cii() {
    let transaction = |content: &str| {
        format!(
            "<r:CrossIndustryInvoice xmlns:r='urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100' \
             xmlns='urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100'>\
             <r:SupplyChainTradeTransaction>{content}</r:SupplyChainTradeTransaction></r:CrossIndustryInvoice>"
        )
    };
    let settlement = |content: &str| {
        let xml = format!("<ApplicableHeaderTradeSettlement>{content}</ApplicableHeaderTradeSettlement>");
        read(transaction(&xml).as_bytes()).expect("it is well formed")
    };
    let lines = transaction(&"<IncludedSupplyChainTradeLineItem/>".repeat(1_000_000));
    let lines = read_within(lines.as_bytes(), MOST_PER_BYTE_OF_LINES).expect("it is well formed");
    assert_eq!(lines.invoice().lines.len(), 1_000_000);
    // Identifiers without a scheme wait until the others are read.
    let waiting = settlement(&format!("<PayeeTradeParty>{}</PayeeTradeParty>", "<ID>1</ID>".repeat(1_000_000)));
    assert_eq!(waiting.unmapped_omitted(), 989_999);
    let means = settlement(&"<SpecifiedTradeSettlementPaymentMeans/>".repeat(1_000_000));
    assert_eq!(means.unmapped_omitted(), 989_999);
    let codes = "<ApplicableTradeTax><DueDateTypeCode>5</DueDateTypeCode></ApplicableTradeTax>".repeat(100_000);
    assert_eq!(settlement(&codes).invoice().vat_breakdowns.len(), 100_000);
}

#[test]
fn the_number_of_elements_is_limited() {
    let limits = Limits { elements: 1000, ..Limits::default() };
    let error = ubl::read(&invoice(&"<a/>".repeat(1000)), &limits).map(|_| ()).expect_err("one too many");
    assert!(matches!(error, ReadError::TooMany { limit: 1000, .. }), "{error}");
    assert!(ubl::read(&invoice(&"<a/>".repeat(999)), &limits).is_ok());
}

#[test]
fn document_types_are_refused_and_so_no_entity_is_ever_expanded() {
    let bomb = "<!DOCTYPE b [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    for prologue in [
        bomb,
        "<!DOCTYPE Invoice SYSTEM \"file:///etc/passwd\">",
        "<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE Invoice [<!ENTITY % x SYSTEM \"http://127.0.0.1/\"> %x;]>",
        "<!DOCTYPE Invoice>",
        "<?xml version=\"1.0\"?>\n<!-- a comment first -->\n<!DOCTYPE Invoice>",
    ] {
        let error = refused(format!("{prologue}{HEAD}<cbc:ID>&b;</cbc:ID></Invoice>").as_bytes());
        assert_eq!(error.kind(), "doctype", "{prologue}");
    }
    for content in ["<cbc:ID>&b;</cbc:ID>", "<cbc:ID schemeID='&b;'/>"] {
        let error = refused(&invoice(content));
        assert!(matches!(&error, ReadError::UnknownEntity { entity, .. } if entity == "b"), "{error}");
    }
}

#[test]
fn other_encodings_are_read() {
    let text = |encoding| format!("<?xml version='1.0' encoding='{encoding}'?>\n{HEAD}<cbc:ID>Été</cbc:ID></Invoice>");
    let latin: Vec<u8> = text("ISO-8859-1").chars().map(|c| u8::try_from(c).expect("Latin-1")).collect();
    let little: Vec<u8> = text("UTF-16").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text("UTF-16").encode_utf16().flat_map(u16::to_be_bytes).collect();
    let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
    for bytes in [
        marked(b"\xff\xfe", &little),
        marked(b"\xfe\xff", &big),
        marked(b"\xef\xbb\xbf", text("UTF-8").as_bytes()),
        latin,
        little,
        big,
        text("UTF-8").into_bytes(),
    ] {
        let reading = read(&bytes).expect("an encoding that invoices come in");
        assert_eq!(reading.invoice().number, "Été");
        assert_eq!(reading.locate(&"BT-1".parse().expect("a path")).expect("it is there").position.line, 2);
    }
}

#[test]
fn what_is_no_text_is_refused() {
    assert_eq!(refused(b"<?xml version='1.0' encoding='klingon'?><a/>").kind(), "unknown_encoding");
    assert_eq!(refused(&[HEAD.as_bytes(), b"<cbc:ID>\xff</cbc:ID></Invoice>"].concat()).kind(), "invalid_text");
    assert_eq!(refused(b"\xff\xfe<\0a\0/\0>").kind(), "invalid_text", "half a character");
    let overlong = [HEAD.as_bytes(), b"<cbc:ID>\xc0\xbc</cbc:ID></Invoice>"].concat();
    assert_eq!(refused(&overlong).kind(), "invalid_text");
    for content in
        ["<cbc:ID>a\0b</cbc:ID>", "<cbc:ID>&#0;</cbc:ID>", "<cbc:ID schemeID='&#x1;'/>", "<cbc:ID>\u{ffff}</cbc:ID>"]
    {
        let error = refused(&invoice(content));
        assert!(matches!(error, ReadError::Malformed { fault: XmlFault::Character { .. }, .. }), "{error}");
    }
    assert_eq!(refused(&vec![0; 1 << 20]).kind(), "malformed");
}

#[test]
fn an_amount_of_400_digits_loads_and_is_reported() {
    let digits = "9".repeat(400);
    let content = format!(
        "<cbc:ID>F-1</cbc:ID><cac:LegalMonetaryTotal><cbc:LineExtensionAmount>{digits}</cbc:LineExtensionAmount>\
         <cbc:PayableAmount>1.00</cbc:PayableAmount></cac:LegalMonetaryTotal>"
    );
    let reading = read(&invoice(&content)).expect("it is well formed");
    let totals = reading.invoice().document_totals.as_ref().expect("BG-22 is there");
    assert_eq!(totals.sum_of_line_net_amounts, None);
    assert_eq!(totals.amount_due_for_payment, parse("1").ok());
    let gaps: Vec<_> = reading.unmapped().collect();
    assert_eq!(gaps.len(), 1);
    assert_eq!(gaps[0].kind, UnmappedKind::Unreadable);
    assert_eq!(gaps[0].path.to_string(), "BG-22/BT-106");
    assert_eq!(gaps[0].value, digits);
    assert_eq!(gaps[0].location.xpath, "/Invoice/cac:LegalMonetaryTotal/cbc:LineExtensionAmount");
}

#[test]
fn attributes_names_and_namespaces_are_limited() {
    let attributes = |count: usize| (0..count).map(|at| format!(" a{at}=''")).collect::<String>();
    assert!(read(&invoice(&format!("<cbc:ID{}/>", attributes(256)))).is_ok());
    let error = refused(&invoice(&format!("<cbc:ID{}/>", attributes(1_000_000))));
    assert!(matches!(error, ReadError::TooMany { limit: 256, .. }), "{error}");

    let names: String = (0..1_000_000).map(|at| format!("<n{at}/>")).collect();
    assert_eq!(refused(&invoice(&names)).kind(), "too_many");

    let namespaces: String = (0..300).map(|at| format!(" xmlns:n{at}='u{at}'")).collect();
    assert_eq!(refused(&invoice(&format!("<a{namespaces}/>"))).kind(), "too_many");
    let long = "u".repeat(1 << 20);
    let many: String = (0..4000).map(|at| format!("<n{at}/>")).collect();
    assert!(
        read(&invoice(&format!("<a xmlns='{long}'>{many}</a>"))).is_ok(),
        "a name does not hold all of a namespace"
    );
}

#[test]
fn text_in_pieces_is_not_moved_without_end() {
    let mixed = format!("<cbc:ID>{}</cbc:ID>", "&amp;<a>&amp;</a>".repeat(200_000));
    assert_eq!(refused(&invoice(&mixed)).kind(), "too_many");
    let references = format!("<cbc:ID>{}</cbc:ID>", "&amp;".repeat(2_000_000));
    assert_eq!(read(&invoice(&references)).expect("it is well formed").invoice().number.len(), 2_000_000);
}

#[test]
fn ten_megabytes_in_one_element_are_read() {
    let text = "é\n".repeat(5_000_000 / 3 * 2);
    let reading = read(&invoice(&format!("<cbc:Note>{text}x</cbc:Note>"))).expect("it is well formed");
    assert_eq!(reading.invoice().notes[0].text.len(), text.len() + 1);
    assert!(reading.is_complete());
    let unknown = read(&invoice(&format!("<a>{text}x</a><b/>"))).expect("it is well formed");
    let line = unknown.unmapped().last().expect("`b` is unknown").location.position.line;
    assert_eq!(line, text.len() / 3 + 1);
}

#[test]
fn what_is_not_well_formed_is_named() {
    let fault = |bytes: &[u8]| match refused(bytes) {
        ReadError::Malformed { fault, .. } => fault,
        other => panic!("{other}"),
    };
    assert_eq!(fault(&invoice("<x:a/>")), XmlFault::UndeclaredPrefix { prefix: "x".to_owned() });
    assert_eq!(fault(&invoice("<cbc:ID x:a=''/>")), XmlFault::UndeclaredPrefix { prefix: "x".to_owned() });
    assert_eq!(fault(&[invoice(""), invoice("")].concat()), XmlFault::SecondRoot);
    assert_eq!(fault(&["\u{feff}\u{feff}".as_bytes(), &invoice("")[..]].concat()), XmlFault::TextOutside);
    assert_eq!(fault(&[b"text", &invoice("")[..]].concat()), XmlFault::TextOutside);
    assert_eq!(fault(&[&invoice("")[..], b"&amp;"].concat()), XmlFault::TextOutside);
    assert_eq!(fault(&invoice("<a></b>")), XmlFault::MismatchedEnd { expected: "a".to_owned(), found: "b".to_owned() });
    assert_eq!(fault(&[&invoice("")[..], b"</a>"].concat()), XmlFault::StrayEnd { found: "a".to_owned() });
    assert_eq!(fault(format!("{HEAD}<cbc:ID>").as_bytes()), XmlFault::UnclosedElement { element: "cbc:ID".to_owned() });
    assert_eq!(fault(format!("{HEAD}<!-- ").as_bytes()), XmlFault::UnendedMarkup);
    assert_eq!(fault(&invoice("<a b='1' b='2'/>")), XmlFault::Attribute);
    assert_eq!(fault(&invoice("<a b/>")), XmlFault::Attribute);
    assert_eq!(fault(&invoice("<a>&#xyz;</a>")), XmlFault::Reference);
    assert_eq!(fault(&invoice("<a>R & D</a>")), XmlFault::Reference);
}

#[test]
fn a_document_cut_short_anywhere_is_refused() {
    for fixture in ["ubl/s-min.ubl.xml", "cii/s-min.cii.xml"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures").join(fixture);
        let whole = std::fs::read(path).expect("the fixture is there");
        let end = whole.trim_ascii_end().len();
        for length in 0..end {
            let error = refused(&whole[..length]);
            let expected: &[&str] = if length == 0 { &["empty"] } else { &["malformed", "not_xml"] };
            assert!(expected.contains(&error.kind()), "{fixture} cut to {length}: {error}");
        }
        assert!(read(&whole[..end]).is_ok());
    }
}

#[test]
fn what_is_no_invoice_is_recognised() {
    let order = "<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'><a/></Order>";
    let cases: [(&[u8], &str, &str, &str); 12] = [
        (order.as_bytes(), "not_an_invoice", "an order (UBL Order)", "une commande"),
        (b"<Invoice xmlns='urn:example'/>", "not_an_invoice", "`urn:example`", "« urn:example »"),
        (b"<!DOCTYPE html>\n<html></html>", "not_xml", "an HTML page", "une page HTML"),
        (b"\n<HTML><body>", "not_xml", "an HTML page", "une page HTML"),
        (b"PK\x03\x04\x14\0\0\0", "not_xml", "a ZIP archive", "une archive ZIP"),
        (b"%PDF-1.7\n%\xe2\xe3", "not_xml", "a PDF", "un PDF"),
        (b"\x1f\x8b\x08\0", "not_xml", "a GZIP archive", "une archive GZIP"),
        (b" {\"number\": \"F-1\"}", "not_xml", "JSON", "du JSON"),
        (b"<!-- nothing but a comment -->", "not_xml", "without any element", "sans élément"),
        (b"", "empty", "empty", "vide"),
        (b" \r\n\t", "empty", "empty", "vide"),
        (b"\xef\xbb\xbf", "empty", "empty", "vide"),
    ];
    for (bytes, kind, en, fr) in cases {
        let error = refused(bytes);
        assert_eq!(error.kind(), kind, "{error}");
        assert!(error.explain(Language::En).contains(en), "{error}");
        assert!(error.explain(Language::Fr).contains(fr), "{}", error.explain(Language::Fr));
    }
}
