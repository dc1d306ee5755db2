package dev.plugwright.processor.report;

import java.util.List;

/**
 * Selects one of the types that are written in a declaration.
 *
 * @param clause the part of the declaration
 * @param index which type of that part, from 0
 * @param steps the way from this type to the selected one
 */
public record WrittenType(Clause clause, int index, List<TypeStep> steps) {
  /** The parts of a declaration that consist of types. */
  public enum Clause {
    /** The result of a method, the type of a parameter or a component. */
    OWN,
    /** The class that is extended. */
    SUPERCLASS,
    /** The interfaces that are extended or implemented. */
    INTERFACES,
    /** The types that a sealed one permits. */
    PERMITS,
    /** The exceptions of a method. */
    THROWS
  }

  /** Copies the list. */
  public WrittenType {
    steps = List.copyOf(steps);
  }

  /** The whole type. */
  public WrittenType(Clause clause, int index) {
    this(clause, index, List.of());
  }

  /** A type that this one is written with. */
  public WrittenType inside(List<TypeStep> further) {
    return new WrittenType(clause, index, further);
  }
}
