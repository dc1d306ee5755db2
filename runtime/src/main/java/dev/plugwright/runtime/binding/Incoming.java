package dev.plugwright.runtime.binding;

import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.CodecException;
import dev.plugwright.runtime.codec.Utf8;
import dev.plugwright.runtime.engine.GuestMemory;
import java.util.Arrays;

/**
 * Takes values out of a guest's memory, trusting no pointer and no length. Results of exports and
 * arguments of host functions come in through here; one object for each frame.
 */
final class Incoming {
  /** A larger buffer is dropped after the call, so that one big value does not cost for ever. */
  private static final int KEPT_BUFFER = 4 << 20;

  private static final int FIRST_BUFFER = 512;

  private final Guest guest;
  private final GuestMemory memory;
  private final BincodeInput in = new BincodeInput();
  private byte[] received = new byte[FIRST_BUFFER];
  private int receivedLength;

  Incoming(Guest guest) {
    this.guest = guest;
    this.memory = guest.memory();
  }

  String string(int address, int length) {
    receive(address, length);
    String text = Utf8.decode(received, 0, receivedLength);
    if (text == null) {
      throw new CodecException("the string is not valid UTF-8", 0);
    }
    return text;
  }

  byte[] bytes(int address, int length) {
    byte[] value = new byte[elements(address, length, 1)];
    memory.read(address, value, 0, value.length);
    return value;
  }

  short[] shorts(int address, int count) {
    short[] value = new short[elements(address, count, Short.BYTES)];
    memory.read(address, value);
    return value;
  }

  int[] ints(int address, int count) {
    int[] value = new int[elements(address, count, Integer.BYTES)];
    memory.read(address, value);
    return value;
  }

  long[] longs(int address, int count) {
    long[] value = new long[elements(address, count, Long.BYTES)];
    memory.read(address, value);
    return value;
  }

  float[] floats(int address, int count) {
    float[] value = new float[elements(address, count, Float.BYTES)];
    memory.read(address, value);
    return value;
  }

  double[] doubles(int address, int count) {
    double[] value = new double[elements(address, count, Double.BYTES)];
    memory.read(address, value);
    return value;
  }

  /** Returns an input on a copy of the bytes. */
  BincodeInput decoder(int address, int length) {
    receive(address, length);
    in.setBuffer(received, 0, receivedLength);
    return in;
  }

  /** Returns an input on a copy of a structure, which must have the size that both sides know. */
  BincodeInput layout(int address, int length, int size) {
    if (length != size) {
      throw new CodecException(
          "the structure has %s bytes and must have %d"
              .formatted(Integer.toUnsignedString(length), size),
          0);
    }
    return decoder(address, length);
  }

  /** The bytes that a decoder's offsets count in. */
  byte[] bytesInHand() {
    return Arrays.copyOf(received, receivedLength);
  }

  /** Called after each call. */
  void tidy() {
    if (received.length > KEPT_BUFFER) {
      received = new byte[FIRST_BUFFER];
      in.setBuffer(received, 0, 0);
    }
  }

  private void receive(int address, int count) {
    int length = elements(address, count, 1);
    if (length > received.length) {
      received = new byte[Math.max(length, (int) Math.min(2L * received.length, KEPT_BUFFER))];
    }
    memory.read(address, received, 0, length);
    receivedLength = length;
  }

  /** Checks a pointer and a number of elements against the guest's memory. */
  private int elements(int pointer, int number, int elementSize) {
    long address = Integer.toUnsignedLong(pointer);
    long count = Integer.toUnsignedLong(number);
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
}
