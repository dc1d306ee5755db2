package dev.plugwright.it;

import dev.plugwright.annotations.WasmPlugin;

/** Functions that need no SDK on the other side. */
@WasmPlugin
public interface Plain {
  int add(int a, int b);

  int length(String text);

  long sum(long[] values);
}
