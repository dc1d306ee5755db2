package dev.plugwright.runtime.binding;

import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import dev.plugwright.runtime.codec.CodecException;
import dev.plugwright.runtime.codec.Utf8;
import dev.plugwright.runtime.engine.GuestMemory;
import java.util.Arrays;

/**
 * One call of a plugin: hands the arguments over, takes the result, and says what went wrong.
 *
 * <p>Each argument goes to the guest's staging buffer and gives a {@link Slice}. A fault is a
 * {@link CodecException} first, which {@link #failed} completes. Frames are reused; a frame is
 * valid from {@link GuestMethod#enter} to {@link #exit}.
 */
public final class CallFrame {
  /** Larger buffers are dropped after the call, so that one big value does not cost for ever. */
  private static final int KEPT_BUFFER = 4 << 20;

  private static final int FIRST_BUFFER = 512;

  private final Guest guest;
  private final GuestMemory memory;
  private final StagingBuffer staging;
  private final int depth;
  private final BincodeInput in = new BincodeInput();

  private BincodeOutput out = newOutput();
  private byte[] received = new byte[FIRST_BUFFER];
  private int receivedLength;
  private GuestMethod method;
  private int mark;
  private int parameter;
  private Phase phase;

  /** How far the call is; a fault means something else in each. */
  enum Phase {
    /** An argument that crosses as it is. */
    PLAIN_ARGUMENT,
    /** An argument that is being encoded. */
    ENCODED_ARGUMENT,
    /** A result that crosses as it is. */
    PLAIN_RESULT,
    /** A result that is being decoded. */
    ENCODED_RESULT
  }

  CallFrame(Guest guest, int depth) {
    this.guest = guest;
    this.memory = guest.memory();
    this.staging = guest.staging();
    this.depth = depth;
  }

  private static BincodeOutput newOutput() {
    return new BincodeOutput(FIRST_BUFFER, Guest.MAX_VALUE_BYTES);
  }

  CallFrame start(GuestMethod called) {
    method = called;
    mark = staging == null ? 0 : staging.mark();
    phase = Phase.PLAIN_ARGUMENT;
    parameter = 0;
    return this;
  }

  /** Ends the call. */
  public void exit() {
    if (staging != null) {
      staging.release(mark, depth == 0);
    }
    if (out.getBuffer().length > KEPT_BUFFER) {
      out = newOutput();
    }
    if (received.length > KEPT_BUFFER) {
      received = new byte[FIRST_BUFFER];
      in.setBuffer(received, 0, 0);
    }
    guest.exit();
  }

  /**
   * Completes what was thrown between {@link GuestMethod#enter} and {@link #exit}.
   *
   * @param thrown what the marshalling or the plugin threw
   * @return the exception to throw: one that names plugin, method and value, or a host exception as
   *     it was
   */
  public RuntimeException failed(Throwable thrown) {
    return new CallFailure(guest, method, this).translate(thrown);
  }

  // ---- arguments ----

  /** Hands over a string as UTF-8. */
  public long string(int index, String value) {
    byte[] bytes = Utf8.encode(argument(index, value, "string"));
    if (bytes == null) {
      throw new CodecException(
          "the string has an unpaired surrogate at " + Utf8.unpairedSurrogate(value), 0);
    }
    return stage(bytes, bytes.length);
  }

  /** Hands over bytes. */
  public long bytes(int index, byte[] value) {
    return stage(argument(index, value, "list<u8>"), value.length);
  }

  /** Hands over an array's elements. */
  public long shorts(int index, short[] value) {
    int address = place(argument(index, value, "list<i16>").length, Short.BYTES);
    memory.write(address, value);
    return Slice.of(address, value.length);
  }

  /** Hands over an array's elements. */
  public long ints(int index, int[] value) {
    int address = place(argument(index, value, "list<i32>").length, Integer.BYTES);
    memory.write(address, value);
    return Slice.of(address, value.length);
  }

  /** Hands over an array's elements. */
  public long longs(int index, long[] value) {
    int address = place(argument(index, value, "list<i64>").length, Long.BYTES);
    memory.write(address, value);
    return Slice.of(address, value.length);
  }

  /** Hands over an array's elements. */
  public long floats(int index, float[] value) {
    int address = place(argument(index, value, "list<f32>").length, Float.BYTES);
    memory.write(address, value);
    return Slice.of(address, value.length);
  }

  /** Hands over an array's elements. */
  public long doubles(int index, double[] value) {
    int address = place(argument(index, value, "list<f64>").length, Double.BYTES);
    memory.write(address, value);
    return Slice.of(address, value.length);
  }

  /** Checks a character argument; a surrogate is no character. */
  public int character(int index, char value) {
    parameter = index;
    if (Character.isSurrogate(value)) {
      throw new CodecException(
          "the surrogate U+%04X is no character of its own".formatted((int) value), 0);
    }
    return value;
  }

  /** Returns the output that an argument is encoded to, empty; {@link #stage} hands it over. */
  public BincodeOutput encoder(int index) {
    parameter = index;
    phase = Phase.ENCODED_ARGUMENT;
    out.reset();
    return out;
  }

  /** Hands over an encoded argument. */
  public long stage(BincodeOutput encoded) {
    phase = Phase.PLAIN_ARGUMENT;
    return stage(encoded.getBuffer(), encoded.position());
  }

