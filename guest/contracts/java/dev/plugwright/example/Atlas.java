package dev.plugwright.example;

import dev.plugwright.annotations.WasmPlugin;
import dev.plugwright.example.Canvas.Page;
import dev.plugwright.example.Canvas.Point;

/** Names places. */
@WasmPlugin
public interface Atlas {
  /** Returns all places at a point. */
  Page<Point> near(Point point);
}
