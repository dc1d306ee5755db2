package dev.plugwright.it;

import dev.plugwright.annotations.Unsigned;
import dev.plugwright.annotations.WasmName;
import dev.plugwright.annotations.WasmPlugin;

/** Free functions of a plugin that knows no contract. */
@WasmPlugin
public interface Functions {
  @WasmName("double")
  String twice(String text);

  Pair multiply(Pair pair);

  /**
   * A tuple of Rust.
   *
   * @param times first
   * @param text second
   */
  record Pair(@Unsigned byte times, String text) {}
}
