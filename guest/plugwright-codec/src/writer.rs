use alloc::vec::Vec;
use core::mem::{ManuallyDrop, MaybeUninit};

use crate::in_place::{At, copy_bytes, encode_at, start_of};
use crate::levels::Levels;
use crate::{Encode, Error, ErrorKind};

/// The room a vector without memory gets at first, in bytes: most values are smaller.
pub(crate) const FIRST_ROOM: usize = 512;

/// Where [`Encode`] writes to: the end of a vector.
#[derive(Debug)]
pub struct Writer {
    /// Where the next byte is written, unless other code has the position in a register.
    at: At,
    /// The start and the end of the vector's memory.
    start: At,
    end: At,
    /// The number of bytes that were in the vector before.
    before: usize,
    levels: Levels,
    /// The error of a write that returned no position.
    error: MaybeUninit<Error>,
}

impl Writer {
    /// A writer to a new vector with some room for a value.
    #[inline]
    pub(crate) fn with_room(room: usize) -> Self {
        Self::behind(Vec::with_capacity(room))
    }

    /// A writer that appends to a vector.
    #[inline]
    pub(crate) fn behind(out: Vec<u8>) -> Self {
        let (before, capacity) = (out.len(), out.capacity());
        let start = ManuallyDrop::new(out).as_mut_ptr();
        // SAFETY: a vector's pointer is never null, and its capacity is not less than its length.
        unsafe {
            let start = At::new_unchecked(start);
            Self {
                at: start.add(before),
                start,
                end: start.add(capacity),
                before,
                levels: Levels::ALL,
                error: MaybeUninit::uninit(),
            }
        }
    }

    /// Writes a value and returns the position behind it.
    #[inline]
    pub(crate) fn all<T: Encode + ?Sized>(&mut self, value: &T) -> Option<At> {
        // SAFETY: the writer's own position.
        unsafe { encode_at(value, self.at, self) }
    }

    /// The unchanged vector, after there was no position.
    #[cold]
    pub(crate) fn undone(self) -> Vec<u8> {
        // SAFETY: so many bytes were there before.
        let before = unsafe { self.start.add(self.before) };
        // SAFETY: and they are still written.
        unsafe { self.until(before) }
    }

    /// The error, after there was no position.
    #[cold]
    pub(crate) fn noted(&self) -> Error {
        // SAFETY: every function that returns no position has noted an error.
        unsafe { self.error.assume_init() }
    }

    /// The vector, which ends at a position.
    ///
    /// # Safety
    /// All bytes up to the position are written.
    #[inline]
    pub(crate) unsafe fn until(self, at: At) -> Vec<u8> {
        let this = ManuallyDrop::new(self);
        let behind = |at: At| at.addr().get() - this.start.addr().get();
        // SAFETY: the caller's; the memory was a vector's.
        unsafe { Vec::from_raw_parts(this.start.as_ptr(), behind(at), behind(this.end)) }
    }

    /// The number of bytes written so far.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.at.addr().get() - self.start.addr().get() - self.before
    }

    /// Writes a value, however its type is encoded.
    ///
    /// # Errors
    /// See [`to_vec`](crate::to_vec).
    #[inline]
    pub fn value<T: Encode + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        // SAFETY: the writer's own position.
        match unsafe { encode_at(value, self.at, self) } {
            Some(at) => {
                self.at = at;
                Ok(())
            }
            None => Err(self.noted()),
        }
    }

    /// Writes bytes as they are.
    #[inline]
    pub fn bytes(&mut self, bytes: &[u8]) {
        // SAFETY: the writer's own position.
        self.at = unsafe { self.bytes_at(self.at, bytes) };
    }

    /// Writes a length or count.
    #[inline]
    pub fn count(&mut self, count: usize) {
        self.bytes(&(count as u64).to_le_bytes());
    }

    /// Writes the index of an enum variant.
    #[inline]
    pub fn variant(&mut self, index: u32) {
        self.bytes(&index.to_le_bytes());
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
        self.go_deeper()?;
        let result = fields(self);
        self.leave();
        result
    }

    /// Goes one level deeper; [`leave`](Self::leave) goes back, unless there is an error.
    pub(crate) fn go_deeper(&mut self) -> Result<(), Error> {
        match self.enter(self.at) {
            Some(()) => Ok(()),
            None => Err(self.noted()),
        }
    }

    /// An error at the current offset.
    #[must_use]
    #[cold]
    #[inline(never)]
    pub fn error(&self, kind: ErrorKind) -> Error {
        Error::new(kind, self.offset())
    }
}

/// For derived code and the types of this crate, which have the position in a register.
#[doc(hidden)]
impl Writer {
    /// The position, for code that has it in a register from here on.
    #[inline(always)]
    pub(crate) fn at(&self) -> At {
        self.at
    }

    /// Takes the position over from code that had it in a register.
    ///
    /// # Safety
    /// It is one of this writer's, and all bytes before it are written.
    #[inline(always)]
    pub(crate) unsafe fn go_to(&mut self, at: At) {
        self.at = at;
    }

    /// The position, now with room for so many bytes.
    ///
    /// # Safety
    /// It is one of this writer's, and all bytes before it are written.
    #[inline(always)]
    unsafe fn room(&mut self, at: At, length: usize) -> At {
        if self.end.addr().get() - at.addr().get() < length {
            // SAFETY: the caller's.
            unsafe { self.grow(at, length) }
        } else {
            at
        }
    }

