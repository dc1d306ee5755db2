package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  Set<Double> numbers();

  void put(Map<Point, String> names);

  record Point(float x, float y) {}
}
