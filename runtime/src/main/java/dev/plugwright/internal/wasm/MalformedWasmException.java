package dev.plugwright.internal.wasm;

/** Thrown when bytes are not a Wasm module. */
public final class MalformedWasmException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedWasmException(String reason) {
    super(reason);
  }
}
