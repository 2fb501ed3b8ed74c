use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::bound::{Codes, Days};
use super::read::BLANK;
use crate::date;
use crate::decimal::{self, Decimal};
use crate::invoice::Value;
use crate::term::{DataType, Term};
use crate::text::Text as Words;

const AROUND: Words = Words::new(
    "les blancs au début et à la fin d’un texte ne sont pas portés",
    "white space at the start and the end of a text is not carried",
);
const EMPTY: Words = Words::new(
    "l’élément est obligatoire, si bien que vide il ne se distingue pas d’absent",
    "the element is mandatory, so that empty cannot be told from absent",
);
const OTHER_CODE: Words =
    Words::new("ce code a un autre sens dans cette syntaxe", "this code means something else in this syntax");
const YEAR: Words = Words::new("une année avant l’an 0 ne s’écrit pas", "a year before the year 0 cannot be written");
const DIGITS: Words = Words::new(
    "le nombre compte plus de 28 chiffres, plus qu’un destinataire n’en lit sans arrondir",
    "the number has more than 28 digits, more than a recipient reads without rounding",
);

/// A value as a reader will find it again.
pub(super) struct Printed<'a> {
    /// Its text; none when it cannot be written.
    pub(super) text: Option<Cow<'a, str>>,
    /// Why the text is not the whole value.
    pub(super) loss: Option<Words>,
}

impl<'a> Printed<'a> {
    pub(super) fn new(value: Value<'a>, term: Term, days: Days) -> Self {
        match value {
            Value::Text(text) => Self::of_text(text, term),
            Value::Date(day) if day.year() < 0 => Self { text: None, loss: Some(YEAR) },
            Value::Date(day) => {
                let text = if days == Days::Iso { date::to_iso(day) } else { date::to_compact(day) };
                Self { text: Some(text.into()), loss: None }
            }
            Value::Decimal(number) => match number_text(number, term.data_type()) {
                Some(text) => Self { text: Some(text.into()), loss: None },
                None => Self { text: None, loss: Some(DIGITS) },
            },
            Value::Binary(bytes) => Self { text: Some(STANDARD.encode(bytes).into()), loss: None },
        }
    }

    /// As what the syntax says for a code.
    pub(super) fn coded(mut self, codes: Codes) -> Self {
        let Some(text) = self.text.as_deref() else { return self };
        if let Some((_, said)) = codes.iter().find(|(code, _)| *code == text) {
            self.text = Some((*said).into());
        } else if codes.iter().any(|(_, said)| *said == text) {
            self = Self { text: None, loss: Some(OTHER_CODE) };
        }
        self
    }

    /// As the text of an element that is there even when empty.
    pub(super) fn where_empty_is_absent(mut self) -> Self {
        if self.text.as_deref() == Some("") {
            self.text = None;
            self.loss = self.loss.or(Some(EMPTY));
        }
        self
    }

    fn of_text(text: &'a str, term: Term) -> Self {
        let trimmed = text.trim_matches(BLANK);
        if trimmed.len() == text.len() {
            return Self { text: Some(text.into()), loss: None };
        }
        // Mandatory text that is empty is absent text.
        let is_absent = trimmed.is_empty() && term.cardinality().is_mandatory();
        Self { text: (!is_absent).then_some(trimmed.into()), loss: Some(AROUND) }
    }
}

fn number_text(number: Decimal, data_type: DataType) -> Option<String> {
    let text = match data_type {
        DataType::Amount => decimal::to_fixed(number, 2),
        _ => number.normalize().to_string(),
    };
    // Only 29 digits can be too many.
    (text.len() < 29 || decimal::parse(&text).is_ok_and(|read| read == number)).then_some(text)
}
