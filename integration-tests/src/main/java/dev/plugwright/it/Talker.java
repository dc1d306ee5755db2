package dev.plugwright.it;

import dev.plugwright.annotations.HostFunctions;
import dev.plugwright.annotations.WasmPlugin;

/** A plugin that logs. */
@WasmPlugin
public interface Talker {
  /** Logs a line on a level from 1 to 5, from the guest's module. */
  void say(int level, String text);

  /** Logs a line of a target. */
  void target(String target, String text);

  /** Logs a line through the crate log. */
  void facade(int level, String text);

  /** Logs so many lines of so many bytes, and then calls {@link Back}. */
  void flood(int lines, int bytes);

  /** Lets the guest format only lines of the level and more important ones. */
  void limitTo(int level);

  /** Calls back. */
  @HostFunctions
  interface Back {
    /** Does something. */
    void called();
  }
}
