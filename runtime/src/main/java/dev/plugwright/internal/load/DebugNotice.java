package dev.plugwright.internal.load;

import dev.plugwright.internal.wasm.WasmModule;

/**
 * Logs that a plugin carries much debug information, as unoptimized builds do. Optimized ones may
 * have a little from libraries that were built with it.
 */
final class DebugNotice {
  /** The debug information of Rust's standard library alone is several times as large. */
  private static final int MUCH = 512 << 10;

  private DebugNotice() {}

  static void check(String plugin, WasmModule module) {
    long bytes = 0;
    for (WasmModule.CustomSection section : module.customSections()) {
      if (section.name().startsWith(".debug_")) {
        bytes += section.contents().length;
      }
    }
    if (bytes >= MUCH) {
      System.getLogger("dev.plugwright")
          .log(
              System.Logger.Level.WARNING,
              "plugin {0}: it contains {1} bytes of debug information; cargo build --release makes"
                  + " a plugin many times smaller and faster",
              plugin,
              String.valueOf(bytes));
    }
  }
}
