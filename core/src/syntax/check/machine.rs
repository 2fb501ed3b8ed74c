//! Knows of every element, by its path, what the rules want of it.
//!
//! The contexts of the rules are paths from the root or from anywhere. They are laid out as a state
//! machine that goes one step per element, so a document is walked once whatever the number of rules.

use std::collections::{BTreeSet, HashMap};

use super::watch::{Act, Area, Context, Watch};
use crate::syntax::xml::{NameId, Vocabulary};

/// A state: an element whose path the rules tell from others.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct State(u16);

/// The states of a syntax and the ways between them.
#[derive(Debug)]
pub(crate) struct Machine {
    states: Vec<Entry>,
    watches: Vec<Watch>,
    ways: Ways,
    /// Where a name leads from anywhere.
    by_name: Vec<State>,
    wildcards: Vec<(&'static str, NameId)>,
    /// What is watched of attributes whatever their element, by their name.
    anywhere: Vec<Vec<Act>>,
    counters: usize,
}

#[derive(Debug)]
struct Entry {
    watches: std::ops::Range<usize>,
    /// Something is watched until the element ends.
    until_end: bool,
}

impl Machine {
    pub(super) fn start(&self) -> State {
        State(0)
    }

    /// The state of a child of that name.
    pub(super) fn step(&self, state: State, name: NameId) -> State {
        let elsewhere = || self.by_name.get(usize::from(name.0)).copied().unwrap_or(NOWHERE);
        self.ways.get(state, name).unwrap_or_else(elsewhere)
    }

    pub(super) fn watches(&self, state: State) -> &[Watch] {
        &self.watches[self.states[usize::from(state.0)].watches.clone()]
    }

    pub(super) fn watches_until_end(&self, state: State) -> bool {
        self.states[usize::from(state.0)].until_end
    }

    /// What is watched of an attribute on whatever element.
    pub(super) fn anywhere(&self, attribute: NameId) -> &[Act] {
        self.anywhere.get(usize::from(attribute.0)).map_or(&[], Vec::as_slice)
    }

    pub(super) const fn counters(&self) -> usize {
        self.counters
    }

    /// The name that stands for one that is in no table, by its longest ending that is in one.
    pub(super) fn stand_in(&self, name: &str) -> Option<NameId> {
        let like = self.wildcards.iter().filter(|(pattern, _)| is_like(name, pattern));
        like.max_by_key(|(pattern, _)| pattern.len()).map(|(_, id)| *id)
    }
}

/// The state of an element that no rule looks at: the second one made, after the start.
const NOWHERE: State = State(1);

/// Where names lead that lead elsewhere from a state than from anywhere: a hash table with room to spare.
#[derive(Debug)]
struct Ways {
    slots: Vec<Option<(State, NameId, State)>>,
}

impl Ways {
    fn new(ways: &[(State, NameId, State)]) -> Self {
        let mut slots = vec![None; (ways.len() * 4).next_power_of_two().max(2)];
        for way in ways {
            let mut at = hash(way.0, way.1) & (slots.len() - 1);
            while slots[at].is_some() {
                at = (at + 1) & (slots.len() - 1);
            }
            slots[at] = Some(*way);
        }
        Self { slots }
    }

    fn get(&self, state: State, name: NameId) -> Option<State> {
        let last = self.slots.len() - 1;
        let mut at = hash(state, name) & last;
        while let Some((from, by, to)) = self.slots[at] {
            if from == state && by == name {
                return Some(to);
            }
            at = (at + 1) & last;
        }
        None
    }
}

fn hash(state: State, name: NameId) -> usize {
    let both = (u32::from(state.0) << 16) | u32::from(name.0);
    (both.wrapping_mul(0x9e37_79b1) >> 12) as usize
}

/// Whether a name is what a pattern such as `ram:*ID` or `*Amount` means.
fn is_like(name: &str, pattern: &str) -> bool {
    let Some((start, end)) = pattern.split_once('*') else { return name == pattern };
    name.len() >= start.len() + end.len() && name.starts_with(start) && name.ends_with(end)
}

/// Lays out contexts as a [`Machine`].
pub(crate) struct Builder {
    contexts: Vec<Context>,
    /// Nodes of the paths, those of the contexts and those below each context.
    nodes: Vec<Node>,
    watches: Vec<Watch>,
    anywhere: Vec<(NameId, Act)>,
    wildcards: Vec<(&'static str, NameId)>,
    counters: usize,
}

#[derive(Default)]
struct Node {
    children: Vec<(NameId, usize)>,
    /// The contexts whose path ends here.
    ends: Vec<usize>,
    watches: Vec<usize>,
}

const ANCHORED: usize = 0;
const FLOATING: usize = 1;

impl Builder {
    pub(super) fn new(vocabulary: &mut Vocabulary, contexts: Vec<Context>, counters: usize) -> Self {
        let nodes = vec![Node::default(), Node::default()];
        let mut builder =
            Self { contexts, nodes, watches: Vec::new(), anywhere: Vec::new(), wildcards: Vec::new(), counters };
        for at in 0..builder.contexts.len() {
            builder.lay(at, vocabulary);
        }
        builder
    }

