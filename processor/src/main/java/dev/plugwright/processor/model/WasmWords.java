package dev.plugwright.processor.model;

import dev.plugwright.contract.Contract;

/** What messages and generated comments call the parts of a Wasm module. */
public final class WasmWords {
  private WasmWords() {}

  /** Returns what a method of a contract of this kind is in a plugin's Wasm module. */
  public static String function(Contract.Kind kind) {
    return switch (kind) {
      case PLUGIN -> "export";
      case HOST -> "import";
    };
  }
}
