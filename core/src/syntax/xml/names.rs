//! Names of elements and attributes as small numbers.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher, RandomState};

/// Namespaces and the prefix that names of this crate write them with.
const NAMESPACES: &[(&str, &str)] = &[
    ("", "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"),
    ("", "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"),
    ("cac", "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"),
    ("cbc", "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"),
    ("rsm", "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"),
    ("ram", "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"),
    ("udt", "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"),
    ("qdt", "urn:un:unece:uncefact:data:standard:QualifiedDataType:100"),
    ("ext", "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"),
];

/// A name: an index into a [`Vocabulary`] or, past its end, into the other names of one document.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(crate) struct NameId(pub(crate) u16);

/// The names that a syntax knows, written `cbc:ID`.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    names: Vec<&'static str>,
    ids: HashMap<&'static str, NameId, NameHashing>,
}

impl Vocabulary {
    /// The number of a name, added when new.
    pub(crate) fn add(&mut self, name: &'static str) -> NameId {
        if let Some(id) = self.ids.get(name) {
            return *id;
        }
        let id = NameId(u16::try_from(self.names.len()).expect("the vocabularies have a few hundred names"));
        self.names.push(name);
        self.ids.insert(name, id);
        id
    }

    pub(crate) fn id(&self, name: &str) -> Option<NameId> {
        self.ids.get(name).copied()
    }

    pub(crate) fn name(&self, id: NameId) -> Option<&'static str> {
        self.names.get(usize::from(id.0)).copied()
    }

    pub(crate) fn len(&self) -> usize {
        self.names.len()
    }
}

/// `cbc:ID` for a name in a namespace of the known syntaxes, `{uri}ID` in another, `ID` in none.
pub(crate) fn canonical<'n>(namespace: &str, name: &'n str) -> Cow<'n, str> {
    let (prefix, local) = name.split_once(':').unwrap_or(("", name));
    match NAMESPACES.iter().find(|(_, uri)| *uri == namespace) {
        Some(("", _)) => local.into(),
        Some((usual, _)) if *usual == prefix => name.into(),
        Some((usual, _)) => format!("{usual}:{local}").into(),
        None if namespace.is_empty() => local.into(),
        None => format!("{{{namespace}}}{local}").into(),
    }
}

/// A fast hash for the few, short names of a document. Their number is limited, and the start differs
/// from one reading to the next, so that names made to collide cost little.
pub(super) struct NameHasher(u64);

/// Starts the [`NameHasher`]s of one map.
#[derive(Debug, Default)]
pub(super) struct NameHashing(u64);

impl NameHashing {
    /// Another start each time.
    pub(super) fn random() -> Self {
        Self(RandomState::new().build_hasher().finish())
    }
}

impl BuildHasher for NameHashing {
    type Hasher = NameHasher;

    fn build_hasher(&self) -> NameHasher {
        NameHasher(self.0)
    }
}

impl NameHasher {
    fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(26) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

impl Hasher for NameHasher {
    fn finish(&self) -> u64 {
        self.0.rotate_left(26)
    }

    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.add(u64::from_le_bytes(*word));
        }
        let last = rest.iter().fold(rest.len() as u64, |word, byte| (word << 8) | u64::from(*byte));
        self.add(last);
    }

    fn write_u8(&mut self, byte: u8) {
        self.0 ^= u64::from(byte);
    }
}
