//! Values with a fixed memory layout, which host and plugin read in place.

use std::fmt;

use crate::codec::{Decode, Encode, Error, ErrorKind, Passing, Reader, Writer};

/// Marks a parameter or result that is passed as its bytes in memory: `&Fixed<Point>` is `&Point`.
///
/// `#[wasm_plugin]` and `#[host_functions]` see only the type as it is written, so it has to be marked. A
/// parameter is written `&Fixed<T>` and read in place, without a copy on the plugin's side; a result is
/// written `Fixed<T>`. `T` has a [`FixedLayout`](trait@FixedLayout).
///
/// ```
/// use plugwright::prelude::*;
///
/// #[derive(Clone, Copy, FixedLayout)]
/// #[repr(C)]
/// pub struct Point {
///     pub x: f64,
///     pub y: f64,
/// }
///
/// #[wasm_plugin]
/// pub fn mirror(point: &Fixed<Point>) -> Fixed<Point> {
///     Point { x: point.y, y: point.x }
/// }
/// # fn main() {
/// # assert_eq!(mirror(&Point { x: 1.0, y: 2.0 }).x, 2.0);
/// # }
/// ```
pub type Fixed<T> = T;

/// A type with one memory layout that host and plugin agree on; derived.
///
/// Every bit pattern is a valid value, so anything the host writes is safe to read: numbers of up to 64 bits, arrays of
/// fixed layouts, [`Text`], and `#[repr(C)]` structs of them. `bool`, `char` and enums are not: use `u8` and `u32`.
///
/// Between fields there may be padding, as in C. Neither side reads it or relies on it.
///
/// # Safety
/// Every sequence of `size_of::<Self>()` bytes is a value, padding aside; there are no pointers in it; its
/// alignment is at most 8, and its layout does not depend on the compiler.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no fixed layout",
    label = "does not implement `FixedLayout`",
    note = "a fixed layout consists of numbers of up to 64 bits, arrays of fixed layouts, `plugwright::Text<N>` and structs with `#[derive(plugwright::FixedLayout)]`; write `u8` for `bool`, `u32` for `char`"
)]
pub unsafe trait FixedLayout: Copy + 'static {}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        // SAFETY: any bytes make a number of up to eight bytes.
        unsafe impl FixedLayout for $number {}
    )*};
}

numbers!(i8, u8, i16, u16, i32, u32, i64, u64, f32, f64);

// SAFETY: the elements lie one after the other.
unsafe impl<T: FixedLayout, const N: usize> FixedLayout for [T; N] {}

/// A text of up to `N` bytes of UTF-8 inside a [`FixedLayout`](trait@FixedLayout): its length, four bytes, and `N`
/// bytes.
///
/// ```
/// use plugwright::Text;
///
/// let name: Text<8> = "Zoë".try_into().unwrap();
/// assert_eq!(name.as_str(), Ok("Zoë"));
/// assert!(Text::<8>::try_from("far too long").is_err());
/// ```
///
/// Encoded, it is a text like any other.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Text<const N: usize> {
    length: u32,
    bytes: [u8; N],
}

// SAFETY: a number and bytes; `as_str` checks them.
unsafe impl<const N: usize> FixedLayout for Text<N> {}

impl<const N: usize> Text<N> {
    /// The text.
    ///
    /// # Errors
    /// When the host wrote a length greater than `N`, or bytes that are not UTF-8.
    pub fn as_str(&self) -> Result<&str, TextError> {
        let bytes = self.bytes.get(..self.length as usize);
        let bytes = bytes.ok_or(TextError::TooLong { capacity: N })?;
        std::str::from_utf8(bytes).map_err(|_| TextError::InvalidUtf8)
    }
}

impl<const N: usize> TryFrom<&str> for Text<N> {
    type Error = TextError;

    fn try_from(text: &str) -> Result<Self, TextError> {
        let mut bytes = [0; N];
        let start = bytes.get_mut(..text.len());
        let start = start.ok_or(TextError::TooLong { capacity: N })?;
        start.copy_from_slice(text.as_bytes());
        let length = u32::try_from(text.len()).map_err(|_| TextError::TooLong { capacity: N })?;
        Ok(Self { length, bytes })
    }
}

