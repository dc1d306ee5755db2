//! One call of a host function.
//!
//! The host may call back into the plugin before it answers, and the plugin may then call the host again. So the
//! buffers of a call belong to it alone: they are taken out of their slots, and put back when the call is over.

use std::arch::wasm32::memory_size;
use std::cell::Cell;
use std::ops::Range;
use std::slice;

use super::Number;
use super::memory::{ALIGNMENT, plugwright_free};
use super::panic_slot::fail;
use crate::FixedLayout;
use crate::codec::{Decode, Encode, Error, ErrorKind, encode_into, from_bytes};

/// Buffers larger than this are not kept.
const LARGE: usize = 64 << 10;
/// The size of the first out buffer.
const FIRST: usize = 1 << 10;
const PAGE: u64 = 64 << 10;

thread_local! {
    /// Holds encoded arguments.
    static ARGUMENTS: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
    /// Where the host writes replies to; words, for their alignment.
    static OUT: Cell<Vec<u64>> = const { Cell::new(Vec::new()) };
}

/// A call of one host function, which panics name.
#[derive(Clone, Copy, Debug)]
pub struct HostCall {
    function: &'static str,
}

/// Small values, which the host returns as an `i32`.
macro_rules! narrow {
    ($($name:ident from $wide:ty),*) => {$(
        #[doc = concat!("Checks a result of type `", stringify!($name), "`.")]
        #[inline]
        #[must_use]
        #[track_caller]
        pub fn $name(self, value: $wide) -> $name {
            match value.try_into() {
                Ok(value) => value,
                Err(_) => self.reject(Error::new(ErrorKind::OutOfRange, 0)),
            }
        }
    )*};
}

impl HostCall {
    /// A call of the function of this name.
    #[inline]
    #[must_use]
    pub fn of(function: &'static str) -> Self {
        Self { function }
    }

    narrow!(i8 from i32, u8 from u32, i16 from i32, u16 from u32);

    /// Checks a result of type `bool`.
    #[inline]
    #[must_use]
    #[track_caller]
    pub fn bool(self, value: u32) -> bool {
        match value {
            0 => false,
            1 => true,
            _ => self.reject(Error::new(ErrorKind::InvalidBool, 0)),
        }
    }

    /// Checks a result of type `char`.
    #[inline]
    #[must_use]
    #[track_caller]
    pub fn char(self, value: u32) -> char {
        match char::from_u32(value) {
            Some(value) => value,
            None => self.reject(Error::new(ErrorKind::InvalidChar, 0)),
        }
    }

    /// A buffer for encoded arguments.
    #[must_use]
    pub fn arguments(self) -> Arguments {
        Arguments {
            call: self,
            buffer: ARGUMENTS.take(),
        }
    }

    /// A buffer for the reply.
    #[must_use]
    pub fn reply(self) -> Reply {
        let mut out = OUT.take();
        if out.is_empty() {
            out = vec![0; FIRST / size_of::<u64>()];
        }
        Reply {
            call: self,
            out,
            given: None,
        }
    }

    #[cold]
    #[track_caller]
    fn reject(self, error: Error) -> ! {
        self.reject_because(error.kind().reason(), error.offset())
    }

    #[cold]
    #[track_caller]
    fn reject_because(self, reason: &str, offset: usize) -> ! {
        fail(
            &["reply of `", self.function, "` cannot be decoded: ", reason],
            offset,
        )
    }
}

/// The encoded arguments of one call.
#[derive(Debug)]
pub struct Arguments {
    call: HostCall,
    buffer: Vec<u8>,
}

impl Arguments {
    /// Encodes an argument and returns where it is in the buffer.
    #[must_use]
    #[track_caller]
    pub fn encode<T: Encode + ?Sized>(&mut self, name: &str, value: &T) -> Range<usize> {
        let start = self.buffer.len();
        if let Err(error) = encode_into(value, &mut self.buffer) {
            fail(
                &[
                    "argument `",
                    name,
                    "` of `",
                    self.call.function,
                    "` cannot be encoded: ",
                    error.kind().reason(),
                ],
                error.offset(),
            )
        }
        start..self.buffer.len()
    }

    /// The address of an argument, once all are encoded.
    #[inline]
    #[must_use]
    pub fn pointer(&self, argument: &Range<usize>) -> *const u8 {
        self.buffer[argument.start..].as_ptr()
    }
}

impl Drop for Arguments {
    fn drop(&mut self) {
        let mut buffer = std::mem::take(&mut self.buffer);
        if buffer.capacity() <= LARGE {
            buffer.clear();
            ARGUMENTS.set(buffer);
        }
    }
}

