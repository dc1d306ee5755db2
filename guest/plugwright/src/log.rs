//! Lines in the log of the Java program.
//!
//! ```
//! use plugwright::log;
//!
//! # let (count, path) = (3, "a/b");
//! log::info!("{count} chapters");
//! log::debug!(target: "links", "checking {path}");
//! ```
//!
//! The host has a logger for each plugin and target, decides which levels are written, and cuts lines that are longer
//! than its limits. The target is the module's path unless another is given. A plugin that logs nothing imports
//! nothing; one that does imports the function `log` of the module `plugwright`.
//!
//! On other targets than wasm32, lines are written to standard error.
//!
//! With the feature `log`, the macros of the crate `log` write to the host, too; nothing has to be installed. Native tests
//! install a logger of their own.

use std::fmt::{self, Arguments, Write};
use std::sync::atomic::{AtomicU8, Ordering};

#[cfg(all(feature = "log", target_arch = "wasm32"))]
mod facade;

#[cfg(all(feature = "log", target_arch = "wasm32"))]
pub(crate) use facade::install;

#[doc(inline)]
pub use crate::{
    plugwright_log_debug as debug, plugwright_log_error as error, plugwright_log_info as info,
    plugwright_log_trace as trace, plugwright_log_warn as warn,
};

/// The most bytes of a line; the rest is cut. The host's own limit is usually lower.
pub const LINE_BYTES: usize = 64 * 1024;

const CUT: &str = "… (cut by the plugin)";

/// How important a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Level {
    /// Something failed.
    Error = 1,
    /// Something may be wrong.
    Warn = 2,
    /// What users want to know.
    Info = 3,
    /// What developers want to know.
    Debug = 4,
    /// Everything.
    Trace = 5,
}

impl Level {
    /// The name in capitals.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "ERROR",
            Self::Warn => "WARN",
            Self::Info => "INFO",
            Self::Debug => "DEBUG",
            Self::Trace => "TRACE",
        }
    }
}

static MAX_LEVEL: AtomicU8 = AtomicU8::new(Level::Trace as u8);

/// Leaves out lines of lower importance without formatting them; `None` leaves out all. By default the host decides.
pub fn set_max_level(level: Option<Level>) {
    MAX_LEVEL.store(level.map_or(0, |level| level as u8), Ordering::Relaxed);
}

/// Whether lines of this level are passed to the host.
#[must_use]
pub fn enabled(level: Level) -> bool {
    level as u8 <= MAX_LEVEL.load(Ordering::Relaxed)
}

/// Logs a line; the macros call it.
pub fn log(level: Level, target: &str, message: Arguments<'_>) {
    if !enabled(level) {
        return;
    }
    match message.as_str() {
        Some(text) if text.len() <= LINE_BYTES => write(level, target, text),
        _ => {
            let mut line = Line::default();
            // An error comes from a `Display` of the plugin, or the limit is reached.
            let written = line.write_fmt(message);
            if written.is_err() && !line.is_cut {
                line.text.push_str(" (formatting failed)");
            }
            write(level, target, &line.text);
        }
    }
}

/// A text that stops growing at the limit.
#[derive(Default)]
struct Line {
    text: String,
    is_cut: bool,
}

impl Write for Line {
    fn write_str(&mut self, more: &str) -> fmt::Result {
        if self.is_cut {
            return Err(fmt::Error); // a `Display` that ignores errors goes on
        }
        let room = LINE_BYTES - self.text.len().min(LINE_BYTES);
        if more.len() <= room {
            self.text.push_str(more);
            return Ok(());
        }
        let fits = (0..=room).rev().find(|end| more.is_char_boundary(*end));
        self.text.push_str(&more[..fits.unwrap_or(0)]);
        self.text.push_str(CUT);
        self.is_cut = true;
        Err(fmt::Error)
    }
}

