//! What the portal has to do, and when.

use std::collections::BTreeMap;

use time::UtcDateTime;

use crate::simulator::Outcome;

/// Something that happens by itself.
#[derive(Debug)]
pub(super) enum Event {
    /// A flux reaches its next state.
    Flux { number: String },
    /// Something happens to an invoice; `scripted` when a step of its script is thereby done.
    Invoice { id: i64, outcome: Outcome, scripted: bool },
}

/// Where an event stands: its instant, then its arrival.
pub(super) type Place = (UtcDateTime, u64);

/// Events in the order of time, and of arrival at the same instant.
#[derive(Debug, Default)]
pub(super) struct Agenda {
    events: BTreeMap<Place, Event>,
    arrivals: u64,
}

impl Agenda {
    pub(super) fn add(&mut self, at: UtcDateTime, event: Event) -> Place {
        self.arrivals = self.arrivals.wrapping_add(1);
        let place = (at, self.arrivals);
        self.events.insert(place, event);
        place
    }

    /// The instant of the next event.
    pub(super) fn next(&self) -> Option<UtcDateTime> {
        self.events.first_key_value().map(|((at, _), _)| *at)
    }

    /// Takes the next event if it is due at `now`.
    pub(super) fn take_due(&mut self, now: UtcDateTime) -> Option<(UtcDateTime, Event)> {
        self.next().filter(|at| *at <= now)?;
        self.events.pop_first().map(|((at, _), event)| (at, event))
    }

    /// Drops what was planned at a place.
    pub(super) fn remove(&mut self, place: Place) {
        self.events.remove(&place);
    }
}
