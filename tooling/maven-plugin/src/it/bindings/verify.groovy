import java.util.zip.ZipFile

def zip = new ZipFile(new File(basedir, 'host/target/bindings-host-1-bindings.zip'))
assert zip.entries().collect { it.name }.sort() == ['contracts/Greeter.contract', 'rust/greeter.rs']
assert new File(basedir, 'build.log').text.contains('greeter.wasm: works (Greeter)')
