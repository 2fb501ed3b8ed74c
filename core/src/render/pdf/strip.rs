//! A strip of a page: columns of lines side by side.

use super::face::Weight;
use crate::render::options::Colour;

/// How text looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub(super) size: f32,
    pub(super) weight: Weight,
    pub(super) colour: Colour,
    /// From one line to the next.
    pub(super) leading: f32,
}

impl Style {
    pub(super) const fn new(size: f32, weight: Weight, colour: Colour) -> Self {
        Self { size, weight, colour, leading: size * 1.36 }
    }
}

/// On which side of its column a line is set.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Side {
    Start,
    End,
}

/// One line of text.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) style: Style,
    pub(super) side: Side,
    /// The element of the structure that it belongs to; none for an artifact.
    pub(super) node: Option<usize>,
}

/// Lines one under the other.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) lines: Vec<Line>,
}

/// Columns side by side.
#[derive(Clone, Debug, Default)]
pub(super) struct Strip {
    pub(super) columns: Vec<Column>,
    /// White space above and below the text.
    pub(super) above: f32,
    pub(super) below: f32,
    pub(super) fill: Option<Area>,
    /// A line at the foot of the strip, of some thickness.
    pub(super) rule: Option<(Area, f32)>,
}

/// A stretch of a strip from left to right, in a colour.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) colour: Colour,
}

impl Column {
    pub(super) const fn new(x: f32, width: f32) -> Self {
        Self { x, width, lines: Vec::new() }
    }

    /// Adds a text, cut into as many lines as it needs.
    pub(super) fn say(&mut self, text: &str, style: Style, side: Side, node: Option<usize>) {
        let face = style.weight.face();
        let shown = face.shown(text);
        for line in face.wrap(&shown, self.width / style.size) {
            self.lines.push(Line { text: line.to_owned(), style, side, node });
        }
    }

    pub(super) fn height(&self) -> f32 {
        self.lines.iter().map(|line| line.style.leading).sum()
    }

    /// Takes the lines off that fit into `room`, at least `least` of them.
    fn take(&mut self, room: f32, least: usize) -> Self {
        let mut used = 0.0;
        let fits = |line: &Line| {
            used += line.style.leading;
            used <= room
        };
        let count = self.lines.iter().map(fits).take_while(|fits| *fits).count().max(least).min(self.lines.len());
        Self { x: self.x, width: self.width, lines: self.lines.drain(..count).collect() }
    }
}

impl Strip {
    pub(super) fn height(&self) -> f32 {
        self.above + self.columns.iter().map(Column::height).fold(0.0, f32::max) + self.below
    }

    pub(super) fn is_empty(&self) -> bool {
        self.columns.iter().all(|column| column.lines.is_empty())
    }

    /// Takes off what fits into `room`, at least `least` lines of each column.
    pub(super) fn take(&mut self, room: f32, least: usize) -> Self {
        let room = room - self.above - self.below;
        let columns = self.columns.iter_mut().map(|column| column.take(room, least)).collect();
        Self { columns, ..*self }
    }
}
