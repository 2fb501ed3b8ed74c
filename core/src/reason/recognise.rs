//! Taking apart the free text in which the portal merges reason and comment.

use std::cmp::Reverse;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::{Group, Reason, all, from_id};
use crate::text::{Word, fold, words};

/// How sure it is that a text means a reason, the surest last.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// The text uses words that go with the reason.
    Keywords,
    /// The text holds the label, of the reason or of one of its codes.
    Label,
    /// The text holds an official code.
    Code,
}

/// A reason that a text points to.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Match {
    /// The identifier of the reason.
    pub reason_id: String,
    /// The official code that the text holds, or whose own label it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// How sure it is.
    pub confidence: Confidence,
    /// The words that say so, as they stand in the text.
    pub words: String,
}

/// What a free text of the portal says.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Recognition {
    /// The text as it came.
    pub text: String,
    /// The reasons that it points to, the likeliest first.
    pub matches: Vec<Match>,
    /// The recipient's own words: what is left without the reason, or the whole text when the
    /// reason is not set apart in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

/// The reason and the comment of a refusal, as one record.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Motive {
    /// The official code, when the text holds one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The identifier of the reason; none when it is not recognised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason_id: Option<String>,
    /// How sure it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
    /// The recipient's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// The text as it came.
    pub text: String,
}

impl Match {
    /// The reason itself.
    #[must_use]
    pub fn reason(&self) -> Option<&'static Reason> {
        from_id(&self.reason_id)
    }
}

impl Recognition {
    /// The likeliest reason.
    #[must_use]
    pub fn best(&self) -> Option<&'static Reason> {
        self.matches.first().and_then(Match::reason)
    }

    /// The likeliest reason and the comment, as one record.
    #[must_use]
    pub fn motive(&self) -> Motive {
        let best = self.matches.first();
        Motive {
            code: best.and_then(|found| found.code.clone()),
            reason_id: best.map(|found| found.reason_id.clone()),
            confidence: best.map(|found| found.confidence),
            comment: self.comment.clone(),
            text: self.text.clone(),
        }
    }
}

impl Motive {
    /// The reason itself, when it is recognised.
    #[must_use]
    pub fn reason(&self) -> Option<&'static Reason> {
        self.reason_id.as_deref().and_then(from_id)
    }
}

/// Finds the reasons that a free text of the portal points to, and sets the comment apart.
///
/// Codes and labels are found wherever they stand, in French or in English, whatever their case,
/// accents, punctuation and spacing, in the singular or the plural; failing these, words that go
/// with a reason. A text that points to nothing is kept whole as the comment.
#[must_use]
pub fn recognise(text: &str) -> Recognition {
    let line = Line::new(text);
    let mut hits: Vec<Hit> = PATTERNS.iter().flat_map(|pattern| line.find(pattern)).collect();
    hits.sort_by_key(|hit| (Reverse(hit.pattern.confidence), Reverse(hit.length()), hit.start));
    let mut kept: Vec<Hit> = Vec::new();
    for hit in hits {
        if !kept.iter().any(|known| known.start < hit.end && hit.start < known.end) {
            kept.push(hit);
        }
    }
    let matches = rank(&kept, text);
    kept.retain(|hit| hit.pattern.confidence > Confidence::Keywords);
    kept.sort_by_key(|hit| hit.start);
    Recognition { text: text.to_owned(), matches, comment: comment(text, &line, &kept) }
}

/// Something to look for.
struct Pattern {
    reason: &'static Reason,
    code: Option<&'static str>,
    confidence: Confidence,
    /// The official code to find letter by letter, or the stems of a label without spaces.
    key: String,
    /// A single common word, which counts only when it stands alone.
    alone: bool,
}

/// A pattern found in a text: the bytes it covers.
#[derive(Clone, Copy)]
struct Hit {
    pattern: &'static Pattern,
    start: usize,
    end: usize,
}

impl Hit {
    const fn length(&self) -> usize {
        self.end - self.start
    }
}

static PATTERNS: LazyLock<Vec<Pattern>> = LazyLock::new(|| {
    let mut patterns = Vec::new();
    for reason in all() {
        let mut label = |words: &'static str, code: Option<&'static str>| {
            let alone = !fold(words).contains(' ');
            patterns.push(Pattern { reason, code, confidence: Confidence::Label, key: stem_key(words), alone });
        };
        label(reason.label.fr, None);
        label(reason.label.en, None);
        for known in reason.codes {
            let finer = known.label != reason.label;
            label(known.label.fr, finer.then_some(known.code));
            label(known.label.en, finer.then_some(known.code));
        }
        patterns.extend(reason.codes.iter().map(|known| Pattern {
            reason,
            code: Some(known.code),
            confidence: Confidence::Code,
            key: known.code.to_owned(),
            alone: !known.code.contains('_'),
        }));
        patterns.extend(reason.keywords.iter().map(|words| Pattern {
            reason,
            code: None,
            confidence: Confidence::Keywords,
            key: stem_key(words),
            alone: false,
        }));
    }
    patterns
});

