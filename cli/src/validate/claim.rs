//! Which profile a document says it follows.

use factrice::document::Document;
use factrice::profile::{Checked, Profile, Relation};
use factrice::text::{Language, Text};
use serde::Serialize;

pub(super) const UNKNOWN: Text = Text::new("profil inconnu", "unknown profile");
const NONE: Text = Text::new("sans profil", "no profile");

/// What a document says of itself in BT-24.
#[derive(Clone, Debug)]
pub(super) struct Claim {
    /// BT-24 as stated; empty when it is not.
    pub(super) id: String,
    pub(super) profile: Option<&'static Profile>,
}

/// The same for a program.
#[derive(Debug, Serialize)]
pub(super) struct ClaimLine<'c> {
    id: &'c str,
    code: Option<&'static str>,
    name: Option<&'static str>,
    relation: Option<Relation>,
    checked: Checked,
}

impl Claim {
    pub(super) fn of(document: &Document) -> Self {
        Self { profile: document.profile(), id: document.specification().unwrap_or_default().to_owned() }
    }

    pub(super) fn checked(&self) -> Checked {
        self.profile.map_or(Checked::Unknown, |profile| profile.checked)
    }

    /// A few words for people.
    pub(super) fn name(&self, language: Language) -> &'static str {
        let unknown = if self.id.trim().is_empty() { NONE } else { UNKNOWN };
        self.profile.map_or(unknown, |profile| profile.name).in_language(language)
    }

    pub(super) fn line(&self, language: Language) -> ClaimLine<'_> {
        ClaimLine {
            id: &self.id,
            code: self.profile.map(|profile| profile.code),
            name: self.profile.map(|profile| profile.name.in_language(language)),
            relation: self.profile.map(|profile| profile.relation).or_else(|| Relation::claimed(&self.id)),
            checked: self.checked(),
        }
    }
}
