package dev.plugwright.processor.report;

/**
 * Everything the processor can find fault with: what is wrong, and what to write instead.
 *
 * <p>The id, such as {@code [PW-RAW-TYPE]}, is stable; the wording is not.
 */
public enum Message {
  // The contract interface
  NOT_AN_INTERFACE("@%s declares a contract, so it goes on an interface; %s is %s."),
  PLUGIN_AND_HOST(
      "%s is both @WasmPlugin and @HostFunctions, but plugins implement the one and call the other."
          + " Declare two interfaces."),
  HIDDEN_CONTRACT(
      "Generated code cannot see %s, because %s is private. Make it public or package-private."),
  GENERIC_CONTRACT(
      "A contract has no type parameters, because a plugin is compiled for fixed types. Declare an"
          + " interface that extends %s with type arguments and put @%s there."),
  SEALED_CONTRACT("A generated class implements %s, so it cannot be sealed. Remove sealed."),
  EMPTY_CONTRACT("The contract %s has no method that a plugin could %s. Declare one."),
  NAME_TAKEN("%s belongs to another type or contract already. Rename one of them."),
  RESOURCE_TAKEN(
      "%s belongs to the contract %s, which was compiled to the same folder. Rename one of the"
          + " interfaces, or compile them to different folders."),
  COMPANION_NAME(
      "%s has the name of a class that is generated for the contract, and as a member of the contract"
          + " it hides that class. Rename it, or declare it outside of the contract."),
  CANNOT_WRITE("Cannot write %s: %s."),

  // Methods and exports
  GENERIC_METHOD(
      "A contract method has no type parameters, because a plugin is compiled for fixed types."
          + " Write one method per type."),
  OVERLOADED_METHOD(
      "Overloads of %s would share the %s \"%s\". Give this one a name of its own with"
          + " @WasmName(\"...\")."),
  DUPLICATE_EXPORT(
      "The %s \"%s\" is already the one of %s. Give this method another name with"
          + " @WasmName(\"...\")."),
  RESERVED_EXPORT(
      "The %s name \"%s\" is reserved, for Plugwright or for functions that every plugin"
          + " contains. Write another name in @WasmName(\"...\")."),
  INVALID_EXPORT(
      "The %s name \"%s\" is not an identifier in Rust. Write @WasmName with a name of ASCII"
          + " letters, digits and underscores."),
  CLONE("No class can implement clone() with the result %s. Give the method another name."),
  FINALIZER("The garbage collector would call finalize(). Give the method another name."),
  FOREIGN_METHODS(
      "%1$s is compiled elsewhere, and a plugin cannot implement all of its methods: %2$s. Declare the"
          + " methods of the plugin in %3$s instead of extending %1$s, and give a method reference to code"
          + " that takes the latter. The first fault: %4$s"),
  PARENTS_DISAGREE("%s and %s have different %s. Declare %s in %s, which overrides both."),
  TOO_MANY_PARAMETERS(
      "%s needs %d parameter slots for its %s, which has at most %d in Java. Put the parameters"
          + " into a record."),
  MANY_EXCEPTIONS(
      "A contract method declares at most one exception, its error. Declare a single exception that"
          + " carries a sealed interface."),
  UNSUPPORTED_EXCEPTION(
      "%s cannot carry an error between Java and a plugin: %s. Declare a class that is not abstract, with a"
          + " public constructor of one parameter (the error) and a public method that returns"
          + " exactly that type."),

