package dev.plugwright.processor.report;

/**
 * The errors that the processor reports: what is wrong, and what to write instead.
 *
 * <p>The id, such as {@code [PW-RAW-TYPE]}, is stable; the wording is not.
 */
public enum Message {
  // The contract interface
  NOT_AN_INTERFACE("@%s is allowed on interfaces only; %s is %s."),
  PLUGIN_AND_HOST(
      "%s has both @WasmPlugin and @HostFunctions: a plugin implements the first and calls the"
          + " second."
          + " Declare two interfaces."),
  HIDDEN_CONTRACT(
      "Generated code cannot access %s, because %s is private. Make it public or package-private."),
  GENERIC_CONTRACT(
      "A contract cannot have type parameters, because a plugin is compiled for fixed types."
          + " Declare an"
          + " interface that extends %s with type arguments and put @%s there."),
  SEALED_CONTRACT("A generated class implements %s, so it cannot be sealed. Remove sealed."),
  EMPTY_CONTRACT("The contract %s has no methods for a plugin to %s. Declare one."),
  NAME_TAKEN("%s is already taken by another type or contract. Rename one of them."),
  RESOURCE_TAKEN(
      "%s is already generated for the contract %s, which was compiled to the same folder. Rename"
          + " one of the"
          + " interfaces, or compile them to different folders."),
  COMPANION_NAME(
      "%s has the name of a class generated for the contract and, as a member of the contract,"
          + " hides it. Rename it, or move it out of the contract."),
  CANNOT_WRITE("Cannot write %s: %s."),

  // Methods and exports
  GENERIC_METHOD(
      "A contract method cannot have type parameters, because a plugin is compiled for fixed types."
          + " Write one method per type."),
  OVERLOADED_METHOD(
      "Overloads of %s would share the %s \"%s\". Give this one another name with"
          + " @WasmName(\"...\")."),
  DUPLICATE_EXPORT(
      "The %s \"%s\" is already used by %s. Give this method another name with"
          + " @WasmName(\"...\")."),
  RESERVED_EXPORT(
      "The %s name \"%s\" is reserved for Plugwright or for functions that every plugin contains."
          + " Write another name in @WasmName(\"...\")."),
  INVALID_EXPORT(
      "The %s name \"%s\" is not a Rust identifier. Write @WasmName with a name of ASCII"
          + " letters, digits and underscores."),
  CLONE("No class can implement clone() with the return type %s. Rename the method."),
  FINALIZER("The garbage collector would call finalize(). Rename the method."),
  FOREIGN_METHODS(
      "%1$s is not compiled with this contract, and a plugin cannot implement all of its methods: %2$s."
          + " Declare the plugin's methods in %3$s instead of extending %1$s, and pass a"
          + " method reference where %1$s is expected. The first error: %4$s"),
  PARENTS_DISAGREE("%s and %s have different %s. Declare %s in %s, which overrides both."),
  TOO_MANY_PARAMETERS(
      "%s needs %d parameter slots for its %s; Java allows at most %d. Put the parameters"
          + " into a record."),
  MANY_EXCEPTIONS(
      "A contract method can declare at most one exception. Declare a single exception that"
          + " carries a sealed interface."),
  UNSUPPORTED_EXCEPTION(
      "%s cannot carry an error between Java and a plugin: %s. Declare a class that is not abstract, with a"
          + " public constructor of one parameter (the error) and a public method that returns"
          + " exactly that type."),

