//! What a person has found out about a submission in doubt.

use crate::outbox::presence::Presence;
use crate::outbox::sending::Taken;
use crate::outbox::{Error, Event, Failure, Key, Outbox, State, Submission, What};

/// What a person has found out, on the portal or from the recipient, about a submission whose answer
/// was lost and that the outbox cannot tell from another invoice.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Settlement {
    /// It is there, as the invoice of this identifier (`identifiantFactureCPP`).
    Arrived {
        /// Identifier of the invoice in Chorus Pro.
        invoice_id: i64,
    },
    /// It is not there: what looks like it is another invoice.
    NeverArrived,
}

impl Outbox {
    /// Ends the doubt about a submission by what a person has found out: what arrived is followed
    /// from now on, what never did is sent. An invoice that the portal shows under the same number
    /// and with the same amount is taken for this one all the same, and nothing is sent.
    ///
    /// # Errors
    ///
    /// [`Error::Unknown`]; [`Error::NotOpen`] when there is no doubt; [`Error::UnderWay`] when a
    /// request may still be under way; [`Error::Journal`], [`Error::Archive`].
    pub async fn settle(&self, key: &Key, settlement: Settlement) -> Result<Submission, Error> {
        let known = self.reload(key)?;
        if !State::OPEN.contains(&known.state) {
            return Err(Error::NotOpen { key: key.clone(), state: known.state });
        }
        if let Some(lease) = known.lease.as_ref().filter(|lease| lease.until > self.now()) {
            return Err(Error::UnderWay { key: key.clone(), until: lease.until });
        }
        match settlement {
            Settlement::Arrived { invoice_id } => self.acknowledge(known, Taken::by_hand(invoice_id), What::Settled),
            Settlement::NeverArrived => {
                let Some(claimed) = self.claim(known)? else { return self.reload(key) };
                match self.look(&claimed).await {
                    Ok(Presence::There(found)) => self.acknowledge(claimed, (*found).into(), What::Found),
                    Err(error) => {
                        let failure = Some(Failure::from(&error));
                        self.postpone(Submission { failure, ..claimed }, None)
                    }
                    Ok(Presence::Absent | Presence::Unclear(_)) => {
                        let event = Event::new(self.now(), What::Settled).with("arrived", false);
                        match self.step(claimed, &[], Some(&event))? {
                            Some(settled) => self.send(settled).await,
                            None => self.reload(key),
                        }
                    }
                }
            }
        }
    }
}
