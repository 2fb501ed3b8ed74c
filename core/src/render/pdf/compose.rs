//! From what is said to where it stands.

use super::face::Weight;
use super::flow::{Flow, Ink, LEFT, PAGE_HEIGHT, Role, WIDTH};
use super::strip::{Area, Column, Side, Strip, Style};
use super::table::{self, Place};
use crate::render::html::{ATTACHMENTS, NOTES, NUMBER, PAYMENT, REFERENCES};
use crate::render::layout::{Field, Layout, Party};
use crate::render::options::{Colour, Options};
use crate::text::Language;

pub(super) const INK: Colour = Colour::new(0x1c, 0x24, 0x30);
pub(super) const GREY: Colour = Colour::new(0x5b, 0x64, 0x70);
pub(super) const PALE: Colour = Colour::new(0xf4, 0xf6, 0xf9);
pub(super) const HAIR: Colour = Colour::new(0xdd, 0xe2, 0xe8);
pub(super) const WHITE: Colour = Colour::new(0xff, 0xff, 0xff);

pub(super) const TEXT: Style = Style::new(9.0, Weight::Regular, INK);
pub(super) const STRONG: Style = Style::new(9.0, Weight::Bold, INK);
pub(super) const SMALL: Style = Style::new(7.8, Weight::Regular, GREY);
const NOTE: Style = Style::new(8.0, Weight::Regular, INK);
const NAME: Style = Style::new(10.5, Weight::Bold, INK);
const SENDER: Style = Style::new(13.0, Weight::Bold, INK);
const NUMBERED: Style = Style::new(11.5, Weight::Bold, INK);
const FOOT: Style = Style::new(7.2, Weight::Regular, GREY);

/// White space between the parts of the page.
const GAP: f32 = 20.0;
/// White space between columns.
const GUTTER: f32 = 24.0;
const LOGO_WIDTH: f32 = 170.0;
const LOGO_HEIGHT: f32 = 54.0;

pub(super) fn compose(layout: &Layout, options: &Options, logo: Option<(u32, u32)>) -> Flow {
    let mut page = Composer { flow: Flow::new(), accent: options.accent, language: layout.language };
    page.head(layout, logo);
    page.summary(&layout.summary);
    page.parties(&layout.parties);
    page.fields(REFERENCES.in_language(layout.language), &layout.references);
    page.sums(layout);
    page.fields(PAYMENT.in_language(layout.language), &layout.payment);
    page.notes(NOTES.in_language(layout.language), &layout.notes);
    page.fields(ATTACHMENTS.in_language(layout.language), &layout.attachments);
    page.running(layout);
    page.flow
}

struct Composer {
    flow: Flow,
    accent: Colour,
    language: Language,
}

impl Composer {
    fn head(&mut self, layout: &Layout, logo: Option<(u32, u32)>) {
        let half = (WIDTH - GUTTER) / 2.0;
        let mut left = Column::new(LEFT, half);
        let mut right = Column::new(LEFT + half + GUTTER, half);
        let sender = layout.parties.first().map(|party| party.name.as_str()).unwrap_or_default();
        let mut height = 0.0;
        if let Some((width, tall)) = logo.filter(|(width, tall)| *width > 0 && *tall > 0) {
            let scale = (LOGO_WIDTH / width as f32).min(LOGO_HEIGHT / tall as f32);
            let (width, tall) = (width as f32 * scale, tall as f32 * scale);
            let node = self.flow.node(0, Role::Figure { alternative: sender.to_owned() });
            let y = self.flow.y;
            self.flow.draw(Ink::Logo { x: LEFT, y, width, height: tall }, Some(node));
            height = tall;
        } else if !sender.is_empty() {
            let node = self.flow.node(0, Role::Paragraph);
            left.say(sender, SENDER, Side::Start, Some(node));
        }
        let node = self.flow.node(0, Role::Title);
        right.say(&layout.title, Style::new(20.0, Weight::Bold, self.accent), Side::End, Some(node));
        if !layout.number.is_empty() {
            let number = format!("{}\u{a0}{}", NUMBER.in_language(self.language), layout.number);
            let node = self.flow.node(0, Role::Paragraph);
            right.say(&number, NUMBERED, Side::End, Some(node));
        }
        let text = left.height().max(right.height());
        // What is lower stands at the foot of the head.
        let lift = (height - text).max(0.0);
        let rule = Some((self.whole(self.accent), 1.6));
        let strip = Strip { columns: vec![left, right], above: lift, below: 10.0, fill: None, rule };
        self.flow.place(strip, 0.0);
    }

    const fn whole(&self, colour: Colour) -> Area {
        Area { x: LEFT, width: WIDTH, colour }
    }

