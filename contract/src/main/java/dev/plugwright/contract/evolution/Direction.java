package dev.plugwright.contract.evolution;

/** The way of a value between host and plugin. */
public enum Direction {
  /** The host sends it: an argument of a plugin's method, or the reply of a host function. */
  TO_PLUGIN("to the plugin"),
  /** The plugin sends it: the result of its method, or an argument of a host function. */
  TO_HOST("to the host");

  private final String words;

  Direction(String words) {
    this.words = words;
  }

  /** Returns the direction as messages have it, {@code to the plugin}. */
  @Override
  public String toString() {
    return words;
  }
}
