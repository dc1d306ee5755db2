package dev.plugwright.runtime.binding;

import dev.plugwright.contract.Definition.Field;
import dev.plugwright.runtime.HostFunctionException;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import dev.plugwright.runtime.codec.CodecException;
import java.util.List;

/**
 * One call of a host function by a guest: takes the arguments out of the guest's memory, and puts
 * the reply there.
 *
 * <p>Frames are reused; a frame is valid from {@link HostFunction#enter} to {@link #exit}.
 */
public final class HostFrame {
  private final Guest guest;
  private final Incoming incoming;
  private final Reply outgoing;

  // How far the call is; a fault means something else in each. Numbers, because storing a reference
  // costs a collector's barrier in each call.
  private static final int PLAIN_ARGUMENT = 0;
  private static final int ENCODED_ARGUMENT = 1;
  private static final int PLAIN_REPLY = 2;
  private static final int ENCODED_REPLY = 3;

  private HostFunction function;
  private int phase;
  private int parameter;

  /** Writes to the guest's out buffer, or to memory that the guest owns from then on. */
  private static final class Reply extends Outgoing {
    private final Guest guest;
    private int out;
    private int capacity;

    Reply(Guest guest) {
      super(guest.memory());
      this.guest = guest;
    }

    Reply into(int address, int bytes) {
      out = address;
      capacity = bytes;
      return this;
    }

    @Override
    int place(long length) {
      guest.bytesIn += length;
      if (length <= Integer.toUnsignedLong(capacity)) {
        requireInside(Integer.toUnsignedLong(out), length);
        return out;
      }
      int address = guest.allocator().allocate((int) length);
      if (address == 0) {
        throw new CodecException(
            "the reply takes %d bytes, and the plugin's allocator has no more memory"
                .formatted(length),
            0);
      }
      requireInside(Integer.toUnsignedLong(address), length);
      return address;
    }

    private void requireInside(long address, long length) {
      if (address + length > guest.memory().size()) {
        throw new CodecException(
            "the plugin gave 0x%x for a reply of %d bytes, outside its memory of %d bytes"
                .formatted(address, length, guest.memory().size()),
            0);
      }
    }
  }

  HostFrame(Guest guest) {
    this.guest = guest;
    this.incoming = new Incoming(guest);
    this.outgoing = new Reply(guest);
  }

  HostFrame start(HostFunction called) {
    if (function != called) {
      function = called;
    }
    phase = PLAIN_ARGUMENT;
    parameter = 0;
    return this;
  }

  /** Ends the call. */
  public void exit() {
    incoming.tidy();
    outgoing.tidy();
    guest.exitHost();
  }

