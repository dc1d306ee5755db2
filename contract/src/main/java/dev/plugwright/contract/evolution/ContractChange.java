package dev.plugwright.contract.evolution;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Method;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The change from a released contract to the current one, as evaluated before a release.
 *
 * @param category the effect of the change on existing plugins
 * @param revisions those of the current contract, as the host's, and of the released one, as the
 *     plugin's
 * @param existingPlugins the differences for plugins of the released contract on a host of the
 *     current one
 * @param newPlugins the differences for plugins of the current contract on a host of the released
 *     one
 */
public record ContractChange(
    Category category,
    Revisions revisions,
    List<Difference> existingPlugins,
    List<Difference> newPlugins) {
  /** Copies the lists. */
  public ContractChange {
    existingPlugins = List.copyOf(existingPlugins);
    newPlugins = List.copyOf(newPlugins);
  }

  /** The effect of a change on existing plugins, in order of severity. */
  public enum Category {
    /** The texts are the same. */
    NONE,
    /** Values and calls are the same; names or annotations differ, which sources may notice. */
    SOURCE,
    /** Values or calls differ, and existing plugins continue to work as far as the verdicts say. */
    CONTRACT,
    /** Existing plugins are refused. */
    BREAKING
  }

  /**
   * Compares a contract with its last release.
   *
   * @param released the released contract
   * @param current the current contract, of the same kind
   * @throws IllegalArgumentException if one is of a plugin and the other of host functions
   */
  public static ContractChange between(Contract released, Contract current) {
    if (released.kind() != current.kind()) {
      throw new IllegalArgumentException(
          "%s and %s are contracts of different kinds"
              .formatted(current.interfaceName(), released.interfaceName()));
    }
    ContractComparison existing = compare(current, released);
    ContractComparison later = compare(released, current);
    return new ContractChange(
        category(released, current, existing, later),
        existing.revisions(),
        existing.differences(),
        later.differences());
  }

  /** A plugin may import every function of the contract that it was built against. */
  private static ContractComparison compare(Contract host, Contract plugin) {
    if (host.kind() == Contract.Kind.PLUGIN) {
      return ContractComparison.between(host, plugin);
    }
    Set<String> all = plugin.methods().stream().map(Method::export).collect(Collectors.toSet());
    return ContractComparison.ofHostFunctions(host, plugin, all);
  }

  private static Category category(
      Contract released, Contract current, ContractComparison existing, ContractComparison later) {
    if (released.equals(current)) {
      return Category.NONE;
    }
    if (existing.verdict() == Verdict.REFUSED) {
      return Category.BREAKING;
    }
    return existing.differences().isEmpty() && later.differences().isEmpty()
        ? Category.SOURCE
        : Category.CONTRACT;
  }

  /** Returns category and differences as lines for people. */
  public String report() {
    StringBuilder text = new StringBuilder("category: " + category + "\n");
    revision().ifPresent(line -> text.append(line).append('\n'));
    append(text, "existing plugins, new host", existingPlugins);
    append(text, "new plugins, existing hosts", newPlugins);
    return text.toString();
  }

  /** Returns a line with both revisions; it asks for a larger one if the contract has changed. */
  private Optional<String> revision() {
    if (revisions.host().isEmpty() && revisions.plugin().isEmpty()) {
      return Optional.empty();
    }
    String was = text(revisions.plugin());
    String is = text(revisions.host());
    boolean changed = category == Category.CONTRACT || category == Category.BREAKING;
    boolean grown = revisions.older().filter(Revisions.Side.PLUGIN::equals).isPresent();
    boolean first = revisions.plugin().isEmpty();
    String advice = changed && !grown && !first ? "; increase it" : "";
    return Optional.of("revision: %s, released: %s%s".formatted(is, was, advice));
  }

  private static String text(OptionalInt revision) {
    return revision.isPresent() ? String.valueOf(revision.getAsInt()) : "none";
  }

  private static void append(StringBuilder text, String who, List<Difference> differences) {
    if (!differences.isEmpty()) {
      text.append(who).append(":\n");
      differences.forEach(it -> text.append("  - ").append(it).append('\n'));
    }
  }
}
