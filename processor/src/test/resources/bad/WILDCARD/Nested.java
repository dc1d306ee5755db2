package bad;

import dev.plugwright.annotations.*;
import java.util.*;

/** Wildcards that no bound makes a type. */
@WasmPlugin
interface Nested extends Codec<List</*!*/ ?>> {
  Map<String, List<Optional</*!*/ ?>>> result();

  void parameters(List<? extends List</*!*/ ?>> bound, Set<Map<String, /*!*/ ? super Integer>[]> array);

  void record(Item item);

  record Item(Map</*!*/ ?, List</*!*/ ? super String>> both) {}
}

interface Codec<T> {
  T decode();
}
