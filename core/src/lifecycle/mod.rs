//! The life of a deposit and of an invoice on Chorus Pro: flux states, invoice statuses, the moves
//! between them and the timeline of one invoice.
//!
//! Two things are deposited and followed apart. The *flux* is the file: its [`FluxState`] says
//! whether the portal could read it. The *invoice* inside has a [`Status`], which exists only once
//! the invoice was integrated. A supplier sees the statuses grouped in the five public [`Stage`]s
//! of the supplier kit, or as rejected.
//!
//! Every code list here is open: a code that is not in the published lists is kept as it came and
//! answers what can be answered about it.
//!
//! ```
//! use factrice::lifecycle::{Actor, Stage, Status, SupplierAction, Verdict};
//!
//! let status = Status::from_code("A_RECYCLER");
//! assert_eq!(status, Status::ARecycler);
//! assert_eq!(status.next_actor(), Actor::Supplier);
//! assert!(status.supplier_actions().contains(&SupplierAction::Recycle));
//!
//! let from = Status::MiseADisposition;
//! assert_eq!(from.stage(), Some(Stage::MiseADisposition));
//! assert_eq!(from.can_become(&Status::MiseEnPaiement), Verdict::Direct);
//! assert!(Status::Rejetee.can_become(&Status::MiseEnPaiement).is_impossible());
//! ```

mod action;
mod actor;
mod cpp;
mod flux;
mod stage;
mod status;
mod timeline;
mod transition;

pub use action::SupplierAction;
pub use actor::Actor;
pub use cpp::CppFluxCode;
pub use flux::{FluxAction, FluxOutcome, FluxState};
pub use stage::Stage;
pub use status::Status;
pub use timeline::{Author, HistoryEntry, ImpossibleStep, SkippedStep, Timeline};
pub use transition::{Obstacle, Transition, Trigger, Verdict};

pub use crate::date::Moment;
