//! How much memory decoding takes, whatever the bytes claim.

#![allow(missing_docs)]

mod common;

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::collections::{BTreeMap, HashMap, HashSet};

use common::*;
use plugwright_codec::{Decode, Serde, from_bytes, from_bytes_lenient};

thread_local! {
    static LARGEST: Cell<usize> = const { Cell::new(0) };
}

/// Remembers the largest request of a thread.
struct Watching;

// SAFETY: forwards to the system's allocator.
unsafe impl GlobalAlloc for Watching {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let _ = LARGEST.try_with(|largest| largest.set(largest.get().max(layout.size())));
        // SAFETY: the caller's.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
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
