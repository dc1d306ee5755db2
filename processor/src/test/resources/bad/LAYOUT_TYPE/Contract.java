package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  void anEnum(Color color);

  void generic(Pair<String> pair);

  void empty(Empty empty);

  void sealed(Shape shape);

  @FixedLayout
  enum Color {
    RED
  }

  @FixedLayout
  record Pair<T>(T left, T right) {}

  @FixedLayout
  record Empty() {}

  @FixedLayout
  sealed interface Shape {}

  record Circle(double radius) implements Shape {}
}