  // Types
  RAW_TYPE("%s is a raw type. Write its type arguments, such as %s."),
  WILDCARD("The wildcard %s does not name one type. Write the type itself."),
  TYPE_INSTEAD("%s is not supported in contracts. Write %s instead."),
  NOT_A_RECORD("%s is a class; only data can be passed, without behaviour. Write a record."),
  NOT_SEALED(
      "%s is not sealed, so its implementations are unknown. Write a sealed interface of records."),
  GENERIC_SEALED(
      "The sealed interface %s has type parameters, which are not supported. Remove them."),
  SEALED_CASE(
      "%s, permitted by the sealed interface %s, is %s. Every permitted type must be a record or"
          + " a sealed interface of records."),
  EMPTY_ENUM("The enum %s has no constants. Declare at least one."),
  GENERIC_ARRAY("Java cannot create an array with the generic element type %s. Write List<%s>."),
  HIDDEN_TYPE("Generated code cannot access %s. Make it public."),
  UNSIGNED("@Unsigned is allowed on byte, short, int and long; %s has no unsigned form."),
  BIG_INTEGER("BigInteger has no fixed size. Write @I128 BigInteger or @U128 BigInteger."),
  BIG_INTEGER_ANNOTATION("%s is allowed on BigInteger only; this is %s."),
  NULLABLE_PRIMITIVE("%s cannot be null. Remove @Nullable or write %s."),
  NULLABLE_IN_OPTIONAL("An Optional cannot hold null. Remove @Nullable."),
  FLOAT_KEY(
      "%s contains a floating-point number, which has no total order, so it cannot be %s. Write"
          + " a list."),
  TEXT_KEY(
      "%s contains a String with @Capacity, which has no order in Rust, so it cannot be %s. Write"
          + " a list."),
  ARRAY_KEY(
      "%s contains an array, which Java compares by identity, so it cannot be %s. Write List"
          + " instead of the array."),
  ENDLESS_TYPE(
      "Every %s contains another %s (%s), so its values are infinite. Make one of these an"
          + " Optional or a List."),
  ENDLESS_GENERIC(
      "%s contains itself with ever larger type arguments. Use the same type arguments at every"
          + " level."),
  UNRESOLVED_TYPE(
      "A class file refers to %s, which is not on the class path. Add the library that contains"
          + " it."),

  // Converters
  CONVERTER_CLASS(
      "Generated code cannot use %s as a converter: %s. Declare a class that is not abstract, with a"
          + " constructor without parameters, that implements WireConverter with both types."),
  CONVERTED_TYPE(
      "%s converts %s, but only classes and interfaces without type parameters can be converted."
          + " Wrap the value in a class."),
  TWO_CONVERTERS("%s and %s both convert %s. Remove one from @Convert."),

  // Fixed layouts
  LAYOUT_TYPE(
      "@FixedLayout is allowed on records with components and without type parameters only; %s is"
          + " not one."),
  LAYOUT_COMPONENT(
      "%s has no fixed layout, which every component of a @FixedLayout record needs. Write %s."),
  LAYOUT_ANNOTATION("@%s is allowed on %s in a @FixedLayout record only."),
  LAYOUT_NUMBER("The value of @%s must be from 1 to %d; this is %d."),
  LAYOUT_SIZE("%s takes %d bytes; a fixed layout has at most %d. Remove @FixedLayout."),

  // Versions
  REVISION("A revision must be from 1 to %d, or 0 for none; this is %d."),
  DEFAULT_VALUE("The default of %s is not a value of its type: %s."),
  DEFAULT_ORDER(
      "%s has no default and follows a parameter with @Default, but only the last parameters of a"
          + " method can be missing. Move it to the front, or give it a default."),
  EARLIER_NAME("The earlier name %s is the name of another part, or is given twice. Remove it."),
  TWO_UNKNOWN(
      "%s and %s both have @Unknown, but only one can represent unknown values. Remove one."),
  UNKNOWN_CASE(
      "%s has @Unknown, so each of its components needs a default, but %s has none. Write"
          + " @Default on %s."),
  UNKNOWN_ALONE(
      "@Unknown on %s has no effect: it is allowed on an enum constant, or on a record that a"
          + " sealed interface permits. Move or remove it."),
  LAYOUT_VERSION(
      "@%s is not supported in a @FixedLayout record, which is the same in all versions. Remove"
          + " it."),

  // Names
  TWO_TYPES_ONE_NAME(
      "%s and %s have the same simple name, and the contract has one name per type. Rename one."),
  RUST_NAME("The name %s cannot be written in Rust. Use ASCII letters, digits and underscores."),
  BUILT_IN_NAME(
      "The name %s is reserved for a built-in type of contracts or of Rust. Rename the type."),
  RUST_NAME_CLASH("%s and %s both become %s in Rust. Rename one.");

  private final String text;

  Message(String text) {
    this.text = text;
  }

  /** The id, which users can search for. */
  public String id() {
    return "[PW-" + name().replace('_', '-') + "]";
  }

  /** The message with an ellipsis for each part that depends on the contract. */
  public String pattern() {
    return text.replaceAll("%(\\d\\$)?[sd]", "…");
  }

  /** The message as it is printed, id first. */
  public String text(Object... arguments) {
    return id() + " " + text.formatted(arguments);
  }
}
