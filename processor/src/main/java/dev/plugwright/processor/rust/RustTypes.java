package dev.plugwright.processor.rust;

import dev.plugwright.processor.model.Contract;
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
import dev.plugwright.processor.model.JavaName;
import dev.plugwright.processor.model.Lowering;
import dev.plugwright.processor.model.Lowering.Direct;
import dev.plugwright.processor.model.Lowering.Elements;
import dev.plugwright.processor.model.Lowering.Encoded;
import dev.plugwright.processor.model.Lowering.Structure;
import dev.plugwright.processor.model.Lowering.Text;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes contract types as Rust types. */
final class RustTypes {
  private final Set<String> shadowed;
  private final InlineCycles cycles;

  RustTypes(Contract contract) {
    this.shadowed =
        Stream.concat(
                Stream.of(contract.javaName().simpleName()),
                contract.definitions().stream().map(it -> it.type().javaName().simpleName()))
            .collect(Collectors.toSet());
    this.cycles = new InlineCycles(contract);
  }

  /** The type of a parameter: borrowed where the guest need not copy. */
  String parameter(ContractType type, ContractKind kind) {
    return switch (Lowering.of(type)) {
      case Direct direct -> owned(type);
      case Text text -> "&str";
      case Elements elements -> "&[" + elements.scalar().contractName() + "]";
      case Structure structure -> "&" + fixed(type);
      case Encoded encoded -> kind == ContractKind.PLUGIN ? owned(type) : borrowed(type);
    };
  }

  /** A value that the guest keeps; lists are borrowed as slices. */
  private String borrowed(ContractType type) {
    return switch (type.wire()) {
      case ArrayType array -> "&[" + owned(array.element()) + "]";
      case ListType list -> "&[" + owned(list.element()) + "]";
      default -> "&" + owned(type);
    };
  }

  /** The type of a result without declared error. */
  String result(ContractType type) {
    return Lowering.of(type) instanceof Structure ? fixed(type) : owned(type);
  }

  /** The macros go by what is written, so the type says that it is passed as it lies in memory. */
  private String fixed(ContractType type) {
    return "::plugwright::Fixed<" + owned(type) + ">";
  }

  /** The type of a value inside another one. */
  String owned(ContractType type) {
    return write(type, null);
  }

  /** The type of a field, boxed where the type would otherwise contain itself. */
  String field(ContractType type, JavaName owner) {
    return write(type, owner);
  }

  /** A name of Rust's prelude, in full where a type of the contract hides it. */
  String prelude(String module, String name) {
    return shadowed.contains(name) ? "::std::" + module + "::" + name : name;
  }

  private String write(ContractType type, JavaName owner) {
    return switch (type) {
      case ScalarType scalar -> scalar.contractName();
      case Standard standard -> standard(standard);
      case ArrayType array -> vec(array.element());
      case FixedArray array -> "[" + write(array.element(), null) + "; " + array.length() + "]";
      case FixedText text -> "::plugwright::Text<" + text.capacity() + ">";
      case ListType list -> vec(list.element());
      case SetType set -> "::std::collections::BTreeSet<" + write(set.element(), null) + ">";
      case MapType map ->
          "::std::collections::BTreeMap<"
              + write(map.key(), null)
              + ", "
              + write(map.value(), null)
              + ">";
      case OptionType option ->
          prelude("option", "Option") + "<" + write(option.element(), owner) + ">";
      case Bounded bounded -> write(bounded.bound(), owner);
      case Converted converted -> write(converted.wire(), owner);
      case Variable variable -> variable.name();
      case Named named -> named(named, owner);
    };
  }

  private String vec(ContractType element) {
    return prelude("vec", "Vec") + "<" + write(element, null) + ">";
  }

  private String named(Named named, JavaName owner) {
    String name = named.javaName().simpleName();
    if (!named.arguments().isEmpty()) {
      name =
          named.arguments().stream()
              .map(argument -> write(argument, owner))
              .collect(Collectors.joining(", ", name + "<", ">"));
    }
    boolean endless = owner != null && cycles.contains(named.javaName(), owner);
    return endless ? prelude("boxed", "Box") + "<" + name + ">" : name;
  }

  private String standard(Standard standard) {
    return switch (standard) {
      case STRING -> prelude("string", "String");
      case I128, U128 -> standard.contractName();
      case DURATION -> "::std::time::Duration";
      case INSTANT -> "::std::time::SystemTime";
      case UUID -> "::plugwright::Uuid";
    };
  }
}
