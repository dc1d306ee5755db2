package dev.plugwright.commands.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a plugin's calls of host functions are answered with. Functions are named {@code
 * Interface.function}, with the name of the import or of the Java method.
 *
 * @param replies the replies; a function without a result needs none
 * @param errors declared errors, for functions that fail
 * @param log takes a line for each call
 */
public record HostAnswers(
    Map<String, JsonNode> replies, Map<String, JsonNode> errors, Consumer<String> log) {
  /** Answers only functions without a result. */
  public static final HostAnswers NONE = new HostAnswers(Map.of(), Map.of(), line -> {});
}
