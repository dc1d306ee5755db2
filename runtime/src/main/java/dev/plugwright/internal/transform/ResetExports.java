package dev.plugwright.internal.transform;

import dev.plugwright.internal.transform.Layout.Global;
import dev.plugwright.internal.wasm.WasmModule.Kind;

/** Exports the memories and mutable globals that a {@link ResetPlan} reads and writes. */
final class ResetExports {
  private ResetExports() {}

  static void apply(Layout layout) {
    if (ResetPlan.of(layout).obstacle().isPresent()) {
      return;
    }
    for (int i = 0; i < layout.memories().size(); i++) {
      export(layout, Kind.MEMORY, i);
    }
    for (int i = 0; i < layout.globals().size(); i++) {
      Global global = layout.globals().get(i);
      if (global.mutable()) {
        export(layout, Kind.GLOBAL, i);
      }
    }
  }

  private static void export(Layout layout, Kind kind, int index) {
    if (layout.exportOf(kind, index).isEmpty()) {
      layout.export(ResetPlan.reserved(kind, index), kind, index);
    }
  }
}
