//! Results that do not fit into one WebAssembly value, kept for the host to read until the next call.

use std::alloc::{Layout, dealloc};
use std::cell::Cell;
use std::mem::{self, ManuallyDrop};

use crate::codec::{Encode, Error, encode_into};

/// A buffer larger than this, in bytes, is not kept when the last result needed less than half of it.
const LARGE: usize = 1 << 20;

thread_local! {
    /// A text or list that the function returned, passed as it is.
    static KEPT: Cell<Option<Kept>> = const { Cell::new(None) };
    /// Holds encoded results, and is used again and again.
    static BUFFER: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// The memory of a vector of any element type.
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
#[inline]
pub(super) fn release() {
    if let Some(kept) = KEPT.take() {
        free(kept);
    }
}

#[inline(never)]
fn free<T>(memory: T) {
    drop(memory);
}

/// Keeps the elements of a vector where they are: their address and their number.
pub(super) fn keep<T: Copy>(items: Vec<T>) -> u64 {
    let length = items.len();
    pack(keep_memory(items), length)
}

/// Keeps the elements of a vector where they are: their address and the number of their bytes.
pub(super) fn keep_bytes<T: Copy>(items: Vec<T>) -> u64 {
    let size = size_of_val(&*items);
    pack(keep_memory(items), size)
}

fn keep_memory<T: Copy>(items: Vec<T>) -> *const u8 {
    let mut items = ManuallyDrop::new(items);
    let pointer = items.as_mut_ptr().cast();
    let kept = match Layout::array::<T>(items.capacity()) {
        Ok(layout) if layout.size() > 0 => Some(Kept { pointer, layout }),
        _ => None,
    };
    KEPT.set(kept);
    pointer
}

/// Encodes a value into the buffer.
///
/// The value is dropped while the buffer is not in its slot: what is dropped may call the host, and the host another
/// export, whose result must not replace this one.
#[inline]
pub(super) fn encode<T: Encode>(value: T) -> Result<u64, Error> {
    let mut buffer = BUFFER.take();
    if buffer.capacity() > LARGE {
        shrink(&mut buffer);
    }
    buffer.clear();
    let encoded = encode_into(&value, &mut buffer);
    drop(value);
    let result = pack(buffer.as_ptr(), buffer.len());
    let other = BUFFER.replace(buffer);
    if other.capacity() == 0 {
        mem::forget(other);
    } else {
        free(other);
    }
    encoded.map(|()| result)
}

#[cold]
#[inline(never)]
fn shrink(buffer: &mut Vec<u8>) {
    if buffer.len() < buffer.capacity() / 2 {
        *buffer = Vec::new();
    }
}

fn pack(pointer: *const u8, length: usize) -> u64 {
    (pointer as u64) << 32 | length as u64
}
