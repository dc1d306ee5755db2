package dev.plugwright.internal.load;

import dev.plugwright.internal.wasm.WasmModule;

/** Logs that a plugin carries debug information, as unoptimized builds do. */
final class DebugNotice {
  private static final System.Logger LOG = System.getLogger("dev.plugwright");

  private DebugNotice() {}

  static void check(String plugin, WasmModule module) {
    long bytes =
        module.customSections().stream()
            .filter(section -> section.name().startsWith(".debug_"))
            .mapToLong(section -> section.contents().length)
            .sum();
    if (bytes > 0) {
      LOG.log(
          System.Logger.Level.WARNING,
          "plugin {0}: it carries {1} bytes of debug information; if it is a debug build, build it"
              + " with cargo build --release, which makes it many times smaller and faster",
          plugin,
          String.valueOf(bytes));
    }
  }
}
