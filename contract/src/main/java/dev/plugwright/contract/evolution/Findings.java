package dev.plugwright.contract.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the differences between the contracts of a host and a plugin. */
final class Findings {
  /** A plugin's contract is not trusted, and could cause any number of differences. */
  private static final int MAX_DIFFERENCES = 5_000;

  private final Revisions revisions;
  private final List<Difference> differences = new ArrayList<>();

  Findings(Revisions revisions) {
    this.revisions = revisions;
  }

  /**
   * Where a difference is.
   *
   * @param path the element and the steps from it to the part, {@code method f, parameter a}
   */
  record Place(String path) {
    Place then(String step) {
      return new Place(path + ", " + step);
    }
  }

  /**
   * Adds a difference of values.
   *
   * @param writer what the writer's contract says; empty for nothing
   * @param reader what the reader's contract says; empty for nothing
   */
  void add(
      Place place,
      Direction direction,
      Verdict verdict,
      Optional<String> writer,
      Optional<String> reader,
      String consequence) {
    boolean toPlugin = direction == Direction.TO_PLUGIN;
    add(
        new Difference(
            place.path(),
            Optional.of(direction),
            verdict,
            toPlugin ? writer : reader,
            toPlugin ? reader : writer,
            consequence));
  }

  void add(Difference difference) {
    if (differences.size() < MAX_DIFFERENCES) {
      differences.add(difference);
    } else if (differences.size() == MAX_DIFFERENCES) {
      differences.add(
          new Difference(
              "contract",
              Optional.empty(),
              Verdict.REFUSED,
              Optional.empty(),
              Optional.empty(),
              "more than %d differences: %s".formatted(MAX_DIFFERENCES, rebuild())));
    }
  }

  /** Returns what to do about a difference that is refused. */
  String rebuild() {
    return revisions.remedy();
  }

  List<Difference> all() {
    return List.copyOf(differences);
  }
}
