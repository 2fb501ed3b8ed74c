use super::tree::{Element, NONE};
use crate::syntax::Position;

/// Bytes between two noted positions.
const STRIDE: usize = 4096;

/// Where the elements of a document stand, for people: worked out in one pass over it.
#[derive(Debug)]
pub(super) struct Places {
    /// Per element its number among its namesakes, from 1; 0 where there are no others.
    numbers: Vec<u32>,
    /// The position of every byte whose offset is a multiple of [`STRIDE`].
    marks: Vec<Position>,
}

impl Places {
    pub(super) fn new(source: &str, elements: &[Element], names: usize) -> Self {
        let start = Position { line: 1, column: 1 };
        let marks = source.as_bytes().chunks(STRIDE).scan(start, |position, chunk| {
            let mark = *position;
            *position = advance(mark, chunk);
            Some(mark)
        });
        Self { numbers: numbers(elements, names), marks: marks.collect() }
    }

    pub(super) fn number(&self, element: u32) -> Option<u32> {
        self.numbers.get(element as usize).copied().filter(|number| *number > 0)
    }

    pub(super) fn position(&self, source: &str, offset: usize) -> Position {
        let mark = self.marks.get(offset / STRIDE).copied().unwrap_or(Position { line: 1, column: 1 });
        advance(mark, &source.as_bytes()[offset / STRIDE * STRIDE..offset])
    }
}

/// The position after some bytes of UTF-8.
fn advance(position: Position, bytes: &[u8]) -> Position {
    bytes.iter().fold(position, |position, byte| match byte {
        b'\n' => Position { line: position.line + 1, column: 1 },
        // The later bytes of a character.
        0x80..=0xbf => position,
        _ => Position { column: position.column + 1, ..position },
    })
}

fn numbers(elements: &[Element], names: usize) -> Vec<u32> {
    // Per name: the parent that it was last met below, its first element there, and how many.
    let mut met = vec![(NONE, NONE, 0); names];
    let mut numbers = vec![0; elements.len()];
    for (parent, element) in (0..).zip(elements) {
        let mut child = element.first_child;
        while let Some(found) = elements.get(child as usize) {
            let (below, first, count) = &mut met[usize::from(found.name.0)];
            if *below != parent {
                (*below, *first, *count) = (parent, child, 0);
            }
            *count += 1;
            if *count > 1 {
                numbers[*first as usize] = 1;
                numbers[child as usize] = *count;
            }
            child = found.next_sibling;
        }
    }
    numbers
}
