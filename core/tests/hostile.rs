//! What a reader is given that does not wish it well, or is not what it is taken for.
//!
//! An allocator that counts shows that no input makes the reader take more than a known multiple of
//! its size; that each of these tests ends shows the rest.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::collections::HashMap;
use std::path::Path;

use factrice::decimal::parse;
use factrice::rules::Report;
use factrice::syntax::{self, Limits, ReadError, Reading, Syntax, UnmappedKind, XmlFault};
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
/// What reading or judging takes whatever the input: tables, the ten thousand gaps that are kept.
const MOST_AT_LEAST: usize = 8 << 20;
/// What a finding takes: its path, its XPath, two quotes of 200 characters.
const MOST_PER_FINDING: usize = 2 << 10;
/// Findings of one rule that are listed.
const MOST_PER_RULE: usize = 1000;

const HEAD: &str = "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2' \
     xmlns:cac='urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2' \
     xmlns:cbc='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'>";

/// The shortest way to write an invoice line.
const LINES_HEAD: &str = "<i:Invoice xmlns:i='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2' \
     xmlns='urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2'>";

const CII_HEAD: &str = "<rsm:CrossIndustryInvoice \
     xmlns:rsm='urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100' \
     xmlns:ram='urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100' \
     xmlns:udt='urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100'>";

/// The elements that the cases below are made of, in each syntax: `ID` is the invoice number (BT-1).
struct Shape {
    syntax: Syntax,
    head: &'static str,
    tail: &'static str,
    id: &'static str,
    group: &'static str,
    /// How deep the content stands.
    depth: usize,
}

const UBL: Shape =
    Shape { syntax: Syntax::UblInvoice, head: HEAD, tail: "</Invoice>", id: "cbc:ID", group: "cac:Party", depth: 1 };
const CII: Shape = Shape {
    syntax: Syntax::Cii,
    head: CII_HEAD,
    tail: "</rsm:CrossIndustryInvoice>",
    id: "ram:ID",
    group: "ram:SellerTradeParty",
    depth: 2,
};
const SHAPES: [Shape; 2] = [UBL, CII];

impl Shape {
    /// A document with this in it, where `T` is the element of the number and `G` one that has children.
    fn document(&self, content: &str) -> String {
        let content = content.replace("<T", &format!("<{}", self.id)).replace("</T", &format!("</{}", self.id));
        let content = content.replace("<G", &format!("<{}", self.group)).replace("</G", &format!("</{}", self.group));
        let content = match self.syntax {
            Syntax::Cii => format!("<rsm:ExchangedDocument>{content}</rsm:ExchangedDocument>"),
            _ => content,
        };
        format!("{}{content}{}", self.head, self.tail)
    }

    fn bytes(&self, content: &str) -> Vec<u8> {
        self.document(content).into_bytes()
    }
}

fn read(bytes: &[u8]) -> Result<Reading, ReadError> {
    read_within(bytes, MOST_PER_BYTE)
}

/// Reads and judges while counting, and does with the result what a caller does.
fn read_within(bytes: &[u8], most_per_byte: usize) -> Result<Reading, ReadError> {
    read_and_judge(bytes, most_per_byte).map(|(reading, _)| reading)
}

fn read_and_judge(bytes: &[u8], most_per_byte: usize) -> Result<(Reading, Report), ReadError> {
    let (result, taken) = counted(|| {
        let result = syntax::read(bytes, &Limits::default());
        if let Ok(reading) = &result {
            let gaps = reading.unmapped().inspect(|gap| assert!(gap.location.xpath.starts_with('/'))).count();
            assert!(gaps <= 10_000);
        }
        result
    });
    let most = MOST_AT_LEAST + most_per_byte * bytes.len();
    assert!(taken <= most, "{taken} bytes of memory to read {} bytes of input", bytes.len());
    let reading = result?;
    let report = judge(&reading, bytes.len(), most_per_byte);
    Ok((reading, report))
}

