pub(crate) mod hybrid;

mod choosing;
mod diverging;
mod hostile;

use std::path::Path;

use self::hybrid::{CII, File, Hybrid, xmp};
use super::extract;

/// The PDFs that other tests and the fuzz target use.
fn fixtures() -> [(&'static str, Hybrid); 3] {
    let zugferd_1 = r#"<rsm:CrossIndustryDocument xmlns:rsm="urn:ferd:CrossIndustryDocument:invoice:1p0"/>"#;
    let note =
        File { relationship: Some("Unspecified"), mime: None, ..File::invoice("Livré le 12.").named("bon.txt") };
    let diverging = File { relationship: None, ..File::invoice(CII).named("Factur-X.xml") };
    [
        ("factur-x.pdf", Hybrid { is_packed: true, ..Hybrid::default() }),
        ("diverging.pdf", Hybrid { files: vec![note, diverging], xmp: Some(xmp("BASIC")), is_packed: false }),
        ("zugferd-1.pdf", Hybrid { xmp: None, ..Hybrid::of(File::invoice(zugferd_1).named("ZUGFeRD-invoice.xml")) }),
    ]
}

/// `FACTRICE_GOLDEN=write` writes them.
#[test]
fn the_fixtures_hold_what_they_are_meant_to() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/facturx");
    for (name, hybrid) in fixtures() {
        let path = folder.join(name);
        if std::env::var_os("FACTRICE_GOLDEN").is_some_and(|golden| golden == "write") {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&path, hybrid.bytes()).unwrap();
        }
        let fixture = std::fs::read(&path).unwrap();
        assert_eq!(extract(&fixture).unwrap(), extract(&hybrid.bytes()).unwrap(), "{name}");
    }
}
