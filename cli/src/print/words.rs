//! The small print of both languages: colons, quotation marks, numbers of things.

use factrice::render::number::count;
use factrice::text::{Language, Text};

use super::paint::harmless;

/// A thing that is counted.
#[derive(Clone, Copy, Debug)]
pub struct Noun {
    /// One of it.
    pub one: Text,
    /// Several.
    pub many: Text,
}

impl Noun {
    /// A noun from its singular and its plural, French first.
    #[must_use]
    pub const fn new(fr: (&'static str, &'static str), en: (&'static str, &'static str)) -> Self {
        Self { one: Text::new(fr.0, en.0), many: Text::new(fr.1, en.1) }
    }

    /// The form that goes with a number: in French, none is singular.
    #[must_use]
    pub const fn form(&self, number: usize, language: Language) -> &'static str {
        let is_one = match language {
            Language::Fr => number < 2,
            Language::En => number == 1,
        };
        if is_one { self.one.in_language(language) } else { self.many.in_language(language) }
    }

    /// So many of it, such as `1,202 files`.
    #[must_use]
    pub fn counted(&self, number: usize, language: Language) -> String {
        format!("{}\u{a0}{}", count(number, language), self.form(number, language))
    }
}

/// A colon with the space that goes before it.
#[must_use]
pub const fn colon(language: Language) -> &'static str {
    match language {
        Language::Fr => "\u{a0}:",
        Language::En => ":",
    }
}

/// A value of a document between quotation marks; one that is long is cut.
#[must_use]
pub fn quoted(value: &str, language: Language) -> String {
    let value = harmless(&cut(&value.replace(['\n', '\r', '\t'], " "), 60));
    match language {
        Language::Fr => format!("«\u{a0}{value}\u{a0}»"),
        Language::En => format!("“{value}”"),
    }
}

/// `text` in at most `width` characters, an ellipsis in the place of the rest.
#[must_use]
pub fn cut(text: &str, width: usize) -> String {
    if text.chars().nth(width).is_none() {
        return text.to_owned();
    }
    let kept: String = text.chars().take(width.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}