/// Judges while counting, and looks at all of the report.
fn judge(reading: &Reading, size: usize, most_per_byte: usize) -> Report {
    let (report, taken) = counted(|| reading.validate());
    let listed = report.findings.len() + report.unchecked.len();
    let most = MOST_AT_LEAST + MOST_PER_FINDING * listed + most_per_byte * size;
    assert!(taken <= most, "{taken} bytes of memory to judge {size} bytes of input");
    let mut by_rule: HashMap<&str, usize> = HashMap::new();
    report.findings.iter().for_each(|finding| *by_rule.entry(finding.rule.id()).or_default() += 1);
    assert!(by_rule.values().all(|count| *count <= MOST_PER_RULE));
    assert!(report.unchecked.len() <= MOST_PER_RULE);
    let quotes = report.findings.iter().flat_map(|finding| finding.actual.iter().chain(&finding.expected));
    for quote in quotes.chain(report.unchecked.iter().map(|unchecked| &unchecked.actual)) {
        assert!(quote.chars().count() <= 201, "{} characters are quoted", quote.chars().count());
    }
    report
}

fn counted<T>(work: impl FnOnce() -> T) -> (T, usize) {
    let before = HELD.get();
    PEAK.set(before);
    let result = work();
    (result, usize::try_from(PEAK.get() - before).expect("the peak is not below the start"))
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
    UBL.bytes(content)
}

/// A CII document with this in its transaction.
fn transaction(content: &str) -> String {
    let transaction = format!("<rsm:SupplyChainTradeTransaction>{content}</rsm:SupplyChainTradeTransaction>");
    format!("{CII_HEAD}{transaction}{}", CII.tail)
}

/// A CII document with this in the header of its settlement.
fn settlement(content: &str) -> String {
    transaction(&format!("<ram:ApplicableHeaderTradeSettlement>{content}</ram:ApplicableHeaderTradeSettlement>"))
}

#[test]
fn a_document_over_the_limit_of_bytes_is_not_looked_at() {
    let error = refused(&"<a>".as_bytes().repeat(100 << 20));
    assert_eq!(error, ReadError::TooLarge { bytes: 300 << 20, limit: 256 << 20 });
}

#[test]
fn nesting_is_limited() {
    assert_eq!(refused(&b"<a>".repeat(10_000_000)).kind(), "too_deep");
    for shape in SHAPES {
        assert_eq!(refused(&shape.bytes(&"<G>".repeat(1_000_000))).kind(), "too_deep");
        let nested = |depth: usize| shape.bytes(&("<G>".repeat(depth) + &"</G>".repeat(depth)));
        assert!(read(&nested(64 - shape.depth)).is_ok());
        assert_eq!(refused(&nested(65 - shape.depth)).kind(), "too_deep");
    }
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
    // The shortest way to write an element.
    let bare = |xml: String| {
        let root = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";
        let rest = "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100";
        let xml = format!("<r:SupplyChainTradeTransaction>{xml}</r:SupplyChainTradeTransaction>");
        format!("<r:CrossIndustryInvoice xmlns:r='{root}' xmlns='{rest}'>{xml}</r:CrossIndustryInvoice>")
    };
    let settlement = |content: &str| {
        let xml = bare(format!("<ApplicableHeaderTradeSettlement>{content}</ApplicableHeaderTradeSettlement>"));
        read(xml.as_bytes()).expect("it is well formed")
    };
    let lines = bare("<IncludedSupplyChainTradeLineItem/>".repeat(1_000_000));
    let lines = read_within(lines.as_bytes(), MOST_PER_BYTE_OF_LINES).expect("it is well formed");
    assert_eq!(lines.invoice().lines.len(), 1_000_000);
    // Identifiers without a scheme wait until the others are read.
    let waiting = settlement(&format!("<PayeeTradeParty>{}</PayeeTradeParty>", "<ID>1</ID>".repeat(200_000)));
    assert_eq!(waiting.unmapped_omitted(), 189_999);
    let means = settlement(&"<SpecifiedTradeSettlementPaymentMeans/>".repeat(200_000));
    assert_eq!(means.unmapped_omitted(), 189_999);
    let codes = "<ApplicableTradeTax><DueDateTypeCode>5</DueDateTypeCode></ApplicableTradeTax>".repeat(100_000);
    assert_eq!(settlement(&codes).invoice().vat_breakdowns.len(), 100_000);
}

#[test]
fn the_number_of_elements_is_limited() {
    let limits = Limits { elements: 1000, ..Limits::default() };
    for shape in SHAPES {
        let read = |count: usize| syntax::read(&shape.bytes(&"<a/>".repeat(count)), &limits);
        let error = read(1001 - shape.depth).map(|_| ()).expect_err("one too many");
        assert!(matches!(error, ReadError::TooMany { limit: 1000, .. }), "{error}");
        assert!(read(1000 - shape.depth).is_ok());
    }
}

