//! A plugin for wasm32-wasip1, which uses files, the environment, the clock and the standard streams.

use std::sync::atomic::{AtomicI32, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs, io, thread};

use plugwright::prelude::*;

plugwright::contract!("files", "disk");

static CONSTRUCTED: AtomicI32 = AtomicI32::new(1);

/// Run by `_initialize`.
#[used]
#[unsafe(link_section = ".init_array")]
static CONSTRUCTOR: extern "C" fn() = {
    extern "C" fn constructor() {
        CONSTRUCTED.fetch_add(41, Ordering::Relaxed);
        assert!(env::var("REFUSE").is_err(), "no configuration");
    }
    constructor
};

struct Plugin;

#[wasm_plugin]
impl Files for Plugin {
    fn constructed() -> i32 {
        CONSTRUCTED.load(Ordering::Relaxed)
    }

    fn contents(path: &str) -> String {
        fs::read_to_string(path).unwrap_or_else(|error| error.to_string())
    }

    fn store(path: &str, contents: &str) -> String {
        told(fs::write(path, contents))
    }

    fn list(path: &str) -> Vec<String> {
        let entries = || -> io::Result<Vec<String>> {
            let name = |entry: io::Result<fs::DirEntry>| {
                Ok(entry?.file_name().to_string_lossy().into_owned())
            };
            let mut names = fs::read_dir(path)?
                .map(name)
                .collect::<io::Result<Vec<_>>>()?;
            names.sort();
            Ok(names)
        };
        entries().unwrap_or_else(|error| vec![error.to_string()])
    }

    fn delete(path: &str) -> String {
        told(fs::remove_file(path))
    }

    fn variable(name: &str) -> String {
        env::var(name).unwrap_or_default()
    }

    fn print(output: &str, errors: &str) {
        println!("{output}");
        eprintln!("{errors}");
    }

    fn pause(milliseconds: i32) -> i64 {
        let start = Instant::now();
        thread::sleep(Duration::from_millis(milliseconds as u64));
        start.elapsed().as_millis() as i64
    }

    fn read_of_host(path: &str) -> String {
        disk::read(path)
    }

    fn write_(text: &str) -> i32 {
        text.len() as i32
    }
}

fn told(result: io::Result<()>) -> String {
    result.map_or_else(|error| error.to_string(), |()| "ok".to_owned())
}
