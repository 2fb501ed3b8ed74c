/// Gives a checked text its conversions: borrowing, printing, `FromStr`, `TryFrom`, and the JSON form,
/// a string. The first reader serves `FromStr` and `TryFrom`, the second JSON.
macro_rules! checked_text {
    ($name:ident, $parse:expr) => {
        checked_text!($name, $parse, $parse);
    };
    ($name:ident, $parse:expr, $parse_json:expr) => {
        impl $name {
            /// The text in its normal form.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(&self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl From<$name> for String {
            fn from(identifier: $name) -> Self {
                identifier.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::identifier::IdentifierError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                ($parse)(text)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::identifier::IdentifierError;

            fn try_from(text: &str) -> Result<Self, Self::Error> {
                ($parse)(text)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                ($parse_json)(text.as_str()).map_err(serde::de::Error::custom)
            }
        }
    };
}
