package dev.plugwright.internal.transcode;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.internal.text.Utf8;
import dev.plugwright.spi.codec.CodecException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The conversion of one parameter or result, and the forms that both sides pass it in. */
public final class Converter {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Step step;
  private final Form from;
  private final Form to;
  private final Path path;

  /** Finds the faulty part of a value. */
  public interface Path {
    /** Returns the path, and what is wrong there. */
    String problem(CodecException fault, byte[] encoded);
  }

  Converter(Step step, Form from, Form to, Path path) {
    this.step = step;
    this.from = from;
    this.to = to;
    this.path = path;
  }

  /** Returns how the writer passes the value. */
  public Form from() {
    return from;
  }

  /** Returns how the reader wants the value. */
  public Form to() {
    return to;
  }

  /**
   * Converts an encoded value; the transcoder holds the result.
   *
   * @throws CodecException if the bytes do not decode, or the value has no counterpart
   */
  public void run(Transcoder transcoder, byte[] encoded, int length) {
    transcoder.start(encoded, length);
    step.run(transcoder);
    transcoder.finish();
  }

  /** Returns where the fault of a value is, and what is wrong there. */
  public String problem(CodecException fault, byte[] encoded, int length) {
    return path.problem(fault, Arrays.copyOf(encoded, length));
  }

  // ---- scalars ----

  /** Encodes a Wasm value: returns the number of bytes. */
  public static int encode(BasicKind kind, long bits, byte[] to) {
    if (kind == BasicKind.CHAR) {
      byte[] utf8 = character((int) bits);
      System.arraycopy(utf8, 0, to, 0, utf8.length);
      return utf8.length;
    }
    if (!inRange(kind, bits)) {
      throw new CodecException("%d is not a valid %s".formatted(bits, kind.notation()), 0);
    }
    LONG.set(to, 0, bits);
    return kind.minimumSize();
  }

  /** A guest passes small numbers as 32 bits, of which it may use more than it should. */
  private static boolean inRange(BasicKind kind, long bits) {
    int value = (int) bits;
    return switch (kind) {
      case BOOL -> value == 0 || value == 1;
      case I8 -> value == (byte) value;
      case U8 -> value == (value & 0xFF);
      case I16 -> value == (short) value;
      case U16 -> value == (value & 0xFFFF);
      default -> true;
    };
  }

  private static byte[] character(int codePoint) {
    boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    if (!Character.isValidCodePoint(codePoint) || surrogate) {
      throw new CodecException("%d is not a valid char".formatted(codePoint), 0);
    }
    return Character.toString(codePoint).getBytes(UTF_8);
  }

  /** Returns the Wasm value of the encoded scalar that the transcoder has. */
  public static long decode(BasicKind kind, Transcoder transcoder) {
    byte[] bytes = transcoder.bytes();
    if (kind == BasicKind.CHAR) {
      String text = Utf8.decode(bytes, 0, transcoder.length());
      if (text == null) {
        throw new CodecException("the bytes are not a valid UTF-8 character", 0);
      }
      return text.codePointAt(0);
    }
    long bits = 0;
    int size = kind.minimumSize();
    for (int i = 0; i < size; i++) {
      bits |= (bytes[i] & 0xFFL) << i * Byte.SIZE;
    }
    int spare = Long.SIZE - size * Byte.SIZE;
    // What has 32 bits is sign-extended, smaller unsigned numbers are not.
    boolean unsigned = kind.unsigned() && size < Integer.BYTES || kind == BasicKind.BOOL;
    return unsigned ? bits : bits << spare >> spare;
  }
}
