use crate::{DEPTH_LIMIT, Decode, Error, ErrorKind};

/// How many elements without any bytes, such as `()`, one input may hold in all its lists, sets and maps.
///
/// Such elements cost a sender nothing, so only a fixed limit keeps a short input from keeping a guest busy
/// for ever.
pub const ZERO_SIZE_LIMIT: usize = 65_536;

/// Where [`Decode`] reads from: a slice, front to back.
#[derive(Debug)]
pub struct Reader<'a> {
    rest: &'a [u8],
    length: usize,
    depth: u32,
    zero_sized_left: usize,
    lenient: bool,
}

impl<'a> Reader<'a> {
    /// A strict reader of the bytes.
    #[inline]
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        Self {
            rest: bytes,
            length: bytes.len(),
            depth: 0,
            zero_sized_left: ZERO_SIZE_LIMIT,
            lenient: false,
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
        // The one variable is where the caller wants the value: it is not moved.
        let mut result = T::decode(self);
        if result.is_ok() && !self.rest.is_empty() && !self.lenient {
            result = Err(self.error(ErrorKind::TrailingBytes));
        }
        result
    }

    /// The number of bytes read so far.
    #[inline]
    #[must_use]
    pub fn offset(&self) -> usize {
        self.length - self.rest.len()
    }

    /// The number of bytes left.
    #[inline]
    #[must_use]
    pub fn remaining(&self) -> usize {
        self.rest.len()
    }

    /// The next `length` bytes.
    ///
    /// # Errors
    /// [`ErrorKind::UnexpectedEnd`]
    #[inline]
    pub fn bytes(&mut self, length: usize) -> Result<&'a [u8], Error> {
        match self.rest.split_at_checked(length) {
            Some((bytes, rest)) => {
                self.rest = rest;
                Ok(bytes)
            }
            None => Err(self.error(ErrorKind::UnexpectedEnd)),
        }
    }

    /// The next `N` bytes.
    ///
    /// # Errors
    /// [`ErrorKind::UnexpectedEnd`]
    #[inline]
    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], Error> {
        match self.rest.split_first_chunk() {
            Some((bytes, rest)) => {
                self.rest = rest;
                Ok(*bytes)
            }
            None => Err(self.error(ErrorKind::UnexpectedEnd)),
        }
    }

    /// The next `N` bytes, which are values of these sizes.
    ///
    /// # Errors
    /// [`ErrorKind::UnexpectedEnd`] at the value that is not there as a whole.
    #[doc(hidden)]
    #[inline]
    pub fn group<const N: usize>(&mut self, sizes: &[u8]) -> Result<&'a [u8; N], Error> {
        match self.rest.split_first_chunk() {
            Some((bytes, rest)) => {
                self.rest = rest;
                Ok(bytes)
            }
            None => Err(self.cut(sizes)),
        }
    }

    #[cold]
    #[inline(never)]
    fn cut(&self, sizes: &[u8]) -> Error {
        let mut offset = self.offset();
        for size in sizes.iter().map(|size| usize::from(*size)) {
            if offset + size > self.length {
                break;
            }
            offset += size;
        }
        Error::new(ErrorKind::UnexpectedEnd, offset)
    }

    /// A count of elements that take at least `min_size` bytes each, checked against the bytes left.
    ///
    /// # Errors
    /// [`ErrorKind::LengthTooLarge`] when the bytes left cannot hold so many, or, for `min_size` 0, when
    /// there were more than [`ZERO_SIZE_LIMIT`]; [`ErrorKind::UnexpectedEnd`].
    #[inline]
    pub fn count(&mut self, min_size: usize) -> Result<usize, Error> {
        let offset = self.offset();
        let count = u64::from_le_bytes(self.array()?);
        let most = match min_size {
            0 => self.zero_sized_left,
            size => self.rest.len() / size,
        };
        if count > most as u64 {
            return Err(Error::new(ErrorKind::LengthTooLarge, offset));
        }
        let count = count as usize;
        if min_size == 0 {
            self.zero_sized_left -= count;
        }
        Ok(count)
    }

    /// A count of elements that may or may not have bytes: those without are counted as they are read.
    #[cfg(feature = "serde")]
    pub(crate) fn count_of_unknown(&mut self) -> Result<usize, Error> {
        let count = u64::from_le_bytes(self.array()?);
        if count > (self.rest.len() + self.zero_sized_left) as u64 {
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
    /// Usually all. Elements far larger in memory than encoded must arrive before they get their memory: at
    /// most four times the bytes left are reserved.
    #[inline]
    #[must_use]
    pub fn capacity<T>(&self, count: usize) -> usize {
        match size_of::<T>() {
            0 => count,
            size => count.min(self.rest.len().saturating_mul(4) / size),
        }
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

    /// An error about the `size` bytes just read.
    #[must_use]
    #[cold]
    #[inline(never)]
    pub fn error_before(&self, kind: ErrorKind, size: usize) -> Error {
        Error::new(kind, self.offset() - size)
    }
}
