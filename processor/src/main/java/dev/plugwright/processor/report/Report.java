package dev.plugwright.processor.report;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** Collects every fault of one contract, each once. */
public final class Report {
  private record Fault(Place place, String text) {}

  private final Set<Fault> faults = new LinkedHashSet<>();
  private final Set<String> unresolved = new LinkedHashSet<>();

  /** Notes a fault. */
  public void fault(Place place, Message message, Object... arguments) {
    String where = place.path().isEmpty() ? "" : " (in " + place.path() + ")";
    faults.add(new Fault(place, message.text(arguments) + where));
  }

  /** Notes a type that does not exist, or not yet. */
  public void unresolved(Place place, String typeName) {
    unresolved.add(typeName);
    fault(place, Message.UNRESOLVED_TYPE, typeName);
  }

  /** Whether a type did not exist, so that a later round may see more. */
  public boolean hasUnresolved() {
    return !unresolved.isEmpty();
  }

  /** Whether nothing is wrong. */
  public boolean isClean() {
    return faults.isEmpty();
  }

  /** Prints every fault where it is. */
  public void print(Messager messager) {
    for (Fault fault : faults) {
      Place place = fault.place();
      messager.printMessage(
          Kind.ERROR, fault.text(), place.element(), place.annotation(), place.value());
    }
  }
}
