package dev.plugwright.spi.engine;

import java.util.Optional;

/** Opens engines of one kind; found as a service. */
public interface WasmEngineProvider {
  /** Returns the name that selects this engine, in lower case, {@code graalwasm}. */
  String name();

  /**
   * Returns how well this engine runs in this JVM; of all providers the one with the highest number
   * is used. 0 means that it does not run here at all; an interpreter returns about 10, a compiler
   * to bytecode 50, an optimizing compiler 100.
   */
  int suitability();

  /**
   * Opens an engine with its default options.
   *
   * @throws IllegalStateException if it cannot run here; the message says why and what to do
   */
  WasmEngine open();

  /**
   * Returns why this engine does not run in this JVM, or not at full speed, and how to change that:
   * a full sentence that begins with its name. Used in messages only.
   *
   * @return the sentence; empty if the engine runs at full speed
   */
  default Optional<String> obstacle() {
    return Optional.empty();
  }
}
