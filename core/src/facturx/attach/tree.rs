//! The name tree of embedded files.

use std::collections::{BTreeMap, HashSet};

use lopdf::{Dictionary, Object, StringFormat};

use super::error::{AttachError, MostOf, Part};
use super::open::Opened;
use super::within;

/// Names under which hybrid invoices carry their XML.
const OF_INVOICES: &[&str] = &["factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml", "order-x.xml"];
const DEEPEST: usize = 32;

/// The embedded files by name, in the order of the tree.
pub(super) type Files = BTreeMap<Vec<u8>, Object>;

/// The files that are there.
pub(super) fn read(opened: &Opened) -> Result<Files, AttachError> {
    let mut files = Files::new();
    let Some(names) = opened.in_catalog(b"Names", Part::EmbeddedFiles)? else { return Ok(files) };
    if let Ok(root) = names.get(b"EmbeddedFiles") {
        walk(opened, root, 0, &mut HashSet::new(), &mut files)?;
    }
    for (key, file) in &files {
        let names = [Some(key.as_slice()), name(opened, file, b"UF"), name(opened, file, b"F")];
        for name in names.into_iter().flatten() {
            let name =
                lopdf::decode_text_string(&Object::String(name.to_vec(), StringFormat::Literal)).unwrap_or_default();
            if OF_INVOICES.iter().any(|invoice| invoice.eq_ignore_ascii_case(&name)) {
                return Err(AttachError::AlreadyHybrid { file_name: name });
            }
        }
    }
    Ok(files)
}

/// The tree of these files: one node, which any tree may be.
pub(super) fn node(files: Files) -> Object {
    let pairs = files.into_iter().flat_map(|(name, file)| [Object::String(name, StringFormat::Hexadecimal), file]);
    let mut node = Dictionary::new();
    node.set("Names", Object::Array(pairs.collect()));
    Object::Dictionary(node)
}

fn name<'a>(opened: &'a Opened, file: &'a Object, key: &[u8]) -> Option<&'a [u8]> {
    let name = opened.resolve(file).as_dict().and_then(|file| file.get(key)).ok()?;
    opened.resolve(name).as_str().ok()
}

fn walk(
    opened: &Opened,
    node: &Object,
    depth: usize,
    seen: &mut HashSet<lopdf::ObjectId>,
    files: &mut Files,
) -> Result<(), AttachError> {
    let damaged = || AttachError::Damaged { part: Part::EmbeddedFiles };
    let is_again = node.as_reference().is_ok_and(|id| !seen.insert(id));
    if is_again || depth > DEEPEST {
        return Err(damaged());
    }
    let node = opened.resolve(node).as_dict().map_err(|_| damaged())?;
    if let Ok(names) = node.get(b"Names") {
        let names = opened.resolve(names).as_array().map_err(|_| damaged())?;
        for pair in names.chunks(2) {
            let [key, file] = pair else { return Err(damaged()) };
            let key = opened.resolve(key).as_str().map_err(|_| damaged())?;
            if files.insert(key.to_vec(), file.clone()).is_some() {
                return Err(damaged());
            }
            within(MostOf::Files, files.len(), opened.most_files)?;
        }
    }
    if let Ok(kids) = node.get(b"Kids") {
        for kid in opened.resolve(kids).as_array().map_err(|_| damaged())? {
            walk(opened, kid, depth + 1, seen, files)?;
        }
    }
    Ok(())
}
