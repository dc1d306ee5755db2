package dev.plugwright.commands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plugwright.contract.evolution.Difference;
import dev.plugwright.contract.evolution.Verdict;
import dev.plugwright.inspect.PluginFit;
import java.util.ArrayList;
import java.util.List;

/**
 * Which plugins work with a host.
 *
 * @param entries the plugins, in the order of the check
 */
public record CheckReport(List<Entry> entries) implements Report {
  /** Copies the list. */
  public CheckReport {
    entries = List.copyOf(entries);
  }

  /**
   * A plugin.
   *
   * @param file its file
   * @param fit whether it works with the host
   * @param needsWasi whether it needs a grant of WASI
   * @param works the released versions of the host that it works with
   * @param refused the released versions of the host that refuse it
   */
  public record Entry(
      String file, PluginFit fit, boolean needsWasi, List<String> works, List<String> refused) {
    /** Copies the lists. */
    public Entry {
      works = List.copyOf(works);
      refused = List.copyOf(refused);
    }
  }

  @Override
  public boolean ok() {
    return entries.stream().noneMatch(it -> it.fit().verdict() == Verdict.REFUSED);
  }

  @Override
  public String text() {
    StringBuilder out = new StringBuilder();
    entries.forEach(it -> append(out, it));
    List<String> sums = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      long count = entries.stream().filter(it -> it.fit().verdict() == verdict).count();
      if (count > 0) {
        sums.add(count + " " + verdict);
      }
    }
    return out.append(Sizes.count(entries.size(), "plugin"))
        .append(": ")
        .append(String.join(", ", sums))
        .append('\n')
        .toString();
  }

  private static void append(StringBuilder out, Entry entry) {
    PluginFit fit = entry.fit();
    out.append(entry.file()).append(": ").append(fit.verdict());
    if (!fit.contracts().isEmpty()) {
      out.append(" (").append(String.join(", ", fit.contracts())).append(')');
    }
    out.append('\n');
    fit.refusals().forEach(it -> out.append("  - ").append(Printable.of(it)).append('\n'));
    for (Difference difference : fit.differences()) {
      String line = difference.toString();
      if (!fit.refusals().contains(line)) {
        out.append("  - ").append(Printable.of(line)).append('\n');
      }
    }
    if (!fit.remedy().isEmpty()) {
      fit.remedy().lines().forEach(line -> out.append("  ").append(line).append('\n'));
    }
    if (entry.needsWasi()) {
      out.append("  needs WASI preview 1\n");
    }
    if (!entry.works().isEmpty()) {
      out.append("  works with ").append(String.join(", ", entry.works())).append('\n');
    }
    if (!entry.refused().isEmpty()) {
      out.append("  refused by ").append(String.join(", ", entry.refused())).append('\n');
    }
  }

  @Override
  public JsonNode json() {
    ArrayNode plugins = Json.array();
    for (Entry entry : entries) {
      PluginFit fit = entry.fit();
      ObjectNode json = plugins.addObject().put("file", entry.file());
      json.put("verdict", fit.verdict().toString());
      json.set("contracts", Json.texts(fit.contracts()));
      json.set("refusals", Json.texts(fit.refusals()));
      json.set("differences", differences(fit.differences()));
      json.put("remedy", fit.remedy()).put("needsWasi", entry.needsWasi());
      json.set("worksWith", Json.texts(entry.works()));
      json.set("refusedBy", Json.texts(entry.refused()));
    }
    ObjectNode json = Json.object().put("ok", ok());
    json.set("plugins", plugins);
    return json;
  }

  static ArrayNode differences(List<Difference> differences) {
    ArrayNode array = Json.array();
    for (Difference difference : differences) {
      ObjectNode json = array.addObject().put("path", difference.path());
      difference.direction().ifPresent(it -> json.put("direction", it.toString()));
      json.put("verdict", difference.verdict().toString());
      difference.host().ifPresent(it -> json.put("host", it));
      difference.plugin().ifPresent(it -> json.put("plugin", it));
      json.put("consequence", difference.consequence());
    }
    return array;
  }
}
