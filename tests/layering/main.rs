//! The floors of core: a module uses only floors below its own.

mod scan;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use factrice_tests::{read_text, workspace};

/// Every module of core with its floor. On floor 0 a module may use those listed before it; on any
/// other floor, modules do not use each other.
const FLOORS: &[(&str, usize)] = &[
    ("text", 0),
    ("term", 0),
    ("decimal", 0),
    ("date", 0),
    ("code", 0),
    ("source", 0),
    ("cadre", 1),
    ("calendar", 1),
    ("codelist", 1),
    ("identifier", 1),
    ("kit", 1),
    ("lifecycle", 1),
    ("profile", 1),
    ("reason", 1),
    ("transport", 1),
    ("invoice", 2),
    ("rules", 3),
    ("vat", 3),
    ("syntax", 4),
    ("render", 4),
    ("facturx", 5),
    ("deposit", 6),
    ("document", 6),
    ("chorus", 7),
    ("preflight", 7),
    ("explain", 8),
    ("outbox", 8),
    ("simulator", 8),
];

/// A use of one module by another of its own floor that is right all the same.
struct Exception {
    from: &'static str,
    to: &'static str,
    reason: &'static str,
}

const EXCEPTIONS: &[Exception] = &[Exception {
    from: "preflight",
    to: "chorus",
    reason: "the recipient that preflight is told of is the record that the client reads",
}];

/// One module naming another.
struct Edge {
    from: String,
    to: String,
    place: String,
}

#[test]
fn every_module_uses_only_floors_below_its_own() {
    let wrong: Vec<String> = edges()
        .iter()
        .filter_map(|edge| defect(&edge.from, &edge.to).map(|defect| format!("{}: {defect}", edge.place)))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_module_has_a_floor() {
    let core = core();
    let mut modules: BTreeSet<String> = scan::declared(&read_text(&core.join("lib.rs"))).into_iter().collect();
    modules.extend(files(&core).iter().map(|file| scan::place(file).0));
    assert!(modules.contains("chorus") && modules.contains("text"), "{modules:?}");
    let homeless: Vec<_> = modules.iter().filter(|module| floor(module).is_none()).collect();
    assert!(homeless.is_empty(), "these modules have no floor in FLOORS: {homeless:?}");
}

#[test]
fn every_module_stands_on_one_floor() {
    for (at, (module, _)) in FLOORS.iter().enumerate() {
        assert_eq!(FLOORS.iter().position(|(other, _)| other == module), Some(at), "{module} is listed twice");
    }
    assert!(FLOORS.is_sorted_by_key(|(_, floor)| *floor));
}

#[test]
fn every_exception_is_a_sideways_use_that_happens() {
    let edges = edges();
    for exception in EXCEPTIONS {
        let (from, to) = (exception.from, exception.to);
        assert!(!exception.reason.is_empty() && floor(from) == floor(to), "{from} -> {to}");
        assert!(edges.iter().any(|edge| edge.from == from && edge.to == to), "{from} no longer uses {to}");
    }
}

#[test]
fn the_page_of_the_architecture_names_the_same_floors() {
    let page = read_text(&workspace().join("docs/architecture.md"));
    let mut listed = BTreeSet::new();
    for row in page.lines() {
        let cells: Vec<_> = row.split('|').map(str::trim).collect();
        let [_, number, modules, ..] = cells.as_slice() else { continue };
        let Ok(number) = number.parse::<usize>() else { continue };
        for module in modules.split(',').map(|module| module.trim().trim_matches('`')) {
            assert_eq!(floor(module), Some(number), "docs/architecture.md says that {module} is on floor {number}");
            listed.insert(module.to_owned());
        }
    }
    for file in files(&core()) {
        let (module, _) = scan::place(&file);
        assert!(listed.contains(&module), "docs/architecture.md does not list {module}");
    }
}

#[test]
fn an_edge_up_or_sideways_is_refused() {
    assert!(defect("lifecycle", "chorus").is_some_and(|defect| defect.contains("up")));
    assert!(defect("vat", "rules").is_some_and(|defect| defect.contains("sideways")));
    assert!(defect("text", "date").is_some_and(|defect| defect.contains("sideways")));
    assert!(defect("invoice", "nowhere").is_some_and(|defect| defect.contains("no floor")));
    for (from, to) in [("date", "text"), ("chorus", "reason"), ("invoice", "invoice"), ("code", "date")] {
        assert_eq!(defect(from, to), None, "{from} -> {to}");
    }
}

/// What is wrong with `from` using `to`, if anything is.
fn defect(from: &str, to: &str) -> Option<String> {
    let (Some(above), Some(below)) = (floor(from), floor(to)) else {
        return Some(format!("{from} uses {to}, and one of them has no floor in FLOORS"));
    };
    let listed_before = || {
        let place = |module| FLOORS.iter().position(|(known, _)| *known == module);
        above == 0 && place(to) < place(from)
    };
    let excepted = || EXCEPTIONS.iter().any(|exception| exception.from == from && exception.to == to);
    if from == to || below < above || (below == above && (listed_before() || excepted())) {
        return None;
    }
    let direction = if below == above { "sideways" } else { "up" };
    Some(format!("{from} (floor {above}) uses {to} (floor {below}): an edge {direction}"))
}

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().find(|(known, _)| *known == module).map(|(_, floor)| *floor)
}

fn edges() -> Vec<Edge> {
    let core = core();
    let mut edges = Vec::new();
    for file in files(&core) {
        let (from, depth) = scan::place(&file);
        for mention in scan::mentions(&read_text(&core.join(&file)), depth) {
            let place = format!("core/src/{}:{}", file.display(), mention.line);
            edges.push(Edge { from: from.clone(), to: mention.module, place });
        }
    }
    assert!(edges.len() > 100, "the sources of core are not where they are looked for");
    edges
}

fn core() -> PathBuf {
    workspace().join("core/src")
}

/// The source files of core, from its root, in order; the root itself is no module.
fn files(core: &Path) -> Vec<PathBuf> {
    let mut folders = vec![core.to_owned()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for path in entries.map(|entry| entry.expect("a folder can be listed").path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path.strip_prefix(core).expect("it lies below core").to_owned());
            }
        }
    }
    files.retain(|file| file != Path::new("lib.rs"));
    files.sort();
    files
}
