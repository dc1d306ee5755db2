use alloc::collections::{BTreeMap, BTreeSet};
#[cfg(feature = "std")]
use core::hash::{BuildHasher, Hash};
use core::mem;
#[cfg(feature = "std")]
use std::collections::{HashMap, HashSet};

use crate::in_place::{At, DecodedInPlace, EncodedInPlace, decode_value, encode_at};
use crate::{Decode, Encode, Error, ErrorKind, Reader, Writer};

/// A map or set that is filled in its place, and dropped when that fails.
struct Filling<T>(*mut T);

impl<T> Filling<T> {
    /// # Safety
    /// The place is one for a value.
    #[inline(always)]
    unsafe fn new(place: *mut T, empty: T) -> Self {
        // SAFETY: the caller's.
        unsafe { place.write(empty) };
        Self(place)
    }
}

impl<T> Drop for Filling<T> {
    fn drop(&mut self) {
        // SAFETY: there is a value since this was made.
        unsafe { self.0.drop_in_place() };
    }
}

/// Maps and sets differ only in the bounds on their keys and in how they are created.
macro_rules! map {
    ($map:ident<$($hasher:ident)?>, $($bound:path),+; |$count:ident| $new:expr) => {
        impl<K: Encode, V: Encode $(, $hasher)?> Encode for $map<K, V $(, $hasher)?> {
            const NESTS: bool = K::NESTS || V::NESTS;
            // SAFETY: every position comes from the writer.
            const IN_PLACE: EncodedInPlace<Self> = unsafe { EncodedInPlace::new() };

            #[inline]
            fn encode(&self, out: &mut Writer) -> Result<(), Error> {
                out.value(self)
            }

            #[cfg_attr(target_family = "wasm", inline(never))]
            #[cfg_attr(not(target_family = "wasm"), inline)]
            unsafe fn encode_at(&self, at: At, out: &mut Writer) -> Option<At> {
                // SAFETY: the caller's.
                unsafe {
                    let mut at = out.array_at(at, (self.len() as u64).to_le_bytes());
                    for (key, value) in self {
                        at = encode_at(key, at, out)?;
                        at = encode_at(value, at, out)?;
                    }
                    Some(at)
                }
            }
        }

        impl<K: Decode $(+ $bound)+, V: Decode $(, $hasher: BuildHasher + Default)?> Decode
            for $map<K, V $(, $hasher)?>
        {
            const MIN_SIZE: usize = 8;
            const NESTS: bool = K::NESTS || V::NESTS;
            // SAFETY: the map is written when all entries are there.
            const IN_PLACE: DecodedInPlace<Self> = unsafe { DecodedInPlace::new() };

            #[inline]
            fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
                input.value()
            }

            #[cfg_attr(target_family = "wasm", inline(never))]
            #[cfg_attr(not(target_family = "wasm"), inline)]
            unsafe fn decode_at(place: *mut Self, at: At, input: &mut Reader<'_>) -> Option<At> {
                // SAFETY: the caller's.
                unsafe {
                    let (count, mut at) = input.count_at(at, K::MIN_SIZE + V::MIN_SIZE)?;
                    let $count = input.capacity_at::<(K, V)>(at, count, K::MIN_SIZE + V::MIN_SIZE);
                    let map = Filling::new(place, $new);
                    for _ in 0..count {
                        let start = at;
                        let key = decode_value(&mut at, input)?;
                        let value = decode_value(&mut at, input)?;
                        if (*map.0).insert(key, value).is_some() && !input.is_lenient() {
                            return input.fail(ErrorKind::Duplicate, start);
                        }
                    }
                    mem::forget(map);
                    Some(at)
                }
            }
        }
    };
}

macro_rules! set {
    ($set:ident<$($hasher:ident)?>, $($bound:path),+; |$count:ident| $new:expr) => {
        impl<T: Encode $(, $hasher)?> Encode for $set<T $(, $hasher)?> {
            const NESTS: bool = T::NESTS;
            // SAFETY: every position comes from the writer.
            const IN_PLACE: EncodedInPlace<Self> = unsafe { EncodedInPlace::new() };

            #[inline]
            fn encode(&self, out: &mut Writer) -> Result<(), Error> {
                out.value(self)
            }

            #[cfg_attr(target_family = "wasm", inline(never))]
            #[cfg_attr(not(target_family = "wasm"), inline)]
            unsafe fn encode_at(&self, at: At, out: &mut Writer) -> Option<At> {
                // SAFETY: the caller's.
                unsafe {
                    let mut at = out.array_at(at, (self.len() as u64).to_le_bytes());
                    for item in self {
                        at = encode_at(item, at, out)?;
                    }
                    Some(at)
                }
            }
        }

        impl<T: Decode $(+ $bound)+ $(, $hasher: BuildHasher + Default)?> Decode
            for $set<T $(, $hasher)?>
        {
            const MIN_SIZE: usize = 8;
            const NESTS: bool = T::NESTS;
            // SAFETY: the set is written when all items are there.
            const IN_PLACE: DecodedInPlace<Self> = unsafe { DecodedInPlace::new() };

            #[inline]
            fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
                input.value()
            }

            #[cfg_attr(target_family = "wasm", inline(never))]
            #[cfg_attr(not(target_family = "wasm"), inline)]
            unsafe fn decode_at(place: *mut Self, at: At, input: &mut Reader<'_>) -> Option<At> {
                // SAFETY: the caller's.
                unsafe {
                    let (count, mut at) = input.count_at(at, T::MIN_SIZE)?;
                    let $count = input.capacity_at::<T>(at, count, T::MIN_SIZE);
                    let set = Filling::new(place, $new);
                    for _ in 0..count {
                        let start = at;
                        if !(*set.0).insert(decode_value(&mut at, input)?) && !input.is_lenient() {
                            return input.fail(ErrorKind::Duplicate, start);
                        }
                    }
                    mem::forget(set);
                    Some(at)
                }
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
