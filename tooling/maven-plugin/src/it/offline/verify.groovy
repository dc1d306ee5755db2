assert new File(basedir, 'target/classes/plugins/greeter.wasm').size() > 1000
