package dev.plugwright.internal.discovery;

import dev.plugwright.PluginException;
import dev.plugwright.PluginModule;
import dev.plugwright.internal.background.Background;

/**
 * Logs which plugins of a place were taken and which were refused.
 *
 * @param place the folder, or the class path
 */
record DiscoveryLog(String place) {
  /** Logs that a file has a pool now. */
  void added(PluginModule module) {
    Background.inform("%s: added %s".formatted(place, module));
  }

  /** Logs that the pool of a file has another version now. */
  void replaced(PluginModule before, PluginModule module) {
    Background.inform("%s: replaced %s with %s".formatted(place, before, module));
  }

  /** Logs that a file is gone, and its pool closed. */
  void removed(String file) {
    Background.inform("%s: removed %s".formatted(place, file));
  }

  /**
   * Logs that a file was refused.
   *
   * @param file name of the file, or its URL
   * @param kept whether its pool keeps an earlier version
   */
  void refused(String file, Throwable reason, boolean kept) {
    boolean known = reason instanceof PluginException; // the message of others may say little
    Background.warn(
        "%s: refused %s%s: %s"
            .formatted(
                place,
                file,
                kept ? ", the pool keeps its version" : "",
                known ? reason.getMessage() : Background.describe(reason)),
        known ? null : reason);
  }
}
