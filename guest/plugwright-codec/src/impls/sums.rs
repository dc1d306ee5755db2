use crate::{Decode, Encode, Error, ErrorKind, Reader, Writer};

impl<T: Encode> Encode for Option<T> {
    #[inline]
    fn size(&self, levels: u32) -> usize {
        1 + self.as_ref().map_or(0, |value| value.size(levels))
    }

    #[inline]
    fn encode(&self, out: &mut Writer<'_>) -> Result<(), Error> {
        match self {
            None => 0u8.encode(out),
            Some(value) => {
                1u8.encode(out)?;
                value.encode(out)
            }
        }
    }
}

impl<T: Decode> Decode for Option<T> {
    const MIN_SIZE: usize = 1;

    #[inline]
    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        match u8::decode(input)? {
            0 => Ok(None),
            1 => T::decode(input).map(Some),
            _ => Err(input.error_before(ErrorKind::InvalidOption, 1)),
        }
    }
}

impl<T: Encode, E: Encode> Encode for Result<T, E> {
    fn size(&self, levels: u32) -> usize {
        4 + match self {
            Ok(value) => value.size(levels),
            Err(error) => error.size(levels),
        }
    }

    fn encode(&self, out: &mut Writer<'_>) -> Result<(), Error> {
        match self {
            Ok(value) => {
                out.variant(0);
                value.encode(out)
            }
            Err(error) => {
                out.variant(1);
                error.encode(out)
            }
        }
    }
}

impl<T: Decode, E: Decode> Decode for Result<T, E> {
    const MIN_SIZE: usize = 4;

    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        match input.variant()? {
            0 => T::decode(input).map(Ok),
            1 => E::decode(input).map(Err),
            _ => Err(input.error_before(ErrorKind::UnknownVariant, 4)),
        }
    }
}
