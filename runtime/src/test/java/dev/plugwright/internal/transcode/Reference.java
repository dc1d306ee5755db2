package dev.plugwright.internal.transcode;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.RecordDefinition;
import dev.plugwright.contract.Definition.VariantDefinition;
import dev.plugwright.contract.Type;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * The slow way: values are trees, which are converted by the rules of the documentation and encoded
 * afterwards. Shares no code with the conversion that is tested.
 *
 * <p>Integers are {@code BigInteger}, characters are {@code String}, collections and records are
 * {@code List}, entries of maps are lists of two, and enums and variants are {@code Chosen}.
 */
final class Reference {
  private static final int DEEPEST = 4;

  /** A case with its fields. */
  record Chosen(int index, List<Object> fields) {}

  /** Thrown when a value has no counterpart. */
  static final class NoCounterpart extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Contract writer;
  private final Contract reader;

  Reference(Contract writer, Contract reader) {
    this.writer = writer;
    this.reader = reader;
  }

  // ---- random values ----

  static Object random(Random random, Contract contract, Type type, int depth) {
    int size = depth > DEEPEST ? 0 : random.nextInt(4);
    return switch (type) {
      case Type.Basic basic -> basic(random, basic.kind());
      case Type.ListOf list -> {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
          elements.add(random(random, contract, list.element(), depth + 1));
        }
        yield elements;
      }
      case Type.SetOf set -> {
        Set<Object> elements = new HashSet<>();
        for (int i = 0; i < size; i++) {
          elements.add(random(random, contract, set.element(), depth + 1));
        }
        yield new ArrayList<>(elements);
      }
      case Type.MapOf map -> {
        Set<Object> keys = new HashSet<>();
        List<Object> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
          Object key = random(random, contract, map.key(), depth + 1);
          if (keys.add(key)) {
            entries.add(List.of(key, random(random, contract, map.value(), depth + 1)));
          }
        }
        yield entries;
      }
      case Type.OptionOf option ->
          size == 0
              ? Optional.empty()
              : Optional.of(random(random, contract, option.value(), depth + 1));
      case Type.Named named ->
          defined(random, contract, contract.definitions().get(named.name()), depth);
      default -> throw new IllegalArgumentException(type.toString());
    };
  }

  private static Object defined(
      Random random, Contract contract, Definition definition, int depth) {
    return switch (definition) {
      case EnumDefinition plain -> new Chosen(random.nextInt(plain.constants().size()), List.of());
      case VariantDefinition variant -> {
        int index = random.nextInt(variant.cases().size());
        yield new Chosen(
            index, fields(random, contract, variant.cases().get(index).fields(), depth));
      }
      default -> fields(random, contract, ((RecordDefinition) definition).fields(), depth);
    };
  }

  private static List<Object> fields(
      Random random, Contract contract, List<Field> fields, int depth) {
    List<Object> values = new ArrayList<>();
    fields.forEach(it -> values.add(random(random, contract, it.type(), depth + 1)));
    return values;
  }

  private static Object basic(Random random, BasicKind kind) {
    return switch (kind) {
      case BOOL -> random.nextBoolean();
      case F32 -> (float) random.nextInt(100) / 4;
      case F64 -> random.nextBoolean() ? random.nextInt(100) / 4.0 : random.nextDouble();
      case CHAR -> List.of("a", "ä", "€").get(random.nextInt(3));
      case STRING -> "ä".repeat(random.nextInt(4));
      case DURATION, INSTANT -> ByteBuffer.allocate(12).put(0, (byte) random.nextInt(100));
      case UUID -> ByteBuffer.allocate(24).put(0, (byte) 16);
      default -> integer(random, kind);
    };
  }

  private static BigInteger integer(Random random, BasicKind kind) {
    int bits = 1 + random.nextInt(bits(kind));
    BigInteger value = new BigInteger(bits, random);
    return signed(kind) && random.nextBoolean() ? value.negate() : value;
  }

  private static boolean signed(BasicKind kind) {
    return kind.name().startsWith("I");
  }

  private static int bits(BasicKind kind) {
    return Integer.parseInt(kind.name().substring(1)) - (signed(kind) ? 1 : 0);
  }

  // ---- conversion ----

  Object convert(Type from, Type to, Object value, Field field) {
    if (to instanceof Type.OptionOf option) {
      return from instanceof Type.OptionOf given
          ? ((Optional<?>) value).map(it -> convert(given.value(), option.value(), it, null))
          : Optional.of(convert(from, option.value(), value, null));
    }
    if (from instanceof Type.OptionOf given) {
      Optional<?> option = (Optional<?>) value;
      return option.isPresent() ? convert(given.value(), to, option.get(), field) : standard(field);
    }
    return switch (to) {
      case Type.Basic basic -> number(((Type.Basic) from).kind(), basic.kind(), value);
      case Type.MapOf map -> {
        List<Field> given = entry(from, writer);
        List<Object> entries = new ArrayList<>();
        Set<Object> keys = new HashSet<>();
        for (Object entry : (List<?>) value) {
          List<Object> pair =
              List.of(
                  part("key", given, map.key(), (List<?>) entry),
                  part("value", given, map.value(), (List<?>) entry));
          requireNew(keys, map.key(), pair.get(0));
          entries.add(pair);
        }
        yield entries;
      }
      case Type.Named named ->
          defined(
              writer.definitions().get(((Type.Named) from).name()),
              reader.definitions().get(named.name()),
              value);
      default -> {
        if (from instanceof Type.MapOf map) {
          List<Field> wanted = entry(to, reader);
          List<Object> elements = new ArrayList<>();
          Set<Object> seen = new HashSet<>();
          for (Object pair : (List<?>) value) {
            Object element = fields(entry(map, writer), wanted, (List<?>) pair);
            if (to instanceof Type.SetOf set) {
              requireNew(seen, set.element(), element);
            }
            elements.add(element);
          }
          yield elements;
        }
        Type given = from.parts().get(0);
        Type wanted = to.parts().get(0);
        List<Object> elements = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (Object element : (List<?>) value) {
          Object converted = convert(given, wanted, element, null);
          if (to instanceof Type.SetOf) {
            requireNew(seen, wanted, converted);
          }
          elements.add(converted);
        }
        yield elements;
      }
    };
  }

  /** A key or a value has no default. */
  private Object part(String name, List<Field> given, Type to, List<?> values) {
    int source = given.stream().map(Field::name).toList().indexOf(name);
    return convert(given.get(source).type(), to, values.get(source), null);
  }

  /** The key and the value of a map, or the fields of a record that has them. */
  private static List<Field> entry(Type type, Contract contract) {
    return type instanceof Type.MapOf map
        ? List.of(new Field("key", map.key()), new Field("value", map.value()))
        : ((RecordDefinition) contract.definitions().get(((Type.Named) type.parts().get(0)).name()))
            .fields();
  }

  /** NaN is not equal to itself, but its bytes are. */
  private void requireNew(Set<Object> seen, Type type, Object element) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    encode(reader, type, element, bytes);
    if (!seen.add(ByteBuffer.wrap(bytes.toByteArray()))) {
      throw new NoCounterpart();
    }
  }

  private static Object number(BasicKind from, BasicKind to, Object value) {
    if (from == to) {
      return value;
    }
    if (to == BasicKind.F64) {
      return (double) (Float) value;
    }
    if (to == BasicKind.F32) {
      double wide = (Double) value;
      return require((float) wide == wide, (float) wide);
    }
    BigInteger number = (BigInteger) value;
    boolean fits = number.bitLength() <= bits(to) && (signed(to) || number.signum() >= 0);
    return require(fits, number);
  }

  private static Object require(boolean possible, Object value) {
    if (!possible) {
      throw new NoCounterpart();
    }
    return value;
  }

  private Object standard(Field field) {
    if (field != null && field.defaultValue().isPresent()) {
      String literal = field.defaultValue().get();
      return field.type().equals(new Type.Basic(BasicKind.STRING))
          ? literal
          : new BigInteger(literal);
    }
    if (field == null) {
      throw new NoCounterpart();
    }
    return switch (field.type()) {
      case Type.OptionOf option -> Optional.empty();
      case Type.Basic basic -> throw new NoCounterpart();
      case Type.Named named -> throw new NoCounterpart();
      default -> List.of();
    };
  }

  private Object defined(Definition from, Definition to, Object value) {
    return switch (to) {
      case EnumDefinition plain -> {
        EnumDefinition given = (EnumDefinition) from;
        String name = given.constants().get(((Chosen) value).index());
        int index = find(plain.constants(), given, plain, name);
        yield new Chosen(index, List.of());
      }
      case VariantDefinition variant -> {
        VariantDefinition given = (VariantDefinition) from;
        Chosen chosen = (Chosen) value;
        Case source = given.cases().get(chosen.index());
        int index =
            find(variant.cases().stream().map(Case::name).toList(), given, variant, source.name());
        Case target = variant.cases().get(index);
        yield new Chosen(
            index,
            target.name().equals(source.name())
                ? fields(source.fields(), target.fields(), chosen.fields())
                : List.of());
      }
      default ->
          fields(
              ((RecordDefinition) from).fields(),
              ((RecordDefinition) to).fields(),
              (List<?>) value);
    };
  }

  private static int find(List<String> names, Definition from, Definition to, String name) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equals(name)
          || to.evolution().caseWas(names.get(i)).contains(name)
          || from.evolution().caseWas(name).contains(names.get(i))) {
        return i;
      }
    }
    return names.indexOf(to.evolution().unknown().orElseThrow(NoCounterpart::new));
  }

  private List<Object> fields(List<Field> from, List<Field> to, List<?> values) {
    List<Object> converted = new ArrayList<>();
    for (Field field : to) {
      int source = -1;
      for (int i = 0; i < from.size(); i++) {
        Field given = from.get(i);
        if (given.name().equals(field.name())
            || field.was().contains(given.name())
            || given.was().contains(field.name())) {
          source = i;
        }
      }
      converted.add(
          source < 0
              ? standard(field)
              : convert(from.get(source).type(), field.type(), values.get(source), field));
    }
    return converted;
  }

  // ---- encoding ----

  static void encode(Contract contract, Type type, Object value, ByteArrayOutputStream out) {
    switch (type) {
      case Type.Basic basic -> basic(basic.kind(), value, out);
      case Type.OptionOf option -> {
        Optional<?> given = (Optional<?>) value;
        out.write(given.isPresent() ? 1 : 0);
        given.ifPresent(it -> encode(contract, option.value(), it, out));
      }
      case Type.MapOf map -> {
        number(((List<?>) value).size(), Long.BYTES, out);
        for (Object entry : (List<?>) value) {
          encode(contract, map.key(), ((List<?>) entry).get(0), out);
          encode(contract, map.value(), ((List<?>) entry).get(1), out);
        }
      }
      case Type.Named named -> defined(contract, named, value, out);
      default -> {
        number(((List<?>) value).size(), Long.BYTES, out);
        ((List<?>) value).forEach(it -> encode(contract, type.parts().get(0), it, out));
      }
    }
  }

  private static void defined(
      Contract contract, Type.Named type, Object value, ByteArrayOutputStream out) {
    List<Field> fields = List.of();
    List<?> values = List.of();
    if (value instanceof Chosen chosen) {
      number(chosen.index(), Integer.BYTES, out);
      values = chosen.fields();
      if (contract.definitions().get(type.name()) instanceof VariantDefinition variant) {
        fields = variant.cases().get(chosen.index()).fields();
      }
    } else {
      values = (List<?>) value;
      fields = ((RecordDefinition) contract.definitions().get(type.name())).fields();
    }
    for (int i = 0; i < fields.size(); i++) {
      encode(contract, fields.get(i).type(), values.get(i), out);
    }
  }

  private static void basic(BasicKind kind, Object value, ByteArrayOutputStream out) {
    switch (value) {
      case Boolean bool -> out.write(bool ? 1 : 0);
      case Float number -> number(Float.floatToRawIntBits(number), Integer.BYTES, out);
      case Double number -> number(Double.doubleToRawLongBits(number), Long.BYTES, out);
      case ByteBuffer raw -> out.writeBytes(raw.array());
      case String text -> {
        byte[] utf8 = text.getBytes(UTF_8);
        if (kind == BasicKind.STRING) {
          number(utf8.length, Long.BYTES, out);
        }
        out.writeBytes(utf8);
      }
      default -> {
        BigInteger number = (BigInteger) value;
        for (int i = 0; i < kind.minimumSize(); i++) {
          out.write(number.shiftRight(i * Byte.SIZE).intValue());
        }
      }
    }
  }

  private static void number(long value, int size, ByteArrayOutputStream out) {
    out.write(
        ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array(),
        0,
        size);
  }
}
