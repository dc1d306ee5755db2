//! Elapsed time and processor time of the measuring thread, in the scheme of the Java benchmarks: iterations of equal
//! length, the first ones for warm-up.

use std::fmt::Write;
use std::hint::black_box;
use std::time::{Duration, Instant};

use rustix::time::{ClockId, clock_gettime};

/// A batch takes about this long, so that reading the clock does not count.
const BATCH: Duration = Duration::from_micros(50);

pub struct Stopwatch {
    pub warm_ups: usize,
    pub iterations: usize,
    pub length: Duration,
}

impl Stopwatch {
    /// Prints one line: the case, then `elapsed:processor` for each iteration, in nanoseconds of one operation.
    pub fn measure<T>(&self, case: &str, operations: u32, mut run: impl FnMut() -> T) {
        let batch = batch(&mut run);
        for _ in 0..self.warm_ups {
            self.iteration(batch, &mut run);
        }
        let mut line = case.to_owned();
        for _ in 0..self.iterations {
            let (elapsed, processor) = self.iteration(batch, &mut run);
            let each = f64::from(operations);
            write!(line, "\t{}:{}", elapsed / each, processor / each).expect("a string takes all");
        }
        println!("{line}");
    }

    fn iteration<T>(&self, batch: u64, run: &mut impl FnMut() -> T) -> (f64, f64) {
        let start = Instant::now();
        let processor = processor_nanoseconds();
        let mut count = 0;
        while start.elapsed() < self.length {
            for _ in 0..batch {
                black_box(run());
            }
            count += batch;
        }
        let processor = processor_nanoseconds() - processor;
        let elapsed = start.elapsed().as_nanos();
        (
            elapsed as f64 / count as f64,
            processor as f64 / count as f64,
        )
    }
}

fn batch<T>(run: &mut impl FnMut() -> T) -> u64 {
    let mut batch = 1;
    loop {
        let start = Instant::now();
        for _ in 0..batch {
            black_box(run());
        }
        if start.elapsed() >= BATCH {
            return batch;
        }
        batch *= 2;
    }
}

fn processor_nanoseconds() -> i128 {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    i128::from(time.tv_sec) * 1_000_000_000 + i128::from(time.tv_nsec)
}
