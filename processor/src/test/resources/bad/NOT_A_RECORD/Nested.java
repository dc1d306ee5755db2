package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Nested extends Codec<List</*!*/ Order>> {
  Map<String, List<Optional</*!*/ Order>>> result();

  void parameters(List<? extends /*!*/ Order> bound, Set</*!*/ Order[]> array);

  void record(Item item);

  record Item(Map<String, Optional</*!*/ Order>> orders) {}
}

class Order {}

interface Codec<T> {
  T decode();
}
