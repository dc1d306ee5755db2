package dev.plugwright.it;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginModule;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What {@link MemoryTest} runs in JVMs of their own; prints measurements as {@code name=value}. */
final class SmallJvm {
  private static final int STEP = 500;

  private SmallJvm() {}

  /**
   * Runs one scenario.
   *
   * @param arguments its name and how often
   */
  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments[1]);
    try (PluginEngine engine = Engines.create()) {
      switch (arguments[0]) {
        case "closed" -> closed(engine, count);
        case "unclosed" -> unclosed(engine, count);
        case "versions" -> versions(engine, count);
        default -> throw new IllegalArgumentException(arguments[0]);
      }
    }
    print("done", count);
  }

  private static void use(PluginInstance<Everything> plugin, int number) {
    String text = "instance " + number;
    if (!plugin.api().echoString(text).equals(text)) {
      throw new AssertionError(text);
    }
  }

  private static void closed(PluginEngine engine, int count) throws Exception {
    PluginModule module = engine.load(Guests.file("everything"));
    long[] nanos = new long[count];
    long collections = 0;
    for (int i = 0; i < count; i++) {
      if (i == STEP || i == count - STEP) {
        collections = collections();
      }
      long start = System.nanoTime();
      try (PluginInstance<Everything> plugin = module.instantiate(Everything.class)) {
        use(plugin, i);
      }
      nanos[i] = System.nanoTime() - start;
      if (i + 1 == 2 * STEP || i + 1 == count) {
        print("collections." + (i + 1), collections() - collections);
      }
      if (i + 1 == STEP || i + 1 == count) {
        print("heap." + (i + 1), heap());
        print("resident." + (i + 1), resident());
      }
    }
    print("median.second", median(nanos, STEP));
    print("median.last", median(nanos, count - STEP));
  }

  private static long median(long[] nanos, int from) {
    long[] part = Arrays.copyOfRange(nanos, from, from + STEP);
    Arrays.sort(part);
    return part[STEP / 2];
  }

  private static void unclosed(PluginEngine engine, int count) throws Exception {
    PluginModule module = engine.load(Guests.file("everything"));
    List<Future<?>> done = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        int number = i;
        done.add(threads.submit(() -> use(module.instantiate(Everything.class), number)));
      }
    }
    for (Future<?> future : done) {
      future.get();
    }
    print("heap." + count, heap());
    print("resident." + count, resident());
  }

  private static void versions(PluginEngine engine, int count) throws Exception {
    byte[] data = new byte[1 << 20];
    for (int i = 0; i < count; i++) {
      byte[] binary =
          new Wasm()
              .memory(17, 17)
              .function("version", ":i", new Code().i32(i))
              .data(0, data)
              .build();
      try (PluginModule module = engine.load(binary, "version.wasm");
          PluginInstance<DynamicPlugin> plugin = module.dynamic().instantiate()) {
        if (!plugin.api().call("version").equals(i)) {
          throw new AssertionError("version " + i);
        }
      }
    }
    print("heap." + count, heap());
  }

  private static long heap() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** How often the collectors of this JVM have run. */
  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }

  /** Bytes of this process that are in memory, as Linux counts them; 0 elsewhere. */
  private static long resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
        .findFirst()
        .orElse(0);
  }

  private static void print(String name, long value) {
    System.out.println(name + "=" + value);
  }
}
