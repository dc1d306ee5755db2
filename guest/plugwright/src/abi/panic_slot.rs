//! The memory where the host finds the text of a panic after the trap, without calling the broken plugin again.
//!
//! The slot holds two `u32`, the lengths of the location and of the message, and then their bytes. Both
//! lengths are zero until there is a panic.

use std::cell::UnsafeCell;
use std::panic::{Location, PanicHookInfo, set_hook};
use std::sync::atomic::{AtomicBool, Ordering};

const SIZE: usize = 2048;
const HEADER: usize = 8;
/// The location may take 512 bytes; this leaves room for ":line:column".
const LONGEST_FILE: usize = 512 - 22;

#[repr(C, align(8))]
struct Slot(UnsafeCell<[u8; SIZE]>);

// SAFETY: a plugin has one thread, and only the panic hook writes the slot.
unsafe impl Sync for Slot {}

static SLOT: Slot = Slot(UnsafeCell::new([0; SIZE]));

static INSTALLED: AtomicBool = AtomicBool::new(false);

/// Installs the panic hook, unless it is. A panicking thread could not: the host also asks for the slot when a
/// constructor has panicked.
pub(super) fn install() {
    if !INSTALLED.swap(true, Ordering::Relaxed) {
        set_hook(Box::new(record));
        #[cfg(feature = "log")]
        crate::log::install();
    }
}

/// Installs the panic hook and returns the address of the slot. The host calls it once, before any other export but
/// `_initialize`.
#[unsafe(no_mangle)]
extern "C" fn plugwright_panic_slot() -> *const u8 {
    install();
    SLOT.0.get().cast_const().cast()
}

fn record(panic: &PanicHookInfo<'_>) {
    write(panic.location(), &[text_of(panic)], None);
}

/// Ends the call like a panic at the caller, without the code for one, which a plugin may not need otherwise.
#[cold]
#[track_caller]
pub(super) fn fail(parts: &[&str], offset: usize) -> ! {
    write(Some(Location::caller()), parts, Some(offset as u32));
    std::arch::wasm32::unreachable()
}

/// Writes the slot. Nothing here can panic, which also keeps the code for that out of small plugins.
#[inline(never)]
fn write(place: Option<&Location<'_>>, parts: &[&str], offset: Option<u32>) {
    // SAFETY: a plugin has one thread, and nothing called below leads back here.
    let slot = unsafe { &mut *SLOT.0.get() };
    let mut text = Text { slot, end: HEADER };
    if let Some(place) = place {
        text.push_text(place.file(), LONGEST_FILE);
        text.push(b':');
        text.push_number(place.line());
        text.push(b':');
        text.push_number(place.column());
    }
    let location_end = text.end;
    parts.iter().for_each(|part| text.push_text(part, SIZE));
    if let Some(offset) = offset {
        text.push_text(" at byte ", SIZE);
        text.push_number(offset);
    }
    let end = text.end;
    let (location, message) = (location_end - HEADER, end - location_end);
    let header = location as u64 | (message as u64) << 32;
    slot.iter_mut()
        .zip(header.to_le_bytes())
        .for_each(|(place, byte)| *place = byte);
}

fn text_of<'a>(panic: &'a PanicHookInfo<'_>) -> &'a str {
    let payload = panic.payload();
    if let Some(text) = payload.downcast_ref::<&str>() {
        text
    } else if let Some(text) = payload.downcast_ref::<String>() {
        text
    } else {
        "panic without a message"
    }
}

/// The slot while it is written.
struct Text<'a> {
    slot: &'a mut [u8; SIZE],
    end: usize,
}

impl Text<'_> {
    /// Appends as many whole characters as fit into `limit` bytes and into the slot.
    #[inline(never)]
    fn push_text(&mut self, text: &str, limit: usize) {
        let mut length = text.len().min(limit).min(SIZE - self.end);
        while !text.is_char_boundary(length) {
            length -= 1;
        }
        text.bytes().take(length).for_each(|byte| self.push(byte));
    }

    /// Appends a number in decimal.
    fn push_number(&mut self, number: u32) {
        if number >= 10 {
            self.push_number(number / 10);
        }
        self.push(b'0' + (number % 10) as u8);
    }

    fn push(&mut self, byte: u8) {
        if let Some(place) = self.slot.get_mut(self.end) {
            *place = byte;
            self.end += 1;
        }
    }
}
