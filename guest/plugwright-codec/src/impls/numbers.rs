use core::num::NonZero;

use crate::in_place::{At, DecodedInPlace, EncodedInPlace, Fixed, Plain};
use crate::{Decode, Encode, Error, ErrorKind, Passing, Reader, Writer};

/// Numbers, stored as in little-endian memory; lists of them are copied as one block.
macro_rules! numbers {
    ($($number:ty: $passing:ident),*) => {$(
        impl Encode for $number {
            const FIXED_SIZE: Option<usize> = Some(size_of::<Self>());
            const PASSING: Passing = Passing::$passing;
            const NESTS: bool = false;
            // SAFETY: a number has no padding.
            const PLAIN: Plain<Self> = unsafe { Plain::new() };
            // SAFETY: every position comes from the writer.
            const IN_PLACE: EncodedInPlace<Self> = unsafe { EncodedInPlace::new() };

            #[inline]
            fn encode(&self, out: &mut Writer) -> Result<(), Error> {
                out.value(self)
            }

            #[inline(always)]
            unsafe fn encode_at(&self, at: At, out: &mut Writer) -> Option<At> {
                // SAFETY: the caller's.
                Some(unsafe { out.array_at(at, self.to_le_bytes()) })
            }
        }

        impl Decode for $number {
            const MIN_SIZE: usize = size_of::<Self>();
            const PASSING: Passing = Passing::$passing;
            const NESTS: bool = false;
            // SAFETY: any bytes are a number.
            const PLAIN: Plain<Self> = unsafe { Plain::new() };
            // SAFETY: there is a position where the number was written.
            const IN_PLACE: DecodedInPlace<Self> = unsafe { DecodedInPlace::new() };

            #[inline]
            fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
                input.value()
            }

            #[inline(always)]
            unsafe fn decode_at(place: *mut Self, at: At, input: &mut Reader<'_>) -> Option<At> {
                // SAFETY: the caller's.
                unsafe {
                    place.write(Self::from_le_bytes(*input.array_at(at)?));
                    Some(at.add(size_of::<Self>()))
                }
            }
        }

        impl Fixed for $number {
            #[inline(always)]
            fn put(&self, place: &mut [u8]) {
                place.copy_from_slice(&self.to_le_bytes());
            }

            #[inline(always)]
            fn get(place: &[u8], at: At, input: &mut Reader<'_>) -> Option<Self> {
                match place.try_into() {
                    Ok(bytes) => Some(Self::from_le_bytes(bytes)),
                    Err(_) => {
                        input.fail(ErrorKind::UnexpectedEnd, at);
                        None
                    }
                }
            }
        }
    )*};
}

numbers!(
    i8: Number, u8: Number, i16: Number, u16: Number, i32: Number, u32: Number, i64: Number, u64: Number,
    f32: Number, f64: Number, i128: Encoded, u128: Encoded
);

/// Numbers of the machine's width, eight bytes everywhere.
macro_rules! sizes {
    ($($number:ty as $wire:ty),*) => {$(
        impl Encode for $number {
            const FIXED_SIZE: Option<usize> = Some(8);
            const PASSING: Passing = Passing::Direct;
            const NESTS: bool = false;

            #[inline]
            fn encode(&self, out: &mut Writer) -> Result<(), Error> {
                (*self as $wire).encode(out)
            }
        }

        impl Decode for $number {
            const MIN_SIZE: usize = 8;
            const PASSING: Passing = Passing::Direct;
            const NESTS: bool = false;

            #[inline]
            fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
                <$wire>::decode(input)?
                    .try_into()
                    .map_err(|_| input.error_before(ErrorKind::OutOfRange, 8))
            }
        }
    )*};
}

sizes!(usize as u64, isize as i64);

macro_rules! non_zero {
    ($($number:ty),*) => {$(
        impl Encode for NonZero<$number> {
            const FIXED_SIZE: Option<usize> = <$number>::FIXED_SIZE;
            const PASSING: Passing = <$number as Encode>::PASSING;
            const NESTS: bool = false;

            #[inline]
            fn encode(&self, out: &mut Writer) -> Result<(), Error> {
                self.get().encode(out)
            }
        }

        impl Decode for NonZero<$number> {
            const MIN_SIZE: usize = <$number>::MIN_SIZE;
            const PASSING: Passing = <$number as Decode>::PASSING;
            const NESTS: bool = false;

            #[inline]
            fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
                Self::new(<$number>::decode(input)?)
                    .ok_or_else(|| input.error_before(ErrorKind::OutOfRange, Self::MIN_SIZE))
            }
        }
    )*};
}

non_zero!(
    i8, u8, i16, u16, i32, u32, i64, u64, i128, u128, isize, usize
);

impl Encode for bool {
    const FIXED_SIZE: Option<usize> = Some(1);
    const PASSING: Passing = Passing::Direct;
    const NESTS: bool = false;
    // SAFETY: every position comes from the writer.
    const IN_PLACE: EncodedInPlace<Self> = unsafe { EncodedInPlace::new() };

    #[inline]
    fn encode(&self, out: &mut Writer) -> Result<(), Error> {
        out.value(self)
    }

    #[inline(always)]
    unsafe fn encode_at(&self, at: At, out: &mut Writer) -> Option<At> {
        // SAFETY: the caller's.
        unsafe { u8::from(*self).encode_at(at, out) }
    }
}

impl Decode for bool {
    const MIN_SIZE: usize = 1;
    const PASSING: Passing = Passing::Direct;
    const NESTS: bool = false;
    // SAFETY: there is a position where a `bool` was written.
    const IN_PLACE: DecodedInPlace<Self> = unsafe { DecodedInPlace::new() };

    #[inline]
    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        input.value()
    }

    #[inline(always)]
    unsafe fn decode_at(place: *mut Self, at: At, input: &mut Reader<'_>) -> Option<At> {
        // SAFETY: the caller's.
        unsafe {
            let byte: &[u8; 1] = input.array_at(at)?;
            place.write(Self::get(byte, at, input)?);
            Some(at.add(1))
        }
    }
}

impl Fixed for bool {
    #[inline(always)]
    fn put(&self, place: &mut [u8]) {
        u8::from(*self).put(place);
    }

    #[inline(always)]
    fn get(place: &[u8], at: At, input: &mut Reader<'_>) -> Option<Self> {
        match u8::get(place, at, input)? {
            0 => Some(false),
            1 => Some(true),
            _ => {
                input.fail(ErrorKind::InvalidBool, at);
                None
            }
        }
    }
}
