package dev.plugwright.it.types;

import java.util.List;

/** A sealed interface with cases of each kind, and others inside. */
public sealed interface Shape {
  /** A case without components. */
  record Empty() implements Shape {}

  /** A case with one component. */
  record Circle(double radius) implements Shape {}

  /** A case that holds the whole again. */
  record Group(List<Shape> shapes) implements Shape {}

  /** Its cases stand in the outer one's place. */
  sealed interface Angular extends Shape {
    /** A case with several components. */
    record Box(float width, float height, Color color) implements Angular {}

    /** One more level. */
    sealed interface Regular extends Angular {
      /** The innermost case. */
      record Square(float side) implements Regular {}
    }
  }
}
