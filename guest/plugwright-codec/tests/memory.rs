//! How much memory decoding takes, whatever the bytes claim.

#![allow(missing_docs)]

mod common;

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use common::*;
use plugwright_codec::{Decode, Encode, Serde, from_bytes, from_bytes_lenient, to_vec};

thread_local! {
    static LARGEST: Cell<usize> = const { Cell::new(0) };
    static TAKEN: Cell<isize> = const { Cell::new(0) };
}

/// Remembers the largest request of a thread, and how many bytes it has.
struct Watching;

fn take(bytes: isize) {
    let _ = TAKEN.try_with(|taken| taken.set(taken.get() + bytes));
}

// SAFETY: forwards to the system's allocator.
unsafe impl GlobalAlloc for Watching {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let _ = LARGEST.try_with(|largest| largest.set(largest.get().max(layout.size())));
        take(layout.size() as isize);
        // SAFETY: the caller's.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        take(-(layout.size() as isize));
        // SAFETY: the caller's.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Watching = Watching;

/// Decodes a huge count followed by `rest` bytes and returns the largest request for memory.
fn largest<T: Decode>(count: u64, rest: usize) -> usize {
    let bytes = [count.to_le_bytes().to_vec(), vec![0xff; rest]].concat();
    LARGEST.set(0);
    let _ = from_bytes::<T>(&bytes);
    let _ = from_bytes_lenient::<T>(&bytes);
    LARGEST.get()
}

fn stays_small<T: Decode>() {
    for count in [
        1 << 10,
        1 << 16,
        1 << 31,
        1 << 32,
        1 << 40,
        u64::MAX / 8,
        u64::MAX,
    ] {
        for rest in [0, 10, 1 << 10, 1 << 16] {
            let largest = largest::<T>(count, rest);
            // A hash table has up to twice the room it needs, and control bytes.
            assert!(
                largest <= 16 * rest + 1024,
                "{count} elements in {rest} bytes: {largest}"
            );
        }
    }
}

#[test]
fn a_count_alone_takes_no_memory() {
    stays_small::<Vec<u8>>();
    stays_small::<Vec<u64>>();
    stays_small::<String>();
    stays_small::<Vec<String>>();
    stays_small::<Vec<Everything>>();
    stays_small::<Vec<Option<[u64; 64]>>>();
    stays_small::<Vec<Shape>>();
    stays_small::<BTreeMap<String, u32>>();
    stays_small::<HashMap<u8, Option<[u64; 64]>>>();
    stays_small::<HashSet<Option<[u64; 64]>>>();
    stays_small::<Vec<()>>();
    stays_small::<Serde<Vec<u8>>>();
    stays_small::<Serde<Vec<Everything>>>();
    stays_small::<Serde<HashMap<u16, Shape>>>();
}

/// Decodes every start of an encoding, and the whole with every byte spoilt.
fn keeps_nothing<T: Encode + Decode>(value: &T) {
    let bytes = to_vec(value).unwrap();
    let mut damaged = bytes.clone();
    TAKEN.set(0);
    let mut failures = 0;
    for length in 0..bytes.len() {
        failures += usize::from(from_bytes::<T>(&bytes[..length]).is_err());
        for spoilt in [0xff, 2] {
            damaged[length] = spoilt;
            failures += usize::from(from_bytes::<T>(&damaged).is_err());
        }
        damaged[length] = bytes[length];
    }
    assert_eq!(TAKEN.get(), 0);
    assert!(failures >= bytes.len());
}

#[test]
fn what_was_decoded_before_an_error_is_dropped() {
    let texts = |prefix: &str| vec![format!("{prefix} one"), format!("{prefix} two")];
    let point = Point { x: 1, y: 2 };
    let shape = |closed| Shape::Poly {
        points: vec![point.clone(), point.clone()],
        closed,
    };
    let drawing = Drawing {
        name: "drawing".into(),
        lines: vec![Line {
            a: point.clone(),
            b: point.clone(),
            label: Some("label".into()),
        }],
        meta: BTreeMap::from([("a".into(), 1), ("b".into(), 2)]),
    };
    keeps_nothing(&drawing);
    keeps_nothing(&Gen {
        id: 1,
        body: (texts("body"), Some(drawing.clone())),
    });
    keeps_nothing(&vec![Shape::Boxed(Box::new(shape(true))), shape(false)]);
    keeps_nothing(&[texts("array"), texts("of lists")]);
    keeps_nothing(&(texts("tuple"), Some(Box::new(texts("box"))), true));
    keeps_nothing(&HashMap::from([("key".to_string(), texts("value"))]));
    keeps_nothing(&BTreeSet::from_iter(texts("set")));
    keeps_nothing(&Ok::<Vec<String>, String>(texts("result")));
    keeps_nothing(&Serde(drawing));
}
