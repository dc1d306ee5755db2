package dev.plugwright.processor.codegen;

import dev.plugwright.bindgen.rust.RustNames;
import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Layout;
import dev.plugwright.contract.Layouts;
import dev.plugwright.contract.Lowering.Encoded;
import dev.plugwright.contract.Lowering.Structure;
import dev.plugwright.contract.TypeGraph;
import dev.plugwright.processor.model.JavaContract;
import dev.plugwright.processor.model.JavaContract.Method;
import dev.plugwright.processor.model.JavaDefinition;
import dev.plugwright.processor.model.JavaDefinition.EnumDefinition;
import dev.plugwright.processor.model.JavaDefinition.VariantDefinition;
import dev.plugwright.processor.model.JavaGraph;
import dev.plugwright.processor.model.JavaType;
import dev.plugwright.processor.model.JavaType.ArrayType;
import dev.plugwright.processor.model.JavaType.Bounded;
import dev.plugwright.processor.model.JavaType.Converted;
import dev.plugwright.processor.model.JavaType.FixedArray;
import dev.plugwright.processor.model.JavaType.FixedText;
import dev.plugwright.processor.model.JavaType.LibraryType;
import dev.plugwright.processor.model.JavaType.ListType;
import dev.plugwright.processor.model.JavaType.MapType;
import dev.plugwright.processor.model.JavaType.Named;
import dev.plugwright.processor.model.JavaType.OptionType;
import dev.plugwright.processor.model.JavaType.ScalarType;
import dev.plugwright.processor.model.JavaType.SetType;
import dev.plugwright.processor.model.JavaType.Variable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codec methods of a contract: for which types, and their names. */
final class CodecPlan {
  /** Stands for the methods of a structure among the names of methods. */
  private record StructureMethods(Named type) {}

  private final JavaGraph graph;
  private final TypeGraph types;
  private final Layouts layouts;
  private final Set<JavaType> encoded = new LinkedHashSet<>();
  private final Set<JavaType> written = new LinkedHashSet<>();
  private final Set<JavaType> read = new LinkedHashSet<>();
  private final Set<Converted> lowered = new LinkedHashSet<>();
  private final Set<Converted> lifted = new LinkedHashSet<>();
  private final Set<Named> structures = new LinkedHashSet<>();
  private final Set<Named> writtenStructures = new LinkedHashSet<>();
  private final Set<Named> readStructures = new LinkedHashSet<>();
  private final Names names = new Names();
  private final Names sizeNames = new Names();

