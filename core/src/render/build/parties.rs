use super::{Page, field};
use crate::identifier::{Siren, Siret};
use crate::invoice::{Buyer, Contact, DeliveryInformation, Identifier, PostalAddress, Seller};
use crate::render::clean::clean;
use crate::render::layout::{Field, Party};
use crate::render::words;
use crate::text::Text;

impl Page<'_> {
    pub(super) fn parties(&self) -> Vec<Party> {
        let invoice = self.invoice;
        let mut parties = Vec::new();
        parties.extend(invoice.seller.as_ref().map(|seller| self.seller(seller)));
        parties.extend(invoice.buyer.as_ref().map(|buyer| self.buyer(buyer)));
        if let Some(payee) = &invoice.payee {
            let identifiers = payee.legal_registration_identifier.iter().chain(&payee.identifier);
            parties.push(self.party(PAYEE, &payee.name, None, None, self.identifiers(identifiers)));
        }
        if let Some(representative) = &invoice.seller_tax_representative {
            let vat = self.field(VAT_NUMBER, Some(&representative.vat_identifier));
            let address = representative.postal_address.as_ref();
            parties.push(self.party(REPRESENTATIVE, &representative.name, None, address, vat.into_iter().collect()));
        }
        parties.extend(invoice.delivery_information.as_ref().and_then(|delivery| self.place(delivery)));
        parties
    }

    /// Name and identifiers of the seller in one line.
    pub(super) fn footer(&self) -> String {
        let Some(seller) = &self.invoice.seller else { return String::new() };
        let siret = seller.siret().map(|siret| format!("SIRET {}", grouped_siret(siret)));
        let vat = seller.vat_identifier.as_deref().map(|vat| self.labelled(VAT_NUMBER, &clean(vat)));
        let parts = [Some(clean(&seller.name)), siret, vat];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    fn seller(&self, seller: &Seller) -> Party {
        let registered = seller.legal_registration_identifier.iter().chain(&seller.identifiers);
        let mut fields = self.identifiers(registered);
        fields.extend(self.field(VAT_NUMBER, seller.vat_identifier.as_deref()));
        fields.extend(self.field(TAX_NUMBER, seller.tax_registration_identifier.as_deref()));
        fields.extend(self.field(LEGAL, seller.additional_legal_information.as_deref()));
        fields.extend(self.electronic(seller.electronic_address.as_ref()));
        fields.extend(self.contact(seller.contact.as_ref()));
        self.party(SELLER, &seller.name, seller.trading_name.as_deref(), seller.postal_address.as_ref(), fields)
    }

    fn buyer(&self, buyer: &Buyer) -> Party {
        let mut fields = self.identifiers(buyer.legal_registration_identifier.iter().chain(&buyer.identifier));
        fields.extend(self.field(VAT_NUMBER, buyer.vat_identifier.as_deref()));
        fields.extend(self.electronic(buyer.electronic_address.as_ref()));
        fields.extend(self.contact(buyer.contact.as_ref()));
        self.party(BUYER, &buyer.name, buyer.trading_name.as_deref(), buyer.postal_address.as_ref(), fields)
    }

    /// BG-13, BG-15: where it was delivered, if anything is said of it.
    fn place(&self, delivery: &DeliveryInformation) -> Option<Party> {
        let name = delivery.party_name.as_deref().unwrap_or_default();
        let fields = self.identifiers(delivery.location_identifier.iter());
        let party = self.party(PLACE, name, None, delivery.deliver_to_address.as_ref(), fields);
        let is_empty = party.name.is_empty() && party.address.is_empty() && party.fields.is_empty();
        (!is_empty).then_some(party)
    }

    fn party(
        &self,
        role: Text,
        name: &str,
        trading_name: Option<&str>,
        address: Option<&PostalAddress>,
        fields: Vec<Field>,
    ) -> Party {
        let mut lines: Vec<String> = trading_name.map(clean).into_iter().collect();
        lines.extend(address.into_iter().flat_map(|address| self.address(address)));
        lines.retain(|line| !line.is_empty());
        Party { role: self.say(role).to_owned(), name: clean(name), address: lines, fields }
    }

    fn address(&self, address: &PostalAddress) -> Vec<String> {
        let text = |part: &Option<String>| part.as_deref().map(clean).unwrap_or_default();
        let town = [text(&address.post_code), text(&address.city)];
        let town: Vec<&str> = town.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        vec![
            text(&address.line_1),
            text(&address.line_2),
            text(&address.line_3),
            town.join(" "),
            text(&address.country_subdivision),
            words::country(&clean(&address.country_code), self.language),
        ]
    }

    /// Identifiers by name where their scheme has one, each once.
    fn identifiers<'a>(&self, identifiers: impl Iterator<Item = &'a Identifier>) -> Vec<Field> {
        let mut fields: Vec<Field> = Vec::new();
        for identifier in identifiers {
            let value = clean(&identifier.value);
            let is_number = value.bytes().all(|byte| byte.is_ascii_digit());
            let named = match (identifier.scheme.as_deref(), value.len()) {
                (None | Some(Siren::SCHEME | Siret::SCHEME), 14) if is_number => field("SIRET", &grouped_siret(&value)),
                (None | Some(Siren::SCHEME), 9) if is_number => field("SIREN", &grouped_siret(&value)),
                _ => field(self.say(IDENTIFIER), &self.identifier(identifier)),
            };
            fields.extend(named.filter(|field| !fields.contains(field)));
        }
        fields
    }

    fn electronic(&self, address: Option<&Identifier>) -> Option<Field> {
        field(self.say(ELECTRONIC), &self.identifier(address?))
    }

    fn contact(&self, contact: Option<&Contact>) -> Option<Field> {
        let contact = contact?;
        let parts = [&contact.point, &contact.telephone, &contact.email];
        let parts: Vec<String> =
            parts.into_iter().flatten().map(|part| clean(part)).filter(|part| !part.is_empty()).collect();
        field(self.say(CONTACT), &parts.join("\n"))
    }
}

/// A SIREN or a SIRET in groups, such as `732 829 320 00074`.
fn grouped_siret(digits: &str) -> String {
    let groups = [digits.get(..3), digits.get(3..6), digits.get(6..9), digits.get(9..).filter(|nic| !nic.is_empty())];
    groups.into_iter().flatten().collect::<Vec<_>>().join("\u{a0}")
}

const SELLER: Text = Text::new("Vendeur", "Seller");
const BUYER: Text = Text::new("Acheteur", "Buyer");
const PAYEE: Text = Text::new("Bénéficiaire du paiement", "Payee");
const REPRESENTATIVE: Text = Text::new("Représentant fiscal du vendeur", "Tax representative of the seller");
const PLACE: Text = Text::new("Livré à", "Delivered to");
const VAT_NUMBER: Text = Text::new("N°\u{a0}TVA", "VAT number");
const TAX_NUMBER: Text = Text::new("N°\u{a0}fiscal", "Tax number");
const LEGAL: Text = Text::new("Forme", "Legal form");
const ELECTRONIC: Text = Text::new("Adresse électronique", "Electronic address");
const CONTACT: Text = Text::new("Contact", "Contact");
const IDENTIFIER: Text = Text::new("Identifiant", "Identifier");
