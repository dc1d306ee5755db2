package dev.plugwright.internal.transform;

import static dev.plugwright.internal.wasm.Instructions.DATA_DROP;
import static dev.plugwright.internal.wasm.Instructions.ELEM_DROP;
import static dev.plugwright.internal.wasm.Instructions.GC;
import static dev.plugwright.internal.wasm.Instructions.TABLE_COPY;
import static dev.plugwright.internal.wasm.Instructions.TABLE_FILL;
import static dev.plugwright.internal.wasm.Instructions.TABLE_GROW;
import static dev.plugwright.internal.wasm.Instructions.TABLE_INIT;
import static dev.plugwright.internal.wasm.Instructions.TABLE_SET;

import dev.plugwright.internal.wasm.Instructions;
import dev.plugwright.internal.wasm.Sections;
import dev.plugwright.internal.wasm.WasmReader;
import java.util.Optional;

/** Looks for instructions that change what cannot be written back from outside. */
final class Mutations {
  private Mutations() {}

  /** Returns the first such instruction with its function, if there is one. */
  static Optional<String> find(Layout layout) {
    Optional<WasmReader> section = layout.section(Sections.CODE);
    if (section.isEmpty()) {
      return Optional.empty();
    }
    WasmReader in = section.get();
    int functions = in.count();
    for (int i = 0; i < functions; i++) {
      Optional<String> change = in(FunctionBody.of(in.slice(in.count())));
      if (change.isPresent()) {
        int index = layout.importedFunctions() + i;
        return change.map(what -> "its function %d uses %s".formatted(index, what));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> in(FunctionBody body) {
    Instructions instructions = new Instructions(body.code());
    while (!body.code().atEnd()) {
      String what =
          switch (instructions.next()) {
            case TABLE_SET -> "table.set";
            case TABLE_INIT -> "table.init";
            case TABLE_COPY -> "table.copy";
            case TABLE_GROW -> "table.grow";
            case TABLE_FILL -> "table.fill";
            case ELEM_DROP -> "elem.drop";
            case DATA_DROP -> "data.drop";
            case GC + 5 -> "struct.set";
            case GC + 14 -> "array.set";
            case GC + 16 -> "array.fill";
            case GC + 17 -> "array.copy";
            case GC + 18, GC + 19 -> "array.init";
            default -> "";
          };
      if (!what.isEmpty()) {
        return Optional.of(what);
      }
    }
    return Optional.empty();
  }
}
