String log = new File(basedir, 'build.log').text
assert log.contains('cannot run ./no-such-cargo: install Rust from https://rustup.rs')
