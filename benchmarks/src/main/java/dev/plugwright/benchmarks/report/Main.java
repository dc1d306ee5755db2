package dev.plugwright.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.plugwright.benchmarks.call.CallBenchmark;
import dev.plugwright.benchmarks.call.HostBenchmark;
import dev.plugwright.benchmarks.languages.LanguagesBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs benchmarks and writes what they measured, as JMH's JSON, as Markdown and as SVG.
 *
 * <p>Arguments: suites ({@code codec}, {@code call}, {@code host}, {@code fuel}, {@code reset},
 * {@code pool}, {@code evolution}, {@code languages}, {@code measure}, the control rows {@code
 * crossing}, {@code text} and {@code copy}, or several with commas), mode ({@code quick}, {@code
 * short} or {@code full}), engine ({@code jit} or {@code interpreter}), and optionally a regular
 * expression of the benchmark methods to run. The system property {@code warmup} sets the seconds
 * of warm-up on GraalWasm's JIT, {@code contestants} is a regular expression of those who take part
 * in the calls.
 */
public final class Main {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> GRAAL_JIT = List.of("plugwright", "confined", "floor", "naive");

  /** Without the JIT the best engine is another one. */
  private static final List<String> GRAAL =
      List.of("plugwright", "plugwright-graalwasm", "floor", "naive");

  private static final List<String> OTHERS =
      List.of(
          "plugwright-endive",
          "confined-endive",
          "plugwright-wasmtime",
          "plugwright-wasmtime-unstoppable",
          "endive",
          "extism");
  private static final List<String> HOSTS =
      List.of("plugwright", "floor", "plugwright-endive", "plugwright-wasmtime");

  /** Who takes part in the suites where that can be chosen. */
  private static final Map<String, List<String>> CONTESTANTS =
      Map.of("host", HOSTS, "languages", LanguagesBenchmark.NAMES);

  /** The suites that run plugins. */
  private static final Set<String> PLUGINS =
      Set.of("call", "host", "crossing", "fuel", "reset", "pool", "evolution", "languages");

  private static final Set<String> WITH_WASMTIME = Set.of("call", "host");

  /** Whoever a benchmark names itself. */
  private static final List<String> ALL = List.of();

  private Main() {}

  /** Runs. */
  public static void main(String[] arguments)
      throws RunnerException, IOException, InterruptedException {
    Mode mode = Mode.valueOf(arguments[1].toUpperCase(Locale.ROOT));
    boolean jit = arguments[2].equals("jit");
    String methods = arguments.length > 3 ? arguments[3] : ".*";
    Path directory = Path.of(System.getProperty("results.directory"));
    Files.createDirectories(directory);
    for (String suite : arguments[0].split(",")) {
      if (suite.equals("measure")) {
        measure(jit, methods);
        continue;
      }
      String name = suite + "-" + (jit ? "jit" : "interpreter");
      Path json = directory.resolve(name + ".json");
      Files.writeString(json, measured(suite, mode, jit, methods).toPrettyString());
      Report report = Report.read(json, suite, jit, mode.description(suite, jit));
      Files.writeString(directory.resolve(name + ".md"), new MarkdownTable(report).text());
      Files.writeString(directory.resolve(name + ".svg"), new BarChart(report).svg());
      System.out.println("\nWritten to " + directory.resolve(name) + ".md, .svg and .json");
    }
  }

