//! For derived code and the types of this crate, which have the position in a register.

use core::slice;

use super::Reader;
use crate::in_place::At;
use crate::{Error, ErrorKind};

#[doc(hidden)]
impl<'a> Reader<'a> {
    /// The position, for code that has it in a register from here on.
    #[inline(always)]
    pub(crate) fn at(&self) -> At {
        self.at
    }

    /// Takes the position over from code that had it in a register.
    ///
    /// # Safety
    /// It is one of this reader's.
    #[inline(always)]
    pub(crate) unsafe fn go_to(&mut self, at: At) {
        self.at = at;
    }

    #[inline(always)]
    pub(super) fn offset_of(&self, at: At) -> usize {
        at.addr().get() - self.start.addr().get()
    }

    /// The number of bytes from a position on.
    #[inline(always)]
    pub(crate) fn left(&self, at: At) -> usize {
        self.end.addr().get() - at.addr().get()
    }

    /// The next `length` bytes and the position behind them.
    ///
    /// # Safety
    /// The position is one of this reader's.
    #[inline(always)]
    pub(crate) unsafe fn bytes_at(&mut self, at: At, length: usize) -> Option<(&'a [u8], At)> {
        if self.left(at) < length {
            self.fail(ErrorKind::UnexpectedEnd, at);
            return None;
        }
        // SAFETY: so many bytes are left of the slice.
        unsafe { Some((slice::from_raw_parts(at.as_ptr(), length), at.add(length))) }
    }

    /// The next `N` bytes, which are one value.
    ///
    /// # Safety
    /// The position is one of this reader's.
    #[inline(always)]
    pub unsafe fn array_at<const N: usize>(&mut self, at: At) -> Option<&'a [u8; N]> {
        if self.left(at) < N {
            self.fail(ErrorKind::UnexpectedEnd, at);
            return None;
        }
        // SAFETY: so many bytes are left of the slice.
        Some(unsafe { at.cast().as_ref() })
    }

    /// The next `N` bytes, which are values of these sizes: an error is at the one that is not there as a whole.
    ///
    /// # Safety
    /// The position is one of this reader's.
    #[inline(always)]
    pub unsafe fn group_at<const N: usize>(&mut self, at: At, sizes: &[u8]) -> Option<&'a [u8; N]> {
        if self.left(at) < N {
            self.cut(at, sizes);
            return None;
        }
        // SAFETY: so many bytes are left of the slice.
        Some(unsafe { at.cast().as_ref() })
    }

    #[cfg_attr(target_family = "wasm", cold, inline(never))]
    #[cfg_attr(not(target_family = "wasm"), inline)]
    fn cut(&mut self, at: At, sizes: &[u8]) {
        let mut offset = self.offset_of(at);
        let length = self.offset_of(self.end);
        for size in sizes.iter().map(|size| usize::from(*size)) {
            if offset + size > length {
                break;
            }
            offset += size;
        }
        self.refuse(Error::new(ErrorKind::UnexpectedEnd, offset));
    }

    /// The index of an enum variant.
    ///
    /// # Safety
    /// The position is one of this reader's.
    #[inline(always)]
    pub unsafe fn variant_at(&mut self, at: At) -> Option<u32> {
        // SAFETY: the caller's.
        unsafe { self.array_at(at) }.map(|bytes| u32::from_le_bytes(*bytes))
    }

    /// A count of elements and the position behind it, see [`count`](Self::count).
    ///
    /// # Safety
    /// The position is one of this reader's.
    #[inline(always)]
    pub(crate) unsafe fn count_at(&mut self, at: At, min_size: usize) -> Option<(usize, At)> {
        // SAFETY: the caller's.
        let count = unsafe { self.count_or_max(at, min_size) };
        // SAFETY: there was a count.
        (count != usize::MAX).then(|| (count, unsafe { at.add(8) }))
    }

    /// A count of elements, or the largest number: a register is too small for an `Option`.
    ///
    /// # Safety
    /// The position is one of this reader's.
    #[cfg_attr(target_family = "wasm", inline(never))]
    #[cfg_attr(not(target_family = "wasm"), inline(always))]
    unsafe fn count_or_max(&mut self, at: At, min_size: usize) -> usize {
        // SAFETY: the caller's.
        unsafe { self.checked_count(at, min_size) }.unwrap_or(usize::MAX)
    }

    /// As [`count_at`](Self::count_at), for code that has to be without a call.
    ///
    /// # Safety
    /// The position is one of this reader's.
    #[inline(always)]
    pub(crate) unsafe fn checked_count(&mut self, at: At, min_size: usize) -> Option<usize> {
        // SAFETY: the caller's.
        let count = u64::from_le_bytes(*unsafe { self.array_at(at)? });
        let left = self.left(at) - 8;
        let fits = match min_size {
            0 => count <= self.zero_sized_left as u64,
            // Neither a division nor a product that overflows.
            _ if usize::BITS == 32 => {
                count <= left as u64 && count * min_size as u64 <= left as u64
            }
            _ => count <= (left / min_size) as u64,
        };
        if !fits {
            self.note(ErrorKind::LengthTooLarge, at);
            return None;
        }
        let count = count as usize;
        if min_size == 0 {
            self.zero_sized_left -= count;
        }
        Some(count)
    }

    /// How many elements of at least `min_size` bytes to reserve memory for, see [`capacity`](Self::capacity).
    #[inline(always)]
    pub(crate) fn capacity_at<T>(&self, at: At, count: usize, min_size: usize) -> usize {
        match size_of::<T>() {
            0 => count,
            // The count was checked already.
            size if size <= 4 * min_size => count,
            size => count.min(self.left(at).saturating_mul(4) / size),
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

    /// Whether bytes may be left over.
    #[cfg_attr(target_family = "wasm", cold, inline(never))]
    #[cfg_attr(not(target_family = "wasm"), inline)]
    pub(super) fn may_end(&mut self, at: At) -> bool {
        if !self.lenient {
            self.fail(ErrorKind::TrailingBytes, at);
        }
        self.lenient
    }

    /// Notes an error and returns no position.
    #[inline(always)]
    pub fn fail(&mut self, kind: ErrorKind, at: At) -> Option<At> {
        self.note(kind, at);
        None
    }

    #[cfg_attr(target_family = "wasm", cold, inline(never))]
    #[cfg_attr(not(target_family = "wasm"), inline)]
    fn note(&mut self, kind: ErrorKind, at: At) {
        self.error = Error::new(kind, self.offset_of(at));
    }

    /// Notes an error and returns no position.
    #[inline(always)]
    pub(crate) fn refuse(&mut self, error: Error) -> Option<At> {
        self.error = error;
        None
    }
}
