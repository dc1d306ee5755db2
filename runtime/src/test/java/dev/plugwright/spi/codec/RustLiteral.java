package dev.plugwright.spi.codec;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Turns the vectors' value column into what {@link RustType} reads, where its notation is plain.
 */
final class RustLiteral {
  private RustLiteral() {}

  /** Returns the value, or empty for a type or a notation that is left to the bytes alone. */
  static Optional<Object> parse(String type, String text) {
    try {
      return Optional.ofNullable(value(type, text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Object value(String type, String text) {
    String token = text.split(" ", 2)[0];
    if (type.startsWith("Option<")) {
      return option(type.substring(7, type.length() - 1), text);
    }
    if (type.startsWith("Vec<")) {
      return list(type.substring(4, type.length() - 1), text);
    }
    return switch (type) {
      case "bool" -> Boolean.valueOf(text);
      case "u8", "i8", "u16", "i16", "u32", "i32", "i64", "isize" -> Long.decode(token);
      case "u64", "usize" -> integer(token).longValue();
      case "u128", "i128" -> integer(token);
      case "f32" ->
          text.startsWith("bits ")
              ? Integer.parseUnsignedInt(text.substring(7), 16)
              : Float.floatToRawIntBits(Float.parseFloat(text));
      case "f64" ->
          text.startsWith("bits ")
              ? Long.parseUnsignedLong(text.substring(7).replace("_", ""), 16)
              : Double.doubleToRawLongBits(Double.parseDouble(text));
      case "char" -> (char) Integer.parseInt(text.substring(2), 16);
      case "String" -> text.substring(1, text.length() - 1).replace("\\0", "\0");
      case "uuid::Uuid" -> java.util.UUID.fromString(token);
      default -> null;
    };
  }

  private static Optional<?> option(String type, String text) {
    if (text.equals("None")) {
      return Optional.empty();
    }
    Object inside = value(type, text.substring(5, text.length() - 1));
    return inside == null ? null : Optional.of(inside);
  }

  private static List<?> list(String type, String text) {
    if (!text.endsWith("]") || text.indexOf('[', 1) >= 0 || text.contains("\\")) {
      return null;
    }
    String inside = text.substring(1, text.length() - 1);
    List<Optional<Object>> elements =
        Arrays.stream(inside.split(",")).map(element -> parse(type, element)).toList();
    return elements.contains(Optional.empty())
        ? null
        : elements.stream().map(Optional::get).toList();
  }

  private static BigInteger integer(String text) {
    return text.startsWith("0x") ? new BigInteger(text.substring(2), 16) : new BigInteger(text);
  }
}
