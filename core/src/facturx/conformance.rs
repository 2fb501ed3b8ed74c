use crate::code::open_codes;
use crate::profile::{Profile, Relation};

open_codes! {
    /// The profile that the metadata of a hybrid announce (`fx:ConformanceLevel`).
    ///
    /// Source: Factur-X 1.0 and ZUGFeRD 2, XMP extension schema; ZUGFeRD 1.0 for `COMFORT`.
    pub enum ConformanceLevel {
        /// The totals alone.
        Minimum = "MINIMUM",
        /// Everything but the lines.
        BasicWl = "BASIC WL",
        /// Some of the terms of the standard.
        Basic = "BASIC",
        /// The standard.
        En16931 = "EN 16931",
        /// The standard and more data.
        Extended = "EXTENDED",
        /// The usage of the German administration.
        Xrechnung = "XRECHNUNG",
        /// What ZUGFeRD 1.0 had in the place of EN 16931.
        Comfort = "COMFORT",
    }
}

impl ConformanceLevel {
    /// The level to announce of a document that follows a profile (BT-24); none when no level stands for it.
    ///
    /// ```
    /// use factrice::facturx::ConformanceLevel;
    /// use factrice::profile::Profile;
    ///
    /// let profile = Profile::recognise("urn:factur-x.eu:1p0:basicwl").expect("it is known");
    /// assert_eq!(ConformanceLevel::of(profile), Some(ConformanceLevel::BasicWl));
    /// ```
    #[must_use]
    pub fn of(profile: &Profile) -> Option<Self> {
        match (profile.code, profile.relation) {
            ("factur-x-minimum", _) => Some(Self::Minimum),
            ("factur-x-basic-wl", _) => Some(Self::BasicWl),
            ("factur-x-basic" | "zugferd-1-basic", _) => Some(Self::Basic),
            ("zugferd-1-comfort", _) => Some(Self::Comfort),
            ("zugferd-1-extended", _) => Some(Self::Extended),
            ("xrechnung", _) => Some(Self::Xrechnung),
            (_, Relation::Core | Relation::Cius) => Some(Self::En16931),
            (_, Relation::Extension) => Some(Self::Extended),
            (_, Relation::Below | Relation::Apart) => None,
        }
    }

    /// Whether documents of this level lack what an invoice needs, so that the page is the invoice and the XML its
    /// data.
    #[must_use]
    pub const fn is_data_only(&self) -> bool {
        matches!(self, Self::Minimum | Self::BasicWl)
    }
}
