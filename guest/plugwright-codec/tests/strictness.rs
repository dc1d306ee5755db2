//! What the codec refuses, and where it says the fault is.

#![allow(missing_docs)]

mod common;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::marker::PhantomData;
use std::time::{Duration, SystemTime};

use common::*;
use plugwright_codec::in_place::At;
use plugwright_codec::{
    DEPTH_LIMIT, Decode, Encode, Error, ErrorKind, Reader, Uuid, Writer, ZERO_SIZE_LIMIT,
    from_bytes, from_bytes_lenient, to_vec,
};

fn fault<T: Decode + std::fmt::Debug>(bytes: &[u8]) -> (ErrorKind, usize) {
    let error = from_bytes::<T>(bytes).unwrap_err();
    (error.kind(), error.offset())
}

fn count(n: u64) -> Vec<u8> {
    n.to_le_bytes().to_vec()
}

#[test]
fn errors_say_where() {
    assert_eq!(fault::<(u8, bool)>(&[1, 2]), (ErrorKind::InvalidBool, 1));
    assert_eq!(
        fault::<(u8, Option<u8>)>(&[1, 2]),
        (ErrorKind::InvalidOption, 1)
    );
    assert_eq!(
        fault::<(u8, Color)>(&[9, 3, 0, 0, 0]),
        (ErrorKind::UnknownVariant, 1)
    );
    assert_eq!(
        fault::<(u8, char)>(&[9, 0xe2, 0x82, 0x41]),
        (ErrorKind::InvalidChar, 1)
    );
    assert_eq!(
        fault::<(u8, u32)>(&[9, 1, 2]),
        (ErrorKind::UnexpectedEnd, 1)
    );
    assert_eq!(fault::<u8>(&[9, 1]), (ErrorKind::TrailingBytes, 1));
    let text = [count(3), vec![b'a', b'b', 0xff]].concat();
    assert_eq!(fault::<String>(&text), (ErrorKind::InvalidUtf8, 10));
    let map = [count(2), vec![1, 10, 1, 11]].concat();
    assert_eq!(fault::<BTreeMap<u8, u8>>(&map), (ErrorKind::Duplicate, 10));
    assert_eq!(fault::<HashMap<u8, u8>>(&map), (ErrorKind::Duplicate, 10));
    let uuid = [count(15), vec![0; 16]].concat();
    assert_eq!(fault::<Uuid>(&uuid), (ErrorKind::WrongLength, 0));
    let error = from_bytes::<Color>(&[7, 0, 0, 0]).unwrap_err();
    assert_eq!(error.to_string(), "unknown enum variant at byte 0");
}

#[test]
fn every_character_is_its_utf8() {
    for char in '\0'..=char::MAX {
        let bytes = to_vec(&char).unwrap();
        assert_eq!(bytes, char.encode_utf8(&mut [0; 4]).as_bytes());
        assert_eq!(from_bytes(&bytes), Ok(char));
    }
}

#[test]
fn characters_are_refused_where_texts_are() {
    let interesting = [
        0, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1,
        0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xf7, 0xf8, 0xff,
    ];
    let mut checked = 0;
    for a in interesting {
        for b in interesting {
            for c in interesting {
                for d in interesting {
                    for length in 1..=4 {
                        let bytes = &[a, b, c, d][..length];
                        let text = std::str::from_utf8(bytes).ok();
                        let expected = text.filter(|text| text.chars().count() == 1);
                        let decoded = from_bytes::<char>(bytes).ok();
                        assert_eq!(
                            decoded,
                            expected.and_then(|text| text.chars().next()),
                            "{bytes:x?}"
                        );
                        checked += 1;
                    }
                }
            }
        }
    }
    assert_eq!(checked, 4 * interesting.len().pow(4));
}

#[test]
fn texts_of_every_length_are_checked_to_the_last_byte() {
    for length in 0..80 {
        let mut bytes = [count(length), vec![b'a'; length as usize]].concat();
        let text = from_bytes::<String>(&bytes).unwrap();
        assert_eq!(text, "a".repeat(length as usize));
        assert_eq!(to_vec(&text).unwrap(), bytes);
        for at in 8..bytes.len() {
            bytes[at] = 0xff;
            assert_eq!(fault::<String>(&bytes), (ErrorKind::InvalidUtf8, at));
            bytes[at] = b'a';
        }
    }
}

