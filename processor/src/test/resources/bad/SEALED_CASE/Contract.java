package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  Shape shape();

  sealed interface Shape {}

  record Circle(int radius) implements Shape {}

  record Holder<T>(T value) implements Shape {}

  enum Unit implements Shape {
    ONE
  }

  final class Poly implements Shape {}

  non-sealed interface Other extends Shape {}
}