#[test]
fn document_types_are_refused_and_so_no_entity_is_ever_expanded() {
    let bomb = "<!DOCTYPE b [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    for shape in SHAPES {
        for prologue in [
            bomb,
            "<!DOCTYPE Invoice SYSTEM \"file:///etc/passwd\">",
            "<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE Invoice [<!ENTITY % x SYSTEM \"http://127.0.0.1/\"> %x;]>",
            "<!DOCTYPE Invoice>",
            "<?xml version=\"1.0\"?>\n<!-- a comment first -->\n<!DOCTYPE Invoice>",
        ] {
            let error = refused(format!("{prologue}{}", shape.document("<T>&b;</T>")).as_bytes());
            assert_eq!(error.kind(), "doctype", "{prologue}");
        }
        for content in ["<T>&b;</T>", "<T schemeID='&b;'/>"] {
            let error = refused(&shape.bytes(content));
            assert!(matches!(&error, ReadError::UnknownEntity { entity, .. } if entity == "b"), "{error}");
        }
    }
}

#[test]
fn other_encodings_are_read() {
    for shape in SHAPES {
        let text = |encoding| format!("<?xml version='1.0' encoding='{encoding}'?>\n{}", shape.document("<T>Été</T>"));
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
            assert_eq!((reading.syntax, reading.invoice().number.as_str()), (shape.syntax, "Été"));
            let location = reading.locate(&"BT-1".parse().expect("a path")).expect("it is there");
            assert_eq!(location.position.line, 2);
        }
    }
}

#[test]
fn what_is_no_text_is_refused() {
    assert_eq!(refused(b"<?xml version='1.0' encoding='klingon'?><a/>").kind(), "unknown_encoding");
    assert_eq!(refused(b"\xff\xfe<\0a\0/\0>").kind(), "invalid_text", "half a character");
    assert_eq!(refused(&vec![0; 1 << 20]).kind(), "malformed");
    for shape in SHAPES {
        for no_text in [&b"\xff"[..], b"\xc0\xbc"] {
            let document = shape.document("<T>?</T>");
            let (before, after) = document.split_once('?').expect("it has one");
            assert_eq!(refused(&[before.as_bytes(), no_text, after.as_bytes()].concat()).kind(), "invalid_text");
        }
        for content in ["<T>a\0b</T>", "<T>&#0;</T>", "<T schemeID='&#x1;'/>", "<T>\u{ffff}</T>"] {
            let error = refused(&shape.bytes(content));
            assert!(matches!(error, ReadError::Malformed { fault: XmlFault::Character { .. }, .. }), "{error}");
        }
    }
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
    let names: String = (0..10_000).map(|at| format!("<n{at}/>")).collect();
    let namespaces: String = (0..300).map(|at| format!(" xmlns:n{at}='u{at}'")).collect();
    let long = "u".repeat(1 << 20);
    let many: String = (0..4000).map(|at| format!("<n{at}/>")).collect();
    for shape in SHAPES {
        assert!(read(&shape.bytes(&format!("<T{}/>", attributes(256)))).is_ok());
        let error = refused(&shape.bytes(&format!("<T{}/>", attributes(100_000))));
        assert!(matches!(error, ReadError::TooMany { limit: 256, .. }), "{error}");
        assert_eq!(refused(&shape.bytes(&names)).kind(), "too_many");
        assert_eq!(refused(&shape.bytes(&format!("<a{namespaces}/>"))).kind(), "too_many");
        assert!(
            read(&shape.bytes(&format!("<a xmlns='{long}'>{many}</a>"))).is_ok(),
            "a name does not hold all of a namespace"
        );
    }
}

#[test]
fn a_long_name_is_not_repeated_in_every_finding() {
    let long = "n".repeat(1 << 20);
    let each = "<x schemeURI='' schemeAgencyName='' listURI=''/>".repeat(1000);
    for shape in SHAPES {
        let reading = read(&shape.bytes(&format!("<{long}>{each}</{long}>"))).expect("it is well formed");
        for finding in reading.validate().findings {
            assert!(finding.location.expect("it was read").xpath.len() < 300);
        }
    }
}

