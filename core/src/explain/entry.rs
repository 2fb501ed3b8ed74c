use super::{Explanation, Kind};
use crate::text::{Language, Text, fold};

/// Words in both languages, made of data.
#[derive(Clone, Debug, Default)]
pub(super) struct Wording {
    pub(super) fr: String,
    pub(super) en: String,
}

impl Wording {
    pub(super) fn new(fr: impl Into<String>, en: impl Into<String>) -> Self {
        Self { fr: fr.into(), en: en.into() }
    }

    /// Adds a sentence.
    pub(super) fn and(mut self, more: impl Into<Self>) -> Self {
        let more = more.into();
        for (words, more) in [(&mut self.fr, more.fr), (&mut self.en, more.en)] {
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(&more);
        }
        self
    }

    pub(super) fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Fr => &self.fr,
            Language::En => &self.en,
        }
    }
}

impl From<Text> for Wording {
    fn from(text: Text) -> Self {
        Self::new(text.fr, text.en)
    }
}

/// A code that an entry also answers to, with what it says more precisely, if it does.
#[derive(Clone, Debug)]
pub(super) struct Alias {
    pub(super) code: String,
    pub(super) finer: Option<Text>,
}

/// Something that can be explained, in both languages.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) kind: Kind,
    pub(super) id: String,
    pub(super) aliases: Vec<Alias>,
    pub(super) title: Wording,
    pub(super) meaning: Wording,
    pub(super) remedy: Option<Wording>,
    pub(super) contact: Option<Text>,
    pub(super) see_also: Vec<String>,
    /// Words that point to it without standing in its sentences.
    pub(super) keywords: Vec<&'static str>,
}

impl Entry {
    pub(super) fn new(kind: Kind, id: impl Into<String>, title: impl Into<Wording>) -> Self {
        Self {
            kind,
            id: id.into(),
            aliases: Vec::new(),
            title: title.into(),
            meaning: Wording::default(),
            remedy: None,
            contact: None,
            see_also: Vec::new(),
            keywords: Vec::new(),
        }
    }

    pub(super) fn alias(mut self, code: impl Into<String>) -> Self {
        self.aliases.push(Alias { code: code.into(), finer: None });
        self
    }

    pub(super) fn means(mut self, meaning: impl Into<Wording>) -> Self {
        self.meaning = meaning.into();
        self
    }

    pub(super) fn remedy(mut self, remedy: impl Into<Wording>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }

    pub(super) fn contact(mut self, contact: Option<Text>) -> Self {
        self.contact = contact;
        self
    }

    pub(super) fn see_also(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        for id in ids {
            let id = id.into();
            if id != self.id && !self.see_also.contains(&id) {
                self.see_also.push(id);
            }
        }
        self
    }

    /// The explanation; `code` is the alias by which it was found.
    pub(super) fn in_language(&self, language: Language, code: Option<&Alias>) -> Explanation {
        let words = |wording: &Wording| wording.in_language(language).to_owned();
        let finer = code.and_then(|alias| Some(format!("{} : {}. ", alias.code, alias.finer?.in_language(language))));
        let finer = finer.map(|finer| match language {
            Language::Fr => finer,
            Language::En => finer.replacen(" : ", ": ", 1),
        });
        Explanation {
            kind: self.kind,
            id: self.id.clone(),
            title: words(&self.title),
            meaning: finer.unwrap_or_default() + self.meaning.in_language(language),
            remedy: self.remedy.as_ref().map(words),
            contact: self.contact.map(|contact| contact.in_language(language).to_owned()),
            see_also: self.see_also.clone(),
        }
    }
}

/// Folds `words` and drops the spaces.
pub(super) fn squeeze(words: &str) -> String {
    fold(words).replace(' ', "")
}
