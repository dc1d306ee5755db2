String log = new File(basedir, 'build.log').text
assert log.contains('cargo: cargo 1.')
assert log.contains('Rust target: wasm32-unknown-unknown')
assert log.contains('no problem found')
assert log.contains('cargo: no ./no-such-cargo on the PATH; install Rust from https://rustup.rs')
assert log.contains('1 problem found')
