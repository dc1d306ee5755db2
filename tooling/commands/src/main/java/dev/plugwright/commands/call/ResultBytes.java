package dev.plugwright.commands.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.FloatNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plugwright.commands.CommandException;
import dev.plugwright.contract.BasicKind;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Reads the bytes of a value one after another; nothing beyond their end. */
final class ResultBytes {
  private static final int NANOS_PER_SECOND = 1_000_000_000;

  private final ByteBuffer in;

  ResultBytes(byte[] bytes) {
    in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  int position() {
    return in.position();
  }

  void requireEnd(String path) {
    if (in.hasRemaining()) {
      throw new CommandException("%s: %d bytes after the value".formatted(path, in.remaining()));
    }
  }

  void skip(int bytes, String path) {
    need(bytes, path);
    in.position(in.position() + bytes);
  }

  boolean flag(String path) {
    need(1, path);
    int value = in.get();
    if (value != 0 && value != 1) {
      throw new CommandException("%s: invalid flag %d".formatted(path, value & 0xFF));
    }
    return value == 1;
  }

  /** Reads which constant or case it is. */
  int index(int count, String path) {
    need(Integer.BYTES, path);
    int index = in.getInt();
    if (index < 0 || index >= count) {
      throw new CommandException(
          "%s: case %s of %d does not exist"
              .formatted(path, Integer.toUnsignedString(index), count));
    }
    return index;
  }

  /** Reads a number of elements, for which at least {@code size} bytes each must be left. */
  int count(int size, String path) {
    need(Long.BYTES, path);
    long count = in.getLong();
    long most = size == 0 ? Integer.MAX_VALUE : in.remaining() / size;
    if (count < 0 || count > most) {
      throw new CommandException(
          "%s: %s elements exceed the remaining bytes"
              .formatted(path, Long.toUnsignedString(count)));
    }
    return (int) count;
  }

  JsonNode basic(BasicKind kind, String path) {
    switch (kind) {
      case BOOL:
        return BooleanNode.valueOf(flag(path));
      case F32:
        need(Float.BYTES, path);
        return floating(in.getFloat());
      case F64:
        need(Double.BYTES, path);
        return floating(in.getDouble());
      case CHAR:
        return TextNode.valueOf(utf8(characterBytes(path), path));
      case STRING:
        return TextNode.valueOf(utf8(count(1, path), path));
      case DURATION:
      case INSTANT:
        return time(kind, path);
      case UUID:
        return uuid(path);
      default:
        return integer(kind, path);
    }
  }

  /** Returns a number that Wasm has passed. */
  static JsonNode scalar(BasicKind kind, Object value, String path) {
    if (value instanceof Float number) {
      return floating(number);
    } else if (value instanceof Double number) {
      return floating(number);
    }
    long bits = ((Number) value).longValue();
    switch (kind) {
      case BOOL:
        requireRange(bits == 0 || bits == 1, kind, bits, path);
        return BooleanNode.valueOf(bits == 1);
      case CHAR:
        requireRange(
            Character.isValidCodePoint((int) bits) && (bits < 0xD800 || bits > 0xDFFF),
            kind,
            bits,
            path);
        return TextNode.valueOf(Character.toString((int) bits));
      case U64:
        return BigIntegerNode.valueOf(new BigInteger(Long.toUnsignedString(bits)));
      case U32:
        return BigIntegerNode.valueOf(BigInteger.valueOf(bits & 0xFFFF_FFFFL));
      case I8:
        requireRange(bits == (byte) bits, kind, bits, path);
        break;
      case U8:
        requireRange(bits >= 0 && bits <= 0xFF, kind, bits, path);
        break;
      case I16:
        requireRange(bits == (short) bits, kind, bits, path);
        break;
      case U16:
        requireRange(bits >= 0 && bits <= 0xFFFF, kind, bits, path);
        break;
      default:
        break;
    }
    return BigIntegerNode.valueOf(BigInteger.valueOf(bits));
  }

  private static void requireRange(boolean inside, BasicKind kind, long value, String path) {
    if (!inside) {
      throw new CommandException(
          "%s: %d is not a value of the type %s".formatted(path, value, kind.notation()));
    }
  }

  private static JsonNode floating(double value) {
    return Double.isFinite(value) ? DoubleNode.valueOf(value) : TextNode.valueOf(value + "");
  }

  private static JsonNode floating(float value) {
    return Float.isFinite(value) ? FloatNode.valueOf(value) : TextNode.valueOf(value + "");
  }

  private JsonNode integer(BasicKind kind, String path) {
    int size = kind.minimumSize();
    need(size, path);
    byte[] bytes = new byte[size];
    for (int i = size - 1; i >= 0; i--) {
      bytes[i] = in.get();
    }
    boolean unsigned = kind.unsigned() || kind == BasicKind.U128;
    return BigIntegerNode.valueOf(unsigned ? new BigInteger(1, bytes) : new BigInteger(bytes));
  }

  private JsonNode time(BasicKind kind, String path) {
    need(Long.BYTES + Integer.BYTES, path);
    long seconds = in.getLong();
    int nanos = in.getInt();
    if (nanos < 0 || nanos >= NANOS_PER_SECOND || seconds < 0) {
      throw new CommandException(path + ": invalid " + kind.notation());
    }
    try {
      return TextNode.valueOf(
          kind == BasicKind.DURATION
              ? Duration.ofSeconds(seconds, nanos).toString()
              : Instant.ofEpochSecond(seconds, nanos).toString());
    } catch (DateTimeException e) {
      throw new CommandException(path + ": invalid " + kind.notation(), e);
    }
  }

  private JsonNode uuid(String path) {
    if (count(1, path) != 16) {
      throw new CommandException(path + ": a UUID has 16 bytes");
    }
    need(16, path);
    in.order(ByteOrder.BIG_ENDIAN);
    UUID uuid = new UUID(in.getLong(), in.getLong());
    in.order(ByteOrder.LITTLE_ENDIAN);
    return TextNode.valueOf(uuid.toString());
  }

  JsonNode fixedText(int capacity, int padding, String path) {
    need(Integer.BYTES + capacity + padding, path);
    int length = in.getInt();
    if (length < 0 || length > capacity) {
      throw new CommandException(
          "%s: %s bytes are more than the capacity of %d"
              .formatted(path, Integer.toUnsignedString(length), capacity));
    }
    String text = utf8(length, path);
    skip(capacity - length + padding, path);
    return TextNode.valueOf(text);
  }

  private int characterBytes(String path) {
    need(1, path);
    int first = in.get(in.position()) & 0xFF;
    if (first < 0x80) {
      return 1;
    }
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  }

  private String utf8(int length, String path) {
    need(length, path);
    ByteBuffer bytes = in.slice(in.position(), length);
    in.position(in.position() + length);
    try {
      return UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw new CommandException(path + ": invalid UTF-8", e);
    }
  }

  private void need(int bytes, String path) {
    if (bytes > in.remaining()) {
      throw new CommandException(path + ": unexpected end");
    }
  }
}
