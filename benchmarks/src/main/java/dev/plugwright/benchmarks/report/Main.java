package dev.plugwright.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
 * <p>Arguments: suites ({@code codec}, {@code call}, or both with a comma), mode ({@code quick},
 * {@code short} or {@code full}), engine ({@code jit} or {@code interpreter}), and optionally a
 * regular expression of the benchmark methods to run.
 */
public final class Main {
  private Main() {}

  /** Runs. */
  public static void main(String[] arguments) throws RunnerException, IOException {
    Mode mode = Mode.valueOf(arguments[1].toUpperCase(Locale.ROOT));
    boolean jit = arguments[2].equals("jit");
    String methods = arguments.length > 3 ? arguments[3] : ".*";
    Path directory = Path.of(System.getProperty("results.directory"));
    Files.createDirectories(directory);
    for (String suite : arguments[0].split(",")) {
      String name = suite + "-" + (jit ? "jit" : "interpreter");
      Path json = directory.resolve(name + ".json");
      new Runner(mode.options(jit).include(pattern(suite, methods)).result(json.toString()).build())
          .run();
      Report report = Report.read(json, suite, jit, mode.description());
      Files.writeString(directory.resolve(name + ".md"), new MarkdownTable(report).text());
      Files.writeString(directory.resolve(name + ".svg"), new BarChart(report).svg());
      System.out.println("\nWritten to " + directory.resolve(name) + ".md, .svg and .json");
    }
  }

  private static String pattern(String suite, String methods) {
    String type = Character.toUpperCase(suite.charAt(0)) + suite.substring(1) + "Benchmark";
    return "benchmarks\\.%s\\.%s\\.(%s)$".formatted(suite, type, methods);
  }

  /** How much is measured. */
  private enum Mode {
    QUICK(1, 4, 3, 300),
    SHORT(2, 5, 4, 400),
    FULL(5, 10, 10, 1000);

    private final int forks;
    private final int warmups;
    private final int measurements;
    private final int milliseconds;

    Mode(int forks, int warmups, int measurements, int milliseconds) {
      this.forks = forks;
      this.warmups = warmups;
      this.measurements = measurements;
      this.milliseconds = milliseconds;
    }

    String description() {
      return "%d forks, each %d warm-up and %d measured iterations of %d ms"
          .formatted(forks, warmups, measurements, milliseconds);
    }

    ChainedOptionsBuilder options(boolean jit) {
      return new OptionsBuilder()
          .forks(forks)
          .warmupIterations(warmups)
          .warmupTime(TimeValue.milliseconds(milliseconds))
          .measurementIterations(measurements)
          .measurementTime(TimeValue.milliseconds(milliseconds))
          .addProfiler(GCProfiler.class)
          .shouldFailOnError(true)
          .resultFormat(ResultFormatType.JSON)
          .jvmArgs(jvmArguments(jit).toArray(String[]::new));
    }

    private static List<String> jvmArguments(boolean jit) {
      List<String> list =
          new ArrayList<>(
              Arrays.asList(
                  "-Xms1g",
                  "-Xmx1g",
                  "--enable-native-access=ALL-UNNAMED",
                  "--sun-misc-unsafe-memory-access=allow",
                  "-Dguests.directory=" + System.getProperty("guests.directory")));
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
