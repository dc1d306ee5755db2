//! Random values, compared with bincode 1.3.3, and random damage.

#![allow(missing_docs)]

mod common;

use std::collections::{HashMap, HashSet, VecDeque};

use common::*;
use plugwright_codec::{Decode, Encode, ErrorKind, Serde, from_bytes, from_bytes_lenient, to_vec};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRng, TestRunner};

fn point() -> impl Strategy<Value = Point> {
    any::<(i32, i32)>().prop_map(|(x, y)| Point { x, y })
}

fn line() -> impl Strategy<Value = Line> {
    (point(), point(), of(".{0,8}")).prop_map(|(a, b, label)| Line { a, b, label })
}

fn drawing() -> impl Strategy<Value = Drawing> {
    (
        ".{0,8}",
        vec(line(), 0..4),
        btree_map(".{0,4}", any::<u32>(), 0..4),
    )
        .prop_map(|(name, lines, meta)| Drawing { name, lines, meta })
}

fn shape() -> impl Strategy<Value = Shape> {
    let leaf = prop_oneof![
        Just(Shape::Empty),
        any::<f64>().prop_map(Shape::Circle),
        any::<(u32, u32)>().prop_map(|(width, height)| Shape::Rect(width, height)),
        (vec(point(), 0..4), any::<bool>())
            .prop_map(|(points, closed)| Shape::Poly { points, closed }),
    ];
    leaf.prop_recursive(6, 8, 1, |inner| {
        inner.prop_map(|shape| Shape::Boxed(Box::new(shape)))
    })
}

fn tree() -> impl Strategy<Value = Node> {
    let leaf = any::<i64>().prop_map(|value| Node {
        value,
        children: vec![],
    });
    leaf.prop_recursive(4, 12, 3, |inner| {
        (any::<i64>(), vec(inner, 0..3)).prop_map(|(value, children)| Node { value, children })
    })
}

fn everything() -> impl Strategy<Value = Everything> {
    let numbers = any::<(u8, i8, u16, i16, u32, i32, u64, i64, f32, f64)>();
    let others = (
        any::<(bool, char)>(),
        ".{0,9}",
        of(any::<u16>()),
        vec(any::<i16>(), 0..9),
        any::<(u8, bool)>(),
    );
    (numbers, others).prop_map(
        |((u8, i8, u16, i16, u32, i32, u64, i64, f32, f64), ((b, c), s, o, v, t))| Everything {
            b,
            u8,
            i8,
            u16,
            i16,
            u32,
            i32,
            u64,
            i64,
            f32,
            f64,
            c,
            s,
            o,
            v,
            t,
        },
    )
}

fn error() -> impl Strategy<Value = PluginError> {
    prop_oneof![
        Just(PluginError::NotFound),
        (any::<i32>(), ".{0,8}").prop_map(|(code, reason)| PluginError::Invalid { code, reason }),
    ]
}

fn color() -> impl Strategy<Value = Color> {
    prop_oneof![Just(Color::Red), Just(Color::Green), Just(Color::Blue)]
}

fn mixture() -> impl Strategy<Value = Mixture> {
    let shapes = (everything(), vec(shape(), 0..4), drawing(), tree());
    let sets = (
        btree_set(any::<char>(), 0..5),
        btree_set(any::<i64>(), 0..5),
    );
    let nested = of(of(vec(vec(any::<u8>(), 0..4), 0..4)));
    let result = prop_oneof![color().prop_map(Ok), error().prop_map(Err)];
    let numbers = (
        vec(any::<u16>(), 0..9),
        vec(any::<i32>(), 0..9),
        vec(any::<u64>(), 0..9),
        vec(any::<f64>(), 0..9),
    );
    let wide = any::<([u32; 3], u128, i128)>();
    let words = btree_map(any::<u16>(), vec(".{0,5}", 0..3), 0..3);
    let pair = (any::<u8>(), ".{0,5}").prop_map(|(number, text)| Pair(number, text));
    (shapes, sets, nested, result, numbers, wide, words, pair).prop_map(
        |(
            (everything, shapes, drawing, tree),
            sets,
            nested,
            result,
            numbers,
            wide,
            words,
            pair,
        )| {
            Mixture {
                everything,
                shapes,
                drawing,
                tree,
                sets,
                nested,
                result,
                numbers,
                wide,
                words,
                pair,
            }
        },
    )
}

/// Both codecs write the same bytes and read the same value.
fn agrees<T>(value: &T)
where
    T: Encode + Decode + serde::Serialize + serde::de::DeserializeOwned,
{
    let ours = to_vec(value).unwrap();
    assert!(T::FIXED_SIZE.is_none_or(|size| size == ours.len()));
    assert_eq!(ours, bincode::serialize(value).unwrap());
    assert_eq!(to_vec(&from_bytes::<T>(&ours).unwrap()).unwrap(), ours);
    let theirs: T = bincode::deserialize(&ours).unwrap();
    assert_eq!(to_vec(&theirs).unwrap(), ours);
    assert_eq!(to_vec(&Serde(value)).unwrap(), ours);
    let through_serde = from_bytes::<Serde<T>>(&ours).unwrap().0;
    assert_eq!(to_vec(&through_serde).unwrap(), ours);
}

