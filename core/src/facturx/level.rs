//! The profiles of Factur-X and the business terms that each of them holds.

use crate::facturx::{ConformanceLevel, Relationship};
use crate::profile::Profile;
use crate::term::Term::{self, *};
use crate::text::Text;

/// A profile of Factur-X, which its XMP metadata call a conformance level.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Level {
    /// MINIMUM: who, what reference, how much. No invoice of EN 16931.
    Minimum,
    /// BASIC WL: the header with its VAT breakdown, without lines. No invoice of EN 16931.
    BasicWl,
    /// BASIC: with lines.
    Basic,
    /// EN 16931 (COMFORT): the whole standard.
    En16931,
    /// EXTENDED: beyond the standard. Of it, the model holds what the standard has.
    Extended,
}

impl From<Level> for ConformanceLevel {
    fn from(level: Level) -> Self {
        Self::from_code(level.name())
    }
}

impl Level {
    /// Every profile, the poorest first.
    pub const ALL: [Self; 5] = [Self::Minimum, Self::BasicWl, Self::Basic, Self::En16931, Self::Extended];

    /// The profile that an identifier (BT-24) denotes; none when it is none of Factur-X.
    ///
    /// The French extension EXTENDED-CTC-FR has no level of its own, and counts as EXTENDED.
    ///
    /// ```
    /// use factrice::facturx::Level;
    ///
    /// assert_eq!(Level::of("urn:cen.eu:en16931:2017"), Some(Level::En16931));
    /// assert_eq!(Level::of("urn:factur-x.eu:1p0:basicwl"), Some(Level::BasicWl));
    /// assert_eq!(Level::of("urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"), None);
    /// ```
    #[must_use]
    pub fn of(bt24: &str) -> Option<Self> {
        match Profile::recognise(bt24)?.code {
            "factur-x-minimum" => Some(Self::Minimum),
            "factur-x-basic-wl" => Some(Self::BasicWl),
            "factur-x-basic" => Some(Self::Basic),
            "en-16931" | "factur-x-en-16931" => Some(Self::En16931),
            "factur-x-extended" | "extended-ctc-fr" => Some(Self::Extended),
            _ => None,
        }
    }

    /// The identifier (BT-24) that documents of the profile carry.
    #[must_use]
    pub const fn identifier(self) -> &'static str {
        match self {
            Self::Minimum => "urn:factur-x.eu:1p0:minimum",
            Self::BasicWl => "urn:factur-x.eu:1p0:basicwl",
            Self::Basic => "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic",
            Self::En16931 => "urn:cen.eu:en16931:2017",
            Self::Extended => "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended",
        }
    }

    /// The name, as the XMP metadata spell it (`fx:ConformanceLevel`).
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Minimum => "MINIMUM",
            Self::BasicWl => "BASIC WL",
            Self::Basic => "BASIC",
            Self::En16931 => "EN 16931",
            Self::Extended => "EXTENDED",
        }
    }

    /// How the XML stands to the page. What holds a whole invoice is an alternative to it; what lacks the
    /// lines is data about it. Germany asks for the former word by word, France takes either.
    #[must_use]
    pub const fn relationship(self) -> Relationship {
        match self {
            Self::Minimum | Self::BasicWl => Relationship::Data,
            Self::Basic | Self::En16931 | Self::Extended => Relationship::Alternative,
        }
    }

    /// Whether the profile holds a term or any of a group; what is below a group that it does not hold is
    /// not asked for.
    pub(super) fn holds(self, term: Term) -> bool {
        match self {
            Self::Minimum => MINIMUM.contains(&term),
            Self::BasicWl => term != BG_25 && !ABOVE_BASIC.contains(&term),
            Self::Basic => !ABOVE_BASIC.contains(&term),
            Self::En16931 | Self::Extended => true,
        }
    }

    /// Why a value is not carried.
    pub(super) const fn why_not(self) -> Text {
        match self {
            Self::Minimum => {
                Text::new("le profil MINIMUM ne porte pas cette donnée", "the profile MINIMUM does not carry this")
            }
            Self::BasicWl => {
                Text::new("le profil BASIC WL ne porte pas cette donnée", "the profile BASIC WL does not carry this")
            }
            Self::Basic => {
                Text::new("le profil BASIC ne porte pas cette donnée", "the profile BASIC does not carry this")
            }
            Self::En16931 | Self::Extended => {
                Text::new("le profil ne porte pas cette donnée", "the profile does not carry this")
            }
        }
    }
}

/// What MINIMUM holds, groups included.
///
/// Source: XML Schema and Schematron of Factur-X 1.09 MINIMUM. They also let a total in the accounting
/// currency (BT-111) in, but not the currency (BT-6) that would tell it from the other.
const MINIMUM: &[Term] = &[
    BT_1, BT_2, BT_3, BT_5, BT_10, BT_13, BG_2, BT_23, BT_24, BG_4, BT_27, BT_30, BT_30_1, BT_31, BT_32, BG_5, BT_40,
    BG_7, BT_44, BT_47, BT_47_1, BG_22, BT_109, BT_110, BT_112, BT_115,
];

/// What EN 16931 holds and BASIC does not. BASIC WL lacks the lines (BG-25) besides.
///
/// Source: XML Schema of Factur-X 1.09 BASIC and BASIC WL.
const ABOVE_BASIC: &[Term] = &[
    BT_7, BT_11, BT_14, BT_15, BT_17, BT_18, BT_33, BG_6, BG_9, BT_82, BT_85, BT_86, BG_18, BT_114, BG_24, BT_128,
    BT_132, BT_133, BT_154, BT_155, BT_156, BT_158, BT_159, BG_32,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_level_is_known_by_its_identifier() {
        for level in Level::ALL {
            assert_eq!(Level::of(level.identifier()), Some(level));
            assert!(ConformanceLevel::from(level).is_known());
        }
        assert_eq!(Level::of("urn:factur-x.eu:1p0:en16931"), Some(Level::En16931));
        assert_eq!(
            Level::of("urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr"),
            Some(Level::Extended)
        );
        assert_eq!(Level::of("urn:ferd:CrossIndustryDocument:invoice:1p0:comfort"), None);
    }

    #[test]
    fn a_richer_level_holds_what_a_poorer_one_does() {
        for pair in Level::ALL.windows(2) {
            for term in Term::ALL {
                assert!(!pair[0].holds(*term) || pair[1].holds(*term), "{term} in {}", pair[1].name());
            }
        }
    }

    #[test]
    fn a_term_is_held_with_the_groups_above_it() {
        for term in MINIMUM {
            assert!(term.lineage().iter().all(|above| Level::Minimum.holds(*above)), "{term}");
        }
    }
}
