//! The wire format of Plugwright plugins: what bincode 1 writes by default, read strictly.
//!
//! Little-endian, fixed width: a number takes its own size, a length eight bytes, an enum variant four
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
//! Where bincode 1 is lax, this codec is strict: bytes left over, a duplicate map key or set element and a
//! `Duration` with a whole second of nanoseconds are errors ([`from_bytes_lenient`] accepts them as bincode 1
//! does). It never trusts a length: a count is compared with the bytes that are left before anything is
//! allocated, elements without bytes are capped ([`ZERO_SIZE_LIMIT`]), nesting is limited ([`DEPTH_LIMIT`]).
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
mod reader;
mod traits;
mod uuid;
#[cfg(feature = "serde")]
mod with_serde;
mod writer;

pub use error::{Error, ErrorKind};
pub use reader::{Reader, ZERO_SIZE_LIMIT};
#[doc(hidden)]
pub use traits::Fixed;
pub use traits::{Decode, Encode, Passing, total_size};
pub use uuid::{ParseUuidError, Uuid};
#[cfg(feature = "serde")]
pub use with_serde::Serde;
pub use writer::Writer;

use alloc::vec::Vec;

/// How many structs and enums may lie inside each other, when encoding and when decoding.
///
/// Java counts recursive types only, up to 256; the others that lie around them count here too, so this is more.
pub const DEPTH_LIMIT: u32 = 288;

/// Encodes a value into a new vector of exactly the right size.
///
/// # Errors
/// [`ErrorKind::TooDeep`] and [`ErrorKind::BeforeEpoch`]; every other value has an encoding.
#[inline]
pub fn to_vec<T: Encode + ?Sized>(value: &T) -> Result<Vec<u8>, Error> {
    // The one variable is where the caller wants the vector: it is not moved.
    let mut result = Ok(Vec::with_capacity(encoded_size(value)));
    if let Ok(out) = &mut result {
        if let Err(error) = value.encode(&mut Writer::new(out)) {
            result = Err(error);
        }
    }
    result
}

/// Appends the encoding of a value to a vector, which grows at most once.
///
/// # Errors
/// As [`to_vec`]; the vector then ends with a part of the encoding.
#[inline]
pub fn encode_into<T: Encode + ?Sized>(value: &T, out: &mut Vec<u8>) -> Result<(), Error> {
    let size = encoded_size(value);
    if out.capacity() == 0 {
        *out = Vec::with_capacity(size);
    } else {
        out.reserve(size);
    }
    value.encode(&mut Writer::new(out))
}

/// The exact number of bytes a value is encoded as, if it has an encoding.
#[inline]
#[must_use]
pub fn encoded_size<T: Encode + ?Sized>(value: &T) -> usize {
    value.size(DEPTH_LIMIT)
}

/// Decodes a value that takes up all the bytes.
///
/// # Errors
/// Any [`ErrorKind`] but [`ErrorKind::BeforeEpoch`], with the offset it was found at.
#[inline]
pub fn from_bytes<T: Decode>(bytes: &[u8]) -> Result<T, Error> {
    Reader::new(bytes).read_all()
}

/// Decodes as bincode 1 does: bytes left over are ignored, the last of several equal keys wins, equal set
/// elements collapse, the nanoseconds of a `Duration` may carry into its seconds.
///
/// # Errors
/// As [`from_bytes`] without the cases above.
pub fn from_bytes_lenient<T: Decode>(bytes: &[u8]) -> Result<T, Error> {
    Reader::lenient(bytes).read_all()
}