impl<const N: usize> Default for Text<N> {
    fn default() -> Self {
        Self {
            length: 0,
            bytes: [0; N],
        }
    }
}

impl<const N: usize> PartialEq for Text<N> {
    fn eq(&self, other: &Self) -> bool {
        match (self.as_str(), other.as_str()) {
            (Ok(text), Ok(other)) => text == other,
            _ => self.length == other.length && self.bytes == other.bytes,
        }
    }
}

impl<const N: usize> Eq for Text<N> {}

impl<const N: usize> fmt::Debug for Text<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.as_str() {
            Ok(text) => text.fmt(f),
            Err(error) => error.fmt(f),
        }
    }
}

impl<const N: usize> Encode for Text<N> {
    const PASSING: Passing = Passing::Direct;
    const NESTS: bool = false;

    fn encode(&self, out: &mut Writer) -> Result<(), Error> {
        match self.as_str() {
            Ok(text) => text.encode(out),
            Err(TextError::TooLong { .. }) => Err(out.error(ErrorKind::LengthTooLarge)),
            Err(TextError::InvalidUtf8) => Err(out.error(ErrorKind::InvalidUtf8)),
        }
    }
}

impl<const N: usize> Decode for Text<N> {
    const NESTS: bool = false;
    const MIN_SIZE: usize = 8;
    const PASSING: Passing = Passing::Direct;

    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        let offset = input.offset();
        let text = String::decode(input)?;
        Self::try_from(&*text).map_err(|_| Error::new(ErrorKind::OutOfRange, offset))
    }
}

/// Why a [`Text`] is invalid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextError {
    /// The text is longer than its capacity.
    TooLong {
        /// The capacity in bytes.
        capacity: usize,
    },
    /// The bytes are not UTF-8.
    InvalidUtf8,
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong { capacity } => write!(f, "text of more than {capacity} bytes"),
            Self::InvalidUtf8 => f.write_str("invalid UTF-8"),
        }
    }
}

impl std::error::Error for TextError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::{from_bytes, to_vec};

    #[test]
    fn a_text_is_a_length_and_bytes() {
        assert_eq!(size_of::<Text<8>>(), 12);
        assert_eq!(align_of::<Text<8>>(), 4);
        let text = Text::<8>::try_from("12345678").unwrap();
        assert_eq!(text.as_str(), Ok("12345678"));
        assert_eq!(format!("{text:?}"), "\"12345678\"");
        assert_eq!(
            Text::<8>::try_from("123456789"),
            Err(TextError::TooLong { capacity: 8 })
        );
    }

    #[test]
    fn what_the_host_wrote_is_checked() {
        let mut text = Text::<3>::try_from("é").unwrap();
        text.length = 1;
        assert_eq!(text.as_str(), Err(TextError::InvalidUtf8));
        assert_eq!(to_vec(&text).unwrap_err().kind(), ErrorKind::InvalidUtf8);
        text.length = u32::MAX;
        assert_eq!(text.as_str(), Err(TextError::TooLong { capacity: 3 }));
        assert_eq!(to_vec(&text).unwrap_err().kind(), ErrorKind::LengthTooLarge);
    }

    #[test]
    fn bytes_after_the_text_do_not_matter() {
        let mut other = Text::<3>::try_from("aé").unwrap();
        other.length = 1;
        assert_eq!(other, Text::try_from("a").unwrap());
        assert_ne!(other, Text::default());
    }

    #[test]
    fn encoded_it_is_a_text() {
        let bytes = to_vec("abc").unwrap();
        assert_eq!(
            to_vec(&Text::<4>::try_from("abc").unwrap()),
            Ok(bytes.clone())
        );
        assert_eq!(from_bytes::<Text<3>>(&bytes).unwrap().as_str(), Ok("abc"));
        let error = from_bytes::<Text<2>>(&bytes).unwrap_err();
        assert_eq!(error, Error::new(ErrorKind::OutOfRange, 0));
    }
}
