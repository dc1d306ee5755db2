use alloc::vec::Vec;
use core::num::NonZero;

use crate::{Decode, Encode, Error, ErrorKind, Fixed, Passing, Reader, Writer};

/// The bytes of a slice of numbers.
macro_rules! bytes_of {
    ($items:ident) => {
        // SAFETY: numbers have no padding, and the length in bytes is that of the slice itself.
        unsafe { core::slice::from_raw_parts($items.as_ptr().cast::<u8>(), size_of_val($items)) }
    };
}

/// Numbers as they lie in little-endian memory; lists of them move as one block.
macro_rules! numbers {
    ($($number:ty: $passing:ident),*) => {$(
        impl Encode for $number {
            const FIXED_SIZE: Option<usize> = Some(size_of::<Self>());
            const PASSING: Passing = Passing::$passing;

            #[inline]
            fn size(&self, _: u32) -> usize {
                size_of::<Self>()
            }

            #[inline]
            fn encode(&self, out: &mut Writer<'_>) -> Result<(), Error> {
                out.array(self.to_le_bytes());
                Ok(())
            }

            #[inline]
            fn encode_all(items: &[Self], out: &mut Writer<'_>) -> Result<(), Error> {
                if cfg!(target_endian = "big") {
                    return items.iter().try_for_each(|item| item.encode(out));
                }
                out.bytes(bytes_of!(items));
                Ok(())
            }

            #[inline]
            fn encode_list(items: &[Self], out: &mut Writer<'_>) -> Result<(), Error> {
                if cfg!(target_endian = "big") {
                    out.count(items.len());
                    return Self::encode_all(items, out);
                }
                out.counted(items.len(), bytes_of!(items));
                Ok(())
            }
        }

        impl Decode for $number {
            const MIN_SIZE: usize = size_of::<Self>();
            const PASSING: Passing = Passing::$passing;

            #[inline]
            fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
                input.array().map(Self::from_le_bytes)
            }

            #[inline]
            fn decode_all(count: usize, input: &mut Reader<'_>) -> Result<Vec<Self>, Error> {
                if cfg!(target_endian = "big") {
                    return (0..count).map(|_| Self::decode(input)).collect();
                }
                let Some(length) = count.checked_mul(size_of::<Self>()) else {
                    return Err(input.error(ErrorKind::LengthTooLarge));
                };
                let bytes = input.bytes(length)?;
                let mut items: Vec<Self> = Vec::with_capacity(count);
                // SAFETY: the vector has room for `count` items, which is `length` bytes; `bytes` has that
                // length and cannot overlap new memory; any bytes make a number.
                unsafe {
                    core::ptr::copy_nonoverlapping(bytes.as_ptr(), items.as_mut_ptr().cast(), length);
                    items.set_len(count);
                }
                Ok(items)
            }
        }

        impl Fixed for $number {
            #[inline(always)]
            fn put(&self, place: &mut [u8]) {
                place.copy_from_slice(&self.to_le_bytes());
            }

            #[inline(always)]
            fn get(place: &[u8], before: usize, input: &Reader<'_>) -> Result<Self, Error> {
                match place.try_into() {
                    Ok(bytes) => Ok(Self::from_le_bytes(bytes)),
                    Err(_) => Err(input.error_before(ErrorKind::UnexpectedEnd, before)),
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

            #[inline]
            fn size(&self, _: u32) -> usize {
                8
            }

            #[inline]
            fn encode(&self, out: &mut Writer<'_>) -> Result<(), Error> {
                (*self as $wire).encode(out)
            }
        }

        impl Decode for $number {
            const MIN_SIZE: usize = 8;
            const PASSING: Passing = Passing::Direct;

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

            #[inline]
            fn size(&self, levels: u32) -> usize {
                self.get().size(levels)
            }

            #[inline]
            fn encode(&self, out: &mut Writer<'_>) -> Result<(), Error> {
                self.get().encode(out)
            }
        }

        impl Decode for NonZero<$number> {
            const MIN_SIZE: usize = <$number>::MIN_SIZE;
            const PASSING: Passing = <$number as Decode>::PASSING;

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

    #[inline]
    fn size(&self, _: u32) -> usize {
        1
    }

    #[inline]
    fn encode(&self, out: &mut Writer<'_>) -> Result<(), Error> {
        u8::from(*self).encode(out)
    }
}

impl Decode for bool {
    const MIN_SIZE: usize = 1;
    const PASSING: Passing = Passing::Direct;

    #[inline]
    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        let byte: [u8; 1] = input.array()?;
        Self::get(&byte, 1, input)
    }
}

impl Fixed for bool {
    #[inline(always)]
    fn put(&self, place: &mut [u8]) {
        u8::from(*self).put(place);
    }

    #[inline(always)]
    fn get(place: &[u8], before: usize, input: &Reader<'_>) -> Result<Self, Error> {
        match u8::get(place, before, input)? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(input.error_before(ErrorKind::InvalidBool, before)),
        }
    }
}