    fn summary(&mut self, fields: &[Field]) {
        if fields.is_empty() {
            return;
        }
        let list = self.flow.node(0, Role::List);
        let padding = 10.0;
        let gutter = 12.0;
        let count = fields.len() as f32;
        let width = (WIDTH - 2.0 * padding - gutter * (count - 1.0)) / count;
        let columns = fields.iter().enumerate().map(|(at, field)| {
            let mut column = Column::new(LEFT + padding + at as f32 * (width + gutter), width);
            let side = if at + 1 == fields.len() && at > 0 { Side::End } else { Side::Start };
            self.field(list, field, &mut column, side, Style::new(10.0, Weight::Bold, INK));
            column
        });
        let columns = columns.collect();
        let fill = Some(self.whole(PALE));
        self.flow.place(Strip { columns, above: 7.0, below: 8.0, fill, rule: None }, 0.0);
    }

    /// A label with its value under it.
    fn field(&mut self, list: usize, field: &Field, column: &mut Column, side: Side, style: Style) {
        let item = self.flow.node(list, Role::Item);
        let label = self.flow.node(item, Role::Label);
        column.say(&field.label, SMALL, side, Some(label));
        let body = self.flow.node(item, Role::Body);
        column.say(&field.value, style, side, Some(body));
    }

    fn parties(&mut self, parties: &[Party]) {
        let width = (WIDTH - GUTTER) / 2.0;
        for pair in parties.chunks(2) {
            self.flow.space(GAP);
            let mut columns = Vec::new();
            for (party, x) in pair.iter().zip([LEFT, LEFT + width + GUTTER]) {
                columns.push(self.party(party, Column::new(x, width)));
            }
            self.flow.place(Strip { columns, ..Strip::default() }, 0.0);
        }
    }

    fn party(&mut self, party: &Party, mut column: Column) -> Column {
        let section = self.flow.node(0, Role::Section);
        let heading = self.flow.node(section, Role::Heading);
        column.say(&party.role.to_uppercase(), self.heading_style(), Side::Start, Some(heading));
        let paragraph = self.flow.node(section, Role::Paragraph);
        if !party.name.is_empty() {
            column.say(&party.name, NAME, Side::Start, Some(paragraph));
        }
        for line in &party.address {
            column.say(line, TEXT, Side::Start, Some(paragraph));
        }
        let colon = if self.language == Language::Fr { "\u{a0}:" } else { ":" };
        for (at, field) in party.fields.iter().enumerate() {
            let paragraph = self.flow.node(section, Role::Paragraph);
            let mut style = SMALL;
            if at == 0 {
                // A little air between the address and what follows.
                style.leading += 5.0;
            }
            let value = field.value.replace('\n', " · ");
            let before = column.lines.len();
            column.say(&format!("{}{colon} {value}", field.label), SMALL, Side::Start, Some(paragraph));
            if let Some(first) = column.lines.get_mut(before) {
                first.style.leading = style.leading;
            }
        }
        column
    }

    const fn heading_style(&self) -> Style {
        Style::new(8.0, Weight::Bold, self.accent)
    }

    /// The heading of a part, which stays with `kept` of what follows.
    fn heading(&mut self, section: usize, words: &str, kept: f32) {
        self.flow.space(GAP);
        let node = self.flow.node(section, Role::Heading);
        let mut column = Column::new(LEFT, WIDTH);
        column.say(&words.to_uppercase(), self.heading_style(), Side::Start, Some(node));
        self.flow.place(Strip { columns: vec![column], below: 3.0, ..Strip::default() }, kept);
    }

    /// Fields in three columns.
    fn fields(&mut self, heading: &str, fields: &[Field]) {
        const COLUMNS: usize = 3;
        if fields.is_empty() {
            return;
        }
        let section = self.flow.node(0, Role::Section);
        self.heading(section, heading, 30.0);
        let list = self.flow.node(section, Role::List);
        let width = (WIDTH - GUTTER * (COLUMNS as f32 - 1.0)) / COLUMNS as f32;
        for row in fields.chunks(COLUMNS) {
            let columns = row.iter().enumerate().map(|(at, field)| {
                let mut column = Column::new(LEFT + at as f32 * (width + GUTTER), width);
                self.field(list, field, &mut column, Side::Start, TEXT);
                column
            });
            let columns = columns.collect();
            self.flow.place(Strip { columns, below: 6.0, ..Strip::default() }, 0.0);
        }
    }

