package dev.plugwright.internal.instance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.GuestMemory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The place where a guest's panic hook leaves its text; read after a trap without calling the guest
 * again.
 *
 * @param memory the guest's memory
 * @param address address of the slot
 */
public record PanicSlot(GuestMemory memory, long address) {
  private static final String EXPORT = "plugwright_panic_slot";
  private static final int SIZE = 2048;
  private static final int HEADER = 2 * Integer.BYTES;

  /** The message and location of a panic. */
  public record Panic(String location, String message) {}

  /** Asks a guest for its slot, which also makes it install the hook. */
  static @Nullable PanicSlot of(
      EngineInstance engine, GuestMemory memory, Map<String, FunctionType> exports) {
    FunctionType type = exports.get(EXPORT);
    if (type == null || !type.equals(new FunctionType(List.of(), List.of(ValueType.I32)))) {
      return null;
    }
    long address = Integer.toUnsignedLong((int) engine.function(EXPORT, type).apply()[0]);
    return address + SIZE <= memory.size() ? new PanicSlot(memory, address) : null;
  }

  /** Returns the panic recorded there, if any. */
  public Optional<Panic> read() {
    byte[] slot = new byte[SIZE];
    memory.read(address, slot, 0, SIZE);
    ByteBuffer header = ByteBuffer.wrap(slot).order(ByteOrder.LITTLE_ENDIAN);
    long location = Integer.toUnsignedLong(header.getInt());
    long message = Integer.toUnsignedLong(header.getInt());
    if (location + message == 0 || location + message > SIZE - HEADER) {
      return Optional.empty();
    }
    return Optional.of(
        new Panic(
            new String(slot, HEADER, (int) location, UTF_8),
            new String(slot, HEADER + (int) location, (int) message, UTF_8)));
  }
}
