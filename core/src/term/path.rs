use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::Term;
use crate::text::{Language, Text};

const INVOICE: Text = Text::new("la facture", "the invoice");

/// One step of a [`Path`]: a term and, where it may repeat, which one.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Step {
    /// The business group or term.
    pub term: Term,
    /// Which occurrence, counted from 0; printed from 1. `None` where the standard allows one.
    pub index: Option<usize>,
}

/// Where a value stands in an invoice, in business terms: `BG-25[2]/BG-29/BT-146`.
///
/// Occurrences are counted from 1 in the text and from 0 in [`Step::index`].
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Path {
    steps: Vec<Step>,
}

impl Path {
    /// The path of the invoice itself.
    #[must_use]
    pub const fn root() -> Self {
        Self { steps: Vec::new() }
    }

    /// The steps, outermost first.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The innermost term; none for the invoice itself.
    #[must_use]
    pub fn term(&self) -> Option<Term> {
        self.steps.last().map(|step| step.term)
    }

    /// The path with the name of its term: `BG-25[2]/BT-131 (Line net amount)`.
    #[must_use]
    pub fn describe(&self, language: Language) -> String {
        match self.term() {
            Some(term) => format!("{self} ({})", term.label().in_language(language)),
            None => INVOICE.in_language(language).to_owned(),
        }
    }

    /// The first `length` steps of this path.
    pub(crate) fn up_to(&self, length: usize) -> Self {
        Self { steps: self.steps.iter().take(length).copied().collect() }
    }

    /// This path continued by `term`.
    #[must_use]
    pub fn then(mut self, term: Term) -> Self {
        self.steps.push(Step { term, index: None });
        self
    }

    /// This path continued by the occurrence `index` (from 0) of `term`.
    #[must_use]
    pub fn then_nth(mut self, term: Term, index: usize) -> Self {
        self.steps.push(Step { term, index: Some(index) });
        self
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, step) in self.steps.iter().enumerate() {
            if position > 0 {
                f.write_str("/")?;
            }
            write!(f, "{}", step.term)?;
            if let Some(index) = step.index {
                write!(f, "[{}]", index + 1)?;
            }
        }
        Ok(())
    }
}

/// A text that is not a path of business terms.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("`{step}` is not a business term with an optional number, such as BG-25[2]")]
pub struct PathError {
    /// The step that could not be read, cut to 40 characters.
    pub step: String,
}

impl PathError {
    /// A stable lower-case word for the error.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        "not_a_path"
    }

    /// The same text gives the same error.
    #[must_use]
    pub const fn is_retryable(&self) -> bool {
        false
    }

    /// What is wrong and what to do, in `language`; `Display` is the English.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        match language {
            Language::Fr => {
                format!("« {} » n’est pas un terme métier avec un numéro éventuel, tel que BG-25[2]", self.step)
            }
            Language::En => self.to_string(),
        }
    }
}

impl FromStr for Path {
    type Err = PathError;

    fn from_str(text: &str) -> Result<Self, PathError> {
        if text.is_empty() {
            return Ok(Self::root());
        }
        let steps = text
            .split('/')
            .map(|step| read_step(step).ok_or_else(|| PathError { step: step.chars().take(40).collect() }))
            .collect::<Result<_, _>>()?;
        Ok(Self { steps })
    }
}

impl Serialize for Path {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Path {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

fn read_step(text: &str) -> Option<Step> {
    let Some((id, rest)) = text.split_once('[') else {
        return Some(Step { term: Term::from_id(text)?, index: None });
    };
    let number: usize = rest.strip_suffix(']')?.parse().ok()?;
    Some(Step { term: Term::from_id(id)?, index: Some(number.checked_sub(1)?) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_written_from_one_and_read_back() {
        let path = Path::root().then_nth(Term::BG_25, 1).then(Term::BT_131);
        assert_eq!(path.to_string(), "BG-25[2]/BT-131");
        assert_eq!("BG-25[2]/BT-131".parse(), Ok(path));
    }

    #[test]
    fn a_path_is_described_by_the_name_of_its_term() {
        let path = Path::root().then_nth(Term::BG_25, 1).then(Term::BT_131);
        assert_eq!(path.describe(Language::En), "BG-25[2]/BT-131 (Line net amount)");
        assert_eq!(path.describe(Language::Fr), "BG-25[2]/BT-131 (Montant net de la ligne)");
        assert_eq!(Path::root().describe(Language::Fr), "la facture");
    }

    #[test]
    fn a_step_that_is_no_term_is_named() {
        for step in ["BT-999", "BG-25[0]", "BG-25[", "BG-25[x]", "é"] {
            assert_eq!(format!("BG-4/{step}").parse::<Path>(), Err(PathError { step: step.to_owned() }));
        }
        let error = "é".repeat(1000).parse::<Path>().unwrap_err();
        assert_eq!(error.step, "é".repeat(40));
        assert!(
            error
                .explain(Language::Fr)
                .ends_with("n’est pas un terme métier avec un numéro éventuel, tel que BG-25[2]")
        );
        assert_eq!(error.explain(Language::En), error.to_string());
    }
}
