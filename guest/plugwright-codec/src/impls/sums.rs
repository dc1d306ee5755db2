use core::mem::needs_drop;

use crate::in_place::{At, DecodedInPlace, EncodedInPlace, decode_value, encode_at};
use crate::{Decode, Encode, Error, ErrorKind, Reader, Writer};

impl<T: Encode> Encode for Option<T> {
    const NESTS: bool = T::NESTS;
    // SAFETY: every position comes from the writer.
    const IN_PLACE: EncodedInPlace<Self> = unsafe { EncodedInPlace::new() };

    #[inline]
    fn encode(&self, out: &mut Writer) -> Result<(), Error> {
        out.value(self)
    }

    #[inline]
    unsafe fn encode_at(&self, at: At, out: &mut Writer) -> Option<At> {
        // SAFETY: the caller's.
        unsafe {
            if T::FIXED_SIZE.is_some() {
                encode_option(self, at, out)
            } else {
                encode_option_apart(self, at, out)
            }
        }
    }
}

/// # Safety
/// That of [`Encode::encode_at`].
#[inline(always)]
unsafe fn encode_option<T: Encode>(value: &Option<T>, at: At, out: &mut Writer) -> Option<At> {
    // SAFETY: the caller's.
    unsafe {
        let at = out.array_at(at, [u8::from(value.is_some())]);
        match value {
            None => Some(at),
            Some(value) => encode_at(value, at, out),
        }
    }
}

/// Larger code, that many structs share.
///
/// # Safety
/// That of [`Encode::encode_at`].
#[cfg_attr(target_family = "wasm", inline(never))]
#[cfg_attr(not(target_family = "wasm"), inline)]
unsafe fn encode_option_apart<T: Encode>(
    value: &Option<T>,
    at: At,
    out: &mut Writer,
) -> Option<At> {
    // SAFETY: the caller's.
    unsafe { encode_option(value, at, out) }
}

impl<T: Decode> Decode for Option<T> {
    const MIN_SIZE: usize = 1;
    const NESTS: bool = T::NESTS;
    // SAFETY: whatever the tag is, there is a value or no position.
    const IN_PLACE: DecodedInPlace<Self> = unsafe { DecodedInPlace::new() };

    #[inline]
    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        input.value()
    }

    #[inline]
    unsafe fn decode_at(place: *mut Self, at: At, input: &mut Reader<'_>) -> Option<At> {
        // SAFETY: the caller's.
        unsafe {
            if needs_drop::<T>() {
                decode_option_apart(place, at, input)
            } else {
                decode_option(place, at, input)
            }
        }
    }
}

/// # Safety
/// That of [`Decode::decode_at`].
#[inline(always)]
unsafe fn decode_option<T: Decode>(
    place: *mut Option<T>,
    at: At,
    input: &mut Reader<'_>,
) -> Option<At> {
    // SAFETY: the caller's.
    unsafe {
        let [tag] = *input.array_at(at)?;
        let mut behind = at.add(1);
        place.write(match tag {
            0 => None,
            1 => Some(decode_value(&mut behind, input)?),
            _ => return input.fail(ErrorKind::InvalidOption, at),
        });
        Some(behind)
    }
}

/// Larger code, that many structs share.
///
/// # Safety
/// That of [`Decode::decode_at`].
#[cfg_attr(target_family = "wasm", inline(never))]
#[cfg_attr(not(target_family = "wasm"), inline)]
unsafe fn decode_option_apart<T: Decode>(
    place: *mut Option<T>,
    at: At,
    input: &mut Reader<'_>,
) -> Option<At> {
    // SAFETY: the caller's.
    unsafe { decode_option(place, at, input) }
}

impl<T: Encode, E: Encode> Encode for Result<T, E> {
    const NESTS: bool = T::NESTS || E::NESTS;
    // SAFETY: every position comes from the writer.
    const IN_PLACE: EncodedInPlace<Self> = unsafe { EncodedInPlace::new() };

    #[inline]
    fn encode(&self, out: &mut Writer) -> Result<(), Error> {
        out.value(self)
    }

    unsafe fn encode_at(&self, at: At, out: &mut Writer) -> Option<At> {
        // SAFETY: the caller's.
        unsafe {
            let at = out.array_at(at, u32::from(self.is_err()).to_le_bytes());
            match self {
                Ok(value) => encode_at(value, at, out),
                Err(error) => encode_at(error, at, out),
            }
        }
    }
}

impl<T: Decode, E: Decode> Decode for Result<T, E> {
    const MIN_SIZE: usize = 4;
    const NESTS: bool = T::NESTS || E::NESTS;
    // SAFETY: whatever the variant is, there is a value or no position.
    const IN_PLACE: DecodedInPlace<Self> = unsafe { DecodedInPlace::new() };

    #[inline]
    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        input.value()
    }

    unsafe fn decode_at(place: *mut Self, at: At, input: &mut Reader<'_>) -> Option<At> {
        // SAFETY: the caller's.
        unsafe {
            let variant = input.variant_at(at)?;
            let mut behind = at.add(4);
            place.write(match variant {
                0 => Ok(decode_value(&mut behind, input)?),
                1 => Err(decode_value(&mut behind, input)?),
                _ => return input.fail(ErrorKind::UnknownVariant, at),
            });
            Some(behind)
        }
    }
}
