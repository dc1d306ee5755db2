//! Calls the host in every way.

use plugwright::prelude::*;

mod host {
    plugwright::contract!("console");
}
use host::{Reading, console};

plugwright::contract!("clock");

plugwright::contract!("caller");

struct Guest;

#[wasm_plugin]
impl Caller for Guest {
    fn hello() -> Result<i32, String> {
        console::log_int(42);
        console::log_str("zero-copy Grüße");
        let reading = Reading {
            sensor: "roof".into(),
            value: -3.5,
            tags: vec!["cold".into(), "dry".into()],
        };
        console::log_reading(&reading);
        if console::sum(&[1, 2, 3 << 40]) != 3 + (3 << 40) {
            return Err("the host cannot add".into());
        }
        match console::find(std::slice::from_ref(&reading), "roof") {
            Some(found) if found == reading => Ok(4567),
            other => Err(format!("the host found {other:?}")),
        }
    }

    fn fetch(length: i32) -> String {
        console::text(length)
    }

    fn parse_or(text: &str, fallback: i32) -> i32 {
        console::parse(text).unwrap_or_else(|error| fallback + error.position)
    }

    fn dive(depth: i32, text: &str, numbers: &[i64]) -> String {
        console::interfere(depth);
        format!("{text} {}", numbers.iter().sum::<i64>())
    }

    fn sink(depth: i32) -> i32 {
        console::interfere(depth);
        depth
    }

    fn travel(start: &Fixed<Position>, by: f64) -> Fixed<Position> {
        let Position { mark, x, y, name } = *start;
        let start = host::Position { mark, x, y, name };
        let host::Position { mark, x, y, name } = console::r#move(&console::r#move(&start, by), by);
        Position { mark, x, y, name }
    }

    fn stamp() -> String {
        let seconds = clock::now()
            .duration_since(std::time::UNIX_EPOCH)
            .map_or(0, |since| since.as_secs());
        let passed = clock::passed(&std::time::Duration::from_millis(1_500));
        format!("{} {seconds} {passed}", console::text(2))
    }

    fn panic(message: &str) {
        panic!("{message}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Frozen;

    impl console::Fake for Frozen {
        fn log_int(&self, value: i32) {
            assert_eq!(value, 42);
        }
        fn log_str(&self, _: &str) {}
        fn log_reading(&self, reading: &Reading) {
            assert_eq!(reading.sensor, "roof");
        }
        fn sum(&self, values: &[i64]) -> i64 {
            values.iter().sum()
        }
        fn find(&self, readings: &[Reading], _: &str) -> Option<Reading> {
            readings.first().cloned()
        }
    }

    #[test]
    fn says_hello_to_a_fake() {
        let _host = console::fake(Frozen);
        assert_eq!(Guest::hello(), Ok(4567));
    }
}
