//! Types that only implement serde's traits, encoded as bincode 1 encodes them.

mod deserializer;
mod failure;
mod serializer;

use core::ops::{Deref, DerefMut};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Decode, Encode, Error, Reader, Writer};
use deserializer::Deserializer;
use serializer::Serializer;

/// A value of a type that implements serde's `Serialize` and `Deserialize`, such as a type of another crate.
///
/// The encoding is that of bincode 1, hence the same as if the type derived `Encode` and `Decode`. Reading is
/// as strict, but for what only the type could check: of several equal keys of a map the last wins, and equal
/// elements of a set collapse. Every struct and enum with fields, list, map and option is a level of nesting here:
/// serde does not say what they hold. A list whose elements hold fields but have no bytes, because serde skips them,
/// may have as many of them as bytes follow.
///
/// ```
/// use plugwright_codec::{Serde, from_bytes, to_vec};
///
/// let bytes = to_vec(&Serde(Some(7u16))).unwrap();
/// assert_eq!(bytes, [1, 7, 0]);
/// assert_eq!(from_bytes(&bytes), Ok(Serde(Some(7u16))));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Serde<T>(
    /// The value.
    pub T,
);

impl<T> From<T> for Serde<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl<T> Deref for Serde<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for Serde<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<T: Serialize> Encode for Serde<T> {
    fn encode(&self, out: &mut Writer) -> Result<(), Error> {
        let result = self.0.serialize(Serializer(&mut *out));
        result.map_err(|failure| failure.at(out.offset()))
    }
}

impl<T: DeserializeOwned> Decode for Serde<T> {
    // Serde does not say how long an encoding is; types without fields have no bytes.
    const MIN_SIZE: usize = if size_of::<T>() == 0 { 0 } else { 1 };

    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        match T::deserialize(Deserializer(input)) {
            Ok(value) => Ok(Self(value)),
            Err(failure) => Err(failure.at(input.offset())),
        }
    }
}
