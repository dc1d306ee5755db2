package dev.plugwright.processor.report;

/** A step from a type, as it is written, to one of the types it is written with. */
public sealed interface TypeStep {
  /**
   * To a type argument.
   *
   * @param index which one, from 0
   */
  record Argument(int index) implements TypeStep {}

  /** From an array to its elements. */
  record Element() implements TypeStep {}

  /** From a wildcard to its bound. */
  record Bound() implements TypeStep {}
}