/// A text made ready for searching: its words, and their stems run together.
struct Line<'a> {
    text: &'a str,
    words: Vec<Word>,
    stems: String,
    /// Where the stem of each word begins and ends in `stems`.
    places: Vec<(usize, usize)>,
}

impl<'a> Line<'a> {
    fn new(text: &'a str) -> Self {
        let words = words(text);
        let mut stems = String::new();
        let mut places = Vec::with_capacity(words.len());
        for word in &words {
            let start = stems.len();
            stems.push_str(stem(&word.folded));
            places.push((start, stems.len()));
        }
        Self { text, words, stems, places }
    }

    fn find(&self, pattern: &'static Pattern) -> Vec<Hit> {
        let spans = match pattern.confidence {
            Confidence::Code => self.find_code(&pattern.key),
            _ => self.find_stems(&pattern.key),
        };
        let hits = spans.into_iter().map(|(start, end)| Hit { pattern, start, end });
        hits.filter(|hit| !pattern.alone || self.stands_alone(hit)).collect()
    }

    fn find_code(&self, code: &str) -> Vec<(usize, usize)> {
        let exact = !code.contains('_');
        let same = |written: &str| if exact { written == code } else { written.eq_ignore_ascii_case(code) };
        let joined = |letter: char| letter == '_' || letter.is_alphanumeric();
        self.words
            .iter()
            .map(|word| (word.start, word.start + code.len()))
            .filter(|(start, end)| {
                self.text.get(*start..*end).is_some_and(same)
                    && !self.text[..*start].ends_with(joined)
                    && !self.text[*end..].starts_with(joined)
            })
            .collect()
    }

    fn find_stems(&self, key: &str) -> Vec<(usize, usize)> {
        let mut spans = Vec::new();
        for (from, _) in self.stems.match_indices(key) {
            let first = self.places.iter().position(|(start, end)| *start == from && end > start);
            let last = self.places.iter().rposition(|(start, end)| *end == from + key.len() && end > start);
            if let (Some(first), Some(last)) = (first, last)
                && first <= last
                && (key.len() > 4 || first == last || self.is_spelled(first, last))
                && let (Some(opening), Some(closing)) = (self.words.get(first), self.words.get(last))
            {
                spans.push((opening.start, closing.end));
            }
        }
        spans
    }

    /// Whether these words are the letters of an abbreviation, as in `T.V.A.`.
    fn is_spelled(&self, first: usize, last: usize) -> bool {
        self.words.get(first..=last).is_some_and(|words| words.iter().all(|word| word.folded.len() == 1))
    }

    fn stands_alone(&self, hit: &Hit) -> bool {
        let before = self.text[..hit.start].trim_end();
        let after = self.text[hit.end..].trim_start();
        let apart = |letter: char| !letter.is_alphanumeric() && letter != '\'' && letter != '’';
        (before.is_empty() || before.ends_with(apart)) && (after.is_empty() || after.starts_with(apart))
    }
}

/// One match per reason, ranked: by confidence, then by place for codes and labels, by the amount
/// of words for keywords.
fn rank(hits: &[Hit], text: &str) -> Vec<Match> {
    struct Found<'a> {
        best: &'a Hit,
        code: Option<&'static str>,
        weight: usize,
    }

    let mut found: Vec<Found<'_>> = Vec::new();
    for hit in hits {
        match found.iter_mut().find(|known| known.best.pattern.reason.id == hit.pattern.reason.id) {
            Some(known) => {
                known.code = known.code.or(hit.pattern.code);
                if known.best.pattern.confidence == hit.pattern.confidence {
                    known.weight += hit.length();
                    if hit.start < known.best.start && hit.pattern.confidence > Confidence::Keywords {
                        known.best = hit;
                    }
                }
            }
            None => found.push(Found { best: hit, code: hit.pattern.code, weight: hit.length() }),
        }
    }
    found.sort_by_key(|known| {
        let confidence = known.best.pattern.confidence;
        let weight = if confidence == Confidence::Keywords { known.weight } else { 0 };
        (Reverse(confidence), Reverse(weight), known.best.start)
    });
    found
        .into_iter()
        .map(|known| Match {
            reason_id: known.best.pattern.reason.id.to_owned(),
            code: known.code.map(str::to_owned),
            confidence: known.best.pattern.confidence,
            words: text[known.best.start..known.best.end].to_owned(),
        })
        .collect()
}

