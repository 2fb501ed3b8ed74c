//! Which field of which record holds which business term.

use crate::invoice::group::{Field, Occurrences};
use crate::invoice::{
    AttachedDocument, Buyer, Contact, CreditTransfer, DeliveryInformation, DirectDebit, DocumentLevelAllowanceCharge,
    DocumentTotals, Group, Identifier, Invoice, InvoiceLine, InvoiceNote, ItemAttribute, ItemClassification,
    ItemInformation, LineAllowanceCharge, LineVatInformation, Payee, PaymentCard, PaymentInstructions, Period,
    PostalAddress, PrecedingInvoiceReference, PriceDetails, ProcessControl, Seller, SellerTaxRepresentative, Slot,
    SupportingDocument, Value, VatBreakdown,
};
use crate::term::Term;

macro_rules! holds {
    ($record:ident {
        $($($term:ident)|+ => $field:ident;)*
    } $(groups {
        $($($group:ident)|+ => $members:ident;)+
    })?) => {
        impl Group for $record {
            fn value(&self, term: Term) -> Option<Value<'_>> {
                match term {
                    $($(Term::$term)|+ => self.$field.value(),)*
                    _ => None,
                }
            }

            fn slot(&mut self, term: Term) -> Option<Slot<'_>> {
                match term {
                    $($(Term::$term)|+ => Some(self.$field.slot()),)*
                    _ => None,
                }
            }

            #[allow(unused_variables)]
            fn group(&self, term: Term, index: usize) -> Option<&dyn Group> {
                match term {
                    $($($(Term::$group)|+ => self.$members.nth(index),)+)?
                    _ => None,
                }
            }

            #[allow(unused_variables)]
            fn group_mut(&mut self, term: Term, index: usize) -> Option<&mut dyn Group> {
                match term {
                    $($($(Term::$group)|+ => self.$members.nth_mut(index),)+)?
                    _ => None,
                }
            }

            fn add(&mut self, term: Term) -> Option<usize> {
                match term {
                    $($($(Term::$group)|+ => self.$members.add(),)+)?
                    _ => None,
                }
            }

            fn is_empty(&self) -> bool {
                *self == Self::default()
            }
        }
    };
}

holds! { Invoice {
    BT_1 => number;
    BT_2 => issue_date;
    BT_3 => type_code;
    BT_5 => currency_code;
    BT_6 => vat_accounting_currency_code;
    BT_7 => vat_point_date;
    BT_8 => vat_point_date_code;
    BT_9 => payment_due_date;
    BT_10 => buyer_reference;
    BT_11 => project_reference;
    BT_12 => contract_reference;
    BT_13 => purchase_order_reference;
    BT_14 => sales_order_reference;
    BT_15 => receiving_advice_reference;
    BT_16 => despatch_advice_reference;
    BT_17 => tender_or_lot_reference;
    BT_19 => buyer_accounting_reference;
    BT_20 => payment_terms;
} groups {
    BT_18 => invoiced_object_identifier;
    BG_1 => notes;
    BG_2 => process_control;
    BG_3 => preceding_invoice_references;
    BG_4 => seller;
    BG_7 => buyer;
    BG_10 => payee;
    BG_11 => seller_tax_representative;
    BG_13 => delivery_information;
    BG_16 => payment_instructions;
    BG_20 => document_level_allowances;
    BG_21 => document_level_charges;
    BG_22 => document_totals;
    BG_23 => vat_breakdowns;
    BG_24 => supporting_documents;
    BG_25 => lines;
}}

holds! { InvoiceNote {
    BT_21 => subject_code;
    BT_22 => text;
}}

holds! { ProcessControl {
    BT_23 => business_process_type;
    BT_24 => specification_identifier;
}}

holds! { PrecedingInvoiceReference {
    BT_25 => number;
    BT_26 => issue_date;
}}

holds! { Seller {
    BT_27 => name;
    BT_28 => trading_name;
    BT_31 => vat_identifier;
    BT_32 => tax_registration_identifier;
    BT_33 => additional_legal_information;
} groups {
    BT_29 => identifiers;
    BT_30 => legal_registration_identifier;
    BT_34 => electronic_address;
    BG_5 => postal_address;
    BG_6 => contact;
}}

holds! { Buyer {
    BT_44 => name;
    BT_45 => trading_name;
    BT_48 => vat_identifier;
} groups {
    BT_46 => identifier;
    BT_47 => legal_registration_identifier;
    BT_49 => electronic_address;
    BG_8 => postal_address;
    BG_9 => contact;
}}

holds! { Payee {
    BT_59 => name;
} groups {
    BT_60 => identifier;
    BT_61 => legal_registration_identifier;
}}

holds! { SellerTaxRepresentative {
    BT_62 => name;
    BT_63 => vat_identifier;
} groups {
    BG_12 => postal_address;
}}

holds! { PostalAddress {
    BT_35 | BT_50 | BT_64 | BT_75 => line_1;
    BT_36 | BT_51 | BT_65 | BT_76 => line_2;
    BT_162 | BT_163 | BT_164 | BT_165 => line_3;
    BT_37 | BT_52 | BT_66 | BT_77 => city;
    BT_38 | BT_53 | BT_67 | BT_78 => post_code;
    BT_39 | BT_54 | BT_68 | BT_79 => country_subdivision;
    BT_40 | BT_55 | BT_69 | BT_80 => country_code;
}}

holds! { Contact {
    BT_41 | BT_56 => point;
    BT_42 | BT_57 => telephone;
    BT_43 | BT_58 => email;
}}