#[cfg(target_arch = "wasm32")]
fn write(level: Level, target: &str, message: &str) {
    #[link(wasm_import_module = "plugwright")]
    unsafe extern "C" {
        #[link_name = "log"]
        fn log(
            level: u32,
            target: *const u8,
            target_length: usize,
            message: *const u8,
            message_length: usize,
        );
    }
    // SAFETY: the host only reads both texts, during the call.
    unsafe {
        log(
            level as u32,
            target.as_ptr(),
            target.len(),
            message.as_ptr(),
            message.len(),
        );
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn write(level: Level, target: &str, message: &str) {
    eprintln!("{} {target}: {message}", level.name());
}

/// Logs a line of any level: `log_at!(level, target: "t", "format", arguments)`.
#[doc(hidden)]
#[macro_export]
macro_rules! plugwright_log {
    ($level:ident, target: $target:expr, $($message:tt)+) => {
        $crate::log::log(
            $crate::log::Level::$level,
            $target,
            ::core::format_args!($($message)+),
        )
    };
    ($level:ident, $($message:tt)+) => {
        $crate::plugwright_log!($level, target: ::core::module_path!(), $($message)+)
    };
}

/// Logs an error: `error!("format {}", argument)`, `error!(target: "t", "format")`.
#[doc(hidden)]
#[macro_export]
macro_rules! plugwright_log_error {
    ($($line:tt)+) => { $crate::plugwright_log!(Error, $($line)+) };
}

/// Logs a warning; see [`error!`](crate::log::error).
#[doc(hidden)]
#[macro_export]
macro_rules! plugwright_log_warn {
    ($($line:tt)+) => { $crate::plugwright_log!(Warn, $($line)+) };
}

/// Logs what users want to know; see [`error!`](crate::log::error).
#[doc(hidden)]
#[macro_export]
macro_rules! plugwright_log_info {
    ($($line:tt)+) => { $crate::plugwright_log!(Info, $($line)+) };
}

/// Logs what developers want to know; see [`error!`](crate::log::error).
#[doc(hidden)]
#[macro_export]
macro_rules! plugwright_log_debug {
    ($($line:tt)+) => { $crate::plugwright_log!(Debug, $($line)+) };
}

/// Logs details; see [`error!`](crate::log::error).
#[doc(hidden)]
#[macro_export]
macro_rules! plugwright_log_trace {
    ($($line:tt)+) => { $crate::plugwright_log!(Trace, $($line)+) };
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(message: Arguments<'_>) -> Line {
        let mut line = Line::default();
        let _ = line.write_fmt(message);
        line
    }

    #[test]
    fn a_line_of_the_limit_is_whole() {
        let text = "x".repeat(LINE_BYTES);
        let line = line(format_args!("{text}"));
        assert!(!line.is_cut);
        assert_eq!(line.text, text);
    }

    #[test]
    fn a_longer_line_is_cut_between_characters_and_says_so() {
        let text = "x".repeat(LINE_BYTES - 1);
        let line = line(format_args!("{text}ä{}", "more"));
        assert!(line.is_cut);
        assert_eq!(line.text, format!("{text}{CUT}"));
    }

    #[test]
    fn a_line_is_cut_once_even_if_what_is_written_goes_on() {
        struct Stubborn;
        impl fmt::Display for Stubborn {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                (0..100_000).for_each(|_| _ = f.write_str("more"));
                Ok(())
            }
        }
        let line = line(format_args!("{Stubborn}"));
        assert_eq!(line.text.len(), LINE_BYTES + CUT.len());
    }

    #[test]
    fn lines_below_the_level_are_not_formatted() {
        struct Panics;
        impl fmt::Display for Panics {
            fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
                panic!("formatted");
            }
        }
        set_max_level(Some(Level::Warn));
        crate::log::info!("{Panics}");
        assert!(enabled(Level::Warn));
        set_max_level(None);
        crate::log::error!("{Panics}");
        set_max_level(Some(Level::Trace));
        assert!(enabled(Level::Trace));
    }
}
