package dev.plugwright;

/** The counters of a plugin instance. */
public interface PluginStatistics {
  /** Returns how many calls reached the plugin. */
  long calls();

  /** Returns how many of them failed. */
  long failures();

  /** Returns how many bytes were written to the plugin's memory as arguments and replies. */
  long bytesIn();

  /** Returns how many bytes were read from the plugin's memory as results and arguments. */
  long bytesOut();

  /** Returns how many bytes the plugin's memory has; 0 if it exports none, or is closed. */
  long memoryBytes();
}
