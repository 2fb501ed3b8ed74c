use crate::identifier::{Bic, FrenchVatNumber, Iban, Siren, Siret};
use crate::invoice::{Buyer, CreditTransfer, Identifier, PaymentInstructions, PostalAddress, Seller};

impl Seller {
    /// A French seller: its SIRET as identifier (BT-29) and legal registration (BT-30), and the VAT
    /// number (BT-31) that its SIREN gives.
    ///
    /// A seller without VAT number (franchise en base, CGI article 293 B) clears `vat_identifier` and
    /// states its SIREN as `tax_registration_identifier` (BT-32).
    ///
    /// ```
    /// use factrice::identifier::Siret;
    /// use factrice::invoice::{PostalAddress, Seller};
    ///
    /// let siret: Siret = "732 829 320 00074".parse()?;
    /// let address = PostalAddress::new("1 rue de la Poste", "33000", "Bordeaux", "FR");
    /// let seller = Seller::by_siret("Atelier du Pont", &siret, address);
    /// assert_eq!(seller.vat_identifier.as_deref(), Some("FR44732829320"));
    /// # Ok::<(), factrice::identifier::IdentifierError>(())
    /// ```
    #[must_use]
    pub fn by_siret(name: impl Into<String>, siret: &Siret, postal_address: PostalAddress) -> Self {
        Self {
            identifiers: vec![Identifier::new(siret.as_str(), Siret::SCHEME)],
            legal_registration_identifier: Some(Identifier::new(siret.as_str(), Siren::SCHEME)),
            vat_identifier: Some(FrenchVatNumber::from_siren(&siret.siren()).as_str().to_owned()),
            ..Self::new(name, postal_address)
        }
    }

    /// The SIRET, in whichever of BT-29 and BT-30 it stands.
    #[must_use]
    pub fn siret(&self) -> Option<&str> {
        siret_among(self.identifiers.iter().chain(&self.legal_registration_identifier))
    }
}

impl Buyer {
    /// A public buyer: its SIRET as identifier (BT-46) and legal registration (BT-47).
    #[must_use]
    pub fn by_siret(name: impl Into<String>, siret: &Siret, postal_address: PostalAddress) -> Self {
        Self {
            identifier: Some(Identifier::new(siret.as_str(), Siret::SCHEME)),
            legal_registration_identifier: Some(Identifier::new(siret.as_str(), Siren::SCHEME)),
            ..Self::new(name, postal_address)
        }
    }

    /// The SIRET, in whichever of BT-46 and BT-47 it stands.
    #[must_use]
    pub fn siret(&self) -> Option<&str> {
        siret_among(self.identifier.iter().chain(&self.legal_registration_identifier))
    }
}

impl PaymentInstructions {
    /// Payment by transfer (means `30`) to an IBAN (BT-84), with its BIC (BT-86) when it is stated.
    #[must_use]
    pub fn transfer_to(iban: &Iban, bic: Option<&Bic>) -> Self {
        Self {
            credit_transfers: vec![CreditTransfer {
                account_identifier: iban.as_str().to_owned(),
                service_provider_identifier: bic.map(|bic| bic.as_str().to_owned()),
                ..CreditTransfer::default()
            }],
            ..Self::transfer(String::new())
        }
    }
}

/// Fourteen digits under a scheme that may hold a SIRET; identifiers without scheme count too.
fn siret_among<'a>(identifiers: impl Iterator<Item = &'a Identifier>) -> Option<&'a str> {
    identifiers
        .filter(|identifier| matches!(identifier.scheme.as_deref(), None | Some(Siren::SCHEME | Siret::SCHEME)))
        .map(|identifier| identifier.value.as_str())
        .find(|value| value.len() == 14 && value.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn siret() -> Siret {
        "73282932000074".parse().unwrap()
    }

    fn bordeaux() -> PostalAddress {
        PostalAddress::new("1 rue Haute", "33000", "Bordeaux", "FR")
    }

    #[test]
    fn a_siret_stands_as_identifier_and_as_legal_registration() {
        let seller = Seller::by_siret("Atelier du Pont", &siret(), bordeaux());
        assert_eq!(seller.identifiers, [Identifier::new("73282932000074", "0009")]);
        assert_eq!(seller.legal_registration_identifier, Some(Identifier::new("73282932000074", "0002")));
        let buyer = Buyer::by_siret("Ville de Bordeaux", &siret(), bordeaux());
        assert_eq!(buyer.identifier, Some(Identifier::new("73282932000074", "0009")));
        assert_eq!(buyer.legal_registration_identifier, Some(Identifier::new("73282932000074", "0002")));
        assert_eq!((seller.siret(), buyer.siret()), (Some("73282932000074"), Some("73282932000074")));
    }

    #[test]
    fn a_siret_is_found_among_other_identifiers_and_a_siren_is_none() {
        let mut seller = Seller::new("Atelier du Pont", bordeaux());
        seller.identifiers = vec![Identifier::new("12345678901234", "0088"), Identifier::new("732829320", "0002")];
        assert_eq!(seller.siret(), None);
        seller.legal_registration_identifier = Some(Identifier::without_scheme("73282932000074"));
        assert_eq!(seller.siret(), Some("73282932000074"));
        assert_eq!(Buyer::default().siret(), None);
    }

    #[test]
    fn a_transfer_names_the_account_and_the_bank() {
        let iban = "FR76 3000 6000 0112 3456 7890 189".parse().unwrap();
        let payment = PaymentInstructions::transfer_to(&iban, Some(&"AGRIFRPP".parse().unwrap()));
        assert_eq!(payment.means_code, "30");
        assert_eq!(payment.credit_transfers.len(), 1);
        assert_eq!(payment.credit_transfers[0].account_identifier, "FR7630006000011234567890189");
        assert_eq!(payment.credit_transfers[0].service_provider_identifier.as_deref(), Some("AGRIFRPP"));
        assert_eq!(PaymentInstructions::transfer_to(&iban, None).credit_transfers[0].service_provider_identifier, None);
    }
}
