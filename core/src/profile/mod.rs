//! Profiles: which specification an invoice claims to follow (BT-24), and what of it is checked.
//!
//! A profile is a set of rules on top of EN 16931, or beside it. The rules of EN 16931 are the only
//! ones checked here, whatever the profile: [`Checked`] says what that is worth for each of them, so
//! that an invoice without findings is not taken for more than it is.
//!
//! ```
//! use factrice::profile::{Checked, Profile, Relation};
//!
//! let xrechnung = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0";
//! let profile = Profile::recognise(xrechnung).expect("it is known");
//! assert_eq!((profile.code, profile.name.en), ("xrechnung", "XRechnung"));
//! assert_eq!((profile.relation, profile.checked), (Relation::Cius, Checked::CoreOnly));
//!
//! assert_eq!(Checked::of("urn:cen.eu:en16931:2017"), Checked::Fully);
//! assert_eq!(Checked::of("urn:factur-x.eu:2p0:ultimate"), Checked::Unknown);
//! ```

mod table;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// A specification that invoices claim to follow.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize)]
pub struct Profile {
    /// Our own stable code, such as `factur-x-basic`.
    pub code: &'static str,
    /// What it is called.
    pub name: Text,
    /// Who publishes it.
    pub publisher: &'static str,
    /// How it stands to EN 16931.
    pub relation: Relation,
    /// What of it is checked.
    pub checked: Checked,
    /// What it is for, and what it holds.
    pub meaning: Text,
    /// BT-24. The identifiers that denote it, the usual one first, then its other versions and the
    /// spellings that are met. In those after the first, `*` stands for a version number such as `2.3`.
    pub identifiers: &'static [&'static str],
}

impl Profile {
    /// Every profile that is known: EN 16931, then by publisher.
    #[must_use]
    pub const fn all() -> &'static [Self] {
        table::TABLE
    }

    /// The profile that an identifier (BT-24) denotes; none when it is not known.
    ///
    /// White space around it and the case of its letters do not matter.
    ///
    /// ```
    /// use factrice::profile::Profile;
    ///
    /// let profile = Profile::recognise("urn:factur-x.eu:1p0:minimum");
    /// assert_eq!(profile.map(|profile| profile.name.fr), Some("Factur-X MINIMUM"));
    /// assert_eq!(Profile::recognise("A1"), None);
    /// ```
    #[must_use]
    pub fn recognise(bt24: &str) -> Option<&'static Self> {
        Self::all().iter().find(|profile| profile.is_denoted_by(bt24))
    }

    /// The profile of a [`code`](Self::code).
    #[must_use]
    pub fn from_code(code: &str) -> Option<&'static Self> {
        Self::all().iter().find(|profile| profile.code == code)
    }

    fn is_denoted_by(&self, bt24: &str) -> bool {
        self.identifiers.iter().any(|pattern| fits(pattern, bt24.trim()))
    }
}

/// How a profile stands to EN 16931.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// It is EN 16931 itself.
    Core,
    /// A core invoice usage specification: EN 16931 with more rules, so that whatever it allows, the
    /// standard allows.
    Cius,
    /// An extension: it allows what the standard does not.
    Extension,
    /// It lacks what the standard requires, so that its documents are no invoices of EN 16931.
    Below,
    /// Something else: another kind of document, or a model that does not derive from the standard.
    Apart,
}

impl Relation {
    /// The relations, from the standard away.
    pub const ALL: [Self; 5] = [Self::Core, Self::Cius, Self::Extension, Self::Below, Self::Apart];

    /// What an identifier (BT-24) says of itself, whether or not its profile is known: after the
    /// identifier of EN 16931, `#compliant#` announces a CIUS and `#conformant#` an extension. None
    /// when it does not begin so.
    ///
    /// ```
    /// use factrice::profile::{Profile, Relation};
    ///
    /// let dutch = "urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0";
    /// assert_eq!(Profile::recognise(dutch), None);
    /// assert_eq!(Relation::claimed(dutch), Some(Relation::Cius));
    /// ```
    #[must_use]
    pub fn claimed(bt24: &str) -> Option<Self> {
        let mut parts = bt24.trim().split('#');
        if !parts.next()?.eq_ignore_ascii_case(table::CORE) {
            return None;
        }
        let says = |word: &str| parts.clone().any(|part| part.eq_ignore_ascii_case(word));
        if says("conformant") {
            Some(Self::Extension)
        } else if says("compliant") {
            Some(Self::Cius)
        } else {
            parts.next().is_none().then_some(Self::Core)
        }
    }

