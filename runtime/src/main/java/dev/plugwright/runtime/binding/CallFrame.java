package dev.plugwright.runtime.binding;

import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import dev.plugwright.runtime.codec.CodecException;
import java.util.List;

/**
 * One call of a plugin: hands the arguments over, takes the result, and says what went wrong.
 *
 * <p>Each argument goes to the guest's staging buffer and gives a {@link Slice}. A fault is a
 * {@link CodecException} first, which {@link #failed} completes. Frames are reused; a frame is
 * valid from {@link GuestMethod#enter} to {@link #exit}.
 */
public final class CallFrame {
  // How far the call is; a fault means something else in each. Numbers, because storing a reference
  // costs a collector's barrier in each call.

  /** An argument that crosses as it is. */
  static final int PLAIN_ARGUMENT = 0;

  /** An argument that is being encoded. */
  static final int ENCODED_ARGUMENT = 1;

  /** A result that crosses as it is. */
  static final int PLAIN_RESULT = 2;

  /** A result that is being decoded. */
  static final int ENCODED_RESULT = 3;

  private final Guest guest;
  private final StagingBuffer staging;
  private final boolean outermost;
  private final Incoming incoming;
  private final Outgoing outgoing;

  private GuestMethod method;
  private int mark;
  private int parameter;
  private int phase;

  CallFrame(Guest guest, int index) {
    this.guest = guest;
    this.staging = guest.staging();
    this.outermost = index == 0;
    this.incoming = new Incoming(guest);
    this.outgoing =
        new Outgoing(guest.memory()) {
          @Override
          int place(long length) {
            guest.bytesIn += length;
            return staging.place(length);
          }
        };
  }

  CallFrame start(GuestMethod called) {
    if (method != called) {
      method = called;
    }
    mark = staging == null ? 0 : staging.mark();
    phase = PLAIN_ARGUMENT;
    parameter = 0;
    return this;
  }