  /**
   * Completes what was thrown between {@link HostFunction#enter} and {@link #exit}.
   *
   * @param thrown what the marshalling or the host's own code threw
   * @return the exception to throw through the guest: one that names plugin, function and value, or
   *     the host's own as it was
   */
  public RuntimeException failed(Throwable thrown) {
    if (thrown instanceof CodecException fault) {
      return new HostFunctionException(
          guest.plugin(), function.qualifiedName(), problem(fault), fault);
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    return (RuntimeException) thrown;
  }

  private String problem(CodecException fault) {
    FaultPath path = new FaultPath(function.contract(), function.contractMethod());
    return switch (phase) {
      case PLAIN_ARGUMENT ->
          "the plugin passed a bad argument: " + FaultPath.problem(parameter().name(), fault);
      case ENCODED_ARGUMENT ->
          "the plugin passed an argument that does not decode: %s (at byte %d)"
              .formatted(path.problem(parameter(), fault, incoming.bytesInHand()), fault.offset());
      case PLAIN_REPLY -> "the host's reply cannot be sent: " + FaultPath.problem("reply", fault);
      case ENCODED_REPLY ->
          "the host's reply cannot be sent: "
              + path.resultProblem("reply", fault, outgoing.bytesInHand());
      default -> throw new IllegalStateException("phase " + phase);
    };
  }

  private Field parameter() {
    return function.contractMethod().parameters().get(parameter);
  }

  // ---- arguments ----

  private Incoming argument(int index) {
    parameter = index;
    phase = PLAIN_ARGUMENT;
    return incoming;
  }

  /** Takes a string argument. */
  public String string(int index, int address, int length) {
    return argument(index).string(address, length);
  }

  /** Takes an array argument. */
  public byte[] bytes(int index, int address, int count) {
    return argument(index).bytes(address, count);
  }

  /** Takes an array argument. */
  public short[] shorts(int index, int address, int count) {
    return argument(index).shorts(address, count);
  }

  /** Takes an array argument. */
  public int[] ints(int index, int address, int count) {
    return argument(index).ints(address, count);
  }

  /** Takes an array argument. */
  public long[] longs(int index, int address, int count) {
    return argument(index).longs(address, count);
  }

  /** Takes an array argument. */
  public float[] floats(int index, int address, int count) {
    return argument(index).floats(address, count);
  }

  /** Takes an array argument. */
  public double[] doubles(int index, int address, int count) {
    return argument(index).doubles(address, count);
  }

  /** Returns an input on a copy of the argument's bytes, which it is decoded from. */
  public BincodeInput decoder(int index, int address, int length) {
    BincodeInput in = argument(index).decoder(address, length);
    phase = ENCODED_ARGUMENT;
    return in;
  }

  /**
   * Returns an input on a copy of a structure.
   *
   * @param size bytes that it must have
   */
  public BincodeInput layout(int index, int address, int length, int size) {
    return argument(index).layout(address, length, size);
  }

  /** Checks a scalar argument: 0 or 1. */
  public boolean bool(int index, int value) {
    argument(index);
    return Scalars.bool(value);
  }

  /** Checks a scalar argument: -128 to 127. */
  public byte i8(int index, int value) {
    argument(index);
    return Scalars.i8(value);
  }

  /** Checks a scalar argument: -32768 to 32767. */
  public short i16(int index, int value) {
    argument(index);
    return Scalars.i16(value);
  }

  /** Checks a scalar argument: 0 to 255; the same bits as a {@code byte}. */
  public byte u8(int index, int value) {
    argument(index);
    return Scalars.u8(value);
  }

  /** Checks a scalar argument: 0 to 65535; the same bits as a {@code short}. */
  public short u16(int index, int value) {
    argument(index);
    return Scalars.u16(value);
  }

  /** Checks a scalar argument: a character up to U+FFFF that is no surrogate. */
  public char character(int index, int value) {
    argument(index);
    return Scalars.character(value);
  }

  // ---- replies ----

  private Outgoing reply(int out, int capacity) {
    phase = PLAIN_REPLY;
    return outgoing.into(out, capacity);
  }

  /**
   * Returns a reply that must not be {@code null}.
   *
   * @param type what the contract calls its type, for the message
   */
  public <T> T present(T value, String type) {
    phase = PLAIN_REPLY;
    return Outgoing.present(value, type);
  }

  /** Sends a string to the guest's out buffer, or to memory of its own. */
  public long string(String value, int out, int capacity) {
    return reply(out, capacity).string(present(value, "string"));
  }

  /** Sends bytes. */
  public long bytes(byte[] value, int out, int capacity) {
    return reply(out, capacity).bytes(present(value, "list<u8>"), value.length);
  }

  /** Sends an array's elements. */
  public long shorts(short[] value, int out, int capacity) {
    return reply(out, capacity).shorts(present(value, "list<i16>"));
  }

  /** Sends an array's elements. */
  public long ints(int[] value, int out, int capacity) {
    return reply(out, capacity).ints(present(value, "list<i32>"));
  }

  /** Sends an array's elements. */
  public long longs(long[] value, int out, int capacity) {
    return reply(out, capacity).longs(present(value, "list<i64>"));
  }

  /** Sends an array's elements. */
  public long floats(float[] value, int out, int capacity) {
    return reply(out, capacity).floats(present(value, "list<f32>"));
  }

  /** Sends an array's elements. */
  public long doubles(double[] value, int out, int capacity) {
    return reply(out, capacity).doubles(present(value, "list<f64>"));
  }

  /** Sends a list's elements. */
  public long bytes(List<Byte> value, int out, int capacity) {
    return bytes(Numbers.toBytes(present(value, "list<i8>")), out, capacity);
  }

  /** Sends a list's elements. */
  public long shorts(List<Short> value, int out, int capacity) {
    return shorts(Numbers.toShorts(present(value, "list<i16>")), out, capacity);
  }

  /** Sends a list's elements. */
  public long ints(List<Integer> value, int out, int capacity) {
    return ints(Numbers.toInts(present(value, "list<i32>")), out, capacity);
  }

  /** Sends a list's elements. */
  public long longs(List<Long> value, int out, int capacity) {
    return longs(Numbers.toLongs(present(value, "list<i64>")), out, capacity);
  }

  /** Sends a list's elements. */
  public long floats(List<Float> value, int out, int capacity) {
    return floats(Numbers.toFloats(present(value, "list<f32>")), out, capacity);
  }

  /** Sends a list's elements. */
  public long doubles(List<Double> value, int out, int capacity) {
    return doubles(Numbers.toDoubles(present(value, "list<f64>")), out, capacity);
  }

  /** Checks a character reply; a surrogate is no character. */
  public int character(char value) {
    phase = PLAIN_REPLY;
    return Outgoing.character(value);
  }

  /** Returns the output that a reply is encoded to, empty; {@link #send} sends it. */
  public BincodeOutput reply() {
    phase = ENCODED_REPLY;
    return outgoing.encoder();
  }

  /** Returns the output that a structure is written to, empty; {@link #send} sends it. */
  public BincodeOutput layout() {
    phase = PLAIN_REPLY;
    return outgoing.encoder();
  }

  /** Sends an encoded reply. */
  public long send(BincodeOutput reply, int out, int capacity) {
    return reply(out, capacity).encoded(reply);
  }
}
