//! The leaves of an XML document, for comparing what went in with what came out.

use std::collections::HashMap;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

/// An element without children, or an attribute, with its text.
#[derive(Clone, Debug)]
pub struct Leaf {
    /// Where it is, without numbers: `/Invoice/cac:InvoiceLine/cbc:ID`.
    pub path: String,
    /// Where it is, numbered where names repeat: `/Invoice/cac:InvoiceLine[2]/cbc:ID`.
    pub xpath: String,
    /// Its text, without white space around it.
    pub text: String,
}

struct Node {
    name: String,
    parent: Option<usize>,
    text: String,
    attributes: Vec<(String, String)>,
    has_children: bool,
}

/// Every leaf of a document, in its order.
///
/// # Panics
///
/// When the document is not well-formed UTF-8 XML.
#[must_use]
pub fn leaves(document: &[u8]) -> Vec<Leaf> {
    let nodes = read(document);
    let mut namesakes: HashMap<(Option<usize>, &str), Vec<usize>> = HashMap::new();
    for (at, node) in nodes.iter().enumerate() {
        namesakes.entry((node.parent, &node.name)).or_default().push(at);
    }
    let mut paths: Vec<(String, String)> = Vec::new();
    let mut leaves = Vec::new();
    for (at, node) in nodes.iter().enumerate() {
        let (above, above_numbered) = node.parent.map_or_else(Default::default, |parent| paths[parent].clone());
        let path = format!("{above}/{}", node.name);
        let mut xpath = format!("{above_numbered}/{}", node.name);
        let same = &namesakes[&(node.parent, node.name.as_str())];
        if same.len() > 1 {
            let place = same.iter().position(|other| *other == at).expect("a node is its own namesake") + 1;
            xpath = format!("{xpath}[{place}]");
        }
        for (name, value) in &node.attributes {
            leaves.push(Leaf {
                path: format!("{path}/@{name}"),
                xpath: format!("{xpath}/@{name}"),
                text: value.clone(),
            });
        }
        if !node.has_children {
            leaves.push(Leaf { path: path.clone(), xpath: xpath.clone(), text: node.text.trim().to_owned() });
        }
        paths.push((path, xpath));
    }
    leaves
}

fn read(document: &[u8]) -> Vec<Node> {
    let text = std::str::from_utf8(document).expect("the corpus is UTF-8").trim_start_matches('\u{feff}');
    let mut reader = NsReader::from_str(text);
    let mut nodes: Vec<Node> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    loop {
        let event = reader.read_event().expect("the document is well formed");
        match event {
            Event::Start(tag) => {
                let node = start(&reader, &tag, open.last().copied());
                push(&mut nodes, node);
                open.push(nodes.len() - 1);
            }
            Event::Empty(tag) => {
                let node = start(&reader, &tag, open.last().copied());
                push(&mut nodes, node);
            }
            Event::End(_) => {
                open.pop();
            }
            Event::Text(piece) => add(&mut nodes, &open, &piece),
            Event::CData(piece) => add(&mut nodes, &open, &piece),
            Event::GeneralRef(reference) => {
                let piece = match &*reference {
                    "lt" => "<".to_owned(),
                    "gt" => ">".to_owned(),
                    "amp" => "&".to_owned(),
                    "apos" => "'".to_owned(),
                    "quot" => "\"".to_owned(),
                    _ => reference.resolve_char_ref().ok().flatten().map(String::from).unwrap_or_default(),
                };
                add(&mut nodes, &open, &piece);
            }
            Event::Eof => return nodes,
            _ => {}
        }
    }
}

fn push(nodes: &mut Vec<Node>, node: Node) {
    if let Some(parent) = node.parent {
        nodes[parent].has_children = true;
    }
    nodes.push(node);
}

fn add(nodes: &mut [Node], open: &[usize], piece: &str) {
    if let Some(at) = open.last() {
        nodes[*at].text.push_str(piece);
    }
}

fn start(reader: &NsReader<&[u8]>, tag: &BytesStart<'_>, parent: Option<usize>) -> Node {
    let (namespace, local) = reader.resolver().resolve_element(tag.name());
    let namespace = match namespace {
        ResolveResult::Bound(namespace) => namespace.into_inner().to_owned(),
        _ => String::new(),
    };
    let mut ending = namespace.rsplit(':').filter(|part| *part != "100");
    let prefix = match ending.next().unwrap_or_default() {
        "CommonAggregateComponents-2" => "cac:",
        "CommonBasicComponents-2" => "cbc:",
        "CommonExtensionComponents-2" => "ext:",
        "CrossIndustryInvoice" => "rsm:",
        "ReusableAggregateBusinessInformationEntity" => "ram:",
        "UnqualifiedDataType" => "udt:",
        "QualifiedDataType" => "qdt:",
        _ => "",
    };
    let attributes = tag
        .attributes()
        .flatten()
        .filter(|attribute| {
            let key = attribute.key.as_ref();
            key != "xmlns" && !key.starts_with("xmlns:") && !key.starts_with("xsi:")
        })
        .map(|attribute| {
            let value =
                attribute.normalized_value(XmlVersion::Implicit1_0).expect("an attribute value").trim().to_owned();
            (attribute.key.as_ref().to_owned(), value)
        })
        .collect();
    Node { name: format!("{prefix}{}", local.as_ref()), parent, text: String::new(), attributes, has_children: false }
}