    /// Adds the paths of a context, and a tree of what is watched below it.
    fn lay(&mut self, at: usize, vocabulary: &mut Vocabulary) {
        let body = self.node();
        self.contexts[at].body = body;
        for path in self.contexts[at].at {
            let (mut node, steps) = match path.strip_prefix('/') {
                Some(steps) => (ANCHORED, steps),
                None => (FLOATING, *path),
            };
            for step in steps.split('/') {
                node = self.below(node, step, vocabulary);
            }
            self.nodes[node].ends.push(at);
        }
        for (path, act) in std::mem::take(&mut self.contexts[at].watched) {
            if let Some(attribute) = path.strip_prefix("//@") {
                self.anywhere.push((vocabulary.add(attribute), act));
                continue;
            }
            let (mut node, steps) = match path.strip_prefix("//") {
                Some(steps) => (FLOATING, steps),
                None => (body, path),
            };
            let mut attribute = None;
            for step in steps.split('/').filter(|step| *step != ".") {
                match step.strip_prefix('@') {
                    Some(name) => attribute = Some(vocabulary.add(name)),
                    None => node = self.below(node, step, vocabulary),
                }
            }
            self.nodes[node].watches.push(self.watches.len());
            self.watches.push(Watch { attribute, act });
        }
    }

    fn below(&mut self, node: usize, name: &'static str, vocabulary: &mut Vocabulary) -> usize {
        let id = vocabulary.add(name);
        if name.contains('*') && !self.wildcards.iter().any(|(known, _)| *known == name) {
            self.wildcards.push((name, id));
        }
        match self.nodes[node].children.iter().find(|(known, _)| *known == id) {
            Some((_, child)) => *child,
            None => {
                let child = self.node();
                self.nodes[node].children.push((id, child));
                child
            }
        }
    }

    fn node(&mut self) -> usize {
        self.nodes.push(Node::default());
        self.nodes.len() - 1
    }

    /// Makes the states; `vocabulary` has all names by now.
    pub(crate) fn build(self, vocabulary: &Vocabulary) -> Machine {
        let mut layout = Layout { builder: &self, vocabulary, sets: Vec::new(), known: HashMap::new() };
        layout.state(BTreeSet::from([ANCHORED]));
        layout.state(BTreeSet::new());
        let by_name = (0..vocabulary.len()).map(|name| layout.step(&BTreeSet::new(), id(name))).collect();
        let mut states = Vec::new();
        let mut watches: Vec<Watch> = Vec::new();
        let mut ways = Vec::new();
        while states.len() < layout.sets.len() {
            let set = layout.sets[states.len()].clone();
            let from = State(u16::try_from(states.len()).expect("there are some 4,000 states"));
            ways.extend(layout.next(&set).into_iter().map(|(name, to)| (from, name, to)));
            let first = watches.len();
            let watched = set.iter().flat_map(|node| &self.nodes[*node].watches);
            watches.extend(watched.map(|watch| self.watches[*watch]));
            watches[first..].sort_by_key(|watch| watch.act.turn());
            let until_end = watches[first..].iter().any(|watch| watch.act.lasts());
            states.push(Entry { watches: first..watches.len(), until_end });
        }
        let mut anywhere = vec![Vec::new(); vocabulary.len()];
        for (name, act) in &self.anywhere {
            anywhere[usize::from(name.0)].push(*act);
        }
        let ways = Ways::new(&ways);
        Machine { states, watches, ways, by_name, wildcards: self.wildcards.clone(), anywhere, counters: self.counters }
    }
}

/// States in the making: each a set of nodes.
struct Layout<'b> {
    builder: &'b Builder,
    vocabulary: &'b Vocabulary,
    sets: Vec<BTreeSet<usize>>,
    known: HashMap<BTreeSet<usize>, State>,
}

impl Layout<'_> {
    fn state(&mut self, set: BTreeSet<usize>) -> State {
        if let Some(state) = self.known.get(&set) {
            return *state;
        }
        let state = State(u16::try_from(self.sets.len()).expect("there are some 4,000 states"));
        self.sets.push(set.clone());
        self.known.insert(set, state);
        state
    }

    /// Where the names lead that lead elsewhere from here than from anywhere.
    fn next(&mut self, set: &BTreeSet<usize>) -> Vec<(NameId, State)> {
        let mut names: BTreeSet<u16> = BTreeSet::new();
        for (name, _) in set.iter().flat_map(|node| &self.builder.nodes[*node].children) {
            let text = self.vocabulary.name(*name).unwrap_or_default();
            names.insert(name.0);
            if text.contains('*') {
                names.extend((0..self.vocabulary.len()).map(id).filter(|id| self.is(*id, text)).map(|id| id.0));
            }
        }
        names.into_iter().map(|name| (NameId(name), self.step(set, NameId(name)))).collect()
    }

    fn is(&self, name: NameId, pattern: &str) -> bool {
        self.vocabulary.name(name).is_some_and(|name| is_like(name, pattern))
    }

    fn step(&mut self, set: &BTreeSet<usize>, name: NameId) -> State {
        let mut reached = BTreeSet::new();
        for node in set.iter().chain([&FLOATING]) {
            for (step, child) in &self.builder.nodes[*node].children {
                if *step == name || self.is(name, self.vocabulary.name(*step).unwrap_or_default()) {
                    reached.insert(*child);
                }
            }
        }
        let ends: Vec<&Context> = reached
            .iter()
            .flat_map(|node| &self.builder.nodes[*node].ends)
            .map(|context| &self.builder.contexts[*context])
            .collect();
        for area in Area::ALL {
            let first = ends.iter().filter(|context| context.area == area).map(|context| context.order).min();
            let taking = ends.iter().filter(|context| context.area == area && Some(context.order) == first);
            reached.extend(taking.map(|context| context.body));
        }
        self.state(reached)
    }
}

fn id(name: usize) -> NameId {
    NameId(u16::try_from(name).expect("the vocabularies have some 2,000 names"))
}
