package dev.plugwright.internal.wasm;

/** Bytes that are no Wasm module. */
public final class MalformedWasmException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedWasmException(String reason) {
    super(reason);
  }
}
