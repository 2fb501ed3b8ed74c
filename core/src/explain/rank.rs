//! From a question to the entries that answer it, the closest first.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::entry::{Alias, Entry, squeeze};
use super::index::ENTRIES;
use super::lists::{self, By};
use super::rules;
use super::words::{has, stems};
use super::{Explanation, Kind, MOST};
use crate::profile::Profile;
use crate::reason::{self, ApiError, Confidence, FluxError};
use crate::term::Path;
use crate::text::{Language, fold};

/// How an entry answers a question, the closest first.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Closeness {
    /// It is its identifier.
    Id,
    /// It is one of its codes.
    Code,
    /// It is its label.
    Label,
    /// It is the label of one of its codes, or holds a code or a label of it.
    Holds,
    /// Every word stands in its label, or goes with it.
    LabelWords,
    /// Every word stands in its explanation.
    Words,
    /// Most words stand in its explanation.
    MostWords,
}

/// Smaller is closer. `missed` counts the words that were not found, `length` those of the label.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
struct Rank {
    closeness: Closeness,
    missed: usize,
    kind: Kind,
    length: usize,
}

/// An entry made ready for searching.
struct Indexed {
    entry: &'static Entry,
    id: String,
    codes: Vec<String>,
    labels: [String; 2],
    finer: Vec<String>,
    /// Stems of the label and the keywords, then of all that is said, in each language.
    label_words: [HashSet<String>; 2],
    words: [HashSet<String>; 2],
}

static INDEX: LazyLock<Vec<Indexed>> = LazyLock::new(|| ENTRIES.iter().map(Indexed::new).collect());

impl Indexed {
    fn new(entry: &'static Entry) -> Self {
        let side = |language: Language, whole: bool| {
            let mut words: HashSet<String> = stems(entry.title.in_language(language)).collect();
            words.extend(entry.keywords.iter().flat_map(|keyword| stems(keyword)));
            let finer = entry.aliases.iter().filter_map(|alias| alias.finer);
            words.extend(finer.flat_map(|text| stems(text.in_language(language))));
            if whole {
                words.extend(stems(entry.meaning.in_language(language)));
                words.extend(entry.remedy.iter().flat_map(|remedy| stems(remedy.in_language(language))));
            }
            words
        };
        let finer = entry.aliases.iter().filter_map(|alias| alias.finer).flat_map(|text| [text.fr, text.en]);
        Self {
            entry,
            id: squeeze(&entry.id),
            codes: entry.aliases.iter().map(|alias| squeeze(&alias.code)).collect(),
            labels: [squeeze(&entry.title.fr), squeeze(&entry.title.en)],
            finer: finer.map(squeeze).chain(entry.keywords.iter().map(|keyword| squeeze(keyword))).collect(),
            label_words: [side(Language::Fr, false), side(Language::En, false)],
            words: [side(Language::Fr, true), side(Language::En, true)],
        }
    }

    fn rank(&self, question: &Question) -> Option<Rank> {
        let (closeness, missed) = self.closeness(question)?;
        let length = self.label_words.iter().map(HashSet::len).min().unwrap_or_default();
        Some(Rank { closeness, missed, kind: self.entry.kind, length })
    }

    fn closeness(&self, question: &Question) -> Option<(Closeness, usize)> {
        let whole = &question.squeezed;
        if self.id == *whole || question.term.as_ref() == Some(&self.entry.id) {
            return Some((Closeness::Id, 0));
        }
        let profile = |code| self.entry.kind == Kind::Profile && self.entry.id == code;
        if self.codes.contains(whole) || question.profile.is_some_and(profile) {
            return Some((Closeness::Code, 0));
        }
        if self.labels.contains(whole) {
            return Some((Closeness::Label, 0));
        }
        if self.finer.contains(whole) || question.held.contains(&self.entry.id) {
            return Some((Closeness::Holds, 0));
        }
        let asked = question.stems.len();
        if asked == 0 {
            return None;
        }
        let missed = |sides: &[HashSet<String>; 2]| {
            let missed = |side: &HashSet<String>| question.stems.iter().filter(|stem| !has(side, stem)).count();
            sides.iter().map(missed).min().unwrap_or(asked)
        };
        if missed(&self.label_words) == 0 {
            return Some((Closeness::LabelWords, 0));
        }
        match missed(&self.words) {
            0 => Some((Closeness::Words, 0)),
            some if asked - some >= 2 && some * 2 <= asked => Some((Closeness::MostWords, some)),
            _ => None,
        }
    }

