// Turns the generated project, which is in Rust, into one in the requested language, as plugwright-starter does. The folder may
// have had other files before, so nothing is deleted but what the archetype has written.
import java.nio.file.Files
import java.nio.file.Path

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING

Path project = Path.of(request.outputDirectory, request.artifactId)
Path languages = project.resolve('plugwright-languages')
String language = request.properties['language']
List<String> names = ['rust', *languages.toFile().listFiles().findAll { it.directory }*.name.sort()]
if (!names.contains(language)) {
  languages.toFile().deleteDir()
  throw new IllegalArgumentException(
      "unknown language '$language'; choose one of: ${names.join(', ')}; first delete what was generated in $project")
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
  String plugin = Files.readString(languages.resolve('plugin.xml')).stripTrailing().replace('${language}', language)
  Files.writeString(pom, text.substring(0, start) + plugin + text.substring(end))

  ['guest/Cargo.toml', 'guest/src/lib.rs'].each { Files.delete(project.resolve(it)) }
  ['guest/src', 'guest'].each { project.resolve(it).toFile().delete() } // unless they have other files
  own.toFile().eachFileRecurse(groovy.io.FileType.FILES) {
    Path target = project.resolve(own.relativize(it.toPath()))
    Files.createDirectories(target.parent)
    Files.move(it.toPath(), target, REPLACE_EXISTING)
  }
}
languages.toFile().deleteDir()
