//! How one field is written to JSON and read back: exact on the way out, lenient on the way in.
//!
//! Absent and `null` are the same thing; a list may be `null`, or a lone object where one was
//! expected; a number may be in quotes. Numbers go through text only, never through binary floating
//! point.

use std::fmt;
use std::marker::PhantomData;

use rust_decimal::prelude::ToPrimitive;
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeSeq, Serializer};
use serde_json::value::RawValue;

use crate::chorus::wire::number;
use crate::code::OpenCode;
use crate::date::Moment;
use crate::decimal::Decimal;

/// A value that can stand in a field or a list.
pub(in crate::chorus) trait Wire: Sized {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
}

/// A field of a record: a value that may be absent, a list, or one of the two that every answer
/// has.
pub(in crate::chorus) trait Field: Sized {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;

    /// Whether there is nothing to write, an empty list counting as nothing.
    fn is_empty(&self) -> bool;

    /// Whether there is nothing to write, an empty list counting as something.
    fn is_missing(&self) -> bool;
}

/// Declares records of the wire: field names in camel case, all fields optional, empty lists
/// omitted.
macro_rules! records {
    ($($item:tt)*) => { $crate::chorus::wire::field::declare! { "crate::chorus::wire::field::Field::is_empty"; $($item)* } };
}

/// Declares records of answers: as [`records`], but empty lists are written.
macro_rules! answers {
    ($($item:tt)*) => { $crate::chorus::wire::field::declare! { "crate::chorus::wire::field::Field::is_missing"; $($item)* } };
}

/// Declares answers: as [`answers`], but with the two fields that every answer begins with.
macro_rules! responses {
    ($( $(#[$meta:meta])* pub struct $name:ident { $($field:tt)* } )*) => {
        $crate::chorus::wire::field::answers! {$(
            $(#[$meta])*
            pub struct $name {
                /// Outcome: 0 when the call has succeeded.
                pub code_retour: i32,
                /// Message code of the outcome, sometimes with its wording.
                pub libelle: String,
                $($field)*
            }
        )*}
    };
}

macro_rules! declare {
    ($skip:literal; $(
        $(#[$meta:meta])*
        pub struct $name:ident { $( $(#[$field_meta:meta])* pub $field:ident : $kind:ty ),* $(,)? }
    )*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
        #[serde(rename_all = "camelCase", default)]
        pub struct $name {$(
            $(#[$field_meta])*
            #[serde(
                skip_serializing_if = $skip,
                serialize_with = "crate::chorus::wire::field::Field::write",
                deserialize_with = "crate::chorus::wire::field::Field::read"
            )]
            pub $field: $kind,
        )*}

        impl $crate::chorus::wire::field::Wire for $name {
            fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                serde::Deserialize::deserialize(deserializer)
            }

            fn write<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(self, serializer)
            }
        }
    )*};
}

pub(in crate::chorus) use {answers, declare, records, responses};

impl<T: Wire> Field for Option<T> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_option(OptionVisitor(PhantomData))
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Some(value) => value.write(serializer),
            None => serializer.serialize_none(),
        }
    }

    fn is_empty(&self) -> bool {
        self.is_none()
    }

    fn is_missing(&self) -> bool {
        self.is_none()
    }
}

impl<T: Wire> Field for Vec<T> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ListVisitor(PhantomData))
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.len()))?;
        for value in self {
            list.serialize_element(&Borrowed(value))?;
        }
        list.end()
    }

    fn is_empty(&self) -> bool {
        Vec::is_empty(self)
    }

    fn is_missing(&self) -> bool {
        false
    }
}

/// `codeRetour`.
impl Field for i32 {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = <Option<i64> as Field>::read(deserializer)?.unwrap_or_default();
        Self::try_from(number).map_err(|_| de::Error::custom("a number beyond 32 bits"))
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i32(*self)
    }

    fn is_empty(&self) -> bool {
        false
    }

    fn is_missing(&self) -> bool {
        false
    }
}

/// `libelle`.
impl Field for String {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(<Option<Self> as Field>::read(deserializer)?.unwrap_or_default())
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }

    fn is_empty(&self) -> bool {
        false
    }

    fn is_missing(&self) -> bool {
        false
    }
}

impl Wire for String {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextVisitor)
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl<T: OpenCode> Wire for T {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <String as Wire>::read(deserializer).map(|code| Self::of_code(&code))
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_code())
    }
}

impl Wire for Moment {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <String as Wire>::read(deserializer).map(Self::from_text)
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl Wire for bool {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match <String as Wire>::read(deserializer)?.trim() {
            text if text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("oui") => Ok(true),
            text if text.eq_ignore_ascii_case("false") || text.eq_ignore_ascii_case("non") => Ok(false),
            _ => Err(de::Error::custom("neither true nor false")),
        }
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bool(*self)
    }
}

impl Wire for Decimal {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw: Box<RawValue> = serde::Deserialize::deserialize(deserializer)?;
        let text: String;
        let digits = if raw.get().starts_with('"') {
            text = serde_json::from_str(raw.get()).map_err(|_| de::Error::custom("an unreadable text"))?;
            text.as_str()
        } else {
            raw.get()
        };
        number::parse(digits).ok_or_else(|| de::Error::custom("not a number that can be kept exactly"))
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let digits = RawValue::from_string(self.to_string()).map_err(serde::ser::Error::custom)?;
        digits.serialize(serializer)
    }
}

impl Wire for i64 {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = Decimal::read(deserializer)?;
        if !number.is_integer() {
            return Err(de::Error::custom("not a whole number"));
        }
        number.to_i64().ok_or_else(|| de::Error::custom("a number beyond 64 bits"))
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(*self)
    }
}

struct OptionVisitor<T>(PhantomData<T>);

impl<'de, T: Wire> Visitor<'de> for OptionVisitor<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or null")
    }

    fn visit_none<E: de::Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        T::read(deserializer).map(Some)
    }
}

struct ListVisitor<T>(PhantomData<T>);

impl<'de, T: Wire> Visitor<'de> for ListVisitor<T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(Element(PhantomData))? {
            values.extend(value);
        }
        Ok(values)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        T::read(MapAccessDeserializer::new(map)).map(|value| vec![value])
    }
}

struct Element<T>(PhantomData<T>);

impl<'de, T: Wire> DeserializeSeed<'de> for Element<T> {
    type Value = Option<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        <Option<T> as Field>::read(deserializer)
    }
}

struct TextVisitor;

impl Visitor<'_> for TextVisitor {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(text.to_owned())
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(text)
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Self::Value, E> {
        Ok(number.to_string())
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Self::Value, E> {
        Ok(number.to_string())
    }

    fn visit_bool<E: de::Error>(self, truth: bool) -> Result<Self::Value, E> {
        Ok(truth.to_string())
    }
}

struct Borrowed<'a, T>(&'a T);

impl<T: Wire> Serialize for Borrowed<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.write(serializer)
    }
}
