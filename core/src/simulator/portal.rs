//! The state of the portal, and the one way that time passes in it.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use time::{Duration, UtcDateTime};

use crate::date::Date;
use crate::lifecycle::{Status, Verdict};
use crate::simulator::agenda::{Agenda, Event};
use crate::simulator::faults::Faults;
use crate::simulator::files::FileRecord;
use crate::simulator::flux::FluxRecord;
use crate::simulator::invoices::{Course, Happening, InvoiceRecord, Passage};
use crate::simulator::seed::Seed;
use crate::simulator::{Directory, Outcome, Script, stamp, story};

pub(super) struct Portal {
    pub(super) directory: Directory,
    pub(super) now: UtcDateTime,
    pub(super) seed: Seed,
    pub(super) agenda: Agenda,
    pub(super) invoices: BTreeMap<i64, InvoiceRecord>,
    /// Numbers that are taken, by supplier. A rejected invoice keeps its own.
    pub(super) numbers: BTreeSet<(i64, String)>,
    pub(super) files: BTreeMap<i64, FileRecord>,
    pub(super) fluxes: BTreeMap<String, FluxRecord>,
    /// Tokens and the instants at which they end.
    pub(super) tokens: BTreeMap<String, UtcDateTime>,
    pub(super) scripts: BTreeMap<String, Script>,
    pub(super) default_script: Option<Script>,
    pub(super) faults: Faults,
    drawn: i64,
    numbered: u64,
}

impl Portal {
    pub(super) fn new(directory: Directory, seed: u64, start: UtcDateTime) -> Self {
        Self {
            directory,
            now: start,
            seed: Seed(seed),
            agenda: Agenda::default(),
            invoices: BTreeMap::new(),
            numbers: BTreeSet::new(),
            files: BTreeMap::new(),
            fluxes: BTreeMap::new(),
            tokens: BTreeMap::new(),
            scripts: BTreeMap::new(),
            default_script: None,
            faults: Faults::default(),
            drawn: 0,
            numbered: 0,
        }
    }

    /// The day, in French time.
    pub(super) fn today(&self) -> Date {
        stamp::day(self.now)
    }

    /// An identifier that was not given yet; the seed says where they begin.
    pub(super) fn draw_id(&mut self) -> i64 {
        self.drawn = self.drawn.wrapping_add(1);
        let first = i64::try_from(self.seed.at(0) % 4_000_000).unwrap_or_default();
        4_000_000_i64.wrapping_add(first).wrapping_add(self.drawn)
    }

    /// A number for an invoice that came without: the year, then sixteen digits.
    pub(super) fn draw_number(&mut self, supplier: i64) -> String {
        loop {
            self.numbered = self.numbered.wrapping_add(1);
            let number = format!("{:04}{:016}", self.today().year(), self.numbered);
            if !self.numbers.contains(&(supplier, number.clone())) {
                return number;
            }
        }
    }

    /// Moves the clock on to `until`, doing on the way what is due, each thing at its own instant.
    pub(super) fn pass(&mut self, until: UtcDateTime) {
        while let Some((at, event)) = self.agenda.take_due(until) {
            self.now = self.now.max(at);
            self.do_now(event);
        }
        self.now = self.now.max(until);
    }

    /// The clock leaps: forward, as time passes; backward, without undoing anything.
    pub(super) fn jump(&mut self, by: Duration) {
        if by.is_negative() {
            self.now = self.now.checked_add(by).unwrap_or(UtcDateTime::MIN);
        } else {
            self.pass(self.later(by));
        }
    }

    /// The instant `after` from now, or the end of time.
    pub(super) fn later(&self, after: Duration) -> UtcDateTime {
        self.now.checked_add(after.max(Duration::ZERO)).unwrap_or(UtcDateTime::MAX)
    }

    fn do_now(&mut self, event: Event) {
        match event {
            Event::Flux { number } => self.move_flux(&number),
            Event::Invoice { id, outcome, scripted } => {
                let Some(invoice) = self.invoices.get_mut(&id) else { return };
                invoice.planned = None;
                if let Course::Scripted { remaining } = &mut invoice.course
                    && scripted
                {
                    remaining.pop_front();
                }
                let is_portal = matches!(
                    invoice.status,
                    Status::AValider1
                        | Status::Validee1
                        | Status::AbsenceValidation1HorsDelai
                        | Status::Deposee
                        | Status::EnCoursAcheminement
                );
                let recipient = self.directory.recipient(invoice.recipient).filter(|_| !is_portal);
                let who = recipient.map(|recipient| recipient.name.clone());
                self.happen(id, &outcome, who);
                self.plan(id);
            }
        }
    }

    /// Gives an invoice the status of an outcome, or notes that it could not be.
    fn happen(&mut self, id: i64, outcome: &Outcome, who: Option<String>) {
        let Some(invoice) = self.invoices.get(&id) else { return };
        let status = outcome.status();
        let possible = match invoice.status.can_become(&status) {
            Verdict::Direct => true,
            Verdict::Skipped { .. } => *outcome == Outcome::Pay,
            Verdict::Unknown => !(invoice.status.is_known() && status.is_known()),
            _ => false,
        };
        if possible {
            self.set_status(id, status, outcome.words(), who);
            return;
        }
        let words = format!("Étape ignorée : une facture {} ne peut pas devenir {status}", invoice.status);
        let happening = Happening { id: self.draw_id(), words, at: self.now };
        if let Some(invoice) = self.invoices.get_mut(&id) {
            invoice.note_happening(happening);
        }
    }

    /// Gives an invoice a status; whether it may have it has been looked at.
    pub(super) fn set_status(&mut self, id: i64, status: Status, comment: Option<String>, who: Option<String>) {
        let passage = Passage { id: self.draw_id(), status, at: self.now, comment, who };
        let Some(invoice) = self.invoices.get_mut(&id) else { return };
        invoice.take_status(passage);
        if invoice.status == Status::MiseADisposition && matches!(invoice.course, Course::Undecided) {
            let script = self.scripts.get(&invoice.number).or(self.default_script.as_ref());
            invoice.course = script.map_or(Course::Default, Script::course);
        }
    }

    /// Plans what happens next to an invoice, in place of what was planned.
    pub(super) fn plan(&mut self, id: i64) {
        let Some(invoice) = self.invoices.get_mut(&id) else { return };
        if let Some(place) = invoice.planned.take() {
            self.agenda.remove(place);
        }
        let Some(next) = story::next(invoice, &self.directory, self.seed) else { return };
        let at = self.now.checked_add(next.after.max(Duration::ZERO)).unwrap_or(UtcDateTime::MAX);
        let event = Event::Invoice { id, outcome: next.outcome, scripted: next.scripted };
        invoice.planned = Some(self.agenda.add(at, event));
    }

    /// Gives the invoices of a number a script, from now on.
    pub(super) fn set_script(&mut self, number: &str, script: Script) {
        let under_way: Vec<i64> = self
            .invoices
            .values()
            .filter(|invoice| invoice.number == number && !matches!(invoice.course, Course::Undecided))
            .map(|invoice| invoice.id)
            .collect();
        for id in under_way {
            if let Some(invoice) = self.invoices.get_mut(&id) {
                invoice.course = script.course();
                invoice.answered = false;
            }
            self.plan(id);
        }
        self.scripts.insert(number.to_owned(), script);
    }
}

impl Script {
    fn course(&self) -> Course {
        Course::Scripted { remaining: VecDeque::from(self.steps.clone()) }
    }
}
