use alloc::vec::Vec;

use crate::{Error, Reader, Writer};

/// A type with an encoding; usually derived.
///
/// ```
/// use plugwright_codec::{Encode, Error, Writer};
///
/// struct Celsius(f32);
///
/// impl Encode for Celsius {
///     fn size(&self, _levels: u32) -> usize {
///         4
///     }
///
///     fn encode(&self, out: &mut Writer<'_>) -> Result<(), Error> {
///         self.0.encode(out)
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no encoding, so it cannot go to the host",
    label = "does not implement `Encode`",
    note = "on a type of your own write `#[derive(plugwright::Encode, plugwright::Decode)]`; a type of another crate needs a newtype"
)]
pub trait Encode {
    /// The number of bytes of every value, when they all have the same.
    const FIXED_SIZE: Option<usize> = None;

    /// How a plugin function passes the type.
    const PASSING: Passing = Passing::Encoded;

    /// The exact number of bytes [`encode`](Encode::encode) will write.
    ///
    /// `levels` says how many more structs and enums may lie inside each other, to be handed on to the parts
    /// of the value. At 0 a struct or enum does not look at its fields: [`encode`](Encode::encode) will fail
    /// there, and a value of any depth takes a limited amount of stack.
    fn size(&self, levels: u32) -> usize;

    /// Writes the encoding.
    ///
    /// # Errors
    /// See [`to_vec`](crate::to_vec).
    fn encode(&self, out: &mut Writer<'_>) -> Result<(), Error>;

    /// The exact number of bytes of all the items, without a count; `levels` as for [`size`](Encode::size).
    fn size_of_all(items: &[Self], levels: u32) -> usize
    where
        Self: Sized,
    {
        match Self::FIXED_SIZE {
            Some(size) => size * items.len(),
            None => items.iter().map(|item| item.size(levels)).sum(),
        }
    }

    /// Writes all the items after their count.
    ///
    /// # Errors
    /// See [`to_vec`](crate::to_vec).
    #[inline]
    fn encode_list(items: &[Self], out: &mut Writer<'_>) -> Result<(), Error>
    where
        Self: Sized,
    {
        out.count(items.len());
        Self::encode_all(items, out)
    }

    /// Writes all the items, without a count. Numbers write them as one block.
    ///
    /// # Errors
    /// See [`to_vec`](crate::to_vec).
    fn encode_all(items: &[Self], out: &mut Writer<'_>) -> Result<(), Error>
    where
        Self: Sized,
    {
        items.iter().try_for_each(|item| item.encode(out))
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
    message = "`{Self}` cannot be decoded, so it cannot come from the host",
    label = "does not implement `Decode`",
    note = "on a type of your own write `#[derive(plugwright::Encode, plugwright::Decode)]`; a type of another crate needs a newtype"
)]
pub trait Decode: Sized {
    /// A number of bytes no value's encoding is shorter than: zero only when no value has any bytes.
    ///
    /// A count of elements is compared with it before memory is allocated.
    const MIN_SIZE: usize;

    /// How a plugin function passes the type.
    const PASSING: Passing = Passing::Encoded;

    /// Reads one value.
    ///
    /// # Errors
    /// See [`from_bytes`](crate::from_bytes).
    fn decode(input: &mut Reader<'_>) -> Result<Self, Error>;

    /// Reads `count` values, a count that [`Reader::count`] has checked. Numbers read them as one block.
    ///
    /// # Errors
    /// See [`from_bytes`](crate::from_bytes).
    fn decode_all(count: usize, input: &mut Reader<'_>) -> Result<Vec<Self>, Error> {
        let mut items = Vec::with_capacity(input.capacity::<Self>(count));
        for _ in 0..count {
            items.push(Self::decode(input)?);
        }
        Ok(items)
    }
}

/// Types whose every value has the same number of bytes, which derived code moves in groups.
#[doc(hidden)]
pub trait Fixed: Sized {
    /// Writes the value to a place of its size.
    fn put(&self, place: &mut [u8]);

    /// Reads the value from a place of its size, `before` bytes before the end of what the reader read.
    ///
    /// # Errors
    /// As `Decode::decode`.
    fn get(place: &[u8], before: usize, input: &Reader<'_>) -> Result<Self, Error>;
}

/// How a plugin function passes a type of parameter or result.
///
/// `#[wasm_plugin]` decides that from the type as it is written and uses this to find out, at compile time,
/// that an alias hid a type which would have to be passed in another way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passing {
    /// As one WebAssembly value; a list of it is passed as its raw elements.
    Number,
    /// As one WebAssembly value or as raw bytes; a list of it is passed encoded.
    Direct,
    /// As its encoding.
    Encoded,
}

impl Passing {
    /// How a list of elements of this type is passed.
    #[must_use]
    pub const fn of_list(self) -> Self {
        match self {
            Self::Number => Self::Direct,
            Self::Direct | Self::Encoded => Self::Encoded,
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
