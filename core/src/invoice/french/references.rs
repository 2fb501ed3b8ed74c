use crate::cadre::CadreDeFacturation;
use crate::calendar::{CalendarError, PaymentTerms, due_date};
use crate::identifier::{CodeService, NumeroEngagement, NumeroMarche};
use crate::invoice::{Invoice, ProcessControl};
use crate::text::Language;

impl Invoice {
    /// States the service of the buyer that receives the invoice: the code service (SE), in BT-10.
    #[must_use]
    pub fn with_service(mut self, service: &CodeService) -> Self {
        self.buyer_reference = Some(service.as_str().to_owned());
        self
    }

    /// States the order: the numéro d’engagement (EJ), in BT-13.
    #[must_use]
    pub fn with_engagement(mut self, engagement: &NumeroEngagement) -> Self {
        self.purchase_order_reference = Some(engagement.as_str().to_owned());
        self
    }

    /// States the contract: the numéro de marché, in BT-12.
    #[must_use]
    pub fn with_contract(mut self, contract: &NumeroMarche) -> Self {
        self.contract_reference = Some(contract.as_str().to_owned());
        self
    }

    /// States the cadre de facturation in BT-23, by its short code such as `A1`; one without short
    /// code is written as it is.
    #[must_use]
    pub fn with_cadre(mut self, cadre: &CadreDeFacturation) -> Self {
        let code = cadre.short_code().unwrap_or_else(|| cadre.code());
        self.process_control.get_or_insert_with(ProcessControl::default).business_process_type = Some(code.to_owned());
        self
    }

    /// The cadre de facturation, when BT-23 holds one: its short code such as `A1`, or its code in the
    /// API of Chorus Pro such as `A1_FACTURE_FOURNISSEUR`.
    #[must_use]
    pub fn cadre(&self) -> Option<CadreDeFacturation> {
        let code = self.process_control.as_ref()?.business_process_type.as_deref()?.trim();
        CadreDeFacturation::from_short_code(code)
            .or_else(|| Some(CadreDeFacturation::from_code(code)).filter(CadreDeFacturation::is_known))
    }

    /// States when the invoice is to be paid: the due date (BT-9), counted from the day of issue
    /// (BT-2), and the terms in words (BT-20). Without day of issue only the words are stated.
    ///
    /// # Errors
    ///
    /// [`CalendarError`] when the due date is past the calendar.
    pub fn with_payment_terms(mut self, terms: PaymentTerms, language: Language) -> Result<Self, CalendarError> {
        self.payment_due_date = self.issue_date.map(|issued| due_date(issued, terms)).transpose()?;
        self.payment_terms = Some(terms.wording(language));
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date;
    use crate::invoice::Value;

    #[test]
    fn the_references_of_the_buyer_stand_in_their_terms() {
        let invoice = Invoice::default()
            .with_service(&CodeService::parse("SRV-TECH").unwrap())
            .with_engagement(&NumeroEngagement::parse("1400001234").unwrap())
            .with_contract(&NumeroMarche::parse("2026-M-17").unwrap());
        for (path, expected) in [("BT-10", "SRV-TECH"), ("BT-13", "1400001234"), ("BT-12", "2026-M-17")] {
            assert_eq!(invoice.value(&path.parse().unwrap()), Some(Value::Text(expected)), "{path}");
        }
    }

    #[test]
    fn the_due_date_is_counted_from_the_day_of_issue() {
        let issued = |day: &str| Invoice { issue_date: date::parse(day).ok(), ..Invoice::default() };
        let terms = PaymentTerms::Net { days: 30 };
        let invoice = issued("2026-11-02").with_payment_terms(terms, Language::Fr).unwrap();
        assert_eq!(invoice.payment_due_date, date::parse("2026-12-02").ok());
        assert_eq!(invoice.payment_terms.as_deref(), Some("Paiement à 30 jours à compter de la date de la facture"));
        let undated = Invoice::default().with_payment_terms(terms, Language::En).unwrap();
        assert_eq!((undated.payment_due_date, undated.payment_terms.is_some()), (None, true));
        assert!(issued("9999-12-31").with_payment_terms(terms, Language::Fr).is_err());
    }

    #[test]
    fn a_cadre_is_written_by_its_short_code_and_read_back() {
        for cadre in CadreDeFacturation::KNOWN {
            let invoice = Invoice::default().with_cadre(cadre);
            assert_eq!(invoice.cadre().as_ref(), Some(cadre));
        }
        let control = Invoice::default().with_cadre(&CadreDeFacturation::A9).process_control.unwrap();
        assert_eq!(control.business_process_type.as_deref(), Some("A9"));
    }

    #[test]
    fn a_process_may_be_named_by_the_api_and_need_not_be_a_cadre() {
        let stated = |process: &str| Invoice {
            process_control: Some(ProcessControl {
                business_process_type: Some(process.to_owned()),
                ..ProcessControl::default()
            }),
            ..Invoice::default()
        };
        assert_eq!(stated(" A2_FACTURE_FOURNISSEUR_DEJA_PAYEE").cadre(), Some(CadreDeFacturation::A2));
        assert_eq!(stated("urn:fdc:peppol.eu:2017:poacc:billing:01:1.0").cadre(), None);
        assert_eq!(Invoice::default().cadre(), None);
    }
}
