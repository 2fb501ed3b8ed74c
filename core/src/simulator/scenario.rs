//! A scenario: what a simulated portal is to play, as a file tells it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::{Duration, UtcDateTime};

use crate::simulator::{Fault, Script, Simulator, sandbox};
use crate::text::Language;

/// What a simulated portal is to play: when it opens, what becomes of which invoice, what goes
/// wrong.
///
/// ```
/// use factrice::simulator::Scenario;
/// use time::macros::utc_datetime;
///
/// let scenario = Scenario::from_json(br#"{
///     "start": "2026-03-02T08:00:00Z",
///     "scripts": {"F-2026-1": {"steps": [{"after_seconds": 3600, "outcome": {"kind": "accept"}}]}},
///     "faults": [{"operation": "token", "last": 1, "fault": {"kind": "quota", "retry_after": 2}}]
/// }"#)?;
/// let simulator = scenario.simulator(utc_datetime!(2026-01-05 08:00));
/// assert_eq!(simulator.clock().now(), utc_datetime!(2026-03-02 08:00));
/// # Ok::<(), factrice::simulator::ScenarioError>(())
/// ```
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Scenario {
    /// Where the clock stands at first, in RFC 3339.
    #[serde(with = "instant", skip_serializing_if = "Option::is_none")]
    pub start: Option<UtcDateTime>,
    /// What decides identifiers, tokens and the delays of the default story.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
    /// What becomes of the invoice of a number.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub scripts: BTreeMap<String, Script>,
    /// What becomes of the others; the default story if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_script: Option<Script>,
    /// What goes wrong.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<Fault>,
}

/// Where a text stops being a scenario.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error(
    "no scenario: line {line}, column {column}: {found}; correct it by the example in examples/facts/scenario.json"
)]
pub struct ScenarioError {
    /// Line of the defect, counted from 1.
    pub line: usize,
    /// Column of the defect, or of the end of the record that it is in, counted from 1.
    pub column: usize,
    /// The defect, in the words of the parser.
    pub found: String,
}

impl Scenario {
    /// Reads a scenario from JSON; a byte order mark is skipped.
    ///
    /// # Errors
    ///
    /// [`ScenarioError`] when the text is not JSON, or has a field or a value that no scenario has.
    pub fn from_json(text: &[u8]) -> Result<Self, ScenarioError> {
        let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
        if text.trim_ascii_start().starts_with(b"[") {
            let found = "a list, where an object is expected".to_owned();
            return Err(ScenarioError { line: 1, column: 1, found });
        }
        serde_json::from_slice(text).map_err(|error| {
            let (line, column) = (error.line(), error.column());
            let found = error.to_string();
            let place = format!(" at line {line} column {column}");
            let found = found.strip_suffix(&place).unwrap_or(&found).to_owned();
            ScenarioError { line, column, found }
        })
    }

    /// A portal with the directory of [`sandbox`] that plays the scenario; its clock stands at
    /// `now` unless the scenario says otherwise. No password expires in its first ten years.
    #[must_use]
    pub fn simulator(&self, now: UtcDateTime) -> Simulator {
        const TEN_YEARS: Duration = Duration::days(3653);

        let start = self.start.unwrap_or(now);
        let mut directory = sandbox::directory();
        for account in &mut directory.accounts {
            let expires_on = start.date().checked_add(TEN_YEARS);
            account.password_expires_on = account.password_expires_on.max(expires_on.unwrap_or(start.date()));
        }
        let simulator = Simulator::new(directory, self.seed.unwrap_or(sandbox::SEED), start);
        for (number, script) in &self.scripts {
            simulator.set_script(number, script.clone());
        }
        simulator.set_default_script(self.default_script.clone());
        simulator.set_faults(self.faults.clone());
        simulator
    }
}

impl ScenarioError {
    /// What is wrong and what to do, in `language`; `Display` is the English. The words of the
    /// parser stay English.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        match language {
            Language::En => self.to_string(),
            Language::Fr => format!(
                "ce n'est pas un scénario : ligne {}, colonne {} : {} ; corrigez d'après l'exemple examples/facts/scenario.json",
                self.line, self.column, self.found
            ),
        }
    }
}

/// Serde form of an optional instant, in RFC 3339.
mod instant {
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};
    use time::UtcDateTime;
    use time::format_description::well_known::Rfc3339;

    pub(super) fn serialize<S: Serializer>(at: &Option<UtcDateTime>, serializer: S) -> Result<S::Ok, S::Error> {
        let text = at.map(|at| at.format(&Rfc3339)).transpose().map_err(ser::Error::custom)?;
        text.serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<UtcDateTime>, D::Error> {
        Option::<String>::deserialize(deserializer)?
            .map(|text| UtcDateTime::parse(&text, &Rfc3339).map_err(de::Error::custom))
            .transpose()
    }
}
