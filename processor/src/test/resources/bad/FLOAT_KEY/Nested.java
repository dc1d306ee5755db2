package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Nested extends Codec</*!*/ Double> {
  List<Optional<Set</*!*/ Double>>> result();

  void parameters(List<Map<? extends /*!*/ Point, String>> bound);

  void record(Page</*!*/ Float> page);

  record Page<T>(List<Line<T>> lines) {}

  record Line<E>(List<Map<E, String>> items) {}

  record Point(double x, double y) {}
}

interface Codec<T> {
  Optional<Set<T>> decode();
}
