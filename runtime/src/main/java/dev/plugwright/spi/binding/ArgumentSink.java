package dev.plugwright.spi.binding;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.internal.instance.Instance;
import dev.plugwright.internal.transcode.Converter;
import dev.plugwright.internal.transcode.Form;
import dev.plugwright.internal.transcode.Transcoder;
import dev.plugwright.spi.codec.BincodeOutput;
import dev.plugwright.spi.codec.CodecException;
import dev.plugwright.spi.engine.GuestMemory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Copies values into a guest's memory: arguments of exports, and replies of host functions.
 *
 * <p>Methods return a {@link Slice}: for strings and encoded values the length is in bytes, for
 * arrays and lists in elements. A value that cannot be encoded is a {@link CodecException}, which
 * the call completes.
 */
public abstract sealed class ArgumentSink permits StagedArguments, HostReply {
  /**
   * A larger buffer is dropped after the call, so that one big value does not occupy memory
   * forever.
   */
  private static final int KEPT_BUFFER = 4 << 20;

  private static final int FIRST_BUFFER = 512;

  private final @Nullable GuestMemory memory;
  private final int limit;
  private BincodeOutput out;
  private boolean encoding;

  /** How the next value is converted; {@code null} if guest and host have the same type. */
  private @Nullable Converter converter;

  private @Nullable Transcoder transcoder;

  /** Address of the elements that are being copied. */
  private int placed;

  /** Whether they go to an array first, because the engine gives no view of the memory. */
  private boolean copied;

  ArgumentSink(Instance instance) {
    this.memory = instance.memory();
    this.limit = instance.limits().argumentBytes();
    this.out = emptyOutput();
  }

  /** Makes room for so many bytes and returns their address. */
  abstract int place(long length);

  /** Called when a value is in its place. */
  abstract void copied();

  final void start() {
    encoding = false;
  }

  /** Converts the next value, or does not. */
  final ArgumentSink convert(@Nullable Converter conversion) {
    if (converter != conversion) {
      converter = conversion;
    }
    return this;
  }

  // ---- values that are passed as they are ----

  /**
   * Returns a value that must not be {@code null}.
   *
   * @param type what the contract calls its type, for the message
   */
  public final <T> T present(@Nullable T value, String type) {
    if (value == null) {
      throw CodecException.isNull(type, 0);
    }
    return value;
  }

  /** Checks a character, which must not be a surrogate. */
  public final int character(char value) {
    if (Character.isSurrogate(value)) {
      throw new CodecException("unpaired surrogate U+%04X".formatted((int) value), 0);
    }
    return value;
  }

  /** Copies a string as UTF-8. */
  public final long string(@Nullable String given) {
    String value = present(given, "string");
    out.reset();
    if (converter != null) {
      out.writeString(value);
      return converted();
    }
    out.writeUtf8(value);
    return copy(out.buffer(), out.position());
  }

  /** Copies bytes. */
  public final long bytes(byte @Nullable [] given) {
    byte[] value = present(given, "list<u8>");
    if (converter != null) {
      encoder().writeByteArray(value);
      return converted();
    }
    return copy(value, value.length);
  }

  /** Copies the elements of an array. */
  public final long shorts(short @Nullable [] given) {
    short[] value = present(given, "list<i16>");
    if (converter != null) {
      encoder().writeShortArray(value);
      return converted();
    }
    ByteBuffer room = open(value.length, Short.BYTES);
    room.asShortBuffer().put(value);
    return close(room, value.length);
  }

  /** Copies the elements of an array. */
  public final long ints(int @Nullable [] given) {
    int[] value = present(given, "list<i32>");
    if (converter != null) {
      encoder().writeIntArray(value);
      return converted();
    }
    ByteBuffer room = open(value.length, Integer.BYTES);
    room.asIntBuffer().put(value);
    return close(room, value.length);
  }

  /** Copies the elements of an array. */
  public final long longs(long @Nullable [] given) {
    long[] value = present(given, "list<i64>");
    if (converter != null) {
      encoder().writeLongArray(value);
      return converted();
    }
    ByteBuffer room = open(value.length, Long.BYTES);
    room.asLongBuffer().put(value);
    return close(room, value.length);
  }

  /** Copies the elements of an array. */
  public final long floats(float @Nullable [] given) {
    float[] value = present(given, "list<f32>");
    if (converter != null) {
      encoder().writeFloatArray(value);
      return converted();
    }
    ByteBuffer room = open(value.length, Float.BYTES);
    room.asFloatBuffer().put(value);
    return close(room, value.length);
  }

  /** Copies the elements of an array. */
  public final long doubles(double @Nullable [] given) {
    double[] value = present(given, "list<f64>");
    if (converter != null) {
      encoder().writeDoubleArray(value);
      return converted();
    }
    ByteBuffer room = open(value.length, Double.BYTES);
    room.asDoubleBuffer().put(value);
    return close(room, value.length);
  }

