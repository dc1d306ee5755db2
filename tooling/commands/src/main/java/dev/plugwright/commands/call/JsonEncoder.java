package dev.plugwright.commands.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plugwright.commands.CommandException;
import dev.plugwright.commands.Json;
import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Defaults;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Layout;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.Type;
import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Encodes JSON as a value of a contract's type. */
final class JsonEncoder {
  private static final int MOST_LEVELS = 256;

  private final Contract contract;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int depth;

  private JsonEncoder(Contract contract) {
    this.contract = contract;
  }

  /**
   * Encodes a value.
   *
   * @param path where the value stands, for messages
   */
  static byte[] encode(Contract contract, Type type, JsonNode value, String path) {
    JsonEncoder encoder = new JsonEncoder(contract);
    encoder.value(type, value, path);
    return encoder.out.toByteArray();
  }

  /**
   * Encodes the result of a method that can fail.
   *
   * @param failed whether the value is the error
   */
  static byte[] encodeResult(
      Contract contract, Method method, JsonNode value, boolean failed, String path) {
    JsonEncoder encoder = new JsonEncoder(contract);
    encoder.number(failed ? 1 : 0, Integer.BYTES);
    Optional<Type> type = failed ? method.error() : method.result();
    type.ifPresent(present -> encoder.value(present, value, path));
    return encoder.out.toByteArray();
  }

  /** Writes a structure of fixed layout as it is in memory. */
  static byte[] image(Contract contract, Type.Named type, JsonNode value, String path) {
    JsonEncoder encoder = new JsonEncoder(contract);
    encoder.image(type, value, path);
    return encoder.out.toByteArray();
  }

  private void value(Type type, JsonNode value, String path) {
    if (++depth > MOST_LEVELS) {
      throw new CommandException(path + " is nested too deeply");
    }
    if (type instanceof Type.Basic basic) {
      out.writeBytes(JsonScalars.encode(basic.kind(), value, path));
    } else if (type instanceof Type.ListOf list) {
      elements(list.element(), value, path, false);
    } else if (type instanceof Type.SetOf set) {
      elements(set.element(), value, path, true);
    } else if (type instanceof Type.MapOf map) {
      entries(map, value, path);
    } else if (type instanceof Type.OptionOf option) {
      out.write(value.isNull() ? 0 : 1);
      if (!value.isNull()) {
        value(option.value(), value, path);
      }
    } else if (type instanceof Type.FixedArray array) {
      requireLength(array, value, path);
      for (int i = 0; i < array.length(); i++) {
        value(array.element(), value.get(i), path + "[" + i + "]");
      }
    } else if (type instanceof Type.FixedText text) {
      fixedText(text, value, path);
      out.writeBytes(JsonScalars.encode(BasicKind.STRING, value, path));
    } else {
      defined(Definitions.of(contract, (Type.Named) type), value, path);
    }
    depth--;
  }

  private void elements(Type element, JsonNode value, String path, boolean distinct) {
    if (!value.isArray()) {
      throw JsonScalars.expected(path, "an array", value);
    }
    number(value.size(), Long.BYTES);
    Set<JsonNode> seen = new HashSet<>();
    int index = 0;
    for (JsonNode each : value) {
      String place = path + "[" + index++ + "]";
      if (distinct && !seen.add(each)) {
        throw new CommandException(place + " occurs twice in a set");
      }
      value(element, each, place);
    }
  }

