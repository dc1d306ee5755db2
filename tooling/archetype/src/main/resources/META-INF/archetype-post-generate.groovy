// Makes a project in the language that was asked for of the generated one, which is in Rust, as plugwright-starter does.
import java.nio.file.Files
import java.nio.file.Path

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING

Path project = Path.of(request.outputDirectory, request.artifactId)
Path languages = project.resolve('languages')
String language = request.properties['language']
List<String> names = ['rust', *languages.toFile().list().sort()]
if (!names.contains(language)) {
  project.toFile().deleteDir()
  throw new IllegalArgumentException("unknown language '$language'; choose one of: ${names.join(', ')}")
}

if (language != 'rust') {
  Path own = languages.resolve(language)

  // The Maven plugin that builds the plugin, in place of the one that runs cargo.
  Path pom = project.resolve('pom.xml')
  String text = Files.readString(pom)
  int comment = text.indexOf('<!-- Builds and tests the crate')
  int start = text.lastIndexOf('      <plugin>', comment)
  String last = '</plugin>'
  int end = text.indexOf(last, comment) + last.length()
  Path plugin = own.resolve('plugin.xml')
  Files.writeString(pom, text.substring(0, start) + Files.readString(plugin).stripTrailing() + text.substring(end))
  Files.delete(plugin)

  project.resolve('guest').toFile().deleteDir()
  own.toFile().eachFileRecurse(groovy.io.FileType.FILES) {
    Path target = project.resolve(own.relativize(it.toPath()))
    Files.createDirectories(target.parent)
    Files.move(it.toPath(), target, REPLACE_EXISTING)
  }
}
languages.toFile().deleteDir()
