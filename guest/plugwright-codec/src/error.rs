use core::fmt;
use core::num::NonZero;

/// What went wrong, and where.
///
/// One number and no heap memory, so that it costs a guest nothing to return it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Error(
    /// The kind in the highest byte, counted from 1, above the offset: so a `Result` without a value is one
    /// number too.
    NonZero<u64>,
);

const OFFSET_BITS: u32 = 56;

impl Error {
    /// An error of a kind at a byte offset of the encoding.
    #[must_use]
    pub const fn new(kind: ErrorKind, offset: usize) -> Self {
        let offset = offset as u64 & ((1 << OFFSET_BITS) - 1);
        let Some(packed) = NonZero::new((kind as u64 + 1) << OFFSET_BITS | offset) else {
            unreachable!();
        };
        Self(packed)
    }

    /// What went wrong.
    #[must_use]
    pub const fn kind(&self) -> ErrorKind {
        let kind = (self.0.get() >> OFFSET_BITS) as u8 - 1;
        // SAFETY: errors are made by `new` alone, so this is the number of a kind.
        unsafe { core::mem::transmute::<u8, ErrorKind>(kind) }
    }

    /// The offset, in bytes from the start of the encoding, of the value that is wrong.
    #[must_use]
    pub const fn offset(&self) -> usize {
        (self.0.get() & ((1 << OFFSET_BITS) - 1)) as usize
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.kind())
            .field("offset", &self.offset())
            .finish()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at byte {}", self.kind().reason(), self.offset())
    }
}

impl core::error::Error for Error {}

/// The kinds of [`Error`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[repr(u8)]
pub enum ErrorKind {
    /// The bytes end inside a value.
    UnexpectedEnd,
    /// Bytes are left over after the value.
    TrailingBytes,
    /// A length or count for which not enough bytes are left.
    LengthTooLarge,
    /// A length that is fixed by the type, but not the one found.
    WrongLength,
    /// A `bool` that is neither 0 nor 1.
    InvalidBool,
    /// The tag of an `Option` that is neither 0 nor 1.
    InvalidOption,
    /// A variant index the enum does not have.
    UnknownVariant,
    /// Not the UTF-8 of one Unicode scalar value.
    InvalidChar,
    /// Text that is not UTF-8.
    InvalidUtf8,
    /// A map key or set element that came before.
    Duplicate,
    /// A time with a whole second of nanoseconds, or beyond what the type can hold.
    InvalidTime,
    /// A number outside the range of its type.
    OutOfRange,
    /// More than [`DEPTH_LIMIT`](crate::DEPTH_LIMIT) levels of nesting.
    TooDeep,
    /// A `SystemTime` before 1970, which has no encoding.
    BeforeEpoch,
    /// A value that is refused by a type that implements serde's traits.
    #[cfg(feature = "serde")]
    Refused,
    /// What the format does not support, but a type that implements serde's traits asks for: to find out a
    /// value's type from the bytes, or a list whose length is not known before its elements.
    #[cfg(feature = "serde")]
    Unsupported,
}

impl ErrorKind {
    /// The kind in words, to be followed by "at byte N".
    #[must_use]
    pub const fn reason(self) -> &'static str {
        match self {
            Self::UnexpectedEnd => "unexpected end of input",
            Self::TrailingBytes => "trailing bytes",
            Self::LengthTooLarge => "length exceeds the remaining bytes",
            Self::WrongLength => "wrong length",
            Self::InvalidBool => "bool that is neither 0 nor 1",
            Self::InvalidOption => "option tag that is neither 0 nor 1",
            Self::UnknownVariant => "unknown enum variant",
            Self::InvalidChar => "invalid character",
            Self::InvalidUtf8 => "invalid UTF-8",
            Self::Duplicate => "duplicate map key or set element",
            Self::InvalidTime => "invalid time",
            Self::OutOfRange => "number out of range",
            Self::TooDeep => "values nested too deeply",
            Self::BeforeEpoch => "time before 1970",
            #[cfg(feature = "serde")]
            Self::Refused => "value rejected by its type",
            #[cfg(feature = "serde")]
            Self::Unsupported => "unsupported type",
        }
    }
}
