package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Nested {
  List<Optional<Set<long/*!*/[]>>> result();

  void parameters(List<Map</*!*/ Optional<Key>, String>> bound);

  record Key(int[] path) {}
}
