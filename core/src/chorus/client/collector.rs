//! Gathers the pages of a list, whatever the portal says of them.

use std::collections::HashSet;

use crate::chorus::wire::ParametresRetour;
use crate::chorus::{Error, Operation};

/// Results asked for on each page.
pub(super) const PAGE_SIZE: i64 = 500;

/// Pages after which a list is taken to have no end.
const MOST_PAGES: i64 = 10_000;

/// The entries of the pages read so far, each once: a new deposit shifts the pages, and an entry
/// then comes twice.
pub(super) struct Collector<T> {
    key: fn(&T) -> Option<i64>,
    entries: Vec<T>,
    keys: HashSet<i64>,
    pages_read: i64,
    received: u64,
    total: Option<u64>,
    ended: bool,
}

impl<T: PartialEq> Collector<T> {
    pub(super) fn new(key: fn(&T) -> Option<i64>) -> Self {
        Self { key, entries: Vec::new(), keys: HashSet::new(), pages_read: 0, received: 0, total: None, ended: false }
    }

    /// Takes a page. Where the portal says nothing of the number of pages, the list ends with the
    /// first page that brings nothing new.
    pub(super) fn add(&mut self, page: Vec<T>, pages: Option<i64>, total: Option<i64>) {
        self.pages_read += 1;
        self.received += page.len() as u64;
        self.total = total.and_then(|total| u64::try_from(total).ok()).or(self.total);
        let nothing = page.is_empty();
        let before = self.entries.len();
        for entry in page {
            let is_new = match (self.key)(&entry) {
                Some(key) => self.keys.insert(key),
                None => !self.entries.contains(&entry),
            };
            if is_new {
                self.entries.push(entry);
            }
        }
        let more = match pages {
            Some(pages) => self.pages_read < pages,
            None => self.entries.len() > before,
        };
        self.ended = nothing || !more;
    }

    /// Takes a page with the place that a search gives of it.
    pub(super) fn add_placed(&mut self, page: Vec<T>, place: Option<&ParametresRetour>) {
        self.add(page, place.and_then(|place| place.pages), place.and_then(|place| place.total));
    }

    /// The page to ask for, counted from 1; nothing when the list has ended.
    pub(super) fn next_page(&self) -> Option<i64> {
        (!self.ended && self.pages_read < MOST_PAGES).then_some(self.pages_read + 1)
    }

    /// The whole list.
    ///
    /// `maximum` is the number of results that the search was limited to.
    pub(super) fn finish(self, operation: Operation, maximum: Option<i64>) -> Result<Vec<T>, Error> {
        let limited = maximum.and_then(|most| u64::try_from(most).ok()).is_some_and(|most| self.received >= most);
        let short = self.total.is_some_and(|total| self.received < total);
        if limited || short || !self.ended {
            return Err(Error::Truncated { operation, received: self.received, total: self.total });
        }
        Ok(self.entries)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn collector() -> Collector<(Option<i64>, char)> {
        Collector::new(|entry| entry.0)
    }

    #[test]
    fn the_announced_pages_are_read() {
        let mut list = collector();
        assert_eq!(list.next_page(), Some(1));
        list.add(vec![(Some(1), 'a')], Some(2), Some(2));
        assert_eq!(list.next_page(), Some(2));
        list.add(vec![(Some(2), 'b')], Some(2), Some(2));
        assert_eq!(list.next_page(), None);
        assert_eq!(list.finish(Operation::TauxTva, None).unwrap().len(), 2);
    }

    #[test]
    fn without_announced_pages_the_list_ends_where_nothing_is_new() {
        let mut list = collector();
        list.add(vec![(Some(1), 'a'), (None, 'b')], None, None);
        assert_eq!(list.next_page(), Some(2));
        list.add(vec![(Some(1), 'a'), (None, 'b')], None, None);
        assert_eq!(list.next_page(), None);
        assert_eq!(list.finish(Operation::TauxTva, None).unwrap(), [(Some(1), 'a'), (None, 'b')]);
    }

    #[test]
    fn an_entry_that_moved_to_the_next_page_is_kept_once() {
        let mut list = collector();
        list.add(vec![(Some(1), 'a'), (Some(2), 'b')], Some(2), Some(3));
        list.add(vec![(Some(2), 'b'), (Some(3), 'c')], Some(2), Some(4));
        assert_eq!(list.finish(Operation::TauxTva, None).unwrap().len(), 3);
    }

    #[test]
    fn a_list_that_falls_short_is_no_list() {
        let mut short = collector();
        short.add(vec![(Some(1), 'a')], Some(3), Some(30));
        short.add(Vec::new(), Some(3), Some(30));
        assert_eq!(short.next_page(), None);
        let truncated = Error::Truncated { operation: Operation::TauxTva, received: 1, total: Some(30) };
        assert_eq!(short.finish(Operation::TauxTva, None).unwrap_err(), truncated);

        let mut limited = collector();
        limited.add(vec![(Some(1), 'a')], Some(1), Some(1));
        assert_eq!(limited.finish(Operation::TauxTva, Some(1)).unwrap_err().kind(), "truncated");
    }

    #[test]
    fn an_endless_list_ends() {
        let mut list = Collector::new(|entry: &i64| Some(*entry));
        while let Some(page) = list.next_page() {
            list.add(vec![page], Some(i64::MAX), None);
        }
        assert_eq!(list.finish(Operation::TauxTva, None).unwrap_err().kind(), "truncated");
    }
}
