package dev.plugwright.it;

import dev.plugwright.annotations.WasmPlugin;

/** A part of what a module exports. */
@WasmPlugin
public interface OnlyAdd {
  int add(int a, int b);
}
