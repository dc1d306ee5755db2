package dev.plugwright;

import dev.plugwright.contract.evolution.Difference;
import dev.plugwright.contract.evolution.Verdict;
import java.util.Comparator;
import java.util.List;

/**
 * The compatibility of a plugin with a contract of its host; see {@link PluginModule#report}.
 *
 * @param plugin name of the plugin
 * @param summary the contract and whether the plugin fits it; if their versions differ, the hashes
 *     of both and, as far as revisions tell, which side is older
 * @param differences every difference between the versions, each with path, direction and verdict
 * @param problems why the plugin cannot be bound, as in the exception's message: refused
 *     differences, and exports that are missing or have another signature; empty if it fits
 * @param remedy what to change, and on which side; empty if the plugin fits
 */
public record ContractReport(
    String plugin,
    String summary,
    List<Difference> differences,
    List<String> problems,
    String remedy) {
  /** Copies the lists. */
  public ContractReport {
    differences = List.copyOf(differences);
    problems = List.copyOf(problems);
  }

  /** Returns whether the plugin can be bound. */
  public boolean fits() {
    return problems.isEmpty();
  }

  /** Returns the most severe verdict; {@link Verdict#WORKS} if there is no difference. */
  public Verdict verdict() {
    return fits()
        ? differences.stream()
            .map(Difference::verdict)
            .max(Comparator.naturalOrder())
            .orElse(Verdict.WORKS)
        : Verdict.REFUSED;
  }

  /**
   * Returns the report as text, one fact per line: the message of the exception if the plugin does
   * not fit, else the differences.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("plugin %s: %s".formatted(plugin, summary));
    List<String> lines =
        fits() ? differences.stream().map(Difference::toString).toList() : problems;
    lines.forEach(line -> text.append("\n  - ").append(line));
    return fits() ? text.toString() : text.append('\n').append(remedy).toString();
  }
}
