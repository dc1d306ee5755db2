package dev.plugwright.it;

import dev.plugwright.annotations.WasmPlugin;

/** A contract that needs no SDK on the other side. */
@WasmPlugin
public interface Tools {
  int add(int a, int b);

  int length(String text);

  String shout(String text);
}
