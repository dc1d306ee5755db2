package dev.plugwright.it.pool;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginFolder;
import dev.plugwright.PluginPool;
import dev.plugwright.PoolOptions;
import dev.plugwright.it.Console;
import dev.plugwright.it.Counter;
import dev.plugwright.it.Engines;
import dev.plugwright.it.pool.Counters.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder of plugins that differ in their version, and what its listener was told. */
abstract class PluginFolderTests {
  private static final Duration QUIET = Duration.ofMillis(60);

  @TempDir Path folder;

  final PluginEngine engine = Engines.create();

  /** What the listener was told. */
  final List<String> events = new CopyOnWriteArrayList<>();

  @AfterEach
  final void close() {
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

  final PluginFolder.Builder<Counter> builder() {
    return engine
        .folder(folder, Counter.class)
        .pool(PoolOptions.builder().maxSize(2).build())
        .settings((file, spec) -> spec.sharedHost(Console.class, Counters.console(value -> {})))
        .quiet(QUIET)
        .listener(new Log());
  }

  final void write(String file, int version, Build build) throws IOException {
    write(file, Counters.binary(version, build));
  }

  /** Writes as careful programs do: elsewhere, then moved. */
  final void write(String file, byte[] binary) throws IOException {
    Path part = Files.write(folder.resolve(file + ".part"), binary);
    Files.move(part, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
  }

  static void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(2);
    }
  }

  static int version(PluginFolder<Counter> plugins, String file) {
    return plugins.pool(file).orElseThrow().api().version();
  }
}
