use std::process::ExitCode;

/// What became of a command.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Outcome {
    /// Done.
    Clean,
    /// Done, and there is something to look at.
    Remarks,
    /// Not done.
    Failed,
}

impl Outcome {
    pub(crate) const fn clean_if(clean: bool) -> Self {
        if clean { Self::Clean } else { Self::Remarks }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Clean => 0,
            Outcome::Remarks => 1,
            Outcome::Failed => 2,
        })
    }
}
