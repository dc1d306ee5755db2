//! Results that do not fit into one WebAssembly value, kept for the host to read until the next call.

use std::alloc::{Layout, dealloc};
use std::cell::RefCell;
use std::mem::{ManuallyDrop, take};

use crate::codec::{Encode, Error, encode_into};

/// A buffer larger than this is not kept when a result needs less than half of it.
const LARGE: usize = 1 << 20;

thread_local! {
    static SLOT: RefCell<Slot> = const { RefCell::new(Slot { kept: None, buffer: Vec::new() }) };
}

struct Slot {
    /// A text or list the function returned, handed over as it is.
    kept: Option<Kept>,
    /// Holds encoded results, and is used again and again.
    buffer: Vec<u8>,
}

/// The memory of a vector, whatever its elements.
struct Kept {
    pointer: *mut u8,
    layout: Layout,
}

impl Drop for Kept {
    fn drop(&mut self) {
        // SAFETY: the pointer and the layout are those of a vector that was never dropped.
        unsafe { dealloc(self.pointer, self.layout) }
    }
}

/// Frees the result of the call before this one.
pub(super) fn release() {
    SLOT.with_borrow_mut(|slot| slot.kept = None);
}

/// Keeps the elements of a vector where they are.
pub(super) fn keep<T: Copy>(items: Vec<T>) -> u64 {
    let mut items = ManuallyDrop::new(items);
    let pointer = items.as_mut_ptr().cast();
    let kept = match Layout::array::<T>(items.capacity()) {
        Ok(layout) if layout.size() > 0 => Some(Kept { pointer, layout }),
        _ => None,
    };
    SLOT.with_borrow_mut(|slot| slot.kept = kept);
    pack(pointer, items.len())
}

/// Encodes a value into the buffer.
pub(super) fn encode<T: Encode + ?Sized>(value: &T) -> Result<u64, Error> {
    // The buffer is out of the slot meanwhile: encoding runs code of the plugin.
    let mut buffer = SLOT.with_borrow_mut(|slot| take(&mut slot.buffer));
    if buffer.capacity() > LARGE && value.size() < buffer.capacity() / 2 {
        buffer = Vec::new();
    }
    buffer.clear();
    encode_into(value, &mut buffer)?;
    let result = pack(buffer.as_ptr(), buffer.len());
    SLOT.with_borrow_mut(|slot| slot.buffer = buffer);
    Ok(result)
}

fn pack(pointer: *const u8, length: usize) -> u64 {
    (pointer as u64) << 32 | length as u64
}