holds! { Identifier {
    BT_18 | BT_29 | BT_30 | BT_34 | BT_46 | BT_47 | BT_49 | BT_60 | BT_61 | BT_71 | BT_128 | BT_157 => value;
    BT_18_1 | BT_29_1 | BT_30_1 | BT_34_1 | BT_46_1 | BT_47_1 | BT_49_1 | BT_60_1 | BT_61_1 | BT_71_1 | BT_128_1
        | BT_157_1 => scheme;
}}

holds! { DeliveryInformation {
    BT_70 => party_name;
    BT_72 => actual_delivery_date;
} groups {
    BT_71 => location_identifier;
    BG_14 => invoicing_period;
    BG_15 => deliver_to_address;
}}

holds! { Period {
    BT_73 | BT_134 => start_date;
    BT_74 | BT_135 => end_date;
}}

holds! { PaymentInstructions {
    BT_81 => means_code;
    BT_82 => means_text;
    BT_83 => remittance_information;
} groups {
    BG_17 => credit_transfers;
    BG_18 => card;
    BG_19 => direct_debit;
}}

holds! { CreditTransfer {
    BT_84 => account_identifier;
    BT_85 => account_name;
    BT_86 => service_provider_identifier;
}}

holds! { PaymentCard {
    BT_87 => primary_account_number;
    BT_88 => holder_name;
}}

holds! { DirectDebit {
    BT_89 => mandate_reference;
    BT_90 => creditor_identifier;
    BT_91 => debited_account_identifier;
}}

holds! { DocumentLevelAllowanceCharge {
    BT_92 | BT_99 => amount;
    BT_93 | BT_100 => base_amount;
    BT_94 | BT_101 => percentage;
    BT_95 | BT_102 => vat_category_code;
    BT_96 | BT_103 => vat_rate;
    BT_97 | BT_104 => reason;
    BT_98 | BT_105 => reason_code;
}}

holds! { LineAllowanceCharge {
    BT_136 | BT_141 => amount;
    BT_137 | BT_142 => base_amount;
    BT_138 | BT_143 => percentage;
    BT_139 | BT_144 => reason;
    BT_140 | BT_145 => reason_code;
}}

holds! { DocumentTotals {
    BT_106 => sum_of_line_net_amounts;
    BT_107 => sum_of_allowances;
    BT_108 => sum_of_charges;
    BT_109 => total_without_vat;
    BT_110 => total_vat;
    BT_111 => total_vat_in_accounting_currency;
    BT_112 => total_with_vat;
    BT_113 => paid_amount;
    BT_114 => rounding_amount;
    BT_115 => amount_due_for_payment;
}}

holds! { VatBreakdown {
    BT_116 => taxable_amount;
    BT_117 => tax_amount;
    BT_118 => category_code;
    BT_119 => rate;
    BT_120 => exemption_reason;
    BT_121 => exemption_reason_code;
}}

holds! { SupportingDocument {
    BT_122 => reference;
    BT_123 => description;
    BT_124 => external_location;
} groups {
    BT_125 => attached_document;
}}

holds! { AttachedDocument {
    BT_125 => content;
    BT_125_1 => mime_code;
    BT_125_2 => filename;
}}

holds! { InvoiceLine {
    BT_126 => identifier;
    BT_127 => note;
    BT_129 => quantity;
    BT_130 => quantity_unit_code;
    BT_131 => net_amount;
    BT_132 => purchase_order_line_reference;
    BT_133 => buyer_accounting_reference;
} groups {
    BT_128 => object_identifier;
    BG_26 => period;
    BG_27 => allowances;
    BG_28 => charges;
    BG_29 => price_details;
    BG_30 => vat_information;
    BG_31 => item_information;
}}

holds! { PriceDetails {
    BT_146 => item_net_price;
    BT_147 => item_price_discount;
    BT_148 => item_gross_price;
    BT_149 => base_quantity;
    BT_150 => base_quantity_unit_code;
}}

holds! { LineVatInformation {
    BT_151 => category_code;
    BT_152 => rate;
}}

holds! { ItemInformation {
    BT_153 => name;
    BT_154 => description;
    BT_155 => seller_identifier;
    BT_156 => buyer_identifier;
    BT_159 => country_of_origin;
} groups {
    BT_157 => standard_identifier;
    BT_158 => classifications;
    BG_32 => attributes;
}}

holds! { ItemClassification {
    BT_158 => code;
    BT_158_1 => scheme;
    BT_158_2 => scheme_version;
}}

holds! { ItemAttribute {
    BT_160 => name;
    BT_161 => value;
}}

#[cfg(test)]
mod tests {
    use super::*;

    /// Opens the groups above `term`, then calls `then` with the last of them.
    fn above<T>(term: Term, then: impl FnOnce(&mut dyn Group) -> T) -> T {
        let mut invoice = Invoice::default();
        let lineage = term.lineage();
        let (_, above) = lineage.split_last().expect("a lineage ends with its term");
        let mut group: &mut dyn Group = &mut invoice;
        for step in above {
            let index = group.add(*step).unwrap_or_else(|| panic!("{step} of {term} is no group"));
            group = group.group_mut(*step, index).expect("just added");
        }
        then(group)
    }

    #[test]
    fn every_business_term_has_its_place_in_the_model() {
        for term in Term::ALL {
            let found = above(*term, |group| group.slot(*term).is_some() || group.add(*term).is_some());
            assert!(found, "{term} has no place");
        }
    }

    #[test]
    fn what_may_repeat_repeats_and_nothing_else() {
        for term in Term::ALL {
            above(*term, |group| {
                if group.add(*term).is_some() {
                    assert_eq!(group.add(*term).is_some(), term.cardinality().is_repeatable(), "{term}");
                }
            });
        }
    }
}
