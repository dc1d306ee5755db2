package dev.plugwright.it;

import dev.plugwright.annotations.WasmPlugin;

/** A plugin that stops in the middle. */
@WasmPlugin
public interface Trouble {
  int fine(int value);

  /** Panics with this message. */
  void panic(String message);

  /** Panics in a function of its own, by an index out of bounds. */
  int elementAt(int[] values, int index);

  /** Divides without looking. */
  int divide(int a, int b);

  /** Executes Wasm's unreachable instruction. */
  void unreachable();

  /** Recurses for ever. */
  long recurse(long depth);
}
