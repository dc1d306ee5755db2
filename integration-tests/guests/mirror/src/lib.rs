//! Returns the bytes of every argument as they are, or other bytes that a test wants to see decoded.

use std::cell::RefCell;
use std::slice;

thread_local! {
    static LAST: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static REPLY: RefCell<Option<Vec<u8>>> = const { RefCell::new(None) };
    /// Aligned for every element type.
    static RESULT: RefCell<Vec<u128>> = const { RefCell::new(Vec::new()) };
}

fn pack(address: usize, count: usize) -> u64 {
    (address as u64) << 32 | count as u64
}

/// Puts bytes where the host may read them, as elements of this size.
fn answer(bytes: &[u8], element: usize) -> u64 {
    let mut words = vec![0; bytes.len() / 16 + 1];
    for (word, chunk) in words.iter_mut().zip(bytes.chunks(16)) {
        let mut whole = [0; 16];
        whole[..chunk.len()].copy_from_slice(chunk);
        *word = u128::from_le_bytes(whole);
    }
    let address = words.as_ptr() as usize;
    RESULT.set(words);
    pack(address, bytes.len() / element)
}

fn reflect(argument: &[u8], element: usize) -> u64 {
    let bytes = REPLY.take().unwrap_or_else(|| argument.to_vec());
    LAST.set(argument.to_vec());
    answer(&bytes, element)
}

fn lie<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    let reply = REPLY.take()?;
    for (to, from) in bytes.iter_mut().zip(reply) {
        *to = from;
    }
    Some(bytes)
}

unsafe fn bytes<'a>(address: *const u8, count: usize) -> &'a [u8] {
    unsafe { slice::from_raw_parts(address, count) }
}

/// The WebAssembly type of a number, and what a lie makes of it.
macro_rules! number {
    ($name:ident, i64 $($others:tt)*) => { number!(@ $name, i64 $($others)*); };
    ($name:ident, u64 $($others:tt)*) => { number!(@ $name, i64 $($others)*); };
    ($name:ident, f32 $($others:tt)*) => { number!(@ $name, f32 $($others)*); };
    ($name:ident, f64 $($others:tt)*) => { number!(@ $name, f64 $($others)*); };
    ($name:ident, $type:ident $($others:tt)*) => { number!(@ $name, i32 $($others)*); };
    (@ $name:ident, $type:ident $(, $other:ident: $other_type:ty)*) => {
        #[unsafe(no_mangle)]
        extern "C" fn $name($($other: $other_type,)* value: $type) -> $type {
            lie().map_or(value, $type::from_le_bytes)
        }
    };
}

macro_rules! slice {
    ($name:ident, $element:ty $(, $other:ident: $other_type:ty)*) => {
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $name($($other: $other_type,)* address: *const u8, count: usize) -> u64 {
            let size = size_of::<$element>();
            reflect(unsafe { bytes(address, count * size) }, size)
        }
    };
}

macro_rules! encoded {
    ($name:ident, $type:ty $(, $other:ident: $other_type:ty)*) => {
        slice!($name, u8 $(, $other: $other_type)*);
    };
}

/// Returns an argument as a result, tag 0, or as an error, tag 1.
#[allow(unused_macros, reason = "not every contract has functions that can fail")]
macro_rules! outcome {
    ($name:ident, $tag:expr $(, $other:ident: $other_type:ty)*) => {
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $name($($other: $other_type,)* address: *const u8, count: usize) -> u64 {
            let argument = unsafe { bytes(address, count) };
            LAST.set(argument.to_vec());
            let tag: u32 = $tag;
            answer(&[&tag.to_le_bytes(), argument].concat(), 1)
        }
    };
}

include!(concat!(env!("OUT_DIR"), "/guest.rs"));

#[unsafe(no_mangle)]
extern "C" fn last_argument() -> u64 {
    answer(&LAST.take(), 1)
}

#[unsafe(no_mangle)]
unsafe extern "C" fn reply_with(address: *const u8, count: usize) {
    REPLY.set(Some(unsafe { bytes(address, count) }.to_vec()));
}
