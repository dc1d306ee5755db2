String log = new File(basedir, 'build.log').text
assert log.contains("Rust cannot build for sparcv9-sun-solaris: run 'rustup target add sparcv9-sun-solaris'")
