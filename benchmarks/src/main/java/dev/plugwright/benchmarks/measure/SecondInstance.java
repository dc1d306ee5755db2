package dev.plugwright.benchmarks.measure;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginModule;
import dev.plugwright.WasmEngines;
import dev.plugwright.engine.wasmtime.Wasmtime;
import dev.plugwright.spi.engine.WasmEngine;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long an instance takes from its making to its first result, in new JVMs. */
final class SecondInstance {
  private static final int RUNS = 9;
  private static final int INSTANCES = 31;
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final Path LIBRARY = Path.of(System.getProperty("wasmtime.library", ""));

  private SecondInstance() {}

  static String markdown() throws IOException, InterruptedException {
    StringBuilder out = new StringBuilder();
    out.append("Medians of %d new JVMs for each engine.%n%n".formatted(RUNS));
    out.append(
        "| engine | first instance, with the module | second instance | fastest to slowest ");
    out.append("| median of the next %d |%n|---|---:|---:|---:|---:|%n".formatted(INSTANCES));
    row(out, "graalwasm");
    row(out, "endive");
    if (Files.isRegularFile(LIBRARY)) {
      row(out, "wasmtime");
    }
    return out.toString();
  }

  private static void row(StringBuilder out, String engine)
      throws IOException, InterruptedException {
    double[][] columns = new double[3][RUNS];
    for (int run = 0; run < RUNS; run++) {
      String[] printed = run(engine).split(" ");
      for (int i = 0; i < columns.length; i++) {
        columns[i][run] = Double.parseDouble(printed[i]);
      }
    }
    Arrays.stream(columns).forEach(Arrays::sort);
    double[] second = columns[1];
    out.append(
        "| %s | %.2f ms | %.2f ms | %.2f to %.2f ms | %.2f ms |%n"
            .formatted(
                engine,
                columns[0][RUNS / 2],
                second[RUNS / 2],
                second[0],
                second[RUNS - 1],
                columns[2][RUNS / 2]));
  }

  /** Runs {@link #main} in a JVM with the options of this one. */
  private static String run(String engine) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(JAVA.toString()));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(SecondInstance.class.getName(), engine));
    Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException(engine + " failed: " + printed);
    }
    return printed;
  }

  /**
   * Prints in milliseconds how long the first and the second instance take, and the median of those
   * after them; the argument is the name of an engine.
   */
  public static void main(String[] arguments) {
    WasmEngine kind =
        arguments[0].equals("wasmtime")
            ? Wasmtime.builder().library(LIBRARY).build()
            : WasmEngines.named(arguments[0]);
    try (PluginEngine engine = PluginEngine.builder().wasmEngine(kind).build()) {
      long start = System.nanoTime();
      PluginModule module = engine.load(Main.guest());
      firstResult(module);
      long first = System.nanoTime() - start;
      long second = firstResult(module);
      long[] later = new long[INSTANCES];
      for (int i = 0; i < INSTANCES; i++) {
        later[i] = firstResult(module);
      }
      Arrays.sort(later);
      System.out.println(first / 1e6 + " " + second / 1e6 + " " + later[INSTANCES / 2] / 1e6);
    }
  }

  private static long firstResult(PluginModule module) {
    long start = System.nanoTime();
    try (PluginInstance<Mixed> instance = module.instantiate(Mixed.class)) {
      if (!instance.api().greet("Ada").equals("Hello, Ada!")) {
        throw new AssertionError("wrong answer");
      }
      return System.nanoTime() - start;
    }
  }
}
