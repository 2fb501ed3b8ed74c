use serde::{Deserialize, Serialize};

use crate::text::Text;

/// A part of France, as far as VAT goes.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Territory {
    /// Metropolitan France without Corsica, and Monaco, which has the same rates.
    MetropolitanFrance,
    /// Corsica.
    Corsica,
    /// Guadeloupe.
    Guadeloupe,
    /// Martinique.
    Martinique,
    /// Réunion.
    Reunion,
    /// Guyane, where VAT does not apply (CGI art. 294).
    Guyane,
    /// Mayotte, where VAT does not apply (CGI art. 294).
    Mayotte,
    /// The collectivities with a tax system of their own: Saint-Barthélemy, Saint-Martin,
    /// Saint-Pierre-et-Miquelon, New Caledonia, French Polynesia, Wallis and Futuna, and the French
    /// Southern and Antarctic Lands. A supply there from France is an export.
    OutsideVat,
}

impl Territory {
    /// Every territory.
    pub const ALL: &'static [Self] = &[
        Self::MetropolitanFrance,
        Self::Corsica,
        Self::Guadeloupe,
        Self::Martinique,
        Self::Reunion,
        Self::Guyane,
        Self::Mayotte,
        Self::OutsideVat,
    ];

    /// The territory of a French or Monegasque post code of five digits, such as `97400`; none when
    /// it is no such post code.
    ///
    /// Saint-Barthélemy and Saint-Martin are recognised by their old post codes too (97133, 97150).
    #[must_use]
    pub fn from_post_code(post_code: &str) -> Option<Self> {
        let post_code = post_code.trim();
        if post_code.len() != 5 || !post_code.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        if matches!(post_code, "97133" | "97150") {
            return Some(Self::OutsideVat);
        }
        let number: u32 = post_code.parse().ok()?;
        match number / 100 {
            971 => Some(Self::Guadeloupe),
            972 => Some(Self::Martinique),
            973 => Some(Self::Guyane),
            974 => Some(Self::Reunion),
            976 => Some(Self::Mayotte),
            975 | 977 | 978 | 984 | 986..=988 => Some(Self::OutsideVat),
            980 => Some(Self::MetropolitanFrance),
            200..=209 => Some(Self::Corsica),
            10..=959 => Some(Self::MetropolitanFrance),
            _ => None,
        }
    }

    /// Whether French VAT applies.
    #[must_use]
    pub const fn has_vat(self) -> bool {
        !matches!(self, Self::Guyane | Self::Mayotte | Self::OutsideVat)
    }

    /// What the territory is called.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::MetropolitanFrance => Text::new("France métropolitaine", "metropolitan France"),
            Self::Corsica => Text::new("Corse", "Corsica"),
            Self::Guadeloupe => Text::new("Guadeloupe", "Guadeloupe"),
            Self::Martinique => Text::new("Martinique", "Martinique"),
            Self::Reunion => Text::new("La Réunion", "Réunion"),
            Self::Guyane => Text::new("Guyane", "French Guiana"),
            Self::Mayotte => Text::new("Mayotte", "Mayotte"),
            Self::OutsideVat => Text::new(
                "collectivité d’outre-mer au régime fiscal propre",
                "overseas collectivity with its own tax system",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_code_gives_its_territory() {
        for (post_code, territory) in [
            ("75001", Territory::MetropolitanFrance),
            ("01000", Territory::MetropolitanFrance),
            ("95880", Territory::MetropolitanFrance),
            ("98000", Territory::MetropolitanFrance),
            ("20090", Territory::Corsica),
            ("20600", Territory::Corsica),
            ("97100", Territory::Guadeloupe),
            ("97200", Territory::Martinique),
            ("97300", Territory::Guyane),
            (" 97400 ", Territory::Reunion),
            ("97600", Territory::Mayotte),
            ("97133", Territory::OutsideVat),
            ("97800", Territory::OutsideVat),
            ("98800", Territory::OutsideVat),
        ] {
            assert_eq!(Territory::from_post_code(post_code), Some(territory), "{post_code}");
        }
    }

    #[test]
    fn what_is_no_french_post_code_gives_nothing() {
        for post_code in ["", "7500", "750010", "2A004", "00100", "96000", "99123", "９７４００"] {
            assert_eq!(Territory::from_post_code(post_code), None, "{post_code}");
        }
    }
}
