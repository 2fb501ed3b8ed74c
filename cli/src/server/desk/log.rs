//! The last calls.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use crate::server::Call;

/// Calls that are kept.
const MOST: usize = 50;

/// The last calls, and how many there were.
#[derive(Default)]
pub(in crate::server) struct Log(Mutex<(u64, VecDeque<Call>)>);

impl Log {
    /// Gives a call its place, and keeps it for a while.
    pub(in crate::server) fn keep(&self, call: Call) -> Call {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (calls, last) = &mut *kept;
        *calls = calls.wrapping_add(1);
        let call = Call { place: *calls, ..call };
        last.truncate(MOST - 1);
        last.push_front(call.clone());
        call
    }

    /// The last calls, the latest first.
    pub(super) fn last(&self) -> Vec<Call> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.1.iter().cloned().collect()
    }
}
