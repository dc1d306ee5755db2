use alloc::alloc::{alloc, handle_alloc_error};
use alloc::boxed::Box;
use alloc::collections::VecDeque;
use alloc::vec::Vec;
use core::alloc::Layout;
use core::ptr;
use core::slice;

use crate::in_place::{At, DecodedInPlace, EncodedInPlace, decode_at, encode_at};
use crate::{Decode, Encode, Error, ErrorKind, Passing, Reader, Writer};

/// Writes all items, without a count.
///
/// # Safety
/// That of [`Encode::encode_at`].
#[inline]
unsafe fn encode_all<T: Encode>(items: &[T], at: At, out: &mut Writer) -> Option<At> {
    let mut at = at;
    if T::PLAIN.is_plain() {
        // SAFETY: the caller's.
        return Some(unsafe { out.bytes_at(at, bytes_of(items)) });
    }
    for item in items {
        // SAFETY: the caller's.
        at = unsafe { encode_at(item, at, out)? };
    }
    Some(at)
}

/// The memory of items whose encoding it is.
#[inline]
fn bytes_of<T: Encode>(items: &[T]) -> &[u8] {
    debug_assert!(T::PLAIN.is_plain());
    // SAFETY: such items have no padding, and the length in bytes is that of the slice itself.
    unsafe { slice::from_raw_parts(items.as_ptr().cast(), size_of_val(items)) }
}

impl<T: Encode> Encode for [T] {
    const PASSING: Passing = T::PASSING.of_list();
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
            if T::PLAIN.is_plain() {
                return Some(out.counted_at(at, self.len(), bytes_of(self)));
            }
            encode_counted(self, at, out)
        }
    }
}

/// Writes items after their count.
///
/// # Safety
/// That of [`Encode::encode_at`].
#[cfg_attr(target_family = "wasm", inline(never))]
#[cfg_attr(not(target_family = "wasm"), inline)]
unsafe fn encode_counted<T: Encode>(items: &[T], at: At, out: &mut Writer) -> Option<At> {
    // SAFETY: the caller's.
    unsafe {
        let at = out.array_at(at, (items.len() as u64).to_le_bytes());
        encode_all(items, at, out)
    }
}

impl<T: Encode> Encode for Vec<T> {
    const PASSING: Passing = T::PASSING.of_list();
    const NESTS: bool = T::NESTS;
    // SAFETY: every position comes from the writer.
    const IN_PLACE: EncodedInPlace<Self> = unsafe { EncodedInPlace::new() };

    #[inline]
    fn encode(&self, out: &mut Writer) -> Result<(), Error> {
        out.value(self.as_slice())
    }

    #[inline]
    unsafe fn encode_at(&self, at: At, out: &mut Writer) -> Option<At> {
        // SAFETY: the caller's.
        unsafe { self.as_slice().encode_at(at, out) }
    }
}

impl<T: Decode> Decode for Vec<T> {
    const MIN_SIZE: usize = 8;
    const PASSING: Passing = T::PASSING.of_list();
    const NESTS: bool = T::NESTS;
    // SAFETY: the vector is written when all items are there.
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
            if T::PLAIN.is_plain() {
                let layout = Layout::new::<T>();
                let (items, at) = plain_items(count, at, layout, input)?;
                place.write(Vec::from_raw_parts(items.cast(), count, count));
                return Some(at);
            }
            let capacity = input.capacity_at::<T>(at, count, T::MIN_SIZE);
            let memory = match Layout::array::<T>(capacity) {
                Ok(layout) => allocate_apart(layout).cast::<T>(),
                Err(_) => return input.fail(ErrorKind::LengthTooLarge, at),
            };
            let mut items = Self::from_raw_parts(memory, 0, capacity);
            for _ in 0..count {
                if capacity < count && items.len() == items.capacity() {
                    items.reserve(1);
                }
                at = decode_at(items.as_mut_ptr().add(items.len()), at, input)?;
                items.set_len(items.len() + 1);
            }
            place.write(items);
            Some(at)
        }
    }
}

/// Reads items whose encoding is their memory into memory of their own, which a vector can take.
///
/// # Safety
/// The position is one of the reader's.
#[inline]
unsafe fn plain_items(
    count: usize,
    at: At,
    item: Layout,
    input: &mut Reader<'_>,
) -> Option<(*mut u8, At)> {
    // The count was compared with the bytes there are, so this is no more.
    let length = count * item.size();
    // SAFETY: the caller's.
    let (bytes, behind) = unsafe { input.bytes_at(at, length)? };
    // SAFETY: the alignment is a type's, and no slice is too long for a layout that is aligned like it.
    let memory = unsafe { copy(bytes, item.align()) };
    Some((memory, behind))
}

