//! How long decoding and encoding a record takes.

use std::hint::black_box;
use std::time::{Duration, Instant};

use plugwright_codec::{Decode, Encode};
use records::{Random, Sample, for_all_records};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The two take turns this often; the fastest turn of each counts, as only disturbances make one slower.
const TURNS: usize = 60;
const TURN: Duration = Duration::from_millis(2);

pub fn report() {
    println!("Decoding and encoding a record on this machine, in nanoseconds:\n");
    println!(
        "| record | bytes | decode: derive | bincode | ratio | encode: derive | bincode | ratio |"
    );
    println!("|---|--:|--:|--:|--:|--:|--:|--:|");
    macro_rules! rows {
        ($($record:ident),*) => {
            $(row::<records::$record>(stringify!($record));)*
        };
    }
    for_all_records!(rows);
}

fn row<T>(name: &str)
where
    T: Sample + Encode + Decode + Serialize + DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let value = T::sample(&mut Random(7));
    let bytes = plugwright_codec::to_vec(&value).unwrap();
    assert_eq!(bytes, bincode::serialize(&value).unwrap());
    assert_eq!(
        plugwright_codec::from_bytes::<T>(&bytes).as_ref(),
        Ok(&value)
    );
    let decode = compare(
        || {
            drop(black_box(plugwright_codec::from_bytes::<T>(black_box(
                &bytes,
            ))))
        },
        || drop(black_box(bincode::deserialize::<T>(black_box(&bytes)))),
    );
    let encode = compare(
        || drop(black_box(plugwright_codec::to_vec(black_box(&value)))),
        || drop(black_box(bincode::serialize(black_box(&value)))),
    );
    let columns =
        |(ours, theirs): (f64, f64)| format!("{ours:.1} | {theirs:.1} | {:.2}", ours / theirs);
    println!(
        "| {name} | {} | {} | {} |",
        bytes.len(),
        columns(decode),
        columns(encode)
    );
}

/// The nanoseconds of one run of each.
fn compare(mut ours: impl FnMut(), mut theirs: impl FnMut()) -> (f64, f64) {
    let runs = calibrate(&mut ours).min(calibrate(&mut theirs));
    let mut fastest = (f64::MAX, f64::MAX);
    for _ in 0..TURNS {
        fastest.0 = fastest.0.min(time(runs, &mut ours));
        fastest.1 = fastest.1.min(time(runs, &mut theirs));
    }
    fastest
}

/// How many runs fill a turn.
fn calibrate(work: &mut impl FnMut()) -> u32 {
    let mut runs = 1;
    loop {
        let start = Instant::now();
        (0..runs).for_each(|_| work());
        if start.elapsed() >= TURN {
            return runs;
        }
        runs *= 2;
    }
}

fn time(runs: u32, work: &mut impl FnMut()) -> f64 {
    let start = Instant::now();
    (0..runs).for_each(|_| work());
    start.elapsed().as_nanos() as f64 / f64::from(runs)
}
