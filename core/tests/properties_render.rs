//! Any invoice has a page.
#![cfg(feature = "pdf")]

#[allow(dead_code, reason = "what limits invoices to one syntax is for other tests")]
mod invoices;

use factrice::render::{self, Options};
use factrice::text::Language;
use proptest::prelude::*;

use self::invoices::any_invoice;

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_invoice_is_rendered_in_both_forms_and_languages(invoice in any_invoice()) {
        for language in [Language::Fr, Language::En] {
            let layout = render::layout(&invoice, language);
            let page = render::html(&layout, &Options::default());
            prop_assert!(page.ends_with("</html>\n"));
            prop_assert!(!page.chars().any(|letter| letter.is_control() && letter != '\n'));
            let pdf = render::pdf(&layout, &Options::default());
            prop_assert!(pdf.is_ok(), "{pdf:?}");
        }
    }
}
