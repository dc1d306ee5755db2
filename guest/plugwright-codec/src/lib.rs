//! The wire format of Plugwright plugins: bincode 1 with its default options, decoded strictly.
//!
//! Little-endian, fixed width: a number has its own size, a length eight bytes, an enum variant four
//! bytes (its place in the declaration), `bool` and the tag of an `Option` one byte, a `char` its UTF-8.
//! Structs, tuples and arrays are their fields, one after the other, without any tag.
//!
//! ```
//! let bytes = plugwright_codec::to_vec(&(7u16, "hi")).unwrap();
//! assert_eq!(bytes, [7, 0, 2, 0, 0, 0, 0, 0, 0, 0, b'h', b'i']);
//! let back: (u16, String) = plugwright_codec::from_bytes(&bytes).unwrap();
//! assert_eq!(back, (7, "hi".to_string()));
//! ```
//!
//! Where bincode 1 is lax, this codec is strict: trailing bytes, a duplicate map key or set element and a
//! `Duration` with a whole second of nanoseconds are errors ([`from_bytes_lenient`] accepts them as bincode 1
//! does). It never trusts a length: a count is compared with the bytes that are left before anything is
//! allocated, elements without bytes are capped ([`ZERO_SIZE_LIMIT`]), nesting is limited ([`DEPTH_LIMIT`]).
//!
//! Derived code has the position in the bytes in a register and decodes each field into its place: see the
//! module `in_place`, which is for derived code only.
//!
//! The crate needs `alloc` and has no dependencies. The feature `std`, on by default, adds `HashMap`,
//! `HashSet` and `SystemTime`. The feature `serde` adds `Serde`, which gives types an encoding that only
//! implement serde's traits.

#![no_std]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod error;
mod impls;
#[doc(hidden)]
pub mod in_place;
mod levels;
mod reader;
mod traits;
mod uuid;
#[cfg(feature = "serde")]
mod with_serde;
mod writer;

pub use error::{Error, ErrorKind};
pub use reader::{Reader, ZERO_SIZE_LIMIT};
pub use traits::{Decode, Encode, Passing, total_size};
pub use uuid::{ParseUuidError, Uuid};
#[cfg(feature = "serde")]
pub use with_serde::Serde;
use writer::FIRST_ROOM;
pub use writer::Writer;

use alloc::vec::Vec;
use core::mem;

/// How deeply values may be nested, when encoding and when decoding.
///
/// A struct or enum is a level if one of its fields is a struct or enum with fields, or an option, list, set, map,
/// box, array or tuple that holds one. Only the types count, not the values: the innermost node of a tree is a level
/// like the others. Structs of numbers, texts and lists of these do not count. The host counts in the same way.
pub const DEPTH_LIMIT: u32 = 256;

/// Encodes a value into a new vector, which may have room for more.
///
/// # Errors
/// [`ErrorKind::TooDeep`] and [`ErrorKind::BeforeEpoch`]; every other value has an encoding.
#[inline]
pub fn to_vec<T: Encode + ?Sized>(value: &T) -> Result<Vec<u8>, Error> {
    let mut out = Writer::with_room(first_room(value));
    match out.all(value) {
        // SAFETY: what `all` returns is the end of what it wrote.
        Some(end) => Ok(unsafe { out.until(end) }),
        None => Err(out.noted()),
    }
}

/// Appends the encoding of a value to a vector.
///
/// # Errors
/// Like [`to_vec`]; on an error the vector is unchanged.
#[inline]
pub fn encode_into<T: Encode + ?Sized>(value: &T, vector: &mut Vec<u8>) -> Result<(), Error> {
    let mut out = Writer::behind(mem::take(vector));
    let (vector_after, result) = match out.all(value) {
        // SAFETY: what `all` returns is the end of what it wrote.
        Some(end) => (unsafe { out.until(end) }, Ok(())),
        None => {
            let error = out.noted();
            (out.undone(), Err(error))
        }
    };
    *vector = vector_after;
    result
}

/// The first capacity of a new vector in bytes: the size of the encoding if it is known, else enough for most values.
#[inline]
fn first_room<T: Encode + ?Sized>(value: &T) -> usize {
    match T::FIXED_SIZE {
        Some(size) => size,
        // Without heap memory: numbers take as many bytes as in memory, and tags a few more.
        None if !mem::needs_drop::<T>() => size_of_val(value).saturating_add(16),
        None => FIRST_ROOM,
    }
}

/// Decodes a value that takes up all the bytes.
///
/// # Errors
/// Any [`ErrorKind`] but [`ErrorKind::BeforeEpoch`], with the offset it was found at.
#[inline]
pub fn from_bytes<T: Decode>(bytes: &[u8]) -> Result<T, Error> {
    Reader::new(bytes).read_all()
}

/// Decodes as bincode 1 does: trailing bytes are ignored, the last of several equal keys wins, equal set
/// elements collapse, the nanoseconds of a `Duration` may carry into its seconds.
///
/// # Errors
/// As [`from_bytes`] without the cases above.
pub fn from_bytes_lenient<T: Decode>(bytes: &[u8]) -> Result<T, Error> {
    Reader::lenient(bytes).read_all()
}
