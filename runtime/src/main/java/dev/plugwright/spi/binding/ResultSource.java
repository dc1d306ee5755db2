package dev.plugwright.spi.binding;

import dev.plugwright.internal.instance.Instance;
import dev.plugwright.internal.observe.Meter;
import dev.plugwright.internal.text.Utf8;
import dev.plugwright.internal.transcode.Converter;
import dev.plugwright.internal.transcode.Form;
import dev.plugwright.internal.transcode.Transcoder;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.CodecException;
import dev.plugwright.spi.engine.GuestMemory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Copies untrusted values out of a guest's memory: results of exports, and arguments of host
 * functions. Every pointer and length is checked.
 *
 * <p>A value that is out of bounds or cannot be decoded is a {@link CodecException}, which the call
 * completes.
 */
public final class ResultSource {
  /**
   * A larger buffer is dropped after the call, so that one big value does not occupy memory
   * forever.
   */
  private static final int KEPT_BUFFER = 4 << 20;

  private static final int FIRST_BUFFER = 512;

  private final @Nullable GuestMemory memory;
  private final Meter meter;
  private final int limit;
  private final BincodeInput in = new BincodeInput();
  private byte[] received = new byte[FIRST_BUFFER];
  private int receivedLength;
  private boolean decoding;

  /** How the next value is converted; {@code null} if guest and host have the same type. */
  private @Nullable Converter converter;

  private @Nullable Transcoder transcoder;

  ResultSource(Instance instance) {
    this.memory = instance.memory();
    this.meter = instance.meter();
    this.limit = instance.limits().resultBytes();
  }

  ResultSource start() {
    decoding = false;
    return this;
  }

  /** Converts the next value, or does not. */
  ResultSource convert(@Nullable Converter conversion) {
    if (converter != conversion) {
      converter = conversion;
    }
    return this;
  }

  /** Returns the Wasm value of a scalar that a value in memory is converted to. */
  long scalar(long slice) {
    receive(slice);
    return Objects.requireNonNull(converter).to() instanceof Form.Direct direct
        ? Converter.decode(direct.kind(), Objects.requireNonNull(transcoder))
        : 0;
  }

  // ---- scalars ----

  /** Checks a {@code bool}: 0 or 1. */
  public boolean bool(int value) {
    return Scalars.bool(value);
  }

  /** Checks an {@code i8}: -128 to 127. */
  public byte i8(int value) {
    return Scalars.i8(value);
  }

  /** Checks an {@code i16}: -32768 to 32767. */
  public short i16(int value) {
    return Scalars.i16(value);
  }

  /** Checks a {@code u8}: 0 to 255; the same bits as a {@code byte}. */
  public byte u8(int value) {
    return Scalars.u8(value);
  }

  /** Checks a {@code u16}: 0 to 65535; the same bits as a {@code short}. */
  public short u16(int value) {
    return Scalars.u16(value);
  }

  /** Checks a {@code char}: a character up to U+FFFF that is not a surrogate. */
  public char character(int value) {
    return Scalars.character(value);
  }

  // ---- values that are passed as they are ----

  /** Copies a string. */
  public String string(long slice) {
    receive(slice);
    String text = Utf8.decode(received, 0, receivedLength);
    if (text == null) {
      throw new CodecException("the string is not valid UTF-8", 0);
    }
    return text;
  }

  /** Copies bytes. */
  public byte[] bytes(long slice) {
    if (converter != null) {
      receive(slice);
      return Arrays.copyOf(received, receivedLength);
    }
    byte[] value = new byte[checkedLength(slice, 1)];
    memory().read(address(slice), value, 0, value.length);
    return value;
  }

  /** Copies elements to an array. */
  public short[] shorts(long slice) {
    ByteBuffer elements = elements(slice, Short.BYTES);
    short[] value = new short[elements.remaining() / Short.BYTES];
    elements.asShortBuffer().get(value);
    return value;
  }

  /** Copies elements to an array. */
  public int[] ints(long slice) {
    ByteBuffer elements = elements(slice, Integer.BYTES);
    int[] value = new int[elements.remaining() / Integer.BYTES];
    elements.asIntBuffer().get(value);
    return value;
  }

  /** Copies elements to an array. */
  public long[] longs(long slice) {
    ByteBuffer elements = elements(slice, Long.BYTES);
    long[] value = new long[elements.remaining() / Long.BYTES];
    elements.asLongBuffer().get(value);
    return value;
  }

  /** Copies elements to an array. */
  public float[] floats(long slice) {
    ByteBuffer elements = elements(slice, Float.BYTES);
    float[] value = new float[elements.remaining() / Float.BYTES];
    elements.asFloatBuffer().get(value);
    return value;
  }

  /** Copies elements to an array. */
  public double[] doubles(long slice) {
    ByteBuffer elements = elements(slice, Double.BYTES);
    double[] value = new double[elements.remaining() / Double.BYTES];
    elements.asDoubleBuffer().get(value);
    return value;
  }

  /** Copies elements to an unmodifiable list. */
  public List<Byte> byteList(long slice) {
    return Numbers.list(bytes(slice));
  }

  /** Copies elements to an unmodifiable list. */
  public List<Short> shortList(long slice) {
    return Numbers.list(shorts(slice));
  }

  /** Copies elements to an unmodifiable list. */
  public List<Integer> intList(long slice) {
    return Numbers.list(ints(slice));
  }

  /** Copies elements to an unmodifiable list. */
  public List<Long> longList(long slice) {
    return Numbers.list(longs(slice));
  }

