package dev.plugwright.example;

import dev.plugwright.annotations.HostFunctions;
import java.util.List;

/** A canvas of the host. */
@HostFunctions
public interface Canvas {
  /** Draws a shape and returns where the pen is. */
  Point plot(Shape shape) throws OutsideException;

  /** Returns all shapes of a color. */
  Page<Shape> shapes(Color color);

  /** A place on the canvas. */
  record Point(int x, int y) {}

  /** A color. */
  enum Color {
    RED,
    GREEN
  }

  /** Something to draw. */
  sealed interface Shape {
    /** Nothing. */
    record Empty() implements Shape {}

    /** A line through points. */
    record Line(List<Point> points, Color color) implements Shape {}
  }

  /** Some items of many. */
  record Page<T>(List<T> items, int total) {}

  /** A point outside of the canvas. */
  record Outside(Point point, int distance) {}

  /** Thrown when a shape does not fit on the canvas. */
  final class OutsideException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Outside outside;

    public OutsideException(Outside outside) {
      super(outside.toString());
      this.outside = outside;
    }

    public Outside outside() {
      return outside;
    }
  }
}