  /** Makes the measurements that JMH is not for, in a fresh JVM with the options of a fork. */
  private static void measure(boolean jit, String names) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Mode.jvmArguments(jit));
    for (String name :
        List.of("results.directory", "jit.directory", "project.directory", "warmup", "calls")) {
      command.add("-D%s=%s".formatted(name, System.getProperty(name, "")));
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(dev.plugwright.benchmarks.measure.Main.class.getName(), names));
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException("a measurement failed");
    }
  }

  /** Contestants on GraalWasm run by themselves, because its JIT takes longer to warm up. */
  private static ArrayNode measured(String suite, Mode mode, boolean jit, String methods)
      throws RunnerException, IOException, InterruptedException {
    ArrayNode rows = JSON.createArrayNode();
    if (suite.equals("call")) {
      rows.addAll(run(suite, mode.options(jit, true), jit ? GRAAL_JIT : GRAAL, methods));
      rows.addAll(run(suite, mode.options(jit, false), OTHERS, methods));
    } else {
      boolean plugin = PLUGINS.contains(suite);
      List<String> contestants = CONTESTANTS.getOrDefault(suite, ALL);
      rows.addAll(run(suite, mode.options(jit, plugin), contestants, methods));
    }
    List<String> inRust = Wasmtime.CONTESTANTS.stream().filter(Main::chosen).toList();
    if (WITH_WASMTIME.contains(suite) && jit && !inRust.isEmpty()) {
      Class<?> type = suite.equals("call") ? CallBenchmark.class : HostBenchmark.class;
      Optional<Wasmtime> wasmtime = Wasmtime.build();
      if (wasmtime.isPresent()) {
        for (String contestant : inRust) {
          rows.addAll(mode.rows(wasmtime.get(), contestant, type, methods));
        }
      }
    }
    return rows;
  }

  private static boolean chosen(String contestant) {
    boolean missing =
        contestant.startsWith("plugwright-wasmtime") && !Files.exists(Path.of(library()));
    return !missing && contestant.matches(System.getProperty("contestants", ".*"));
  }

  private static String library() {
    return System.getProperty("wasmtime.library", "");
  }

  private static ArrayNode run(
      String suite, ChainedOptionsBuilder options, List<String> contestants, String methods)
      throws RunnerException, IOException {
    String[] chosen = contestants.stream().filter(Main::chosen).toArray(String[]::new);
    if (!contestants.isEmpty()) {
      if (chosen.length == 0) {
        return JSON.createArrayNode();
      }
      options.param("contestant", chosen);
    }
    Path part = Files.createTempFile("jmh", ".json");
    try {
      new Runner(options.include(pattern(suite, methods)).result(part.toString()).build()).run();
      return (ArrayNode) JSON.readTree(part.toFile());
    } finally {
      Files.delete(part);
    }
  }

  private static String pattern(String suite, String methods) {
    String type = Character.toUpperCase(suite.charAt(0)) + suite.substring(1) + "Benchmark";
    return "benchmarks\\.\\w+\\.%s\\.(%s)$".formatted(type, methods);
  }

  /** How much is measured. */
  private enum Mode {
    QUICK(1, 5, 13, 5),
    SHORT(2, 6, 16, 5),
    FULL(5, 20, 40, 20);

    private static final int MILLISECONDS = 400;
    private static final int LONG_MILLISECONDS = 1000;

    private final int forks;
    private final int warmups;
    private final int longWarmups;
    private final int measurements;

    Mode(int forks, int warmups, int longWarmups, int measurements) {
      this.forks = forks;
      this.warmups = warmups;
      this.longWarmups = longWarmups;
      this.measurements = measurements;
    }

    private int longWarmups() {
      return Integer.getInteger("warmup", longWarmups);
    }

    String description(String suite, boolean jit) {
      String graal =
          PLUGINS.contains(suite)
              ? " (on GraalWasm %d of %d ms)".formatted(longWarmups(), LONG_MILLISECONDS)
              : "";
      return "Forks: %d, each with %d warm-up%s and %d measured iterations of %d ms"
          .formatted(forks, warmups, graal, measurements, MILLISECONDS);
    }

    ChainedOptionsBuilder options(boolean jit, boolean longWarmup) {
      return new OptionsBuilder()
          .forks(forks)
          .warmupIterations(longWarmup ? longWarmups() : warmups)
          .warmupTime(TimeValue.milliseconds(longWarmup ? LONG_MILLISECONDS : MILLISECONDS))
          .measurementIterations(measurements)
          .measurementTime(TimeValue.milliseconds(MILLISECONDS))
          .addProfiler(GCProfiler.class)
          .addProfiler(CpuProfiler.class)
          .shouldFailOnError(true)
          .resultFormat(ResultFormatType.JSON)
          .jvmArgs(jvmArguments(jit).toArray(String[]::new));
    }

    ArrayNode rows(Wasmtime wasmtime, String contestant, Class<?> type, String methods)
        throws IOException, InterruptedException {
      return wasmtime.rows(contestant, type, methods, forks, warmups, measurements, MILLISECONDS);
    }

    private static List<String> jvmArguments(boolean jit) {
      List<String> list =
          new ArrayList<>(
              Arrays.asList(
                  "-Xms1g",
                  "-Xmx1g",
                  "--enable-native-access=ALL-UNNAMED",
                  "--sun-misc-unsafe-memory-access=allow",
                  "-Dguests.directory=" + System.getProperty("guests.directory"),
                  "-Dwasmtime.library=" + library(),
                  "-Dproject.directory=" + System.getProperty("project.directory")));
      if (jit) {
        Stream.of(
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:+EnableJVMCI",
                "--upgrade-module-path=" + System.getProperty("jit.directory"))
            .forEach(list::add);
      }
      return list;
    }
  }
}
