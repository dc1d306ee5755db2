package dev.plugwright.internal.transcode;

import dev.plugwright.contract.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Finds where the fields of a record start, which are then read in another order. Only fields of a
 * variable size are walked over: others lie at a fixed distance from the one before. Immutable, and
 * shared by all instances.
 */
final class FieldFinder {
  private static final int MAX_DISTANCE = 1 << 20;

  /** Each walks over fields of a fixed size and, except perhaps the last, one that has none. */
  private final Walk[] groups;

  private final int[] groupOf;
  private final int[] distances;

  /**
   * Creates it.
   *
   * @param fields types of the fields in the order in which they are written
   */
  FieldFinder(List<Type> fields, WalkCompiler walks) {
    this.groupOf = new int[fields.size()];
    this.distances = new int[fields.size()];
    List<Walk> found = new ArrayList<>();
    int first = 0;
    int distance = 0;
    for (int i = 0; i < fields.size(); i++) {
      groupOf[i] = found.size();
      distances[i] = distance;
      OptionalInt size = walks.fixedSize(fields.get(i));
      distance += size.orElse(0);
      if (size.isEmpty() || distance > MAX_DISTANCE) {
        found.add(walks.sequence(fields.subList(first, i + 1)));
        first = i + 1;
        distance = 0;
      }
    }
    found.add(walks.sequence(fields.subList(first, fields.size())));
    this.groups = found.toArray(Walk[]::new);
  }

  /** Walks over a record; returns the offsets that {@link #start} needs. */
  int[] find(Transcoder t) {
    int[] starts = new int[groups.length];
    // The fields are read a second time, and only then are their elements counted.
    int emptyElements = t.emptyElements();
    for (int i = 0; i < starts.length; i++) {
      starts[i] = t.position();
      Walk.over(groups[i], t);
    }
    t.emptyElements(emptyElements);
    return starts;
  }

  /** Returns where a field of the record starts. */
  int start(int[] starts, int field) {
    return starts[groupOf[field]] + distances[field];
  }
}
