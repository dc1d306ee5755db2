package bad;

import dev.plugwright.annotations.*;
import java.util.*;

/** Cycles that a type argument closes. */
@WasmPlugin
interface Nested {
  List<Optional<Loop>> result(List<Box<Loop>> boxes, Inner inner);

  record Box<T>(T value) {}

  record Loop(String name, Box</*!*/ Loop> next) {}

  record Inner(Box<Box</*!*/ Inner>> box) {}

  /** Only contains a type without end. */
  record Outside(Loop loop) {}

  void both(Outside outside, Both both);

  record Both(/*!*/ Both left, /*!*/ Both right) {}
}
