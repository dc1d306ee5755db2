package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Nested {
  void put(List<Nest<String>> nests);

  record Nest<T>(T value, Map<String, Optional</*!*/ Nest<List<T>>>> inner) {}
}
