//! The code lists by names that people type, and the codes in them.

use std::sync::LazyLock;

use super::Kind;
use super::entry::{Entry, Wording};
use super::words::significant;
use crate::codelist::{self, CodeList};
use crate::term::Term;
use crate::text::{Text, fold, words};

/// A code list under the names that it is asked for by.
pub(super) struct List {
    pub(super) list: CodeList,
    /// Our own stable identifier, such as `unit`.
    pub(super) id: &'static str,
    /// Other names, folded.
    names: &'static [&'static str],
    /// The terms that the list restricts.
    terms: &'static [Term],
}

const fn list(list: CodeList, id: &'static str, names: &'static [&'static str], terms: &'static [Term]) -> List {
    List { list, id, names, terms }
}

/// Source of the terms: EN 16931 validation artefacts, rules BR-CL-01 to BR-CL-26 and BR-CO-09.
static LISTS: [List; 17] = [
    list(
        CodeList::InvoiceType,
        "invoice-type",
        &["type de facture", "types de facture", "invoice types", "untdid 1001"],
        &[Term::BT_3],
    ),
    list(
        CodeList::Currency,
        "currency",
        &["devise", "devises", "currencies", "monnaie", "iso 4217"],
        &[Term::BT_5, Term::BT_6],
    ),
    list(
        CodeList::Country,
        "country",
        &["pays", "countries", "iso 3166"],
        &[Term::BT_40, Term::BT_55, Term::BT_69, Term::BT_80, Term::BT_159],
    ),
    list(
        CodeList::ReferenceQualifier,
        "reference-qualifier",
        &["qualifiant de reference", "reference qualifiers", "untdid 1153"],
        &[Term::BT_18_1, Term::BT_128_1],
    ),
    list(CodeList::NoteSubject, "note-subject", &["sujet de note", "note subjects", "untdid 4451"], &[Term::BT_21]),
    list(
        CodeList::PaymentMeans,
        "payment-means",
        &["moyen de paiement", "moyens de paiement", "untdid 4461"],
        &[Term::BT_81],
    ),
    list(
        CodeList::AllowanceReason,
        "allowance-reason",
        &["motif de remise", "motifs de remise", "allowance reasons", "untdid 5189"],
        &[Term::BT_98, Term::BT_140],
    ),
    list(
        CodeList::ChargeReason,
        "charge-reason",
        &["motif de charge", "motif de frais", "charge reasons", "untdid 7161"],
        &[Term::BT_105, Term::BT_145],
    ),
    list(
        CodeList::VatCategory,
        "vat-category",
        &["categorie de tva", "categories de tva", "vat categories", "untdid 5305"],
        &[Term::BT_95, Term::BT_102, Term::BT_118, Term::BT_151],
    ),
    list(
        CodeList::ItemClassification,
        "item-classification",
        &["classification des articles", "classification d article", "untdid 7143"],
        &[Term::BT_158_1],
    ),
    list(
        CodeList::IdentifierScheme,
        "identifier-scheme",
        &["schema d identifiant", "identifier schemes", "icd", "iso 6523"],
        &[
            Term::BT_29_1,
            Term::BT_30_1,
            Term::BT_46_1,
            Term::BT_47_1,
            Term::BT_60_1,
            Term::BT_61_1,
            Term::BT_71_1,
            Term::BT_157_1,
        ],
    ),
    list(
        CodeList::ElectronicAddressScheme,
        "electronic-address-scheme",
        &["schema d adresse electronique", "electronic address schemes", "eas"],
        &[Term::BT_34_1, Term::BT_49_1],
    ),
    list(
        CodeList::Unit,
        "unit",
        &["unite", "unites", "units", "unite de mesure", "unit of measure"],
        &[Term::BT_130, Term::BT_150],
    ),
    list(CodeList::Mime, "mime", &["type mime", "mime type", "media type"], &[Term::BT_125_1]),
    list(
        CodeList::VatPointDate,
        "vat-point-date",
        &["exigibilite", "exigibilite de la tva", "untdid 2005", "untdid 2475"],
        &[Term::BT_8],
    ),
    list(
        CodeList::VatPrefix,
        "vat-prefix",
        &["prefixe de tva", "prefixe de numero de tva"],
        &[Term::BT_31, Term::BT_48, Term::BT_63],
    ),
    list(
        CodeList::Vatex,
        "vatex",
        &["motif d exoneration", "motif d exoneration de tva", "exemption reason"],
        &[Term::BT_121],
    ),
];

/// The lists that restrict a term.
pub(super) fn restricting(term: Term) -> impl Iterator<Item = &'static List> {
    LISTS.iter().filter(move |list| list.terms.contains(&term))
}

