//! How long decoding and encoding a record takes.

use std::hint::black_box;
use std::time::{Duration, Instant};

use ::serde::Serialize;
use ::serde::de::DeserializeOwned;
use plugwright_codec::{Decode, Encode};
use records::{Random, Sample, for_all_records};

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
    let bytes = derive::encode(&value).unwrap();
    assert_eq!(bytes, serde::encode(&value).unwrap());
    assert_eq!(derive::decode::<T>(&bytes).as_ref(), Ok(&value));
    let decode = compare(
        || keep(&derive::decode::<T>(black_box(&bytes))),
        || keep(&serde::decode::<T>(black_box(&bytes))),
    );
    let encode = compare(
        || keep(&derive::encode(black_box(&value))),
        || keep(&serde::encode(black_box(&value))),
    );
    println!(
        "| {name} | {} | {} | {} |",
        bytes.len(),
        columns(decode),
        columns(encode)
    );
}

/// Two times, and how many times the second the first is.
pub fn columns((ours, theirs): (f64, f64)) -> String {
    format!("{ours:.1} | {theirs:.1} | {:.2}", ours / theirs)
}

/// Each contestant's functions are called and not merged with what is around them, so that both are treated alike.
macro_rules! contestant {
    ($name:ident: $encode:path, $decode:path, $error:ty; $encoded:path, $decoded:path) => {
        mod $name {
            #[inline(never)]
            pub fn encode<T: $encoded>(value: &T) -> Result<Vec<u8>, $error> {
                $encode(value)
            }

            #[inline(never)]
            pub fn decode<T: $decoded>(bytes: &[u8]) -> Result<T, $error> {
                $decode(bytes)
            }
        }
    };
}

contestant!(
    derive: plugwright_codec::to_vec, plugwright_codec::from_bytes, plugwright_codec::Error;
    plugwright_codec::Encode, plugwright_codec::Decode
);
contestant!(
    serde: bincode::serialize, bincode::deserialize, bincode::Error;
    ::serde::Serialize, ::serde::de::DeserializeOwned
);

/// Makes the compiler believe that a result is used where it is: `black_box` of the result itself would move it, which
/// takes longer than decoding a small record, and only where the function that returns it is not inlined.
#[inline(always)]
fn keep<R>(result: &R) {
    black_box(result);
}

/// The nanoseconds of one run of each.
fn compare(ours: impl FnMut(), theirs: impl FnMut()) -> (f64, f64) {
    fn repeated(mut work: impl FnMut()) -> impl FnMut(u32) {
        move |runs| (0..runs).for_each(|_| work())
    }
    compare_loops(repeated(ours), repeated(theirs))
}

/// The nanoseconds of one run in each of two loops that take the number of their runs.
pub fn compare_loops(mut ours: impl FnMut(u32), mut theirs: impl FnMut(u32)) -> (f64, f64) {
    let runs = calibrate(&mut ours).min(calibrate(&mut theirs));
    let mut fastest = (f64::MAX, f64::MAX);
    for _ in 0..TURNS {
        fastest.0 = fastest.0.min(time(runs, &mut ours));
        fastest.1 = fastest.1.min(time(runs, &mut theirs));
    }
    fastest
}

/// How many runs fill a turn.
fn calibrate(work: &mut impl FnMut(u32)) -> u32 {
    let mut runs = 1;
    loop {
        let start = Instant::now();
        work(runs);
        if start.elapsed() >= TURN {
            return runs;
        }
        runs *= 2;
    }
}

fn time(runs: u32, work: &mut impl FnMut(u32)) -> f64 {
    let start = Instant::now();
    work(runs);
    start.elapsed().as_nanos() as f64 / f64::from(runs)
}
