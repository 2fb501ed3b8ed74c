use quick_xml::Reader;
use quick_xml::events::Event;

/// How much of the XML is looked at, in bytes: what is looked for stands at its beginning.
const HEAD: usize = 64 * 1024;

/// What the beginning of an XML document tells, well formed or not.
#[derive(Debug, Default, Eq, PartialEq)]
pub(super) struct Glance {
    /// Local name of the outermost element; empty when there is none.
    pub(super) root: String,
    /// The specification that it says it follows (BT-24).
    pub(super) specification: Option<String>,
}

impl Glance {
    pub(super) fn at(xml: &[u8]) -> Self {
        let (head, ..) = encoding_rs::UTF_8.decode(xml.get(..HEAD).unwrap_or(xml));
        let mut reader = Reader::from_str(&head);
        reader.config_mut().check_end_names = false;
        let mut glance = Self::default();
        let mut open: Vec<String> = Vec::new();
        loop {
            match reader.read_event() {
                Ok(Event::Start(start)) => {
                    open.push(start.local_name().as_ref().to_owned());
                    if let [root] = open.as_slice() {
                        glance.root.clone_from(root);
                    }
                }
                Ok(Event::Empty(empty)) if open.is_empty() => glance.root = empty.local_name().as_ref().to_owned(),
                Ok(Event::End(_)) => {
                    open.pop();
                }
                Ok(Event::Text(text)) if states_specification(&open) => {
                    glance.specification = Some(text.trim().to_owned()).filter(|text| !text.is_empty());
                    break;
                }
                Ok(Event::Eof) | Err(_) => break,
                Ok(_) => {}
            }
        }
        glance
    }

    /// Whether it is an invoice, by its outermost element.
    pub(super) fn is_invoice(&self) -> bool {
        ["CrossIndustryInvoice", "CrossIndustryDocument", "Invoice", "CreditNote"].contains(&self.root.as_str())
    }
}

fn states_specification(open: &[String]) -> bool {
    let ends = |end: &[&str]| open.ends_with(&end.iter().map(|&name| name.to_owned()).collect::<Vec<_>>());
    ends(&["GuidelineSpecifiedDocumentContextParameter", "ID"]) || open.len() == 2 && ends(&["CustomizationID"])
}
