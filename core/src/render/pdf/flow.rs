//! The pages as they fill up, and the structure of the document beside them.

use super::strip::{Side, Strip, Style};
use crate::render::options::Colour;

pub(super) const PAGE_WIDTH: f32 = 595.28;
pub(super) const PAGE_HEIGHT: f32 = 841.89;
pub(super) const LEFT: f32 = 48.0;
pub(super) const WIDTH: f32 = PAGE_WIDTH - 2.0 * LEFT;
const TOP: f32 = 50.0;
const BOTTOM: f32 = PAGE_HEIGHT - 62.0;

/// Something drawn, and the element of the structure that it belongs to.
pub(super) struct Mark {
    pub(super) ink: Ink,
    pub(super) node: Option<usize>,
}

/// What is drawn.
pub(super) enum Ink {
    /// Text, from its base line.
    Text {
        x: f32,
        y: f32,
        text: String,
        style: Style,
    },
    Area {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        colour: Colour,
    },
    Logo {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
    },
}

/// What an element of the structure is.
#[derive(Clone, Debug)]
pub(super) enum Role {
    Section,
    Title,
    Heading,
    Paragraph,
    List,
    Item,
    Label,
    Body,
    Table,
    TableHead,
    TableBody,
    Row,
    ColumnHeader,
    RowHeader,
    Cell,
    Figure { alternative: String },
}

/// An element of the structure.
pub(super) struct Node {
    pub(super) role: Role,
    pub(super) children: Vec<usize>,
}

/// The pages so far.
pub(super) struct Flow {
    pub(super) pages: Vec<Vec<Mark>>,
    /// The elements; the first holds all others.
    pub(super) nodes: Vec<Node>,
    pub(super) y: f32,
    /// What is repeated at the head of every page that a table goes on to.
    pub(super) repeated: Option<Strip>,
}

impl Flow {
    pub(super) fn new() -> Self {
        let root = Node { role: Role::Section, children: Vec::new() };
        Self { pages: vec![Vec::new()], nodes: vec![root], y: TOP, repeated: None }
    }

    /// Adds an element as the last of another.
    pub(super) fn node(&mut self, parent: usize, role: Role) -> usize {
        let id = self.nodes.len();
        self.nodes.push(Node { role, children: Vec::new() });
        self.nodes.get_mut(parent).expect("parents are made first").children.push(id);
        id
    }

    pub(super) fn draw(&mut self, ink: Ink, node: Option<usize>) {
        self.pages.last_mut().expect("there is a first page").push(Mark { ink, node });
    }

    /// Places a strip, on the next page if it does not fit here with `kept` of what follows; one that fits
    /// on no page goes on from page to page.
    pub(super) fn place(&mut self, mut strip: Strip, kept: f32) {
        let repeated = self.repeated.as_ref().map_or(0.0, Strip::height);
        let page = BOTTOM - TOP - repeated;
        let height = strip.height();
        let wanted = if height + kept <= page { height + kept } else { height.min(page) };
        if self.y + wanted > BOTTOM && self.y > TOP + repeated {
            self.turn();
        }
        while self.y + strip.height() > BOTTOM {
            let part = strip.take(BOTTOM - self.y, 1);
            self.draw_strip(&part, self.y);
            if strip.is_empty() {
                self.y += part.height();
                return;
            }
            self.turn();
        }
        self.draw_strip(&strip, self.y);
        self.y += strip.height();
    }

    /// Whether so much fits on one page.
    pub(super) fn fits(height: f32) -> bool {
        height <= BOTTOM - TOP
    }

    /// Leaves white space, unless a page begins here.
    pub(super) fn space(&mut self, height: f32) {
        if self.y > TOP {
            self.y += height;
        }
    }

    /// Begins a page unless so much fits on this one.
    pub(super) fn room(&mut self, height: f32) {
        if self.y + height > BOTTOM && self.y > TOP {
            self.turn();
        }
    }

    fn turn(&mut self) {
        self.pages.push(Vec::new());
        self.y = TOP;
        if let Some(repeated) = self.repeated.clone() {
            self.draw_strip(&repeated, self.y);
            self.y += repeated.height();
        }
    }

    pub(super) fn draw_strip(&mut self, strip: &Strip, y: f32) {
        let height = strip.height();
        if let Some(area) = strip.fill {
            self.draw(Ink::Area { x: area.x, y, width: area.width, height, colour: area.colour }, None);
        }
        for column in &strip.columns {
            let mut top = y + strip.above;
            for line in &column.lines {
                let style = line.style;
                let x = match line.side {
                    Side::Start => column.x,
                    Side::End => {
                        column.x + column.width
                            - style.weight.face().width(line.text.trim_end_matches(' ')) * style.size
                    }
                };
                let base = top + (style.leading + style.size * 0.714) / 2.0;
                if !line.text.is_empty() {
                    self.draw(Ink::Text { x, y: base, text: line.text.clone(), style }, line.node);
                }
                top += style.leading;
            }
        }
        if let Some((area, thickness)) = strip.rule {
            let y = y + height - thickness;
            self.draw(Ink::Area { x: area.x, y, width: area.width, height: thickness, colour: area.colour }, None);
        }
    }
}
