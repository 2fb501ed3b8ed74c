//! Every kind of disagreement, with the number of documents that show it. In all of them the official artefacts,
//! release 1.3.16, say what we say; a kind in which the peer is right is a fault of ours, and has no row.

use self::Why::*;
use crate::disagreement::Side::{PeerAccepts, PeerFires, WeFire};
use crate::disagreement::{Row, row};

/// Why the two disagree.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Why {
    /// Officially every country that is stated must be Italy; for the peer one that is missing is not Italy.
    AbsentCountry,
    /// The peer’s model has every amount, quantity and price: it reads a missing one as zero, so the rule that
    /// asks for it never fires.
    AbsentIsZero,
    /// In CII an account that is missing is officially a matter of CII-SR-470, and BR-61 one of accounts that
    /// are there; the peer has BR-61 for both.
    AccountInCii,
    /// The peer takes an amount with more than two decimals, which it reports as malformed, for zero, and
    /// reckons with that; officially it is what it is.
    AmountNotHeld,
    /// Officially a blank code is on no list; the peer leaves blank codes alone.
    BlankCode,
    /// The artefacts of CII take a blank value for a missing one here; the peer does not.
    BlankInCii,
    /// Officially an empty element is there; the peer takes it for absent.
    BlankIsPresent,
    /// The category of a breakdown group (BT-118) is officially a matter of BR-CL-17 in UBL and of BR-CL-18 in
    /// CII; the peer has BR-CL-17 for both.
    BreakdownCode,
    /// The peer’s model has the category of every allowance and charge: a missing one is blank, and the rule
    /// that asks for it never fires.
    CategoryByType,
    /// In UBL a period that holds nothing but the code of BT-8 officially counts as one; for the peer it does not.
    CodeIsAPeriod,
    /// The artefacts of CII compare days as texts, and only those of format 102; the peer takes a missing format
    /// for 102, and leaves out what is no day.
    DaysAsTexts,
    /// A difference of exactly 1.00 can be within the official tolerance, which is reckoned in double precision;
    /// the peer reckons in decimals.
    DoublePrecision,
    /// The peer cuts the second of two identifiers, and lets the group that is left empty replace the first.
    EmptiedRepeat,
    /// Officially every referenced document of CII needs its number; the peer asks supporting documents alone.
    EveryReference,
    /// Officially the base of this category is exact in this syntax; the peer allows a difference up to 1.00.
    Exact,
    /// The peer looks at fewer of the places where such a code may stand.
    FewerPlaces,
    /// Officially an amount that is repeated counts twice; the peer keeps the first.
    FirstOfRepeated,
    /// Officially the rule is asked of a group that the document has not at all; the peer’s model always has it.
    GroupIsAbsent,
    /// The artefacts of CII leave out breakdown groups of categories L, M and O, or have a test that cannot fail
    /// for them; the peer has one for both syntaxes.
    IslandsInCii,
    /// The artefacts of CII let two uses of a category do without its group, or ask for none; the peer asks
    /// for the group.
    LooseCount,
    /// The peer has no payment instructions where CII gives no code for them, so the rule that asks for the code
    /// never fires.
    MeansByCode,
    /// Officially a line without a category is of no other category; for the peer blank is another one.
    NoCategory,
    /// Officially what has no indicator is neither an allowance nor a charge; the peer takes it for an allowance.
    NoIndicator,
    /// In UBL a breakdown group without a rate officially has a base that cannot be wrong and a tax that cannot
    /// be right; the peer reckons with zero.
    NoRate,
    /// The artefacts of CII are content when the totals with and without VAT are equal, whatever the VAT is.
    NoVatInCii,
    /// The official validator stops, and accepts nothing, where a value cannot be read or stands twice; the peer
    /// passes over it.
    OfficialStops,
    /// The peer’s amounts are in the currency of the invoice by type; officially their attribute is looked at.
    OneCurrency,
    /// In CII BR-O-11 and BR-O-12 are officially one test, and so are BR-O-13 and BR-O-14; the peer has them apart.
    OutsideInCii,
    /// The artefacts of CII ask category L for a rate above zero; the peer allows zero.
    RateOfIgic,
    /// Officially an electronic address with neither identifier nor scheme lacks its scheme; for the peer it is
    /// no address.
    SchemeOfNothing,
    /// The artefacts of CII know a registration of the seller by its scheme, VA or FC; the peer takes any
    /// other for FC.
    SchemeOfRegistration,
    /// Officially a category counts where its tax scheme is VAT; the peer does not look at the scheme.
    TaxScheme,
    /// Officially the one total of VAT is found by its currency; the peer takes one without a currency, with
    /// another or the first of two, and reckons with zero when it has none.
    TotalByCurrency,
    /// Officially each total of VAT is compared with its own groups; the peer adds up the groups of all.
    TotalByTotal,
    /// Officially texts are compared to the character; the peer takes off the white space around them.
    Trimmed,
    /// In UBL the country must officially have two characters; for the peer it must be there.
    TwoCharacters,
    /// Officially all that follows the point counts as decimals, zeros and white space too; the peer’s amounts
    /// have two decimals by type, and the rule never fires.
    TwoDecimals,
    /// Officially a day need not be one of the calendar here; for the peer one that it cannot read is absent.
    UnreadDay,
    /// Officially a breakdown group that nothing uses breaks the rule; the peer asks for the groups of what is
    /// used, and for nothing else.
    UnusedGroup,
}