    /// The code that the question is.
    fn alias(&self, question: &Question) -> Option<&'static Alias> {
        self.entry.aliases.iter().find(|alias| squeeze(&alias.code) == question.squeezed)
    }
}

struct Question {
    squeezed: String,
    stems: Vec<String>,
    /// The identifier of the term that a path such as `BG-25[2]/BT-131` ends in.
    term: Option<String>,
    /// The code of the profile that the question is an identifier of.
    profile: Option<&'static str>,
    /// Identifiers of reasons and errors whose code, label or signature stands in the question.
    held: Vec<String>,
}

impl Question {
    fn new(query: &str) -> Self {
        let recognised = reason::recognise(query).matches.into_iter();
        let reasons = recognised.filter(|found| found.confidence > Confidence::Keywords).map(|found| found.reason_id);
        let errors = FluxError::recognise(query).into_iter().map(|error| error.id.to_owned());
        let message = ApiError::from_label(query).and_then(|error| error.label_code);
        let answers = ENTRIES
            .iter()
            .filter(|entry| entry.kind == Kind::ApiError)
            .filter(|entry| message.is_some_and(|message| entry.aliases.iter().any(|alias| alias.code == message)));
        let held = reasons.chain(errors).chain(answers.map(|entry| entry.id.clone())).collect();
        let path = query.trim().to_uppercase().parse::<Path>().ok();
        let stems: HashSet<String> = stems(query).collect();
        Self {
            squeezed: squeeze(query),
            stems: stems.into_iter().collect(),
            term: path.and_then(|path| path.term()).map(|term| term.id().to_owned()),
            profile: Profile::recognise(query).map(|profile| profile.code),
            held,
        }
    }
}

/// The explanations of `query`, the closest first.
pub(super) fn find(query: &str, language: Language) -> Vec<Explanation> {
    let query: String = query.chars().take(LONGEST).collect();
    let question = Question::new(&query);
    if question.squeezed.is_empty() {
        return Vec::new();
    }
    let known = INDEX.iter().filter_map(|indexed| {
        Some((indexed.rank(&question)?, indexed.entry.in_language(language, indexed.alias(&question))))
    });
    let codes = lists::codes(&query).into_iter().map(|found| {
        let closeness = match found.by {
            By::ListAndCode => Closeness::Id,
            By::Code => Closeness::Code,
            By::Name => Closeness::LabelWords,
            By::Words => Closeness::Words,
        };
        let length = fold(&found.entry.title.en).split(' ').count();
        let rank = Rank { closeness, missed: 0, kind: Kind::Code, length };
        (rank, found.entry.in_language(language, None))
    });
    let rule = rules::of_syntax(&question.squeezed).map(|entry| {
        let rank = Rank { closeness: Closeness::Id, missed: 0, kind: Kind::Rule, length: 0 };
        (rank, entry.in_language(language, None))
    });
    let mut found: Vec<(Rank, Explanation)> = known.chain(codes).chain(rule).collect();
    found.sort_by_key(|(rank, _)| *rank);
    // Words that merely occur are noise beside what was named.
    if found.first().is_some_and(|(rank, _)| rank.closeness <= Closeness::Label) {
        found.retain(|(rank, _)| rank.closeness <= Closeness::LabelWords);
    }
    found.truncate(MOST);
    found.into_iter().map(|(_, explanation)| explanation).collect()
}

/// A question is cut to this many characters.
const LONGEST: usize = 1_000;
