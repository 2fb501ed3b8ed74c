//! Tables and totals.

use super::compose::{GREY, HAIR, SMALL, STRONG, TEXT, WHITE};
use super::face::Weight;
use super::flow::{Flow, Role};
use super::strip::{Area, Column, Side, Strip, Style};
use crate::render::layout::{Cell, ColumnKind, Table, Total};
use crate::render::options::Colour;

/// Between two columns.
const GUTTER: f32 = 10.0;

/// Where a table stands, from left to right.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) x: f32,
    pub(super) width: f32,
}

/// How the tables of a page look.
#[derive(Clone, Copy)]
pub(super) struct Look {
    pub(super) heading: Style,
    pub(super) accent: Colour,
}

/// A table that is set, and not yet placed.
pub(super) struct Set {
    heading: Strip,
    header: Strip,
    rows: Vec<Strip>,
}

impl Set {
    pub(super) fn height(&self) -> f32 {
        self.heading.height() + self.header.height() + self.rows.iter().map(Strip::height).sum::<f32>()
    }

    /// Places the table from page to page; `kept` of what follows stays with the last row.
    pub(super) fn place(self, flow: &mut Flow, kept: f32) {
        let first = self.rows.first().map_or(0.0, Strip::height);
        let count = self.rows.len();
        let with_first = if count == 1 { first + kept } else { first };
        let header = self.header.height();
        flow.place(self.heading, header + with_first);
        let mut repeated = self.header.clone();
        for line in repeated.columns.iter_mut().flat_map(|column| &mut column.lines) {
            line.node = None;
        }
        flow.place(self.header, with_first);
        flow.repeated = Some(repeated);
        for (at, row) in self.rows.into_iter().enumerate() {
            flow.place(row, if at + 1 == count { kept } else { 0.0 });
        }
        flow.repeated = None;
    }

    /// Draws the table where it is known to fit, and returns where it ends.
    pub(super) fn draw(&self, flow: &mut Flow, y: f32) -> f32 {
        [&self.heading, &self.header].into_iter().chain(&self.rows).fold(y, |y, strip| {
            flow.draw_strip(strip, y);
            y + strip.height()
        })
    }
}

/// Sets a table.
pub(super) fn set(flow: &mut Flow, table: &Table, place: Place, look: Look) -> Set {
    let section = flow.node(0, Role::Section);
    let node = flow.node(section, Role::Heading);
    let mut heading = Column::new(place.x, place.width);
    heading.say(&table.heading.to_uppercase(), look.heading, Side::Start, Some(node));

    let columns = columns(table, place);
    let side = |at: usize| match table.columns.get(at).map(|column| column.kind) {
        Some(ColumnKind::Figure) => Side::End,
        _ => Side::Start,
    };
    let node = flow.node(section, Role::Table);
    let head = flow.node(node, Role::TableHead);
    let row = flow.node(head, Role::Row);
    let mut header = Strip { columns: columns.clone(), above: 2.0, below: 4.0, ..Strip::default() };
    header.rule = Some((Area { x: place.x, width: place.width, colour: look.accent }, 1.0));
    for (at, (column, stated)) in header.columns.iter_mut().zip(&table.columns).enumerate() {
        let cell = flow.node(row, Role::ColumnHeader);
        column.say(&stated.heading, Style { weight: Weight::Bold, ..SMALL }, side(at), Some(cell));
    }

    let body = flow.node(node, Role::TableBody);
    let rows = table.rows.iter().map(|stated| {
        let row = flow.node(body, Role::Row);
        let mut strip = Strip { columns: columns.clone(), above: 4.0, below: 4.5, ..Strip::default() };
        strip.rule = Some((Area { x: place.x, width: place.width, colour: HAIR }, 0.5));
        for (at, (column, cell)) in strip.columns.iter_mut().zip(&stated.cells).enumerate() {
            let node = flow.node(row, Role::Cell);
            let kind = table.columns.get(at).map(|column| column.kind);
            say_cell(column, cell, kind, side(at), node);
        }
        strip
    });
    let rows = rows.collect();
    Set { heading: Strip { columns: vec![heading], below: 2.0, ..Strip::default() }, header, rows }
}

