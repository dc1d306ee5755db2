//! What a module exports for every record, with whatever codec there is: so the difference between two modules is the
//! difference between their codecs.

#[cfg(feature = "ours")]
pub(crate) fn decode<T: plugwright_codec::Decode>(bytes: &[u8]) -> Option<Box<T>> {
    plugwright_codec::from_bytes(bytes).ok()
}

#[cfg(feature = "ours")]
pub(crate) fn encode<T: plugwright_codec::Encode>(value: &T) -> Vec<u8> {
    plugwright_codec::to_vec(value).unwrap_or_default()
}

#[cfg(feature = "theirs")]
pub(crate) fn decode<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> Option<Box<T>> {
    bincode::deserialize(bytes).ok()
}

#[cfg(feature = "theirs")]
pub(crate) fn encode<T: serde::Serialize>(value: &T) -> Vec<u8> {
    bincode::serialize(value).unwrap_or_default()
}

#[cfg(not(any(feature = "ours", feature = "theirs")))]
pub(crate) fn decode<T: crate::Sample>(bytes: &[u8]) -> Option<Box<T>> {
    (!bytes.is_empty()).then(|| Box::new(T::sample(&mut crate::Random(bytes.len() as u64))))
}

#[cfg(not(any(feature = "ours", feature = "theirs")))]
pub(crate) fn encode<T>(value: &T) -> Vec<u8> {
    vec![0; size_of_val(value)]
}

#[cfg(feature = "speed")]
pub(crate) use std::hint::black_box;

macro_rules! exports {
    ($record:ident) => {
        const _: () = {
            #[unsafe(export_name = concat!("sample_", stringify!($record)))]
            extern "C" fn sample(seed: u64) -> Box<$record> {
                Box::new($record::sample(&mut Random(seed)))
            }

            #[unsafe(export_name = concat!("drop_", stringify!($record)))]
            extern "C" fn discard(_: Box<$record>) {}

            #[unsafe(export_name = concat!("decode_", stringify!($record)))]
            extern "C" fn decode(bytes: &Vec<u8>) -> Option<Box<$record>> {
                exports::decode(bytes)
            }

            #[unsafe(export_name = concat!("encode_", stringify!($record)))]
            extern "C" fn encode(value: &$record) -> Box<Vec<u8>> {
                Box::new(exports::encode(value))
            }

            #[cfg(feature = "speed")]
            #[unsafe(export_name = concat!("time_decode_", stringify!($record)))]
            extern "C" fn time_decode(runs: u32) {
                let bytes = exports::encode(&$record::sample(&mut Random(7)));
                for _ in 0..runs {
                    exports::black_box(&decode(exports::black_box(&bytes)));
                }
            }

            #[cfg(feature = "speed")]
            #[unsafe(export_name = concat!("time_encode_", stringify!($record)))]
            extern "C" fn time_encode(runs: u32) {
                let value = $record::sample(&mut Random(7));
                for _ in 0..runs {
                    exports::black_box(&exports::encode(exports::black_box(&value)));
                }
            }
        };
    };
}