#[test]
fn text_in_pieces_is_not_moved_without_end() {
    let mixed = format!("<T>{}</T>", "&amp;<a>&amp;</a>".repeat(200_000));
    let references = format!("<T>{}</T>", "&amp;".repeat(500_000));
    for shape in SHAPES {
        assert_eq!(refused(&shape.bytes(&mixed)).kind(), "too_many");
        let reading = read(&shape.bytes(&references)).expect("it is well formed");
        assert_eq!(reading.invoice().number.len(), 500_000);
    }
}

#[test]
fn ten_megabytes_in_one_element_are_read() {
    let text = "é\n".repeat(5_000_000 / 3 * 2);
    let reading = read(&invoice(&format!("<cbc:Note>{text}x</cbc:Note>"))).expect("it is well formed");
    assert_eq!(reading.invoice().notes[0].text.len(), text.len() + 1);
    assert!(reading.is_complete());
    let note = format!("<ram:IncludedNote><ram:Content>{text}x</ram:Content></ram:IncludedNote>");
    let reading = read(&CII.bytes(&note)).expect("it is well formed");
    assert_eq!(reading.invoice().notes[0].text.len(), text.len() + 1);
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
    for shape in SHAPES {
        let invoice = |content: &str| shape.bytes(content);
        assert_eq!(fault(&invoice("<x:a/>")), XmlFault::UndeclaredPrefix { prefix: "x".to_owned() });
        assert_eq!(fault(&invoice("<T x:a=''/>")), XmlFault::UndeclaredPrefix { prefix: "x".to_owned() });
        assert_eq!(fault(&[invoice(""), invoice("")].concat()), XmlFault::SecondRoot);
        assert_eq!(fault(&["\u{feff}\u{feff}".as_bytes(), &invoice("")[..]].concat()), XmlFault::TextOutside);
        assert_eq!(fault(&[b"text", &invoice("")[..]].concat()), XmlFault::TextOutside);
        assert_eq!(fault(&[&invoice("")[..], b"&amp;"].concat()), XmlFault::TextOutside);
        let mismatched = XmlFault::MismatchedEnd { expected: "a".to_owned(), found: "b".to_owned() };
        assert_eq!(fault(&invoice("<a></b>")), mismatched);
        assert_eq!(fault(&[&invoice("")[..], b"</a>"].concat()), XmlFault::StrayEnd { found: "a".to_owned() });
        let unclosed = XmlFault::UnclosedElement { element: shape.id.to_owned() };
        assert_eq!(fault(format!("{}<{}>", shape.head, shape.id).as_bytes()), unclosed);
        assert_eq!(fault(format!("{}<!-- ", shape.head).as_bytes()), XmlFault::UnendedMarkup);
        assert_eq!(fault(&invoice("<a b='1' b='2'/>")), XmlFault::Attribute);
        assert_eq!(fault(&invoice("<a b/>")), XmlFault::Attribute);
        assert_eq!(fault(&invoice("<a>&#xyz;</a>")), XmlFault::Reference);
        assert_eq!(fault(&invoice("<a>R & D</a>")), XmlFault::Reference);
    }
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

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures").join(name);
    std::fs::read_to_string(path).expect("the fixture is there")
}

/// A document with the text of each leaf replaced, where there is something to replace it by.
fn with_leaves(document: &str, mut replace: impl FnMut(&str) -> Option<String>) -> String {
    let mut changed = String::new();
    for part in document.split_inclusive('>') {
        let (text, tag) = part.split_once('<').map_or((part, ""), |(text, _)| (text, &part[text.len()..]));
        match replace(text).filter(|_| !text.trim().is_empty() && tag.starts_with("</")) {
            Some(text) => changed.push_str(&text),
            None => changed.push_str(text),
        }
        changed.push_str(tag);
    }
    changed
}

#[test]
fn a_document_damaged_at_any_byte_is_judged_or_refused() {
    for name in ["ubl/s-min.ubl.xml", "cii/s-min.cii.xml"] {
        let whole = fixture(name).into_bytes();
        let (mut judged, mut not_read) = (0, 0);
        for (at, damage) in (0..whole.len()).zip(b"<\xff0>&\" ".iter().cycle()) {
            let mut bytes = whole.clone();
            bytes[at] = *damage;
            match read(&bytes) {
                Ok(_) => judged += 1,
                Err(_) => not_read += 1,
            }
        }
        assert!(judged > 500 && not_read > 500, "{judged} judged, {not_read} not read");
    }
}