fn say_cell(column: &mut Column, cell: &Cell, kind: Option<ColumnKind>, side: Side, node: usize) {
    let style = if kind == Some(ColumnKind::Mark) { Style { colour: GREY, ..TEXT } } else { TEXT };
    if !cell.text.is_empty() || cell.details.is_empty() {
        column.say(&cell.text, style, side, Some(node));
    }
    for detail in &cell.details {
        column.say(detail, SMALL, side, Some(node));
    }
}

/// How wide each column is: figures as wide as they are within reason, text what is left.
fn columns(table: &Table, place: Place) -> Vec<Column> {
    let natural = |at: usize, kind: ColumnKind, heading: &str| {
        let bold = Weight::Bold.face();
        let words = heading.split(' ').map(|word| bold.width(word) * SMALL.size).fold(0.0, f32::max);
        let regular = Weight::Regular.face();
        let cells = table.rows.iter().filter_map(|row| row.cells.get(at));
        let widest = cells.map(|cell| regular.width(&cell.text) * TEXT.size).fold(words, f32::max);
        let most = if kind == ColumnKind::Mark { 0.08 } else { 0.22 };
        // A hair more than measured, against rounding.
        (widest + 0.5).min(place.width * most)
    };
    let widths: Vec<Option<f32>> = table
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| match column.kind {
            ColumnKind::Text => None,
            kind => Some(natural(at, kind, &column.heading)),
        })
        .collect();
    let gutters = GUTTER * (widths.len().saturating_sub(1)) as f32;
    let fixed: f32 = widths.iter().flatten().sum();
    let growing = widths.iter().filter(|width| width.is_none()).count().max(1) as f32;
    // Four figures of 22 % and a mark leave the text too little: they give way.
    let least = place.width * 0.3;
    let left = place.width - gutters - fixed;
    let squeeze = if left < least { (place.width - gutters - least) / fixed } else { 1.0 };
    let text = left.max(least) / growing;
    let mut x = place.x;
    let mut columns = Vec::new();
    for width in widths {
        let width = width.map_or(text, |width| width * squeeze);
        columns.push(Column::new(x, width));
        x += width + GUTTER;
    }
    columns
}

/// Sets the totals, a strip for each.
pub(super) fn totals(flow: &mut Flow, totals: &[Total], place: Place, look: Look) -> Vec<Strip> {
    const PADDING: f32 = 8.0;
    if totals.is_empty() {
        return Vec::new();
    }
    let table = flow.node(0, Role::Table);
    let body = flow.node(table, Role::TableBody);
    let inner = place.width - 2.0 * PADDING;
    let set = |(at, total): (usize, &Total)| {
        let is_last = at + 1 == totals.len();
        let stands_out = total.is_strong && is_last;
        let style = match (stands_out, total.is_strong) {
            (true, _) => Style::new(11.5, Weight::Bold, WHITE),
            (false, true) => STRONG,
            (false, false) => TEXT,
        };
        let label_style = if total.is_strong { style } else { Style { colour: GREY, ..style } };
        let amount = (style.weight.face().width(&total.value) * style.size + 0.5).min(inner * 0.6);
        let row = flow.node(body, Role::Row);
        let mut label = Column::new(place.x + PADDING, inner - amount - GUTTER);
        label.say(&total.label, label_style, Side::Start, Some(flow.node(row, Role::RowHeader)));
        let mut value = Column::new(place.x + place.width - PADDING - amount, amount);
        value.say(&total.value, style, Side::End, Some(flow.node(row, Role::Cell)));
        let area = |colour| Area { x: place.x, width: place.width, colour };
        let padding = if stands_out { 6.0 } else { 3.0 };
        Strip {
            columns: vec![label, value],
            above: padding,
            below: padding,
            fill: stands_out.then(|| area(look.accent)),
            rule: (!stands_out).then(|| (area(HAIR), 0.5)),
        }
    };
    totals.iter().enumerate().map(set).collect()
}