    /// What it means.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::Core => Text::new("C’est la norme EN 16931 elle-même.", "It is the standard EN 16931 itself."),
            Self::Cius => Text::new(
                "C’est une CIUS : EN 16931, avec des règles plus strictes.",
                "It is a CIUS: EN 16931, with stricter rules.",
            ),
            Self::Extension => Text::new(
                "C’est une extension d’EN 16931 : elle admet ce que la norme n’admet pas.",
                "It is an extension of EN 16931: it allows what the standard does not.",
            ),
            Self::Below => Text::new(
                "Ce n’est pas une facture au sens d’EN 16931 : il y manque ce que la norme exige.",
                "It is no invoice of EN 16931: it lacks what the standard requires.",
            ),
            Self::Apart => Text::new(
                "Ce n’est ni EN 16931 ni un profil qui en dérive.",
                "It is neither EN 16931 nor a profile that derives from it.",
            ),
        }
    }
}

/// What is checked of a profile. An invoice is always held against the rules of EN 16931; their
/// findings, or that there are none, weigh differently from one profile to another.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Checked {
    /// The rules of the profile are those of EN 16931: no finding means that the invoice follows it.
    Fully,
    /// The rules of EN 16931 only: a finding is a defect under the profile too, but no finding does
    /// not mean that the invoice follows the profile, whose own rules are not checked.
    CoreOnly,
    /// The rules of EN 16931 only, some of which the profile relaxes: a finding may be allowed under
    /// the profile, and its own rules are not checked.
    CoreOfExtension,
    /// Nothing: the rules of EN 16931 are not meant for the profile. Findings are to be expected, and
    /// say nothing about whether the document follows it.
    NotMeant,
    /// The profile is not known, or the invoice names none: no more is said than that the rules of
    /// EN 16931 are checked.
    Unknown,
}

impl Checked {
    /// Everything that can be said, the most first.
    pub const ALL: [Self; 5] = [Self::Fully, Self::CoreOnly, Self::CoreOfExtension, Self::NotMeant, Self::Unknown];

    /// What is checked of an invoice with this identifier (BT-24).
    #[must_use]
    pub fn of(bt24: &str) -> Self {
        Profile::recognise(bt24).map_or(Self::Unknown, |profile| profile.checked)
    }

    /// What it means for whoever reads the findings.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::Fully => Text::new(
                "Les règles de ce profil sont celles d’EN 16931, et elles sont vérifiées ; ce qu’un pays ou un \
                 destinataire demande de plus ne l’est pas.",
                "The rules of this profile are those of EN 16931, and they are checked; what a country or a \
                 recipient asks beyond them is not.",
            ),
            Self::CoreOnly => Text::new(
                "Les règles d’EN 16931 sont vérifiées ; celles que ce profil ajoute ne le sont pas.",
                "The rules of EN 16931 are checked; those that this profile adds are not.",
            ),
            Self::CoreOfExtension => Text::new(
                "Les règles d’EN 16931 sont vérifiées, même celles que ce profil assouplit : il peut admettre ce \
                 qu’elles relèvent. Ses propres règles ne sont pas vérifiées.",
                "The rules of EN 16931 are checked, even those that this profile relaxes: it may allow what they \
                 find. Its own rules are not checked.",
            ),
            Self::NotMeant => Text::new(
                "Les règles d’EN 16931 ne sont pas faites pour ce profil : il est normal qu’elles relèvent des \
                 écarts. Ses propres règles ne sont pas vérifiées.",
                "The rules of EN 16931 are not meant for this profile: that they find defects is to be expected. Its \
                 own rules are not checked.",
            ),
            Self::Unknown => Text::new(
                "Le profil n’est pas connu : les règles d’EN 16931 sont vérifiées ; les siennes, s’il en a, ne le \
                 sont pas.",
                "The profile is not known: the rules of EN 16931 are checked; its own, if it has any, are not.",
            ),
        }
    }
}

/// Whether `identifier` is written as `pattern`, in which `*` stands for a version number; the case of
/// letters does not matter.
fn fits(pattern: &str, identifier: &str) -> bool {
    let Some((before, after)) = pattern.split_once('*') else {
        return pattern.eq_ignore_ascii_case(identifier);
    };
    let Some((head, rest)) = identifier.split_at_checked(before.len()) else {
        return false;
    };
    let end = rest.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(rest.len());
    let (version, rest) = rest.split_at(end);
    head.eq_ignore_ascii_case(before) && version.split('.').all(|number| !number.is_empty()) && fits(after, rest)
}
