//! Kills workers of the outbox at every step, and counts what arrived at the portal.
//!
//! A worker that dies can do nothing more: its transport and its journal fail from then on. Another
//! opens the same journal after the leases have ended. All of it is done in process and over the real
//! HTTP transport, to the portal served on the loopback interface; there, a relay breaks the
//! connection at every byte of the exchange. The portal refuses a second invoice of a
//! number, so it is not enough that each is there once: what arrives is counted before the portal
//! looks at it.

mod boundaries;
mod death;
mod processes;
mod relay;
mod steps;
mod workers;
mod world;
