package dev.plugwright.it.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.plugwright.PluginFolder;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginSpec;
import dev.plugwright.PoolOptions;
import dev.plugwright.it.Console;
import dev.plugwright.it.Counter;
import dev.plugwright.it.pool.Counters.Build;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which files of a folder become plugins, with what options, and what is logged of them. */
@Timeout(120)
class FolderAdmissionTest extends PluginFolderTests {
  @Test
  void pinnedFilesAreAcceptedWithTheseContentsAlone() throws Exception {
    write("a.wasm", 1, Build.GOOD);
    write("b.wasm", 2, Build.GOOD);
    write("c.wasm", 3, Build.GOOD);
    String digest;
    try (PluginModule module = engine.load(folder.resolve("a.wasm"))) {
      digest = module.sha256();
    }
    try (PluginFolder<Counter> plugins =
        builder().pin("a.wasm", digest).pin("b.wasm", digest).pinnedOnly().open()) {
      await(() -> events.size() == 3);
      assertThat(plugins.pools().keySet()).containsExactly("a.wasm");
      assertThat(plugins.refused().get("b.wasm"))
          .hasMessageContaining("but " + digest + " is pinned; check where the file comes from");
      assertThat(plugins.refused().get("c.wasm"))
          .hasMessageContaining("the file is not pinned, and only pinned files are accepted");
    }
    assertThatThrownBy(() -> builder().pin("a.wasm", "abc"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sha256 of a.wasm is \"abc\"; it must be 64 hexadecimal digits");
  }

  @Test
  void eachFileHasSettingsOfItsOwn() throws Exception {
    write("a.wasm", 1, Build.GOOD);
    write("b.wasm", 2, Build.GOOD);
    List<String> holders = new CopyOnWriteArrayList<>();
    PluginFolder.Settings<Counter> settings =
        (file, spec) -> holding(spec, value -> holders.add(file + " " + value));
    try (PluginFolder<Counter> plugins = builder().settings(settings).open()) {
      await(() -> events.size() == 2);
      plugins.pool("a.wasm").orElseThrow().api().hold();
      plugins.pool("b.wasm").orElseThrow().api().hold();
      assertThat(holders).containsExactly("a.wasm 1", "b.wasm 2");
    }
  }

  private static PluginSpec<Counter> holding(PluginSpec<Counter> spec, Counters.Gate gate) {
    return spec.sharedHost(Console.class, Counters.console(gate));
  }

  @Test
  void eachFileHasAPoolWithOptionsOfItsOwn() throws Exception {
    write("a.wasm", 1, Build.GOOD);
    write("b.wasm", 2, Build.GOOD);
    write("c.wasm", 3, Build.GOOD);
    Map<String, Integer> sizes = Map.of("a.wasm", 1, "b.wasm", 7);
    try (PluginFolder<Counter> plugins =
        builder()
            .pool(file -> PoolOptions.builder().maxSize(sizes.get(file)).minIdle(0).build())
            .open()) {
      await(() -> events.size() == 3);
      assertThat(plugins.pool("a.wasm").orElseThrow().options().maxSize()).isEqualTo(1);
      assertThat(plugins.pool("b.wasm").orElseThrow().options().maxSize()).isEqualTo(7);
      assertThat(plugins.refused()).as("the function throws").containsOnlyKeys("c.wasm");
    }
  }

  @Test
  void whatHappensToFilesIsLogged() throws Exception {
    write("a.wasm", 1, Build.GOOD);
    try (LibraryLog log = new LibraryLog(Level.INFO);
        PluginFolder<Counter> plugins = builder().open()) {
      await(() -> events.contains("added a.wasm"));
      PluginModule first = plugins.pool("a.wasm").orElseThrow().module();
      write("a.wasm", 2, Build.GOOD);
      await(() -> events.contains("replaced a.wasm"));
      PluginModule second = plugins.pool("a.wasm").orElseThrow().module();
      write("a.wasm", new byte[0]);
      write("b.wasm", new byte[0]);
      await(() -> events.contains("refused a.wasm") && events.contains("refused b.wasm"));
      Map<String, Throwable> refused = plugins.refused();
      Files.delete(folder.resolve("a.wasm"));
      await(() -> events.contains("removed a.wasm"));
      String place = "folder " + folder + ": ";
      assertThat(log.lines())
          .contains(
              place + "added " + first,
              place + "replaced " + first + " with " + second,
              place
                  + "refused a.wasm, the pool keeps its version: "
                  + refused.get("a.wasm").getMessage(),
              place + "refused b.wasm: " + refused.get("b.wasm").getMessage(),
              place + "removed a.wasm");
    }
  }

  @Test
  void namesOfFilesForgeNoLinesOfTheLog() throws Exception {
    try (LibraryLog log = new LibraryLog(Level.INFO);
        PluginFolder<Counter> plugins = builder().open()) {
      write("a\nSEVERE: all is lost.wasm", new byte[0]);
      await(() -> !plugins.refused().isEmpty());
      await(() -> !log.lines().isEmpty());
      assertThat(log.lines().getFirst())
          .contains("refused a\n\tSEVERE: all is lost.wasm")
          .doesNotContain("\nSEVERE");
    }
  }

  @Test
  void aFolderThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> engine.folder(folder.resolve("none"), Counter.class).open())
        .isInstanceOf(PluginLoadException.class)
        .hasMessageContaining("folder not found: " + folder.resolve("none"));
  }

  /** It is looked at every few milliseconds. */
  @Test
  void aFileThatCannotBeReadIsToldOnce() throws Exception {
    Files.createSymbolicLink(folder.resolve("loop.wasm"), folder.resolve("loop.wasm"));
    try (PluginFolder<Counter> plugins = builder().open()) {
      for (int version = 1; version <= 3; version++) {
        write("a.wasm", version, Build.GOOD);
        int served = version;
        await(() -> plugins.pool("a.wasm").isPresent() && version(plugins, "a.wasm") == served);
      }
      assertThat(plugins.refused()).containsOnlyKeys("loop.wasm");
      assertThat(events).containsOnlyOnce("refused loop.wasm");
      Files.delete(folder.resolve("loop.wasm"));
      write("loop.wasm", 4, Build.GOOD);
      await(() -> events.contains("added loop.wasm"));
      assertThat(plugins.refused()).isEmpty();
    }
  }

  @Test
  void aFileThatBecomesReadableIsTaken() throws Exception {
    write("a.wasm", 1, Build.GOOD);
    Path file = folder.resolve("a.wasm");
    Files.setPosixFilePermissions(file, Set.of());
    assumeFalse(Files.isReadable(file), "root can read everything");
    try (PluginFolder<Counter> plugins = builder().open()) {
      await(() -> events.contains("refused a.wasm"));
      Files.setPosixFilePermissions(file, Set.of(PosixFilePermission.OWNER_READ));
      await(() -> events.contains("added a.wasm"));
      assertThat(plugins.refused()).isEmpty();
      assertThat(events).containsOnlyOnce("refused a.wasm");
    }
  }
}
