package dev.plugwright.processor.model;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A valid contract: the contract itself, and the Java names that generated code needs.
 *
 * @param contract the contract, with its documentation and templates
 * @param javaName the contract interface
 * @param codecs the class with the codecs that is generated for it
 * @param usesDeprecated whether the interface or a type it reaches is deprecated in part
 * @param methods the methods, sorted by export name
 * @param definitions every named type the methods reach, sorted by contract name
 */
public record JavaContract(
    Contract contract,
    JavaName javaName,
    JavaName codecs,
    boolean usesDeprecated,
    List<Method> methods,
    List<JavaDefinition> definitions) {
  /** Sorts methods and definitions, so that equal contracts are equal however they were found. */
  public JavaContract {
    methods = methods.stream().sorted(Comparator.comparing(Method::exportName)).toList();
    definitions =
        definitions.stream()
            .sorted(Comparator.comparing((JavaDefinition it) -> it.type().contractName()))
            .toList();
  }

  /**
   * Creates a contract from what was read.
   *
   * @param codecs the name of the class with the codecs
   * @param revision the number of this version, if it has one
   * @param doc the description of the interface
   */
  public static JavaContract of(
      Contract.Kind kind,
      JavaName javaName,
      JavaName codecs,
      OptionalInt revision,
      boolean usesDeprecated,
      List<Method> methods,
      List<JavaDefinition> definitions,
      List<String> doc) {
    Contract contract = ContractBuilder.build(kind, javaName, revision, methods, definitions, doc);
    return new JavaContract(contract, javaName, codecs, usesDeprecated, methods, definitions);
  }

  /** Returns the side that implements the methods. */
  public Contract.Kind kind() {
    return contract.kind();
  }

  /**
   * A method of the contract.
   *
   * @param javaName the name in Java
   * @param exportName the name of the Wasm export or import and of the Rust function
   * @param parameters the parameters
   * @param result the result, empty for {@code void}
   * @param error the declared plugin exception
   * @param optional whether a plugin may lack it, because the Java method has a default body
   * @param varargs whether Java writes the last parameter with {@code ...}
   * @param doc the description
   * @param was earlier export names
   */
  public record Method(
      String javaName,
      String exportName,
      List<Parameter> parameters,
      Optional<JavaType> result,
      Optional<PluginError> error,
      boolean optional,
      boolean varargs,
      List<String> doc,
      List<String> was) {
    /** Copies the lists. */
    public Method {
      parameters = List.copyOf(parameters);
      doc = List.copyOf(doc);
      was = List.copyOf(was);
    }

    /** Creates a method that never had another name. */
    public Method(
        String javaName,
        String exportName,
        List<Parameter> parameters,
        Optional<JavaType> result,
        Optional<PluginError> error,
        boolean optional,
        boolean varargs,
        List<String> doc) {
      this(javaName, exportName, parameters, result, error, optional, varargs, doc, List.of());
    }

    /** Returns the method that the contract has for it. */
    public dev.plugwright.contract.Method contractMethod() {
      return new dev.plugwright.contract.Method(
          exportName,
          parameters.stream().map(Parameter::field).toList(),
          result.map(JavaType::type),
          error.map(it -> it.payload().type()),
          optional,
          was);
    }
  }

  /**
   * A parameter.
   *
   * @param javaName the name in Java
   * @param name the name in the contract
   * @param type its type
   * @param defaultValue its value for those who do not pass it
   */
  public record Parameter(
      String javaName, String name, JavaType type, Optional<String> defaultValue) {
    /** Creates a parameter without default. */
    public Parameter(String javaName, String name, JavaType type) {
      this(javaName, name, type, Optional.empty());
    }

    /** Returns the field that the contract has for the parameter. */
    public Field field() {
      return new Field(name, type.type(), defaultValue, List.of());
    }
  }

  /**
   * A declared plugin exception.
   *
   * @param exception the exception class
   * @param payload type of its payload
   * @param accessor the method of the exception that returns the payload
   * @param checked whether Java checks it
   */
  public record PluginError(
      JavaName exception, JavaType payload, String accessor, boolean checked) {}
}
