package dev.plugwright.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.util.Version;

/**
 * What one run measured.
 *
 * @param title what was measured
 * @param machine where, and with which versions
 * @param effort how much was measured
 * @param cases by name of the benchmark method, then by contestant
 */
record Report(String title, String machine, String effort, Map<String, Map<String, Figure>> cases) {
  /** The contestant that the others are compared with. */
  static final String OURS = "plugwright";

  private static final Path CPU = Path.of("/proc/cpuinfo");

  /**
   * One figure.
   *
   * @param nanoseconds mean processor time of one operation
   * @param error half of the 99.9 % confidence interval, NaN if there were too few iterations
   * @param elapsed mean elapsed nanoseconds of one operation
   * @param bytes allocated by one operation on Java's heap, NaN outside Java
   */
  record Figure(double nanoseconds, double error, double elapsed, double bytes) {}

  static Report read(Path json, String suite, boolean jit, String effort) throws IOException {
    JsonNode rows = new ObjectMapper().readTree(json.toFile());
    Map<String, Map<String, Figure>> cases = new LinkedHashMap<>();
    for (JsonNode row : rows) {
      String method = row.get("benchmark").asText();
      cases
          .computeIfAbsent(
              method.substring(method.lastIndexOf('.') + 1), k -> new LinkedHashMap<>())
          .put(row.get("params").get("contestant").asText(), figure(row));
    }
    String what =
        switch (suite) {
          case "codec" -> "Codec";
          case "host" -> "Host functions";
          case "crossing" -> "Ways to call an export";
          case "text" -> "Ways to encode a text";
          case "fuel" -> "Fuel";
          case "reset" -> "Resets";
          case "evolution" -> "Versions of a contract";
          case "languages" -> "Plugins in each language";
          case "copy" -> "Ways out of guest memory";
          default -> "Calls";
        };
    String title = "%s, %s".formatted(what, jit ? "JIT" : "interpreter");
    return new Report(title, thisMachine(), effort, cases);
  }

  private static Figure figure(JsonNode row) {
    JsonNode secondary = row.get("secondaryMetrics");
    JsonNode time = secondary.get(CpuProfiler.NAME);
    return new Figure(
        time.get("score").asDouble(),
        time.get("scoreError").asDouble(Double.NaN),
        row.get("primaryMetric").get("score").asDouble(),
        secondary.path("gc.alloc.rate.norm").path("score").asDouble(Double.NaN));
  }

  private static String thisMachine() throws IOException {
    String cpu =
        Files.isReadable(CPU)
            ? Files.readAllLines(CPU).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown")
            : System.getProperty("os.arch");
    return "%s, %d cores, %s, %s %s, JMH %s"
        .formatted(
            cpu,
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("java.vm.name"),
            System.getProperty("java.vm.version"),
            Version.getPlainVersion());
  }

  /** Returns the time of a figure as a multiple of ours, or NaN if ours was not measured. */
  static double ratio(Map<String, Figure> contestants, Figure figure) {
    Figure ours = contestants.get(OURS);
    return ours == null ? Double.NaN : figure.nanoseconds() / ours.nanoseconds();
  }

  /** Writes what was allocated, or nothing for what is not Java. */
  static String bytes(Figure figure) {
    return Double.isNaN(figure.bytes()) ? "" : "%,.0f B".formatted(figure.bytes());
  }

  /** Writes a time with three significant digits. */
  static String time(double nanoseconds) {
    if (Double.isNaN(nanoseconds)) {
      return "?";
    }
    String[] units = {"ns", "µs", "ms", "s"};
    int unit = 0;
    double value = nanoseconds;
    while (value >= 1000 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    return digits(value) + " " + units[unit];
  }

  /** Writes a number with three significant digits at most. */
  static String digits(double value) {
    return Double.isNaN(value)
        ? "?"
        : value >= 100
            ? "%.0f".formatted(value)
            : value >= 10 ? "%.1f".formatted(value) : "%.2f".formatted(value);
  }
}
