package dev.plugwright.sample.host;

import java.util.Comparator;
import java.util.Locale;

/** Orders paths as a reader would: a folder's introduction, its other files, then its folders. */
final class ReadingOrder implements Comparator<String> {

  private static final Comparator<String> BY_NAME =
      Comparator.<String, String>comparing(name -> name.toLowerCase(Locale.ROOT))
          .thenComparing(Comparator.naturalOrder());

  @Override
  public int compare(String left, String right) {
    String[] a = left.split("/");
    String[] b = right.split("/");
    int same = 0;
    while (same < a.length - 1 && same < b.length - 1 && a[same].equals(b[same])) {
      same++;
    }
    boolean leftIsFile = same == a.length - 1;
    boolean rightIsFile = same == b.length - 1;
    if (leftIsFile != rightIsFile) {
      return leftIsFile ? -1 : 1;
    }
    if (leftIsFile && isIntroduction(a[same]) != isIntroduction(b[same])) {
      return isIntroduction(a[same]) ? -1 : 1;
    }
    return BY_NAME.compare(a[same], b[same]);
  }

  private static boolean isIntroduction(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.startsWith("readme.") || name.startsWith("index.");
  }
}
