package dev.plugwright.processor.discover;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.plugwright.contract.Layouts;
import dev.plugwright.processor.model.FiniteTypes;
import dev.plugwright.processor.model.FiniteTypes.Link;
import dev.plugwright.processor.model.JavaDefinition;
import dev.plugwright.processor.model.JavaGraph;
import dev.plugwright.processor.model.JavaName;
import dev.plugwright.processor.model.JavaType;
import dev.plugwright.processor.model.JavaType.ArrayType;
import dev.plugwright.processor.model.JavaType.FixedArray;
import dev.plugwright.processor.model.JavaType.Named;
import dev.plugwright.processor.report.Message;
import dev.plugwright.processor.report.Place;
import dev.plugwright.processor.report.Report;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** The named types of one contract: noted where they are used, read one after the other. */
final class Definitions {
  /** More instantiations of one generic record than anyone writes by hand. */
  private static final int MOST_INSTANTIATIONS = 64;

  private static final int LARGEST_LAYOUT = 1 << 20;

  /**
   * A named type that still has to be read.
   *
   * @param type the type
   * @param element its declaration
   * @param use where it was used first
   * @param arguments where its type arguments were written then
   */
  record Pending(Named type, TypeElement element, Place use, List<TypePosition> arguments) {}

  private record Key(JavaType type, String name, Place place, String role) {}

  private final Report report;
  private final JavaName contract;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Map<Named, Pending> seen = new LinkedHashMap<>();
  private final Map<JavaName, Integer> instantiations = new HashMap<>();
  private final Map<String, JavaName> owners = new HashMap<>();
  private final List<JavaDefinition> definitions = new ArrayList<>();
  private final Map<Named, Map<String, TypePosition>> places = new HashMap<>();
  private final List<Key> keys = new ArrayList<>();
  private final List<TypeElement> cases = new ArrayList<>();

  Definitions(Report report, JavaName contract) {
    this.report = report;
    this.contract = contract;
    owners.put(contract.simpleName(), contract);
  }

  String fromPackage() {
    return contract.packageName();
  }

  /** Notes where the type of a record's component is written. */
  void place(Named record, String component, TypePosition position) {
    places.computeIfAbsent(record, unused -> new HashMap<>()).put(component, position);
  }

  /** Notes that the contract uses the type. */
  void define(Named type, TypeElement element, Place use, List<TypePosition> arguments) {
    if (type.open() || seen.containsKey(type)) {
      return;
    }
    int count = instantiations.merge(type.javaName(), 1, Integer::sum);
    if (count > MOST_INSTANTIATIONS) {
      report.fault(use, Message.ENDLESS_GENERIC, type.javaName().nestedName());
      return;
    }
    JavaName owner = owners.putIfAbsent(type.javaName().simpleName(), type.javaName());
    if (owner != null && !owner.equals(type.javaName())) {
      report.fault(
          use, Message.TWO_TYPES_ONE_NAME, owner.qualifiedName(), type.javaName().qualifiedName());
    }
    Pending next = new Pending(type, element, use, arguments);
    seen.put(type, next);
    pending.add(next);
  }

  /** Notes that the type is used as an element of a set or as the key of a map. */
  void checkKey(JavaType type, String name, Place place, String role) {
    keys.add(new Key(type.plain(), name, place, role));
  }

  /** Whether generated code uses something that is deprecated. */
  boolean usesDeprecated(Lang lang) {
    return Stream.concat(seen.values().stream().map(Pending::element), cases.stream())
        .anyMatch(lang::deprecated);
  }

  /** Notes a record of a sealed interface. */
  void addCase(TypeElement record) {
    cases.add(record);
  }

  /** Reads every type that is noted, and those that are noted meanwhile. */
  List<JavaDefinition> readAll(DefinitionReader reader) {
    while (!pending.isEmpty()) {
      reader.read(pending.removeFirst()).ifPresent(definitions::add);
    }
    return definitions;
  }

  /** Finds what can only be seen once every type has been read. */
  void checkWhole() {
    JavaGraph graph = new JavaGraph(definitions);
    for (Key key : keys) {
      if (graph.reachesFloat(key.type())) {
        report.fault(key.place(), Message.FLOAT_KEY, key.name(), key.role());
      } else if (graph.reachesFixedText(key.type())) {
        report.fault(key.place(), Message.TEXT_KEY, key.name(), key.role());
      } else if (graph.reaches(key.type(), Definitions::isArray)) {
        report.fault(key.place(), Message.ARRAY_KEY, key.name(), key.role());
      }
    }
    if (report.isClean()) {
      new FiniteTypes(definitions).cycles().forEach(this::reportCycle);
    }
    if (report.isClean()) {
      checkSizes();
    }
  }

  /**
   * Underlines where the cycle is closed, if possible not in a generic record, which others may use
   * correctly.
   */
  private void reportCycle(List<Link> cycle) {
    Link first =
        cycle.stream()
            .filter(link -> link.record().arguments().isEmpty())
            .findFirst()
            .orElse(cycle.getFirst());
    Set<Named> members = cycle.stream().map(Link::owner).collect(toSet());
    TypePosition component = places.get(first.record()).get(first.component().javaName());
    String way =
        cycle.stream()
            .map(link -> link.record().contractName() + "." + link.component().javaName())
            .collect(joining(", "));
    report.fault(
        closing(component, first.next(), members).place(),
        Message.ENDLESS_TYPE,
        first.owner().contractName(),
        first.owner().contractName(),
        way);
  }

  /** The type argument that takes a generic record into the cycle, or else the type itself. */
  private static TypePosition closing(TypePosition position, Named type, Set<Named> members) {
    if (!position.isGeneric()) {
      return position; // it is converted, and the type is written at its converter
    }
    for (int i = 0; i < type.arguments().size(); i++) {
      if (type.arguments().get(i) instanceof Named argument && members.contains(argument)) {
        return closing(position.argument(i), argument, members);
      }
    }
    return position;
  }

  private static boolean isArray(JavaType type) {
    return type instanceof ArrayType || type instanceof FixedArray;
  }

  private void checkSizes() {
    Layouts layouts = JavaDefinition.layouts(definitions);
    for (Pending read : seen.values()) {
      if (read.type().fixedLayout()) {
        long size = layouts.of(read.type().contractName()).size();
        if (size > LARGEST_LAYOUT) {
          String name = read.type().contractName();
          report.fault(read.use(), Message.LAYOUT_SIZE, name, size, LARGEST_LAYOUT);
        }
      }
    }
  }
}
