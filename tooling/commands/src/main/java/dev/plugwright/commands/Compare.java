package dev.plugwright.commands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.evolution.ContractChange;
import dev.plugwright.contract.evolution.ContractChange.Category;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The change from the last released contracts of a host to its current ones.
 *
 * @param released what the current contracts are compared with, {@code 1.2.0}; empty if nothing was
 *     released
 * @param allowed the most severe category that is not a finding
 * @param entries the contracts, sorted by the name of their interface
 */
public record Compare(Optional<String> released, Category allowed, List<Entry> entries)
    implements Report {
  /** Copies the list. */
  public Compare {
    entries = List.copyOf(entries);
  }

  /**
   * A contract.
   *
   * @param interfaceName its name
   * @param change the change; empty if one of the versions lacks the contract
   * @param category the category of the change
   * @param note what happened if one of the versions lacks the contract, else empty
   */
  public record Entry(
      String interfaceName, Optional<ContractChange> change, Category category, String note) {}

  /**
   * Compares contracts by the names of their interfaces.
   *
   * @param version of the released contracts; empty if nothing was released
   * @param released the released contracts
   * @param current the current contracts
   * @param allowed the most severe category that is not a finding
   */
  public static Compare of(
      Optional<String> version,
      Collection<Contract> released,
      Collection<Contract> current,
      Category allowed) {
    List<Entry> entries = new ArrayList<>();
    for (Contract each : current) {
      entries.add(
          named(released, each.interfaceName())
              .map(before -> changed(before, each))
              .orElseGet(
                  () -> new Entry(each.interfaceName(), Optional.empty(), Category.NONE, "new")));
    }
    for (Contract each : released) {
      if (named(current, each.interfaceName()).isEmpty()) {
        entries.add(
            new Entry(each.interfaceName(), Optional.empty(), Category.BREAKING, "removed"));
      }
    }
    return new Compare(version, allowed, entries);
  }

  /** Compares the current contracts with the last release. */
  public static Compare of(
      ReleasedContracts released, Collection<Contract> current, Category allowed) {
    return of(released.last(), released.lastContracts(), current, allowed);
  }

  private static Optional<Contract> named(Collection<Contract> contracts, String name) {
    return contracts.stream().filter(it -> it.interfaceName().equals(name)).findFirst();
  }

  private static Entry changed(Contract before, Contract after) {
    try {
      ContractChange change = ContractChange.between(before, after);
      return new Entry(after.interfaceName(), Optional.of(change), change.category(), "");
    } catch (IllegalArgumentException otherKind) {
      return new Entry(
          after.interfaceName(),
          Optional.empty(),
          Category.BREAKING,
          String.valueOf(otherKind.getMessage()));
    }
  }

  /** Returns the most severe category. */
  public Category category() {
    return entries.stream()
        .map(Entry::category)
        .max(Comparator.naturalOrder())
        .orElse(Category.NONE);
  }

  @Override
  public boolean ok() {
    return category().compareTo(allowed) <= 0;
  }

  @Override
  public String text() {
    StringBuilder out = new StringBuilder();
    for (Entry entry : entries) {
      out.append(entry.interfaceName()).append(": ");
      out.append(entry.note().isEmpty() ? words(entry.category()) : entry.note()).append('\n');
      entry
          .change()
          .ifPresent(
              change ->
                  change
                      .report()
                      .lines()
                      .skip(1)
                      .forEach(line -> out.append("  ").append(line).append('\n')));
    }
    out.append(
        released.isEmpty()
            ? "nothing was released so far\n"
            : "%s since %s\n".formatted(sum(), released.get()));
    if (!ok()) {
      out.append(
          "%s: at most %s is allowed; see the differences above, or allow it\n"
              .formatted(words(category()), words(allowed)));
    }
    return out.toString();
  }

  private String sum() {
    return category() == Category.NONE ? "no change" : words(category());
  }

  private static String words(Category category) {
    return category == Category.NONE
        ? "no change"
        : category.name().toLowerCase(Locale.ROOT) + " change";
  }

  @Override
  public JsonNode json() {
    ObjectNode json = Json.object().put("ok", ok());
    released.ifPresent(version -> json.put("released", version));
    json.put("category", lower(category())).put("allowed", lower(allowed));
    ArrayNode all = json.putArray("contracts");
    for (Entry entry : entries) {
      ObjectNode each = all.addObject().put("interface", entry.interfaceName());
      each.put("category", lower(entry.category()));
      if (!entry.note().isEmpty()) {
        each.put("note", entry.note());
      }
      entry
          .change()
          .ifPresent(
              change -> {
                each.set("existingPlugins", CheckReport.differences(change.existingPlugins()));
                each.set("newPlugins", CheckReport.differences(change.newPlugins()));
              });
    }
    return json;
  }

  private static String lower(Category category) {
    return category.name().toLowerCase(Locale.ROOT);
  }
}
