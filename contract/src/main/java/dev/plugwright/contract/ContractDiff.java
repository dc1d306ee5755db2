package dev.plugwright.contract;

import dev.plugwright.contract.ContractDifference.Element;
import dev.plugwright.contract.ContractDifference.ElementKind;
import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Definition.RecordDefinition;
import dev.plugwright.contract.Definition.VariantDefinition;
import dev.plugwright.contract.Type.Named;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares the contract of a host with the one that a plugin was built against.
 *
 * <p>A method that the plugin lacks is not a difference if it is optional, nor is one that only the
 * plugin has: calls go by name.
 */
public final class ContractDiff {
  private final Contract host;
  private final Contract plugin;
  private final List<ContractDifference> differences = new ArrayList<>();
  private final Set<String> compared = new HashSet<>();
  private final Deque<Named> open = new ArrayDeque<>();

  private ContractDiff(Contract host, Contract plugin) {
    this.host = host;
    this.plugin = plugin;
  }

  /** An element and the steps from it to the part that is compared. */
  private record Place(Element element, List<String> steps) {
    Place(Element element) {
      this(element, List.of());
    }

    Place then(String step) {
      return new Place(element, Stream.concat(steps.stream(), Stream.of(step)).toList());
    }
  }

  /**
   * Compares two contracts of a plugin.
   *
   * @param host the contract that the host calls
   * @param plugin the contract that the plugin was built against
   * @return every difference that matters; empty if the plugin can serve the host
   */
  public static List<ContractDifference> between(Contract host, Contract plugin) {
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
   * @param host the contract that the host implements
   * @param plugin the contract that the plugin was built against
   * @param imported names of the functions that the plugin imports; the others are not compared
   * @return every difference that matters; empty if the host can serve the plugin
   */
  public static List<ContractDifference> ofHostFunctions(
      Contract host, Contract plugin, Set<String> imported) {
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
    String name = host.interfaceName() + "." + theirs.export();
    Place place = new Place(Element.of(ElementKind.FUNCTION, name));
    Optional<Method> ours = host.method(theirs.export());
    if (ours.isPresent()) {
      methods(place, ours.get(), theirs);
    } else {
      differs(place, Optional.empty(), Optional.of("fn " + theirs.export()));
    }
  }

  private void method(Method ours) {
    Place place = new Place(Element.of(ElementKind.METHOD, ours.export()));
    Optional<Method> theirs = plugin.method(ours.export());
    if (theirs.isPresent()) {
      methods(place, ours, theirs.get());
    } else if (!ours.optional()) {
      differs(place, Optional.of("fn " + ours.export()), Optional.empty());
    }
  }

  private void methods(Place place, Method ours, Method theirs) {
    int count = ours.parameters().size();
    if (count != theirs.parameters().size()) {
      differs(place, parameters(count), parameters(theirs.parameters().size()));
    } else {
      for (int i = 0; i < count; i++) {
        Field parameter = ours.parameters().get(i);
        types(
            place.then("parameter " + parameter.name()),
            parameter.type(),
            theirs.parameters().get(i).type());
      }
    }
    optional(place.then("result"), ours.result(), theirs.result(), "nothing");
    optional(place.then("error"), ours.error(), theirs.error(), "no error");
    while (!open.isEmpty()) {
      definitions(open.pop());
    }
  }

  private static String parameters(int count) {
    return count == 1 ? "1 parameter" : count + " parameters";
  }

  private void optional(Place place, Optional<Type> ours, Optional<Type> theirs, String none) {
    if (ours.isPresent() && theirs.isPresent()) {
      types(place, ours.get(), theirs.get());
    } else if (ours.isPresent() != theirs.isPresent()) {
      differs(
          place, ours.map(Type::toString).orElse(none), theirs.map(Type::toString).orElse(none));
    }
  }

  /** Types of the same name may be defined differently, which is compared once for each name. */
  private void types(Place place, Type ours, Type theirs) {
    if (ours.equals(theirs)) {
      compareLater(ours);
    } else {
      differs(place, ours.toString(), theirs.toString());
    }
  }

  private void compareLater(Type type) {
    if (!(type instanceof Named named)) {
      type.parts().forEach(this::compareLater);
    } else if (compared.add(named.name())) {
      open.add(named);
    }
  }

  private void definitions(Named type) {
    Definition ours = host.definitions().get(type.name());
    Definition theirs = plugin.definitions().get(type.name());
    Place place = new Place(Element.of(ours));
    if (ours.getClass() != theirs.getClass()) {
      differs(place, "a " + ours.keyword(), "a " + theirs.keyword());
      return;
    }
    switch (ours) {
      case RecordDefinition struct ->
          fields(place, struct.fields(), ((RecordDefinition) theirs).fields());
      case LayoutDefinition struct -> layouts(place, struct, (LayoutDefinition) theirs);
      case EnumDefinition plain ->
          names(place, plain.constants(), ((EnumDefinition) theirs).constants());
      case VariantDefinition variant ->
          cases(place, variant.cases(), ((VariantDefinition) theirs).cases());
    }
  }

  private void layouts(Place place, LayoutDefinition ours, LayoutDefinition theirs) {
    fields(place, ours.fields(), theirs.fields());
    if (ours.size() != theirs.size() || ours.alignment() != theirs.alignment()) {
      differs(place, extent(ours), extent(theirs));
    }
  }

  private static String extent(LayoutDefinition layout) {
    return "size %d align %d".formatted(layout.size(), layout.alignment());
  }

  private void cases(Place place, List<Case> ours, List<Case> theirs) {
    List<String> names = ours.stream().map(Case::name).toList();
    if (names(place, names, theirs.stream().map(Case::name).toList())) {
      for (int i = 0; i < names.size(); i++) {
        fields(place.then("case " + names.get(i)), ours.get(i).fields(), theirs.get(i).fields());
      }
    }
  }

  private void fields(Place place, List<Field> ours, List<Field> theirs) {
    for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
      Place at = place.then("field " + (i + 1));
      if (i >= ours.size() || i >= theirs.size()) {
        differs(at, at(ours, i), at(theirs, i));
      } else if (!ours.get(i).name().equals(theirs.get(i).name())) {
        differs(at, ours.get(i).toString(), theirs.get(i).toString());
      } else {
        Place named = place.then("field " + ours.get(i).name());
        types(named, ours.get(i).type(), theirs.get(i).type());
      }
    }
  }

  private boolean names(Place place, List<String> ours, List<String> theirs) {
    if (!ours.equals(theirs)) {
      differs(place, ours.toString(), theirs.toString());
      return false;
    }
    return true;
  }

  private static String at(List<Field> fields, int index) {
    return index < fields.size() ? fields.get(index).toString() : "nothing";
  }

  private void differs(Place place, String ours, String theirs) {
    differs(place, Optional.of(ours), Optional.of(theirs));
  }

  private void differs(Place place, Optional<String> ours, Optional<String> theirs) {
    differences.add(new ContractDifference(place.element(), place.steps(), ours, theirs));
  }
}
