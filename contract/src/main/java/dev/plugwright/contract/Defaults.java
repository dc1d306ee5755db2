package dev.plugwright.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Definition.RecordDefinition;
import dev.plugwright.contract.Definition.VariantDefinition;
import dev.plugwright.contract.Type.Basic;
import dev.plugwright.contract.Type.ListOf;
import dev.plugwright.contract.Type.MapOf;
import dev.plugwright.contract.Type.Named;
import dev.plugwright.contract.Type.OptionOf;
import dev.plugwright.contract.Type.SetOf;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The values that take the place of fields and parameters that the other side does not send. */
public final class Defaults {
  /**
   * Maximum length of a literal in bytes of UTF-8, which bounds what a guest can make a host
   * insert.
   */
  public static final int MAX_LITERAL_BYTES = 1_024;

  private static final int MAX_DEPTH = 16;

  /** The literal of a record that consists of the defaults of its fields. */
  private static final String RECORD = "{}";

  private static final int MAX_PARTS = 1_000;

  private final TypeGraph graph;
  private int parts;

  private Defaults(TypeGraph graph) {
    this.graph = graph;
  }

  /**
   * Returns the encoded default of a field or parameter.
   *
   * @param field the field
   * @param graph the types of its contract
   * @return the encoding of its literal; without one, an absent option or an empty collection;
   *     empty if the field has no default
   * @throws IllegalArgumentException if the literal is not a value of the type
   */
  public static Optional<byte[]> of(Field field, TypeGraph graph) {
    return new Defaults(graph).field(field, 0);
  }

  /** Returns whether a field or parameter has a default, by its literal or by its type. */
  public static boolean exists(Field field) {
    return field.defaultValue().isPresent()
        || field.type() instanceof OptionOf
        || isCollection(field.type());
  }

  private static boolean isCollection(Type type) {
    return type instanceof ListOf || type instanceof SetOf || type instanceof MapOf;
  }