  /** Copies elements to an unmodifiable list. */
  public List<Float> floatList(long slice) {
    return Numbers.list(floats(slice));
  }

  /** Copies elements to an unmodifiable list. */
  public List<Double> doubleList(long slice) {
    return Numbers.list(doubles(slice));
  }

  // ---- encoded values ----

  /** Returns an input on a copy of the bytes, from which a value is decoded. */
  public BincodeInput decoder(long slice) {
    receive(slice);
    in.setBuffer(received, 0, receivedLength);
    decoding = true;
    return in;
  }

  /**
   * Returns an input on a copy of a structure.
   *
   * @param size bytes that it must have
   */
  public BincodeInput layout(long slice, int size) {
    int length = Slice.length(slice);
    if (length != size) {
      throw new CodecException(
          "the structure has %s bytes, not %d".formatted(Integer.toUnsignedString(length), size),
          0);
    }
    receive(slice);
    in.setBuffer(received, 0, receivedLength);
    return in;
  }

  // ---- for the calls ----

  /** Returns whether a fault is one of a decoder, whose offsets count in {@link #received}. */
  boolean isDecoding() {
    return decoding;
  }

  /** Returns the fault of a value whose class changed after the contract was compiled. */
  Optional<CodecException> outdated(LinkageError cause) {
    return decoding ? CodecException.outdated(in.position(), cause) : Optional.empty();
  }

  byte[] received() {
    return Arrays.copyOf(received, receivedLength);
  }

  /** Called after each call. */
  void tidy() {
    if (received.length > KEPT_BUFFER) {
      received = new byte[FIRST_BUFFER];
      in.setBuffer(received, 0, 0);
    }
  }

  private GuestMemory memory() {
    return Objects.requireNonNull(memory, "the module exports no memory");
  }

  private static long address(long slice) {
    return Integer.toUnsignedLong(Slice.address(slice));
  }

  private void receive(long slice) {
    if (converter != null) {
      receiveConverted(slice, converter);
      return;
    }
    int length = checkedLength(slice, 1);
    reserve(length);
    memory().read(address(slice), received, 0, length);
    receivedLength = length;
  }

  private void reserve(int length) {
    if (length > received.length) {
      received = new byte[Math.max(length, (int) Math.min(2L * received.length, KEPT_BUFFER))];
    }
  }

  /** Brings what the guest passed to its encoded form, converts it, and takes the host's form. */
  private void receiveConverted(long slice, Converter conversion) {
    if (transcoder == null) {
      transcoder = new Transcoder(limit);
    }
    int length = encoded(slice, conversion.from());
    try {
      conversion.run(transcoder, received, length);
    } catch (CodecException fault) {
      if (fault.isLimit()) {
        throw new TooLarge((long) limit + 1, limit);
      }
      throw CodecException.incompatible(conversion.problem(fault, received, length), fault);
    }
    int skipped = conversion.to() instanceof Form.Plain ? Long.BYTES : 0;
    receivedLength = transcoder.length() - skipped;
    reserve(receivedLength);
    System.arraycopy(transcoder.bytes(), skipped, received, 0, receivedLength);
  }

  /** Receives a value in the form that the guest passes, and adds what its encoding has more. */
  private int encoded(long slice, Form form) {
    return switch (form) {
      case Form.Nothing nothing -> 0;
      case Form.Direct direct -> Converter.encode(direct.kind(), slice, received);
      case Form.Encoded whole -> {
        int length = checkedLength(slice, 1);
        reserve(length);
        memory().read(address(slice), received, 0, length);
        yield length;
      }
      case Form.Plain plain -> {
        int count = checkedLength(slice, plain.elementSize());
        int length = count * plain.elementSize();
        reserve(Math.addExact(length, Long.BYTES));
        ByteBuffer.wrap(received).order(ByteOrder.LITTLE_ENDIAN).putLong(count);
        memory().read(address(slice), received, Long.BYTES, length);
        yield length + Long.BYTES;
      }
    };
  }

  /** Returns a view of elements, or of a copy of them. */
  private ByteBuffer elements(long slice, int elementSize) {
    if (converter != null) {
      receive(slice);
      return ByteBuffer.wrap(received, 0, receivedLength).order(ByteOrder.LITTLE_ENDIAN);
    }
    int length = checkedLength(slice, elementSize) * elementSize;
    ByteBuffer view = memory().slice(address(slice), length);
    if (view != null) {
      return view;
    }
    byte[] copy = new byte[length];
    memory().read(address(slice), copy, 0, length);
    return ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Checks a pointer and a number of elements against the guest's memory and the limit. */
  private int checkedLength(long slice, int elementSize) {
    long address = address(slice);
    long count = Integer.toUnsignedLong(Slice.length(slice));
    long length = count * elementSize;
    long size = memory().size();
    if (address + length > size) {
      throw new CodecException(
          "pointer out of bounds: 0x%x + %d bytes in a memory of %d bytes"
              .formatted(address, length, size),
          0);
    }
    if (length > limit) {
      throw new TooLarge(length, limit);
    }
    if (address % elementSize != 0) {
      throw new CodecException(
          "pointer 0x%x is not aligned to elements of %d bytes".formatted(address, elementSize), 0);
    }
    meter.bytesOut += length;
    return (int) count;
  }

  /** Thrown when a value exceeds the limit; completed by the call. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge(long length, int limit) {
      super(
          "takes %d bytes, more than the limit of %d".formatted(length, limit), null, false, false);
    }
  }
}