  private <T> T argument(int index, T value, String type) {
    parameter = index;
    if (value == null) {
      throw new CodecException("is null where the contract wants a " + type, 0);
    }
    return value;
  }

  private long stage(byte[] bytes, int length) {
    int address = place(length, 1);
    memory.write(address, bytes, 0, length);
    return Slice.of(address, length);
  }

  private int place(int count, int elementSize) {
    long length = (long) count * elementSize;
    guest.bytesIn += length;
    return staging.place(length);
  }

  // ---- results ----

  /** Takes a string. */
  public String string(long slice) {
    int length = receive(slice);
    String text = Utf8.decode(received, 0, length);
    if (text == null) {
      throw new CodecException("the string is not valid UTF-8", 0);
    }
    return text;
  }

  /** Takes bytes. */
  public byte[] bytes(long slice) {
    byte[] value = new byte[elements(slice, 1)];
    memory.read(Slice.address(slice), value, 0, value.length);
    return value;
  }

  /** Takes an array. */
  public short[] shorts(long slice) {
    short[] value = new short[elements(slice, Short.BYTES)];
    memory.read(Slice.address(slice), value);
    return value;
  }

  /** Takes an array. */
  public int[] ints(long slice) {
    int[] value = new int[elements(slice, Integer.BYTES)];
    memory.read(Slice.address(slice), value);
    return value;
  }

  /** Takes an array. */
  public long[] longs(long slice) {
    long[] value = new long[elements(slice, Long.BYTES)];
    memory.read(Slice.address(slice), value);
    return value;
  }

  /** Takes an array. */
  public float[] floats(long slice) {
    float[] value = new float[elements(slice, Float.BYTES)];
    memory.read(Slice.address(slice), value);
    return value;
  }

  /** Takes an array. */
  public double[] doubles(long slice) {
    double[] value = new double[elements(slice, Double.BYTES)];
    memory.read(Slice.address(slice), value);
    return value;
  }

  /** Returns an input on a copy of the result's bytes, which the result is decoded from. */
  public BincodeInput decoder(long slice) {
    int length = receive(slice);
    in.setBuffer(received, 0, length);
    phase = Phase.ENCODED_RESULT;
    return in;
  }

  /** Checks a scalar result: 0 or 1. */
  public boolean bool(int value) {
    return checked(value, value == 0 || value == 1, "bool, which is 0 or 1") != 0;
  }

  /** Checks a scalar result: -128 to 127. */
  public byte i8(int value) {
    return (byte) checked(value, value == (byte) value, "i8");
  }

  /** Checks a scalar result: -32768 to 32767. */
  public short i16(int value) {
    return (short) checked(value, value == (short) value, "i16");
  }

  /** Checks a scalar result: 0 to 255; the same bits as a {@code byte}. */
  public byte u8(int value) {
    return (byte) checked(value, value == (value & 0xFF), "u8");
  }

  /** Checks a scalar result: 0 to 65535; the same bits as a {@code short}. */
  public short u16(int value) {
    return (short) checked(value, value == (value & 0xFFFF), "u16");
  }

  /** Checks a scalar result: a character up to U+FFFF that is no surrogate. */
  public char character(int value) {
    boolean sound = value == (char) value && !Character.isSurrogate((char) value);
    return (char) checked(value, sound, "char that fits into a Java char");
  }

  private int checked(int value, boolean sound, String type) {
    phase = Phase.PLAIN_RESULT;
    if (!sound) {
      throw new CodecException("%d is no %s".formatted(value, type), 0);
    }
    return value;
  }

  private int receive(long slice) {
    int length = elements(slice, 1);
    if (length > received.length) {
      received = new byte[Math.max(length, (int) Math.min(2L * received.length, KEPT_BUFFER))];
    }
    memory.read(Slice.address(slice), received, 0, length);
    receivedLength = length;
    return length;
  }

  /** Checks a pointer and a number of elements against the guest's memory. */
  private int elements(long slice, int elementSize) {
    phase = Phase.PLAIN_RESULT;
    long address = Integer.toUnsignedLong(Slice.address(slice));
    long count = Integer.toUnsignedLong(Slice.length(slice));
    long length = count * elementSize;
    if (address + length > memory.size()) {
      throw new CodecException(
          "pointer 0x%x and length %d reach beyond the plugin's memory of %d bytes"
              .formatted(address, length, memory.size()),
          0);
    }
    if (length > Guest.MAX_VALUE_BYTES) {
      throw new CodecException(
          "the length %d is above the limit of %d bytes".formatted(length, Guest.MAX_VALUE_BYTES),
          0);
    }
    if (address % elementSize != 0) {
      throw new CodecException(
          "pointer 0x%x is not aligned to the elements' %d bytes".formatted(address, elementSize),
          0);
    }
    guest.bytesOut += length;
    return (int) count;
  }

  // ---- for CallFailure ----

  Phase phase() {
    return phase;
  }

  int parameter() {
    return parameter;
  }

  /** The bytes that the fault's offset counts in. */
  byte[] bytesInHand() {
    return phase == Phase.ENCODED_ARGUMENT
        ? Arrays.copyOf(out.getBuffer(), out.position())
        : Arrays.copyOf(received, receivedLength);
  }
}
