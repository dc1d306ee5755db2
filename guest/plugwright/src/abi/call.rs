//! One call from the host.

use std::slice;

use crate::FixedLayout;
use crate::abi::panic_slot::fail;
use crate::abi::{Number, results};
use crate::codec::{Decode, Encode, Error, ErrorKind, from_bytes};

/// A call of one export: receives the arguments from the host and returns the result.
///
/// Borrowed arguments live as long as this value, so no function can keep them.
#[derive(Debug)]
pub struct Call {
    export: &'static str,
}

/// Small values, which the host passes as an `i32`.
macro_rules! narrow {
    ($($name:ident from $wide:ty),*) => {$(
        #[doc = concat!("Checks an argument of type `", stringify!($name), "`.")]
        #[inline]
        #[must_use]
        #[track_caller]
        pub fn $name(&self, name: &str, value: $wide) -> $name {
            match value.try_into() {
                Ok(value) => value,
                Err(_) => self.reject(name, Error::new(ErrorKind::OutOfRange, 0)),
            }
        }
    )*};
}

impl Call {
    /// Begins a call, which frees the result of the one before.
    #[inline]
    #[must_use]
    pub fn begin(export: &'static str) -> Self {
        results::release();
        Self { export }
    }

    narrow!(i8 from i32, u8 from u32, i16 from i32, u16 from u32);

    /// Checks an argument of type `bool`.
    #[inline]
    #[must_use]
    #[track_caller]
    pub fn bool(&self, name: &str, value: u32) -> bool {
        match value {
            0 => false,
            1 => true,
            _ => self.reject(name, Error::new(ErrorKind::InvalidBool, 0)),
        }
    }

    /// Checks an argument of type `char`.
    #[inline]
    #[must_use]
    #[track_caller]
    pub fn char(&self, name: &str, value: u32) -> char {
        match char::from_u32(value) {
            Some(value) => value,
            None => self.reject(name, Error::new(ErrorKind::InvalidChar, 0)),
        }
    }

    /// A string argument, borrowed from where the host wrote it.
    ///
    /// # Safety
    /// The bytes must be memory that is not changed during the call.
    #[inline]
    #[must_use]
    #[track_caller]
    pub unsafe fn text(&self, name: &str, pointer: *const u8, length: usize) -> &str {
        // SAFETY: the caller's.
        let bytes = unsafe { self.list(name, pointer, length) };
        match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => self.reject(
                name,
                Error::new(ErrorKind::InvalidUtf8, error.valid_up_to()),
            ),
        }
    }

    /// A list of numbers, borrowed from where the host wrote it; `length` counts elements.
    ///
    /// # Safety
    /// The elements must be memory that is not changed during the call.
    #[inline]
    #[must_use]
    #[track_caller]
    pub unsafe fn list<T: Number>(&self, name: &str, pointer: *const u8, length: usize) -> &[T] {
        // SAFETY: the caller's; any bytes are numbers.
        unsafe { self.elements(name, pointer, length) }
    }

    /// # Safety
    /// The elements must be memory that is not changed during the call, and every bit pattern must be a valid value.
    #[inline]
    #[track_caller]
    unsafe fn elements<T: Copy>(&self, name: &str, pointer: *const u8, length: usize) -> &[T] {
        let pointer = pointer.cast::<T>();
        if pointer.is_null() || !pointer.is_aligned() {
            self.reject_because(name, "null or unaligned pointer", 0);
        }
        // SAFETY: not null and aligned; the rest is the caller's.
        unsafe { slice::from_raw_parts(pointer, length) }
    }

    /// A value of fixed layout, borrowed from where the host wrote it; `length` counts bytes.
    ///
    /// # Safety
    /// The bytes must be memory that is not changed during the call.
    #[inline]
    #[must_use]
    #[track_caller]
    pub unsafe fn fixed<T: FixedLayout>(
        &self,
        name: &str,
        pointer: *const u8,
        length: usize,
    ) -> &T {
        if length != size_of::<T>() {
            self.reject(name, Error::new(ErrorKind::WrongLength, 0));
        }
        // SAFETY: the caller's; the length is that of one value, and any bytes make one.
        let [value] = (unsafe { self.elements(name, pointer, 1) }) else {
            unreachable!()
        };
        value
    }

    /// An encoded argument; `length` counts bytes.
    ///
    /// # Safety
    /// The bytes must be memory that is not changed during the call.
    #[inline]
    #[must_use]
    #[track_caller]
    pub unsafe fn decode<T: Decode>(&self, name: &str, pointer: *const u8, length: usize) -> T {
        // SAFETY: the caller's.
        match from_bytes(unsafe { self.list(name, pointer, length) }) {
            Ok(value) => value,
            Err(error) => self.reject(name, error),
        }
    }

    /// Passes a text without copying it: its address and its length in bytes.
    #[inline]
    #[must_use]
    pub fn return_text(&self, text: String) -> u64 {
        results::keep(text.into_bytes())
    }

    /// Passes a list of numbers without copying it: its address and its number of elements.
    #[inline]
    #[must_use]
    pub fn return_list<T: Number>(&self, list: Vec<T>) -> u64 {
        results::keep(list)
    }

    /// Passes a value of fixed layout: its address and its length in bytes.
    #[inline]
    #[must_use]
    pub fn return_fixed<T: FixedLayout>(&self, value: T) -> u64 {
        results::keep_bytes(vec![value])
    }

    /// Passes the encoding of a value: its address and its length in bytes.
    #[inline]
    #[must_use]
    #[track_caller]
    pub fn return_encoded<T: Encode>(&self, value: T) -> u64 {
        match results::encode(value) {
            Ok(result) => result,
            Err(error) => fail(
                &[
                    "result of `",
                    self.export,
                    "` cannot be encoded: ",
                    error.kind().reason(),
                ],
                error.offset(),
            ),
        }
    }

    #[cold]
    #[track_caller]
    fn reject(&self, name: &str, error: Error) -> ! {
        self.reject_because(name, error.kind().reason(), error.offset())
    }

    #[cold]
    #[track_caller]
    fn reject_because(&self, name: &str, reason: &str, offset: usize) -> ! {
        fail(
            &[
                "argument `",
                name,
                "` of `",
                self.export,
                "` cannot be decoded: ",
                reason,
            ],
            offset,
        )
    }
}
