package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Nested {
  Map<String, List<Optional<Optional<Integer>/*!*/[]>>> result();

  void record(Page<Integer> page);

  record Page<T>(List<Optional<T>/*!*/[]> items) {}
}
