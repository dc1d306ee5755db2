//! Types that only implement serde's traits.

#![allow(missing_docs)]

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;

use plugwright_codec::{DEPTH_LIMIT, Error, ErrorKind, Serde, ZERO_SIZE_LIMIT, from_bytes, to_vec};
use plugwright_macros::{Decode, Encode};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// All that serde's data model has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Foreign {
    unit: (),
    empty: Empty,
    wrapped: Wrapped,
    small: (i8, u8, i16, u16),
    large: (i32, u32, i64, u64),
    huge: (i128, u128),
    floats: (f32, f64),
    flag: bool,
    letter: char,
    text: Cow<'static, str>,
    optional: Option<Option<String>>,
    list: Vec<Kind>,
    map: BTreeMap<String, [u16; 3]>,
    #[serde(skip)]
    skipped: u64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Empty;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Wrapped(u16);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum Kind {
    Unit,
    One(Box<Kind>),
    Two(i32, String),
    Fields { flag: bool, bytes: Vec<u8> },
}

/// Contains itself with no struct in between, as serde sees it.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
struct Endless(Vec<Endless>);

fn foreign() -> Foreign {
    let fields = Kind::Fields {
        flag: true,
        bytes: vec![1, 2, 3],
    };
    Foreign {
        unit: (),
        empty: Empty,
        wrapped: Wrapped(513),
        small: (-1, 2, -3, 4),
        large: (-5, 6, -7, 8),
        huge: (-9, 10),
        floats: (0.5, -0.0),
        flag: true,
        letter: '€',
        text: "grüße".into(),
        optional: Some(None),
        list: vec![
            Kind::Unit,
            Kind::One(Box::new(Kind::Two(7, "x".into()))),
            fields,
        ],
        map: BTreeMap::from([("a".into(), [1, 2, 3]), (String::new(), [4, 5, 6])]),
        skipped: 0,
    }
}

fn agrees<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: T) {
    let theirs = bincode::serialize(&value).unwrap();
    let value = Serde(value);
    assert_eq!(to_vec(&value).unwrap(), theirs);
    assert_eq!(from_bytes::<Serde<T>>(&theirs).as_ref(), Ok(&value));
    for end in 0..theirs.len() {
        assert!(from_bytes::<Serde<T>>(&theirs[..end]).is_err());
    }
    let longer = [theirs, vec![0]].concat();
    let error = from_bytes::<Serde<T>>(&longer).unwrap_err();
    assert_eq!(
        error,
        Error::new(ErrorKind::TrailingBytes, longer.len() - 1)
    );
}

#[test]
fn all_of_serde_agrees_with_bincode() {
    agrees(foreign());
    agrees(vec![foreign(), foreign()]);
    agrees(HashMap::from([(1u8, "one".to_owned())]));
    agrees(std::ffi::CString::new("bytes").unwrap());
    agrees(std::time::SystemTime::UNIX_EPOCH);
    agrees(std::path::PathBuf::from("a/b"));
}

/// A type of ours that holds types of others.
#[derive(Debug, PartialEq, Encode, Decode)]
#[plugwright(crate = "plugwright_codec")]
struct Ours {
    before: u8,
    #[plugwright(serde)]
    foreign: Foreign,
    wrapped: Vec<Serde<Kind>>,
}

