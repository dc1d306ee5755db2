package dev.plugwright.runtime.binding;

import dev.plugwright.runtime.codec.BincodeOutput;
import dev.plugwright.runtime.codec.CodecException;
import dev.plugwright.runtime.engine.GuestMemory;

/**
 * Puts values into a guest's memory. Arguments of exports and replies of host functions go out
 * through here; where they go is up to the frame.
 */
abstract class Outgoing {
  /** A larger buffer is dropped after the call, so that one big value does not cost for ever. */
  private static final int KEPT_BUFFER = 4 << 20;

  private static final int FIRST_BUFFER = 512;

  private final GuestMemory memory;
  private BincodeOutput out = newOutput();

  Outgoing(GuestMemory memory) {
    this.memory = memory;
  }

  private static BincodeOutput newOutput() {
    return new BincodeOutput(FIRST_BUFFER, Guest.MAX_VALUE_BYTES);
  }

  /** Makes room for so many bytes and returns their address. */
  abstract int place(long length);

  final long string(String value) {
    out.reset();
    out.writeUtf8(value);
    return encoded(out);
  }

  final long bytes(byte[] bytes, int length) {
    int address = place(length);
    memory.write(address, bytes, 0, length);
    return Slice.of(address, length);
  }

  final long shorts(short[] value) {
    int address = place((long) value.length * Short.BYTES);
    memory.write(address, value);
    return Slice.of(address, value.length);
  }

  final long ints(int[] value) {
    int address = place((long) value.length * Integer.BYTES);
    memory.write(address, value);
    return Slice.of(address, value.length);
  }

  final long longs(long[] value) {
    int address = place((long) value.length * Long.BYTES);
    memory.write(address, value);
    return Slice.of(address, value.length);
  }

  final long floats(float[] value) {
    int address = place((long) value.length * Float.BYTES);
    memory.write(address, value);
    return Slice.of(address, value.length);
  }

  final long doubles(double[] value) {
    int address = place((long) value.length * Double.BYTES);
    memory.write(address, value);
    return Slice.of(address, value.length);
  }

  /** Returns the output that a value is encoded to, empty. */
  final BincodeOutput encoder() {
    out.reset();
    return out;
  }

  /** Sends what was encoded. */
  final long encoded(BincodeOutput encoded) {
    return bytes(encoded.getBuffer(), encoded.position());
  }

  /** The bytes that an encoder's offsets count in. */
  final byte[] bytesInHand() {
    return out.toBytes();
  }

  /** Called after each call. */
  final void tidy() {
    if (out.getBuffer().length > KEPT_BUFFER) {
      out = newOutput();
    }
  }

  static char character(char value) {
    if (Character.isSurrogate(value)) {
      throw new CodecException(
          "the surrogate U+%04X is no character of its own".formatted((int) value), 0);
    }
    return value;
  }

  static <T> T present(T value, String type) {
    if (value == null) {
      throw CodecException.isNull(type, 0);
    }
    return value;
  }
}
