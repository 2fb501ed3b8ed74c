//! The two fonts: what each character looks like, how wide it is, and where a line ends.

use std::sync::OnceLock;

use krilla::text::Font;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use crate::render::clean::REPLACEMENT;

static REGULAR: &[u8] = include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf");
static BOLD: &[u8] = include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf");

/// A weight of the font.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// A font of one weight.
pub(super) struct Face {
    pub(super) font: Font,
    /// Every character of the font, in order.
    glyphs: Vec<(char, Glyph)>,
}

/// How a character is drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    pub(super) id: u32,
    /// Its width, for a size of one.
    pub(super) advance: f32,
}

impl Weight {
    pub(super) fn face(self) -> &'static Face {
        static FACES: [OnceLock<Face>; 2] = [OnceLock::new(), OnceLock::new()];
        let [regular, bold] = &FACES;
        match self {
            Self::Regular => regular.get_or_init(|| Face::new(REGULAR)),
            Self::Bold => bold.get_or_init(|| Face::new(BOLD)),
        }
    }
}

impl Face {
    fn new(bytes: &'static [u8]) -> Self {
        let read = FontRef::new(bytes).expect("the fonts are ours");
        let metrics = read.glyph_metrics(Size::unscaled(), LocationRef::default());
        let font = Font::new(bytes.into(), 0).expect("the fonts are ours");
        let glyph = |(code, id): (u32, skrifa::GlyphId)| {
            let advance = metrics.advance_width(id)? / font.units_per_em();
            Some((char::from_u32(code)?, Glyph { id: id.to_u32(), advance }))
        };
        let mut glyphs: Vec<_> = read.charmap().mappings().filter_map(glyph).collect();
        glyphs.sort_by_key(|(letter, _)| *letter);
        Self { font, glyphs }
    }

    /// How a character is drawn; one that the font lacks, as `�`.
    pub(super) fn glyph(&self, letter: char) -> Glyph {
        let find = |letter: char| {
            let at = self.glyphs.binary_search_by_key(&letter, |(known, _)| *known).ok()?;
            self.glyphs.get(at).map(|(_, glyph)| *glyph)
        };
        find(letter).or_else(|| find(REPLACEMENT)).expect("the fonts have the sign of replacement")
    }

    /// The text with every character that the font lacks replaced.
    pub(super) fn shown(&self, text: &str) -> String {
        let has = |letter: char| self.glyphs.binary_search_by_key(&letter, |(known, _)| *known).is_ok();
        text.chars().map(|letter| if has(letter) || letter == '\n' { letter } else { REPLACEMENT }).collect()
    }

    /// The width of a text in one line, for a size of one.
    pub(super) fn width(&self, text: &str) -> f32 {
        text.chars().map(|letter| self.glyph(letter).advance).sum()
    }

    /// Cuts a text into lines no wider than `width` (for a size of one): between words where it can be,
    /// within a word where it must. A line that goes on keeps the space at its end.
    pub(super) fn wrap<'t>(&self, text: &'t str, width: f32) -> Vec<&'t str> {
        let mut lines = Vec::new();
        for paragraph in text.split('\n') {
            self.wrap_paragraph(paragraph, width, &mut lines);
        }
        lines
    }

    fn wrap_paragraph<'t>(&self, mut rest: &'t str, width: f32, lines: &mut Vec<&'t str>) {
        loop {
            let end = self.line_end(rest, width);
            let (line, after) = rest.split_at(end);
            lines.push(line);
            if after.is_empty() {
                return;
            }
            rest = after;
        }
    }

    /// The byte where the first line of a paragraph ends.
    fn line_end(&self, text: &str, width: f32) -> usize {
        let (mut used, mut chance) = (0.0, None);
        for (at, letter) in text.char_indices() {
            used += self.glyph(letter).advance;
            let next = at + letter.len_utf8();
            if letter == ' ' {
                chance = Some(next);
            } else if used > width && at > 0 {
                return chance.unwrap_or(at);
            } else if letter == '-' || letter == '/' {
                chance = Some(next);
            }
        }
        text.len()
    }
}
