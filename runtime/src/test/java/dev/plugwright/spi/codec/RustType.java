package dev.plugwright.spi.codec;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Reads and writes values of a type in Rust's notation, as the golden vectors name it.
 *
 * <p>Tuples, structs and fixed-length arrays have the bytes of a Java record; {@code usize} and
 * {@code isize} those of a {@code long}; {@code VecDeque} those of a list. Integers of up to 64
 * bits are read as {@link Long}, floats as their raw bits.
 */
interface RustType {
  Object read(BincodeInput in);

  void write(BincodeOutput out, Object value);

  /** The named types of the vectors' header; a struct is the tuple of its fields. */
  Map<String, String> STRUCTS =
      Map.of(
          "UnitS", "()",
          "Meters", "(f64)",
          "Point", "(i32,i32)",
          "Line", "(Point,Point,Option<String>)",
          "Drawing", "(String,Vec<Line>,BTreeMap<String,u32>)",
          "List1", "(u32,Option<List1>)",
          "Skipped", "(u8,u8)",
          "Everything",
              "(bool,u8,i8,u16,i16,u32,i32,u64,i64,f32,f64,char,String,Option<u16>,Vec<i16>,(u8,bool))");

  /** Each variant as the tuple of its fields. */
  Map<String, List<String>> ENUMS =
      Map.of(
          "Color", List.of("()", "()", "()"),
          "Sparse", List.of("()", "()"),
          "Shape", List.of("()", "(f64)", "(u32,u32)", "(Vec<Point>,bool)", "(Shape)"));

