package dev.plugwright.processor.model;

import dev.plugwright.processor.model.JavaDefinition.Component;
import dev.plugwright.processor.model.JavaDefinition.EnumDefinition;
import dev.plugwright.processor.model.JavaDefinition.RecordDefinition;
import dev.plugwright.processor.model.JavaDefinition.VariantDefinition;
import dev.plugwright.processor.model.JavaType.FixedArray;
import dev.plugwright.processor.model.JavaType.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds types that no value can ever have, because every value would contain another one. */
public final class FiniteTypes {
  /**
   * A component whose value always contains another value of its record.
   *
   * @param owner the definition that has the component, or one of whose records has it
   * @param record the record that has the component
   * @param component the component
   * @param next the type of the component, or of the elements of its array
   */
  public record Link(Named owner, Named record, Component component, Named next) {}

  private final Set<Named> finite = new HashSet<>();
  private final Map<Named, List<Link>> endless = new LinkedHashMap<>();

  /** Works out which of the definitions have a finite value. */
  public FiniteTypes(List<JavaDefinition> definitions) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (JavaDefinition definition : definitions) {
        if (isFinite(definition)) {
          changed |= finite.add(definition.type());
        }
      }
    }
    for (JavaDefinition definition : definitions) {
      if (!finite.contains(definition.type())) {
        endless.put(definition.type(), endlessLinks(definition));
      }
    }
  }

  /**
   * The paths by which types without a finite value lead back to themselves; together they explain
   * every such type.
   */
  public List<List<Link>> cycles() {
    List<List<Link>> cycles = new ArrayList<>();
    Set<Link> explained = new HashSet<>();
    for (List<Link> links : endless.values()) {
      for (Link link : links) {
        if (!explained.contains(link)) {
          Optional<List<Link>> cycle = way(link, link.owner());
          cycle.ifPresent(cycles::add);
          cycle.ifPresent(explained::addAll);
        }
      }
    }
    return cycles;
  }

  /** The shortest way that begins with the link and ends at the type. */
  private Optional<List<Link>> way(Link first, Named end) {
    List<List<Link>> ways = new ArrayList<>(List.of(List.of(first)));
    Set<Named> seen = new HashSet<>();
    for (int i = 0; i < ways.size(); i++) {
      List<Link> way = ways.get(i);
      Named reached = way.getLast().next();
      if (reached.equals(end)) {
        return Optional.of(way);
      }
      if (seen.add(reached)) {
        for (Link link : endless.get(reached)) {
          List<Link> longer = new ArrayList<>(way);
          longer.add(link);
          ways.add(longer);
        }
      }
    }
    return Optional.empty();
  }

  /** Of a sealed interface, one record with a finite value is enough: the one nearest to it. */
  private List<Link> endlessLinks(JavaDefinition definition) {
    return switch (definition) {
      case EnumDefinition constants -> List.of();
      case RecordDefinition record -> endlessLinks(definition.type(), record);
      case VariantDefinition variant ->
          variant.cases().stream()
              .map(record -> endlessLinks(definition.type(), record))
              .min(Comparator.comparingInt(List::size))
              .orElse(List.of());
    };
  }

  private List<Link> endlessLinks(Named owner, RecordDefinition record) {
    List<Link> links = new ArrayList<>();
    for (Component component : record.components()) {
      if (always(component.type()) instanceof Named next && !finite.contains(next)) {
        links.add(new Link(owner, record.type(), component, next));
      }
    }
    return links;
  }

  private boolean isFinite(JavaDefinition definition) {
    return switch (definition) {
      case EnumDefinition constants -> true;
      case RecordDefinition record -> isFiniteRecord(record);
      case VariantDefinition variant -> variant.cases().stream().anyMatch(this::isFiniteRecord);
    };
  }

  private boolean isFiniteRecord(RecordDefinition record) {
    return record.parts().stream()
        .map(FiniteTypes::always)
        .allMatch(part -> !(part instanceof Named named) || finite.contains(named));
  }

  /**
   * The type of which a value of the given one always contains one: collections can be empty and
   * options absent, so only a plain use of a type forces a value.
   */
  private static JavaType always(JavaType type) {
    return type instanceof FixedArray array ? array.element() : type.wire();
  }
}
