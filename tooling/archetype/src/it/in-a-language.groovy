import dev.plugwright.starter.GuestLanguage
import dev.plugwright.starter.NewProject
import dev.plugwright.starter.Starter

// For the projects in-LANGUAGE, whose scripts evaluate this one.
String language = basedir.name - 'in-'
String log = new File(basedir, 'build.log').text
assert log =~ /greeter\.wasm, [\d,]+ bytes/
assert log.contains('Tests run: 2, Failures: 0, Errors: 0, Skipped: 0')
assert log.contains('Hello, World!')

// Velocity and the starter write the same project, file by file.
File expected = new File(basedir, 'expected')
expected.deleteDir()
NewProject project = NewProject.of('com.acme', 'hello').withPackage('com.acme.hello').withVersion('1')
List files = Starter.create(project, GuestLanguage.of(language), expected.toPath())
List names = files.collect { expected.toPath().relativize(it).toString() }
names.each { assert new File(basedir, 'new/hello/' + it).text == new File(expected, it).text : it }
List generated = []
new File(basedir, 'new/hello').eachFileRecurse(groovy.io.FileType.FILES) {
  generated << new File(basedir, 'new/hello').toPath().relativize(it.toPath()).toString()
}
assert generated.findAll { !it.startsWith('target/') }.sort() == names.sort()
