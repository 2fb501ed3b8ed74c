//! From marks to bytes.

use std::num::NonZeroU16;

use krilla::configure::{Archival, ConfigurationBuilder};
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::image::Image;
use krilla::metadata::{DateTime, Metadata};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, SpanTag, TableHeaderScope, Tag, TagGroup, TagKind,
    TagTree,
};
use krilla::text::{GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};

use super::PdfError;
use super::flow::{Flow, Ink, Mark, Node, PAGE_HEIGHT, PAGE_WIDTH, Role};
use super::strip::Style;
use crate::render::layout::Layout;
use crate::render::options::Colour;

pub(super) fn write(flow: Flow, layout: &Layout, logo: Option<Image>) -> Result<Vec<u8>, PdfError> {
    let configuration = ConfigurationBuilder::new().with_archival_validator(Archival::A3_A).finish();
    let configuration = configuration.expect("one validator contradicts no other");
    let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    document.set_metadata(metadata(layout));

    let mut content: Vec<Vec<Identifier>> = flow.nodes.iter().map(|_| Vec::new()).collect();
    for marks in &flow.pages {
        let settings = PageSettings::from_wh(PAGE_WIDTH, PAGE_HEIGHT).expect("the page has a size");
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        for run in marks.chunk_by(|one, next| one.node == next.node) {
            draw_run(&mut surface, run, logo.as_ref(), &mut content);
        }
        surface.finish();
        page.finish();
    }

    let mut tree = TagTree::new().with_lang(Some(layout.language.code().to_owned()));
    tree.push(group(0, &flow.nodes, &mut content));
    document.set_tag_tree(tree);
    document.finish().map_err(|error| PdfError::Write { reason: error.to_string() })
}

fn metadata(layout: &Layout) -> Metadata {
    let title = format!("{} {}", layout.title, layout.number).replace('\n', " ");
    let date = match layout.issue_date {
        Some(day) => {
            DateTime::new(u16::try_from(day.year()).unwrap_or_default()).month(day.month().into()).day(day.day())
        }
        None => DateTime::new(1970).month(1).day(1),
    };
    let authors = layout.parties.first().map(|seller| seller.name.clone()).into_iter().collect();
    Metadata::new()
        .title(title.trim_end().to_owned())
        .authors(authors)
        .language(layout.language.code().to_owned())
        .creator("Factrice".to_owned())
        .creation_date(date)
}

/// Draws what stands one after the other in the same element.
fn draw_run(surface: &mut Surface<'_>, run: &[Mark], logo: Option<&Image>, content: &mut [Vec<Identifier>]) {
    let Some(first) = run.first() else { return };
    let tag = match first.node {
        Some(_) => ContentTag::Span(SpanTag::empty()),
        None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other)),
    };
    let identifier = surface.start_tagged(tag);
    if let Some(identifiers) = first.node.and_then(|node| content.get_mut(node)) {
        identifiers.push(identifier);
    }
    for mark in run {
        draw(surface, &mark.ink, logo);
    }
    surface.end_tagged();
}

fn draw(surface: &mut Surface<'_>, ink: &Ink, logo: Option<&Image>) {
    match ink {
        Ink::Text { x, y, text, style } => draw_text(surface, Point::from_xy(*x, *y), text, *style),
        Ink::Area { x, y, width, height, colour } => {
            let Some(area) = Rect::from_xywh(*x, *y, *width, *height) else { return };
            let mut path = PathBuilder::new();
            path.push_rect(area);
            surface.set_fill(Some(fill(*colour)));
            surface.draw_path(&path.finish().expect("a rectangle is a path"));
        }
        Ink::Logo { x, y, width, height } => {
            let (Some(logo), Some(size)) = (logo, Size::from_wh(*width, *height)) else { return };
            surface.push_transform(&Transform::from_translate(*x, *y));
            surface.draw_image(logo.clone(), size);
            surface.pop();
        }
    }
}

fn draw_text(surface: &mut Surface<'_>, start: Point, text: &str, style: Style) {
    let face = style.weight.face();
    let glyph = |(at, letter): (usize, char)| {
        let glyph = face.glyph(letter);
        let range = at..at + letter.len_utf8();
        KrillaGlyph::new(GlyphId::new(glyph.id), glyph.advance, 0.0, 0.0, 0.0, range, None)
    };
    let glyphs: Vec<KrillaGlyph> = text.char_indices().map(glyph).collect();
    surface.set_fill(Some(fill(style.colour)));
    surface.draw_glyphs(start, &glyphs, face.font.clone(), text, style.size, false);
}

fn fill(colour: Colour) -> Fill {
    let colour = krilla::color::rgb::Color::new(colour.red, colour.green, colour.blue);
    Fill { paint: colour.into(), ..Fill::default() }
}

/// An element of the structure with all that is in it.
fn group(at: usize, nodes: &[Node], content: &mut [Vec<Identifier>]) -> TagGroup {
    let node = nodes.get(at).expect("children are elements");
    let mut group = TagGroup::new(kind(&node.role));
    for child in &node.children {
        group.push(self::group(*child, nodes, content));
    }
    for identifier in content.get_mut(at).map(std::mem::take).unwrap_or_default() {
        group.push(identifier);
    }
    group
}

fn kind(role: &Role) -> TagKind {
    let first = NonZeroU16::MIN;
    match role {
        Role::Section => Tag::Section.into(),
        Role::Title => Tag::Hn(first, None).into(),
        Role::Heading => Tag::Hn(first.saturating_add(1), None).into(),
        Role::Paragraph => Tag::P.into(),
        Role::List => Tag::L(ListNumbering::None).into(),
        Role::Item => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::Body => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::TableHead => Tag::THead.into(),
        Role::TableBody => Tag::TBody.into(),
        Role::Row => Tag::TR.into(),
        Role::ColumnHeader => Tag::TH(TableHeaderScope::Column).into(),
        Role::RowHeader => Tag::TH(TableHeaderScope::Row).into(),
        Role::Cell => Tag::TD.into(),
        Role::Figure { alternative } => Tag::Figure(Some(alternative.clone())).into(),
    }
}
