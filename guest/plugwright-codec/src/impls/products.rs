use alloc::boxed::Box;
use core::alloc::Layout;
use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::ops::{Range, RangeInclusive};

use super::lists::allocate;
use crate::in_place::{At, DecodedInPlace, EncodedInPlace, decode_at, decode_value, encode_at};
use crate::{Decode, Encode, Error, Passing, Reader, Writer, total_size};

impl Encode for () {
    const FIXED_SIZE: Option<usize> = Some(0);
    const PASSING: Passing = Passing::Direct;
    const NESTS: bool = false;

    #[inline]
    fn encode(&self, _: &mut Writer) -> Result<(), Error> {
        Ok(())
    }
}

impl Decode for () {
    const MIN_SIZE: usize = 0;
    const PASSING: Passing = Passing::Direct;
    const NESTS: bool = false;

    #[inline]
    fn decode(_: &mut Reader<'_>) -> Result<Self, Error> {
        Ok(())
    }
}

impl<T: ?Sized> Encode for PhantomData<T> {
    const FIXED_SIZE: Option<usize> = Some(0);
    const NESTS: bool = false;

    fn encode(&self, _: &mut Writer) -> Result<(), Error> {
        Ok(())
    }
}

impl<T: ?Sized> Decode for PhantomData<T> {
    const MIN_SIZE: usize = 0;
    const NESTS: bool = false;

    fn decode(_: &mut Reader<'_>) -> Result<Self, Error> {
        Ok(Self)
    }
}

/// References and boxes are encoded as their target.
macro_rules! pointer {
    ($($pointer:ty),*) => {$(
        impl<T: Encode + ?Sized> Encode for $pointer {
            const FIXED_SIZE: Option<usize> = T::FIXED_SIZE;
            const PASSING: Passing = T::PASSING;
            const NESTS: bool = T::NESTS;
            // SAFETY: as what is pointed to.
            const IN_PLACE: EncodedInPlace<Self> = unsafe { EncodedInPlace::new() };

            #[inline]
            fn encode(&self, out: &mut Writer) -> Result<(), Error> {
                (**self).encode(out)
            }

            #[inline]
            unsafe fn encode_at(&self, at: At, out: &mut Writer) -> Option<At> {
                // SAFETY: the caller's.
                unsafe { encode_at(&**self, at, out) }
            }
        }
    )*};
}

pointer!(&T, Box<T>);

impl<T: Decode> Decode for Box<T> {
    const MIN_SIZE: usize = T::MIN_SIZE;
    const PASSING: Passing = T::PASSING;
    const NESTS: bool = T::NESTS;
    // SAFETY: the box is written when its content is there.
    const IN_PLACE: DecodedInPlace<Self> = unsafe { DecodedInPlace::new() };

    #[inline]
    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        input.value()
    }

    #[inline]
    unsafe fn decode_at(place: *mut Self, at: At, input: &mut Reader<'_>) -> Option<At> {
        // SAFETY: the caller's; a box is memory of its content's layout.
        unsafe {
            let mut content: Box<MaybeUninit<T>> =
                Box::from_raw(allocate(Layout::new::<T>()).cast());
            let behind = decode_at(content.as_mut_ptr(), at, input)?;
            place.write(content.assume_init());
            Some(behind)
        }
    }
}

macro_rules! tuples {
    ($(($($name:ident $index:tt),+))*) => {$(
        impl<$($name: Encode),+> Encode for ($($name,)+) {
            const FIXED_SIZE: Option<usize> = total_size(&[$($name::FIXED_SIZE),+]);
            const NESTS: bool = $($name::NESTS)||+;
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
                    $(let at = encode_at(&self.$index, at, out)?;)+
                    Some(at)
                }
            }
        }

        impl<$($name: Decode),+> Decode for ($($name,)+) {
            const MIN_SIZE: usize = 0 $(+ $name::MIN_SIZE)+;
            const NESTS: bool = $($name::NESTS)||+;
            // SAFETY: the tuple is written when all its parts are there.
            const IN_PLACE: DecodedInPlace<Self> = unsafe { DecodedInPlace::new() };

            #[inline]
            fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
                input.value()
            }

            #[inline]
            unsafe fn decode_at(place: *mut Self, at: At, input: &mut Reader<'_>) -> Option<At> {
                let mut at = at;
                // SAFETY: the caller's.
                unsafe {
                    place.write(($(decode_value::<$name>(&mut at, input)?,)+));
                }
                Some(at)
            }
        }
    )*};
}

tuples! {
    (A 0)
    (A 0, B 1)
    (A 0, B 1, C 2)
    (A 0, B 1, C 2, D 3)
    (A 0, B 1, C 2, D 3, E 4)
    (A 0, B 1, C 2, D 3, E 4, F 5)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11)
}

macro_rules! range {
    ($range:ident, |$self:ident| $start:expr, $end:expr, $new:expr) => {
        impl<T: Encode> Encode for $range<T> {
            const FIXED_SIZE: Option<usize> = total_size(&[T::FIXED_SIZE, T::FIXED_SIZE]);
            const NESTS: bool = T::NESTS;

            fn encode(&self, out: &mut Writer) -> Result<(), Error> {
                let $self = self;
                $start.encode(out)?;
                $end.encode(out)
            }
        }

        impl<T: Decode> Decode for $range<T> {
            const MIN_SIZE: usize = 2 * T::MIN_SIZE;
            const NESTS: bool = T::NESTS;

            fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
                Ok($new(T::decode(input)?, T::decode(input)?))
            }
        }
    };
}

range!(Range, |range| range.start, range.end, |start, end| Range {
    start,
    end
});
range!(
    RangeInclusive,
    |range| range.start(),
    range.end(),
    RangeInclusive::new
);
