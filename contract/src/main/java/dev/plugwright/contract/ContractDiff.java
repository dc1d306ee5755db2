package dev.plugwright.contract;

import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Definition.RecordDefinition;
import dev.plugwright.contract.Definition.VariantDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What keeps a plugin that was built against one contract from serving another.
 *
 * <p>A method that the plugin lacks is no difference if it is optional, nor is one that only the
 * plugin has: calls go by name.
 */
public final class ContractDiff {
  private final Contract host;
  private final Contract plugin;
  private final List<String> differences = new ArrayList<>();
  private final Set<String> compared = new HashSet<>();

  private ContractDiff(Contract host, Contract plugin) {
    this.host = host;
    this.plugin = plugin;
  }

  /**
   * Compares two contracts.
   *
   * @param host what the host calls
   * @param plugin what the plugin was built against
   * @return every difference that matters, each with the path to it; empty if the plugin can serve
   */
  public static List<String> between(Contract host, Contract plugin) {
    if (host.text().equals(plugin.text())) {
      return List.of();
    }
    ContractDiff diff = new ContractDiff(host, plugin);
    host.methods().forEach(diff::method);
    return List.copyOf(diff.differences);
  }

  /**
   * Compares two contracts of host functions.
   *
   * @param host what the host offers
   * @param plugin what the plugin was built against
   * @param imported the functions that the plugin really imports
   * @return every difference that matters, each with the path to it; empty if the host can serve
   */
  public static List<String> ofHostFunctions(Contract host, Contract plugin, Set<String> imported) {
    if (host.text().equals(plugin.text())) {
      return List.of();
    }
    ContractDiff diff = new ContractDiff(host, plugin);
    plugin.methods().stream()
        .filter(m -> imported.contains(m.export()))
        .forEach(diff::hostFunction);
    return List.copyOf(diff.differences);
  }

  private void hostFunction(Method theirs) {
    String path = "function " + host.interfaceName() + "." + theirs.export();
    Optional<Method> ours = host.method(theirs.export());
    if (ours.isPresent()) {
      methods(path, ours.get(), theirs);
    } else {
      differences.add(path + ": the host's contract does not have it");
    }
  }

  private void method(Method ours) {
    String path = "method " + ours.export();
    Optional<Method> theirs = plugin.method(ours.export());
    if (theirs.isPresent()) {
      methods(path, ours, theirs.get());
    } else if (!ours.optional()) {
      differences.add(path + ": the plugin's contract does not have it");
    }
  }

  private void methods(String path, Method ours, Method theirs) {
    int count = ours.parameters().size();
    if (count != theirs.parameters().size()) {
      differs(path, parameters(count), parameters(theirs.parameters().size()));
    } else {
      for (int i = 0; i < count; i++) {
        Field parameter = ours.parameters().get(i);
        types(
            path + ", parameter " + parameter.name(),
            parameter.type(),
            theirs.parameters().get(i).type());
      }
    }
    optional(path + ", result", ours.result(), theirs.result(), "nothing");
    optional(path + ", error", ours.error(), theirs.error(), "no error");
  }

  private static String parameters(int count) {
    return count == 1 ? "1 parameter" : count + " parameters";
  }

  private void optional(String path, Optional<Type> ours, Optional<Type> theirs, String none) {
    if (ours.isPresent() && theirs.isPresent()) {
      types(path, ours.get(), theirs.get());
    } else if (ours.isPresent() != theirs.isPresent()) {
      differs(path, ours.map(Type::toString).orElse(none), theirs.map(Type::toString).orElse(none));
    }
  }

  private void types(String path, Type ours, Type theirs) {
    if (!ours.toString().equals(theirs.toString())) {
      differs(path, ours.toString(), theirs.toString());
      return;
    }
    switch (ours) {
      case Type.Basic basic -> {}
      case Type.ListOf list -> types(path, list.element(), ((Type.ListOf) theirs).element());
      case Type.SetOf set -> types(path, set.element(), ((Type.SetOf) theirs).element());
      case Type.FixedArray array ->
          types(path, array.element(), ((Type.FixedArray) theirs).element());
      case Type.FixedText text -> {}
      case Type.OptionOf option -> types(path, option.value(), ((Type.OptionOf) theirs).value());
      case Type.MapOf map -> {
        types(path, map.key(), ((Type.MapOf) theirs).key());
        types(path, map.value(), ((Type.MapOf) theirs).value());
      }
      case Type.Named named -> {
        if (compared.add(named.name())) {
          definitions(host.definitions().get(named.name()), plugin.definitions().get(named.name()));
        }
      }
    }
  }

  private void definitions(Definition ours, Definition theirs) {
    String path = ours.keyword() + " " + ours.name();
    if (ours.getClass() != theirs.getClass()) {
      differs(path, "a " + ours.keyword(), "a " + theirs.keyword());
      return;
    }
    switch (ours) {
      case RecordDefinition struct ->
          fields(path, struct.fields(), ((RecordDefinition) theirs).fields());
      case LayoutDefinition struct -> layouts(path, struct, (LayoutDefinition) theirs);
      case EnumDefinition plain ->
          names(path, plain.constants(), ((EnumDefinition) theirs).constants());
      case VariantDefinition variant ->
          cases(path, variant.cases(), ((VariantDefinition) theirs).cases());
    }
  }

  private void layouts(String path, LayoutDefinition ours, LayoutDefinition theirs) {
    fields(path, ours.fields(), theirs.fields());
    if (ours.size() != theirs.size() || ours.alignment() != theirs.alignment()) {
      differs(path, extent(ours), extent(theirs));
    }
  }

  private static String extent(LayoutDefinition layout) {
    return "size %d align %d".formatted(layout.size(), layout.alignment());
  }

  private void cases(String path, List<Case> ours, List<Case> theirs) {
    List<String> names = ours.stream().map(Case::name).toList();
    if (names(path, names, theirs.stream().map(Case::name).toList())) {
      for (int i = 0; i < names.size(); i++) {
        fields(path + ", case " + names.get(i), ours.get(i).fields(), theirs.get(i).fields());
      }
    }
  }

  private void fields(String path, List<Field> ours, List<Field> theirs) {
    for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
      String at = path + ", field " + (i + 1);
      if (i >= ours.size() || i >= theirs.size()) {
        differs(at, at(ours, i), at(theirs, i));
      } else if (!ours.get(i).name().equals(theirs.get(i).name())) {
        differs(at, ours.get(i).toString(), theirs.get(i).toString());
      } else {
        types(path + ", field " + ours.get(i).name(), ours.get(i).type(), theirs.get(i).type());
      }
    }
  }

  private boolean names(String path, List<String> ours, List<String> theirs) {
    if (!ours.equals(theirs)) {
      differs(path, ours.toString(), theirs.toString());
      return false;
    }
    return true;
  }

  private static String at(List<Field> fields, int index) {
    return index < fields.size() ? fields.get(index).toString() : "nothing";
  }

  private void differs(String path, String ours, String theirs) {
    differences.add(path + ": " + ours + " in the host, " + theirs + " in the plugin");
  }
}
