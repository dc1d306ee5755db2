package dev.plugwright.workbench;

import dev.plugwright.annotations.WasmPlugin;

/** A plugin that calls the host. */
@WasmPlugin
public interface Visitor {
  /** Signs the guest book and returns the number of the entry. */
  int visit(String name);
}
