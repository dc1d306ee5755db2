package dev.plugwright.it.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.plugwright.PluginContractException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginFolder;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginSpec;
import dev.plugwright.PluginStateException;
import dev.plugwright.PoolOptions;
import dev.plugwright.it.Console;
import dev.plugwright.it.Counter;
import dev.plugwright.it.Engines;
import dev.plugwright.it.Guests;
import dev.plugwright.it.pool.Counters.Build;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that follow the files of a folder. */
@Timeout(120)
class PluginFolderTest {
  private static final Duration QUIET = Duration.ofMillis(60);

  @TempDir Path folder;

  private final PluginEngine engine = Engines.create();

  /** What the listener was told. */
  private final List<String> events = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    engine.close();
  }

  private final class Log implements PluginFolder.Listener<Counter> {
    @Override
    public void added(String file, PluginPool<Counter> pool) {
      events.add("added " + file);
    }

    @Override
    public void replaced(String file, PluginPool<Counter> pool) {
      events.add("replaced " + file);
    }

    @Override
    public void removed(String file) {
      events.add("removed " + file);
    }

    @Override
    public void refused(String file, Throwable reason) {
      events.add("refused " + file);
      throw new IllegalStateException("what a listener throws harms nobody");
    }
  }

  private PluginFolder.Builder<Counter> builder() {
    return engine
        .folder(folder, Counter.class)
        .pool(PoolOptions.builder().maxSize(2).build())
        .settings((file, spec) -> spec.sharedHost(Console.class, Counters.console(value -> {})))
        .quiet(QUIET)
        .listener(new Log());
  }

  private void write(String file, int version, Build build) throws IOException {
    write(file, Counters.binary(version, build));
  }

  /** Writes as careful programs do: elsewhere, then moved. */
  private void write(String file, byte[] binary) throws IOException {
    Path part = Files.write(folder.resolve(file + ".part"), binary);
    Files.move(part, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(2);
    }
  }

  private static int version(PluginFolder<Counter> plugins, String file) {
    return plugins.pool(file).orElseThrow().api().version();
  }

  @Test
  void everyGoodFileIsAPoolAndBadOnesHideNone() throws Exception {
    write("b.wasm", 2, Build.GOOD);
    write("a.wasm", 1, Build.GOOD);
    write("empty.wasm", new byte[0]);
    write("half.wasm", Arrays.copyOf(Counters.binary(3, Build.GOOD), 100));
    write("unfit.wasm", 4, Build.UNFIT);
    write("traps.wasm", 5, Build.TRAPS_AT_START);
    write("trouble.wasm", Guests.bytes("trouble"));
    Files.createDirectory(folder.resolve("folder.wasm"));
    Files.writeString(folder.resolve("notes.txt"), "no plugin");
    try (PluginFolder<Counter> plugins = builder().open()) {
      await(() -> events.size() == 6);
      assertThat(plugins.pools().keySet()).containsExactly("a.wasm", "b.wasm");
      assertThat(version(plugins, "a.wasm")).isEqualTo(1);
      assertThat(version(plugins, "b.wasm")).isEqualTo(2);
      Map<String, Throwable> refused = plugins.refused();
      assertThat(refused.keySet())
          .containsExactly("empty.wasm", "half.wasm", "traps.wasm", "unfit.wasm");
      assertThat(refused.get("unfit.wasm")).isInstanceOf(PluginContractException.class);
      assertThat(refused.get("half.wasm"))
          .isInstanceOf(PluginLoadException.class)
          .hasMessageContaining("build or copy it again");
    }
  }

  @Test
  void aChangedFileReplacesThePluginOfItsPool() throws Exception {
    write("a.wasm", 1, Build.GOOD);
    try (PluginFolder<Counter> plugins = builder().open()) {
      await(() -> events.contains("added a.wasm"));
      PluginPool<Counter> pool = plugins.pool("a.wasm").orElseThrow();
      write("a.wasm", 2, Build.GOOD);
      await(() -> events.contains("replaced a.wasm"));
      assertThat(pool.api().version()).isEqualTo(2);
      write("a.wasm", 3, Build.TRAPS_AT_START);
      await(() -> events.contains("refused a.wasm"));
      assertThat(pool.api().version()).isEqualTo(2);
      assertThat(plugins.refused()).containsOnlyKeys("a.wasm");
      write("a.wasm", 4, Build.GOOD);
      await(() -> pool.api().version() == 4);
      await(() -> plugins.refused().isEmpty());
      assertThat(pool.statistics().swaps()).isEqualTo(2);
    }
  }

  @Test
  void aHalfWrittenFileIsNotServed() throws Exception {
    write("a.wasm", 1, Build.GOOD);
    byte[] next = Counters.binary(2, Build.GOOD);
    try (PluginFolder<Counter> plugins = builder().open()) {
      await(() -> events.contains("added a.wasm"));
      Path file = folder.resolve("a.wasm");
      try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.TRUNCATE_EXISTING)) {
        out.write(next, 0, next.length / 2);
        await(() -> events.contains("refused a.wasm"));
        assertThat(version(plugins, "a.wasm")).isEqualTo(1);
        out.write(next, next.length / 2, next.length - next.length / 2);
      }
      await(() -> version(plugins, "a.wasm") == 2);
    }
  }

  @Test
  void aDeletedFileClosesItsPoolAndANewOneOpensAnother() throws Exception {
    write("a.wasm", 1, Build.GOOD);
    try (PluginFolder<Counter> plugins = builder().open()) {
      await(() -> events.contains("added a.wasm"));
      PluginPool<Counter> pool = plugins.pool("a.wasm").orElseThrow();
      Files.delete(folder.resolve("a.wasm"));
      await(() -> events.contains("removed a.wasm"));
      assertThat(plugins.pools()).isEmpty();
      assertThatThrownBy(() -> pool.api().version()).isInstanceOf(PluginStateException.class);
      events.clear();
      write("a.wasm", 2, Build.GOOD);
      await(() -> events.contains("added a.wasm"));
      assertThat(version(plugins, "a.wasm")).isEqualTo(2);
    }
  }

  @Test
  void manyFilesAtOnce() throws Exception {
    try (PluginFolder<Counter> plugins = builder().open()) {
      for (int i = 0; i < 20; i++) {
        write("plugin%02d.wasm".formatted(i), i, i % 5 == 4 ? Build.UNFIT : Build.GOOD);
      }
      await(() -> events.size() == 20);
      assertThat(plugins.pools()).hasSize(16);
      assertThat(plugins.refused()).hasSize(4);
      for (int i = 0; i < 20; i++) {
        if (i % 5 != 4) {
          assertThat(version(plugins, "plugin%02d.wasm".formatted(i))).isEqualTo(i);
        }
      }
    }
  }

  /** A writer that is not careful: it truncates the file and writes it piece by piece. */
  @Test
  void filesThatAreRewrittenWhileTheyAreReadFailNoCall() throws Exception {
    write("a.wasm", 1, Build.GOOD);
    AtomicBoolean over = new AtomicBoolean();
    try (PluginFolder<Counter> plugins = builder().quiet(Duration.ZERO).open();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      await(() -> events.contains("added a.wasm"));
      Counter api = plugins.pool("a.wasm").orElseThrow().api();
      Future<Integer> calls =
          threads.submit(
              () -> {
                int newest = 1;
                while (!over.get()) {
                  int version = api.version();
                  assertThat(version).isGreaterThanOrEqualTo(newest);
                  newest = version;
                }
                return newest;
              });
      for (int version = 2; version <= 12; version++) {
        byte[] next = Counters.binary(version, Build.GOOD);
        try (OutputStream out = Files.newOutputStream(folder.resolve("a.wasm"))) {
          for (int at = 0; at < next.length; at += 50) {
            out.write(next, at, Math.min(50, next.length - at));
            out.flush();
            Thread.sleep(1);
          }
        }
      }
      await(() -> api.version() == 12);
      over.set(true);
      assertThat(calls.get()).isPositive();
    }
  }

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

  @Test
  void aListenerThatInterruptsTheThreadHarmsNobody() throws Exception {
    PluginFolder.Listener<Counter> interrupting =
        new PluginFolder.Listener<>() {
          @Override
          public void added(String file, PluginPool<Counter> pool) {
            Thread.currentThread().interrupt();
          }
        };
    try (PluginFolder<Counter> plugins = builder().listener(interrupting).open()) {
      for (String file : List.of("a.wasm", "b.wasm", "c.wasm")) {
        write(file, 1, Build.GOOD);
        await(() -> plugins.pool(file).isPresent() || !plugins.refused().isEmpty());
        assertThat(plugins.refused()).isEmpty();
      }
    }
  }

  @Test
  void afterClosingThePoolsAreClosedAndNothingIsWatched() throws Exception {
    write("a.wasm", 1, Build.GOOD);
    PluginFolder<Counter> plugins = builder().open();
    await(() -> events.size() == 1);
    Counter api = plugins.pool("a.wasm").orElseThrow().api();
    plugins.close();
    plugins.close();
    assertThat(plugins.pools()).isEmpty();
    assertThatThrownBy(api::version).isInstanceOf(PluginStateException.class);
    await(() -> !isWatched());
    assertThat(plugins.toString()).endsWith("[], closed]");
  }

  private boolean isWatched() {
    String name = "plugwright-folder-watcher " + folder.getFileName();
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals(name));
  }

  @Test
  void closingTheEngineEndsTheWatcherWithoutAWarning() throws Exception {
    write("a.wasm", 1, Build.GOOD);
    try (LibraryLog warnings = new LibraryLog(Level.WARNING);
        PluginFolder<Counter> plugins = builder().open()) {
      await(() -> events.contains("added a.wasm"));
      Counter api = plugins.pool("a.wasm").orElseThrow().api();
      PluginFolder.Builder<Counter> late = builder();
      engine.close();
      assertThatThrownBy(late::open)
          .isInstanceOf(PluginStateException.class)
          .hasMessageStartingWith("the engine is closed");
      write("a.wasm", 2, Build.GOOD);
      write("b.wasm", 2, Build.GOOD);
      await(() -> !isWatched());
      assertThatThrownBy(api::version)
          .isInstanceOf(PluginStateException.class)
          .hasMessageContaining("the engine is closed");
      assertThat(plugins.refused()).isEmpty();
      assertThat(events).containsExactly("added a.wasm");
      assertThat(plugins.toString()).endsWith(", engine closed]");
      assertThat(warnings.lines()).isEmpty();
    }
    assertThatThrownBy(() -> engine.folder(folder, Counter.class))
        .isInstanceOf(PluginStateException.class)
        .hasMessageContaining("the engine is closed");
    assertThatThrownBy(() -> engine.classPath(getClass().getClassLoader(), Counter.class))
        .isInstanceOf(PluginStateException.class)
        .hasMessageContaining("the engine is closed");
  }
}
