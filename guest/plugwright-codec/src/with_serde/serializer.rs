use serde::ser::{self, Serialize};

use super::failure::Failure;
use crate::Writer;

/// Writes a value the way bincode 1 does.
pub(super) struct Serializer<'s>(pub &'s mut Writer);

impl<'s> Serializer<'s> {
    fn length(&mut self, length: usize) {
        self.0.bytes(&(length as u64).to_le_bytes());
    }

    fn list(mut self, length: Option<usize>) -> Result<Parts<'s>, Failure> {
        let length = length.ok_or(Failure::Unsupported)?;
        self.length(length);
        let mut parts = self.fields(true)?;
        parts.missing = Some(length);
        Ok(parts)
    }

    fn fields(self, nested: bool) -> Result<Parts<'s>, Failure> {
        if nested {
            self.0.go_deeper()?;
        }
        Ok(Parts {
            sink: self.0,
            missing: None,
            nested,
        })
    }

    fn variant(self, index: u32) -> Result<Parts<'s>, Failure> {
        let fields = self.fields(true)?;
        fields.sink.bytes(&index.to_le_bytes());
        Ok(fields)
    }
}

/// The elements of a list or map, or the fields of something else.
pub(super) struct Parts<'s> {
    sink: &'s mut Writer,
    /// The number of elements still to come, for a list or map, whose length was written first.
    missing: Option<usize>,
    nested: bool,
}

impl Parts<'_> {
    fn part<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failure> {
        value.serialize(Serializer(&mut *self.sink))
    }

    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failure> {
        if let Some(missing) = &mut self.missing {
            *missing = missing.checked_sub(1).ok_or(Failure::Refused)?;
        }
        self.part(value)
    }

    fn finish(self) -> Result<(), Failure> {
        if self.nested {
            self.sink.leave();
        }
        match self.missing {
            None | Some(0) => Ok(()),
            Some(_) => Err(Failure::Refused),
        }
    }
}

macro_rules! numbers {
    ($($method:ident: $number:ty),*) => {$(
        #[inline]
        fn $method(self, value: $number) -> Result<(), Failure> {
            self.0.bytes(&value.to_le_bytes());
            Ok(())
        }
    )*};
}

impl<'s> ser::Serializer for Serializer<'s> {
    type Ok = ();
    type Error = Failure;
    type SerializeSeq = Parts<'s>;
    type SerializeTuple = Parts<'s>;
    type SerializeTupleStruct = Parts<'s>;
    type SerializeTupleVariant = Parts<'s>;
    type SerializeMap = Parts<'s>;
    type SerializeStruct = Parts<'s>;
    type SerializeStructVariant = Parts<'s>;

    numbers!(
        serialize_i8: i8, serialize_u8: u8, serialize_i16: i16, serialize_u16: u16, serialize_i32: i32,
        serialize_u32: u32, serialize_i64: i64, serialize_u64: u64, serialize_i128: i128,
        serialize_u128: u128, serialize_f32: f32, serialize_f64: f64
    );

    fn is_human_readable(&self) -> bool {
        false
    }

    fn serialize_bool(self, value: bool) -> Result<(), Failure> {
        self.0.bytes(&[u8::from(value)]);
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), Failure> {
        self.0.bytes(value.encode_utf8(&mut [0; 4]).as_bytes());
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Failure> {
        self.serialize_bytes(value.as_bytes())
    }

    fn serialize_bytes(mut self, value: &[u8]) -> Result<(), Failure> {
        self.length(value.len());
        self.0.bytes(value);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Failure> {
        self.serialize_bool(false)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Failure> {
        self.0.bytes(&[1]);
        let mut fields = self.fields(true)?;
        fields.part(value)?;
        fields.finish()
    }

    fn serialize_unit(self) -> Result<(), Failure> {
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Failure> {
        self.fields(true)?.finish()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
    ) -> Result<(), Failure> {
        self.variant(index)?.finish()
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Failure> {
        let mut fields = self.fields(true)?;
        fields.part(value)?;
        fields.finish()
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Failure> {
        let mut fields = self.variant(index)?;
        fields.part(value)?;
        fields.finish()
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Parts<'s>, Failure> {
        self.list(length)
    }

    fn serialize_map(self, length: Option<usize>) -> Result<Parts<'s>, Failure> {
        self.list(length)
    }

    fn serialize_tuple(self, _: usize) -> Result<Parts<'s>, Failure> {
        self.fields(false)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Parts<'s>, Failure> {
        self.fields(true)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Parts<'s>, Failure> {
        self.fields(true)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Parts<'s>, Failure> {
        self.variant(index)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Parts<'s>, Failure> {
        self.variant(index)
    }
}

macro_rules! parts {
    ($($trait:ident: $method:ident($($name:ident: $name_type:ty)?) as $part:ident),*) => {$(
        impl ser::$trait for Parts<'_> {
            type Ok = ();
            type Error = Failure;

            fn $method<T: Serialize + ?Sized>(&mut self, $($name: $name_type,)? value: &T) -> Result<(), Failure> {
                self.$part(value)
            }

            fn end(self) -> Result<(), Failure> {
                self.finish()
            }
        }
    )*};
}

parts!(
    SerializeSeq: serialize_element() as element,
    SerializeTuple: serialize_element() as part,
    SerializeTupleStruct: serialize_field() as part,
    SerializeTupleVariant: serialize_field() as part,
    SerializeStruct: serialize_field(_name: &'static str) as part,
    SerializeStructVariant: serialize_field(_name: &'static str) as part
);

impl ser::SerializeMap for Parts<'_> {
    type Ok = ();
    type Error = Failure;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Failure> {
        self.element(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failure> {
        self.part(value)
    }

    fn end(self) -> Result<(), Failure> {
        self.finish()
    }
}
