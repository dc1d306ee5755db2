package dev.plugwright.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests of tooling/archetype use a jar from a repository. */
class PrebuiltPluginsTest {
  @TempDir Path folder;

  private final PrebuiltPlugins plugins = new PrebuiltPlugins("com.acme:plugin:1");

  @Test
  void copiesThePluginsOfAJar() throws Exception {
    Path target = folder.resolve("classes/plugins");
    List<Path> copies = plugins.copy(jar("plugins/one.wasm", "plugins/two.wasm", "a.txt"), target);
    assertThat(copies).containsExactly(target.resolve("one.wasm"), target.resolve("two.wasm"));
    assertThat(target.resolve("one.wasm")).hasContent("plugins/one.wasm");
  }

  @Test
  void staysInsideTheFolder() throws Exception {
    Path target = folder.resolve("classes/plugins");
    Path jar =
        jar("plugins/../evil.wasm", "plugins/..\\evil.wasm", "plugins/in/a.wasm", "plugins/a.wasm");
    assertThat(plugins.copy(jar, target)).containsExactly(target.resolve("a.wasm"));
  }

  @Test
  void refusesAJarWithoutPlugins() throws IOException {
    Path jar = jar("greeter.wasm");
    assertThatThrownBy(() -> plugins.copy(jar, folder))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "no plugin in com.acme:plugin:1: the parameter 'prebuilt' names a jar with files"
                + " plugins/NAME.wasm");
  }

  private Path jar(String... entries) throws IOException {
    Path jar = folder.resolve("plugin.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String entry : entries) {
        out.putNextEntry(new ZipEntry(entry));
        out.write(entry.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return jar;
  }
}
