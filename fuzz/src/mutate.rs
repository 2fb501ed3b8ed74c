//! Changes documents by whole elements, attributes and values, so that most stay well-formed.

use std::ops::Range;
use std::sync::OnceLock;

use libfuzzer_sys::fuzzer_mutate;

/// The words of a dictionary of libFuzzer, by what they are.
pub struct Words {
    dictionary: &'static str,
    sorted: OnceLock<Sorted>,
}

#[derive(Default)]
struct Sorted {
    elements: Vec<&'static str>,
    attributes: Vec<&'static str>,
    values: Vec<&'static str>,
}

impl Words {
    pub const fn new(dictionary: &'static str) -> Self {
        Self { dictionary, sorted: OnceLock::new() }
    }

    fn sorted(&self) -> &Sorted {
        self.sorted.get_or_init(|| {
            let mut sorted = Sorted::default();
            let mut heading = "";
            for line in self.dictionary.lines() {
                let word = line.strip_prefix('"').and_then(|line| line.strip_suffix('"'));
                match (heading, word) {
                    (_, None) => heading = line,
                    ("# Names of elements", Some(word)) => sorted.elements.push(word),
                    ("# Names of attributes", Some(word)) => sorted.attributes.push(word),
                    ("# Namespaces and profiles" | "# Values", Some(word)) => sorted.values.push(word),
                    _ => {}
                }
            }
            sorted
        })
    }
}

/// Changes `data[..size]`, and says how long it is then.
pub fn mutate(words: &Words, data: &mut [u8], size: usize, max_size: usize, seed: u32) -> usize {
    let mut dice = Dice(u64::from(seed) << 1 | 1);
    if dice.below(4) == 0 {
        return fuzzer_mutate(data, size, max_size);
    }
    let mut document = data[..size].to_vec();
    for _ in 0..=dice.below(4) {
        let elements = elements(&document);
        if elements.is_empty() {
            return fuzzer_mutate(data, size, max_size);
        }
        let Some((place, put)) = change(words.sorted(), &document, &elements, &mut dice) else { continue };
        if document.len() - place.len() + put.len() <= max_size {
            document.splice(place, put);
        }
    }
    data[..document.len()].copy_from_slice(&document);
    document.len()
}

/// What to put where.
fn change(words: &Sorted, document: &[u8], elements: &[Element], dice: &mut Dice) -> Option<(Range<usize>, Vec<u8>)> {
    let any = dice.of(elements);
    let whole = &document[any.whole.clone()];
    let other = dice.of(elements);
    let leaf = |dice: &mut Dice| {
        let leaves: Vec<&Element> = elements.iter().filter(|element| element.is_leaf).collect();
        (!leaves.is_empty()).then(|| leaves[dice.below(leaves.len())])
    };
    Some(match dice.below(12) {
        0 => (any.whole.clone(), Vec::new()),
        1 => (any.whole.end..any.whole.end, whole.to_vec()),
        2 => (any.whole.end..any.whole.end, whole.repeat(1 << dice.below(9))),
        3 => (other.content.start..other.content.start, whole.to_vec()),
        4 => (other.whole.clone(), whole.to_vec()),
        5 | 6 => (leaf(dice)?.content.clone(), dice.of(&words.values).as_bytes().to_vec()),
        7 => (leaf(dice)?.content.clone(), number(dice)),
        8 => {
            let name = dice.of(&words.elements);
            let put = format!("<{name}>{}</{name}>", dice.of(&words.values));
            (any.content.start..any.content.start, put.into_bytes())
        }
        9 => {
            let name = dice.of(&words.elements).as_bytes();
            let content = &document[any.content.clone()];
            (any.whole.clone(), [b"<", name, b">", content, b"</", name, b">"].concat())
        }
        10 => {
            let put = format!("{}\"{}\"", dice.of(&words.attributes), dice.of(&words.values));
            (any.name_end..any.name_end, put.into_bytes())
        }
        _ => {
            let tag = any.name_end..any.content.start.max(any.name_end);
            let quotes: Vec<usize> = tag.clone().filter(|at| document.get(*at) == Some(&b'"')).collect();
            let pair = dice.of(quotes.as_chunks::<2>().0.get(..).filter(|pairs| !pairs.is_empty())?);
            (pair[0] + 1..pair[1], dice.of(&words.values).as_bytes().to_vec())
        }
    })
}

/// A number of some length, with a point somewhere.
fn number(dice: &mut Dice) -> Vec<u8> {
    let length = if dice.below(4) == 0 { 30 } else { 6 };
    let mut number: Vec<u8> = (0..=dice.below(length)).map(|_| b'0' + dice.below(10) as u8).collect();
    if dice.below(2) == 0 {
        number.insert(dice.below(number.len()), b'.');
    }
    if dice.below(4) == 0 {
        number.insert(0, b'-');
    }
    number
}

struct Element {
    whole: Range<usize>,
    /// Between its tags; empty, at the end of the tag, when it has one tag only.
    content: Range<usize>,
    name_end: usize,
    is_leaf: bool,
}

/// The elements of what looks like a document.
fn elements(document: &[u8]) -> Vec<Element> {
    let find = |from: usize, sought: u8| document[from..].iter().position(|byte| *byte == sought).map(|at| from + at);
    let mut found = Vec::new();
    let mut open: Vec<Element> = Vec::new();
    let mut at = 0;
    while let Some(start) = find(at, b'<') {
        let Some(end) = find(start, b'>').map(|end| end + 1) else { break };
        at = end;
        match document[start + 1] {
            b'!' | b'?' => {}
            b'/' => {
                if let Some(mut element) = open.pop() {
                    element.content.end = start;
                    element.whole.end = end;
                    found.push(element);
                }
            }
            _ => {
                let is_end = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>');
                let name_end = start + document[start..end].iter().position(is_end).unwrap_or(1);
                if let Some(parent) = open.last_mut() {
                    parent.is_leaf = false;
                }
                let element = Element { whole: start..end, content: end..end, name_end, is_leaf: true };
                if document[end - 2] == b'/' {
                    found.push(Element { is_leaf: false, ..element });
                } else {
                    open.push(element);
                }
            }
        }
    }
    found
}

/// Chance, from a seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn of<'a, T>(&mut self, choice: &'a [T]) -> &'a T {
        &choice[self.below(choice.len())]
    }
}
