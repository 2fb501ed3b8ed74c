use super::tree::{Element, ElementId};
use crate::syntax::Position;

/// Bytes between two noted positions.
const STRIDE: usize = 4096;

/// Where the elements of a document stand, for people: worked out in one pass over it.
#[derive(Debug)]
pub(super) struct Places {
    lineage: Vec<Kin>,
    /// The position of every byte whose offset is a multiple of [`STRIDE`].
    marks: Vec<Position>,
}

/// An element among others.
#[derive(Clone, Copy, Debug, Default)]
struct Kin {
    parent: u32,
    /// Its number among its namesakes, from 1; 0 where there are no others.
    number: u32,
}

impl Places {
    pub(super) fn new(source: &str, elements: &[Element], names: usize) -> Self {
        let start = Position { line: 1, column: 1 };
        let marks = source.as_bytes().chunks(STRIDE).scan(start, |position, chunk| {
            let mark = *position;
            *position = advance(mark, chunk);
            Some(mark)
        });
        Self { lineage: lineage(elements, names), marks: marks.collect() }
    }

    pub(super) fn parent(&self, element: ElementId) -> Option<ElementId> {
        (element.0 > 0).then(|| ElementId(self.lineage[element.0 as usize].parent))
    }

    pub(super) fn number(&self, element: ElementId) -> Option<u32> {
        Some(self.lineage[element.0 as usize].number).filter(|number| *number > 0)
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

fn lineage(elements: &[Element], names: usize) -> Vec<Kin> {
    // Per name: the parent that it was last met below, its first element there, and how many.
    let mut met = vec![(u32::MAX, 0, 0); names];
    let mut lineage = vec![Kin::default(); elements.len()];
    for (parent, element) in (0..).zip(elements) {
        let mut child = parent + 1;
        while child < element.end {
            let found = &elements[child as usize];
            let (below, first, count) = &mut met[usize::from(found.name.0)];
            if *below != parent {
                (*below, *first, *count) = (parent, child, 0);
            }
            *count += 1;
            if *count > 1 {
                lineage[*first as usize].number = 1;
                lineage[child as usize].number = *count;
            }
            lineage[child as usize].parent = parent;
            child = found.end;
        }
    }
    lineage
}
