package dev.plugwright.engine.wasmtime;

import dev.plugwright.contract.ValueType;
import dev.plugwright.spi.engine.RawGlobal;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * An exported mutable global.
 *
 * @param instance the instance
 * @param global address of a {@code wasmtime_global_t}
 * @param type type of the value
 */
record WasmtimeGlobal(WasmtimeInstance instance, long global, ValueType type) implements RawGlobal {
  private static final int VALUE = 8;

  @Override
  public long get() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment value = arena.allocate(LibWasmtime.VALUE_SIZE, 16);
      instance.invoke("wasmtime_global_get", global, value.address());
      long bits = value.get(ValueLayout.JAVA_LONG, VALUE);
      return WasmtimeFunction.isNarrow(type) ? (int) bits : bits;
    }
  }

  @Override
  public void set(long bits) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment value = arena.allocate(LibWasmtime.VALUE_SIZE, 16);
      value.set(ValueLayout.JAVA_BYTE, 0, (byte) type.ordinal());
      value.set(ValueLayout.JAVA_LONG, VALUE, bits);
      long error = instance.invoke("wasmtime_global_set", global, value.address());
      if (error != 0) {
        throw new IllegalStateException(instance.library().takeError(error));
      }
    }
  }
}
