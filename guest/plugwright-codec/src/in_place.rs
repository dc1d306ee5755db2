//! In-place decoding and encoding, used by derived code and the types of this crate.
//!
//! The position in the bytes is passed from part to part in a register, and a part is decoded into its place in the
//! whole. So a field of a struct costs one call with three numbers and a comparison, nothing is moved, and only
//! errors are passed in memory. Small code that is repeated for each field or struct is inlined; code that many of them
//! share is not, to keep plugins small: `inline(never)` on WebAssembly.

use core::marker::PhantomData;
use core::mem::{ManuallyDrop, MaybeUninit};
use core::ptr::NonNull;

use crate::{Decode, Encode, Error, Reader, Writer};

/// A position in the bytes of a reader or a writer: within them or at their end.
pub type At = NonNull<u8>;

/// Whether values are encoded in place, which only `unsafe` code can say.
pub struct EncodedInPlace<T: ?Sized>(bool, PhantomData<fn(&T)>);

impl<T: ?Sized> EncodedInPlace<T> {
    /// They are encoded with [`Encode::encode`].
    pub const NO: Self = Self(false, PhantomData);

    /// They are encoded with [`Encode::encode_at`].
    ///
    /// # Safety
    /// When that returns a position, it is one of the writer's, and all bytes from the one it was given up to it are
    /// written. When it returns nothing, the writer knows the error.
    #[must_use]
    pub const unsafe fn new() -> Self {
        Self(true, PhantomData)
    }
}

/// Whether values are decoded in place; likewise.
pub struct DecodedInPlace<T>(bool, PhantomData<fn() -> T>);

impl<T> DecodedInPlace<T> {
    /// They are decoded with [`Decode::decode`].
    pub const NO: Self = Self(false, PhantomData);

    /// They are decoded with [`Decode::decode_at`].
    ///
    /// # Safety
    /// When that returns a position, it is one of the reader's, and the place holds a value. When it returns nothing,
    /// the reader knows the error, and the place holds nothing to be dropped.
    #[must_use]
    pub const unsafe fn new() -> Self {
        Self(true, PhantomData)
    }
}

/// Reads a value of any type, see [`Decode::decode_at`].
///
/// # Safety
/// As there.
#[inline(always)]
pub unsafe fn decode_at<T: Decode>(place: *mut T, at: At, input: &mut Reader<'_>) -> Option<At> {
    // SAFETY: the caller's.
    unsafe {
        if T::IN_PLACE.0 {
            T::decode_at(place, at, input)
        } else {
            by_value(place, at, input)
        }
    }
}

/// Reads a value of any type and moves the position behind it.
///
/// # Safety
/// The position is one of the reader's.
#[inline(always)]
pub unsafe fn decode_value<T: Decode>(at: &mut At, input: &mut Reader<'_>) -> Option<T> {
    let mut value = MaybeUninit::uninit();
    // SAFETY: the caller's; the value is there when there is a position.
    unsafe {
        *at = decode_at(value.as_mut_ptr(), *at, input)?;
        Some(value.assume_init())
    }
}

/// Writes a value of any type, see [`Encode::encode_at`].
///
/// # Safety
/// As there.
#[inline(always)]
pub unsafe fn encode_at<T: Encode + ?Sized>(value: &T, at: At, out: &mut Writer) -> Option<At> {
    // SAFETY: the caller's.
    unsafe {
        if T::IN_PLACE.0 {
            value.encode_at(at, out)
        } else {
            with_writer(value, at, out)
        }
    }
}

/// # Safety
/// That of [`Decode::decode_at`].
#[inline]
pub(crate) unsafe fn by_value<T: Decode>(
    place: *mut T,
    at: At,
    input: &mut Reader<'_>,
) -> Option<At> {
    // SAFETY: the caller's.
    unsafe { input.go_to(at) };
    match T::decode(input) {
        Ok(value) => {
            // SAFETY: the caller's.
            unsafe { place.write(value) };
            Some(input.at())
        }
        Err(error) => input.refuse(error),
    }
}

/// # Safety
/// That of [`Encode::encode_at`].
#[inline]
pub(crate) unsafe fn with_writer<T: Encode + ?Sized>(
    value: &T,
    at: At,
    out: &mut Writer,
) -> Option<At> {
    // SAFETY: the caller's.
    unsafe { out.go_to(at) };
    match value.encode(out) {
        Ok(()) => Some(out.at()),
        Err(error) => out.refuse(error),
    }
}

/// Whether lists of a type are encoded as in memory.
pub struct Plain<T: ?Sized>(bool, PhantomData<fn(&T)>);

impl<T: ?Sized> Plain<T> {
    /// Their elements are encoded one by one.
    pub const NO: Self = Self(false, PhantomData);

    /// They are, where memory is little-endian.
    ///
    /// # Safety
    /// The encoding of the type is its memory, which has no padding, and any bytes are a value of it.
    pub(crate) const unsafe fn new() -> Self {
        Self(cfg!(target_endian = "little"), PhantomData)
    }

    pub(crate) const fn is_plain(&self) -> bool {
        self.0
    }
}

/// Whether to use the strategy that is best on WebAssembly.
const AS_WASM: bool = cfg!(any(target_family = "wasm", feature = "as-wasm"));

/// Whether fields are decoded into their final place, which takes the least code. Elsewhere they are kept in registers
/// until all are there: memory that was written in small pieces cannot be moved at once without waiting for it.
pub const FIELDS_IN_PLACE: bool = AS_WASM;

