use super::Page;
use crate::identifier::Iban;
use crate::invoice::{CreditTransfer, PaymentInstructions};
use crate::render::clean::clean;
use crate::render::layout::Field;
use crate::render::words;
use crate::text::Text;

impl Page<'_> {
    pub(super) fn payment(&self) -> Vec<Field> {
        let mut fields = Vec::new();
        let instructions = self.invoice.payment_instructions.as_ref();
        fields.extend(instructions.and_then(|instructions| self.means(instructions)));
        for transfer in instructions.iter().flat_map(|instructions| &instructions.credit_transfers) {
            fields.extend(self.transfer(transfer));
        }
        if let Some(card) = instructions.and_then(|instructions| instructions.card.as_ref()) {
            fields.extend(self.field(CARD, Some(&card.primary_account_number)));
            fields.extend(self.field(HOLDER, card.holder_name.as_deref()));
        }
        if let Some(debit) = instructions.and_then(|instructions| instructions.direct_debit.as_ref()) {
            fields.extend(self.field(MANDATE, debit.mandate_reference.as_deref()));
            fields.extend(self.field(CREDITOR, debit.creditor_identifier.as_deref()));
            let account = debit.debited_account_identifier.as_deref().map(grouped);
            fields.extend(self.field(DEBITED, account.as_deref()));
        }
        let remittance = instructions.and_then(|instructions| instructions.remittance_information.as_deref());
        fields.extend(self.field(REMITTANCE, remittance));
        fields.extend(self.day_field(DUE, self.invoice.payment_due_date));
        fields.extend(self.field(TERMS, self.invoice.payment_terms.as_deref()));
        fields
    }

    fn means(&self, instructions: &PaymentInstructions) -> Option<Field> {
        let stated = instructions.means_text.as_deref().filter(|text| !text.trim().is_empty());
        let coded = words::means(&clean(&instructions.means_code), self.language);
        self.field(MEANS, Some(stated.unwrap_or(&coded)))
    }

    fn transfer(&self, transfer: &CreditTransfer) -> Vec<Field> {
        let is_iban = Iban::parse(&transfer.account_identifier).is_ok();
        let account = grouped(&transfer.account_identifier);
        let fields = [
            self.field(if is_iban { IBAN } else { ACCOUNT }, Some(&account)),
            self.field(BIC, transfer.service_provider_identifier.as_deref()),
            self.field(ACCOUNT_NAME, transfer.account_name.as_deref()),
        ];
        fields.into_iter().flatten().collect()
    }
}

/// An IBAN in blocks of four; any other account as it stands.
fn grouped(account: &str) -> String {
    Iban::parse(account).map_or_else(|_| account.to_owned(), |iban| iban.grouped().replace(' ', "\u{a0}"))
}

const MEANS: Text = Text::new("Moyen de paiement", "Means of payment");
const IBAN: Text = Text::new("IBAN", "IBAN");
const ACCOUNT: Text = Text::new("Compte", "Account");
const BIC: Text = Text::new("BIC", "BIC");
const ACCOUNT_NAME: Text = Text::new("Titulaire du compte", "Account name");
const CARD: Text = Text::new("Carte", "Card");
const HOLDER: Text = Text::new("Titulaire de la carte", "Card holder");
const MANDATE: Text = Text::new("Mandat (RUM)", "Mandate reference");
const CREDITOR: Text = Text::new("Créancier (ICS)", "Creditor identifier");
const DEBITED: Text = Text::new("Compte débité", "Debited account");
const REMITTANCE: Text = Text::new("Référence à rappeler", "Payment reference");
const DUE: Text = Text::new("Échéance", "Payment due");
const TERMS: Text = Text::new("Conditions", "Terms");
