package dev.plugwright.commands.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import dev.plugwright.commands.CommandException;
import dev.plugwright.contract.BasicKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Encodes JSON as a value of a built-in type. */
final class JsonScalars {
  private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

  private JsonScalars() {}

  /** Returns the encoding of a value. */
  static byte[] encode(BasicKind kind, JsonNode value, String path) {
    return switch (kind) {
      case BOOL -> {
        if (!value.isBoolean()) {
          throw expected(path, "true or false", value);
        }
        yield new byte[] {(byte) (value.asBoolean() ? 1 : 0)};
      }
      case F32 -> little(4).putFloat((float) floating(value, path)).array();
      case F64 -> little(8).putDouble(floating(value, path)).array();
      case CHAR -> character(value, path).getBytes(UTF_8);
      case STRING -> text(string(value, path, "a text"));
      case DURATION -> duration(value, path);
      case INSTANT -> instant(value, path);
      case UUID -> uuid(value, path);
      default -> integer(kind, value, path);
    };
  }

  /** Returns the encoding of a text. */
  static byte[] text(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return little(Long.BYTES + bytes.length).putLong(bytes.length).put(bytes).array();
  }

  /** Returns the bits of a value that is passed as a Wasm number, sign-extended if it is signed. */
  static long bits(BasicKind kind, JsonNode value, String path) {
    if (kind == BasicKind.CHAR) {
      return character(value, path).codePointAt(0);
    }
    byte[] bytes = encode(kind, value, path);
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return switch (bytes.length) {
      case 1 -> kind == BasicKind.I8 ? in.get() : in.get() & 0xFF;
      case 2 -> kind == BasicKind.I16 ? in.getShort() : in.getShort() & 0xFFFF;
      case 4 -> in.getInt();
      default -> in.getLong();
    };
  }

  private static byte[] integer(BasicKind kind, JsonNode value, String path) {
    boolean unsigned = kind.unsigned() || kind == BasicKind.U128;
    int size = kind.minimumSize();
    BigInteger number = whole(value);
    int bits = size * Byte.SIZE - (unsigned ? 0 : 1);
    if (number == null || number.bitLength() > bits || unsigned && number.signum() < 0) {
      throw expected(path, "a number of the type " + kind.notation(), value);
    }
    ByteBuffer out = little(size);
    for (int i = 0; i < size; i++) {
      out.put(number.shiftRight(Byte.SIZE * i).byteValue());
    }
    return out.array();
  }

  private static @Nullable BigInteger whole(JsonNode value) {
    if (!value.isNumber()) {
      return null;
    }
    BigDecimal number = value.decimalValue();
    if ((long) number.precision() - number.scale() > 50) {
      return null; // no integer type is that wide, and 1e999999999 would fill the memory
    }
    try {
      return number.toBigIntegerExact();
    } catch (ArithmeticException fraction) {
      return null;
    }
  }

  private static double floating(JsonNode value, String path) {
    if (value.isTextual() && NOT_FINITE.contains(value.asText())) {
      return Double.parseDouble(value.asText());
    }
    if (!value.isNumber()) {
      throw expected(path, "a number, \"NaN\", \"Infinity\" or \"-Infinity\"", value);
    }
    return value.doubleValue();
  }

  private static String character(JsonNode value, String path) {
    String text = string(value, path, "a string of one character");
    if (text.codePointCount(0, text.length()) != 1
        || Character.isSurrogate(text.charAt(0)) && text.length() == 1) {
      throw expected(path, "a string of one character", value);
    }
    return text;
  }

  private static byte[] duration(JsonNode value, String path) {
    String form = "a duration that is not negative, such as \"PT1.5S\"";
    try {
      Duration duration = Duration.parse(string(value, path, form));
      if (duration.isNegative()) {
        throw expected(path, form, value);
      }
      return time(duration.getSeconds(), duration.getNano());
    } catch (DateTimeException e) {
      throw expected(path, form, value);
    }
  }

  private static byte[] instant(JsonNode value, String path) {
    String form = "a time since 1970, such as \"2026-01-31T12:00:00Z\"";
    try {
      Instant instant = Instant.parse(string(value, path, form));
      if (instant.getEpochSecond() < 0) {
        throw expected(path, form, value);
      }
      return time(instant.getEpochSecond(), instant.getNano());
    } catch (DateTimeException e) {
      throw expected(path, form, value);
    }
  }

  private static byte[] time(long seconds, int nanos) {
    return little(12).putLong(seconds).putInt(nanos).array();
  }

  private static byte[] uuid(JsonNode value, String path) {
    String form = "a UUID";
    try {
      UUID uuid = UUID.fromString(string(value, path, form));
      return little(24)
          .putLong(16)
          .order(ByteOrder.BIG_ENDIAN)
          .putLong(uuid.getMostSignificantBits())
          .putLong(uuid.getLeastSignificantBits())
          .array();
    } catch (IllegalArgumentException e) {
      throw expected(path, form, value);
    }
  }

  private static String string(JsonNode value, String path, String form) {
    if (!value.isTextual()) {
      throw expected(path, form, value);
    }
    return value.asText();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Returns the exception for a value of another form. */
  static CommandException expected(String path, String form, JsonNode value) {
    boolean composite = value.getNodeType() == JsonNodeType.OBJECT || value.isArray();
    String found =
        composite ? "an " + value.getNodeType().name().toLowerCase(Locale.ROOT) : value.toString();
    return new CommandException("%s: expected %s, found %s".formatted(path, form, found));
  }
}
