//! Every row of the golden vectors, which real bincode 1.3.3 produced.

#![allow(missing_docs)]

mod common;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::fmt::Debug;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::ops::Range;
use std::time::{Duration, SystemTime};

use common::*;
use plugwright_codec::{Decode, Encode, ErrorKind, Uuid, from_bytes, from_bytes_lenient, to_vec};
use serde::de::DeserializeOwned;

struct Row {
    kind: String,
    name: String,
    ty: String,
    note: String,
    bytes: Vec<u8>,
}

fn rows() -> Vec<Row> {
    let text = include_str!("vectors/bincode1.tsv");
    let rows = text.lines().filter(|line| !line.starts_with('#'));
    rows.map(|line| {
        let [kind, name, ty, note, hex] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("not five columns: {line}");
        };
        Row {
            kind: kind.into(),
            name: name.into(),
            ty: ty.into(),
            note: note.into(),
            bytes: bytes(hex),
        }
    })
    .collect()
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits: Vec<u8> = hex
        .chars()
        .filter_map(|c| c.to_digit(16))
        .map(|d| d as u8)
        .collect();
    digits
        .chunks(2)
        .map(|pair| pair[0] << 4 | pair[1])
        .collect()
}

/// What the tests do with a row, for any type.
type Check = fn(&Row);

fn check<T: Encode + Decode + Debug>(row: &Row) {
    let strict = from_bytes::<T>(&row.bytes);
    let lenient = from_bytes_lenient::<T>(&row.bytes);
    match (row.kind.as_str(), row.name.as_str()) {
        ("ok", _) | (_, "isize_ok" | "map_unsorted") => {
            let value = strict.unwrap_or_else(|error| panic!("{}: {error}", row.name));
            let encoded = to_vec(&value).unwrap();
            assert!(
                T::FIXED_SIZE.is_none_or(|size| size == encoded.len()),
                "{}: size",
                row.name
            );
            if row.name != "map_unsorted" {
                assert_eq!(encoded, row.bytes, "{}", row.name);
            }
            lenient.unwrap();
        }
        ("err", _) => {
            assert!(
                strict.is_err(),
                "{}: {strict:?}, bincode: {}",
                row.name,
                row.note
            );
            assert!(
                lenient.is_err(),
                "{}: {lenient:?}, bincode: {}",
                row.name,
                row.note
            );
        }
        ("lenient", name) => {
            let expected = match name {
                "trailing_u8" | "trailing_struct" => ErrorKind::TrailingBytes,
                "map_dup_keys" | "set_dup" => ErrorKind::Duplicate,
                _ => panic!("a new lenient row: {name}"),
            };
            assert_eq!(strict.unwrap_err().kind(), expected, "{name}");
            lenient.unwrap_or_else(|error| panic!("{name}: {error}"));
        }
        (kind, _) => panic!("a new kind of row: {kind}"),
    }
}

/// As `check`, and bincode reads the same value from the bytes.
fn both<T: Encode + Decode + Debug + DeserializeOwned>(row: &Row) {
    check::<T>(row);
    let ours = from_bytes_lenient::<T>(&row.bytes);
    let oracle = bincode::deserialize::<T>(&row.bytes);
    match (ours, oracle) {
        (Ok(ours), Ok(oracle)) => {
            assert_eq!(format!("{ours:?}"), format!("{oracle:?}"), "{}", row.name)
        }
        (Err(_), Err(_)) => {}
        (ours, oracle) => panic!("{}: {ours:?}, bincode: {oracle:?}", row.name),
    }
}

#[rustfmt::skip]
fn check_of(ty: &str) -> Check {
    macro_rules! table {
        ($($ty:ty $(= $name:literal)?),* $(,)?) => {
            [$((table!(@name $ty $(, $name)?), both::<$ty> as Check)),*]
        };
        (@name $ty:ty) => { stringify!($ty) };
        (@name $ty:ty, $name:literal) => { $name };
    }
    let table = table![
        bool, u8, i8, u16, u32, i32, u64, i64, usize, isize, u128, i128, f32, f64, char, String, (),
        UnitS, Meters, Point, Drawing, Everything, Skipped, Color, Sparse, Shape, List1,
        [[u16; 2]; 2], [String; 2], Vec<u8>, Vec<u64>, Vec<f64>, Vec<char>, Vec<String>, Vec<Vec<u8>>,
        Vec<()>, Vec<Option<i16>>, Vec<Color>, Vec<i128>, Vec<(String, u16)>, VecDeque<u8>,
        Option<u32>, Option<Option<u8>>, Option<()>, Option<String>,
        BTreeMap<String, u32>, BTreeMap<u16, Vec<String>>, BTreeMap<u8, u8>, BTreeSet<u8>,
        Gen<Vec<Option<u8>>>, Result<u32, String>, Result<u8, u8>,
        Duration, SystemTime,
        IpAddr = "std::net::IpAddr", Ipv6Addr = "std::net::Ipv6Addr", Range<u32> = "std::ops::Range<u32>",
        NonZeroU32 = "std::num::NonZeroU32",
        (String, Vec<u64>, Option<Point>),
    ];
    let without_oracle: [(&str, Check); 2] =
        [("uuid::Uuid", check::<Uuid>), ("Option<uuid::Uuid>", check::<Option<Uuid>>)];
    let plain = |name: &str| name.replace(' ', "");
    let found = table.iter().chain(&without_oracle).find(|(name, _)| plain(name) == plain(ty));
    found.unwrap_or_else(|| panic!("no Rust type for the vectors' {ty}")).1
}

#[test]
fn every_row_holds() {
    let rows = rows();
    assert!(rows.len() >= 94, "only {} rows", rows.len());
    for row in &rows {
        check_of(&row.ty)(row);
    }
}

#[test]
fn hash_maps_and_sets_read_the_same_rows() {
    for row in rows() {
        match row.ty.as_str() {
            "BTreeMap<u8,u8>" => check::<HashMap<u8, u8>>(&row),
            "BTreeMap<u16,Vec<String>>" => {
                let map = from_bytes::<HashMap<u16, Vec<String>>>(&row.bytes).unwrap();
                assert_eq!(map[&1], ["x"]);
            }
            "BTreeSet<u8>" => check::<HashSet<u8>>(&row),
            _ => {}
        }
    }
}

#[test]
fn values_are_what_the_vectors_say() {
    let bytes_of = |name: &str| {
        rows()
            .into_iter()
            .find(|row| row.name == name)
            .unwrap()
            .bytes
    };
    let duration: Duration = from_bytes(&bytes_of("duration")).unwrap();
    assert_eq!(duration, Duration::from_millis(1500));
    let uuid: Uuid = from_bytes(&bytes_of("uuid")).unwrap();
    assert_eq!(uuid.to_string(), "00112233-4455-6677-8899-aabbccddeeff");
    let nan: f64 = from_bytes(&bytes_of("f64_nan_payload")).unwrap();
    assert_eq!(nan.to_bits(), 0x7ff8_dead_beef_cafe);
    let shape: Shape = from_bytes(&bytes_of("enum_struct")).unwrap();
    assert_eq!(
        shape,
        Shape::Poly {
            points: vec![Point { x: 1, y: 2 }],
            closed: true
        }
    );
    let sparse: Sparse = from_bytes(&bytes_of("enum_explicit_discriminant")).unwrap();
    assert_eq!(sparse, Sparse::B);
}
