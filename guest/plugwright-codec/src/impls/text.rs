use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::string::String;

use crate::{Decode, Encode, Error, ErrorKind, Passing, Reader, Writer};

impl Encode for char {
    const PASSING: Passing = Passing::Direct;

    #[inline]
    fn size(&self, _: u32) -> usize {
        self.len_utf8()
    }

    #[inline]
    fn encode(&self, out: &mut Writer<'_>) -> Result<(), Error> {
        out.bytes(self.encode_utf8(&mut [0; 4]).as_bytes());
        Ok(())
    }
}

impl Decode for char {
    const MIN_SIZE: usize = 1;
    const PASSING: Passing = Passing::Direct;

    #[cfg_attr(not(target_family = "wasm"), inline)]
    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        let offset = input.offset();
        let invalid = Error::new(ErrorKind::InvalidChar, offset);
        let [first] = input.array()?;
        let following = match first {
            ..0x80 => return Ok(first.into()),
            0xc0..0xe0 => 1,
            0xe0..0xf0 => 2,
            0xf0.. => 3,
            _ => return Err(invalid),
        };
        let mut utf8 = [first, 0, 0, 0];
        let utf8 = &mut utf8[..=following];
        utf8[1..].copy_from_slice(input.bytes(following)?);
        // One lead byte with its followers: if this is UTF-8 at all, it is one character.
        let text = core::str::from_utf8(utf8).map_err(|_| invalid)?;
        text.chars().next().ok_or(invalid)
    }
}

impl Encode for str {
    const PASSING: Passing = Passing::Direct;

    #[inline]
    fn size(&self, _: u32) -> usize {
        8 + self.len()
    }

    #[inline]
    fn encode(&self, out: &mut Writer<'_>) -> Result<(), Error> {
        out.counted(self.len(), self.as_bytes());
        Ok(())
    }
}

impl Encode for String {
    const PASSING: Passing = Passing::Direct;

    #[inline]
    fn size(&self, levels: u32) -> usize {
        self.as_str().size(levels)
    }

    #[inline]
    fn encode(&self, out: &mut Writer<'_>) -> Result<(), Error> {
        self.as_str().encode(out)
    }
}

impl Decode for String {
    const MIN_SIZE: usize = 8;
    const PASSING: Passing = Passing::Direct;

    #[inline(always)]
    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        let length = input.count(1)?;
        let start = input.offset();
        match core::str::from_utf8(input.bytes(length)?) {
            Ok(text) => Ok(text.to_owned()),
            Err(error) => {
                let offset = start + error.valid_up_to();
                Err(Error::new(ErrorKind::InvalidUtf8, offset))
            }
        }
    }
}

impl Decode for Box<str> {
    const MIN_SIZE: usize = 8;
    const PASSING: Passing = Passing::Direct;

    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        String::decode(input).map(String::into_boxed_str)
    }
}