  CodecPlan(JavaContract contract) {
    this.graph = new JavaGraph(contract.definitions());
    this.types = contract.contract().graph();
    this.layouts = types.layouts();
    boolean plugin = contract.kind() == Contract.Kind.PLUGIN;
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
      names.newName(name(type) + "Layout", new StructureMethods(type));
      sizeNames.newName(constantName(type) + "_LAYOUT_BYTES", type);
    }
  }

  private void addArguments(Method method, Set<JavaType> direction) {
    method.parameters().forEach(parameter -> addIfEncoded(parameter.type(), direction));
  }

  private void addReply(Method method, Set<JavaType> direction) {
    if (method.error().isPresent()) {
      method.result().ifPresent(result -> add(result, direction));
      add(method.error().get().payload(), direction);
    } else {
      method.result().ifPresent(result -> addIfEncoded(result, direction));
    }
  }

  /** The types with methods of their own, in order of their first use. */
  Set<JavaType> types() {
    return encoded;
  }

  boolean isWritten(JavaType type) {
    return written.contains(type);
  }

  boolean isRead(JavaType type) {
    return read.contains(type);
  }

  /** The named types, without type arguments, that are both written and read. */
  List<Named> passedBothWays() {
    return encoded.stream()
        .filter(type -> isWritten(type) && isRead(type))
        .filter(Named.class::isInstance)
        .map(Named.class::cast)
        .filter(type -> type.arguments().isEmpty())
        .toList();
  }

  /** The types that are converted without being encoded, on the way to the guest. */
  Set<Converted> lowered() {
    return lowered;
  }

  /** The types that are converted without being decoded, on the way from the guest. */
  Set<Converted> lifted() {
    return lifted;
  }

  /** The records passed as structures, and those inside them. */
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

  JavaDefinition definition(Named type) {
    return graph.definition(type);
  }

  /** The least number of bytes that a value takes when encoded. */
  int minimumSize(JavaType type) {
    return types.minimumSize(type.type());
  }

  /**
   * Whether {@code equals} compares values of the type as they are encoded, and always will: they
   * cannot change, and no class of the user compares them.
   */
  boolean comparedAsEncoded(JavaType type) {
    return switch (type) {
      case ScalarType scalar -> true;
      case LibraryType library ->
          library.kind() != BasicKind.I128 && library.kind() != BasicKind.U128;
      case OptionType option -> comparedAsEncoded(option.element());
      case Bounded bounded -> comparedAsEncoded(bounded.bound());
      case Named named -> graph.definition(named) instanceof EnumDefinition;
      default -> false;
    };
  }

  /**
   * Whether a hash map finds a key of the type quickly even if many have the same hash code:
   * classes of the JDK that are {@code Comparable}.
   */
  boolean searchedInOrder(JavaType type) {
    return switch (type) {
      case ScalarType scalar -> true;
      case LibraryType library -> true;
      case FixedText text -> true;
      case Bounded bounded -> searchedInOrder(bounded.bound());
      case Named named -> graph.definition(named) instanceof EnumDefinition;
      default -> false;
    };
  }

  /** Whether the codecs count the nesting of values of this type. */
  boolean counted(Named type) {
    return types.counted(type.type());
  }

  Layout layout(Named structure) {
    return layouts.of(structure.contractName());
  }

  /** What follows {@code write} and {@code read} in the names of the type's methods. */
  String nameOf(JavaType type) {
    return names.get(type);
  }

  /** The same for the methods that deal with the structure. */
  String structureNameOf(Named type) {
    return names.get(new StructureMethods(type));
  }

  /** The constant with the number of bytes of the structure. */
  String structureSizeNameOf(Named type) {
    return sizeNames.get(type);
  }

  /** Whether values of the type are encoded by methods of their own. */
  static boolean hasMethods(JavaType type) {
    return switch (type) {
      case ScalarType scalar -> false;
      case LibraryType library -> false;
      case ArrayType array -> !array.primitive();
      case FixedText text -> false;
      default -> true;
    };
  }

  private void addIfEncoded(JavaType type, Set<JavaType> direction) {
    Conversions.convertedIn(type)
        .filter(it -> !(type.lowering() instanceof Encoded))
        .ifPresent((direction == written ? lowered : lifted)::add);
    switch (type.lowering()) {
      case Encoded encodedType -> add(type, direction);
      case Structure structure ->
          addStructure(type.wire(), direction == written ? writtenStructures : readStructures);
      default -> {}
    }
  }

  private void addStructure(JavaType type, Set<Named> direction) {
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

  private void add(JavaType type, Set<JavaType> direction) {
    JavaType plain = type.plain();
    if (!hasMethods(plain) || !direction.add(plain)) {
      return;
    }
    if (plain instanceof Named named) {
      partsOf(graph.definition(named)).forEach(part -> add(part, direction));
    } else {
      plain.parts().forEach(part -> add(part, direction));
    }
  }

  private static List<? extends JavaType> partsOf(JavaDefinition definition) {
    return definition instanceof VariantDefinition variant
        ? variant.cases().stream().map(JavaDefinition::type).toList()
        : definition.parts();
  }

  /** The type's name in upper case, as constants that belong to it start. */
  static String constantName(JavaType type) {
    return RustNames.snakeCase(name(type)).toUpperCase(Locale.ROOT);
  }

  private static String name(JavaType type) {
    return switch (type) {
      case ScalarType scalar -> scalarName(scalar);
      case LibraryType library -> libraryName(library.kind());
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
        type.kind().unsigned() && (type.boxed() || !javaName.equals("byte")) ? "Unsigned" : "";
    return unsigned + capital + simpleName.substring(1);
  }

  /** What generated methods call a class of the library. */
  static String libraryName(BasicKind kind) {
    return RustNames.pascalCase(kind.notation());
  }
}
