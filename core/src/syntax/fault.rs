use std::fmt;

use crate::text::Language;

/// What keeps a document from being well-formed XML.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum XmlFault {
    /// A tag, a comment, a CDATA section or a declaration has no end.
    UnendedMarkup,
    /// An element is never closed.
    UnclosedElement {
        /// Its name, cut to 80 characters.
        element: String,
    },
    /// An end tag closes another element than the one that is open.
    MismatchedEnd {
        /// Name of the open element, cut to 80 characters.
        expected: String,
        /// Name in the end tag, cut to 80 characters.
        found: String,
    },
    /// An end tag closes nothing.
    StrayEnd {
        /// Name in the end tag, cut to 80 characters.
        found: String,
    },
    /// There is a second outermost element.
    SecondRoot,
    /// There is text outside the outermost element.
    TextOutside,
    /// A prefix stands for no namespace.
    UndeclaredPrefix {
        /// The prefix, cut to 80 characters.
        prefix: String,
    },
    /// An attribute is not written `name="value"`, or stands twice in one element.
    Attribute,
    /// An `&` that starts no reference, or a reference to no character.
    Reference,
    /// A character that XML cannot hold.
    Character {
        /// The character.
        character: char,
    },
    /// Anything else, such as a comment with two hyphens in it.
    Other,
}

impl XmlFault {
    /// The fault in words, in `language`.
    #[must_use]
    pub fn in_language(&self, language: Language) -> String {
        let choose = |fr: &str, en: &str| if language == Language::Fr { fr.to_owned() } else { en.to_owned() };
        match self {
            Self::UnendedMarkup => choose(
                "une balise, un commentaire ou une section CDATA n’a pas de fin ; le fichier est peut-être tronqué",
                "a tag, a comment or a CDATA section has no end; the file may be cut short",
            ),
            Self::UnclosedElement { element } => choose(
                &format!("l’élément <{element}> n’est jamais fermé ; le fichier est peut-être tronqué"),
                &format!("the element <{element}> is never closed; the file may be cut short"),
            ),
            Self::MismatchedEnd { expected, found } => choose(
                &format!("</{found}> se trouve là où </{expected}> est attendu"),
                &format!("</{found}> stands where </{expected}> is expected"),
            ),
            Self::StrayEnd { found } => {
                choose(&format!("</{found}> ne ferme aucun élément"), &format!("</{found}> closes no element"))
            }
            Self::SecondRoot => choose(
                "un second élément suit l’élément racine ; un document n’en a qu’un",
                "a second element follows the outermost one; a document has only one",
            ),
            Self::TextOutside => {
                choose("du texte se trouve hors de l’élément racine", "there is text outside the outermost element")
            }
            Self::UndeclaredPrefix { prefix } => choose(
                &format!("le préfixe « {prefix} » n’est pas déclaré ; ajoutez xmlns:{prefix}=\"…\""),
                &format!("the prefix `{prefix}` is not declared; add xmlns:{prefix}=\"…\""),
            ),
            Self::Attribute => choose(
                "un attribut n’est pas écrit nom=\"valeur\", ou figure deux fois dans son élément",
                "an attribute is not written name=\"value\", or stands twice in its element",
            ),
            Self::Reference => choose(
                "un « & » n’introduit pas de caractère ; écrivez &amp; pour le caractère lui-même",
                "an `&` stands for no character; write &amp; for the character itself",
            ),
            Self::Character { character } => choose(
                &format!("XML n’admet pas le caractère U+{:04X} ; retirez-le", u32::from(*character)),
                &format!("the character U+{:04X} cannot stand in XML; remove it", u32::from(*character)),
            ),
            Self::Other => choose("le balisage ne suit pas les règles de XML", "the markup breaks the rules of XML"),
        }
    }
}

impl fmt::Display for XmlFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_language(Language::En))
    }
}
