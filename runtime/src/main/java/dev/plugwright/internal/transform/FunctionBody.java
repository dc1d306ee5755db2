package dev.plugwright.internal.transform;

import dev.plugwright.internal.wasm.WasmReader;
import dev.plugwright.internal.wasm.WasmTypes;

/**
 * The body of a function.
 *
 * @param code a reader at the first instruction
 * @param groups how many entries the list of locals has
 * @param locals where the first entry starts in the binary
 * @param count how many locals there are, without parameters
 */
record FunctionBody(WasmReader code, int groups, int locals, long count) {
  private static final long MOST_LOCALS = 0xFFFF_FFFFL;

  /**
   * Reads the locals.
   *
   * @param in a reader at the start of the body
   */
  static FunctionBody of(WasmReader in) {
    int groups = in.count();
    int locals = in.position();
    long count = 0;
    for (int i = 0; i < groups; i++) {
      count += in.leb(35);
      if (count > MOST_LOCALS) {
        throw in.malformed("too many locals");
      }
      WasmTypes.valueType(in);
    }
    return new FunctionBody(in, groups, locals, count);
  }
}
