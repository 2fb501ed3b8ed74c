//! Faults: what goes wrong between a client and the portal, and on which calls.

use http::StatusCode;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::chorus::Operation;

/// Something that goes wrong, and the calls that it strikes.
///
/// Calls are counted from the moment that the fault is set, each fault counting those of its own
/// operation. Several faults may strike one call: their delays add up, their clock jumps follow one
/// another, and of those that change the answer the first counts.
///
/// ```
/// use factrice::chorus::Operation;
/// use factrice::simulator::{Fault, FaultKind};
///
/// let fault: Fault = serde_json::from_str(
///     r#"{"operation": "factures/soumettre", "last": 2, "fault": {"kind": "server_error", "status": 503}}"#,
/// )?;
/// assert_eq!(fault, Fault::on(Operation::Soumettre, FaultKind::ServerError { status: 503 }).to(2));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    /// The operation whose calls it strikes, in JSON by its name or its path; any call if left out.
    #[serde(with = "operation", default, skip_serializing_if = "Option::is_none")]
    pub operation: Option<Operation>,
    /// The first call that it strikes, counted from 1.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub first: u64,
    /// The last call that it may strike; there is no last one if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<u64>,
    /// From the first call on, it strikes one call out of so many.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub every: u64,
    /// What goes wrong.
    pub fault: FaultKind,
}

/// What goes wrong with a call.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum FaultKind {
    /// The answer is late.
    Latency {
        /// By how much, in seconds.
        seconds: u32,
    },
    /// HTTP 401, although token and account are good; nothing is done.
    Unauthorized {},
    /// HTTP 429: the quota of the gateway is used up; nothing is done.
    Quota {
        /// Seconds that the answer asks to wait (`Retry-After`); it says nothing if left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        retry_after: Option<u32>,
    },
    /// An HTTP error of the server; nothing is done.
    ServerError {
        /// HTTP status, 500 to 599.
        #[serde(deserialize_with = "server_status")]
        status: u16,
    },
    /// The connection breaks before anything is done.
    Reset {},
    /// What is asked is done, then the connection breaks before any of the answer arrives.
    LostAnswer {},
    /// What is asked is done, then the connection breaks in the middle of the answer.
    TruncatedAnswer {
        /// Bytes of the body that arrive.
        after_bytes: usize,
    },
    /// The clock of the portal leaps before the call is looked at.
    ///
    /// Forward, tokens end and what is due happens, as when time passes. Backward, the portal only
    /// believes that it is earlier, as after a correction of its clock: tokens last longer, and what
    /// it writes bears the earlier time. Whoever asks the simulator for the time sees the leap.
    ClockJump {
        /// By how much, in seconds; negative for backward.
        seconds: i64,
    },
}

impl Fault {
    /// A fault that strikes every call.
    #[must_use]
    pub const fn always(fault: FaultKind) -> Self {
        Self { operation: None, first: 1, last: None, every: 1, fault }
    }

    /// A fault that strikes every call of an operation.
    #[must_use]
    pub const fn on(operation: Operation, fault: FaultKind) -> Self {
        Self { operation: Some(operation), ..Self::always(fault) }
    }

    /// From the call of this place on.
    #[must_use]
    pub fn from(self, first: u64) -> Self {
        Self { first, ..self }
    }

    /// Up to the call of this place.
    #[must_use]
    pub fn to(self, last: u64) -> Self {
        Self { last: Some(last), ..self }
    }

    /// One call out of so many.
    #[must_use]
    pub fn every(self, every: u64) -> Self {
        Self { every, ..self }
    }

    fn strikes(&self, place: u64) -> bool {
        let since = place.checked_sub(self.first.max(1));
        since.is_some_and(|since| since % self.every.max(1) == 0) && self.last.is_none_or(|last| place <= last)
    }
}

/// The faults that are set, each with the calls that it has counted.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<(Fault, u64)>);

impl Faults {
    pub(super) fn set(&mut self, faults: Vec<Fault>) {
        self.0 = faults.into_iter().map(|fault| (fault, 0)).collect();
    }

    pub(super) fn add(&mut self, fault: Fault) {
        self.0.push((fault, 0));
    }

    /// Counts a call, and gives what goes wrong with it.
    pub(super) fn strike(&mut self, operation: Option<Operation>) -> Vec<FaultKind> {
        let mut struck = Vec::new();
        for (fault, calls) in &mut self.0 {
            if fault.operation.is_some() && fault.operation != operation {
                continue;
            }
            *calls = calls.saturating_add(1);
            if fault.strikes(*calls) {
                struck.push(fault.fault.clone());
            }
        }
        struck
    }
}

/// An operation in JSON: its name.
mod operation {
    use serde::de::Error;

    use super::*;

    pub(super) fn serialize<S: Serializer>(operation: &Option<Operation>, serializer: S) -> Result<S::Ok, S::Error> {
        operation.map(Operation::name).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Operation>, D::Error> {
        let Some(given) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
        let is_given = |operation: &&Operation| operation.name() == given || operation.path() == given;
        let found = Operation::ALL.iter().find(is_given).copied();
        found.map(Some).ok_or_else(|| Error::custom(format_args!("unknown operation `{given}`")))
    }
}

fn server_status<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    let status = u16::deserialize(deserializer)?;
    let is_server_error = StatusCode::from_u16(status).is_ok_and(|status| status.is_server_error());
    if is_server_error {
        Ok(status)
    } else {
        Err(serde::de::Error::custom(format_args!("{status} is no HTTP status of a server error")))
    }
}

const fn one() -> u64 {
    1
}

const fn is_one(number: &u64) -> bool {
    *number == 1
}