pub(crate) const UBL: &[Row] = &[
    row("BR-03", PeerFires, 23, &[UnreadDay]),
    row("BR-09", PeerFires, 7, &[GroupIsAbsent]),
    row("BR-11", PeerFires, 9, &[GroupIsAbsent]),
    row("BR-12", WeFire, 1, &[AbsentIsZero]),
    row("BR-13", WeFire, 1, &[AbsentIsZero]),
    row("BR-14", WeFire, 2, &[AbsentIsZero]),
    row("BR-15", WeFire, 2, &[AbsentIsZero]),
    row("BR-22", WeFire, 3, &[AbsentIsZero]),
    row("BR-24", WeFire, 1, &[AbsentIsZero]),
    row("BR-26", WeFire, 7, &[AbsentIsZero]),
    row("BR-27", WeFire, 7, &[AbsentIsZero]),
    row("BR-28", PeerAccepts, 1, &[OfficialStops]),
    row("BR-29", PeerAccepts, 3, &[OfficialStops]),
    row("BR-30", PeerAccepts, 4, &[OfficialStops]),
    row("BR-31", WeFire, 1, &[AbsentIsZero]),
    row("BR-32", WeFire, 12, &[TaxScheme, CategoryByType]),
    row("BR-33", PeerFires, 1, &[BlankIsPresent]),
    row("BR-36", WeFire, 1, &[AbsentIsZero]),
    row("BR-37", WeFire, 13, &[TaxScheme, CategoryByType]),
    row("BR-41", WeFire, 3, &[AbsentIsZero]),
    row("BR-43", WeFire, 1, &[AbsentIsZero]),
    row("BR-44", PeerFires, 1, &[BlankIsPresent]),
    row("BR-45", WeFire, 3, &[AbsentIsZero]),
    row("BR-47", WeFire, 21, &[TaxScheme]),
    row("BR-47", PeerFires, 3, &[BlankIsPresent]),
    row("BR-48", WeFire, 21, &[TaxScheme]),
    row("BR-55", PeerFires, 1, &[BlankIsPresent]),
    row("BR-AE-01", WeFire, 7, &[TaxScheme]),
    row("BR-AE-02", PeerFires, 1, &[BlankIsPresent]),
    row("BR-AE-08", WeFire, 1, &[Exact, NoIndicator]),
    row("BR-AE-08", PeerFires, 1, &[AmountNotHeld]),
    row("BR-AF-01", WeFire, 2, &[UnusedGroup]),
    row("BR-AF-08", PeerFires, 3, &[AmountNotHeld, NoRate]),
    row("BR-AF-09", WeFire, 2, &[NoRate]),
    row("BR-AF-09", PeerFires, 3, &[AmountNotHeld]),
    row("BR-AG-01", WeFire, 5, &[UnusedGroup]),
    row("BR-AG-08", PeerFires, 1, &[DoublePrecision]),
    row("BR-AG-09", PeerFires, 2, &[AmountNotHeld]),
    row("BR-B-01", WeFire, 2, &[FewerPlaces]),
    row("BR-CL-01", WeFire, 2, &[BlankCode]),
    row("BR-CL-03", WeFire, 170, &[OneCurrency, BlankCode]),
    row("BR-CL-14", WeFire, 18, &[BlankCode, FewerPlaces]),
    row("BR-CL-15", WeFire, 1, &[BlankCode]),
    row("BR-CL-17", WeFire, 20, &[FewerPlaces, BlankCode]),
    row("BR-CL-18", WeFire, 1, &[BlankCode]),
    row("BR-CL-19", WeFire, 8, &[FewerPlaces, BlankCode]),
    row("BR-CL-19", PeerFires, 1, &[NoIndicator]),
    row("BR-CL-20", WeFire, 4, &[FewerPlaces, BlankCode]),
    row("BR-CL-22", WeFire, 1, &[BlankCode]),
    row("BR-CL-23", WeFire, 1, &[FewerPlaces]),
    row("BR-CO-04", WeFire, 18, &[TaxScheme]),
    row("BR-CO-04", PeerFires, 1, &[BlankIsPresent]),
    row("BR-CO-09", WeFire, 2, &[Trimmed]),
    row("BR-CO-10", PeerFires, 3, &[AmountNotHeld, GroupIsAbsent]),
    row("BR-CO-11", WeFire, 2, &[NoIndicator]),
    row("BR-CO-11", PeerFires, 5, &[AmountNotHeld, NoIndicator, GroupIsAbsent]),
    row("BR-CO-12", PeerFires, 3, &[AmountNotHeld]),
    row("BR-CO-13", PeerFires, 13, &[AmountNotHeld]),
    row("BR-CO-14", WeFire, 3, &[AmountNotHeld]),
    row("BR-CO-14", PeerFires, 17, &[AmountNotHeld, TotalByCurrency, TotalByTotal]),
    row("BR-CO-15", WeFire, 21, &[TotalByCurrency, Trimmed]),
    row("BR-CO-15", PeerFires, 10, &[AmountNotHeld, TotalByCurrency]),
    row("BR-CO-16", PeerFires, 5, &[AmountNotHeld]),
    row("BR-CO-17", WeFire, 11, &[TaxScheme, AbsentIsZero]),
    row("BR-CO-17", PeerFires, 8, &[AmountNotHeld]),
    row("BR-CO-21", PeerFires, 1, &[BlankIsPresent]),
    row("BR-CO-24", PeerFires, 1, &[BlankIsPresent]),
    row("BR-CO-26", PeerFires, 4, &[GroupIsAbsent]),
    row("BR-DEC-01", WeFire, 1, &[TwoDecimals]),
    row("BR-DEC-02", WeFire, 1, &[TwoDecimals]),
    row("BR-DEC-05", WeFire, 4, &[TwoDecimals]),
    row("BR-DEC-06", WeFire, 5, &[TwoDecimals]),
    row("BR-DEC-09", WeFire, 10, &[TwoDecimals]),
    row("BR-DEC-10", WeFire, 4, &[TwoDecimals]),
    row("BR-DEC-11", WeFire, 4, &[TwoDecimals]),
    row("BR-DEC-12", WeFire, 8, &[TwoDecimals]),
    row("BR-DEC-14", WeFire, 6, &[TwoDecimals]),
    row("BR-DEC-17", WeFire, 1, &[TwoDecimals]),
    row("BR-DEC-18", WeFire, 5, &[TwoDecimals]),
    row("BR-DEC-19", WeFire, 10, &[TwoDecimals]),
    row("BR-DEC-20", WeFire, 13, &[TwoDecimals]),
    row("BR-DEC-23", WeFire, 3, &[TwoDecimals]),
    row("BR-E-08", WeFire, 3, &[Exact]),
    row("BR-E-09", WeFire, 1, &[AmountNotHeld]),
    row("BR-G-01", WeFire, 1, &[TaxScheme]),
    row("BR-G-08", WeFire, 1, &[Exact]),
    row("BR-IC-02", PeerFires, 1, &[EmptiedRepeat]),
    row("BR-IC-03", PeerFires, 1, &[EmptiedRepeat]),
    row("BR-IC-11", PeerFires, 4, &[UnreadDay, CodeIsAPeriod]),
    row("BR-IC-12", WeFire, 1, &[TwoCharacters]),
    row("BR-O-01", WeFire, 1, &[TaxScheme]),
    row("BR-O-09", WeFire, 1, &[AmountNotHeld]),
    row("BR-S-01", WeFire, 4, &[UnusedGroup]),
    row("BR-S-02", WeFire, 2, &[TaxScheme]),
    row("BR-S-02", PeerFires, 1, &[BlankIsPresent]),
    row("BR-S-08", WeFire, 1, &[NoIndicator]),
    row("BR-S-08", PeerFires, 7, &[NoRate, AmountNotHeld, DoublePrecision]),
    row("BR-S-09", WeFire, 1, &[NoRate]),
    row("BR-S-09", PeerFires, 1, &[AmountNotHeld]),
    row("BR-Z-01", WeFire, 1, &[TaxScheme]),
    row("BR-Z-08", WeFire, 1, &[Exact]),
    row("BR-Z-09", WeFire, 1, &[AmountNotHeld]),
];

