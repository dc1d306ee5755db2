package dev.plugwright.it;

import dev.plugwright.annotations.WasmPlugin;

/** A plugin that calls host functions with what is no argument. */
@WasmPlugin
public interface Attacker {
  int attack(int kind);
}
