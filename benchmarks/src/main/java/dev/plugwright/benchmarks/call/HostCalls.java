package dev.plugwright.benchmarks.call;

import dev.plugwright.annotations.WasmPlugin;

/** Makes the plugin call {@link Desk} in a loop, so that the calls of the host dominate. */
@WasmPlugin
public interface HostCalls {
  int numbers(int count);

  int texts(int count);

  int records(int count);
}
