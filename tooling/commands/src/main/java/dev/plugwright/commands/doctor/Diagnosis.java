package dev.plugwright.commands.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plugwright.commands.Json;
import dev.plugwright.commands.Report;
import java.util.List;

/**
 * All that was looked at.
 *
 * @param findings in the order of the search
 */
public record Diagnosis(List<Finding> findings) implements Report {
  /** Copies the list. */
  public Diagnosis {
    findings = List.copyOf(findings);
  }

  @Override
  public boolean ok() {
    return findings.stream().noneMatch(Finding::problem);
  }

  /** Returns how many problems there are, {@code 1 problem found}. */
  public String summary() {
    long problems = findings.stream().filter(Finding::problem).count();
    if (problems == 0) {
      return "no problem found";
    }
    return problems == 1 ? "1 problem found" : problems + " problems found";
  }

  @Override
  public String text() {
    StringBuilder out = new StringBuilder();
    findings.forEach(
        it -> out.append(it.problem() ? "problem: " : "").append(it.text()).append('\n'));
    return out.append(summary()).append('\n').toString();
  }

  @Override
  public JsonNode json() {
    ObjectNode json = Json.object().put("ok", ok());
    ArrayNode all = json.putArray("findings");
    findings.forEach(it -> all.addObject().put("problem", it.problem()).put("text", it.text()));
    return json;
  }
}
