package dev.plugwright.it.types;

/**
 * Rejects what is no range.
 *
 * @param from the first
 * @param to the last
 */
public record Range(int from, int to) {
  /** Rejects ranges that end before they start. */
  public Range {
    if (to < from) {
      throw new IllegalArgumentException(from + " is behind " + to);
    }
  }
}
