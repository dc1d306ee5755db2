use alloc::vec::Vec;
use core::mem;
use core::ptr::NonNull;

use crate::{DEPTH_LIMIT, Encode, Error, ErrorKind};

/// Where [`Encode`](crate::Encode) writes to: the end of a vector.
#[derive(Debug)]
pub struct Writer<'a> {
    out: &'a mut Vec<u8>,
    start: usize,
    depth: u32,
    /// Whether bytes for which the vector has no room are only counted.
    counting: bool,
    counted: usize,
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
            counting: false,
            counted: 0,
        }
    }

    /// A writer that does not make the vector grow: once bytes do not fit it only counts, and what the vector
    /// then holds is not an encoding.
    fn counting(out: &'a mut Vec<u8>) -> Self {
        Self {
            counting: true,
            ..Self::new(out)
        }
    }

    /// The number of bytes written so far.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.out.len() - self.start + self.counted
    }

    /// Writes bytes as they are.
    #[inline]
    pub fn bytes(&mut self, bytes: &[u8]) {
        if let Some(place) = self.place(bytes.len()) {
            // SAFETY: the place has the length of the bytes, and is in memory that only this vector has.
            unsafe { place.copy_from_nonoverlapping(NonNull::from(bytes).cast(), bytes.len()) };
        }
    }

    /// Writes a number.
    #[cfg_attr(target_family = "wasm", inline(never))]
    #[cfg_attr(not(target_family = "wasm"), inline)]
    pub(crate) fn number<const N: usize>(&mut self, bytes: [u8; N]) {
        if let Some(group) = self.group() {
            *group = bytes;
        }
    }

    /// Makes the vector longer and returns where the new bytes are, which must be set; `None` when they are
    /// only counted.
    #[cfg_attr(target_family = "wasm", inline(never))]
    #[cfg_attr(not(target_family = "wasm"), inline)]
    fn place(&mut self, length: usize) -> Option<NonNull<u8>> {
        let end = self.out.len();
        if self.out.capacity() - end < length {
            if self.counting {
                self.counted += length;
                return None;
            }
            let grown = grown(mem::take(self.out), length);
            // What is replaced is empty: nothing is forgotten but code to drop it.
            mem::forget(mem::replace(self.out, grown));
        }
        // SAFETY: the capacity is at least `end + length`; who called sets the bytes at once.
        unsafe {
            self.out.set_len(end + length);
            Some(NonNull::new_unchecked(self.out.as_mut_ptr().add(end)))
        }
    }

    /// The place of the next `N` bytes, which are zero until they are set; `None` when they are only counted.
    #[doc(hidden)]
    #[inline(always)]
    pub fn group<const N: usize>(&mut self) -> Option<&mut [u8; N]> {
        let mut place = self.place(N)?.cast::<[u8; N]>();
        // SAFETY: `N` new bytes of the vector, which stays borrowed.
        unsafe {
            place.write([0; N]);
            Some(place.as_mut())
        }
    }

    /// Writes a count of elements and all their bytes.
    #[cfg_attr(target_family = "wasm", inline(never))]
    #[cfg_attr(not(target_family = "wasm"), inline)]
    pub fn counted(&mut self, count: usize, bytes: &[u8]) {
        if let Some(place) = self.place(8 + bytes.len()) {
            // SAFETY: the place has eight bytes for the count and then the length of the bytes, and is in
            // memory that only this vector has.
            unsafe {
                place.cast().write((count as u64).to_le_bytes());
                let rest = place.add(8);
                rest.copy_from_nonoverlapping(NonNull::from(bytes).cast(), bytes.len());
            }
        }
    }

    /// Writes a length or count.
    #[inline]
    pub fn count(&mut self, count: usize) {
        self.number((count as u64).to_le_bytes());
    }

    /// Writes the index of an enum variant.
    #[inline]
    pub fn variant(&mut self, index: u32) {
        self.number(index.to_le_bytes());
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

/// Makes room in a vector, by value: a vector that nothing points to can stay in registers.
#[cold]
#[inline(never)]
fn grown(mut out: Vec<u8>, length: usize) -> Vec<u8> {
    out.reserve(length);
    out
}

/// [`Encode`] without what depends on the type, so that there can be a pointer to any of them.
pub(crate) trait Write {
    fn write(&self, out: &mut Writer<'_>) -> Result<(), Error>;
}

impl<T: Encode> Write for T {
    fn write(&self, out: &mut Writer<'_>) -> Result<(), Error> {
        self.encode(out)
    }
}

/// Appends the encoding of a value to a vector, which grows at most once and from nothing to the exact size.
///
/// Writes what fits and counts the rest; only when there was a rest, makes room and writes everything again.
/// So no code is needed that finds out the size of a type's values.
#[inline(never)]
pub(crate) fn write_with(out: &mut Vec<u8>, value: &dyn Write) -> Result<(), Error> {
    let start = out.len();
    let mut writer = Writer::counting(out);
    value.write(&mut writer)?;
    if writer.counted == 0 {
        return Ok(());
    }
    let size = writer.offset();
    out.truncate(start);
    if out.capacity() == 0 {
        out.reserve_exact(size);
    } else {
        out.reserve(size);
    }
    value.write(&mut Writer::new(out))
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;
    use crate::to_vec;

    #[test]
    fn what_does_not_fit_is_written_again() {
        let value = (1u8, String::from("abc"), [2u32; 3], true);
        let expected = to_vec(&value).unwrap();
        for capacity in [0, 1, 3, 12, 13, 24, 25, 100] {
            let mut out = Vec::with_capacity(capacity);
            write_with(&mut out, &value).unwrap();
            assert_eq!(out, expected);
            write_with(&mut out, &value).unwrap();
            assert_eq!(out, [&expected[..], &expected].concat());
        }
        let mut exact = Vec::new();
        write_with(&mut exact, &value).unwrap();
        assert_eq!(exact.capacity(), expected.len());
    }
}
