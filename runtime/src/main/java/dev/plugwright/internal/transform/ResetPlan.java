package dev.plugwright.internal.transform;

import dev.plugwright.contract.ValueType;
import dev.plugwright.internal.transform.Layout.Global;
import dev.plugwright.internal.wasm.Sections;
import dev.plugwright.internal.wasm.WasmModule.Kind;
import dev.plugwright.internal.wasm.WasmReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has to be written back so that an instance of a module is as it was, or why that cannot be
 * done.
 *
 * @param memories names of the exports that are memories, with {@link TransformOptions#resettable}
 * @param globals the same for mutable globals
 * @param obstacle what cannot be written back, for a message; empty if nothing
 */
public record ResetPlan(List<String> memories, List<Variable> globals, Optional<String> obstacle) {
  /** Copies the lists. */
  public ResetPlan {
    memories = List.copyOf(memories);
    globals = List.copyOf(globals);
  }

  /**
   * A mutable global.
   *
   * @param export its name
   * @param type its type
   */
  public record Variable(String export, ValueType type) {}

  /**
   * Makes a plan for a module.
   *
   * @param module the binary
   */
  public static ResetPlan of(byte[] module) {
    try {
      return of(Layout.of(Sections.of(module)));
    } catch (WasmReader.Malformed e) {
      return refused("it cannot be read: " + e.getMessage());
    }
  }

  static ResetPlan of(Layout layout) {
    Optional<String> obstacle = Mutations.find(layout);
    if (obstacle.isPresent()) {
      return refused(obstacle.get());
    }
    if (layout.importedMemories() + layout.importedGlobals() + layout.importedTables() > 0) {
      return refused("it imports a memory, a table or a global");
    }
    List<String> memories = new ArrayList<>();
    for (int i = 0; i < layout.memories().size(); i++) {
      memories.add(name(layout, Kind.MEMORY, i));
    }
    List<Variable> globals = new ArrayList<>();
    for (int i = 0; i < layout.globals().size(); i++) {
      Global global = layout.globals().get(i);
      if (global.mutable()) {
        ValueType type = global.type();
        if (type == null || !isNumber(type)) {
          return refused("its global %d holds a reference or a vector".formatted(i));
        }
        globals.add(new Variable(name(layout, Kind.GLOBAL, i), type));
      }
    }
    return new ResetPlan(memories, globals, Optional.empty());
  }

  private static boolean isNumber(ValueType type) {
    return type == ValueType.I32
        || type == ValueType.I64
        || type == ValueType.F32
        || type == ValueType.F64;
  }

  private static ResetPlan refused(String obstacle) {
    return new ResetPlan(List.of(), List.of(), Optional.of(obstacle));
  }

  private static String name(Layout layout, Kind kind, int index) {
    return layout.exportOf(kind, index).orElseGet(() -> reserved(kind, index));
  }

  static String reserved(Kind kind, int index) {
    return Transforms.RESERVED + (kind == Kind.MEMORY ? "memory." : "global.") + index;
  }
}
