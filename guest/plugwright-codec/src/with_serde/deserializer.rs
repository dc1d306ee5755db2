use serde::de::{self, DeserializeSeed, IntoDeserializer, Visitor};

use super::failure::Failure;
use crate::{Decode, Error, ErrorKind, Reader};

/// Elements promised for every byte that is left: most take more bytes than this, and growing a list for
/// smaller ones costs little.
const BYTES_PER_ELEMENT: usize = 8;

/// Reads a value the way bincode 1 writes it.
pub(super) struct Deserializer<'r, 'de>(pub &'r mut Reader<'de>);

impl<'de> Deserializer<'_, 'de> {
    fn bytes(self) -> Result<&'de [u8], Failure> {
        let length = self.0.count(1)?;
        Ok(self.0.bytes(length)?)
    }

    fn text(self) -> Result<&'de str, Failure> {
        let bytes = Deserializer(&mut *self.0).bytes()?;
        core::str::from_utf8(bytes).map_err(|error| {
            let after = bytes.len() - error.valid_up_to();
            self.0.error_before(ErrorKind::InvalidUtf8, after).into()
        })
    }

    /// Reads one level deeper.
    fn nested<T>(
        self,
        read: impl FnOnce(&mut Reader<'de>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.0.go_deeper()?;
        let result = read(self.0);
        self.0.leave();
        result
    }
}

macro_rules! plain {
    ($($method:ident: $visit:ident),*) => {$(
        #[inline]
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
            visitor.$visit(Decode::decode(self.0)?)
        }
    )*};
}

macro_rules! unsupported {
    ($($method:ident),*) => {$(
        fn $method<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Failure> {
            Err(Failure::Unsupported)
        }
    )*};
}

impl<'de> de::Deserializer<'de> for Deserializer<'_, 'de> {
    type Error = Failure;

    plain!(
        deserialize_bool: visit_bool, deserialize_i8: visit_i8, deserialize_u8: visit_u8,
        deserialize_i16: visit_i16, deserialize_u16: visit_u16, deserialize_i32: visit_i32,
        deserialize_u32: visit_u32, deserialize_i64: visit_i64, deserialize_u64: visit_u64,
        deserialize_i128: visit_i128, deserialize_u128: visit_u128, deserialize_f32: visit_f32,
        deserialize_f64: visit_f64, deserialize_char: visit_char
    );

    unsupported!(
        deserialize_any,
        deserialize_identifier,
        deserialize_ignored_any
    );

    fn is_human_readable(&self) -> bool {
        false
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_borrowed_str(self.text()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_borrowed_str(self.text()?)
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_borrowed_bytes(self.bytes()?)
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_borrowed_bytes(self.bytes()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match u8::decode(self.0)? {
            0 => visitor.visit_none(),
            1 => self.nested(|reader| visitor.visit_some(Deserializer(reader))),
            _ => Err(self.0.error_before(ErrorKind::InvalidOption, 1).into()),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Failure> {
        self.nested(|_| visitor.visit_unit())
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Failure> {
        self.nested(|reader| visitor.visit_newtype_struct(Deserializer(reader)))
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let left = self.0.count_of_unknown()?;
        self.nested(|reader| Parts::read(reader, left, true, |parts| visitor.visit_seq(parts)))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let left = self.0.count_of_unknown()?;
        self.nested(|reader| Parts::read(reader, left, true, |parts| visitor.visit_map(parts)))
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Failure> {
        Parts::read(self.0, length, false, |parts| visitor.visit_seq(parts))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Failure> {
        self.nested(|reader| Deserializer(reader).deserialize_tuple(length, visitor))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        self.nested(|reader| Deserializer(reader).deserialize_tuple(fields.len(), visitor))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        self.nested(|reader| visitor.visit_enum(Deserializer(reader)))
    }
}

impl<'de> de::EnumAccess<'de> for Deserializer<'_, 'de> {
    type Error = Failure;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Failure> {
        let index = self.0.variant()?;
        let index = IntoDeserializer::<Failure>::into_deserializer(index);
        match seed.deserialize(index) {
            Ok(variant) => Ok((variant, self)),
            Err(_) => Err(self.0.error_before(ErrorKind::UnknownVariant, 4).into()),
        }
    }
}

impl<'de> de::VariantAccess<'de> for Deserializer<'_, 'de> {
    type Error = Failure;

    fn unit_variant(self) -> Result<(), Failure> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Failure> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Failure> {
        de::Deserializer::deserialize_tuple(self, length, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        de::Deserializer::deserialize_tuple(self, fields.len(), visitor)
    }
}

/// The elements of a list or map, or the fields of something else.
struct Parts<'r, 'de> {
    reader: &'r mut Reader<'de>,
    left: usize,
    /// Whether the input says how many there are.
    list: bool,
    /// Where the current element began.
    start: usize,
}

impl<'r, 'de> Parts<'r, 'de> {
    /// Lets a visitor read all the parts.
    fn read<T>(
        reader: &'r mut Reader<'de>,
        left: usize,
        list: bool,
        visit: impl FnOnce(&mut Self) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let start = reader.offset();
        let mut parts = Self {
            reader,
            left,
            list,
            start,
        };
        let value = visit(&mut parts)?;
        match parts.left {
            0 => Ok(value),
            _ => Err(Error::new(ErrorKind::WrongLength, start).into()),
        }
    }

    fn begin(&mut self) -> bool {
        self.start = self.reader.offset();
        let more = self.left > 0;
        self.left -= usize::from(more);
        more
    }

    /// Counts an element that had no bytes.
    fn end(&mut self) -> Result<(), Failure> {
        if self.list && self.reader.offset() == self.start {
            self.reader.count_zero_sized()?;
        }
        Ok(())
    }

    fn hint(&self) -> usize {
        if self.list {
            self.left.min(self.reader.remaining() / BYTES_PER_ELEMENT)
        } else {
            self.left
        }
    }
}

impl<'de> de::SeqAccess<'de> for &mut Parts<'_, 'de> {
    type Error = Failure;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Failure> {
        if !self.begin() {
            return Ok(None);
        }
        let element = seed.deserialize(Deserializer(&mut *self.reader))?;
        self.end()?;
        Ok(Some(element))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.hint())
    }
}

impl<'de> de::MapAccess<'de> for &mut Parts<'_, 'de> {
    type Error = Failure;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Failure> {
        if !self.begin() {
            return Ok(None);
        }
        seed.deserialize(Deserializer(&mut *self.reader)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Failure> {
        let value = seed.deserialize(Deserializer(&mut *self.reader))?;
        self.end()?;
        Ok(value)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.hint())
    }
}
