package dev.plugwright.commands.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Lowering;
import dev.plugwright.contract.Type;

/** Values in the Java types in which they are passed to and from plugins, from and to JSON. */
final class PassedValues {
  private PassedValues() {}

  /** Returns what is passed for a JSON value. */
  static Object of(Contract contract, Type type, JsonNode value, String path) {
    Lowering lowering = contract.lowering(type);
    if (lowering instanceof Lowering.Direct direct) {
      return RawExports.number(direct, JsonScalars.bits(direct.kind(), value, path));
    } else if (lowering instanceof Lowering.Text) {
      if (!value.isTextual()) {
        throw JsonScalars.expected(path, "a text", value);
      }
      return value.asText();
    } else if (lowering instanceof Lowering.Elements elements) {
      return NumberArrays.of(elements.kind(), value, path);
    } else if (lowering instanceof Lowering.Structure structure) {
      return JsonEncoder.image(contract, structure.type(), value, path);
    }
    return JsonEncoder.encode(contract, type, value, path);
  }

  /** Returns the JSON value of what was passed. It comes from a plugin: all is checked. */
  static JsonNode json(Contract contract, Type type, Object passed, String path) {
    Lowering lowering = contract.lowering(type);
    if (lowering instanceof Lowering.Direct direct) {
      return ResultBytes.scalar(direct.kind(), passed, path);
    } else if (lowering instanceof Lowering.Text) {
      return TextNode.valueOf((String) passed);
    } else if (lowering instanceof Lowering.Elements elements) {
      return NumberArrays.json(elements.kind(), passed, path);
    } else if (lowering instanceof Lowering.Structure structure) {
      return JsonDecoder.decodeImage(contract, structure.type(), (byte[]) passed, path);
    }
    return JsonDecoder.decode(contract, type, (byte[]) passed, path);
  }
}
