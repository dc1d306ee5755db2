package dev.plugwright.processor.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects every fault of one contract, each once. */
public final class Report {
  /**
   * A fault.
   *
   * @param place where it is
   * @param text the message
   */
  public record Fault(Place place, String text) {}

  private final Set<Fault> faults = new LinkedHashSet<>();
  private final Set<String> unresolved = new LinkedHashSet<>();

  /** Notes a fault. */
  public void fault(Place place, Message message, Object... arguments) {
    faults.add(new Fault(place, message.text(arguments) + place.description()));
  }

  /** The number of faults so far, from which {@link #withdraw} counts. */
  public int count() {
    return faults.size();
  }

  /**
   * Forgets the faults that were noted since there were this many, and returns them.
   *
   * @param count what {@link #count} was
   * @return the texts of the faults, in order
   */
  public List<String> withdraw(int count) {
    List<Fault> later = faults.stream().skip(count).toList();
    later.forEach(faults::remove);
    return later.stream().map(Fault::text).toList();
  }

  /**
   * Notes a type that does not exist, or not yet.
   *
   * <p>The compiler reports it where it is written, but not where a class file refers to it.
   */
  public void unresolved(Place place, String typeName) {
    unresolved.add(typeName);
    if (place.isElsewhere()) {
      fault(place, Message.UNRESOLVED_TYPE, typeName);
    }
  }

  /** Whether a type did not exist, so that a later round may see more. */
  public boolean hasUnresolved() {
    return !unresolved.isEmpty();
  }

  /** Whether nothing is wrong. */
  public boolean isClean() {
    return faults.isEmpty() && unresolved.isEmpty();
  }

  /** Prints every fault where it is, unless another contract led to it before. */
  public void print(Printer printer, Set<Fault> printed) {
    faults.stream().filter(printed::add).forEach(printer::print);
  }
}
