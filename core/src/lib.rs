//! Electronic invoices for the French public sector, from the facts to the payment.
//!
//! A program states the facts of an invoice as an [`invoice::Invoice`]; [`vat::compute`] fills its
//! figures; [`syntax::ubl`] and [`syntax::cii`] write and read it; [`render`] makes the page that a person
//! reads; [`chorus::Client`] deposits and follows it over a
//! [`transport::Transport`]; [`preflight`] predicts its rejections; [`lifecycle`] and [`reason`] say what came of it
//! and what to do. [`outbox`] sends through a journal, so that a crash loses no invoice and deposits none twice.
//!
//! The crate is pure: no socket, no clock, and no file unless the feature `sqlite` adds one. Two
//! concepts recur everywhere: a business term ([`term::Term`], such as `BT-131`) names each value of
//! an invoice, and what people read exists in French and in English ([`text::Language`]).
//!
//! ```
//! use factrice::decimal::parse;
//! use factrice::invoice::{Buyer, Invoice, InvoiceLine, LineVatInformation, PostalAddress, Seller};
//! use factrice::{date, document, syntax::ubl, vat};
//!
//! let seller = Seller::new("Atelier du Pont", PostalAddress::new("1 rue Haute", "33000", "Bordeaux", "FR"));
//! let buyer = Buyer::new("Ville de Brest", PostalAddress::new("2 rue Frézier", "29200", "Brest", "FR"));
//! let reduced = LineVatInformation::new("S", Some(parse("5.5")?));
//! let line = InvoiceLine::new("1", "Manuel", parse("12")?, "C62", parse("14.218")?, reduced);
//! let facts = Invoice::new("F-2026-7", date::parse("2026-11-23")?, seller, buyer, vec![line]);
//!
//! let invoice = vat::compute(&facts, &vat::Options::default())?.invoice;
//! let written = ubl::write(&invoice)?;
//! assert_eq!(document::read(written.xml.as_bytes())?.into_invoice(), invoice);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod cadre;
pub mod calendar;
pub mod chorus;
mod code;
pub mod codelist;
pub mod date;
pub mod decimal;
pub mod deposit;
pub mod document;
pub mod explain;
#[cfg(feature = "pdf")]
pub mod facturx;
pub mod identifier;
pub mod invoice;
pub mod kit;
pub mod lifecycle;
pub mod outbox;
pub mod preflight;
pub mod profile;
pub mod reason;
pub mod render;
pub mod rules;
pub mod simulator;
pub mod source;
pub mod syntax;
pub mod term;
pub mod text;
pub mod transport;
pub mod vat;

/// Compiles and runs the program of the README.
#[cfg(all(doctest, feature = "http", feature = "sqlite"))]
#[doc = include_str!("../../README.md")]
struct Readme;
