package dev.plugwright.inspect;

import dev.plugwright.contract.evolution.Difference;
import dev.plugwright.contract.evolution.Verdict;
import java.util.Comparator;
import java.util.List;

/**
 * The compatibility of a plugin with the contracts of a host.
 *
 * @param contracts names of the host's interfaces that the plugin implements or calls
 * @param refusals why the plugin cannot be bound or started, each with its path
 * @param remedy what to do about the refusals; empty without any
 * @param differences every difference between the versions of the contracts, those of the refusals
 *     included
 */
public record PluginFit(
    List<String> contracts, List<String> refusals, String remedy, List<Difference> differences) {
  /** Copies the lists. */
  public PluginFit {
    contracts = List.copyOf(contracts);
    refusals = List.copyOf(refusals);
    differences = List.copyOf(differences);
  }

  /** Returns the most severe verdict; {@link Verdict#WORKS} without differences and refusals. */
  public Verdict verdict() {
    if (!refusals.isEmpty()) {
      return Verdict.REFUSED;
    }
    return differences.stream()
        .map(Difference::verdict)
        .max(Comparator.naturalOrder())
        .orElse(Verdict.WORKS);
  }
}
