package dev.plugwright.it;

import dev.plugwright.annotations.WasmPlugin;

/** A contract that its package keeps for itself. */
@WasmPlugin
interface Hidden {
  int add(int a, int b);

  int length(String text);
}
