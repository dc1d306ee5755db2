package dev.plugwright.commands;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** JSON of results and arguments. Numbers keep every digit. */
public final class Json {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Json() {}

  /** Returns an empty object. */
  public static ObjectNode object() {
    return NODES.objectNode();
  }

  /** Returns an empty array. */
  public static ArrayNode array() {
    return NODES.arrayNode();
  }

  /** Returns an array of texts. */
  public static ArrayNode texts(Collection<String> texts) {
    ArrayNode array = NODES.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  /**
   * Reads a text.
   *
   * @param text one JSON value
   * @param what what it is, for the message
   * @throws CommandException if it is not one JSON value
   */
  public static JsonNode parse(String text, String what) {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node == null || node.isMissingNode()) {
        throw new CommandException(what + " is empty: write a JSON value");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new CommandException(
          "%s is not valid JSON: %s; strings need double quotes, as in '\"text\"'"
              .formatted(what, withoutSource(e.getOriginalMessage())),
          e);
    }
  }

  /** Jackson names the source of a text, which is always the same, beside the place in it. */
  private static String withoutSource(String message) {
    return message.replaceAll("\\[Source: [^;]*; (line: \\d+, column: \\d+)]", "$1");
  }

  /** Returns the value on several lines with an indentation of 2; ends with a line feed. */
  public static String pretty(JsonNode node) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try {
      return MAPPER.writer(printer).writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
