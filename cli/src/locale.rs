//! The language that the environment asks for.

use factrice::text::Language;

/// The language of the locale: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that says something.
#[must_use]
pub fn language() -> Language {
    let stated = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| std::env::var(name).ok());
    Language::from_locale(&stated.into_iter().find(|locale| !locale.is_empty()).unwrap_or_default())
}