/// Copies bytes into memory of their own.
///
/// # Safety
/// The alignment is a power of two, and the length, rounded up to it, is at most [`isize::MAX`].
#[cfg_attr(target_family = "wasm", inline(never))]
#[cfg_attr(not(target_family = "wasm"), inline)]
unsafe fn copy(bytes: &[u8], alignment: usize) -> *mut u8 {
    // SAFETY: the caller's.
    unsafe {
        let memory = allocate(Layout::from_size_align_unchecked(bytes.len(), alignment));
        memory.copy_from_nonoverlapping(bytes.as_ptr(), bytes.len());
        memory
    }
}

/// Memory that a vector or box of such a layout can take.
#[inline(always)]
pub(super) fn allocate(layout: Layout) -> *mut u8 {
    if layout.size() == 0 {
        return ptr::without_provenance_mut(layout.align());
    }
    // SAFETY: the size is not zero.
    let memory = unsafe { alloc(layout) };
    if memory.is_null() {
        handle_alloc_error(layout);
    }
    memory
}

/// As [`allocate`], for code that is repeated for many types: a call is smaller.
#[cfg_attr(target_family = "wasm", inline(never))]
#[cfg_attr(not(target_family = "wasm"), inline)]
fn allocate_apart(layout: Layout) -> *mut u8 {
    allocate(layout)
}

impl<T: Decode> Decode for Box<[T]> {
    const MIN_SIZE: usize = 8;
    const PASSING: Passing = T::PASSING.of_list();
    const NESTS: bool = T::NESTS;

    #[inline]
    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        Vec::decode(input).map(Vec::into_boxed_slice)
    }
}

impl<T: Encode> Encode for VecDeque<T> {
    const PASSING: Passing = T::PASSING.of_list();
    const NESTS: bool = T::NESTS;
    // SAFETY: every position comes from the writer.
    const IN_PLACE: EncodedInPlace<Self> = unsafe { EncodedInPlace::new() };

    #[inline]
    fn encode(&self, out: &mut Writer) -> Result<(), Error> {
        out.value(self)
    }

    unsafe fn encode_at(&self, at: At, out: &mut Writer) -> Option<At> {
        let (front, back) = self.as_slices();
        // SAFETY: the caller's.
        unsafe {
            let at = out.array_at(at, (self.len() as u64).to_le_bytes());
            let at = encode_all(front, at, out)?;
            encode_all(back, at, out)
        }
    }
}

impl<T: Decode> Decode for VecDeque<T> {
    const MIN_SIZE: usize = 8;
    const PASSING: Passing = T::PASSING.of_list();
    const NESTS: bool = T::NESTS;

    #[inline]
    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        Vec::decode(input).map(Self::from)
    }
}

impl<T: Encode, const N: usize> Encode for [T; N] {
    const FIXED_SIZE: Option<usize> = match T::FIXED_SIZE {
        Some(size) => Some(size * N),
        None => None,
    };
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
        unsafe { encode_all(self, at, out) }
    }
}

impl<T: Decode, const N: usize> Decode for [T; N] {
    const MIN_SIZE: usize = T::MIN_SIZE * N;
    const NESTS: bool = T::NESTS;
    // SAFETY: there is a position when all items are there.
    const IN_PLACE: DecodedInPlace<Self> = unsafe { DecodedInPlace::new() };

    #[inline]
    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        input.value()
    }

    #[inline]
    unsafe fn decode_at(place: *mut Self, at: At, input: &mut Reader<'_>) -> Option<At> {
        let mut at = at;
        let items = place.cast::<T>();
        let mut decoded = Decoded { items, count: 0 };
        while decoded.count < N {
            // SAFETY: the caller's; the index is below the length.
            at = unsafe { decode_at(items.add(decoded.count), at, input)? };
            decoded.count += 1;
        }
        core::mem::forget(decoded);
        Some(at)
    }
}

/// Drops the items that were decoded before an error.
struct Decoded<T> {
    items: *mut T,
    count: usize,
}

impl<T> Drop for Decoded<T> {
    fn drop(&mut self) {
        // SAFETY: so many items were decoded.
        unsafe { ptr::slice_from_raw_parts_mut(self.items, self.count).drop_in_place() }
    }
}
