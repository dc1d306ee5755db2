String log = new File(basedir, 'build.log').text
assert log.contains('builds no plugin: write crate-type = ["cdylib", "rlib"] below [lib]')
