package dev.plugwright.processor.java;

import com.palantir.javapoet.NameAllocator;
import dev.plugwright.processor.model.Contract;
import dev.plugwright.processor.model.Contract.Method;
import dev.plugwright.processor.model.ContractKind;
import dev.plugwright.processor.model.ContractType;
import dev.plugwright.processor.model.ContractType.ArrayType;
import dev.plugwright.processor.model.ContractType.Bounded;
import dev.plugwright.processor.model.ContractType.Converted;
import dev.plugwright.processor.model.ContractType.FixedArray;
import dev.plugwright.processor.model.ContractType.FixedText;
import dev.plugwright.processor.model.ContractType.ListType;
import dev.plugwright.processor.model.ContractType.MapType;
import dev.plugwright.processor.model.ContractType.Named;
import dev.plugwright.processor.model.ContractType.OptionType;
import dev.plugwright.processor.model.ContractType.ScalarType;
import dev.plugwright.processor.model.ContractType.SetType;
import dev.plugwright.processor.model.ContractType.Standard;
import dev.plugwright.processor.model.ContractType.Variable;
import dev.plugwright.processor.model.Definition;
import dev.plugwright.processor.model.Definition.VariantDefinition;
import dev.plugwright.processor.model.Lowering;
import dev.plugwright.processor.model.Lowering.Encoded;
import dev.plugwright.processor.model.Lowering.Structure;
import dev.plugwright.processor.model.RustNames;
import dev.plugwright.processor.model.TypeGraph;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which types of a contract get codec methods, and what the methods are called. */
final class CodecPlan {
  private final TypeGraph graph;
  private final Set<ContractType> encoded = new LinkedHashSet<>();
  private final Set<ContractType> written = new LinkedHashSet<>();
  private final Set<ContractType> read = new LinkedHashSet<>();
  private final Set<Converted> lowered = new LinkedHashSet<>();
  private final Set<Converted> lifted = new LinkedHashSet<>();
  private final Set<Named> structures = new LinkedHashSet<>();
  private final Set<Named> writtenStructures = new LinkedHashSet<>();
  private final Set<Named> readStructures = new LinkedHashSet<>();
  private final NameAllocator names = new NameAllocator();
  private final NameAllocator sizeNames = new NameAllocator();

  CodecPlan(Contract contract) {
    this.graph = new TypeGraph(contract.definitions());
    boolean plugin = contract.kind() == ContractKind.PLUGIN;
    for (Method method : contract.methods()) {
      addArguments(method, plugin ? written : read);
      addReply(method, plugin ? read : written);
    }
    encoded.addAll(written);
    encoded.addAll(read);
    encoded.forEach(type -> names.newName(name(type), type));
    Stream.concat(lowered.stream(), lifted.stream())
        .distinct()
        .filter(type -> !encoded.contains(type))
        .forEach(type -> names.newName(name(type), type));
    structures.addAll(writtenStructures);
    structures.addAll(readStructures);
    for (Named type : structures) {
      names.newName(name(type) + "Layout", new Structure(type));
      sizeNames.newName(constantName(type) + "_LAYOUT_BYTES", type);
    }
  }

  private void addArguments(Method method, Set<ContractType> direction) {
    method.parameters().forEach(parameter -> addIfEncoded(parameter.type(), direction));
  }

  private void addReply(Method method, Set<ContractType> direction) {
    if (method.error().isPresent()) {
      method.result().ifPresent(result -> add(result, direction));
      add(method.error().get().payload(), direction);
    } else {
      method.result().ifPresent(result -> addIfEncoded(result, direction));
    }
  }

  /** The types with methods of their own, in order of their first use. */
  Set<ContractType> types() {
    return encoded;
  }

  boolean isWritten(ContractType type) {
    return written.contains(type);
  }

  boolean isRead(ContractType type) {
    return read.contains(type);
  }

  /** The types that are converted without being encoded, on the way to the guest. */
  Set<Converted> lowered() {
    return lowered;
  }

  /** The types that are converted without being decoded, on the way from the guest. */
  Set<Converted> lifted() {
    return lifted;
  }

  /** The records that cross as structures, and those inside them. */
  Set<Named> structures() {
    return structures;
  }

  boolean isStructureWritten(Named type) {
    return writtenStructures.contains(type);
  }

  boolean isStructureRead(Named type) {
    return readStructures.contains(type);
  }

  /** Whether there is nothing to generate. */
  boolean isEmpty() {
    return encoded.isEmpty() && structures.isEmpty() && lowered.isEmpty() && lifted.isEmpty();
  }

