package dev.plugwright.commands.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plugwright.commands.CommandException;
import dev.plugwright.commands.Json;
import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Layout;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.Type;
import java.util.List;

/** Decodes values of a contract's types to JSON. The bytes come from a plugin: all is checked. */
final class JsonDecoder {
  private static final int MOST_LEVELS = 256;
  private static final int MOST_EMPTY = 65_536;

  /** Records of records without bytes could be exponentially many. */
  private static final int MOST_EMPTY_RECORDS = 1 << 18;

  private final Contract contract;
  private final ResultBytes in;
  private int depth;
  private int empty;
  private int emptyRecords;

  private JsonDecoder(Contract contract, byte[] bytes) {
    this.contract = contract;
    this.in = new ResultBytes(bytes);
  }

  /**
   * Decodes a value; all bytes belong to it.
   *
   * @param path what the value is, for messages
   */
  static JsonNode decode(Contract contract, Type type, byte[] bytes, String path) {
    JsonDecoder decoder = new JsonDecoder(contract, bytes);
    JsonNode value = decoder.value(type, path);
    decoder.in.requireEnd(path);
    return value;
  }

  /** Decodes the result of a method that can fail. */
  static Outcome decodeResult(Contract contract, Method method, byte[] bytes) {
    JsonDecoder decoder = new JsonDecoder(contract, bytes);
    boolean failed = decoder.in.index(2, "result") == 1;
    Type type = failed ? method.error().orElseThrow() : method.result().orElse(null);
    JsonNode value = type == null ? NullNode.getInstance() : decoder.value(type, "result");
    decoder.in.requireEnd("result");
    return new Outcome(value, failed);
  }

  /** Decodes a structure of fixed layout as it is in memory. */
  static JsonNode decodeImage(Contract contract, Type.Named type, byte[] bytes, String path) {
    JsonDecoder decoder = new JsonDecoder(contract, bytes);
    JsonNode value = decoder.image(type, path);
    decoder.in.requireEnd(path);
    return value;
  }

  /**
   * What a method has returned.
   *
   * @param value the result, or the declared error
   * @param failed whether it is the error
   */
  record Outcome(JsonNode value, boolean failed) {}

  private JsonNode value(Type type, String path) {
    if (++depth > MOST_LEVELS) {
      throw new CommandException(path + " is nested too deeply");
    }
    JsonNode value = valueOf(type, path);
    depth--;
    return value;
  }

  private JsonNode valueOf(Type type, String path) {
    if (type instanceof Type.Basic basic) {
      return in.basic(basic.kind(), path);
    } else if (type instanceof Type.ListOf list) {
      return elements(list.element(), path);
    } else if (type instanceof Type.SetOf set) {
      return elements(set.element(), path);
    } else if (type instanceof Type.MapOf map) {
      return entries(map, path);
    } else if (type instanceof Type.OptionOf option) {
      return in.flag(path) ? value(option.value(), path) : NullNode.getInstance();
    } else if (type instanceof Type.FixedArray array) {
      ArrayNode values = Json.array();
      for (int i = 0; i < array.length(); i++) {
        values.add(value(array.element(), path + "[" + i + "]"));
      }
      return values;
    } else if (type instanceof Type.FixedText) {
      return in.basic(BasicKind.STRING, path);
    }
    return defined(Definitions.of(contract, (Type.Named) type), path);
  }

  private ArrayNode elements(Type element, String path) {
    ArrayNode values = Json.array();
    for (int count = count(element, path), i = 0; i < count; i++) {
      values.add(value(element, path + "[" + i + "]"));
    }
    return values;
  }

  /** Refuses counts for which too few bytes are left, before anything is allocated. */
  private int count(Type element, String path) {
    int size = contract.graph().minimumSize(element);
    int count = in.count(size, path);
    if (size == 0) {
      empty += count;
      if (count > MOST_EMPTY || empty > MOST_EMPTY) {
        throw new CommandException(path + " has too many elements without bytes");
      }
    }
    return count;
  }

  private JsonNode entries(Type.MapOf map, String path) {
    boolean texts = map.key() instanceof Type.Basic key && key.kind() == BasicKind.STRING;
    ObjectNode object = Json.object();
    ArrayNode pairs = Json.array();
    for (int count = count(map.key(), path), i = 0; i < count; i++) {
      JsonNode key = value(map.key(), path + "[key " + i + "]");
      JsonNode value = value(map.value(), path + "[" + key + "]");
      if (texts) {
        object.set(key.asText(), value);
      } else {
        pairs.addArray().add(key).add(value);
      }
    }
    return texts ? object : pairs;
  }

  private JsonNode defined(Definition definition, String path) {
    if (definition instanceof Definition.RecordDefinition struct) {
      return fields(struct.fields(), path);
    } else if (definition instanceof Definition.LayoutDefinition struct) {
      return fields(struct.fields(), path);
    } else if (definition instanceof Definition.EnumDefinition plain) {
      return TextNode.valueOf(plain.constants().get(in.index(plain.constants().size(), path)));
    }
    List<Case> cases = ((Definition.VariantDefinition) definition).cases();
    Case chosen = cases.get(in.index(cases.size(), path));
    String place = path + "." + chosen.name();
    if (chosen.fields().isEmpty()) {
      return TextNode.valueOf(chosen.name());
    }
    JsonNode data =
        chosen.unnamed()
            ? value(chosen.fields().get(0).type(), place)
            : fields(chosen.fields(), place);
    return Json.object().set(chosen.name(), data);
  }

  private ObjectNode fields(List<Field> fields, String path) {
    ObjectNode object = Json.object();
    int start = in.position();
    for (Field field : fields) {
      object.set(field.name(), value(field.type(), path + "." + field.name()));
    }
    if (in.position() == start && ++emptyRecords > MOST_EMPTY_RECORDS) {
      throw new CommandException(path + " has too many records without bytes");
    }
    return object;
  }

  private JsonNode image(Type type, String path) {
    if (type instanceof Type.Named named) {
      Layout layout = contract.graph().layouts().of(named.name());
      ObjectNode object = Json.object();
      for (Layout.Slot slot : layout.slots()) {
        in.skip(slot.padding(), path);
        String name = slot.field().name();
        object.set(name, image(slot.field().type(), path + "." + name));
      }
      in.skip(layout.padding(), path);
      return object;
    } else if (type instanceof Type.FixedArray array) {
      ArrayNode values = Json.array();
      for (int i = 0; i < array.length(); i++) {
        values.add(image(array.element(), path + "[" + i + "]"));
      }
      return values;
    } else if (type instanceof Type.FixedText text) {
      return in.fixedText(text.capacity(), Layout.paddingAfter(text), path);
    }
    return in.basic(((Type.Basic) type).kind(), path);
  }
}
