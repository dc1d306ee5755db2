package dev.plugwright.commands.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plugwright.commands.Json;
import dev.plugwright.commands.Report;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How long calls took. */
public final class BenchReport implements Report {
  private final String function;
  private final String engine;
  private final int warmUpCalls;
  private final long[] nanos;

  /**
   * Creates a report.
   *
   * @param sorted the time of each call in nanoseconds, the shortest first; at least one
   */
  BenchReport(String function, String engine, int warmUpCalls, long[] sorted) {
    this.function = function;
    this.engine = engine;
    this.warmUpCalls = warmUpCalls;
    this.nanos = sorted.clone();
  }

  /** Returns the nanoseconds that a part of the calls took at most, by the nearest rank. */
  long percentile(double percent) {
    int rank = (int) Math.ceil(percent / 100 * nanos.length);
    return nanos[Math.max(rank, 1) - 1];
  }

  private Map<String, Long> times() {
    Map<String, Long> times = new LinkedHashMap<>();
    times.put("mean", Math.round(Arrays.stream(nanos).average().orElseThrow()));
    times.put("min", nanos[0]);
    times.put("p50", percentile(50));
    times.put("p90", percentile(90));
    times.put("p99", percentile(99));
    times.put("p99.9", percentile(99.9));
    times.put("max", nanos[nanos.length - 1]);
    return times;
  }

  @Override
  public boolean ok() {
    return true;
  }

  @Override
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append("%s on %s\n".formatted(function, engine));
    out.append(
        String.format(Locale.ROOT, "%,d calls after %,d to warm up\n", nanos.length, warmUpCalls));
    times()
        .forEach(
            (name, time) ->
                out.append(String.format(Locale.ROOT, "  %-6s %,12d ns\n", name, time)));
    return out.toString();
  }

  @Override
  public JsonNode json() {
    ObjectNode json = Json.object().put("function", function).put("engine", engine);
    json.put("calls", nanos.length).put("warmUpCalls", warmUpCalls);
    ObjectNode times = json.putObject("nanoseconds");
    times().forEach(times::put);
    return json;
  }
}
