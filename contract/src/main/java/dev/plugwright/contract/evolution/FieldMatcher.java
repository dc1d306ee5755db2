package dev.plugwright.contract.evolution;

import dev.plugwright.contract.Defaults;
import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.Field;
import java.util.Arrays;
import java.util.List;

/** Finds the parts of two versions that are the same, by their names. */
final class FieldMatcher {
  private static final int NONE = -1;

  private FieldMatcher() {}

  /** A part: its name, and its earlier names. */
  record Named(String name, List<String> was) {}

  /**
   * Matches named parts.
   *
   * @return for each of the reader's parts the number of the writer's, or -1
   */
  static int[] match(List<Named> written, List<Named> read) {
    int[] sources = new int[read.size()];
    boolean[] used = new boolean[written.size()];
    Arrays.fill(sources, NONE);
    for (int pass = 0; pass < 3; pass++) {
      for (int r = 0; r < sources.length; r++) {
        for (int w = 0; sources[r] == NONE && w < used.length; w++) {
          if (!used[w] && same(written.get(w), read.get(r), pass)) {
            sources[r] = w;
            used[w] = true;
          }
        }
      }
    }
    return sources;
  }

  /** Equal names come first, then the reader's earlier names, then the writer's. */
  private static boolean same(Named written, Named read, int pass) {
    return switch (pass) {
      case 0 -> written.name().equals(read.name());
      case 1 -> read.was().contains(written.name());
      default -> written.was().contains(read.name());
    };
  }

  /**
   * Matches fields.
   *
   * @return for each of the reader's fields the number of the writer's, or -1; {@code null} if one
   *     side has a single field without a name that could be any of several of the other side
   */
  static int[] fields(List<Field> written, List<Field> read) {
    boolean writtenUnnamed = unnamed(written);
    boolean readUnnamed = unnamed(read);
    if (writtenUnnamed == readUnnamed || written.isEmpty() || read.isEmpty()) {
      return match(names(written), names(read));
    }
    int[] sources = new int[read.size()];
    Arrays.fill(sources, NONE);
    if (writtenUnnamed) {
      int only = only(read);
      if (only == NONE) {
        return null;
      }
      sources[only] = 0;
    } else {
      sources[0] = only(written);
      if (sources[0] == NONE) {
        return null;
      }
    }
    return sources;
  }

  private static boolean unnamed(List<Field> fields) {
    return fields.size() == 1 && fields.get(0).name().equals(Case.UNNAMED);
  }

  /** Fields added later have a default, so the field without one existed before. */
  private static int only(List<Field> fields) {
    int found = fields.size() == 1 ? 0 : NONE;
    for (int i = 0; i < fields.size() && fields.size() > 1; i++) {
      if (!Defaults.exists(fields.get(i))) {
        if (found != NONE) {
          return NONE;
        }
        found = i;
      }
    }
    return found;
  }

  private static List<Named> names(List<Field> fields) {
    return fields.stream().map(it -> new Named(it.name(), it.was())).toList();
  }
}
