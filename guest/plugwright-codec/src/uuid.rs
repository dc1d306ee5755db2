use core::fmt;
use core::str::FromStr;

use crate::{Decode, Encode, Error, ErrorKind, Reader, Writer};

/// A UUID, encoded like that of the crate `uuid`: a length of 16 and 16 bytes, most significant first.
/// Its functions have the names that they have in that crate.
///
/// ```
/// use plugwright_codec::Uuid;
///
/// let id: Uuid = "00112233-4455-6677-8899-aabbccddeeff".parse().unwrap();
/// assert_eq!(id.0[1], 0x11);
/// assert_eq!(id.to_string(), "00112233-4455-6677-8899-aabbccddeeff");
/// assert_eq!(Uuid::from_u128(id.as_u128()), id);
/// assert_eq!(Uuid::from_bytes(*id.as_bytes()), id);
/// assert!(Uuid::nil().is_nil() && !id.is_nil());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Uuid(pub [u8; 16]);

impl Uuid {
    const WIRE_SIZE: usize = 24;

    /// Returns the nil UUID, whose bytes are all 0.
    #[must_use]
    pub const fn nil() -> Self {
        Self([0; 16])
    }

    /// Returns the UUID with these bytes, the most significant first.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// Returns the UUID with this number, whose most significant byte is the first.
    #[must_use]
    pub const fn from_u128(number: u128) -> Self {
        Self(number.to_be_bytes())
    }

    /// Returns the UUID as a number, whose most significant byte is the first.
    #[must_use]
    pub const fn as_u128(self) -> u128 {
        u128::from_be_bytes(self.0)
    }

    /// Returns the bytes, the most significant first.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }

    /// Returns whether all bytes are 0.
    #[must_use]
    pub const fn is_nil(self) -> bool {
        self.as_u128() == 0
    }
}

impl From<u128> for Uuid {
    fn from(number: u128) -> Self {
        Self::from_u128(number)
    }
}

impl From<[u8; 16]> for Uuid {
    fn from(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }
}

impl From<Uuid> for [u8; 16] {
    fn from(uuid: Uuid) -> Self {
        uuid.0
    }
}

impl fmt::Display for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let n = self.as_u128();
        let group = |shift: u32, digits: u32| (n >> shift) & ((1 << (4 * digits)) - 1);
        write!(
            f,
            "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
            group(96, 8),
            group(80, 4),
            group(64, 4),
            group(48, 4),
            group(0, 12)
        )
    }
}

/// Text that is not a UUID of the form `00112233-4455-6677-8899-aabbccddeeff`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseUuidError;

impl fmt::Display for ParseUuidError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a UUID of the form 00112233-4455-6677-8899-aabbccddeeff")
    }
}

impl core::error::Error for ParseUuidError {}

impl FromStr for Uuid {
    type Err = ParseUuidError;

    fn from_str(text: &str) -> Result<Self, ParseUuidError> {
        if text.len() != 36 {
            return Err(ParseUuidError);
        }
        let mut number = 0;
        for (index, character) in text.chars().enumerate() {
            if matches!(index, 8 | 13 | 18 | 23) {
                if character != '-' {
                    return Err(ParseUuidError);
                }
            } else {
                let digit = character.to_digit(16).ok_or(ParseUuidError)?;
                number = number << 4 | u128::from(digit);
            }
        }
        Ok(Self::from_u128(number))
    }
}

impl Encode for Uuid {
    const FIXED_SIZE: Option<usize> = Some(Self::WIRE_SIZE);
    const NESTS: bool = false;

    fn encode(&self, out: &mut Writer) -> Result<(), Error> {
        out.count(self.0.len());
        out.bytes(&self.0);
        Ok(())
    }
}

impl Decode for Uuid {
    const MIN_SIZE: usize = Self::WIRE_SIZE;
    const NESTS: bool = false;

    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        if u64::decode(input)? != 16 {
            return Err(input.error_before(ErrorKind::WrongLength, 8));
        }
        input.array().map(Self)
    }
}