pub(crate) const CII: &[Row] = &[
    row("BR-01", PeerAccepts, 1, &[OfficialStops]),
    row("BR-03", WeFire, 3, &[DaysAsTexts]),
    row("BR-03", PeerFires, 15, &[UnreadDay]),
    row("BR-12", WeFire, 4, &[AbsentIsZero]),
    row("BR-13", WeFire, 2, &[AbsentIsZero]),
    row("BR-14", WeFire, 2, &[AbsentIsZero]),
    row("BR-15", WeFire, 1, &[AbsentIsZero]),
    row("BR-22", WeFire, 3, &[AbsentIsZero]),
    row("BR-23", PeerFires, 1, &[BlankIsPresent]),
    row("BR-24", WeFire, 2, &[AbsentIsZero]),
    row("BR-25", PeerAccepts, 1, &[OfficialStops]),
    row("BR-26", WeFire, 7, &[AbsentIsZero]),
    row("BR-27", WeFire, 7, &[AbsentIsZero]),
    row("BR-27", PeerAccepts, 2, &[OfficialStops]),
    row("BR-28", PeerAccepts, 5, &[OfficialStops]),
    row("BR-29", WeFire, 12, &[DaysAsTexts]),
    row("BR-30", WeFire, 28, &[DaysAsTexts]),
    row("BR-31", WeFire, 1, &[AbsentIsZero]),
    row("BR-32", WeFire, 12, &[CategoryByType, TaxScheme]),
    row("BR-33", PeerFires, 1, &[BlankIsPresent]),
    row("BR-37", WeFire, 13, &[TaxScheme, CategoryByType]),
    row("BR-38", PeerFires, 1, &[BlankIsPresent]),
    row("BR-43", WeFire, 3, &[AbsentIsZero]),
    row("BR-45", WeFire, 2, &[AbsentIsZero]),
    row("BR-47", WeFire, 24, &[TaxScheme]),
    row("BR-47", PeerFires, 4, &[BlankIsPresent]),
    row("BR-48", WeFire, 24, &[TaxScheme]),
    row("BR-48", PeerFires, 1, &[IslandsInCii]),
    row("BR-49", WeFire, 1, &[MeansByCode]),
    row("BR-49", PeerFires, 2, &[BlankIsPresent]),
    row("BR-52", WeFire, 3, &[EveryReference]),
    row("BR-53", WeFire, 1, &[TotalByCurrency]),
    row("BR-54", PeerFires, 3, &[BlankIsPresent]),
    row("BR-57", WeFire, 1, &[BlankInCii]),
    row("BR-61", PeerFires, 3, &[AccountInCii]),
    row("BR-62", WeFire, 2, &[SchemeOfNothing]),
    row("BR-63", WeFire, 1, &[SchemeOfNothing]),
    row("BR-65", WeFire, 1, &[BlankInCii]),
    row("BR-AE-01", WeFire, 5, &[UnusedGroup]),
    row("BR-AE-02", WeFire, 1, &[SchemeOfRegistration]),
    row("BR-AE-02", PeerFires, 1, &[BlankIsPresent]),
    row("BR-AE-03", PeerFires, 1, &[BlankIsPresent]),
    row("BR-AE-04", PeerFires, 1, &[BlankIsPresent]),
    row("BR-AE-08", WeFire, 1, &[Trimmed]),
    row("BR-AE-09", WeFire, 1, &[AmountNotHeld]),
    row("BR-AF-01", PeerFires, 2, &[LooseCount]),
    row("BR-AF-02", WeFire, 3, &[SchemeOfRegistration]),
    row("BR-AF-03", WeFire, 3, &[SchemeOfRegistration]),
    row("BR-AF-04", WeFire, 2, &[SchemeOfRegistration]),
    row("BR-AF-05", WeFire, 10, &[RateOfIgic]),
    row("BR-AF-06", WeFire, 4, &[RateOfIgic]),
    row("BR-AF-07", WeFire, 6, &[RateOfIgic]),
    row("BR-AF-08", PeerFires, 27, &[IslandsInCii]),
    row("BR-AF-09", PeerFires, 7, &[IslandsInCii]),
    row("BR-AG-01", WeFire, 1, &[Trimmed]),
    row("BR-AG-01", PeerFires, 3, &[LooseCount]),
    row("BR-AG-02", WeFire, 1, &[SchemeOfRegistration]),
    row("BR-AG-03", WeFire, 1, &[SchemeOfRegistration]),
    row("BR-AG-04", WeFire, 1, &[SchemeOfRegistration]),
    row("BR-AG-08", PeerFires, 16, &[IslandsInCii]),
    row("BR-AG-09", PeerFires, 4, &[IslandsInCii]),
    row("BR-B-01", WeFire, 6, &[FewerPlaces]),
    row("BR-B-01", PeerFires, 3, &[AbsentCountry]),
    row("BR-CL-01", WeFire, 1, &[BlankCode]),
    row("BR-CL-03", WeFire, 11, &[OneCurrency, BlankCode]),
    row("BR-CL-04", WeFire, 4, &[BlankCode]),
    row("BR-CL-06", WeFire, 1, &[BlankCode]),
    row("BR-CL-07", WeFire, 1, &[BlankCode]),
    row("BR-CL-08", WeFire, 2, &[BlankCode]),
    row("BR-CL-14", WeFire, 10, &[BlankCode, FewerPlaces]),
    row("BR-CL-15", WeFire, 1, &[BlankCode]),
    row("BR-CL-16", WeFire, 1, &[BlankCode]),
    row("BR-CL-17", WeFire, 18, &[FewerPlaces]),
    row("BR-CL-17", PeerFires, 25, &[BreakdownCode]),
    row("BR-CL-18", WeFire, 28, &[BreakdownCode, BlankCode]),
    row("BR-CL-19", WeFire, 6, &[BlankCode, FewerPlaces]),
    row("BR-CL-19", PeerFires, 1, &[NoIndicator]),
    row("BR-CL-20", WeFire, 4, &[FewerPlaces, BlankCode]),
    row("BR-CL-23", WeFire, 7, &[BlankCode, FewerPlaces]),
    row("BR-CO-04", WeFire, 14, &[TaxScheme]),
    row("BR-CO-04", PeerFires, 2, &[BlankIsPresent]),
    row("BR-CO-09", WeFire, 4, &[BlankInCii, Trimmed]),
    row("BR-CO-10", PeerFires, 7, &[AmountNotHeld, GroupIsAbsent]),
    row("BR-CO-11", WeFire, 1, &[NoIndicator]),
    row("BR-CO-11", PeerFires, 4, &[AmountNotHeld, NoIndicator, GroupIsAbsent]),
    row("BR-CO-12", PeerFires, 3, &[AmountNotHeld, GroupIsAbsent]),
    row("BR-CO-13", PeerFires, 12, &[AmountNotHeld]),
    row("BR-CO-14", WeFire, 6, &[FirstOfRepeated, AmountNotHeld]),
    row("BR-CO-14", PeerFires, 20, &[TotalByCurrency, AmountNotHeld]),
    row("BR-CO-15", WeFire, 16, &[TotalByCurrency, Trimmed, AbsentIsZero]),
    row("BR-CO-15", PeerFires, 17, &[AmountNotHeld, NoVatInCii, TotalByCurrency]),
    row("BR-CO-16", PeerFires, 6, &[AmountNotHeld]),
    row("BR-CO-17", WeFire, 6, &[TaxScheme]),
    row("BR-CO-17", PeerFires, 15, &[AmountNotHeld, IslandsInCii]),
    row("BR-CO-17", PeerAccepts, 1, &[OfficialStops]),
    row("BR-CO-18", PeerFires, 2, &[GroupIsAbsent]),
    row("BR-CO-21", PeerFires, 1, &[BlankIsPresent]),
    row("BR-CO-22", PeerFires, 1, &[BlankIsPresent]),
    row("BR-CO-26", PeerFires, 8, &[GroupIsAbsent]),
    row("BR-DEC-02", WeFire, 1, &[TwoDecimals]),
    row("BR-DEC-05", WeFire, 1, &[TwoDecimals]),
    row("BR-DEC-06", WeFire, 1, &[TwoDecimals]),
    row("BR-DEC-09", WeFire, 4, &[TwoDecimals]),
    row("BR-DEC-10", WeFire, 3, &[TwoDecimals]),
    row("BR-DEC-11", WeFire, 4, &[TwoDecimals]),
    row("BR-DEC-12", WeFire, 9, &[TwoDecimals]),
    row("BR-DEC-13", WeFire, 4, &[TwoDecimals]),
    row("BR-DEC-14", WeFire, 7, &[TwoDecimals]),
    row("BR-DEC-15", WeFire, 1, &[TotalByCurrency]),
    row("BR-DEC-17", WeFire, 1, &[TwoDecimals]),
    row("BR-DEC-18", WeFire, 6, &[TwoDecimals]),
    row("BR-DEC-19", WeFire, 3, &[TwoDecimals]),
    row("BR-DEC-20", WeFire, 5, &[TwoDecimals]),
    row("BR-DEC-23", WeFire, 2, &[TwoDecimals]),
    row("BR-DEC-23", PeerAccepts, 2, &[OfficialStops]),
    row("BR-DEC-24", WeFire, 1, &[TwoDecimals]),
    row("BR-DEC-25", WeFire, 3, &[TwoDecimals]),
    row("BR-DEC-27", WeFire, 3, &[TwoDecimals]),
    row("BR-DEC-28", WeFire, 1, &[TwoDecimals]),
    row("BR-E-01", WeFire, 2, &[UnusedGroup]),
    row("BR-E-02", WeFire, 1, &[SchemeOfRegistration]),
    row("BR-E-03", WeFire, 2, &[SchemeOfRegistration]),
    row("BR-E-04", WeFire, 1, &[SchemeOfRegistration]),
    row("BR-E-08", PeerFires, 1, &[AmountNotHeld]),
    row("BR-G-01", WeFire, 3, &[UnusedGroup]),
    row("BR-IC-01", WeFire, 7, &[UnusedGroup]),
    row("BR-IC-11", PeerFires, 1, &[UnreadDay]),
    row("BR-O-01", WeFire, 5, &[UnusedGroup]),
    row("BR-O-01", PeerFires, 13, &[LooseCount]),
    row("BR-O-11", WeFire, 8, &[OutsideInCii]),
    row("BR-O-12", PeerFires, 1, &[NoCategory]),
    row("BR-O-13", WeFire, 2, &[OutsideInCii]),
    row("BR-O-14", WeFire, 5, &[OutsideInCii]),
    row("BR-S-01", PeerFires, 5, &[LooseCount]),
    row("BR-S-02", WeFire, 7, &[SchemeOfRegistration]),
    row("BR-S-03", WeFire, 4, &[SchemeOfRegistration]),
    row("BR-S-04", WeFire, 2, &[SchemeOfRegistration]),
    row("BR-S-08", WeFire, 8, &[Trimmed, Exact, NoIndicator]),
    row("BR-S-08", PeerFires, 1, &[AmountNotHeld]),
    row("BR-S-09", PeerFires, 3, &[AmountNotHeld]),
    row("BR-Z-01", WeFire, 3, &[UnusedGroup]),
    row("BR-Z-02", WeFire, 3, &[SchemeOfRegistration]),
    row("BR-Z-03", WeFire, 2, &[SchemeOfRegistration]),
    row("BR-Z-04", WeFire, 2, &[SchemeOfRegistration]),
    row("BR-Z-09", WeFire, 1, &[AmountNotHeld]),
    row("CII-SR-119", PeerAccepts, 3, &[OfficialStops]),
];