  private Optional<byte[]> field(Field field, int depth) {
    if (field.defaultValue().isEmpty()) {
      if (field.type() instanceof OptionOf) {
        return Optional.of(new byte[1]);
      }
      return isCollection(field.type()) ? Optional.of(new byte[Long.BYTES]) : Optional.empty();
    }
    String literal = field.defaultValue().get();
    if (literal.getBytes(UTF_8).length > MAX_LITERAL_BYTES) {
      throw new IllegalArgumentException("it has more than " + MAX_LITERAL_BYTES + " bytes");
    }
    if (!UTF_8.newEncoder().canEncode(literal)) {
      throw new IllegalArgumentException("it has an unpaired surrogate: " + shown(literal));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(field.type(), literal, out, depth);
    return Optional.of(out.toByteArray());
  }

  private void write(Type type, String literal, ByteArrayOutputStream out, int depth) {
    if (depth > MAX_DEPTH || ++parts > MAX_PARTS) {
      throw new IllegalArgumentException("it contains itself, or has too many parts");
    }
    switch (type) {
      case Basic basic -> basic(basic.kind(), literal, out);
      case OptionOf option -> {
        out.write(1);
        write(option.value(), literal, out, depth + 1);
      }
      case Named named -> defined(named, literal, out, depth);
      case ListOf list -> throw collection();
      case SetOf set -> throw collection();
      case MapOf map -> throw collection();
      default -> throw noLiteral(type);
    }
  }

  private static IllegalArgumentException collection() {
    return new IllegalArgumentException("a collection is empty by default; remove the default");
  }

  private static IllegalArgumentException noLiteral(Type type) {
    return new IllegalArgumentException("type has no literals: " + type);
  }

  private void defined(Named type, String literal, ByteArrayOutputStream out, int depth) {
    switch (graph.definition(type).orElseThrow(() -> noLiteral(type))) {
      case EnumDefinition plain ->
          writeLong(out, index(plain.constants(), literal, type), Integer.BYTES);
      case VariantDefinition variant -> {
        List<String> names = variant.cases().stream().map(Case::name).toList();
        int index = index(names, literal, type);
        writeLong(out, index, Integer.BYTES);
        fields(literal, variant.cases().get(index).fields(), out, depth);
      }
      case RecordDefinition struct -> {
        if (!literal.equals(RECORD)) {
          throw new IllegalArgumentException(
              "the only default of a record is {}, built from the defaults of its fields");
        }
        fields(type.name(), struct.fields(), out, depth);
      }
      case LayoutDefinition struct -> throw noLiteral(type);
    }
  }

  /** Names are shown without quotes. */
  private static String name(String literal) {
    String shown = shown(literal);
    return shown.substring(1, shown.length() - 1);
  }

  /**
   * Returns a literal for messages: in quotes, unprintable characters as escapes of Java.
   *
   * @param literal the literal, which need not be trusted
   */
  public static String shown(String literal) {
    return Literals.shown(literal);
  }

  private static int index(List<String> names, String literal, Named type) {
    int index = names.indexOf(literal);
    if (index < 0) {
      throw new IllegalArgumentException(
          "%s has no %s; it has %s".formatted(type, name(literal), String.join(", ", names)));
    }
    return index;
  }

  private void fields(String owner, List<Field> fields, ByteArrayOutputStream out, int depth) {
    for (Field field : fields) {
      byte[] bytes =
          field(field, depth + 1)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "%s.%s has no default".formatted(owner, field.name())));
      out.writeBytes(bytes);
      if (out.size() > 16 * MAX_LITERAL_BYTES) {
        throw new IllegalArgumentException("it takes too many bytes");
      }
    }
  }

  private static void basic(BasicKind kind, String literal, ByteArrayOutputStream out) {
    try {
      switch (kind) {
        case BOOL -> out.write(bool(literal));
        case F32 -> writeLong(out, Float.floatToRawIntBits(Float.parseFloat(literal)), 4);
        case F64 -> writeLong(out, Double.doubleToRawLongBits(Double.parseDouble(literal)), 8);
        case CHAR -> {
          if (literal.codePointCount(0, literal.length()) != 1) {
            throw notA(kind, literal);
          }
          out.writeBytes(literal.getBytes(UTF_8));
        }
        case STRING -> {
          byte[] bytes = literal.getBytes(UTF_8);
          writeLong(out, bytes.length, Long.BYTES);
          out.writeBytes(bytes);
        }
        case DURATION -> {
          Duration value = Duration.parse(literal);
          time(out, kind, literal, value.getSeconds(), value.getNano());
        }
        case INSTANT -> {
          Instant value = Instant.parse(literal);
          time(out, kind, literal, value.getEpochSecond(), value.getNano());
        }
        case UUID -> {
          UUID value = UUID.fromString(literal);
          writeLong(out, 16, Long.BYTES);
          writeLong(out, Long.reverseBytes(value.getMostSignificantBits()), Long.BYTES);
          writeLong(out, Long.reverseBytes(value.getLeastSignificantBits()), Long.BYTES);
        }
        default -> integer(kind, literal, out);
      }
    } catch (NumberFormatException | DateTimeException e) {
      throw notA(kind, literal);
    }
  }

  private static int bool(String literal) {
    if (!literal.equals("true") && !literal.equals("false")) {
      throw notA(BasicKind.BOOL, literal);
    }
    return literal.equals("true") ? 1 : 0;
  }

  private static void time(
      ByteArrayOutputStream out, BasicKind kind, String literal, long seconds, int nanos) {
    if (seconds < 0) {
      throw notA(kind, literal);
    }
    writeLong(out, seconds, Long.BYTES);
    writeLong(out, nanos, Integer.BYTES);
  }

  private static void integer(BasicKind kind, String literal, ByteArrayOutputStream out) {
    BigInteger value = new BigInteger(literal);
    int size = kind.minimumSize();
    boolean unsigned = kind.unsigned() || kind == BasicKind.U128;
    int bits = unsigned ? size * Byte.SIZE : size * Byte.SIZE - 1;
    if (value.bitLength() > bits || unsigned && value.signum() < 0) {
      throw notA(kind, literal);
    }
    writeLong(out, value.longValue(), Math.min(size, Long.BYTES));
    if (size > Long.BYTES) {
      writeLong(out, value.shiftRight(Long.SIZE).longValue(), Long.BYTES);
    }
  }

  private static IllegalArgumentException notA(BasicKind kind, String literal) {
    return new IllegalArgumentException(
        "%s is not a value of the type %s".formatted(shown(literal), kind.notation()));
  }

  private static void writeLong(ByteArrayOutputStream out, long value, int size) {
    byte[] bytes =
        ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
    out.write(bytes, 0, size);
  }
}
