use super::{CodeList, Entry};
use crate::text;

impl CodeList {
    /// The entries whose code or name has every one of `words`, or words that begin with them,
    /// whatever their case and accents; none when there is no word.
    ///
    /// The entry that `words` are the whole code or name of comes first, then those with all of
    /// them as whole words, then the others; short names come before long ones.
    #[must_use]
    pub fn search(self, words: &str) -> Vec<&'static Entry> {
        let query = text::fold(words);
        if query.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<_> = self.entries().iter().filter_map(|entry| Some((rank(entry, &query)?, entry))).collect();
        found.sort_by_key(|(rank, _)| *rank);
        found.into_iter().map(|(_, entry)| entry).collect()
    }
}

/// How well an entry answers a folded query.
#[derive(Clone, Copy, Eq, Ord, PartialEq, PartialOrd)]
struct Rank {
    closeness: Closeness,
    words: usize,
}

#[derive(Clone, Copy, Eq, Ord, PartialEq, PartialOrd)]
enum Closeness {
    Equal,
    Words,
    Beginnings,
}

fn rank(entry: &Entry, query: &str) -> Option<Rank> {
    let code = text::fold(entry.code);
    let name = text::fold(entry.name.unwrap_or_default());
    let words: Vec<&str> = code.split(' ').chain(name.split(' ')).collect();

    let mut closeness = if code == query || name == query { Closeness::Equal } else { Closeness::Words };
    for wanted in query.split(' ') {
        if !words.contains(&wanted) {
            if !words.iter().any(|word| word.starts_with(wanted)) {
                return None;
            }
            closeness = Closeness::Beginnings;
        }
    }
    Some(Rank { closeness, words: words.len() })
}
