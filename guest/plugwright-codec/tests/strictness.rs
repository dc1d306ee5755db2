//! What the codec refuses, and where it says the fault is.

#![allow(missing_docs)]

mod common;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::time::{Duration, SystemTime};

use common::*;
use plugwright_codec::in_place::At;
use plugwright_codec::{
    Decode, Encode, Error, ErrorKind, Reader, Uuid, Writer, ZERO_SIZE_LIMIT, from_bytes,
    from_bytes_lenient, to_vec,
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