/// A field that was read, wherever it is.
pub struct Held<T>(MaybeUninit<T>);

impl<T> Drop for Held<T> {
    fn drop(&mut self) {
        if !FIELDS_IN_PLACE {
            // SAFETY: then the value is here.
            unsafe { self.0.assume_init_drop() }
        }
    }
}

/// Reads a field of a struct, to its place or not, and moves the position behind it.
///
/// # Safety
/// That of [`Decode::decode_at`].
#[inline(always)]
pub unsafe fn read_field<T: Decode>(
    place: *mut T,
    at: &mut At,
    input: &mut Reader<'_>,
) -> Option<Held<T>> {
    // SAFETY: the caller's.
    unsafe {
        if FIELDS_IN_PLACE {
            *at = decode_at(place, *at, input)?;
            Some(Held(MaybeUninit::uninit()))
        } else {
            decode_value(at, input).map(|value| Held(MaybeUninit::new(value)))
        }
    }
}

/// Moves a field to its place, if it is not there.
///
/// # Safety
/// The place is the one it was read with.
#[inline(always)]
pub unsafe fn put_field<T>(place: *mut T, field: Held<T>) {
    let field = ManuallyDrop::new(field);
    if !FIELDS_IN_PLACE {
        // SAFETY: the caller's; the value is here.
        unsafe { place.write(field.0.assume_init_read()) };
    }
}

/// A field of a struct: its offset and how it is dropped.
#[derive(Debug)]
pub struct Part {
    offset: usize,
    drop: Option<unsafe fn(*mut u8)>,
}

impl Part {
    /// A field of a type, at an offset in bytes from the start of the struct.
    #[must_use]
    pub const fn new<T>(offset: usize) -> Self {
        let drop: unsafe fn(*mut T) = core::ptr::drop_in_place;
        // SAFETY: pointers to sized types are passed alike.
        let drop: unsafe fn(*mut u8) = unsafe { core::mem::transmute(drop) };
        Self {
            offset,
            drop: if core::mem::needs_drop::<T>() {
                Some(drop)
            } else {
                None
            },
        }
    }
}

/// Drops the first fields of a struct, those that were decoded before an error, and returns no position.
///
/// # Safety
/// The place is that of the struct with these fields, which have values.
#[cold]
#[inline(never)]
pub unsafe fn drop_parts(place: *mut u8, parts: &[Part], decoded: usize) -> Option<At> {
    for part in parts.iter().take(decoded) {
        if let Some(drop) = part.drop {
            // SAFETY: the caller's.
            unsafe { drop(place.add(part.offset)) };
        }
    }
    None
}

/// Types that are the same.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is used under the name of `{T}`, but is another type",
    label = "has the name of another type",
    note = "Plugwright recognizes numbers, `bool`, `char`, `str` and `Fixed` by name: rename this type"
)]
pub trait Same<T: ?Sized> {}

impl<T: ?Sized> Same<T> for T {}

/// Checks that a type is the one that its name denotes.
pub const fn check_same<A: Same<B> + ?Sized, B: ?Sized>() {}

/// Numbers and `bool`s, which derived code moves in groups.
pub trait Fixed: Sized {
    /// Writes the value to a place of its size.
    fn put(&self, place: &mut [u8]);

    /// Reads the value from a place of its size; `at` is where that is in the bytes of the reader.
    fn get(place: &[u8], at: At, input: &mut Reader<'_>) -> Option<Self>;
}

/// The initial value of the error in readers and writers; it means that no error has occurred.
pub(crate) const NO_ERROR: Error = Error::new(crate::ErrorKind::UnexpectedEnd, usize::MAX);

/// The position of the first byte.
#[inline(always)]
pub(crate) fn start_of(bytes: &[u8]) -> At {
    // SAFETY: a slice's pointer is never null.
    unsafe { At::new_unchecked(bytes.as_ptr().cast_mut()) }
}

/// Copies bytes to a non-overlapping place.
///
/// Most are strings of a few words, for which WebAssembly's instruction, a call into the engine, takes longer than
/// this: the last words overlap the first ones.
///
/// # Safety
/// That of [`core::ptr::copy_nonoverlapping`].
#[inline(always)]
pub(crate) unsafe fn copy_bytes(from: *const u8, to: *mut u8, length: usize) {
    /// # Safety
    /// There are so many bytes behind both pointers, and as many as a `T` has from there on.
    #[inline(always)]
    unsafe fn copy<T>(from: *const u8, to: *mut u8, at: usize) {
        // SAFETY: the caller's.
        unsafe {
            let word = from.add(at).cast::<T>().read_unaligned();
            to.add(at).cast::<T>().write_unaligned(word);
        }
    }
    // SAFETY: the caller's; every word is within the bytes.
    unsafe {
        match length {
            _ if !AS_WASM => to.copy_from_nonoverlapping(from, length),
            8..=32 => {
                copy::<u64>(from, to, 0);
                if length > 16 {
                    copy::<u64>(from, to, 8);
                    copy::<u64>(from, to, length - 16);
                }
                copy::<u64>(from, to, length - 8);
            }
            4..8 => {
                copy::<u32>(from, to, 0);
                copy::<u32>(from, to, length - 4);
            }
            _ => to.copy_from_nonoverlapping(from, length),
        }
    }
}
