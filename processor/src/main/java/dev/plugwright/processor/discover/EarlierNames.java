package dev.plugwright.processor.discover;

import dev.plugwright.processor.report.Message;
import dev.plugwright.processor.report.Place;
import dev.plugwright.processor.report.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of one list of parts in all versions of a contract, each of which leads to one part.
 */
final class EarlierNames {
  /**
   * An earlier name.
   *
   * @param name the name in the contract
   * @param written the name as {@code @Was} has it
   * @param place where it is written
   */
  record Earlier(String name, String written, Place place) {}

  private final Report report;
  private final Set<String> taken = new HashSet<>();
  private final List<Earlier> all = new ArrayList<>();

  EarlierNames(Report report) {
    this.report = report;
  }

  /**
   * Adds a part and returns its earlier names in the contract.
   *
   * @param name its name in the contract
   */
  List<String> add(String name, List<Earlier> earlier) {
    taken.add(name);
    all.addAll(earlier);
    return earlier.stream().map(Earlier::name).toList();
  }

  /** Faults the earlier names that are names of other parts; called when every part was added. */
  void check() {
    for (Earlier earlier : all) {
      if (!taken.add(earlier.name())) {
        report.fault(earlier.place(), Message.EARLIER_NAME, earlier.written());
      }
    }
  }
}
