use crate::in_place::{At, DecodedInPlace, EncodedInPlace, Plain, by_value, with_writer};
use crate::{Error, Reader, Writer};

/// A type with an encoding; usually derived.
///
/// ```
/// use plugwright_codec::{Encode, Error, Writer};
///
/// struct Celsius(f32);
///
/// impl Encode for Celsius {
///     fn encode(&self, out: &mut Writer) -> Result<(), Error> {
///         self.0.encode(out)
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no encoding, so it cannot be passed to the host",
    label = "does not implement `Encode`",
    note = "for your own type, write `#[derive(plugwright::Encode, plugwright::Decode)]`; wrap a type of another crate in a newtype"
)]
pub trait Encode {
    /// The number of bytes of every value, when they all have the same.
    const FIXED_SIZE: Option<usize> = None;

    /// How a plugin function passes the type.
    const PASSING: Passing = Passing::Encoded;

    /// Whether the type is a struct or enum with fields, or holds one: a struct or enum with a field of such a type
    /// is a level of nesting.
    #[doc(hidden)]
    const NESTS: bool = true;

    /// How lists of the type are encoded.
    #[doc(hidden)]
    const PLAIN: Plain<Self> = Plain::NO;

    /// Whether other code encodes a value with [`encode_at`](Encode::encode_at).
    #[doc(hidden)]
    const IN_PLACE: EncodedInPlace<Self> = EncodedInPlace::NO;

    /// Writes the encoding.
    ///
    /// # Errors
    /// See [`to_vec`](crate::to_vec).
    fn encode(&self, out: &mut Writer) -> Result<(), Error>;

    /// Writes the encoding at a position and returns the position behind it.
    ///
    /// # Safety
    /// The position is one of the writer's, and all bytes before it are written.
    #[doc(hidden)]
    #[inline]
    unsafe fn encode_at(&self, at: At, out: &mut Writer) -> Option<At> {
        // SAFETY: the caller's.
        unsafe { with_writer(self, at, out) }
    }
}

/// A type that can be decoded; usually derived.
///
/// ```
/// use plugwright_codec::{Decode, Error, Reader};
///
/// struct Celsius(f32);
///
/// impl Decode for Celsius {
///     const MIN_SIZE: usize = 4;
///
///     fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
///         f32::decode(input).map(Celsius)
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded, so it cannot be received from the host",
    label = "does not implement `Decode`",
    note = "for your own type, write `#[derive(plugwright::Encode, plugwright::Decode)]`; wrap a type of another crate in a newtype"
)]
pub trait Decode: Sized {
    /// A lower bound for the number of bytes of a value: zero only when no value has any bytes.
    ///
    /// A count of elements is compared with it before memory is allocated.
    const MIN_SIZE: usize;

    /// How a plugin function passes the type.
    const PASSING: Passing = Passing::Encoded;

    /// Whether the type is a struct or enum with fields, or holds one: a struct or enum with a field of such a type
    /// is a level of nesting.
    #[doc(hidden)]
    const NESTS: bool = true;

    /// How lists of the type are decoded.
    #[doc(hidden)]
    const PLAIN: Plain<Self> = Plain::NO;

    /// Whether other code decodes a value with [`decode_at`](Decode::decode_at).
    #[doc(hidden)]
    const IN_PLACE: DecodedInPlace<Self> = DecodedInPlace::NO;

    /// Reads one value.
    ///
    /// # Errors
    /// See [`from_bytes`](crate::from_bytes).
    fn decode(input: &mut Reader<'_>) -> Result<Self, Error>;

    /// Reads one value to its place and returns the position behind it.
    ///
    /// # Safety
    /// The place is one for a value, and the position is one of the reader's.
    #[doc(hidden)]
    #[inline]
    unsafe fn decode_at(place: *mut Self, at: At, input: &mut Reader<'_>) -> Option<At> {
        // SAFETY: the caller's.
        unsafe { by_value(place, at, input) }
    }
}

/// How a plugin function passes a type of parameter or result.
///
/// `#[wasm_plugin]` uses this to detect, at compile time, that an alias hides a type that has to be passed in another
/// way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passing {
    /// As one WebAssembly value; a list of it is passed as its raw elements.
    Number,
    /// As one WebAssembly value or as a structure in memory; a list of it is passed encoded.
    Direct,
    /// As raw bytes: a text or a list of numbers; a list of it is passed encoded.
    Raw,
    /// As its encoding.
    Encoded,
}

impl Passing {
    /// How a list of elements of this type is passed.
    #[must_use]
    pub const fn of_list(self) -> Self {
        match self {
            Self::Number => Self::Raw,
            Self::Direct | Self::Raw | Self::Encoded => Self::Encoded,
        }
    }

    /// Whether this is [`Passing::Encoded`].
    #[must_use]
    pub const fn is_encoded(self) -> bool {
        matches!(self, Self::Encoded)
    }
}

/// The sum of fixed sizes, or `None` when one of them is not fixed; for [`Encode::FIXED_SIZE`] of a struct.
#[must_use]
pub const fn total_size(sizes: &[Option<usize>]) -> Option<usize> {
    let mut total = 0;
    let mut rest = sizes;
    while let [first, others @ ..] = rest {
        match first {
            Some(size) => total += *size,
            None => return None,
        }
        rest = others;
    }
    Some(total)
}
