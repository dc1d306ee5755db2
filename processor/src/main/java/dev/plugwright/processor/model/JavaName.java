package dev.plugwright.processor.model;

import java.util.List;

/**
 * The name of a Java type.
 *
 * @param packageName the package, empty for the unnamed one
 * @param simpleNames the simple names from the top-level type inwards, at least one
 */
public record JavaName(String packageName, List<String> simpleNames) {
  /** Copies the list. */
  public JavaName {
    simpleNames = List.copyOf(simpleNames);
  }

  /** The innermost simple name. */
  public String simpleName() {
    return simpleNames.getLast();
  }

  /** The simple names joined with dots, as source in the same package writes them. */
  public String nestedName() {
    return String.join(".", simpleNames);
  }

  /** The name as source of another package would write it. */
  public String qualifiedName() {
    return packageName.isEmpty() ? nestedName() : packageName + "." + nestedName();
  }

  /** A top-level type of the same package, named after this one: {@code Outer_Inner} + suffix. */
  public JavaName companion(String suffix) {
    return new JavaName(packageName, List.of(String.join("_", simpleNames) + suffix));
  }
}