  /** A map is an object if its keys are texts, or an array of pairs. */
  private void entries(Type.MapOf map, JsonNode value, String path) {
    boolean texts = map.key() instanceof Type.Basic key && key.kind() == BasicKind.STRING;
    if (value.isObject() && texts) {
      number(value.size(), Long.BYTES);
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        out.writeBytes(JsonScalars.text(entry.getKey()));
        value(map.value(), entry.getValue(), path + "[\"" + entry.getKey() + "\"]");
      }
      return;
    }
    if (!value.isArray()) {
      throw JsonScalars.expected(
          path, texts ? "an object" : "an array of [key, value] pairs", value);
    }
    number(value.size(), Long.BYTES);
    Set<JsonNode> seen = new HashSet<>();
    for (JsonNode pair : value) {
      if (!pair.isArray() || pair.size() != 2) {
        throw JsonScalars.expected(path, "an array of [key, value] pairs", value);
      }
      if (!seen.add(pair.get(0))) {
        throw new CommandException(path + ": duplicate map key " + pair.get(0));
      }
      value(map.key(), pair.get(0), path + "[key]");
      value(map.value(), pair.get(1), path + "[" + pair.get(0) + "]");
    }
  }

  private void defined(Definition definition, JsonNode value, String path) {
    if (definition instanceof Definition.RecordDefinition struct) {
      fields(struct.name(), struct.fields(), value, path);
    } else if (definition instanceof Definition.LayoutDefinition struct) {
      fields(struct.name(), struct.fields(), value, path);
    } else if (definition instanceof Definition.EnumDefinition plain) {
      number(index(plain.constants(), value, path), Integer.BYTES);
    } else {
      variant((Definition.VariantDefinition) definition, value, path);
    }
  }

  /** A case without data is its name; another one an object with its name and its data. */
  private void variant(Definition.VariantDefinition variant, JsonNode value, String path) {
    List<String> names = variant.cases().stream().map(Case::name).toList();
    if (value.isObject() && value.size() != 1) {
      throw JsonScalars.expected(
          path, "an object with one of the fields " + String.join(", ", names), value);
    }
    String chosen = value.isObject() ? value.fieldNames().next() : value.asText();
    int index = names.indexOf(chosen);
    if (index < 0 || !value.isObject() && !value.isTextual()) {
      throw JsonScalars.expected(path, "a case of " + String.join(", ", names), value);
    }
    number(index, Integer.BYTES);
    Case each = variant.cases().get(index);
    JsonNode data = value.isObject() ? value.get(chosen) : Json.object();
    if (each.unnamed()) {
      value(each.fields().get(0).type(), data, path + "." + chosen);
    } else {
      fields(chosen, each.fields(), data, path + "." + chosen);
    }
  }

  private void fields(String owner, List<Field> fields, JsonNode value, String path) {
    requireFields(owner, fields, value, path);
    for (Field field : fields) {
      JsonNode given = value.get(field.name());
      String place = path + "." + field.name();
      if (given != null) {
        value(field.type(), given, place);
      } else {
        out.writeBytes(
            Defaults.of(field, contract.graph())
                .orElseThrow(
                    () -> new CommandException("%s is missing: %s".formatted(place, field))));
      }
    }
  }

  private static void requireFields(String owner, List<Field> fields, JsonNode value, String path) {
    if (!value.isObject()) {
      throw JsonScalars.expected(path, "an object with the fields of " + owner, value);
    }
    List<String> names = fields.stream().map(Field::name).toList();
    for (Iterator<String> given = value.fieldNames(); given.hasNext(); ) {
      String name = given.next();
      if (!names.contains(name)) {
        throw new CommandException(
            "%s: %s has no field %s; it has %s"
                .formatted(path, owner, name, names.isEmpty() ? "none" : String.join(", ", names)));
      }
    }
  }

  private static int index(List<String> names, JsonNode value, String path) {
    int index = value.isTextual() ? names.indexOf(value.asText()) : -1;
    if (index < 0) {
      throw JsonScalars.expected(path, "one of " + String.join(", ", names), value);
    }
    return index;
  }

  // ---- memory images ----

  private void image(Type type, JsonNode value, String path) {
    if (type instanceof Type.Named named) {
      Layout layout = contract.graph().layouts().of(named.name());
      requireFields(
          named.name(), layout.slots().stream().map(Layout.Slot::field).toList(), value, path);
      for (Layout.Slot slot : layout.slots()) {
        String place = path + "." + slot.field().name();
        if (!value.has(slot.field().name())) {
          throw new CommandException("%s is missing: %s".formatted(place, slot.field()));
        }
        zeros(slot.padding());
        image(slot.field().type(), value.get(slot.field().name()), place);
      }
      zeros(layout.padding());
    } else if (type instanceof Type.FixedArray array) {
      requireLength(array, value, path);
      for (int i = 0; i < array.length(); i++) {
        image(array.element(), value.get(i), path + "[" + i + "]");
      }
    } else if (type instanceof Type.FixedText text) {
      byte[] bytes = fixedText(text, value, path);
      number(bytes.length, Integer.BYTES);
      out.writeBytes(bytes);
      zeros(text.capacity() - bytes.length + Layout.paddingAfter(text));
    } else {
      out.writeBytes(JsonScalars.encode(((Type.Basic) type).kind(), value, path));
    }
  }

  private static byte[] fixedText(Type.FixedText type, JsonNode value, String path) {
    if (!value.isTextual()) {
      throw JsonScalars.expected(path, "a text", value);
    }
    byte[] bytes = value.asText().getBytes(UTF_8);
    if (bytes.length > type.capacity()) {
      throw new CommandException(
          "%s has %d bytes of UTF-8; the limit is %d"
              .formatted(path, bytes.length, type.capacity()));
    }
    return bytes;
  }

  private static void requireLength(Type.FixedArray array, JsonNode value, String path) {
    if (!value.isArray() || value.size() != array.length()) {
      throw JsonScalars.expected(path, "an array of %d values".formatted(array.length()), value);
    }
  }

  private void zeros(int count) {
    out.writeBytes(new byte[count]);
  }

  private void number(long value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write((int) (value >> 8 * i));
    }
  }
}
