package dev.plugwright.internal.transform;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.internal.wasm.Sections;
import dev.plugwright.internal.wasm.WasmModule.Kind;
import dev.plugwright.internal.wasm.WasmReader;
import dev.plugwright.internal.wasm.WasmWriter;
import java.util.List;
import java.util.Optional;

/**
 * Makes a module count down a global as it runs, and trap when that falls below zero.
 *
 * <p>A function pays on entry for all of its instructions outside of loops, and at the start of
 * each pass of a loop for those of the loop outside of inner loops. Each call of a small function
 * is paid for with the instruction that calls it, not on entry. Instructions whose work depends on
 * a number pay for it on top. Every endless run meets one of these places.
 */
final class FuelMetering {
  private static final int I64 = 0x7E;
  private static final int MUTABLE = 1;
  private static final int I64_CONST = 0x42;
  private static final int END = 0x0B;

  /** The type of a start function, which no engine checks any more when it is an export. */
  private static final FunctionType ACTION = new FunctionType(List.of(), List.of());

  /** The largest function that browsers accept. */
  private static final int MOST_FUNCTION_BYTES = 7_654_321;

  private static final long MOST_GROWTH = 3;
  private static final int SLACK = 1 << 20;

  private FuelMetering() {}

  static void apply(Layout layout) {
    int fuel = layout.globals().size();
    rejectReserved(layout, fuel);
    code(layout, fuel);
    layout.addGlobal(new WasmWriter().bytes(I64, MUTABLE, I64_CONST, 0, END));
    layout.export(Transforms.FUEL, Kind.GLOBAL, fuel);
    deferStart(layout);
    layout.removeCustom(FuelMetering::hasOffsets);
  }

  /** The guest must not reach the global, which a module with too large an index would. */
  private static void rejectReserved(Layout layout, int fuel) {
    for (Layout.Export export : layout.exports()) {
      if (export.kind() == Kind.GLOBAL && export.index() >= fuel) {
        throw new TransformException.Refusal(
            null, "it is malformed: unknown global %d".formatted(export.index()));
      }
    }
  }

  /** Returns whether a custom section has offsets of code, which a transform makes wrong. */
  private static boolean hasOffsets(String name) {
    return name.startsWith(".debug_")
        || name.startsWith("reloc.")
        || name.startsWith("metadata.code.")
        || name.equals("sourceMappingURL")
        || name.equals("external_debug_info");
  }

  private static void deferStart(Layout layout) {
    Optional<WasmReader> start = layout.section(Sections.START);
    if (start.isPresent()) {
      int function = start.get().count();
      if (function >= layout.functions().size()) {
        throw start.get().malformed("unknown function " + function);
      }
      if (!ACTION.equals(layout.functions().get(function).function())) {
        throw start.get().malformed("its start function has parameters or results");
      }
      layout.replace(Sections.START, null);
      layout.export(Transforms.START, Kind.FUNCTION, function);
    }
  }

  /** Code grows by an eighth as a rule; what grows many times consists of empty loops. */
  private static void requireModest(int size, int before) {
    if (size > MOST_GROWTH * before + SLACK) {
      throw new TransformException.Refusal(
          null,
          "fuel cannot be counted: it would make %,d bytes of code more than %d times as large"
              .formatted(before, MOST_GROWTH));
    }
  }

  private static void code(Layout layout, int fuel) {
    Optional<WasmReader> section = layout.section(Sections.CODE);
    if (section.isEmpty()) {
      return;
    }
    SmallFunctions small = new SmallFunctions(layout);
    each(layout, section.get().ahead(), (i, body) -> meter(layout, i, fuel, small).survey(body));
    small.decide();
    WasmReader in = section.get().ahead();
    WasmWriter out = new WasmWriter().unsigned(in.count());
    int start = in.position();
    each(
        layout,
        section.get(),
        (i, body) -> {
          WasmWriter metered = meter(layout, i, fuel, small).apply(body);
          out.unsigned(metered.size()).copy(metered);
          requireModest(out.size(), body.position() - start);
        });
    layout.replace(Sections.CODE, out);
  }

  private static FunctionMeter meter(Layout layout, int index, int fuel, SmallFunctions small) {
    return new FunctionMeter(layout, index, fuel, small);
  }

  private interface Visitor {
    void visit(int index, WasmReader body);
  }

  private static void each(Layout layout, WasmReader in, Visitor visitor) {
    int defined = layout.functions().size() - layout.importedFunctions();
    int count = in.count();
    if (count != defined) {
      throw in.malformed("there are %d functions but %d bodies".formatted(defined, count));
    }
    for (int i = 0; i < count; i++) {
      int index = layout.importedFunctions() + i;
      WasmReader body = in.slice(in.count("bytes of a function", MOST_FUNCTION_BYTES));
      try {
        visitor.visit(index, body);
      } catch (WasmReader.Malformed e) {
        throw new TransformException.Refusal(
            null,
            "fuel cannot be counted in function %d: %s; build it without this feature, or run it"
                    .formatted(index, e.getMessage())
                + " without PluginLimits.fuel");
      }
    }
    if (!in.atEnd()) {
      throw in.malformed("unexpected data at the end of a section");
    }
  }
}