/// The reply of one call: in the out buffer, or in memory that the host asked the plugin for.
#[derive(Debug)]
pub struct Reply {
    call: HostCall,
    out: Vec<u64>,
    /// The requested memory and its size.
    given: Option<(*mut u8, usize)>,
}

impl Reply {
    /// The address of the out buffer.
    #[inline]
    #[must_use]
    pub fn pointer(&mut self) -> *mut u8 {
        self.out.as_mut_ptr().cast()
    }

    /// The size of the out buffer in bytes.
    #[inline]
    #[must_use]
    pub fn capacity(&self) -> usize {
        size_of_val(&*self.out)
    }

    /// A text.
    ///
    /// # Safety
    /// The host returned `answer` for this out buffer.
    #[must_use]
    #[track_caller]
    pub unsafe fn text(mut self, answer: u64) -> String {
        // SAFETY: the caller's.
        let bytes = unsafe { self.elements::<u8>(answer) };
        match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(error) => {
                let error = Error::new(ErrorKind::InvalidUtf8, error.valid_up_to());
                self.call.reject(error)
            }
        }
    }

    /// A list of numbers.
    ///
    /// # Safety
    /// The host returned `answer` for this out buffer.
    #[must_use]
    #[track_caller]
    pub unsafe fn list<T: Number>(mut self, answer: u64) -> Vec<T> {
        // SAFETY: the caller's; any bytes are numbers.
        unsafe { self.elements(answer) }.to_vec()
    }

    /// A value of fixed layout.
    ///
    /// # Safety
    /// The host returned `answer` for this out buffer.
    #[must_use]
    #[track_caller]
    pub unsafe fn fixed<T: FixedLayout>(mut self, answer: u64) -> T {
        let call = self.call;
        if answer as u32 as usize != size_of::<T>() {
            call.reject(Error::new(ErrorKind::WrongLength, 0));
        }
        // SAFETY: the caller's; any bytes make a `T`.
        unsafe {
            let bytes = self.elements::<u8>(answer);
            bytes.as_ptr().cast::<T>().read_unaligned()
        }
    }

    /// An encoded value.
    ///
    /// # Safety
    /// The host returned `answer` for this out buffer.
    #[must_use]
    #[track_caller]
    pub unsafe fn decode<T: Decode>(mut self, answer: u64) -> T {
        let call = self.call;
        // SAFETY: the caller's.
        match from_bytes(unsafe { self.elements(answer) }) {
            Ok(value) => value,
            Err(error) => call.reject(error),
        }
    }

    /// The elements of the reply.
    ///
    /// # Safety
    /// The host returned `answer` for this out buffer, and any bytes make a `T`, whose alignment is at most 8.
    #[track_caller]
    unsafe fn elements<T: Copy>(&mut self, answer: u64) -> &[T] {
        let length = answer as u32 as usize;
        let Some(size) = length.checked_mul(size_of::<T>()) else {
            self.call.reject(Error::new(ErrorKind::LengthTooLarge, 0))
        };
        let pointer = self.locate((answer >> 32) as usize, size);
        // SAFETY: the bytes are in the out buffer, or in memory that nobody else has any more; both are
        // initialized, because all of WebAssembly's memory is, and aligned.
        unsafe { slice::from_raw_parts(pointer.cast(), length) }
    }

    /// Finds the reply and takes ownership of it when it is not in the out buffer.
    ///
    /// The host can write to all of the plugin's memory, so its values are only checked for mistakes; that
    /// the memory comes from `plugwright_alloc` is trusted.
    #[track_caller]
    fn locate(&mut self, address: usize, size: usize) -> *const u8 {
        let (out, capacity) = (self.pointer(), self.capacity());
        if address == out.addr() {
            if size > capacity {
                self.call.reject_because("longer than its buffer", capacity);
            }
            return out;
        }
        let within = address.wrapping_sub(out.addr()) < capacity;
        if address == 0 || address & (ALIGNMENT - 1) != 0 || within {
            self.call
                .reject_because("not at an address that the plugin allocated", 0);
        }
        if address as u64 + size as u64 > memory_size::<0>() as u64 * PAGE {
            self.call.reject_because("longer than the memory", 0);
        }
        let pointer = std::ptr::with_exposed_provenance_mut(address);
        self.given = Some((pointer, size));
        pointer
    }
}

impl Drop for Reply {
    fn drop(&mut self) {
        let mut out = std::mem::take(&mut self.out);
        if let Some((pointer, size)) = self.given {
            plugwright_free(pointer, size);
            // The next reply may be as long.
            if (size_of_val(&*out)..=LARGE).contains(&size) {
                drop(out);
                out = vec![0; size.next_power_of_two() / size_of::<u64>()];
            }
        }
        OUT.set(out);
    }
}
