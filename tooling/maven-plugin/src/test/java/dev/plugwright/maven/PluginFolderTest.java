package dev.plugwright.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar has the plugins of the last build, and no others. */
class PluginFolderTest {
  @TempDir Path target;

  private PluginFolder folder(String execution) {
    Path classes = target.resolve("classes");
    return new PluginFolder(classes.resolve("plugins"), classes, target, execution);
  }

  private Path built(String name) throws IOException {
    return Files.writeString(target.resolve(name), name);
  }

  private List<String> index() throws IOException {
    return Files.readAllLines(target.resolve("classes/META-INF/plugwright.index"));
  }

  private List<String> files() throws IOException {
    try (var all = Files.list(target.resolve("classes/plugins"))) {
      return all.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aPluginOfAnotherNameReplacesTheOneBefore() throws Exception {
    folder("a").copy(List.of(built("before.wasm"), built("same.wasm")));
    folder("a").copy(List.of(built("after.wasm"), built("same.wasm")));
    assertThat(files()).containsExactly("after.wasm", "same.wasm");
    assertThat(index()).containsExactly("plugins/after.wasm", "plugins/same.wasm");
  }

  @Test
  void executionsKeepThePluginsOfOthers() throws Exception {
    folder("a").copy(List.of(built("one.wasm")));
    folder("b").copy(List.of(built("two.wasm")));
    folder("b").copy(List.of(built("three.wasm")));
    assertThat(index()).containsExactly("plugins/one.wasm", "plugins/three.wasm");
  }

  @Test
  void aPluginThatAnotherExecutionBuildsNowStays() throws Exception {
    folder("a").copy(List.of(built("one.wasm")));
    Path moved = Files.createDirectories(target.resolve("b")).resolve("one.wasm");
    folder("b").copy(List.of(Files.writeString(moved, "another")));
    folder("a").copy(List.of(built("two.wasm")));
    assertThat(index()).containsExactly("plugins/one.wasm", "plugins/two.wasm");
  }

  @Test
  void aLostListIsWrittenAgain() throws Exception {
    folder("a").copy(List.of(built("one.wasm")));
    Files.delete(target.resolve("classes/META-INF/plugwright.index"));
    folder("a").unchanged();
    assertThat(index()).containsExactly("plugins/one.wasm");
  }

  @Test
  void prebuiltPluginsAreListed() throws Exception {
    Path plugins = Files.createDirectories(target.resolve("classes/plugins"));
    folder("a").written(List.of(Files.writeString(plugins.resolve("one.wasm"), "prebuilt")));
    assertThat(index()).containsExactly("plugins/one.wasm");
  }
}
