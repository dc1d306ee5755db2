import dev.plugwright.starter.NewProject
import dev.plugwright.starter.Starter

String log = new File(basedir, 'build.log').text
assert log =~ /greeter\.wasm, \d+\.\d KiB/
assert log.contains('test tests::greets ... ok')
assert log.contains('Tests run: 2, Failures: 0, Errors: 0, Skipped: 0')
assert log.contains('Hello, World!')

// Velocity and the starter write the same project.
File expected = new File(basedir, 'expected')
expected.deleteDir()
String crate = new File(basedir, 'new/hello/guest/Cargo.toml').text.find(/path = "(.*)"/) { it[1] }
NewProject project = NewProject.of('com.acme', 'hello')
    .withPackage('com.acme.hello').withVersion('1').withSdk(new File(crate).toPath())
Starter.create(project, expected.toPath()).each { file ->
  File generated = new File(basedir, 'new/hello/' + expected.toPath().relativize(file))
  assert generated.text == file.toFile().text : generated
}
assert !new File(basedir, 'new/hello/src/main/java/Main.java').exists()
assert !new File(basedir, 'new/hello/plugwright-languages').exists()