#[test]
fn a_report_on_a_hundred_thousand_broken_lines_lists_a_thousand_a_rule_and_counts_the_rest() {
    let ubl = |line: &str, count: usize| invoice(&line.repeat(count));
    let cii = |line: &str, count: usize| transaction(&line.repeat(count)).into_bytes();
    let report = |bytes: Vec<u8>| read_and_judge(&bytes, MOST_PER_BYTE_OF_LINES).expect("it is well formed").1;
    let all = |report: &Report| report.findings.len() + report.unchecked.len() + report.omitted;
    let unreadable_ubl = "<cac:InvoiceLine><cbc:LineExtensionAmount>x</cbc:LineExtensionAmount><cac:Price>\
         <cbc:PriceAmount>x</cbc:PriceAmount></cac:Price></cac:InvoiceLine>";
    let unreadable_cii = "<ram:IncludedSupplyChainTradeLineItem><ram:SpecifiedLineTradeAgreement>\
         <ram:NetPriceProductTradePrice><ram:ChargeAmount>x</ram:ChargeAmount></ram:NetPriceProductTradePrice>\
         </ram:SpecifiedLineTradeAgreement></ram:IncludedSupplyChainTradeLineItem>";
    for [one, thousand, many] in [
        [1, 1_000, 100_000].map(|count| report(ubl("<cac:InvoiceLine/>", count))),
        [1, 1_000, 100_000].map(|count| report(ubl(unreadable_ubl, count))),
        [1, 1_000, 100_000].map(|count| report(cii("<ram:IncludedSupplyChainTradeLineItem/>", count))),
        [1, 1_000, 100_000].map(|count| report(cii(unreadable_cii, count))),
    ] {
        let of_each_line = (all(&thousand) - all(&one)) / 999;
        assert!(of_each_line >= 5, "each line breaks rules");
        assert_eq!(all(&many), all(&one) + 99_999 * of_each_line);
        assert_eq!(many.findings.iter().filter(|finding| finding.rule.id() == "BR-21").count(), 1000);
        assert!(many.omitted > 99_000 && many.findings.len() < 50_000);
    }
}

/// So many that going through all of them for each of them is felt: it is a hundred million steps.
const MANY: usize = 10_000;

fn many(each: impl Fn(usize) -> String) -> String {
    (0..MANY).map(each).collect()
}

fn judged(bytes: &[u8]) -> Report {
    read_and_judge(bytes, MOST_PER_BYTE).expect("it is well formed").1
}