    /// # Safety
    /// That of [`room`](Self::room).
    #[cold]
    #[inline(never)]
    unsafe fn grow(&mut self, at: At, length: usize) -> At {
        let written = at.addr().get() - self.start.addr().get();
        let capacity = self.end.addr().get() - self.start.addr().get();
        // SAFETY: the memory was a vector's, and all bytes up to the position are written.
        let out = unsafe { Vec::from_raw_parts(self.start.as_ptr(), written, capacity) };
        // The memory stays this writer's if there is no more.
        let mut out = ManuallyDrop::new(out);
        out.reserve(length.max(FIRST_ROOM));
        // SAFETY: a vector's pointer is never null, and its capacity is not less than its length.
        unsafe {
            self.end = At::new_unchecked(out.as_mut_ptr().add(out.capacity()));
            self.start = At::new_unchecked(out.as_mut_ptr());
            self.start.add(written)
        }
    }

    /// Writes bytes whose number is known to the compiler.
    ///
    /// # Safety
    /// The position is one of this writer's, and all bytes before it are written.
    #[inline(always)]
    pub unsafe fn array_at<const N: usize>(&mut self, at: At, bytes: [u8; N]) -> At {
        // SAFETY: there is room for the bytes, which may lie anywhere.
        unsafe {
            let at = self.room(at, N);
            at.cast::<[u8; N]>().write(bytes);
            at.add(N)
        }
    }

    /// Writes bytes as they are.
    ///
    /// # Safety
    /// The position is one of this writer's, and all bytes before it are written.
    #[inline(always)]
    pub(crate) unsafe fn bytes_at(&mut self, at: At, bytes: &[u8]) -> At {
        // SAFETY: there is room for the bytes, in memory that only this writer has.
        unsafe {
            let at = self.room(at, bytes.len());
            at.copy_from_nonoverlapping(start_of(bytes), bytes.len());
            at.add(bytes.len())
        }
    }

    /// Writes a count of elements and all their bytes.
    ///
    /// # Safety
    /// The position is one of this writer's, and all bytes before it are written.
    #[cfg_attr(target_family = "wasm", inline(never))]
    #[cfg_attr(not(target_family = "wasm"), inline(always))]
    pub(crate) unsafe fn counted_at(&mut self, at: At, count: usize, bytes: &[u8]) -> At {
        // SAFETY: there is room for the count and then for the bytes, in memory that only this writer has.
        unsafe {
            let at = self.room(at, 8 + bytes.len());
            at.cast::<[u8; 8]>().write((count as u64).to_le_bytes());
            let at = at.add(8);
            copy_bytes(bytes.as_ptr(), at.as_ptr(), bytes.len());
            at.add(bytes.len())
        }
    }

    /// Writes a text after its length.
    ///
    /// # Safety
    /// The position is one of this writer's, and all bytes before it are written.
    #[cfg_attr(target_family = "wasm", inline(never))]
    #[cfg_attr(not(target_family = "wasm"), inline(always))]
    pub(crate) unsafe fn text_at(&mut self, at: At, text: &str) -> At {
        // SAFETY: there is room for the length and then for the text, in memory that only this writer has.
        unsafe {
            let at = self.room(at, 8 + text.len());
            at.cast::<[u8; 8]>()
                .write((text.len() as u64).to_le_bytes());
            let at = at.add(8);
            copy_bytes(text.as_ptr(), at.as_ptr(), text.len());
            at.add(text.len())
        }
    }

    /// Goes one level deeper; [`leave`](Self::leave) goes back, unless there is an error.
    #[inline(always)]
    pub fn enter(&mut self, at: At) -> Option<()> {
        if self.levels.enter() {
            return Some(());
        }
        self.note(ErrorKind::TooDeep, at);
        None
    }

    /// Goes back to the level before [`enter`](Self::enter).
    #[inline(always)]
    pub fn leave(&mut self) {
        self.levels.leave();
    }

    /// Notes an error at a position.
    #[cold]
    #[inline(never)]
    fn note(&mut self, kind: ErrorKind, at: At) {
        self.at = at;
        self.refuse(self.error(kind));
    }

    /// Notes an error and returns no position.
    #[inline(always)]
    pub(crate) fn refuse(&mut self, error: Error) -> Option<At> {
        self.error.write(error);
        None
    }
}

impl Drop for Writer {
    #[inline]
    fn drop(&mut self) {
        free(self);
    }
}

#[cold]
#[inline(never)]
fn free(out: &mut Writer) {
    let capacity = out.end.addr().get() - out.start.addr().get();
    // SAFETY: the memory was a vector's.
    drop(unsafe { Vec::from_raw_parts(out.start.as_ptr(), 0, capacity) });
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::vec;

    use super::*;

    #[test]
    fn a_writer_that_cannot_grow_keeps_its_memory() {
        let mut out = Writer::behind(vec![7; 100]);
        // SAFETY: the writer's own position.
        let grown = catch_unwind(AssertUnwindSafe(|| unsafe { out.grow(out.at, usize::MAX) }));
        assert!(grown.is_err());
        assert_eq!(out.undone(), [7; 100]);
    }
}
