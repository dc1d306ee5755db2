use alloc::boxed::Box;
use alloc::string::String;
use core::alloc::Layout;
use core::{slice, str};

use super::lists::allocate;
use crate::in_place::{At, DecodedInPlace, EncodedInPlace, copy_bytes};
use crate::{Decode, Encode, Error, ErrorKind, Passing, Reader, Writer};

impl Encode for char {
    const PASSING: Passing = Passing::Direct;
    const NESTS: bool = false;
    // SAFETY: every position comes from the writer.
    const IN_PLACE: EncodedInPlace<Self> = unsafe { EncodedInPlace::new() };

    #[inline]
    fn encode(&self, out: &mut Writer) -> Result<(), Error> {
        out.value(self)
    }

    #[cfg_attr(not(target_family = "wasm"), inline)]
    unsafe fn encode_at(&self, at: At, out: &mut Writer) -> Option<At> {
        // SAFETY: the caller's; as many bytes are counted as the character has.
        unsafe {
            let (bytes, length) = utf8(*self);
            let behind = out.array_at(at, bytes);
            Some(behind.sub(bytes.len() - length))
        }
    }
}

/// The UTF-8 of a character, at the start of the bytes, and how long it is.
#[inline]
fn utf8(char: char) -> ([u8; 4], usize) {
    let code = u32::from(char);
    let following = |shift: u32| 0x80 | (code >> shift) & 0x3f;
    let length = char.len_utf8();
    let word = match length {
        1 => code,
        2 => (0xc0 | code >> 6) | following(0) << 8,
        3 => (0xe0 | code >> 12) | following(6) << 8 | following(0) << 16,
        _ => (0xf0 | code >> 18) | following(12) << 8 | following(6) << 16 | following(0) << 24,
    };
    (word.to_le_bytes(), length)
}

impl Decode for char {
    const MIN_SIZE: usize = 1;
    const PASSING: Passing = Passing::Direct;
    const NESTS: bool = false;
    // SAFETY: there is a position where a character was written.
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
            let [first] = *input.array_at(at)?;
            let length = match first {
                ..0x80 => {
                    place.write(first.into());
                    return Some(at.add(1));
                }
                0xc0..0xe0 => 2,
                0xe0..0xf0 => 3,
                0xf0.. => 4,
                _ => return input.fail(ErrorKind::InvalidChar, at),
            };
            input.bytes_at(at.add(1), length - 1)?;
            let (utf8, behind) = input.bytes_at(at, length)?;
            // One lead byte with its followers: if this is UTF-8 at all, it is one character.
            let text = str::from_utf8(utf8).ok();
            match text.and_then(|text| text.chars().next()) {
                Some(char) => {
                    place.write(char);
                    Some(behind)
                }
                None => input.fail(ErrorKind::InvalidChar, at),
            }
        }
    }
}

impl Encode for str {
    const PASSING: Passing = Passing::Raw;
    const NESTS: bool = false;
    // SAFETY: every position comes from the writer.
    const IN_PLACE: EncodedInPlace<Self> = unsafe { EncodedInPlace::new() };

    #[inline]
    fn encode(&self, out: &mut Writer) -> Result<(), Error> {
        out.value(self)
    }

    #[inline]
    unsafe fn encode_at(&self, at: At, out: &mut Writer) -> Option<At> {
        // SAFETY: the caller's.
        Some(unsafe { out.text_at(at, self) })
    }
}

impl Encode for String {
    const PASSING: Passing = Passing::Raw;
    const NESTS: bool = false;
    // SAFETY: every position comes from the writer.
    const IN_PLACE: EncodedInPlace<Self> = unsafe { EncodedInPlace::new() };

    #[inline]
    fn encode(&self, out: &mut Writer) -> Result<(), Error> {
        out.value(self.as_str())
    }

    #[inline]
    unsafe fn encode_at(&self, at: At, out: &mut Writer) -> Option<At> {
        // SAFETY: the caller's.
        unsafe { self.as_str().encode_at(at, out) }
    }
}

impl Decode for String {
    const MIN_SIZE: usize = 8;
    const PASSING: Passing = Passing::Raw;
    const NESTS: bool = false;
    // SAFETY: there is a position where a text was written.
    const IN_PLACE: DecodedInPlace<Self> = unsafe { DecodedInPlace::new() };

    #[inline]
    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        input.value()
    }

    #[cfg_attr(target_family = "wasm", inline(never))]
    #[cfg_attr(not(target_family = "wasm"), inline)]
    unsafe fn decode_at(place: *mut Self, at: At, input: &mut Reader<'_>) -> Option<At> {
        // SAFETY: the caller's; the copy of a text is a text.
        unsafe {
            let length = input.checked_count(at, 1)?;
            let start = at.add(8);
            let bytes = slice::from_raw_parts(start.as_ptr(), length);
            if let Some(valid) = fault(bytes) {
                return input.fail(ErrorKind::InvalidUtf8, start.add(valid));
            }
            // As long as a slice, so it has a layout.
            let memory = allocate(Layout::from_size_align_unchecked(length, 1));
            copy_bytes(bytes.as_ptr(), memory, length);
            place.write(String::from_raw_parts(memory, length, length));
            Some(start.add(length))
        }
    }
}

/// Where bytes stop being UTF-8. Most texts are short and ASCII, which takes less than the general way.
#[inline(always)]
fn fault(bytes: &[u8]) -> Option<usize> {
    if is_ascii(bytes) {
        return None;
    }
    str::from_utf8(bytes).err().map(|error| error.valid_up_to())
}

/// Looks at whole words: the last one overlaps the one before it.
#[inline(always)]
fn is_ascii(bytes: &[u8]) -> bool {
    if let Some(last) = bytes.last_chunk::<8>() {
        let ascii = |word: &[u8]| match word.try_into() {
            Ok(word) => u64::from_le_bytes(word) & 0x8080_8080_8080_8080 == 0,
            Err(_) => false,
        };
        return bytes.chunks_exact(8).all(ascii) && ascii(last);
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let both = u32::from_le_bytes(*first) | u32::from_le_bytes(*last);
        return both & 0x8080_8080 == 0;
    }
    bytes.iter().all(u8::is_ascii)
}

impl Decode for Box<str> {
    const MIN_SIZE: usize = 8;
    const PASSING: Passing = Passing::Raw;
    const NESTS: bool = false;

    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        String::decode(input).map(String::into_boxed_str)
    }
}
