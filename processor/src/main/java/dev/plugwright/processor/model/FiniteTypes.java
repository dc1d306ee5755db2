package dev.plugwright.processor.model;

import dev.plugwright.processor.model.ContractType.FixedArray;
import dev.plugwright.processor.model.ContractType.Named;
import dev.plugwright.processor.model.Definition.EnumDefinition;
import dev.plugwright.processor.model.Definition.RecordDefinition;
import dev.plugwright.processor.model.Definition.VariantDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds types that no value can ever have, because every value would contain another one. */
public final class FiniteTypes {
  private final Set<Named> finite = new HashSet<>();
  private final List<Definition> definitions;

  /** Works out which of the definitions have a finite value. */
  public FiniteTypes(List<Definition> definitions) {
    this.definitions = definitions;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Definition definition : definitions) {
        if (isFinite(definition)) {
          changed |= finite.add(definition.type());
        }
      }
    }
  }

  /** The definitions without a finite value, in their order. */
  public List<Definition> endless() {
    return definitions.stream().filter(it -> !finite.contains(it.type())).toList();
  }

  private boolean isFinite(Definition definition) {
    return switch (definition) {
      case EnumDefinition constants -> true;
      case RecordDefinition record -> isFiniteRecord(record);
      case VariantDefinition variant -> variant.cases().stream().anyMatch(this::isFiniteRecord);
    };
  }

  /** Collections can be empty and options absent, so only a plain use of a type forces a value. */
  private boolean isFiniteRecord(RecordDefinition record) {
    return record.parts().stream()
        .map(part -> part instanceof FixedArray array ? array.element() : part.wire())
        .allMatch(part -> !(part instanceof Named named) || finite.contains(named));
  }
}
