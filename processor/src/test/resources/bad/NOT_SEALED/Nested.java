package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Nested extends Codec<List</*!*/ AutoCloseable>> {
  Map<String, List<Optional</*!*/ Comparable<String>>>> result();

  void parameters(List<? extends /*!*/ Shape> bound, Set</*!*/ Shape[]> array);

  void record(Item item);

  record Item(Map<String, Optional</*!*/ Shape>> shapes) {}

  interface Shape {}
}

interface Codec<T> {
  T decode();
}
