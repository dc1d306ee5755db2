package dev.plugwright.processor.discover;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant by one that does not exist. */
final class SimilarNames {
  private SimilarNames() {}

  /**
   * Returns the name with the fewest changes.
   *
   * @param name a name that is not one of them
   * @param names the names that exist
   * @return the first of the closest; empty if more than a third of the letters differ
   */
  static Optional<String> closest(String name, Collection<String> names) {
    int most = Math.max(name.length(), 3) / 3;
    return names.stream()
        .filter(it -> distance(name, it) <= most)
        .min(Comparator.comparingInt(it -> distance(name, it)));
  }

  /** The number of letters to add, remove, replace or swap; the case of letters is ignored. */
  private static int distance(String one, String other) {
    String from = one.toLowerCase(Locale.ROOT);
    String to = other.toLowerCase(Locale.ROOT);
    int[][] changes = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        changes[i][j] = i == 0 || j == 0 ? i + j : fewest(changes, from, to, i, j);
      }
    }
    return changes[from.length()][to.length()];
  }

  private static int fewest(int[][] changes, String from, String to, int i, int j) {
    int replaced = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
    int fewest =
        Math.min(
            changes[i - 1][j - 1] + replaced, Math.min(changes[i - 1][j], changes[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(fewest, changes[i - 2][j - 2] + 1) : fewest;
  }
}
