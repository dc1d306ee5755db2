//! Decodes and encodes every argument of the contract `Types` with bincode 1.3.3 and serde.

use std::cell::RefCell;
use std::slice;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

thread_local! {
    static LAST: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// On the wire what the crate `uuid` makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Uuid([u8; 16]);

impl Serialize for Uuid {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

impl<'de> Deserialize<'de> for Uuid {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let bytes = <Vec<u8>>::deserialize(deserializer)?;
        bytes
            .try_into()
            .map(Self)
            .map_err(|_| de::Error::custom("16 bytes"))
    }
}

fn pack(address: usize, count: usize) -> u64 {
    (address as u64) << 32 | count as u64
}

macro_rules! number {
    ($name:ident, $type:ty) => {
        #[unsafe(no_mangle)]
        #[allow(improper_ctypes_definitions)]
        extern "C" fn $name(value: $type) -> $type {
            value
        }
    };
}

macro_rules! slice {
    ($name:ident, $element:ty) => {
        #[unsafe(no_mangle)]
        extern "C" fn $name(address: usize, count: usize) -> u64 {
            pack(address, count)
        }
    };
}

macro_rules! encoded {
    ($name:ident, $type:ty) => {
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $name(address: *const u8, count: usize) -> u64 {
            let bytes = unsafe { slice::from_raw_parts(address, count) };
            let value: $type = bincode::deserialize(bytes).expect("bincode can decode it");
            let encoded = bincode::serialize(&value).expect("bincode can encode it");
            let result = pack(encoded.as_ptr() as usize, encoded.len());
            LAST.set(encoded);
            result
        }
    };
}

include!(concat!(env!("OUT_DIR"), "/guest.rs"));

#[unsafe(no_mangle)]
extern "C" fn last_argument() -> u64 {
    LAST.with_borrow(|bytes| pack(bytes.as_ptr() as usize, bytes.len()))
}

#[unsafe(no_mangle)]
extern "C" fn reply_with(_: *const u8, _: usize) {}
