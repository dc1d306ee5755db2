package dev.plugwright.engine.wasmtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.List;

/**
 * The resources of one instance outside of the heap. Freed once, by {@link #free} or when the
 * instance is unreachable.
 */
final class Store {
  /** The thread is the JDK's, so that it inherits no class loader from the caller. */
  private static final Cleaner CLEANER = Cleaner.create();

  /** Entries of all tables of an instance: a guest may grow them without a maximum. */
  private static final long TABLE_ENTRIES = 10_000_000;

  private final LibWasmtime library;
  private final long engine;
  private final long store;
  private final long context;
  private final Arena arena = Arena.ofShared();
  private final List<Integer> callbacks = new ArrayList<>();
  private volatile boolean freed;

  /**
   * Creates a store.
   *
   * @param engine an engine that belongs to the store from now on
   */
  Store(LibWasmtime library, long engine) {
    this.library = library;
    this.engine = engine;
    this.store = library.invoke("wasmtime_store_new", engine, 0, 0);
    this.context = library.invoke("wasmtime_store_context", store);
    library.invoke("wasmtime_store_limiter", store, -1, TABLE_ENTRIES, -1, -1, -1);
  }

  /** Frees this when an object is unreachable. */
  void freeWith(Object owner) {
    CLEANER.register(owner, this::free);
  }

  /** Frees something when an object is unreachable. */
  static Cleaner.Cleanable register(Object owner, Runnable action) {
    return CLEANER.register(owner, action);
  }

  /** Returns the engine, for {@code wasmtime_engine_increment_epoch}. */
  long engine() {
    return engine;
  }

  long pointer() {
    return store;
  }

  long context() {
    return context;
  }

  Arena arena() {
    return arena;
  }

  boolean isFreed() {
    return freed;
  }

  /** Allocates zeroed bytes that live as long as the store. */
  MemorySegment allocate(long bytes) {
    return arena.allocate(bytes, 16);
  }

  /** Gives an object a number for callbacks, as long as the store lives. */
  synchronized int callback(Object target) {
    int number = Callbacks.add(target);
    callbacks.add(number);
    return number;
  }

  synchronized void free() {
    if (freed) {
      return;
    }
    freed = true;
    library.invoke("wasmtime_store_delete", store);
    library.invoke("wasm_engine_delete", engine);
    callbacks.forEach(Callbacks::remove);
    arena.close();
  }
}