/// What is left of the text without its reason, when the reason opens it or follows a word such as
/// « Motif »; the whole text otherwise.
fn comment(text: &str, line: &Line<'_>, strong: &[Hit]) -> Option<String> {
    let whole = || Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned);
    let Some((left, mut at)) = strong.iter().find_map(|hit| opening(line, hit).map(|left| (left, hit.end))) else {
        return whole();
    };
    loop {
        at += text[at..].len() - skip_separators(&text[at..]).len();
        if let Some(hit) = strong.iter().find(|hit| hit.start == at) {
            at = hit.end;
        } else if let Some(end) = frame_at(line, at) {
            at = end;
        } else {
            break;
        }
    }
    let mut right = text[at..].trim_end();
    if right.ends_with(')') && right.matches(')').count() > right.matches('(').count() {
        right = right[..right.len() - 1].trim_end();
    }
    let left = text[..left].trim().trim_end_matches([':', ';', ',', '-', '–', '—', '(']).trim_end();
    let parts: Vec<&str> = [left, right].into_iter().filter(|part| part.chars().any(char::is_alphanumeric)).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// Where the text that comes before a reason ends, when the reason is set apart from it: 0 when
/// there is nothing but frame words before.
fn opening(line: &Line<'_>, hit: &Hit) -> Option<usize> {
    let mut at = hit.start;
    loop {
        let before = line.words.iter().rposition(|word| word.end <= at);
        let Some(last) = before else { return Some(0) };
        let Some(first) = frame_before(line, last) else { break };
        at = line.words.get(first)?.start;
    }
    (at < hit.start).then_some(at)
}

/// Status words that may open the text.
const OPENINGS: [&str; 5] = ["rejetée", "rejet", "refusée", "suspendue", "à recycler"];

/// Words that frame the reason and the comment and say nothing themselves, and whether they only
/// open the text.
static FRAMES: LazyLock<Vec<(String, bool)>> = LazyLock::new(|| {
    let words = [
        "motif de rejet",
        "motif du rejet",
        "motif de refus",
        "motif du refus",
        "motif de suspension",
        "motif de la suspension",
        "motif de recyclage",
        "motif",
        "raison",
        "code",
        "libellé",
        "rejection reason",
        "reason",
        "commentaire",
        "comment",
        "nouveauté",
        "retransmission de la facture possible",
    ];
    let groups = Group::ALL.map(|group| group.label().fr);
    let anywhere = words.into_iter().chain(groups).map(|words| (stem_key(words), false));
    let mut frames: Vec<_> = anywhere.chain(OPENINGS.map(|words| (stem_key(words), true))).collect();
    frames.sort_by_key(|(frame, _)| Reverse(frame.len()));
    frames
});

/// The byte after the frame words that begin at `at`.
fn frame_at(line: &Line<'_>, at: usize) -> Option<usize> {
    let first = line.words.iter().position(|word| word.start == at)?;
    let (start, _) = *line.places.get(first)?;
    FRAMES.iter().filter(|(_, opens)| !opens).find_map(|(frame, _)| {
        line.stems.get(start..)?.strip_prefix(frame.as_str())?;
        let last = line.places.iter().rposition(|(_, end)| *end == start + frame.len())?;
        line.words.get(last).map(|word| word.end)
    })
}

/// The first of the frame words that end with the word `last`.
fn frame_before(line: &Line<'_>, last: usize) -> Option<usize> {
    let (_, end) = *line.places.get(last)?;
    FRAMES.iter().find_map(|(frame, opens)| {
        let rest = line.stems.get(..end)?.strip_suffix(frame.as_str())?;
        let first = line.places.iter().position(|(start, _)| *start == rest.len())?;
        (first == 0 || !opens).then_some(first)
    })
}

/// Drops the punctuation at the beginning of a comment, but not the sign of a number.
fn skip_separators(text: &str) -> &str {
    const SEPARATORS: &str = ":;,.-–—*/|()[]«»\"•";
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let after = &rest[letter.len_utf8()..];
        let sign = letter == '-' && after.starts_with(|next: char| next.is_ascii_digit());
        if sign || !(letter.is_whitespace() || SEPARATORS.contains(letter)) {
            break;
        }
        rest = after;
    }
    rest
}

/// The stems of some words, run together.
fn stem_key(label: &str) -> String {
    words(label).iter().map(|word| stem(&word.folded)).collect()
}

/// A word without the endings of the plural and of the feminine.
fn stem(word: &str) -> &str {
    if word.len() <= 3 {
        return word;
    }
    let stem = word.trim_end_matches('s').trim_end_matches('e');
    if stem.is_empty() { word } else { stem }
}

#[cfg(test)]
mod tests;
