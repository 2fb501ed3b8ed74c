fn main() {
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path).unwrap();
        match factrice::syntax::read(&bytes, &Default::default()) {
            Ok(r) => {
                for g in r.unmapped() {
                    println!(
                        "{:?}\t{}\t{}\t{:.30}\t{}",
                        g.kind,
                        g.path,
                        g.location.xpath,
                        g.value.replace('\n', " "),
                        path
                    );
                }
                let w = factrice::syntax::write_as(&r.invoice, factrice::syntax::Syntax::Cii).unwrap();
                for l in &w.losses {
                    println!("LOSS\t{}\t{}\t\t{}", l.path, l.reason.en, path);
                }
                if let Ok(d) = std::env::var("OUT") {
                    std::fs::write(format!("{d}/{}", path.trim_start_matches('/').replace('/', "_")), w.xml).unwrap();
                }
            }
            Err(e) => println!("ERR\t{e}\t{path}"),
        }
    }
}