  /** Copies the elements of a list. */
  public final long bytes(@Nullable List<? extends Byte> value) {
    return bytes(Numbers.bytes(present(value, "list<i8>")));
  }

  /** Copies the elements of a list. */
  public final long shorts(@Nullable List<? extends Short> value) {
    return shorts(Numbers.shorts(present(value, "list<i16>")));
  }

  /** Copies the elements of a list. */
  public final long ints(@Nullable List<? extends Integer> value) {
    return ints(Numbers.ints(present(value, "list<i32>")));
  }

  /** Copies the elements of a list. */
  public final long longs(@Nullable List<? extends Long> value) {
    return longs(Numbers.longs(present(value, "list<i64>")));
  }

  /** Copies the elements of a list. */
  public final long floats(@Nullable List<? extends Float> value) {
    return floats(Numbers.floats(present(value, "list<f32>")));
  }

  /** Copies the elements of a list. */
  public final long doubles(@Nullable List<? extends Double> value) {
    return doubles(Numbers.doubles(present(value, "list<f64>")));
  }

  // ---- encoded values ----

  /** Returns the output that a value is encoded to, empty; {@link #stage} copies it. */
  public final BincodeOutput encoder() {
    encoding = true;
    out.reset();
    return out;
  }

  /** Returns the output that a structure is written to, empty; {@link #stage} copies it. */
  public final BincodeOutput layout() {
    out.reset();
    return out;
  }

  /** Copies what was encoded. */
  public final long stage(BincodeOutput encoded) {
    if (converter != null) {
      return converted();
    }
    encoding = false;
    return copy(encoded.buffer(), encoded.position());
  }

  // ---- for the calls ----

  /** Returns whether a fault is one of an encoder, whose offsets count in {@link #bytes()}. */
  final boolean isEncoding() {
    return encoding;
  }

  final byte[] bytes() {
    return out.toBytes();
  }

  /** Returns the fault of a value whose class changed after the contract was compiled. */
  final Optional<CodecException> outdated(LinkageError cause) {
    return encoding ? CodecException.outdated(out.position(), cause) : Optional.empty();
  }

  /** Called after each call. */
  final void tidy() {
    if (out.buffer().length > KEPT_BUFFER) {
      out = emptyOutput();
    }
  }

  private BincodeOutput emptyOutput() {
    return new BincodeOutput(Math.min(FIRST_BUFFER, limit), limit);
  }

  final GuestMemory memory() {
    return Objects.requireNonNull(memory, "the module exports no memory");
  }

  private long copy(byte[] bytes, int length) {
    return Slice.of(copy(bytes, 0, length), length);
  }

  /** Copies a scalar, converted to something that is passed in memory. */
  final long scalar(BasicKind kind, long bits) {
    encoding = true;
    byte[] encoded = new byte[2 * Long.BYTES];
    return converted(encoded, Converter.encode(kind, bits, encoded));
  }

  /** Copies a default, or that there is no value. */
  final long nothing() {
    return converted(new byte[0], 0);
  }

  private long converted() {
    return converted(out.buffer(), out.position());
  }

  /** A fault is one of the encoded value, which a path leads to. */
  private long converted(byte[] encoded, int length) {
    encoding = true;
    if (transcoder == null) {
      transcoder = new Transcoder(limit);
    }
    Converter conversion = Objects.requireNonNull(converter);
    conversion.run(transcoder, encoded, length);
    encoding = false;
    byte[] bytes = transcoder.bytes();
    int count = transcoder.length();
    return switch (conversion.to()) {
      case Form.Direct direct -> Converter.decode(direct.kind(), transcoder);
      case Form.Nothing nothing -> 0;
      case Form.Encoded whole -> Slice.of(copy(bytes, 0, count), count);
      case Form.Plain plain -> {
        int payload = count - Long.BYTES;
        yield Slice.of(copy(bytes, Long.BYTES, payload), payload / plain.elementSize());
      }
    };
  }

  private int copy(byte[] bytes, int offset, int length) {
    int address = place(length);
    memory().write(Integer.toUnsignedLong(address), bytes, offset, length);
    copied();
    return address;
  }

  /** Makes room for elements, which go to the memory itself if the engine gives a view of it. */
  private ByteBuffer open(int count, int elementSize) {
    long length = (long) count * elementSize;
    placed = place(length);
    ByteBuffer view = memory().slice(Integer.toUnsignedLong(placed), (int) length);
    copied = view == null;
    return view != null ? view : ByteBuffer.allocate((int) length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private long close(ByteBuffer room, int count) {
    if (copied) {
      memory().write(Integer.toUnsignedLong(placed), room.array(), 0, room.capacity());
    }
    copied();
    return Slice.of(placed, count);
  }
}
