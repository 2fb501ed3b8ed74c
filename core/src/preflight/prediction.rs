//! What is predicted.

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use super::known::Need;
use crate::lifecycle::Status;
use crate::reason::{self, Reason};
use crate::rules::Rule;
use crate::term::Path;
use crate::text::{Sentence, Text};

/// What an invoice would meet, as far as it can be told.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Prediction {
    /// The rejections, the surest first.
    pub rejections: Vec<PredictedRejection>,
    /// The facts that were not given and would have let more be checked.
    pub missing: Vec<Need>,
}

/// A rejection that an invoice would meet.
///
/// Its JSON form has the identifier of the reason and its label, and of the rule its identifier.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PredictedRejection {
    /// The reason, as the taxonomy has it.
    pub reason: &'static Reason,
    /// The official code that says more precisely what is meant.
    pub code: Option<&'static str>,
    /// The rule that is broken, where it is one.
    pub rule: Option<&'static Rule>,
    /// The status that the invoice would end in; none when it would be refused at its deposit and never get one.
    pub status: Option<Status>,
    /// How sure the prediction is.
    pub confidence: Confidence,
    /// The values and groups at fault.
    pub paths: Vec<Path>,
    /// What was found, with the values.
    pub evidence: Sentence,
    /// What to do before sending.
    pub fix: Sentence,
}

/// How sure a prediction is.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// A machine decides on what is known here.
    Certain,
    /// A person decides, and the facts contradict the invoice; or a rule that one source reports.
    Likely,
    /// The facts raise a doubt; or a rule that is presumed.
    Possible,
}

impl Confidence {
    /// A stable lower-case word: `certain`, `likely` or `possible`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Likely => "likely",
            Self::Possible => "possible",
        }
    }

    /// The word for people.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Certain => Text::new("certain", "certain"),
            Self::Likely => Text::new("probable", "likely"),
            Self::Possible => Text::new("possible", "possible"),
        }
    }
}

impl PredictedRejection {
    /// A rejection by a person, in the usual status of the reason; the code is that of the reason when it has one.
    pub(super) fn new(reason: &'static str, confidence: Confidence, evidence: Sentence, fix: Sentence) -> Self {
        let reason = reason::from_id(reason).expect("the checks name reasons of the taxonomy");
        let code = match reason.codes {
            [only] => Some(only.code),
            _ => None,
        };
        let status = reason.usual_status().map(Status::from_code);
        Self { reason, code, rule: None, status, confidence, paths: Vec::new(), evidence, fix }
    }

    pub(super) fn at(mut self, path: Path) -> Self {
        self.paths.push(path);
        self
    }

    pub(super) fn coded(self, code: &'static str) -> Self {
        Self { code: Some(code), ..self }
    }

    /// The portal refuses it at the deposit.
    pub(super) fn refused(self) -> Self {
        Self { status: None, ..self }
    }

    pub(super) fn by_rule(self, rule: Option<&'static Rule>) -> Self {
        Self { rule, ..self }
    }
}

impl Serialize for PredictedRejection {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rejection = serializer.serialize_struct("PredictedRejection", 10)?;
        rejection.serialize_field("reason", self.reason.id)?;
        rejection.serialize_field("label", &self.reason.label)?;
        rejection.serialize_field("code", &self.code)?;
        rejection.serialize_field("rule", &self.rule)?;
        rejection.serialize_field("status", &self.status)?;
        rejection.serialize_field("confidence", &self.confidence)?;
        rejection.serialize_field("paths", &self.paths)?;
        rejection.serialize_field("evidence", &self.evidence)?;
        rejection.serialize_field("fix", &self.fix)?;
        rejection.serialize_field("retransmission", &self.reason.retransmission)?;
        rejection.end()
    }
}
