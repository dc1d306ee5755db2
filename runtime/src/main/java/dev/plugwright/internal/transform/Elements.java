package dev.plugwright.internal.transform;

import dev.plugwright.internal.wasm.Instructions;
import dev.plugwright.internal.wasm.WasmReader;
import dev.plugwright.internal.wasm.WasmTypes;
import java.util.function.IntConsumer;

/** Reads element segments. */
final class Elements {
  /** The segment is passive or declarative, so it has no offset. */
  private static final int NO_OFFSET = 1;

  /** An active segment with the index of its table; a declarative one without an offset. */
  private static final int INDEX = 2;

  /** The elements are expressions rather than indices of functions. */
  private static final int EXPRESSIONS = 4;

  private Elements() {}

  /**
   * Reads a segment.
   *
   * @param functions gets the functions that the segment refers to
   */
  static void read(WasmReader in, IntConsumer functions) {
    int flags = in.u8();
    if (flags > (NO_OFFSET | INDEX | EXPRESSIONS)) {
      throw in.malformed("unknown element segment 0x%02x".formatted(flags));
    }
    if ((flags & NO_OFFSET) == 0) {
      if ((flags & INDEX) != 0) {
        in.count();
      }
      Instructions.readConstant(in, functions);
    }
    boolean expressions = (flags & EXPRESSIONS) != 0;
    if ((flags & (NO_OFFSET | INDEX)) != 0) {
      type(in, expressions);
    }
    for (int count = in.count(); count > 0; count--) {
      if (expressions) {
        Instructions.readConstant(in, functions);
      } else {
        functions.accept(in.count());
      }
    }
  }

  /** Reads a reference type, or the kind 0, which stands for functions. */
  private static void type(WasmReader in, boolean expressions) {
    if (expressions) {
      WasmTypes.valueType(in);
    } else if (in.u8() != 0) {
      throw in.malformed("unknown kind of elements");
    }
  }
}
