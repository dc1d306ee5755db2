String log = new File(basedir, 'build.log').text
assert log.contains('no cargo on the PATH: greeter.wasm is the prebuilt one from dev.plugwright:plugwright-starter-plugin:')
assert log.contains('the Rust tests are skipped: no cargo on the PATH')
assert log.contains('Tests run: 2, Failures: 0, Errors: 0, Skipped: 0')
assert log.contains('Hello, World!')
// Discovery on the class path finds the prebuilt plugin, too.
assert new File(basedir, 'new/hello/target/classes/META-INF/plugwright.index').text == 'plugins/greeter.wasm\n'
