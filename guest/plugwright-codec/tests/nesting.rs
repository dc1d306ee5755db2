//! How deep values may be nested.

#![allow(missing_docs)]

mod common;

use std::collections::BTreeMap;
use std::marker::PhantomData;

use common::*;
use plugwright_codec::{DEPTH_LIMIT, Decode, Encode, ErrorKind, from_bytes, to_vec};

fn fault<T: Decode + std::fmt::Debug>(bytes: &[u8]) -> (ErrorKind, usize) {
    let error = from_bytes::<T>(bytes).unwrap_err();
    (error.kind(), error.offset())
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
