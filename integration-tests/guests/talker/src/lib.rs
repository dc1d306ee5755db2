//! A plugin that logs, with Plugwright's macros and with those of the crate log.

#![forbid(unsafe_code)]
#![deny(warnings)]

use plugwright::log::{self, Level};
use plugwright::prelude::*;

plugwright::contract!("talker", "back");

struct Plugin;

const LEVELS: [Level; 5] = [
    Level::Error,
    Level::Warn,
    Level::Info,
    Level::Debug,
    Level::Trace,
];

#[wasm_plugin]
impl Talker for Plugin {
    fn say(level: i32, text: &str) {
        match level {
            1 => log::error!("{text}"),
            2 => log::warn!("{text}"),
            3 => log::info!("{text}"),
            4 => log::debug!("{text}"),
            _ => log::trace!("{text}"),
        }
    }

    fn target(target: &str, text: &str) {
        log::info!(target: target, "{text}");
    }

    fn facade(level: i32, text: &str) {
        match level {
            1 => ::log::error!("{text}"),
            2 => ::log::warn!("{text}"),
            3 => ::log::info!("{text}"),
            4 => ::log::debug!("{text}"),
            _ => ::log::trace!("{text}"),
        }
    }

    fn flood(lines: i32, bytes: i32) {
        let text = "x".repeat(bytes as usize);
        for _ in 0..lines {
            log::info!("{text}");
        }
        back::called();
    }

    fn limit_to(level: i32) {
        log::set_max_level(LEVELS.get(level as usize - 1).copied());
    }
}
