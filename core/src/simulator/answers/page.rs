//! Pages of results.

use crate::chorus::wire::{Pagination, ParametresRetour, TriSens};

/// Results to a page when nothing is asked.
const PAGE_SIZE: i64 = 10;

/// A page of a list, and its place in it.
pub(super) struct Page<T> {
    pub(super) entries: Vec<T>,
    pub(super) current: i64,
    pub(super) pages: i64,
    pub(super) size: i64,
    pub(super) total: i64,
}

impl<T> Page<T> {
    /// Cuts the page asked for out of `all`. A page that is not there is empty.
    pub(super) fn cut(all: Vec<T>, page: Option<i64>, size: Option<i64>) -> Self {
        let total = whole(all.len());
        Self::of(all, page, size, total)
    }

    /// As [`cut`](Self::cut), for a search: no more than the most results asked for are given,
    /// however many are announced.
    pub(super) fn search(mut all: Vec<T>, asked: Option<&Pagination>, most: Option<i64>) -> Self {
        let total = whole(all.len());
        let most = asked.and_then(|asked| asked.nb_resultats_maximum).filter(|most| *most > 0).or(most);
        if let Some(most) = most.and_then(|most| usize::try_from(most).ok()) {
            all.truncate(most);
        }
        let page = asked.and_then(|asked| asked.page_resultat_demandee);
        let size = asked.and_then(|asked| asked.nb_resultats_par_page);
        Self::of(all, page, size, total)
    }

    fn of(all: Vec<T>, page: Option<i64>, size: Option<i64>, total: i64) -> Self {
        let size = size.filter(|size| *size > 0).unwrap_or(PAGE_SIZE);
        let current = page.filter(|page| *page > 0).unwrap_or(1);
        let given = whole(all.len());
        let pages = given.saturating_sub(1) / size + i64::from(given > 0);
        let before = usize::try_from((current - 1).saturating_mul(size)).unwrap_or(usize::MAX);
        let count = usize::try_from(size).unwrap_or(usize::MAX);
        Self { entries: all.into_iter().skip(before).take(count).collect(), current, pages, size, total }
    }

    pub(super) const fn place(&self) -> ParametresRetour {
        ParametresRetour {
            page_courante: Some(self.current),
            pages: Some(self.pages),
            nb_resultats_par_page: Some(self.size),
            total: Some(self.total),
        }
    }
}

/// Orders by the column asked for, if it is known here; else the order stays.
pub(super) fn sort<T, K: Ord>(entries: &mut [T], sens: Option<&TriSens>, key: impl Fn(&T) -> K) {
    if sens == Some(&TriSens::Descendant) {
        entries.sort_by_key(|entry| std::cmp::Reverse(key(entry)));
    } else {
        entries.sort_by_key(key);
    }
}

fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_ten_entries_unless_asked_otherwise() {
        let page = Page::cut((0..25).collect(), Some(3), None);
        assert_eq!((page.entries, page.pages, page.total), (vec![20, 21, 22, 23, 24], 3, 25));
        let page = Page::cut((0..25).collect(), None, Some(25));
        assert_eq!((page.entries.len(), page.pages), (25, 1));
    }

    #[test]
    fn what_makes_no_sense_gives_the_first_page_or_none() {
        assert_eq!(Page::cut(vec![1, 2], Some(-4), Some(0)).entries, [1, 2]);
        assert!(Page::cut(vec![1, 2], Some(i64::MAX), Some(i64::MAX)).entries.is_empty());
        assert_eq!(Page::<u8>::cut(Vec::new(), None, None).pages, 0);
    }

    #[test]
    fn a_search_gives_no_more_than_its_maximum_and_announces_all() {
        let page = Page::search((0..30).collect(), None, Some(20));
        assert_eq!((page.entries.len(), page.pages, page.total), (10, 2, 30));
    }
}
