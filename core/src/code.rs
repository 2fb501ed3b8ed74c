//! Lists of codes that another body keeps and may lengthen: a code that is not known here is kept.

use crate::text::{Text, fold};

/// An enum with one variant for each known code of a list, and `Other` for the rest.
pub(crate) trait OpenCode: Clone + Sized + 'static {
    /// Every known value, in the order of the list.
    const VALUES: &'static [Self];

    /// The code as it is written.
    fn as_code(&self) -> &str;

    /// The value of a code.
    fn of_code(code: &str) -> Self;

    /// The known value with this French label or English gloss, or whose code is written so in words;
    /// case, accents and spacing do not matter.
    fn of_label(label: &str, text: impl Fn(&Self) -> Option<Text>) -> Option<Self> {
        let wanted = fold(label);
        let is_label = |value: &&Self| text(value).is_some_and(|text| [text.fr, text.en].map(fold).contains(&wanted));
        let known = Self::VALUES.iter();
        known.clone().find(is_label).or_else(|| known.clone().find(|value| fold(value.as_code()) == wanted)).cloned()
    }
}

/// Declares open lists of codes: each an enum with one variant per code and `Other` for the rest, its
/// codes, and its serde form, the code.
macro_rules! open_codes {
    ($(
        $(#[$meta:meta])*
        pub enum $name:ident { $( $(#[$variant_meta:meta])* $variant:ident = $code:literal ),+ $(,)? }
    )+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, Eq, Hash, PartialEq)]
        pub enum $name {
            $(
                $(#[$variant_meta])*
                #[doc = concat!("\n\nCode `", $code, "`.")]
                $variant,
            )+
            /// A code that this version does not know.
            Other {
                /// The code as it came.
                code: String,
            },
        }

        impl $name {
            /// Every known value, in the order of the list.
            pub const KNOWN: &'static [Self] = &[$( Self::$variant ),+];

            /// The code as it is written.
            #[must_use]
            pub fn code(&self) -> &str {
                match self {
                    $( Self::$variant => $code, )+
                    Self::Other { code } => code,
                }
            }

            /// The value of a code, white space around it dropped; never fails, since an unknown code
            /// is kept.
            #[must_use]
            pub fn from_code(code: &str) -> Self {
                match code.trim() {
                    $( $code => Self::$variant, )+
                    unknown => Self::Other { code: unknown.to_owned() },
                }
            }

            /// Whether the code is one of the list.
            #[must_use]
            pub const fn is_known(&self) -> bool {
                !matches!(self, Self::Other { .. })
            }
        }

        impl $crate::code::OpenCode for $name {
            const VALUES: &'static [Self] = Self::KNOWN;

            fn as_code(&self) -> &str {
                self.code()
            }

            fn of_code(code: &str) -> Self {
                Self::from_code(code)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl From<&str> for $name {
            fn from(code: &str) -> Self {
                Self::from_code(code)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer).map(|code| Self::from_code(&code))
            }
        }
    )+};
}

pub(crate) use open_codes;

#[cfg(test)]
#[allow(unreachable_pub)]
mod tests {
    use super::*;

    open_codes! {
        /// A list.
        pub enum Colour {
            /// Red.
            Red = "ROUGE_VIF",
            /// Blue.
            Blue = "BLEU",
        }
    }

    #[test]
    fn a_code_goes_to_its_value_and_back() {
        for colour in Colour::KNOWN {
            assert_eq!(&Colour::from_code(colour.code()), colour);
            assert_eq!(serde_json::from_str::<Colour>(&serde_json::to_string(colour).unwrap()).unwrap(), *colour);
        }
        assert_eq!(Colour::from(" BLEU\n"), Colour::Blue);
        assert_eq!(Colour::Red.to_string(), "ROUGE_VIF");
    }

    #[test]
    fn an_unknown_code_is_kept() {
        let unknown: Colour = serde_json::from_str("\"bleu\"").unwrap();
        assert_eq!(unknown, Colour::Other { code: "bleu".into() });
        assert!(!unknown.is_known() && Colour::Blue.is_known());
        assert_eq!(serde_json::to_string(&unknown).unwrap(), "\"bleu\"");
    }

    #[test]
    fn a_value_is_found_by_its_label_or_by_its_code_in_words() {
        let text = |colour: &Colour| (*colour == Colour::Blue).then_some(Text::new("Azuré", "Azure"));
        assert_eq!(Colour::of_label("AZURE", text), Some(Colour::Blue));
        assert_eq!(Colour::of_label("rouge  vif", text), Some(Colour::Red));
        assert_eq!(Colour::of_label("vert", text), None);
    }
}