#[test]
fn errors_in_a_group_say_which_value() {
    let mut bytes = bincode::serialize(&(true, 1u8, 2i8, 3u16, 4i16, 5u32)).unwrap();
    assert_eq!(fault::<Everything>(&bytes), (ErrorKind::UnexpectedEnd, 11));
    bytes.truncate(10);
    assert_eq!(fault::<Everything>(&bytes), (ErrorKind::UnexpectedEnd, 7));
    let flags = fault::<Skipped>(&[1]);
    assert_eq!(flags, (ErrorKind::UnexpectedEnd, 1));
    bytes.resize(60, 0);
    bytes[0] = 2;
    assert_eq!(fault::<Everything>(&bytes), (ErrorKind::InvalidBool, 0));
}

#[test]
fn an_error_is_small() {
    assert!(size_of::<Error>() <= 2 * size_of::<usize>());
}

#[test]
fn counts_are_checked_before_memory_is_taken() {
    assert_eq!(
        fault::<Vec<u64>>(&count(u64::MAX)),
        (ErrorKind::LengthTooLarge, 0)
    );
    assert_eq!(
        fault::<Vec<u64>>(&[count(2), vec![0; 15]].concat()),
        (ErrorKind::LengthTooLarge, 0)
    );
    assert_eq!(
        fault::<String>(&[count(2), vec![b'a']].concat()),
        (ErrorKind::LengthTooLarge, 0)
    );
    assert_eq!(
        fault::<Vec<Point>>(&[count(2), vec![0; 15]].concat()),
        (ErrorKind::LengthTooLarge, 0)
    );
    assert_eq!(
        fault::<BTreeMap<u8, u32>>(&[count(2), vec![0; 9]].concat()),
        (ErrorKind::LengthTooLarge, 0)
    );
    assert_eq!(
        fault::<BTreeSet<String>>(&[count(2), count(0)].concat()),
        (ErrorKind::LengthTooLarge, 0)
    );
}

#[test]
fn elements_without_bytes_are_capped_for_the_whole_input() {
    let limit = ZERO_SIZE_LIMIT as u64;
    assert_eq!(
        from_bytes::<Vec<()>>(&count(limit)).unwrap().len(),
        ZERO_SIZE_LIMIT
    );
    assert_eq!(
        fault::<Vec<UnitS>>(&count(limit + 1)),
        (ErrorKind::LengthTooLarge, 0)
    );
    assert_eq!(
        fault::<Vec<[u64; 0]>>(&count(u64::MAX)),
        (ErrorKind::LengthTooLarge, 0)
    );
    let many = [count(2), count(limit), count(1)].concat();
    assert_eq!(
        fault::<Vec<Vec<()>>>(&many),
        (ErrorKind::LengthTooLarge, 16)
    );
}

#[test]
fn large_elements_do_not_multiply_memory() {
    // A megabyte of absent elements that would take four kilobytes each.
    let bytes = [count(1 << 20), vec![2; 1 << 20]].concat();
    assert_eq!(
        fault::<Vec<Option<[u64; 32]>>>(&bytes),
        (ErrorKind::InvalidOption, 8)
    );
}

fn chain(length: u32) -> List1 {
    (1..length).fold(
        List1 {
            head: 0,
            tail: None,
        },
        |tail, head| List1 {
            head,
            tail: Some(Box::new(tail)),
        },
    )
}

#[test]
fn nesting_is_limited_on_both_sides() {
    let deepest = chain(DEPTH_LIMIT);
    let bytes = to_vec(&deepest).unwrap();
    assert_eq!(from_bytes::<List1>(&bytes).unwrap(), deepest);
    assert_eq!(
        to_vec(&chain(DEPTH_LIMIT + 1)).unwrap_err().kind(),
        ErrorKind::TooDeep
    );
    let link = [&[1, 0, 0, 0, 1][..]; DEPTH_LIMIT as usize + 1].concat();
    assert_eq!(
        fault::<List1>(&link),
        (ErrorKind::TooDeep, 5 * DEPTH_LIMIT as usize)
    );
}

