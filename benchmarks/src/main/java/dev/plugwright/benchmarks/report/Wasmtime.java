package dev.plugwright.benchmarks.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plugwright.benchmarks.call.Chapter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.util.ListStatistics;

/**
 * The native limit: runs {@code benchmarks/wasmtime}, which calls the same guests from Rust, and
 * gives what it measured the form of JMH's rows.
 */
final class Wasmtime {
  /** With the checks by which a call is stopped. */
  private static final String STOPPABLE = "wasmtime-stoppable";

  static final List<String> CONTESTANTS = List.of("wasmtime", STOPPABLE);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double CONFIDENCE = 0.999;

  private final Path program;

  private Wasmtime(Path program) {
    this.program = program;
  }

  /** What one case took, in nanoseconds of one operation. */
  private record Times(ListStatistics elapsed, ListStatistics processor) {
    Times() {
      this(new ListStatistics(), new ListStatistics());
    }
  }

  /** Builds the program; empty where this machine's Rust cannot, which is said. */
  static Optional<Wasmtime> build() throws IOException, InterruptedException {
    Optional<Path> target = Cargo.build("benchmarks/wasmtime", "cargo-wasmtime", "--locked");
    if (target.isEmpty()) {
      System.out.println("benchmarks/wasmtime does not build here: the tables will lack its rows");
    }
    return target.map(it -> new Wasmtime(it.resolve("release/bench-wasmtime")));
  }

  /**
   * Measures the cases of a class of benchmarks.
   *
   * @param contestant one of {@link #CONTESTANTS}
   * @param type the class
   * @param methods regular expression of the methods
   */
  ArrayNode rows(
      String contestant,
      Class<?> type,
      String methods,
      int forks,
      int warmUps,
      int iterations,
      int milliseconds)
      throws IOException, InterruptedException {
    List<String> cases =
        Stream.of(type.getMethods())
            .filter(method -> method.isAnnotationPresent(Benchmark.class))
            .map(Method::getName)
            .filter(name -> name.matches(methods))
            .sorted()
            .toList();
    Path chapter = Files.createTempFile("chapter", ".md");
    try {
      Files.writeString(chapter, Chapter.of50Kb());
      List<String> command =
          List.of(
              program.toString(),
              System.getProperty("guests.directory"),
              chapter.toString(),
              Integer.toString(warmUps),
              Integer.toString(iterations),
              Integer.toString(milliseconds),
              String.join(",", cases),
              contestant.equals(STOPPABLE) ? "stoppable" : "unstoppable");
      Map<String, Times> times = new TreeMap<>();
      for (int fork = 0; fork < forks; fork++) {
        run(contestant, command, times);
      }
      ArrayNode rows = JSON.createArrayNode();
      times.forEach(
          (name, measured) -> rows.add(row(contestant, type.getName() + "." + name, measured)));
      return rows;
    } finally {
      Files.delete(chapter);
    }
  }

  /** Each line is a case and, for each iteration, elapsed and processor time. */
  private static void run(String contestant, List<String> command, Map<String, Times> times)
      throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    try (Stream<String> lines = process.inputReader(UTF_8).lines()) {
      lines.forEach(
          line -> {
            System.out.println(contestant + "\t" + line);
            String[] columns = line.split("\t");
            Times found = times.computeIfAbsent(columns[0], k -> new Times());
            for (int i = 1; i < columns.length; i++) {
              String[] pair = columns[i].split(":");
              found.elapsed().addValue(Double.parseDouble(pair[0]));
              found.processor().addValue(Double.parseDouble(pair[1]));
            }
          });
    }
    if (process.waitFor() != 0) {
      throw new IOException("benchmarks/wasmtime failed");
    }
  }

  private static ObjectNode row(String contestant, String benchmark, Times times) {
    ObjectNode row = JSON.createObjectNode().put("benchmark", benchmark);
    row.putObject("params").put("contestant", contestant);
    row.set("primaryMetric", metric(times.elapsed()));
    row.putObject("secondaryMetrics").set(CpuProfiler.NAME, metric(times.processor()));
    return row;
  }

  private static ObjectNode metric(ListStatistics values) {
    return JSON.createObjectNode()
        .put("score", values.getMean())
        .put("scoreError", values.getMeanErrorAt(CONFIDENCE))
        .put("scoreUnit", "ns/op");
  }
}