proptest! {
    #[test]
    fn structs_and_enums_agree_with_bincode(value in mixture()) {
        agrees(&value);
    }

    #[test]
    fn lists_agree_with_bincode(
        bytes in vec(any::<u8>(), 0..300), bools in vec(any::<bool>(), 0..20), chars in vec(any::<char>(), 0..20),
        floats in vec(any::<f32>(), 0..20), wide in vec(any::<i128>(), 0..5),
    ) {
        agrees(&bytes);
        agrees(&bools);
        agrees(&chars);
        agrees(&floats);
        agrees(&wide);
        let mut deque = VecDeque::from(bytes);
        deque.rotate_left(deque.len() / 3);
        agrees(&deque);
    }

    #[test]
    fn hash_maps_agree_with_bincode(map: HashMap<u16, i64>, set: HashSet<u32>) {
        assert_eq!(to_vec(&map).unwrap(), bincode::serialize(&map).unwrap());
        assert_eq!(from_bytes::<HashMap<u16, i64>>(&to_vec(&map).unwrap()).unwrap(), map);
        assert_eq!(to_vec(&set).unwrap(), bincode::serialize(&set).unwrap());
        assert_eq!(from_bytes::<HashSet<u32>>(&to_vec(&set).unwrap()).unwrap(), set);
    }

    #[test]
    fn random_bytes_never_panic(bytes in vec(any::<u8>(), 0..200)) {
        survives::<Mixture>(&bytes);
        survives::<Vec<Shape>>(&bytes);
        survives::<(String, char, Option<Drawing>)>(&bytes);
        survives_through_serde(&bytes);
    }
}

/// Whatever the bytes: an error, or a value that is encoded as these very bytes unless a map or set was out
/// of order.
fn survives<T: Encode + Decode>(bytes: &[u8]) -> Option<ErrorKind> {
    let _ = from_bytes_lenient::<T>(bytes);
    match from_bytes::<T>(bytes) {
        Ok(value) => {
            assert_eq!(to_vec(&value).unwrap().len(), bytes.len());
            None
        }
        Err(error) => {
            assert!(error.offset() <= bytes.len());
            Some(error.kind())
        }
    }
}

/// As [`survives`], with equal elements collapsing.
fn survives_through_serde(bytes: &[u8]) -> Option<ErrorKind> {
    match from_bytes::<Serde<Mixture>>(bytes) {
        Ok(value) => {
            assert!(to_vec(&value).unwrap().len() <= bytes.len());
            None
        }
        Err(error) => {
            assert!(error.offset() <= bytes.len());
            Some(error.kind())
        }
    }
}

/// Damages encodings: `PLUGWRIGHT_FUZZ_ROUNDS` of them, 2,000 by default.
#[test]
fn damaged_encodings_are_refused_or_read() {
    let rounds =
        std::env::var("PLUGWRIGHT_FUZZ_ROUNDS").map_or(2_000, |rounds| rounds.parse().unwrap());
    let seed = [7; 32];
    let algorithm = proptest::test_runner::RngAlgorithm::ChaCha;
    let mut runner =
        TestRunner::new_with_rng(Config::default(), TestRng::from_seed(algorithm, &seed));
    let mut seen = HashSet::new();
    for _ in 0..rounds {
        let value = mixture().new_tree(&mut runner).unwrap().current();
        let mut bytes = to_vec(&value).unwrap();
        damage(&mut bytes, runner.rng());
        let through_serde = survives_through_serde(&bytes);
        let kind = survives::<Mixture>(&bytes);
        // Serde cannot tell that a key was there before.
        if kind != Some(ErrorKind::Duplicate) {
            assert_eq!(
                kind.is_some(),
                through_serde.is_some(),
                "{kind:?}, {through_serde:?}"
            );
        }
        if let Some(kind) = kind {
            assert_ne!(kind, ErrorKind::BeforeEpoch);
            seen.insert(kind.reason());
        }
    }
    assert!(
        rounds < 2_000 || seen.len() >= 6,
        "damage led to few kinds of errors: {seen:?}"
    );
}

fn damage(bytes: &mut Vec<u8>, rng: &mut TestRng) {
    for _ in 0..=rng.random_range(0..3) {
        let at = rng.random_range(0..bytes.len());
        match rng.random_range(0..6) {
            0 => bytes[at] ^= 1 << rng.random_range(0..8),
            1 => bytes[at] = rng.random(),
            2 => bytes.truncate(at.max(1)),
            3 => bytes.insert(at, rng.random()),
            4 => bytes[at] = 0xff,
            _ => {
                let end = bytes.len().min(at + 8);
                bytes[at..end].fill(0xff);
            }
        }
    }
}
