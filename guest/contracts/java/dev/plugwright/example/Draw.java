package dev.plugwright.example;

import dev.plugwright.annotations.WasmPlugin;
import dev.plugwright.example.Canvas.Color;
import dev.plugwright.example.Canvas.OutsideException;
import dev.plugwright.example.Canvas.Page;
import dev.plugwright.example.Canvas.Point;
import dev.plugwright.example.Canvas.Shape;
import java.util.List;
import java.util.Map;

/** Draws on a {@link Canvas}, with which it shares most types. */
@WasmPlugin
public interface Draw {
  /** Mirrors a point. */
  Point mirror(Point point);

  /** Draws shapes and returns where the pen was. */
  Page<Point> draw(List<Shape> shapes, Map<Color, Point> starts) throws OutsideException;
}
