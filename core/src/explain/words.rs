//! The words of questions and answers, made comparable.

use std::collections::HashSet;

use crate::text::fold;

/// The words that carry meaning, without the endings of gender and number.
pub(super) fn stems(text: &str) -> impl Iterator<Item = String> {
    significant(&fold(text)).map(stem).collect::<Vec<_>>().into_iter()
}

/// The words of a folded text that carry meaning.
pub(super) fn significant(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(' ').filter(|word| word.len() > 1 && !STOP_WORDS.contains(word))
}

fn stem(word: &str) -> String {
    let mut stem = word;
    for ending in ["s", "e"] {
        match stem.strip_suffix(ending) {
            Some(shorter) if shorter.len() >= 3 => stem = shorter,
            _ => {}
        }
    }
    stem.to_owned()
}

/// Whether a word, or one that begins with it, is among `words`.
pub(super) fn has(words: &HashSet<String>, stem: &str) -> bool {
    const BEGINNING: usize = 4;
    words.contains(stem) || (stem.len() >= BEGINNING && words.iter().any(|word| word.starts_with(stem)))
}

/// Words that say nothing about what is asked, in French and in English.
const STOP_WORDS: [&str; 60] = [
    "an", "and", "are", "at", "au", "aux", "avec", "be", "by", "ce", "ces", "cette", "dans", "de", "des", "do", "du",
    "elle", "en", "est", "et", "for", "from", "has", "il", "in", "is", "it", "la", "le", "les", "ma", "mes", "mon",
    "my", "ne", "not", "of", "on", "or", "ou", "par", "pas", "pour", "qu", "que", "qui", "sa", "se", "ses", "son",
    "sont", "sur", "that", "the", "to", "un", "une", "was", "with",
];