/// Whether a value inside as many levels as there may be is still encoded, and decoded again.
fn fits<T: Encode + Decode + PartialEq + std::fmt::Debug>(value: T) -> bool {
    match to_vec(&value) {
        Ok(bytes) => {
            assert_eq!(from_bytes(&bytes), Ok(value));
            true
        }
        Err(error) => {
            assert_eq!(error.kind(), ErrorKind::TooDeep);
            false
        }
    }
}

fn gen_of<T>(body: T) -> Gen<T> {
    Gen { id: 0, body }
}

#[test]
fn a_struct_that_holds_a_struct_with_fields_is_a_level() {
    let point = Point { x: 1, y: 2 };
    let full = || chain(DEPTH_LIMIT);
    let almost = || chain(DEPTH_LIMIT - 1);
    assert!(fits(gen_of(almost())));
    assert!(!fits(gen_of(full())));
    assert!(!fits(gen_of(gen_of(almost()))));
    // Wherever the field holds it, and whatever the value is.
    assert!(!fits(gen_of(Some(vec![BTreeMap::from([(1u8, full())])]))));
    assert!(!fits(gen_of(vec![(full(), 1u8)])));
    assert!(!fits(gen_of(Box::new([full()]))));
    // Those that hold none are no level, and neither is what is no struct or enum itself.
    let results: Vec<Result<List1, u8>> = vec![Ok(full()), Err(1)];
    assert!(fits((results, Some(Box::new([full()])))));
    assert!(fits((
        full(),
        point.clone(),
        Color::Blue,
        Pair(3, "x".into())
    )));
    // Structs without fields and enums without fields do not make a struct a level that holds them.
    let with_leaf = |leaf, levels| {
        (1..levels).fold(Deep { inner: None, leaf }, |inner, _| Deep {
            inner: Some(Box::new(inner)),
            leaf: None,
        })
    };
    assert!(fits(with_leaf(None, DEPTH_LIMIT)));
    assert!(!fits(with_leaf(None, DEPTH_LIMIT + 1)));
    let flat = || Leaf::Flat(gen_of((UnitS, Color::Red)), gen_of(Some(vec![1])));
    assert!(fits(with_leaf(Some(flat()), DEPTH_LIMIT - 1)));
    // The enum is a level since a variant holds a struct.
    assert!(!fits(with_leaf(Some(flat()), DEPTH_LIMIT)));
    let holding = || Leaf::Holding(gen_of(vec![point.clone()]));
    assert!(fits(with_leaf(Some(holding()), DEPTH_LIMIT - 2)));
    assert!(!fits(with_leaf(Some(holding()), DEPTH_LIMIT - 1)));
}

#[derive(Clone, Debug, PartialEq, plugwright_macros::Encode, plugwright_macros::Decode)]
#[plugwright(crate = "plugwright_codec")]
struct Marked<T> {
    value: u16,
    inner: Vec<Marked<T>>,
    marker: PhantomData<T>,
}

