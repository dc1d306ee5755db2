package dev.plugwright.internal.instance;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.GuestMemory;
import dev.plugwright.spi.engine.RawFunction;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Takes memory from a guest in one of the ways that guests offer: Plugwright's exports, C's {@code
 * malloc} and {@code free}, {@code alloc} and {@code dealloc}, the component model's {@code
 * cabi_realloc}. If a guest has none of these, its memory is grown by pages for the host alone.
 */
public interface GuestAllocator {
  /**
   * Returns the address of {@code size} bytes, or 0 if the guest has no more. Addresses of {@code
   * alloc} exports may have any alignment.
   */
  int allocate(int size);

  /** Gives bytes back. */
  void free(int address, int size);

  /** Returns whether freed memory is allocated again. */
  default boolean reuses() {
    return false;
  }

  /**
   * Returns an action that restores this allocator's present state after a reset of the guest's
   * memory.
   */
  default Runnable remember() {
    return () -> {};
  }

  /** Describes where the memory comes from, for messages. */
  String name();

  /** Picks the best way that the guest's exports offer. */
  static GuestAllocator of(
      EngineInstance engine, GuestMemory memory, Map<String, FunctionType> exports) {
    if (has(exports, "plugwright_alloc", 1, 1) && has(exports, "plugwright_free", 2, 0)) {
      return new Sized(
          function(engine, exports, "plugwright_alloc"),
          function(engine, exports, "plugwright_free"),
          true);
    }
    if (has(exports, "malloc", 1, 1) && has(exports, "free", 1, 0)) {
      return new Malloc(function(engine, exports, "malloc"), function(engine, exports, "free"));
    }
    if (has(exports, "alloc", 1, 1) && has(exports, "dealloc", 2, 0)) {
      return new Sized(
          function(engine, exports, "alloc"), function(engine, exports, "dealloc"), false);
    }
    if (has(exports, "cabi_realloc", 4, 1)) {
      return new Realloc(function(engine, exports, "cabi_realloc"));
    }
    return new PageAllocator(memory);
  }

  private static RawFunction function(
      EngineInstance engine, Map<String, FunctionType> exports, String name) {
    return engine.function(name, Objects.requireNonNull(exports.get(name)));
  }

  private static boolean has(
      Map<String, FunctionType> exports, String name, int parameters, int results) {
    FunctionType type =
        new FunctionType(
            Collections.nCopies(parameters, ValueType.I32),
            results == 0 ? List.of() : List.of(ValueType.I32));
    return type.equals(exports.get(name));
  }

  /** Functions {@code (size) -> address} and {@code (address, size) -> ()}. */
  record Sized(RawFunction alloc, RawFunction free, boolean reuses) implements GuestAllocator {
    @Override
    public int allocate(int size) {
      return (int) alloc.apply(size)[0];
    }

    @Override
    public void free(int address, int size) {
      free.apply(address, size);
    }

    @Override
    public String name() {
      return "the plugin's allocator";
    }
  }

  /** Functions {@code (size) -> address} and {@code (address) -> ()}. */
  record Malloc(RawFunction malloc, RawFunction free) implements GuestAllocator {
    @Override
    public boolean reuses() {
      return true;
    }

    @Override
    public int allocate(int size) {
      return (int) malloc.apply(size)[0];
    }

    @Override
    public void free(int address, int size) {
      free.apply(address);
    }

    @Override
    public String name() {
      return "the plugin's malloc";
    }
  }

  /** A function {@code (address, old size, alignment, new size) -> address}. */
  record Realloc(RawFunction realloc) implements GuestAllocator {
    @Override
    public int allocate(int size) {
      return (int) realloc.apply(0, 0, StagingBuffer.ALIGNMENT, size)[0];
    }

    @Override
    public void free(int address, int size) {
      realloc.apply(address, size, StagingBuffer.ALIGNMENT, 0);
    }

    @Override
    public String name() {
      return "the plugin's cabi_realloc";
    }
  }
}
