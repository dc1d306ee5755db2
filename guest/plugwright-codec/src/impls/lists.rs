use alloc::boxed::Box;
use alloc::collections::VecDeque;
use alloc::vec::Vec;

use crate::{Decode, Encode, Error, Passing, Reader, Writer};

impl<T: Encode> Encode for [T] {
    const PASSING: Passing = T::PASSING.of_list();

    #[inline]
    fn size(&self, levels: u32) -> usize {
        8 + T::size_of_all(self, levels)
    }

    #[inline]
    fn encode(&self, out: &mut Writer<'_>) -> Result<(), Error> {
        T::encode_list(self, out)
    }
}

impl<T: Encode> Encode for Vec<T> {
    const PASSING: Passing = T::PASSING.of_list();

    #[inline]
    fn size(&self, levels: u32) -> usize {
        self.as_slice().size(levels)
    }

    #[inline]
    fn encode(&self, out: &mut Writer<'_>) -> Result<(), Error> {
        self.as_slice().encode(out)
    }
}

impl<T: Decode> Decode for Vec<T> {
    const MIN_SIZE: usize = 8;
    const PASSING: Passing = T::PASSING.of_list();

    #[inline]
    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        let count = input.count(T::MIN_SIZE)?;
        T::decode_all(count, input)
    }
}

impl<T: Decode> Decode for Box<[T]> {
    const MIN_SIZE: usize = 8;
    const PASSING: Passing = T::PASSING.of_list();

    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        Vec::decode(input).map(Vec::into_boxed_slice)
    }
}

impl<T: Encode> Encode for VecDeque<T> {
    const PASSING: Passing = T::PASSING.of_list();

    fn size(&self, levels: u32) -> usize {
        let (front, back) = self.as_slices();
        8 + T::size_of_all(front, levels) + T::size_of_all(back, levels)
    }

    fn encode(&self, out: &mut Writer<'_>) -> Result<(), Error> {
        let (front, back) = self.as_slices();
        out.count(self.len());
        T::encode_all(front, out)?;
        T::encode_all(back, out)
    }
}

impl<T: Decode> Decode for VecDeque<T> {
    const MIN_SIZE: usize = 8;
    const PASSING: Passing = T::PASSING.of_list();

    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        Vec::decode(input).map(Self::from)
    }
}

impl<T: Encode, const N: usize> Encode for [T; N] {
    const FIXED_SIZE: Option<usize> = match T::FIXED_SIZE {
        Some(size) => Some(size * N),
        None => None,
    };

    #[inline]
    fn size(&self, levels: u32) -> usize {
        T::size_of_all(self, levels)
    }

    #[inline]
    fn encode(&self, out: &mut Writer<'_>) -> Result<(), Error> {
        T::encode_all(self, out)
    }
}

impl<T: Decode, const N: usize> Decode for [T; N] {
    const MIN_SIZE: usize = T::MIN_SIZE * N;

    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        let mut failed = None;
        let items = core::array::from_fn(|_| match failed {
            None => T::decode(input).map_err(|error| failed = Some(error)).ok(),
            Some(_) => None,
        });
        match failed {
            None => Ok(items.map(|item: Option<T>| item.expect("decoded"))),
            Some(error) => Err(error),
        }
    }
}
