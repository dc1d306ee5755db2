package dev.plugwright.processor.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A valid contract: everything the generators need to know.
 *
 * @param kind who implements the methods
 * @param javaName the contract interface
 * @param isPublic whether the interface is public
 * @param usesDeprecated whether the interface or a type it reaches is deprecated in part
 * @param methods the methods, sorted by export name
 * @param definitions every named type the methods reach, sorted by contract name
 * @param doc the description of the interface
 */
public record Contract(
    ContractKind kind,
    JavaName javaName,
    boolean isPublic,
    boolean usesDeprecated,
    List<Method> methods,
    List<Definition> definitions,
    List<String> doc) {
  /** Sorts methods and definitions, so that equal contracts are equal however they were found. */
  public Contract {
    methods = methods.stream().sorted(Comparator.comparing(Method::exportName)).toList();
    definitions =
        definitions.stream()
            .sorted(Comparator.comparing((Definition it) -> it.type().contractName()))
            .toList();
    doc = List.copyOf(doc);
  }

  /** The name of the generated Rust and contract files, without extension. */
  public String fileName() {
    return RustNames.snakeCase(javaName.simpleName());
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
   */
  public record Method(
      String javaName,
      String exportName,
      List<Parameter> parameters,
      Optional<ContractType> result,
      Optional<PluginError> error,
      boolean optional,
      boolean varargs,
      List<String> doc) {
    /** Copies the lists. */
    public Method {
      parameters = List.copyOf(parameters);
      doc = List.copyOf(doc);
    }
  }

  /**
   * A parameter.
   *
   * @param javaName the name in Java
   * @param name the name in the contract
   * @param type its type
   */
  public record Parameter(String javaName, String name, ContractType type) {}

  /**
   * A declared plugin exception.
   *
   * @param exception the exception class
   * @param payload what it carries
   * @param accessor the method of the exception that returns the payload
   * @param checked whether Java checks it
   */
  public record PluginError(
      JavaName exception, ContractType payload, String accessor, boolean checked) {}
}
