use alloc::boxed::Box;
use core::marker::PhantomData;
use core::ops::{Range, RangeInclusive};

use crate::{Decode, Encode, Error, Passing, Reader, Writer, total_size};

impl Encode for () {
    const FIXED_SIZE: Option<usize> = Some(0);
    const PASSING: Passing = Passing::Direct;

    #[inline]
    fn size(&self, _: u32) -> usize {
        0
    }

    #[inline]
    fn encode(&self, _: &mut Writer<'_>) -> Result<(), Error> {
        Ok(())
    }
}

impl Decode for () {
    const MIN_SIZE: usize = 0;
    const PASSING: Passing = Passing::Direct;

    #[inline]
    fn decode(_: &mut Reader<'_>) -> Result<Self, Error> {
        Ok(())
    }
}

impl<T: ?Sized> Encode for PhantomData<T> {
    const FIXED_SIZE: Option<usize> = Some(0);

    fn size(&self, _: u32) -> usize {
        0
    }

    fn encode(&self, _: &mut Writer<'_>) -> Result<(), Error> {
        Ok(())
    }
}

impl<T: ?Sized> Decode for PhantomData<T> {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Reader<'_>) -> Result<Self, Error> {
        Ok(Self)
    }
}

/// References and boxes are what they point to.
macro_rules! pointer {
    ($($pointer:ty),*) => {$(
        impl<T: Encode + ?Sized> Encode for $pointer {
            const FIXED_SIZE: Option<usize> = T::FIXED_SIZE;
            const PASSING: Passing = T::PASSING;

            #[inline]
            fn size(&self, levels: u32) -> usize {
                (**self).size(levels)
            }

            #[inline]
            fn encode(&self, out: &mut Writer<'_>) -> Result<(), Error> {
                (**self).encode(out)
            }
        }
    )*};
}

pointer!(&T, Box<T>);

impl<T: Decode> Decode for Box<T> {
    const MIN_SIZE: usize = T::MIN_SIZE;
    const PASSING: Passing = T::PASSING;

    #[inline]
    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        T::decode(input).map(Self::new)
    }
}

macro_rules! tuples {
    ($(($($name:ident $index:tt),+))*) => {$(
        impl<$($name: Encode),+> Encode for ($($name,)+) {
            const FIXED_SIZE: Option<usize> = total_size(&[$($name::FIXED_SIZE),+]);

            #[inline]
            fn size(&self, levels: u32) -> usize {
                0 $(+ self.$index.size(levels))+
            }

            #[inline]
            fn encode(&self, out: &mut Writer<'_>) -> Result<(), Error> {
                $(self.$index.encode(out)?;)+
                Ok(())
            }
        }

        impl<$($name: Decode),+> Decode for ($($name,)+) {
            const MIN_SIZE: usize = 0 $(+ $name::MIN_SIZE)+;

            #[inline]
            fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
                Ok(($($name::decode(input)?,)+))
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

            fn size(&self, levels: u32) -> usize {
                let $self = self;
                $start.size(levels) + $end.size(levels)
            }

            fn encode(&self, out: &mut Writer<'_>) -> Result<(), Error> {
                let $self = self;
                $start.encode(out)?;
                $end.encode(out)
            }
        }

        impl<T: Decode> Decode for $range<T> {
            const MIN_SIZE: usize = 2 * T::MIN_SIZE;

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
