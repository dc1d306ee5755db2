package dev.plugwright.it.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginContractException;
import dev.plugwright.PluginFolder;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginStateException;
import dev.plugwright.it.Counter;
import dev.plugwright.it.Guests;
import dev.plugwright.it.pool.Counters.Build;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Plugins that follow the files of a folder. */
@Timeout(120)
class PluginFolderTest extends PluginFolderTests {
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
