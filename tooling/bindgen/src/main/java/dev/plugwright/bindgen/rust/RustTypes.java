package dev.plugwright.bindgen.rust;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Lowering.Direct;
import dev.plugwright.contract.Lowering.Elements;
import dev.plugwright.contract.Lowering.Encoded;
import dev.plugwright.contract.Lowering.Structure;
import dev.plugwright.contract.Lowering.Text;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Basic;
import dev.plugwright.contract.Type.FixedArray;
import dev.plugwright.contract.Type.FixedText;
import dev.plugwright.contract.Type.ListOf;
import dev.plugwright.contract.Type.MapOf;
import dev.plugwright.contract.Type.Named;
import dev.plugwright.contract.Type.OptionOf;
import dev.plugwright.contract.Type.SetOf;
import java.util.stream.Collectors;

/** Writes the types of a contract as Rust types. */
final class RustTypes {
  private final Contract contract;
  private final RustNaming naming;
  private final InlineCycles cycles;

  RustTypes(Contract contract, RustNaming naming) {
    this.contract = contract;
    this.naming = naming;
    this.cycles = new InlineCycles(contract, naming);
  }

  /** Returns the type of a parameter: borrowed where the guest need not copy. */
  String parameter(Type type) {
    return switch (contract.lowering(type)) {
      case Direct direct -> owned(type);
      case Text text -> "&str";
      case Elements elements -> "&[" + elements.kind().notation() + "]";
      case Structure structure -> "&" + fixed(type);
      case Encoded encoded ->
          contract.kind() == Contract.Kind.PLUGIN ? owned(type) : borrowed(type);
    };
  }

  /** A value that the guest keeps; lists are borrowed as slices. */
  private String borrowed(Type type) {
    return type instanceof ListOf list ? "&[" + owned(list.element()) + "]" : "&" + owned(type);
  }

  /** Returns the type of the result of a method that cannot fail. */
  String result(Type type) {
    return contract.lowering(type) instanceof Structure ? fixed(type) : owned(type);
  }

  /** The macros see tokens only, so the type tells them that it is passed as its memory. */
  private String fixed(Type type) {
    return "::plugwright::Fixed<" + owned(type) + ">";
  }

  /** Returns the type of a value inside another one. */
  String owned(Type type) {
    return write(type, null);
  }

  /**
   * Returns the type of a field, boxed where the type would otherwise contain itself.
   *
   * @param owner Rust name of the type that has the field
   */
  String field(Type type, String owner) {
    return write(type, owner);
  }

  /** Returns a name of Rust's prelude, in full where a generated type hides it. */
  String prelude(String module, String name) {
    return naming.isTaken(name) ? "::std::" + module + "::" + name : name;
  }

  private String write(Type type, String owner) {
    return switch (type) {
      case Basic basic -> basic(basic.kind());
      case ListOf list -> prelude("vec", "Vec") + "<" + write(list.element(), null) + ">";
      case FixedArray array -> "[" + write(array.element(), null) + "; " + array.length() + "]";
      case FixedText text -> "::plugwright::Text<" + text.capacity() + ">";
      case SetOf set -> "::std::collections::BTreeSet<" + write(set.element(), null) + ">";
      case MapOf map ->
          "::std::collections::BTreeMap<"
              + write(map.key(), null)
              + ", "
              + write(map.value(), null)
              + ">";
      case OptionOf option ->
          prelude("option", "Option") + "<" + write(option.value(), owner) + ">";
      case Named named -> named(named, owner);
    };
  }

  private String named(Named named, String owner) {
    String plain = naming.name(named);
    String name = RustNames.escape(plain);
    if (naming.template(named).isPresent()) {
      name =
          named.arguments().stream()
              .map(argument -> write(argument, owner))
              .collect(Collectors.joining(", ", name + "<", ">"));
    }
    boolean endless = owner != null && cycles.contains(plain, owner);
    return endless ? prelude("boxed", "Box") + "<" + name + ">" : name;
  }

  private String basic(BasicKind kind) {
    return switch (kind) {
      case STRING -> prelude("string", "String");
      case DURATION -> "::std::time::Duration";
      case INSTANT -> "::std::time::SystemTime";
      case UUID -> "::plugwright::Uuid";
      default -> kind.notation();
    };
  }
}