/// An entry per list.
pub(super) fn entries() -> impl Iterator<Item = Entry> {
    LISTS.iter().map(|known| {
        let (count, edition) = (known.list.entries().len(), known.list.edition());
        let terms: Vec<&str> = known.terms.iter().map(|term| term.id()).collect();
        let terms = terms.join(", ");
        let meaning = Wording::new(
            format!("{count} codes, pour {terms} ; édition {edition} des règles de validation d’EN 16931."),
            format!("{count} codes, for {terms}; edition {edition} of the validation artefacts of EN 16931."),
        );
        let entry = Entry::new(Kind::CodeList, known.id, known.list.name()).means(meaning);
        let entry = entry.see_also(known.terms.iter().map(|term| term.id()));
        known.names.iter().fold(entry, |entry, name| entry.alias(*name))
    })
}

/// A code that a question points to.
pub(super) struct Found {
    pub(super) entry: Entry,
    pub(super) by: By,
}

/// How a code was found, the closest first.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum By {
    /// The list and the code were named.
    ListAndCode,
    /// The code was named.
    Code,
    /// The name was given in full.
    Name,
    /// Words of the name were given.
    Words,
}

/// The codes that a question points to: `unit KGM`, `KGM`, `kilogram`, `unité kilogram`.
pub(super) fn codes(query: &str) -> Vec<Found> {
    let mut found = Vec::new();
    for list in &LISTS {
        // `VATEX-EU-AE` names its list and is a code all the same.
        match within(list, query).filter(|_| exactly(list.list, query.trim()).is_none()) {
            Some(rest) => search(list, rest, true, &mut found),
            None => search(list, query.trim(), false, &mut found),
        }
    }
    found
}

fn search(list: &List, wanted: &str, named: bool, found: &mut Vec<Found>) {
    let exact = exactly(list.list, wanted);
    if let Some(known) = exact {
        found.push(Found { entry: entry(list, known), by: if named { By::ListAndCode } else { By::Code } });
    }
    let folded = fold(wanted);
    let words: Vec<&str> = significant(&folded).collect();
    if words.is_empty() {
        return;
    }
    let mut within: Vec<&Folded> = FOLDED.iter().filter(|known| known.list == list.list && known.has(&words)).collect();
    within.sort_by_key(|known| (known.name != folded, known.name.len()));
    for known in within.into_iter().take(super::MOST).filter(|known| exact != Some(known.entry)) {
        let by = if known.name == folded { By::Name } else { By::Words };
        found.push(Found { entry: entry(list, known.entry), by });
    }
}

/// A code with its name folded.
struct Folded {
    list: CodeList,
    entry: &'static codelist::Entry,
    name: String,
}

impl Folded {
    /// Whether the name has every one of `wanted`, or words that begin with them.
    fn has(&self, wanted: &[&str]) -> bool {
        wanted.iter().all(|wanted| self.name.split(' ').any(|word| word.starts_with(wanted)))
    }
}

static FOLDED: LazyLock<Vec<Folded>> = LazyLock::new(|| {
    let named = |list: CodeList| list.entries().iter().filter_map(move |entry| Some((list, entry, entry.name?)));
    CodeList::ALL
        .into_iter()
        .flat_map(named)
        .map(|(list, entry, name)| Folded { list, entry, name: fold(name) })
        .collect()
});

/// The code written so, or so in capitals.
fn exactly(list: CodeList, wanted: &str) -> Option<&'static codelist::Entry> {
    list.find(wanted).or_else(|| list.find(&wanted.to_uppercase())).or_else(|| list.find(&wanted.to_lowercase()))
}

/// What stands beside the name of the list, as written; none when the list is not named, or alone.
fn within<'a>(list: &List, query: &'a str) -> Option<&'a str> {
    let spoken = words(query);
    let names = std::iter::once(fold(list.id)).chain(list.names.iter().map(|name| (*name).to_owned()));
    let mut names: Vec<Vec<String>> = names.map(|name| name.split(' ').map(str::to_owned).collect()).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    for name in names {
        if spoken.len() <= name.len() {
            continue;
        }
        let is_name = |part: &[crate::text::Word]| part.iter().map(|word| &word.folded).eq(name.iter());
        let (head, tail) = spoken.split_at(name.len());
        if let (true, Some(next)) = (is_name(head), tail.first()) {
            return query.get(next.start..).map(str::trim);
        }
        let (head, tail) = spoken.split_at(spoken.len() - name.len());
        if let (true, Some(last)) = (is_name(tail), head.last()) {
            return query.get(..last.end).map(str::trim);
        }
    }
    None
}

fn entry(list: &List, known: &codelist::Entry) -> Entry {
    const NO_NAME: Text = Text::new("Ce code est publié sans libellé.", "This code is published without a name.");

    let of = list.list.name();
    let meaning = Wording::new(format!("Code de la liste « {} ».", of.fr), format!("Code of the list “{}”.", of.en));
    let meaning = if known.name.is_some() { meaning } else { meaning.and(NO_NAME) };
    let title = known.name.unwrap_or(known.code);
    Entry::new(Kind::Code, format!("{} {}", list.id, known.code), Wording::new(title, title))
        .means(meaning)
        .see_also([list.id])
        .see_also(list.terms.iter().map(|term| term.id()))
}