  // Types
  RAW_TYPE("%s is raw. Write its type arguments, such as %s."),
  WILDCARD("The wildcard %s does not say which type crosses. Write the type itself."),
  TYPE_INSTEAD("%s cannot cross into a plugin. Write %s instead."),
  NOT_A_RECORD(
      "%s is a class, and only its fields could cross, without its behaviour. Write a record."),
  NOT_SEALED("%s is an interface that anyone may implement. Write a sealed interface of records."),
  GENERIC_SEALED("The sealed interface %s has type parameters. Write one without them."),
  SEALED_CASE(
      "%s is permitted by the sealed interface %s and is %s. Every permitted type must be a record or"
          + " a sealed interface of records."),
  EMPTY_ENUM("The enum %s has no constants, so it has no value that could cross. Declare one."),
  GENERIC_ARRAY("An array cannot be created with the generic element type %s. Write List<%s>."),
  HIDDEN_TYPE("Generated code cannot see %s. Make it public."),
  UNSIGNED("@Unsigned goes on byte, short, int and long; %s has no unsigned form."),
  BIG_INTEGER("BigInteger has no fixed size. Write @I128 BigInteger or @U128 BigInteger."),
  BIG_INTEGER_ANNOTATION("%s goes on BigInteger; this is %s."),
  NULLABLE_PRIMITIVE("%s cannot be null. Remove @Nullable or write %s."),
  NULLABLE_IN_OPTIONAL("An Optional cannot hold null. Remove @Nullable."),
  FLOAT_KEY(
      "%s contains a floating-point number, which has no total order, so it cannot be %s. Write"
          + " a list."),
  TEXT_KEY(
      "%s contains a text with @Capacity, which has no order in Rust, so it cannot be %s. Write"
          + " a list."),
  ARRAY_KEY(
      "%s contains an array, which Java compares by identity, so it cannot be %s. Write List"
          + " instead of the array."),
  ENDLESS_TYPE(
      "Every %s contains another %s (%s), so no value has an end. Make one of these an Optional or a"
          + " List."),
  ENDLESS_GENERIC("%s contains itself with ever larger type arguments. Write a type with an end."),
  UNRESOLVED_TYPE(
      "A class file refers to %s, which is not on the class path. Add the library with it."),

  // Converters
  CONVERTER_CLASS(
      "Generated code cannot use %s as a converter: %s. Declare a class that is not abstract, with a"
          + " constructor without parameters, that implements WireConverter with both types."),
  CONVERTED_TYPE(
      "%s converts %s, and only classes and interfaces without type parameters are converted."
          + " Put the value into a class of its own."),
  TWO_CONVERTERS("%s and %s both convert %s. Remove one from @Convert."),

  // Fixed layouts
  LAYOUT_TYPE(
      "@FixedLayout goes on a record with components and without type parameters; %s is another"
          + " kind of type."),
  LAYOUT_COMPONENT(
      "%s cannot be read as it lies in memory, as every component of a @FixedLayout record is."
          + " Write %s."),
  LAYOUT_ANNOTATION("@%s goes on %s in a @FixedLayout record."),
  LAYOUT_NUMBER("@%s takes a number from 1 to %d; this is %d."),
  LAYOUT_SIZE("%s takes %d bytes, and a fixed layout has at most %d. Write a record without it."),

  // Versions
  REVISION("A revision is a number from 1 to %d, or 0 for none; this is %d."),
  DEFAULT_VALUE("The default of %s is not a value of its type: %s."),
  DEFAULT_ORDER(
      "%s follows a parameter with @Default and has no default, and only the last parameters of a"
          + " method can be missing. Move it in front, or give it a default."),
  EARLIER_NAME("The name %s belongs to another part already, or stands here twice. Remove it."),
  TWO_UNKNOWN("%s and %s both have @Unknown, and one of them stands for unknown ones. Remove one."),
  UNKNOWN_CASE(
      "%s has @Unknown, so that each of its components needs a default, and %s has none. Write"
          + " @Default on %s."),
  UNKNOWN_ALONE(
      "@Unknown on %s stands for nothing: it belongs on a constant of an enum, or on a record that a"
          + " sealed interface permits. Move or remove it."),
  LAYOUT_VERSION(
      "@%s has no use in a @FixedLayout record, which is the same in all versions. Remove it."),

  // Names
  TWO_TYPES_ONE_NAME(
      "%s and %s have the same simple name, and the contract has one name per type. Rename one."),
  RUST_NAME("The name %s cannot be written in Rust. Use ASCII letters, digits and underscores."),
  BUILT_IN_NAME("The name %s is that of a built-in type in contracts or in Rust. Rename the type."),
  RUST_NAME_CLASH("%s and %s are both %s in Rust. Rename one.");

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
