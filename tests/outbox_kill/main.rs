//! Kills workers of the outbox at every step, and counts what arrived at the portal.
//!
//! A worker that dies can do nothing more: its transport and its journal fail from then on. Another
//! opens the same journal after the leases have ended. The portal refuses a second invoice of a
//! number, so it is not enough that each is there once: what arrives is counted before the portal
//! looks at it.

mod boundaries;
mod death;
mod frames;
mod processes;
mod steps;
mod workers;
mod world;