  TypeGraph graph() {
    return graph;
  }

  /** What follows {@code write} and {@code read} in the names of the type's methods. */
  String nameOf(ContractType type) {
    return names.get(type);
  }

  /** The same for the methods that deal with the structure. */
  String structureNameOf(Named type) {
    return names.get(new Structure(type));
  }

  /** The constant with the number of bytes of the structure. */
  String structureSizeNameOf(Named type) {
    return sizeNames.get(type);
  }

  /** Whether values of the type are encoded by methods of their own. */
  static boolean hasMethods(ContractType type) {
    return switch (type) {
      case ScalarType scalar -> false;
      case Standard standard -> false;
      case ArrayType array -> !array.primitive();
      case FixedText text -> false;
      default -> true;
    };
  }

  private void addIfEncoded(ContractType type, Set<ContractType> direction) {
    Conversions.convertedIn(type)
        .filter(it -> !(Lowering.of(type) instanceof Encoded))
        .ifPresent((direction == written ? lowered : lifted)::add);
    switch (Lowering.of(type)) {
      case Encoded encodedType -> add(type, direction);
      case Structure structure ->
          addStructure(structure.type(), direction == written ? writtenStructures : readStructures);
      default -> {}
    }
  }

  private void addStructure(ContractType type, Set<Named> direction) {
    switch (type) {
      case FixedArray array -> addStructure(array.element(), direction);
      case Named named -> {
        if (direction.add(named)) {
          graph.definition(named).parts().forEach(part -> addStructure(part, direction));
        }
      }
      default -> {}
    }
  }

  private void add(ContractType type, Set<ContractType> direction) {
    ContractType plain = type.plain();
    if (!hasMethods(plain) || !direction.add(plain)) {
      return;
    }
    if (plain instanceof Named named) {
      partsOf(graph.definition(named)).forEach(part -> add(part, direction));
    } else {
      plain.parts().forEach(part -> add(part, direction));
    }
  }

  private static List<? extends ContractType> partsOf(Definition definition) {
    return definition instanceof VariantDefinition variant
        ? variant.cases().stream().map(Definition::type).toList()
        : definition.parts();
  }

  /** The type's name in upper case, as constants that belong to it start. */
  static String constantName(ContractType type) {
    return RustNames.snakeCase(name(type)).toUpperCase(Locale.ROOT);
  }

  private static String name(ContractType type) {
    return switch (type) {
      case ScalarType scalar -> scalarName(scalar);
      case Standard standard -> standardName(standard);
      case ArrayType array ->
          array.primitive() ? name(array.element()) + "Array" : "ArrayOf" + name(array.element());
      case FixedArray array -> name(array.array()) + array.length();
      case FixedText text -> "Text" + text.capacity();
      case ListType list -> "ListOf" + name(list.element());
      case SetType set -> "SetOf" + name(set.element());
      case MapType map -> "MapOf" + name(map.key()) + "And" + name(map.value());
      case OptionType option -> optionName(option);
      case Bounded bounded -> "Any" + name(bounded.bound());
      case Converted converted -> converted.javaName().simpleName();
      case Variable variable -> variable.name();
      case Named named ->
          named.arguments().isEmpty()
              ? named.javaName().simpleName()
              : named.arguments().stream()
                  .map(CodecPlan::name)
                  .collect(Collectors.joining("And", named.javaName().simpleName() + "Of", ""));
    };
  }

  private static String optionName(OptionType option) {
    return switch (option.form()) {
      case OPTIONAL -> "OptionalOf" + name(option.element());
      case PRIMITIVE -> "Optional" + name(option.element());
      case NULLABLE -> "Nullable" + name(option.element());
    };
  }

  private static String scalarName(ScalarType type) {
    String javaName = JavaTypes.of(type).toString();
    String simpleName = javaName.substring(javaName.lastIndexOf('.') + 1);
    String capital = simpleName.substring(0, 1).toUpperCase(Locale.ROOT);
    String unsigned =
        type.scalar().unsigned() && (type.boxed() || !javaName.equals("byte")) ? "Unsigned" : "";
    return unsigned + capital + simpleName.substring(1);
  }

  private static String standardName(Standard standard) {
    return switch (standard) {
      case STRING -> "String";
      case I128 -> "I128";
      case U128 -> "U128";
      case DURATION -> "Duration";
      case INSTANT -> "Instant";
      case UUID -> "Uuid";
    };
  }
}
