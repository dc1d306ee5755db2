package dev.plugwright.it;

import dev.plugwright.annotations.Convert;
import dev.plugwright.annotations.HostFunctions;
import dev.plugwright.annotations.WasmPlugin;
import dev.plugwright.annotations.WireConverter;
import java.util.List;
import java.util.Map;

/** Contracts of one plugin that have most types in common: each of them is one type in Rust. */
public final class Drawing {
  private Drawing() {}

  /** A plugin contract. */
  @WasmPlugin
  public interface Draw {
    Point mirror(Point point);

    Page<Point> draw(List<Shape> shapes, Map<Color, Point> starts) throws OutsideException;
  }

  /** Another contract of the same plugin. */
  @WasmPlugin
  @Convert(Angles.class)
  public interface Atlas {
    Page<Point> near(Point point);

    Angle turned(Angle angle);
  }

  /** What the plugin calls. */
  @HostFunctions
  @Convert(Angles.class)
  public interface Canvas {
    Point plot(Shape shape) throws OutsideException;

    Page<Shape> shapes(Color color);

    Angle angle(Point point);
  }

  /** A place. */
  public record Point(int x, int y) {}

  /** A color. */
  public enum Color {
    RED,
    GREEN
  }

  /** Something to draw. */
  public sealed interface Shape {
    /** Nothing. */
    record Empty() implements Shape {}

    /** A line through points. */
    record Line(List<Point> points, Color color) implements Shape {}
  }

  /** Some items of many. */
  public record Page<T>(List<T> items, int total) {}

  /** A class that is passed as a {@link Point}. */
  public static final class Angle {
    private final Point end;

    /** Creates an angle. */
    public Angle(Point end) {
      this.end = end;
    }

    /** Returns the end of its leg. */
    public Point end() {
      return end;
    }
  }

  /** Passes an {@link Angle} as the end of its leg. */
  public static final class Angles implements WireConverter<Angle, Point> {
    @Override
    public Point toWire(Angle angle) {
      return angle.end();
    }

    @Override
    public Angle fromWire(Point end) {
      return new Angle(end);
    }
  }

  /** A point outside of the canvas. */
  public record Outside(Point point, Color color) {}

  /** Thrown when a shape does not fit. */
  public static final class OutsideException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Outside outside;

    /** Creates an exception. */
    public OutsideException(Outside outside) {
      super(outside.toString());
      this.outside = outside;
    }

    /** Returns what is outside. */
    public Outside outside() {
      return outside;
    }
  }
}
