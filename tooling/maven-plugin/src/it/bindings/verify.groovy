import java.util.zip.ZipFile

def zip = new ZipFile(new File(basedir, 'host/target/bindings-host-1-bindings.zip'))
assert zip.entries().collect { it.name }.sort() == '''\
assemblyscript/greeter.codec.ts
assemblyscript/greeter.exports.ts
assemblyscript/greeter.ts
assemblyscript/plugwright.codec.ts
assemblyscript/plugwright.transform.mjs
assemblyscript/plugwright.ts
c/greeter.c
c/greeter.h
c/plugwright.c
c/plugwright.h
contracts/Greeter.contract
go/greeter.contract
go/greeter_contract.go
go/plugwright.go
go/plugwright_section.go
rust/greeter.rs
wit/greeter.wit
'''.readLines()
assert new File(basedir, 'build.log').text.contains('greeter.wasm: works (Greeter)')
