package dev.plugwright.commands.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plugwright.commands.Json;
import dev.plugwright.commands.Report;

/**
 * What a function has returned.
 *
 * @param value the result, or the declared error
 * @param failed whether it is the error
 */
public record CallReport(JsonNode value, boolean failed) implements Report {
  @Override
  public boolean ok() {
    return !failed;
  }

  @Override
  public String text() {
    return (failed ? "error: " : "") + Json.pretty(value);
  }

  @Override
  public JsonNode json() {
    return Json.object().set(failed ? "error" : "result", value);
  }
}