#[test]
fn groups_of_ubl_by_the_thousand_are_judged() {
    let category = |name: &str, at: usize| {
        format!(
            "<cac:{name}><cbc:ID>S</cbc:ID><cbc:Percent>{at}.5</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID>\
             </cac:TaxScheme></cac:{name}>"
        )
    };
    let subtotal = |at: usize| {
        let category = category("TaxCategory", at);
        format!(
            "<cac:TaxSubtotal><cbc:TaxableAmount>2</cbc:TaxableAmount><cbc:TaxAmount>1</cbc:TaxAmount>{category}\
             </cac:TaxSubtotal>"
        )
    };
    let allowance = |at: usize| {
        let category = category("TaxCategory", at);
        format!(
            "<cac:AllowanceCharge><cbc:ChargeIndicator>{}</cbc:ChargeIndicator><cbc:Amount>1</cbc:Amount>{category}\
             </cac:AllowanceCharge>",
            at.is_multiple_of(2)
        )
    };
    let line = |content: &str| format!("<cac:InvoiceLine>{content}</cac:InvoiceLine>");
    let item = |at: usize| format!("<cac:Item>{}</cac:Item>", category("ClassifiedTaxCategory", at));
    let named =
        |party: &str| format!("<cac:{party}><cac:PartyName><cbc:Name>N</cbc:Name></cac:PartyName></cac:{party}>");
    let seller = "<cac:AccountingSupplierParty><cac:Party><cac:PartyName><cbc:Name>N</cbc:Name></cac:PartyName>\
         <cac:PartyLegalEntity><cbc:RegistrationName>N</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party>\
         </cac:AccountingSupplierParty>";
    let total = |content: &str| format!("<cac:TaxTotal>{content}</cac:TaxTotal>");

    judged(&invoice(&many(|at| {
        format!("<cac:PaymentMeans><cbc:PaymentMeansCode>{at}</cbc:PaymentMeansCode></cac:PaymentMeans>")
    })));
    // Each group of the breakdown with the lines and the allowances of its rate.
    let rates = total(&many(subtotal)) + &many(|at| line(&item(at))) + &many(allowance);
    judged(&invoice(&rates));
    // The same rate in many spellings.
    let spelled =
        |at: usize| category("ClassifiedTaxCategory", 7).replace("7.5", &format!("{}7.5", "0".repeat(at % 400)));
    judged(&invoice(
        &(total(&subtotal(7).repeat(MANY)) + &many(|at| line(&format!("<cac:Item>{}</cac:Item>", spelled(at))))),
    ));
    // One group with many categories and many amounts.
    let amounts = "<cbc:TaxableAmount>2</cbc:TaxableAmount>".repeat(MANY);
    judged(&invoice(&total(&format!(
        "<cac:TaxSubtotal>{amounts}{}</cac:TaxSubtotal>",
        many(|at| category("TaxCategory", at))
    ))));
    // One line with many categories and many allowances.
    let categories = many(|at| category("ClassifiedTaxCategory", at));
    judged(&invoice(&line(&format!("<cac:Item>{categories}</cac:Item>{}", many(allowance)))));
    // Parties that say the same.
    judged(&invoice(&(named("PayeeParty").repeat(MANY) + &seller.repeat(MANY))));
    // Currencies, and totals in none of them.
    let currencies = many(|at| {
        format!(
            "<cbc:DocumentCurrencyCode>A{at}</cbc:DocumentCurrencyCode><cbc:TaxCurrencyCode>B{at}</cbc:TaxCurrencyCode>"
        )
    });
    let totals = many(|at| total(&format!("<cbc:TaxAmount currencyID='B{at}'>1</cbc:TaxAmount>")));
    judged(&invoice(&(currencies + &totals + &"<cac:LegalMonetaryTotal/>".repeat(MANY))));
    // Values before the one that is taken once.
    let identification = "<cac:PartyIdentification><cbc:ID schemeID='SEPA'>1</cbc:ID></cac:PartyIdentification>";
    judged(&invoice(&(identification.repeat(5 * MANY) + &"<cac:InvoiceLine/>".repeat(5 * MANY))));
    let registration = "<cac:PartyTaxScheme><cbc:CompanyID>1</cbc:CompanyID></cac:PartyTaxScheme>".repeat(MANY);
    let seller =
        format!("<cac:AccountingSupplierParty><cac:Party>{registration}</cac:Party></cac:AccountingSupplierParty>");
    judged(&invoice(&seller));
}

