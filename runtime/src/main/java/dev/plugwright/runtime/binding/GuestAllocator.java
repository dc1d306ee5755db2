package dev.plugwright.runtime.binding;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import dev.plugwright.runtime.engine.EngineInstance;
import dev.plugwright.runtime.engine.GuestMemory;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Gets memory from a guest in whichever way it offers: Plugwright's exports, C's {@code malloc} and
 * {@code free}, {@code alloc} and {@code dealloc}, the component model's {@code cabi_realloc}; else
 * pages of its own, which the guest's allocator never touches.
 */
interface GuestAllocator {
  /** Export of Plugwright's guests. */
  String ALLOC = "plugwright_alloc";

  /** Export of Plugwright's guests. */
  String FREE = "plugwright_free";

  /** Wasm signature {@code (i32) -> i32}. */
  @FunctionalInterface
  interface Unary {
    /** Calls the export. */
    int call(int argument);
  }

  /** Wasm signature {@code (i32) -> ()}. */
  @FunctionalInterface
  interface Release {
    /** Calls the export. */
    void call(int address);
  }

  /** Wasm signature {@code (i32, i32) -> ()}. */
  @FunctionalInterface
  interface SizedRelease {
    /** Calls the export. */
    void call(int address, int size);
  }

  /** Wasm signature {@code (i32, i32, i32, i32) -> i32}. */
  @FunctionalInterface
  interface Realloc {
    /** Calls the export. */
    int call(int address, int oldSize, int alignment, int newSize);
  }

  /**
   * Returns the address of {@code size} bytes, or 0 if the guest has no more. Bytes of {@code
   * alloc} exports may stand at any address.
   */
  int allocate(int size);

  /** Gives bytes back. */
  void free(int address, int size);

  /** Picks the best way that the guest's exports offer. */
  static GuestAllocator of(
      EngineInstance engine, GuestMemory memory, Map<String, FunctionType> exports) {
    FunctionType unary = type(1, 1);
    FunctionType release = type(1, 0);
    FunctionType sizedRelease = type(2, 0);
    if (unary.equals(exports.get(ALLOC)) && sizedRelease.equals(exports.get(FREE))) {
      return sized(engine, ALLOC, FREE);
    }
    if (unary.equals(exports.get("malloc")) && release.equals(exports.get("free"))) {
      Unary malloc = engine.function("malloc", Unary.class);
      Release free = engine.function("free", Release.class);
      return of(malloc, (address, size) -> free.call(address));
    }
    if (unary.equals(exports.get("alloc")) && sizedRelease.equals(exports.get("dealloc"))) {
      return sized(engine, "alloc", "dealloc");
    }
    if (type(4, 1).equals(exports.get("cabi_realloc"))) {
      Realloc realloc = engine.function("cabi_realloc", Realloc.class);
      return of(
          size -> realloc.call(0, 0, StagingBuffer.ALIGNMENT, size),
          (address, size) -> realloc.call(address, size, StagingBuffer.ALIGNMENT, 0));
    }
    return new PageAllocator(memory);
  }

  private static FunctionType type(int parameters, int results) {
    return new FunctionType(
        Collections.nCopies(parameters, ValueType.I32),
        results == 0 ? List.of() : List.of(ValueType.I32));
  }

  private static GuestAllocator sized(EngineInstance engine, String alloc, String free) {
    Unary allocate = engine.function(alloc, Unary.class);
    SizedRelease release = engine.function(free, SizedRelease.class);
    return of(allocate, release);
  }

  private static GuestAllocator of(Unary allocate, SizedRelease release) {
    return new GuestAllocator() {
      @Override
      public int allocate(int size) {
        return allocate.call(size);
      }

      @Override
      public void free(int address, int size) {
        release.call(address, size);
      }
    };
  }
}