  /** A type that Java has nothing for. */
  final class NoCounterpart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoCounterpart(String type) {
      super(type);
    }
  }

  /** Reads and writes with one method each. */
  record Leaf(Function<BincodeInput, Object> reader, BiConsumer<BincodeOutput, Object> writer)
      implements RustType {
    @Override
    public Object read(BincodeInput in) {
      return reader.apply(in);
    }

    @Override
    public void write(BincodeOutput out, Object value) {
      writer.accept(out, value);
    }
  }

  static RustType of(String notation) {
    if (STRUCTS.containsKey(notation)) {
      return of(STRUCTS.get(notation));
    }
    if (ENUMS.containsKey(notation)) {
      return variants(ENUMS.get(notation));
    }
    if (notation.startsWith("(")) {
      return tuple(split(notation.substring(1, notation.length() - 1)));
    }
    if (notation.startsWith("[")) {
      int semicolon = notation.lastIndexOf(';');
      int length = Integer.parseInt(notation.substring(semicolon + 1, notation.length() - 1));
      return tuple(java.util.Collections.nCopies(length, notation.substring(1, semicolon)));
    }
    if (notation.endsWith(">")) {
      int bracket = notation.indexOf('<');
      return generic(
          notation.substring(0, bracket),
          split(notation.substring(bracket + 1, notation.length() - 1)));
    }
    return basic(notation);
  }

  private static RustType generic(String name, List<String> arguments) {
    return switch (name) {
      case "Vec", "VecDeque" -> list(arguments.get(0));
      case "BTreeSet" -> set(arguments.get(0));
      case "BTreeMap" -> map(arguments.get(0), arguments.get(1));
      case "Option" -> option(arguments.get(0));
      case "Result" -> variants(arguments.stream().map(a -> "(" + a + ")").toList());
      case "Gen" -> tuple(List.of("u32", arguments.get(0)));
      default -> throw new NoCounterpart(name);
    };
  }

  private static RustType basic(String name) {
    return switch (name) {
      case "bool" -> new Leaf(BincodeInput::readBoolean, (o, v) -> o.writeBoolean((Boolean) v));
      case "u8" ->
          new Leaf(i -> i.readByte() & 0xFFL, (o, v) -> o.writeByte(((Long) v).intValue()));
      case "i8" ->
          new Leaf(i -> (long) i.readByte(), (o, v) -> o.writeByte(((Long) v).byteValue()));
      case "u16" ->
          new Leaf(i -> i.readShort() & 0xFFFFL, (o, v) -> o.writeShort(((Long) v).intValue()));
      case "i16" ->
          new Leaf(i -> (long) i.readShort(), (o, v) -> o.writeShort(((Long) v).intValue()));
      case "u32" ->
          new Leaf(i -> i.readInt() & 0xFFFF_FFFFL, (o, v) -> o.writeInt(((Long) v).intValue()));
      case "i32" -> new Leaf(i -> (long) i.readInt(), (o, v) -> o.writeInt(((Long) v).intValue()));
      case "u64", "i64", "usize", "isize" ->
          new Leaf(BincodeInput::readLong, (o, v) -> o.writeLong((Long) v));
      case "u128" -> new Leaf(BincodeInput::readU128, (o, v) -> o.writeU128((BigInteger) v));
      case "i128" -> new Leaf(BincodeInput::readI128, (o, v) -> o.writeI128((BigInteger) v));
      case "f32" ->
          new Leaf(
              i -> Float.floatToRawIntBits(i.readFloat()),
              (o, v) -> o.writeFloat(Float.intBitsToFloat((Integer) v)));
      case "f64" ->
          new Leaf(
              i -> Double.doubleToRawLongBits(i.readDouble()),
              (o, v) -> o.writeDouble(Double.longBitsToDouble((Long) v)));
      case "char" -> new Leaf(BincodeInput::readChar, (o, v) -> o.writeChar((Character) v));
      case "String" -> new Leaf(BincodeInput::readString, (o, v) -> o.writeString((String) v));
      case "Duration" ->
          new Leaf(BincodeInput::readDuration, (o, v) -> o.writeDuration((java.time.Duration) v));
      case "SystemTime" ->
          new Leaf(BincodeInput::readInstant, (o, v) -> o.writeInstant((java.time.Instant) v));
      case "uuid::Uuid" ->
          new Leaf(BincodeInput::readUuid, (o, v) -> o.writeUuid((java.util.UUID) v));
      default -> throw new NoCounterpart(name);
    };
  }

  private static RustType tuple(List<String> fields) {
    return new Leaf(
        in -> {
          List<Object> values = new ArrayList<>();
          fields.forEach(field -> values.add(of(field).read(in)));
          return values;
        },
        (out, value) -> {
          List<?> values = (List<?>) value;
          for (int i = 0; i < fields.size(); i++) {
            of(fields.get(i)).write(out, values.get(i));
          }
        });
  }

  /** The value is a list of the index and the fields. */
  private static RustType variants(List<String> variants) {
    return new Leaf(
        in -> {
          int index = in.readVariant(variants.size());
          return List.of(index, of(variants.get(index)).read(in));
        },
        (out, value) -> {
          List<?> pair = (List<?>) value;
          out.writeVariant((Integer) pair.get(0));
          of(variants.get((Integer) pair.get(0))).write(out, pair.get(1));
        });
  }

  private static RustType list(String element) {
    RustType type = of(element);
    return new Leaf(
        in -> {
          int length = in.readLength(element.equals("()") ? 0 : 1);
          List<Object> values = new ArrayList<>(length);
          for (int i = 0; i < length; i++) {
            values.add(type.read(in));
          }
          return values;
        },
        (out, value) -> {
          List<?> values = (List<?>) value;
          out.writeLength(values.size());
          values.forEach(v -> type.write(out, v));
        });
  }

  private static RustType set(String element) {
    RustType type = of(element);
    return new Leaf(
        in -> {
          int length = in.readLength(1);
          Set<Object> values = new LinkedHashSet<>();
          for (int i = 0; i < length; i++) {
            int start = in.position();
            if (!values.add(type.read(in))) {
              throw CodecException.duplicate(element, start);
            }
          }
          return values;
        },
        (out, value) -> {
          Set<?> values = (Set<?>) value;
          out.writeLength(values.size());
          values.forEach(v -> type.write(out, v));
        });
  }

  private static RustType map(String key, String value) {
    RustType keys = of(key);
    RustType values = of(value);
    return new Leaf(
        in -> {
          int length = in.readLength(1);
          Map<Object, Object> entries = new LinkedHashMap<>();
          for (int i = 0; i < length; i++) {
            int start = in.position();
            Object k = keys.read(in);
            if (entries.containsKey(k)) {
              throw CodecException.duplicate(key, start);
            }
            entries.put(k, values.read(in));
          }
          return entries;
        },
        (out, map) -> {
          out.writeLength(((Map<?, ?>) map).size());
          ((Map<?, ?>) map)
              .forEach(
                  (k, v) -> {
                    keys.write(out, k);
                    values.write(out, v);
                  });
        });
  }

  /** An absent value is an empty {@link java.util.Optional}. */
  private static RustType option(String value) {
    return new Leaf(
        in ->
            in.readOptionTag()
                ? java.util.Optional.of(of(value).read(in))
                : java.util.Optional.empty(),
        (out, optional) -> {
          java.util.Optional<?> present = (java.util.Optional<?>) optional;
          out.writeOptionTag(present.isPresent());
          present.ifPresent(v -> of(value).write(out, v));
        });
  }

  /** Splits at the commas that stand in no bracket. */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += "<([".indexOf(c) >= 0 ? 1 : ">)]".indexOf(c) >= 0 ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    if (start < text.length()) {
      parts.add(text.substring(start));
    }
    return parts;
  }
}
