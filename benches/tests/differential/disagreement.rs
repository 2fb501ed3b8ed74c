//! Disagreements, counted by their kind, and compared with the table that explains them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::PathBuf;

use crate::table::Why;
use crate::verdict::Verdict;

/// A kind of disagreement, how many documents show it, and why.
pub(crate) struct Row {
    pub(crate) rule: &'static str,
    pub(crate) side: Side,
    pub(crate) documents: usize,
    pub(crate) why: &'static [Why],
}

/// Who says what the other does not.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) enum Side {
    /// The rule is broken, we alone say.
    WeFire,
    /// The rule is broken, the peer alone says.
    PeerFires,
    /// The peer accepts a document that we cannot check the rule on.
    PeerAccepts,
    /// We read a document that the peer refuses.
    PeerRefuses,
    /// The peer reads a document that we refuse.
    WeRefuse,
}

/// The rule of a disagreement about the whole document.
const NO_RULE: &str = "";

type Kind = (&'static str, Side);

pub(crate) struct Disagreements {
    table: &'static [Row],
    documents: usize,
    agreeing: usize,
    /// The rules that both find broken in some document.
    seen: BTreeSet<&'static str>,
    found: BTreeMap<Kind, Found>,
}

#[derive(Default)]
struct Found {
    documents: usize,
    /// What the faults of the documents are.
    names: Vec<String>,
    /// The first of the documents.
    example: String,
}

pub(crate) const fn row(rule: &'static str, side: Side, documents: usize, why: &'static [Why]) -> Row {
    Row { rule, side, documents, why }
}

impl Disagreements {
    pub(crate) const fn new(table: &'static [Row]) -> Self {
        Self { table, documents: 0, agreeing: 0, seen: BTreeSet::new(), found: BTreeMap::new() }
    }

    pub(crate) fn compare(&mut self, name: &str, xml: &str, ours: Verdict, peers: Verdict) {
        let kinds: Vec<Kind> = match (ours, peers) {
            (Verdict::Refused, Verdict::Refused) => Vec::new(),
            (Verdict::Refused, _) => vec![(NO_RULE, Side::WeRefuse)],
            (_, Verdict::Refused) => vec![(NO_RULE, Side::PeerRefuses)],
            // The official validator stops on such a document, and has no rules to compare with.
            (Verdict::Unchecked(rule), Verdict::Rules { is_accepted: true, .. }) => vec![(rule, Side::PeerAccepts)],
            (Verdict::Rules { broken: ours, .. }, Verdict::Rules { broken: peers, .. }) => {
                self.seen.extend(ours.intersection(&peers));
                let we = ours.difference(&peers).map(|rule| (*rule, Side::WeFire));
                we.chain(peers.difference(&ours).map(|rule| (*rule, Side::PeerFires))).collect()
            }
            _ => Vec::new(),
        };
        self.documents += 1;
        self.agreeing += usize::from(kinds.is_empty());
        for kind in kinds {
            let found = self.found.entry(kind).or_default();
            if found.documents == 0 {
                xml.clone_into(&mut found.example);
            }
            found.documents += 1;
            found.names.push(name.to_owned());
        }
    }

    /// Fails unless the table has exactly what was found, each with a reason; says then what the table should be.
    pub(crate) fn assert(&self, syntax: &str) {
        let Self { agreeing, documents, seen, .. } = self;
        println!("{syntax}: {agreeing} of {documents} verdicts agree; both find {} rules broken", seen.len());
        let stated: BTreeMap<Kind, usize> =
            self.table.iter().map(|row| ((row.rule, row.side), row.documents)).collect();
        assert_eq!(stated.len(), self.table.len(), "a kind has two rows");
        let found: BTreeMap<Kind, usize> = self.found.iter().map(|(kind, found)| (*kind, found.documents)).collect();
        let is_explained = self.table.iter().all(|row| !row.why.is_empty());
        assert!(stated == found && is_explained, "{}", self.correction(syntax, &stated));
    }

    fn correction(&self, syntax: &str, stated: &BTreeMap<Kind, usize>) -> String {
        let mut text = format!("the table of {syntax} should be\n\npub(crate) const {syntax}: &[Row] = &[\n");
        for ((rule, side), found) in &self.found {
            let why =
                self.table.iter().find(|row| (row.rule, row.side) == (*rule, *side)).map_or(&[][..], |row| row.why);
            let _ = writeln!(text, "    row({rule:?}, {side:?}, {}, &{why:?}),", found.documents);
        }
        text.push_str("];\n\nWhere it differs:\n");
        for (kind, found) in self.found.iter().filter(|(kind, found)| stated.get(kind) != Some(&found.documents)) {
            let (rule, side) = kind;
            let example = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{syntax}-{rule}-{side:?}.xml"));
            std::fs::write(&example, &found.example).expect("the folder for what tests leave can be written");
            let _ = writeln!(
                text,
                "{rule} {side:?}: {} instead of {}, such as {}",
                found.documents,
                stated.get(kind).copied().unwrap_or_default(),
                example.display()
            );
            for name in found.names.iter().take(8) {
                let _ = writeln!(text, "    {name}");
            }
        }
        for (rule, side) in stated.keys().filter(|kind| !self.found.contains_key(*kind)) {
            let _ = writeln!(text, "{rule} {side:?}: none any more");
        }
        text
    }
}
