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

    /// States the cadre de facturation by its short code, such as `A1`, in BT-23.
    #[must_use]
    pub fn with_cadre(mut self, short_code: impl Into<String>) -> Self {
        self.process_control.get_or_insert_with(ProcessControl::default).business_process_type =
            Some(short_code.into());
        self
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
