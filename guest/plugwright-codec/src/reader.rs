use core::marker::PhantomData;
use core::slice;

use crate::in_place::{At, NO_ERROR, decode_value, start_of};
use crate::levels::Levels;
use crate::{Decode, Error, ErrorKind};

mod registers;

/// How many elements without any bytes, such as `()`, one input may hold in all its lists, sets and maps.
///
/// Such elements cost a sender nothing, so only a fixed limit keeps a short input from keeping a guest busy
/// for ever.
pub const ZERO_SIZE_LIMIT: usize = 65_536;

/// Where [`Decode`] reads from: a slice, front to back.
#[derive(Debug)]
pub struct Reader<'a> {
    /// Where the unread bytes begin, unless other code has the position in a register.
    at: At,
    start: At,
    end: At,
    levels: Levels,
    zero_sized_left: usize,
    lenient: bool,
    /// The error of a read that returned no position.
    error: Error,
    bytes: PhantomData<&'a [u8]>,
}

impl<'a> Reader<'a> {
    /// A strict reader of the bytes.
    #[cfg_attr(target_family = "wasm", inline(never))]
    #[cfg_attr(not(target_family = "wasm"), inline)]
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        let start = start_of(bytes);
        Self {
            at: start,
            start,
            // SAFETY: the end of a slice.
            end: unsafe { start.add(bytes.len()) },
            levels: Levels::ALL,
            zero_sized_left: ZERO_SIZE_LIMIT,
            lenient: false,
            error: NO_ERROR,
            bytes: PhantomData,
        }
    }

    /// A reader that accepts what bincode 1 does, see [`from_bytes_lenient`](crate::from_bytes_lenient).
    #[inline]
    #[must_use]
    pub fn lenient(bytes: &'a [u8]) -> Self {
        Self {
            lenient: true,
            ..Self::new(bytes)
        }
    }

    /// Whether this reader accepts what bincode 1 does.
    #[must_use]
    pub fn is_lenient(&self) -> bool {
        self.lenient
    }

    /// Reads one value and checks that no bytes are left.
    ///
    /// # Errors
    /// See [`from_bytes`](crate::from_bytes).
    #[inline]
    pub fn read_all<T: Decode>(&mut self) -> Result<T, Error> {
        let mut at = self.at;
        // SAFETY: the reader's own position.
        match unsafe { decode_value(&mut at, self) } {
            Some(value) if at == self.end || self.may_end(at) => {
                self.at = at;
                Ok(value)
            }
            _ => Err(self.error),
        }
    }

    /// Reads one value, however its type is decoded.
    ///
    /// # Errors
    /// See [`from_bytes`](crate::from_bytes).
    #[inline]
    pub fn value<T: Decode>(&mut self) -> Result<T, Error> {
        let mut at = self.at;
        // SAFETY: the reader's own position.
        let value = unsafe { decode_value(&mut at, self) };
        self.at = at;
        value.ok_or(self.error)
    }

    /// The number of bytes read so far.
    #[inline]
    #[must_use]
    pub fn offset(&self) -> usize {
        self.offset_of(self.at)
    }

    /// The number of bytes left.
    #[inline]
    #[must_use]
    pub fn remaining(&self) -> usize {
        self.left(self.at)
    }

    /// The next `length` bytes.
    ///
    /// # Errors
    /// [`ErrorKind::UnexpectedEnd`]
    #[inline]
    pub fn bytes(&mut self, length: usize) -> Result<&'a [u8], Error> {
        if self.remaining() < length {
            return Err(self.error(ErrorKind::UnexpectedEnd));
        }
        // SAFETY: so many bytes are left of the slice.
        unsafe {
            let bytes = slice::from_raw_parts(self.at.as_ptr(), length);
            self.at = self.at.add(length);
            Ok(bytes)
        }
    }

    /// The next `N` bytes.
    ///
    /// # Errors
    /// [`ErrorKind::UnexpectedEnd`]
    #[inline]
    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], Error> {
        match self.bytes(N)?.first_chunk() {
            Some(bytes) => Ok(*bytes),
            None => Err(self.error(ErrorKind::UnexpectedEnd)),
        }
    }

    /// A count of elements that take at least `min_size` bytes each, checked against the bytes left.
    ///
    /// # Errors
    /// [`ErrorKind::LengthTooLarge`] when the bytes left cannot hold so many, or, for `min_size` 0, when
    /// there were more than [`ZERO_SIZE_LIMIT`]; [`ErrorKind::UnexpectedEnd`].
    #[inline]
    pub fn count(&mut self, min_size: usize) -> Result<usize, Error> {
        // SAFETY: the reader's own position.
        match unsafe { self.count_at(self.at, min_size) } {
            Some((count, behind)) => {
                self.at = behind;
                Ok(count)
            }
            None => Err(self.error),
        }
    }

    /// A count of elements that may or may not have bytes: those without are counted as they are read.
    #[cfg(feature = "serde")]
    pub(crate) fn count_of_unknown(&mut self) -> Result<usize, Error> {
        let count = u64::from_le_bytes(self.array()?);
        if count > (self.remaining() + self.zero_sized_left) as u64 {
            return Err(self.error_before(ErrorKind::LengthTooLarge, 8));
        }
        Ok(count as usize)
    }

    /// Counts an element without bytes.
    #[cfg(feature = "serde")]
    pub(crate) fn count_zero_sized(&mut self) -> Result<(), Error> {
        match self.zero_sized_left.checked_sub(1) {
            Some(left) => self.zero_sized_left = left,
            None => return Err(self.error(ErrorKind::LengthTooLarge)),
        }
        Ok(())
    }

    /// How many elements to reserve memory for when `count` are announced.
    ///
    /// Usually all. Elements far larger in memory than encoded must be read before they get their memory: at
    /// most four times the bytes left are reserved.
    #[inline]
    #[must_use]
    pub fn capacity<T>(&self, count: usize) -> usize {
        self.capacity_at::<T>(self.at, count, 0)
    }

    /// The index of an enum variant; the enum compares it with its variants.
    ///
    /// # Errors
    /// [`ErrorKind::UnexpectedEnd`]
    #[inline]
    pub fn variant(&mut self) -> Result<u32, Error> {
        self.array().map(u32::from_le_bytes)
    }

    /// Reads the fields of a struct or enum, one level deeper.
    ///
    /// # Errors
    /// [`ErrorKind::TooDeep`], or what `fields` returns.
    #[inline]
    pub fn nested<T>(
        &mut self,
        fields: impl FnOnce(&mut Self) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.go_deeper()?;
        let result = fields(self);
        self.leave();
        result
    }

    /// Goes one level deeper; [`leave`](Self::leave) goes back, unless there is an error.
    pub(crate) fn go_deeper(&mut self) -> Result<(), Error> {
        let entered = self.enter(self.at);
        entered.ok_or(self.error)
    }

    /// An error at the current offset.
    #[must_use]
    #[cold]
    #[inline(never)]
    pub fn error(&self, kind: ErrorKind) -> Error {
        Error::new(kind, self.offset())
    }

    /// An error about the `size` bytes just read.
    #[must_use]
    #[cold]
    #[inline(never)]
    pub fn error_before(&self, kind: ErrorKind, size: usize) -> Error {
        Error::new(kind, self.offset() - size)
    }
}
