//! Where the host finds the text of a panic after the trap, without calling the broken plugin again.
//!
//! The slot holds two `u32`, the lengths of the location and of the message, and then their bytes. Both
//! lengths are zero until there is a panic.

use std::cell::UnsafeCell;
use std::panic::{PanicHookInfo, set_hook};

const SIZE: usize = 2048;
const HEADER: usize = 8;
const LONGEST_LOCATION: usize = 512;
/// Room for ":line:column".
const LONGEST_POSITION: usize = 22;

#[repr(C, align(8))]
struct Slot(UnsafeCell<[u8; SIZE]>);

// SAFETY: a plugin has one thread, and only the panic hook writes the slot.
unsafe impl Sync for Slot {}

static SLOT: Slot = Slot(UnsafeCell::new([0; SIZE]));

/// Installs the panic hook and returns the address of the slot.
#[unsafe(no_mangle)]
extern "C" fn plugwright_panic_slot() -> *const u8 {
    set_hook(Box::new(record));
    SLOT.0.get().cast_const().cast()
}

fn record(panic: &PanicHookInfo<'_>) {
    // SAFETY: a plugin has one thread, and nothing below panics.
    let slot = unsafe { &mut *SLOT.0.get() };
    let mut text = Text { slot, end: HEADER };
    if let Some(location) = panic.location() {
        text.push(
            location.file(),
            HEADER + LONGEST_LOCATION - LONGEST_POSITION,
        );
        for number in [location.line(), location.column()] {
            text.push(":", SIZE);
            text.push_number(number);
        }
    }
    let location_end = text.end;
    text.push(message(panic), SIZE);
    let end = text.end;
    slot_header(slot, location_end - HEADER, end - location_end);
}

fn slot_header(slot: &mut [u8; SIZE], location: usize, message: usize) {
    for (place, length) in [(0, location), (4, message)] {
        slot[place..place + 4].copy_from_slice(&(length as u32).to_le_bytes());
    }
}

fn message<'a>(panic: &'a PanicHookInfo<'_>) -> &'a str {
    let payload = panic.payload();
    if let Some(text) = payload.downcast_ref::<&str>() {
        text
    } else if let Some(text) = payload.downcast_ref::<String>() {
        text
    } else {
        "panic without a text"
    }
}

/// The slot while it is written.
struct Text<'a> {
    slot: &'a mut [u8; SIZE],
    end: usize,
}

impl Text<'_> {
    /// Appends as many characters as fit before `limit`.
    fn push(&mut self, text: &str, limit: usize) {
        let mut length = text.len().min(limit - self.end);
        while !text.is_char_boundary(length) {
            length -= 1;
        }
        self.slot[self.end..][..length].copy_from_slice(&text.as_bytes()[..length]);
        self.end += length;
    }

    fn push_number(&mut self, number: u32) {
        decimal(number, |digit| {
            self.slot[self.end] = digit;
            self.end += 1;
        });
    }
}

/// The decimal digits of a number, the first one first.
pub(super) fn decimal(number: u32, mut digit: impl FnMut(u8)) {
    let mut divisor = 1;
    while number / divisor >= 10 {
        divisor *= 10;
    }
    while divisor > 0 {
        digit(b'0' + (number / divisor % 10) as u8);
        divisor /= 10;
    }
}