#[test]
fn groups_of_cii_by_the_thousand_are_judged() {
    let tax = |at: usize| {
        format!(
            "<ram:ApplicableTradeTax><ram:CalculatedAmount>1</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode>\
             <ram:BasisAmount>2</ram:BasisAmount><ram:CategoryCode>S</ram:CategoryCode>\
             <ram:RateApplicablePercent>{at}.5</ram:RateApplicablePercent></ram:ApplicableTradeTax>"
        )
    };
    let allowance = |at: usize| {
        let tax = tax(at).replace("ApplicableTradeTax", "CategoryTradeTax");
        let indicator = at.is_multiple_of(2);
        format!(
            "<ram:SpecifiedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>{indicator}</udt:Indicator>\
             </ram:ChargeIndicator><ram:ActualAmount>1</ram:ActualAmount>{tax}</ram:SpecifiedTradeAllowanceCharge>"
        )
    };
    let header =
        |content: &str| format!("<ram:ApplicableHeaderTradeSettlement>{content}</ram:ApplicableHeaderTradeSettlement>");
    let line = |content: &str| {
        let settled = format!("<ram:SpecifiedLineTradeSettlement>{content}</ram:SpecifiedLineTradeSettlement>");
        format!("<ram:IncludedSupplyChainTradeLineItem>{settled}</ram:IncludedSupplyChainTradeLineItem>")
    };
    let judged = |document: String| judged(document.as_bytes());

    judged(transaction(&(many(|at| line(&tax(at))) + &header(&(many(tax) + &many(allowance))))));
    judged(transaction(&line(&(many(tax) + &many(allowance)))));
    // The header of the settlement where it does not belong.
    judged(transaction(&line(&header(&many(tax)))));
    let currencies = many(|at| format!("<ram:TaxCurrencyCode>B{at}</ram:TaxCurrencyCode>"));
    let own = "<ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>".repeat(MANY);
    let summation = |content: &str| {
        let name = "ram:SpecifiedTradeSettlementHeaderMonetarySummation";
        format!("<{name}>{content}</{name}>")
    };
    let amount = |at: usize| {
        let currency = if at.is_multiple_of(2) { "EUR".to_owned() } else { format!("B{at}") };
        format!("<ram:TaxTotalAmount currencyID='{currency}'>1</ram:TaxTotalAmount>")
    };
    let totals = many(|at| summation(&amount(at)));
    judged(settlement(&(currencies + &own + &many(tax) + &totals)));
    judged(settlement(&summation(&many(amount))));
    let days = |name: &str, day: &str| {
        format!("<ram:{name}><udt:DateTimeString format='102'>{day}</udt:DateTimeString></ram:{name}>").repeat(MANY)
    };
    let period = days("StartDateTime", "20260202") + &days("EndDateTime", "20260101");
    judged(settlement(&format!("<ram:BillingSpecifiedPeriod>{period}</ram:BillingSpecifiedPeriod>")));
    let document = "<ram:URIID>u</ram:URIID><ram:Name>n</ram:Name>".repeat(MANY);
    judged(settlement(&format!("<ram:AdditionalReferencedDocument>{document}</ram:AdditionalReferencedDocument>")));
    let party = |name: &str| format!("<ram:{name}><ram:ID>1</ram:ID><ram:Name>N</ram:Name></ram:{name}>").repeat(MANY);
    let agreement = format!(
        "<ram:ApplicableHeaderTradeAgreement>{}</ram:ApplicableHeaderTradeAgreement>",
        party("SellerTradeParty")
    );
    judged(transaction(&(agreement + &header(&party("PayeeTradeParty")))));
    let means = many(|at| {
        let name = "ram:SpecifiedTradeSettlementPaymentMeans";
        format!("<{name}><ram:TypeCode>{at}</ram:TypeCode></{name}>")
    });
    judged(settlement(&means));
}

#[test]
fn numbers_of_any_size_are_judged() {
    let long = "9".repeat(10_000);
    let numbers = [
        "NaN",
        "INF",
        "-INF",
        "1e3",
        "1E400",
        "-1e-400",
        "+1",
        ".",
        "-",
        "0x10",
        "1,5",
        "٣",
        &"9".repeat(28),
        &format!("-{}", "9".repeat(28)),
        &format!("0.{}1", "0".repeat(27)),
        &format!("{}.5", "9".repeat(27)),
        "79228162514264337593543950335",
        "-79228162514264337593543950335",
        "79228162514264337593543950336",
        "9007199254740993",
        &long,
        &format!("1.{long}"),
    ];
    for name in ["ubl/mix.ubl-cn.xml", "ubl/s-max.ubl.xml", "cii/mix.cii.xml", "cii/s-max.cii.xml"] {
        let document = fixture(name);
        let is_number = |text: &str| parse(text).is_ok();
        for number in numbers {
            judged(with_leaves(&document, |text| is_number(text).then(|| number.to_owned())).as_bytes());
        }
        // Some of them beside each other, and beside what was there.
        for step in [2, 3, 5, 7] {
            let mut at = 0;
            let changed = with_leaves(&document, |text| {
                at += usize::from(is_number(text));
                (is_number(text) && at % step > 0).then(|| numbers[12 + at * step % 8].to_owned())
            });
            judged(changed.as_bytes());
        }
    }
}

#[test]
fn long_values_are_quoted_by_their_start() {
    let long = "é".repeat(20_000);
    for name in ["ubl/s-min.ubl.xml", "ubl/s-max.ubl.xml", "cii/s-min.cii.xml", "cii/s-max.cii.xml"] {
        let report = judged(with_leaves(&fixture(name), |_| Some(long.clone())).as_bytes());
        let quotes: Vec<_> = report.findings.iter().filter_map(|finding| finding.actual.as_deref()).collect();
        assert!(quotes.len() > 5, "codes of no list are quoted");
        assert!(quotes.iter().all(|quote| *quote == "é".repeat(200) + "…"));
        assert!(report.unchecked.iter().all(|unchecked| unchecked.actual == "é".repeat(200) + "…"));
    }
}
