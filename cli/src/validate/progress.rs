//! How far it is, where somebody watches and it takes a while.

use std::io::{IsTerminal, stderr, stdout};

use factrice::text::Language;
use indicatif::{ProgressBar, ProgressStyle};

use crate::say::Voice;

/// Fewer files than this are done before a bar could be read.
const MANY: usize = 50;

/// A progress bar on standard error, or nothing.
#[derive(Debug)]
pub(super) struct Progress(Option<ProgressBar>);

impl Progress {
    pub(super) fn start(files: usize, voice: Voice) -> Self {
        if voice.json || files < MANY || !stderr().is_terminal() {
            return Self(None);
        }
        let template = match voice.language {
            Language::Fr => "{bar:30.cyan} {pos} fichiers sur {len}, encore {eta}",
            Language::En => "{bar:30.cyan} {pos} of {len} files, {eta} left",
        };
        let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
        let bar = ProgressBar::new(u64::try_from(files).unwrap_or(u64::MAX));
        bar.set_style(style.progress_chars("━╸─"));
        Self(Some(bar))
    }

    /// One more file is done.
    pub(super) fn step(&self) {
        if let Some(bar) = &self.0 {
            bar.inc(1);
        }
    }

    /// Prints something, out of the way of the bar.
    pub(super) fn around(&self, print: impl FnOnce()) {
        match &self.0 {
            Some(bar) if stdout().is_terminal() => bar.suspend(print),
            _ => print(),
        }
    }

    pub(super) fn finish(&self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}