  /** Ends the call. */
  public void exit() {
    try {
      if (staging != null) {
        staging.release(mark, outermost);
      }
    } catch (RuntimeException e) {
      if (guest.engine().fault(e).isEmpty()) {
        throw e;
      }
      // The call itself is done; only what comes after it is in danger.
      guest.poison("its allocator failed: " + e.getMessage());
    } finally {
      outgoing.tidy();
      incoming.tidy();
      guest.exitFrame();
    }
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

  /**
   * Returns an argument that must not be {@code null}.
   *
   * @param index which parameter
   * @param type what the contract calls its type, for the message
   */
  public <T> T present(int index, T value, String type) {
    parameter = index;
    return Outgoing.present(value, type);
  }

  /** Hands over a string as UTF-8. */
  public long string(int index, String value) {
    return outgoing.string(present(index, value, "string"));
  }

  /** Hands over bytes. */
  public long bytes(int index, byte[] value) {
    return outgoing.bytes(present(index, value, "list<u8>"), value.length);
  }

  /** Hands over an array's elements. */
  public long shorts(int index, short[] value) {
    return outgoing.shorts(present(index, value, "list<i16>"));
  }

  /** Hands over an array's elements. */
  public long ints(int index, int[] value) {
    return outgoing.ints(present(index, value, "list<i32>"));
  }

  /** Hands over an array's elements. */
  public long longs(int index, long[] value) {
    return outgoing.longs(present(index, value, "list<i64>"));
  }

  /** Hands over an array's elements. */
  public long floats(int index, float[] value) {
    return outgoing.floats(present(index, value, "list<f32>"));
  }

  /** Hands over an array's elements. */
  public long doubles(int index, double[] value) {
    return outgoing.doubles(present(index, value, "list<f64>"));
  }

  /** Hands over a list's elements. */
  public long bytes(int index, List<Byte> value) {
    return bytes(index, Numbers.toBytes(present(index, value, "list<i8>")));
  }

  /** Hands over a list's elements. */
  public long shorts(int index, List<Short> value) {
    return shorts(index, Numbers.toShorts(present(index, value, "list<i16>")));
  }

  /** Hands over a list's elements. */
  public long ints(int index, List<Integer> value) {
    return ints(index, Numbers.toInts(present(index, value, "list<i32>")));
  }

  /** Hands over a list's elements. */
  public long longs(int index, List<Long> value) {
    return longs(index, Numbers.toLongs(present(index, value, "list<i64>")));
  }

  /** Hands over a list's elements. */
  public long floats(int index, List<Float> value) {
    return floats(index, Numbers.toFloats(present(index, value, "list<f32>")));
  }

  /** Hands over a list's elements. */
  public long doubles(int index, List<Double> value) {
    return doubles(index, Numbers.toDoubles(present(index, value, "list<f64>")));
  }

  /** Checks a character argument; a surrogate is no character. */
  public int character(int index, char value) {
    parameter = index;
    return Outgoing.character(value);
  }

  /** Returns the output that an argument is encoded to, empty; {@link #stage} hands it over. */
  public BincodeOutput encoder(int index) {
    parameter = index;
    phase = ENCODED_ARGUMENT;
    return outgoing.encoder();
  }

  /** Returns the output that a structure is written to, empty; {@link #stage} hands it over. */
  public BincodeOutput layout(int index) {
    parameter = index;
    phase = PLAIN_ARGUMENT;
    return outgoing.encoder();
  }

  /** Hands over an encoded argument. */
  public long stage(BincodeOutput encoded) {
    phase = PLAIN_ARGUMENT;
    return outgoing.encoded(encoded);
  }

  // ---- results ----

  /** Takes a string. */
  public String string(long slice) {
    phase = PLAIN_RESULT;
    return incoming.string(Slice.address(slice), Slice.length(slice));
  }

  /** Takes an array. */
  public byte[] bytes(long slice) {
    phase = PLAIN_RESULT;
    return incoming.bytes(Slice.address(slice), Slice.length(slice));
  }

  /** Takes an array. */
  public short[] shorts(long slice) {
    phase = PLAIN_RESULT;
    return incoming.shorts(Slice.address(slice), Slice.length(slice));
  }

  /** Takes an array. */
  public int[] ints(long slice) {
    phase = PLAIN_RESULT;
    return incoming.ints(Slice.address(slice), Slice.length(slice));
  }

  /** Takes an array. */
  public long[] longs(long slice) {
    phase = PLAIN_RESULT;
    return incoming.longs(Slice.address(slice), Slice.length(slice));
  }

  /** Takes an array. */
  public float[] floats(long slice) {
    phase = PLAIN_RESULT;
    return incoming.floats(Slice.address(slice), Slice.length(slice));
  }

  /** Takes an array. */
  public double[] doubles(long slice) {
    phase = PLAIN_RESULT;
    return incoming.doubles(Slice.address(slice), Slice.length(slice));
  }

  /** Returns an input on a copy of the result's bytes, which the result is decoded from. */
  public BincodeInput decoder(long slice) {
    phase = PLAIN_RESULT;
    BincodeInput in = incoming.decoder(Slice.address(slice), Slice.length(slice));
    phase = ENCODED_RESULT;
    return in;
  }

  /**
   * Returns an input on a copy of a structure.
   *
   * @param size bytes that it must have
   */
  public BincodeInput layout(long slice, int size) {
    phase = PLAIN_RESULT;
    return incoming.layout(Slice.address(slice), Slice.length(slice), size);
  }

  /** Checks a scalar result: 0 or 1. */
  public boolean bool(int value) {
    phase = PLAIN_RESULT;
    return Scalars.bool(value);
  }

  /** Checks a scalar result: -128 to 127. */
  public byte i8(int value) {
    phase = PLAIN_RESULT;
    return Scalars.i8(value);
  }

  /** Checks a scalar result: -32768 to 32767. */
  public short i16(int value) {
    phase = PLAIN_RESULT;
    return Scalars.i16(value);
  }

  /** Checks a scalar result: 0 to 255; the same bits as a {@code byte}. */
  public byte u8(int value) {
    phase = PLAIN_RESULT;
    return Scalars.u8(value);
  }

  /** Checks a scalar result: 0 to 65535; the same bits as a {@code short}. */
  public short u16(int value) {
    phase = PLAIN_RESULT;
    return Scalars.u16(value);
  }

  /** Checks a scalar result: a character up to U+FFFF that is no surrogate. */
  public char character(int value) {
    phase = PLAIN_RESULT;
    return Scalars.character(value);
  }

  // ---- for CallFailure ----

  int phase() {
    return phase;
  }

  int parameter() {
    return parameter;
  }

  /** The bytes that the fault's offset counts in. */
  byte[] bytesInHand() {
    return phase == ENCODED_ARGUMENT ? outgoing.bytesInHand() : incoming.bytesInHand();
  }
}
