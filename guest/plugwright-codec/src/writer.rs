use alloc::vec::Vec;
use core::mem;

use crate::{DEPTH_LIMIT, Error, ErrorKind};

/// Where [`Encode`](crate::Encode) writes to: the end of a vector.
#[derive(Debug)]
pub struct Writer<'a> {
    out: &'a mut Vec<u8>,
    start: usize,
    depth: u32,
}

impl<'a> Writer<'a> {
    /// A writer that appends to a vector.
    #[must_use]
    pub fn new(out: &'a mut Vec<u8>) -> Self {
        let start = out.len();
        Self {
            out,
            start,
            depth: 0,
        }
    }

    /// The number of bytes written so far.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.out.len() - self.start
    }

    /// Writes bytes as they are.
    #[inline]
    pub fn bytes(&mut self, bytes: &[u8]) {
        let place = self.place(bytes.len());
        // SAFETY: the place has the length of the bytes, and is in memory that only this vector has.
        unsafe {
            place.copy_from_nonoverlapping(bytes.as_ptr(), bytes.len());
            self.wrote(bytes.len());
        }
    }

    /// Writes bytes whose number is known to the compiler.
    #[doc(hidden)]
    #[inline]
    pub fn array<const N: usize>(&mut self, bytes: [u8; N]) {
        let place = self.place(N);
        // SAFETY: the place has room for `N` bytes, which may lie anywhere.
        unsafe {
            place.cast::<[u8; N]>().write(bytes);
            self.wrote(N);
        }
    }

    /// Writes a count of elements and all their bytes.
    #[cfg_attr(target_family = "wasm", inline(never))]
    #[cfg_attr(not(target_family = "wasm"), inline)]
    pub fn counted(&mut self, count: usize, bytes: &[u8]) {
        let place = self.place(8 + bytes.len());
        // SAFETY: the place has room for the count and then for the bytes, and is in memory that only this
        // vector has.
        unsafe {
            place.cast::<[u8; 8]>().write((count as u64).to_le_bytes());
            place
                .add(8)
                .copy_from_nonoverlapping(bytes.as_ptr(), bytes.len());
            self.wrote(8 + bytes.len());
        }
    }

    /// Where the next `length` bytes are to be written.
    #[inline(always)]
    fn place(&mut self, length: usize) -> *mut u8 {
        if self.out.capacity() - self.out.len() < length {
            if cfg!(target_family = "wasm") {
                grow(self.out, length);
            } else {
                let grown = grown(mem::take(self.out), length);
                // What is replaced is empty: nothing is forgotten but code to drop it.
                mem::forget(mem::replace(self.out, grown));
            }
        }
        // SAFETY: the length of a vector is within its memory.
        unsafe { self.out.as_mut_ptr().add(self.out.len()) }
    }

    /// Adds to the vector what was written to its [`place`](Self::place).
    ///
    /// # Safety
    /// All `length` bytes are there.
    #[inline(always)]
    unsafe fn wrote(&mut self, length: usize) {
        let end = self.out.len() + length;
        // SAFETY: the caller's, and `place` made room.
        unsafe { self.out.set_len(end) };
    }

    /// Writes a length or count.
    #[inline]
    pub fn count(&mut self, count: usize) {
        self.array((count as u64).to_le_bytes());
    }

    /// Writes the index of an enum variant.
    #[inline]
    pub fn variant(&mut self, index: u32) {
        self.array(index.to_le_bytes());
    }

    /// Writes the fields of a struct or enum, one level deeper.
    ///
    /// # Errors
    /// [`ErrorKind::TooDeep`], or what `fields` returns.
    #[inline]
    pub fn nested(
        &mut self,
        fields: impl FnOnce(&mut Self) -> Result<(), Error>,
    ) -> Result<(), Error> {
        self.enter()?;
        let result = fields(self);
        self.leave();
        result
    }

    /// Goes one level deeper; [`leave`](Self::leave) goes back, unless there is an error.
    ///
    /// # Errors
    /// [`ErrorKind::TooDeep`]
    #[doc(hidden)]
    #[inline]
    pub fn enter(&mut self) -> Result<(), Error> {
        if self.depth == DEPTH_LIMIT {
            return Err(self.error(ErrorKind::TooDeep));
        }
        self.depth += 1;
        Ok(())
    }

    /// Goes back to the level before [`enter`](Self::enter).
    #[doc(hidden)]
    #[inline]
    pub fn leave(&mut self) {
        self.depth -= 1;
    }

    /// An error at the current offset.
    #[must_use]
    #[cold]
    #[inline(never)]
    pub fn error(&self, kind: ErrorKind) -> Error {
        Error::new(kind, self.offset())
    }
}

#[cold]
#[inline(never)]
fn grow(out: &mut Vec<u8>, length: usize) {
    out.reserve(length);
}

/// A vector that is handed over and back never needs an address, so all of it can be in registers.
#[cold]
#[inline(never)]
fn grown(mut out: Vec<u8>, length: usize) -> Vec<u8> {
    out.reserve(length);
    out
}