#[derive(Debug, PartialEq, Encode, Decode)]
#[plugwright(crate = "plugwright_codec")]
enum OursToo {
    One(#[plugwright(serde)] Kind, u8),
    Two {
        #[plugwright(serde)]
        kind: Kind,
    },
}

#[test]
fn fields_may_be_types_of_others() {
    let ours = Ours {
        before: 9,
        foreign: foreign(),
        wrapped: vec![Serde(Kind::Unit), Kind::Two(1, "y".into()).into()],
    };
    let bytes = to_vec(&ours).unwrap();
    let expected =
        bincode::serialize(&(9u8, foreign(), &[Kind::Unit, Kind::Two(1, "y".into())][..]));
    assert_eq!(bytes, expected.unwrap());
    assert_eq!(from_bytes(&bytes), Ok(ours));

    let one = OursToo::One(Kind::Unit, 3);
    assert_eq!(to_vec(&one).unwrap(), [0, 0, 0, 0, 0, 0, 0, 0, 3]);
    assert_eq!(from_bytes(&to_vec(&one).unwrap()), Ok(one));
    let two = OursToo::Two { kind: Kind::Unit };
    assert_eq!(from_bytes(&to_vec(&two).unwrap()), Ok(two));
}

fn fault<T: DeserializeOwned + Debug>(bytes: &[u8]) -> (ErrorKind, usize) {
    let error = from_bytes::<(u8, Serde<T>)>(bytes).unwrap_err();
    (error.kind(), error.offset())
}

fn after_a_byte(count: u64, rest: &[u8]) -> Vec<u8> {
    [&[0], &count.to_le_bytes()[..], rest].concat()
}

#[test]
fn errors_say_where() {
    assert_eq!(fault::<bool>(&[0, 2]), (ErrorKind::InvalidBool, 1));
    assert_eq!(fault::<Option<u8>>(&[0, 2]), (ErrorKind::InvalidOption, 1));
    assert_eq!(
        fault::<char>(&[0, 0xff, 0, 0, 0]),
        (ErrorKind::InvalidChar, 1)
    );
    assert_eq!(fault::<u32>(&[0, 1]), (ErrorKind::UnexpectedEnd, 1));
    assert_eq!(
        fault::<Kind>(&[0, 4, 0, 0, 0]),
        (ErrorKind::UnknownVariant, 1)
    );
    assert_eq!(
        fault::<String>(&after_a_byte(2, &[b'a', 0xff])),
        (ErrorKind::InvalidUtf8, 10)
    );
    let zero = fault::<std::num::NonZeroU16>(&[0, 0, 0]);
    assert_eq!(zero, (ErrorKind::Refused, 3));
}

#[test]
fn counts_are_checked_first() {
    let many = after_a_byte(u64::MAX, &[1, 2, 3]);
    let expected = (ErrorKind::LengthTooLarge, 1);
    assert_eq!(fault::<String>(&many), expected);
    assert_eq!(fault::<Vec<u64>>(&many), expected);
    assert_eq!(fault::<Vec<()>>(&many), expected);
    assert_eq!(fault::<HashMap<u8, u8>>(&many), expected);
    let most = (ZERO_SIZE_LIMIT as u64).to_le_bytes();
    let nothing: Serde<Vec<()>> = from_bytes(&most).unwrap();
    assert_eq!(nothing.len(), ZERO_SIZE_LIMIT);
    let twice = [&[0][..], &2u64.to_le_bytes(), &most, &most].concat();
    assert_eq!(
        fault::<Vec<Vec<()>>>(&twice),
        (ErrorKind::LengthTooLarge, 17)
    );
}

#[test]
fn nesting_is_limited_on_both_sides() {
    let deep = |levels| (1..levels).fold(Endless(vec![]), |inner, _| Endless(vec![inner]));
    let deepest = Serde(deep(DEPTH_LIMIT));
    assert_eq!(from_bytes(&to_vec(&deepest).unwrap()), Ok(deepest));
    let too_deep = to_vec(&Serde(deep(DEPTH_LIMIT + 1))).unwrap_err();
    assert_eq!(too_deep.kind(), ErrorKind::TooDeep);
    let ones = 1u64.to_le_bytes().repeat(1_000_000);
    let error = from_bytes::<Serde<Endless>>(&ones).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooDeep);

    let mut endless = deep(1_000_000);
    assert_eq!(
        to_vec(&Serde(&endless)).unwrap_err().kind(),
        ErrorKind::TooDeep
    );
    while let Some(inner) = endless.0.pop() {
        endless = inner;
    }
}

/// Says it has one element, whatever there are; and wants to be told what type it is.
#[derive(Debug)]
struct Liar(Option<usize>, u8);

impl Serialize for Liar {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeSeq;
        let mut list = serializer.serialize_seq(self.0)?;
        (0..self.1).try_for_each(|element| list.serialize_element(&element))?;
        list.end()
    }
}

impl<'de> Deserialize<'de> for Liar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(serde::de::IgnoredAny)?;
        Ok(Self(None, 0))
    }
}

#[test]
fn what_the_format_cannot_hold_is_an_error() {
    let kind = |liar| to_vec(&Serde(&liar)).unwrap_err().kind();
    assert_eq!(to_vec(&Serde(Liar(Some(1), 1))).unwrap().len(), 9);
    assert_eq!(kind(Liar(None, 1)), ErrorKind::Unsupported);
    assert_eq!(kind(Liar(Some(1), 0)), ErrorKind::Refused);
    assert_eq!(kind(Liar(Some(1), 2)), ErrorKind::Refused);
    assert_eq!(fault::<Liar>(&[0, 1]), (ErrorKind::Unsupported, 1));
}
