use alloc::collections::{BTreeMap, BTreeSet};
#[cfg(feature = "std")]
use core::hash::{BuildHasher, Hash};
#[cfg(feature = "std")]
use std::collections::{HashMap, HashSet};

use crate::{Decode, Encode, Error, ErrorKind, Reader, Writer};

/// Maps and sets differ only in the bounds on their keys and in how they are created.
macro_rules! map {
    ($map:ident<$($hasher:ident)?>, $($bound:path),+; |$count:ident| $new:expr) => {
        impl<K: Encode, V: Encode $(, $hasher)?> Encode for $map<K, V $(, $hasher)?> {
            fn size(&self, levels: u32) -> usize {
                match (K::FIXED_SIZE, V::FIXED_SIZE) {
                    (Some(key), Some(value)) => 8 + self.len() * (key + value),
                    _ => 8 + self.iter().map(|(key, value)| key.size(levels) + value.size(levels)).sum::<usize>(),
                }
            }

            #[inline]
            fn encode(&self, out: &mut Writer<'_>) -> Result<(), Error> {
                out.count(self.len());
                self.iter().try_for_each(|(key, value)| {
                    key.encode(out)?;
                    value.encode(out)
                })
            }
        }

        impl<K: Decode $(+ $bound)+, V: Decode $(, $hasher: BuildHasher + Default)?> Decode
            for $map<K, V $(, $hasher)?>
        {
            const MIN_SIZE: usize = 8;

            #[inline]
            fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
                let count = input.count(K::MIN_SIZE + V::MIN_SIZE)?;
                let $count = input.capacity::<(K, V)>(count);
                let mut map = $new;
                for _ in 0..count {
                    let offset = input.offset();
                    let key = K::decode(input)?;
                    let value = V::decode(input)?;
                    if map.insert(key, value).is_some() && !input.is_lenient() {
                        return Err(Error::new(ErrorKind::Duplicate, offset));
                    }
                }
                Ok(map)
            }
        }
    };
}

macro_rules! set {
    ($set:ident<$($hasher:ident)?>, $($bound:path),+; |$count:ident| $new:expr) => {
        impl<T: Encode $(, $hasher)?> Encode for $set<T $(, $hasher)?> {
            fn size(&self, levels: u32) -> usize {
                match T::FIXED_SIZE {
                    Some(size) => 8 + self.len() * size,
                    None => 8 + self.iter().map(|item| item.size(levels)).sum::<usize>(),
                }
            }

            #[inline]
            fn encode(&self, out: &mut Writer<'_>) -> Result<(), Error> {
                out.count(self.len());
                self.iter().try_for_each(|item| item.encode(out))
            }
        }

        impl<T: Decode $(+ $bound)+ $(, $hasher: BuildHasher + Default)?> Decode
            for $set<T $(, $hasher)?>
        {
            const MIN_SIZE: usize = 8;

            #[inline]
            fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
                let count = input.count(T::MIN_SIZE)?;
                let $count = input.capacity::<T>(count);
                let mut set = $new;
                for _ in 0..count {
                    let offset = input.offset();
                    if !set.insert(T::decode(input)?) && !input.is_lenient() {
                        return Err(Error::new(ErrorKind::Duplicate, offset));
                    }
                }
                Ok(set)
            }
        }
    };
}

map!(BTreeMap<>, Ord; |_capacity| BTreeMap::new());
set!(BTreeSet<>, Ord; |_capacity| BTreeSet::new());
#[cfg(feature = "std")]
map!(HashMap<S>, Eq, Hash; |capacity| HashMap::with_capacity_and_hasher(capacity, S::default()));
#[cfg(feature = "std")]
set!(HashSet<S>, Eq, Hash; |capacity| HashSet::with_capacity_and_hasher(capacity, S::default()));