#[test]
fn a_type_parameter_may_have_no_value() {
    let leaf = Marked::<String> {
        value: 1,
        inner: vec![],
        marker: PhantomData,
    };
    let bytes = to_vec(&leaf).unwrap();
    assert_eq!(bytes, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let nested = |levels| {
        (1..levels).fold(leaf.clone(), |inner, value| Marked {
            value: value as u16,
            inner: vec![inner],
            ..leaf.clone()
        })
    };
    assert!(fits(nested(DEPTH_LIMIT)) && !fits(nested(DEPTH_LIMIT + 1)));
}

#[derive(Clone, Debug, PartialEq, plugwright_macros::Encode, plugwright_macros::Decode)]
#[plugwright(crate = "plugwright_codec")]
struct Deep {
    inner: Option<Box<Deep>>,
    leaf: Option<Leaf>,
}

#[derive(Clone, Debug, PartialEq, plugwright_macros::Encode, plugwright_macros::Decode)]
#[plugwright(crate = "plugwright_codec")]
enum Leaf {
    Flat(Gen<(UnitS, Color)>, Gen<Option<Vec<u8>>>),
    Holding(Gen<Vec<Point>>),
}

/// A million links would not fit on any stack.
#[test]
fn values_of_any_depth_are_refused_without_taking_stack() {
    let mut deep = chain(1_000_000);
    assert_eq!(to_vec(&deep).unwrap_err().kind(), ErrorKind::TooDeep);
    // Dropped link by link: Rust itself would drop it by recursion.
    while let Some(tail) = deep.tail.take() {
        deep = *tail;
    }

    let mut tree = Node {
        value: 0,
        children: vec![],
    };
    for value in 1..1_000_000 {
        tree = Node {
            value,
            children: vec![tree],
        };
    }
    assert_eq!(to_vec(&tree).unwrap_err().kind(), ErrorKind::TooDeep);
    assert_eq!(
        to_vec(&Some(vec![&tree])).unwrap_err().kind(),
        ErrorKind::TooDeep
    );
    while let Some(child) = tree.children.pop() {
        tree = child;
    }

    let mut shape = Shape::Empty;
    for _ in 0..1_000_000 {
        shape = Shape::Boxed(Box::new(shape));
    }
    assert_eq!(to_vec(&shape).unwrap_err().kind(), ErrorKind::TooDeep);
    while let Shape::Boxed(inner) = shape {
        shape = *inner;
    }
}

#[test]
fn siblings_do_not_add_up_to_depth() {
    let nodes: Vec<Point> = (0..1000).map(|x| Point { x, y: 0 }).collect();
    assert_eq!(
        from_bytes::<Vec<Point>>(&to_vec(&nodes).unwrap()).unwrap(),
        nodes
    );
}

#[test]
fn nanoseconds_stay_below_a_second_unless_lenient() {
    let bytes = to_vec(&(1u64, 2_500_000_000u32)).unwrap();
    assert_eq!(fault::<Duration>(&bytes), (ErrorKind::InvalidTime, 0));
    assert_eq!(from_bytes_lenient(&bytes), Ok(Duration::from_millis(3500)));
    assert_eq!(
        bincode::deserialize::<Duration>(&bytes).unwrap(),
        Duration::from_millis(3500)
    );
}

#[test]
fn times_before_1970_have_no_encoding() {
    let early = SystemTime::UNIX_EPOCH - Duration::from_secs(1);
    assert_eq!(
        to_vec(&(1u8, early)).unwrap_err(),
        Error::new(ErrorKind::BeforeEpoch, 1)
    );
}

#[test]
fn the_last_of_equal_keys_wins_when_lenient() {
    let bytes = [count(2), vec![1, 10, 1, 11]].concat();
    let map: BTreeMap<u8, u8> = from_bytes_lenient(&bytes).unwrap();
    assert_eq!(map, BTreeMap::from([(1, 11)]));
}

#[test]
fn a_uuid_is_parsed_strictly() {
    for wrong in [
        "",
        "00112233-4455-6677-8899-aabbccddeef",
        "00112233+4455-6677-8899-aabbccddeeff",
        "00112233-4455-6677-8899-aabbccddeefg",
        "0011223344556677-8899-aabb-ccddeeffff",
    ] {
        assert!(wrong.parse::<Uuid>().is_err(), "{wrong}");
    }
    assert_eq!(
        "FF112233-4455-6677-8899-aabbccddeeff"
            .parse::<Uuid>()
            .unwrap()
            .0[0],
        255
    );
}

/// A type written by hand whose functions that work in place are wrong.
#[derive(Debug, PartialEq)]
struct ByHand(u8);

impl Encode for ByHand {
    fn encode(&self, out: &mut Writer) -> Result<(), Error> {
        self.0.encode(out)
    }

    unsafe fn encode_at(&self, _: At, _: &mut Writer) -> Option<At> {
        None
    }
}

impl Decode for ByHand {
    const MIN_SIZE: usize = 1;

    fn decode(input: &mut Reader<'_>) -> Result<Self, Error> {
        u8::decode(input).map(Self)
    }

    unsafe fn decode_at(_: *mut Self, at: At, _: &mut Reader<'_>) -> Option<At> {
        Some(at)
    }
}

#[test]
fn safe_code_cannot_say_that_it_works_in_place() {
    let value = (Some(ByHand(1)), vec![ByHand(2), ByHand(3)], ByHand(4));
    let bytes = to_vec(&value).unwrap();
    assert_eq!(bytes, [&[1, 1], &count(2)[..], &[2, 3, 4]].concat());
    assert_eq!(from_bytes(&bytes), Ok(value));
}