    /// Fields one under the other, for values that are sentences.
    fn notes(&mut self, heading: &str, fields: &[Field]) {
        const LABEL: f32 = 120.0;
        if fields.is_empty() {
            return;
        }
        let section = self.flow.node(0, Role::Section);
        self.heading(section, heading, 24.0);
        let list = self.flow.node(section, Role::List);
        for field in fields {
            let item = self.flow.node(list, Role::Item);
            let mut label = Column::new(LEFT, LABEL);
            let node = self.flow.node(item, Role::Label);
            label.say(&field.label, Style { colour: GREY, ..NOTE }, Side::Start, Some(node));
            let mut value = Column::new(LEFT + LABEL + 12.0, WIDTH - LABEL - 12.0);
            let node = self.flow.node(item, Role::Body);
            value.say(&field.value, NOTE, Side::Start, Some(node));
            self.flow.place(Strip { columns: vec![label, value], below: 3.0, ..Strip::default() }, 0.0);
        }
    }

    /// Lines, allowances and charges, VAT and totals; the totals stay with the last row above them.
    fn sums(&mut self, layout: &Layout) {
        let style = table::Look { heading: self.heading_style(), accent: self.accent };
        let wide = Place { x: LEFT, width: WIDTH };
        let beside = Place { x: LEFT, width: WIDTH * 0.50 };
        let right = Place { x: LEFT + WIDTH * 0.56, width: WIDTH * 0.44 };

        // The structure is in the order of reading; what is measured first is placed last.
        let mut tables = Vec::new();
        for table in [&layout.lines, &layout.adjustments] {
            if !table.rows.is_empty() {
                tables.push(table::set(&mut self.flow, table, wide, style));
            }
        }
        let vat = (!layout.vat.rows.is_empty()).then(|| table::set(&mut self.flow, &layout.vat, beside, style));
        let totals = table::totals(&mut self.flow, &layout.totals, right, style);
        let totals_height: f32 = totals.iter().map(Strip::height).sum();
        let vat_height = vat.as_ref().map_or(0.0, table::Set::height);
        let together = totals_height.max(vat_height);
        let is_kept = together > 0.0 && Flow::fits(together + GAP + 90.0);

        let last = tables.len();
        for (at, set) in tables.into_iter().enumerate() {
            self.flow.space(GAP);
            let kept = if at + 1 == last && is_kept { together + GAP } else { 0.0 };
            set.place(&mut self.flow, kept);
        }
        if is_kept {
            self.flow.room(together + GAP);
            self.flow.space(GAP);
            let y = self.flow.y;
            let below = vat.map_or(y, |vat| vat.draw(&mut self.flow, y));
            let end = totals.iter().fold(y, |y, strip| {
                self.flow.draw_strip(strip, y);
                y + strip.height()
            });
            self.flow.y = below.max(end);
            return;
        }
        if let Some(vat) = vat {
            self.flow.space(GAP);
            vat.place(&mut self.flow, 0.0);
        }
        self.flow.space(GAP);
        let mut rest = totals_height;
        for strip in totals {
            rest -= strip.height();
            self.flow.place(strip, if Flow::fits(totals_height) { rest } else { 0.0 });
        }
    }

    /// What stands on every page: who and which page at its foot, and from the second on which document
    /// at its head.
    fn running(&mut self, layout: &Layout) {
        let count = self.flow.pages.len();
        let pages = std::mem::take(&mut self.flow.pages);
        for (at, marks) in pages.into_iter().enumerate() {
            self.flow.pages.push(marks);
            let number = match self.language {
                Language::Fr => format!("Page {} sur {count}", at + 1),
                Language::En => format!("Page {} of {count}", at + 1),
            };
            self.running_line(&layout.footer, &number, PAGE_HEIGHT - 46.0, true);
            if at > 0 {
                let document = format!("{} {}", layout.title, layout.number);
                let seller = layout.parties.first().map(|party| party.name.as_str()).unwrap_or_default();
                self.running_line(&document, seller, 26.0, false);
            }
        }
    }

    fn running_line(&mut self, left: &str, right: &str, y: f32, is_foot: bool) {
        let share = if is_foot { 0.82 } else { 0.5 };
        let mut start = Column::new(LEFT, WIDTH * share - GUTTER / 2.0);
        start.say(&left.replace('\n', " "), FOOT, Side::Start, None);
        let mut end = Column::new(LEFT + WIDTH * share, WIDTH * (1.0 - share));
        end.say(&right.replace('\n', " "), FOOT, Side::End, None);
        for column in [&mut start, &mut end] {
            column.lines.truncate(if is_foot { 2 } else { 1 });
        }
        if is_foot {
            let Area { x, width, colour } = self.whole(HAIR);
            self.flow.draw(Ink::Area { x, y: y - 5.0, width, height: 0.6, colour }, None);
        }
        self.flow.draw_strip(&Strip { columns: vec![start, end], ..Strip::default() }, y);
    }
}
