//! The native limit of the benchmarks: the same guests, called from Rust through wasmtime.
//!
//! Arguments: the folder of the guests, the file of the chapter, the numbers of warm-up and measured iterations, their
//! milliseconds, the cases with commas, and whether calls can be stopped: `stoppable` has wasmtime compile a check of the
//! epoch into each function and loop. Every case is checked once before it is measured.

mod calls;
mod host_calls;
mod stopwatch;
mod values;

use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use calls::Calls;
use host_calls::HostCalls;
use stopwatch::Stopwatch;
use wasmtime::{Config, Engine};

const HOST_CALLS: u16 = 1000;

fn main() -> wasmtime::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [guests, chapter, warm_ups, iterations, length, cases, stop] = arguments.as_slice() else {
        panic!("seven arguments are needed");
    };
    let stopwatch = Stopwatch {
        warm_ups: warm_ups.parse()?,
        iterations: iterations.parse()?,
        length: Duration::from_millis(length.parse()?),
    };
    let chapter = std::fs::read_to_string(chapter)?;
    let engine = Engine::new(Config::new().epoch_interruption(stop == "stoppable"))?;
    let mut calls = Calls::load(&engine, &Path::new(guests).join("bench_calls.wasm"))?;
    let mut host = HostCalls::load(&engine, &Path::new(guests).join("bench_host.wasm"))?;
    for case in cases.split(',') {
        call_case(case, &mut calls, &chapter, &stopwatch);
        host_case(case, &mut host, &stopwatch);
    }
    Ok(())
}

fn call_case(case: &str, calls: &mut Calls, chapter: &str, stopwatch: &Stopwatch) {
    let echo_bytes = |calls: &mut Calls, size| {
        let bytes = values::bytes(size);
        assert_eq!(calls.echo_bytes(&bytes), bytes);
        stopwatch.measure(case, 1, || calls.echo_bytes(black_box(&bytes)));
    };
    match case {
        "add" => {
            assert_eq!(calls.add(7, 20), 27);
            stopwatch.measure(case, 1, || calls.add(black_box(7), black_box(20)));
        }
        "echoRecord64B" => {
            let packet = values::packet();
            assert_eq!(calls.echo_packet(&packet), packet);
            stopwatch.measure(case, 1, || calls.echo_packet(black_box(&packet)));
        }
        "echoList1KB" => {
            let entries = values::entries();
            assert_eq!(calls.echo_entries(&entries), entries);
            stopwatch.measure(case, 1, || calls.echo_entries(black_box(&entries)));
        }
        "echoBytes64KiB" => echo_bytes(calls, 64 << 10),
        "echoBytes1MiB" => echo_bytes(calls, 1 << 20),
        "sum100000Longs" => {
            let longs = values::longs(100_000);
            assert_eq!(
                calls.sum(&longs),
                longs.iter().fold(0, |sum: i64, l| sum.wrapping_add(*l))
            );
            stopwatch.measure(case, 1, || calls.sum(black_box(&longs)));
        }
        "greet" => {
            assert_eq!(
                calls.greet(values::NAME),
                format!("Hello, {}!", values::NAME)
            );
            stopwatch.measure(case, 1, || calls.greet(black_box(values::NAME)));
        }
        "renderMarkdown50KB" => {
            assert_eq!(calls.render_markdown(chapter), markdown::render(chapter));
            stopwatch.measure(case, 1, || calls.render_markdown(black_box(chapter)));
        }
        "fibonacci20" => {
            assert_eq!(calls.fibonacci(20), 6765);
            stopwatch.measure(case, 1, || calls.fibonacci(black_box(20)));
        }
        _ => {}
    }
}

fn host_case(case: &str, host: &mut HostCalls, stopwatch: &Stopwatch) {
    let count = i32::from(HOST_CALLS);
    let each = u32::from(HOST_CALLS);
    match case {
        "hostInt" => {
            assert_eq!(host.numbers(count), 999_000);
            stopwatch.measure(case, each, || host.numbers(black_box(count)));
        }
        "hostText48B" => {
            assert_eq!(host.texts(count), 48_000);
            stopwatch.measure(case, each, || host.texts(black_box(count)));
        }
        "hostRecord64B" => {
            assert_eq!(host.records(count), 499_500 + 23_000);
            stopwatch.measure(case, each, || host.records(black_box(count)));
        }
        _ => {}
    }
}
