String log = new File(basedir, 'build.log').text
assert log.contains('test greets ... FAILED')
assert log.contains('the Rust tests of')
