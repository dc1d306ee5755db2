//! Passes lines of the crate `log` to the host.

use log::{LevelFilter, Log, Metadata, Record};

use super::Level;

struct Facade;

/// Makes the macros of `log` write to the host; does nothing when the plugin has installed another logger.
pub(crate) fn install() {
    if log::set_logger(&Facade).is_ok() {
        log::set_max_level(LevelFilter::Trace);
    }
}

fn level(level: log::Level) -> Level {
    match level {
        log::Level::Error => Level::Error,
        log::Level::Warn => Level::Warn,
        log::Level::Info => Level::Info,
        log::Level::Debug => Level::Debug,
        log::Level::Trace => Level::Trace,
    }
}

impl Log for Facade {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        super::enabled(level(metadata.level()))
    }

    fn log(&self, record: &Record<'_>) {
        super::log(level(record.level()), record.target(), *record.args());
    }

    fn flush(&self) {}
}
