String log = new File(basedir, 'build.log').text
assert log.contains('missing.wasm is not built: cannot run clang-of-tomorrow: install clang and lld,')
assert log.contains('Hello, c!')
assert log.contains('Hello, assemblyscript!')
assert log.contains('Hello, go!') || log.contains('go.wasm is not built: cannot run go: install Go 1.24')
String index = new File(basedir, 'target/classes/META-INF/plugwright.index').text
assert index.startsWith('plugins/assemblyscript.wasm\nplugins/c.wasm\n')
assert !index.contains('missing')
