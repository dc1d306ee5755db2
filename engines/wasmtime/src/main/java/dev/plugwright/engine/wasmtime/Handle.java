package dev.plugwright.engine.wasmtime;

import dev.plugwright.engine.support.Gate;
import dev.plugwright.spi.engine.EngineException;

/**
 * A counted reference to an object of the library. A user of the object takes a reference of its
 * own, which stays valid when this one is freed.
 */
final class Handle {
  private final LibWasmtime library;
  private final long pointer;
  private final String copy;
  private final String delete;
  private boolean freed;

  Handle(LibWasmtime library, long pointer, String copy, String delete) {
    this.library = library;
    this.pointer = pointer;
    this.copy = copy;
    this.delete = delete;
  }

  void freeWith(Object owner) {
    Store.register(owner, this::free);
  }

  /**
   * Returns another reference, for the caller to delete.
   *
   * @throws EngineException.Interrupted if this one is freed
   */
  synchronized long copy() {
    if (freed) {
      throw Gate.refusal();
    }
    return library.invoke(copy, pointer);
  }

  synchronized boolean isFreed() {
    return freed;
  }

  /** Frees this reference; a second call has no effect. */
  synchronized void free() {
    if (!freed) {
      freed = true;
      library.invoke(delete, pointer);
    }
  }
}
