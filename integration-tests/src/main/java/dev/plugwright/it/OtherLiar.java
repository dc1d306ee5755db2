package dev.plugwright.it;

import dev.plugwright.annotations.WasmPlugin;

/** Names of {@link Liar} with other signatures. */
@WasmPlugin
public interface OtherLiar {
  float flag(long first, double second);

  String text(String same);
}
