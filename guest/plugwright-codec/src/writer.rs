use alloc::vec::Vec;

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
        self.out.extend_from_slice(bytes);
    }

    /// Writes a count of elements and all their bytes.
    #[inline(never)]
    pub fn counted(&mut self, count: usize, bytes: &[u8]) {
        self.out.reserve(8 + bytes.len());
        self.count(count);
        self.bytes(bytes);
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
        self.enter()?;
        let result = fields(self);
        self.leave();
        result
    }

    #[inline]
    pub(crate) fn enter(&mut self) -> Result<(), Error> {
        if self.depth == DEPTH_LIMIT {
            return Err(self.error(ErrorKind::TooDeep));
        }
        self.depth += 1;
        Ok(())
    }

    #[inline]
    pub(crate) fn leave(&mut self) {
        self.depth -= 1;
    }

    /// An error at the current offset.
    #[must_use]
    pub fn error(&self, kind: ErrorKind) -> Error {
        Error::new(kind, self.offset())
    }
}
