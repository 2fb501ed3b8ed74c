//! Words for people, in the two languages of the product.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A language that every message of this crate exists in.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// French.
    Fr,
    /// English.
    #[default]
    En,
}

impl Language {
    /// The ISO 639-1 code, `fr` or `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// The language of a locale name such as `fr_FR.UTF-8`; English unless it starts with `fr`.
    #[must_use]
    pub fn from_locale(locale: &str) -> Self {
        let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        if language.eq_ignore_ascii_case("fr") { Self::Fr } else { Self::En }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A fixed sentence or label in French and in English.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize)]
pub struct Text {
    /// The French wording.
    pub fr: &'static str,
    /// The English wording.
    pub en: &'static str,
}

impl Text {
    /// Pairs a French wording with its English one.
    #[must_use]
    pub const fn new(fr: &'static str, en: &'static str) -> Self {
        Self { fr, en }
    }

    /// The wording in `language`.
    #[must_use]
    pub const fn in_language(&self, language: Language) -> &'static str {
        match language {
            Language::Fr => self.fr,
            Language::En => self.en,
        }
    }
}

/// A sentence made of data, in French and in English.
#[derive(Clone, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
pub struct Sentence {
    /// The French wording.
    pub fr: String,
    /// The English wording.
    pub en: String,
}

impl Sentence {
    /// Has the sentence said in both languages.
    #[must_use]
    pub fn by(say: impl Fn(Language) -> String) -> Self {
        Self { fr: say(Language::Fr), en: say(Language::En) }
    }

    /// The wording in `language`.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Fr => &self.fr,
            Language::En => &self.en,
        }
    }
}

impl From<Text> for Sentence {
    fn from(text: Text) -> Self {
        Self { fr: text.fr.to_owned(), en: text.en.to_owned() }
    }
}

/// Folds `words` to lower-case letters and digits without accents, separated by single spaces.
///
/// Two labels that differ only by case, accents, ligatures, punctuation or spacing fold to the same
/// text: `« Déposée »` and `DEPOSEE` both give `deposee`.
#[must_use]
pub fn fold(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    for word in self::words(words) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(&word.folded);
    }
    folded
}

/// A word of a text, folded as [`fold`] does, with its place in the text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Word {
    /// Lower-case letters and digits without accents.
    pub(crate) folded: String,
    /// The byte where the word begins in the text.
    pub(crate) start: usize,
    /// The byte after its end.
    pub(crate) end: usize,
}

/// The words of a text, in order. Their places are character boundaries of `text`; one character
/// that folds to several words, such as `½`, gives them all its own place.
pub(crate) fn words(text: &str) -> Vec<Word> {
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

    let mut words = Vec::new();
    let mut open: Option<Word> = None;
    for (start, original) in text.char_indices() {
        let end = start + original.len_utf8();
        for letter in std::iter::once(original).nfkd() {
            if is_combining_mark(letter) {
                if let Some(word) = &mut open {
                    word.end = end;
                }
                continue;
            }
            if !letter.is_alphanumeric() {
                words.extend(open.take());
                continue;
            }
            let word = open.get_or_insert_with(|| Word { folded: String::new(), start, end });
            word.end = end;
            match letter {
                'œ' | 'Œ' => word.folded.push_str("oe"),
                'æ' | 'Æ' => word.folded.push_str("ae"),
                _ => word.folded.extend(letter.to_lowercase()),
            }
        }
    }
    words.extend(open);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_differ_by_accents_case_and_spacing_fold_alike() {
        for label in ["Mise à disposition", "MISE  A DISPOSITION", "mise_à_disposition", "« Mise à\u{a0}disposition »"]
        {
            assert_eq!(fold(label), "mise a disposition");
        }
        assert_eq!(fold("maîtrise d'œuvre"), "maitrise d oeuvre");
        assert_eq!(fold(" … "), "");
    }

    #[test]
    fn words_know_their_place_in_the_text() {
        let text = "« De\u{301}posée » à l'ŒUVRE ½";
        let found: Vec<_> = words(text).into_iter().map(|word| (word.folded, &text[word.start..word.end])).collect();
        let expected =
            [("deposee", "De\u{301}posée"), ("a", "à"), ("l", "l"), ("oeuvre", "ŒUVRE"), ("1", "½"), ("2", "½")];
        assert_eq!(found, expected.map(|(folded, place)| (folded.to_owned(), place)));
        assert!(words("").is_empty());
    }

    #[test]
    fn a_locale_gives_its_language() {
        assert_eq!(Language::from_locale("fr_FR.UTF-8"), Language::Fr);
        assert_eq!(Language::from_locale("fr"), Language::Fr);
        assert_eq!(Language::from_locale("C"), Language::En);
        assert_eq!(Language::from_locale("frr_DE"), Language::En);
    }
}
