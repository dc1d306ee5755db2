String log = new File(basedir, 'build.log').text
assert log =~ /greeter\.wasm, \d+\.\d KiB/
assert log.count('Hello, Maven!') == 2
assert log.contains('the plugin is up to date')
assert new File(basedir, 'target/classes/META-INF/plugwright.index').text.trim() == 'plugins/welcome.wasm'
assert new File(basedir, 'target/classes/plugins').list() == ['welcome.wasm'] as String[]
