String log = new File(basedir, 'build.log').text
assert log =~ /greeter\.wasm, \d+\.\d KiB/
assert new File(basedir, 'target/plugins/greeter.wasm').isFile()
assert log.contains('greeter.wasm: works (Greeter)')
assert log.contains('works with 1.0')
assert log.contains('fn greet(name: string) -> string')
assert log.contains('contract change since 1.0') || log.contains('source change since 1.0')
assert log.contains('at most no change is allowed')
assert log.contains('no change since 1.1')
assert new File(basedir, 'contracts/released/Greeter-1.1.contract').text.contains('fn leave(name: string) -> string optional')
