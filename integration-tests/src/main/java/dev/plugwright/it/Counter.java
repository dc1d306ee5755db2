package dev.plugwright.it;

import dev.plugwright.annotations.WasmPlugin;

/** A plugin with a state and a version. */
@WasmPlugin
public interface Counter {
  /** Returns how often it was called. */
  int next();

  /** Returns the number of the build. */
  int version();

  /** Calls the host, and returns the number of the build. */
  int hold();

  /** Traps. */
  int fail();

  /** Never returns. */
  int spin();

  /** Adds pages to the memory. */
  int grow(int pages);

  /** A method that plugins may lack. */
  default int twice() {
    return next() + next();
  }
}
